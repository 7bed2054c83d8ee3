//! Which tables a program's page has, worked out only from its manifests. Pure: it has no figures.
//!
//! **A field appears in only one table.** If two tables were about the same field, one of them in combination with another field, a small
//! group could be computed as their difference. So if a manifest counts a field together with a histogram, the field is shown with that and
//! not alone, and other combinations are not shown at all; and of several fields that say the system more or less exactly, only the
//! coarsest is shown. If several events of the same people say the same, [`super::tables`] shows only the first one's.

use std::{collections::HashSet, sync::Arc};

use candor::{
    Manifest,
    tools::manifest::{ClockFact, Event, Field, IdentityKind, Keep, Kind, MachineFact, Period, Source},
};
use serde_json::Value;

use super::amount::OF_A_DAY;
use crate::{
    allowance::intervals,
    counts::{groups, is_closed},
};

/// The name under which crash reports are counted by group; see `store::reports`.
const CRASH_GROUP: &str = "crash group";

/// The page of one program.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Plan {
    /// Its id.
    pub(crate) id: String,
    /// Its name.
    pub(crate) name: String,
    /// What it does.
    pub(crate) about: String,
    /// Who publishes it.
    pub(crate) publisher: String,
    /// The tables, in the order of the manifest.
    pub(crate) specs: Vec<Spec>,
    /// The event by which people are counted if they have no identifier, and the path of its `clock.first_of`.
    pub(crate) first_of: Option<(String, String)>,
    /// Whether people are told apart by an identifier, and whether that changes every month.
    pub(crate) identity: IdentityKind,
}

/// What the rows of a table count, and in which counters that is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Unit {
    /// People, each once a week, told apart by their identifier. They are in counters of weeks.
    Identities,
    /// People, each once a week, by what their program says is the first message of the week. They are in counters of days that are counted
    /// together with that.
    FirstOf {
        /// The path of `clock.first_of`.
        path: String,
        /// Its place among the values.
        place: usize,
    },
    /// Messages, which are in counters of days.
    Messages {
        /// Most messages that one installation sends in a day, as far as that can be known.
        of_a_day: u64,
    },
}

/// How the counters of a table become rows.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Shape {
    /// One row for each value.
    Values,
    /// One row for each range of numbers.
    Numbers,
    /// One row for each element of a list; rows overlap.
    Elements,
    /// How a measurement is distributed, overall and by the value beside it.
    Spread {
        /// The path of what is measured.
        measured: String,
    },
}

/// One table to be.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Spec {
    /// Its name within the program: the event and the path.
    pub(crate) id: String,
    /// The event.
    pub(crate) event: String,
    /// What the event says, in the manifest's words.
    pub(crate) says: String,
    /// When the event is sent, in the manifest's words.
    pub(crate) when: String,
    /// What the field means, in the manifest's words.
    pub(crate) title: String,
    /// The name of its counters.
    pub(crate) fields: String,
    /// How the counters become rows.
    pub(crate) shape: Shape,
    /// What the rows count.
    pub(crate) unit: Unit,
    /// What the field says, by which the same field of another event is recognised.
    pub(crate) field: String,
    /// The unit of what is measured or of a number.
    pub(crate) measure: Option<String>,
}

/// The plan of each program: its newest manifest decides, and events that only earlier manifests have come last. `manifests` has each
/// program's oldest version first.
pub(crate) fn plans(manifests: &[Arc<Manifest>]) -> Vec<Plan> {
    let mut plans: Vec<Plan> = Vec::new();
    for manifest in manifests.iter().rev() {
        let Some(plan) = plans.iter_mut().find(|plan| plan.id == manifest.app.id) else {
            plans.push(Plan::of(manifest));
            continue;
        };
        let known: HashSet<String> = plan.specs.iter().map(|spec| spec.event.clone()).collect();
        let former = manifest.events.iter().filter(|event| !known.contains(&event.name));
        plan.specs.extend(former.flat_map(specs));
    }
    plans.sort_by(|one, other| one.name.to_lowercase().cmp(&other.name.to_lowercase()).then_with(|| one.id.cmp(&other.id)));
    plans
}

impl Plan {
    fn of(manifest: &Manifest) -> Self {
        let app = &manifest.app;
        let counting = manifest.events.iter().find_map(|event| Some((event.name.clone(), first_of(event)?.1.path.clone())));
        Self {
            id: app.id.clone(),
            name: app.name.clone(),
            about: app.about.english().to_owned(),
            publisher: app.publisher.clone(),
            specs: manifest.events.iter().flat_map(specs).collect(),
            first_of: counting,
            identity: manifest
                .events
                .iter()
                .map(|event| event.identity)
                .filter(|kind| *kind != IdentityKind::None)
                .min()
                .unwrap_or_default(),
        }
    }
}

