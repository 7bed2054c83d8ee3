//! The tables, in both databases, and how an older store is upgraded: completely or not at all, and only if it contains as much afterwards
//! as before.
//!
//! **The shard key** of a delivery and its events is `deliveries.id`, which in PostgreSQL is a hash of the `Idempotency-Key`; that of what
//! is kept about a person is `person`, a hash of program and identity. Every unique key contains one of them, except those of the small
//! tables that every shard would have completely: `origins`, `manifests`, `counters`, `published`, `erased`.

use super::{
    error::StoreError,
    sql::{Columns as _, Sql},
};
use crate::identity;

/// The version that this collector writes.
pub(super) const VERSION: i64 = 6;

/// Which database it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Dialect {
    Sqlite,
    Postgres,
}

/// Version 1, which only `SQLite` ever had. `idempotency_key` is unique among those still remembered; a delivery stays when its key is
/// forgotten or its events are erased, so that a late repetition cannot bring them back.
const FIRST: &str = "
    CREATE TABLE deliveries (
        id INTEGER PRIMARY KEY,
        idempotency_key TEXT UNIQUE,
        sha256 TEXT NOT NULL,
        body_bytes INTEGER NOT NULL,
        stored INTEGER NOT NULL,
        received_at_ms INTEGER NOT NULL
    ) STRICT;
    CREATE INDEX deliveries_with_a_key ON deliveries (received_at_ms) WHERE idempotency_key IS NOT NULL;
    CREATE TABLE events (
        id INTEGER PRIMARY KEY,
        delivery INTEGER NOT NULL REFERENCES deliveries (id),
        position INTEGER NOT NULL,
        json TEXT NOT NULL
    ) STRICT;
    PRAGMA application_id = 0x434E4443;
";

/// What version 2 adds, also only in `SQLite`: counters for what is counted and not kept.
const SECOND: &str = "
    CREATE TABLE counters (
        program TEXT NOT NULL,
        event TEXT NOT NULL,
        day TEXT NOT NULL,
        fields TEXT NOT NULL,
        bucket TEXT NOT NULL,
        value TEXT NOT NULL,
        count INTEGER NOT NULL,
        PRIMARY KEY (program, event, day, fields, bucket, value)
    ) STRICT, WITHOUT ROWID;
";

/// What version 3 adds in `SQLite` before the tables that both databases have: what each row is, whose, and where from.
const THIRD: &str = "
    ALTER TABLE deliveries ADD COLUMN identity TEXT;
    ALTER TABLE deliveries ADD COLUMN official INTEGER NOT NULL DEFAULT 0;
    CREATE INDEX deliveries_of ON deliveries (identity) WHERE identity IS NOT NULL;
    ALTER TABLE events ADD COLUMN origin INTEGER;
    ALTER TABLE events ADD COLUMN day INTEGER;
    CREATE UNIQUE INDEX events_of ON events (delivery, position);
    ALTER TABLE counters RENAME TO counters_2;
";

/// How the counters of version 2 are converted.
const COUNTERS_OF_SECOND: &str = "
    INSERT INTO counters (program, event, day, fields, bucket, value, official, slot, count)
        SELECT program, event, day, fields, bucket, value, 0, 0, count FROM counters_2;
    DROP TABLE counters_2;
";

/// The tables of deliveries and events as PostgreSQL has them from the start.
const IN_POSTGRES: &str = "
    CREATE TABLE deliveries (
        id BIGINT PRIMARY KEY,
        idempotency_key TEXT,
        sha256 TEXT NOT NULL,
        body_bytes BIGINT NOT NULL,
        stored BIGINT NOT NULL,
        received_at_ms BIGINT NOT NULL,
        identity TEXT,
        official BIGINT NOT NULL DEFAULT 0
    );
    CREATE INDEX deliveries_by_key ON deliveries (idempotency_key) WHERE idempotency_key IS NOT NULL;
    CREATE INDEX deliveries_with_a_key ON deliveries (received_at_ms) WHERE idempotency_key IS NOT NULL;
    CREATE INDEX deliveries_of ON deliveries (identity) WHERE identity IS NOT NULL;
    CREATE TABLE events (
        delivery BIGINT NOT NULL,
        position BIGINT NOT NULL,
        origin BIGINT,
        day BIGINT,
        json TEXT NOT NULL,
        PRIMARY KEY (delivery, position)
    );
";

