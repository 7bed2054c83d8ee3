//! What is in the store, and whether it fits together.

use super::{
    error::StoreError,
    sql::{Cell, Columns as _, Sql},
};

/// The store's tables.
pub const TABLES: [&str; 20] = [
    "deliveries",
    "receipts",
    "digests",
    "events",
    "counters",
    "origins",
    "manifests",
    "people",
    "seen",
    "sessions",
    "published",
    "sent",
    "set_aside",
    "not_counted",
    "erased",
    "reports",
    "report_groups",
    "tokens",
    "noted",
    "probe",
];

/// Contradictions, each with its wording and the query that counts them.
const CONTRADICTIONS: [(&str, &str); 9] = [
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
        "digests without their receipt",
        "SELECT count(*) FROM digests d LEFT JOIN receipts r ON r.hash = d.hash AND r.hash_rest = d.hash_rest
         WHERE r.hash IS NULL",
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

/// How many rows each table has; tables that do not exist are left out.
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

/// What does not fit together, in words; empty if everything does.
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
