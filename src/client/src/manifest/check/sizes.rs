//! How long an event can become: one that no receiver would accept, and that would be refused for ever, must not be declared.

use serde_json::Value;

use super::super::declared::{Event, Field};
use super::super::kind::Kind;
use super::super::layout::{Layout, Node};
use super::super::source::Source;
use super::super::wire::{Envelope, Escape, Method, Wire};
use super::checker::Step::{At, Key};
use super::checker::{Checked, Checker};
use crate::json;
use crate::wire::{MAX_BODY_BYTES, MAX_EVENT_BYTES};

/// The most bytes of one character within a string: a control character is written as `\u0000`, and all others have at most four bytes. In
/// ASCII, some take two such escapes.
fn most_of_a_character(escape: Escape) -> usize {
    match escape {
        Escape::Unicode => 6,
        Escape::Ascii => 12,
    }
}

/// `-9223372036854775808`, and no 64 bits are longer.
const MOST_OF_AN_INTEGER: usize = 20;

/// `-2.2250738585072014e-308`, and no other number is longer.
const MOST_OF_A_NUMBER: usize = 24;

/// The length of a list with items of these lengths: brackets, and a comma after each but the last.
fn list(items: impl Iterator<Item = usize>) -> usize {
    let (count, bytes) = items.fold((0_usize, 0_usize), |(count, bytes), item| (count + 1, bytes.saturating_add(item)));
    bytes.saturating_add(2 + count.saturating_sub(1))
}

/// The length of a text that is known.
fn text(text: &str, escape: Escape) -> usize {
    let of = |c: char| match c {
        '"' | '\\' | '\n' | '\r' | '\t' | '\u{8}' | '\u{c}' => 2,
        c if c < ' ' => 6,
        c if escape == Escape::Ascii && (!c.is_ascii() || c == '\u{7f}') => 6 * c.len_utf16(),
        c => c.len_utf8(),
    };
    text.chars().map(of).sum::<usize>() + 2
}

/// The most bytes that the value of a field can have.
fn most_of(field: &Field, escape: Escape) -> usize {
    if let Source::Constant(value) = &field.source {
        return match value {
            Value::String(value) => text(value, escape),
            Value::Array(values) => list(values.iter().map(|value| value.as_str().map_or(0, |value| text(value, escape)))),
            other => json::written(other).len(),
        };
    }
    match &field.kind {
        Kind::Text { max } | Kind::Traceback { max } => max.saturating_mul(most_of_a_character(escape)).saturating_add(2),
        Kind::OneOf { values } => values.iter().map(|value| text(value, escape)).max().unwrap_or(2),
        Kind::Integer { min: Some(min), max: Some(max) } => min.to_string().len().max(max.to_string().len()),
        Kind::Integer { .. } => MOST_OF_AN_INTEGER,
        Kind::Number { .. } => MOST_OF_A_NUMBER,
        Kind::Boolean => "false".len(),
        Kind::List { values } => list(values.iter().map(|value| text(value, escape))),
        Kind::Histogram { buckets } => list((0..=buckets.len()).map(|_| MOST_OF_AN_INTEGER)),
    }
}

/// The most bytes of an object with everything in it.
fn most_of_object(layout: &Layout, fields: &[Field], escape: Escape) -> usize {
    list(layout.0.iter().map(|member| {
        let value = match &member.node {
            Node::Field(index) => fields.get(*index).map_or(0, |field| most_of(field, escape)),
            Node::Object(inner) => most_of_object(inner, fields, escape),
        };
        member.key.len().saturating_add(1).saturating_add(value)
    }))
}

impl Checker<'_> {
    /// Refuses an event that could become longer than a receiver accepts.
    pub(super) fn size(&self, index: usize, event: &Event, wire: &Wire) -> Checked<()> {
        let alone = event.own_request || wire.envelope == Envelope::None;
        let limit = if alone { MAX_BODY_BYTES } else { MAX_EVENT_BYTES };
        let most = most_of_object(&event.layout, &event.fields, wire.escape);
        if event.method == Method::Get || most <= limit {
            return Ok(());
        }
        let at = [Key("event"), At(index), Key("name")];
        let largest = event.fields.iter().map(|field| (most_of(field, wire.escape), field.path.as_str())).max();
        let (bytes, path) = largest.unwrap_or_default();
        self.refuse(
            &at,
            format!(
                "the event \"{}\" can become {most} bytes long, and no server takes more than {limit}; \"{path}\" alone can have {bytes}, \
                 since a character can need {}: lower `max`, or leave fields out",
                event.name,
                most_of_a_character(wire.escape)
            ),
        )
    }
}

#[cfg(all(test, feature = "lean"))]
mod tests {
    use super::super::super::Manifest;
    use super::*;

    const SKELLYCAM: &str = include_str!("../../../../../assets/apps/skellycam.toml");

    fn with(fields: &str, wire: &str) -> Result<Manifest, String> {
        let text = format!("{}\n{fields}", SKELLYCAM.replacen("[[tier]]", &format!("{wire}\n[[tier]]"), 1));
        Manifest::parse(&text).map_err(|error| error.to_string())
    }

    fn texts(count: usize, max: usize) -> String {
        let one = |number: usize| {
            format!(
                "[[event.field]]\npath = \"t.t{number}\"\nfrom = \"host\"\nexample = \"x\"\ntype = \"string\"\nmax = {max}\nexplain = \"A text.\"\n\n"
            )
        };
        (0..count).map(one).collect()
    }

    #[test]
    fn an_event_that_no_server_would_take_is_refused_with_its_line_and_the_reason() {
        let refused = with(&texts(100, 4096), "").expect_err("100 texts of 4,096 characters");
        let line = SKELLYCAM.lines().count();
        assert!(refused.contains("no server takes more than 262131"), "{refused}");
        assert!(refused.contains("\"t.t99\" alone can have 24578"), "{refused}");
        let named: usize = refused.strip_prefix("line ").and_then(|rest| rest.split(':').next()?.parse().ok()).expect("a line");
        assert!((1..line).contains(&named), "{refused}");
        assert!(with(&texts(10, 4096), "").is_ok(), "240 KiB at most");
        assert!(with(&texts(10, 4096), "[wire]\nescape = \"ascii\"\n").is_err(), "some characters are twice as long then");
    }

    #[test]
    fn the_greatest_size_is_that_of_the_longest_event_that_can_be_recorded() {
        let manifest = with(&texts(3, 50), "").expect("sound");
        for (escape, longest) in [(Escape::Unicode, '\u{1}'), (Escape::Ascii, '\u{1f600}')] {
            for event in &manifest.events {
                for field in &event.fields {
                    let value = match &field.kind {
                        Kind::Text { max } | Kind::Traceback { max } => Value::from(longest.to_string().repeat(*max)),
                        Kind::List { values } => values.clone().into(),
                        Kind::Integer { min: None, .. } => i64::MIN.into(),
                        Kind::Number { .. } => (-2.225_073_858_507_201_4e-308_f64).into(),
                        Kind::Histogram { buckets } => vec![u64::MAX; buckets.len() + 1].into(),
                        _ => continue,
                    };
                    let written = crate::payload::with_value(b"{\"x\":0}", "x", &value, escape).expect("there");
                    let length = written.len() - "{\"x\":}".len();
                    assert!(length <= most_of(field, escape) || matches!(field.source, Source::Constant(_)), "{field:?}");
                    if matches!(field.kind, Kind::Text { .. }) && !matches!(field.source, Source::Constant(_)) {
                        assert_eq!(length, most_of(field, escape), "{field:?}");
                    }
                }
            }
        }
    }
}
