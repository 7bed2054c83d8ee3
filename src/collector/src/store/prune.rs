//! Removes what has become too old, a little at a time, so that deliveries are accepted in between. Counters are never removed.

use std::collections::BTreeMap;

use super::{
    error::StoreError,
    origins, people,
    rows::Which,
    sql::{Cell, Columns as _, Sql},
};

/// Events of one version of a program.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Portion {
    /// The program's id; empty if no manifest said what they are.
    pub program: String,
    /// Its version.
    pub version: String,
    /// How many there are.
    pub events: i64,
    /// How many bytes they have in all.
    pub bytes: i64,
    /// When the oldest came, in milliseconds since 1970.
    pub oldest_ms: i64,
}

/// The condition for events before a moment, `$1`, of a program, version and event, `$2` to `$4`.
const CHOSEN: &str = "d.received_at_ms < $1 AND ($2 = '' OR o.program = $2) AND ($3 = '' OR o.version = $3)
    AND ($4 = '' OR o.event = $4)";

fn values(which: &Which, before_ms: i64) -> Vec<Cell> {
    let Which { program, version, event } = which;
    vec![before_ms.into(), program.as_str().into(), version.as_str().into(), event.as_str().into()]
}

/// The events that came before a moment, by program and version.
pub fn older(sql: &mut dyn Sql, which: &Which, before_ms: i64) -> Result<Vec<Portion>, StoreError> {
    let select = format!(
        "SELECT coalesce(o.program, ''), coalesce(o.version, ''), count(*),
            CAST(sum(octet_length(e.json)) AS BIGINT), min(d.received_at_ms)
         FROM events e
         JOIN deliveries d ON d.id = e.delivery
         LEFT JOIN origins o ON o.id = e.origin
         WHERE {CHOSEN} GROUP BY o.program, o.version ORDER BY 1, 2"
    );
    let rows = sql.query(&select, &values(which, before_ms))?;
    let portions = rows.into_iter().map(|row| {
        let mut row = row.into_iter();
        let (program, version) = (row.cell().into_text(), row.cell().into_text());
        Portion { program, version, events: row.cell().int(), bytes: row.cell().int(), oldest_ms: row.cell().int() }
    });
    Ok(portions.collect())
}

const DAY_MS: i64 = 24 * 60 * 60 * 1000;

/// The moment before which whole days of events have to be removed so that those that stay have at most `bytes`; `None` if they have no
/// more already.
pub fn cut_for(sql: &mut dyn Sql, which: &Which, bytes: i64) -> Result<Option<i64>, StoreError> {
    let select = format!(
        "SELECT d.received_at_ms / {DAY_MS}, CAST(sum(octet_length(e.json)) AS BIGINT)
         FROM events e
         JOIN deliveries d ON d.id = e.delivery
         LEFT JOIN origins o ON o.id = e.origin
         WHERE {CHOSEN} GROUP BY d.received_at_ms / {DAY_MS}"
    );
    let rows = sql.query(&select, &values(which, i64::MAX))?;
    let days: BTreeMap<i64, i64> = rows
        .into_iter()
        .map(|row| {
            let mut row = row.into_iter();
            (row.cell().int(), row.cell().int())
        })
        .collect();
    let mut sum = 0_i64;
    for (day, more) in days.into_iter().rev() {
        sum = sum.saturating_add(more);
        if sum > bytes {
            return Ok(Some((day + 1).saturating_mul(DAY_MS)));
        }
    }
    Ok(None)
}

/// Removes at most `most` events that came before a moment, and returns how many.
pub fn remove(sql: &mut dyn Sql, which: &Which, before_ms: i64, most: u32) -> Result<u64, StoreError> {
    let delete = format!(
        "DELETE FROM events WHERE (delivery, position) IN (
             SELECT e.delivery, e.position FROM events e
             JOIN deliveries d ON d.id = e.delivery
             LEFT JOIN origins o ON o.id = e.origin
             WHERE {CHOSEN} LIMIT $5)"
    );
    let mut values = values(which, before_ms);
    values.push(most.into());
    sql.execute(&delete, &values)
}

