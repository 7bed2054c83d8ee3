//! Makes what is published of a week out of its counters, one table after the other. Pure. Nothing of a counter gets
//! past here that [`super::suppress`] has not let through.

use std::collections::BTreeMap;

use serde_json::Value;

pub(crate) use super::suppress::SHOWN_FROM;
use super::{
    label::Label,
    period::Week,
    plan::{Plan, Shape, Spec, Unit},
    spread::Measured,
    state::{Counts, Others, PublishedWeek, Row, Table},
    suppress::{GROUP, differs_enough, shown},
};

/// Stands for all values beyond those that are told apart; see `counters`.
const BEYOND: &str = "others";

/// One counter, summed over a week.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Cell {
    /// Whether it counts people by what their first message of the week said, and not the messages of its days.
    pub(crate) weekly: bool,
    /// The event.
    pub(crate) event: String,
    /// Nothing for the event itself, a path, or a JSON list of paths.
    pub(crate) fields: String,
    /// The bounds of a bucket; empty where events are counted.
    pub(crate) bucket: String,
    /// The value as JSON.
    pub(crate) value: String,
    /// Whether it comes from official builds.
    pub(crate) official: bool,
    /// How many.
    pub(crate) count: u64,
}

/// What is published of a week. `within` are numbers of people that are published already, of periods within this week.
pub(crate) fn published(plan: &Plan, week: Week, cells: &[Cell], within: &[u64], most_rows: usize) -> PublishedWeek {
    let mut by_event: BTreeMap<(bool, &str), Of<'_>> = BTreeMap::new();
    for cell in cells {
        by_event.entry((cell.weekly, &cell.event)).or_default().entry(&cell.fields).or_default().push(cell);
    }
    // Of two kinds of message, one may be sent by some of those who send the other.
    let (mut within, mut tables) = (within.to_vec(), Vec::new());
    for spec in &plan.specs {
        let Some(of) = by_event.get(&(spec.unit == Unit::Identities, spec.event.as_str())) else { continue };
        let table = Builder { spec, total: total(spec, of), within: &within, most_rows }.table(of);
        within.extend(table.iter().filter(|table| table.counts == Counts::People).filter_map(|table| table.total));
        tables.extend(table);
    }
    PublishedWeek { week: week.name(), from: week.first().to_string(), to: week.last().to_string(), tables }
}

/// The counters of one event, by what they count.
type Of<'c> = BTreeMap<&'c str, Vec<&'c Cell>>;

fn named<'o, 'c>(of: &'o Of<'c>, fields: &str) -> &'o [&'c Cell] {
    of.get(fields).map_or(&[], Vec::as_slice)
}

/// How many there were in all: from official builds, and others.
fn total(spec: &Spec, of: &Of<'_>) -> [u64; 2] {
    match &spec.unit {
        Unit::Identities | Unit::Messages => sum(named(of, "").iter().copied().filter(|cell| cell.bucket.is_empty())),
        Unit::FirstOf { path, .. } => sum(named(of, path).iter().copied().filter(|cell| cell.value == "\"week\"")),
    }
}

fn sum<'c>(cells: impl Iterator<Item = &'c Cell>) -> [u64; 2] {
    let mut sums = [0, 0];
    cells.for_each(|cell| add(&mut sums, cell));
    sums
}

fn add(sums: &mut [u64; 2], cell: &Cell) {
    let [official, other] = sums;
    let sum = if cell.official { official } else { other };
    *sum = sum.saturating_add(cell.count);
}

/// What a row comes from.
#[derive(Debug, Default)]
struct Found {
    counts: [u64; 2],
    measured: Measured,
}

struct Builder<'p> {
    spec: &'p Spec,
    total: [u64; 2],
    within: &'p [u64],
    most_rows: usize,
}

