//! Folders and logs that are read-only, missing, or disappear.

use super::*;

#[test]
fn a_home_folder_that_cannot_be_written_gives_a_clear_error_and_changes_nothing() {
    let computer = Computer::of_an_ordinary_account(SKELLYCAM, NOWHERE);
    std::fs::set_permissions(computer.home.path(), PermissionsExt::from_mode(0o500)).expect("mode");
    for words in [&["on"][..], &["off"], &["set", "existence_ping", "on"]] {
        let said = computer.candor(words).fails(1);
        assert!(said.contains("could not be written") && said.contains("skellycam_data"), "{said}");
    }
    computer.record("app_opened").fails(1);
    assert!(computer.candor(&["status"]).well().contains("Not answered yet"));
    assert_eq!(computer.candor(&["log", "--json"]).well(), "[]\n");
    assert_eq!(computer.home.files().len(), 0);
}

#[test]
fn a_home_folder_that_is_missing_gives_a_clear_error() {
    let mut computer = Computer::of_an_ordinary_account(SKELLYCAM, NOWHERE);
    computer.home.set("HOME", "/nonexistent/anna");
    let said = computer.candor(&["on"]).fails(1);
    assert!(said.contains("could not be written") && said.contains("/nonexistent/anna"), "{said}");
    computer.record("app_opened").fails(1);
    computer.candor(&["status"]).well();
}

#[test]
fn a_folder_that_has_become_read_only_takes_no_event_and_says_so() {
    let wire = Wire::taking_everything();
    let computer = Computer::of_an_ordinary_account(COUNTING, &wire.url());
    computer.candor(&["on"]).well();
    computer.count([1]);
    let folder = computer.folder();
    std::fs::set_permissions(&folder, PermissionsExt::from_mode(0o500)).expect("mode");
    let said = computer.candor(&["record", "--event", "counted", "--value", "n=2"]).fails(1);
    assert!(said.contains("could not be written") || said.contains("Permission denied"), "{said}");
    let mut host = computer.host();
    assert!(host.record("counted", &json!({"n": 3})).starts_with("not recorded: it could not be written"));
    host.close();
    let said = computer.candor(&["set", "counts", "on"]).fails(1);
    assert!(said.contains("could not be written") && said.contains("counter_data"), "{said}");
    std::fs::set_permissions(&folder, PermissionsExt::from_mode(0o700)).expect("mode");
    computer.candor(&["deliver"]).well();
    assert_eq!(wire.requests().last().expect("sent").events(), ["{\"n\":1}"]);
    std::fs::set_permissions(&folder, PermissionsExt::from_mode(0o500)).expect("mode");
    // A no needs no folder that can be written.
    computer.candor(&["off"]);
    assert_eq!(computer.choice()["telemetry_enabled"], false);
    std::fs::set_permissions(&folder, PermissionsExt::from_mode(0o700)).expect("mode");
}

/// Gives every file of the program and its folder these permissions.
fn permit(computer: &Computer, files: u32, folder: u32) {
    std::fs::set_permissions(computer.folder(), PermissionsExt::from_mode(0o700)).expect("mode");
    for entry in std::fs::read_dir(computer.folder()).expect("readable").flatten().filter(|entry| entry.path().is_file()) {
        std::fs::set_permissions(entry.path(), PermissionsExt::from_mode(files)).expect("mode");
    }
    std::fs::set_permissions(computer.folder(), PermissionsExt::from_mode(folder)).expect("mode");
}

/// Everything that a saved report says about messages, in the format that programs read best.
fn saved_events(computer: &Computer, name: &str) -> Value {
    let output = computer.home.beside(name);
    computer.candor(&["export", "--format", "json", "--output", &output.display().to_string(), "--force"]).well();
    let report: Value = serde_json::from_slice(&std::fs::read(output).expect("saved")).expect("JSON");
    report["events"].clone()
}

#[test]
fn a_log_that_may_only_be_read_is_listed_shown_and_saved_in_every_format_and_stays_as_it_is() {
    let computer = Computer::of_an_ordinary_account(COUNTING, NOWHERE);
    computer.candor(&["on"]).well();
    computer.count([1, 2]);
    let said = || {
        ["log", "show 2", "decisions", "reports", "crash list"]
            .map(|words| computer.candor(&words.split(' ').collect::<Vec<_>>()).well())
    };
    let (before, saved) = (said(), saved_events(&computer, "before.json"));
    assert_eq!(saved.as_array().map(Vec::len), Some(2), "{saved}");
    for (files, folder) in [(0o400, 0o500), (0o600, 0o500), (0o400, 0o700)] {
        permit(&computer, files, folder);
        let there = computer.home.files();
        assert_eq!(said(), before, "{files:o} in {folder:o}");
        assert_eq!(saved_events(&computer, "after.json"), saved, "{files:o} in {folder:o}");
        for format in ["html", "csv", "jsonl", "zip"] {
            let output = computer.home.beside(format).display().to_string();
            computer.candor(&["export", "--format", format, "--output", &output, "--force"]).well();
        }
        let said = computer.candor(&["clear", "--yes"]).fails(1);
        assert!(said.contains("is read-only"), "{said}");
        if folder == 0o500 {
            assert_eq!(computer.home.files(), there, "nothing is written there");
        }
    }
    permit(&computer, 0o600, 0o700);
    computer.count([3]);
    assert_eq!(computer.log().len(), 3, "it is written again once it may be");
}

