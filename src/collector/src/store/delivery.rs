//! A body as it came, and what is kept of each event in it.

use std::{borrow::Cow, sync::Arc};

use serde_json::value::RawValue;
use tokio::sync::OwnedSemaphorePermit;

use crate::{
    counts::{Counted, Tally},
    identity,
    key::IdempotencyKey,
};

/// One body as it came, checked. It says nothing about who sent it but what they wrote into it.
#[derive(Debug)]
pub struct Delivery {
    /// Under which key; without one, nothing tells a repeated delivery from a new one.
    pub key: Option<IdempotencyKey>,
    /// What is kept of each event, in their order. No two of them have different identities.
    pub events: Vec<Taken>,
    /// The digest of the whole body.
    pub sha256: String,
    /// The length of the whole body.
    pub body_bytes: usize,
    /// When it came, in milliseconds since 1970.
    pub received_at_ms: i64,
    /// Whether its signature says that an official build sent it. Anybody can say so.
    pub official: bool,
    /// Its place among the bodies that may be in memory, free again when this is dropped: the store may still hold a
    /// delivery when its sender has long gone.
    pub place: Option<OwnedSemaphorePermit>,
}

impl Delivery {
    /// The identity that its events have, if one of them has.
    pub fn identity(&self) -> Option<Cow<'_, str>> {
        self.events.iter().find_map(|event| match event {
            Taken::Row(Row { of: Some(of), .. }) => of.identity.as_deref().map(Cow::Borrowed),
            // No manifest says where it stands.
            Taken::Row(row) => identity::within(row.json.get()).next().map(Cow::Owned),
            Taken::Counted(_) => None,
        })
    }
}

/// What is kept of an event.
#[derive(Debug)]
pub enum Taken {
    /// Its bytes, exactly as they came.
    Row(Row),
    /// What it adds to the counters, and nothing else.
    Counted(Counted),
}

/// An event that is kept.
#[derive(Debug)]
pub struct Row {
    /// Its bytes, exactly as they came.
    pub json: Box<RawValue>,
    /// What it is; nothing where no manifest says so.
    pub of: Option<Of>,
    /// What it adds to the counters besides.
    pub tallies: Vec<Tally>,
}

impl Row {
    /// An event of which nobody here knows what it is.
    pub fn unknown(json: Box<RawValue>) -> Self {
        Self { json, of: None, tallies: Vec::new() }
    }
}

/// What an event is.
#[derive(Debug, Clone)]
pub struct Of {
    /// The program's id.
    pub program: String,
    /// The program's version, as the event says it, or else that of the manifest.
    pub version: String,
    /// The event's name.
    pub event: String,
    /// The identity that it carries, 32 hexadecimal digits in lower case or whatever else it says.
    pub identity: Option<String>,
    /// What kind of event it is.
    pub kind: RowKind,
    /// The day for which it counts.
    pub day: String,
    /// The manifest that declares it, if one does.
    pub manifest: Option<Arc<Declaring>>,
}

/// A manifest, as the store keeps it.
#[derive(Debug, PartialEq, Eq)]
pub struct Declaring {
    /// The SHA-256 of its text.
    pub digest: String,
    /// The text.
    pub text: Arc<str>,
    /// How many of its events one identity can send on a day.
    pub of_a_day: u64,
}

/// What kind of event a row is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum RowKind {
    /// Any other.
    Event,
    /// A crash report.
    Crash,
    /// A message that a person wrote.
    Feedback,
}
