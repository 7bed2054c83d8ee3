//! Checks a saved report: whether it is whole, whether the messages in it have the digests that were noted before they left, and whether
//! the server's receipts name the same. What that proves and what it does not is for whoever tells it.
//!
//! A report is read twice from its beginning to its end, the requests first: so a message is held against its requests as it passes, and of
//! a million there are never more than a few in memory.

mod archive;
mod json;
mod page;
mod requests;
mod table;

use std::fs::File;
use std::io::{self, BufReader, Read as _, Seek as _};
use std::path::Path;

use candor::tools::files::{self, NotRead};
use serde::Deserialize;
use serde::Serialize;

use requests::Requests;

/// What is read of an event.
#[derive(Debug, Deserialize)]
struct Event {
    seq: i64,
    bytes: u64,
    confirmed: bool,
    requests: Vec<i64>,
    body: String,
}

/// What is read of a request.
#[derive(Debug, Deserialize)]
struct Request {
    number: i64,
    events: Vec<i64>,
    body_sha256: String,
    answer: String,
}

/// What comes out of a report as it is read. Programs are numbered in their order.
#[derive(Debug)]
enum Item {
    Event(usize, Event),
    Request(usize, Request),
    /// A program has so many events, as the report says at its end.
    Events(usize, u64),
}

/// Takes what comes out.
type Each<'e> = dyn FnMut(Item) -> Result<(), NotChecked> + 'e;

/// Why a report could not be checked at all.
#[derive(Debug, thiserror::Error)]
pub enum NotChecked {
    /// It cannot be read.
    #[error("{0}")]
    NotRead(#[from] NotRead),
    /// It cannot be read to its end.
    #[error("{0}")]
    Disk(#[from] io::Error),
    /// It is no report, or one that is cut off or was changed.
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
    /// A file in an archive has not the sum that the archive names.
    Sum {
        /// Its name.
        file: String,
    },
    /// A file in an archive is not in its list of sums, or is in the list and not in the archive.
    List {
        /// Its name.
        file: String,
    },
    /// The text that was agreed to has not the digest that the decision names.
    Agreed {
        /// Its name.
        file: String,
    },
    /// A message has not the length that stands beside it.
    Length {
        /// The message.
        message: i64,
    },
    /// The messages of a request have not the digest that was noted before it left.
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

/// The most that is found and told of: whoever sees so many has seen enough.
const MOST_FINDINGS: usize = 100;

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
    /// How many cannot be put together again, because messages of theirs are not in it.
    pub partial: u64,
    /// How many files have the sum that the archive names.
    pub sums: u64,
    /// What does not fit.
    pub wrong: Vec<Finding>,
}

impl Checked {
    fn find(&mut self, finding: Finding) {
        if self.wrong.len() < MOST_FINDINGS {
            self.wrong.push(finding);
        }
    }
}

/// Checks a saved report.
pub fn verify(path: &Path) -> Result<Checked, NotChecked> {
    let (mut file, _) = files::open(path, u64::MAX)?;
    let mut start = [0; 64];
    let read = file.read(&mut start)?;
    let start = start.get(..read).unwrap_or_default();
    let mut again = || -> Result<BufReader<File>, NotChecked> {
        file.rewind()?;
        Ok(BufReader::with_capacity(1 << 18, file.try_clone()?))
    };
    if start.starts_with(b"PK") {
        return archive::verify(again()?);
    }
    if start.starts_with(b"<!doctype html") {
        return both("html", |each| page::read(again()?, each));
    }
    if start.starts_with(super::csv::MARK) {
        return table::verify(again()?);
    }
    if start.starts_with(b"{\"line\":") {
        return both("jsonl", |each| json::lines(again()?, each));
    }
    if start.starts_with(b"{") {
        return both("json", |each| json::object(again()?, each));
    }
    Err(NotChecked::NoReport("this is no report of Candor's".to_owned()))
}

/// Reads a report twice, and holds its messages against its requests.
fn both(format: &'static str, mut read: impl FnMut(&mut Each<'_>) -> Result<(), NotChecked>) -> Result<Checked, NotChecked> {
    let (mut checked, mut requests) = (Checked { format, ..Checked::default() }, Requests::default());
    read(&mut |item| {
        if let Item::Request(program, request) = item {
            requests.add(program, request);
        }
        Ok(())
    })?;
    let (mut found, mut said) = (Vec::<u64>::new(), Vec::new());
    read(&mut |item| {
        match item {
            Item::Event(program, event) => {
                if found.len() <= program {
                    found.resize(program + 1, 0);
                }
                found.iter_mut().skip(program).take(1).for_each(|found| *found += 1);
                if event.bytes != event.body.len() as u64 {
                    checked.find(Finding::Length { message: event.seq });
                }
                if event.confirmed && !requests.has_receipt(program, &event) {
                    checked.find(Finding::Receipt { message: event.seq });
                }
                requests.pass(program, &event);
            }
            Item::Events(program, events) => said.push((program, events)),
            Item::Request(..) => {}
        }
        Ok(())
    })?;
    checked.messages = found.iter().sum();
    for (program, said) in said {
        let found = found.get(program).copied().unwrap_or(0);
        if said != found {
            checked.find(Finding::Count { said, found });
        }
    }
    requests.finish(&mut checked);
    Ok(checked)
}
