//! What a saved report says besides what was recorded, so that it can be understood without the window.

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

/// What was dropped of a message, or instead of it.
pub fn dropped(event: &str, reason: &str, count: u64) -> String {
    say!("report_dropped_one", count = count, event = event, reason = why_dropped(reason))
}

/// Why it was dropped, by the log's name for the reason. A reason that only a newer version knows is said as it is in the log.
fn why_dropped(reason: &str) -> &str {
    match reason {
        "a value outside its limits" => labels::dropped_limits(),
        "a value of the wrong type" => labels::dropped_type(),
        "a value that is not declared" => labels::dropped_undeclared(),
        "too many different values in one interval" => labels::dropped_values(),
        "no identity" => labels::dropped_identity(),
        "too much waits" => labels::dropped_full(),
        "disk" => labels::dropped_disk(),
        "closed" => labels::dropped_closed(),
        "in a forked process" => labels::dropped_forked(),
        newer => newer,
    }
}
