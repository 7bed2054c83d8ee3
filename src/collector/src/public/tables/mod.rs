//! Turns the counters of a week into what is published, one table after the other. Pure. No part of a counter leaves this module that
//! [`super::suppress`] has not allowed.
//!
//! **All tables of people for one week are judged together.** Whoever used a feature is among those who opened the program, so a figure for
//! one beside a figure for the other says how many did not use it. Therefore
//!
//! - the numbers of people for two kinds of message, and for a day or more within the week or around it, differ by nobody, or by eleven or
//!   more; otherwise the later kind has no tables;
//! - each row, and the sum of what a table does not show, differs as much from the number of people for every other kind;
//! - if several kinds say the same, such as the version, only the first has a table for it;
//! - within one kind, the numbers of those who did not say one thing and those who did not say another differ as much: with a tier switched
//!   off, they are the same people;
//! - so do the values of which one message can have several.

#[cfg(test)]
mod attack;
mod base;
#[cfg(test)]
mod tests;

use std::collections::{BTreeMap, HashSet};

use serde_json::Value;

pub(crate) use self::base::Cell;
use self::base::{Base, Of, add, named, sum};
pub(crate) use super::suppress::SHOWN_FROM;
use super::{
    label::Label,
    period::Week,
    plan::{Plan, Shape, Spec, Unit},
    spread::Measured,
    state::{Counts, Others, PublishedWeek, Row, Spread, Table},
    suppress::{Columns, Rule, both, shown},
};

/// The value in place of all values beyond those that are told apart; see `counters`.
const BEYOND: &str = "others";

/// What is published for a week. `known` are the numbers of people that are published already, for periods within this week or around it.
pub(crate) fn published(plan: &Plan, week: Week, cells: &[Cell], known: &[u64], most_rows: usize) -> PublishedWeek {
    let mut by_event: BTreeMap<(bool, &str), Of<'_>> = BTreeMap::new();
    for cell in cells {
        by_event.entry((cell.weekly, &cell.event)).or_default().entry(&cell.fields).or_default().push(cell);
    }
    let mut bases: Vec<Base<'_>> = Vec::new();
    for spec in &plan.specs {
        let Some(base) = Base::of(spec, &by_event) else { continue };
        if !bases.iter().any(|other| other.is_same(&base)) && base.may_be_said(known, &bases) {
            bases.push(base);
        }
    }
    let (mut tables, mut said, mut fields) = (Vec::new(), NotSaid::new(), HashSet::new());
    for spec in &plan.specs {
        let Some(base) = Base::of(spec, &by_event).filter(|base| bases.iter().any(|other| other.is_same(base))) else {
            continue;
        };
        // What another kind of message of the same people says, too, is shown only there.
        if base.is_people() && fields.iter().any(|(field, event)| *field == &spec.field && *event != base.event) {
            continue;
        }
        let Some(table) = Builder::of(spec, &base, &bases, &said, most_rows).table(base.counted) else { continue };
        if base.is_people() {
            fields.insert((&spec.field, base.event));
        }
        said.entry((base.event, base.is_people())).or_default().extend(table.not_said);
        tables.push(table.table);
    }
    PublishedWeek { week: week.name(), from: week.first().to_string(), to: week.last().to_string(), tables }
}

/// The rows of those who did not say, in the published tables of an event, or the hidden sums that include them.
type NotSaid<'c> = BTreeMap<(&'c str, bool), Vec<Columns>>;

fn less(one: &Columns, other: &Columns) -> Columns {
    [one[0].less(other[0]), one[1].less(other[1])]
}

fn plus(one: &Columns, other: &Columns) -> Columns {
    [one[0].plus(other[0]), one[1].plus(other[1])]
}

/// The counts from which a row is made.
#[derive(Debug, Default)]
struct Found {
    counts: Columns,
    measured: Measured,
}

/// A table, and how many did not say, or are hidden together with those who did not say.
struct Built {
    table: Table,
    not_said: Option<Columns>,
}

/// What is in a table.
#[derive(Default)]
struct Body {
    rows: Vec<Row>,
    others: Option<Others>,
    columns: bool,
    not_said: Option<Columns>,
}

struct Builder<'p> {
    spec: &'p Spec,
    total: Columns,
    rule: Rule,
    people: bool,
    one_person: u64,
    most_rows: usize,
}

