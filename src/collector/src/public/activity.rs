//! How many people were active: by whole days, weeks and months, and a hint of how many are now. Pure. What is not to be
//! known exactly is said in steps here and nowhere finer.

use jiff::civil::Date;
use serde::Serialize;

use super::{
    state::{Active, Counts, PublishedDay, PublishedWeek, Table},
    suppress::{GROUP, differs_enough},
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

/// What is published after a day. `counted` has the shortest period first; `known` is what was published before.
///
/// A number is not shown where people would be left who were active in its period, but not in a shorter one within it that
/// is shown, now or before, and are fewer than ten; or the other way round.
pub(crate) fn published(day: Date, counted: &[People], known: &[Active]) -> PublishedDay {
    let mut active: Vec<Active> = Vec::new();
    for People { from, to, count } in counted {
        let (from, to) = (from.to_string(), to.to_string());
        let within: Vec<u64> = known.iter().chain(&active).filter_map(|other| other.beside(&from, &to)).collect();
        let may_be_said = *count >= GROUP && differs_enough(*count, &within);
        active.push(Active { from, to, people: may_be_said.then_some(*count) });
    }
    PublishedDay { day: day.to_string(), active }
}

impl Active {
    /// Whether it is of these days and no others.
    pub(crate) fn is_of(&self, from: Date, to: Date) -> bool {
        self.from == from.to_string() && self.to == to.to_string()
    }

    /// The number, if its period lies within these days, or they within it.
    pub(crate) fn beside(&self, from: &str, to: &str) -> Option<u64> {
        let (own_from, own_to) = (self.from.as_str(), self.to.as_str());
        self.people.filter(|_| from <= own_from && own_to <= to || own_from <= from && to <= own_to)
    }
}

impl PublishedWeek {
    /// The numbers of people that its tables say.
    pub(crate) fn people(&self) -> impl Iterator<Item = Active> {
        let tables = self.tables.iter().filter(|table| table.counts == Counts::People);
        tables.map(|table| self.active(table.total))
    }

    /// The number of people that its tables of this event say.
    pub(crate) fn people_of(&self, event: &str) -> Option<Active> {
        let is_of = |table: &&Table| table.id.split_once('/').is_some_and(|(of, _)| of == event);
        let mut tables = self.tables.iter().filter(|table| table.counts == Counts::People);
        tables.find(is_of).map(|table| self.active(table.total))
    }

    fn active(&self, people: u64) -> Active {
        Active { from: self.from.clone(), to: self.to.clone(), people: Some(people) }
    }
}

/// How it is just now, never older than a minute and never exact.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub(crate) struct Now {
    /// How many people at least: whole tens. Nothing is fewer than ten.
    pub(crate) at_least: Option<i64>,
}

impl Now {
    /// Of so many people.
    pub(crate) fn of(people: i64) -> Self {
        Self { at_least: Some(people / 10 * 10).filter(|tens| *tens >= 10) }
    }
}

/// How long ago something came last, in steps.
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
    /// Of so many milliseconds.
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
    use super::*;

    const DAY: Date = Date::constant(2026, 11, 21);

    fn said(people: [u64; 3], known: &[Active]) -> [Option<u64>; 3] {
        let from = [DAY, Date::constant(2026, 11, 15), Date::constant(2026, 10, 23)];
        let counted = [0, 1, 2].map(|index| People { from: from[index], to: DAY, count: people[index] });
        let active = published(DAY, &counted, known).active;
        [0, 1, 2].map(|index| active[index].people)
    }

    #[test]
    fn nobody_is_counted_by_the_difference_of_two_periods() {
        assert_eq!(said([100, 200, 300], &[]), [Some(100), Some(200), Some(300)]);
        assert_eq!(said([9, 200, 300], &[]), [None, Some(200), Some(300)]);
        assert_eq!(said([100, 103, 300], &[]), [Some(100), None, Some(300)]);
        assert_eq!(said([100, 103, 104], &[]), [Some(100), None, None]);
        assert_eq!(said([100, 100, 100], &[]), [Some(100); 3]);
    }

    #[test]
    fn nor_by_the_difference_to_what_was_published_before() {
        let before = Active { from: "2026-11-18".into(), to: "2026-11-18".into(), people: Some(195) };
        assert_eq!(said([100, 200, 300], std::slice::from_ref(&before)), [Some(100), None, Some(300)]);
        let around = Active { from: "2026-10-01".into(), to: "2026-11-30".into(), people: Some(303) };
        assert_eq!(said([100, 200, 300], &[around]), [Some(100), Some(200), None]);
        let outside = Active { from: "2026-11-14".into(), to: "2026-11-14".into(), people: Some(195) };
        assert_eq!(said([100, 200, 300], &[outside]), [Some(100), Some(200), Some(300)]);
    }

    #[test]
    fn now_is_said_in_tens_and_the_last_message_in_steps() {
        assert_eq!([0, 9, 10, 19, 20].map(|people| Now::of(people).at_least), [None, None, Some(10), Some(10), Some(20)]);
        let last = [0, 59_999, 60_000, 3_600_000, 86_400_000].map(Last::of);
        assert_eq!(last, [Last::Minute, Last::Minute, Last::Hour, Last::Day, Last::Longer]);
    }
}
