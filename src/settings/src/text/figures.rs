//! Numbers, sizes and times as the current language writes them, in one place, so that the same figure looks the same everywhere.

use jiff::civil::Date;
use jiff::tz::TimeZone;
use jiff::{Timestamp, Zoned};

use super::cldr::Form;
use super::labels;
use super::language::spoken;

/// A number as the language writes it, from digits with a point: its thousands apart, its decimals after the language's own mark.
fn decimal(plain: &str) -> String {
    spoken().conventions().number(plain)
}

/// A number with its thousands apart.
pub fn grouped(number: u64) -> String {
    decimal(&number.to_string())
}

/// How many of a unit of size make the next: 1 KB is 1024 bytes, 1 MB is 1024 KB. The limit on the history is kept in such units, so
/// that "256 MB" is the same amount beside the limit and beside what is there.
const STEP: u64 = 1024;

/// A size in words.
pub fn size(bytes: u64) -> String {
    let of = |unit: u64| {
        #[expect(clippy::cast_precision_loss, reason = "shown with one decimal")]
        let amount = bytes as f64 / unit as f64;
        decimal(&format!("{amount:.1}"))
    };
    let (kilo, mega, giga) = (STEP, STEP.pow(2), STEP.pow(3));
    match bytes {
        _ if bytes < kilo => say!("size_bytes", count = bytes),
        _ if bytes < mega => say!("size_kilobytes", amount = of(kilo)),
        _ if bytes < giga => say!("size_megabytes", amount = of(mega)),
        _ => say!("size_gigabytes", amount = of(giga)),
    }
}

/// The first of the characters that are as wide as they are high: those of Chinese, Japanese and Korean, and their punctuation.
const FIRST_WIDE: char = '\u{2e80}';

/// Several sentences, one after another.
pub fn sentences<S: AsRef<str>>(all: impl IntoIterator<Item = S>) -> String {
    let mut out = String::new();
    for sentence in all {
        let sentence = sentence.as_ref();
        if !out.is_empty() && !sentence.is_empty() {
            let after = labels::after_sentence();
            // The wide full stop of Chinese and Japanese has its room in it; a sentence in another script, such as that of a manifest, does not.
            let is_narrow = out.ends_with(|last| last < FIRST_WIDE);
            out.push_str(if after.is_empty() && is_narrow { " " } else { after });
        }
        out.push_str(sentence);
    }
    out
}

/// A clause as a sentence of its own.
pub fn sentence(clause: &str) -> String {
    say!("sentence", clause = clause)
}

/// Several things in a row.
pub fn list<S: AsRef<str>>(all: &[S]) -> String {
    joined(all, labels::list_and())
}

/// Several things, any of which is meant.
pub fn either<S: AsRef<str>>(all: &[S]) -> String {
    joined(all, labels::list_or())
}

fn joined<S: AsRef<str>>(all: &[S], between: &str) -> String {
    all.iter().map(AsRef::as_ref).collect::<Vec<&str>>().join(between)
}

/// "3 messages".
pub fn messages(count: u64) -> String {
    say!("message_count", count = count)
}

/// "3 kinds of message".
pub fn kinds_of_messages(count: u64) -> String {
    say!("kind_count", count = count)
}

/// "3 fields".
pub fn fields(count: u64) -> String {
    say!("field_count", count = count)
}

/// "Adds 6 fields to 3 that are always included".
pub fn fields_added(added: u64, always: u64) -> String {
    say!("fields_added", added = added, always = always)
}

/// A time as people say it, in their own time zone, seen from now.
pub fn time(at: Timestamp, now: Timestamp, zone: &TimeZone) -> String {
    moment(at, now, zone, labels::today_at())
}

fn moment(at: Timestamp, now: Timestamp, zone: &TimeZone, today: &str) -> String {
    let (at, now) = (at.to_zoned(zone.clone()), now.to_zoned(zone.clone()));
    let days = now.date().since(at.date()).map_or(i32::MAX, |span| span.get_days());
    match days {
        0 => format!("{today}{}", clock(&at)),
        1..=6 => said(Form::WeekdayAndClock, &at),
        _ if at.year() == now.year() => said(Form::DayAndClock, &at),
        _ => said(Form::DateAndClock, &at),
    }
}

fn said(form: Form, at: &Zoned) -> String {
    spoken().conventions().moment(form, at)
}

/// The same in the middle of a sentence.
pub fn time_inside(at: Timestamp, now: Timestamp, zone: &TimeZone) -> String {
    moment(at, now, zone, labels::today_at_inside())
}

/// The day of a moment, without its time.
pub fn day(at: Timestamp, now: Timestamp, zone: &TimeZone) -> String {
    let (at, now) = (at.to_zoned(zone.clone()), now.to_zoned(zone.clone()));
    said(if at.year() == now.year() { Form::Day } else { Form::Date }, &at)
}

/// The day of a moment in full, as a heading above what happened on it.
pub fn day_in_full(at: &Zoned) -> String {
    // If the names of days are not capitalised in sentences, a heading still begins with a capital.
    let day = said(Form::DayInFull, at);
    let mut letters = day.chars();
    letters.next().map(|first| first.to_uppercase().chain(letters).collect()).unwrap_or_default()
}

/// A moment in full: day and time.
pub fn moment_in_full(at: &Zoned) -> String {
    said(Form::MomentInFull, at)
}

/// A month of a year.
pub fn month(of: Date) -> String {
    say!("month_of_year", number = of.month(), year = of.year().to_string())
}

/// The time of a moment.
pub fn clock(at: &Zoned) -> String {
    said(Form::Clock, at)
}

/// How much longer something takes.
pub fn length(seconds: u64) -> String {
    if seconds < 90 { say!("for_seconds", count = seconds) } else { say!("for_minutes", count = seconds.div_ceil(60)) }
}

/// How long a history is kept.
pub fn days(days: u32) -> String {
    match days {
        days if days > 0 && days % 365 == 0 => say!("for_years", count = days / 365),
        30 => say!("for_months", count = 1),
        days => say!("for_days", count = days),
    }
}

/// How much of a history is kept, without decimals.
pub fn limit(mib: u32) -> String {
    if mib >= 1024 && mib.is_multiple_of(1024) {
        say!("size_gigabytes", amount = mib / 1024)
    } else {
        say!("size_megabytes", amount = mib)
    }
}
