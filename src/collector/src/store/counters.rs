//! Adds up daily and weekly counters, in the transaction that keeps the deliveries they come from.
//!
//! A row says of which program, event and day (or week, or month) it is; what is to be known is the sum over its slots. `fields` is
//! empty for the event itself, a path, a JSON list of paths that are counted together, `crash group`, whose values are ids of groups,
//! or `with identifier`, which says how many came with one that their manifest doesn't declare. `value` is JSON: of a list each
//! element, or `[]`; of several fields a list; beyond the first 1,000 values of a day [`OTHERS`]. What a histogram measures is in rows
//! with a `bucket`, its bounds, beside one without that says how many events it comes from. A withheld field is in no counter, nor is a
//! group in which one was: the event itself less the sum of a field's values is how many withheld it (a list's elements have no
//! such sum).
//!
//! Each collector adds to its own slot, so that two on one database never wait for each other; readers add up the slots.

use std::{
    collections::{BTreeMap, HashMap, HashSet},
    sync::Arc,
};

use super::{
    error::StoreError,
    sql::{Cell, Columns as _, Sql},
};
use crate::counts::{Counted, Tally};

/// The value in place of all values beyond those that are told apart. It is not valid JSON, so it cannot be a real value.
pub const OTHERS: &str = "others";

/// How many fields of a day are remembered with their values: a busy collector counts some dozens at a time. If there are more, all are
/// read from the database again.
const REMEMBERED: usize = 1024;

const HEAD: &str = "INSERT INTO counters (program, event, day, fields, bucket, value, official, slot, count)";

/// Adds to a counter that exists already. It stops at the greatest number instead of failing for ever.
const SUM: &str = "DO UPDATE SET count = CASE
    WHEN excluded.count <= 0 THEN counters.count + excluded.count
    WHEN counters.count > 9223372036854775807 - excluded.count THEN 9223372036854775807
    ELSE counters.count + excluded.count END";

/// A field whose values are told apart: the day, the program, the event and the field.
type Field = [String; 4];

/// Which values are told apart, as far as has been looked up. True only as long as what was added is committed.
#[derive(Debug, Default)]
pub(super) struct Known(HashMap<Field, HashSet<String>>);

impl Known {
    pub(super) fn forget(&mut self) {
        self.0.clear();
    }
}

/// What one event adds to the counters of a day or week.
#[derive(Debug, Clone, Copy)]
pub(super) struct Adding<'c> {
    pub(super) program: &'c str,
    pub(super) event: &'c str,
    pub(super) day: &'c str,
    pub(super) tallies: &'c [Tally],
    /// Whether an official build sent it.
    pub(super) official: bool,
}

impl<'c> Adding<'c> {
    pub(super) fn of((Counted { program, event, day, tallies }, official): &'c (Counted, bool)) -> Self {
        Self { program, event, day, tallies, official: *official }
    }

    pub(super) fn addends(self) -> impl Iterator<Item = Addend<'c>> {
        let Self { program, event, day, tallies, official } = self;
        tallies.iter().map(move |Tally { fields, value, buckets }| {
            let name = Name { program, event, day, fields, value };
            Addend { name, official, events: 1, buckets }
        })
    }
}

/// What is added to the counters of one value.
#[derive(Debug, Clone, Copy)]
pub(super) struct Addend<'c> {
    pub(super) name: Name<'c>,
    /// Whether official builds sent it.
    pub(super) official: bool,
    /// How many events it comes from.
    pub(super) events: i64,
    /// How many measurements there are in each bucket.
    pub(super) buckets: &'c [(Arc<str>, i64)],
}

/// Adds events to all their counters. For each field, `most_values` are told apart on one day.
pub(super) fn add<'c>(
    sql: &mut dyn Sql,
    known: &mut Known,
    addends: impl Iterator<Item = Addend<'c>>,
    slot: i64,
    most_values: u32,
) -> Result<(), StoreError> {
    // In the order of their keys, so that two transactions that add to the same counters never deadlock.
    let mut sums: BTreeMap<[&str; 6], BTreeMap<bool, i64>> = BTreeMap::new();
    for (Name { program, event, day, fields, value }, buckets) in values(addends) {
        let value = if is_told_apart(sql, known, [program, event, day, fields], value, most_values)? { value } else { OTHERS };
        for (bucket, official, count) in buckets {
            *sums.entry([program, event, day, fields, bucket, value]).or_default().entry(official).or_default() += count;
        }
    }
    let rows: Vec<Vec<Cell>> = sums
        .into_iter()
        .flat_map(|(name, by_build)| by_build.into_iter().map(move |(official, count)| (name, official, count)))
        .map(|(name, official, count)| {
            name.into_iter().map(Cell::from).chain([official.into(), slot.into(), count.into()]).collect()
        })
        .collect();
    put(sql, &rows)
}

/// Changes counters of people, which may also decrease.
pub(super) fn change(sql: &mut dyn Sql, changes: &[(Counted, i64)], slot: i64) -> Result<(), StoreError> {
    let mut sums: BTreeMap<(&str, &str, &str), i64> = BTreeMap::new();
    for (Counted { program, day, tallies, .. }, count) in changes {
        for tally in tallies {
            *sums.entry((program, day, &tally.fields)).or_default() += count;
        }
    }
    let rows: Vec<Vec<Cell>> = sums
        .into_iter()
        .filter(|(_, count)| *count != 0)
        .map(|((program, day, fields), count)| {
            let name = [program, "", day, fields, "", ""].map(Cell::from);
            name.into_iter().chain([false.into(), slot.into(), count.into()]).collect()
        })
        .collect();
    put(sql, &rows)
}

