//! Adds up what is counted and not kept, in the transaction that keeps the delivery's key.

use std::collections::HashMap;

use rusqlite::{OptionalExtension as _, Transaction, named_params};

use crate::counts::Counted;

/// Stands for all values beyond those that are told apart. No JSON is written like this, so it is no value.
const OTHERS: &str = "others";

/// One counter more, or as many as are added. It stops at the greatest number instead of failing for ever.
const ADD: &str = "
    INSERT INTO counters (program, event, day, fields, bucket, value, count)
    VALUES (:program, :event, :day, :fields, :bucket, :value, :count)
    ON CONFLICT (program, event, day, fields, bucket, value)
    DO UPDATE SET count = min(count + excluded.count, 9223372036854775807)";

/// Whose counters: program, event, day, fields and value.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
struct Name<'c> {
    program: &'c str,
    event: &'c str,
    day: &'c str,
    fields: &'c str,
    value: &'c str,
}

/// Adds the counted events of a delivery to all their counters. Of each field, `most_values` are told apart on one day.
pub(super) fn add<'c>(
    transaction: &Transaction<'_>,
    events: impl Iterator<Item = &'c Counted>,
    most_values: u32,
) -> rusqlite::Result<()> {
    let mut add = transaction.prepare_cached(ADD)?;
    for (name, buckets) in summed(events) {
        let value = told_apart(transaction, name, most_values)?;
        for (bucket, count) in buckets {
            add.execute(named_params! {
                ":program": name.program, ":event": name.event, ":day": name.day,
                ":fields": name.fields, ":bucket": bucket, ":value": value, ":count": count,
            })?;
        }
    }
    Ok(())
}

/// What they add in all, in the order in which it first comes: many events of a delivery add to the same counters, and
/// writing is what takes time. Of each, first how many events it comes from, and then what is in the buckets.
fn summed<'c>(events: impl Iterator<Item = &'c Counted>) -> Vec<(Name<'c>, Vec<(&'c str, i64)>)> {
    let mut sums: Vec<(Name<'c>, Vec<(&'c str, i64)>)> = Vec::new();
    let mut places: HashMap<Name<'c>, usize> = HashMap::new();
    for Counted { program, event, day, tallies } in events {
        for tally in tallies {
            let name = Name { program, event, day, fields: &tally.fields, value: &tally.value };
            let place = *places.entry(name).or_insert_with(|| {
                sums.push((name, Vec::new()));
                sums.len() - 1
            });
            let Some((_, buckets)) = sums.get_mut(place) else { continue };
            let added = tally.buckets.iter().map(|(bucket, count)| (bucket.as_str(), i64::from(*count)));
            for (bucket, count) in std::iter::once(("", 1)).chain(added) {
                match buckets.iter_mut().find(|(known, _)| *known == bucket) {
                    Some((_, sum)) => *sum += count,
                    None => buckets.push((bucket, count)),
                }
            }
        }
    }
    sums
}

/// The value under which it is counted: its own if that is among the first of the day, else the one for all others.
fn told_apart<'c>(transaction: &Transaction<'_>, name: Name<'c>, most_values: u32) -> rusqlite::Result<&'c str> {
    let Name { program, event, day, fields, value } = name;
    let is_there = |value: &str| {
        let mut select = transaction.prepare_cached(
            "SELECT 1 FROM counters WHERE program = :program AND event = :event AND day = :day
             AND fields = :fields AND bucket = '' AND value = :value",
        )?;
        let row = select.query_row(
            named_params! { ":program": program, ":event": event, ":day": day, ":fields": fields, ":value": value },
            |_| Ok(()),
        );
        Ok::<_, rusqlite::Error>(row.optional()?.is_some())
    };
    if is_there(value)? {
        return Ok(value);
    }
    // Once there are others, there is no room; before, there are too few to take long.
    if is_there(OTHERS)? {
        return Ok(OTHERS);
    }
    let mut count = transaction.prepare_cached(
        "SELECT count(*) FROM counters WHERE program = :program AND event = :event AND day = :day
         AND fields = :fields AND bucket = ''",
    )?;
    let names = named_params! { ":program": program, ":event": event, ":day": day, ":fields": fields };
    let there: u32 = count.query_row(names, |row| row.get(0))?;
    Ok(if there < most_values { value } else { OTHERS })
}