/// The tables that both databases have, with placeholders for what differs.
///
/// - `origins`: what an event is; `manifest` is the digest of the manifest that declares it, or empty.
/// - `counters`: how many there were. `fields` and `value` are those of a [`Tally`](crate::counts::Tally); a row with a `bucket` says how
///   many measurements are in it; `day` is a day, a week or a month. The value of a counter is the sum over its slots. Nothing in it leads
///   to a delivery; for a delivery with counted events, key and digest are hidden (see `receipts`) and `body_bytes` is 0, and one with
///   nothing else has no row in `deliveries`.
/// - `published`: what is on the public page, as it was published; `period` is a week or a day. See [`figures`](super::figures).
/// - `sent`, `set_aside` and `not_counted`: see [`set_aside`](super::set_aside).
/// - `people` and `seen`: see [`people`](super::people). `sessions`: see `sessions`. `erased`: digests of identities of which nothing more
///   is accepted, and of the keys of reports that were erased.
/// - `report_groups` and `reports`: see [`reports`](super::reports). `tokens`: see [`tokens`](super::tokens).
const IN_BOTH: &str = "
    CREATE TABLE manifests (digest TEXT NOT NULL PRIMARY KEY, text TEXT NOT NULL) {end};
    CREATE TABLE origins (
        id {counted},
        program TEXT NOT NULL,
        version TEXT NOT NULL,
        event TEXT NOT NULL,
        kind TEXT NOT NULL,
        manifest TEXT NOT NULL{origins_once}
    ) {end};
    CREATE TABLE counters (
        program TEXT NOT NULL,
        event TEXT NOT NULL,
        day TEXT NOT NULL,
        fields TEXT NOT NULL,
        bucket TEXT NOT NULL,
        value TEXT NOT NULL,
        official {number} NOT NULL,
        slot {number} NOT NULL,
        count {number} NOT NULL{counters_once}
    ) {clustered};
    CREATE TABLE people (
        person {number} NOT NULL PRIMARY KEY,
        program TEXT NOT NULL,
        identity TEXT NOT NULL,
        last_ms {number} NOT NULL
    ) {end};
    CREATE INDEX people_lately ON people (program, last_ms);
    CREATE TABLE seen (
        person {number} NOT NULL,
        event {number} NOT NULL,
        period {number} NOT NULL,
        delivery {number} NOT NULL,
        position {number} NOT NULL,
        PRIMARY KEY (person, event, period)
    ) {clustered};
    CREATE TABLE published (
        program TEXT NOT NULL,
        period TEXT NOT NULL,
        json TEXT NOT NULL,
        PRIMARY KEY (program, period)
    ) {clustered};
    CREATE TABLE sent (
        person {number} NOT NULL,
        day {number} NOT NULL,
        count {number} NOT NULL,
        PRIMARY KEY (person, day)
    ) {clustered};
    CREATE INDEX sent_on ON sent (day);
    CREATE TABLE set_aside (
        person {number} NOT NULL PRIMARY KEY,
        program TEXT NOT NULL,
        identity TEXT NOT NULL,
        since_ms {number} NOT NULL,
        reason TEXT NOT NULL
    ) {end};
    CREATE TABLE not_counted (delivery {number} NOT NULL PRIMARY KEY) {end};
    CREATE TABLE sessions (
        digest TEXT NOT NULL PRIMARY KEY,
        identity TEXT NOT NULL,
        claims TEXT NOT NULL,
        once {number} NOT NULL,
        until_ms {number} NOT NULL
    ) {end};
    CREATE TABLE erased (digest TEXT NOT NULL PRIMARY KEY, at_ms {number} NOT NULL) {end};
    CREATE INDEX deliveries_by_time ON deliveries (received_at_ms);
    CREATE TABLE report_groups (
        id TEXT NOT NULL PRIMARY KEY,
        program TEXT NOT NULL,
        kind TEXT NOT NULL,
        title TEXT NOT NULL,
        state TEXT NOT NULL,
        fixed_in TEXT,
        answer TEXT
    ) {end};
    CREATE TABLE reports (
        delivery {number} NOT NULL,
        position {number} NOT NULL,
        report_group TEXT NOT NULL,
        grouping {number} NOT NULL,
        PRIMARY KEY (delivery, position)
    ) {clustered};
    CREATE INDEX reports_of ON reports (report_group);
    CREATE TABLE tokens (
        id TEXT NOT NULL PRIMARY KEY,
        name TEXT NOT NULL,
        digest TEXT NOT NULL,
        made_ms {number} NOT NULL
    ) {end};
";

