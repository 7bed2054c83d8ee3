//! What a collector with manifests accepts, refuses and asks to wait, and how it notices new ones.

use std::{fs, path::Path};

use candor_collector::limits::{Limits, UNKNOWN_RETRY_AFTER_SECS};
use serde_json::json;
use tempfile::TempDir;

use crate::{
    api::{Api, DECLARED, Reply, body_of, counters, stored},
    process::{Collector, binary, run_in, until},
};

const OPENED: &str = r#"{"event":"opened","app":"sample","version":"1.0.0","system":{"ram":15.5}}"#;
const UNKNOWN: &str = r#"{"event":"closed","app":"sample","secret":"xyzzy"}"#;

fn body(events: &[&str]) -> String {
    format!("{{\"events\":[{}]}}", events.join(","))
}

/// Limits with which it checks its manifests every time.
fn attentive() -> Limits {
    let mut limits = Limits::default();
    limits.look_again = std::time::Duration::ZERO;
    limits
}

#[track_caller]
fn contradicts(reply: &Reply, field: &str, reason: &str) {
    assert_eq!((reply.status, &reply.json["error"]), (422, &json!("contradicts_manifest")), "{reply:?}");
    assert_eq!(reply.json["field"], field);
    let said = reply.json["reason"].as_str().unwrap();
    assert!(said.contains(reason) && said.contains("sample 1.0.0"), "{said}");
    assert!(!reply.json.to_string().contains("xyzzy"), "no value is said back: {reply:?}");
}

#[tokio::test]
async fn an_event_as_its_manifest_declares_it_is_kept_as_it_came_also_with_fields_withheld() {
    let api = Api::with_manifests(&attentive(), &[("a.toml", DECLARED)]);
    let events = [
        OPENED,
        r#"{"event" : "opened"}"#,
        r#"{"app":"sample"}"#,
        r#"{"event":"opened","system":{},"id":"0190a1b2-c3d4-8e5f-8a6b-7c8d9e0f1a2b","at":"2026-11-21T20:15:03Z"}"#,
        r#"{"event":"opened","system":{"ram":16}}"#,
    ];
    let reply = api.post(Some("key"), body(&events)).await;
    assert_eq!((reply.status, &reply.json["stored"]), (200, &json!(5)), "{reply:?}");
    assert_eq!(api.stored(), events);
}

