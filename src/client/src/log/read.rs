//! Looking at the log: the list, one event with everything known about it, the decisions, sums, and everything for a report. Reads are
//! short, so that the log can be checkpointed between them.

use std::sync::Arc;

use jiff::Timestamp;
use rusqlite::{OptionalExtension as _, params};

use super::error::Result;
use super::events::State;
use super::open::{Log, time};
use super::schema::waiting;
use super::spool::Shape;
use crate::consent::DecidedBy;

/// One event in the list.
#[derive(Debug, Clone, PartialEq)]
pub struct EventRow {
    /// Its number.
    pub seq: i64,
    /// When it was recorded.
    pub recorded_at: Timestamp,
    /// What it shares with others.
    pub shape: Arc<Shape>,
    /// What became of it.
    pub state: State,
    /// Whether the server's receipt confirmed it.
    pub confirmed: bool,
    /// The length of its bytes.
    pub length: usize,
}

/// Everything that is known of one event.
#[derive(Debug, Clone, PartialEq)]
pub struct Details {
    /// As in the list.
    pub row: EventRow,
    /// UUID v7; local.
    pub id: String,
    /// The exact bytes.
    pub body: Vec<u8>,
    /// The attempts of its delivery and of the batches that it was part of, oldest first.
    pub attempts: Vec<AttemptRow>,
    /// The decision that allowed it, if its receipt is in the log.
    pub decision: Option<DecisionRow>,
}

/// One attempt to send.
#[derive(Debug, Clone, PartialEq)]
pub struct AttemptRow {
    /// Its number.
    pub seq: i64,
    /// The request's method.
    pub method: String,
    /// The request's URL.
    pub url: String,
    /// Every header of the request.
    pub headers: Vec<(String, String)>,
    /// How many events the body had.
    pub events: usize,
    /// The body's SHA-256.
    pub body_sha256: String,
    /// The body's length in bytes.
    pub body_length: usize,
    /// When it began.
    pub started_at: Timestamp,
    /// When it ended.
    pub finished_at: Option<Timestamp>,
    /// The answer's status.
    pub status: Option<u16>,
    /// The answer's headers.
    pub answer_headers: Vec<(String, String)>,
    /// The beginning of the answer's body.
    pub answer: Vec<u8>,
    /// What went wrong instead of an answer.
    pub error: Option<String>,
    /// Whether bytes may have left this computer.
    pub left_computer: bool,
    /// Whether the receipt confirmed the digest.
    pub confirmed: bool,
}

/// A receipt of a decision.
#[derive(Debug, Clone, PartialEq)]
pub struct DecisionRow {
    /// UUID v7.
    pub id: String,
    /// When.
    pub at: Timestamp,
    /// Where.
    pub by: DecidedBy,
    /// `sha256:` and the digest of the text.
    pub agreed: String,
    /// The choice, as JSON.
    pub what: serde_json::Value,
}

/// The whole log in a few numbers.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Summary {
    /// Events of any state.
    pub events: u64,
    /// Their bytes.
    pub bytes: u64,
    /// When the first was recorded.
    pub first: Option<Timestamp>,
    /// When the last attempt that was answered well ended.
    pub last_sent: Option<Timestamp>,
    /// How many wait.
    pub waiting: u64,
    /// What was dropped: event, reason, count.
    pub dropped: Vec<(String, String, u64)>,
}

pub(super) const LIST: &str = "SELECT e.seq, e.recorded_at, e.shape, e.state, length(e.body),
    e.state = 'sent' AND EXISTS (SELECT 1 FROM attempts a WHERE a.delivery = e.delivery AND a.confirmed = 1)";

/// Selects attempts with the events in their bodies, as [`attempt_row`] reads them.
pub(super) const ATTEMPTS: &str = "SELECT d.method, d.url, a.headers, a.events, a.body_sha256, a.body_length, a.started_at,
    a.finished_at, a.status, a.answer_headers, a.answer, a.error, a.left_computer, a.confirmed, a.seq
    FROM attempts a JOIN deliveries d ON d.seq = a.delivery";

pub(super) type ListColumns = (i64, i64, i64, String, i64, bool);

pub(super) fn list_columns(row: &rusqlite::Row<'_>) -> rusqlite::Result<ListColumns> {
    Ok((row.get(0)?, row.get(1)?, row.get(2)?, row.get(3)?, row.get(4)?, row.get(5)?))
}

