//! How many people were active: in a whole week, on its last day and in a whole month, and roughly how many are now. Pure. What must not be
//! known exactly is rounded to steps here, and is nowhere finer.
//!
//! No two weeks have a day in common, nor have two months, and one day of each week is published, so nobody gets the same kind of number
//! for two overlapping periods. What remains to consider are numbers of which one may be a part of another, and weeks that make up a month.
//! [`published`] says what holds for both.

use std::collections::BTreeMap;

use jiff::civil::Date;
use serde::Serialize;

use super::{
    period::Week,
    state::{Active, Counts, PublishedWeek, Table},
    suppress::{GROUP, SHOWN_FROM, differs_enough},
};

/// How many people were active between two days, both included.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct People {
    /// The first day.
    pub(crate) from: Date,
    /// The last day.
    pub(crate) to: Date,
    /// How many.
    pub(crate) count: u64,
}

/// What is published of a number of people, given what is published already.
///
/// - It differs from each number for a period that has a day in common with its own by nobody, or by eleven or more.
/// - For a period of more than a week, it is also either equal to the sum of the numbers within that period, or less by eleven or more. So
///   it may always be that nobody is in none of those, and people in several of them are either nobody, or have been counted at least
///   eleven times too often.
pub(crate) fn published(People { from, to, count }: People, known: &[&Active]) -> Active {
    let (first, last) = (from.to_string(), to.to_string());
    let beside: Vec<u64> = known.iter().filter_map(|other| other.beside(&first, &last)).collect();
    let is_long = Week::of(from) != Week::of(to);
    let is_covered = || {
        let together = together(&first, &last, known);
        together == count || together >= count.saturating_add(SHOWN_FROM)
    };
    let may_be_said = count >= GROUP && differs_enough(count, &beside) && (!is_long || is_covered());
    Active { from: first, to: last, people: may_be_said.then_some(count) }
}

/// The sum of the numbers within these days, with only the greatest of each week.
fn together(from: &str, to: &str, known: &[&Active]) -> u64 {
    let mut greatest: BTreeMap<Week, u64> = BTreeMap::new();
    for other in known.iter().filter(|other| from <= other.from.as_str() && other.to.as_str() <= to) {
        let ends = [&other.from, &other.to].map(|end| end.parse().ok().and_then(Week::of));
        let (Some(people), [Some(week), Some(last)]) = (other.people, ends) else { continue };
        if week == last {
            let greatest = greatest.entry(week).or_default();
            *greatest = people.max(*greatest);
        }
    }
    greatest.into_values().fold(0, u64::saturating_add)
}

impl Active {
    /// Whether it is for exactly these days.
    pub(crate) fn is_of(&self, from: Date, to: Date) -> bool {
        self.from == from.to_string() && self.to == to.to_string()
    }

    /// The number, if its period has a day in common with these days: if nobody used the program on the other days, one of the two numbers
    /// is a part of the other.
    pub(crate) fn beside(&self, from: &str, to: &str) -> Option<u64> {
        self.people.filter(|_| self.from.as_str() <= to && from <= self.to.as_str())
    }
}

impl PublishedWeek {
    /// The numbers of people in its tables.
    pub(crate) fn people(&self) -> impl Iterator<Item = Active> {
        let tables = self.tables.iter().filter(|table| table.counts == Counts::People);
        tables.map(|table| self.active(table.total))
    }

    /// The number of people in its tables of this event.
    pub(crate) fn people_of(&self, event: &str) -> Option<Active> {
        let is_of = |table: &&Table| table.id.split_once('/').is_some_and(|(of, _)| of == event);
        let mut tables = self.tables.iter().filter(|table| table.counts == Counts::People);
        tables.find(is_of).map(|table| self.active(table.total))
    }

    fn active(&self, people: u64) -> Active {
        Active { from: self.from.clone(), to: self.to.clone(), people: Some(people) }
    }
}

/// How many people are active just now, never older than a minute and never exact.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub(crate) struct Now {
    /// The number of people, rounded down to whole tens; `None` for fewer than ten.
    pub(crate) at_least: Option<i64>,
}

impl Now {
    /// Rounds a number of people.
    pub(crate) fn of(people: i64) -> Self {
        Self { at_least: Some(people / 10 * 10).filter(|tens| *tens >= 10) }
    }
}

/// How long ago the last message came, in steps.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "lowercase")]
pub(crate) enum Last {
    /// Within the last minute.
    Minute,
    /// Within the last hour.
    Hour,
    /// Within the last day.
    Day,
    /// Longer ago, or never.
    Longer,
}

impl Last {
    /// The step for a number of milliseconds.
    pub(crate) fn of(ago_ms: i64) -> Self {
        match ago_ms / 60_000 {
            ..1 => Self::Minute,
            1..60 => Self::Hour,
            60..1440 => Self::Day,
            _ => Self::Longer,
        }
    }

    /// In words.
    pub(crate) fn words(self) -> &'static str {
        match self {
            Self::Minute => "within the last minute",
            Self::Hour => "within the last hour",
            Self::Day => "within the last day",
            Self::Longer => "more than a day ago",
        }
    }
}

