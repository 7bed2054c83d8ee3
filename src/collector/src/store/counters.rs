//! Adds up daily and weekly counters, in the transaction that keeps the deliveries they come from.
//!
//! Each collector adds to a slot of its own, so that two on one database never wait for each other; whoever reads sums over
//! the slots.

use std::collections::{BTreeMap, HashMap, HashSet};

use super::{
    error::StoreError,
    sql::{Cell, Columns as _, Sql},
};
use crate::counts::Counted;

/// Stands for all values beyond those that are told apart. No JSON is written like this, so it is no value.
pub const OTHERS: &str = "others";

/// How many fields of a day are remembered with their values. When there are more, they are read again; a busy collector
/// counts some dozens at a time.
const REMEMBERED: usize = 1024;

const HEAD: &str = "INSERT INTO counters (program, event, day, fields, bucket, value, official, slot, count)";

/// One counter more, or as many as are added. It stops at the greatest number instead of failing for ever.
const SUM: &str = "DO UPDATE SET count = CASE
    WHEN excluded.count <= 0 THEN counters.count + excluded.count
    WHEN counters.count > 9223372036854775807 - excluded.count THEN 9223372036854775807
    ELSE counters.count + excluded.count END";

/// Of which field of which event on which day values are told apart.
type Field = (String, String, String, String);

/// Which values are told apart, as far as it was asked. Only true as long as what was added is kept.
#[derive(Debug, Default)]
pub(super) struct Known(HashMap<Field, HashSet<String>>);

impl Known {
    pub(super) fn forget(&mut self) {
        self.0.clear();
    }
}

/// Adds counted events, each with whether an official build sent it, to all their counters. Of each field, `most_values` are told apart on one day.
pub(super) fn add<'c>(
    sql: &mut dyn Sql,
    known: &mut Known,
    events: impl Iterator<Item = (&'c Counted, bool)>,
    slot: i64,
    most_values: u32,
) -> Result<(), StoreError> {
    // In the order of their key, so that two transactions that add to the same counters never wait for each other in a ring.
    let mut sums: BTreeMap<[&str; 6], BTreeMap<bool, i64>> = BTreeMap::new();
    let mut told_apart: HashMap<(&Field, &str), bool> = HashMap::new();
    let fields = fields(events);
    for ((field, value), buckets) in &fields {
        let is_apart = match told_apart.get(&(field, value.as_str())) {
            Some(is) => *is,
            None => is_told_apart(sql, known, field, value, most_values)?,
        };
        told_apart.insert((field, value), is_apart);
        let (program, event, day, path) = field;
        for ((bucket, official), count) in buckets {
            let name: [&str; 6] = [program, event, day, path, bucket, if is_apart { value } else { OTHERS }];
            *sums.entry(name).or_default().entry(*official).or_default() += count;
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

/// Changes counters of people, which may also go down.
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

/// Takes events out of all counters that they went into. What nobody is counted in any more is gone, because it names a value
/// that only they had.
pub(super) fn take_out<'c>(sql: &mut dyn Sql, events: impl Iterator<Item = (&'c Counted, bool)>) -> Result<(), StoreError> {
    for (((program, event, day, path), value), buckets) in fields(events) {
        let is_there = |sql: &mut dyn Sql, value: &str| {
            let names = [&program, &event, &day, &path, value].map(Cell::from);
            let select = "SELECT 1 FROM counters
                WHERE program = $1 AND event = $2 AND day = $3 AND fields = $4 AND bucket = '' AND value = $5 LIMIT 1";
            Ok::<_, StoreError>(sql.first(select, &names)?.is_some())
        };
        let value = if is_there(sql, &value)? { value.as_str() } else { OTHERS };
        for ((bucket, official), count) in buckets {
            let names = [&program, &event, &day, &path, &bucket, value].map(Cell::from);
            less(sql, &names, official, count)?;
        }
    }
    Ok(())
}

/// Makes a counter less by `count`, in whichever slots that stands.
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

/// What is added to each value of each field: first how many events it comes from, and then what is in the buckets.
fn fields<'c>(events: impl Iterator<Item = (&'c Counted, bool)>) -> BTreeMap<(Field, String), BTreeMap<(String, bool), i64>> {
    let mut sums: BTreeMap<(Field, String), BTreeMap<(String, bool), i64>> = BTreeMap::new();
    for (Counted { program, event, day, tallies }, official) in events {
        for tally in tallies {
            let field = (program.clone(), event.clone(), day.clone(), tally.fields.clone());
            let buckets = sums.entry((field, tally.value.clone())).or_default();
            *buckets.entry((String::new(), official)).or_default() += 1;
            for (bucket, count) in &tally.buckets {
                *buckets.entry((bucket.clone(), official)).or_default() += i64::from(*count);
            }
        }
    }
    sums
}

/// Whether a value is counted under its own name: if it is among the first of the day. Two collectors at once may tell
/// apart a few more.
fn is_told_apart(
    sql: &mut dyn Sql,
    known: &mut Known,
    field: &Field,
    value: &str,
    most_values: u32,
) -> Result<bool, StoreError> {
    if known.0.len() >= REMEMBERED {
        known.forget();
    }
    if !known.0.contains_key(field) {
        let (program, event, day, path) = field;
        let select = "SELECT DISTINCT value FROM counters
            WHERE program = $1 AND event = $2 AND day = $3 AND fields = $4 AND bucket = ''";
        let names = [program, event, day, path].map(|name| Cell::from(name.as_str()));
        let values = sql.query(select, &names)?.into_iter().map(|row| row.into_iter().cell().into_text());
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
