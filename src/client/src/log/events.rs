//! What waits, and what becomes of it. Each change of state is one transaction.

use std::collections::HashMap;
use std::sync::Arc;

use jiff::Timestamp;
use rusqlite::{Transaction, params};
use serde::{Deserialize, Serialize};

use super::error::{LogError, Result};
use super::open::{Log, time};
use super::place::Place;
use super::schema::waiting;
use super::spool::Shape;
use crate::consent::{Carried, Consent, Effect};

/// What became of an event.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum State {
    /// A crash report that waits for review.
    Held,
    /// It waits to be sent.
    Queued,
    /// It is on its way.
    Sending,
    /// The server has it.
    Sent,
    /// The server will not have it.
    Refused,
    /// It waited too long.
    Expired,
    /// The person said no before it left.
    Withdrawn,
    /// It left without a known answer and was then forbidden: it may have arrived, and is not sent again.
    Unknown,
}

impl State {
    /// Every state, the most common ones first.
    const ALL: [Self; 8] =
        [Self::Sent, Self::Queued, Self::Withdrawn, Self::Held, Self::Sending, Self::Refused, Self::Expired, Self::Unknown];

    /// As it appears in the log.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Held => "held",
            Self::Queued => "queued",
            Self::Sending => "sending",
            Self::Sent => "sent",
            Self::Refused => "refused",
            Self::Expired => "expired",
            Self::Withdrawn => "withdrawn",
            Self::Unknown => "unknown",
        }
    }

    /// The state with this word in the log.
    pub(super) fn from_text(text: &[u8]) -> Result<Self, LogError> {
        let known = Self::ALL.into_iter().find(|state| state.as_str().as_bytes() == text);
        known.ok_or_else(|| LogError::Unexpected(format!("state {}", String::from_utf8_lossy(text))))
    }
}

/// What becomes of a waiting row that must not be sent: it may have left already.
pub(super) const WITHDRAWN: &str = "CASE WHEN EXISTS (
    SELECT 1 FROM attempts, json_each(attempts.events) AS member
    WHERE attempts.delivery = events.delivery AND attempts.left_computer = 1 AND member.value = events.seq
    AND (attempts.status IS NULL OR attempts.status NOT IN (400, 413, 422))
) THEN 'unknown' ELSE 'withdrawn' END";

/// A row that waits.
#[derive(Debug, Clone)]
pub struct Pending {
    /// Its number.
    pub seq: i64,
    /// UUID v7; local.
    pub id: String,
    /// Its place among what its spool recorded.
    pub(crate) place: Place,
    /// When it was recorded.
    pub recorded_at: Timestamp,
    /// What it shares with others.
    pub shape: Arc<Shape>,
    /// `held`, `queued` or `sending`.
    pub state: State,
    /// The delivery it belongs to, once an attempt was begun.
    pub delivery: Option<i64>,
    /// Length of its bytes.
    pub length: usize,
}

/// What the decision at one moment means for many rows: asked only once for each shape.
pub(crate) struct Verdicts<'a> {
    consent: &'a Consent,
    now: Timestamp,
    known: HashMap<*const Shape, Result<Timestamp, Effect>>,
}

impl<'a> Verdicts<'a> {
    pub(crate) fn new(consent: &'a Consent, now: Timestamp) -> Self {
        Self { consent, now, known: HashMap::new() }
    }

    /// Whether this row may leave, or what becomes of it.
    pub(crate) fn of(&mut self, row: &Pending) -> Result<(), Effect> {
        self.at(&row.shape, row.recorded_at)
    }

    /// Like [`Self::of`], for a row of this shape that was recorded then. If it may leave, so may those recorded later.
    pub(super) fn at(&mut self, shape: &Arc<Shape>, recorded_at: Timestamp) -> Result<(), Effect> {
        let since = *self.known.entry(Arc::as_ptr(shape)).or_insert_with(|| {
            let carried =
                Carried { event: &shape.event, tiers: &shape.tiers, fields: &shape.fields, decision: &shape.decision };
            self.consent.carried(&carried, self.now).map_err(|reason| reason.effect())
        });
        if recorded_at >= since? { Ok(()) } else { Err(Effect::No) }
    }
}

