//! The server's own page for this person, opened with a code that works once and for a minute: neither secret nor proof is in its address.

use super::answer::{self, is_hex};
use super::ask::Begun;
use super::error::NotDone;
use super::receipt::{Kind, Outcome};
use super::server::{Progress, Server};

impl Server<'_> {
    /// The address of the page, to be opened at once.
    pub fn page(&self) -> Result<String, NotDone> {
        let Begun { url, proofs, mut ledger } = self.begin(Kind::Page)?;
        (self.progress)(Progress { of: 1, ..Progress::default() });
        let proof = proofs.first().ok_or(NotDone::NoIdentifier)?;
        let asked = self.request::<answer::Session>(&mut ledger, &url, proof, self.policy.answer_bytes);
        let code = asked.and_then(|(session, _)| {
            let is_sound = is_hex(&session.code) && session.expires_in_secs > 0;
            match is_sound {
                // The person no longer wants the page, so it is not opened.
                true if (self.stop)() => Err(NotDone::Cancelled),
                true => Ok(session.code),
                false => Err(NotDone::Unreadable("it has no valid code")),
            }
        });
        ledger.end(&Outcome::of(code.as_ref().err(), (self.now)()))?;
        let me = self.program.manifest.me_url().unwrap_or_default();
        code.map(|code| format!("{me}#{code}"))
    }
}
