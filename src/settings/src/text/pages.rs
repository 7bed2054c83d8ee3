//! The sentences of the pages: the header, the choices, your data, and the manifest in plain words.

use candor::tools::manifest::IdentityKind;

use super::figures::{list, messages, sentences, size};
use super::labels;

/// A state: this many of the program's tiers are on.
pub fn state_shares(on: usize, of: usize) -> String {
    say!("state_shares", on = on, of = of)
}

/// Above the first answer.
pub fn would_like(name: &str) -> String {
    say!("would_like", name = name)
}

/// About a program that is not on this computer; where its folder would be.
pub fn not_here(name: &str, folder: &str) -> String {
    sentences([say!("not_here", name = name, folder = folder).as_str(), labels::try_it()])
}

/// Who asks, where it would go, and what is true before the answer.
pub fn unanswered(publisher: &str, destination: &str, so_far: &str) -> String {
    let to_whom = say!("to_whom", publisher = publisher, destination = destination);
    sentences([to_whom.as_str(), so_far, labels::try_it()])
}

/// Below the program's name.
pub fn header(publisher: &str, kinds: u64) -> String {
    say!("header", publisher = publisher, kinds = super::figures::kinds_of_messages(kinds))
}

/// The same while everything is off: what would come back.
pub fn header_off(back: &[String]) -> String {
    if back.is_empty() { labels::header_off().to_owned() } else { say!("header_off_back", tiers = list(back)) }
}

/// The same above the history.
pub fn header_of_history(events: u64, bytes: u64, first: Option<&str>, last_sent: Option<&str>) -> String {
    let (messages, size) = (messages(events), size(bytes));
    let there = match first {
        Some(first) => say!("history_since", messages = messages, size = size, since = first),
        None => say!("history_size", messages = messages, size = size),
    };
    let last = match last_sent {
        Some(last) => say!("last_sent", time = last),
        None => labels::nothing_sent().to_owned(),
    };
    sentences([there, last])
}

/// Where the choice is kept, whether a click counts at once, and when it was last changed.
pub fn kept_in(path: &str, name: &str, at_once: bool, last_changed: Option<&str>) -> String {
    let at_once = if at_once { labels::takes_effect() } else { "" };
    let last = last_changed.map(|time| say!("last_changed", time = time)).unwrap_or_default();
    sentences([say!("kept_in", path = path, name = name).as_str(), at_once, &last])
}

/// Where the choice will be kept, before there is one.
pub fn kept_in_later(path: &str, name: &str) -> String {
    say!("kept_in_later", path = path, name = name)
}

/// Why there is no preview.
pub fn nothing_because(reason: &str) -> String {
    say!("nothing_because", reason = reason)
}

/// The size of a preview that has placeholders in it.
pub fn about_size(size: &str) -> String {
    say!("about_size", size = size)
}

/// In place of an empty history.
pub fn history_empty(name: &str) -> String {
    say!("history_empty", name = name)
}

/// How much is kept here.
pub fn kept_here(events: u64, bytes: u64, waiting: u64) -> String {
    let waiting = if waiting == 0 { String::new() } else { say!("of_them_wait", count = waiting) };
    sentences([say!("kept_here", count = events, size = size(bytes)), waiting])
}

/// Something was dropped.
pub fn dropped(count: u64) -> String {
    say!("dropped", count = count)
}

/// An identifier, if it exists, and how long it lasts.
pub fn identifier(id: Option<&str>, kind: IdentityKind) -> String {
    let how_long = if kind == IdentityKind::Monthly { labels::lasts_a_month() } else { labels::lasts() };
    match id {
        Some(id) => say!("identifier", id = id, lasts = how_long),
        None => say!("identifier_to_come", lasts = how_long),
    }
}

/// No message carries an identifier.
pub fn no_identifier(name: &str) -> String {
    say!("no_identifier", name = name)
}

/// Identities that were replaced.
pub fn former_identities(count: usize) -> String {
    say!("former_identities", count = count)
}

/// Above the fields of a message that it has only with this tier.
pub fn only_in_tier(tier: &str) -> String {
    say!("only_in_tier", tier = tier)
}

/// A message that has a field: always, or only with this tier.
pub fn used(message: &str, tier: Option<&str>) -> String {
    match tier {
        Some(tier) => say!("used_with", message = message, tier = tier),
        None => say!("used_always", message = message),
    }
}

/// Where a manifest comes from.
pub fn installed(path: &str) -> String {
    say!("installed", path = path)
}

/// Where a manifest comes from.
pub fn registered(name: &str, path: &str) -> String {
    say!("registered", name = name, path = path)
}

/// Where a manifest comes from.
pub fn given_by_hand(path: &str) -> String {
    say!("given_by_hand", path = path)
}

/// Where a person fetches and erases what a server has of theirs.
pub fn own_data_at(url: &str) -> String {
    say!("own_data_at", url = url)
}

/// Where a person learns what became of a crash report.
pub fn reports_at(url: &str) -> String {
    say!("reports_at", url = url)
}

/// Where a choice is kept that nobody has made yet.
pub fn no_choice_yet(path: &str) -> String {
    say!("no_choice_yet", path = path)
}

/// A report was saved.
pub fn saved(events: u64, path: &str) -> String {
    say!("report_saved", messages = messages(events), path = path)
}

/// A report, or its folder, was not opened.
pub fn not_opened(path: &str) -> String {
    say!("report_not_opened", path = path)
}

/// A report was not saved.
pub fn not_saved(why: &str) -> String {
    say!("report_not_saved", why = why)
}

/// A choice could not be written, because of something that the operating system said about this file or folder.
pub fn choice_not_written(why: &str, path: &str) -> String {
    say!("choice_not_written", why = why, path = path)
}

/// There is no folder to open.
pub fn no_folder(path: &str) -> String {
    say!("no_folder", path = path)
}

/// The folder cannot be opened.
pub fn folder_not_opened(path: &str) -> String {
    say!("folder_not_opened", path = path)
}

/// A yes was about a text that is no longer the one.
pub fn text_changed(name: &str) -> String {
    say!("text_changed", name = name)
}
