//! Finds and erases what is kept of a person, by their identity. What was only counted has no identity, and is in no answer.
//!
//! Erasing subtracts the person's events from every counter that they went into, at a cost that depends only on their own events: each is
//! looked up in the manifest that declared it, which the store has kept. What was already pruned stays counted.

use std::collections::HashMap;

use super::{
    added::{self, Added, Recount},
    chosen::Chosen,
    counters,
    erased::{self, Erased, Moment, Name},
    error::StoreError,
    people::{self, Changes, Neighbours},
    receipts, reports, set_aside,
    sql::{Cell, Columns as _, Sql},
};
use crate::counts::{Counted, Tally};

/// An event that is kept.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Held {
    /// The program's id; empty if it is not known.
    pub program: String,
    /// The event's name; empty if it is not known.
    pub event: String,
    /// The program's version; empty if it is not known.
    pub version: String,
    /// When it came, in milliseconds since 1970.
    pub received_at_ms: i64,
    /// The `Idempotency-Key` under which it came; empty once that was forgotten.
    pub delivery: String,
    /// Its place in the body.
    pub position: i64,
    /// Its bytes.
    pub json: String,
    /// The day for which it counts, such as `2026-11-21`; `None` if it is not known what it is.
    pub day: Option<String>,
    /// Whether an official build signed it.
    pub official: bool,
    /// Whether it went into the figures.
    pub counted: bool,
    /// The delivery's number.
    id: i64,
}

/// A position from which a list continues.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Cursor {
    received_at_ms: i64,
    id: i64,
    position: i64,
}

impl Cursor {
    /// The position behind this event.
    pub fn behind(held: &Held) -> Self {
        Self { received_at_ms: held.received_at_ms, id: held.id, position: held.position }
    }

    /// Reads what [`Display`](std::fmt::Display) has written.
    pub fn parse(text: &str) -> Option<Self> {
        let mut parts = text.split('.').map(str::parse::<i64>);
        let mut part = || parts.next()?.ok();
        let cursor = Self { received_at_ms: part()?, id: part()?, position: part()? };
        parts.next().is_none().then_some(cursor)
    }
}

impl std::fmt::Display for Cursor {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{}.{}.{}", self.received_at_ms, self.id, self.position)
    }
}

/// At most `most` events of an identity behind `after`, the oldest first.
pub fn find(sql: &mut dyn Sql, identity: &str, after: Cursor, most: usize) -> Result<Vec<Held>, StoreError> {
    let select = "SELECT o.program, o.event, o.version, d.received_at_ms, d.idempotency_key, e.position, e.json, d.id,
            e.day, d.official, n.delivery
        FROM deliveries d JOIN events e ON e.delivery = d.id LEFT JOIN origins o ON o.id = e.origin
        LEFT JOIN not_counted n ON n.delivery = d.id
        WHERE d.identity = $1 AND (d.received_at_ms > $2 OR (d.received_at_ms = $2 AND
            (d.id > $3 OR (d.id = $3 AND e.position > $4))))
        ORDER BY d.received_at_ms, d.id, e.position LIMIT $5";
    let position = if after == Cursor::default() { -1 } else { after.position };
    let values = [identity.into(), after.received_at_ms.into(), after.id.into(), position.into(), most.into()];
    let rows = sql.query(select, &values)?;
    let held = rows.into_iter().map(|row| {
        let mut row = row.into_iter();
        Held {
            program: row.cell().into_text(),
            event: row.cell().into_text(),
            version: row.cell().into_text(),
            received_at_ms: row.cell().int(),
            // What is kept in place of a hidden key is of no use to anybody.
            delivery: row.next().map(Cell::into_text).filter(|key| !key.contains(' ')).unwrap_or_default(),
            position: row.cell().int(),
            json: row.cell().into_text(),
            id: row.cell().int(),
            day: Some(row.cell()).filter(|day| !day.is_null()).map(|day| people::date(day.int()).to_string()),
            official: row.cell().int() == 1,
            counted: row.cell().is_null(),
        }
    });
    Ok(held.collect())
}

/// How many events of an identity are kept.
pub fn count(sql: &mut dyn Sql, identity: &str) -> Result<i64, StoreError> {
    let select = "SELECT count(*) FROM deliveries d JOIN events e ON e.delivery = d.id WHERE d.identity = $1";
    Ok(sql.first(select, &[identity.into()])?.into_iter().flatten().cell().int())
}

