//! What a saved report says besides what was recorded, so that it can be understood without the window.

use candor::tools::log::Dropped;

use super::figures::{messages, size};
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
