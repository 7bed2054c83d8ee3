//! Erasing everything that the server has under the person's identifiers. An erased identifier is over: nothing more is recorded with it,
//! what waits with it is withdrawn, and its secret is forgotten once there is nothing left to fetch with it.

use jiff::civil::Date;

use super::answer;
use super::ask::Begun;
use super::error::NotDone;
use super::proofs::Proof;
use super::receipt::{ErasedOne, Kind, Ledger, Outcome};
use super::server::{Progress, Server};
use crate::identity::Identity;
use crate::log::Log;

/// What was erased.
#[derive(Debug, Default)]
pub struct Erased {
    /// Where it was asked.
    pub url: String,
    /// The receipts, one for each identifier.
    pub receipts: Vec<ErasedOne>,
    /// How many identifiers there were.
    pub of: usize,
    /// Why the others were not erased.
    pub stopped: Option<NotDone>,
    /// Whether the identifier in use was among them, so that the next event gets another one.
    pub replaced: bool,
    /// How many events that waited with one of them were withdrawn.
    pub withdrawn: usize,
    /// What could not be done here afterwards, although the server has erased.
    pub trouble: Option<NotDone>,
}

impl Erased {
    /// How many events were erased.
    pub fn events(&self) -> u64 {
        self.receipts.iter().map(|receipt| receipt.erased).fold(0, u64::saturating_add)
    }

    /// Until when the server's backups still have some of them.
    pub fn backups_until(&self) -> Option<Date> {
        self.receipts.iter().filter_map(|receipt| receipt.backups_until).max()
    }
}

impl Server<'_> {
    /// Erases everything that the server has under the person's identifiers. If only some of it was erased, the result says why the rest
    /// was not.
    ///
    /// # Errors
    /// If nothing was erased.
    pub fn erase(&self) -> Result<Erased, NotDone> {
        let Begun { url, proofs, mut ledger } = self.begin(Kind::Erase)?;
        let mut erased = Erased { url, of: proofs.len(), ..Erased::default() };
        let stopped = self.erase_all(&proofs, &mut erased, &mut ledger).err();
        let outcome = Outcome {
            events: erased.events(),
            receipts: erased.receipts.clone(),
            ..Outcome::of(stopped.as_ref(), (self.now)())
        };
        let ended = ledger.end(&outcome);
        match stopped {
            Some(why) if erased.receipts.is_empty() => return Err(why),
            stopped => erased.stopped = stopped,
        }
        erased.trouble = erased.trouble.or(ended.err().map(NotDone::Log));
        Ok(erased)
    }

    fn erase_all(&self, proofs: &[Proof], erased: &mut Erased, ledger: &mut Ledger) -> Result<(), NotDone> {
        for (done, proof) in proofs.iter().enumerate() {
            let so_far = Progress { done, of: proofs.len(), events: erased.events(), waits_until: None };
            let (answer, _) = self.request_on(ledger, &erased.url, proof, self.policy.answer_bytes, so_far)?;
            erased.receipts.push(receipt(answer, &proof.identity())?);
            let is_last = proofs.iter().skip(done + 1).all(|later| later.holder != proof.holder);
            if let Err(trouble) = self.end_identity(proof, is_last, erased, &mut ledger.log) {
                // The other identifiers are erased all the same.
                erased.trouble = erased.trouble.take().or(Some(trouble));
            }
        }
        let of = proofs.len();
        (self.progress)(Progress { done: of, of, events: erased.events(), waits_until: None });
        Ok(())
    }

    /// Ends an identifier of which the server has erased everything, and accepts nothing more.
    fn end_identity(&self, proof: &Proof, is_last: bool, erased: &mut Erased, log: &mut Log) -> Result<(), NotDone> {
        let (folder, now) = (self.program.consent_file(self.places).folder, (self.now)());
        // If one of the two cannot be done, the other still is.
        let replaced = Identity::end(&folder, now, &|current| *current == proof.holder);
        let withdrawn = log.end_identities(&[proof.identity()], now);
        erased.replaced |= replaced?;
        erased.withdrawn += withdrawn?;
        // If another server may still have something, the secret is needed to erase that.
        let manifest = &self.program.manifest;
        let is_elsewhere = log.identities(|url| !manifest.names_server_of(url))?.into_values().any(|is| is);
        if is_last && !is_elsewhere {
            Identity::forget(&folder, &proof.holder)?;
        }
        Ok(())
    }
}

fn receipt(answer: answer::Erasure, identity: &str) -> Result<ErasedOne, NotDone> {
    let answer::Erasure { identity: of, erased, at, backups_until, sha256 } = answer;
    if of != identity {
        return Err(NotDone::Unreadable("it is about another identifier"));
    }
    if !answer::is_hex(&sha256) {
        return Err(NotDone::Unreadable("it has no valid digest"));
    }
    Ok(ErasedOne { identity: of, erased, at, backups_until, sha256 })
}
