//! Who was active when, so that people are counted and not messages, at the same cost however many there are.
//!
//! What is kept of a person are the days on which they were active and the weeks in which they sent each event; what is
//! shown is counted from that as it comes, into counters that name nobody:
//!
//! - event `''`, fields `''`: how many people were active on a day, in a week, in a month;
//! - event `''`, fields `7 days` or `30 days`: by how much the number of those who were active within so many days changes on
//!   that day. The number itself is the sum of all changes up to then.
//! - an event, and a week instead of a day: how many people sent it that week, by what their first one said.

use std::collections::{HashMap, HashSet, hash_map::Entry};

use jiff::{ToSpan as _, civil::Date};

use super::{
    delivery::{Delivery, Of, RowKind, Taken},
    error::StoreError,
    sql::{Cell, Columns as _, Sql},
};
use crate::{
    counts::{Counted, Tally},
    day,
};

/// The windows in which people are counted as active, in days, and how the changes of each are named.
pub const WINDOWS: [(i64, &str); 2] = [(7, "7 days"), (30, "30 days")];

/// Changes of a counter that may go down.
#[derive(Debug, Default)]
pub(super) struct Changes(pub(super) Vec<(Counted, i64)>);

impl Changes {
    fn add(&mut self, program: &str, day: String, fields: &str, count: i64) {
        let tally = Tally { fields: fields.to_owned(), value: String::new(), buckets: Vec::new() };
        self.0.push((Counted { program: program.to_owned(), event: String::new(), day, tallies: vec![tally] }, count));
    }
}

/// Notes who sent a delivery that is kept now under this number, and adds to `counted` and `changes` what that changes.
pub(super) fn note(
    sql: &mut dyn Sql,
    delivery: &Delivery,
    id: i64,
    counted: &mut Vec<(Counted, bool)>,
    changes: &mut Changes,
) -> Result<(), StoreError> {
    // The database is asked once for what many events of a delivery have in common.
    let (mut persons, mut days, mut weeks) = (HashMap::new(), HashSet::new(), HashSet::new());
    for (position, event) in (0_i64..).zip(&delivery.events) {
        let Taken::Row(row) = event else { continue };
        let Some(of) = row.of.as_ref().filter(|of| of.kind == RowKind::Event) else { continue };
        let (Some(identity), Some(date)) = (&of.identity, day::date(&of.day)) else { continue };
        let person = match persons.entry((&of.program, identity)) {
            Entry::Occupied(known) => *known.get(),
            Entry::Vacant(new) => {
                let person = *new.insert(person(&of.program, identity));
                seen_now(sql, &of.program, identity, person, delivery.received_at_ms)?;
                person
            }
        };
        if days.insert((person, date)) {
            active_on(sql, &of.program, person, date, changes)?;
        }
        let period = week_number(date);
        if weeks.insert((person, &of.event, period)) && insert(sql, person, event_number(&of.event), period, (id, position))? {
            let Of { program, event, .. } = of;
            let (program, event, day) = (program.clone(), event.clone(), week(date));
            counted.push((Counted { program, event, day, tallies: row.tallies.clone() }, delivery.official));
        }
    }
    Ok(())
}

/// Notes that somebody is here at this moment, without any event, and says what that changes.
pub(super) fn is_here(sql: &mut dyn Sql, program: &str, identity: &str, now_ms: i64) -> Result<Changes, StoreError> {
    let (person, mut changes) = (person(program, identity), Changes::default());
    seen_now(sql, program, identity, person, now_ms)?;
    active_on(sql, program, person, date(day_number(now_ms)), &mut changes)?;
    Ok(changes)
}

/// The number that stands for an identity in a program.
pub(crate) fn person(program: &str, identity: &str) -> i64 {
    hashed(&format!("{program} {identity}"))
}

/// A number that stands for a text, the same everywhere: the first 63 bits of its SHA-256.
pub(crate) fn hashed(text: &str) -> i64 {
    let digest = candor::tools::wire::sha256_hex(text.as_bytes());
    i64::from_str_radix(digest.get(..16).unwrap_or_default(), 16).unwrap_or_else(|_| {
        // Its first bit was set.
        u64::from_str_radix(digest.get(..16).unwrap_or_default(), 16).unwrap_or_default().cast_signed() & i64::MAX
    })
}

