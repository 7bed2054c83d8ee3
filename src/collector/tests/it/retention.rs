//! What is removed without being asked, and when: rows by age and by size, what is kept beside them, and who was erased.

use std::time::Duration;

use candor::tools::wire::sha256_hex;
use candor_collector::{
    clock,
    counts::Tally,
    key::IdempotencyKey,
    limits::Limits,
    retention,
    state::AppState,
    store::{Delivery, Of, Row, RowKind, Store, Taken, erased, own, rows::Which, sql::Sql, upkeep},
};
use serde_json::value::RawValue;

use crate::place::{Ground, every_ground};

const DAY_MS: i64 = 24 * 60 * 60 * 1000;

/// Keeps an event with this version and this many bytes that came `days` days ago.
async fn keep(store: &Store, name: &str, days: i64, version: &str, bytes: usize) {
    let received_at_ms = clock::now_ms() - days * DAY_MS;
    let day = jiff::Timestamp::from_millisecond(received_at_ms).unwrap().to_zoned(jiff::tz::TimeZone::UTC).date();
    let of = Of {
        program: "sample".into(),
        version: version.into(),
        event: "opened".into(),
        identity: Some("somebody".into()),
        kind: RowKind::Event,
        day: day.to_string(),
        manifest: None,
    };
    let json = format!(r#"{{"name":"{name}","more":"{}"}}"#, "x".repeat(bytes));
    let tallies = vec![Tally { fields: "".into(), value: String::new(), buckets: Vec::new() }];
    let delivery = Delivery {
        key: Some(IdempotencyKey::new(name.as_bytes()).unwrap()),
        sha256: sha256_hex(json.as_bytes()),
        body_bytes: json.len(),
        events: vec![Taken::Row(Row { json: RawValue::from_string(json).unwrap(), of: Some(of), tallies })],
        received_at_ms,
        official: false,
        place: None,
    };
    store.keep(delivery).await.unwrap();
}

async fn is_whole(ground: &Ground, store: &Store) {
    let is_file = ground.is_a_file();
    assert_eq!(store.read(move |sql| upkeep::contradictions(sql, is_file)).await.unwrap(), [""; 0]);
}

const KEYS: &str = "SELECT d.idempotency_key FROM deliveries d JOIN events e ON e.delivery = d.id ORDER BY d.received_at_ms";

#[tokio::test]
async fn beyond_the_size_that_was_chosen_the_oldest_events_go_and_what_was_counted_stays() {
    let mut limits = Limits::default();
    limits.upkeep.sized_at_once = 2;
    limits.upkeep.pruned_at_once = 2;
    for ground in every_ground() {
        let store = ground.open_with(&limits).unwrap();
        for (name, days) in [("e", 1), ("a", 9), ("d", 2), ("b", 8), ("c", 3)] {
            keep(&store, name, days, "1.0", 1_000).await;
        }
        let counted = ground.counters().await.len();
        assert_eq!(retention::keep_size(&store, &limits, 100_000).await.unwrap(), 0);
        assert_eq!(retention::keep_size(&store, &limits, 3_200).await.unwrap(), 2);
        assert_eq!(ground.texts(KEYS).await, ["c", "d", "e"]);
        assert_eq!(ground.counters().await.len(), counted);
        assert_eq!(retention::keep_size(&store, &limits, 3_200).await.unwrap(), 0, "and no more");
        is_whole(&ground, &store).await;
        assert!(store.receipt(&IdempotencyKey::new(b"a").unwrap()).await.unwrap().is_some(), "its key is known all the same");
    }
}

#[tokio::test]
async fn while_it_runs_it_keeps_to_the_size_by_itself() {
    let mut limits = Limits::default();
    (limits.upkeep.prune_after, limits.kept_bytes) = (Duration::ZERO, Some(1_500));
    let ground = Ground::file();
    let store = ground.open_with(&limits).unwrap();
    for (name, days) in [("a", 2), ("b", 1)] {
        keep(&store, name, days, "1.0", 1_000).await;
    }
    let task = tokio::spawn(retention::keep_to_size(AppState::new(store, limits)));
    let start = std::time::Instant::now();
    while ground.texts(KEYS).await != ["b"] {
        assert!(start.elapsed() < crate::until::LIMIT, "waited too long until the oldest is gone");
        tokio::task::yield_now().await;
    }
    task.abort();
}

#[tokio::test]
async fn what_events_were_of_goes_once_there_are_none_of_it_and_comes_back_with_the_next() {
    for ground in every_ground() {
        let store = ground.open();
        for (name, days, version) in [("a", 400, "0.8"), ("b", 400, "0.9"), ("c", 10, "0.9"), ("d", 1, "1.0")] {
            keep(&store, name, days, version, 1).await;
        }
        let versions = "SELECT version FROM origins ORDER BY version";
        assert_eq!(ground.texts(versions).await, ["0.8", "0.9", "1.0"]);
        let before_ms = clock::now_ms() - 365 * DAY_MS;
        assert_eq!(retention::remove(&store, &Limits::default(), &Which::default(), before_ms).await.unwrap(), 2);
        assert_eq!(ground.texts(versions).await, ["0.9", "1.0"]);
        // The connection that noted it before no longer remembers it.
        keep(&store, "e", 0, "0.8", 1).await;
        assert_eq!(ground.texts(versions).await, ["0.8", "0.9", "1.0"]);
        is_whole(&ground, &store).await;
        let all = retention::remove(&store, &Limits::default(), &Which::default(), i64::MAX).await.unwrap();
        assert_eq!((all, ground.texts(versions).await), (3, vec!["0.8".to_owned(), "1.0".into()]), "of today and yesterday");
    }
}

#[tokio::test]
async fn however_short_events_are_kept_nobody_is_counted_twice_among_those_of_thirty_days() {
    for ground in every_ground() {
        let store = ground.open();
        keep(&store, "before", 20, "1.0", 1).await;
        let before_ms = clock::now_ms() - 5 * DAY_MS;
        assert_eq!(retention::remove(&store, &Limits::default(), &Which::default(), before_ms).await.unwrap(), 1);
        keep(&store, "now", 0, "1.0", 1).await;
        let today = crate::api::today(0);
        let of_30 = ground.counters().await;
        let of_30 = of_30.iter().filter(|one| one.fields == "30 days" && one.day <= today);
        assert_eq!(of_30.map(|one| one.count).sum::<i64>(), 1);
        assert_eq!(ground.number("SELECT count(*) FROM people").await, 1);
    }
}

#[tokio::test]
async fn an_erasure_is_remembered_as_long_as_anything_can_come_back_and_of_nobody_only_the_latest() {
    for ground in every_ground() {
        let store = ground.open();
        let now_ms = clock::now_ms();
        let erase = async |who: &str, days: i64, backups: Option<u16>| {
            let (who, at_ms) = (who.to_owned(), now_ms - days * DAY_MS);
            let question = move |sql: &mut dyn Sql| {
                own::erase(sql, &who, erased::Moment::new(at_ms, backups, &Limits::default()), &mut |_, _, _| None)
            };
            store.erase(question).await.unwrap()
        };
        keep(&store, "a", 1, "1.0", 1).await;
        assert_eq!(erase("somebody", 399, None).await.events, 1);
        for (who, days, backups) in [("long ago", 32, None), ("in a backup", 32, Some(7)), ("c", 30, None), ("d", 2, None)] {
            erase(who, days, backups).await;
        }
        let remembered = "SELECT count(*) FROM erased";
        store.ask(move |sql| erased::forget_old(sql, now_ms, 100)).await.unwrap();
        assert_eq!(ground.number(remembered).await, 4, "all but the one of long ago");
        store.ask(move |sql| erased::forget_old(sql, now_ms, 2)).await.unwrap();
        assert_eq!(ground.number(remembered).await, 3, "somebody, and the latest of nobody");
        if let candor_collector::store::Place::File(path) = &ground.place {
            let list = candor_collector::store::beside::read(&candor_collector::store::beside::list_of(path)).unwrap().unwrap();
            assert_eq!((list.0.len(), list.1), (3, 0), "and so is the list beside the store");
        }
        assert_eq!(erase("somebody", 0, None).await.events, 1, "its receipt is there");
        store.ask(move |sql| erased::forget_old(sql, now_ms + 2 * DAY_MS, 2)).await.unwrap();
        assert_eq!(ground.number("SELECT count(*) FROM erased WHERE was_held = 1").await, 0);
    }
}