/// Subtracts events from all counters that they went into. Counters in which nobody is left are deleted, because they name a value that
/// only these events had.
pub(super) fn take_out<'c>(sql: &mut dyn Sql, events: impl Iterator<Item = Adding<'c>>) -> Result<(), StoreError> {
    for (Name { program, event, day, fields, value }, buckets) in values(events.flat_map(Adding::addends)) {
        let is_there = |sql: &mut dyn Sql, value: &str| {
            let names = [program, event, day, fields, value].map(Cell::from);
            let select = "SELECT 1 FROM counters
                WHERE program = $1 AND event = $2 AND day = $3 AND fields = $4 AND bucket = '' AND value = $5 LIMIT 1";
            Ok::<_, StoreError>(sql.first(select, &names)?.is_some())
        };
        let value = if is_there(sql, value)? { value } else { OTHERS };
        for (bucket, official, count) in buckets {
            let names = [program, event, day, fields, bucket, value].map(Cell::from);
            less(sql, &names, official, count)?;
        }
    }
    Ok(())
}

/// Decreases a counter by `count`, in whichever slots that is.
fn less(sql: &mut dyn Sql, names: &[Cell], official: bool, mut count: i64) -> Result<(), StoreError> {
    let of = "program = $1 AND event = $2 AND day = $3 AND fields = $4 AND bucket = $5 AND value = $6 AND official = $7";
    let counter: Vec<Cell> = names.iter().cloned().chain([official.into()]).collect();
    while count > 0 {
        let largest = format!("SELECT slot, count FROM counters WHERE {of} AND count > 0 ORDER BY count DESC, slot LIMIT 1");
        let Some(row) = sql.first(&largest, &counter)? else { break };
        let mut row = row.into_iter();
        let (slot, there) = (row.cell(), row.cell().int());
        let taken = count.min(there);
        let values: Vec<Cell> = counter.iter().cloned().chain([slot, taken.into()]).collect();
        let update = format!("UPDATE counters SET count = count - $9 WHERE {of} AND slot = $8 AND count >= $9");
        count -= if sql.execute(&update, &values)? > 0 { taken } else { 0 };
    }
    sql.execute(&format!("DELETE FROM counters WHERE {of} AND count = 0"), &counter)?;
    Ok(())
}

fn put(sql: &mut dyn Sql, rows: &[Vec<Cell>]) -> Result<(), StoreError> {
    let tail = format!("ON CONFLICT ({}) {SUM}", sql.counter_key());
    sql.insert(HEAD, rows, &tail)?;
    Ok(())
}

/// One value of one field of an event on a day.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(super) struct Name<'c> {
    pub(super) program: &'c str,
    pub(super) event: &'c str,
    pub(super) day: &'c str,
    pub(super) fields: &'c str,
    pub(super) value: &'c str,
}

/// A bucket, whether of official builds, and how many.
type Buckets<'c> = Vec<(&'c str, bool, i64)>;

/// What is added to each value of each field: first the number of events, then the counts in the buckets.
fn values<'c>(addends: impl Iterator<Item = Addend<'c>>) -> Vec<(Name<'c>, Buckets<'c>)> {
    let mut sums: Vec<(Name<'c>, Buckets<'c>)> = Vec::new();
    let mut places: HashMap<Name<'c>, usize> = HashMap::new();
    for Addend { name, official, events, buckets } in addends {
        let place = *places.entry(name).or_insert(sums.len());
        if place == sums.len() {
            sums.push((name, Vec::new()));
        }
        let Some((_, sums)) = sums.get_mut(place) else { continue };
        let mut add = |bucket: &'c str, count: i64| match sums.iter_mut().find(|sum| (sum.0, sum.1) == (bucket, official)) {
            Some((.., sum)) => *sum = sum.saturating_add(count),
            None => sums.push((bucket, official, count)),
        };
        add("", events);
        for (bucket, count) in buckets {
            add(bucket, *count);
        }
    }
    sums
}

/// Whether a value is counted under its own name, which it is if it is among the first of the day. Two collectors at the same time may tell
/// a few more apart.
fn is_told_apart(
    sql: &mut dyn Sql,
    known: &mut Known,
    names: [&str; 4],
    value: &str,
    most_values: u32,
) -> Result<bool, StoreError> {
    let field = &names.map(str::to_owned);
    if known.0.len() >= REMEMBERED {
        known.forget();
    }
    if !known.0.contains_key(field) {
        let select = "SELECT DISTINCT value FROM counters
            WHERE program = $1 AND event = $2 AND day = $3 AND fields = $4 AND bucket = ''";
        let values = sql.query(select, &names.map(Cell::from))?.into_iter().map(|row| row.into_iter().cell().into_text());
        known.0.insert(field.clone(), values.collect());
    }
    let Some(values) = known.0.get_mut(field) else { return Ok(false) };
    if values.contains(value) {
        return Ok(true);
    }
    let is_room = !values.contains(OTHERS) && values.len() < usize::try_from(most_values).unwrap_or(usize::MAX);
    values.insert(if is_room { value } else { OTHERS }.to_owned());
    Ok(is_room)
}
