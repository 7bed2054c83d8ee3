//! What a rule is: when to look, what for, and what to put in its place.

use regex_lite::Captures;

/// A line, and the same in small letters.
pub(super) struct Look {
    pub(super) line: String,
    lower: String,
}

impl Look {
    pub(super) fn of(line: String) -> Self {
        Self { lower: line.to_ascii_lowercase(), line }
    }
}

impl std::ops::Deref for Look {
    type Target = str;

    fn deref(&self) -> &str {
        &self.line
    }
}

/// Whether a rule is possible, its pattern, and what it puts in place of what was found.
pub(super) type Source = (fn(&Look) -> bool, &'static str, fn(&Captures<'_>) -> String);

/// The line and the column at the end of an address: `:12:5`.
pub(super) fn place_at_end(text: &str) -> &str {
    let mut start = text.len();
    for part in text.rsplit(':').take(2) {
        let digits = (1..=6).contains(&part.len()) && part.bytes().all(|byte| byte.is_ascii_digit());
        match start.checked_sub(part.len() + 1) {
            Some(earlier) if digits => start = earlier,
            _ => break,
        }
    }
    text.get(start..).unwrap_or_default()
}

pub(super) fn group<'a>(found: &Captures<'a>, index: usize) -> &'a str {
    found.get(index).map_or("", |part| part.as_str())
}

/// Whether one of these words, in any case of ASCII letters, is in the line.
pub(super) fn contains_any(line: &Look, words: &[&str]) -> bool {
    words.iter().any(|word| line.lower.contains(word))
}
