//! What happens to events that are counted and not kept: exact counters, once each, and nothing else anywhere.

use std::{fs, path::Path};

use candor::tools::wire::sha256_hex;
use candor_collector::{key::IdempotencyKey, limits::Limits};
use serde_json::json;
use tempfile::TempDir;

use crate::{
    api::open_store,
    api::{Api, DECLARED, counters, stored, today},
    process::{Collector, binary},
};

fn body(events: &[&str]) -> String {
    format!("{{\"events\":[{}]}}", events.join(","))
}

fn api() -> Api {
    Api::with_manifests(&Limits::default(), &[("sample.toml", DECLARED)])
}

/// The counters of one field or group, or of the event itself if `fields` is empty: bucket, value, count.
fn of(store: &Path, fields: &str) -> Vec<(String, String, i64)> {
    let all = counters(store).into_iter().filter(|counter| counter.event == "active" && counter.fields == fields);
    all.map(|counter| (counter.bucket, counter.value, counter.count)).collect()
}

fn told(counters: &[(&str, &str, i64)]) -> Vec<(String, String, i64)> {
    counters.iter().map(|(bucket, value, count)| ((*bucket).into(), (*value).into(), *count)).collect()
}

#[tokio::test]
async fn each_field_is_counted_by_value_and_together_only_what_the_manifest_says() {
    let api = api();
    let events = [
        r#"{"event":"active","first_of":["day","week"],"system":{"os":"Linux"},"speeds":[0,2,5]}"#,
        r#"{"event":"active","first_of":[],"system":{"os":"Linux"},"speeds":[1,0,5]}"#,
        r#"{"event":"active","first_of":["day"],"system":{"os":"L\u0069nux \"2\""}}"#,
        r#"{"event":"active","speeds":[7,0,0]}"#,
    ];
    let reply = api.post(Some("key"), body(&events)).await;
    assert_eq!((reply.status, &reply.json["stored"]), (200, &json!(4)), "a receipt counts them too: {reply:?}");
    let store = api.store();
    assert_eq!(of(&store, ""), told(&[("", "", 4)]));
    assert_eq!(of(&store, "event"), told(&[("", r#""active""#, 4)]));
    assert_eq!(of(&store, "first_of"), told(&[("", r#""day""#, 2), ("", r#""week""#, 1), ("", "[]", 1)]));
    assert_eq!(of(&store, "system.os"), told(&[("", r#""Linux \"2\"""#, 1), ("", r#""Linux""#, 2)]));
    let buckets = told(&[("", "", 3), ("[30.0,60.0]", "", 2), ("[60.0,null]", "", 10), ("[null,30.0]", "", 8)]);
    assert_eq!(of(&store, "speeds"), buckets);
    let crossed = [("", r#"["Linux \"2\"",["day"]]"#, 1), ("", r#"["Linux",["day","week"]]"#, 1), ("", r#"["Linux",[]]"#, 1)];
    assert_eq!(of(&store, r#"["system.os","first_of"]"#), told(&crossed));
    let linux = r#"["Linux"]"#;
    let speeds = [("", linux, 2), ("[30.0,60.0]", linux, 2), ("[60.0,null]", linux, 10), ("[null,30.0]", linux, 1)];
    assert_eq!(of(&store, r#"["system.os","speeds"]"#), told(&speeds));
    assert_eq!(stored(&store), Vec::<String>::new(), "no row");
    assert!(counters(&store).iter().all(|counter| counter.program == "sample" && counter.event == "active"));
}

#[tokio::test]
async fn beyond_the_first_thousand_values_of_a_day_the_rest_is_counted_together_and_is_no_value() {
    let mut limits = Limits::default();
    assert_eq!(limits.values, 1000);
    // Several connections may tell apart a few more.
    (limits.values, limits.postgres_connections) = (2, 1);
    let api = Api::with_manifests(&limits, &[("sample.toml", DECLARED)]);
    for os in ["a", "b", "c", "others", "a", "d", "b"] {
        let event = format!(r#"{{"event":"active","system":{{"os":"{os}"}},"speeds":[1,0,0]}}"#);
        assert_eq!(api.post(None, body(&[&event])).await.status, 200);
    }
    assert_eq!(of(&api.store(), "system.os"), told(&[("", r#""a""#, 2), ("", r#""b""#, 2), ("", "others", 3)]));
    let speeds = of(&api.store(), r#"["system.os","speeds"]"#);
    assert!(speeds.contains(&("[null,30.0]".into(), "others".into(), 3)), "measurements, too: {speeds:?}");
    let other_day = format!(r#"{{"event":"active","date":"{}","system":{{"os":"c"}}}}"#, today(-1));
    assert_eq!(api.post(None, body(&[&other_day])).await.status, 200);
    assert!(of(&api.store(), "system.os").contains(&(String::new(), r#""c""#.into(), 1)), "each day begins anew");
}

#[tokio::test]
async fn an_event_counts_for_the_day_that_it_says_unless_that_cannot_be() {
    let api = api();
    for date in [today(-31), today(0), today(-32), "1970-01-01".into(), "9999-12-31".into()] {
        let event = format!(r#"{{"event":"active","date":"{date}"}}"#);
        assert_eq!(api.post(None, body(&[&event])).await.status, 200, "{date}");
    }
    assert_eq!(api.post(None, body(&[r#"{"event":"active"}"#])).await.status, 200);
    let days = counters(&api.store()).into_iter().filter(|counter| counter.fields.is_empty());
    let days: Vec<_> = days.map(|counter| (counter.day, counter.count)).collect();
    assert_eq!(days, [(today(-31), 1), (today(0), 5)]);
}

#[tokio::test]
async fn a_number_as_great_as_can_be_neither_overflows_a_counter_nor_keeps_others_from_being_counted() {
    let api = api();
    let event = r#"{"event":"active","speeds":[18446744073709551615,1,0]}"#;
    for _ in 0..3 {
        assert_eq!(api.post(None, body(&[event])).await.status, 200);
    }
    let speeds = [("", "", 3), ("[30.0,60.0]", "", 3), ("[null,30.0]", "", 3 * i64::from(u32::MAX))];
    assert_eq!(of(&api.store(), "speeds"), told(&speeds));
}

#[tokio::test]
async fn a_doubled_delivery_counts_once() {
    let api = api();
    let twice = body(&[r#"{"event":"active"}"#, r#"{"event":"opened"}"#]);
    let first = api.post(Some("key"), twice.clone()).await;
    for again in [twice, body(&[r#"{"event":"active"}"#])] {
        assert_eq!(api.post(Some("key"), again).await.json, first.json);
    }
    assert_eq!(of(&api.store(), ""), told(&[("", "", 1)]));
    assert_eq!(stored(&api.store()), [r#"{"event":"opened"}"#]);
}

fn with_manifest(folder: &Path) -> Collector {
    fs::write(folder.join("sample.toml"), DECLARED).unwrap();
    let mut command = binary();
    command.args(["--listen", "127.0.0.1:0", "--store"]).arg(folder.join("store"));
    Collector::start_as(command.arg("--manifest").arg(folder.join("sample.toml")))
}

#[test]
fn nothing_of_a_counted_event_is_in_any_file_but_its_values_one_by_one() {
    let folder = TempDir::new().unwrap();
    let mut collector = with_manifest(folder.path());
    let event = r#"{"event":"active","first_of":["day"],"system":{"os":"Plan 9 from Bell Labs"}}"#;
    let (key, body) = ("0190a1b2-c3d4-8e5f", body(&[event]));
    assert_eq!(collector.post(key, &body), (200, json!({ "stored": 1, "sha256": sha256_hex(body.as_bytes()) })));
    // Killed, so that the log beside the database is still there.
    collector.kill();
    fs::remove_file(folder.path().join("sample.toml")).unwrap();
    let mut seen = false;
    for entry in fs::read_dir(folder.path()).unwrap() {
        let file = fs::read(entry.unwrap().path()).unwrap();
        let holds = |text: &str| file.windows(text.len()).any(|window| window == text.as_bytes());
        seen |= holds("Plan 9 from Bell Labs");
        // Nor anything with which a guess at the whole could be checked.
        let digest = sha256_hex(body.as_bytes());
        for part in [r#""os":"Plan 9"#, r#"Labs"}"#, r#""first_of":"#, r#"{"event"#, key, &digest] {
            assert!(!holds(part), "{part}");
        }
    }
    assert!(seen, "it looked into the right files");
}

#[test]
fn whatever_was_answered_is_counted_once_after_a_kill_in_the_middle() {
    let folder = TempDir::new().unwrap();
    let mut collector = with_manifest(folder.path());
    let delivery =
        |n: usize| body(&[&format!(r#"{{"event":"active","system":{{"os":"{}"}}}}"#, n % 7), r#"{"event":"opened"}"#]);
    let last = collector.kill_amid(delivery);

    let collector = with_manifest(folder.path());
    let store = folder.path().join("store");
    let total = |fields: &str| of(&store, fields).iter().map(|(_, _, count)| *count).sum::<i64>();
    assert_eq!(total(""), i64::try_from(stored(&store).len()).unwrap(), "rows and counts are there together or not at all");
    // The one that was on its way when the collector died may have arrived; sent again, it counts once.
    for n in 0..=last + 1 {
        assert_eq!(collector.post(&n.to_string(), &delivery(n)).0, 200);
    }
    let all = last + 2;
    assert_eq!((total(""), stored(&store).len()), (i64::try_from(all).unwrap(), all));
    for (_, value, count) in of(&store, "system.os") {
        let os: usize = value.trim_matches('"').parse().unwrap();
        assert_eq!(count, i64::try_from((0..all).filter(|n| n % 7 == os).count()).unwrap(), "{value}");
    }
}

/// As the first version of the store left it.
const KEPT_V1: &[u8] = include_bytes!("../kept/store-v1.sqlite3");

#[tokio::test]
async fn a_store_of_the_first_version_keeps_everything_and_counts_from_now_on() {
    let api = Api::on_store(KEPT_V1, &[("sample.toml", DECLARED)]);
    let before = [r#"{"event":"app_opened","app_version":"1.0.0"}"#, r#"{"event":"clicked"}"#];
    assert_eq!(stored(&api.store()), before);
    let known = api.post(Some("kept"), body(&[r#"{"event":"active"}"#])).await;
    assert_eq!(known.json["sha256"], "caed60fdbee35467e96d434ec605241e93eef422ec32e1facab31b10565ce314");
    assert_eq!(api.post(Some("new"), body(&[r#"{"event":"active"}"#])).await.status, 200);
    assert_eq!(of(&api.store(), ""), told(&[("", "", 1)]));
    let again = open_store(&api.store(), &Limits::default()).unwrap();
    assert!(again.receipt(&IdempotencyKey::new(b"kept").unwrap()).await.unwrap().is_some());
}

/// As version 2 of the store left it: three deliveries of one counted and one kept event.
const KEPT_V2: &[u8] = include_bytes!("../kept/store-v2.sqlite3");

#[tokio::test]
async fn a_store_of_the_second_version_keeps_every_row_counter_and_key() {
    let api = Api::on_store(KEPT_V2, &[("sample.toml", DECLARED)]);
    assert_eq!(stored(&api.store()).len(), 3);
    assert_eq!(of(&api.store(), ""), told(&[("", "", 3)]));
    assert_eq!(of(&api.store(), "speeds"), told(&[("", "", 3), ("[30.0,60.0]", "", 3), ("[60.0,null]", "", 6)]));
    let again = api.post(Some("kept2"), body(&[r#"{"event":"active"}"#])).await;
    assert_eq!(again.json["sha256"], "12a1b7b342b803195a1f194f8c790bf3e322d3dcd520f05cbc855cd965977ad7");
    let day = r#"{"event":"active","date":"2026-11-28"}"#;
    assert_eq!(api.post(Some("new"), body(&[day])).await.status, 200);
    assert_eq!(of(&api.store(), "").iter().map(|(_, _, count)| count).sum::<i64>(), 4);
}