#[cfg(test)]
mod tests {
    use jiff::ToSpan as _;
    use proptest::prelude::*;

    use super::*;
    use crate::public::period;

    fn date(day: &str) -> Date {
        day.parse().unwrap()
    }

    fn active(from: &str, to: &str, people: u64) -> Active {
        Active { from: from.into(), to: to.into(), people: Some(people) }
    }

    fn said(from: &str, to: &str, count: u64, known: &[Active]) -> Option<u64> {
        published(People { from: date(from), to: date(to), count }, &known.iter().collect::<Vec<_>>()).people
    }

    #[test]
    fn nobody_is_counted_by_the_difference_of_two_periods() {
        let sunday = [active("2026-11-22", "2026-11-22", 100)];
        let week = |count| said("2026-11-16", "2026-11-22", count, &sunday);
        assert_eq!([100, 103, 110, 111].map(week), [Some(100), None, None, Some(111)]);
        assert_eq!([9, 10].map(|count| said("2026-11-22", "2026-11-22", count, &[])), [None, Some(10)]);
        // If a project began on the Tuesday of it, a week that begins in the month before is a part of the month.
        let weeks = [("11-30", "12-06", 40), ("12-07", "12-13", 20), ("12-14", "12-20", 20), ("12-21", "12-27", 30)];
        let weeks = weeks.map(|(from, to, people)| active(&format!("2026-{from}"), &format!("2026-{to}"), people));
        assert_eq!([43, 51].map(|count| said("2026-12-01", "2026-12-31", count, &weeks)), [None, Some(51)]);
    }

    #[test]
    fn a_month_is_as_many_as_its_weeks_together_or_eleven_fewer() {
        let weeks = ["02", "09", "16", "23"].map(|day| {
            let monday = date(&format!("2026-11-{day}"));
            active(&monday.to_string(), &monday.checked_add(6.days()).unwrap().to_string(), 30)
        });
        let month = |count| said("2026-11-01", "2026-11-30", count, &weeks);
        assert_eq!([121, 129, 131].map(month), [None; 3], "of the 1st and the 30th alone");
        assert_eq!([120, 119, 110].map(month), [Some(120), None, None]);
        assert_eq!([109, 41, 40, 30].map(month), [Some(109), Some(41), None, Some(30)]);
        assert_eq!(said("2026-11-01", "2026-11-30", 27, &[]), None, "three weeks of nine each would be known");
    }

    /// People who are active on the same days, and whether they use a feature.
    #[derive(Debug, Clone)]
    struct Crowd {
        people: u64,
        first: i64,
        days: i64,
        step: i64,
        used: bool,
    }

    impl Crowd {
        fn is_active(&self, from: i64, to: i64) -> bool {
            (0..self.days).step_by(usize::try_from(self.step).unwrap()).any(|day| (from..=to).contains(&(self.first + day)))
        }
    }

    /// 1 June 2026, a Monday and the first day of a month.
    const FIRST: Date = Date::constant(2026, 6, 1);

    const WEEKS: i64 = 14;

    fn crowds() -> impl Strategy<Value = Vec<Crowd>> {
        // Few at a time, so that many numbers are close to each other; some are there for a day, some stay, some come now and then.
        let people = prop_oneof![1_u64..12, 9_u64..24, 20_u64..120];
        let crowd = (people, 0..WEEKS * 7, prop_oneof![Just(1_i64), 1_i64..20, 20_i64..98], 1_i64..10, any::<bool>());
        prop::collection::vec(crowd, 1..16).prop_map(|crowds| {
            crowds.into_iter().map(|(people, first, days, step, used)| Crowd { people, first, days, step, used }).collect()
        })
    }

    fn counted(crowds: &[Crowd], from: Date, to: Date, used: bool) -> u64 {
        let number = |date: Date| i64::from(FIRST.until(date).unwrap().get_days());
        let (from, to) = (number(from), number(to));
        crowds.iter().filter(|crowd| (crowd.used || !used) && crowd.is_active(from, to)).map(|crowd| crowd.people).sum()
    }

    /// All numbers of people that are published for all weeks, as [`crate::figures`] publishes them: first the totals of a week's tables.
    fn everything(crowds: &[Crowd]) -> Vec<Active> {
        let mut all: Vec<Active> = Vec::new();
        for number in 0..WEEKS {
            let week = Week::of(FIRST.checked_add((7 * number).days()).unwrap()).unwrap();
            let (monday, sunday) = (week.first(), week.last());
            for used in [false, true] {
                let people = counted(crowds, monday, sunday, used);
                let beside: Vec<u64> =
                    all.iter().filter_map(|other| other.beside(&monday.to_string(), &sunday.to_string())).collect();
                if people >= GROUP && differs_enough(people, &beside) {
                    all.push(active(&monday.to_string(), &sunday.to_string(), people));
                }
            }
            for (from, to) in [(sunday, sunday), (monday, sunday), period::month(week).unwrap()] {
                if !all.iter().any(|other| other.is_of(from, to)) || from == monday {
                    let count = counted(crowds, from, to, false);
                    let active = published(People { from, to, count }, &all.iter().collect::<Vec<_>>());
                    all.push(active);
                }
            }
        }
        all.retain(|active| active.people.is_some());
        all
    }

