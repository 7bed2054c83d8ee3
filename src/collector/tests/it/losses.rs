//! What happens when the files of a running collector are taken away from it: nothing is acknowledged that nobody can
//! read any more, and what was acknowledged is still there.

use std::{
    fs,
    path::{Path, PathBuf},
};
#[cfg(target_os = "linux")]
use std::{
    io::Write as _,
    process::{Command, Stdio},
};

use candor_collector::{
    key::IdempotencyKey,
    limits::Limits,
    store::{Delivery, Row, Store, StoreError, Taken},
};
use rusqlite::Connection;
use serde_json::{json, value::RawValue};
use tempfile::TempDir;

#[cfg(target_os = "linux")]
use crate::{api::body_of_length, process::binary};
use crate::{
    api::open_store,
    api::{NOW_MS, body_of, stored},
    process::Collector,
};

/// A store in a folder that can be moved.
struct Place {
    parent: TempDir,
    store: Store,
}

impl Place {
    fn new() -> Self {
        let parent = TempDir::new().unwrap();
        fs::create_dir(parent.path().join("folder")).unwrap();
        let store = open_store(&parent.path().join("folder/store"), &Limits::default()).unwrap();
        Self { parent, store }
    }

    /// With a store that was closed and opened once more.
    fn started_again(self) -> Self {
        let path = self.path();
        drop(self.store);
        Self { parent: self.parent, store: open_store(&path, &Limits::default()).unwrap() }
    }

    fn folder(&self) -> PathBuf {
        self.parent.path().join("folder")
    }

    fn path(&self) -> PathBuf {
        self.folder().join("store")
    }

