//! Deliveries and their attempts: written down before the first byte leaves, and again when the outcome is known.

use jiff::Timestamp;
use rusqlite::{OptionalExtension as _, Transaction, params};
use serde_json::Value;

use super::chain;
use super::error::{LogError, Result};
use super::events::{Pending, State};
use super::open::{Log, time};
use super::schema::waiting;
use super::{over, owed, reports};
use crate::json;
use crate::payload::Request;

/// A delivery with rows that wait.
#[derive(Debug, Clone)]
pub struct OpenDelivery {
    /// The Idempotency-Key of all its attempts.
    pub key: String,
    /// The server asked not to be asked before this time.
    pub not_before: Timestamp,
}

/// An attempt that is about to be made.
#[derive(Debug, Clone)]
pub struct Attempt<'a> {
    /// The delivery, if this is not its first attempt.
    pub delivery: Option<i64>,
    /// Its key; see [`Log::key`].
    pub key: &'a str,
    /// The whole request, as it is about to go.
    pub request: &'a Request,
    /// The rows in its body, in order.
    pub rows: &'a [i64],
}

/// How an attempt ended.
#[derive(Debug, Clone, Default)]
pub struct Ended {
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
    /// Which rows a successful answer is about.
    pub arrived: Arrived,
    /// The first row, and the key, of a delivery that the next rows of its chain may continue.
    pub began_with: Option<(Pending, String)>,
}

/// Which rows of a delivery have arrived, according to a successful answer.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub enum Arrived {
    /// All rows of the attempt: no receipt says otherwise.
    #[default]
    All,
    /// Those that were in the attempt of this delivery whose body has this digest.
    Of(String),
    /// The first rows of the attempt, this many. The server knows the key from a delivery that this log has forgotten because it was
    /// restored from an older copy.
    First(usize),
    /// All rows of the attempt, and this many more after them: as with [`Self::First`], but the forgotten delivery had more.
    AndMore(usize),
    /// Fewer rows than the attempt has, and nobody can tell which.
    Unclear,
}

/// What to do with the rows of an attempt that ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Verdict {
    /// The server has them.
    Sent {
        /// Its receipt names the digest of an attempt of this delivery.
        confirmed: bool,
    },
    /// The server refuses this one event.
    Refused,
    /// The server has erased what it had under the identifier that they all carry, and accepts none of them.
    Over,
    /// The server refuses this batch: each half becomes a delivery of its own.
    Halve,
    /// To be sent again later, and not before this time if the server named one.
    Later {
        /// From `Retry-After`.
        not_before: Option<Timestamp>,
    },
}

impl Log {
    /// What is known of a delivery.
    pub fn delivery(&self, seq: i64) -> Result<OpenDelivery> {
        Ok(self.connection.query_row("SELECT key, not_before FROM deliveries WHERE seq = ?1", params![seq], |row| {
            Ok(OpenDelivery { key: row.get(0)?, not_before: time(row.get(1)?) })
        })?)
    }

    /// Writes down an attempt before its first byte leaves. `None` if one of its rows was withdrawn meanwhile.
    pub fn begin(&mut self, attempt: &Attempt<'_>, now: Timestamp) -> Result<Option<(i64, i64)>> {
        let transaction = self.write()?;
        let delivery = match attempt.delivery {
            Some(delivery) => delivery,
            None => new_delivery(&transaction, attempt.request.method.as_str(), &attempt.request.url, attempt.key, None, now)?,
        };
        if let (None, [only]) = (attempt.delivery, attempt.rows) {
            reports::note_crash(&transaction, *only)?;
        }
        let rows = json::numbers(attempt.rows);
        let taken = transaction.execute(
            "UPDATE events SET state = 'sending', delivery = ?2
             WHERE seq IN (SELECT value FROM json_each(?1)) AND state IN ('queued', 'sending') AND (delivery IS NULL OR delivery = ?2)",
            params![rows, delivery],
        )?;
        if taken != attempt.rows.len() {
            return Ok(None);
        }
        transaction.execute(
            "INSERT INTO attempts (delivery, events, headers, body_sha256, body_length, started_at) VALUES (?1, ?2, ?3, ?4, ?5, ?6)",
            params![
                delivery,
                rows,
                json::headers(&attempt.request.headers),
                crate::wire::sha256_hex(&attempt.request.body),
                i64::try_from(attempt.request.body.len()).unwrap_or(i64::MAX),
                now.as_millisecond()
            ],
        )?;
        let seq = transaction.last_insert_rowid();
        transaction.commit()?;
        Ok(Some((delivery, seq)))
    }

