//! Turns the text in `--value path=value` into the type that the manifest declares, so that a command records what a host would.

use candor::Values;
use candor::tools::manifest::{Event, Kind};
use serde_json::Value;

use super::answer::{NotDone, wrong_call};

/// The values for this event; an error names the one that cannot be read.
pub(super) fn parse(event: &Event, given: &[String]) -> Result<Values, NotDone> {
    let mut values = Values::new();
    for given in given {
        let Some((path, text)) = given.split_once('=') else {
            return wrong_call(format!("--value {given}: write it as PATH=VALUE"));
        };
        let Some(field) = event.fields.iter().find(|field| field.path == path) else {
            let known: Vec<&str> = event.fields.iter().map(|field| field.path.as_str()).collect();
            return wrong_call(format!("--value {path}: {} has no such field (it has {})", event.name, known.join(", ")));
        };
        values = values.with(path.to_owned(), typed(&field.kind, text));
    }
    Ok(values)
}

/// A value that doesn't fit its type stays text, and is then dropped and counted just like a wrong value from a host.
fn typed(kind: &Kind, text: &str) -> Value {
    match kind {
        Kind::Text { .. } | Kind::OneOf { .. } | Kind::Traceback { .. } => text.into(),
        Kind::List { .. } if !text.trim_start().starts_with('[') => {
            text.split(',').map(str::trim).filter(|item| !item.is_empty()).map(Value::from).collect()
        }
        Kind::Integer { .. } | Kind::Number { .. } | Kind::Boolean | Kind::List { .. } | Kind::Histogram { .. } => {
            serde_json::from_str(text).unwrap_or_else(|_| text.into())
        }
    }
}
