//! What you see is what is sent: the choice in the file, the preview, the log, the wire, the collector and the history have the very same
//! bytes, for every event and every combination of tiers of both programs.
#![cfg(target_os = "linux")]
#![expect(clippy::panic, clippy::expect_used, clippy::indexing_slicing, reason = "what cannot go on fails where it stands")]

use std::collections::BTreeSet;

use candor::tools::manifest::{Event, IdentityKind};
use candor::tools::wire::{IDEMPOTENCY_KEY, sha256_hex};
use candor_journeys::{Collector, Computer, ETS2LA, Request, SKELLYCAM, Wire};
use serde_json::{Value, json};

/// Every combination of tiers, by their ids.
fn combinations(computer: &Computer) -> Vec<BTreeSet<String>> {
    let tiers = &computer.manifest.tiers;
    let chosen = |bits: usize| tiers.iter().enumerate().filter(move |(place, _)| bits >> place & 1 == 1);
    (0..1 << tiers.len()).map(|bits| chosen(bits).map(|(_, tier)| tier.id.clone()).collect()).collect()
}

/// Writes the choice with the command line, and looks into the file that the host reads.
fn choose(computer: &Computer, on: &BTreeSet<String>) {
    if on.len() == computer.manifest.tiers.len() {
        computer.candor(&["on"]).well();
    } else if on.is_empty() {
        computer.candor(&["off"]).well();
    } else {
        for tier in &computer.manifest.tiers {
            computer.candor(&["set", &tier.id, if on.contains(&tier.id) { "on" } else { "off" }]).well();
        }
    }
    let choice = computer.choice();
    assert_eq!(choice["telemetry_enabled"], json!(!on.is_empty()), "{choice}");
    for tier in &computer.manifest.tiers {
        assert_eq!(choice["tiers"][&tier.id], json!(on.contains(&tier.id)), "{choice}");
    }
    if computer.manifest.events.iter().any(|event| event.crash) && !on.is_empty() {
        computer.edit_consent("crash_reports", json!("always"));
    }
}

/// What `preview --request` shows: the first line, the headers and the body; and what it says besides.
struct Preview {
    line: String,
    headers: Vec<(String, String)>,
    body: String,
    remarks: String,
}

fn preview(computer: &Computer, event: &Event) -> Preview {
    let mut words = vec!["preview".to_owned(), "--event".into(), event.name.clone(), "--request".into()];
    words.extend(computer.values_of(&event.name));
    let words: Vec<&str> = words.iter().map(String::as_str).collect();
    let ran = computer.candor(&words);
    let remarks = ran.err.clone();
    let shown = ran.well();
    let without_request: Vec<&str> = words.iter().copied().filter(|word| *word != "--request").collect();
    let (head, body) = shown.split_once("\n\n").expect("headers, an empty line, the body");
    assert_eq!(computer.candor(&without_request).well(), body, "nothing but the body without --request");
    let (line, headers) = head.split_once('\n').expect("a first line");
    let headers = headers.lines().map(|header| header.split_once(": ").expect("name: value"));
    let headers = headers.map(|(name, value)| (name.to_owned(), value.to_owned())).collect();
    Preview { line: line.to_owned(), headers, body: body.to_owned(), remarks }
}

/// All headers; only the name of the key, which is different for each delivery.
fn without_key(headers: Vec<(String, String)>) -> Vec<(String, String)> {
    let hide = |(name, value)| if name == IDEMPOTENCY_KEY { (name, "another each time".to_owned()) } else { (name, value) };
    headers.into_iter().map(hide).collect()
}

fn text<'a>(value: &'a Value, key: &str) -> &'a str {
    value[key].as_str().unwrap_or_else(|| panic!("{key} in {value}"))
}

/// The only request since `before`.
fn newest(wire: &Wire, before: usize) -> Request {
    let requests = wire.requests();
    assert_eq!(requests.len(), before + 1, "one request and no more");
    requests.into_iter().next_back().expect("it is there")
}

