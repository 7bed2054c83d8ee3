//! Whoever sends far more than one person can is counted in no figure, and loses nothing.

use std::time::Duration;

use candor_collector::{
    key::IdempotencyKey,
    limits::Limits,
    store::{Delivery, Store, own, set_aside, sql::Sql},
};
use rusqlite::Connection;
use serde_json::json;
use tempfile::TempDir;

use crate::{
    api::{Api, DECLARED, NOW_MS, counters, open_store, stored},
    people::{event_of, tallies},
};

const DAY_MS: i64 = 24 * 60 * 60 * 1000;

/// Somebody may send three events in two days.
fn strict() -> Limits {
    let mut limits = Limits::default();
    (limits.identity_days, limits.identity_events) = (3, 1);
    limits
}

struct Kept {
    folder: TempDir,
    store: Store,
    deliveries: usize,
}

impl Kept {
    fn new() -> Self {
        let folder = TempDir::new().unwrap();
        let store = open_store(&folder.path().join("store"), &strict()).unwrap();
        Self { folder, store, deliveries: 0 }
    }

    /// Keeps `events` events of a person in one delivery, and returns how many are answered as stored.
    async fn keep(&mut self, person: usize, events: usize, day: i64) -> u64 {
        self.deliveries += 1;
        let delivery = Delivery {
            key: Some(IdempotencyKey::new(self.deliveries.to_string().as_bytes()).unwrap()),
            events: (0..events).map(|_| event_of(person)).collect(),
            sha256: String::new(),
            body_bytes: 2,
            received_at_ms: NOW_MS + day * DAY_MS,
            official: false,
            place: None,
        };
        self.store.keep(delivery).await.unwrap().stored
    }

    /// How many events the counters know, and how many are kept.
    fn counted_and_kept(&self) -> (i64, usize) {
        let path = self.folder.path().join("store");
        let events = counters(&path)
            .into_iter()
            .filter(|counter| counter.event == "ping" && counter.fields.is_empty() && !counter.day.contains('W'));
        (events.map(|counter| counter.count).sum(), stored(&path).len())
    }

    async fn set_aside(&self) -> Vec<set_aside::SetAside> {
        self.store.read(set_aside::all).await.unwrap()
    }
}

#[tokio::test]
async fn who_sends_more_than_they_can_is_answered_as_ever_kept_and_counted_no_more() {
    let mut kept = Kept::new();
    assert_eq!(kept.keep(1, 3, 0).await, 3);
    assert_eq!(kept.counted_and_kept(), (3, 3));
    assert!(kept.set_aside().await.is_empty());
    assert_eq!(kept.keep(1, 2, 0).await, 2);
    assert_eq!(kept.keep(1, 1, 1).await, 1);
    assert_eq!(kept.keep(2, 1, 1).await, 1);
    assert_eq!(kept.counted_and_kept(), (4, 7), "of the others as much is counted as before");
    let aside = kept.set_aside().await;
    let expected = set_aside::SetAside {
        program: "sample".into(),
        identity: format!("{:032x}", 1),
        since_ms: NOW_MS,
        reason: "too many events".into(),
    };
    assert_eq!(aside, [expected]);
    let store = Connection::open(kept.folder.path().join("store")).unwrap();
    let not_counted: i64 = store.query_row("SELECT count(*) FROM not_counted", [], |row| row.get(0)).unwrap();
    assert_eq!(not_counted, 2);
}

#[tokio::test]
async fn what_was_sent_on_days_long_gone_counts_for_nothing() {
    let mut kept = Kept::new();
    for day in 0..10 {
        kept.keep(1, 1, day).await;
    }
    assert_eq!((kept.counted_and_kept(), kept.set_aside().await.len()), ((10, 10), 0));
    let store = Connection::open(kept.folder.path().join("store")).unwrap();
    let days: i64 = store.query_row("SELECT count(*) FROM sent", [], |row| row.get(0)).unwrap();
    assert_eq!(days, 3, "and is forgotten");
}

#[tokio::test]
async fn erasing_somebody_who_is_set_aside_takes_out_what_was_counted_and_no_more() {
    let mut kept = Kept::new();
    kept.keep(1, 2, 0).await;
    kept.keep(2, 1, 0).await;
    kept.keep(1, 2, 0).await;
    assert_eq!((kept.counted_and_kept(), kept.set_aside().await.len()), ((3, 5), 1));
    let erase = |sql: &mut dyn Sql| own::erase(sql, &format!("{:032x}", 1), NOW_MS, &mut |_, _, json| Some(tallies(json)));
    kept.store.erase(erase).await.unwrap();
    assert_eq!((kept.counted_and_kept(), kept.set_aside().await.len()), ((1, 1), 0));
    let store = Connection::open(kept.folder.path().join("store")).unwrap();
    let left = "SELECT (SELECT count(*) FROM not_counted) + (SELECT count(*) FROM sent)";
    assert_eq!(store.query_row(left, [], |row| row.get::<_, i64>(0)).unwrap(), 1, "only that the other one sent something");
}

#[tokio::test]
async fn how_much_somebody_can_send_follows_from_the_manifest() {
    let mut limits = strict();
    limits.look_again = Duration::ZERO;
    let api = Api::with_manifests(&limits, &[("a.toml", DECLARED)]);
    let opened = r#"{"event":"opened","id":"0190a1b2-c3d4-8e5f-8a6b-7c8d9e0f1a2b"}"#;
    let body = format!(r#"{{"events":[{opened}]}}"#);
    for n in 1..=5 {
        let reply = api.post(Some(&n.to_string()), body.clone()).await;
        assert_eq!((reply.status, &reply.json["stored"]), (200, &json!(1)));
    }
    let counted = |api: &Api| {
        let events =
            counters(&api.store()).into_iter().filter(|counter| counter.event == "opened" && counter.fields.is_empty());
        events.filter(|counter| !counter.day.contains('W')).map(|counter| counter.count).sum::<i64>()
    };
    assert_eq!((counted(&api), api.stored().len()), (3, 5));
}
