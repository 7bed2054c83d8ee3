//! Every public figure is exact: people send for a month, deliveries come twice, late and in any order, and a model computes the same from
//! what was sent.

use std::collections::{BTreeMap, BTreeSet};

use axum::{
    Router,
    body::{Body, to_bytes},
    http::Request,
};
use candor_collector::{
    app::app,
    clock::Clock,
    counts::Tally,
    key::IdempotencyKey,
    limits::Limits,
    manifests::Manifests,
    state::AppState,
    store::{Delivery, Of, Row, RowKind, Store, Taken},
};
use jiff::{Timestamp, ToSpan as _, civil::Date};
use serde_json::{Value, value::RawValue};
use tempfile::TempDir;
use tower::ServiceExt as _;

use crate::api::{DECLARED, open_store};

/// A Monday.
const FIRST: Date = Date::constant(2026, 10, 26);

/// Four weeks and a Monday.
const DAYS: i64 = 29;

const PEOPLE: u64 = 500;

/// When the last of the weeks has just been published.
fn now_ms() -> i64 {
    "2026-11-24T00:00:00Z".parse::<Timestamp>().unwrap().as_millisecond()
}

fn date(day: i64) -> Date {
    FIRST.checked_add(day.days()).unwrap()
}

/// A pseudo-random number that is the same every time.
fn mixed(one: u64, other: u64) -> u64 {
    let mixed = (one << 32 | other).wrapping_add(0x9E37_79B9_7F4A_7C15).wrapping_mul(0xBF58_476D_1CE4_E5B9);
    (mixed ^ (mixed >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB) >> 33
}

/// One start of the program: who, on which day, in which version.
#[derive(Debug, Clone, Copy)]
struct Start {
    person: u64,
    day: i64,
    version: u64,
}

/// All starts, in the order in which they arrive.
fn starts() -> Vec<Start> {
    let mut starts = Vec::new();
    for person in 0..PEOPLE {
        for day in (0..DAYS).filter(|day| mixed(person, day.unsigned_abs()) % 100 < 4 + person % 30) {
            // Somebody updates now and then; few have the rarest versions.
            let version = (mixed(person, 77) % 100 + day.unsigned_abs() / 5).isqrt();
            starts.push(Start { person, day, version });
        }
    }
    starts.sort_by_key(|start| mixed(start.day.unsigned_abs() / 4, start.person));
    starts
}

fn delivery(Start { person, day, version }: Start) -> Delivery {
    let of = Of {
        program: "sample".into(),
        version: version.to_string(),
        event: "opened".into(),
        identity: Some(format!("{person:032x}")),
        kind: RowKind::Event,
        day: date(day).to_string(),
        manifest: None,
    };
    let tally = |fields: &str, value: String| Tally { fields: fields.into(), value, buckets: Vec::new() };
    let tallies = vec![tally("", String::new()), tally("version", format!("\"{version}\""))];
    let row = Row { json: RawValue::from_string("{}".into()).unwrap(), of: Some(of), tallies };
    Delivery {
        key: Some(IdempotencyKey::new(format!("{person}-{day}").as_bytes()).unwrap()),
        events: vec![Taken::Row(row)],
        sha256: String::new(),
        body_bytes: 2,
        received_at_ms: now_ms(),
        official: false,
        place: None,
    }
}

/// Keeps them, several at once, but each person's in their order: what somebody says first in a week is what counts.
async fn keep_all(store: &Store, mut starts: &[Start]) {
    while !starts.is_empty() {
        let mut people = BTreeSet::new();
        let some = starts.iter().take(64).take_while(|start| people.insert(start.person)).count();
        let (now, later) = starts.split_at(some);
        let keep = |start: &Start| {
            let (store, delivery) = (store.clone(), delivery(*start));
            tokio::spawn(async move { store.keep(delivery).await })
        };
        for kept in now.iter().map(keep).collect::<Vec<_>>() {
            kept.await.unwrap().unwrap();
        }
        starts = later;
    }
}

async fn stats(router: Router) -> Value {
    let request = Request::get("/stats").body(Body::empty()).unwrap();
    let body = router.oneshot(request).await.unwrap().into_body();
    serde_json::from_slice(&to_bytes(body, usize::MAX).await.unwrap()).unwrap()
}

/// How many were active on these days.
fn active(starts: &[Start], days: impl Fn(i64) -> bool) -> u64 {
    starts.iter().filter(|start| days(start.day)).map(|start| start.person).collect::<BTreeSet<_>>().len() as u64
}

/// What may be shown of the versions that people's first starts of a week said: each version, and all others.
fn versions(starts: &[Start], week: i64) -> (BTreeMap<String, u64>, u64) {
    let mut first: BTreeMap<u64, u64> = BTreeMap::new();
    for start in starts.iter().filter(|start| start.day / 7 == week) {
        first.entry(start.person).or_insert(start.version);
    }
    let mut counts: BTreeMap<String, u64> = BTreeMap::new();
    for version in first.values() {
        *counts.entry(version.to_string()).or_default() += 1;
    }
    let mut hidden = counts.values().filter(|count| **count < 11).sum();
    counts.retain(|_, count| *count >= 11);
    if (1..11).contains(&hidden) {
        let smallest =
            counts.iter().min_by_key(|(version, count)| (**count, (*version).clone())).map(|(version, _)| version.clone());
        hidden += smallest.and_then(|version| counts.remove(&version)).unwrap_or(0);
    }
    (counts, hidden)
}

#[tokio::test(flavor = "multi_thread")]
async fn every_public_figure_is_what_was_sent_however_it_arrived() {
    let folder = TempDir::new().unwrap();
    let (manifest, limits) = (folder.path().join("sample.toml"), Limits::default());
    // People are counted by their identifiers where nothing else says who is new.
    std::fs::write(&manifest, DECLARED.split_once("[[event]]\nname = \"active\"").unwrap().0).unwrap();
    let store = open_store(&folder.path().join("store"), &limits).unwrap();
    let starts = starts();
    for some in starts.chunks(500) {
        keep_all(&store, some).await;
        // Some of them come twice.
        keep_all(&store, some.get(..100).unwrap_or_default()).await;
    }
    let manifests = Manifests::open(vec![manifest], None, limits).unwrap();
    let router = app(AppState::new(store, limits).with_manifests(manifests).with_clock(Clock::standing_at(now_ms())));
    let public = stats(router).await;
    let program = &public["programs"][0];
    let shown: Vec<Option<u64>> =
        program["day"]["active"].as_array().unwrap().iter().map(|active| active["people"].as_u64()).collect();
    let sunday = DAYS - 2;
    let expected = [sunday..=sunday, sunday - 6..=sunday].map(|days| Some(active(&starts, |day| days.contains(&day))));
    assert_eq!(shown, [expected[0], expected[1], None], "active on a Sunday and in its week; no week is within October");
    let weeks = program["weeks"].as_array().unwrap();
    assert_eq!(weeks.len(), 4);
    for (newest, week) in (0_i64..).zip(weeks) {
        let number = 3 - newest;
        let table = week["tables"].as_array().unwrap().iter().find(|table| table["id"] == "opened/version").unwrap();
        assert_eq!(table["total"].as_u64(), Some(active(&starts, |day| day / 7 == number)), "{}", week["week"]);
        let rows = table["rows"].as_array().unwrap().iter();
        let rows = rows.map(|row| (row["value"].as_str().unwrap().to_owned(), row["count"].as_u64().unwrap())).collect();
        let (counts, hidden) = versions(&starts, number);
        assert!(hidden > 0 && counts.len() > 2, "there is something to hide and to show");
        assert_eq!((rows, table["others"]["count"].as_u64()), (counts, Some(hidden)), "{}", week["week"]);
    }
}
