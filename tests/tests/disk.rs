//! Disks that are full, folders that vanish, and files that cannot be opened: the host goes on, nothing that was accepted is lost, and the
//! choice is never torn.
#![cfg(target_os = "linux")]

use std::collections::BTreeMap;
use std::net::SocketAddr;
use std::os::unix::fs::PermissionsExt as _;
use std::time::{Duration, Instant};

use candor::tools::log::Log;
use candor_journeys::{COUNTING, Computer, Disk, Host, Wire, answer, may_open_files, until, where_disks_can_be_mounted};
use serde_json::{Value, json};

const RECORDED: &str = "recorded";

fn taking_everything_at(address: SocketAddr) -> Wire {
    Wire::start_at(address, |_, request| {
        let sha256 = candor::tools::wire::sha256_hex(request.body().as_bytes());
        answer("200 OK", &[], &format!("{{\"stored\":{},\"sha256\":\"{sha256}\"}}", request.events().len()))
    })
}

/// Has the host record these numbers, and returns those that it accepted.
fn record_all(host: &mut Host, first: u64, last: u64, refusal: &str) -> Vec<u64> {
    host.process.types(&format!("counted from {first} to {last}"));
    let mut accepted = Vec::new();
    for number in first..=last {
        let said = host.process.says();
        match said.strip_prefix(&format!("{number} not recorded: ")) {
            Some(why) => assert!(why.contains(refusal), "expected {refusal}: {said}"),
            None => accepted.push(number),
        }
    }
    accepted
}

/// Everything that was accepted arrives, once, and is in the log as sent.
#[track_caller]
fn all_arrive(computer: &Computer, wire: &Wire, accepted: &[u64]) {
    until("nothing is left", || computer.candor(&["deliver"]).status == Some(0));
    let events: Vec<String> = wire.requests().iter().flat_map(candor_journeys::Request::events).collect();
    let expected: BTreeMap<u64, usize> = accepted.iter().map(|number| (*number, 1)).collect();
    assert_eq!(Computer::counted(&events), expected);
    assert_eq!(computer.states(), vec!["sent"; accepted.len()]);
}

#[test]
fn a_full_disk_drops_and_counts_and_never_stops_the_host_and_what_was_accepted_arrives() {
    where_disks_can_be_mounted("a_full_disk_drops_and_counts_and_never_stops_the_host_and_what_was_accepted_arrives", || {
        let nobody = Wire::nobody();
        let computer = Computer::new(COUNTING, &format!("http://{nobody}"));
        let disk = Disk::of_kib(2048, computer.folder());
        computer.candor(&["on"]).well();
        let mut host = computer.host();
        let mut accepted = record_all(&mut host, 1, 5, "nothing");
        until("they are in the log", || computer.states().len() == 5);
        disk.fill_but(0);
        let began = Instant::now();
        let on_a_full_disk = record_all(&mut host, 1000, 3999, "it could not be written");
        assert!(began.elapsed() < Duration::from_secs(10), "recording never waits: {:?}", began.elapsed());
        let refused = 3000 - on_a_full_disk.len();
        assert!(refused > 0, "the disk was full");
        accepted.extend(on_a_full_disk);
        disk.free();
        accepted.extend(record_all(&mut host, 5000, 5004, "nothing"));
        until("everything that was accepted is in the log", || computer.states().len() == accepted.len());
        let wire = taking_everything_at(nobody);
        all_arrive(&computer, &wire, &accepted);
        let counted = [("counted".into(), "disk".into(), refused as u64)];
        until("what was refused is counted", || computer.dropped() == counted);
        host.close();
    });
}

#[test]
fn a_host_that_dies_on_a_full_disk_loses_nothing_that_it_accepted() {
    where_disks_can_be_mounted("a_host_that_dies_on_a_full_disk_loses_nothing_that_it_accepted", || {
        let nobody = Wire::nobody();
        let computer = Computer::new(COUNTING, &format!("http://{nobody}"));
        let disk = Disk::of_kib(2048, computer.folder());
        computer.candor(&["on"]).well();
        let mut host = computer.host();
        let mut accepted = record_all(&mut host, 1, 1, "nothing");
        // Otherwise the log, which is just being created, may take the room.
        until("it is in the log", || computer.states().len() == 1);
        // A little room for the spool, and then none.
        disk.fill_but(16);
        accepted.extend(record_all(&mut host, 1000, 1999, "it could not be written"));
        assert!(accepted.len() > 1 && accepted.len() < 1001, "{}", accepted.len());
        host.process.kill();
        disk.free();
        let wire = taking_everything_at(nobody);
        all_arrive(&computer, &wire, &accepted);
    });
}

