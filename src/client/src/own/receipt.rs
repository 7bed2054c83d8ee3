//! What the log keeps of a question to a server: what was asked, of whom, and what came of it, without any proof or code.

use jiff::Timestamp;
use jiff::civil::Date;
use serde::{Deserialize, Serialize};
use serde_json::json;

use super::error::NotDone;
use crate::consent::DecidedBy;
use crate::log::{AskedRow, Log, LogError};

/// What a server is asked for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Kind {
    /// What it has.
    Fetch,
    /// To erase what it has.
    Erase,
    /// A code with which its own page opens.
    Page,
}

impl Kind {
    /// The method of its requests.
    pub(super) fn method(self) -> &'static str {
        match self {
            Self::Fetch => "GET",
            Self::Erase => "DELETE",
            Self::Page => "POST",
        }
    }
}

/// What a server was asked for, and what came of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Asked {
    /// When.
    pub at: Timestamp,
    /// Where.
    pub by: DecidedBy,
    /// What.
    pub kind: Kind,
    /// The address.
    pub url: String,
    /// The identifiers that it was asked about.
    pub identities: Vec<String>,
    /// What came of it; `None` while it is not known.
    pub outcome: Option<Outcome>,
    /// In how many requests.
    pub requests: u64,
}

/// The server's receipt for one identifier.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ErasedOne {
    /// The identifier.
    pub identity: String,
    /// How many events were erased.
    pub erased: u64,
    /// When, by the server's clock.
    #[serde(with = "super::text")]
    pub at: Timestamp,
    /// Until when the server's backups still have them.
    #[serde(default, with = "super::text::or_none")]
    pub backups_until: Option<Date>,
    /// The SHA-256 of the bytes that were erased, one event after the other.
    pub sha256: String,
}

/// What came of asking.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Outcome {
    /// When that was known.
    #[serde(with = "super::text")]
    pub finished_at: Timestamp,
    /// How many events came, or were erased.
    #[serde(default)]
    pub events: u64,
    /// Whether the server has more than is fetched at once.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub more: bool,
    /// The server's receipts.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub receipts: Vec<ErasedOne>,
    /// Identifiers for which no receipt came, but which the server has since called erased when it was sent something with them.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub over: Vec<String>,
    /// Whether the server may have done what it was asked to although its answer was lost or unusable.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub unanswered: bool,
    /// What went wrong.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub error: Option<String>,
}

impl Outcome {
    pub(super) fn of(error: Option<&NotDone>, finished_at: Timestamp) -> Self {
        let unanswered = error.is_some_and(NotDone::may_be_done);
        Self { finished_at, unanswered, error: error.map(ToString::to_string), ..Self::default() }
    }
}

#[derive(Serialize, Deserialize)]
struct What {
    asked: Kind,
    url: String,
    identities: Vec<String>,
}

impl Asked {
    /// What this row of the log says; `None` if a later version wrote it.
    pub fn of(row: &AskedRow) -> Option<Self> {
        let What { asked: kind, url, identities } = serde_json::from_value(row.what.clone()).ok()?;
        let outcome = row.answer.as_ref().and_then(|answer| serde_json::from_value(answer.clone()).ok());
        Some(Self { at: row.at, by: row.by.clone(), kind, url, identities, outcome, requests: row.requests })
    }
}

/// The line in the log that is being written, with a line for each request.
pub(super) struct Ledger {
    seq: i64,
    kind: Kind,
    pub(super) log: Log,
    /// Why the end of a request could not be written down. The answer is used all the same: it may be a receipt.
    trouble: Option<LogError>,
}

impl Ledger {
    /// Writes down what is about to be asked.
    pub(super) fn begin(
        mut log: Log,
        kind: Kind,
        (url, headers): (&str, &[(String, String)]),
        identities: &[String],
        by: &DecidedBy,
        now: Timestamp,
    ) -> Result<Self, LogError> {
        let what = json!({
            "asked": kind, "method": kind.method(), "url": url, "headers": headers, "identities": identities,
        });
        let seq = log.begin_asking(by, &what, now)?;
        Ok(Self { seq, kind, log, trouble: None })
    }

    /// What the server is asked for.
    pub(super) fn kind(&self) -> Kind {
        self.kind
    }

    /// Writes down one request before it leaves. Returns its number.
    pub(super) fn leaves(&mut self, url: &str, headers: &[(String, String)], now: Timestamp) -> Result<i64, LogError> {
        self.log.begin_request(self.seq, (url, headers), now)
    }

    /// Writes down what became of this request: the status and length of its answer, and what was wrong.
    pub(super) fn came(&mut self, request: i64, answer: Option<(u16, u64)>, error: Option<&NotDone>, now: Timestamp) {
        let (status, length) = answer.unzip();
        let error = error.map(ToString::to_string);
        let written = self.log.end_request(request, (status, length.unwrap_or(0)), error.as_deref(), now);
        self.trouble = self.trouble.take().or(written.err());
    }

    /// Writes down what came of it.
    pub(super) fn end(&mut self, outcome: &Outcome) -> Result<(), LogError> {
        self.log.end_asking(self.seq, &serde_json::to_value(outcome)?)?;
        self.trouble.take().map_or(Ok(()), Err)
    }
}
