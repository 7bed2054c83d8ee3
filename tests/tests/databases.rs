//! A log that is damaged, locked, newer or somebody else's: none of it is overwritten, nothing is sent twice, and the person is told.
#![cfg(target_os = "linux")]
#![expect(clippy::expect_used, reason = "what cannot go on fails where it stands")]

use std::collections::BTreeSet;
use std::path::PathBuf;

use candor_journeys::{COUNTING, Collector, Computer, Reply, Wire, until};
use rusqlite::Connection;
use serde_json::json;

fn with(wire: &Wire, numbers: impl IntoIterator<Item = u32>) -> Computer {
    let computer = Computer::new(COUNTING, &wire.url());
    computer.candor(&["on"]).well();
    computer.count(numbers);
    computer
}

fn set_aside(computer: &Computer) -> Vec<PathBuf> {
    let entries = std::fs::read_dir(computer.folder()).expect("a folder").map(|entry| entry.expect("an entry").path());
    let ours = |path: &PathBuf| path.display().to_string().contains("telemetry_log.sqlite3.damaged-");
    let main = |path: &PathBuf| !path.display().to_string().ends_with("-wal") && !path.display().to_string().ends_with("-shm");
    entries.filter(|path| ours(path) && main(path)).collect()
}

/// The bytes of the log, all of which is in the one file.
fn whole_log(computer: &Computer) -> Vec<u8> {
    let log = Connection::open(computer.log_file()).expect("opened");
    log.query_row("PRAGMA wal_checkpoint(TRUNCATE)", [], |_| Ok(())).expect("nobody else has it open");
    log.close().expect("closed");
    std::fs::read(computer.log_file()).expect("a log")
}

/// Locks everybody else out of the log for a while.
fn locked(computer: &Computer) -> Connection {
    let log = Connection::open(computer.log_file()).expect("opened");
    log.execute_batch("BEGIN IMMEDIATE").expect("locked");
    log
}

#[test]
fn a_damaged_log_is_set_aside_whole_and_a_new_one_begins() {
    let overwritten = |bytes: &[u8]| [&b"not a database at all, not even nearly"[..], bytes].concat();
    let torn = |bytes: &[u8]| bytes[..bytes.len() / 2].to_vec();
    let zeros_behind_the_header = |bytes: &[u8]| [&bytes[..100], &vec![0; bytes.len() - 100][..]].concat();
    let zeros_behind_the_first_page = |bytes: &[u8]| [&bytes[..4096], &vec![0; bytes.len() - 4096][..]].concat();
    for (what, damage) in [
        ("overwritten", overwritten as fn(&[u8]) -> Vec<u8>),
        ("torn", torn),
        ("zeros behind the header", zeros_behind_the_header),
        ("zeros behind the first page", zeros_behind_the_first_page),
    ] {
        println!("a log that is damaged: {what}");
        let wire = Wire::taking_everything();
        let computer = with(&wire, [1]);
        let bytes = damage(&whole_log(&computer));
        std::fs::write(computer.log_file(), &bytes).expect("written");
        let said = computer.candor(&["log"]).fails(1);
        assert!(said.contains("the log cannot be used"), "{said}");
        assert!(std::fs::read(computer.log_file()).expect("there") == bytes, "looking changes nothing");
        computer.count([2]);
        let aside = set_aside(&computer);
        assert_eq!(aside.len(), 1, "{aside:?}");
        assert!(std::fs::read(&aside[0]).expect("readable") == bytes, "the damaged file is kept as it was");
        assert_eq!(computer.log().len(), 1);
        computer.candor(&["deliver"]).well();
        assert_eq!(wire.requests()[0].events(), ["{\"n\":2}"]);
    }
}

#[test]
fn a_damaged_log_that_several_hosts_find_at_once_is_set_aside_once_and_nothing_of_the_new_one_with_it() {
    for _ in 0..8 {
        let wire = Wire::start(|_, _| Reply::Hang);
        let computer = with(&wire, []);
        std::fs::write(computer.log_file(), "garbage".repeat(2000)).expect("written");
        let mut hosts = [computer.host(), computer.host(), computer.host(), computer.host()];
        for (place, host) in hosts.iter_mut().enumerate() {
            host.process.types(&format!("counted from {place}0 to {place}9"));
        }
        let said: Vec<String> =
            hosts.iter().flat_map(|host| (0..10).map(|_| host.process.says()).collect::<Vec<_>>()).collect();
        let accepted = said.iter().filter(|line| !line.contains("not recorded")).count();
        hosts.into_iter().for_each(candor_journeys::Host::close);
        // A host that had no time at its end has left its spool to the next.
        computer.candor(&["record", "--event", "counted", "--value", "n=40"]).well();
        let aside = set_aside(&computer);
        assert_eq!(aside.len(), 1, "only the damaged file is set aside: {aside:?}");
        let in_log: BTreeSet<String> = computer.log().iter().map(|event| event["body"].to_string()).collect();
        assert_eq!(in_log.len(), accepted + 1, "every event that was accepted is in the log");
    }
}

