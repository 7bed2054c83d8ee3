//! Crash reports that wait for review: the same crash again, an edit, and the person's answer.

use std::sync::Arc;

use jiff::Timestamp;
use rusqlite::{OptionalExtension as _, Transaction, TransactionBehavior, params};

use super::attempts::new_delivery;
use super::chain;
use super::error::Result;
use super::events::State;
use super::open::{Log, time};
use super::reports;
use super::schema::waiting;
use super::spool::{Shape, Spooled};
use crate::announce;
use crate::manifest::Escape;
use crate::payload;

/// A crash report that waits for review.
#[derive(Debug, Clone, PartialEq)]
pub struct HeldReport {
    /// Its number.
    pub seq: i64,
    /// When the first of these crashes was recorded.
    pub recorded_at: Timestamp,
    /// How often the same crash happened.
    pub times: u64,
    /// Its shape.
    pub shape: Arc<Shape>,
    /// The exact bytes.
    pub body: Vec<u8>,
}

/// Adds a crash to a report of the same crash that has not left yet. Returns whether there was one.
pub(super) fn fold(transaction: &Transaction<'_>, event: &Spooled) -> Result<bool> {
    let Some(folds) = &event.shape.folds else { return Ok(false) };
    let earlier: Option<(i64, Vec<u8>, i64)> = transaction
        .prepare_cached(concat!(
            "SELECT seq, body, times FROM events INDEXED BY waiting
             WHERE ",
            waiting!(),
            " AND state = ?2 AND delivery IS NULL AND fingerprint = ?1 ORDER BY seq LIMIT 1"
        ))?
        .query_row(params![folds.fingerprint, if event.shape.held { "held" } else { "queued" }], |row| {
            Ok((row.get(0)?, row.get(1)?, row.get(2)?))
        })
        .optional()?;
    let Some((seq, body, times)) = earlier else { return Ok(false) };
    let times = times.saturating_add(1);
    // Digits are the same with every kind of escaping.
    let counted = folds.count.as_ref().and_then(|path| payload::with_value(&body, path, &times.into(), Escape::Unicode));
    transaction
        .execute("UPDATE events SET times = ?2, body = ?3 WHERE seq = ?1", params![seq, times, counted.unwrap_or(body)])?;
    Ok(true)
}

impl Log {
    /// The crash reports that wait for review, oldest first.
    pub fn held(&mut self) -> Result<Vec<HeldReport>> {
        self.follow_clearing()?;
        let found: Vec<(i64, i64, i64, i64, Vec<u8>)> = self
            .connection
            .prepare_cached(concat!(
                "SELECT seq, recorded_at, times, shape, body FROM events WHERE ",
                waiting!(),
                " AND state = 'held' ORDER BY seq"
            ))?
            .query_map(params![], |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?, row.get(3)?, row.get(4)?)))?
            .collect::<rusqlite::Result<_>>()?;
        let report = |(seq, recorded_at, times, shape, body): (i64, i64, i64, i64, Vec<u8>)| {
            let times = u64::try_from(times).unwrap_or(1);
            Ok(HeldReport { seq, recorded_at: time(recorded_at), times, shape: self.shape(shape)?, body })
        };
        found.into_iter().map(report).collect()
    }

    /// Replaces a held report's bytes, if it is still held and they are still `before`. Returns whether it did: meanwhile the report may
    /// have been sent, declined, or counted again.
    pub fn edit_held(&mut self, seq: i64, before: &[u8], after: &[u8]) -> Result<bool> {
        let sql = "UPDATE events SET body = ?3 WHERE seq = ?1 AND state = 'held' AND body = ?2";
        Ok(self.connection.execute(sql, params![seq, before, after])? == 1)
    }

    /// Releases a held report as it was read, `body`. Returns its claim ticket, which is the key of its delivery and is used to follow what
    /// becomes of the report. `None` if it is no longer held, or its content has changed.
    pub fn release(&mut self, seq: i64, body: &[u8], now: Timestamp) -> Result<Option<String>> {
        self.follow_clearing()?;
        let sql = "SELECT shape, id FROM events WHERE seq = ?1";
        let Some((shape, id)) =
            self.connection.query_row(sql, params![seq], |row| Ok((row.get(0)?, row.get::<_, String>(1)?))).optional()?
        else {
            return Ok(None);
        };
        let (shape, key) = (self.shape(shape)?, chain::key(&id));
        let transaction = self.connection.transaction_with_behavior(TransactionBehavior::Immediate)?;
        let delivery = new_delivery(&transaction, shape.method.as_str(), &shape.url, &key, None, now)?;
        let released = transaction.execute(
            "UPDATE events SET state = ?4, delivery = ?3 WHERE seq = ?1 AND state = 'held' AND body = ?2",
            params![seq, body, delivery, State::Queued.as_str()],
        )?;
        if released == 0 {
            return Ok(None);
        }
        reports::note(&transaction, seq)?;
        transaction.commit()?;
        // The program may run in this process, and has not recorded anything that would make it look.
        announce::decided(&self.folder);
        Ok(Some(key))
    }

    /// Deletes a held report's content; the row that says there was one stays. Returns whether it was held.
    pub fn decline(&mut self, seq: i64) -> Result<bool> {
        let sql = "UPDATE events SET state = 'withdrawn', body = x'', fingerprint = NULL WHERE seq = ?1 AND state = 'held'";
        let was_held = self.connection.execute(sql, params![seq])? == 1;
        if was_held {
            self.forget_old_pages();
        }
        Ok(was_held)
    }
}
