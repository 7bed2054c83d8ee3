//! Works out how much a choice amounts to, because a list of fields doesn't say: from the log of the last thirty days, and from the
//! interval of an event that repeats.

use std::collections::{BTreeMap, BTreeSet};
use std::time::Duration;

use candor::tools::log::{Index, Shape};
use candor::tools::manifest::{Event, Source};
use jiff::{SignedDuration, Timestamp};

use crate::text::{choices as text, figures};

/// How far back the sums go, in days: as long as the month that the sentences speak of.
const DAYS: i64 = 30;
/// The shortest time, in days, from which a month is worked out. A week has each weekday in it once; fewer days could all be busy
/// ones, or all quiet.
const DAYS_AT_LEAST: i64 = 7;
const DAY: i64 = 24 * 60 * 60 * 1000;
/// The longest interval of which an amount is said. The amount is for an hour, in which anything less frequent may not happen at
/// all.
const HOUR: Duration = Duration::from_hours(1);

/// What was recorded in the last thirty days, grouped by what the events share. It is worked out when the log changes.
#[derive(Debug, Clone, Default)]
pub struct Volume {
    kinds: Vec<Kind>,
    /// When that was worked out, in milliseconds since 1970.
    now: i64,
}

/// Events that have the same name and the same tiers.
#[derive(Debug, Clone)]
struct Kind {
    event: String,
    tiers: BTreeSet<String>,
    count: u64,
    bytes: u64,
    /// When the first of them was recorded.
    first: i64,
}

impl Volume {
    /// `None` until all of the last thirty days has been read.
    pub fn of(index: &Index, now: Timestamp) -> Option<Self> {
        let since = now.checked_sub(SignedDuration::from_hours(24 * DAYS)).unwrap_or(now).as_millisecond();
        let oldest = index.get(0).map_or(i64::MAX, |row| row.recorded_at);
        if !index.is_complete() && oldest >= since {
            return None;
        }
        let mut found: BTreeMap<u32, (u64, u64, i64)> = BTreeMap::new();
        for row in index.iter().rev().take_while(|row| row.recorded_at >= since) {
            let (count, bytes, first) = found.entry(row.shape).or_insert((0, 0, row.recorded_at));
            *count += 1;
            *bytes += u64::from(row.length);
            *first = row.recorded_at.min(*first);
        }
        let mut kinds: BTreeMap<(String, BTreeSet<String>), Kind> = BTreeMap::new();
        for (shape, (count, bytes, first)) in found {
            let Some(Shape { event, tiers, .. }) = index.shape(shape).map(AsRef::as_ref) else { continue };
            let tiers: BTreeSet<String> = tiers.iter().cloned().collect();
            let none = || Kind { event: event.clone(), tiers: tiers.clone(), count: 0, bytes: 0, first };
            let kind = kinds.entry((event.clone(), tiers.clone())).or_insert_with(none);
            kind.count += count;
            kind.bytes += bytes;
            kind.first = first.min(kind.first);
        }
        Some(Self { kinds: kinds.into_values().collect(), now: now.as_millisecond() })
    }

    /// What the messages of this tier amount to in a month, in words; `None` while there is too little to go by.
    pub(super) fn of_tier(&self, tier: &str) -> Option<String> {
        let with_it = || self.kinds.iter().filter(|kind| kind.tiers.contains(tier));
        let first = with_it().map(|kind| kind.first).min()?;
        let days = (self.now - first).div_euclid(DAY) + 1;
        let bytes: u64 = with_it().map(|kind| kind.bytes).sum();
        let month = bytes * DAYS.unsigned_abs() / days.clamp(1, DAYS).unsigned_abs();
        (days >= DAYS_AT_LEAST && month > 0).then(|| text::volume_tier(&figures::size(month)))
    }

    /// What this event has amounted to, and what it amounts to while the program is running, in sentences, with these tiers and this many
    /// bytes, as in the preview.
    pub(super) fn of_event(&self, name: &str, event: &Event, tiers: &BTreeSet<String>, size: u64) -> String {
        if size == 0 {
            // Without a body, its size says nothing.
            return String::new();
        }
        let all: Vec<&Kind> = self.kinds.iter().filter(|kind| kind.event == event.name).collect();
        let count: u64 = all.iter().map(|kind| kind.count).sum();
        let measured = if count == 0 {
            String::new()
        } else if all.iter().all(|kind| kind.tiers == *tiers) {
            text::volume_measured(count, &figures::size(all.iter().map(|kind| kind.bytes).sum()))
        } else {
            text::volume_scaled(count, &figures::size(count * size))
        };
        figures::sentences([repeats(name, event, size).unwrap_or_default(), measured])
    }
}

