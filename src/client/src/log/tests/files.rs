//! The files of a log: made, opened by several processes, upgraded, repaired, and left alone if they are not ours.

use super::*;

#[test]
fn a_damaged_file_is_set_aside_and_a_new_log_begins() {
    let folder = tempfile::tempdir().expect("folder");
    std::fs::write(folder.path().join(FILE), "x".repeat(5000)).expect("write");
    let (mut log, aside) = Log::open(folder.path()).expect("opened");
    let aside = aside.expect("the old file was set aside");
    assert_eq!(std::fs::read(aside).expect("kept").len(), 5000);
    assert_eq!(states(&mut log), []);
}

#[test]
fn nobody_begins_a_log_while_another_process_sets_a_damaged_one_aside() {
    let folder = tempfile::tempdir().expect("folder");
    let setting_aside = crate::files::lock_folder(folder.path()).expect("locked");
    std::thread::scope(|scope| {
        let (says, said) = std::sync::mpsc::channel();
        scope.spawn(move || says.send(Log::open(folder.path()).map(|_| ()).map_err(|error| error.to_string())));
        let early = said.recv_timeout(std::time::Duration::from_millis(200));
        assert!(early.is_err(), "what it writes beside the log would be set aside with the damaged one");
        drop(setting_aside);
        assert_eq!(said.recv().expect("it goes on"), Ok(()));
    });
}

#[test]
fn a_new_log_that_a_killed_process_left_half_written_is_in_nobodys_way() {
    let folder = tempfile::tempdir().expect("folder");
    for file in [FILE, "telemetry_log.next", "telemetry_log.next-wal", "telemetry_log.next-journal"] {
        std::fs::write(folder.path().join(file), "x".repeat(5000)).expect("write");
    }
    let (log, aside) = Log::open(folder.path()).expect("opened");
    assert!(aside.is_some());
    assert!(log.is_doubtful("of a dead process", jiff::Timestamp::UNIX_EPOCH).expect("read"), "it knows what it replaces");
    drop(log);
    let names = std::fs::read_dir(folder.path()).expect("folder").map(|entry| entry.expect("entry").file_name());
    assert_eq!(names.filter(|name| name.to_string_lossy().starts_with("telemetry_log.next")).count(), 0);
}

#[test]
fn a_process_that_died_after_it_set_a_damaged_log_aside_costs_nobody_the_knowledge_of_it() {
    let folder = tempfile::tempdir().expect("folder");
    let path = folder.path().join(FILE);
    std::fs::write(&path, "x".repeat(5000)).expect("write");
    let (log, aside) = Log::open(folder.path()).expect("opened");
    let aside = aside.expect("set aside");
    drop(log);
    // As it was just before the new one was put in its place, and what belongs to the damaged one was renamed.
    std::fs::rename(&path, folder.path().join("telemetry_log.next")).expect("put back");
    std::fs::write(schema::beside(&path, "-wal"), "y".repeat(5000)).expect("write");
    let (log, second) = Log::open(folder.path()).expect("opened");
    assert_eq!(second, None, "the file itself was set aside before");
    assert!(aside.exists());
    assert!(log.is_doubtful("of a dead process", jiff::Timestamp::UNIX_EPOCH).expect("read"));
    let names = std::fs::read_dir(folder.path()).expect("folder").map(|entry| entry.expect("entry").file_name());
    let names: Vec<String> = names.map(|name| name.to_string_lossy().into_owned()).collect();
    assert!(names.iter().any(|name| name.contains(".damaged-") && name.ends_with("-wal")), "{names:?}");
    assert!(!names.contains(&"telemetry_log.next".to_owned()), "{names:?}");
}

#[test]
fn where_there_is_no_file_none_is_opened_and_none_is_made() {
    let folder = tempfile::tempdir().expect("folder");
    let opened = schema::open(&folder.path().join(FILE));
    assert!(opened.is_err_and(|error| error.cannot_open()));
    assert_eq!(std::fs::read_dir(folder.path()).expect("folder").count(), 0);
}

#[test]
fn what_was_committed_is_past_the_memory_of_the_disk_itself_on_every_system() {
    let folder = tempfile::tempdir().expect("folder");
    let log = log_with(folder.path(), &["1"]);
    let set = |pragma| log.connection.pragma_query_value(None, pragma, |row| row.get::<_, i64>(0)).expect("read");
    assert_eq!((set("synchronous"), set("fullfsync")), (2, 1));
}

