//! What is in the store and whether it fits together, and removing what is older than it may be. Counters are never removed.

use std::collections::BTreeMap;

use super::{
    error::StoreError,
    reports,
    rows::Which,
    sql::{Cell, Columns as _, Sql},
};

/// What stands in the store, by table.
pub const TABLES: [&str; 13] = [
    "deliveries",
    "events",
    "counters",
    "origins",
    "manifests",
    "people",
    "seen",
    "sessions",
    "erased",
    "reports",
    "report_groups",
    "tokens",
    "probe",
];

/// What must not be there, how it is worded, and how it is counted.
const CONTRADICTIONS: [(&str, &str); 8] = [
    (
        "events without their delivery",
        "SELECT count(*) FROM events e LEFT JOIN deliveries d ON d.id = e.delivery WHERE d.id IS NULL",
    ),
    (
        "events of which nobody can say what they are",
        "SELECT count(*) FROM events e LEFT JOIN origins o ON o.id = e.origin WHERE e.origin IS NOT NULL AND o.id IS NULL",
    ),
    (
        "deliveries with more events than were confirmed",
        "SELECT count(*) FROM (SELECT d.id FROM deliveries d JOIN events e ON e.delivery = d.id
         GROUP BY d.id, d.stored HAVING count(*) > d.stored) AS more",
    ),
    (
        "keys with several deliveries",
        "SELECT count(*) FROM (SELECT idempotency_key FROM deliveries WHERE idempotency_key IS NOT NULL
         GROUP BY idempotency_key HAVING count(*) > 1) AS twice",
    ),
    (
        "declarations without their manifest",
        "SELECT count(*) FROM origins o LEFT JOIN manifests m ON m.digest = o.manifest
         WHERE o.manifest <> '' AND m.digest IS NULL",
    ),
    (
        "reports without their event",
        "SELECT count(*) FROM reports r LEFT JOIN events e ON e.delivery = r.delivery AND e.position = r.position
         WHERE e.delivery IS NULL",
    ),
    (
        "reports of no group",
        "SELECT count(*) FROM reports r LEFT JOIN report_groups g ON g.id = r.report_group WHERE g.id IS NULL",
    ),
    (
        "events that were counted less than never",
        "SELECT count(*) FROM (SELECT sum(count) AS total FROM counters WHERE event <> ''
         GROUP BY program, event, day, fields, bucket, value HAVING sum(count) < 0) AS less",
    ),
];

/// How many rows each of our tables has; those that are not there are left out.
pub fn held(sql: &mut dyn Sql, is_file: bool) -> Result<Vec<(&'static str, i64)>, StoreError> {
    let there = if is_file {
        "SELECT name FROM sqlite_schema WHERE type = 'table'"
    } else {
        "SELECT CAST(table_name AS TEXT) FROM information_schema.tables WHERE table_schema = current_schema()"
    };
    let there: Vec<String> = sql.query(there, &[])?.into_iter().map(|row| row.into_iter().cell().into_text()).collect();
    let tables = TABLES.into_iter().filter(|table| there.iter().any(|name| name == table));
    tables.map(|table| Ok((table, number(sql, &format!("SELECT count(*) FROM {table}"), &[])?))).collect()
}

/// What does not fit together, in words; empty when everything does.
pub fn contradictions(sql: &mut dyn Sql, is_file: bool) -> Result<Vec<String>, StoreError> {
    let mut found = Vec::new();
    if is_file {
        for row in sql.query("PRAGMA integrity_check", &[])? {
            let said = row.into_iter().cell().into_text();
            if said != "ok" {
                found.push(format!("the file is damaged: {said}"));
            }
        }
    }
    for (what, count) in CONTRADICTIONS {
        match number(sql, count, &[])? {
            0 => {}
            number => found.push(format!("{what}: {number}")),
        }
    }
    Ok(found)
}

fn number(sql: &mut dyn Sql, select: &str, values: &[Cell]) -> Result<i64, StoreError> {
    Ok(sql.first(select, values)?.into_iter().flatten().cell().int())
}

/// Events of one version of a program.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Portion {
    /// The program's id; empty where no manifest said what they are.
    pub program: String,
    /// Its version.
    pub version: String,
    /// How many there are.
    pub events: i64,
    /// How many bytes they have.
    pub bytes: i64,
    /// When the oldest came, in milliseconds since 1970.
    pub oldest_ms: i64,
}

/// What is before a moment: `$1`; and of which program, version and event: `$2` to `$4`.
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

/// The moment before which events have to go, whole days of them, so that the bytes of those that stay are at most `bytes`;
/// nothing when there are not more.
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

/// Removes at most `most` events that came before a moment, and says how many.
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

/// Removes what was kept beside events that are gone: whose they were, when those people were active, and what became of
/// reports. Deliveries stay under their keys, so that a late repetition brings nothing back.
pub fn remove_what_was_beside(sql: &mut dyn Sql, which: &Which, before_ms: i64) -> Result<(), StoreError> {
    let nobody = "UPDATE deliveries SET identity = NULL WHERE identity IS NOT NULL AND received_at_ms < $1
        AND NOT EXISTS (SELECT 1 FROM events e WHERE e.delivery = deliveries.id)";
    sql.execute(nobody, &[before_ms.into()])?;
    if which.version.is_empty() && which.event.is_empty() {
        let of: [Cell; 2] = [before_ms.into(), which.program.as_str().into()];
        let gone = "last_ms < $1 AND ($2 = '' OR program = $2)";
        sql.execute(&format!("DELETE FROM seen WHERE person IN (SELECT person FROM people WHERE {gone})"), &of)?;
        sql.execute(&format!("DELETE FROM people WHERE {gone}"), &of)?;
        // Days are positive numbers, weeks are negative; what anybody did so long ago is not kept either.
        let past = "DELETE FROM seen WHERE person IN (SELECT person FROM people WHERE $2 = '' OR program = $2)
            AND ((period > 0 AND period < $1) OR (period < 0 AND -period + 7 <= $1))";
        sql.execute(past, &[(before_ms / DAY_MS).into(), which.program.as_str().into()])?;
    }
    reports::forget_gone(sql)
}
