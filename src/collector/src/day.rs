//! For which day an event counts. Pure: it's told when the event came.

use jiff::{Timestamp, civil::Date, tz::TimeZone};

use crate::limits::Limits;

/// The day that the event names, if it is plausible, else the day on which the event came, by UTC.
pub(crate) fn of(says: Option<&str>, received_at_ms: i64, limits: &Limits) -> String {
    let received = Timestamp::from_millisecond(received_at_ms).unwrap_or_default().to_zoned(TimeZone::UTC).date();
    let can_be = |date: &Date| {
        let days_ago = received.duration_since(*date).as_hours() / 24;
        (-limits.days_ahead..=limits.days_behind).contains(&days_ago)
    };
    says.and_then(date).filter(can_be).unwrap_or(received).to_string()
}

/// A date as an event writes it, such as `2026-11-21`.
pub(crate) fn date(text: &str) -> Option<Date> {
    text.parse().ok().filter(|_| text.len() == "2026-11-21".len())
}

/// The Monday on which the week of a date begins, by ISO 8601.
pub(crate) fn monday(date: Date) -> Date {
    date.iso_week_date().first_of_week().map_or(date, jiff::civil::ISOWeekDate::date)
}

/// The date of a moment in seconds since 1970, as an event may write it; `None` if it is outside the calendar.
pub(crate) fn of_unix_seconds(seconds: f64) -> Option<String> {
    // A number outside the calendar stays outside.
    #[expect(clippy::cast_possible_truncation, reason = "what is cut off is less than a second, or beyond all calendars")]
    let moment = Timestamp::from_second(seconds.floor() as i64).ok()?;
    Some(moment.to_zoned(TimeZone::UTC).date().to_string())
}

/// Whether a text is a moment as events write it, such as `2026-11-21T20:15:03Z`.
pub(crate) fn is_moment(text: &str) -> bool {
    text.len() == "2026-11-21T20:15:03Z".len() && text.ends_with('Z') && text.parse::<Timestamp>().is_ok()
}

/// A moment as answers write it, such as `2026-11-21T20:15:03Z`.
pub(crate) fn moment(ms: i64) -> String {
    Timestamp::from_second(ms.div_euclid(1000)).unwrap_or_default().to_string()
}

#[cfg(test)]
mod tests {
    use super::*;

    /// 2026-11-21 at 23:59:59.
    const LATE_ON_THE_21ST: i64 = 1_795_305_599_000;

    #[test]
    fn an_event_counts_for_the_day_it_says_if_that_is_at_most_31_days_ago_or_tomorrow() {
        for (says, day) in [
            (None, "2026-11-21"),
            (Some("2026-11-21"), "2026-11-21"),
            (Some("2026-10-21"), "2026-10-21"),
            (Some("2026-10-20"), "2026-11-21"),
            (Some("2026-11-22"), "2026-11-22"),
            (Some("2026-11-23"), "2026-11-21"),
            (Some("1970-01-01"), "2026-11-21"),
            (Some("9999-12-31"), "2026-11-21"),
            (Some("today"), "2026-11-21"),
        ] {
            assert_eq!(of(says, LATE_ON_THE_21ST, &Limits::default()), day, "{says:?}");
        }
    }

    #[test]
    fn a_moment_in_seconds_has_a_date_unless_it_is_beyond_the_calendar() {
        for (seconds, date) in [(0.0, "1970-01-01"), (-0.5, "1969-12-31"), (1_795_305_599.9, "2026-11-21")] {
            assert_eq!(of_unix_seconds(seconds).as_deref(), Some(date));
        }
        for beyond in [1e18, -1e300, f64::INFINITY] {
            assert_eq!(of_unix_seconds(beyond), None);
        }
    }

    #[test]
    fn a_date_and_a_moment_have_one_spelling() {
        assert!(date("2026-02-28").is_some() && is_moment("2026-11-21T20:15:03Z"));
        for text in ["", "2026-02-30", "20260228", "2026-02-28T00:00:00", "26-02-28", "2026-W48-1"] {
            assert!(date(text).is_none(), "{text}");
        }
        for text in ["", "2026-11-21", "2026-11-21T25:15:03Z", "2026-11-21T20:15:03", "2026-11-21T20:15:03+00:00"] {
            assert!(!is_moment(text), "{text}");
        }
    }
}