/// Erases everything of an identity, subtracts it from the counters and refuses what comes later, in one transaction. If that was done
/// before, returns the receipt of that time: its answer may have been lost.
pub fn erase(
    sql: &mut dyn Sql,
    identity: &str,
    moment: impl Into<Moment>,
    recount: &mut Recount<'_>,
) -> Result<Erased, StoreError> {
    let (name, moment) = (Name::of(identity), moment.into());
    let before = erased::before(sql, &name)?;
    let chosen = Chosen::Of(identity);
    let (Added { rows, mut taken_out, firsts }, persons) = (added::by(sql, chosen, recount)?, persons(sql, identity)?);
    let was_held = !rows.is_empty() || !persons.is_empty();
    if !was_held && let Some(first) = before.answer()? {
        return Ok(first);
    }
    set_aside::forget(sql, identity, rows.iter().map(|row| row.program.as_str()))?;
    let mut changes = Changes::default();
    for person in persons {
        take_out_days(sql, &person, &mut changes)?;
        taken_out.extend(weeks(sql, &person, &firsts)?);
        sql.execute("DELETE FROM seen WHERE person = $1", &[person.number.into()])?;
        sql.execute("DELETE FROM people WHERE person = $1", &[person.number.into()])?;
    }
    counters::take_out(sql, taken_out.iter().map(counters::Adding::of))?;
    counters::change(sql, &changes.0, 0)?;
    reports::forget(sql, chosen)?;
    let of = "delivery IN (SELECT id FROM deliveries WHERE identity = $1)";
    let events = sql.execute(&format!("DELETE FROM events WHERE {of}"), &[identity.into()])?;
    // What is left of a delivery says that its key was used, so that it cannot come back.
    let select =
        "SELECT id, idempotency_key, sha256 FROM deliveries WHERE identity = $1 AND idempotency_key IS NOT NULL ORDER BY id";
    let whole = sql.query(select, &[identity.into()])?.into_iter().map(|row| {
        let mut row = row.into_iter();
        (row.cell().int(), row.cell().into_text(), row.cell().into_text())
    });
    receipts::hide(sql, &whole.collect::<Vec<_>>())?;
    sql.execute("UPDATE deliveries SET identity = NULL, sha256 = '', body_bytes = 0 WHERE identity = $1", &[identity.into()])?;
    // The person may still look, but which reports they asked about must not be kept beside an identity that was erased.
    sql.execute(
        "DELETE FROM sessions WHERE until_ms <= $1 OR (identity = $2 AND once = 1)",
        &[moment.now_ms().into(), identity.into()],
    )?;
    sql.execute("UPDATE sessions SET claims = '' WHERE identity = $1", &[identity.into()])?;
    let receipt = moment.receipt(events, added::digest(&rows));
    erased::remember(sql, &name, &receipt, &moment, was_held)?;
    Ok(receipt)
}

/// A person in one program.
struct Person {
    number: i64,
    program: String,
}

fn persons(sql: &mut dyn Sql, identity: &str) -> Result<Vec<Person>, StoreError> {
    let rows = sql.query("SELECT person, program FROM people WHERE identity = $1", &[identity.into()])?;
    let persons = rows.into_iter().map(|row| {
        let mut row = row.into_iter();
        Person { number: row.cell().int(), program: row.cell().into_text() }
    });
    Ok(persons.collect())
}

/// Subtracts the days on which they were active from the counters of people, the last one first.
fn take_out_days(sql: &mut dyn Sql, person: &Person, changes: &mut Changes) -> Result<(), StoreError> {
    let select = "SELECT period FROM seen WHERE person = $1 AND event = 0 AND period > 0 ORDER BY period";
    let rows = sql.query(select, &[person.number.into()])?;
    let mut days: Vec<i64> = rows.into_iter().map(|row| row.into_iter().cell().int()).collect();
    while let Some(day) = days.pop() {
        let before = days.last().copied();
        people::change(&person.program, Neighbours { before, day, after: None }, -1, changes);
    }
    Ok(())
}

/// What their first events of each week added to its counters.
fn weeks(
    sql: &mut dyn Sql,
    person: &Person,
    firsts: &HashMap<(i64, i64), (Vec<Tally>, bool)>,
) -> Result<Vec<(Counted, bool)>, StoreError> {
    let select = "SELECT s.period, s.delivery, s.position, o.event
        FROM seen s JOIN events e ON e.delivery = s.delivery AND e.position = s.position JOIN origins o ON o.id = e.origin
        WHERE s.person = $1 AND s.event <> 0";
    let mut weeks = Vec::new();
    for row in sql.query(select, &[person.number.into()])? {
        let mut row = row.into_iter();
        let (period, first) = (row.cell().int(), (row.cell().int(), row.cell().int()));
        if let Some((tallies, official)) = firsts.get(&first) {
            let (program, event) = (person.program.clone(), row.cell().into_text());
            let counted = Counted { program, event, day: people::week(people::date(-period)), tallies: tallies.clone() };
            weeks.push((counted, *official));
        }
    }
    Ok(weeks)
}