#[test]
fn a_newer_log_and_a_strangers_database_are_left_alone() {
    let folder = tempfile::tempdir().expect("folder");
    drop(log_with(folder.path(), &["1"]));
    let path = folder.path().join(FILE);
    Connection::open(&path).expect("open").execute_batch("PRAGMA user_version = 99").expect("set");
    assert!(matches!(Log::open(folder.path()), Err(LogError::Newer { version: 99, .. })));
    let other = tempfile::tempdir().expect("folder");
    let path = other.path().join(FILE);
    Connection::open(&path).expect("open").execute_batch("CREATE TABLE theirs (x)").expect("made");
    assert!(matches!(Log::open(other.path()), Err(LogError::NotOurs(_))));
}

#[cfg(unix)]
#[test]
fn the_log_is_readable_by_its_owner_only() {
    use std::os::unix::fs::PermissionsExt as _;
    let folder = tempfile::tempdir().expect("folder");
    let _log = log_with(folder.path(), &["1"]);
    for entry in std::fs::read_dir(folder.path()).expect("folder") {
        let entry = entry.expect("entry");
        assert_eq!(entry.metadata().expect("metadata").permissions().mode() & 0o077, 0, "{:?}", entry.file_name());
    }
}

#[test]
fn looking_at_a_folder_without_a_log_makes_none() {
    let folder = tempfile::tempdir().expect("folder");
    assert!(Log::open_existing(folder.path()).expect("no error").is_none());
    assert_eq!(std::fs::read_dir(folder.path()).expect("folder").count(), 0);
}

#[test]
fn what_is_missing_or_damaged_in_a_sound_log_and_stands_elsewhere_is_made_again() {
    for broken in [
        "DROP INDEX waiting",
        "DROP INDEX attempts_of",
        "DROP TABLE dropped",
        "DROP TABLE spools; DROP TABLE decisions",
        "ALTER TABLE events DROP COLUMN times",
        "ALTER TABLE attempts DROP COLUMN confirmed",
        "ALTER TABLE deliveries DROP COLUMN key",
        "PRAGMA user_version = 0",
        "PRAGMA user_version = 1",
        "PRAGMA user_version = -7",
        "DROP INDEX waiting; PRAGMA user_version = 1",
    ] {
        let folder = tempfile::tempdir().expect("folder");
        drop(log_with(folder.path(), &["1", "2"]));
        let stranger = Connection::open(folder.path().join(FILE)).expect("open");
        stranger.execute_batch(broken).expect(broken);
        drop(stranger);
        for _ in 0..2 {
            let (mut log, aside) = Log::open(folder.path()).unwrap_or_else(|error| panic!("{error} after {broken}"));
            assert_eq!((aside, states(&mut log)), (None, vec![State::Queued; 2]), "{broken}");
            assert_eq!(log.pending().expect("read").len(), 2, "{broken}");
        }
        let mut log = Log::open_existing(folder.path()).expect(broken).expect("there");
        let attempt = begin(&mut log, &[1, 2]);
        log.end(attempt, &[1, 2], &Ended::default(), Verdict::Sent { confirmed: false }, now()).expect(broken);
        assert_eq!(states(&mut log), [State::Sent; 2], "{broken}");
    }
}

/// Fills the pages of an index with nonsense.
fn damage_index(folder: &Path, index: &str) {
    let path = folder.join(FILE);
    let stranger = Connection::open(&path).expect("open");
    stranger.execute_batch("PRAGMA wal_checkpoint(TRUNCATE)").expect("in one file");
    let sql = "SELECT rootpage, (SELECT page_size FROM pragma_page_size) FROM sqlite_schema WHERE name = ?1";
    let (page, size): (u64, u64) = stranger
        .query_row(sql, [index], |row| Ok((row.get::<_, i64>(0)?.unsigned_abs(), row.get::<_, i64>(1)?.unsigned_abs())))
        .expect("there");
    drop(stranger);
    let mut bytes = std::fs::read(&path).expect("read");
    let start = usize::try_from((page - 1) * size).expect("small");
    bytes[start..start + 64].fill(0x5a);
    std::fs::write(&path, bytes).expect("written");
}

