//! Crash reports as the person meets them, and the history as its owner keeps and clears it.
#![cfg(target_os = "linux")]
#![expect(clippy::expect_used, clippy::indexing_slicing, reason = "it only serves tests")]

use candor_journeys::{COUNTING, Computer, ETS2LA, Ran, Request, Wire, run, until};
use serde_json::{Value, json};

const CRASH: &str =
    "Traceback (most recent call last):\n  File \"core/map.py\", line 88, in update\nIndexError: 17 is out of range";

/// A word that no program writes by itself.
const PLANTED: &str = "zaubertrank";

fn with_everything_on(wire: &Wire) -> Computer {
    let computer = Computer::new(ETS2LA, &wire.url());
    computer.candor(&["on"]).well();
    computer
}

fn crash(computer: &Computer, traceback: &str) {
    computer.candor(&["record", "--event", "crash_report", "--value", &format!("traceback={traceback}")]).well();
}

/// What waits, as data.
fn waiting(computer: &Computer) -> Vec<Value> {
    computer.candor(&["crash", "list", "--json"]).json().as_array().expect("a list").clone()
}

fn only_seq(computer: &Computer) -> String {
    let reports = waiting(computer);
    assert_eq!(reports.len(), 1, "{reports:#?}");
    reports[0]["seq"].to_string()
}

/// Changes the traceback to a text that comes through standard input.
fn edit(computer: &Computer, seq: &str, text: &str) -> Ran {
    let file = computer.home.beside("new.txt");
    std::fs::write(&file, text).expect("written");
    let mut shell = computer.home.command("sh");
    shell.args(["-c", "exec \"$0\" \"$@\" <\"$NEW\""]).env("NEW", file).arg(candor_journeys::program("candor"));
    shell.arg("--manifest").arg(computer.manifest_file()).args(["crash", "edit", seq, "--text", "-"]);
    run(shell)
}

fn only_request(wire: &Wire) -> Request {
    let requests = wire.requests();
    assert_eq!(requests.len(), 1, "{requests:#?}");
    requests[0].clone()
}

/// The files of the program, including folders below it, that contain this word.
fn files_with(computer: &Computer, word: &str) -> Vec<String> {
    let named = computer.home.file_names().into_iter();
    let has = |name: &String| {
        let bytes = std::fs::read(computer.home.path().join(name)).unwrap_or_default();
        bytes.windows(word.len()).any(|piece| piece == word.as_bytes())
    };
    named.filter(has).collect()
}

// ---------------------------------------------------------------- crash reports

#[test]
fn a_report_controls_no_terminal_that_it_is_shown_on_and_keeps_its_characters_for_a_file() {
    let wire = Wire::taking_everything();
    let computer = with_everything_on(&wire);
    crash(&computer, "ValueError: a sign\u{202e} that \u{85}turns round");
    let seq = only_seq(&computer);
    let words = ["crash", "show", &seq, "--text"];
    let shown = computer.candor(&words).well();
    assert!(shown.contains('\u{202e}'), "as it is for a file: {shown:?}");
    // `script` gives it a terminal.
    let command = computer.command(&words);
    let quoted = |word: &std::ffi::OsStr| format!("'{}'", word.to_string_lossy().replace('\'', "'\\''"));
    let call: Vec<String> = std::iter::once(command.get_program()).chain(command.get_args()).map(quoted).collect();
    let mut on_a_terminal = computer.home.command("script");
    on_a_terminal.args(["-qefc", &call.join(" "), "/dev/null"]);
    let shown = run(on_a_terminal).well();
    let controls = |c: char| !matches!(c, '\n' | '\r') && (c.is_control() || c == '\u{202e}');
    assert!(shown.contains("⟨U+202E⟩") && !shown.contains(controls), "{shown:?}");
}

