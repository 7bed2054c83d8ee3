//! What is added up of an event that is counted and not kept: the number of events, each field by value, and combinations only of the
//! fields that its manifest counts together. Pure; an event cannot be reconstructed from what comes out.

use std::{borrow::Cow, sync::Arc};

use candor::tools::manifest::{ClockFact, Event, Field, Keep, Kind, Manifest, Source};
use serde_json::Value;

use crate::{day, limits::Limits};

/// The name under which messages with an identifier that their manifest does not declare are counted. No field can have this name: a path
/// has no space.
pub const WITH_IDENTIFIER: &str = "with identifier";

/// What one event adds to the counters. Nothing else is left of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Counted {
    /// The program's id.
    pub program: String,
    /// The event's name in its manifest.
    pub event: String,
    /// The day for which it counts, such as `2026-11-21`.
    pub day: String,
    /// The counters that it adds to. The first counts the event itself.
    pub tallies: Vec<Tally>,
}

/// One value, or one combination of values, that an event adds to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Tally {
    /// Empty for the event itself, else the path of a field, or a JSON list of the paths that are counted together.
    pub fields: Arc<str>,
    /// The value as JSON; for a list, one of its elements, or `[]`; for fields that are counted together, a JSON list of their values.
    /// Empty for a histogram, which has no value of its own.
    pub value: String,
    /// What a histogram adds: the bounds of each bucket as a JSON list, and how many measurements are in it, at most 4,294,967,295.
    pub buckets: Vec<(Arc<str>, i64)>,
}

/// The names of the counters of an event's fields, which are the same for all events of one declaration.
#[derive(Debug)]
pub(crate) struct Names {
    /// The name of the event's own counter.
    event: Arc<str>,
    /// The names for each field, in their order.
    fields: Vec<Named>,
    /// The names for the fields that are counted together, with the places of these fields.
    groups: Vec<(Arc<str>, Vec<usize>)>,
}

/// The names of a field's counters.
#[derive(Debug)]
struct Named {
    path: Arc<str>,
    /// The names of the buckets, if it is a histogram.
    buckets: Vec<Arc<str>>,
    /// Whether its values are counted.
    is_counted: bool,
}

impl Names {
    /// If events are counted and not kept, all fields are counted. If they are kept, only each field of a closed kind is counted: no identity,
    /// no time, and nothing that was typed or that only this person has.
    pub(crate) fn of(event: &Event) -> Self {
        let are_rows = event.keep == Keep::Rows;
        let fields = event.fields.iter().map(|field| Named {
            path: field.path.as_str().into(),
            buckets: if let Kind::Histogram { buckets } = &field.kind { names_of(buckets) } else { Vec::new() },
            is_counted: !are_rows || is_closed(field),
        });
        let name = |group: &[usize]| {
            let paths: Vec<&str> = group.iter().filter_map(|index| Some(event.fields.get(*index)?.path.as_str())).collect();
            json(&paths).into()
        };
        Self {
            event: "".into(),
            fields: fields.collect(),
            groups: groups(event).into_iter().map(|group| (name(&group), group)).collect(),
        }
    }
}

