//! The sentences of the pages: the header, the choices, your data, and the manifest in plain words.

use candor::tools::consent::DecidedBy;
use candor::tools::log::DecisionRow;
use candor::tools::manifest::{IdentityKind, Manifest};

use super::figures::{list, messages, sentences, size};
use super::{labels, manifests};

/// A state: this many of the program's tiers are on.
pub fn state_shares(on: usize, of: usize) -> String {
    say!("state_shares", on = on, of = of)
}

/// Above the first answer.
pub fn would_like(name: &str) -> String {
    say!("would_like", name = name)
}

/// What is true before the first answer. About an older program, it doesn't say what this window can't know.
pub fn unanswered(may_be_older: bool) -> String {
    let so_far = if may_be_older { labels::unanswered_older() } else { labels::unanswered() };
    sentences([so_far, labels::try_it()])
}

/// Below the program's name.
pub fn header(publisher: &str, kinds: u64) -> String {
    say!("header", publisher = publisher, kinds = super::figures::kinds_of_messages(kinds))
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

/// Where the choice is kept, and how soon a switch counts, if moving one is more than a draft.
pub fn kept_in(path: &str, name: &str, acts_at_once: bool) -> String {
    let at_once = if acts_at_once { labels::takes_effect() } else { "" };
    sentences([say!("kept_in", path = path, name = name).as_str(), at_once])
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

/// A decision so far.
pub fn decision(manifest: &Manifest, decision: &DecisionRow) -> String {
    let by = match &decision.by {
        DecidedBy::Window => labels::by_window().to_owned(),
        DecidedBy::CommandLine => labels::by_command_line().to_owned(),
        DecidedBy::Host | DecidedBy::Other(_) => labels::by_program().to_owned(),
    };
    let is_true = |value: Option<&serde_json::Value>| value == Some(&serde_json::Value::Bool(true));
    let enabled = is_true(decision.what.get("telemetry_enabled"));
    let is_on = |id: &str| is_true(decision.what.get("tiers").and_then(|tiers| tiers.get(id)));
    let on = manifest.tiers.iter().filter(|tier| is_on(&tier.id)).map(|tier| manifests::of(&tier.name));
    let on: Vec<String> = on.collect();
    let said = match (enabled, on.as_slice()) {
        (false, _) => labels::send_nothing().to_owned(),
        (true, []) => labels::nothing_switched_on().to_owned(),
        (true, on) => list(on),
    };
    say!("decision", said = said, by = by)
}

/// What the program does; who makes it is said above every page.
pub fn about(manifest: &Manifest) -> Vec<String> {
    vec![manifests::of(&manifest.app.about), labels::everything_below().to_owned()]
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

/// A report was saved.
pub fn saved(events: u64, path: &str) -> String {
    say!("report_saved", messages = messages(events), path = path)
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
