//! What events share, and one event on its way into the log.

use std::sync::{Arc, Mutex};

use serde::{Deserialize, Serialize};

use crate::manifest::{Envelope, Method};

/// What events of one kind, recorded under one decision, have in common.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
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
    /// What stands around the events.
    pub envelope: Envelope,
    /// Whether it is a crash report.
    pub crash: bool,
    /// The identifier that it carries.
    pub identity: Option<String>,
    /// The decision that allowed it.
    pub decision: String,
    /// Whether it waits for review.
    pub held: bool,
    /// What makes it one with an earlier report of the same crash; spools of older versions have none.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub folds: Option<Folds>,
}

/// How the same crash is known again.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Folds {
    /// See [`crate::crash::fingerprint`].
    pub fingerprint: String,
    /// Where in the bytes stands how often it happened, if the manifest has a field for that.
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
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct DroppedCounts {
    /// Milliseconds since 1970.
    pub(crate) at: i64,
    pub(crate) counts: Vec<(String, String, u64)>,
}

/// What a process has written to a spool of its own, for whoever reads that in the same process: it needs no shape from the file, and
/// knows how many events must come out of it.
pub(super) type Accepted = Arc<Mutex<Vec<(Arc<Shape>, u64)>>>;
