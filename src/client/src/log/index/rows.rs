//! Rows of the log, as the index keeps them.

use rusqlite::{Connection, OptionalExtension as _, params};

use super::super::error::Result;
use super::super::events::State;

/// One event in the index.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct IndexRow {
    /// Its number in the log.
    pub seq: i64,
    /// When it was recorded, in milliseconds since 1970.
    pub recorded_at: i64,
    /// The length of its bytes; at most 4 GiB.
    pub length: u32,
    /// What it shares with others, by its number in the log.
    pub shape: u32,
    /// What became of it.
    pub state: State,
    /// Whether the server's receipt confirmed it.
    pub confirmed: bool,
}

/// Shapes are numbered from 1 without gaps, and there are at most some thousands.
pub(super) fn shape_number(id: i64) -> u32 {
    u32::try_from(id).unwrap_or(u32::MAX)
}

/// Rows of the log. Whether a delivery was confirmed is asked once for all that lie side by side.
pub(super) fn read(connection: &Connection, which: &str, bound: i64, most: i64) -> Result<Vec<IndexRow>> {
    let sql = format!("SELECT seq, recorded_at, shape, length(body), state, delivery FROM events {which}");
    let mut statement = connection.prepare_cached(&sql)?;
    let mut confirmed_of = connection.prepare_cached("SELECT 1 FROM attempts WHERE delivery = ?1 AND confirmed = 1 LIMIT 1")?;
    let mut rows = statement.query(params![bound, most])?;
    let mut found = Vec::new();
    let mut last: Option<(i64, bool)> = None;
    while let Some(row) = rows.next()? {
        let state = State::from_text(row.get_ref(4)?.as_bytes().unwrap_or_default())?;
        let delivery: Option<i64> = row.get(5)?;
        let confirmed = match (state, delivery, last) {
            (State::Sent, Some(delivery), Some((known, confirmed))) if known == delivery => confirmed,
            (State::Sent, Some(delivery), _) => {
                let confirmed = confirmed_of.query_row(params![delivery], |_| Ok(())).optional()?.is_some();
                last = Some((delivery, confirmed));
                confirmed
            }
            _ => false,
        };
        found.push(IndexRow {
            seq: row.get(0)?,
            recorded_at: row.get(1)?,
            length: u32::try_from(row.get::<_, i64>(3)?).unwrap_or(u32::MAX),
            shape: shape_number(row.get(2)?),
            state,
            confirmed,
        });
    }
    Ok(found)
}
