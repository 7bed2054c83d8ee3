//! What the person is in the middle of: what they write, and what the server is being asked. The log knows none of it.

use std::collections::{BTreeMap, BTreeSet};

use candor::tools::crash::Mark;
use jiff::Timestamp;

/// What the person is writing and asking.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct FeedbackDesk {
    /// The kind of message they chose, by its place among those that can be written.
    pub kind: usize,
    /// What they wrote: text by path.
    pub texts: BTreeMap<String, String>,
    /// When they wrote the last of it, which is the time that a message bears.
    pub at: Option<Timestamp>,
    /// What in it they may not mean to tell.
    pub marks: BTreeSet<Mark>,
    /// Whether the worker is busy with it.
    pub busy: bool,
    /// What became of the last message, and whether that failed.
    pub said: Option<(String, bool)>,
    /// What is being asked.
    pub asking: Option<Asking>,
}

/// A question that is under way. There is one at a time: asked together, a server could tell that they come from one person.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Asking {
    /// Comes back with the answer.
    pub number: u64,
    /// What is asked about.
    pub seq: i64,
}