/// An event's number within its program; 0 is none.
fn event_number(event: &str) -> i64 {
    (hashed(event) & 0xFF_FFFF) + 1
}

fn seen_now(sql: &mut dyn Sql, program: &str, identity: &str, person: i64, now_ms: i64) -> Result<(), StoreError> {
    let row = vec![person.into(), program.into(), identity.into(), now_ms.into()];
    let tail = "ON CONFLICT (person) DO UPDATE SET last_ms = excluded.last_ms WHERE people.last_ms < excluded.last_ms";
    sql.insert("INSERT INTO people (person, program, identity, last_ms)", &[row], tail)?;
    Ok(())
}

/// Whether that is new.
fn insert(sql: &mut dyn Sql, person: i64, event: i64, period: i64, first: (i64, i64)) -> Result<bool, StoreError> {
    let row = [person, event, period, first.0, first.1].map(Cell::from).to_vec();
    let head = "INSERT INTO seen (person, event, period, delivery, position)";
    Ok(sql.insert(head, &[row], "ON CONFLICT DO NOTHING")? > 0)
}

fn active_on(sql: &mut dyn Sql, program: &str, person: i64, date: Date, changes: &mut Changes) -> Result<(), StoreError> {
    let day = number(date);
    if !insert(sql, person, 0, day, (0, 0))? {
        return Ok(());
    }
    let beside = |sql: &mut dyn Sql, select: &str| -> Result<Option<i64>, StoreError> {
        let row = sql.first(select, &[person.into(), day.into()])?;
        Ok(row.map(|row| row.into_iter().cell()).filter(|cell| !cell.is_null()).map(|cell| cell.int()))
    };
    let before = beside(sql, "SELECT max(period) FROM seen WHERE person = $1 AND event = 0 AND period < $2 AND period > 0")?;
    let after = beside(sql, "SELECT min(period) FROM seen WHERE person = $1 AND event = 0 AND period > $2")?;
    change(program, Neighbours { before, day, after }, 1, changes);
    Ok(())
}

/// A day on which somebody was active, between the ones next to it on which they were, too.
#[derive(Debug, Clone, Copy)]
pub(super) struct Neighbours {
    pub(super) before: Option<i64>,
    pub(super) day: i64,
    pub(super) after: Option<i64>,
}

/// What changes when that day comes to the others, or goes.
pub(super) fn change(program: &str, Neighbours { before, day, after }: Neighbours, by: i64, changes: &mut Changes) {
    let (date, is_same) = (date(day), |other: Option<i64>, of: fn(Date) -> String| {
        other.is_some_and(|other| of(self::date(other)) == of(self::date(day)))
    });
    changes.add(program, date.to_string(), "", by);
    for of in [week, month] {
        if !is_same(before, of) && !is_same(after, of) {
            changes.add(program, of(date), "", by);
        }
    }
    for (days, name) in WINDOWS {
        // Until the day before these, the former day counts them; from the next day on, that does.
        let from = before.map_or(day, |before| day.max(before + days));
        let until = after.map_or(day + days, |after| after.min(day + days));
        if from < until {
            changes.add(program, self::date(from).to_string(), name, by);
            changes.add(program, self::date(until).to_string(), name, -by);
        }
    }
}

/// A day's number, counted from 1970.
pub(crate) fn number(date: Date) -> i64 {
    date.duration_since(Date::constant(1970, 1, 1)).as_hours() / 24
}

/// The number of the day of a moment in milliseconds since 1970, by UTC.
pub(crate) fn day_number(now_ms: i64) -> i64 {
    now_ms.div_euclid(24 * 60 * 60 * 1000)
}

/// The day of a number.
pub(crate) fn date(number: i64) -> Date {
    Date::constant(1970, 1, 1).checked_add(number.days()).unwrap_or(Date::MAX)
}

/// Weeks are told from days by their sign.
fn week_number(date: Date) -> i64 {
    -number(date.iso_week_date().first_of_week().map_or(date, jiff::civil::ISOWeekDate::date))
}

/// A week as counters name it, such as `2026-W47`, by ISO 8601.
pub fn week(date: Date) -> String {
    let week = date.iso_week_date();
    format!("{:04}-W{:02}", week.year(), week.week())
}

/// A month as counters name it, such as `2026-11`.
pub fn month(date: Date) -> String {
    format!("{:04}-{:02}", date.year(), date.month())
}
