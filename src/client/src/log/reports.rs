//! What was sent alone and can be followed by its ticket (crash reports, and what the person wrote): which there are, what was asked about
//! them, and what the server answered. Like a delivery, a question is written down before its first byte leaves.

use std::collections::BTreeSet;
use std::collections::btree_map::{BTreeMap, Entry};

use jiff::Timestamp;
use rusqlite::{OptionalExtension as _, Transaction, params};

use super::error::Result;
use super::open::{Log, time};
use super::read::{EventRow, LIST, list_columns};
use crate::json;
use crate::payload::Request;
use crate::wire::{ERASED_REPORT, ErasedReport, Followed};

/// How many questions are kept besides each server's last answer about a report: more than anybody asks by hand, and few enough that a
/// script that asks every minute does not fill the log.
const MOST_QUESTIONS: i64 = 1_000;

/// An event that can be followed.
#[derive(Debug, Clone, PartialEq)]
pub struct Report {
    /// As in the list.
    pub row: EventRow,
    /// Its ticket: the key of its delivery.
    pub ticket: String,
    /// Whether any of its bytes may have left this computer: before that, no server can know the ticket.
    pub has_left: bool,
    /// Every question about it, latest first.
    pub lookups: Vec<Lookup>,
    /// What the server said last, and when. Questions that failed since then do not change this.
    pub known: Option<(Followed, Timestamp)>,
}

impl Report {
    /// How the last question about it ended, if there was one.
    pub fn asked(&self) -> Option<Asked> {
        self.lookups.first().map(Lookup::asked)
    }

    /// The server's word that it was erased, which nothing can change any more, with its receipt if that came.
    pub fn erased(&self) -> Option<Option<ErasedReport>> {
        let receipt = self.lookups.iter().find_map(|lookup| match lookup.asked() {
            Asked::Erased(receipt) => Some(receipt),
            _ => None,
        });
        let is_erased = receipt.is_some() || self.lookups.iter().any(|lookup| lookup.asked() == Asked::WasErased);
        is_erased.then_some(receipt)
    }

    /// Whether the server may have erased it although no answer says so: it was asked to, and the answer was lost or unusable.
    pub fn may_be_erased(&self) -> bool {
        let last = self.lookups.iter().find(|lookup| lookup.erases).map(Lookup::asked);
        let is_open = matches!(last, Some(Asked::UnderWay | Asked::NoAnswer(200 | 500..) | Asked::NotReached(_)));
        is_open && self.erased().is_none()
    }
}

/// One question about a report.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Lookup {
    /// Whether the server was asked to erase the report, instead of what became of it.
    pub erases: bool,
    /// Where it went.
    pub url: String,
    /// Every header of the request.
    pub headers: Vec<(String, String)>,
    /// When it began.
    pub started_at: Timestamp,
    /// When it ended.
    pub finished_at: Option<Timestamp>,
    /// The answer's status.
    pub status: Option<u16>,
    /// The beginning of the answer's body.
    pub answer: Vec<u8>,
    /// What went wrong instead of an answer.
    pub error: Option<String>,
}

/// How a question ended.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Asked {
    /// It is under way, or the process that asked ended before the answer came.
    UnderWay,
    /// The server said what became of the report.
    Answered(Followed),
    /// The server has erased the report, now or when it was first asked to.
    Erased(ErasedReport),
    /// The server says that the report was erased.
    WasErased,
    /// The server does not know the ticket, or no longer does.
    NotKnown,
    /// The server answered with this status, and with nothing that can be used.
    NoAnswer(u16),
    /// Nobody answered; why, in English.
    NotReached(String),
}