/// The journey of one event that may be sent.
fn goes(computer: &Computer, event: &Event, wire: &Wire, collector: &Collector) {
    let has_identity = |body: &str| body.contains("\"id\":");
    if event.identity != IdentityKind::None {
        let early = preview(computer, event);
        assert!(!has_identity(&early.body), "no identity exists before it is needed: {}", early.body);
        assert!(early.remarks.contains("id is left out"), "{}", early.remarks);
    }
    computer.record(&event.name).well();
    let waiting = computer.log();
    let waiting = waiting.last().expect("it is in the log before it leaves");
    assert_eq!((text(waiting, "event"), text(waiting, "state")), (event.name.as_str(), "queued"));

    let preview = preview(computer, event);
    assert_eq!(preview.body, format!("{{\"events\":[{}]}}", text(waiting, "body")), "preview and log");
    assert_eq!(has_identity(&preview.body), event.identity != IdentityKind::None);

    let before = wire.requests().len();
    computer.candor(&["deliver"]).well();
    let request = newest(wire, before);
    assert_eq!(request.line(), "POST /events HTTP/1.1");
    assert_eq!(preview.line, format!("POST {}/events", wire.url()));
    assert_eq!(request.body(), preview.body, "preview and wire");
    assert_eq!(without_key(request.headers()), without_key(preview.headers), "headers shown and headers sent");

    let stored = collector.stored();
    let stored = stored.last().expect("the collector has it");
    assert_eq!(stored.body(), preview.body, "preview and collector");
    assert_eq!(stored.sha256, sha256_hex(preview.body.as_bytes()));
    assert_eq!(stored.key, request.header(IDEMPOTENCY_KEY));

    let history = computer.log();
    let history = history.last().expect("it stays in the history");
    assert_eq!(history["body"], waiting["body"], "the history keeps the bytes");
    assert_eq!((text(history, "state"), &history["confirmed"]), ("sent", &json!(true)));
    let attempt = &history["attempts"][0];
    assert_eq!(attempt["body_sha256"], json!(stored.sha256));
    let headers: Vec<(String, String)> = serde_json::from_value(attempt["headers"].clone()).expect("pairs");
    assert_eq!(headers, request.headers(), "the history has the headers of the wire, with their key");
}

/// The journey of one event that the person writes: kept and sent in one step, under the key that is its ticket.
fn is_written(computer: &Computer, event: &Event, wire: &Wire, collector: &Collector) {
    let message = event.written_fields().find_map(|field| field.example.as_ref()?.as_str()).expect("an example");
    let words = ["feedback", "--event", &event.name, "--text", message];
    let (requests, rows) = (wire.requests().len(), computer.log().len());
    let shown = computer.candor(&[&words[..], &["--dry-run"]].concat()).well();
    assert_eq!((wire.requests().len(), computer.log().len()), (requests, rows), "nothing is kept before it is sent");
    let said = computer.candor(&words).well();
    let request = newest(wire, requests);
    assert_eq!(request.body(), shown.trim_end(), "preview and wire");
    let stored = collector.stored();
    let stored = stored.last().expect("the collector has it");
    assert_eq!((stored.body(), &stored.key), (request.body(), &request.header(IDEMPOTENCY_KEY)));
    let ticket = stored.key.as_deref().expect("a key");
    assert!(said.contains(ticket), "the ticket is the key of its delivery: {said}");
    let history = computer.log();
    let history = history.last().expect("it is in the history");
    assert_eq!(format!("{{\"events\":[{}]}}", text(history, "body")), shown.trim_end(), "preview and history");
    assert_eq!((text(history, "state"), &history["confirmed"]), ("sent", &json!(true)));
    computer.record(&event.name).fails(1);
}

