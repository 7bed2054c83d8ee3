//! People are counted, not messages: exactly, whenever and in whatever order they send.

use std::{
    collections::{BTreeMap, BTreeSet},
    path::Path,
};

use candor_collector::{
    counts::Tally,
    key::IdempotencyKey,
    limits::Limits,
    store::{
        Delivery, Of, Row, RowKind, Store, Taken,
        people::{WINDOWS, month, week},
    },
};
use jiff::{ToSpan as _, civil::Date};
use proptest::prelude::*;
use serde_json::value::RawValue;
use tempfile::TempDir;

use crate::api::{NOW_MS, counters, open_store};

/// The first day on which anybody sends.
const FIRST: Date = Date::constant(2026, 10, 20);

fn day(number: i64) -> Date {
    FIRST.checked_add(number.days()).unwrap()
}

/// One event of this person for this day, that says this much.
fn event(person: usize, day: Date, says: usize) -> Taken {
    let tallies = [("", String::new()), ("os", says.to_string())].map(|(fields, value)| Tally {
        fields: fields.into(),
        value,
        buckets: Vec::new(),
    });
    let of = Of {
        program: "sample".into(),
        version: "1".into(),
        event: "ping".into(),
        identity: Some(format!("{person:032x}")),
        kind: RowKind::Event,
        day: day.to_string(),
        manifest: None,
    };
    Taken::Row(Row { json: RawValue::from_string("{}".into()).unwrap(), of: Some(of), tallies: tallies.to_vec() })
}

async fn keep(store: &Store, number: usize, event: Taken) {
    let key = Some(IdempotencyKey::new(number.to_string().as_bytes()).unwrap());
    let delivery = Delivery {
        key,
        events: vec![event],
        sha256: String::new(),
        body_bytes: 2,
        received_at_ms: NOW_MS,
        official: false,
        place: None,
    };
    store.keep(delivery).await.unwrap();
}

/// All counters of people: by program's or event's name, field, value and period.
fn counted(store: &Path) -> BTreeMap<(String, String, String, String), i64> {
    let people = counters(store).into_iter().filter(|counter| counter.event.is_empty() || counter.day.contains('W'));
    let mut all = BTreeMap::new();
    for counter in people {
        *all.entry((counter.event, counter.fields, counter.value, counter.day)).or_default() += counter.count;
    }
    all.retain(|_, count| *count != 0);
    all
}

/// How many were active within so many days up to one, by the counters.
fn active(counted: &BTreeMap<(String, String, String, String), i64>, window: &str, until: Date) -> i64 {
    let changes =
        counted.iter().filter(|((event, fields, _, day), _)| event.is_empty() && fields == window && *day <= until.to_string());
    changes.map(|(_, count)| *count).sum()
}

fn distinct(sent: &[(usize, i64, usize)], is_in: impl Fn(Date) -> bool) -> i64 {
    let people: BTreeSet<_> = sent.iter().filter(|(_, number, _)| is_in(day(*number))).map(|(person, ..)| person).collect();
    people.len().try_into().unwrap()
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 24, ..ProptestConfig::default() })]

    #[test]
    fn whoever_sends_is_counted_once_in_each_day_week_month_and_window_in_whatever_order(
        sent in prop::collection::vec((0..5_usize, 0..70_i64, 0..3_usize), 1..60)
    ) {
        let folder = TempDir::new().unwrap();
        let path = folder.path().join("store");
        let store = open_store(&path, &Limits::default()).unwrap();
        let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap();
        runtime.block_on(async {
            for (number, (person, on, says)) in sent.iter().enumerate() {
                keep(&store, number, event(*person, day(*on), *says)).await;
            }
        });
        let counted = counted(&path);
        let get = |event: &str, fields: &str, value: &str, day: String| {
            counted.get(&(event.into(), fields.into(), value.into(), day)).copied().unwrap_or(0)
        };
        for date in (0..105).map(day) {
            prop_assert_eq!(get("", "", "", date.to_string()), distinct(&sent, |other| other == date));
            prop_assert_eq!(get("", "", "", week(date)), distinct(&sent, |other| week(other) == week(date)));
            prop_assert_eq!(get("", "", "", month(date)), distinct(&sent, |other| month(other) == month(date)));
            for (days, name) in WINDOWS {
                let from = date.checked_sub((days - 1).days()).unwrap();
                prop_assert_eq!(active(&counted, name, date), distinct(&sent, |other| from <= other && other <= date));
            }
            // By what the first message of a week said.
            let of_week: Vec<_> = sent.iter().filter(|(_, number, _)| week(day(*number)) == week(date)).collect();
            let firsts: BTreeMap<_, _> = of_week.iter().rev().map(|(person, _, says)| (person, says)).collect();
            for says in 0..3 {
                let people = firsts.values().filter(|first| ***first == says).count();
                prop_assert_eq!(get("ping", "os", &says.to_string(), week(date)), i64::try_from(people).unwrap());
            }
        }
    }
}