#[test]
fn an_answer_that_meets_a_full_disk_is_written_whole_or_not_at_all() {
    where_disks_can_be_mounted("an_answer_that_meets_a_full_disk_is_written_whole_or_not_at_all", || {
        let computer = Computer::new(COUNTING, "http://127.0.0.1:1");
        let disk = Disk::of_kib(512, computer.folder());
        let (mut written, mut refused) = (0, 0);
        // A first answer, a second one, one about a tier, and a no, with every little amount of room.
        for kib in (0..=16).step_by(4) {
            for before in [None, Some("on"), Some("off")] {
                for words in [&["on"][..], &["off"], &["set", "counts", "off"], &["set", "counts", "on"]] {
                    for file in std::fs::read_dir(computer.folder()).expect("a folder").flatten() {
                        std::fs::remove_file(file.path()).expect("removed");
                    }
                    if let Some(before) = before {
                        computer.candor(&[before]).well();
                    }
                    disk.fill_but(kib);
                    let (old, sends) = (std::fs::read(computer.consent_file()).ok(), status(&computer));
                    let ran = computer.candor(words);
                    let new = std::fs::read(computer.consent_file()).ok();
                    if let Some(bytes) = &new {
                        let choice: Value = serde_json::from_slice(bytes).expect("never torn");
                        assert!(choice["telemetry_enabled"].is_boolean(), "{choice}");
                    }
                    let is_a_no = words.last() == Some(&"off");
                    assert!(
                        ran.status == Some(0) || !(is_a_no && before == Some("on")),
                        "a no needs no room: {kib} KiB, {}",
                        ran.err
                    );
                    if ran.status == Some(0) {
                        written += 1;
                    } else {
                        refused += 1;
                        ran.clone().fails(1);
                        assert_eq!(new, old, "{before:?} {words:?} with {kib} KiB left: it is as it was before");
                        assert_eq!(status(&computer), sends, "{before:?} {words:?} with {kib} KiB left: {}", ran.err);
                    }
                    let names = computer.files_named("");
                    let known = ["telemetry_config.json", "telemetry_agreed.toml", "films", "telemetry_log.sqlite3"];
                    let strange = names.iter().filter(|path| !known.iter().any(|name| path.ends_with(name)));
                    assert_eq!(strange.collect::<Vec<_>>(), Vec::<&std::path::PathBuf>::new(), "nothing is left behind");
                }
            }
        }
        assert!(written > 0 && refused > 0, "{written} written, {refused} refused");
    });
}

#[test]
fn a_no_on_a_full_disk_is_among_the_decisions_once_there_is_room() {
    where_disks_can_be_mounted("a_no_on_a_full_disk_is_among_the_decisions_once_there_is_room", || {
        let computer = Computer::new(COUNTING, "http://127.0.0.1:1");
        let disk = Disk::of_kib(1024, computer.folder());
        computer.candor(&["on"]).well();
        computer.count([1]);
        disk.fill_but(0);
        let ran = computer.candor(&["off"]);
        assert_eq!(ran.status, Some(0), "{}", ran.err);
        disk.free();
        computer.candor(&["on"]).well();
        let log = Log::open_existing(&computer.folder()).expect("readable").expect("there");
        let decisions = log.decisions().expect("readable");
        let enabled: Vec<bool> = decisions.iter().rev().map(|row| row.what["telemetry_enabled"] == json!(true)).collect();
        assert_eq!(enabled, [true, false, true]);
    });
}

#[test]
fn a_history_that_a_full_disk_keeps_from_being_read_says_so_and_is_there_again_with_room() {
    where_disks_can_be_mounted("a_history_that_a_full_disk_keeps_from_being_read_says_so_and_is_there_again_with_room", || {
        let computer = Computer::new(COUNTING, "http://127.0.0.1:1");
        let disk = Disk::of_kib(1024, computer.folder());
        computer.candor(&["on"]).well();
        computer.count([1]);
        disk.fill_but(0);
        let said = computer.candor(&["log"]).fails(1);
        assert!(said.contains("the disk is full") && said.contains("free some space"), "{said}");
        disk.free();
        assert_eq!(computer.states(), ["queued"]);
    });
}

#[test]
fn a_damaged_choice_on_a_full_disk_leaves_no_empty_copies() {
    where_disks_can_be_mounted("a_damaged_choice_on_a_full_disk_leaves_no_empty_copies", || {
        let computer = Computer::new(COUNTING, "http://127.0.0.1:1");
        let disk = Disk::of_kib(512, computer.folder());
        computer.write_consent("{\"telemetry_enabled\": tr");
        disk.fill_but(0);
        computer.candor(&["off"]).fails(1);
        assert_eq!(computer.files_named("telemetry_config.json").len(), 1);
    });
}

/// What the program would send now, and why.
fn status(computer: &Computer) -> Value {
    computer.candor(&["status", "--json"]).json()
}

#[test]
fn a_folder_that_becomes_read_only_is_used_again_once_it_may_be_written() {
    let wire = Wire::taking_everything();
    let computer = Computer::of_an_ordinary_account(COUNTING, &wire.url());
    computer.candor(&["on"]).well();
    let mut host = computer.host();
    let mode = |mode| std::fs::set_permissions(computer.folder(), std::fs::Permissions::from_mode(mode)).expect("mode");
    mode(0o500);
    let said = host.record("counted", &json!({"n": 1}));
    assert!(said.starts_with("not recorded: it could not be written: "), "{said}");
    mode(0o700);
    assert_eq!(host.record("counted", &json!({"n": 2})), RECORDED);
    until("it is sent", || computer.states() == ["sent"]);
    until("what was refused is counted", || computer.dropped() == [("counted".into(), "disk".into(), 1)]);
    host.close();
}