/// The journey of one event that may not be sent: it ends where it begins, with a reason.
fn stays(computer: &Computer, event: &Event, wire: &Wire) {
    // What SQLite keeps beside the log while somebody reads it does not matter.
    let files = || {
        let mut files = computer.home.files();
        files.retain(|path, _| !path.ends_with("-wal") && !path.ends_with("-shm"));
        files
    };
    let (before, connections) = (files(), wire.connections());
    let reason = computer.record(&event.name).fails(1);
    assert!(reason.contains(&format!("{} was not recorded: ", event.name)), "{reason}");
    assert!(reason.contains("switched off") || reason.contains("nobody has answered"), "{reason}");
    computer.candor(&["preview", "--event", &event.name]).fails(1);
    assert_eq!(files(), before, "nothing is stored");
    computer.candor(&["deliver"]).well();
    assert_eq!(wire.connections(), connections, "nothing on the wire");
}

fn every_event_in_every_combination(manifest: &str) {
    let collector = Collector::start();
    let wire = Wire::before(&collector);
    for on in combinations(&Computer::new(manifest, &wire.url())) {
        let computer = Computer::new(manifest, &wire.url());
        choose(&computer, &on);
        for event in &computer.manifest.clone().events {
            let caused = event.tiers.iter().any(|place| on.contains(computer.manifest.tier_id(*place)));
            if caused && event.by_hand {
                is_written(&computer, event, &wire, &collector);
            } else if caused {
                goes(&computer, event, &wire, &collector);
            } else {
                stays(&computer, event, &wire);
            }
        }
    }
}

#[test]
fn skellycam_sends_what_the_preview_shows_in_every_combination_of_tiers() {
    every_event_in_every_combination(SKELLYCAM);
}

#[test]
fn ets2la_sends_what_the_preview_shows_in_every_combination_of_tiers() {
    every_event_in_every_combination(ETS2LA);
}

#[test]
fn each_tier_adds_its_own_fields_and_no_others() {
    let computer = Computer::new(SKELLYCAM, "http://127.0.0.1:1");
    let keys = |tiers: &[&str]| {
        let shown = computer.candor(&["preview", "--event", "app_opened", "--tiers", &tiers.join(",")]).json();
        let event = shown["events"][0].as_object().expect("one event").clone();
        event.keys().cloned().collect::<Vec<_>>()
    };
    assert_eq!(keys(&["existence_ping"]), ["app_name", "app_version", "event"]);
    assert_eq!(keys(&["existence_ping", "system_fingerprint"]), ["app_name", "app_version", "event", "system"]);
    assert_eq!(keys(&["existence_ping", "usage_analytics"]), ["app_name", "app_version", "event"]);
}

#[test]
fn a_batch_holds_the_bytes_of_each_event_unchanged_and_in_order() {
    let collector = Collector::start();
    let wire = Wire::before(&collector);
    let computer = Computer::new(SKELLYCAM, &wire.url());
    choose(&computer, &combinations(&computer).pop().expect("all on"));
    computer.record_together(["app_opened", "feature_used", "app_opened"]);
    let bodies: Vec<String> = computer.log().iter().map(|event| text(event, "body").to_owned()).collect();
    computer.candor(&["deliver"]).well();
    let body = newest(&wire, 0).body();
    assert_eq!(body, format!("{{\"events\":[{}]}}", bodies.join(",")));
    assert_eq!(collector.stored()[0].body(), body);
}

#[test]
fn what_carries_an_identity_and_what_is_a_crash_report_go_alone() {
    let collector = Collector::start();
    let wire = Wire::before(&collector);
    let computer = Computer::new(ETS2LA, &wire.url());
    choose(&computer, &combinations(&computer).pop().expect("all on"));
    computer.record_together(["activity_ping", "performance", "crash_report", "performance", "activity_ping"]);
    computer.candor(&["record", "--event", "crash_report", "--value", "traceback=Another: one"]).well();
    computer.candor(&["deliver"]).well();
    let requests = wire.requests();
    let kinds = |request: &Request| {
        let events = request.events();
        let kinds = events.iter().map(|event| serde_json::from_str::<Value>(event).expect("JSON")["event"].clone());
        kinds.map(|kind| kind.as_str().expect("a text").to_owned()).collect::<Vec<_>>().join(" ")
    };
    let mut together: Vec<String> = requests.iter().map(kinds).collect();
    together.sort();
    assert_eq!(together, ["activity_ping activity_ping", "crash_report", "crash_report", "performance performance"]);
    assert_eq!(wire.connections(), 4, "and on connections of their own");
    for request in requests.iter().filter(|request| kinds(request).contains("crash") || kinds(request).contains("performance"))
    {
        assert!(!request.body().contains("\"id\""), "{}", request.body());
    }
}

