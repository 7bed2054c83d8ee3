//! What the window says about what was recorded: states, what became of one message, the chart, and clearing.

use candor::tools::consent::DecidedBy;
use candor::tools::log::{AttemptRow, DecisionRow, Details, State};
use candor::tools::manifest::authority;

use super::figures::{grouped, list, size};
use super::labels;

/// The word for a state. Whether the server confirmed what it received is said of a single message.
pub fn state(state: State) -> &'static str {
    match state {
        State::Sent => labels::state_sent(),
        State::Queued => labels::state_waiting(),
        State::Sending => labels::state_on_its_way(),
        State::Held => labels::state_held(),
        State::Refused => labels::state_refused(),
        State::Expired => labels::state_expired(),
        State::Withdrawn => labels::state_withdrawn(),
        State::Unknown => labels::state_unknown(),
    }
}

/// The same in a saved report, with what the server confirmed.
pub fn state_in_report(of: State, is_confirmed: bool) -> String {
    if is_confirmed { list(&[state(of), labels::confirmed_by_server()]) } else { state(of).to_owned() }
}

/// What became of a message, in sentences.
pub fn fate(details: &Details) -> Vec<String> {
    let attempts = &details.attempts;
    let last = attempts.last();
    let mut said = match waiting_or_settled(details) {
        Some(said) => vec![said.to_owned()],
        None => how_sent(details, last),
    };
    if details.row.state != State::Sent
        && let Some(last) = last
    {
        said.push(match (last.status, &last.error) {
            (Some(status), _) => say!("last_attempt_answer", status = status.to_string()),
            (None, Some(error)) => say!("last_attempt", why = error.as_str()),
            (None, None) => labels::last_attempt_open().to_owned(),
        });
    }
    if details.body.is_empty() && details.row.shape.crash {
        said.push(labels::fate_deleted().to_owned());
    }
    said
}

/// What became of a message that was not sent.
fn waiting_or_settled(details: &Details) -> Option<&'static str> {
    let attempts = &details.attempts;
    Some(match details.row.state {
        State::Sent => return None,
        State::Queued if attempts.is_empty() => labels::fate_waits(),
        State::Queued => labels::fate_waits_again(),
        State::Sending => labels::fate_sending(),
        State::Held => labels::fate_held(),
        State::Refused => labels::fate_refused(),
        State::Expired => labels::fate_expired(),
        State::Withdrawn if attempts.iter().any(|attempt| attempt.left_computer) => labels::fate_withdrawn_after(),
        State::Withdrawn => labels::fate_withdrawn(),
        State::Unknown if attempts.is_empty() => labels::fate_unknown_damaged(),
        State::Unknown if attempts.iter().all(|attempt| attempt.status.is_some()) => labels::fate_unknown_answered(),
        State::Unknown => labels::fate_unknown(),
    })
}

fn how_sent(details: &Details, last: Option<&AttemptRow>) -> Vec<String> {
    let mut said = Vec::new();
    if let Some(last) = last {
        let took = last.finished_at.map(|end| end.duration_since(last.started_at).as_millis());
        let took = took.map(|took| say!("took", milliseconds = took.to_string())).unwrap_or_default();
        said.push(say!("fate_sent", host = authority(&last.url), count = details.attempts.len(), took = took));
    }
    if details.row.confirmed {
        let (length, events) = last.map_or((0, 1), |last| (last.body_length, last.events));
        let others = events.saturating_sub(1);
        said.push(say!("fate_confirmed", size = size(length as u64), others = others));
    } else {
        said.push(labels::fate_unconfirmed().to_owned());
    }
    said
}

/// Nobody is there to send what waits, as far as can be told; `until` is how long the server asked to wait.
pub fn nobody_sends(name: &str, until: Option<&str>) -> String {
    match until {
        Some(time) => say!("nobody_sends_asked", name = name, time = time),
        None => say!("nobody_sends", name = name),
    }
}

