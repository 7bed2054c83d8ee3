//! What delivery needs from a network: one request, one answer.

use std::io;

use super::proxy::ProxyError;
use crate::payload::Request;

/// Sends requests.
pub trait Transport: Send + Sync {
    /// Sends one request, without following redirects.
    fn send(&self, request: &Request) -> Result<Answer, SendError>;
}

/// What a server answered.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Answer {
    /// The status.
    pub status: u16,
    /// Every header.
    pub headers: Vec<(String, String)>,
    /// The beginning of the body.
    pub body: Vec<u8>,
}

impl Answer {
    /// The value of a header.
    pub fn header(&self, name: &str) -> Option<&str> {
        self.headers.iter().find(|(known, _)| known.eq_ignore_ascii_case(name)).map(|(_, value)| value.as_str())
    }
}

/// Why there is no answer.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum SendError {
    /// The environment names a proxy that cannot be used: no byte of the request has left.
    #[error("no connection: {0}")]
    Proxy(ProxyError),
    /// No connection was made: no byte of the request has left.
    #[error("no connection: {0}")]
    NotConnected(Cause),
    /// The connection broke or took too long: the request may have arrived.
    #[error("no answer: {0}")]
    NoAnswer(Cause),
}

/// What went wrong on the way.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum Cause {
    /// It took too long; which part did, in the words of the HTTP library.
    #[error("{0}")]
    TimedOut(String),
    /// The server's name could not be looked up, in the words of the system.
    #[error("{0}")]
    NoSuchName(String),
    /// The operating system reported an error: its kind and its message.
    #[error("{1}")]
    Io(io::ErrorKind, String),
    /// Anything else, in the words of the HTTP library.
    #[error("{0}")]
    Other(String),
}

impl From<String> for Cause {
    fn from(what: String) -> Self {
        Self::Other(what)
    }
}

impl From<&str> for Cause {
    fn from(what: &str) -> Self {
        Self::Other(what.to_owned())
    }
}
