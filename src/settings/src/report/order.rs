//! What a report is about, and how much of it is written.

use std::time::Duration;

use candor::tools::log::Part;
use candor::tools::registry::Program;
use jiff::Timestamp;
use jiff::civil::Date;
use jiff::tz::TimeZone;

use super::formats::Format;

/// What is wanted.
#[derive(Debug, Clone)]
pub struct Order {
    /// The programs, in their order; most reports are about one.
    pub programs: Vec<Program>,
    /// The way to write it.
    pub format: &'static Format,
    /// Which messages.
    pub part: Part,
    /// When the report is made.
    pub now: Timestamp,
}

/// How far a report has got, in steps of equal length.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Progress {
    /// What is done.
    pub done: u64,
    /// What there is to do.
    pub of: u64,
}

impl Progress {
    /// As a percentage; 100 only when it is finished.
    pub fn percent(self) -> u64 {
        (self.done.saturating_mul(100) / self.of.max(1)).min(99)
    }

    /// How much longer it will take at this speed, rounded up to whole seconds; `None` while too little is done to tell.
    pub fn remaining(self, taken: Duration) -> Option<Duration> {
        // A twentieth of the way tells enough, or a second's work.
        if self.done == 0 || (self.percent() < 5 && taken < Duration::from_secs(1)) {
            return None;
        }
        let left = taken.as_millis() * u128::from(self.of.saturating_sub(self.done)) / u128::from(self.done);
        Some(Duration::from_secs(u64::try_from(left.div_ceil(1000)).unwrap_or(u64::MAX)))
    }
}

/// Told how far a report has got. Returns whether to go on.
pub type Watch<'w> = dyn FnMut(Progress) -> bool + Send + 'w;

/// Why no message can be between two days.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum NoDays {
    /// What was given as a day is not a day.
    NotADay(String),
    /// The end is before the beginning.
    Backwards,
}

/// The moments from which and before which messages are wanted: the first day counts from its beginning, the last up to its end. What is
/// not given is no limit. For more exactness, an RFC 3339 time can be given.
pub fn between(from: &str, until: &str, zone: &TimeZone) -> Result<(Option<Timestamp>, Option<Timestamp>), NoDays> {
    match (moment(from, zone, false)?, moment(until, zone, true)?) {
        (Some(from), Some(until)) if from >= until => Err(NoDays::Backwards),
        between => Ok(between),
    }
}

fn moment(given: &str, zone: &TimeZone, is_end: bool) -> Result<Option<Timestamp>, NoDays> {
    let given = given.trim();
    if given.is_empty() {
        return Ok(None);
    }
    if let Ok(moment) = given.parse::<Timestamp>() {
        return Ok(Some(moment));
    }
    let day: Date = given.parse().map_err(|_| NoDays::NotADay(given.to_owned()))?;
    let begins = |day: Date| Some(day.to_zoned(zone.clone()).ok()?.timestamp());
    let moment = if is_end { day.tomorrow().ok().and_then(begins) } else { begins(day) };
    // The very first and last days begin or end beyond every moment that can be represented.
    Ok(moment.or(match (day.year() > 0, is_end) {
        (true, true) | (false, false) => None,
        (true, false) => Some(Timestamp::MAX),
        (false, true) => Some(Timestamp::MIN),
    }))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_day_counts_from_its_beginning_to_its_end_and_what_is_none_is_said_back() {
        let zone = jiff::tz::TimeZone::fixed(jiff::tz::offset(2));
        let at = |text: &str| Some(text.parse::<Timestamp>().expect("a time"));
        assert_eq!(between("2026-11-20", " 2026-11-21 ", &zone), Ok((at("2026-11-19T22:00:00Z"), at("2026-11-21T22:00:00Z"))));
        assert_eq!(between("", "2026-11-21T10:00:00Z", &zone), Ok((None, at("2026-11-21T10:00:00Z"))));
        assert_eq!(between("yesterday", "", &zone), Err(NoDays::NotADay("yesterday".into())));
        assert_eq!(between("2026-11-21", "2026-11-20", &zone), Err(NoDays::Backwards), "an empty report would be no answer");
        assert_eq!(between("2026-11-20T22:00:00Z", "2026-11-20", &zone), Err(NoDays::Backwards));
        assert!(between("2026-11-20", "2026-11-20", &zone).is_ok());
    }

    #[test]
    fn the_last_day_that_there_is_and_the_first_are_days_too() {
        for hours in [-12, 0, 14] {
            let zone = jiff::tz::TimeZone::fixed(jiff::tz::offset(hours));
            for last in ["9999-12-30", "9999-12-31"] {
                let (from, until) = between("2026-11-20", last, &zone).expect("days");
                let late: Timestamp = "9999-12-29T00:00:00Z".parse().expect("a time");
                assert!(from.is_some() && until.is_none_or(|until| until > late), "{last} at {hours}: {until:?}");
                let (from, _) = between(last, last, &zone).expect("a day");
                assert!(from.is_some_and(|from| from > late), "{last} at {hours}: {from:?}");
            }
            assert_eq!(between("2026-11-20", "-009999-01-01", &zone), Err(NoDays::Backwards));
            assert!(between("-009999-01-01", "9999-12-31", &zone).is_ok());
        }
    }

    #[test]
    fn the_time_that_remains_is_told_once_it_can_be_known() {
        let halfway = Progress { done: 50, of: 100 };
        assert_eq!(halfway.remaining(Duration::from_secs(3)), Some(Duration::from_secs(3)));
        assert_eq!(Progress { done: 0, of: 100 }.remaining(Duration::from_secs(9)), None);
        assert_eq!(Progress { done: 1, of: 100 }.remaining(Duration::from_millis(10)), None);
        assert_eq!((Progress { done: 100, of: 100 }.percent(), Progress::default().percent()), (99, 0));
    }
}