/// What an interval adds up to. If it ends in one event for each set of values, nobody can say how many there will be.
fn repeats(name: &str, event: &Event, size: u64) -> Option<String> {
    let gathered = |source: &Source| matches!(source, Source::Count | Source::Frames);
    if event.fields.iter().any(|field| gathered(&field.source)) {
        return None;
    }
    let every = event.every.filter(|every| *every <= HOUR && !every.is_zero())?;
    let count = HOUR.as_secs() / every.as_secs().max(1);
    Some(text::volume_repeats(name, count, &figures::size(count * size)))
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use candor::tools::log::{Log, Spooled};
    use candor::tools::manifest::{Envelope, Method};

    use super::*;

    fn now() -> Timestamp {
        "2026-11-21T20:15:03Z".parse().expect("a time")
    }

    /// A log with these events: how many days ago, which tiers, and how many bytes.
    fn volume(events: &[(i64, &[&str], usize)]) -> Option<Volume> {
        let folder = tempfile::tempdir().expect("folder");
        let (mut log, _) = Log::open(folder.path()).expect("opened");
        let shape = |tiers: &[&str]| Shape {
            event: "app_opened".into(),
            tiers: tiers.iter().map(|tier| (*tier).to_owned()).collect(),
            fields: Vec::new(),
            method: Method::Post,
            url: "http://127.0.0.1/".into(),
            envelope: Envelope::Events,
            crash: false,
            identity: None,
            decision: "decision".into(),
            held: false,
            folds: None,
        };
        let spooled = events.iter().map(|(days, tiers, bytes)| Spooled {
            shape: Arc::new(shape(tiers)),
            id: String::new(),
            recorded_at: now().as_millisecond() - days * DAY,
            body: vec![b' '; *bytes],
        });
        log.take("spool", &spooled.collect::<Vec<_>>(), 1, false).expect("taken");
        let mut index = Index::default();
        while index.follow(&mut log).expect("followed") {}
        Volume::of(&index, now())
    }

    fn said(volume: &Volume, tiers: &[&str], size: u64) -> String {
        let toml = include_str!("../../../../../assets/apps/skellycam.toml");
        let manifest = candor::tools::manifest::Manifest::parse(toml).expect("sound");
        let event = manifest.event("app_opened").expect("declared");
        volume.of_event("SkellyCam", event, &tiers.iter().map(|tier| (*tier).to_owned()).collect(), size)
    }

    #[test]
    fn what_was_recorded_as_it_is_still_is_told_as_it_was_measured_and_older_messages_are_left_out() {
        let volume = volume(&[(40, &["a"], 999), (29, &["a", "b"], 200), (1, &["a", "b"], 300)]).expect("read");
        assert_eq!(said(&volume, &["b", "a"], 250), "2 in the last 30 days, 500 bytes in all.");
    }

    #[test]
    fn where_the_choice_was_another_the_count_is_measured_and_the_size_is_that_of_now() {
        let volume = volume(&[(3, &["a"], 100), (1, &["a", "b"], 300)]).expect("read");
        let scaled = "2 in the last 30 days; with these switches about 600 bytes.";
        assert_eq!(said(&volume, &["a", "b"], 300), scaled);
        assert_eq!(said(&volume, &["a"], 0), "", "without a body there is no size to tell");
    }

    #[test]
    fn what_is_repeated_says_what_an_hour_of_the_running_program_is() {
        let toml = include_str!("../../../../../assets/apps/ets2la.toml");
        let manifest = candor::tools::manifest::Manifest::parse(toml).expect("sound");
        let said = |event: &str| {
            let event = manifest.event(event).expect("declared");
            Volume::default().of_event("ETS2LA", event, &BTreeSet::new(), 100)
        };
        assert_eq!(said("activity_ping"), "While ETS2LA runs, 30 an hour, about 2.9 KB.");
        assert_eq!(said("crash_report"), "");
    }

    #[test]
    fn a_tier_says_what_its_messages_are_in_a_month_once_there_is_a_week_to_tell_from() {
        let tier = |events: &[(i64, &[&str], usize)]| volume(events).expect("read").of_tier("b");
        assert_eq!(tier(&[(5, &["b"], 100)]), None);
        assert_eq!(tier(&[(20, &["a"], 100)]), None);
        assert_eq!(tier(&[(29, &["a", "b"], 1500), (1, &["b"], 500), (1, &["a"], 9000)]).as_deref(), Some("2.0 KB a month"));
        assert_eq!(tier(&[(9, &["b"], 500), (2, &["b"], 500)]).as_deref(), Some("2.9 KB a month"), "ten days are a third");
    }

    #[test]
    fn nothing_is_told_before_the_last_thirty_days_have_been_read() {
        let row = |seq, days: i64| candor::tools::log::IndexRow {
            seq,
            recorded_at: now().as_millisecond() - days * DAY,
            length: 1,
            shape: 1,
            state: candor::tools::log::State::Sent,
            confirmed: true,
        };
        let read: Index = [row(1, 40), row(2, 1)].into_iter().collect();
        assert!(Volume::of(&read, now()).is_some());
        assert!(volume(&[]).expect("there is nothing to read").kinds.is_empty());
    }
}