#[test]
fn what_is_shown_and_edited_is_what_is_sent_and_its_claim_ticket_is_the_key_on_the_wire() {
    let wire = Wire::taking_everything();
    let computer = with_everything_on(&wire);
    crash(&computer, CRASH);
    let listed = computer.candor(&["crash", "list"]).well();
    assert!(listed.contains("crash_report") && listed.contains("once"), "{listed}");
    let seq = only_seq(&computer);
    assert_eq!(computer.candor(&["crash", "show", &seq, "--text"]).well(), format!("{CRASH}\n"));
    let before = computer.candor(&["crash", "show", &seq]).well();

    let said = edit(&computer, &seq, &format!("{CRASH} in /home/anna.berg/x\nask anna@example.org\n"));
    assert!(said.err.contains("please check it"), "{said:#?}");
    said.well();
    let shown = computer.candor(&["crash", "show", &seq]).well();
    assert!(shown != before && !shown.contains("anna"), "an edit is scrubbed again: {shown}");
    assert_eq!(wire.connections(), 0, "nothing has left so far");

    let sent = computer.candor(&["crash", "send", &seq, "--json"]).json();
    let request = only_request(&wire);
    assert_eq!(request.body(), format!("{{\"events\":[{shown}]}}"));
    assert_eq!(request.header("idempotency-key").as_deref(), sent["ticket"].as_str());
    assert_eq!((&sent["sent"], computer.states()), (&json!(1), vec!["sent".to_owned()]));
    assert_eq!(computer.candor(&["crash", "list"]).well(), "No crash reports waiting\n");
}

#[test]
fn a_report_that_nobody_edits_is_sent_as_it_was_captured_and_its_ticket_number_is_not_said_to_be_good_for_more_than_it_is() {
    let wire = Wire::taking_everything();
    let computer = with_everything_on(&wire);
    crash(&computer, CRASH);
    let seq = only_seq(&computer);
    // What `show --text` prints, saved again by an editor, is not a change.
    let text = computer.candor(&["crash", "show", &seq, "--text"]).well();
    let before = computer.candor(&["crash", "show", &seq]).well();
    edit(&computer, &seq, &text).well();
    assert_eq!(computer.candor(&["crash", "show", &seq]).well(), before);
    let said = computer.candor(&["crash", "send", &seq]).well();
    let request = only_request(&wire);
    let ticket = request.header("idempotency-key").expect("a key");
    assert!(said.starts_with(&format!("Ticket number: {ticket}\n")) && said.contains("says nothing about you"), "{said}");
    assert_eq!(request.body(), format!("{{\"events\":[{before}]}}"));
}

#[test]
fn the_same_crash_three_times_is_one_report_that_says_three() {
    let wire = Wire::taking_everything();
    let computer = with_everything_on(&wire);
    let mut host = computer.host();
    for index in [17, 4, 99] {
        let traceback = CRASH.replace("17", &index.to_string());
        assert_eq!(host.record("crash_report", &json!({"traceback": traceback})), "recorded");
    }
    assert_eq!(host.record("crash_report", &json!({"traceback": CRASH.replace("88", "89")})), "recorded");
    until("all are in the log", || waiting(&computer).len() == 2);
    let reports = waiting(&computer);
    assert_eq!((&reports[0]["times"], &reports[1]["times"]), (&json!(3), &json!(1)), "another line is another crash");
    let seq = reports[0]["seq"].to_string();
    computer.candor(&["crash", "send", &seq]).well();
    let body = only_request(&wire).body();
    assert!(body.contains("\"count\":3") && body.contains("IndexError: 17"), "{body}");
    host.close();
}

#[test]
fn a_report_of_a_program_that_was_killed_is_found_and_can_be_sent() {
    let wire = Wire::taking_everything();
    let computer = with_everything_on(&wire);
    let mut host = computer.host();
    assert_eq!(host.record("crash_report", &json!({"traceback": CRASH})), "recorded");
    host.process.kill();
    let seq = only_seq(&computer);
    computer.candor(&["crash", "send", &seq]).well();
    assert!(only_request(&wire).body().contains("map.py"));
}

#[test]
fn a_report_that_is_deleted_is_in_no_file_and_never_on_the_wire() {
    let wire = Wire::taking_everything();
    let computer = with_everything_on(&wire);
    let mut host = computer.host();
    assert_eq!(host.record("crash_report", &json!({"traceback": format!("{CRASH} {PLANTED}")})), "recorded");
    until("it waits", || waiting(&computer).len() == 1);
    let seq = only_seq(&computer);
    computer.candor(&["crash", "delete", &seq]).well();
    assert_eq!((computer.states(), &computer.log()[0]["body"]), (vec!["withdrawn".to_owned()], &json!("")));
    until("nothing is left of it, though the program still runs", || files_with(&computer, PLANTED).is_empty());
    host.close();
    computer.candor(&["deliver"]).well();
    assert_eq!((files_with(&computer, PLANTED), wire.connections()), (Vec::new(), 0));
}