/// Removes at most `most` deliveries that came before a moment, whose keys are forgotten and whose events are gone, and returns how many.
/// As long as a key is known, its delivery stays, so that a late repetition brings nothing back.
pub fn remove_deliveries(sql: &mut dyn Sql, before_ms: i64, most: u32) -> Result<u64, StoreError> {
    let delete = "DELETE FROM deliveries WHERE id IN (
        SELECT d.id FROM deliveries d
        WHERE d.received_at_ms < $1 AND d.idempotency_key IS NULL
            AND NOT EXISTS (SELECT 1 FROM events e WHERE e.delivery = d.id) LIMIT $2)";
    let removed = sql.execute(delete, &[before_ms.into(), most.into()])?;
    if removed > 0 {
        let left = "DELETE FROM not_counted WHERE NOT EXISTS (SELECT 1 FROM deliveries d WHERE d.id = not_counted.delivery)";
        sql.execute(left, &[])?;
    }
    Ok(removed)
}

/// Removes the identities of deliveries that came before a moment and whose events are gone.
pub fn remove_identities(sql: &mut dyn Sql, before_ms: i64) -> Result<(), StoreError> {
    let nobody = "UPDATE deliveries SET identity = NULL WHERE received_at_ms < $1 AND identity IS NOT NULL
        AND NOT EXISTS (SELECT 1 FROM events e WHERE e.delivery = deliveries.id)";
    sql.execute(nobody, &[before_ms.into()])?;
    Ok(())
}

/// Removes everybody who has sent nothing since a moment.
pub fn remove_people(sql: &mut dyn Sql, program: &str, before_ms: i64) -> Result<(), StoreError> {
    let of = [Cell::from(before_ms), program.into()];
    let gone = "last_ms < $1 AND ($2 = '' OR program = $2)";
    sql.execute(&format!("DELETE FROM seen WHERE person IN (SELECT person FROM people WHERE {gone})"), &of)?;
    sql.execute(&format!("DELETE FROM people WHERE {gone}"), &of)?;
    let aside = "DELETE FROM set_aside WHERE since_ms < $1 AND ($2 = '' OR program = $2)
        AND NOT EXISTS (SELECT 1 FROM deliveries d WHERE d.identity = set_aside.identity)";
    sql.execute(aside, &of)?;
    Ok(())
}

/// Removes the declarations of which there are no events any more, because all of them came before a moment.
pub fn remove_origins(sql: &mut dyn Sql, before_ms: i64, now_ms: i64) -> Result<(), StoreError> {
    origins::remove(sql, people::day_number(before_ms), people::day_number(now_ms))
}

/// How large the events of a delivery are.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Sized {
    /// When it came, in milliseconds since 1970, and its number: the place from which to continue.
    pub place: (i64, i64),
    /// How many bytes its events have in all.
    pub bytes: i64,
}

/// The sizes of at most `most` deliveries before a place, the latest first.
pub fn sizes(sql: &mut dyn Sql, place: (i64, i64), most: u32) -> Result<Vec<Sized>, StoreError> {
    let select = "SELECT d.received_at_ms, d.id,
            (SELECT CAST(coalesce(sum(octet_length(e.json)), 0) AS BIGINT) FROM events e WHERE e.delivery = d.id)
        FROM deliveries d WHERE d.received_at_ms <= $1 AND (d.received_at_ms < $1 OR d.id < $2)
        ORDER BY d.received_at_ms DESC, d.id DESC LIMIT $3";
    let rows = sql.query(select, &[place.0.into(), place.1.into(), most.into()])?.into_iter().map(|row| {
        let mut row = row.into_iter();
        Sized { place: (row.cell().int(), row.cell().int()), bytes: row.cell().int() }
    });
    Ok(rows.collect())
}

/// Removes the days and weeks before a moment in which people were active, for at most `most` people behind `person`. Returns the person
/// behind whom to continue; `None` at the end.
pub fn remove_days(sql: &mut dyn Sql, person: i64, before_ms: i64, most: usize) -> Result<Option<i64>, StoreError> {
    let select = "SELECT person FROM people WHERE person > $1 ORDER BY person LIMIT $2";
    let rows = sql.query(select, &[person.into(), most.into()])?;
    let Some(last) = rows.into_iter().next_back().map(|row| row.into_iter().cell().int()) else { return Ok(None) };
    // Days are positive numbers; weeks are the negative numbers of their first days.
    let delete = "DELETE FROM seen WHERE person > $1 AND person <= $2
        AND ((period > 0 AND period < $3) OR (period < 0 AND -period + 7 <= $3))";
    sql.execute(delete, &[person.into(), last.into(), before_ms.div_euclid(DAY_MS).into()])?;
    Ok(Some(last))
}