#[test]
fn what_is_not_yet_in_the_file_of_a_log_that_may_only_be_read_is_read_too_or_it_is_said_that_it_cannot_be() {
    let computer = Computer::of_an_ordinary_account(COUNTING, NOWHERE);
    computer.candor(&["on"]).well();
    computer.count([1]);
    let mut host = computer.host();
    assert_eq!(host.record("counted", &json!({"n": 2})), "recorded");
    until("it is in the log", || computer.log().len() == 2);
    // A process that is killed leaves SQLite's own files beside the log.
    host.process.kill();
    let beside = |end: &str| computer.folder().join(format!("{}{end}", candor::tools::log::FILE));
    assert!(beside("-wal").metadata().expect("there").len() > 0);
    permit(&computer, 0o400, 0o500);
    assert_eq!(computer.log().len(), 2);
    assert_eq!(saved_events(&computer, "whole.json").as_array().map(Vec::len), Some(2));
    permit(&computer, 0o600, 0o700);
    std::fs::remove_file(beside("-shm")).expect("removed");
    let refused = || {
        for words in [&["log"][..], &["export", "--format", "json", "--output", "-"]] {
            let said = computer.candor(words).fails(1);
            assert!(said.contains("is read-only") && said.contains("copy its folder"), "{said}");
        }
    };
    for files in [0o400, 0o600] {
        permit(&computer, files, 0o500);
        let there = computer.home.files();
        refused();
        assert_eq!(computer.home.files(), there, "reading changes nothing, also where the files could be written: {files:o}");
    }
    // SQLite's own files are beside the log itself, and not beside a link to it.
    permit(&computer, 0o600, 0o700);
    let elsewhere = computer.home.beside("elsewhere");
    std::fs::create_dir(&elsewhere).expect("made");
    for end in ["", "-wal"] {
        let name = format!("{}{end}", candor::tools::log::FILE);
        std::fs::rename(beside(end), elsewhere.join(name)).expect("moved");
    }
    std::os::unix::fs::symlink(elsewhere.join(candor::tools::log::FILE), beside("")).expect("linked");
    computer.home.own_everything();
    std::fs::set_permissions(&elsewhere, PermissionsExt::from_mode(0o500)).expect("mode");
    refused();
    std::fs::set_permissions(&elsewhere, PermissionsExt::from_mode(0o700)).expect("mode");
    assert_eq!(computer.log().len(), 2);
}

#[test]
fn what_a_program_that_was_killed_recorded_last_is_said_to_be_missing_where_the_log_is_only_read() {
    let computer = Computer::of_an_ordinary_account(COUNTING, NOWHERE);
    computer.candor(&["on"]).well();
    computer.count([1]);
    let open = candor::tools::log::Log::open_existing(&computer.folder()).expect("readable").expect("there");
    // As long as somebody else is writing, nothing moves into the log.
    let writing = rusqlite::Connection::open(computer.log_file()).expect("opened");
    writing.execute_batch("BEGIN IMMEDIATE").expect("begun");
    let mut host = computer.host();
    assert_eq!(host.record("counted", &json!({"n": 2})), "recorded");
    host.process.kill();
    drop((writing, open));
    computer.home.own_everything();
    let missing = "recorded last before it ended is not in here";
    for words in [&["log"][..], &["export", "--format", "json", "--output", "-"]] {
        assert!(computer.candor(words).err.contains(missing), "{words:?}");
    }
    computer.candor(&["deliver"]);
    assert!(!computer.candor(&["log"]).err.contains(missing));
    assert_eq!(computer.log().len(), 2);
    // What is already in the log stays in the spool of a killed process until somebody removes it.
    let mut host = computer.host();
    assert_eq!(host.record("counted", &json!({"n": 3})), "recorded");
    until("it is in the log", || computer.log().len() == 3);
    host.process.kill();
    assert!(!computer.candor(&["log"]).err.contains(missing));
}

#[test]
fn a_log_of_another_account_is_read_where_that_may_be_whether_its_program_runs_or_not() {
    if !is_administrator() {
        return;
    }
    let computer = Computer::of_an_ordinary_account(COUNTING, NOWHERE);
    computer.candor(&["on"]).well();
    computer.count([1, 2]);
    let give = |account: u32| {
        for entry in std::fs::read_dir(computer.folder()).expect("readable").flatten() {
            std::os::unix::fs::chown(entry.path(), Some(account), Some(account)).expect("given");
        }
        std::os::unix::fs::chown(computer.folder(), Some(account), Some(account)).expect("given");
    };
    give(0);
    permit(&computer, 0o644, 0o755);
    assert_eq!(computer.log().len(), 2);
    // As long as somebody has it open, SQLite's own files are there, and it is read with them.
    let open = candor::tools::log::Log::open_existing(&computer.folder()).expect("readable").expect("there");
    for end in ["-wal", "-shm"] {
        let file = computer.folder().join(format!("{}{end}", candor::tools::log::FILE));
        std::fs::set_permissions(file, PermissionsExt::from_mode(0o644)).expect("mode");
    }
    assert_eq!(computer.log().len(), 2);
    assert_eq!(saved_events(&computer, "theirs.json").as_array().map(Vec::len), Some(2));
    drop(open);
}

#[test]
fn a_folder_that_disappears_takes_the_answer_with_it() {
    let wire = Wire::taking_everything();
    let computer = Computer::new(COUNTING, &wire.url());
    computer.candor(&["on"]).well();
    let mut host = computer.host();
    assert_eq!(host.record("counted", &json!({"n": 1})), "recorded");
    candor_journeys::until("it is sent", || wire.requests().len() == 1);
    computer.lose_folder();
    candor_journeys::until("the host obeys", || host.record("counted", &json!({"n": 2})).contains("nobody has answered yet"));
    host.close();
    assert!(computer.candor(&["status"]).well().contains("Not answered yet"));
}
