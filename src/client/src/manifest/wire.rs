//! How bytes are written and sent for servers that are particular about it.

use serde::{Deserialize, Serialize};

use super::read::Word;

/// The methods of requests: those that an event's own request can have, and DELETE.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "UPPERCASE")]
pub enum Method {
    /// No body.
    Get,
    /// The event is the body.
    Post,
    /// The event is the body.
    Put,
    /// No body: asks a server to erase a report. No event can use it, and no manifest can name it.
    #[serde(skip)]
    Delete,
}

impl Method {
    /// As it appears in the request.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Get => "GET",
            Self::Post => "POST",
            Self::Put => "PUT",
            Self::Delete => "DELETE",
        }
    }
}

impl Method {
    /// The method with this name, of those that an event can use.
    #[cfg(feature = "lean")]
    pub(crate) fn named(name: &str) -> Option<Self> {
        Self::WORDS.iter().find(|(known, _)| *known == name).map(|(_, method)| *method)
    }
}

impl Word for Method {
    const WORDS: &'static [(&'static str, Self)] = &[("GET", Self::Get), ("POST", Self::Post), ("PUT", Self::Put)];
}

/// How bytes are written for servers that are particular about it.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Wire {
    /// The order of keys.
    pub order: Order,
    /// How characters beyond ASCII are written.
    pub escape: Escape,
    /// What becomes of an object none of whose fields is sent.
    pub empty: Empty,
    /// What surrounds the events of a batch.
    pub envelope: Envelope,
    /// A header that signs the body.
    pub signature: Option<Signature>,
}

/// The order of keys in an object.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Order {
    /// As the manifest declares them.
    #[default]
    Declared,
    /// By the bytes of their names.
    Sorted,
}

impl Word for Order {
    const WORDS: &'static [(&'static str, Self)] = &[("declared", Self::Declared), ("sorted", Self::Sorted)];
}

/// How characters beyond ASCII are written.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Escape {
    /// As themselves, in UTF-8.
    #[default]
    Unicode,
    /// As `\uXXXX`.
    Ascii,
}

impl Word for Escape {
    const WORDS: &'static [(&'static str, Self)] = &[("unicode", Self::Unicode), ("ascii", Self::Ascii)];
}

/// What becomes of an object inside an event when none of its fields is sent.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Empty {
    /// It is left out.
    #[default]
    Omit,
    /// It is written as `{}`.
    Keep,
}

impl Word for Empty {
    const WORDS: &'static [(&'static str, Self)] = &[("omit", Self::Omit), ("keep", Self::Keep)];
}

/// What surrounds the events of a batch.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Envelope {
    /// `{"events":[…]}`.
    #[default]
    Events,
    /// Nothing: each event is a body of its own.
    None,
}

#[cfg(feature = "lean")]
impl Envelope {
    /// As it appears in a manifest.
    pub(crate) fn as_str(self) -> &'static str {
        match self {
            Self::Events => "events",
            Self::None => "none",
        }
    }

    /// The envelope with this name.
    pub(crate) fn named(name: &str) -> Option<Self> {
        Self::WORDS.iter().find(|(known, _)| *known == name).map(|(_, envelope)| *envelope)
    }
}

impl Word for Envelope {
    const WORDS: &'static [(&'static str, Self)] = &[("events", Self::Events), ("none", Self::None)];
}

/// A header with the hexadecimal HMAC-SHA256 of the body. The secret ships with the program, so it is public: it can mark official builds,
/// but protects nothing.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Signature {
    /// The header's name.
    pub header: String,
    /// The shared secret.
    pub secret: String,
}
