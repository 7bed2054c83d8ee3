//! Who was active when, so that people are counted and not messages, at a cost that does not grow with their number.
//!
//! The days on which a person was active, and the weeks in which they sent each event, are kept; what is shown is counted from that as it
//! comes, in counters that name nobody:
//!
//! - event `''`, fields `''`: how many people were active on a day, in a week, in a month;
//! - event `''`, fields `7 days` or `30 days`: by how much the number of people who were active within that many days changes on that day.
//!   The number itself is the sum of all changes up to then.
//! - an event, and a week instead of a day: how many people sent it in that week, by what their first one said.

use std::collections::BTreeMap;

use candor::tools::wire::sha256;
use jiff::{ToSpan as _, civil::Date};

use super::{
    delivery::{Of, Row, RowKind, Taken},
    error::StoreError,
    sql::{Cell, Columns as _, Sql, lists},
    summed::Summed,
};
use crate::{
    counts::{Counted, Tally},
    day,
};

/// The windows in which people are counted as active, in days, with the names of their changes.
pub const WINDOWS: [(i64, &str); 2] = [(7, "7 days"), (30, "30 days")];

/// Changes of counters that may also decrease.
#[derive(Debug, Default)]
pub(super) struct Changes(pub(super) Vec<(Counted, i64)>);

impl Changes {
    fn add(&mut self, program: &str, day: String, fields: &str, count: i64) {
        let tally = Tally { fields: fields.into(), value: String::new(), buckets: Vec::new() };
        self.0.push((Counted { program: program.to_owned(), event: String::new(), day, tallies: vec![tally] }, count));
    }
}

/// What somebody sent.
struct Sending<'d> {
    person: i64,
    date: Date,
    of: &'d Of,
    row: &'d Row,
    /// The number of the delivery, and the event's position in it.
    place: (i64, i64),
    official: bool,
}

/// Notes who sent these deliveries, which are now being kept under these numbers, and adds the resulting changes to `counted` and
/// `changes`.
pub(super) fn note(
    sql: &mut dyn Sql,
    deliveries: &[(&Summed, i64)],
    counted: &mut Vec<(Counted, bool)>,
    changes: &mut Changes,
) -> Result<(), StoreError> {
    let (mut here, mut days, mut sendings) = (BTreeMap::new(), BTreeMap::new(), Vec::new());
    for (Summed { delivery, firsts, .. }, id) in deliveries {
        let mut former: Option<(&str, &str, i64)> = None;
        for (position, event) in delivery.events.iter().enumerate() {
            let Taken::Row(row) = event else { continue };
            let Some(of) = row.of.as_ref().filter(|of| of.kind == RowKind::Event) else { continue };
            let (Some(identity), Some(date)) = (&of.identity, day::date(&of.day)) else { continue };
            let is_of = |(program, known, _): &(&str, &str, i64)| program == &of.program && known == identity;
            let person = former.filter(is_of).map_or_else(|| person(&of.program, identity), |(.., person)| person);
            former = Some((&of.program, identity, person));
            let here = here.entry(person).or_insert((of.program.as_str(), identity.as_str(), delivery.received_at_ms));
            here.2 = here.2.max(delivery.received_at_ms);
            days.insert((person, number(date)), of.program.as_str());
            if firsts.contains(&position) {
                let place = (*id, i64::try_from(position).unwrap_or(i64::MAX));
                sendings.push(Sending { person, date, of, row, place, official: delivery.official });
            }
        }
    }
    seen_now(sql, &here)?;
    active_on(sql, &days, changes)?;
    of_weeks(sql, &sendings, counted)
}

