//! How numbers, days and weeks are written on the page.

use jiff::civil::Date;

use crate::public::state::{Beyond, Quartile, Spread};

/// A count, with its thousands separated.
pub(super) fn number(count: u64) -> String {
    let digits = count.to_string();
    let mut written = String::with_capacity(digits.len() + digits.len() / 3);
    for (index, digit) in digits.chars().enumerate() {
        if index > 0 && (digits.len() - index).is_multiple_of(3) {
            written.push(',');
        }
        written.push(digit);
    }
    written
}

/// The same for a number on an axis.
#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "an axis of counts is whole and not below 0")]
pub(super) fn number_of(count: f64) -> String {
    number(count.max(0.0).round() as u64)
}

/// A count as a floating-point number, for charts and shares.
#[expect(clippy::cast_precision_loss, reason = "neither a pixel nor a per cent is as small as what is lost")]
pub(super) fn as_float(count: u64) -> f64 {
    count as f64
}

/// A part of a whole in per cent, never written as nothing or everything unless it is.
pub(super) fn percent(part: u64, whole: u64) -> String {
    let share = as_float(part) * 100.0 / as_float(whole.max(1));
    match share {
        _ if part == 0 => "0%".to_owned(),
        _ if part == whole => "100%".to_owned(),
        share if share < 1.0 => "under 1%".to_owned(),
        share if share > 99.0 => "over 99%".to_owned(),
        share => format!("{share:.0}%"),
    }
}

/// A day, such as "21 November 2026"; what is not a day stays as it is.
pub(super) fn day(day: &str) -> String {
    day.parse::<Date>().map_or_else(|_| day.to_owned(), |date| date.strftime("%-d %B %Y").to_string())
}

/// A range of days, with month and year only once if they are the same.
pub(super) fn days(from: &str, to: &str) -> String {
    let (Ok(first), Ok(last)) = (from.parse::<Date>(), to.parse::<Date>()) else { return format!("{from} to {to}") };
    let first = match (first.year() == last.year(), first.month() == last.month()) {
        _ if first == last => return day(to),
        (true, true) => first.strftime("%-d").to_string(),
        (true, false) => first.strftime("%-d %B").to_string(),
        _ => first.strftime("%-d %B %Y").to_string(),
    };
    format!("{first} to {}", day(to))
}

/// A range of days with what it is: a day, a week or a month.
pub(super) fn period(from: &str, to: &str) -> String {
    let days = days(from, to);
    match (from.parse::<Date>(), to.parse::<Date>()) {
        (Ok(first), Ok(last)) if first == last => format!("{}, {days}", first.strftime("%A")),
        (Ok(first), Ok(last)) if first == last.first_of_month() => format!("Month, {days}"),
        _ => format!("Week, {days}"),
    }
}

/// A week without its year, such as "W47".
pub(super) fn short_week(week: &str) -> String {
    week.split_once('-').map_or(week, |(_, week)| week).to_owned()
}

/// A quartile.
pub(super) fn quartile(Quartile { value, beyond }: Quartile) -> String {
    match beyond {
        None => value.to_string(),
        Some(Beyond::Below) => format!("under {value}"),
        Some(Beyond::Above) => format!("{value} or more"),
    }
}

/// The range of the middle half.
pub(super) fn middle(spread: &Spread) -> String {
    format!("{} to {}", quartile(spread.lower), quartile(spread.upper))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_and_days_read_well() {
        assert_eq!([0, 999, 1_000, 12_345_678].map(number), ["0", "999", "1,000", "12,345,678"]);
        assert_eq!(days("2026-11-16", "2026-11-22"), "16 to 22 November 2026");
        assert_eq!(days("2026-10-26", "2026-11-01"), "26 October to 1 November 2026");
        assert_eq!(days("2026-12-28", "2027-01-03"), "28 December 2026 to 3 January 2027");
        assert_eq!(days("2026-11-22", "2026-11-22"), "22 November 2026");
    }

    #[test]
    fn a_share_is_never_rounded_to_nothing_or_to_all() {
        let share = |part| percent(part, 10_000);
        assert_eq!([0, 1, 5_000, 9_999, 10_000].map(share), ["0%", "under 1%", "50%", "over 99%", "100%"]);
    }
}