#[tokio::test]
async fn what_contradicts_its_manifest_is_refused_with_place_and_reason_and_without_its_value() {
    let api = Api::with_manifests(&attentive(), &[("a.toml", DECLARED)]);
    for (event, path, reason) in [
        (r#"{"event":"opened","more":"xyzzy"}"#, "more", "is not declared"),
        (r#"{"event":"opened","system":{"xyz":1}}"#, "system.xyz", "is not declared"),
        (r#"{"event":"opened","<img src=x>":1}"#, "?img?src?x?", "is not declared"),
        (r#"{"event":"opened","system":"xyzzy"}"#, "system", "is not a JSON object"),
        (r#"{"event":"opened","system":{"ram":"xyzzy"}}"#, "system.ram", "is of another type"),
        (r#"{"event":"opened","system":{"ram":null}}"#, "system.ram", "is of another type"),
        (r#"{"event":"opened","system":{"ram":-1}}"#, "system.ram", "is outside its declared limits"),
        (r#"{"event":"opened","system":{"ram":15.55}}"#, "system.ram", "is not rounded"),
        (r#"{"event":"opened","version":"xyzzy 1"}"#, "version", "is not a version"),
        (r#"{"event":"opened","id":"xyzzy"}"#, "id", "is not a UUID"),
        (r#"{"event":"opened","at":"xyzzy"}"#, "at", "is not a time"),
        (r#"{"event":"opened","version":"1","version":"2"}"#, "version", "is given more than once"),
        (r#"{"event":"opened","system":{"ram":1,"r\u0061m":1}}"#, "system.ram", "is given more than once"),
        (r#"{"event":"active","date":"xyzzy"}"#, "date", "is not a date"),
        (r#"{"event":"active","first_of":["xyzzy"]}"#, "first_of", "is outside its declared limits"),
        (r#"{"event":"active","speeds":[1,2]}"#, "speeds", "is outside its declared limits"),
    ] {
        let reply = api.post(None, body(&[OPENED, event, UNKNOWN])).await;
        contradicts(&reply, &format!("events[1].{path}"), reason);
    }
    assert!(api.stored().is_empty() && counters(&api.store()).is_empty(), "all of a delivery or nothing");
}

#[tokio::test]
async fn what_no_manifest_knows_is_asked_to_wait_with_all_of_its_delivery() {
    let api = Api::with_manifests(&attentive(), &[("a.toml", DECLARED)]);
    for unknown in
        [UNKNOWN, "{}", r#"{"event":"opened","app":"another"}"#, r#"{"system":{"ram":1}}"#, r#"{"event":["opened"]}"#]
    {
        let reply = api.post(Some("key"), body(&[OPENED, unknown])).await;
        assert_eq!((reply.status, &reply.json["error"]), (503, &json!("unknown_event")), "{reply:?}");
        assert_eq!(reply.json["field"], "events[1]");
        assert_eq!(reply.headers["retry-after"], UNKNOWN_RETRY_AFTER_SECS.to_string());
        assert!(!reply.json.to_string().contains("xyzzy"));
    }
    assert!(api.stored().is_empty());
    assert_eq!(api.post(Some("key"), body(&[OPENED])).await.status, 200, "its key is not used up");
}

#[tokio::test]
async fn a_known_key_is_answered_whatever_the_manifests_say() {
    let api = Api::with_manifests(&attentive(), &[("a.toml", DECLARED)]);
    let first = api.post(Some("key"), body(&[OPENED])).await;
    for again in [body(&[UNKNOWN]), body(&[r#"{"event":"opened","more":1}"#])] {
        let second = api.post(Some("key"), again).await;
        assert_eq!((second.status, second.json), (200, first.json.clone()));
    }
}

#[tokio::test]
async fn all_versions_of_a_program_are_taken_and_one_that_counts_wins_over_one_that_keeps() {
    let newer = DECLARED.replace("version = \"1.0.0\"", "version = \"1.10.0\"").replace("max = 32", "max = 40");
    let older = DECLARED
        .replace("version = \"1.0.0\"", "version = \"1.9.0\"")
        .replace("keep = \"counts\"", "")
        .replace("cross = [[\"system.os\", \"first_of\"], [\"system.os\", \"speeds\"]]", "");
    let api = Api::with_manifests(&attentive(), &[("a.toml", &newer), ("b.toml", &older)]);
    let long = format!(r#"{{"event":"opened","version":"1.{}"}}"#, "0".repeat(36));
    let reply = api.post(None, body(&[&long, r#"{"event":"active"}"#])).await;
    assert_eq!((reply.status, &reply.json["stored"]), (200, &json!(2)), "{reply:?}");
    assert_eq!(api.stored(), [long]);
    let reply = api.post(None, body(&[r#"{"event":"opened","more":1}"#])).await;
    assert!(reply.json["reason"].as_str().unwrap().contains("sample 1.10.0"), "the newest version speaks: {reply:?}");
}

#[tokio::test]
async fn a_new_manifest_is_taken_up_and_an_unsound_one_leaves_the_former_in_place() {
    let api = Api::with_manifests(&attentive(), &[("a.toml", DECLARED), (".b.toml", "unfinished"), ("notes.txt", "no")]);
    let widened = DECLARED.replace("value = \"opened\"", "value = \"closed\"");
    let closed = body(&[r#"{"event":"closed"}"#]);
    assert_eq!(api.post(None, closed.clone()).await.status, 503);
    let place = api.manifests();
    fs::write(place.join("b.toml"), &widened).unwrap();
    assert_eq!(api.post(None, closed.clone()).await.status, 200);
    fs::write(place.join("b.toml"), "format = 1\nnonsense").unwrap();
    assert_eq!(api.post(None, closed.clone()).await.status, 200, "the former one stays in use");
    fs::write(place.join("b.toml"), DECLARED).unwrap();
    assert_eq!(api.post(None, closed.clone()).await.status, 503);
    fs::write(place.join("b.toml"), &widened).unwrap();
    assert_eq!(api.post(None, closed.clone()).await.status, 200);
    fs::rename(&place, place.with_extension("away")).unwrap();
    assert_eq!(api.post(None, closed.clone()).await.status, 200, "a folder that is away takes nothing with it");
    fs::rename(place.with_extension("away"), &place).unwrap();
    fs::remove_file(place.join("b.toml")).unwrap();
    assert_eq!(api.post(None, closed).await.status, 503);
}

fn with_manifests(folder: &Path) -> Collector {
    let mut command = binary();
    command.args(["--listen", "127.0.0.1:0", "--store"]).arg(folder.join("store"));
    Collector::start_as(command.arg("--manifests").arg(folder.join("apps")))
}

#[test]
fn whoever_runs_it_hears_once_of_each_unknown_kind_by_its_paths_and_of_each_unsound_manifest() {
    let folder = TempDir::new().unwrap();
    let apps = folder.path().join("apps");
    fs::create_dir(&apps).unwrap();
    let mut collector = with_manifests(folder.path());
    let both = body(&[UNKNOWN, r#"{"event":"closed","app":"sample","secret":"plugh"}"#]);
    for _ in 0..3 {
        assert_eq!(collector.post("key", &both).0, 503);
    }
    fs::write(apps.join("a.toml"), DECLARED).unwrap();
    until("the manifest was noticed", || (collector.post("key", &body(&[OPENED])).0 == 200).then_some(()));
    fs::write(apps.join("b.toml"), "format = 1\nnonsense").unwrap();
    fs::write(apps.join("c.toml"), DECLARED.replace("value = \"opened\"", "value = \"c\"")).unwrap();
    until("so was the next", || (collector.post("c", &body(&[r#"{"event":"c"}"#])).0 == 200).then_some(()));
    collector.kill();
    let (_, _, errors) = collector.ended();
    let lines: Vec<&str> = errors.lines().collect();
    assert!(lines[0].contains("no manifest in the folder yet"), "{errors}");
    assert!(
        lines[1].contains("no manifest here knows an event with app, event, secret; its sender is told to try again later"),
        "{errors}"
    );
    assert!(!errors.contains("xyzzy") && !errors.contains("plugh") && !errors.contains("closed"), "{errors}");
    let unsound: Vec<_> = lines.iter().filter(|line| line.contains("the manifest cannot be used: line 2: ")).collect();
    assert!(unsound.len() == 1 && unsound[0].contains("b.toml"), "{errors}");
    assert_eq!(stored(&folder.path().join("store")).len(), 2);
}

#[test]
fn a_manifest_that_cannot_be_used_keeps_it_from_starting_with_file_line_and_reason() {
    let folder = TempDir::new().unwrap();
    fs::create_dir(folder.path().join("apps")).unwrap();
    fs::write(folder.path().join("apps/bad.toml"), "format = 1\n[app]\nid = \"sample\"\nodd = 1").unwrap();
    fs::write(folder.path().join("good.toml"), DECLARED).unwrap();
    fs::write(folder.path().join("latin.toml"), b"# \xe4").unwrap();
    for (options, parts) in [
        (&["--manifests", "apps"][..], &["bad.toml", "line 4: ", "odd"][..]),
        (&["--manifest", "good.toml", "--manifest", "apps/bad.toml"], &["bad.toml", "line 4: "]),
        (&["--manifest", "missing.toml"], &["(missing.toml)"]),
        (&["--manifests", "missing"], &["(missing)", "cannot be read"]),
        (&["--manifest", "apps"], &["(apps)"]),
        (&["--manifest", "latin.toml"], &["latin.toml", "UTF-8"]),
    ] {
        let arguments: Vec<_> = ["--listen", "127.0.0.1:0"].iter().chain(options).map(AsRef::as_ref).collect();
        let output = run_in(folder.path(), &arguments);
        let errors = String::from_utf8_lossy(&output.stderr);
        assert_eq!((output.status.code(), errors.lines().count()), (Some(1), 1), "{errors}");
        assert!(parts.iter().all(|part| errors.contains(part)), "{options:?}: {errors}");
        assert!(!folder.path().join("candor-collector.sqlite3").exists(), "no store is made");
    }
}

#[test]
fn without_manifests_it_takes_everything_and_says_so_in_one_line() {
    let folder = TempDir::new().unwrap();
    let options = ["--listen", "127.0.0.1:0", "--until-input-ends"].map(AsRef::as_ref);
    let output = run_in(folder.path(), &options);
    let errors = String::from_utf8_lossy(&output.stderr);
    assert!(output.status.success() && errors.lines().count() == 1, "{errors}");
    assert!(errors.starts_with("candor-collector: no manifest was given, so every event is kept as it comes"), "{errors}");
    let collector = Collector::start(&folder.path().join("store"));
    assert_eq!(collector.post("key", &body_of(1)).0, 200);
}
