//! People are counted, not messages: exactly, whenever and in whatever order they send.

use std::collections::{BTreeMap, BTreeSet};

use candor_collector::{
    counts::Tally,
    key::IdempotencyKey,
    store::{
        Delivery, Of, Row, RowKind, Store, StoreError, Taken, own,
        people::{WINDOWS, month, week},
        sql::Sql,
    },
};
use jiff::{ToSpan as _, civil::Date};
use proptest::prelude::*;
use serde_json::value::RawValue;

use crate::{api::NOW_MS, place::Ground};

/// The first day on which anybody sends.
const FIRST: Date = Date::constant(2026, 10, 20);

fn day(number: i64) -> Date {
    FIRST.checked_add(number.days()).unwrap()
}

/// One event of this person for this day, with this number.
fn event(person: usize, day: Date, says: usize) -> Taken {
    let json = format!("{{\"os\":{says}}}");
    let of = Of {
        program: "sample".into(),
        version: "1".into(),
        event: "ping".into(),
        identity: Some(format!("{person:032x}")),
        kind: RowKind::Event,
        day: day.to_string(),
        manifest: None,
    };
    let tallies = tallies(&json);
    Taken::Row(Row { json: RawValue::from_string(json).unwrap(), of: Some(of), tallies })
}

/// An event of this person on the first day.
pub(crate) fn event_of(person: usize) -> Taken {
    event(person, FIRST, 0)
}

/// What an event adds to the counters, by its bytes.
pub(crate) fn tallies(json: &str) -> Vec<Tally> {
    let says = json.trim_start_matches(r#"{"os":"#).trim_end_matches('}').to_owned();
    let speeds = vec![("[null,30.0]".into(), 2), ("[30.0,null]".into(), 1)];
    let tally = |fields: &str, value, buckets| Tally { fields: fields.into(), value, buckets };
    vec![tally("", String::new(), Vec::new()), tally("os", says.clone(), Vec::new()), tally("os,fps", says, speeds)]
}

fn delivery(number: usize, event: Taken) -> Delivery {
    let key = Some(IdempotencyKey::new(number.to_string().as_bytes()).unwrap());
    Delivery {
        key,
        events: vec![event],
        sha256: String::new(),
        body_bytes: 2,
        received_at_ms: NOW_MS,
        official: false,
        place: None,
    }
}

async fn keep(store: &Store, number: usize, event: Taken) {
    store.keep(delivery(number, event)).await.unwrap();
}

/// All counters of people: by program's or event's name, field, value and period.
async fn counted(store: &Ground) -> BTreeMap<(String, String, String, String), i64> {
    let people = store.counters().await.into_iter().filter(|counter| counter.event.is_empty() || counter.day.contains('W'));
    let mut all = BTreeMap::new();
    for counter in people {
        *all.entry((counter.event, counter.fields, counter.value, counter.day)).or_default() += counter.count;
    }
    all.retain(|_, count| *count != 0);
    all
}

/// How many were active within this many days up to a day, by the counters.
fn active(counted: &BTreeMap<(String, String, String, String), i64>, window: &str, until: Date) -> i64 {
    let changes =
        counted.iter().filter(|((event, fields, _, day), _)| event.is_empty() && fields == window && *day <= until.to_string());
    changes.map(|(_, count)| *count).sum()
}

fn distinct(sent: &[(usize, i64, usize)], is_in: impl Fn(Date) -> bool) -> i64 {
    let people: BTreeSet<_> = sent.iter().filter(|(_, number, _)| is_in(day(*number))).map(|(person, ..)| person).collect();
    people.len().try_into().unwrap()
}

fn runtime() -> tokio::runtime::Runtime {
    tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap()
}

/// All counters that are not 0.
async fn everything(store: &Ground) -> BTreeMap<[String; 6], i64> {
    let mut all = BTreeMap::new();
    for counter in store.counters().await {
        let name = [counter.program, counter.event, counter.day, counter.fields, counter.bucket, counter.value];
        *all.entry(name).or_default() += counter.count;
    }
    all.retain(|_, count| *count != 0);
    all
}

/// A store with what these people sent, in order.
async fn store_with(ground: &Ground, sent: &[(usize, i64, usize)]) -> Store {
    let store = ground.open();
    for (number, (person, on, says)) in sent.iter().enumerate() {
        keep(&store, number, event(*person, day(*on), *says)).await;
    }
    store
}

type Outcome = Result<(), TestCaseError>;

async fn after_somebody_was_erased(ground: fn() -> Ground, sent: Vec<(usize, i64, usize)>) -> Outcome {
    let (all, without) = (ground(), ground());
    let store = store_with(&all, &sent).await;
    let others: Vec<_> = sent.iter().copied().filter(|(person, ..)| *person != 0).collect();
    drop(store_with(&without, &others).await);
    let erase = |sql: &mut dyn Sql| own::erase(sql, &format!("{:032x}", 0), NOW_MS, &mut |_, _, json| Some(tallies(json)));
    let erased = store.erase(erase).await.unwrap();
    prop_assert_eq!(usize::try_from(erased.events).unwrap(), sent.len() - others.len());
    prop_assert_eq!(everything(&all).await, everything(&without).await);
    prop_assert_eq!(all.number("SELECT count(*) FROM events").await, i64::try_from(others.len()).unwrap());
    let late = store.keep(delivery(sent.len(), event(0, FIRST, 0))).await;
    prop_assert!(matches!(late, Err(StoreError::Erased)), "{:?}", late);
    Ok(())
}

async fn whoever_sends_is_counted_once(ground: fn() -> Ground, sent: Vec<(usize, i64, usize)>) -> Outcome {
    let ground = ground();
    drop(store_with(&ground, &sent).await);
    are_counted_once(&ground, &sent).await
}

async fn are_counted_once(ground: &Ground, sent: &[(usize, i64, usize)]) -> Outcome {
    let counted = counted(ground).await;
    let get = |event: &str, fields: &str, value: &str, day: String| {
        counted.get(&(event.into(), fields.into(), value.into(), day)).copied().unwrap_or(0)
    };
    for date in (0..105).map(day) {
        prop_assert_eq!(get("", "", "", date.to_string()), distinct(sent, |other| other == date));
        prop_assert_eq!(get("", "", "", week(date)), distinct(sent, |other| week(other) == week(date)));
        prop_assert_eq!(get("", "", "", month(date)), distinct(sent, |other| month(other) == month(date)));
        for (days, name) in WINDOWS {
            let from = date.checked_sub((days - 1).days()).unwrap();
            prop_assert_eq!(active(&counted, name, date), distinct(sent, |other| from <= other && other <= date));
        }
        // By what the first message of a week said.
        let of_week: Vec<_> = sent.iter().filter(|(_, number, _)| week(day(*number)) == week(date)).collect();
        let firsts: BTreeMap<_, _> = of_week.iter().rev().map(|(person, _, says)| (person, says)).collect();
        for says in 0..3 {
            let people = firsts.values().filter(|first| ***first == says).count();
            prop_assert_eq!(get("ping", "os", &says.to_string(), week(date)), i64::try_from(people).unwrap());
        }
    }
    Ok(())
}

fn whoever_sent() -> impl Strategy<Value = Vec<(usize, i64, usize)>> {
    prop::collection::vec((0..5_usize, 0..70_i64, 0..3_usize), 1..60)
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 24, ..ProptestConfig::default() })]

    #[test]
    fn after_somebody_was_erased_every_figure_is_as_if_they_had_never_been(sent in whoever_sent()) {
        runtime().block_on(after_somebody_was_erased(Ground::file, sent))?;
    }

    #[test]
    fn whoever_sends_is_counted_once_in_each_day_week_month_and_window_in_whatever_order(sent in whoever_sent()) {
        runtime().block_on(whoever_sends_is_counted_once(Ground::file, sent))?;
    }
}

