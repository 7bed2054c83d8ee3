//! Days, weeks and months by UTC. Time zones, durations of months and formats for every purpose would be a tenth of what this library
//! adds to a program; these few need none of them.

use jiff::Timestamp;
use jiff::civil::{Date, DateTime};
use jiff::tz::Offset;

/// The date and the time at this moment.
pub(crate) fn date_and_time(at: Timestamp) -> DateTime {
    Offset::UTC.to_datetime(at)
}

/// When this day begins; `None` for the last ones of the year 9999.
pub(crate) fn beginning(day: Date) -> Option<Timestamp> {
    moment(day.at(0, 0, 0, 0))
}

/// The moment of this date and time; `None` for the last ones of the year 9999.
pub(crate) fn moment(at: DateTime) -> Option<Timestamp> {
    Offset::UTC.to_timestamp(at).ok()
}

/// The first day of the month that this moment is in, or of the one so many months later.
pub(crate) fn first_of_month(at: Timestamp, later: i32) -> Option<Date> {
    let date = date_and_time(at).date();
    let month = i32::from(date.year()) * 12 + i32::from(date.month()) - 1 + later;
    Date::new(i16::try_from(month.div_euclid(12)).ok()?, i8::try_from(month.rem_euclid(12) + 1).ok()?, 1).ok()
}

/// The day, such as `2026-11-22`.
pub(crate) fn day(at: Timestamp) -> String {
    format!("{}-{:02}", month(at), date_and_time(at).day())
}

/// The week as ISO 8601 counts them, such as `2026-W47`.
pub(crate) fn week(at: Timestamp) -> String {
    let week = date_and_time(at).date().iso_week_date();
    format!("{:04}-W{:02}", week.year(), week.week())
}

/// The month, such as `2026-11`.
pub(crate) fn month(at: Timestamp) -> String {
    let date = date_and_time(at);
    format!("{:04}-{:02}", date.year(), date.month())
}

/// Date and time to the millisecond for the name of a file, such as `20261122T201503123Z`.
pub(crate) fn stamp(at: Timestamp) -> String {
    let now = date_and_time(at);
    let (hour, minute, second, millisecond) = (now.hour(), now.minute(), now.second(), now.millisecond());
    format!("{:04}{:02}{:02}T{hour:02}{minute:02}{second:02}{millisecond:03}Z", now.year(), now.month(), now.day())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(time: &str) -> Timestamp {
        time.parse().expect("a time")
    }

    #[test]
    fn a_moment_is_named_as_the_usual_formats_have_it() {
        for moment in
            ["2026-11-22T20:15:03.1239Z", "1969-12-31T23:59:59.999Z", "2027-01-03T00:00:00Z", "0999-02-03T04:05:06.007Z"]
        {
            let now = at(moment);
            let formatted = |form: &str| now.strftime(form).to_string();
            assert_eq!(day(now), formatted("%Y-%m-%d"));
            assert_eq!(week(now), formatted("%G-W%V"));
            assert_eq!(month(now), formatted("%Y-%m"));
            assert_eq!(stamp(now), formatted("%Y%m%dT%H%M%S%3fZ"));
        }
    }

    #[test]
    fn months_are_counted_over_the_ends_of_years() {
        let first = |later| first_of_month(at("2026-01-31T23:59:59Z"), later).map(|date| date.to_string());
        assert_eq!(first(0).as_deref(), Some("2026-01-01"));
        assert_eq!(first(-1).as_deref(), Some("2025-12-01"));
        assert_eq!(first(12).as_deref(), Some("2027-01-01"));
        assert_eq!(first_of_month(Timestamp::MAX, 1), None);
    }
}
