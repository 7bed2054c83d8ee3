//! Whose database it is, and what happens to it when two collectors start at once.

use candor_collector::{
    limits::Limits,
    store::{Place, Store, StoreError},
};
use tokio::task::JoinSet;

use super::cluster::{Cluster, shared};
use crate::api::NOW_MS;

fn open(url: &str) -> Result<Store, StoreError> {
    let mut limits = Limits::default();
    limits.postgres_connections = 1;
    Store::open(&Place::Postgres(url.to_owned()), &limits, NOW_MS)
}

/// Everything that is in a database, as PostgreSQL writes it into a backup.
fn dump(cluster: &Cluster, database: &str) -> String {
    let tables =
        "SELECT string_agg(table_name || ' ' || column_name || ' ' || data_type, E'\\n' ORDER BY table_name, ordinal_position)
        FROM information_schema.columns WHERE table_schema = 'public'";
    cluster.sql(database, tables)
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn collectors_that_start_at_once_on_an_empty_database_make_its_tables_once() {
    let url = shared().url(&shared().database());
    drop(open(&url).unwrap());
    for _ in 0..12 {
        let database = shared().database();
        let url = shared().url(&database);
        let mut starting = JoinSet::new();
        for _ in 0..4 {
            let url = url.clone();
            starting.spawn_blocking(move || open(&url).map(drop));
        }
        while let Some(started) = starting.join_next().await {
            started.unwrap().unwrap();
        }
        assert_eq!(shared().sql(&database, "SELECT version FROM candor_collector"), "6");
    }
}

#[test]
fn a_database_of_another_program_is_refused_and_left_alone() {
    let shared = shared();
    for theirs in ["CREATE TABLE store (one BIGINT PRIMARY KEY, version BIGINT)", "CREATE TABLE events (id BIGINT)"] {
        let database = shared.database();
        shared.sql(&database, theirs);
        let before = dump(shared, &database);
        let error = open(&shared.url(&database)).unwrap_err();
        assert!(matches!(error, StoreError::ForeignDatabase), "{error}");
        assert_eq!(dump(shared, &database), before);
    }
}

#[test]
fn what_an_extension_shows_is_nobodys_table() {
    let database = shared().database();
    shared().sql(&database, "CREATE VIEW statements AS SELECT 1 AS calls");
    drop(open(&shared().url(&database)).unwrap());
}

#[test]
fn a_database_of_a_newer_collector_is_refused_and_left_alone() {
    let database = shared().database();
    drop(open(&shared().url(&database)).unwrap());
    shared().sql(&database, "UPDATE candor_collector SET version = 99");
    let before = dump(shared(), &database);
    let error = open(&shared().url(&database)).unwrap_err();
    assert!(matches!(error, StoreError::NewerDatabase { found: 99, .. }), "{error}");
    assert_eq!(
        (dump(shared(), &database), shared().sql(&database, "SELECT version FROM candor_collector")),
        (before, "99".into())
    );
}

#[test]
fn a_database_that_cannot_hold_every_text_is_refused_and_left_alone() {
    shared().sql("postgres", "CREATE DATABASE latin ENCODING 'LATIN1' TEMPLATE template0");
    let error = open(&shared().url("latin")).unwrap_err();
    assert!(error.to_string().contains("LATIN1") && error.to_string().contains("UTF8"), "{error}");
    assert_eq!(dump(shared(), "latin"), "");
}

#[test]
fn an_upgrade_that_fails_changes_nothing() {
    let database = shared().database();
    drop(open(&shared().url(&database)).unwrap());
    // A database of version 2, as there never was one, in which the steps to the next meet a table that is there.
    shared().sql(&database, "UPDATE candor_collector SET version = 2");
    let before = dump(shared(), &database);
    assert!(open(&shared().url(&database)).is_err());
    assert_eq!(
        (dump(shared(), &database), shared().sql(&database, "SELECT version FROM candor_collector")),
        (before, "2".into())
    );
}

#[tokio::test]
async fn a_database_of_the_third_version_is_brought_up_to_date_with_all_that_is_in_it() {
    let database = shared().database();
    let url = shared().url(&database);
    drop(open(&url).unwrap());
    let id = "0f8fad5b-d9cb-869f-a165-70867728950e";
    for statement in [
        "ALTER TABLE erased DROP COLUMN events, DROP COLUMN sha256, DROP COLUMN backups_until, DROP COLUMN was_held,
            DROP COLUMN until_ms",
        "ALTER TABLE origins DROP COLUMN last_day",
        "DROP INDEX people_of",
        "DROP TABLE noted",
        "DROP TABLE receipts",
        "DROP TABLE digests",
        "UPDATE candor_collector SET version = 3",
        "INSERT INTO erased VALUES ('digest', 7)",
        "INSERT INTO deliveries VALUES (5, 'key', '', 10, 1, 1, NULL, 0)",
        &format!("INSERT INTO events VALUES (5, 0, NULL, NULL, '{{\"id\":\"{id}\"}}')"),
    ] {
        shared().sql(&database, statement);
    }
    drop(open(&url).unwrap());
    let said = shared().sql(&database, "SELECT identity FROM deliveries");
    assert_eq!(said, id.replace('-', ""), "whose an event is that was taken without manifests");
    assert_eq!(shared().sql(&database, "SELECT until_ms, was_held FROM erased"), "34560000007|1");
    assert_eq!(shared().sql(&database, "SELECT version FROM candor_collector"), "6");
}