impl<'p> Builder<'p> {
    fn of(spec: &'p Spec, base: &Base<'_>, bases: &[Base<'_>], said: &NotSaid<'_>, most_rows: usize) -> Self {
        let people = base.is_people();
        let others = bases.iter().filter(|other| people && other.is_people() && !other.is_same(base));
        let not_said = said.get(&(base.event, people)).cloned().unwrap_or_default();
        let rule = Rule::of(base.measure).beside(others.map(|other| other.total).collect(), not_said);
        Self { spec, total: base.total, rule, people, one_person: base.one_person, most_rows }
    }

    fn table(&self, of: &Of<'_>) -> Option<Built> {
        let cells = named(of, &self.spec.fields);
        let Spec { id, title, says, when, shape, measure, .. } = self.spec;
        let Body { rows, others, columns, not_said } = match shape {
            Shape::Elements => self.overlapping(cells),
            Shape::Spread { measured } if *measured == self.spec.fields => Body::default(),
            Shape::Values | Shape::Numbers | Shape::Spread { .. } => self.apart(cells),
        };
        let spread = match shape {
            Shape::Spread { measured } => self.overall(named(of, measured)),
            _ => None,
        };
        if rows.is_empty() && spread.is_none() && matches!(shape, Shape::Spread { .. }) {
            return None;
        }
        let [official, _] = self.total;
        let table = Table {
            id: id.clone(),
            title: title.clone(),
            message: says.clone(),
            when: when.clone(),
            counts: if self.people { Counts::People } else { Counts::Messages },
            one_person: self.one_person,
            overlapping: *shape == Shape::Elements,
            total: both(&self.total).total(),
            official: columns.then(|| official.total()),
            rows,
            others,
            spread,
            measure: measure.clone(),
        };
        Some(Built { table, not_said })
    }

    /// The values of a counter, without the one that says of which week it is the first; `None` if the counter does not count.
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

    /// The counts of the cells, by value, or, for a list and if `apart`, by each of its elements.
    fn found(&self, cells: &[&Cell]) -> BTreeMap<Label, Found> {
        let mut found: BTreeMap<Label, Found> = BTreeMap::new();
        for cell in cells {
            if cell.value == BEYOND {
                found.entry(Label::Beyond).or_default();
                continue;
            }
            let values = match self.values(cell) {
                Some(Value::Array(elements)) if self.spec.shape == Shape::Elements => elements,
                Some(value) => vec![value],
                None => continue,
            };
            for value in values {
                let row = found.entry(self.label(&value)).or_default();
                if cell.bucket.is_empty() {
                    add(&mut row.counts, cell, self.people);
                } else {
                    row.measured.add(&cell.bucket, cell.count);
                }
            }
        }
        found
    }

    /// Rows of which each event is in one: together with those who did not say, they add up to the total.
    fn apart(&self, cells: &[&Cell]) -> Body {
        let mut found = self.found(cells);
        let said = found.values().fold(Columns::default(), |sum, row| plus(&sum, &row.counts));
        // If not all values were told apart, nobody knows who of the rest said nothing.
        let rest_is = if found.contains_key(&Label::Beyond) { Label::Beyond } else { Label::NotSaid };
        found.entry(rest_is).or_default().counts = less(&self.total, &said);
        let counts: Vec<Columns> = found.values().map(|row| row.counts).collect();
        let kept: Vec<bool> = found
            .iter()
            .map(|(label, row)| match label {
                Label::Beyond => true,
                Label::NotSaid => self.rule.hides_not_said(&row.counts),
                Label::Number(..) | Label::Word(_) => false,
            })
            .collect();
        let decided = shown(&self.rule, &counts, &kept, self.most_rows);
        let (mut others, mut rows, mut not_said, mut hides_not_said) = (Columns::default(), Vec::new(), None, false);
        for ((label, Found { counts, measured }), is_shown) in found.into_iter().zip(&decided.rows) {
            let count = both(&counts).total();
            if !is_shown {
                hides_not_said |= label == Label::NotSaid && count > 0;
                others = plus(&others, &counts);
            } else if count > 0 {
                not_said = not_said.or(Some(counts).filter(|_| label == Label::NotSaid));
                let official = decided.columns.then(|| counts[0].total());
                rows.push((label.clone(), Row { count, official, value: label.text(), spread: measured.spread() }));
            }
        }
        // The hidden sum that includes them is little more than theirs, if another table shows them.
        let not_said = not_said.or(Some(others).filter(|_| hides_not_said));
        let others = Others { count: both(&others).total(), official: decided.columns.then(|| others[0].total()) };
        let others = Some(others).filter(|others| others.count > 0);
        Body { rows: arranged(rows), others, columns: decided.columns, not_said }
    }

    /// Rows that overlap: for each, those who said it and those who did not are a table of two rows. Any of them may be part of another, so
    /// rows that are close to a greater one are not shown.
    fn overlapping(&self, cells: &[&Cell]) -> Body {
        let found = self.found(cells).into_iter().filter(|(label, _)| *label != Label::Beyond);
        let mut found: Vec<(Label, Columns)> = found.map(|(label, row)| (label, row.counts)).collect();
        found.sort_by_key(|(_, counts)| std::cmp::Reverse(both(counts).total()));
        // Whether there are two columns depends on the totals, and is the same for all rows.
        let columns = self.rule.has_columns(&self.total);
        let (mut rows, mut before): (Vec<(Label, Row)>, Vec<Columns>) = (Vec::new(), Vec::new());
        for (label, counts) in found {
            let pair = [counts, less(&self.total, &counts)];
            let is_shown = shown(&self.rule, &pair, &[], usize::MAX).rows.iter().all(|shown| *shown);
            if rows.len() < self.most_rows
                && is_shown
                && !before.iter().any(|other| self.rule.are_near(&counts, other, columns))
            {
                before.push(counts);
                let (official, count) = (columns.then(|| counts[0].total()), both(&counts).total());
                rows.push((label.clone(), Row { value: label.text(), count, official, spread: None }));
            }
        }
        Body { rows: arranged(rows), columns, ..Body::default() }
    }

    /// The distribution of all measurements, if enough people sent some.
    fn overall(&self, cells: &[&Cell]) -> Option<Spread> {
        let events = sum(cells.iter().copied().filter(|cell| cell.bucket.is_empty()), self.people);
        let mut measured = Measured::default();
        for cell in cells.iter().filter(|cell| !cell.bucket.is_empty()) {
            measured.add(&cell.bucket, cell.count);
        }
        measured.spread().filter(|_| !self.rule.is_small(both(&events)))
    }
}

/// Rows in order: numbers by size, everything else with the greatest first, and those who did not say at the end.
fn arranged(mut rows: Vec<(Label, Row)>) -> Vec<Row> {
    let place = |label: &Label, row: &Row| match label {
        Label::Number(place, _) => (0, i64::from(*place)),
        Label::Word(_) | Label::Beyond => (0, i64::try_from(row.count).map_or(i64::MIN, |count| -count)),
        Label::NotSaid => (1, 0),
    };
    rows.sort_by_key(|(label, row)| place(label, row));
    rows.into_iter().map(|(_, row)| row).collect()
}
