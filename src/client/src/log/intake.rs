//! Events come out of a spool into the log, each once.

use std::collections::HashMap;
use std::sync::Arc;

use jiff::Timestamp;
use rusqlite::{OptionalExtension as _, Transaction, params};
use serde_json::json;

use super::error::Result;
use super::events::State;
use super::open::{BEGUN_ANEW, CLEARED, Log, NUMBERED, marked};
use super::review;
use super::spool::{Shape, Spooled};
use crate::manifest::Envelope;

/// So many events are inserted by one statement: SQLite sets up the conditions of the table and of its index once for each statement, which
/// takes longer than an event.
const ROWS: usize = 50;

/// An event on its way into the log.
struct Row<'a> {
    event: &'a Spooled,
    shape: i64,
    state: State,
}

/// Inserts events, many at once.
struct Rows<'a> {
    transaction: &'a Transaction<'a>,
    waiting: Vec<Row<'a>>,
    /// The number of the next one, where it is not one more than the last.
    number: Option<i64>,
}

impl<'a> Rows<'a> {
    fn add(&mut self, row: Row<'a>) -> Result<()> {
        self.waiting.push(row);
        if self.waiting.len() < ROWS { Ok(()) } else { self.insert() }
    }

    /// Inserts those that wait.
    fn insert(&mut self) -> Result<()> {
        let rows = std::mem::take(&mut self.waiting);
        if rows.is_empty() {
            return Ok(());
        }
        let places = vec!["(?, ?, ?, ?, ?, ?, ?)"; rows.len()].join(", ");
        let sql = format!("INSERT INTO events (id, recorded_at, shape, body, state, fingerprint, seq) VALUES {places}");
        let mut statement = self.transaction.prepare_cached(&sql)?;
        let mut place = 0;
        let mut bind = |value: &dyn rusqlite::ToSql| {
            place += 1;
            statement.raw_bind_parameter(place, value)
        };
        for Row { event, shape, state } in &rows {
            bind(&event.id)?;
            bind(&event.recorded_at)?;
            bind(shape)?;
            bind(&event.body)?;
            bind(&state.as_str())?;
            bind(&event.shape.folds.as_ref().map(|folds| &folds.fingerprint))?;
            bind(&self.number.take())?;
        }
        statement.raw_execute()?;
        // Only the sizes that come again and again are kept ready.
        if !matches!(rows.len(), 1 | ROWS) {
            statement.discard();
        }
        Ok(())
    }
}

impl Log {
    /// Takes events out of a spool: rows and position in one transaction, so that reading it again neither doubles nor revives one.
    /// With `doubtful`, an earlier log that was damaged may have had them, and they may have been sent from it: they are kept as
    /// unknown and not sent again.
    pub fn take(&mut self, spool: &str, events: &[Spooled], position: u64, doubtful: bool) -> Result<()> {
        let transaction = self.write()?;
        let cleared_at = marked(&transaction, CLEARED)?.unwrap_or(i64::MIN);
        let mut shapes: HashMap<*const Shape, i64> = HashMap::new();
        let numbered = marked(&transaction, NUMBERED)?;
        let last: Option<i64> = match numbered {
            Some(_) => transaction.query_row("SELECT max(seq) FROM events", [], |row| row.get(0))?,
            None => None,
        };
        // Otherwise it is one more than the last.
        let number = numbered.filter(|numbered| last.is_none_or(|last| last < *numbered)).map(|numbered| numbered + 1);
        let mut rows = Rows { transaction: &transaction, waiting: Vec::new(), number };
        // What was recorded before everything was cleared is cleared with it.
        for event in events.iter().filter(|event| event.recorded_at > cleared_at) {
            if event.shape.folds.is_some() {
                // The same crash may be among those that are not in yet.
                rows.insert()?;
                if !doubtful && review::fold(&transaction, event)? {
                    continue;
                }
            }
            let shape = if let Some(shape) = shapes.get(&Arc::as_ptr(&event.shape)) {
                *shape
            } else {
                let id = shape_id(&transaction, &event.shape)?;
                shapes.insert(Arc::as_ptr(&event.shape), id);
                id
            };
            let state = match (doubtful, event.shape.held) {
                (true, _) => State::Unknown,
                (false, true) => State::Held,
                (false, false) => State::Queued,
            };
            rows.add(Row { event, shape, state })?;
        }
        rows.insert()?;
        let position = i64::try_from(position).unwrap_or(i64::MAX);
        transaction
            .prepare_cached(
                "INSERT INTO spools (name, position) VALUES (?1, ?2) ON CONFLICT DO UPDATE SET position = excluded.position",
            )?
            .execute(params![spool, position])?;
        Ok(transaction.commit()?)
    }

    /// Up to where this spool was taken.
    pub fn spool_position(&self, spool: &str) -> Result<u64> {
        Ok(marked(&self.connection, spool)?.and_then(|position| u64::try_from(position).ok()).unwrap_or(0))
    }

    /// Whether a spool that was begun then, and of which this log knows nothing, may have gone into a log that was damaged since.
    pub fn is_doubtful(&self, spool: &str, begun: Timestamp) -> Result<bool> {
        let anew = marked(&self.connection, BEGUN_ANEW)?;
        Ok(marked(&self.connection, spool)?.is_none() && anew.is_some_and(|anew| begun.as_millisecond() <= anew))
    }

    /// Forgets a spool whose file is gone.
    pub fn forget_spool(&mut self, spool: &str) -> Result<()> {
        self.connection.execute("DELETE FROM spools WHERE name = ?1", [spool])?;
        Ok(())
    }
}

fn shape_id(transaction: &Transaction<'_>, shape: &Shape) -> Result<i64> {
    let (tiers, fields) = (json!(shape.tiers).to_string(), json!(shape.fields).to_string());
    let envelope = if shape.envelope == Envelope::Events { "events" } else { "none" };
    let identity = shape.identity.as_deref().unwrap_or_default();
    let key =
        params![shape.event, tiers, fields, shape.method.as_str(), shape.url, envelope, shape.crash, identity, shape.decision];
    let known = transaction
        .prepare_cached(
            "SELECT id FROM shapes WHERE event = ?1 AND tiers = ?2 AND fields = ?3 AND method = ?4 AND url = ?5
                 AND envelope = ?6 AND crash = ?7 AND identity = ?8 AND decision = ?9",
        )?
        .query_row(key, |row| row.get(0))
        .optional()?;
    if let Some(id) = known {
        return Ok(id);
    }
    transaction.execute(
        "INSERT INTO shapes (event, tiers, fields, method, url, envelope, crash, identity, decision)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)",
        key,
    )?;
    Ok(transaction.last_insert_rowid())
}