#[test]
fn a_damaged_index_is_made_again_and_costs_no_event() {
    for index in ["waiting", "attempts_of"] {
        let folder = tempfile::tempdir().expect("folder");
        drop(log_with(folder.path(), &["1", "2"]));
        damage_index(folder.path(), index);
        let (mut log, aside) = Log::open(folder.path()).unwrap_or_else(|error| panic!("{error}: {index}"));
        assert_eq!((aside, states(&mut log)), (None, vec![State::Queued; 2]), "{index}");
        assert_eq!(log.pending().expect("read").len(), 2, "{index}");
        assert!(schema::is_sound(&log.connection).expect("read"), "{index}");
    }
}

#[test]
fn a_damaged_index_of_an_earlier_version_costs_nothing_either() {
    let folder = tempfile::tempdir().expect("folder");
    let log = log_with(folder.path(), &["1", "2"]);
    let former = "DROP INDEX waiting; CREATE INDEX pending ON events (seq) WHERE state IN ('held', 'queued', 'sending')";
    log.connection.execute_batch(former).expect("as it was");
    drop(log);
    damage_index(folder.path(), "pending");
    let (mut log, aside) = Log::open(folder.path()).expect("opened");
    assert_eq!((aside, states(&mut log)), (None, vec![State::Queued; 2]));
    assert!(schema::is_sound(&log.connection).expect("read"));
    let former = log.connection.prepare("SELECT 1 FROM sqlite_schema WHERE name = 'pending'").expect("read").exists([]);
    assert!(!former.expect("read"), "and it is gone");
}

#[test]
fn an_index_that_lacks_rows_is_found_when_the_log_is_mended() {
    let folder = tempfile::tempdir().expect("folder");
    let log = log_with(folder.path(), &["1", "2"]);
    log.connection
        .execute_batch(
            "PRAGMA writable_schema = ON; CREATE TEMP TABLE kept AS SELECT sql FROM sqlite_schema WHERE name = 'waiting';
             DROP INDEX waiting; CREATE INDEX waiting ON events (seq) WHERE state IN ('held');
             PRAGMA writable_schema = ON; UPDATE sqlite_schema SET sql = (SELECT sql FROM kept) WHERE name = 'waiting';
             PRAGMA writable_schema = RESET;",
        )
        .expect("damaged");
    drop(log);
    let (mut log, aside) = Log::mend(folder.path()).expect("mended");
    assert_eq!((aside, log.pending().expect("read").len()), (None, 2));
    drop(log);
    std::fs::write(folder.path().join(FILE), "x".repeat(5000)).expect("written");
    assert!(Log::mend(folder.path()).expect("begun anew").1.is_some(), "what cannot be mended is set aside");
}

#[test]
fn where_memory_cannot_be_shared_the_log_works_without_it_for_several_at_once() {
    let folder = tempfile::tempdir().expect("folder");
    drop(log_with(folder.path(), &["1"]));
    let stranger = Connection::open(folder.path().join(FILE)).expect("open");
    // As it is left where the file for shared memory could not be mapped.
    stranger.execute_batch("PRAGMA journal_mode = DELETE").expect("set");
    drop(stranger);
    let (mut one, mut other) = (Log::open(folder.path()).expect("opened").0, Log::open(folder.path()).expect("opened").0);
    one.take("spool", &[spooled("opened", "2")], 200, false).expect("taken");
    other.take("spool", &[spooled("opened", "3")], 300, false).expect("taken");
    assert_eq!((states(&mut one).len(), states(&mut other).len()), (3, 3));
    assert!(!folder.path().join(format!("{FILE}-shm")).exists(), "it was not tried again");
}

#[test]
fn a_log_of_an_older_version_is_upgraded_and_loses_nothing() {
    let folder = tempfile::tempdir().expect("folder");
    std::fs::write(folder.path().join(FILE), KEPT_V1).expect("written");
    let (mut log, aside) = Log::open(folder.path()).expect("opened");
    assert_eq!(aside, None);
    assert_eq!(states(&mut log), [State::Sent, State::Sent, State::Held, State::Queued]);
    let version: i64 = log.connection.query_row("PRAGMA user_version", [], |row| row.get(0)).expect("read");
    assert_eq!(version, schema::VERSION);
    let held = log.held().expect("read");
    assert_eq!((held.len(), held[0].times), (1, 1));
    log.take("spool", &[crash("a", "{}", true), crash("a", "{}", true)], 100, false).expect("what is new works in it");
    assert_eq!(log.held().expect("read").len(), 2);
    let new = tempfile::tempdir().expect("folder");
    let (fresh, _) = Log::open(new.path()).expect("opened");
    let columns = |log: &Log| -> Vec<String> {
        let mut statement = log.connection.prepare("SELECT name FROM pragma_table_info('events')").expect("sound");
        let names = statement.query_map([], |row| row.get(0)).expect("read");
        names.collect::<rusqlite::Result<_>>().expect("read")
    };
    assert_eq!(columns(&log), columns(&fresh), "an upgraded log is as a new one");
}