/// One attempt, and the events in its body in their order.
pub(super) fn attempt_row(row: &rusqlite::Row<'_>) -> Result<(Vec<i64>, AttemptRow)> {
    let events: Vec<i64> = serde_json::from_str(&row.get::<_, String>(3)?)?;
    let answer_headers: Option<String> = row.get(9)?;
    let attempt = AttemptRow {
        seq: row.get(14)?,
        method: row.get(0)?,
        url: row.get(1)?,
        headers: serde_json::from_str(&row.get::<_, String>(2)?)?,
        events: events.len(),
        body_sha256: row.get(4)?,
        body_length: usize::try_from(row.get::<_, i64>(5)?).unwrap_or(0),
        started_at: time(row.get(6)?),
        finished_at: row.get::<_, Option<i64>>(7)?.map(time),
        status: row.get(8)?,
        answer_headers: answer_headers.as_deref().map(serde_json::from_str).transpose()?.unwrap_or_default(),
        answer: row.get::<_, Option<Vec<u8>>>(10)?.unwrap_or_default(),
        error: row.get(11)?,
        left_computer: row.get(12)?,
        confirmed: row.get(13)?,
    };
    Ok((events, attempt))
}

impl Log {
    /// A number that changes whenever another connection has written.
    pub fn data_version(&self) -> Result<i64> {
        Ok(self.connection.query_row("PRAGMA data_version", params![], |row| row.get(0))?)
    }

    /// Every event, newest first, without its bytes.
    pub fn events(&mut self) -> Result<Vec<EventRow>> {
        self.follow_clearing()?;
        let found: Vec<ListColumns> = self
            .connection
            .prepare_cached(&format!("{LIST} FROM events e ORDER BY e.seq DESC"))?
            .query_map(params![], list_columns)?
            .collect::<rusqlite::Result<_>>()?;
        found.into_iter().map(|columns| self.event_row(columns)).collect()
    }

    /// At most `most` events, newest first, without their bytes: those older than the event numbered `before`, which need not exist any
    /// more, or else the newest.
    pub fn events_before(&mut self, before: Option<i64>, most: usize) -> Result<Vec<EventRow>> {
        self.follow_clearing()?;
        let found: Vec<ListColumns> = self
            .connection
            .prepare_cached(&format!("{LIST} FROM events e WHERE e.seq < ?1 ORDER BY e.seq DESC LIMIT ?2"))?
            .query_map((before.unwrap_or(i64::MAX), i64::try_from(most).unwrap_or(i64::MAX)), list_columns)?
            .collect::<rusqlite::Result<_>>()?;
        found.into_iter().map(|columns| self.event_row(columns)).collect()
    }

    /// The event that was recorded last.
    pub fn newest(&mut self) -> Result<Option<EventRow>> {
        self.follow_clearing()?;
        let found = self
            .connection
            .query_row(&format!("{LIST} FROM events e ORDER BY e.seq DESC LIMIT 1"), params![], list_columns)
            .optional()?;
        found.map(|columns| self.event_row(columns)).transpose()
    }

    pub(super) fn event_row(&mut self, (seq, recorded_at, shape, state, length, confirmed): ListColumns) -> Result<EventRow> {
        Ok(EventRow {
            seq,
            recorded_at: time(recorded_at),
            shape: self.shape(shape)?,
            state: State::from_text(state.as_bytes())?,
            confirmed,
            length: usize::try_from(length).unwrap_or(0),
        })
    }

    /// Everything that is known of one event; `None` if it is gone.
    pub fn details(&mut self, seq: i64) -> Result<Option<Details>> {
        self.follow_clearing()?;
        let found = self
            .connection
            .query_row(&format!("{LIST}, e.id, e.body, e.delivery FROM events e WHERE e.seq = ?1"), params![seq], |row| {
                Ok((list_columns(row)?, row.get::<_, String>(6)?, row.get::<_, Vec<u8>>(7)?, row.get::<_, Option<i64>>(8)?))
            })
            .optional()?;
        let Some((columns, id, body, delivery)) = found else { return Ok(None) };
        let row = self.event_row(columns)?;
        let attempts = delivery.map(|delivery| self.attempts(delivery, seq)).transpose()?.unwrap_or_default();
        let decision = self.decisions_where("WHERE id = ?1", &row.shape.decision)?.into_iter().next();
        Ok(Some(Details { row, id, body, attempts, decision }))
    }

