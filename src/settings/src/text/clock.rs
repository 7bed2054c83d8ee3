//! What time it is, and where: with both, a moment can be worded as people there would.

use jiff::tz::TimeZone;
use jiff::{SignedDuration, Timestamp};

use super::figures;

/// A moment and a time zone.
#[derive(Debug, Clone, PartialEq)]
pub struct Clock {
    /// The moment that counts as now.
    pub now: Timestamp,
    /// Where the person is.
    pub zone: TimeZone,
}

impl Clock {
    /// This moment, in this computer's time zone.
    pub fn of_this_computer() -> Self {
        Self { now: Timestamp::now(), zone: TimeZone::system() }
    }

    /// A moment as people say it, seen from now.
    pub fn time(&self, at: Timestamp) -> String {
        figures::time(at, self.now, &self.zone)
    }

    /// The same in the middle of a sentence.
    pub fn inside(&self, at: Timestamp) -> String {
        figures::time_inside(at, self.now, &self.zone)
    }

    /// Its day, without the time.
    pub fn day(&self, at: Timestamp) -> String {
        figures::day(at, self.now, &self.zone)
    }

    /// A time of every form in which one since the first is said now: of today, of each day of the last week, of each month, in the morning
    /// and in the evening. Which digits are in it doesn't matter.
    pub fn times_since(&self, first: Timestamp) -> Vec<String> {
        let hours = SignedDuration::from_hours;
        // Two days of each month, of which one has two digits, as far back as the year before this one.
        let days = (0..7).chain((1..=24).map(|half| 15 * half)).chain((0..12).map(|month| 366 + 30 * month));
        let moments = days.filter_map(|days| self.now.checked_sub(hours(24 * days)).ok());
        let is_in_it = |at: &Timestamp| at.saturating_add(hours(24 * 30)).is_ok_and(|end| end >= first);
        // Both have two digits; a language that counts to twelve says them differently.
        let at_hour = |at: Timestamp, hour: i8| {
            let hour = at.to_zoned(self.zone.clone()).with().hour(hour).build();
            self.time(hour.map_or(at, |hour| hour.timestamp()))
        };
        let mut said: Vec<String> = moments.filter(is_in_it).flat_map(|at| [10, 22].map(|hour| at_hour(at, hour))).collect();
        // A clock may have been wrong.
        said.push(self.time(first));
        said
    }
}