    /// How the attempts whose body had this event ended, oldest first: the answer's status, and whether bytes may have left this computer.
    pub(crate) fn ends_of_attempts(&self, event: i64) -> Result<Vec<(Option<u16>, bool)>> {
        let mut statement = self.connection.prepare_cached(
            "SELECT a.status, a.left_computer FROM attempts a WHERE a.delivery IN (
                WITH RECURSIVE line (seq) AS (
                    SELECT delivery FROM events WHERE seq = ?1
                    UNION SELECT half_of FROM deliveries JOIN line USING (seq) WHERE half_of IS NOT NULL
                ) SELECT seq FROM line
             ) AND EXISTS (SELECT 1 FROM json_each(a.events) AS member WHERE member.value = ?1) ORDER BY a.seq",
        )?;
        let (mut rows, mut ends) = (statement.query(params![event])?, Vec::new());
        while let Some(row) = rows.next()? {
            ends.push((row.get(0)?, row.get(1)?));
        }
        Ok(ends)
    }

    /// Whether this digest is that of any attempt of the delivery.
    pub fn sent_digest(&self, delivery: i64, sha256: &str) -> Result<bool> {
        Ok(self.connection.query_row(
            "SELECT EXISTS (SELECT 1 FROM attempts WHERE delivery = ?1 AND body_sha256 = ?2)",
            params![delivery, sha256],
            |row| row.get(0),
        )?)
    }

    /// Writes down how an attempt ended and what became of its rows. Returns how many of them are settled for good.
    pub fn end(&mut self, attempt: (i64, i64), rows: &[i64], ended: &Ended, verdict: Verdict, now: Timestamp) -> Result<usize> {
        let (delivery, seq) = attempt;
        let transaction = self.write()?;
        let known = transaction.execute(
            "UPDATE attempts SET finished_at = ?2, left_computer = ?3, status = ?4, answer_headers = ?5, answer = ?6, error = ?7,
             confirmed = ?8 WHERE seq = ?1",
            params![
                seq,
                now.as_millisecond(),
                ended.left_computer,
                ended.status,
                json::headers(&ended.answer_headers),
                ended.answer,
                ended.error,
                verdict == Verdict::Sent { confirmed: true }
            ],
        )?;
        if known == 0 {
            // Everything was cleared meanwhile.
            return Ok(0);
        }
        if let (Verdict::Sent { .. }, Some((first, key))) = (verdict, &ended.began_with) {
            let owed = if let Arrived::AndMore(owed) = ended.arrived { owed } else { 0 };
            owed::note(&transaction, first, key, owed)?;
        }
        let settled = match verdict {
            Verdict::Sent { .. } => arrived(&transaction, delivery, rows, &ended.arrived)?,
            Verdict::Refused => set(&transaction, State::Refused, "'sending', 'unknown'", rows)?,
            Verdict::Over => {
                let refused = set(&transaction, State::Refused, "'sending', 'unknown'", rows)?;
                over::end_refused(&transaction, delivery, rows, now)?;
                refused
            }
            Verdict::Halve => halve(&transaction, delivery, rows, now)?,
            Verdict::Later { not_before } => wait(&transaction, delivery, rows, ended.left_computer, not_before)?,
        };
        transaction.commit()?;
        Ok(settled)
    }
}

fn set(transaction: &Transaction<'_>, state: State, from: &str, rows: &[i64]) -> Result<usize> {
    Ok(transaction.execute(
        &format!("UPDATE events SET state = ?2 WHERE seq IN (SELECT value FROM json_each(?1)) AND state IN ({from})"),
        params![json::numbers(rows), state.as_str()],
    )?)
}

