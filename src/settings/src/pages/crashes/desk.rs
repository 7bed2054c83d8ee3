//! What the person is in the middle of: which report they read, edit or are asked about. The log knows none of it.

use candor::tools::log::{HeldReport, State};

/// What the person is doing with crash reports.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct CrashDesk {
    /// The one they chose to read.
    pub chosen: Option<i64>,
    /// The one whose texts they change.
    pub editing: Option<Editing>,
    /// Whether they are being asked if what they typed may be discarded.
    pub leaving: bool,
    /// The one that the worker is busy with.
    pub busy: Option<i64>,
    /// The one that they are being asked about deleting.
    pub deleting: Option<i64>,
    /// What was said about the texts of a report, and whether something failed.
    pub said: Option<(i64, String, bool)>,
    /// What became of the last one.
    pub outcome: Option<Outcome>,
    /// How often an editor was opened.
    pub edits: u64,
}

impl CrashDesk {
    /// The report that is shown: the chosen one, else the newest, unless the last one's outcome is still to be read.
    pub fn shown<'a>(&self, held: &'a [HeldReport]) -> Option<&'a HeldReport> {
        let chosen = || held.iter().find(|report| Some(report.seq) == self.chosen);
        match self.outcome {
            Some(_) => chosen(),
            None => chosen().or(held.last()),
        }
    }
}

/// Texts that are being changed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Editing {
    /// The report.
    pub seq: i64,
    /// Its texts as they were: path and text.
    pub before: Vec<(String, String)>,
}

/// What became of a report.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Outcome {
    /// It was released. Its claim ticket, and why it hasn't been sent yet.
    Released {
        /// The report.
        seq: i64,
        /// Its claim ticket.
        ticket: String,
        /// Why it hasn't been sent yet.
        why: Option<String>,
    },
    /// The person deleted it.
    Deleted(i64),
    /// Somebody else did something: what became of it, nothing if the history was cleared. Whether the person was changing its texts
    /// just then.
    Meanwhile(i64, Option<State>, bool),
}

impl Outcome {
    pub(super) fn seq(&self) -> i64 {
        match self {
            Self::Released { seq, .. } | Self::Deleted(seq) | Self::Meanwhile(seq, ..) => *seq,
        }
    }
}