/// What version 4 adds in both: the receipt of each erasure, whose digest only the person concerned can read, whether anything was erased,
/// and until when it is remembered (400 days for earlier erasures); and the number of the day on which each origin was last used, which is
/// null while that is not known.
const FOURTH: &str = "
    ALTER TABLE erased ADD COLUMN events {number};
    ALTER TABLE erased ADD COLUMN sha256 TEXT;
    ALTER TABLE erased ADD COLUMN backups_until TEXT;
    ALTER TABLE erased ADD COLUMN was_held {number} NOT NULL DEFAULT 1;
    ALTER TABLE erased ADD COLUMN until_ms {number} NOT NULL DEFAULT 0;
    UPDATE erased SET until_ms = at_ms + 34560000000;
    CREATE INDEX erased_until ON erased (until_ms);
    ALTER TABLE origins ADD COLUMN last_day {number};
    CREATE INDEX people_of ON people (identity);
";

/// What version 5 adds in both: see [`noted`](super::noted).
const FIFTH: &str = "CREATE TABLE noted (name TEXT NOT NULL PRIMARY KEY, number {number} NOT NULL) {end};";

/// What version 6 adds in both: see [`brief`](super::brief). Until then, deliveries of which only counts are kept had a row of their own,
/// which stays as long as its key is known.
const SIXTH: &str = "
    CREATE TABLE receipts (
        hash {number} NOT NULL,
        hash_rest {number} NOT NULL,
        day {number} NOT NULL,
        stored {number} NOT NULL,
        digest {number} NOT NULL,
        PRIMARY KEY (hash, hash_rest)
    ) {clustered};
    CREATE TABLE digests (
        day {number} NOT NULL,
        hash {number} NOT NULL,
        hash_rest {number} NOT NULL,
        second {number} NOT NULL,
        third {number} NOT NULL,
        fourth {number} NOT NULL,
        PRIMARY KEY (day, hash, hash_rest)
    ) {clustered};
";

/// The unique keys of PostgreSQL, whose indexes cannot contain long texts.
const ONCE_IN_POSTGRES: &str = "
    CREATE UNIQUE INDEX origins_once ON origins (program, event, kind, manifest, md5(version));
    CREATE UNIQUE INDEX counters_once ON counters (program, event, day, md5(fields), bucket, md5(value), official, slot);
";

/// The statements that have to be run on a store of version `from`, where 0 is an empty one.
pub(super) fn steps(dialect: Dialect, from: i64) -> String {
    let both = |words: &[(&str, &str)]| {
        words.iter().fold(IN_BOTH.to_owned(), |tables, (word, meaning)| tables.replace(&format!("{{{word}}}"), meaning))
    };
    match dialect {
        Dialect::Postgres => {
            let both = both(&[
                ("number", "BIGINT"),
                ("counted", "BIGINT GENERATED BY DEFAULT AS IDENTITY PRIMARY KEY"),
                ("origins_once", ""),
                ("counters_once", ""),
                ("end", ""),
                ("clustered", ""),
            ]);
            let third = format!("{IN_POSTGRES}{both}{ONCE_IN_POSTGRES}");
            let fourth = FOURTH.replace("{number}", "BIGINT");
            let fifth = FIFTH.replace("{number}", "BIGINT").replace("{end}", "");
            let sixth = SIXTH.replace("{number}", "BIGINT").replace("{clustered}", "");
            let steps = [(3, third), (4, fourth), (5, fifth), (6, sixth)].into_iter().filter(|(version, _)| from < *version);
            // Texts are compared byte by byte, as in the other database, and not by the rules of a language.
            steps.map(|(_, step)| step.replace(" TEXT", " TEXT COLLATE \"C\"")).collect()
        }
        Dialect::Sqlite => {
            let third = both(&[
                ("number", "INTEGER"),
                ("counted", "INTEGER PRIMARY KEY"),
                ("origins_once", ", UNIQUE (program, version, event, kind, manifest)"),
                ("counters_once", ", PRIMARY KEY (program, event, day, fields, bucket, value, official, slot)"),
                ("end", "STRICT"),
                ("clustered", "STRICT, WITHOUT ROWID"),
            ]);
            let third = format!("{THIRD}{third}{COUNTERS_OF_SECOND}");
            let fourth = FOURTH.replace("{number}", "INTEGER");
            let fifth = FIFTH.replace("{number}", "INTEGER").replace("{end}", "STRICT");
            let sixth = SIXTH.replace("{number}", "INTEGER").replace("{clustered}", "STRICT, WITHOUT ROWID");
            let steps = [(1, FIRST), (2, SECOND), (3, &*third), (4, &*fourth), (5, &*fifth), (6, &*sixth)];
            let steps = steps.into_iter().filter(|(version, _)| from < *version).map(|(_, step)| step);
            steps.chain(std::iter::once(format!("PRAGMA user_version = {VERSION};").as_str())).collect()
        }
    }
}