/// The field that says of which week this is the first message.
fn first_of(event: &Event) -> Option<(usize, &Field)> {
    let says_week = event.keep == Keep::Counts && event.first_of().any(|period| period == Period::Week);
    let mut fields = event.fields.iter().enumerate().filter(|_| says_week);
    fields.find(|(_, field)| field.source == Source::Clock(ClockFact::FirstOf))
}

fn specs(event: &Event) -> Vec<Spec> {
    let mut used: HashSet<usize> = HashSet::new();
    let mut found: Vec<(usize, Spec)> = Vec::new();
    for group in groups(event) {
        let Some((index, spec)) = together(event, &group, &used) else { continue };
        used.extend(group);
        found.push((index, spec));
    }
    for (index, field) in event.fields.iter().enumerate() {
        // Of an event that is kept, only fields of a closed kind are counted beside its row.
        let is_counted = event.keep == Keep::Counts || is_closed(field);
        if !used.contains(&index)
            && is_counted
            && let Some(shape) = shape(field)
        {
            found.push((index, spec(event, field, field.path.clone(), shape, unit(event))));
        }
    }
    if event.crash {
        // Counted beside the row, by what a maintainer recognises the crash by.
        let (which, says) = (CRASH_GROUP.to_owned(), event.title.english());
        let spec = Spec {
            id: format!("{}/{which}", event.name),
            event: event.name.clone(),
            says: says.to_owned(),
            when: event.when.english().to_owned(),
            title: "Which crash it was.".to_owned(),
            fields: which,
            shape: Shape::Values,
            unit: unit(event),
            field: CRASH_GROUP.to_owned(),
            measure: None,
        };
        found.push((event.fields.len(), spec));
    }
    let coarsest = coarsest_system(event);
    found.retain(|(index, _)| event.fields.get(*index).is_none_or(|field| !is_system(field) || coarsest == Some(*index)));
    found.sort_by_key(|(index, _)| *index);
    found.into_iter().map(|(_, spec)| spec).collect()
}

fn is_histogram(kind: &Kind) -> bool {
    matches!(kind, Kind::Histogram { .. })
}

/// What is counted for an event about which nothing else is known.
fn unit(event: &Event) -> Unit {
    let says_who = event.fields.iter().any(|field| matches!(field.source, Source::Identity | Source::IdentityHex));
    if says_who && event.keep == Keep::Rows && !event.crash {
        return Unit::Identities;
    }
    Unit::Messages { of_a_day: event.every.map_or(OF_A_DAY, intervals) }
}

/// By what the same field is recognised in another event: where its value comes from, or its path.
fn name(field: &Field) -> String {
    match &field.source {
        _ if is_system(field) => "system".to_owned(),
        Source::AppVersion => "version".to_owned(),
        Source::Machine(fact) => format!("{fact:?}"),
        _ => field.path.clone(),
    }
}

/// How exactly a field says which system it is; `None` if it says something else.
fn system(field: &Field) -> Option<u8> {
    match field.source {
        Source::Machine(MachineFact::Os) => Some(0),
        Source::Machine(MachineFact::OsVersion) => Some(1),
        Source::Machine(MachineFact::OsPlatform) => Some(2),
        _ => None,
    }
}

fn is_system(field: &Field) -> bool {
    system(field).is_some()
}

/// The coarsest of the fields that say the system, which is the only one that is shown: everybody knows to which system a version belongs,
/// so one of two tables would be within the other.
fn coarsest_system(event: &Event) -> Option<usize> {
    let found = event.fields.iter().enumerate().filter_map(|(index, field)| Some((system(field)?, index)));
    found.min().map(|(_, index)| index)
}

/// The table of two fields that are counted together: a count of people, or a measurement by the value beside it.
fn together(event: &Event, group: &[usize], used: &HashSet<usize>) -> Option<(usize, Spec)> {
    let [one, other] = group else { return None };
    let fields = [event.fields.get(*one)?, event.fields.get(*other)?];
    let name = Value::from(fields.map(|field| field.path.as_str()).to_vec()).to_string();
    let first = first_of(event).map(|(index, _)| index);
    for (this, that, [field, beside], place) in [(one, other, fields, 1), (other, one, [fields[1], fields[0]], 0)] {
        // The field that says of which period a message is the first may be in many tables: they say different things about the same
        // people.
        if used.contains(this) || is_histogram(&field.kind) || Some(*this) == first {
            continue;
        }
        if Some(*that) == first {
            let unit = Unit::FirstOf { path: beside.path.clone(), place };
            return Some((*this, spec(event, field, name, shape(field)?, unit)));
        }
        if is_histogram(&beside.kind) && !used.contains(that) {
            shape(field)?;
            let mut spec = spec(event, field, name, Shape::Spread { measured: beside.path.clone() }, unit(event));
            spec.title = format!("{} {}", sentence(beside.explain.english()), sentence(field.explain.english()));
            spec.measure.clone_from(&beside.unit);
            return Some((*this, spec));
        }
    }
    None
}