impl Lookup {
    /// How it ended.
    pub fn asked(&self) -> Asked {
        match (self.status, &self.error) {
            (Some(200), _) if self.erases => match serde_json::from_slice::<ErasedReport>(&self.answer) {
                Ok(receipt) if receipt.is_sound() => Asked::Erased(receipt),
                Ok(_) | Err(_) => Asked::NoAnswer(200),
            },
            (Some(200), _) => match serde_json::from_slice(&self.answer) {
                Ok(answer) => Asked::Answered(answer),
                Err(_) => Asked::NoAnswer(200),
            },
            (Some(404), _) if self.names(ERASED_REPORT) => Asked::WasErased,
            (Some(404), _) => Asked::NotKnown,
            (Some(status), _) => Asked::NoAnswer(status),
            (None, Some(error)) => Asked::NotReached(error.clone()),
            (None, None) => Asked::UnderWay,
        }
    }

    /// Whether the answer names this error.
    fn names(&self, error: &str) -> bool {
        let answer: Option<serde_json::Value> = serde_json::from_slice(&self.answer).ok();
        answer.is_some_and(|answer| answer.get("error").and_then(serde_json::Value::as_str) == Some(error))
    }

    /// What the server said, if it is a usable answer.
    fn said(&self) -> Option<(Followed, Timestamp)> {
        let Asked::Answered(answer) = self.asked() else { return None };
        Some((answer, self.finished_at?))
    }
}

/// Notes that this event can be followed.
pub(super) fn note(transaction: &Transaction<'_>, event: i64) -> Result<()> {
    transaction.execute("INSERT OR IGNORE INTO reports (event) VALUES (?1)", params![event])?;
    Ok(())
}

/// Notes that this event can be followed, if it is a crash report, which may be sent without waiting for anybody.
pub(super) fn note_crash(transaction: &Transaction<'_>, event: i64) -> Result<()> {
    transaction
        .prepare_cached(
            "INSERT OR IGNORE INTO reports (event)
             SELECT events.seq FROM events JOIN shapes ON shapes.id = events.shape WHERE events.seq = ?1 AND shapes.crash = 1",
        )?
        .execute(params![event])?;
    Ok(())
}

/// Selects questions.
const LOOKUP: &str = "SELECT url, headers, started_at, finished_at, status, answer, error, method = 'DELETE', seq FROM lookups";

fn lookup(row: &rusqlite::Row<'_>) -> rusqlite::Result<Lookup> {
    Ok(Lookup {
        erases: row.get(7)?,
        url: row.get(0)?,
        headers: serde_json::from_str(&row.get::<_, String>(1)?).unwrap_or_default(),
        started_at: time(row.get(2)?),
        finished_at: row.get::<_, Option<i64>>(3)?.map(time),
        status: row.get(4)?,
        answer: row.get::<_, Option<Vec<u8>>>(5)?.unwrap_or_default(),
        error: row.get(6)?,
    })
}

/// Makes room among the questions. The last answer about each report and its receipt stay, so that the person can look at both without
/// asking again.
fn forget_oldest_questions(transaction: &Transaction<'_>) -> Result<()> {
    let last: Option<i64> = transaction
        .query_row("SELECT seq FROM lookups ORDER BY seq DESC LIMIT 1 OFFSET ?1", params![MOST_QUESTIONS], |row| row.get(0))
        .optional()?;
    let Some(last) = last else { return Ok(()) };
    let mut old = transaction.prepare_cached("SELECT seq, event FROM lookups WHERE seq <= ?1")?;
    let old: Vec<(i64, i64)> =
        old.query_map(params![last], |row| Ok((row.get(0)?, row.get(1)?)))?.collect::<rusqlite::Result<_>>()?;
    let mut remove = transaction.prepare_cached("DELETE FROM lookups WHERE seq = ?1")?;
    let mut kept: BTreeMap<i64, BTreeSet<i64>> = BTreeMap::new();
    for (seq, event) in old {
        let stays = match kept.entry(event) {
            Entry::Occupied(known) => known.get().contains(&seq),
            Entry::Vacant(place) => place.insert(worth_keeping(transaction, event)?).contains(&seq),
        };
        if !stays {
            remove.execute(params![seq])?;
        }
    }
    Ok(())
}