#[test]
fn a_running_host_sends_what_the_preview_shows() {
    let collector = Collector::start();
    let wire = Wire::before(&collector);
    let computer = Computer::new(SKELLYCAM, &wire.url());
    choose(&computer, &combinations(&computer).pop().expect("all on"));
    let mut host = computer.host();
    let values = ["--value", "system.python_version=3.12.4"];
    let shown = computer.candor(&[&["preview", "--event", "app_opened"][..], &values].concat()).well();
    assert_eq!(host.record("app_opened", &json!({"system.python_version": "3.12.4"})), "recorded");
    candor_journeys::until("the collector has it", || collector.events().len() == 1);
    assert_eq!(newest(&wire, 0).body(), shown);
    assert_eq!(collector.stored()[0].body(), shown);
    candor_journeys::until("the history says so", || computer.states() == ["sent"]);
    assert_eq!(computer.log()[0]["confirmed"], true);
    host.close();
}

#[test]
fn a_value_that_the_manifest_does_not_allow_never_reaches_the_wire() {
    let wire = Wire::taking_everything();
    let computer = Computer::new(SKELLYCAM, &wire.url());
    computer.candor(&["on"]).well();
    let mut host = computer.host();
    let too_long = "x".repeat(500);
    assert_eq!(host.record("app_opened", &json!({"system.python_version": too_long, "home": "/home/anna"})), "recorded");
    assert_eq!(host.record("feature_used", &json!({"feature": "/home/anna/secret.mp4"})), "recorded");
    host.close();
    computer.candor(&["deliver"]).well();
    let sent: String = wire.requests().iter().map(Request::body).collect();
    assert!(!sent.contains("anna") && !sent.contains("xxx"), "{sent}");
    let report = computer.home.beside("report.json");
    computer.candor(&["export", "--format", "json", "--output", &report.display().to_string()]).well();
    let report: Value = serde_json::from_slice(&std::fs::read(report).expect("a report")).expect("JSON");
    let dropped = report["dropped"].as_array().expect("a list").len();
    assert!(dropped >= 3, "it is counted: {}", report["dropped"]);
}

#[test]
fn a_crash_report_is_held_until_the_person_lets_it_go() {
    let wire = Wire::taking_everything();
    let computer = Computer::new(ETS2LA, &wire.url());
    computer.candor(&["on"]).well();
    computer.record("crash_report").well();
    computer.candor(&["deliver"]).well();
    assert_eq!((computer.states(), wire.connections()), (vec!["held".to_owned()], 0));
    computer.candor(&["set", "crash_reports", "off"]).well();
    assert_eq!(computer.states(), ["withdrawn"]);
    assert_eq!(computer.log()[0]["body"], "", "declined is deleted");
}

#[test]
fn a_field_that_the_person_withholds_is_in_none_of_the_five_places() {
    let collector = Collector::start();
    let wire = Wire::before(&collector);
    let computer = Computer::new(SKELLYCAM, &wire.url());
    computer.candor(&["on"]).well();
    computer.record("app_opened").well();
    computer.edit_consent("withheld_fields", json!(["app_opened/system.total_ram_gb"]));
    goes(&computer, computer.event("app_opened"), &wire, &collector);
    assert!(!collector.stored()[0].body().contains("total_ram_gb"));
    assert_eq!(collector.events().len(), 1);
    let states: Vec<Value> = computer.log().iter().map(|event| event["state"].clone()).collect();
    assert_eq!(states, ["withdrawn", "sent"], "what was queued with it is withdrawn whole");
}