#[cfg(target_os = "linux")]
proptest! {
    // A database takes a tenth of a second to make.
    #![proptest_config(ProptestConfig { cases: 6, ..ProptestConfig::default() })]

    #[test]
    fn after_somebody_was_erased_every_figure_in_postgres_is_as_if_they_had_never_been(sent in whoever_sent()) {
        runtime().block_on(after_somebody_was_erased(Ground::postgres, sent))?;
    }

    #[test]
    fn whoever_sends_is_counted_once_in_postgres_in_whatever_order(sent in whoever_sent()) {
        runtime().block_on(whoever_sends_is_counted_once(Ground::postgres, sent))?;
    }

    #[test]
    fn whoever_sends_at_once_through_two_collectors_on_postgres_is_counted_once(sent in whoever_sent()) {
        let ground = Ground::postgres();
        // All of a person say the same, because nobody can say which of theirs came first.
        let sent: Vec<_> = sent.into_iter().map(|(person, on, _)| (person % 2, on, 0)).collect();
        runtime().block_on(async {
            let stores = [ground.open(), ground.open()];
            let keeping = sent.iter().enumerate().map(|(number, (person, on, says))| {
                let (store, event) = (stores[number % 2].clone(), event(*person, day(*on), *says));
                tokio::spawn(async move { keep(&store, number, event).await })
            });
            for kept in keeping.collect::<Vec<_>>() {
                kept.await.unwrap();
            }
            are_counted_once(&ground, &sent).await
        })?;
    }
}
