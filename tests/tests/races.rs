//! Moments in which two processes could get in each other's way. One of them is slowed down exactly there, so that the moment lasts long
//! enough to be hit every time.
#![cfg(target_os = "linux")]

use std::path::Path;
use std::time::Duration;

use candor_journeys::{COUNTING, Collector, Computer, ETS2LA, Process, SKELLYCAM, Wire, until};
use serde_json::json;

/// How long the slowed process waits; the other is done with everything in a tenth of it.
const MOMENT: Duration = Duration::from_secs(1);

const SPOOL: &str = "telemetry_spools/spool-";

fn answered_yes(url: &str) -> Computer {
    let computer = Computer::new(COUNTING, url);
    computer.candor(&["on"]).well();
    computer
}

fn somebody_has_open(file: &Path) -> bool {
    let processes = std::fs::read_dir("/proc").into_iter().flatten().flatten();
    let files = processes.flat_map(|process| std::fs::read_dir(process.path().join("fd")).into_iter().flatten().flatten());
    files.filter_map(|open| std::fs::read_link(open.path()).ok()).any(|open| open == file)
}

#[test]
fn a_spool_that_somebody_adopted_a_moment_ago_is_not_adopted_again() {
    let collector = Collector::start();
    let computer = answered_yes(&collector.url());
    let mut host = computer.host();
    for number in 1..=3 {
        assert_eq!(host.record("counted", &json!({"n": number})), "recorded");
    }
    until("they are sent", || computer.states() == ["sent"; 3]);
    host.process.kill();
    let spools = computer.files_named(SPOOL);
    assert_eq!(spools.len(), 1, "the dead host left its spool: {spools:?}");
    // It has found the spool, and waits before it locks it.
    let mut slow = Process::start(computer.slowed_command(&["deliver"], "flock", MOMENT));
    until("the slow one has found the spool", || somebody_has_open(&spools[0]));
    computer.candor(&["deliver"]).well();
    assert_eq!(computer.files_named(SPOOL).len(), 0, "the other has adopted it");
    assert_eq!(slow.ended(), Some(0));
    assert_eq!(computer.states(), ["sent"; 3]);
    assert_eq!(Computer::counted(&collector.events()), [(1, 1), (2, 1), (3, 1)].into());
}

#[test]
fn a_host_that_begins_to_record_is_not_disturbed_by_one_that_tidies_up() {
    let computer = answered_yes(&format!("http://{}", Wire::nobody()));
    // It has made its spool, and waits before it locks it.
    let mut slow = computer.slowed_host("flock", MOMENT);
    slow.process.types("counted {\"n\": 1}");
    until("the slow one has made its spool", || !computer.files_named(SPOOL).is_empty());
    computer.candor(&["deliver"]).well();
    assert_eq!(slow.process.says(), "recorded");
    slow.close();
    computer.candor(&["record", "--event", "counted", "--value", "n=2"]).well();
    assert_eq!(computer.states(), ["queued", "queued"]);
}

#[test]
fn a_log_that_was_begun_after_a_damaged_one_is_not_set_aside_with_it() {
    let computer = answered_yes(&format!("http://{}", Wire::nobody()));
    std::fs::write(computer.log_file(), "garbage".repeat(2000)).expect("written");
    // It has found the damage, and waits before it sets the file aside.
    let mut slow = computer.slowed_host("rename,renameat,renameat2", MOMENT);
    slow.process.types("counted {\"n\": 1}");
    assert_eq!(slow.process.says(), "recorded");
    computer.candor(&["record", "--event", "counted", "--value", "n=2"]).well();
    until("the slow one has gone on", || computer.candor(&["log", "--json"]).out.contains(r#"{\"n\":1}"#));
    slow.close();
    // Nobody is listening, but what is still in a spool moves into the log.
    computer.candor(&["deliver"]).fails(1);
    assert_eq!(computer.files_named("telemetry_log.sqlite3.damaged").len(), 1, "only the damaged file is set aside");
    assert_eq!(computer.states(), ["queued", "queued"]);
}

#[test]
fn two_programs_that_need_the_first_identity_at_once_have_one_together() {
    let computer = Computer::new(ETS2LA, "http://127.0.0.1:1");
    computer.candor(&["on"]).well();
    let record = ["record", "--event", "activity_ping"];
    // It has found that there is no secret, has made one, and waits before it puts it in its place.
    let mut slow = Process::start(computer.slowed_command(&record, "rename,renameat,renameat2", MOMENT));
    until("the slow one has made a secret", || computer.files_named(".telemetry_secret").len() == 1);
    computer.candor(&record).well();
    assert_eq!(slow.ended(), Some(0));
    let id = |event: &serde_json::Value| {
        let body = event["body"].as_str().and_then(|body| serde_json::from_str::<serde_json::Value>(body).ok());
        body.map_or_else(String::new, |body| body["id"].to_string())
    };
    let ids: Vec<String> = computer.log().iter().map(id).collect();
    let kept = computer.candor(&["identity", "--json"]).json()["monthly"].to_string();
    assert_eq!(ids, [kept.clone(), kept], "what was sent under a lost secret can never be fetched or erased");
}

#[test]
fn an_answer_that_is_given_while_another_is_being_written_is_not_lost() {
    let computer = Computer::new(SKELLYCAM, "http://127.0.0.1:1");
    computer.candor(&["off"]).well();
    // It has read the file, and waits before it replaces it.
    let slow = computer.slowed_command(&["set", "existence_ping", "on"], "rename,renameat,renameat2", MOMENT);
    let mut slow = Process::start(slow);
    until("the slow one is about to write", || computer.files_named(".telemetry_config.json").len() == 1);
    computer.candor(&["set", "usage_analytics", "on"]).well();
    assert_eq!(slow.ended(), Some(0));
    let tiers = computer.choice()["tiers"].clone();
    assert_eq!(tiers, json!({"existence_ping": true, "system_fingerprint": false, "usage_analytics": true}));
}

#[test]
fn a_forked_child_records_nothing_until_it_opens_telemetry_for_itself_and_disturbs_nobody() {
    let collector = Collector::start();
    let computer = answered_yes(&collector.url());
    forks_and_counts_everything(&computer, computer.forking_host(), &collector);
}

#[test]
fn a_child_that_is_forked_while_its_parent_writes_to_the_log_loses_nothing() {
    let collector = Collector::start();
    let computer = answered_yes(&collector.url());
    // It has written something, and waits before it makes sure that the disk has it.
    let host = computer.slowed_forking_host("fsync,fdatasync", MOMENT);
    let wal = computer.folder().join("telemetry_log.sqlite3-wal");
    until("it is writing", || std::fs::metadata(&wal).is_ok_and(|wal| wal.len() > 0));
    forks_and_counts_everything(&computer, host, &collector);
}

fn forks_and_counts_everything(computer: &Computer, mut host: Process, collector: &Collector) {
    assert_eq!(host.says(), "parent: recorded");
    host.types("fork");
    assert!(host.says().starts_with("child: not recorded: this process was forked"));
    assert_eq!(host.says(), "child of its own: recorded");
    assert_eq!(host.says(), "child: closed");
    host.types("go on");
    assert_eq!(host.says(), "parent again: recorded");
    assert_eq!(host.ended(), Some(0));
    computer.candor(&["deliver"]).well();
    assert_eq!(Computer::counted(&collector.events()), [(1, 1), (2, 1), (3, 1)].into());
    assert_eq!(computer.dropped(), [("counted".to_owned(), "in a forked process".to_owned(), 1)]);
}
