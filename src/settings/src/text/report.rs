//! What a saved report says besides what was recorded, so that it can be understood without the window.

use candor::tools::log::Dropped;

use super::figures::{grouped, list, messages, sentences, size};
use super::labels;

/// Its title.
pub fn title(name: &str) -> String {
    say!("report_title", name = name)
}

/// How much was recorded.
pub fn total(events: u64, bytes: u64) -> String {
    match events {
        0 => labels::nothing_recorded().to_owned(),
        _ => say!("report_total", messages = messages(events), size = size(bytes)),
    }
}

/// Above what there is in a few sentences.
pub fn in_short(name: &str) -> String {
    say!("report_in_short", name = name)
}

/// When it was recorded.
pub fn span(events: u64, bytes: u64, first: &str, last: &str) -> String {
    say!("report_span", messages = messages(events), size = size(bytes), first = first, last = last)
}

/// What became of it.
pub fn sent(sent: u64, confirmed: u64, waiting: u64, dropped: u64) -> String {
    let mut said = vec![say!("report_sent", sent = messages(sent), confirmed = grouped(confirmed))];
    if waiting > 0 {
        said.push(say!("report_waiting", messages = messages(waiting)));
    }
    if dropped > 0 {
        said.push(dropped_count(dropped));
    }
    sentences(said)
}

/// How much was dropped. Why is in the same report.
pub fn dropped_count(count: u64) -> String {
    say!("report_dropped_count", count = grouped(count))
}

/// Which of the messages are in it; empty where all are.
pub fn part(from: Option<&str>, until: Option<&str>, tiers: &[String]) -> String {
    let mut said = Vec::new();
    said.extend(from.map(|time| say!("report_from", time = time)));
    said.extend(until.map(|time| say!("report_before", time = time)));
    if !tiers.is_empty() {
        said.push(say!("report_of_tiers", tiers = list(tiers)));
    }
    sentences(said)
}

/// How far the writing of one has got.
pub fn progress(percent: u64, left: Option<u64>) -> String {
    let done = say!("report_progress", percent = percent);
    match left {
        Some(seconds) => sentences([done, say!("report_left", time = super::figures::length(seconds))]),
        None => done,
    }
}

/// Which program it is about.
pub fn program(name: &str, version: &str, publisher: &str) -> String {
    say!("report_program_is", name = name, version = version, publisher = publisher)
}

/// A request, by its number.
pub fn request(number: i64) -> String {
    say!("report_request", number = number)
}

/// Beside an identifier that was set aside: until when messages carried it.
pub fn until(time: &str) -> String {
    say!("report_until", time = time)
}

/// What was dropped of a message, or instead of it.
pub fn dropped(event: &str, reason: &str, count: u64) -> String {
    say!("report_dropped_one", count = count, event = event, reason = why_dropped(reason))
}

/// Why it was dropped, by the log's name for the reason. A reason that only a newer version knows is said as it is in the log.
fn why_dropped(reason: &str) -> &str {
    match Dropped::read(reason) {
        Some(Dropped::OutsideLimits) => labels::dropped_limits(),
        Some(Dropped::WrongType) => labels::dropped_type(),
        Some(Dropped::NotDeclared) => labels::dropped_undeclared(),
        Some(Dropped::TooManyValues) => labels::dropped_values(),
        Some(Dropped::NoIdentity) => labels::dropped_identity(),
        Some(Dropped::Full) => labels::dropped_full(),
        Some(Dropped::Disk) => labels::dropped_disk(),
        Some(Dropped::Closed) => labels::dropped_closed(),
        Some(Dropped::Forked) => labels::dropped_forked(),
        Some(Dropped::Lost) => labels::dropped_lost(),
        None => reason,
    }
}