impl Builder<'_> {
    fn table(&self, of: &Of<'_>) -> Option<Table> {
        let cells = named(of, &self.spec.fields);
        let total: u64 = self.total.iter().sum();
        if total < GROUP {
            return None;
        }
        let Spec { id, title, says, when, unit, shape, measure, .. } = self.spec;
        let (rows, others, columns) = match shape {
            Shape::Elements => self.overlapping(cells),
            Shape::Spread { measured } if *measured == self.spec.fields => (Vec::new(), None, false),
            Shape::Values | Shape::Numbers | Shape::Spread { .. } => self.apart(cells),
        };
        let spread = match shape {
            Shape::Spread { measured } => overall(named(of, measured)),
            _ => None,
        };
        let may_be_said = *unit == Unit::Messages || differs_enough(total, self.within);
        // Rows add up to what must not be said.
        if !may_be_said {
            return None;
        }
        if rows.is_empty() && spread.is_none() && matches!(shape, Shape::Spread { .. }) {
            return None;
        }
        Some(Table {
            id: id.clone(),
            title: title.clone(),
            message: says.clone(),
            when: when.clone(),
            counts: if *unit == Unit::Messages { Counts::Messages } else { Counts::People },
            overlapping: *shape == Shape::Elements,
            total: Some(total),
            official: self.total.first().copied().filter(|_| columns),
            rows,
            others,
            spread,
            measure: measure.clone(),
        })
    }

    /// The values of a counter, without the one that says of which week it is the first; nothing if it does not count.
    fn values(&self, cell: &Cell) -> Option<Value> {
        let value: Value = serde_json::from_str(&cell.value).ok()?;
        if !self.spec.fields.starts_with('[') {
            return Some(value);
        }
        let Value::Array(mut values) = value else { return None };
        if let Unit::FirstOf { place, .. } = &self.spec.unit {
            let first = (*place < values.len()).then(|| values.remove(*place))?;
            let is_first = first.as_array()?.iter().any(|period| period == "week");
            return if is_first { values.pop() } else { None };
        }
        values.pop()
    }

    fn label(&self, value: &Value) -> Label {
        if self.spec.shape == Shape::Numbers { Label::number(value) } else { Label::word(value) }
    }

    /// Rows of which each event has one: what they and those who did not say add up to is the total.
    fn apart(&self, cells: &[&Cell]) -> (Vec<Row>, Option<Others>, bool) {
        let mut found: BTreeMap<Label, Found> = BTreeMap::new();
        for cell in cells {
            if cell.value == BEYOND {
                found.entry(Label::Beyond).or_default();
            } else if let Some(value) = self.values(cell) {
                let row = found.entry(self.label(&value)).or_default();
                if cell.bucket.is_empty() {
                    add(&mut row.counts, cell);
                } else {
                    row.measured.add(&cell.bucket, cell.count);
                }
            }
        }
        let said = found.values().fold([0_u64, 0], |[one, other], row| [one + row.counts[0], other + row.counts[1]]);
        let rest = [self.total[0].saturating_sub(said[0]), self.total[1].saturating_sub(said[1])];
        // Where not all values were told apart, nobody knows who of the rest said nothing.
        let rest_is = if found.contains_key(&Label::Beyond) { Label::Beyond } else { Label::NotSaid };
        found.entry(rest_is).or_default().counts = rest;
        let counts: Vec<[u64; 2]> = found.values().map(|row| row.counts).collect();
        let never = found.keys().position(|label| *label == Label::Beyond);
        let decided = shown(&counts, never, self.most_rows);
        let mut others = [0_u64, 0];
        let mut rows = Vec::new();
        for ((label, row), is_shown) in found.into_iter().zip(&decided.rows) {
            let [official, other] = row.counts;
            if !is_shown {
                others = [others[0] + official, others[1] + other];
            } else if official + other > 0 {
                let official = decided.columns.then_some(official);
                rows.push((
                    label.clone(),
                    Row { count: row.counts.iter().sum(), official, value: label.text(), spread: row.measured.spread() },
                ));
            }
        }
        let others = Others { count: others.iter().sum(), official: decided.columns.then_some(others[0]) };
        (arranged(rows), Some(others).filter(|others| others.count > 0), decided.columns)
    }

    /// Rows that overlap: of each, those who said it and those who did not are a table of two rows.
    fn overlapping(&self, cells: &[&Cell]) -> (Vec<Row>, Option<Others>, bool) {
        let mut found: BTreeMap<Label, [u64; 2]> = BTreeMap::new();
        for cell in cells.iter().filter(|cell| cell.bucket.is_empty() && cell.value != BEYOND) {
            let elements = match self.values(cell) {
                Some(Value::Array(elements)) => elements,
                Some(element) => vec![element],
                None => continue,
            };
            for element in elements {
                add(found.entry(self.label(&element)).or_default(), cell);
            }
        }
        // Which columns there are is a matter of the totals, the same for all.
        let columns = self.total.iter().all(|total| *total >= SHOWN_FROM);
        let mut rows = Vec::new();
        for (label, counts) in found {
            let without = [self.total[0].saturating_sub(counts[0]), self.total[1].saturating_sub(counts[1])];
            let both = if columns { [counts, without] } else { [[counts.iter().sum(), 0], [without.iter().sum(), 0]] };
            if shown(&both, None, usize::MAX).rows.iter().all(|shown| *shown) {
                let official = columns.then_some(counts[0]);
                rows.push((label.clone(), Row { value: label.text(), count: counts.iter().sum(), official, spread: None }));
            }
        }
        let mut rows = arranged(rows);
        rows.truncate(self.most_rows);
        (rows, None, columns)
    }
}

