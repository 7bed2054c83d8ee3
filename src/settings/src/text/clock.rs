//! What time it is, and where: with both, a moment can be said as people there would say it.

use jiff::Timestamp;
use jiff::tz::TimeZone;

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
}