#[test]
fn a_folder_that_vanished_and_came_back_with_an_answer_takes_events_that_outlive_the_host() {
    let wire = Wire::taking_everything();
    let computer = Computer::new(COUNTING, &wire.url());
    computer.candor(&["on"]).well();
    let mut host = computer.host();
    let recorded = |host: &mut Host, number: u64| host.record("counted", &json!({"n": number})) == RECORDED;
    let state = |number: u64| {
        let body = format!("{{\"n\":{number}}}");
        computer.log().into_iter().find(|event| event["body"] == body).map_or(Value::Null, |event| event["state"].clone())
    };
    assert!(recorded(&mut host, 1));
    until("it is sent", || state(1) == "sent");
    for number in [10, 20, 30] {
        computer.lose_folder();
        until("the host obeys", || host.record("counted", &json!({"n": 2})).contains("nobody has answered yet"));
        computer.candor(&["on"]).well();
        until("the host may record again", || recorded(&mut host, number));
        until("it is sent", || state(number) == "sent");
    }
    // Before anybody has moved it into the log.
    computer.lose_folder();
    until("the host obeys", || host.record("counted", &json!({"n": 2})).contains("nobody has answered yet"));
    computer.candor(&["on"]).well();
    until("the host may record again", || recorded(&mut host, 40));
    host.process.kill();
    computer.candor(&["deliver"]).well();
    assert_eq!(state(40), "sent", "it was accepted: {:?}", computer.log());
}

#[test]
fn a_log_that_was_deleted_and_begun_anew_by_another_process_is_the_one_that_is_used() {
    let wire = Wire::taking_everything();
    let computer = Computer::new(COUNTING, &wire.url());
    computer.candor(&["on"]).well();
    let mut host = computer.host();
    assert_eq!(host.record("counted", &json!({"n": 1})), RECORDED);
    until("it is sent", || computer.states() == ["sent"]);
    for file in computer.files_named("telemetry_log.sqlite3") {
        std::fs::remove_file(file).expect("removed");
    }
    // Before the host has looked.
    computer.count([2]);
    assert_eq!(host.record("counted", &json!({"n": 3})), RECORDED);
    until("both are in the new log and sent", || computer.states() == ["sent", "sent"]);
    host.close();
}

#[test]
fn a_host_without_files_to_open_says_why_lives_and_records_again() {
    let wire = Wire::taking_everything();
    let computer = Computer::new(COUNTING, &wire.url());
    computer.candor(&["on"]).well();
    let mut host = computer.host();
    may_open_files(&host.process, 3);
    let said = host.record("counted", &json!({"n": 1}));
    assert!(said.starts_with("not recorded: "), "{said}");
    may_open_files(&host.process, 1024);
    until("it records again", || host.record("counted", &json!({"n": 2})) == RECORDED);
    until("it is sent", || computer.states() == ["sent"]);
    // Once more, in the middle of its work and for long enough to be noticed everywhere.
    may_open_files(&host.process, 3);
    let began = Instant::now();
    let mut answers = Vec::new();
    until("three seconds have passed", || {
        answers.push(host.record("counted", &json!({"n": 3})));
        began.elapsed() > Duration::from_secs(3)
    });
    let accepted = answers.iter().filter(|answer| *answer == RECORDED).count();
    may_open_files(&host.process, 1024);
    until("it records again", || host.record("counted", &json!({"n": 4})) == RECORDED);
    until("everything that was accepted is sent", || computer.states() == vec!["sent"; accepted + 2]);
    host.close();
}

#[test]
fn an_answer_to_a_new_text_that_cannot_be_written_leaves_the_old_one_in_force() {
    where_disks_can_be_mounted("an_answer_to_a_new_text_that_cannot_be_written_leaves_the_old_one_in_force", || {
        let mut computer = Computer::new(COUNTING, "http://127.0.0.1:1");
        // The consent file is a link to another disk, as people who keep their settings together have it.
        let disk = Disk::of_kib(16, computer.home.beside("settings"));
        std::fs::create_dir_all(computer.folder()).expect("a folder");
        std::os::unix::fs::symlink(computer.home.beside("settings/c.json"), computer.consent_file()).expect("linked");
        computer.candor(&["on"]).well();
        computer.update("max = 1000000", "max = 2000000");
        let before = computer.candor(&["status", "--json"]).json();
        disk.fill_but(0);
        let said = computer.candor(&["on"]).fails(1);
        assert!(said.contains("has not changed"), "{said}");
        assert_eq!(computer.candor(&["status", "--json"]).json(), before);
    });
}
