//! A delivery whose events are added up before it waits for the store: most of them add to the same counters, so the one thread that writes
//! has less to do.

use std::{
    collections::{HashMap, HashSet},
    sync::Arc,
};

use jiff::civil::Date;

use super::{
    counters::{Addend, Name},
    delivery::{Delivery, Of, Row, RowKind, Taken},
};
use crate::{
    counts::{Counted, Tally},
    day,
};

/// A delivery, and what its events add to the counters of their days.
#[derive(Debug)]
pub(super) struct Summed {
    /// The delivery. Only its `firsts` still have tallies.
    pub(super) delivery: Delivery,
    /// The positions of the rows that may be the first of their name that a person sends in a week.
    pub(super) firsts: Vec<usize>,
    days: Vec<Day>,
}

/// What the events of one name add to the counters of one day.
#[derive(Debug)]
struct Day {
    program: String,
    event: String,
    date: String,
    /// The sums, by fields and value.
    sums: HashMap<(Arc<str>, String), Sum>,
}

/// What is added to the counters of one value.
#[derive(Debug)]
struct Sum {
    /// How many other values of that day came before it.
    place: usize,
    events: i64,
    buckets: Vec<(Arc<str>, i64)>,
}

impl Summed {
    pub(super) fn of(mut delivery: Delivery) -> Self {
        let (mut days, mut firsts, mut weeks) = (Vec::new(), Vec::new(), HashSet::new());
        for (position, event) in delivery.events.iter_mut().enumerate() {
            match event {
                Taken::Counted(Counted { program, event, day, tallies }) => {
                    add(&mut days, [program, event, day], std::mem::take(tallies));
                }
                Taken::Row(Row { of: Some(of), tallies, .. }) => {
                    let is_first = week_of(of).is_some_and(|week| weeks.insert((of.program.clone(), of.event.clone(), week)));
                    firsts.extend(is_first.then_some(position));
                    let added = if is_first { tallies.clone() } else { std::mem::take(tallies) };
                    add(&mut days, [&of.program, &of.event, &of.day], added);
                }
                Taken::Row(_) => {}
            }
        }
        Self { delivery, firsts, days }
    }

    /// Everything that it adds, in the order in which it came.
    pub(super) fn addends(&self) -> impl Iterator<Item = Addend<'_>> {
        let official = self.delivery.official;
        self.days.iter().flat_map(move |Day { program, event, date, sums }| {
            let mut sums: Vec<_> = sums.iter().collect();
            sums.sort_unstable_by_key(|(_, sum)| sum.place);
            sums.into_iter().map(move |((fields, value), Sum { events, buckets, .. })| {
                let name = Name { program, event, day: date, fields, value };
                Addend { name, official, events: *events, buckets }
            })
        })
    }
}

/// The Monday of the week in which an event counts for a person, if it can.
fn week_of(of: &Of) -> Option<Date> {
    let is_somebodys = of.kind == RowKind::Event && of.identity.is_some();
    is_somebodys.then(|| day::date(&of.day).map(day::monday))?
}

fn add(days: &mut Vec<Day>, name: [&String; 3], tallies: Vec<Tally>) {
    let known = days.iter().position(|day| [&day.program, &day.event, &day.date] == name);
    let place = known.unwrap_or_else(|| {
        let [program, event, date] = name.map(String::clone);
        days.push(Day { program, event, date, sums: HashMap::new() });
        days.len() - 1
    });
    let Some(Day { sums, .. }) = days.get_mut(place) else { return };
    for Tally { fields, value, buckets } in tallies {
        let place = sums.len();
        let sum = sums.entry((fields, value)).or_insert(Sum { place, events: 0, buckets: Vec::new() });
        sum.events += 1;
        for (bucket, count) in buckets {
            match sum.buckets.iter_mut().find(|(name, _)| *name == bucket) {
                Some((_, sum)) => *sum = sum.saturating_add(count),
                None => sum.buckets.push((bucket, count)),
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use serde_json::value::RawValue;

    use super::*;

    fn row(day: &str, identity: Option<&str>, os: &str) -> Taken {
        let of = Of {
            program: "sample".into(),
            version: "1".into(),
            event: "session".into(),
            identity: identity.map(str::to_owned),
            kind: RowKind::Event,
            day: day.into(),
            manifest: None,
        };
        let tally = |fields: &str, value: &str, buckets| Tally { fields: fields.into(), value: value.into(), buckets };
        let tallies =
            vec![tally("", "", Vec::new()), tally("os", os, Vec::new()), tally("fps", "", vec![("[null,30.0]".into(), 2)])];
        Taken::Row(Row { json: RawValue::from_string("{}".into()).unwrap(), of: Some(of), tallies })
    }

    fn summed(events: Vec<Taken>) -> Summed {
        let sha256 = String::new();
        Summed::of(Delivery { key: None, events, sha256, body_bytes: 2, received_at_ms: 0, official: false, place: None })
    }

    #[test]
    fn what_events_of_a_day_add_to_the_same_counter_is_added_up_in_the_order_in_which_it_came() {
        let (one, other) = ("2026-11-21", "2026-11-22");
        let summed = summed(vec![row(one, None, "b"), row(other, None, "b"), row(one, None, "a"), row(one, None, "b")]);
        let found: Vec<_> = summed
            .addends()
            .map(|Addend { name: Name { day, fields, value, .. }, events, buckets, .. }| {
                (day, fields, value, events, buckets.iter().map(|(_, count)| count).sum::<i64>())
            })
            .collect();
        let expected = [
            (one, "", "", 3, 0),
            (one, "os", "b", 2, 0),
            (one, "fps", "", 3, 6),
            (one, "os", "a", 1, 0),
            (other, "", "", 1, 0),
            (other, "os", "b", 1, 0),
            (other, "fps", "", 1, 2),
        ];
        assert_eq!(found, expected);
    }

    #[test]
    fn only_the_first_row_that_somebody_sends_in_a_week_still_says_what_it_adds() {
        let days = ["2026-11-20", "2026-11-21", "2026-11-16", "2026-11-23", "2026-11-23"];
        let summed = summed(days.into_iter().map(|day| row(day, Some("somebody"), "a")).collect());
        assert_eq!(summed.firsts, [0, 3]);
        let of_nobody = self::summed(days.into_iter().map(|day| row(day, None, "a")).collect());
        assert_eq!(of_nobody.firsts, [0_usize; 0]);
        let tallies = |event: &Taken| if let Taken::Row(row) = event { row.tallies.len() } else { 0 };
        assert_eq!(summed.delivery.events.iter().map(tallies).collect::<Vec<_>>(), [3, 0, 0, 3, 0]);
    }
}
