//! Every fixed string of the window: tabs, buttons, headings, whole sentences, and the words that name things for screen readers. Each
//! is a function with the name of its message in `assets/languages/en.ftl`, made by the build, and documented by the comment there.

include!(concat!(env!("OUT_DIR"), "/labels.rs"));

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

/// A row of the history for screen readers.
pub fn history_row(parts: &[&str]) -> String {
    super::figures::list(parts)
}

/// A name and what it stands for, for screen readers.
pub fn named(name: &str, text: &str) -> String {
    super::figures::list(&[name, text])
}