/// A server that has seen the key answers for the body that it saw first: what was in that body has arrived, including what was forbidden
/// since. What was not in it starts anew under a key of its own. If that cannot be told, nothing is sent again.
fn arrived(transaction: &Transaction<'_>, delivery: i64, rows: &[i64], arrived: &Arrived) -> Result<usize> {
    let arrived: Vec<i64> = match arrived {
        Arrived::Unclear => {
            set(transaction, State::Unknown, "'sending', 'queued'", rows)?;
            return Ok(0);
        }
        Arrived::Of(digest) => {
            let sql = "SELECT events FROM attempts WHERE delivery = ?1 AND body_sha256 = ?2 ORDER BY seq LIMIT 1";
            let events: String = transaction.query_row(sql, params![delivery, digest], |row| row.get(0))?;
            let listed = json::read(&events)?.as_array().and_then(|events| events.iter().map(Value::as_i64).collect());
            listed.ok_or_else(|| LogError::Unexpected(format!("events {events}")))?
        }
        Arrived::First(count) => rows.iter().take(*count).copied().collect(),
        Arrived::All | Arrived::AndMore(_) => rows.to_vec(),
    };
    let settled = set(transaction, State::Sent, "'sending', 'queued', 'unknown'", &arrived)?;
    start_anew(transaction, delivery)?;
    Ok(settled)
}

/// Rows of a delivery that was answered for others start anew.
fn start_anew(transaction: &Transaction<'_>, delivery: i64) -> Result<()> {
    let sql = concat!("SELECT id FROM events WHERE ", waiting!(), " AND delivery = ?1 ORDER BY seq LIMIT 1");
    let first: Option<String> = transaction.query_row(sql, params![delivery], |row| row.get(0)).optional()?;
    let Some(first) = first else { return Ok(()) };
    // If the first row was held back when the others were sent, they have taken the key that would be its own.
    let sql = "INSERT INTO deliveries (method, url, key, created_at)
               SELECT method, url, ?2, created_at FROM deliveries WHERE seq = ?1 AND key = ?3";
    let is_taken = transaction.execute(sql, params![delivery, chain::key(&format!("{first} again")), chain::key(&first)])? > 0;
    let next = is_taken.then(|| transaction.last_insert_rowid());
    transaction.execute(
        "UPDATE events SET state = 'queued', delivery = ?2 WHERE delivery = ?1 AND state IN ('queued', 'sending')",
        params![delivery, next],
    )?;
    Ok(())
}

/// Each half becomes a delivery of its own. None of its rows is settled.
fn halve(transaction: &Transaction<'_>, delivery: i64, rows: &[i64], now: Timestamp) -> Result<usize> {
    let sql = "SELECT method, url FROM deliveries WHERE seq = ?1";
    let (method, url): (String, String) =
        transaction.query_row(sql, params![delivery], |row| Ok((row.get(0)?, row.get(1)?)))?;
    let (one, other) = rows.split_at(rows.len().div_ceil(2));
    for half in [one, other] {
        let Some(first) = half.first() else { continue };
        let first: String = transaction.query_row("SELECT id FROM events WHERE seq = ?1", params![first], |row| row.get(0))?;
        let key = chain::key(&first);
        let half_of = Some(delivery);
        let delivery = new_delivery(transaction, &method, &url, &key, half_of, now)?;
        transaction.execute(
            "UPDATE events SET state = 'queued', delivery = ?2
             WHERE seq IN (SELECT value FROM json_each(?1)) AND state = 'sending'",
            params![json::numbers(half), delivery],
        )?;
    }
    Ok(0)
}

/// Its rows wait for another attempt. None of them is settled.
fn wait(
    transaction: &Transaction<'_>,
    delivery: i64,
    rows: &[i64],
    left_computer: bool,
    not_before: Option<Timestamp>,
) -> Result<usize> {
    transaction.execute(
        "UPDATE deliveries SET failures = failures + 1, not_before = ?2 WHERE seq = ?1",
        params![delivery, not_before.map_or(0, Timestamp::as_millisecond)],
    )?;
    if !left_computer {
        // It was forbidden while a connection was being tried, and now it is known that nothing was sent in any of its attempts.
        transaction.execute(
            "UPDATE events SET state = 'withdrawn' WHERE seq IN (SELECT value FROM json_each(?1)) AND state = 'unknown'
             AND NOT EXISTS (SELECT 1 FROM attempts WHERE delivery = ?2 AND left_computer = 1)",
            params![json::numbers(rows), delivery],
        )?;
    }
    set(transaction, State::Queued, "'sending'", rows)?;
    Ok(0)
}

pub(super) fn new_delivery(
    transaction: &Transaction<'_>,
    method: &str,
    url: &str,
    key: &str,
    half_of: Option<i64>,
    now: Timestamp,
) -> Result<i64> {
    transaction.execute(
        "INSERT INTO deliveries (method, url, key, half_of, created_at) VALUES (?1, ?2, ?3, ?4, ?5)",
        params![method, url, key, half_of, now.as_millisecond()],
    )?;
    Ok(transaction.last_insert_rowid())
}