#[test]
fn switching_the_tier_off_deletes_what_waits() {
    let wire = Wire::taking_everything();
    let computer = with_everything_on(&wire);
    crash(&computer, &format!("{CRASH} {PLANTED}"));
    assert_eq!(files_with(&computer, PLANTED).len(), 1);
    computer.candor(&["set", "crash_reports", "off"]).well();
    assert_eq!(waiting(&computer), Vec::<Value>::new());
    assert_eq!((computer.states(), files_with(&computer, PLANTED)), (vec!["withdrawn".to_owned()], Vec::new()));
    computer.candor(&["deliver"]).well();
    assert_eq!(wire.connections(), 0);
}

#[test]
fn always_sends_without_waiting_and_ask_waits_again() {
    let wire = Wire::taking_everything();
    let computer = with_everything_on(&wire);
    assert_eq!(computer.candor(&["crash", "always", "--json"]).json(), json!({"crash_reports": "always"}));
    assert_eq!(computer.choice()["crash_reports"], "always");
    crash(&computer, CRASH);
    assert_eq!(computer.states(), ["queued"]);
    computer.candor(&["deliver"]).well();
    assert!(only_request(&wire).body().contains("map.py"));
    computer.candor(&["crash", "ask"]).well();
    crash(&computer, CRASH);
    assert_eq!(computer.states(), ["sent", "held"], "what was sent is not counted further");
}

#[test]
fn a_number_that_does_not_wait_is_a_clear_error_and_nothing_is_done() {
    let wire = Wire::taking_everything();
    let computer = with_everything_on(&wire);
    for words in [&["crash", "show", "1"][..], &["crash", "send", "1"], &["crash", "delete", "1"]] {
        assert!(
            computer.candor(words).fails(1).contains("there is no crash report 1: nothing has been recorded yet"),
            "{words:?}"
        );
    }
    assert!(!computer.log_file().exists(), "asking begins no log");
    computer.record("activity_ping").well();
    crash(&computer, CRASH);
    let seq = only_seq(&computer);
    assert!(computer.candor(&["crash", "send", "1"]).fails(1).contains("belongs to another kind of event"));
    assert!(
        computer.candor(&["crash", "edit", &seq, "--field", "count", "--text", "/dev/null"]).fails(1).contains("traceback")
    );
    assert!(computer.candor(&["crash", "edit", &seq, "--text", "/nowhere"]).fails(1).contains("/nowhere"));
    computer.candor(&["crash", "delete", &seq]).well();
    assert!(computer.candor(&["crash", "send", &seq]).fails(1).contains("was deleted"));
    computer.candor(&["crash", "send"]).fails(2);
    assert_eq!(wire.connections(), 0);
}

#[test]
fn a_report_that_may_not_go_now_keeps_its_ticket_and_says_what_is_in_the_way() {
    let wire = Wire::taking_everything();
    let mut computer = with_everything_on(&wire);
    crash(&computer, CRASH);
    let seq = only_seq(&computer);
    computer.home.set("DO_NOT_TRACK", "1");
    let ran = computer.candor(&["crash", "send", &seq]);
    let (said, ticket) = (ran.clone().fails(1), ran.out.lines().next().unwrap_or_default().to_owned());
    assert!(said.contains("DO_NOT_TRACK") && wire.connections() == 0, "{said}");
    computer.home.set("DO_NOT_TRACK", "0");
    computer.candor(&["deliver"]).well();
    let key = only_request(&wire).header("idempotency-key").expect("a key");
    assert_eq!(ticket, format!("Ticket number: {key}"));
}

// ---------------------------------------------------------------- the history

#[test]
fn clearing_says_first_what_would_go_and_then_leaves_nothing_in_any_file() {
    let wire = Wire::taking_everything();
    let computer = with_everything_on(&wire);
    crash(&computer, &format!("{CRASH} {PLANTED}"));
    let seq = only_seq(&computer);
    computer.candor(&["crash", "send", &seq]).well();
    crash(&computer, &format!("{CRASH} {PLANTED}"));
    std::fs::write(computer.folder().join("telemetry_log.sqlite3.damaged-20260101T000000000Z"), PLANTED).expect("written");
    let ran = computer.candor(&["clear"]);
    let said = ["events, with everything about them: 2", "not sent yet: 1", "ticket numbers of crash reports and messages: 1"];
    assert!(said.iter().all(|part| ran.out.contains(part)), "{ran:#?}");
    assert!(ran.fails(2).contains("--yes"));
    let counts = json!({"cleared": false, "events": 2, "waiting": 1, "tickets": 1, "damaged": 1});
    assert_eq!(serde_json::from_str::<Value>(&computer.candor(&["clear", "--json"]).out).expect("JSON"), counts);
    assert_eq!(computer.states(), ["sent", "held"], "asking removes nothing");
    let choice = computer.choice();
    let said = computer.candor(&["clear", "--yes"]).well();
    assert!(said.contains("Removed: events: 2 ") && said.contains("Servers keep what they already received"), "{said}");
    assert_eq!((files_with(&computer, PLANTED), computer.states()), (Vec::new(), Vec::new()));
    assert_eq!(computer.choice(), choice);
    crash(&computer, CRASH);
    assert_eq!(computer.states(), ["held"], "and it goes on afterwards");
    assert_eq!(wire.requests().len(), 1);
}