fn spec(event: &Event, field: &Field, fields: String, shape: Shape, unit: Unit) -> Spec {
    Spec {
        id: format!("{}/{}", event.name, field.path),
        event: event.name.clone(),
        says: event.title.english().to_owned(),
        when: event.when.english().to_owned(),
        title: sentence(field.explain.english()),
        fields,
        shape,
        unit,
        field: name(field),
        measure: field.unit.clone(),
    }
}

/// The first sentence of a text, with a full stop at its end: a heading has room for no more.
fn sentence(text: &str) -> String {
    let first = text.split_once(". ").map_or(text, |(first, _)| first).trim();
    if first.ends_with(['.', '!', '?']) { first.to_owned() } else { format!("{first}.") }
}

/// How the field's counters become rows; `None` for a field that is the same in every message, tells people apart or is free text.
fn shape(field: &Field) -> Option<Shape> {
    match field.source {
        Source::Constant(_)
        | Source::AppId
        | Source::AppName
        | Source::Clock(_)
        | Source::Identity
        | Source::IdentityHex
        | Source::Person => return None,
        Source::AppVersion | Source::Machine(_) | Source::Host | Source::Count | Source::Frames | Source::Repetitions => {}
    }
    match &field.kind {
        Kind::Text { .. } | Kind::OneOf { .. } | Kind::Boolean => Some(Shape::Values),
        Kind::Integer { .. } | Kind::Number { .. } => Some(Shape::Numbers),
        Kind::List { .. } => Some(Shape::Elements),
        Kind::Histogram { .. } => Some(Shape::Spread { measured: field.path.clone() }),
        Kind::Traceback { .. } => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(manifest: &str) -> Plan {
        plans(&[Arc::new(Manifest::parse(manifest).unwrap())]).remove(0)
    }

    fn ids(plan: &Plan) -> Vec<(&str, bool)> {
        plan.specs.iter().map(|spec| (spec.id.as_str(), matches!(spec.unit, Unit::Messages { .. }))).collect()
    }

    #[test]
    fn both_real_programs_have_the_tables_that_their_manifests_give() {
        let skellycam = of(include_str!("../../../../assets/apps/skellycam.toml"));
        let fields = ["app_version", "system.os", "system.architecture", "system.cpu_count", "system.total_ram_gb"];
        let mut expected: Vec<String> = fields.iter().map(|field| format!("app_opened/{field}")).collect();
        expected.extend(["feature_used/app_version".to_owned(), "feature_used/feature".to_owned()]);
        assert_eq!(ids(&skellycam), expected.iter().map(|id| (id.as_str(), true)).collect::<Vec<_>>());
        let ets2la = of(include_str!("../../../../assets/apps/ets2la.toml"));
        assert_eq!(ets2la.identity, IdentityKind::Monthly);
        let speed = ets2la.specs.iter().find(|spec| spec.id == "performance/plugins").unwrap();
        assert_eq!((speed.fields.as_str(), &speed.shape), (r#"["plugins","fps"]"#, &Shape::Spread { measured: "fps".into() }));
        assert!(ets2la.specs.iter().any(|spec| spec.id == "crash_report/crash group"));
        assert!(!ets2la.specs.iter().any(|spec| spec.id == "performance/fps"), "a field stands in one table");
    }

    #[test]
    fn what_is_counted_together_with_the_first_of_a_week_counts_people() {
        let plan = of(include_str!("../../tests/it/declared.toml"));
        assert_eq!(plan.first_of, Some(("active".into(), "first_of".into())));
        let system = plan.specs.iter().find(|spec| spec.id == "active/system.os").unwrap();
        assert_eq!(system.unit, Unit::FirstOf { path: "first_of".into(), place: 1 });
        assert!(!plan.specs.iter().any(|spec| spec.fields == r#"["system.os","speeds"]"#), "its field stands in one table");
        let opened = plan.specs.iter().filter(|spec| spec.event == "opened");
        assert!(opened.clone().count() > 0 && opened.into_iter().all(|spec| spec.unit == Unit::Identities));
    }

    #[test]
    fn the_words_of_a_heading_are_the_first_sentence_of_the_manifests() {
        assert_eq!(sentence("Which feature was used. Never a file name."), "Which feature was used.");
        assert_eq!(sentence("Which one"), "Which one.");
    }
}