#[test]
fn a_damaged_log_sends_nothing_twice_that_a_dead_host_left_in_its_spool() {
    let collector = Collector::start();
    let computer = Computer::new(COUNTING, &collector.url());
    computer.candor(&["on"]).well();
    let mut host = computer.host();
    for number in 1..=3 {
        assert_eq!(host.record("counted", &json!({"n": number})), "recorded");
    }
    until("they are sent", || computer.states() == ["sent"; 3]);
    host.process.kill();
    std::fs::write(computer.log_file(), "x".repeat(whole_log(&computer).len())).expect("written");
    computer.candor(&["record", "--event", "counted", "--value", "n=4"]).well();
    computer.candor(&["deliver"]).well();
    assert_eq!(Computer::counted(&collector.events()), [(1, 1), (2, 1), (3, 1), (4, 1)].into());
}

#[test]
fn what_is_in_a_long_log_is_written_nowhere_but_in_the_programs_folder() {
    let wire = Wire::taking_everything();
    let computer = with(&wire, [0]);
    let lock = locked(&computer);
    let mut host = computer.host();
    for number in 1..3000 {
        assert_eq!(host.record("counted", &json!({"n": number})), "recorded");
    }
    host.process.kill();
    drop(lock);
    // All of it is in the spool of a dead host, and comes into the log now.
    for words in [&["deliver"][..], &["clear", "--yes"]] {
        let (ran, trace) = computer.candor_traced(words);
        ran.well();
        let elsewhere = trace.changes().into_iter().filter(|line| !line.contains("/counter_data/"));
        assert_eq!(elsewhere.collect::<Vec<_>>(), Vec::<&str>::new(), "{words:?}");
    }
}

#[test]
fn an_empty_file_where_the_log_should_be_becomes_one() {
    let wire = Wire::taking_everything();
    let computer = with(&wire, []);
    std::fs::write(computer.log_file(), "").expect("written");
    assert_eq!(computer.candor(&["log", "--json"]).well(), "[]\n");
    computer.count([1]);
    assert_eq!(computer.states(), ["queued"]);
}

#[test]
fn a_log_that_a_newer_version_wrote_is_left_alone() {
    let wire = Wire::taking_everything();
    let computer = with(&wire, [1]);
    let log = Connection::open(computer.log_file()).expect("opened");
    log.execute_batch("PRAGMA user_version = 99").expect("written");
    drop(log);
    let before = whole_log(&computer);
    for words in [&["log"][..], &["log", "--json"], &["deliver"], &["export", "--format", "json", "--output", "x"]] {
        let said = computer.candor(words).fails(1);
        assert!(said.contains("a newer version of Candor wrote the log"), "{said}");
    }
    let ran = computer.candor(&["record", "--event", "counted", "--value", "n=2"]);
    assert!(ran.status == Some(0) || ran.err.contains("newer version"), "{ran:?}");
    let mut host = computer.host();
    assert_eq!(host.record("counted", &json!({"n": 3})), "recorded");
    host.close();
    computer.candor(&["off"]).well();
    assert_eq!(computer.choice()["telemetry_enabled"], false, "the choice does not depend on the log");
    assert!(std::fs::read(computer.log_file()).expect("there") == before, "not one byte of it changed");
    assert_eq!(wire.connections(), 0);
}

#[test]
fn another_programs_database_is_left_alone() {
    let wire = Wire::taking_everything();
    let computer = with(&wire, []);
    let other = Connection::open(computer.log_file()).expect("opened");
    other.execute_batch("CREATE TABLE photos (name TEXT); INSERT INTO photos VALUES ('anna.jpg')").expect("written");
    drop(other);
    let said = computer.candor(&["log"]).fails(1);
    assert!(said.contains("another program's database") && said.contains("telemetry_log.sqlite3"), "{said}");
    drop(computer.candor(&["record", "--event", "counted", "--value", "n=1"]));
    computer.candor(&["deliver"]).fails(1);
    let other = Connection::open(computer.log_file()).expect("opened");
    let photos: i64 = other.query_row("SELECT count(*) FROM photos", [], |row| row.get(0)).expect("still there");
    assert_eq!((photos, set_aside(&computer).len()), (1, 0));
}