/// Adds each person's first message of each week to the counters of that week.
fn of_weeks(sql: &mut dyn Sql, sendings: &[Sending<'_>], counted: &mut Vec<(Counted, bool)>) -> Result<(), StoreError> {
    let mut firsts: BTreeMap<Seen, &Sending<'_>> = BTreeMap::new();
    for sending in sendings {
        let seen = (sending.person, event_number(&sending.of.event), week_number(sending.date));
        firsts.entry(seen).or_insert(sending);
    }
    for seen in known(sql, firsts.keys())? {
        firsts.remove(&seen);
    }
    insert(sql, firsts.iter().map(|(seen, first)| (*seen, first.place)))?;
    for Sending { of: Of { program, event, .. }, row, date, official, .. } in firsts.into_values() {
        let (program, event, day) = (program.clone(), event.clone(), week(*date));
        counted.push((Counted { program, event, day, tallies: row.tallies.clone() }, *official));
    }
    Ok(())
}

/// Notes that somebody is here now, without any event, and returns what that changes.
pub(super) fn is_here(sql: &mut dyn Sql, program: &str, identity: &str, now_ms: i64) -> Result<Changes, StoreError> {
    let (person, mut changes) = (person(program, identity), Changes::default());
    seen_now(sql, &BTreeMap::from([(person, (program, identity, now_ms))]))?;
    active_on(sql, &BTreeMap::from([((person, day_number(now_ms)), program)]), &mut changes)?;
    Ok(changes)
}

/// The number that stands for an identity in a program.
pub(crate) fn person(program: &str, identity: &str) -> i64 {
    hashed(&format!("{program} {identity}"))
}

/// A number that stands for a text, the same everywhere: the first 63 bits of its SHA-256.
pub(crate) fn hashed(text: &str) -> i64 {
    let digest = sha256(text.as_bytes());
    digest.first_chunk().map_or(0, |first| i64::from_be_bytes(*first) & i64::MAX)
}

/// An event's number within its program; 0 is none.
fn event_number(event: &str) -> i64 {
    (hashed(event) & 0xFF_FFFF) + 1
}

/// A person, an event or none, and the period in which they sent it.
type Seen = (i64, i64, i64);

/// Notes when these people were here, given by person, with program and identity. Another transaction that does the same for one of them
/// waits until this one ends, so what is looked up about them from here on stays true until then.
fn seen_now(sql: &mut dyn Sql, here: &BTreeMap<i64, (&str, &str, i64)>) -> Result<(), StoreError> {
    let rows: Vec<Vec<Cell>> = here
        .iter()
        .map(|(person, (program, identity, ms))| vec![(*person).into(), (*program).into(), (*identity).into(), (*ms).into()])
        .collect();
    let tail = "ON CONFLICT (person) DO UPDATE SET last_ms = excluded.last_ms WHERE people.last_ms < excluded.last_ms";
    sql.insert("INSERT INTO people (person, program, identity, last_ms)", &rows, tail)?;
    Ok(())
}

/// Those that are known.
fn known<'s>(sql: &mut dyn Sql, asked: impl Iterator<Item = &'s Seen>) -> Result<Vec<Seen>, StoreError> {
    let values: Vec<Cell> = asked.flat_map(|(person, event, period)| [*person, *event, *period].map(Cell::from)).collect();
    if values.is_empty() {
        return Ok(Vec::new());
    }
    let lists = lists(values.len() / 3, 3);
    let select = format!("SELECT person, event, period FROM seen WHERE (person, event, period) IN (VALUES {lists})");
    let found = sql.query(&select, &values)?.into_iter().map(|row| {
        let mut row = row.into_iter();
        (row.cell().int(), row.cell().int(), row.cell().int())
    });
    Ok(found.collect())
}

fn insert(sql: &mut dyn Sql, new: impl Iterator<Item = (Seen, (i64, i64))>) -> Result<(), StoreError> {
    let rows: Vec<Vec<Cell>> = new
        .map(|((person, event, period), (delivery, position))| {
            [person, event, period, delivery, position].map(Cell::from).to_vec()
        })
        .collect();
    sql.insert("INSERT INTO seen (person, event, period, delivery, position)", &rows, "ON CONFLICT DO NOTHING")?;
    Ok(())
}

/// Notes on which days people were active, each with the program.
fn active_on(sql: &mut dyn Sql, days: &BTreeMap<(i64, i64), &str>, changes: &mut Changes) -> Result<(), StoreError> {
    let mut new: BTreeMap<Seen, &str> = days.iter().map(|((person, day), program)| ((*person, 0, *day), *program)).collect();
    for seen in known(sql, new.keys())? {
        new.remove(&seen);
    }
    let values: Vec<Cell> = new.keys().flat_map(|(person, _, day)| [*person, *day].map(Cell::from)).collect();
    if values.is_empty() {
        return Ok(());
    }
    let beside = format!(
        "SELECT given.column1, given.column2,
            (SELECT max(period) FROM seen WHERE person = given.column1 AND event = 0 AND period < given.column2 AND period > 0),
            (SELECT min(period) FROM seen WHERE person = given.column1 AND event = 0 AND period > given.column2)
        FROM (VALUES {}) AS given ORDER BY given.column1, given.column2",
        lists(new.len(), 2)
    );
    let mut last: Option<(i64, i64)> = None;
    for row in sql.query(&beside, &values)? {
        let mut row = row.into_iter();
        let (person, day) = (row.cell().int(), row.cell().int());
        let mut other = || Some(row.cell()).filter(|cell| !cell.is_null()).map(|cell| cell.int());
        let (before, after) = (other(), other());
        // The nearest day before may be one that was just added.
        let before = before.max(last.filter(|(of, _)| *of == person).map(|(_, day)| day));
        last = Some((person, day));
        if let Some(program) = new.get(&(person, 0, day)) {
            change(program, Neighbours { before, day, after }, 1, changes);
        }
    }
    insert(sql, new.into_keys().map(|seen| (seen, (0, 0))))
}

/// A day on which somebody was active, with the nearest such days before and after it.
#[derive(Debug, Clone, Copy)]
pub(super) struct Neighbours {
    pub(super) before: Option<i64>,
    pub(super) day: i64,
    pub(super) after: Option<i64>,
}

/// What changes when that day is added to the others, or removed.
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
        // While the day before is within the window, it counts them already; from the day after on, that day does.
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

/// The day with this number.
pub(crate) fn date(number: i64) -> Date {
    Date::constant(1970, 1, 1).checked_add(number.days()).unwrap_or(Date::MAX)
}

/// A week's number; the sign distinguishes it from a day's.
fn week_number(date: Date) -> i64 {
    -number(day::monday(date))
}

/// The name of a week in counters, such as `2026-W47`, by ISO 8601.
pub fn week(date: Date) -> String {
    let week = date.iso_week_date();
    format!("{:04}-W{:02}", week.year(), week.week())
}

/// The name of a month in counters, such as `2026-11`.
pub fn month(date: Date) -> String {
    format!("{:04}-{:02}", date.year(), date.month())
}
