//! Events that are recorded once an interval (`every = "10m"`), with what was counted or measured since. The numbers wait in memory,
//! separately for each set of the host's own values, within a limit; what was counted under another decision is thrown away.

use std::sync::{Mutex, MutexGuard, PoisonError};
use std::time::{Duration, Instant};

use serde_json::Value;

use super::plan::Since;
use crate::manifest::{Event, Kind, Source};
use crate::values::Values;

/// How many sets of values of one event are kept apart in an interval. A setting or a set of plugins has a few; a hundred are a mistake by
/// the host, such as a name or a time among the values.
const MOST_SETS: usize = 100;

/// What was counted and measured under one set of the host's values.
#[derive(Debug)]
struct Set {
    values: Values,
    count: u64,
    /// By the path of its field.
    frames: Vec<(String, Vec<u64>)>,
}

/// The current interval of one event.
#[derive(Debug)]
struct Interval {
    began: Instant,
    /// Since when the decision under which it is counted has held.
    since: Since,
    /// The sets by key, sorted.
    sets: Vec<(String, Set)>,
}

/// What is added to a set.
#[derive(Debug, Clone, Copy)]
pub(super) enum Measure {
    /// It happened once.
    Once,
    /// A picture took this long.
    Frame(Duration),
}

/// Everything that is being counted, by the index of its event.
#[derive(Debug, Default)]
pub(super) struct Aggregates(Mutex<Vec<(usize, Interval)>>);

impl Aggregates {
    fn lock(&self) -> MutexGuard<'_, Vec<(usize, Interval)>> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Adds to the set with this key. Returns whether it could: a new set may be one too many.
    pub(super) fn add(
        &self,
        (index, event): (usize, &Event),
        since: &Since,
        (key, values): (&str, &Values),
        measure: Measure,
    ) -> bool {
        let mut intervals = self.lock();
        let begin = || Interval { began: Instant::now(), since: since.clone(), sets: Vec::new() };
        let place = intervals.binary_search_by_key(&index, |(known, _)| *known).unwrap_or_else(|place| {
            intervals.insert(place, (index, begin()));
            place
        });
        let Some((_, interval)) = intervals.get_mut(place) else { return false };
        if interval.since != *since {
            *interval = begin();
        }
        let place = match interval.sets.binary_search_by_key(&key, |(known, _)| known) {
            Ok(place) => place,
            Err(_) if interval.sets.len() >= MOST_SETS => return false,
            Err(place) => {
                let set = Set { values: values.clone(), count: 0, frames: no_frames(event) };
                interval.sets.insert(place, (key.to_owned(), set));
                place
            }
        };
        let Some((_, set)) = interval.sets.get_mut(place) else { return false };
        match measure {
            Measure::Once => set.count = set.count.saturating_add(1),
            Measure::Frame(took) => {
                for field in &event.fields {
                    let counts = set.frames.iter_mut().find(|(path, _)| *path == field.path);
                    if let (Kind::Histogram { buckets }, Some((_, counts))) = (&field.kind, counts) {
                        let rate = 1.0 / took.as_secs_f64();
                        if let Some(count) = counts.get_mut(buckets.partition_point(|bound| *bound <= rate)) {
                            *count = count.saturating_add(1);
                        }
                    }
                }
            }
        }
        true
    }

    /// Throws away what was counted under a decision that no longer holds.
    pub(super) fn keep(&self, holds: impl Fn(usize, &Since) -> bool) {
        self.lock().retain(|(index, interval)| holds(*index, &interval.since));
    }

    /// What is due: for each event, its index and the values of each set, with what was counted in the fields that the manifest has for
    /// that.
    pub(super) fn take_due(&self, now: Instant, all: bool, events: &[Event]) -> Vec<(usize, Vec<Values>)> {
        let mut intervals = self.lock();
        let is_due = |index: usize, interval: &Interval| {
            let every = events.get(index).and_then(|event| event.every).unwrap_or_default();
            all || now.saturating_duration_since(interval.began) >= every
        };
        let (due, still) = std::mem::take(&mut *intervals).into_iter().partition(|(index, interval)| is_due(*index, interval));
        *intervals = still;
        let take = |(index, interval): (usize, Interval)| {
            let event = events.get(index)?;
            Some((index, interval.sets.into_iter().map(|(_, set)| set.into_values(event)).collect()))
        };
        Vec::into_iter(due).filter_map(take).collect()
    }
}

fn no_frames(event: &Event) -> Vec<(String, Vec<u64>)> {
    let frames = event.fields.iter().filter(|field| field.source == Source::Frames);
    let counts = frames.filter_map(|field| match &field.kind {
        Kind::Histogram { buckets } => Some((field.path.clone(), vec![0; buckets.len() + 1])),
        _ => None,
    });
    counts.collect()
}

impl Set {
    fn into_values(self, event: &Event) -> Values {
        let counted = event.fields.iter().filter(|field| field.source == Source::Count);
        let values = counted.fold(self.values, |values, field| values.with(field.path.clone(), self.count));
        self.frames.into_iter().fold(values, |values, (path, counts)| values.with(path, Value::from(counts)))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::manifest::Manifest;

    #[test]
    fn an_interval_ends_when_the_manifest_says_and_holds_a_bounded_number_of_sets() {
        let manifest = include_str!("../../../../assets/apps/ets2la.toml");
        let manifest = Manifest::parse(manifest).expect("sound");
        let (index, event) =
            manifest.events.iter().enumerate().find(|(_, event)| event.aggregates()).expect("it counts pictures");
        let (aggregates, since) = (Aggregates::default(), Since::default());
        let add = |key: &str| {
            let measure = Measure::Frame(Duration::from_millis(20));
            aggregates.add((index, event), &since, (key, &Values::new()), measure)
        };
        let start = Instant::now();
        for number in 0..MOST_SETS {
            assert!(add(&number.to_string()));
        }
        assert!(!add("one more") && add("0"), "what is known is counted on");
        let due = |seconds| aggregates.take_due(start + Duration::from_secs(seconds), false, &manifest.events);
        assert!(due(599).is_empty());
        let taken = due(601);
        assert_eq!(taken[0].1.len(), MOST_SETS);
        assert_eq!(taken[0].1[0].get("fps"), Some(&Value::from(vec![0, 0, 0, 0, 2, 0, 0, 0])));
        assert!(due(9999).is_empty(), "and the next interval begins with the next picture");
    }
}
