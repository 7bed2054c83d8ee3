//! What the tables of one kind of message count: people if they can be told apart, else messages. Pure.

use std::collections::BTreeMap;

use crate::{
    counts::WITH_IDENTIFIER,
    public::{
        amount::Measure,
        plan::{Spec, Unit},
        suppress::{Columns, GROUP, both, differs_enough},
    },
};

/// One counter, for a day or a week.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Cell {
    /// Whether it counts people by what their first message of the week said, instead of the messages of a day.
    pub(crate) weekly: bool,
    /// The day of the week, with 0 for Monday; 0 for a counter of a week.
    pub(crate) day: usize,
    /// The event.
    pub(crate) event: String,
    /// Empty for the event itself, else a path, or a JSON list of paths.
    pub(crate) fields: String,
    /// The bounds of a bucket; empty where events are counted.
    pub(crate) bucket: String,
    /// The value as JSON.
    pub(crate) value: String,
    /// Whether it counts official builds.
    pub(crate) official: bool,
    /// How many.
    pub(crate) count: u64,
}

/// The counters of one event, by what they count.
pub(super) type Of<'c> = BTreeMap<&'c str, Vec<&'c Cell>>;

pub(super) fn named<'o, 'c>(of: &'o Of<'c>, fields: &str) -> &'o [&'c Cell] {
    of.get(fields).map_or(&[], Vec::as_slice)
}

/// All people, or all messages, that the tables of one event count.
#[derive(Debug)]
pub(super) struct Base<'c> {
    pub(super) event: &'c str,
    pub(super) measure: Measure,
    pub(super) total: Columns,
    /// How many messages in a day are assumed to come from one person at most.
    pub(super) one_person: u64,
    pub(super) counted: &'c Of<'c>,
}

impl<'c> Base<'c> {
    /// What a table counts; `None` if nothing was counted.
    pub(super) fn of(spec: &'c Spec, by_event: &'c BTreeMap<(bool, &'c str), Of<'c>>) -> Option<Self> {
        let of = |weekly| by_event.get(&(weekly, spec.event.as_str()));
        let people =
            |counted: &'c Of<'c>, total| Self { event: &spec.event, measure: Measure::People, total, one_person: 1, counted };
        match &spec.unit {
            Unit::Identities => of(true).map(|counted| people(counted, all(counted, true))),
            Unit::FirstOf { path, .. } => of(false).map(|counted| {
                let firsts = named(counted, path).iter().copied().filter(|cell| cell.value == "\"week\"");
                people(counted, sum(firsts, true))
            }),
            Unit::Messages { of_a_day } => {
                let counted = of(false)?;
                let (total, named) = (all(counted, false), both(&sum(named(counted, WITH_IDENTIFIER).iter().copied(), false)));
                // Versions without Candor send an identifier although the manifest declares none. As long as most messages have one, people
                // are counted.
                match of(true) {
                    Some(weekly) if named.total() >= both(&total).less(named).total() => {
                        Some(people(weekly, all(weekly, true)))
                    }
                    _ => Some(Self {
                        event: &spec.event,
                        measure: Measure::Messages { of_a_day: *of_a_day, named },
                        total,
                        one_person: *of_a_day,
                        counted,
                    }),
                }
            }
        }
    }

    pub(super) fn is_people(&self) -> bool {
        self.measure == Measure::People
    }

    pub(super) fn is_same(&self, other: &Self) -> bool {
        (self.event, self.is_people()) == (other.event, other.is_people())
    }

    /// Whether its total may be published, beside what is published already and beside the others. Rows add up to it.
    pub(super) fn may_be_said(&self, known: &[u64], others: &[Self]) -> bool {
        let total = both(&self.total);
        let others = others.iter().filter(|other| other.is_people()).map(|other| both(&other.total).total());
        let beside: Vec<u64> = known.iter().copied().chain(others).collect();
        self.measure.people(total) >= GROUP && (!self.is_people() || differs_enough(total.total(), &beside))
    }
}

/// The number of events: of people, once a week, or else by day.
fn all(of: &Of<'_>, people: bool) -> Columns {
    sum(named(of, "").iter().copied().filter(|cell| cell.bucket.is_empty()), people)
}

pub(super) fn sum<'c>(cells: impl Iterator<Item = &'c Cell>, people: bool) -> Columns {
    let mut sums = Columns::default();
    cells.for_each(|cell| add(&mut sums, cell, people));
    sums
}

pub(super) fn add(sums: &mut Columns, cell: &Cell, people: bool) {
    let [official, other] = sums;
    let sum = if cell.official { official } else { other };
    sum.add(if people { 0 } else { cell.day }, cell.count);
}
