//! What a server has about a person, fetched, compared and erased with the command line, against the real collector.
#![cfg(target_os = "linux")]
#![expect(clippy::expect_used, reason = "what cannot go on fails where it stands")]

use candor_journeys::{Collector, Computer, Wire};
use serde_json::{Value, json};

const MANIFEST: &str = include_str!("own_data/painter.toml");

/// A collector that accepts what the program declares, and a computer on which these tools were used and everything was sent.
fn sent(tools: &[&str]) -> (Collector, Computer) {
    let collector = Collector::holding_to(MANIFEST);
    let computer = Computer::new(MANIFEST, &collector.url());
    computer.candor(&["on"]).well();
    uses(&computer, tools);
    (collector, computer)
}

fn uses(computer: &Computer, tools: &[&str]) {
    for tool in tools {
        computer.candor(&["record", "--event", "tool_used", "--value", &format!("tool={tool}")]).well();
    }
    computer.candor(&["deliver"]).well();
}

/// How many messages both have, only this computer has, and only the server has.
fn sides(fetched: &Value) -> [usize; 3] {
    ["same", "only_here", "only_there"].map(|side| fetched.get(side).and_then(Value::as_array).expect(side).len())
}

fn who(collector: &Collector) -> Vec<Value> {
    let who = |event: &String| serde_json::from_str::<Value>(event).ok()?.get("who").cloned();
    collector.events().iter().filter_map(who).collect()
}

#[test]
fn what_the_server_has_is_what_the_history_has_also_after_off_and_a_new_identity_and_all_of_it_can_be_erased() {
    let (collector, computer) = sent(&["brush", "eraser", "brush"]);
    let fetched = computer.candor(&["server", "fetch", "--json"]).json();
    assert_eq!(sides(&fetched), [3, 0, 0], "{fetched:#}");
    computer.candor(&["identity", "--replace"]).well();
    uses(&computer, &["pen"]);
    computer.candor(&["off"]).well();
    let fetched = computer.candor(&["server", "fetch", "--json"]).json();
    assert_eq!(sides(&fetched), [4, 0, 0], "{fetched:#}");
    assert_eq!(fetched.get("identifiers").and_then(Value::as_array).map(Vec::len), Some(2));
    let address = computer.candor(&["server", "open", "--print"]).well();
    assert!(address.starts_with(&format!("{}/me#", collector.url())), "{address}");
    let said = computer.candor(&["server", "erase"]).fails(2);
    assert!(said.contains("--yes"), "{said}");
    assert_eq!(collector.events().len(), 4, "nothing was asked");
    let erased = computer.candor(&["server", "erase", "--yes", "--json"]).json();
    assert_eq!(erased.get("events"), Some(&json!(4)), "{erased:#}");
    assert_eq!(collector.events().len(), 0);
    let said = computer.candor(&["server", "fetch"]).fails(1);
    assert!(said.contains("nothing was sent there with an identifier"), "the secrets are forgotten: {said}");
    let receipts = computer.candor(&["server", "receipts", "--json"]).json();
    let asked: Vec<_> = receipts.as_array().expect("a list").iter().map(|row| row.pointer("/what/asked").cloned()).collect();
    assert_eq!(asked, ["erase", "page", "fetch", "fetch"].map(|what| Some(json!(what))));
    let report = computer.candor(&["export", "--format", "json", "--output", "-"]).json();
    assert_eq!(report.get("asked"), Some(&receipts), "a saved report has the same");
    let page = computer.candor(&["export", "--format", "html", "--output", "-"]).well();
    assert!(page.contains("Erased on the server: 4 messages."), "{page}");
    assert!(!receipts.to_string().contains("Proof 0") && receipts.to_string().contains("Proof [hidden]"), "{receipts:#}");
}

#[test]
fn what_is_used_after_erasing_is_taken_under_another_identifier() {
    let (collector, computer) = sent(&["brush"]);
    let before = who(&collector);
    let erased = computer.candor(&["server", "erase", "--yes", "--json"]).json();
    assert_eq!(erased.get("identifier_replaced"), Some(&json!(true)), "{erased:#}");
    uses(&computer, &["pen"]);
    let after = who(&collector);
    assert_eq!(after.len(), 1);
    assert!(after.iter().all(|id| !before.contains(id)), "{after:?}");
    assert_eq!(sides(&computer.candor(&["server", "fetch", "--json"]).json()), [1, 0, 0]);
}