#[test]
fn a_folder_where_the_log_should_be_gives_a_clear_error() {
    let wire = Wire::taking_everything();
    let computer = with(&wire, []);
    std::fs::create_dir(computer.log_file()).expect("made");
    for words in [&["log"][..], &["deliver"], &["export", "--format", "html", "--output", "x"]] {
        let said = computer.candor(words).fails(1);
        assert!(said.contains("a folder is where a file of the log should be"), "{said}");
    }
    computer.candor(&["off"]).well();
    assert_eq!(computer.choice()["telemetry_enabled"], false);
}

#[test]
fn while_the_log_is_locked_recording_is_accepted_and_nothing_is_lost() {
    let wire = Wire::taking_everything();
    let computer = with(&wire, [1]);
    let lock = locked(&computer);
    computer.count([2]);
    let mut host = computer.host();
    assert_eq!(host.record("counted", &json!({"n": 3})), "recorded");
    host.close();
    assert_eq!(wire.connections(), 0, "logged before it leaves");
    drop(lock);
    computer.candor(&["deliver"]).well();
    let sent: Vec<String> = wire.requests().iter().flat_map(candor_journeys::Request::events).collect();
    assert_eq!(Computer::counted(&sent), [(1, 1), (2, 1), (3, 1)].into());
    assert_eq!(computer.states(), ["sent", "sent", "sent"]);
}

#[test]
fn what_a_locked_log_has_not_taken_yet_is_not_passed_off_as_another_event() {
    let wire = Wire::taking_everything();
    let computer = with(&wire, [1]);
    let lock = locked(&computer);
    let recorded = computer.candor(&["record", "--event", "counted", "--value", "n=123456", "--json"]).json();
    assert_eq!(recorded["recorded"], true);
    assert_ne!(recorded["seq"], 1, "number 1 is the event before: {recorded}");
    drop(lock);
}

#[test]
fn what_was_accepted_counts_as_recorded_although_a_locked_log_has_not_taken_it_yet() {
    let wire = Wire::taking_everything();
    let computer = with(&wire, [1]);
    Connection::open(computer.log_file()).and_then(|log| log.execute("DELETE FROM events", [])).expect("as after clearing");
    let lock = locked(&computer);
    computer.candor(&["record", "--event", "counted", "--value", "n=2"]).well();
    drop(lock);
    computer.candor(&["deliver"]).well();
    assert_eq!(wire.requests()[0].events(), ["{\"n\":2}"]);
}

#[test]
fn delivering_from_a_locked_log_gives_a_clear_error() {
    let wire = Wire::taking_everything();
    let computer = with(&wire, [1]);
    let lock = locked(&computer);
    let said = computer.candor(&["deliver"]).fails(1);
    assert!(said.contains("the log cannot be used") && said.contains("locked"), "{said}");
    assert_eq!(said.matches("locked").count(), 1, "and says it once: {said}");
    assert_eq!(wire.connections(), 0);
    drop(lock);
    computer.candor(&["deliver"]).well();
    assert_eq!(wire.requests().len(), 1);
}

#[test]
fn off_and_on_again_while_the_log_is_locked_releases_nothing_old() {
    let wire = Wire::taking_everything();
    let computer = with(&wire, [1]);
    let lock = locked(&computer);
    let ran = computer.candor(&["off"]);
    assert!(ran.err.contains("receipt"), "what could not be done is said: {}", ran.err);
    ran.well();
    computer.candor(&["on"]).well();
    drop(lock);
    computer.candor(&["deliver"]).well();
    assert_eq!((computer.states(), wire.connections()), (vec!["withdrawn".to_owned()], 0));
}

#[test]
fn a_host_goes_on_while_the_log_is_locked_and_sends_everything_afterwards() {
    let wire = Wire::taking_everything();
    let computer = with(&wire, []);
    let mut host = computer.host();
    assert_eq!(host.record("counted", &json!({"n": 0})), "recorded");
    until("the first is sent", || wire.requests().len() == 1);
    let lock = locked(&computer);
    host.process.types("counted from 1 to 500");
    assert_eq!(host.process.says_that(|line| line == "500"), "500", "recording does not wait for the log");
    drop(lock);
    let sent = || Computer::counted(&wire.requests().iter().flat_map(candor_journeys::Request::events).collect::<Vec<_>>());
    until("everything is sent", || sent().len() == 501);
    host.close();
    assert!(sent().values().all(|times| *times == 1));
}

