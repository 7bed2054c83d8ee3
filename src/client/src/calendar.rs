//! Days, weeks and months in UTC. A calendar with time zones, durations in months and every format would be a tenth of what this library
//! adds to a program; nothing here needs them.

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

/// The first day of the month `later` months after the one that this moment is in.
pub(crate) fn first_of_month(at: Timestamp, later: i32) -> Option<Date> {
    let date = date_and_time(at).date();
    let month = i32::from(date.year()) * 12 + i32::from(date.month()) - 1 + later;
    Date::new(i16::try_from(month.div_euclid(12)).ok()?, i8::try_from(month.rem_euclid(12) + 1).ok()?, 1).ok()
}

/// The day, such as `2026-11-22`.
pub(crate) fn day(at: Timestamp) -> String {
    format!("{}-{:02}", month(at), date_and_time(at).day())
}

/// The ISO 8601 week, such as `2026-W47`.
pub(crate) fn week(at: Timestamp) -> String {
    let week = date_and_time(at).date().iso_week_date();
    format!("{:04}-W{:02}", week.year(), week.week())
}

/// The month, such as `2026-11`.
pub(crate) fn month(at: Timestamp) -> String {
    let date = date_and_time(at);
    format!("{:04}-{:02}", date.year(), date.month())
}

/// Date and time to the millisecond, for use in a file name, such as `20261122T201503123Z`.
pub(crate) fn stamp(at: Timestamp) -> String {
    let now = date_and_time(at);
    let (hour, minute, second, millisecond) = (now.hour(), now.minute(), now.second(), now.millisecond());
    format!("{:04}{:02}{:02}T{hour:02}{minute:02}{second:02}{millisecond:03}Z", now.year(), now.month(), now.day())
}

/// Parses a moment: RFC 3339 and a little more, as `assets/consent.schema.json` describes.
pub(crate) fn parse(text: &str) -> Option<Timestamp> {
    let rest = &mut &*text;
    let year = digits(rest, 4)?;
    one_of(rest, "-")?;
    let month = digits(rest, 2)?;
    one_of(rest, "-")?;
    let day = digits(rest, 2)?;
    one_of(rest, "Tt ")?;
    let hour = digits(rest, 2)?;
    one_of(rest, ":")?;
    let minute = digits(rest, 2)?;
    let (mut second, mut nanosecond) = (0, 0);
    if one_of(rest, ":").is_some() {
        second = digits(rest, 2)?;
        if one_of(rest, ".,").is_some() {
            let count = rest.bytes().take_while(u8::is_ascii_digit).count().clamp(1, 9);
            nanosecond = digits(rest, count)? * 10_i32.pow(9 - u32::try_from(count).ok()?);
        }
    }
    let offset = offset(rest)?;
    let part = |number: i32| i8::try_from(number).ok();
    // A leap second counts as the last second of its minute.
    let second = if second == 60 { 59 } else { second };
    let (year, month, day) = (i16::try_from(year).ok()?, part(month)?, part(day)?);
    let at = DateTime::new(year, month, day, part(hour)?, part(minute)?, part(second)?, nanosecond).ok()?;
    if rest.is_empty() { offset.to_timestamp(at).ok() } else { None }
}

/// `Z`, or how far the clocks were ahead or behind.
fn offset(rest: &mut &str) -> Option<Offset> {
    let sign = match one_of(rest, "Zz+-")? {
        'Z' | 'z' => return Some(Offset::UTC),
        '-' => -1,
        _ => 1,
    };
    let hours = digits(rest, 2)?;
    let has_minutes = one_of(rest, ":").is_some() || !rest.is_empty();
    let minutes = if has_minutes { digits(rest, 2).filter(|minutes| *minutes < 60)? } else { 0 };
    Offset::from_seconds(sign * (hours * 60 + minutes) * 60).ok()
}

/// Takes `count` digits from the beginning, as a number.
fn digits(rest: &mut &str, count: usize) -> Option<i32> {
    let (number, after) = rest.split_at_checked(count)?;
    *rest = after;
    if number.bytes().all(|byte| byte.is_ascii_digit()) { number.parse().ok() } else { None }
}

/// Takes one of these characters from the beginning.
fn one_of(rest: &mut &str, known: &str) -> Option<char> {
    let first = rest.chars().next().filter(|first| known.contains(*first))?;
    *rest = rest.get(first.len_utf8()..)?;
    Some(first)
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
    fn a_moment_is_read_as_it_is_written_and_what_is_none_is_not() {
        for text in [
            "2026-11-24T18:30:00Z",
            "2026-11-24T18:30:00.123456789Z",
            "2026-11-24 18:30:00,5z",
            "2026-11-24t18:30+01:00",
            "2024-02-29T23:59:60-0930",
            "0001-01-02T00:00:00+14",
            "9999-12-30T22:00:00Z",
        ] {
            assert_eq!(parse(text), Some(at(text)), "{text}");
        }
        for milliseconds in [0, 1, -1, 253_402_000_000_123, -60_000_000_000_000] {
            let moment = Timestamp::from_millisecond(milliseconds).expect("a time");
            assert_eq!(parse(&moment.to_string()), Some(moment));
        }
        for text in [
            "",
            "tomorrow",
            "2026-11-24",
            "2026-11-24T18:30:00",
            "2026-02-29T18:30:00Z",
            "2026-11-24T24:00:00Z",
            "2026-11-24T18:30:61Z",
            "2026-11-24T18:30:00.Z",
            "2026-11-24T18:30:00.1234567890Z",
            "2026-11-24T18:30:00+01:",
            "2026-11-24T18:30:00+01:60",
            "2026-11-24T18:30:00+99:00",
            "2026-11-24T18:30:00Z ",
            "2026-11-24T18:30:00Z[UTC]",
            "20261124T183000Z",
            "+2026-11-24T18:30:00Z",
            "2026-1\u{661}-24T18:30:00Z",
        ] {
            assert_eq!(parse(text), None, "{text}");
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
