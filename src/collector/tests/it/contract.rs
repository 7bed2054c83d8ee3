//! What every store promises, whichever database it is in: each test runs on all of them.

use std::{
    sync::{Mutex, mpsc},
    time::Duration,
};

use candor::tools::wire::{Receipt, sha256_hex};
use candor_collector::{
    counts::{Counted, Tally},
    key::IdempotencyKey,
    limits::Limits,
    store::{Delivery, Of, Row, RowKind, Store, StoreError, Taken, own, rows::Which, sql::Sql},
};
use serde_json::value::RawValue;
use tokio::sync::oneshot;

use crate::{
    api::NOW_MS,
    place::{Ground, every_ground},
};

const DAY_MS: i64 = 24 * 60 * 60 * 1000;

fn key(name: &str) -> IdempotencyKey {
    IdempotencyKey::new(name.as_bytes()).unwrap()
}

/// A delivery of these events under `name`.
fn delivery_of(name: &str, events: Vec<Taken>) -> Delivery {
    Delivery {
        key: Some(key(name)),
        events,
        sha256: sha256_hex(name.as_bytes()),
        body_bytes: 100,
        received_at_ms: NOW_MS,
        official: false,
        place: None,
    }
}

/// A delivery of one unknown event that contains `name`.
fn delivery(name: &str) -> Delivery {
    let json = RawValue::from_string(format!(r#"{{"name":"{name}"}}"#)).unwrap();
    delivery_of(name, vec![Taken::Row(Row::unknown(json))])
}

/// An event of somebody.
fn row(identity: &str, version: &str) -> Taken {
    let of = Of {
        program: "sample".into(),
        version: version.into(),
        event: "ping".into(),
        identity: Some(identity.into()),
        kind: RowKind::Event,
        day: "2026-11-21".into(),
        manifest: None,
    };
    Taken::Row(Row { json: RawValue::from_string("{}".into()).unwrap(), of: Some(of), tallies: vec![tally("", "")] })
}

fn tally(fields: &str, value: &str) -> Tally {
    Tally { fields: fields.into(), value: value.into(), buckets: Vec::new() }
}

/// An event that is only counted, with one field.
fn counted(value: &str) -> Taken {
    let (program, event, day) = ("sample".into(), "opened".into(), "2026-11-21".into());
    Taken::Counted(Counted { program, event, day, tallies: vec![tally("", ""), tally("os", value)] })
}

const EVENTS: &str = "SELECT json FROM events ORDER BY json";
const HOW_MANY: &str = "SELECT CAST(coalesce(sum(count), 0) AS BIGINT) FROM counters WHERE event = 'opened' AND fields = ''";

/// Locks the store like another collector that has begun to write, until what is returned is dropped.
async fn hold(ground: &Ground) -> (Store, oneshot::Receiver<()>, mpsc::Sender<()>) {
    let (store, is_file) = (ground.open(), ground.is_a_file());
    let (release, released) = mpsc::channel::<()>();
    let (began, has_begun) = oneshot::channel();
    let (ended, has_ended) = oneshot::channel();
    let (released, tell) = (Mutex::new(released), Mutex::new(Some((began, ended))));
    let holding = store.clone();
    tokio::spawn(async move {
        let hold = move |sql: &mut dyn Sql| {
            if !is_file {
                sql.execute("LOCK TABLE deliveries IN EXCLUSIVE MODE", &[])?;
            }
            let Some((began, ended)) = tell.lock().unwrap().take() else { return Ok(()) };
            began.send(()).unwrap();
            // The sender is only ever dropped, which is the message.
            assert!(released.lock().unwrap().recv().is_err());
            drop(ended);
            Ok(())
        };
        drop(holding.ask(hold).await);
    });
    has_begun.await.unwrap();
    (store, has_ended, release)
}

#[tokio::test]
async fn a_receipt_outlives_the_collector_that_gave_it() {
    for ground in every_ground() {
        let first = ground.open().keep(delivery("a")).await.unwrap();
        assert_eq!(first, Receipt { stored: 1, sha256: delivery("a").sha256 });
        let store = ground.open();
        assert_eq!(store.receipt(&key("a")).await.unwrap(), Some(first.clone()));
        assert_eq!(store.receipt(&key("b")).await.unwrap(), None);
        let mut differs = delivery("a");
        differs.sha256 = "another".into();
        assert_eq!(store.keep(differs).await.unwrap(), first);
        assert_eq!(ground.texts(EVENTS).await, [r#"{"name":"a"}"#]);
    }
}

#[tokio::test]
async fn a_receipt_of_counted_events_is_the_same_again_and_its_key_is_written_nowhere() {
    for ground in every_ground() {
        let store = ground.open();
        let first = store.keep(delivery_of("secret-key", vec![counted("Linux")])).await.unwrap();
        assert_eq!(store.receipt(&key("secret-key")).await.unwrap(), Some(first));
        let kept = [counted("Linux"), row(&"1".repeat(32), "1")].into();
        store.keep(delivery_of("another-secret-key", kept)).await.unwrap();
        let keys = ground.texts("SELECT idempotency_key FROM deliveries").await;
        assert!(keys.len() == 1 && !keys[0].contains("secret-key"), "{keys:?}");
    }
}

#[tokio::test]
async fn two_collectors_at_once_keep_every_key_once() {
    for ground in every_ground() {
        let (one, other) = (ground.open(), ground.open());
        for n in 0..50 {
            let name = n.to_string();
            let event = |value| vec![counted(value), row(&format!("{n:032x}"), "1")];
            let (first, mut second) = (delivery_of(&name, event("a")), delivery_of(&name, event("b")));
            second.sha256 = "f".repeat(64);
            let (a, b) = tokio::join!(one.keep(first), other.keep(second));
            assert_eq!(a.unwrap(), b.unwrap());
        }
        assert_eq!(ground.number("SELECT count(*) FROM events").await, 50);
        assert_eq!(ground.number(HOW_MANY).await, 50);
        assert_eq!(ground.number("SELECT count(*) FROM people").await, 50);
    }
}

#[tokio::test]
async fn two_collectors_at_once_keep_a_key_once_of_which_one_body_is_only_counted() {
    for ground in every_ground() {
        let (one, other) = (ground.open(), ground.open());
        for n in 0..50 {
            let name = n.to_string();
            let mut only_counted = delivery_of(&name, vec![counted("a")]);
            only_counted.sha256 = "f".repeat(64);
            let both = delivery_of(&name, vec![counted("a"), row(&format!("{n:032x}"), "1")]);
            let (a, b) = tokio::join!(one.keep(both), other.keep(only_counted));
            assert_eq!(a.unwrap(), b.unwrap());
        }
        assert_eq!(ground.number(HOW_MANY).await, 50);
        let remembered = "SELECT (SELECT count(*) FROM deliveries) + (SELECT count(*) FROM receipts)";
        assert_eq!(ground.number(remembered).await, 50);
    }
}

#[tokio::test]
async fn many_at_once_are_all_kept_and_counted() {
    for ground in every_ground() {
        let (one, other) = (ground.open(), ground.open());
        let keeping = (0..200).map(|n| {
            let store = if n % 2 == 0 { one.clone() } else { other.clone() };
            let name = format!("{}", n / 4);
            let events = vec![counted(["a", "b", "c"][n / 4 % 3]), row(&format!("{:032x}", n % 7), "1")];
            tokio::spawn(async move { store.keep(delivery_of(&name, events)).await.unwrap() })
        });
        for kept in keeping.collect::<Vec<_>>() {
            kept.await.unwrap();
        }
        assert_eq!(ground.number("SELECT count(*) FROM deliveries").await, 50);
        assert_eq!(ground.number(HOW_MANY).await, 50);
    }
}

#[tokio::test]
async fn deliveries_without_a_key_are_each_kept() {
    for ground in every_ground() {
        let store = ground.open();
        for _ in 0..3 {
            let mut delivery = delivery_of("none", vec![counted("Linux"), row(&"1".repeat(32), "1")]);
            delivery.key = None;
            store.keep(delivery).await.unwrap();
        }
        assert_eq!((ground.number("SELECT count(*) FROM events").await, ground.number(HOW_MANY).await), (3, 3));
    }
}

#[tokio::test]
async fn every_byte_of_an_event_and_every_sign_of_a_name_is_kept() {
    let odd =
        "{\"z\" : 1.50, \t\"a\":\"\\u00e9\\/é\",\n\"nul\":\"\\u0000\",\"sql\":\"'; DROP TABLE events; --$1\",\"日本\":\"😀\"}";
    for ground in every_ground() {
        let store = ground.open();
        let json = RawValue::from_string(odd.into()).unwrap();
        let strange = row(&"1".repeat(32), "1.0\0'; DROP TABLE origins; --");
        store.keep(delivery_of("odd", vec![Taken::Row(Row::unknown(json)), strange])).await.unwrap();
        assert_eq!(ground.texts("SELECT json FROM events WHERE origin IS NULL").await, [odd]);
        assert!(ground.texts("SELECT version FROM origins").await[0].ends_with("'; DROP TABLE origins; --"));
    }
}

#[tokio::test]
async fn a_value_as_long_as_can_be_is_counted_under_its_own_name() {
    for ground in every_ground() {
        let store = ground.open();
        // So that none of it can be compressed.
        let long = |n: i32| {
            let digests = (0..250).map(|part| sha256_hex(format!("{n} {part}").as_bytes()));
            digests.collect::<String>()
        };
        for (index, n) in [1, 2, 1].into_iter().enumerate() {
            store
                .keep(delivery_of(&format!("{n}-of-{index}"), vec![counted(&long(n)), row(&"1".repeat(32), &long(n))]))
                .await
                .unwrap();
        }
        let counts = "SELECT value FROM counters WHERE fields = 'os' GROUP BY value ORDER BY CAST(sum(count) AS BIGINT)";
        assert_eq!(ground.texts(counts).await, [long(2), long(1)]);
    }
}

#[tokio::test]
async fn beyond_so_many_values_of_a_day_the_rest_is_counted_together() {
    for ground in every_ground() {
        let mut limits = Limits::default();
        (limits.values, limits.postgres_connections) = (2, 1);
        let store = ground.open_with(&limits).unwrap();
        for (n, os) in ["a", "b", "c", "a", "d", "b"].into_iter().enumerate() {
            store.keep(delivery_of(&n.to_string(), vec![counted(os)])).await.unwrap();
        }
        let counters =
            "SELECT value, CAST(sum(count) AS BIGINT) FROM counters WHERE fields = 'os' GROUP BY value ORDER BY value";
        let counters: Vec<_> =
            ground.rows(counters).await.into_iter().map(|row| (row[0].text().to_owned(), row[1].int())).collect();
        assert_eq!(counters, [("a".into(), 2), ("b".into(), 2), ("others".into(), 2)]);
    }
}

#[tokio::test]
async fn an_identity_that_was_erased_is_refused_and_all_of_it_is_gone() {
    for ground in every_ground() {
        let (one, other) = (ground.open(), ground.open());
        let (me, you) = ("1".repeat(32), "2".repeat(32));
        for (name, identity) in [("a", &me), ("b", &you), ("c", &me)] {
            one.keep(delivery_of(name, vec![row(identity, "1")])).await.unwrap();
        }
        let identity = me.clone();
        let erase = move |sql: &mut dyn Sql| own::erase(sql, &identity, NOW_MS, &mut |_, _, _| Some(vec![tally("", "")]));
        assert_eq!(one.erase(erase).await.unwrap().events, 2);
        for store in [&one, &other] {
            assert!(matches!(store.keep(delivery_of("d", vec![row(&me, "1")])).await, Err(StoreError::Erased)));
        }
        assert_eq!(other.keep(delivery_of("a", vec![row(&me, "1")])).await.unwrap().stored, 1, "its key is known");
        assert_eq!(ground.number("SELECT count(*) FROM events").await, 1);
        let people = "SELECT CAST(sum(count) AS BIGINT) FROM counters WHERE event = '' AND day = '2026-11-21' AND fields = ''";
        assert_eq!(ground.number(people).await, 1);
    }
}

#[tokio::test]
async fn old_keys_are_forgotten_and_their_events_stay() {
    for ground in every_ground() {
        let store = ground.open();
        for (name, days) in [("old", 401), ("young", 399)] {
            let mut delivery = delivery(name);
            delivery.received_at_ms -= days * DAY_MS;
            store.keep(delivery).await.unwrap();
        }
        drop(store);
        drop(ground.open());
        let keys = ground.texts("SELECT coalesce(idempotency_key, 'forgotten') FROM deliveries ORDER BY idempotency_key").await;
        assert!(keys.contains(&"young".into()) && keys.contains(&"forgotten".into()), "{keys:?}");
        assert_eq!(ground.number("SELECT count(*) FROM events").await, 2);
        // In PostgreSQL a delivery is also found by its number, and so is never kept twice.
        ground.open().keep(delivery("old")).await.unwrap();
        assert_eq!(ground.number("SELECT count(*) FROM events").await, if ground.is_a_file() { 3 } else { 2 });
    }
}

#[tokio::test]
async fn old_keys_are_all_forgotten_once_a_day_however_many_came_together() {
    let mut limits = Limits::default();
    limits.forget_at_once = 2;
    for ground in every_ground() {
        let store = ground.open_with(&limits).unwrap();
        for n in 0..9 {
            let mut delivery = delivery(&n.to_string());
            delivery.received_at_ms = candor_collector::clock::now_ms() - 401 * DAY_MS;
            store.keep(delivery).await.unwrap();
        }
        let since = candor_collector::clock::now_ms() - 500 * DAY_MS;
        candor_collector::retention::remove(&store, &limits, &Which::default(), since).await.unwrap();
        let known = "SELECT count(*) FROM deliveries WHERE idempotency_key IS NOT NULL";
        assert_eq!((ground.number(known).await, ground.number("SELECT count(*) FROM events").await), (0, 9));
    }
}

#[tokio::test]
async fn a_store_that_another_collector_holds_says_so_in_time_and_recovers() {
    for ground in every_ground() {
        let mut limits = Limits::default();
        // Longer than a busy disk needs for what succeeds below.
        (limits.lock_deadline, limits.statement_deadline) = (Duration::from_secs(1), Duration::from_secs(1));
        let store = ground.open_with(&limits).unwrap();
        let (_other, ended, release) = hold(&ground).await;
        assert!(store.keep(delivery("a")).await.is_err());
        assert!(store.keep(delivery("b")).await.is_err());
        drop(release);
        drop(ended.await);
        store.check().await.unwrap();
        assert_eq!(store.receipt(&key("a")).await.unwrap(), None);
        assert_eq!(store.keep(delivery("a")).await.unwrap().stored, 1);
        assert_eq!(ground.texts(EVENTS).await, [r#"{"name":"a"}"#]);
    }
}

#[tokio::test]
async fn more_than_may_wait_are_told_so_and_nothing_of_theirs_is_kept() {
    for ground in every_ground() {
        let mut limits = Limits::default();
        (limits.store_queue, limits.keep_together, limits.postgres_connections) = (2, 1, 1);
        limits.store_deadline = Duration::from_millis(200);
        let store = ground.open_with(&limits).unwrap();
        let (_other, ended, release) = hold(&ground).await;
        let keeping = (0..5).map(|n| {
            let store = store.clone();
            tokio::spawn(async move { store.keep(delivery(&n.to_string())).await })
        });
        let mut outcomes = Vec::new();
        for kept in keeping.collect::<Vec<_>>() {
            outcomes.push(kept.await.unwrap());
        }
        assert!(outcomes.iter().any(|outcome| matches!(outcome, Err(StoreError::Busy))), "{outcomes:?}");
        assert!(outcomes.iter().all(|outcome| matches!(outcome, Err(StoreError::Busy | StoreError::Late(_)))), "{outcomes:?}");
        drop(release);
        drop(ended.await);
        drop(store);
        assert!(ground.number("SELECT count(*) FROM events").await <= 1, "only the one that had been begun may be there");
    }
}

#[tokio::test]
async fn one_bad_delivery_spoils_none_that_come_with_it() {
    for ground in every_ground() {
        let mut limits = Limits::default();
        limits.postgres_connections = 1;
        let store = ground.open_with(&limits).unwrap();
        // The database itself refuses this, as it refuses nothing that the routes let through.
        let refuse = "CREATE UNIQUE INDEX no_two_alike ON events (json)";
        store.ask(move |sql| sql.execute(refuse, &[])).await.unwrap();
        let keeping = (0..20).map(|n| {
            let (store, mut delivery) = (store.clone(), delivery(&n.to_string()));
            if n == 7 {
                delivery.events.push(Taken::Row(Row::unknown(RawValue::from_string(r#"{"name":"7"}"#.into()).unwrap())));
            }
            tokio::spawn(async move { store.keep(delivery).await })
        });
        for (n, kept) in keeping.collect::<Vec<_>>().into_iter().enumerate() {
            let kept = kept.await.unwrap();
            assert_eq!(kept.is_ok(), n != 7, "{n}: {kept:?}");
        }
        assert_eq!(ground.number("SELECT count(*) FROM events").await, 19);
        assert_eq!(ground.number("SELECT count(*) FROM deliveries").await, 19);
    }
}

#[tokio::test]
async fn whoever_is_erased_while_they_send_is_gone_afterwards() {
    for ground in every_ground() {
        let (one, other) = (ground.open(), ground.open());
        for n in 0..20 {
            let identity = format!("{n:032x}");
            let of = identity.clone();
            let erase = move |sql: &mut dyn Sql| own::erase(sql, &of, NOW_MS, &mut |_, _, _| Some(vec![tally("", "")]));
            let keep = |store: &Store, part: u32| {
                let (store, delivery) = (store.clone(), delivery_of(&format!("{n}-{part}"), vec![row(&identity, "1")]));
                tokio::spawn(async move { store.keep(delivery).await })
            };
            let keeping = [keep(&one, 0), keep(&other, 1), keep(&one, 2), keep(&other, 3)];
            other.erase(erase).await.unwrap();
            for kept in keeping {
                let kept = kept.await.unwrap();
                assert!(matches!(kept, Ok(_) | Err(StoreError::Erased)), "{kept:?}");
            }
        }
        for left in ["SELECT count(*) FROM events", "SELECT count(*) FROM people", "SELECT count(*) FROM seen"] {
            assert_eq!(ground.number(left).await, 0, "{left}");
        }
        assert_eq!(ground.number("SELECT CAST(coalesce(sum(count), 0) AS BIGINT) FROM counters").await, 0);
    }
}
