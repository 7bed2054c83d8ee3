//! What is recognised by the signs around it. What contains others goes first: places, then secrets, then people, then numbers.

mod numbers;
mod people;
mod places;
mod secrets;

use std::borrow::Cow;
use std::sync::OnceLock;

use regex_lite::{Captures, Regex};

/// The line after every rule, in their order: what contains others goes first.
pub(in crate::crash) fn hide_patterns(line: &str) -> String {
    let mut look = Look::of(line.to_owned());
    for rule in rules() {
        if (rule.possible)(&look)
            && let Cow::Owned(hidden) = rule.pattern.replace_all(&look.line, rule.replace)
        {
            look = Look::of(hidden);
        }
    }
    look.line
}

/// A line, and the same in small letters.
struct Look {
    line: String,
    lower: String,
}

impl Look {
    fn of(line: String) -> Self {
        Self { lower: line.to_ascii_lowercase(), line }
    }
}

impl std::ops::Deref for Look {
    type Target = str;

    fn deref(&self) -> &str {
        &self.line
    }
}

struct Rule {
    /// A quick look, because most rules concern few lines.
    possible: fn(&Look) -> bool,
    pattern: Regex,
    replace: fn(&Captures<'_>) -> String,
}

type Source = (fn(&Look) -> bool, &'static str, fn(&Captures<'_>) -> String);

fn rules() -> &'static [Rule] {
    static RULES: OnceLock<Vec<Rule>> = OnceLock::new();
    RULES.get_or_init(|| {
        [places::RULES, secrets::RULES, people::RULES, numbers::RULES]
            .into_iter()
            .flatten()
            .filter_map(|(possible, pattern, replace)| {
                Some(Rule { possible: *possible, pattern: Regex::new(pattern).ok()?, replace: *replace })
            })
            .collect()
    })
}

/// The line and the column at the end of an address: `:12:5`.
fn place_at_end(text: &str) -> &str {
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

fn group<'a>(found: &Captures<'a>, index: usize) -> &'a str {
    found.get(index).map_or("", |part| part.as_str())
}

/// Whether one of these words, in any case of ASCII letters, is in the line.
fn contains_any(line: &Look, words: &[&str]) -> bool {
    words.iter().any(|word| line.lower.contains(word))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_rule_can_be_read() {
        for (_, pattern, _) in [places::RULES, secrets::RULES, people::RULES, numbers::RULES].into_iter().flatten() {
            assert!(Regex::new(pattern).is_ok(), "{pattern}");
        }
    }
}