/// How everything that was measured spreads, if enough measured it.
fn overall(cells: &[&Cell]) -> Option<super::state::Spread> {
    let events = sum(cells.iter().copied().filter(|cell| cell.bucket.is_empty()));
    let mut measured = Measured::default();
    for cell in cells.iter().filter(|cell| !cell.bucket.is_empty()) {
        measured.add(&cell.bucket, cell.count);
    }
    measured.spread().filter(|_| events.iter().sum::<u64>() >= SHOWN_FROM)
}

/// Numbers by size, everything else the greatest first; those who did not say at the end.
fn arranged(mut rows: Vec<(Label, Row)>) -> Vec<Row> {
    let place = |label: &Label, row: &Row| match label {
        Label::Number(place, _) => (0, i64::from(*place)),
        Label::Word(_) | Label::Beyond => (0, i64::try_from(row.count).map_or(i64::MIN, |count| -count)),
        Label::NotSaid => (1, 0),
    };
    rows.sort_by_key(|(label, row)| place(label, row));
    rows.into_iter().map(|(_, row)| row).collect()
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use candor::Manifest;
    use jiff::civil::Date;
    use proptest::prelude::*;

    use super::*;
    use crate::public::plan::plans;

    fn plan(manifest: &str) -> Plan {
        plans(&[Arc::new(Manifest::parse(manifest).unwrap())]).remove(0)
    }

    fn skellycam() -> Plan {
        plan(include_str!("../../../../assets/apps/skellycam.toml"))
    }

    fn cell(event: &str, fields: &str, value: &str, official: bool, count: u64) -> Cell {
        let [event, fields, value] = [event, fields, value].map(ToOwned::to_owned);
        Cell { weekly: false, event, fields, bucket: String::new(), value, official, count }
    }

    /// Starts of a program on these systems, and on how many nobody knows which; what is published of it as everybody reads
    /// it.
    fn seen(plan: &Plan, week: Week, systems: &[u64], not_said: u64) -> String {
        let mut cells = vec![cell("app_opened", "", "", false, systems.iter().sum::<u64>() + not_said)];
        let system =
            |(number, count): (usize, &u64)| cell("app_opened", "system.os", &format!("\"system {number}\""), false, *count);
        cells.extend(systems.iter().enumerate().filter(|(_, count)| **count > 0).map(system));
        serde_json::to_string(&published(plan, week, &cells, &[], 20)).unwrap()
    }

    fn week(monday: i8) -> Week {
        Week::of(Date::constant(2026, 11, monday)).unwrap()
    }

    proptest! {
        /// Whoever has two published states in front of them, whole and to the letter, still doesn't know how large any
        /// group of fewer than ten was in either: it could have been another number, and both would read the same.
        #[test]
        fn no_hidden_group_can_be_computed_from_any_two_published_states(
            one in prop::collection::vec(prop_oneof![0_u64..13, 0_u64..200], 2..9),
            other in prop::collection::vec(prop_oneof![0_u64..13, 0_u64..200], 2..9),
        ) {
            let plan = skellycam();
            let both = |worlds: [&[u64]; 2]| {
                [(worlds[0], 9), (worlds[1], 16)].map(|(world, monday)| {
                    let (not_said, systems) = world.split_first().unwrap();
                    seen(&plan, week(monday), systems, *not_said)
                })
            };
            let worlds = [one, other];
            let published = both([&worlds[0], &worlds[1]]);
            for (which, world) in worlds.iter().enumerate() {
                for (group, count) in world.iter().enumerate().filter(|(_, count)| (1..GROUP).contains(*count)) {
                    let could_be = (0..world.len()).filter(|from| *from != group).any(|from| {
                        [(1_i64, -1_i64), (-1, 1)].into_iter().any(|(here, there)| {
                            let mut changed = worlds.clone();
                            let mut change = |index: usize, by: i64| {
                                let count: &mut u64 = &mut changed[which][index];
                                count.checked_add_signed(by).map(|new| *count = new).is_some()
                            };
                            change(group, here) && change(from, there) && both([&changed[0], &changed[1]]) == published
                        })
                    });
                    prop_assert!(could_be, "{count} in {world:?} can be worked out from {published:?}");
                }
            }
        }
    }

    #[test]
    fn official_builds_stand_beside_all_only_where_neither_tells_of_few() {
        let plan = skellycam();
        let table = |official: [u64; 2], others: [u64; 2]| {
            let mut cells = Vec::new();
            for (is_official, [linux, windows]) in [(true, official), (false, others)] {
                cells.push(cell("app_opened", "", "", is_official, linux + windows));
                cells.push(cell("app_opened", "system.os", "\"Linux\"", is_official, linux));
                cells.push(cell("app_opened", "system.os", "\"Windows\"", is_official, windows));
            }
            let week = published(&plan, week(9), &cells, &[], 20);
            week.tables.into_iter().find(|table| table.id == "app_opened/system.os").unwrap()
        };
        let both = table([20, 30], [40, 50]);
        assert_eq!((both.total, both.official, both.rows.len()), (Some(140), Some(50), 2));
        assert_eq!(both.rows[0].official, Some(30));
        let few = table([3, 4], [40, 50]);
        assert_eq!((few.official, few.rows.len()), (None, 2), "so few official builds that nothing is told of them");
        assert_eq!(few.rows[0].official, None);
        let one = table([3, 30], [40, 50]);
        assert_eq!((one.official, one.rows.len()), (Some(33), 0), "the one hidden row would be known from the other");
        assert_eq!(one.others, Some(Others { count: 123, official: Some(33) }));
    }

    #[test]
    fn a_table_whose_total_would_tell_of_few_people_is_left_out() {
        let declared = plan(include_str!("../../tests/it/declared.toml"));
        let mut cells = Vec::new();
        for (fields, value, count) in [("", "", 90), ("first_of", "\"week\"", 60)] {
            cells.push(cell("active", fields, value, false, count));
        }
        for (system, count) in [("Linux", 38), ("Windows", 12), ("Plan 9", 10)] {
            let value = format!("[\"{system}\",[\"day\",\"week\"]]");
            cells.push(cell("active", "[\"system.os\",\"first_of\"]", &value, false, count));
        }
        let total = |within: &[u64]| {
            let tables = published(&declared, week(9), &cells, within, 20).tables;
            tables.iter().find(|table| table.counts == Counts::People).map(|table| table.total)
        };
        assert_eq!((total(&[]), total(&[60]), total(&[49])), (Some(Some(60)), Some(Some(60)), Some(Some(60))));
        assert_eq!(total(&[57]), None, "its rows would add up to it");
    }

    #[test]
    fn plugins_overlap_and_each_is_shown_only_if_neither_those_with_nor_those_without_are_few() {
        let ets2la =
            plan(&include_str!("../../../../assets/apps/ets2la.toml").replace("from = \"event.frames\"", "from = \"host\""));
        let spec = ets2la.specs.iter().find(|spec| spec.id == "performance/plugins").unwrap();
        let alone = Spec { fields: "plugins".into(), shape: Shape::Elements, ..spec.clone() };
        let plan = Plan { specs: vec![alone], ..ets2la.clone() };
        let mut cells = vec![cell("performance", "", "", false, 100)];
        for (plugin, count) in [("Map", 60), ("HUD", 93), ("TTS", 5), ("All", 100)] {
            cells.push(cell("performance", "plugins", &format!("\"{plugin}\""), false, count));
        }
        let table = published(&plan, week(9), &cells, &[], 20).tables.remove(0);
        let rows: Vec<_> = table.rows.iter().map(|row| (row.value.as_deref().unwrap(), row.count)).collect();
        assert_eq!(rows, [("All", 100), ("Map", 60)]);
        assert!(table.overlapping && table.others.is_none());
    }
}