#[test]
fn several_that_begin_a_log_at_once_all_get_it() {
    for _ in 0..8 {
        let folder = tempfile::tempdir().expect("folder");
        std::thread::scope(|scope| {
            for thread in 0..4 {
                let folder = folder.path();
                scope.spawn(move || match thread {
                    0 => drop(Log::open(folder).expect("begun")),
                    _ => drop(Log::open_existing(folder).expect("read")),
                });
            }
        });
    }
}

#[test]
fn a_log_that_several_open_and_close_over_and_over_loses_nothing_and_keeps_its_write_ahead_log() {
    let folder = tempfile::tempdir().expect("folder");
    drop(log_with(folder.path(), &["1"]));
    std::thread::scope(|scope| {
        for thread in 0..4 {
            let folder = folder.path();
            scope.spawn(move || {
                for round in 1..=25 {
                    let mut log = Log::open_existing(folder).expect("opened").expect("there");
                    // On a slow disk the others may hold it for as long as it is waited for.
                    while let Err(error) = log.take(&format!("{thread}"), &[spooled("opened", "2")], round, false) {
                        assert!(error.is_busy(), "{error}");
                    }
                    log.events().expect("read");
                }
            });
        }
    });
    let mut log = Log::open_existing(folder.path()).expect("opened").expect("there");
    assert_eq!(states(&mut log).len(), 101);
    let mode: String = log.connection.query_row("PRAGMA journal_mode", [], |row| row.get(0)).expect("read");
    assert_eq!(mode, "wal");
}

#[test]
fn a_folder_in_the_place_of_a_file_of_the_log_is_named_and_stays() {
    for suffix in ["", "-wal", "-shm", "-journal"] {
        let folder = tempfile::tempdir().expect("folder");
        let in_the_way = folder.path().join(format!("{FILE}{suffix}"));
        std::fs::create_dir(&in_the_way).expect("made");
        let refused = Log::open(folder.path()).expect_err("in the way");
        assert!(matches!(refused, LogError::InTheWay { .. }), "{refused:?}");
        assert!(refused.to_string().contains(&format!("{FILE}{suffix})")), "{refused}");
        assert!(in_the_way.is_dir());
    }
}

#[cfg(unix)]
#[test]
fn what_somebody_puts_beside_an_open_log_is_there_after_it_is_closed_and_so_is_every_row() {
    use std::os::unix::net::UnixListener;
    for names in [&["-wal"][..], &["-shm"], &["-wal", "-shm"]] {
        let folder = tempfile::tempdir().expect("folder");
        let log = log_with(folder.path(), &["{\"a\":1}", "{\"a\":2}"]);
        let beside = names.iter().map(|name| folder.path().join(format!("{FILE}{name}"))).collect::<Vec<_>>();
        for path in &beside {
            std::fs::remove_file(path).expect("it was there");
            drop(UnixListener::bind(path).expect("bound"));
        }
        drop(log);
        for path in &beside {
            assert!(path.symlink_metadata().is_ok(), "{names:?}");
            std::fs::remove_file(path).expect("still there");
        }
        let mut log = Log::open_existing(folder.path()).expect("sound").expect("there");
        assert_eq!(log.events().expect("readable").len(), 2, "{names:?}");
    }
}

#[cfg(unix)]
#[test]
fn a_log_that_nobody_can_look_for_is_not_taken_for_none() {
    let folder = tempfile::tempdir().expect("folder");
    // A link that leads to itself stands for a folder that may not be entered, which an administrator may enter all the same.
    std::os::unix::fs::symlink(FILE, folder.path().join(FILE)).expect("linked");
    assert!(matches!(Log::open_existing(folder.path()), Err(LogError::Io(_))));
    assert!(Log::open_existing(&folder.path().join("nowhere")).expect("there is none").is_none());
    std::fs::write(folder.path().join("a file"), "").expect("written");
    assert!(Log::open_existing(&folder.path().join("a file")).expect("nothing can be in it").is_none());
}