/// Runs `upgrade`, and fails unless the store contains as much afterwards as before.
pub(super) fn upgraded(
    sql: &mut dyn Sql,
    from: i64,
    upgrade: impl FnOnce(&mut dyn Sql) -> Result<(), StoreError>,
) -> Result<(), StoreError> {
    let counted = |sql: &mut dyn Sql| -> Result<Vec<(&'static str, i64)>, StoreError> {
        let counts = [
            (1, "deliveries", "SELECT count(*) FROM deliveries"),
            (1, "events", "SELECT count(*) FROM events"),
            (2, "counters", "SELECT count(*) FROM counters"),
            // Divided, because the sum of the greatest counters would overflow.
            (2, "their sum", "SELECT CAST(coalesce(sum(count / 65536), 0) AS BIGINT) FROM counters"),
        ];
        let counts = counts.into_iter().filter(|(since, ..)| from >= *since);
        counts.map(|(_, what, count)| Ok((what, sql.first(count, &[])?.into_iter().flatten().cell().int()))).collect()
    };
    let before = counted(sql)?;
    upgrade(sql)?;
    if from > 0 && from < 4 {
        attribute(sql)?;
    }
    let after = counted(sql)?;
    match before.into_iter().zip(after).find(|(before, after)| before != after) {
        None => Ok(()),
        Some(((what, before), (_, after))) => {
            let what = format!("{what}: {after} instead of {before}");
            Err(StoreError::Mismatch { version: VERSION, what })
        }
    }
}

/// How many events are read at once to find out whose they are: at a few hundred bytes each, they take little memory while an upgrade goes
/// through all of them.
const READ_AT_ONCE: i64 = 1_000;

/// Records whose events they are that were accepted without manifests, which was not known before version 4.
fn attribute(sql: &mut dyn Sql) -> Result<(), StoreError> {
    let (mut delivery, mut position) = (i64::MIN, -1_i64);
    loop {
        let select = "SELECT delivery, position, json FROM events
            WHERE origin IS NULL AND (delivery > $1 OR (delivery = $1 AND position > $2)) ORDER BY delivery, position LIMIT $3";
        let rows = sql.query(select, &[delivery.into(), position.into(), READ_AT_ONCE.into()])?;
        if rows.is_empty() {
            return Ok(());
        }
        for row in rows {
            let mut row = row.into_iter();
            (delivery, position) = (row.cell().int(), row.cell().int());
            if let Some(identity) = identity::within(row.cell().text()).next() {
                let update = "UPDATE deliveries SET identity = $2 WHERE id = $1 AND identity IS NULL";
                sql.execute(update, &[delivery.into(), identity.into()])?;
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::store::sql::Cell;

    /// A store that finds these numbers, one after another.
    struct Found(Vec<i64>);

    impl Sql for Found {
        fn execute(&mut self, _: &str, _: &[Cell]) -> Result<u64, StoreError> {
            Ok(0)
        }

        fn query(&mut self, select: &str, _: &[Cell]) -> Result<Vec<Vec<Cell>>, StoreError> {
            // Nobody's events are there.
            if select.contains("json") {
                return Ok(Vec::new());
            }
            Ok(vec![vec![self.0.remove(0).into()]])
        }

        fn insert(&mut self, _: &str, _: &[Vec<Cell>], _: &str) -> Result<u64, StoreError> {
            Ok(0)
        }

        fn delivery_ids(&mut self, _: &[Option<&str>]) -> Result<Vec<i64>, StoreError> {
            Ok(Vec::new())
        }
    }

    #[test]
    fn an_upgrade_after_which_more_or_less_is_there_than_before_is_refused() {
        let upgraded = |from, found: &[i64]| upgraded(&mut Found(found.to_vec()), from, |_| Ok(()));
        upgraded(1, &[5, 7, 5, 7]).unwrap();
        upgraded(2, &[5, 7, 3, 9, 5, 7, 3, 9]).unwrap();
        for (from, found) in [(1, &[5, 7, 5, 6][..]), (2, &[5, 7, 3, 9, 5, 7, 4, 9]), (2, &[5, 7, 3, 9, 5, 7, 3, 8])] {
            let error = upgraded(from, found).unwrap_err();
            assert!(matches!(error, StoreError::Mismatch { .. }), "{error}");
        }
    }
}
