//! The kept events, a few at a time, for exports.

use super::{
    error::StoreError,
    sql::{Columns as _, Sql},
};

/// Which of the kept events are meant. An empty member means any.
#[derive(Debug, Default, Clone, PartialEq, Eq)]
pub struct Which {
    /// The program's id.
    pub program: String,
    /// Its version.
    pub version: String,
    /// The event's name.
    pub event: String,
}

/// A kept event with what is known about it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Kept {
    /// When it came, in milliseconds since 1970.
    pub received_at_ms: i64,
    /// The program's id; empty if no manifest said what it is.
    pub program: String,
    /// The program's version.
    pub version: String,
    /// The event's name.
    pub event: String,
    /// `event`, `crash` or `feedback`.
    pub kind: String,
    /// Whether its signature says that an official build sent it.
    pub official: bool,
    /// Its bytes.
    pub json: String,
    /// The place from which to continue after it.
    pub place: (i64, i64),
}

/// The place before the first event.
pub const START: (i64, i64) = (i64::MIN, -1);

/// At most `most` events after a place, in the order of the store.
pub fn after(sql: &mut dyn Sql, which: &Which, place: (i64, i64), most: usize) -> Result<Vec<Kept>, StoreError> {
    let select = "SELECT e.delivery, e.position, d.received_at_ms, d.official,
            coalesce(o.program, ''), coalesce(o.version, ''), coalesce(o.event, ''), coalesce(o.kind, 'event'), e.json
        FROM events e
        JOIN deliveries d ON d.id = e.delivery
        LEFT JOIN origins o ON o.id = e.origin
        WHERE (e.delivery, e.position) > ($1, $2)
            AND ($3 = '' OR o.program = $3) AND ($4 = '' OR o.version = $4) AND ($5 = '' OR o.event = $5)
        ORDER BY e.delivery, e.position LIMIT $6";
    let Which { program, version, event } = which;
    let values =
        [place.0.into(), place.1.into(), program.as_str().into(), version.as_str().into(), event.as_str().into(), most.into()];
    let rows = sql.query(select, &values)?;
    let events = rows.into_iter().map(|row| {
        let mut row = row.into_iter();
        let place = (row.cell().int(), row.cell().int());
        let (received_at_ms, official) = (row.cell().int(), row.cell().int() != 0);
        let (program, version, event) = (row.cell().into_text(), row.cell().into_text(), row.cell().into_text());
        let (kind, json) = (row.cell().into_text(), row.cell().into_text());
        Kept { received_at_ms, program, version, event, kind, official, json, place }
    });
    Ok(events.collect())
}
