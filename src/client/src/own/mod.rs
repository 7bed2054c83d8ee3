//! What a server has of this person: fetched, compared with the history here, erased there, or shown on the server's own page.
//!
//! Asking is the person's own act and no telemetry: it is done whatever their choice says, also while everything is off, and after an
//! identity was replaced. It never happens by itself. What is about to be asked is in the log before it leaves, with every proof hidden.
//! A secret never leaves; what leaves is the proof that is derived from it, in a header and never in an address, to the server that the
//! manifest names. That server sees the IP address, and, where identifiers change every month, that they belong together.

mod answer;
mod ask;
mod compare;
mod erase;
mod fetch;
mod page;
mod proofs;
mod receipt;
mod text;

use jiff::Timestamp;

pub use ask::NotDone;
pub use compare::{Beyond, Compared, Here, compare};
pub use erase::{Erased, ErasedOne};
pub use fetch::{Fetched, There};
pub use receipt::{Asked, Kind, Outcome};

use crate::consent::DecidedBy;
use crate::delivery::{Http, Policy};
use crate::places::Places;
use crate::registry::Program;

/// The server of one program, as the person asks it.
pub struct Server<'a> {
    /// The program. Its manifest says where its server gives people their own.
    pub program: &'a Program,
    /// Where its files lie.
    pub places: &'a Places,
    /// The way to the server: the same as that of deliveries.
    pub http: &'a Http,
    /// Every limit.
    pub policy: &'a Policy,
    /// Where the person asks.
    pub by: &'a DecidedBy,
    /// The time.
    pub now: &'a dyn Fn() -> Timestamp,
    /// Whether the person has changed their mind: asked between two requests.
    pub stop: &'a dyn Fn() -> bool,
    /// Hears how far it has got.
    pub progress: &'a dyn Fn(Progress),
}

/// How far asking has got.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Progress {
    /// How many identifiers were asked about.
    pub done: usize,
    /// How many there are.
    pub of: usize,
    /// How many events came, or were erased.
    pub events: u64,
}

#[cfg(test)]
mod tests;
