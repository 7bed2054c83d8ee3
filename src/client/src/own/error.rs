//! Why a server did not return or erase what it was asked for. What it said besides its status is not repeated.

use jiff::Timestamp;

use crate::delivery::SendError;
use crate::identity::IdentityError;
use crate::log::LogError;

/// Why a server did not return or erase what it was asked for.
#[derive(Debug, thiserror::Error)]
pub enum NotDone {
    /// The manifest names no place for it.
    #[error("the makers of {0} do not say that people can fetch or erase what their server has of them")]
    NotOffered(String),
    /// Another manifest claims the program, so nobody knows which server is the right one.
    #[error("two manifests name this program, and it is not clear which server is meant: {0}")]
    Conflict(String),
    /// Nothing has left with an identifier.
    #[error("nothing was sent there with an identifier, so there is nothing that the server could find")]
    NoIdentifier,
    /// The program's manifest names a server that the person has not agreed to, and nothing here indicates that it has anything.
    #[error(
        "the program now names another server, {0}; nothing in the history here shows that it has anything of yours, so it is \
         sent no proof before you have agreed to it"
    )]
    NewServer(String),
    /// The secret cannot be used.
    #[error(transparent)]
    Identity(#[from] IdentityError),
    /// The history cannot be written, and nothing leaves without being written down.
    #[error("the request cannot be written down in the history, and without that nothing is asked: {0}")]
    Log(#[from] LogError),
    /// No answer came.
    #[error("{0}")]
    Unreachable(SendError),
    /// 401 or 403.
    #[error("the server does not accept the proof ({0})")]
    Unauthorized(u16),
    /// 404, 405 or 410.
    #[error("the server has no such page ({0}); it may be older than the manifest, or a different server")]
    NotThere(u16),
    /// 429 or 503.
    #[error("the server cannot answer now ({status}){}", later(until.as_ref()))]
    Busy {
        /// The status.
        status: u16,
        /// When it asks to be tried again.
        until: Option<Timestamp>,
    },
    /// Any other status.
    #[error("the server gave an unexpected answer (status {0})")]
    Status(u16),
    /// The answer is not what it should be: how.
    #[error("the server's answer cannot be used: {0}")]
    Unreadable(&'static str),
    /// The person changed their mind.
    #[error("cancelled")]
    Cancelled,
}

impl NotDone {
    /// The error for an unusable answer with this status to a question about a ticket.
    pub fn answered(status: u16) -> Self {
        match status {
            200 => Self::Unreadable("it is not what a Candor collector answers"),
            404 | 405 | 410 => Self::NotThere(status),
            429 | 503 => Self::Busy { status, until: None },
            _ => Self::Status(status),
        }
    }

    /// Whether the server may have done it all the same.
    pub(super) fn may_be_done(&self) -> bool {
        matches!(self, Self::Unreachable(SendError::NoAnswer(_)) | Self::Unreadable(_) | Self::Status(500..=599))
    }
}

fn later(until: Option<&Timestamp>) -> String {
    until.map(|until| format!("; it asks you to try again after {until}")).unwrap_or_default()
}
