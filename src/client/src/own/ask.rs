//! One request to the server about what it has of the person, and what its status means. Only the person retries.

use std::path::PathBuf;
use std::time::{Duration, Instant};

use jiff::Timestamp;
use serde::de::DeserializeOwned;

use super::error::NotDone;
use super::proofs::{Found, Proof, proofs};
use super::receipt::{Kind, Ledger};
use super::server::{Progress, Server};
use crate::delivery::{Answer, retry_after};
use crate::identity::Identity;
use crate::log::Log;
use crate::manifest::authority;
use crate::payload::USER_AGENT;

/// How often to check whether the person has changed their mind: a tenth of a second feels immediate.
const BETWEEN_LOOKS: Duration = Duration::from_millis(100);

/// Everything needed to begin asking.
pub(super) struct Begun {
    pub(super) url: String,
    pub(super) proofs: Vec<Proof>,
    pub(super) ledger: Ledger,
}

impl Server<'_> {
    /// Works out where to ask and with what, and writes it down.
    pub(super) fn begin(&self, kind: Kind) -> Result<Begun, NotDone> {
        let (url, identity, folder) = self.who()?;
        let (log, set_aside) = Log::open(&folder)?;
        if let Some(kept) = set_aside {
            (self.set_aside)(&kept);
        }
        let mut proofs = self.proofs(&url, &identity, Some(&log))?;
        if kind == Kind::Page {
            // A page shows one identifier: the one in use, or else the last one that was.
            proofs = proofs.pop().into_iter().collect();
        }
        let url = if kind == Kind::Page { format!("{url}/session") } else { url };
        let identities: Vec<String> = proofs.iter().map(Proof::identity).collect();
        let headers = headers(kind, &url, HIDDEN);
        let ledger = Ledger::begin(log, kind, (&url, &headers), &identities, self.by, (self.now)())?;
        Ok(Begun { url, proofs, ledger })
    }

    /// The address, and the identifiers that the server would be asked about. Asks and changes nothing: no log is begun, and a damaged one
    /// is left where it is and ignored.
    pub fn identities(&self) -> Result<(String, Vec<String>), NotDone> {
        let (url, identity, folder) = self.who()?;
        let log = match Log::open_existing(&folder) {
            Err(error) if error.is_damage() => None,
            opened => opened?,
        };
        let proofs = self.proofs(&url, &identity, log.as_ref())?;
        Ok((url, proofs.iter().map(Proof::identity).collect()))
    }

    /// The address, the identity that might be known there, and the program's folder.
    fn who(&self) -> Result<(String, Identity, PathBuf), NotDone> {
        let manifest = &self.program.manifest;
        let url = manifest.me_url().ok_or_else(|| NotDone::NotOffered(manifest.app.name.clone()))?;
        if let Some(conflict) = &self.program.conflict {
            return Err(NotDone::Conflict(conflict.to_string()));
        }
        let folder = self.program.consent_file(self.places).folder;
        let identity = Identity::read(&folder)?;
        if identity.holders().is_empty() {
            return Err(NotDone::NoIdentifier);
        }
        Ok((url, identity, folder))
    }

    fn proofs(&self, url: &str, identity: &Identity, log: Option<&Log>) -> Result<Vec<Proof>, NotDone> {
        let is_known = self.program.consent_file(self.places).knows_server_of(&self.program.manifest);
        let when = ((self.now)(), self.policy.months_back);
        let Found { proofs, withheld } = proofs(identity, &self.program.manifest, log, is_known, when)?;
        match (proofs.is_empty(), withheld) {
            (true, true) => Err(NotDone::NewServer(url.to_owned())),
            (true, false) => Err(NotDone::NoIdentifier),
            (false, _) => Ok(proofs),
        }
    }

    /// Makes one request with this proof, written down before it leaves. `most` is how many bytes of the answer are read.
    pub(super) fn request<T: DeserializeOwned>(
        &self,
        ledger: &mut Ledger,
        url: &str,
        proof: &Proof,
        most: u64,
    ) -> Result<(T, u64), NotDone> {
        if (self.stop)() {
            return Err(NotDone::Cancelled);
        }
        let kind = ledger.kind();
        let number = ledger.leaves(url, &headers(kind, url, HIDDEN), (self.now)())?;
        let body = if kind == Kind::Page { SESSION } else { b"" };
        let answered = self.http.exchange(kind.method(), url, &headers(kind, url, &proof.header()), body, most);
        let came = answered.as_ref().ok().map(|(answer, _)| (answer.status, answer.body.len() as u64));
        let read = answered.map_err(NotDone::Unreachable).and_then(|(answer, is_whole)| self.read(&answer, is_whole));
        ledger.came(number, came, read.as_ref().err(), (self.now)());
        read
    }

    /// Parses an answer. Also returns its length.
    fn read<T: DeserializeOwned>(&self, answer: &Answer, is_whole: bool) -> Result<(T, u64), NotDone> {
        self.is_answer(answer)?;
        if !is_whole {
            return Err(NotDone::Unreadable("it breaks off, or one page of it is too long"));
        }
        let read =
            serde_json::from_slice(&answer.body).or(Err(NotDone::Unreadable("it is not what a Candor collector answers")))?;
        Ok((read, answer.body.len() as u64))
    }

    /// Like [`Self::request`], but waits and asks again if the server asks for a short pause, as one does that limits requests by the
    /// minute. If nothing has been asked of it yet, its being busy is reported at once.
    pub(super) fn request_on<T: DeserializeOwned>(
        &self,
        ledger: &mut Ledger,
        url: &str,
        proof: &Proof,
        most: u64,
        so_far: Progress,
    ) -> Result<(T, u64), NotDone> {
        (self.progress)(so_far);
        match self.request(ledger, url, proof, most) {
            Err(NotDone::Busy { until: Some(until), .. })
                if (so_far.done > 0 || so_far.events > 0) && self.waits(until, so_far)? =>
            {
                (self.progress)(so_far);
                self.request(ledger, url, proof, most)
            }
            other => other,
        }
    }

    /// Waits until then, unless that is too far ahead. The person may change their mind meanwhile.
    fn waits(&self, until: Timestamp, so_far: Progress) -> Result<bool, NotDone> {
        let wait = Duration::try_from(until.duration_since((self.now)())).unwrap_or_default();
        if wait > self.policy.ask_pause_most {
            return Ok(false);
        }
        (self.progress)(Progress { waits_until: Some(until), ..so_far });
        let begun = Instant::now();
        while begun.elapsed() < wait {
            if (self.stop)() {
                return Err(NotDone::Cancelled);
            }
            std::thread::sleep(BETWEEN_LOOKS.min(wait.saturating_sub(begun.elapsed())));
        }
        Ok(true)
    }

    fn is_answer(&self, answer: &Answer) -> Result<(), NotDone> {
        match answer.status {
            200 => Ok(()),
            status @ (401 | 403) => Err(NotDone::Unauthorized(status)),
            status @ (404 | 405 | 410) => Err(NotDone::NotThere(status)),
            status @ (429 | 503) => {
                let longest = self.policy.retry_after_most;
                let until = answer.header("retry-after").and_then(|value| retry_after(value, (self.now)(), longest));
                Err(NotDone::Busy { status, until })
            }
            status => Err(NotDone::Status(status)),
        }
    }
}

/// What the log has in place of a proof.
const HIDDEN: &str = "Proof [hidden]";

/// The body of the request for a page: it claims no crash reports, so that none is linked to an identifier.
const SESSION: &[u8] = br#"{"claims":[]}"#;

/// Every header, in the order of the wire, with this in place of the proof.
fn headers(kind: Kind, url: &str, authorization: &str) -> Vec<(String, String)> {
    let mut headers = vec![("host", authority(url).to_owned())];
    if kind == Kind::Page {
        headers.push(("content-length", SESSION.len().to_string()));
        headers.push(("content-type", "application/json".to_owned()));
    }
    headers.push(("user-agent", USER_AGENT.to_owned()));
    headers.push(("accept", "application/json".to_owned()));
    headers.push(("authorization", authorization.to_owned()));
    headers.into_iter().map(|(name, value)| (name.to_owned(), value)).collect()
}