    async fn keep(&self, name: &str) -> Result<u64, StoreError> {
        let event = RawValue::from_string(format!(r#""{name}""#)).unwrap();
        let (key, sha256) = (Some(key(name)), String::new());
        let delivery = Delivery {
            key,
            events: vec![Taken::Row(Row::unknown(event))],
            sha256,
            body_bytes: 1,
            received_at_ms: NOW_MS,
            official: false,
            place: None,
        };
        self.store.keep(delivery).await.map(|receipt| receipt.stored)
    }

    /// The errors with which everything is answered.
    async fn all_errors(&self) -> Vec<StoreError> {
        let known = self.store.receipt(&key("a")).await.unwrap_err();
        vec![known, self.keep("refused").await.unwrap_err(), self.store.check().await.unwrap_err()]
    }

    /// What would be there after a power cut at this moment.
    fn after_a_power_cut(&self) -> Vec<String> {
        let copy = self.parent.path().join("copy");
        fs::create_dir(&copy).unwrap();
        for name in ["store", "store-wal"] {
            fs::copy(self.folder().join(name), copy.join(name)).unwrap();
        }
        let events = stored(&copy.join("store"));
        fs::remove_dir_all(copy).unwrap();
        events
    }
}

fn key(name: &str) -> IdempotencyKey {
    IdempotencyKey::new(name.as_bytes()).unwrap()
}

fn cut(path: &Path, length: u64) {
    fs::OpenOptions::new().write(true).open(path).unwrap().set_len(length).unwrap();
}

#[tokio::test]
async fn a_store_that_was_removed_acknowledges_nothing_until_it_is_put_back() {
    let place = Place::new();
    place.keep("a").await.unwrap();
    let kept = place.parent.path().join("kept");
    fs::hard_link(place.path(), &kept).unwrap();
    fs::remove_file(place.path()).unwrap();
    for error in place.all_errors().await {
        assert!(matches!(error, StoreError::Gone(_)), "{error}");
        assert!(error.to_string().ends_with(&place.path().display().to_string()), "{error}");
    }
    assert!(!place.path().exists(), "nothing takes its place unasked");
    fs::rename(kept, place.path()).unwrap();
    assert_eq!(place.keep("a").await.unwrap(), 1, "its key is known");
    place.keep("b").await.unwrap();
    assert_eq!(place.after_a_power_cut(), [r#""a""#, r#""b""#]);
}

#[tokio::test]
async fn a_store_whose_place_another_file_has_taken_acknowledges_nothing() {
    let place = Place::new();
    place.keep("a").await.unwrap();
    let copy = place.parent.path().join("copy");
    fs::copy(place.path(), &copy).unwrap();
    fs::rename(copy, place.path()).unwrap();
    let before = fs::read(place.path()).unwrap();
    for error in place.all_errors().await {
        assert!(matches!(error, StoreError::Replaced(_)), "{error}");
    }
    assert_eq!(fs::read(place.path()).unwrap(), before, "it may be somebody's backup");
}

#[tokio::test]
async fn a_store_that_was_moved_without_its_log_has_everything_that_was_acknowledged() {
    let place = Place::new();
    place.keep("a").await.unwrap();
    let moved = place.parent.path().join("moved");
    fs::rename(place.path(), &moved).unwrap();
    assert!(matches!(place.keep("b").await, Err(StoreError::Gone(_))));
    assert_eq!(stored(&moved), [r#""a""#]);
}

#[tokio::test]
async fn a_backup_that_is_put_in_place_of_a_running_store_is_sound_after_the_next_start() {
    let place = Place::new().started_again();
    place.keep("a").await.unwrap();
    let place = place.started_again();
    let backup = place.parent.path().join("backup");
    fs::copy(place.path(), &backup).unwrap();
    for n in 0..20 {
        place.keep(&format!("{n}{}", "x".repeat(100))).await.unwrap();
    }
    fs::rename(backup, place.path()).unwrap();
    assert!(matches!(place.keep("b").await, Err(StoreError::Replaced(_))));
    let place = place.started_again();
    place.keep("c").await.unwrap();
    assert_eq!(stored(&place.path()), [r#""a""#, r#""c""#]);
    let sound: String =
        Connection::open(place.path()).unwrap().pragma_query_value(None, "integrity_check", |row| row.get(0)).unwrap();
    assert_eq!(sound, "ok");
}

#[tokio::test]
async fn a_store_whose_folder_was_renamed_acknowledges_nothing_until_it_is_back() {
    let place = Place::new();
    place.keep("a").await.unwrap();
    let elsewhere = place.parent.path().join("elsewhere");
    fs::rename(place.folder(), &elsewhere).unwrap();
    for error in place.all_errors().await {
        assert!(matches!(error, StoreError::Gone(_)), "{error}");
    }
    fs::rename(elsewhere, place.folder()).unwrap();
    place.keep("b").await.unwrap();
    assert_eq!(place.after_a_power_cut(), [r#""a""#, r#""b""#]);
}

#[tokio::test]
async fn a_log_that_was_removed_loses_nothing_that_was_acknowledged_before_or_after() {
    for names in [&["store-wal"][..], &["store-shm"], &["store-wal", "store-shm"]] {
        let place = Place::new();
        place.keep("a").await.unwrap();
        for name in names {
            fs::remove_file(place.folder().join(name)).unwrap();
        }
        place.keep("b").await.unwrap();
        assert_eq!(place.after_a_power_cut(), [r#""a""#, r#""b""#], "{names:?}");
        assert_eq!(place.keep("a").await.unwrap(), 1);
        assert_eq!(stored(&place.path()).len(), 2, "who opens it now sees the same");
    }
}

#[tokio::test]
async fn a_log_that_another_program_still_reads_is_not_given_up_before_what_it_holds_is_in_the_database() {
    let place = Place::new();
    place.keep("a").await.unwrap();
    let reader = Connection::open(place.path()).unwrap();
    reader.execute_batch("BEGIN; SELECT count(*) FROM events").unwrap();
    place.keep("b").await.unwrap();
    fs::remove_file(place.folder().join("store-wal")).unwrap();
    let refused = place.keep("c").await;
    assert!(refused.is_err(), "the reader keeps the rest of the log from being written");
    reader.execute_batch("ROLLBACK").unwrap();
    drop(reader);
    place.keep("d").await.unwrap();
    assert_eq!(place.after_a_power_cut(), [r#""a""#, r#""b""#, r#""d""#]);
}

#[tokio::test]
async fn a_log_that_was_cut_is_not_written_behind() {
    for length in [0, 32, 3_000] {
        let mut place = Place::new();
        place.keep("a").await.unwrap();
        // Stopped and started again, so that what came first is in the database.
        place = place.started_again();
        place.keep("b").await.unwrap();
        cut(&place.folder().join("store-wal"), length);
        let refused = [place.keep("c").await.unwrap_err(), place.keep("d").await.unwrap_err()];
        assert!(refused.iter().all(|error| matches!(error, StoreError::Sqlite(_))), "{refused:?}");
        assert_eq!(place.after_a_power_cut(), [r#""a""#]);
    }
}

#[tokio::test]
async fn a_database_that_was_cut_acknowledges_nothing_and_one_that_was_tidied_up_goes_on() {
    let place = Place::new();
    for n in 0..20 {
        place.keep(&format!("{n}{}", "x".repeat(100))).await.unwrap();
    }
    let tidy = "PRAGMA wal_checkpoint(TRUNCATE); DELETE FROM events; VACUUM; PRAGMA wal_checkpoint(TRUNCATE)";
    Connection::open(place.path()).unwrap().execute_batch(tidy).unwrap();
    place.keep("a").await.unwrap();
    assert_eq!(place.after_a_power_cut(), [r#""a""#]);
    cut(&place.path(), 4096);
    for error in place.all_errors().await {
        assert!(matches!(error, StoreError::Cut(_)), "{error}");
    }
}

/// The head of the index is in its first 136 bytes, and what it says about the log is in what follows.
#[cfg(unix)]
#[tokio::test]
async fn an_index_that_was_cut_ends_nobody_and_is_made_again_from_the_log() {
    for length in [0, 3, 100, 136, 4096, 16384, 32767] {
        let mut place = Place::new();
        place.keep("a").await.unwrap();
        // Stopped and started again, so that what came first is in the database, and what comes now in the log alone.
        place = place.started_again();
        place.keep("b").await.unwrap();
        let index = place.folder().join("store-shm");
        let before = fs::metadata(&index).unwrap().len();
        assert!(before > length);
        cut(&index, length);
        for name in ["a", "b", "c"] {
            assert_eq!(place.keep(name).await.unwrap(), 1, "{length}");
        }
        place.store.check().await.unwrap();
        assert_eq!(fs::metadata(&index).unwrap().len(), before);
        assert_eq!(place.after_a_power_cut(), [r#""a""#, r#""b""#, r#""c""#], "{length}");
        assert_eq!(stored(&place.path()).len(), 3, "and another program sees the same");
        place.keep("d").await.unwrap();
        drop(place.store);
        let folder = place.parent.path().join("folder/store");
        assert_eq!(stored(&folder), [r#""a""#, r#""b""#, r#""c""#, r#""d""#], "{length}");
    }
}

#[cfg(unix)]
#[tokio::test]
async fn where_the_log_and_its_index_were_cut_nothing_is_acknowledged_and_nobody_ends() {
    let place = Place::new();
    place.keep("a").await.unwrap();
    for name in ["store-wal", "store-shm"] {
        cut(&place.folder().join(name), 0);
    }
    for error in place.all_errors().await {
        assert!(matches!(error, StoreError::LogLost(_)), "{error}");
    }
    // Ending it would read what was cut.
    fs::OpenOptions::new().write(true).open(place.folder().join("store-shm")).unwrap().set_len(32768).unwrap();
}

#[cfg(unix)]
#[test]
fn a_running_collector_whose_index_was_cut_goes_on_and_says_so_once() {
    let folder = TempDir::new().unwrap();
    let path = folder.path().join("store");
    let mut collector = Collector::start(&path);
    assert_eq!(collector.post("a", &body_of(1)).0, 200);
    for _ in 0..2 {
        cut(&folder.path().join("store-shm"), 0);
        assert_eq!(
            (collector.health().0, collector.post("a", &body_of(1)).0, collector.post("b", &body_of(1)).0),
            (200, 200, 200)
        );
    }
    collector.kill();
    let (_, _, errors) = collector.ended();
    assert_eq!(errors.lines().count(), 1, "{errors}");
    assert!(errors.contains("the index of the store's log was cut"), "{errors}");
    assert_eq!(stored(&path).len(), 2);
}

#[test]
fn a_running_collector_without_its_file_says_so_to_senders_monitors_and_whoever_runs_it() {
    let folder = TempDir::new().unwrap();
    let path = folder.path().join("store");
    let mut collector = Collector::start(&path);
    assert_eq!((collector.post("a", &body_of(1)).0, collector.health().0), (200, 200));
    fs::remove_file(&path).unwrap();
    let (status, health) = collector.health();
    assert_eq!((status, &health["error"]), (503, &json!("store_unavailable")));
    assert_eq!(health["reason"], "no delivery could be kept now: the store's file has been removed or moved");
    for key in ["a", "b"] {
        let (status, answer) = collector.post(key, &body_of(1));
        assert_eq!((status, &answer["error"]), (503, &json!("store_unavailable")));
    }
    collector.kill();
    let (_, _, errors) = collector.ended();
    assert_eq!(errors.lines().count(), 1, "the same is not said again and again: {errors}");
    assert!(errors.contains("has been removed or moved") && errors.contains("start the collector again"), "{errors}");
}

/// A command that runs the binary with `folder` on its own disk of this size, which nobody else sees. Files that its options name have to
/// be elsewhere.
#[cfg(target_os = "linux")]
pub(crate) fn on_a_disk_of(size: &str, folder: &Path, options: &[&str]) -> Command {
    // An administrator may mount directly; everybody else in a namespace in which they are one.
    let ways = [&["--mount"][..], &["--user", "--map-root-user", "--mount"]];
    let within = |flags: &[&str], script: &str| {
        let mut command = Command::new("unshare");
        let script = format!("mount -t tmpfs -o size={size},mode=700 tmpfs \"$1\" && {script}");
        command.args(flags).args(["--", "sh", "-c", &script, binary().get_program().to_str().unwrap()]).arg(folder);
        command
    };
    let flags = ways.into_iter().find(|flags| within(flags, "true").output().is_ok_and(|output| output.status.success()));
    let flags = flags.expect("this test needs a small disk of its own; let it run `unshare --user --map-root-user --mount`");
    let mut command = within(flags, "folder=$1; shift; exec \"$0\" --listen 127.0.0.1:0 --store \"$folder/store\" \"$@\"");
    command.args(options);
    command.stdin(Stdio::null()).stdout(Stdio::piped()).stderr(Stdio::piped());
    command
}

#[cfg(target_os = "linux")]
#[test]
fn health_says_no_on_a_full_disk_and_yes_once_there_is_room() {
    let folder = TempDir::new().unwrap();
    let collector = Collector::start_as(&mut on_a_disk_of("2m", folder.path(), &[]));
    assert_eq!(collector.post("a", &body_of(1)).0, 200);
    // The disk as the collector sees it.
    let films = collector.root().join(folder.path().strip_prefix("/").unwrap()).join("films");
    let mut file = fs::File::create(&films).unwrap();
    while file.write_all(&[0; 4096]).is_ok() {}
    for _ in 0..2 {
        let (status, health) = collector.health();
        assert_eq!((status, &health["reason"]), (503, &json!("no delivery could be kept now: the store's disk is full")));
    }
    assert_eq!(collector.post("b", &body_of_length(200 * 1024)).0, 503);
    assert_eq!(collector.post("a", &body_of(1)).0, 200, "what is stored can still be answered");
    drop(file);
    fs::remove_file(films).unwrap();
    assert_eq!(collector.health(), (200, json!({ "status": "ok" })));
    assert_eq!(collector.post("b", &body_of_length(200 * 1024)).0, 200);
}
