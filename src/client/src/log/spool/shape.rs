//! What events share, and a single event on its way into the log.

use std::sync::{Arc, Mutex};

use serde_json::Value;

use crate::json;
use crate::manifest::{Envelope, Method};

/// What events of one kind, recorded under one decision, have in common.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Shape {
    /// The event's name.
    pub event: String,
    /// The ids of the tiers in it.
    pub tiers: Vec<String>,
    /// The paths of the fields in it.
    pub fields: Vec<String>,
    /// The request's method.
    pub method: Method,
    /// The request's URL, with the identity in place.
    pub url: String,
    /// What surrounds the events.
    pub envelope: Envelope,
    /// Whether it is a crash report.
    pub crash: bool,
    /// The identifier that it carries.
    pub identity: Option<String>,
    /// The decision that allowed it.
    pub decision: String,
    /// Whether it waits for review.
    pub held: bool,
    /// How an earlier report of the same crash is recognised; spools of older versions lack it.
    pub folds: Option<Folds>,
}

impl Shape {
    /// As it appears in a spool.
    pub(super) fn bytes(&self) -> Vec<u8> {
        let Self { event, tiers, fields, method, url, envelope, crash, identity, decision, held, folds } = self;
        let mut members = vec![
            ("event", event.as_str().into()),
            ("tiers", json::texts(tiers)),
            ("fields", json::texts(fields)),
            ("method", method.as_str().into()),
            ("url", url.as_str().into()),
            ("envelope", envelope.as_str().into()),
            ("crash", (*crash).into()),
            ("identity", identity.as_deref().into()),
            ("decision", decision.as_str().into()),
            ("held", (*held).into()),
        ];
        if let Some(Folds { fingerprint, count }) = folds {
            let folds = vec![("fingerprint", fingerprint.as_str().into()), ("count", count.as_deref().into())];
            members.push(("folds", json::object(folds)));
        }
        json::written(&json::object(members)).into_bytes()
    }

    /// Parses the bytes in a spool.
    pub(super) fn of_bytes(bytes: &[u8]) -> Option<Self> {
        let shape = json::read_bytes(bytes)?;
        let text = |name| json::text(&shape, name);
        let flag = |name| shape.get(name).and_then(Value::as_bool);
        let folds = match shape.get("folds") {
            None | Some(Value::Null) => None,
            Some(folds) => {
                Some(Folds { fingerprint: json::text(folds, "fingerprint")?, count: json::optional_text(folds, "count")? })
            }
        };
        Some(Self {
            event: text("event")?,
            tiers: json::texts_in(shape.get("tiers")?)?,
            fields: json::texts_in(shape.get("fields")?)?,
            method: Method::named(&text("method")?)?,
            url: text("url")?,
            envelope: Envelope::named(&text("envelope")?)?,
            crash: flag("crash")?,
            identity: json::optional_text(&shape, "identity")?,
            decision: text("decision")?,
            held: flag("held")?,
            folds,
        })
    }
}

/// How the same crash is recognised again.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Folds {
    /// See [`crate::crash::fingerprint`].
    pub fingerprint: String,
    /// The path of the field that says how often it happened, if the manifest has one.
    pub count: Option<String>,
}

/// One event out of a spool.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Spooled {
    /// What it has in common with others.
    pub shape: Arc<Shape>,
    /// UUID v7.
    pub id: String,
    /// Milliseconds since 1970.
    pub recorded_at: i64,
    /// The exact bytes.
    pub body: Vec<u8>,
}

/// How often something was not recorded, by event and reason.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DroppedCounts {
    /// Milliseconds since 1970.
    pub(crate) at: i64,
    pub(crate) counts: Vec<(String, String, u64)>,
}

impl DroppedCounts {
    /// As it appears in a spool.
    pub(super) fn bytes(&self) -> Vec<u8> {
        let count = |(event, reason, count): &(String, String, u64)| {
            Value::Array(vec![event.as_str().into(), reason.as_str().into(), (*count).into()])
        };
        let counts = Value::Array(self.counts.iter().map(count).collect());
        json::written(&json::object(vec![("at", self.at.into()), ("counts", counts)])).into_bytes()
    }

    /// Parses the bytes in a spool.
    pub(super) fn of_bytes(bytes: &[u8]) -> Option<Self> {
        let dropped = json::read_bytes(bytes)?;
        let count = |count: &Value| match count.as_array()?.as_slice() {
            [event, reason, count] => Some((event.as_str()?.to_owned(), reason.as_str()?.to_owned(), count.as_u64()?)),
            _ => None,
        };
        let counts = dropped.get("counts")?.as_array()?.iter().map(count).collect::<Option<_>>()?;
        Some(Self { at: dropped.get("at")?.as_i64()?, counts })
    }
}

/// What a process has written to its own spool, for the reader in the same process, which needs no shapes from the file and knows how many
/// events must come out of it.
pub(super) type Accepted = Arc<Mutex<Vec<(Arc<Shape>, u64)>>>;