    fn attempts(&self, delivery: i64, event: i64) -> Result<Vec<AttemptRow>> {
        let mut statement = self.connection.prepare_cached(&format!(
            "{ATTEMPTS} WHERE a.delivery IN (
                WITH RECURSIVE line (seq) AS (
                    SELECT ?1 UNION SELECT half_of FROM deliveries JOIN line USING (seq) WHERE half_of IS NOT NULL
                ) SELECT seq FROM line
             ) ORDER BY a.seq"
        ))?;
        let mut rows = statement.query(params![delivery])?;
        let mut attempts = Vec::new();
        while let Some(row) = rows.next()? {
            let (events, attempt) = attempt_row(row)?;
            if events.contains(&event) {
                attempts.push(attempt);
            }
        }
        Ok(attempts)
    }

    /// The decisions so far, newest first.
    pub fn decisions(&self) -> Result<Vec<DecisionRow>> {
        self.decisions_where("WHERE ?1 = ?1", "")
    }

    fn decisions_where(&self, condition: &str, value: &str) -> Result<Vec<DecisionRow>> {
        let mut statement = self
            .connection
            .prepare_cached(&format!("SELECT id, at, by, agreed, what FROM decisions {condition} ORDER BY at DESC, id DESC"))?;
        let mut rows = statement.query(params![value])?;
        let mut decisions = Vec::new();
        while let Some(row) = rows.next()? {
            decisions.push(DecisionRow {
                id: row.get(0)?,
                at: time(row.get(1)?),
                by: row.get::<_, String>(2)?.into(),
                agreed: row.get(3)?,
                what: serde_json::from_str(&row.get::<_, String>(4)?)?,
            });
        }
        Ok(decisions)
    }

    /// The whole log in a few numbers. Looks at every event; an [`Index`](super::Index) already has most of this.
    pub fn summary(&self) -> Result<Summary> {
        let mut summary = self.connection.query_row(
            concat!(
                "SELECT count(*), coalesce(sum(length(body)), 0), min(recorded_at),
                 (SELECT count(*) FROM events WHERE ",
                waiting!(),
                ") FROM events"
            ),
            params![],
            |row| {
                Ok(Summary {
                    events: count(row.get(0)?),
                    bytes: count(row.get(1)?),
                    first: row.get::<_, Option<i64>>(2)?.map(time),
                    waiting: count(row.get(3)?),
                    ..Summary::default()
                })
            },
        )?;
        (summary.last_sent, summary.dropped) = (self.last_answered()?, self.dropped()?);
        Ok(summary)
    }

    /// When the last attempt that was answered well ended.
    pub fn last_answered(&self) -> Result<Option<Timestamp>> {
        let sql = "SELECT finished_at FROM attempts WHERE status BETWEEN 200 AND 299 ORDER BY seq DESC LIMIT 1";
        Ok(self.connection.prepare_cached(sql)?.query_row(params![], |row| row.get(0)).optional()?.flatten().map(time))
    }

    /// What was dropped: event, reason, count.
    pub fn dropped(&self) -> Result<Vec<(String, String, u64)>> {
        let mut statement =
            self.connection.prepare_cached("SELECT event, reason, count FROM dropped ORDER BY event, reason")?;
        let dropped = statement.query_map(params![], |row| Ok((row.get(0)?, row.get(1)?, count(row.get(2)?))))?;
        Ok(dropped.collect::<rusqlite::Result<_>>()?)
    }

    /// The bytes and shapes of these events; events that are gone are left out.
    pub fn read(&mut self, events: impl Iterator<Item = i64>) -> Result<Vec<(Arc<Shape>, Vec<u8>)>> {
        self.follow_clearing()?;
        let mut found = Vec::new();
        for seq in events {
            let sql = "SELECT shape, body FROM events WHERE seq = ?1";
            let row: Option<(i64, Vec<u8>)> = self
                .connection
                .prepare_cached(sql)?
                .query_row(params![seq], |row| Ok((row.get(0)?, row.get(1)?)))
                .optional()?;
            if let Some((shape, body)) = row {
                found.push((self.shape(shape)?, body));
            }
        }
        Ok(found)
    }
}

pub(super) fn count(number: i64) -> u64 {
    u64::try_from(number).unwrap_or(0)
}
