//! What is recognised by the signs around it. What contains others goes first: places, then secrets, then people, then numbers.

mod numbers;
mod people;
mod places;
mod rule;
mod secrets;

use std::borrow::Cow;
use std::sync::OnceLock;

use regex_lite::{Captures, Regex};
use rule::Look;

use crate::inherited::made_once;

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

struct Rule {
    /// A quick look, because most rules concern few lines.
    possible: fn(&Look) -> bool,
    pattern: Regex,
    replace: fn(&Captures<'_>) -> String,
}

fn rules() -> &'static [Rule] {
    static RULES: OnceLock<Vec<Rule>> = OnceLock::new();
    made_once::<Vec<Rule>>(&RULES, || all_rules().collect())
}

fn all_rules() -> impl Iterator<Item = Rule> {
    let all = [places::RULES, secrets::RULES, people::RULES, numbers::RULES].into_iter().flatten();
    all.filter_map(|(possible, pattern, replace)| {
        Some(Rule { possible: *possible, pattern: Regex::new(pattern).ok()?, replace: *replace })
    })
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

    #[test]
    fn the_quick_look_passes_over_nothing_that_the_pattern_finds() {
        let corpus = [
            include_str!("../../../../tests/corpus/messages.txt"),
            include_str!("../../../../tests/corpus/ordinary.txt"),
            include_str!("../../../../tests/corpus/other.txt"),
            include_str!("../../../../tests/corpus/python.txt"),
            include_str!("../../../../tests/corpus/secrets.txt"),
            include_str!("../../../../tests/corpus/templates.txt"),
        ];
        for line in corpus.into_iter().flat_map(str::lines) {
            let look = Look::of(line.to_owned());
            for rule in rules().iter().filter(|rule| rule.pattern.is_match(line)) {
                // What this one finds is somebody only where groups are listed.
                let also_judges = rule.pattern.as_str() == r"([0-9]+\()([^)\s]+)";
                assert!(also_judges || (rule.possible)(&look), "{} in {line}", rule.pattern);
            }
        }
    }
}