#[test]
fn clearing_beside_a_running_program_leaves_nothing_in_any_file_and_the_program_goes_on() {
    let wire = Wire::taking_everything();
    let manifest = COUNTING
        .replace("type = \"integer\"\nmin = 0\nmax = 1000000\nexample = 1", "type = \"string\"\nmax = 40\nexample = \"1\"");
    let computer = Computer::new(&manifest, &wire.url());
    computer.candor(&["on"]).well();
    let mut host = computer.host();
    assert_eq!(host.record("counted", &json!({"n": PLANTED})), "recorded");
    until("it is sent", || computer.states() == ["sent"]);
    assert_eq!(computer.candor(&["clear", "--yes", "--json"]).json()["events"], 1);
    until("nothing is left of it", || files_with(&computer, PLANTED).is_empty());
    assert_eq!(host.record("counted", &json!({"n": "afterwards"})), "recorded");
    until("the next one is sent, and is the only one", || computer.states() == ["sent"]);
    assert!(wire.requests().last().expect("sent").body().contains("afterwards"));
    host.close();
    assert_eq!(wire.requests().len(), 2, "nothing is sent twice");
}

#[test]
fn what_waits_when_everything_is_cleared_is_never_sent() {
    let wire = Wire::taking_everything();
    let computer = Computer::new(COUNTING, &wire.url());
    assert!(computer.candor(&["clear", "--yes"]).well().contains("events: 0"), "also where nothing is");
    assert!(!computer.log_file().exists());
    computer.candor(&["on"]).well();
    computer.count(0..3);
    assert_eq!(computer.candor(&["clear", "--yes", "--json"]).json()["waiting"], 3);
    computer.candor(&["deliver"]).well();
    assert_eq!((wire.connections(), computer.states()), (0, Vec::new()));
}

#[test]
fn the_history_is_kept_as_long_as_the_person_says_and_what_waits_stays() {
    let wire = Wire::taking_everything();
    let computer = Computer::new(COUNTING, &wire.url());
    assert!(computer.candor(&["keep", "--days", "3"]).fails(1).contains("nobody has answered"));
    assert_eq!(computer.candor(&["keep"]).well(), "The history is kept for 365 days and at most 256 MB\n");
    computer.candor(&["on"]).well();
    computer.count(0..2);
    computer.candor(&["deliver"]).well();
    computer.count(2..3);
    assert_eq!(computer.candor(&["keep", "--mib", "10"]).well(), "The history is kept for 365 days and at most 10 MB\n");
    assert_eq!(computer.states(), ["sent", "sent", "queued"]);
    let said = computer.candor(&["keep", "--days", "0", "--json"]).json();
    assert_eq!(said, json!({"days": 0, "mib": 10, "removed": 2}));
    assert_eq!((computer.states(), &computer.choice()["history"]), (vec!["queued".to_owned()], &json!({"days": 0, "mib": 10})));
    let nothing = "No history is kept: only unsent messages stay, and what was sent is removed within the hour\n";
    assert_eq!(computer.candor(&["keep"]).well(), nothing);
    assert_eq!(computer.candor(&["keep", "--days", "9", "--mib", "0"]).well(), nothing);
    assert_eq!(
        computer.candor(&["keep", "--days", "1", "--mib", "1"]).well(),
        "The history is kept for 1 day and at most 1 MB\n"
    );
}

#[test]
fn a_program_that_starts_removes_what_is_older_than_is_kept() {
    let wire = Wire::taking_everything();
    let computer = Computer::new(COUNTING, &wire.url());
    computer.candor(&["on"]).well();
    computer.count(0..2);
    computer.candor(&["deliver"]).well();
    computer.edit_consent("history", json!({"days": 0, "mib": 256}));
    let mut host = computer.host();
    assert_eq!(host.record("counted", &json!({"n": 7})), "recorded");
    until("only the new one is left", || {
        let log = computer.log();
        log.len() == 1 && log[0]["body"].as_str().is_some_and(|body| body.contains('7'))
    });
    host.close();
}
