//! Adds up what is counted and not kept, in the transaction that keeps the delivery's key.

use rusqlite::{OptionalExtension as _, Transaction, named_params};

use crate::counts::{Counted, Tally};

/// Stands for all values beyond those that are told apart. No JSON is written like this, so it is no value.
const OTHERS: &str = "others";

/// One counter more, or as many as are added. It stops at the greatest number instead of failing for ever.
const ADD: &str = "
    INSERT INTO counters (program, event, day, fields, bucket, value, count)
    VALUES (:program, :event, :day, :fields, :bucket, :value, :count)
    ON CONFLICT (program, event, day, fields, bucket, value)
    DO UPDATE SET count = min(count + excluded.count, 9223372036854775807)";

/// Adds one event to all its counters. Of each field, `most_values` are told apart on one day.
pub(super) fn add(transaction: &Transaction<'_>, counted: &Counted, most_values: u32) -> rusqlite::Result<()> {
    let mut add = transaction.prepare_cached(ADD)?;
    for tally in &counted.tallies {
        let value = told_apart(transaction, counted, tally, most_values)?;
        let whole = ("", 1);
        let buckets = tally.buckets.iter().map(|(bucket, count)| (bucket.as_str(), *count));
        for (bucket, count) in std::iter::once(whole).chain(buckets) {
            add.execute(named_params! {
                ":program": counted.program, ":event": counted.event, ":day": counted.day,
                ":fields": tally.fields, ":bucket": bucket, ":value": value, ":count": count,
            })?;
        }
    }
    Ok(())
}

/// The value under which it is counted: its own if that is among the first of the day, else the one for all others.
fn told_apart<'t>(
    transaction: &Transaction<'_>,
    counted: &Counted,
    tally: &'t Tally,
    most_values: u32,
) -> rusqlite::Result<&'t str> {
    let is_there = |value: &str| {
        let mut select = transaction.prepare_cached(
            "SELECT 1 FROM counters WHERE program = :program AND event = :event AND day = :day
             AND fields = :fields AND bucket = '' AND value = :value",
        )?;
        let row = select.query_row(
            named_params! {
                ":program": counted.program, ":event": counted.event, ":day": counted.day,
                ":fields": tally.fields, ":value": value,
            },
            |_| Ok(()),
        );
        Ok::<_, rusqlite::Error>(row.optional()?.is_some())
    };
    if is_there(&tally.value)? {
        return Ok(&tally.value);
    }
    // Once there are others, there is no room; before, there are too few to take long.
    if is_there(OTHERS)? {
        return Ok(OTHERS);
    }
    let mut count = transaction.prepare_cached(
        "SELECT count(*) FROM counters WHERE program = :program AND event = :event AND day = :day
         AND fields = :fields AND bucket = ''",
    )?;
    let there: u32 = count.query_row(
        named_params! {
            ":program": counted.program, ":event": counted.event, ":day": counted.day, ":fields": tally.fields,
        },
        |row| row.get(0),
    )?;
    Ok(if there < most_values { &tally.value } else { OTHERS })
}