/// Adds to the count of how often this was not recorded, the last time at `at` (milliseconds since 1970).
pub(super) fn add_dropped(transaction: &Transaction<'_>, event: &str, reason: &str, count: u64, at: i64) -> Result<()> {
    transaction.execute(
        "INSERT INTO dropped (event, reason, count, last_at) VALUES (?1, ?2, ?3, ?4)
         ON CONFLICT DO UPDATE SET count = count + excluded.count, last_at = excluded.last_at",
        params![event, reason, i64::try_from(count).unwrap_or(i64::MAX), at],
    )?;
    Ok(())
}

impl Log {
    /// Adds to the counts of what was dropped, by event and reason.
    pub fn count_dropped(&mut self, counts: &[(String, String, u64)], now: Timestamp) -> Result<()> {
        let transaction = self.write()?;
        for (event, reason, count) in counts {
            add_dropped(&transaction, event, reason, *count, now.as_millisecond())?;
        }
        Ok(transaction.commit()?)
    }

    /// Whether any row waits.
    pub fn has_pending(&self) -> Result<bool> {
        let sql = concat!("SELECT EXISTS (SELECT 1 FROM events WHERE ", waiting!(), ")");
        Ok(self.connection.query_row(sql, params![], |row| row.get(0))?)
    }

    /// Each shape of the rows that wait, and when the oldest of those was recorded.
    pub(super) fn oldest_of_each_shape(&mut self) -> Result<Vec<(Arc<Shape>, Timestamp)>> {
        self.follow_clearing()?;
        let sql = concat!("SELECT shape, recorded_at FROM events WHERE ", waiting!());
        let (mut shapes, connection) = self.shapes_and_rows();
        let mut statement = connection.prepare_cached(sql)?;
        let (mut rows, mut oldest) = (statement.query(params![])?, HashMap::new());
        // Grouped here, because SQLite would sort all of them for that.
        while let Some(row) = rows.next()? {
            shapes.go_on()?;
            let recorded_at: i64 = row.get(1)?;
            oldest.entry(row.get(0)?).and_modify(|oldest| *oldest = recorded_at.min(*oldest)).or_insert(recorded_at);
        }
        oldest.into_iter().map(|(shape, recorded_at)| Ok((shapes.of(shape)?, time(recorded_at)))).collect()
    }

    /// Every row that waits, oldest first.
    pub fn pending(&mut self) -> Result<Vec<Pending>> {
        self.follow_clearing()?;
        let (mut shapes, connection) = self.shapes_and_rows();
        let mut statement = connection.prepare_cached(concat!(
            "SELECT seq, recorded_at, shape, state, delivery, length(body), id FROM events WHERE ",
            waiting!(),
            " ORDER BY seq"
        ))?;
        let (mut rows, mut pending) = (statement.query(params![])?, Vec::new());
        // One at a time: there may be hundreds of thousands.
        while let Some(row) = rows.next()? {
            shapes.go_on()?;
            let id: String = row.get(6)?;
            pending.push(Pending {
                seq: row.get(0)?,
                place: Place::of(&id),
                id,
                recorded_at: time(row.get(1)?),
                shape: shapes.of(row.get(2)?)?,
                state: State::from_text(row.get_ref(3)?.as_bytes().unwrap_or_default())?,
                delivery: row.get(4)?,
                length: usize::try_from(row.get::<_, i64>(5)?).unwrap_or(0),
            });
        }
        Ok(pending)
    }

    /// The exact bytes of these rows, in this order.
    pub fn bodies(&self, rows: &[i64]) -> Result<Vec<Vec<u8>>> {
        let mut statement = self.connection.prepare_cached("SELECT body FROM events WHERE seq = ?1")?;
        rows.iter().map(|seq| Ok(statement.query_row(params![seq], |row| row.get(0))?)).collect()
    }
}