#[test]
fn earlier_identifiers_are_forgotten_only_when_it_is_said_and_the_server_keeps_what_it_has() {
    let (collector, computer) = sent(&["brush"]);
    computer.candor(&["identity", "--replace"]).well();
    uses(&computer, &["pen"]);
    let said = computer.candor(&["server", "forget"]).fails(2);
    assert!(said.contains("nothing was forgotten") && said.contains("--yes"), "{said}");
    let both = computer.candor(&["server", "fetch", "--json"]).json();
    assert_eq!(sides(&both), [2, 0, 0], "nothing was forgotten: {both:#}");
    let forgotten = computer.candor(&["server", "forget", "--yes", "--json"]).json();
    assert_eq!(forgotten, json!({"forgotten": true, "former": 1, "withdrawn": 0}));
    assert_eq!(collector.events().len(), 2, "the server was not asked");
    assert_eq!(sides(&computer.candor(&["server", "fetch", "--json"]).json()), [1, 0, 0]);
    let receipts = computer.candor(&["server", "receipts"]).well();
    assert!(receipts.contains("forget earlier identifiers: 1"), "{receipts}");
}

#[test]
fn where_it_cannot_be_asked_the_reason_is_said_and_nothing_is_changed() {
    let (collector, mut computer) = sent(&["brush"]);
    drop(collector);
    for words in [&["server", "fetch"][..], &["server", "erase", "--yes"], &["server", "open", "--print"]] {
        let said = computer.candor(words).fails(1);
        assert!(said.contains("no connection"), "{said}");
    }
    computer.update("me = \"/me\"\n", "");
    let said = computer.candor(&["server", "fetch"]).fails(1);
    assert!(said.contains("do not say that people can fetch or erase"), "{said}");
    let nobody = Computer::new(MANIFEST, &format!("http://{}", Wire::nobody()));
    let said = nobody.candor(&["server", "fetch"]).fails(1);
    assert!(said.contains("nothing was sent there with an identifier"), "{said}");
    assert!(!nobody.folder().exists(), "and nothing is written");
}

#[test]
fn a_crash_report_carries_no_identifier_and_is_erased_on_the_server_by_its_ticket() {
    let manifest = include_str!("own_page/pictor.toml");
    let collector = Collector::holding_to(manifest);
    let computer = Computer::new(manifest, &collector.url());
    computer.candor(&["on"]).well();
    let traceback = "traceback=Traceback (most recent call last):\n  File \"app/open.py\", line 7, in run\nOSError: no camera";
    computer.candor(&["record", "--event", "crashed", "--value", traceback]).well();
    let waiting = computer.candor(&["crash", "list", "--json"]).json();
    let seq = waiting.pointer("/0/seq").expect("a report").to_string();
    computer.candor(&["crash", "send", &seq]).well();
    assert_eq!(collector.events().len(), 1);
    let said = computer.candor(&["server", "erase", "--yes"]).fails(1);
    assert!(said.contains("candor reports N --erase"), "nothing carries an identifier, and it says what can be done: {said}");
    let said = computer.candor(&["clear"]).out;
    assert!(said.contains("Without its ticket number nobody, not even you, can erase or follow"), "{said}");
    let said = computer.candor(&["reports", &seq, "--erase"]).fails(2);
    assert!(said.contains("--yes") && collector.events().len() == 1, "nothing was asked: {said}");
    let erased = computer.candor(&["reports", &seq, "--erase", "--yes", "--json"]).json();
    assert_eq!((erased.get("erased"), erased.pointer("/receipt/erased")), (Some(&json!(true)), Some(&json!(1))), "{erased:#}");
    assert_eq!(collector.events().len(), 0);
    let again = computer.candor(&["reports", &seq, "--erase", "--yes", "--json"]).json();
    assert_eq!(again.get("receipt"), erased.get("receipt"), "the first receipt");
    let asked = computer.candor(&["reports", &seq, "--ask"]).well();
    assert!(asked.contains("erased on the server"), "{asked}");
    assert!(!computer.candor(&["clear"]).out.contains("Without its ticket number"), "there is nothing left to erase");
}
