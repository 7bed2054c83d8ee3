//! What asking needs to know: which server, how to reach it, and who watches.

use std::path::Path;

use jiff::Timestamp;

use crate::consent::DecidedBy;
use crate::delivery::{Http, Policy};
use crate::places::Places;
use crate::registry::Program;

/// The server of one program, for the person's own questions.
pub struct Server<'a> {
    /// The program. Its manifest says where its server gives people their own data.
    pub program: &'a Program,
    /// Where its files are.
    pub places: &'a Places,
    /// The way to the server, the same as for deliveries.
    pub http: &'a Http,
    /// Every limit.
    pub policy: &'a Policy,
    /// Where the person asks.
    pub by: &'a DecidedBy,
    /// The time.
    pub now: &'a dyn Fn() -> Timestamp,
    /// Whether the person has changed their mind; called between requests.
    pub stop: &'a dyn Fn() -> bool,
    /// Told where a damaged history was set aside, if one had to make room for a new one.
    pub set_aside: &'a dyn Fn(&Path),
    /// Told how far asking has got.
    pub progress: &'a dyn Fn(Progress),
}

/// How far asking has got.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Progress {
    /// How many identifiers have been asked about.
    pub done: usize,
    /// How many identifiers there are.
    pub of: usize,
    /// How many events came, or were erased.
    pub events: u64,
    /// Until when the server wants to be left alone, if it does; it is asked again then.
    pub waits_until: Option<Timestamp>,
}
