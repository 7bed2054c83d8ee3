//! What the store promises: every delivery once and whole, in a file that is its own and its owner's.

use std::{
    fs,
    path::{Path, PathBuf},
    time::Duration,
};

use candor::tools::wire::Receipt;
use candor_collector::{
    key::IdempotencyKey,
    limits::Limits,
    store::{Delivery, Row, Store, StoreError, Taken},
};
use rusqlite::Connection;
use serde_json::value::RawValue;
use tempfile::TempDir;

use crate::api::{NOW_MS, open_store, stored};

const DAY_MS: i64 = 24 * 60 * 60 * 1000;

/// A folder of its own for each test, and the path of a store in it.
fn place() -> (TempDir, PathBuf) {
    let folder = TempDir::new().unwrap();
    let path = folder.path().join("store.sqlite3");
    (folder, path)
}

fn open(path: &Path) -> Result<Store, StoreError> {
    open_store(path, &Limits::default())
}

fn key(name: &str) -> IdempotencyKey {
    IdempotencyKey::new(name.as_bytes()).unwrap()
}

/// A delivery of one event that holds `name`, under `name`.
fn delivery(name: &str, received_at_ms: i64) -> Delivery {
    Delivery {
        key: Some(key(name)),
        events: vec![Taken::Row(Row::unknown(RawValue::from_string(format!(r#"{{"name":"{name}"}}"#)).unwrap()))],
        sha256: format!("digest of {name}"),
        body_bytes: 100,
        received_at_ms,
        official: false,
        place: None,
    }
}

fn receipt_of(name: &str) -> Receipt {
    Receipt { stored: 1, sha256: format!("digest of {name}") }
}

/// The error, which must name the file; the file must be unchanged.
fn refused_and_left_alone(path: &Path) -> StoreError {
    let look = || {
        let entries = fs::read_dir(path.parent().unwrap()).unwrap().map(|entry| entry.unwrap().path());
        // What others may know of the log is shared memory, which every reader writes to.
        let mut files: Vec<_> = entries.filter(|file| !file.to_string_lossy().ends_with("-shm")).collect();
        files.sort();
        files.into_iter().map(|file| (fs::read(&file).unwrap(), file)).collect::<Vec<_>>()
    };
    let before = look();
    let error = open(path).unwrap_err();
    assert!(error.to_string().ends_with(&path.display().to_string()), "{error}");
    assert!(look() == before, "a file has changed");
    error
}

#[tokio::test]
async fn a_receipt_outlives_the_process_that_gave_it() {
    let (_folder, path) = place();
    open(&path).unwrap().keep(delivery("a", NOW_MS)).await.unwrap();
    let store = open(&path).unwrap();
    assert_eq!(store.receipt(&key("a")).await.unwrap(), Some(receipt_of("a")));
    assert_eq!(store.receipt(&key("b")).await.unwrap(), None);
}

#[tokio::test]
async fn two_collectors_on_one_file_keep_a_key_once() {
    let (_folder, path) = place();
    let (one, other) = (open(&path).unwrap(), open(&path).unwrap());
    for n in 0..50 {
        let name = n.to_string();
        let mut differs = delivery(&name, NOW_MS);
        differs.sha256 = "another".into();
        let (a, b) = tokio::join!(one.keep(delivery(&name, NOW_MS)), other.keep(differs));
        assert_eq!(a.unwrap(), b.unwrap());
    }
    assert_eq!(stored(&path).len(), 50);
}

#[tokio::test]
async fn keys_are_forgotten_after_400_days_and_their_events_stay() {
    let (_folder, path) = place();
    let store = open(&path).unwrap();
    store.keep(delivery("old", NOW_MS - 401 * DAY_MS)).await.unwrap();
    store.keep(delivery("young", NOW_MS - 399 * DAY_MS)).await.unwrap();
    drop(store);
    let store = open(&path).unwrap();
    assert_eq!(store.receipt(&key("old")).await.unwrap(), None);
    assert_eq!(store.receipt(&key("young")).await.unwrap(), Some(receipt_of("young")));
    assert_eq!(stored(&path).len(), 2);
}

#[tokio::test]
async fn keys_are_also_forgotten_while_the_collector_runs() {
    let (_folder, path) = place();
    let mut limits = Limits::default();
    limits.forget_every = 3;
    let store = open_store(&path, &limits).unwrap();
    for name in ["old", "older"] {
        store.keep(delivery(name, NOW_MS - 500 * DAY_MS)).await.unwrap();
    }
    assert!(store.receipt(&key("old")).await.unwrap().is_some());
    store.keep(delivery("new", NOW_MS)).await.unwrap();
    for (name, expected) in [("old", None), ("older", None), ("new", Some(receipt_of("new")))] {
        assert_eq!(store.receipt(&key(name)).await.unwrap(), expected, "{name}");
    }
}

#[tokio::test]
async fn a_store_that_another_process_holds_says_so_in_time_and_recovers() {
    let (_folder, path) = place();
    let mut limits = Limits::default();
    limits.lock_deadline = Duration::from_millis(10);
    let store = open_store(&path, &limits).unwrap();
    let other = Connection::open(&path).unwrap();
    other.execute_batch("BEGIN IMMEDIATE").unwrap();
    assert!(matches!(store.check().await, Err(StoreError::Sqlite(_))));
    assert!(matches!(store.keep(delivery("a", NOW_MS)).await, Err(StoreError::Sqlite(_))));
    other.execute_batch("ROLLBACK").unwrap();
    store.check().await.unwrap();
    assert_eq!(store.receipt(&key("a")).await.unwrap(), None);
    assert_eq!(store.keep(delivery("a", NOW_MS)).await.unwrap(), receipt_of("a"));
}

#[tokio::test]
async fn a_question_that_nobody_waits_for_any_more_is_not_begun() {
    let (_folder, path) = place();
    let mut limits = Limits::default();
    limits.store_deadline = Duration::from_millis(20);
    limits.store_queue = 2;
    limits.keep_together = 1;
    let store = open_store(&path, &limits).unwrap();
    let other = Connection::open(&path).unwrap();
    other.execute_batch("BEGIN IMMEDIATE").unwrap();
    // The first is being asked for, two wait, and one at least finds no room.
    let outcomes = tokio::join!(
        store.keep(delivery("a", NOW_MS)),
        store.keep(delivery("b", NOW_MS)),
        store.keep(delivery("c", NOW_MS)),
        store.keep(delivery("d", NOW_MS)),
        store.keep(delivery("e", NOW_MS)),
    );
    let outcomes = [outcomes.0, outcomes.1, outcomes.2, outcomes.3, outcomes.4];
    assert!(outcomes.iter().any(|outcome| matches!(outcome, Err(StoreError::Busy))), "{outcomes:?}");
    assert!(outcomes.iter().all(|outcome| matches!(outcome, Err(StoreError::Busy | StoreError::Late(_)))));
    other.execute_batch("ROLLBACK").unwrap();
    drop(store);
    assert!(stored(&path).len() <= 1, "only the one that had been begun may be there");
}

#[cfg(unix)]
#[tokio::test]
async fn only_its_owner_can_read_the_store_and_what_lies_beside_it() {
    use std::os::unix::fs::PermissionsExt as _;
    let (folder, path) = place();
    let check = || {
        for entry in fs::read_dir(folder.path()).unwrap() {
            let entry = entry.unwrap();
            let mode = entry.metadata().unwrap().permissions().mode() & 0o777;
            assert_eq!(mode, 0o600, "{}", entry.path().display());
        }
    };
    let store = open(&path).unwrap();
    store.keep(delivery("a", NOW_MS)).await.unwrap();
    assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 3, "database, log and index of the log");
    check();
    drop(store);
    assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 1, "a stopped collector leaves one file");

    fs::set_permissions(&path, fs::Permissions::from_mode(0o644)).unwrap();
    let store = open(&path).unwrap();
    store.keep(delivery("b", NOW_MS)).await.unwrap();
    check();
}

#[test]
fn a_store_of_the_fourth_version_is_brought_up_to_date_with_all_that_is_in_it() {
    let (_folder, path) = place();
    drop(open(&path).unwrap());
    let fourth = Connection::open(&path).unwrap();
    fourth
        .execute_batch(
            "DROP TABLE receipts; DROP TABLE digests; DROP TABLE noted; INSERT INTO erased (digest, at_ms) VALUES ('a', 1)",
        )
        .unwrap();
    fourth.pragma_update(None, "user_version", 4).unwrap();
    drop(fourth);
    drop(open(&path).unwrap());
    let now = Connection::open(&path).unwrap();
    let count = |select: &str| now.query_row(select, [], |row| row.get::<_, i64>(0)).unwrap();
    assert_eq!(count("SELECT count(*) FROM erased"), 1);
    assert_eq!((count("SELECT count(*) FROM noted"), count("PRAGMA user_version")), (0, 6));
}

#[test]
fn a_store_of_a_newer_version_is_refused_and_left_alone() {
    let (folder, path) = place();
    drop(open(&path).unwrap());
    Connection::open(&path).unwrap().pragma_update(None, "user_version", 7).unwrap();
    let error = refused_and_left_alone(&path);
    assert!(matches!(error, StoreError::Newer { found: 7, known: 6, .. }), "{error}");

    // The same if it was not closed and its version is only in the log: two copies, as after a power cut.
    let newer = Connection::open(&path).unwrap();
    newer.pragma_update(None, "user_version", 8).unwrap();
    let copy = folder.path().join("copy");
    fs::create_dir(&copy).unwrap();
    for name in ["store.sqlite3", "store.sqlite3-wal"] {
        fs::copy(folder.path().join(name), copy.join(name)).unwrap();
    }
    let error = refused_and_left_alone(&copy.join("store.sqlite3"));
    assert!(matches!(error, StoreError::Newer { found: 8, known: 6, .. }), "{error}");
}

#[test]
fn the_database_of_another_program_is_refused_and_left_alone() {
    let (_folder, path) = place();
    Connection::open(&path).unwrap().execute_batch("CREATE TABLE theirs (a)").unwrap();
    let error = refused_and_left_alone(&path);
    assert!(matches!(error, StoreError::Foreign(_)), "{error}");
}

#[test]
fn a_file_that_is_not_a_database_is_refused_and_left_alone() {
    let (_folder, path) = place();
    for content in [
        "x".to_owned(),
        "SQLite format 3".to_owned(),
        "not a database\n".repeat(1000),
        format!("SQLite format 3\0{}", "y".repeat(9000)),
    ] {
        fs::write(&path, content).unwrap();
        let error = refused_and_left_alone(&path);
        assert!(matches!(error, StoreError::NotADatabase(_)), "{error}");
    }
}

#[test]
fn a_folder_is_refused() {
    let (folder, _) = place();
    let error = open(folder.path()).unwrap_err();
    assert!(matches!(error, StoreError::Folder(_)), "{error}");
}

#[test]
fn a_file_in_a_folder_that_does_not_exist_is_refused() {
    let (folder, _) = place();
    let path = folder.path().join("missing").join("store.sqlite3");
    let error = open(&path).unwrap_err();
    assert!(matches!(error, StoreError::Unwritable { .. }), "{error}");
    assert!(!path.parent().unwrap().exists());
}

#[tokio::test]
async fn an_empty_file_becomes_a_store() {
    let (_folder, path) = place();
    fs::write(&path, "").unwrap();
    open(&path).unwrap().keep(delivery("a", NOW_MS)).await.unwrap();
    assert_eq!(stored(&path).len(), 1);
}

#[cfg(unix)]
#[test]
fn a_pipe_in_the_place_of_the_store_or_of_a_file_beside_it_is_refused_and_not_waited_for() {
    for name in ["events.sqlite3", "events.sqlite3-wal", "events.sqlite3-shm"] {
        let folder = tempfile::tempdir().unwrap();
        let made = std::process::Command::new("mkfifo").arg(folder.path().join(name)).status().unwrap();
        assert!(made.success());
        let opened = open_store(&folder.path().join("events.sqlite3"), &Limits::default());
        assert!(opened.is_err(), "{name}");
    }
}
