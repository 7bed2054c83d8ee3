//! A body as it came, and what is kept of each of its events.

use std::{borrow::Cow, sync::Arc};

use serde_json::value::RawValue;
use tokio::sync::OwnedSemaphorePermit;

use crate::{
    counts::{Counted, Tally},
    identity,
    key::IdempotencyKey,
};

/// One body as it came, checked. It says nothing about its sender except what the sender wrote into it.
#[derive(Debug)]
pub struct Delivery {
    /// Its key; without one, nothing distinguishes a repeated delivery from a new one.
    pub key: Option<IdempotencyKey>,
    /// What is kept of each event, in their order. All events that have an identity have the same.
    pub events: Vec<Taken>,
    /// The SHA-256 of the whole body.
    pub sha256: String,
    /// The length of the whole body, in bytes.
    pub body_bytes: usize,
    /// When it came, in milliseconds since 1970.
    pub received_at_ms: i64,
    /// Whether its signature says that an official build sent it, which anybody could forge.
    pub official: bool,
    /// Its place among the bodies that may be in memory, which is free again when this is dropped: the store may still hold a delivery long
    /// after its sender has gone.
    pub place: Option<OwnedSemaphorePermit>,
}

impl Delivery {
    /// The identity of its events, if they have one.
    pub fn identity(&self) -> Option<Cow<'_, str>> {
        self.events.iter().find_map(|event| match event {
            Taken::Row(Row { of: Some(of), .. }) => of.identity.as_deref().map(Cow::Borrowed),
            // No manifest says where in the event it is.
            Taken::Row(row) => identity::within(row.json.get()).next().map(Cow::Owned),
            Taken::Counted(_) => None,
        })
    }
}

/// What is kept of an event.
#[derive(Debug)]
pub enum Taken {
    /// Its bytes exactly as they came.
    Row(Row),
    /// What it adds to the counters, and nothing else.
    Counted(Counted),
}

/// An event that is kept.
#[derive(Debug)]
pub struct Row {
    /// Its bytes exactly as they came.
    pub json: Box<RawValue>,
    /// What it is; `None` if no manifest says so.
    pub of: Option<Of>,
    /// What it also adds to the counters.
    pub tallies: Vec<Tally>,
}

impl Row {
    /// An event that no manifest here knows.
    pub fn unknown(json: Box<RawValue>) -> Self {
        Self { json, of: None, tallies: Vec::new() }
    }
}

/// What an event is.
#[derive(Debug, Clone)]
pub struct Of {
    /// The program's id.
    pub program: String,
    /// The program's version, from the event, or else from the manifest.
    pub version: String,
    /// The event's name.
    pub event: String,
    /// Its identity: 32 hexadecimal digits in lower case, or whatever else the event has there.
    pub identity: Option<String>,
    /// What kind of event it is.
    pub kind: RowKind,
    /// The day for which it counts.
    pub day: String,
    /// The manifest that declares it, if one does.
    pub manifest: Option<Arc<Declaring>>,
}

/// A manifest in the form that the store keeps.
#[derive(Debug, PartialEq, Eq)]
pub struct Declaring {
    /// The SHA-256 of its text.
    pub digest: String,
    /// The text.
    pub text: Arc<str>,
    /// How many of its events one identity can send in a day.
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