    /// The published numbers of each week within these days.
    fn within(all: &[Active], of: &Active) -> Vec<Vec<u64>> {
        let mut weeks: BTreeMap<Week, Vec<u64>> = BTreeMap::new();
        let is_within =
            |other: &&Active| of.from <= other.from && other.to <= of.to && !other.is_of(date(&of.from), date(&of.to));
        for other in all.iter().filter(is_within) {
            weeks.entry(Week::of(date(&other.from)).unwrap()).or_default().extend(other.people);
        }
        weeks.into_values().collect()
    }

    /// Every sum of numbers of different weeks, with the greatest number in it, and the least number of people for whom the published
    /// numbers outside it stand.
    fn sums(weeks: &[Vec<u64>]) -> Vec<[u64; 3]> {
        weeks.iter().fold(vec![[0; 3]], |sums, numbers| {
            let greatest = numbers.iter().copied().max().unwrap_or(0);
            let choices: Vec<u64> = std::iter::once(0).chain(numbers.iter().copied()).collect();
            let with = |[sum, most, rest]: [u64; 3]| {
                choices
                    .iter()
                    .map(move |number| [sum + number, most.max(*number), rest + greatest - number])
                    .collect::<Vec<_>>()
            };
            sums.into_iter().flat_map(with).collect()
        })
    }

    proptest! {
        /// An attacker who has everything that was ever published, and knows that these are the same people, takes the difference of any
        /// two numbers for days that overlap, and of each number and any sum of numbers for other days within its own.
        #[test]
        fn no_difference_and_no_sum_of_all_that_is_ever_published_of_activity_is_a_group_of_ten_or_fewer(crowds in crowds()) {
            let all = everything(&crowds);
            for one in &all {
                let people = one.people.unwrap();
                prop_assert!(people >= GROUP);
                let overlaps = |other: &&Active| date(&other.from) <= date(&one.to) && date(&one.from) <= date(&other.to);
                for other in all.iter().filter(overlaps).filter_map(|other| other.people) {
                    prop_assert!(!(1..=10).contains(&people.abs_diff(other)), "{people} and {other} of {one:?} in {all:?}");
                }
                // Only one day of a week is published, and no sum.
                if Week::of(date(&one.from)) == Week::of(date(&one.to)) {
                    continue;
                }
                for [sum, most, rest] in sums(&within(&all, one)) {
                    // The number of people who are in none of these is at least the one, and may be up to the other.
                    let (least, may_be) = (people.saturating_sub(sum), (people - most).min(rest));
                    if rest == 0 {
                        prop_assert!(people <= sum && !(1..=10).contains(&(sum - people)), "{sum} within {one:?} of {all:?}");
                    } else if least > 0 {
                        prop_assert!(may_be >= GROUP, "{least} to {may_be} are not in {sum} within {one:?} of {all:?}");
                    }
                }
            }
        }
    }

    #[test]
    fn what_two_looks_at_moving_windows_told_is_not_published() {
        let crowd = |people, first| Crowd { people, first, days: 1, step: 1, used: false };
        // 55 in the first two days and three new ones on the third; and six days of eighteen and one of nine.
        let (new, hidden) =
            (vec![crowd(40, 0), crowd(15, 1), crowd(3, 2)], (0..7).map(|day| crowd(if day < 6 { 18 } else { 9 }, day)));
        let numbers =
            |crowds: &[Crowd]| everything(crowds).into_iter().map(|active| (active.to, active.people)).collect::<Vec<_>>();
        assert_eq!(numbers(&new).iter().filter(|(to, _)| to == "2026-06-07").count(), 2, "the week twice and no day of it");
        assert!(numbers(&new).iter().all(|(_, people)| *people == Some(58)));
        assert!(numbers(&hidden.collect::<Vec<_>>()).iter().all(|(_, people)| *people == Some(117)));
    }

    #[test]
    fn now_and_a_day_leave_open_how_many_were_there_at_other_times_of_it_unless_nobody_was() {
        for day in GROUP..200 {
            for said in (0..=day).filter_map(|now| Now::of(i64::try_from(now).unwrap()).at_least) {
                let same = |now: &u64| Now::of(i64::try_from(*now).unwrap()).at_least == Some(said);
                let at_other_times: Vec<u64> = (0..=day).filter(same).map(|now| day - now).collect();
                assert!(at_other_times.len() > 1 || at_other_times == [0], "{day} and {said}");
            }
        }
    }

    #[test]
    fn now_is_said_in_tens_and_the_last_message_in_steps() {
        assert_eq!([0, 9, 10, 19, 20].map(|people| Now::of(people).at_least), [None, None, Some(10), Some(10), Some(20)]);
        let last = [0, 59_999, 60_000, 3_600_000, 86_400_000].map(Last::of);
        assert_eq!(last, [Last::Minute, Last::Minute, Last::Hour, Last::Day, Last::Longer]);
    }
}
