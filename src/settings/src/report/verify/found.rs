//! What is read back from a report, and what is found wrong with it.

use std::io;

use candor::tools::files::NotRead;
use serde::{Deserialize, Serialize};

use super::lists::few;

/// What is read of an event.
#[derive(Debug, Deserialize)]
pub(super) struct Event {
    pub(super) seq: i64,
    pub(super) bytes: u64,
    pub(super) confirmed: bool,
    #[serde(deserialize_with = "few")]
    pub(super) requests: Vec<i64>,
    pub(super) body: String,
}

/// What is read of a request.
#[derive(Debug, Deserialize)]
pub(super) struct Request {
    pub(super) number: i64,
    #[serde(deserialize_with = "few")]
    pub(super) events: Vec<i64>,
    pub(super) body_sha256: String,
    pub(super) answer: String,
}

/// What comes out of a report as it is read. Programs are numbered in their order.
#[derive(Debug)]
pub(super) enum Item {
    Event(usize, Event),
    Request(usize, Request),
    /// How many events a program has, as the report says at its end.
    Events(usize, u64),
}

/// Takes what comes out.
pub(super) type Each<'e> = dyn FnMut(Item) -> Result<(), NotChecked> + 'e;

/// Why a report could not be checked at all.
#[derive(Debug, thiserror::Error)]
pub enum NotChecked {
    /// It cannot be read.
    #[error("{0}")]
    NotRead(#[from] NotRead),
    /// It cannot be read to its end.
    #[error("{0}")]
    Disk(#[from] io::Error),
    /// It is not a report, or it is one that was cut off or changed.
    #[error("{0}")]
    NoReport(String),
    /// A newer version wrote it.
    #[error("a newer version of Candor wrote it (format {0}); this one knows format 1")]
    Newer(u64),
}

/// Something in a report that does not fit the rest.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case", tag = "what")]
pub enum Finding {
    /// A file in an archive does not have the sum that the archive names.
    Sum {
        /// Its name.
        file: String,
    },
    /// A file in an archive is not in its list of sums, or is in the list and not in the archive.
    List {
        /// Its name.
        file: String,
    },
    /// The text that was agreed to does not have the digest that the decision names.
    Agreed {
        /// Its name.
        file: String,
    },
    /// A message does not have the length that is next to it.
    Length {
        /// The message.
        message: i64,
    },
    /// The messages of a request do not have the digest that was noted before it left.
    Digest {
        /// The request.
        request: i64,
    },
    /// A message is said to be confirmed, and none of its requests has a receipt that names its digest.
    Receipt {
        /// The message.
        message: i64,
    },
    /// There are not as many messages as the report says.
    Count {
        /// How many it says.
        said: u64,
        /// How many there are.
        found: u64,
    },
}

/// The most findings that are collected: a person who sees a hundred has seen enough.
pub(super) const MOST_FINDINGS: usize = 100;

/// What became of a check.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
pub struct Checked {
    /// The format, as it is called on the command line.
    pub format: &'static str,
    /// How many messages are in it.
    pub messages: u64,
    /// How many requests are in it.
    pub requests: u64,
    /// How many of those have all their messages in it and the digest that was noted before they left.
    pub whole: u64,
    /// How many of those have a receipt of the server that names this digest.
    pub receipts: u64,
    /// How many cannot be reassembled, because some of their messages are not in the report.
    pub partial: u64,
    /// How many files have the sum that the archive names.
    pub sums: u64,
    /// What does not fit.
    pub wrong: Vec<Finding>,
}

impl Checked {
    pub(super) fn find(&mut self, finding: Finding) {
        if self.wrong.len() < MOST_FINDINGS {
            self.wrong.push(finding);
        }
    }
}