/// The newest question about this event of each kind with a useful answer: what became of it, that it was erased, and the receipt.
fn worth_keeping(transaction: &Transaction<'_>, event: i64) -> Result<BTreeSet<i64>> {
    let sql = format!("{LOOKUP} WHERE event = ?1 AND status IN (200, 404) ORDER BY seq DESC");
    let mut newest_first = transaction.prepare_cached(&sql)?;
    let mut rows = newest_first.query(params![event])?;
    let (mut said, mut receipt, mut was_erased) = (None, None, None);
    while let Some(row) = rows.next()? {
        let seq: i64 = row.get(8)?;
        let lookup = lookup(row)?;
        match lookup.asked() {
            Asked::Answered(_) if lookup.finished_at.is_some() => said = said.or(Some(seq)),
            Asked::Erased(_) => receipt = receipt.or(Some(seq)),
            Asked::WasErased => was_erased = was_erased.or(Some(seq)),
            _ => {}
        }
    }
    Ok([said, receipt, was_erased].into_iter().flatten().collect())
}

impl Log {
    /// At most `most` events that can be followed, newest first.
    pub fn reports(&mut self, most: u32) -> Result<Vec<Report>> {
        self.reports_where("ORDER BY r.event DESC LIMIT ?1", i64::from(most))
    }

    /// The one with this number, if it can be followed.
    pub fn report(&mut self, seq: i64) -> Result<Option<Report>> {
        Ok(self.reports_where("WHERE r.event = ?1", seq)?.into_iter().next())
    }

    fn reports_where(&mut self, condition: &str, value: i64) -> Result<Vec<Report>> {
        self.follow_clearing()?;
        let left = "EXISTS (SELECT 1 FROM attempts a WHERE a.delivery = e.delivery AND a.left_computer = 1)";
        let sql = format!(
            "{LIST}, d.key, {left} FROM reports r JOIN events e ON e.seq = r.event JOIN deliveries d ON d.seq = e.delivery
             {condition}"
        );
        let found: Vec<_> = self
            .connection
            .prepare_cached(&sql)?
            .query_map(params![value], |row| Ok((list_columns(row)?, row.get::<_, String>(6)?, row.get::<_, bool>(7)?)))?
            .collect::<rusqlite::Result<_>>()?;
        let report = |(columns, ticket, has_left)| {
            let row = self.event_row(columns)?;
            let lookups = self.lookups(row.seq)?;
            let known = lookups.iter().find_map(Lookup::said);
            Ok(Report { row, ticket, has_left, lookups, known })
        };
        found.into_iter().map(report).collect()
    }

    /// Every question about this event, latest first.
    fn lookups(&self, event: i64) -> Result<Vec<Lookup>> {
        let mut statement = self.connection.prepare_cached(&format!("{LOOKUP} WHERE event = ?1 ORDER BY seq DESC"))?;
        let lookups = statement.query_map(params![event], lookup)?;
        Ok(lookups.collect::<rusqlite::Result<_>>()?)
    }

    /// Writes down a question before its first byte leaves.
    pub fn begin_lookup(&mut self, event: i64, request: &Request, now: Timestamp) -> Result<i64> {
        let transaction = self.write()?;
        transaction.execute(
            "INSERT INTO lookups (event, url, headers, started_at, method) VALUES (?1, ?2, ?3, ?4, ?5)",
            params![event, request.url, json::headers(&request.headers), now.as_millisecond(), request.method.as_str()],
        )?;
        let seq = transaction.last_insert_rowid();
        forget_oldest_questions(&transaction)?;
        transaction.commit()?;
        Ok(seq)
    }

    /// Writes down how a question ended: the status and the beginning of the body, or what went wrong instead.
    pub fn end_lookup(&mut self, lookup: i64, answer: Result<(u16, &[u8]), String>, now: Timestamp) -> Result<()> {
        let (status, body, error) = match answer {
            Ok((status, body)) => (Some(status), Some(body), None),
            Err(error) => (None, None, Some(error)),
        };
        self.connection.execute(
            "UPDATE lookups SET finished_at = ?2, status = ?3, answer = ?4, error = ?5 WHERE seq = ?1",
            params![lookup, now.as_millisecond(), status, body, error],
        )?;
        Ok(())
    }
}
