//! One request to the server of a person's own, and what its status means. Retrying is the person's.

use jiff::Timestamp;
use serde::de::DeserializeOwned;

use super::Server;
use super::proofs::{Proof, proofs};
use super::receipt::{Kind, Ledger};
use crate::delivery::{Answer, SendError, retry_after};
use crate::identity::{Identity, IdentityError};
use crate::log::{Log, LogError};
use crate::payload::USER_AGENT;

/// Why a server did not give or erase what it was asked for.
#[derive(Debug, thiserror::Error)]
pub enum NotDone {
    /// The manifest names no place for it.
    #[error("the makers of {0} do not say that their server gives or erases what it has of a person")]
    NotOffered(String),
    /// Another manifest claims the program, so it is not known which server is the right one.
    #[error("two manifests name this program, and it is not clear which server is meant: {0}")]
    Conflict(String),
    /// Nothing has left with an identifier.
    #[error("nothing was sent with an identifier, so there is nothing that the server could find")]
    NoIdentifier,
    /// The secret cannot be used.
    #[error(transparent)]
    Identity(#[from] IdentityError),
    /// The history cannot be written, and nothing leaves that is not written down.
    #[error("it cannot be written down in the history, without which nothing is asked: {0}")]
    Log(#[from] LogError),
    /// No answer came.
    #[error("{0}")]
    Unreachable(SendError),
    /// 401 or 403.
    #[error("the server does not accept the proof ({0})")]
    Unauthorized(u16),
    /// 404, 405 or 410.
    #[error("the server has no such page ({0}); it may be older than the manifest, or another one")]
    NotThere(u16),
    /// 429 or 503.
    #[error("the server cannot answer now ({status}){}", later(until.as_ref()))]
    Busy {
        /// The status.
        status: u16,
        /// When it asks to be asked again.
        until: Option<Timestamp>,
    },
    /// Any other status.
    #[error("the server answered {0}, which is no answer to this")]
    Status(u16),
    /// The answer is not what it should be: in which way.
    #[error("the server's answer cannot be used: {0}")]
    Unreadable(&'static str),
    /// There is more than is held at once, in MiB.
    #[error("the server has more than {0} MB of yours, which is more than is fetched at once; its own page gives it as a file")]
    TooMuch(u64),
    /// The person changed their mind.
    #[error("cancelled")]
    Cancelled,
}

fn later(until: Option<&Timestamp>) -> String {
    until.map(|until| format!("; it asks to be asked again after {until}")).unwrap_or_default()
}

/// Everything that asking begins with.
pub(super) struct Begun {
    pub(super) url: String,
    pub(super) proofs: Vec<Proof>,
    pub(super) ledger: Ledger,
}

impl Server<'_> {
    /// Where to ask and with what, written down.
    pub(super) fn begin(&self, kind: Kind) -> Result<Begun, NotDone> {
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
        let now = (self.now)();
        let log = Log::open(&folder)?.0;
        let mut proofs = proofs(&identity, manifest, &log, now, self.policy.months_back)?;
        if kind == Kind::Page {
            // A page shows one identifier: the one in use, or else the one that was used last.
            proofs = proofs.pop().into_iter().collect();
        }
        if proofs.is_empty() {
            return Err(NotDone::NoIdentifier);
        }
        let url = if kind == Kind::Page { format!("{url}/session") } else { url };
        let identities: Vec<String> = proofs.iter().map(Proof::identity).collect();
        let headers = headers(kind, &url, "Proof [hidden]");
        let ledger = Ledger::begin(log, kind, (&url, &headers), &identities, self.by, now)?;
        Ok(Begun { url, proofs, ledger })
    }

    /// One request with this proof. `most` is how much of its answer is read.
    pub(super) fn request<T: DeserializeOwned>(
        &self,
        kind: Kind,
        url: &str,
        proof: &Proof,
        most: u64,
    ) -> Result<(T, u64), NotDone> {
        if (self.stop)() {
            return Err(NotDone::Cancelled);
        }
        let headers = headers(kind, url, &proof.header());
        let body = if kind == Kind::Page { SESSION } else { b"" };
        let answered = self.http.exchange(kind.method(), url, &headers, body, most);
        let (answer, is_whole) = answered.map_err(NotDone::Unreachable)?;
        self.is_answer(&answer)?;
        if !is_whole {
            return Err(NotDone::Unreadable("it breaks off, or one page of it is too long"));
        }
        let read =
            serde_json::from_slice(&answer.body).or(Err(NotDone::Unreadable("it is not what a Candor collector answers")))?;
        Ok((read, answer.body.len() as u64))
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

/// What a page is asked for with: no crash report is joined with an identifier.
const SESSION: &[u8] = br#"{"claims":[]}"#;

/// Every header, in the order of the wire, with this in the place of the proof.
fn headers(kind: Kind, url: &str, authorization: &str) -> Vec<(String, String)> {
    let authority = url.split_once("://").map_or(url, |(_, rest)| rest.split('/').next().unwrap_or(rest));
    let mut headers = vec![("host", authority.to_owned())];
    if kind == Kind::Page {
        headers.push(("content-length", SESSION.len().to_string()));
        headers.push(("content-type", "application/json".to_owned()));
    }
    headers.push(("user-agent", USER_AGENT.to_owned()));
    headers.push(("accept", "application/json".to_owned()));
    headers.push(("authorization", authorization.to_owned()));
    headers.into_iter().map(|(name, value)| (name.to_owned(), value)).collect()
}
