//! What is remembered of deliveries that are only counted: little, but enough that none counts twice.

use candor::tools::wire::{Receipt, sha256_hex};
use candor_collector::{
    clock,
    counts::{Counted, Tally},
    key::IdempotencyKey,
    limits::Limits,
    retention,
    store::{Delivery, Store, Taken, brief, rows::Which, upkeep},
};
use serde_json::json;

use crate::{
    api::{Api, DECLARED, counters, rows_in, stored},
    place::{Ground, every_ground},
};

const DAY_MS: i64 = 24 * 60 * 60 * 1000;

const HOW_MANY: &str = "SELECT CAST(coalesce(sum(count), 0) AS BIGINT) FROM counters WHERE event = 'opened' AND fields = ''";

fn key(name: &str) -> IdempotencyKey {
    IdempotencyKey::new(name.as_bytes()).unwrap()
}

/// A delivery of `events` counted events that came `days` days ago with this body.
fn delivery(name: &str, events: usize, body: &str, days: i64) -> Delivery {
    let tally = |fields: &str, value: &str| Tally { fields: fields.into(), value: value.into(), buckets: Vec::new() };
    let counted = || {
        let (program, event, day) = ("sample".into(), "opened".into(), "2026-11-21".into());
        Taken::Counted(Counted { program, event, day, tallies: vec![tally("", ""), tally("os", "\"Linux\"")] })
    };
    Delivery {
        key: Some(key(name)),
        events: (0..events).map(|_| counted()).collect(),
        sha256: sha256_hex(body.as_bytes()),
        body_bytes: 100,
        received_at_ms: clock::now_ms() - days * DAY_MS,
        official: false,
        place: None,
    }
}

/// Does what the collector does once a day.
async fn a_day_passes(store: &Store) {
    let limits = Limits::default();
    assert_eq!(retention::remove(store, &limits, &Which::default(), 0).await.unwrap(), 0);
}

async fn is_whole(ground: &Ground, store: &Store) {
    let is_file = ground.is_a_file();
    assert_eq!(store.read(move |sql| upkeep::contradictions(sql, is_file)).await.unwrap(), [""; 0]);
}

#[tokio::test]
async fn of_what_is_only_counted_no_row_of_a_delivery_is_kept_and_its_receipt_is_the_same_again_with_any_body() {
    for ground in every_ground() {
        let store = ground.open();
        let first = store.keep(delivery("a", 3, "body", 4)).await.unwrap();
        assert_eq!(first, Receipt { stored: 3, sha256: sha256_hex(b"body") });
        a_day_passes(&store).await;
        for (events, body) in [(3, "body"), (2, "smaller"), (5, "larger")] {
            assert_eq!(ground.open().keep(delivery("a", events, body, 0)).await.unwrap(), first, "{body}");
        }
        assert_eq!(store.receipt(&key("a")).await.unwrap(), Some(first));
        assert_eq!(store.receipt(&key("b")).await.unwrap(), None);
        assert_eq!(ground.number(HOW_MANY).await, 3);
        assert_eq!(ground.number("SELECT count(*) FROM deliveries").await, 0);
        assert_eq!(ground.number("SELECT count(*) FROM receipts").await, 1);
        is_whole(&ground, &store).await;
    }
}

#[tokio::test]
async fn after_some_days_the_same_body_has_its_receipt_and_another_learns_that_it_was_another() {
    for ground in every_ground() {
        let store = ground.open();
        let first = store.keep(delivery("a", 3, "body", 5)).await.unwrap();
        store.keep(delivery("b", 1, "body", 4)).await.unwrap();
        a_day_passes(&store).await;
        assert_eq!(ground.number("SELECT count(*) FROM digests").await, 1);
        assert_eq!(store.keep(delivery("a", 3, "body", 0)).await.unwrap(), first);
        let other = store.keep(delivery("a", 2, "another", 0)).await.unwrap();
        assert!(other.stored == 3 && brief::is_cut(&other) && other.sha256[..16] == first.sha256[..16], "{other:?}");
        assert_eq!(other.sha256.len(), 64);
        assert_eq!(ground.number(HOW_MANY).await, 4, "and nothing counts twice");
        is_whole(&ground, &store).await;
    }
}

#[tokio::test]
async fn what_no_client_can_still_have_is_forgotten_however_much_there_is() {
    let mut limits = Limits::default();
    limits.upkeep.looked_through_at_once = 7;
    limits.upkeep.pruned_at_once = 5;
    for ground in every_ground() {
        let store = ground.open();
        for n in 0..60 {
            store.keep(delivery(&n.to_string(), 1, "body", if n % 3 == 0 { 399 } else { 402 })).await.unwrap();
        }
        retention::remove(&store, &limits, &Which::default(), 0).await.unwrap();
        assert_eq!(ground.number("SELECT count(*) FROM receipts").await, 20);
        assert_eq!(ground.number("SELECT count(*) FROM digests").await, 0);
        for n in 0..60 {
            assert_eq!(store.receipt(&key(&n.to_string())).await.unwrap().is_some(), n % 3 == 0, "{n}");
        }
        assert_eq!(ground.number(HOW_MANY).await, 60);
    }
}