#[test]
fn a_damaged_secret_is_left_alone_and_no_identity_is_invented() {
    let computer = Computer::new(candor_journeys::ETS2LA, "http://127.0.0.1:1");
    computer.candor(&["on"]).well();
    let secret = computer.folder().join("telemetry_secret");
    std::fs::write(&secret, "{\"format\":1,\"current\":\"damaged\"}").expect("written");
    let before = std::fs::read(&secret).expect("there");
    let said = computer.record("activity_ping").fails(1);
    assert!(said.contains("identity"), "{said}");
    let said = computer.candor(&["identity"]).fails(1);
    assert!(said.contains("telemetry_secret"), "{said}");
    computer.record("performance").well();
    assert_eq!(std::fs::read(&secret).expect("there"), before);
}

#[test]
fn the_command_line_closes_the_log_behind_itself() {
    let wire = Wire::taking_everything();
    let computer = with(&wire, [1]);
    let is_open = || computer.home.file_names().into_iter().any(|name| name.ends_with("-wal") || name.ends_with("-shm"));
    let mut left_open = 0;
    for round in 0..10 {
        computer.count([round]);
        left_open += u32::from(is_open());
        computer.candor(&["set", "counts", "off"]).well();
        computer.candor(&["record", "--event", "counted", "--value", "n=1"]).fails(1);
        left_open += u32::from(is_open());
        computer.candor(&["set", "counts", "on"]).well();
        computer.candor(&["deliver"]).well();
    }
    // Closing may take a quarter of a second at most, and a slow disk now and then takes longer.
    assert!(left_open <= 4, "after {left_open} of 20 calls the log was left open");
}

#[test]
fn a_decision_that_met_a_locked_log_leaves_its_receipt_too() {
    let computer = Computer::new(COUNTING, "http://127.0.0.1:1");
    computer.candor(&["on"]).well();
    computer.count([1]);
    let holder = rusqlite::Connection::open(computer.log_file()).expect("open");
    holder.execute_batch("BEGIN IMMEDIATE").expect("locked");
    computer.candor(&["off"]).well();
    holder.execute_batch("ROLLBACK").expect("unlocked");
    computer.candor(&["on"]).well();
    let log = candor::tools::log::Log::open_existing(&computer.folder()).expect("readable").expect("there");
    assert_eq!(log.decisions().expect("readable").len(), 3);
}

#[test]
fn a_no_whose_receipt_still_waits_is_known_to_all_who_ask_when_an_older_file_is_put_back() {
    let wire = Wire::taking_everything();
    let computer = with(&wire, [1]);
    let older = std::fs::read(computer.consent_file()).expect("there");
    let holder = locked(&computer);
    computer.candor(&["off"]).well();
    drop(holder);
    computer.write_consent(older);
    let waits = || computer.folder().join(candor::tools::log::RECEIPTS).exists();
    assert!(waits());
    let status = computer.candor(&["status", "--json"]).json();
    assert!(status["problem"]["what"].as_str().is_some_and(|what| what.contains("put back")), "{status}");
    assert!(waits(), "asking takes nothing");
    computer.candor(&["deliver"]);
    // Recording does not wait for the log: the event is refused if the log's trouble is known by then, and is not sent in any case.
    computer.candor(&["record", "--event", "counted", "--value", "n=2"]);
    computer.candor(&["deliver"]);
    assert_eq!(wire.connections(), 0);
    computer.candor(&["on"]).well();
    computer.count([3]);
    computer.candor(&["deliver"]).well();
    assert_eq!(wire.requests().iter().flat_map(candor_journeys::Request::events).collect::<Vec<_>>(), ["{\"n\":3}"]);
}

#[test]
fn a_decision_that_was_cleared_does_not_come_back_with_the_next_one() {
    let computer = Computer::new(COUNTING, "http://127.0.0.1:1");
    computer.candor(&["on"]).well();
    computer.count([1]);
    computer.candor(&["clear", "--yes"]).well();
    computer.candor(&["off"]).well();
    let log = candor::tools::log::Log::open_existing(&computer.folder()).expect("readable").expect("there");
    assert_eq!(log.decisions().expect("readable").len(), 1);
}