/// When the next attempt is; `asked` is whether the server wanted it so.
pub fn next_attempt(time: &str, asked: bool) -> String {
    if asked { say!("next_attempt_asked", time = time) } else { say!("next_attempt", time = time) }
}

/// Above the digest of a request's body.
pub fn request_digest(bytes: u64) -> String {
    say!("request_digest", size = size(bytes))
}

/// How to check a digest by hand, where the file has this name.
pub fn request_check(file: &str) -> String {
    let command = if cfg!(windows) {
        format!("certutil -hashfile {file} SHA256")
    } else if cfg!(target_os = "macos") {
        format!("shasum -a 256 {file}")
    } else {
        format!("sha256sum {file}")
    };
    say!("request_check", command = command)
}

/// The body of a request was saved.
pub fn body_saved(path: &str) -> String {
    say!("body_saved", path = path)
}

/// The body of a request was not saved.
pub fn body_not_saved(why: &str) -> String {
    say!("body_not_saved", why = why)
}

/// How many rows are newer than those in sight.
pub fn newer(count: u64) -> String {
    say!("newer", count = count)
}

/// The decision that allowed it.
pub fn allowed_by(decision: &DecisionRow, time: &str) -> String {
    match &decision.by {
        DecidedBy::Window => say!("allowed_in_window", time = time),
        DecidedBy::CommandLine => say!("allowed_on_command_line", time = time),
        DecidedBy::Host | DecidedBy::Other(_) => say!("allowed_in_program", time = time),
    }
}

/// Above the headers of an answer.
pub fn answer(status: u16) -> String {
    say!("answer", status = status.to_string())
}

/// How many messages are shown of how many; during a search, of how many that have been searched so far.
pub fn found(shown: u64, all: u64, looked_at: Option<u64>) -> String {
    match looked_at {
        Some(looked_at) => say!("found_so_far", count = shown, looked_at = looked_at, all = all),
        None => say!("found", count = shown, all = all),
    }
}

/// The button that copies several messages.
pub fn copy_rows(count: usize) -> String {
    say!("copy_rows", count = count)
}

/// How many rows are selected.
pub fn rows_chosen(count: usize) -> String {
    say!("rows_chosen", count = count)
}

/// The selected messages were copied.
pub fn rows_copied(count: u64) -> String {
    say!("rows_copied", count = count)
}

/// Only this many of the selected messages were copied.
pub fn rows_copied_part(count: u64, all: u64, size: &str) -> String {
    say!("rows_copied_part", count = count, all = all, size = size)
}

/// A part of the chart and how much there is of it.
pub fn part_of_chart(name: &str, amount: u64, in_bytes: bool) -> String {
    let amount = if in_bytes { size(amount) } else { grouped(amount) };
    say!("part_of_chart", name = name, amount = amount)
}

/// How much the highest bar is.
pub fn highest(amount: &str) -> String {
    say!("chart_highest", amount = amount)
}

/// A bar of the chart: from when to when, and its parts.
pub fn bar(from: &str, to: &str, parts: &[String]) -> String {
    let parts = if parts.is_empty() { labels::bar_empty().to_owned() } else { list(parts) };
    say!("bar", from = from, to = to, parts = parts)
}

/// The question before a history is cleared: title and paragraphs.
pub fn clear_question(name: &str, (events, waiting): (u64, u64), tickets: bool) -> (String, Vec<String>) {
    let mut text = vec![say!("clear_what", count = events, name = name)];
    if waiting > 0 {
        text.push(say!("clear_waiting", count = waiting));
    }
    if tickets {
        text.push(labels::clear_tickets().to_owned());
    }
    text.push(labels::clear_means().to_owned());
    (say!("clear_question", name = name), text)
}

/// A history was cleared.
pub fn cleared(events: u64, waiting: u64) -> String {
    say!("cleared", count = events, waiting = waiting)
}

/// A history could not be cleared.
pub fn not_cleared(why: &str) -> String {
    say!("not_cleared", why = why)
}
