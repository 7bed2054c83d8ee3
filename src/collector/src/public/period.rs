//! The periods for which figures are published: whole weeks from Monday to Sunday and whole days, by UTC, once they are over. Pure: it is
//! given the time.

use jiff::{Timestamp, ToSpan as _, civil::Date, tz::TimeZone};

/// A week as ISO 8601 has it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Week {
    monday: Date,
}

impl Week {
    /// The week that contains this day.
    pub(crate) fn of(day: Date) -> Option<Self> {
        let since_monday = day.weekday().to_monday_zero_offset();
        Some(Self { monday: day.checked_sub(i64::from(since_monday).days()).ok()? })
    }

    /// The newest week that has been over for at least `settled_days`.
    pub(crate) fn newest(now_ms: i64, settled_days: i64) -> Option<Self> {
        let settled = today(now_ms).checked_sub(settled_days.days()).ok()?;
        Self::of(settled)?.before()
    }

    /// The week before.
    pub(crate) fn before(self) -> Option<Self> {
        Some(Self { monday: self.monday.checked_sub(7.days()).ok()? })
    }

    /// Its first day.
    pub(crate) fn first(self) -> Date {
        self.monday
    }

    /// Its last day.
    pub(crate) fn last(self) -> Date {
        self.monday.checked_add(6.days()).unwrap_or(self.monday)
    }

    /// The place of a day in the week, with 0 for Monday.
    pub(crate) fn place(self, day: Date) -> usize {
        let is_it = |place: &u8| self.monday.checked_add(i64::from(*place).days()).is_ok_and(|of| of == day);
        (0..6).find(is_it).map_or(6, usize::from)
    }

    /// Its name in ISO 8601, such as `2026-W47`.
    pub(crate) fn name(self) -> String {
        let week = self.monday.iso_week_date();
        format!("{:04}-W{:02}", week.year(), week.week())
    }
}

/// The newest `count` weeks that have been over for at least `settled_days`, the newest first.
pub(crate) fn weeks(now_ms: i64, settled_days: i64, count: usize) -> Vec<Week> {
    std::iter::successors(Week::newest(now_ms, settled_days), |week| week.before()).take(count).collect()
}

/// Today's date, by UTC.
pub(crate) fn today(now_ms: i64) -> Date {
    Timestamp::from_millisecond(now_ms).unwrap_or_default().to_zoned(TimeZone::UTC).date()
}

/// The first and last day of the last month that was over when this week was over.
pub(crate) fn month(week: Week) -> Option<(Date, Date)> {
    let last = week.last().tomorrow().ok()?.first_of_month().yesterday().ok()?;
    Some((last.first_of_month(), last))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn ms(moment: &str) -> i64 {
        moment.parse::<Timestamp>().unwrap().as_millisecond()
    }

    #[test]
    fn a_week_is_published_one_day_after_its_sunday() {
        for (moment, week) in [
            ("2026-11-23T23:59:59Z", "2026-W46"),
            ("2026-11-24T00:00:00Z", "2026-W47"),
            ("2026-11-29T12:00:00Z", "2026-W47"),
            ("2027-01-05T00:00:00Z", "2026-W53"),
            ("2027-01-12T00:00:00Z", "2027-W01"),
        ] {
            assert_eq!(Week::newest(ms(moment), 1).unwrap().name(), week, "{moment}");
        }
    }

    #[test]
    fn each_day_has_its_place_in_its_week() {
        let days = ["2026-11-23", "2026-11-24", "2026-11-28", "2026-11-29"].map(|day| day.parse::<Date>().unwrap());
        assert_eq!(days.map(|day| Week::of(day).unwrap().place(day)), [0, 1, 5, 6]);
    }

    #[test]
    fn weeks_follow_each_other_without_gap_or_overlap() {
        let weeks = weeks(ms("2027-02-03T12:00:00Z"), 1, 12);
        assert_eq!(weeks.len(), 12);
        for pair in weeks.windows(2) {
            assert_eq!(pair[1].last().tomorrow().unwrap(), pair[0].first());
        }
    }

    #[test]
    fn a_month_is_published_with_the_first_week_that_ends_with_it_or_after_it() {
        for (day, first) in [("2026-11-29", "2026-10-01"), ("2026-12-06", "2026-11-01"), ("2026-05-31", "2026-05-01")] {
            assert_eq!(month(Week::of(day.parse().unwrap()).unwrap()).unwrap().0.to_string(), first, "{day}");
        }
    }
}
