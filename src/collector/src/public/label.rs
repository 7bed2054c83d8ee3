//! The name of a value in a table, and its place there. Pure. It invents no value, and shortens values that are longer than a line.

use candor::tools::unseen::is_unseen;
use serde_json::Value;

/// Longest value that is shown, in characters: names and versions are shorter, and a line has no room for more.
const LONGEST: usize = 80;

/// The greatest whole number that is shown as it is; above it, each row covers a range up to twice its start, so that there are few enough
/// rows to read.
const EXACT: f64 = 16.0;

/// A row's name, with its place: numbers by size, words in alphabetical order.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Label {
    /// Of a number: its place, and how it is written.
    Number(i32, String),
    /// Of anything else.
    Word(String),
    /// The values after the first thousand of a day, which are never shown as a row.
    Beyond,
    /// Those whose message did not say.
    NotSaid,
}

impl Label {
    /// How it is written; `None` for those who did not say.
    pub(super) fn text(self) -> Option<String> {
        match self {
            Self::Number(_, text) | Self::Word(text) => Some(text),
            Self::Beyond | Self::NotSaid => None,
        }
    }

    /// The label of any value.
    pub(super) fn word(value: &Value) -> Self {
        Self::Word(text(value))
    }

    /// The label of a number: the number itself if it is whole and at most 16, else the range that it is in, which ends at twice its start.
    pub(super) fn number(value: &Value) -> Self {
        let Some(number) = value.as_f64() else { return Self::word(value) };
        if number <= 0.0 {
            return Self::Number(-1, if number < 0.0 { "below 0".into() } else { "0".into() });
        }
        if value.is_i64() && number <= EXACT {
            return Self::Number(number_of(number), number.to_string());
        }
        // The greatest power of two below it; numbers up to 1 share a range.
        let mut low = 0.0;
        let mut high = 1.0;
        let mut place = 0;
        while number > high && place < 1_000 {
            (low, high, place) = (high, high * 2.0, place + 1);
        }
        if value.is_i64() {
            return Self::Number(100 + place, format!("{} to {high}", low + 1.0));
        }
        Self::Number(place, if place == 0 { "up to 1".into() } else { format!("over {low} to {high}") })
    }
}

/// The place of a whole number up to 16.
#[expect(clippy::cast_possible_truncation, reason = "it is between 0 and 16")]
fn number_of(number: f64) -> i32 {
    number as i32
}

fn text(value: &Value) -> String {
    let text = match value {
        Value::String(text) if text.trim().is_empty() => "(empty)".to_owned(),
        Value::String(text) => text.clone(),
        Value::Bool(true) => "Yes".to_owned(),
        Value::Bool(false) => "No".to_owned(),
        Value::Array(elements) if elements.is_empty() => "None".to_owned(),
        Value::Array(elements) => elements.iter().map(text_of_element).collect::<Vec<_>>().join(" + "),
        other => other.to_string(),
    };
    shortened(&text)
}

fn text_of_element(element: &Value) -> String {
    element.as_str().map_or_else(|| element.to_string(), ToOwned::to_owned)
}

/// A text on one line, without characters that would not show and with which one value could pass for another, and no longer than fits.
fn shortened(text: &str) -> String {
    // Spaces that do not break are how some languages write.
    let shows = |c: char| !c.is_control() && (!is_unseen(c) || matches!(c, '\u{a0}' | '\u{202f}' | '\u{3000}'));
    let plain = |c: char| if shows(c) { c } else { '\u{fffd}' };
    let mut short: String = text.chars().map(plain).take(LONGEST).collect();
    if text.chars().nth(LONGEST).is_some() {
        short.push('…');
    }
    short
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn numbers_stand_by_size_and_memory_falls_into_the_sizes_it_is_sold_in() {
        for (value, text) in [
            (json!(8), "8"),
            (json!(16), "16"),
            (json!(24), "17 to 32"),
            (json!(0), "0"),
            (json!(-3), "below 0"),
            (json!(0.4), "up to 1"),
            (json!(15.6), "over 8 to 16"),
            (json!(16.0), "over 8 to 16"),
            (json!(31.3), "over 16 to 32"),
        ] {
            assert_eq!(Label::number(&value).text().unwrap(), text, "{value}");
        }
        let mut labels = [json!(64), json!(16), json!(2), json!(20)].map(|value| Label::number(&value));
        labels.sort();
        assert_eq!(labels.map(|label| label.text().unwrap()), ["2", "16", "17 to 32", "33 to 64"]);
        assert!(Label::number(&json!(1e308)).text().unwrap().len() > 10);
    }

    #[test]
    fn a_value_is_one_line_that_shows_what_is_in_it() {
        assert_eq!(text(&json!("a\nb\u{202e}c")), "a\u{fffd}b\u{fffd}c");
        // Tags, fillers and selectors of variants take no room either, and one value could pass for another.
        assert_eq!(text(&json!("a\u{e0041}b\u{3164}c\u{fe0f}d\te")), "a\u{fffd}b\u{fffd}c\u{fffd}d\u{fffd}e");
        assert_eq!(text(&json!(["Map", "HUD"])), "Map + HUD");
        assert_eq!(text(&json!("x".repeat(100))).chars().count(), 81);
        assert_eq!(text(&json!(" ")), "(empty)");
    }
}