#[tokio::test]
async fn two_collectors_at_once_count_every_key_once_that_is_only_counted() {
    for ground in every_ground() {
        let (one, other) = (ground.open(), ground.open());
        let keeping = (0..200).map(|n| {
            let store = if n % 2 == 0 { one.clone() } else { other.clone() };
            // Four times each, with two bodies.
            let (name, body) = (format!("{}", n / 4), format!("{}", n % 4 / 2));
            tokio::spawn(async move { (name.clone(), store.keep(delivery(&name, 1, &body, 0)).await.unwrap()) })
        });
        let mut receipts = std::collections::BTreeMap::new();
        for kept in keeping.collect::<Vec<_>>() {
            let (name, receipt) = kept.await.unwrap();
            assert_eq!(*receipts.entry(name).or_insert_with(|| receipt.clone()), receipt);
        }
        assert_eq!((ground.number("SELECT count(*) FROM receipts").await, ground.number(HOW_MANY).await), (50, 50));
        is_whole(&ground, &one).await;
    }
}

#[tokio::test]
async fn of_what_is_only_counted_and_has_no_key_nothing_is_remembered() {
    for ground in every_ground() {
        let store = ground.open();
        for _ in 0..2 {
            store.keep(Delivery { key: None, ..delivery("a", 1, "body", 0) }).await.unwrap();
        }
        for table in ["SELECT count(*) FROM receipts", "SELECT count(*) FROM digests", "SELECT count(*) FROM deliveries"] {
            assert_eq!(ground.number(table).await, 0);
        }
        assert_eq!(ground.number(HOW_MANY).await, 2);
    }
}

#[tokio::test]
async fn when_something_came_last_is_known_also_where_everything_is_only_counted() {
    for ground in every_ground() {
        let store = ground.open();
        for days in [3, 2, 4] {
            store.keep(delivery(&days.to_string(), 1, "body", days)).await.unwrap();
        }
        let last = ground.number("SELECT max(number) FROM noted WHERE name LIKE 'counted %'").await;
        let ago = clock::now_ms() - last;
        assert!((2 * DAY_MS..2 * DAY_MS + DAY_MS / 2).contains(&ago), "{ago}");
    }
}

fn active(os: &str) -> String {
    json!({ "event": "active", "system": { "os": os } }).to_string()
}

fn body(events: &[String]) -> String {
    format!("{{\"events\":[{}]}}", events.join(","))
}

fn counted(api: &Api) -> i64 {
    let those = counters(&api.store()).into_iter().filter(|one| one.event == "active" && one.fields.is_empty());
    those.map(|one| one.count).sum()
}

#[tokio::test]
async fn after_some_days_whoever_brings_the_first_body_or_more_behind_it_is_answered_as_at_first() {
    let api = Api::with_manifests(&Limits::default(), &[("sample.toml", DECLARED)]);
    let [a, b, c] = ["Linux", "macOS", "Windows"].map(active);
    let first = api.post(Some("key"), body(&[a.clone(), b.clone()])).await.json;
    rows_in(&api.store(), "DELETE FROM digests");
    for again in [body(&[a.clone(), b.clone()]), body(&[a.clone(), b.clone(), c.clone()])] {
        assert_eq!(api.post(Some("key"), again).await.json, first);
    }
    // What is missing in it, or is in another place, cannot be found out: no body has that digest.
    for other in [body(std::slice::from_ref(&a)), body(&[c.clone(), a.clone(), b.clone()]), "{".into(), String::new()] {
        let reply = api.post(Some("key"), other.clone()).await;
        assert_eq!((reply.status, &reply.json["stored"]), (200, &json!(2)));
        let sha256 = reply.json["sha256"].as_str().unwrap();
        assert!(sha256.len() == 64 && sha256.ends_with(&"0".repeat(48)), "{sha256}");
    }
    // Even when nobody knows any more what it is.
    std::fs::remove_file(api.manifests().join("sample.toml")).unwrap();
    std::fs::write(api.manifests().join("other.toml"), DECLARED.replace("active", "busy")).unwrap();
    assert_eq!(api.post(Some("key"), body(&[a, b])).await.json, first);
    assert_eq!(counted(&api), 2);
}

/// As version 5 of the store left it: deliveries that are only counted, kept, or both, and one whose only event was erased.
const KEPT_V5: &[u8] = include_bytes!("../kept/store-v5.sqlite3");

#[tokio::test]
async fn a_store_of_the_fifth_version_answers_every_key_as_at_first() {
    let api = Api::on_store(KEPT_V5, &[("sample.toml", DECLARED)]);
    assert_eq!((stored(&api.store()).len(), counted(&api)), (2, 4));
    for (key, stored, sha256) in [
        ("counted5", 2, "8c3f2c622d4130d924ba8eae220431dad13d16de29f786f754e3f0574885e4b1"),
        ("counted5b", 1, "b73c885e0e33f6645824be88dff5ee6f6fcd73c73df8deea3e7ab09768aaa4d7"),
        ("rows5", 1, "487f59d1249fc4d0753ed8c23b27563c4cc26591dff28cbe6a62f03963f79566"),
        ("mixed5", 2, "0a34e86a07f19213120376e28698d03e2c376261d002cf0ec45922ef5341232b"),
        ("gone5", 1, "f17aaecfcad6964041cdd5f893f35411253af9d2f0016ce324f6b311b9f85708"),
    ] {
        let again = api.post(Some(key), body(&[active("Linux")])).await;
        assert_eq!((again.status, again.json), (200, json!({ "stored": stored, "sha256": sha256 })), "{key}");
    }
    assert_eq!((stored(&api.store()).len(), counted(&api)), (2, 4));
    assert_eq!(api.post(Some("new"), body(&[active("Linux")])).await.status, 200);
    assert_eq!(counted(&api), 5);
}