impl Counted {
    /// Takes apart an event with these `values` of its declared fields, in their order. `received_at_ms` decides for which day it counts,
    /// unless the event says so itself.
    pub(crate) fn of(
        manifest: &Manifest,
        (event, names): (&Event, &Names),
        values: &[Option<Cow<'_, Value>>],
        received_at_ms: i64,
        limits: &Limits,
    ) -> Self {
        let day = day_of(event, values, received_at_ms, limits);
        let (program, name) = (manifest.app.id.clone(), event.name.clone());
        Self { program, event: name, day, tallies: tallies((event, names), values) }
    }
}

/// The fields that are counted together, by their places: of what is counted and not kept, those of which the manifest says so. Of what is
/// kept, how its measurements lie for each list that stands beside them, such as frame rates by plugins.
pub(crate) fn groups(event: &Event) -> Vec<Vec<usize>> {
    let of_kind = |is: fn(&Kind) -> bool| {
        (0..event.fields.len()).filter(move |index| event.fields.get(*index).is_some_and(|field| is(&field.kind)))
    };
    let lists = || of_kind(|kind| matches!(kind, Kind::List { .. }));
    let histograms = of_kind(|kind| matches!(kind, Kind::Histogram { .. }));
    match event.keep {
        Keep::Counts => event.cross.clone(),
        Keep::Rows => histograms.flat_map(|histogram| lists().map(move |list| vec![list, histogram])).collect(),
    }
}

/// For which day an event counts.
pub(crate) fn day_of(event: &Event, values: &[Option<Cow<'_, Value>>], received_at_ms: i64, limits: &Limits) -> String {
    let is_date = |field: &Field| field.source == Source::Clock(ClockFact::Date);
    let says = (0..event.fields.len()).filter_map(|index| there(event, values, index)).find(|(field, _)| is_date(field));
    day::of(says.and_then(|(_, date)| date.as_str()), received_at_ms, limits)
}

/// Whether a field of a kept event has few values, and none that leads to a person.
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

/// What an event adds to the counters with these names.
pub(crate) fn tallies((event, names): (&Event, &Names), values: &[Option<Cow<'_, Value>>]) -> Vec<Tally> {
    let mut tallies = Vec::with_capacity(names.fields.len() + names.groups.len() + 1);
    tallies.push(Tally { fields: Arc::clone(&names.event), value: String::new(), buckets: Vec::new() });
    for (index, named) in names.fields.iter().enumerate().filter(|(_, named)| named.is_counted) {
        if let Some((field, value)) = there(event, values, index) {
            alone(field, named, value, &mut tallies);
        }
    }
    for (name, group) in &names.groups {
        // If a field was withheld, there is no combination: nobody is counted by what they withheld.
        let group: Option<Vec<_>> =
            group.iter().map(|index| Some((names.fields.get(*index)?, there(event, values, *index)?))).collect();
        tallies.extend(group.map(|group| together(name, &group)));
    }
    tallies
}

fn alone(field: &Field, named: &Named, value: &Value, tallies: &mut Vec<Tally>) {
    let mut add = |value, buckets| tallies.push(Tally { fields: Arc::clone(&named.path), value, buckets });
    match (&field.kind, value) {
        (Kind::Histogram { .. }, _) => add(String::new(), named.filled(value)),
        (Kind::List { .. }, Value::Array(elements)) if !elements.is_empty() => {
            for element in elements {
                add(json(element), Vec::new());
            }
        }
        _ => add(json(value), Vec::new()),
    }
}

fn together(name: &Arc<str>, group: &[(&Named, (&Field, &Value))]) -> Tally {
    let (mut values, mut buckets) = (Vec::<&Value>::new(), Vec::new());
    for (named, (field, value)) in group {
        match &field.kind {
            Kind::Histogram { .. } => buckets = named.filled(value),
            _ => values.push(value),
        }
    }
    Tally { fields: Arc::clone(name), value: json(&values), buckets }
}

/// The names of the buckets between these bounds. They contain the bounds and not an index, because another version of the program may have
/// other bounds.
fn names_of(bounds: &[f64]) -> Vec<Arc<str>> {
    let bound = |index: Option<usize>| index.and_then(|index| bounds.get(index)).copied();
    (0..=bounds.len()).map(|index| json(&[bound(index.checked_sub(1)), bound(Some(index))]).into()).collect()
}

impl Named {
    /// The buckets that are not empty.
    fn filled(&self, counts: &Value) -> Vec<(Arc<str>, i64)> {
        let counts = counts.as_array().into_iter().flatten().filter_map(Value::as_u64);
        let named = self.buckets.iter().zip(counts).filter(|(_, count)| *count > 0);
        // Nobody measures more than that, and no sum of these overflows.
        named.map(|(name, count)| (Arc::clone(name), u32::try_from(count).unwrap_or(u32::MAX).into())).collect()
    }
}

/// A value as JSON, which is possible for all of them.
fn json(value: &impl serde::Serialize) -> String {
    serde_json::to_string(value).unwrap_or_default()
}
