//! The answers of commands that only look, and what they suggest if there is no window.

use super::*;

#[test]
fn the_log_of_a_program_that_recorded_nothing_is_an_empty_list() {
    let computer = skellycam();
    assert_eq!(computer.candor(&["log", "--json"]).well(), "[]\n");
    assert_eq!(computer.candor(&["log"]).well(), "No messages on this computer\n");
    computer.candor(&["off"]).well();
    assert_eq!(computer.candor(&["log", "--json"]).well(), "[]\n");
    assert_eq!(computer.candor(&["deliver"]).well(), "Nothing to send\n");
}

#[test]
fn one_event_is_shown_with_the_whole_request_whose_body_has_the_digest_that_is_said() {
    let collector = Collector::start();
    let computer = Computer::new(SKELLYCAM, &collector.url());
    computer.candor(&["on"]).well();
    computer.record("app_opened").well();
    let waiting = computer.candor(&["show", "1"]).well();
    assert!(waiting.contains("Waiting to be sent.") && waiting.contains("isn’t running"), "{waiting}");
    assert!(computer.candor(&["show", "1", "--body"]).fails(1).contains("no attempt"));
    computer.candor(&["deliver"]).well();
    let shown = computer.candor(&["show", "1", "--json"]).json();
    let body = computer.candor(&["show", "1", "--body"]).well();
    assert_eq!(shown["request"]["body"], body.as_str());
    let request = computer.candor(&["show", "1", "--request"]).well();
    assert_eq!(request, format!("{}{body}", shown["request"]["head"].as_str().expect("a head")));
    assert!(request.starts_with("POST /events HTTP/1.1\r\nhost: "), "{request}");
    let stored = collector.stored().remove(0);
    assert_eq!(stored.body(), body, "what the server has");
    let text = computer.candor(&["show", "1"]).well();
    let digest = shown["attempts"][0]["body_sha256"].as_str().expect("a digest");
    assert!(text.contains(digest) && text.contains("candor show 1 --body | sha256sum"), "{text}");
    assert!(computer.candor(&["show", "2"]).fails(1).contains("there is no event 2"));
}

#[test]
fn each_decision_so_far_says_what_it_changed() {
    let computer = skellycam();
    assert_eq!(computer.candor(&["decisions"]).well(), "No decisions yet\n");
    computer.candor(&["on"]).well();
    assert!(computer.candor(&["decisions"]).well().contains("is in the consent file"), "there is no log yet");
    computer.record("app_opened").well();
    computer.candor(&["set", "usage_analytics", "off"]).well();
    computer.candor(&["withhold", "app_opened/system.os"]).well();
    computer.candor(&["off"]).well();
    let decisions = computer.candor(&["decisions", "--json"]).json();
    let changed: Vec<&str> = decisions.as_array().expect("a list").iter().filter_map(|one| one["changed"].as_str()).collect();
    let by = "Decided on the command line.";
    let expected = [
        "Sending switched off.",
        "Left out: system.os.",
        "Switched off: Usage analytics.",
        "Switched on: Existence ping, System fingerprint, Usage analytics.",
    ];
    assert_eq!(changed, expected.map(|words| format!("{words} {by}")));
    assert_eq!(computer.candor(&["decisions"]).well().lines().count(), 4);
}

#[test]
fn a_reader_that_goes_away_is_no_failure() {
    let computer = skellycam();
    computer.candor(&["on"]).well();
    for _ in 0..3 {
        computer.record("app_opened").well();
    }
    let mut command = computer.command(&["log", "--json"]);
    command.stdout(std::process::Stdio::piped()).stderr(std::process::Stdio::piped());
    let mut child = command.spawn().expect("started");
    drop(child.stdout.take());
    let output = child.wait_with_output().expect("ended");
    assert!(output.status.success() && output.stderr.is_empty(), "{output:?}");
}

#[test]
fn identity_tells_what_the_messages_carry_and_a_no_to_everything_ends_it_and_keeps_it_if_it_was_sent() {
    let collector = Collector::start();
    let computer = Computer::new(ETS2LA, &collector.url());
    let identity = || computer.candor(&["identity", "--json"]).json();
    assert_eq!(identity(), json!({"monthly": null, "install": null, "former": 0}));
    computer.candor(&["on"]).well();
    computer.record("activity_ping").well();
    let body: Value = serde_json::from_str(computer.log()[0]["body"].as_str().expect("a text")).expect("JSON");
    assert_eq!(identity()["monthly"], body["id"]);
    assert_eq!(identity()["install"], Value::Null, "no event declares one");
    computer.candor(&["off"]).well();
    assert_eq!(identity(), json!({"monthly": null, "install": null, "former": 0}), "no server has ever seen it");
    computer.candor(&["on"]).well();
    computer.record("activity_ping").well();
    assert_ne!(identity()["monthly"], body["id"], "a new one after everything was off");
    computer.candor(&["deliver"]).well();
    computer.candor(&["off"]).well();
    assert_eq!(identity(), json!({"monthly": null, "install": null, "former": 1}), "what was sent with it may be asked for");
    computer.candor(&["on"]).well();
    assert_eq!(identity()["former"], 1, "switching on ends none");
    assert!(!computer.candor(&["identity"]).well().is_empty());
}

#[test]
fn without_a_display_one_line_points_to_the_command_line() {
    let mut computer = skellycam();
    for display in [None, Some(":4711")] {
        if let Some(display) = display {
            computer.home.set("DISPLAY", display);
        }
        let ran = computer.candor(&[]);
        assert_eq!(ran.out, "");
        let said = ran.fails(2);
        assert_eq!(said.lines().count(), 1, "one line: {said}");
        assert!(said.contains("command line") && said.contains("candor status"), "{said}");
        assert_eq!(computer.home.files().len(), 0);
    }
}
