//! What things are called for screen readers, and in the few places where a name is put together from parts.

use candor::tools::unseen;

use super::figures::list;

/// What others wrote, cut off after this many characters, with a sign that it goes on; characters that don't look like what they are are
/// shown by name.
pub fn shortened(text: &str, longest: usize) -> String {
    match text.char_indices().nth(longest) {
        Some((end, _)) => format!("{}…", unseen::named(text.get(..end).unwrap_or_default())),
        None => unseen::named(text).into_owned(),
    }
}

/// The accessible name of the link that opens a tier's fields.
pub fn what_exactly(tier: &str, open: bool) -> String {
    if open { say!("less_of", tier = tier) } else { say!("what_exactly_of", tier = tier) }
}

/// Opens the headers.
pub fn headers(count: usize) -> String {
    say!("header_count", count = count)
}

/// A header, as it is written on the wire.
pub fn header_name(name: &str) -> String {
    format!("{name}: ")
}

/// A menu that leaves out rows, for screen readers.
pub fn only_of(column: &str) -> String {
    say!("only_of", column = column)
}

/// The head of a column, for screen readers.
pub fn sort_by(column: &str) -> String {
    say!("sort_by", column = column)
}

/// What makes a column wider, for screen readers.
pub fn width_of(column: &str) -> String {
    say!("width_of", column = column)
}

/// A row of the history for screen readers.
pub fn history_row(parts: &[&str]) -> String {
    list(parts)
}

/// A name and what it names, for screen readers.
pub fn named(name: &str, text: &str) -> String {
    list(&[name, text])
}
