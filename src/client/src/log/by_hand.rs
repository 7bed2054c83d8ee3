//! What the person wrote enters the log and may leave in one step: nothing of it is kept before that.

use jiff::Timestamp;
use rusqlite::params;
use uuid::Uuid;

use super::attempts::new_delivery;
use super::chain;
use super::error::Result;
use super::events::State;
use super::intake::{next_number, shape_id};
use super::open::{CLEARED, Log, marked};
use super::reports;
use super::spool::Shape;

/// What the person wrote, as it appears in the log now.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Written {
    /// Its number.
    pub seq: i64,
    /// Its ticket, which is the key of its delivery: it is used to follow what becomes of it.
    pub ticket: String,
}

impl Log {
    /// Keeps what the person wrote, and releases it in a delivery of its own.
    pub(crate) fn write_by_hand(
        &mut self,
        shape: &Shape,
        recorded_at: Timestamp,
        body: &[u8],
        now: Timestamp,
    ) -> Result<Written> {
        let id = Uuid::now_v7().to_string();
        let ticket = chain::key(&id);
        let transaction = self.write()?;
        // An event that looks older than the last clearing would be cleared with it.
        let earliest = marked(&transaction, CLEARED)?.map_or(i64::MIN, |cleared| cleared.saturating_add(1));
        let delivery = new_delivery(&transaction, shape.method.as_str(), &shape.url, &ticket, None, now)?;
        let (number, kind) = (next_number(&transaction)?, shape_id(&transaction, shape)?);
        transaction.execute(
            "INSERT INTO events (seq, id, recorded_at, shape, body, state, delivery) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)",
            params![number, id, recorded_at.as_millisecond().max(earliest), kind, body, State::Queued.as_str(), delivery],
        )?;
        let seq = transaction.last_insert_rowid();
        reports::note(&transaction, seq)?;
        transaction.commit()?;
        Ok(Written { seq, ticket })
    }
}
