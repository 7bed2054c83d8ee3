//! What is added up of an event that is counted and not kept: how many there were, each of its fields by value, and
//! together only what its manifest says is counted together. Pure, and what comes out of it can't be put together again.

use std::borrow::Cow;

use candor::tools::manifest::{ClockFact, Event, Field, Kind, Manifest, Source};
use serde_json::Value;

use crate::{day, limits::Limits};

/// Under which name it is counted how many messages came with an identifier that their manifest does not declare. No field can
/// have it: a path has no space.
pub const WITH_IDENTIFIER: &str = "with identifier";

/// One event as it is added up. Nothing else is left of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Counted {
    /// The program's id.
    pub program: String,
    /// The event's name in its manifest.
    pub event: String,
    /// The day that it counts for, such as `2026-11-21`.
    pub day: String,
    /// What it adds to. The first is the event itself.
    pub tallies: Vec<Tally>,
}

/// One value, or one combination of values, that an event adds to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Tally {
    /// Nothing for the event itself, the path of a field, or a JSON list of the paths that are counted together.
    pub fields: String,
    /// The value as JSON writes it; of a list, one of its elements, or `[]`. Of fields that are counted together, a JSON
    /// list of their values. What a histogram measures has no value of its own: nothing.
    pub value: String,
    /// What a histogram adds: the bounds of each bucket as a JSON list, and how many measurements are in it.
    pub buckets: Vec<(String, u32)>,
}

impl Counted {
    /// Takes apart an event whose `values` are those of its declared fields, in their order. `received_at_ms` says for
    /// which day it counts unless it says so itself.
    pub(crate) fn of(
        manifest: &Manifest,
        event: &Event,
        values: &[Option<Cow<'_, Value>>],
        received_at_ms: i64,
        limits: &Limits,
    ) -> Self {
        let tallies = tallies(event, values, &event.cross, |_| true);
        let day = day_of(event, values, received_at_ms, limits);
        Self { program: manifest.app.id.clone(), event: event.name.clone(), day, tallies }
    }
}

/// What an event that is kept adds to the counters besides: each field of a closed kind, and how its measurements lie for each
/// list that stands beside them, such as frame rates by plugins. No identity, no time, nothing that was typed or only this
/// person has.
pub(crate) fn beside_the_row(event: &Event, values: &[Option<Cow<'_, Value>>]) -> Vec<Tally> {
    let of_kind = |is: fn(&Kind) -> bool| {
        (0..event.fields.len()).filter(move |index| event.fields.get(*index).is_some_and(|field| is(&field.kind)))
    };
    let lists = || of_kind(|kind| matches!(kind, Kind::List { .. }));
    let histograms = of_kind(|kind| matches!(kind, Kind::Histogram { .. }));
    let groups: Vec<Vec<usize>> = histograms.flat_map(|histogram| lists().map(move |list| vec![list, histogram])).collect();
    tallies(event, values, &groups, is_closed)
}

/// For which day an event counts.
pub(crate) fn day_of(event: &Event, values: &[Option<Cow<'_, Value>>], received_at_ms: i64, limits: &Limits) -> String {
    let is_date = |field: &Field| field.source == Source::Clock(ClockFact::Date);
    let says = (0..event.fields.len()).filter_map(|index| there(event, values, index)).find(|(field, _)| is_date(field));
    day::of(says.and_then(|(_, date)| date.as_str()), received_at_ms, limits)
}

/// Whether a field of a row has few values, and none that leads to anybody.
pub(crate) fn is_closed(field: &Field) -> bool {
    match (&field.source, &field.kind) {
        (
            Source::Constant(_) | Source::AppId | Source::AppName | Source::Identity | Source::IdentityHex | Source::Person,
            _,
        )
        | (_, Kind::Traceback { .. }) => false,
        (Source::Clock(fact), _) => matches!(fact, ClockFact::FirstOf),
        (source, Kind::Text { .. }) => matches!(source, Source::AppVersion | Source::Machine(_)),
        (_, Kind::Number { round, .. }) => round.is_some(),
        _ => true,
    }
}

fn there<'a>(event: &'a Event, values: &'a [Option<Cow<'_, Value>>], index: usize) -> Option<(&'a Field, &'a Value)> {
    Some((event.fields.get(index)?, values.get(index)?.as_ref().map(Cow::as_ref)?))
}

fn tallies(
    event: &Event,
    values: &[Option<Cow<'_, Value>>],
    groups: &[Vec<usize>],
    is_counted: fn(&Field) -> bool,
) -> Vec<Tally> {
    let mut tallies = vec![Tally { fields: String::new(), value: String::new(), buckets: Vec::new() }];
    let fields = (0..event.fields.len()).filter_map(|index| there(event, values, index));
    for (field, value) in fields.filter(|(field, _)| is_counted(field)) {
        alone(field, value, &mut tallies);
    }
    for group in groups {
        // Where a field was withheld there is no combination: nobody is counted as who they withheld to be.
        let group: Option<Vec<_>> = group.iter().map(|index| there(event, values, *index)).collect();
        tallies.extend(group.map(|group| together(&group)));
    }
    tallies
}

fn alone(field: &Field, value: &Value, tallies: &mut Vec<Tally>) {
    let mut add = |value, buckets| tallies.push(Tally { fields: field.path.clone(), value, buckets });
    match (&field.kind, value) {
        (Kind::Histogram { buckets }, _) => add(String::new(), filled(buckets, value)),
        (Kind::List { .. }, Value::Array(elements)) if !elements.is_empty() => {
            for element in elements {
                add(element.to_string(), Vec::new());
            }
        }
        _ => add(value.to_string(), Vec::new()),
    }
}

fn together(group: &[(&Field, &Value)]) -> Tally {
    let paths: Vec<&str> = group.iter().map(|(field, _)| field.path.as_str()).collect();
    let (mut values, mut filled_buckets) = (Vec::<&Value>::new(), Vec::new());
    for (field, value) in group {
        match &field.kind {
            Kind::Histogram { buckets } => filled_buckets = filled(buckets, value),
            _ => values.push(value),
        }
    }
    Tally { fields: json(&paths), value: json(&values), buckets: filled_buckets }
}

/// The buckets with something in them. They are named by their bounds and not by their number, because another version
/// of the program may have other bounds.
fn filled(bounds: &[f64], counts: &Value) -> Vec<(String, u32)> {
    let bound = |index: Option<usize>| index.and_then(|index| bounds.get(index)).copied();
    let counts = counts.as_array().into_iter().flatten().filter_map(Value::as_u64);
    let named = counts.enumerate().filter(|(_, count)| *count > 0).map(|(index, count)| {
        let bounds = json(&[bound(index.checked_sub(1)), bound(Some(index))]);
        // More than that nobody measures, and few enough for no sum to overflow.
        (bounds, u32::try_from(count).unwrap_or(u32::MAX))
    });
    named.collect()
}

/// A list as JSON. There is none that cannot be written.
fn json(list: &impl serde::Serialize) -> String {
    serde_json::to_string(list).unwrap_or_default()
}
