//! Splits a body into its events, and leaves the bytes of each exactly as they came. Pure: no I/O, no clock.

use candor::tools::json::{Members, outside_of_texts};
use serde::Deserialize;
use serde_json::{Map, Value, value::RawValue};

use crate::{error::Error, limits::Limits};

/// The only member that a body may have.
const EVENTS: &str = "events";

/// A valid body.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Body<'b> {
    #[serde(borrow)]
    events: Vec<&'b RawValue>,
}

/// An event as it came.
#[derive(Debug)]
pub(crate) struct Incoming<'b> {
    /// Its exact bytes.
    pub(crate) bytes: &'b RawValue,
    /// What they say.
    pub(crate) object: Map<String, Value>,
}

/// The events of `body`, which must be `{"events":[...]}` with at least one object in it. Each is parsed only when its turn comes, so that
/// they are not all in memory at once.
pub(crate) fn events<'b>(
    body: &'b [u8],
    limits: &Limits,
) -> Result<impl ExactSizeIterator<Item = Result<Incoming<'b>, Error>> + use<'b>, Error> {
    let text = str::from_utf8(body).map_err(|error| {
        let at = error.valid_up_to();
        malformed("body", format!("is not UTF-8: the byte at {at} does not belong"))
    })?;
    match text.trim_start().chars().next() {
        None => return Err(malformed("body", "is empty")),
        Some('{') => {}
        Some(_) => return Err(malformed("body", "is not a JSON object")),
    }
    let list = match serde_json::from_str(text) {
        Ok(Body { events }) => events,
        Err(_) => list(text)?,
    };
    if list.is_empty() {
        return Err(malformed(EVENTS, "is empty"));
    }
    if list.len() > limits.events {
        return Err(Error::TooManyEvents { found: list.len(), limit: limits.events });
    }
    let deepest = limits.nesting;
    Ok(list.into_iter().enumerate().map(move |(position, event)| match read(event.get(), deepest) {
        Ok(object) => Ok(Incoming { bytes: event, object }),
        Err(reason) => Err(Error::Malformed { field: format!("{EVENTS}[{position}]"), reason }),
    }))
}

/// The same list, read member by member, so that the sender hears which one is wrong and why.
fn list(text: &str) -> Result<Vec<&RawValue>, Error> {
    let Members(members): Members<&RawValue> =
        serde_json::from_str(text).map_err(|error| malformed("body", format!("is not JSON: {error}")))?;

    let mut found = None;
    for (name, value) in members {
        if name != EVENTS {
            return Err(malformed(shortened(&name), "is not known, and nothing may be lost silently"));
        }
        if found.replace(value).is_some() {
            return Err(malformed(EVENTS, "is given more than once"));
        }
    }
    let list = found.ok_or_else(|| malformed(EVENTS, "is missing"))?.get();
    if !list.starts_with('[') {
        return Err(malformed(EVENTS, "is not a list"));
    }
    serde_json::from_str(list).map_err(|error| malformed(EVENTS, format!("is not JSON: {error}")))
}

/// Parses an event in full, which proves that it can be read later: so far it has only been skimmed, because it is kept as raw bytes.
fn read(event: &str, deepest: usize) -> Result<Map<String, Value>, String> {
    if !event.starts_with('{') {
        return Err("is not a JSON object".into());
    }
    if nesting(event) > deepest {
        return Err(format!("is nested deeper than {deepest}"));
    }
    serde_json::from_str(event).map_err(|error| format!("is not JSON that can be read: {error}"))
}

/// How deeply objects and arrays are nested in some JSON.
pub(crate) fn nesting(json: &str) -> usize {
    let (mut depth, mut deepest) = (0_usize, 0);
    for (_, byte) in outside_of_texts(json) {
        match byte {
            b'{' | b'[' => {
                depth += 1;
                deepest = deepest.max(depth);
            }
            b'}' | b']' => depth = depth.saturating_sub(1),
            _ => {}
        }
    }
    deepest
}

fn malformed(field: impl Into<String>, reason: impl Into<String>) -> Error {
    Error::Malformed { field: field.into(), reason: reason.into() }
}

/// A name that the sender has chosen, short enough to repeat in an answer.
fn shortened(name: &str) -> String {
    name.chars().take(64).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn parse(body: &str) -> Result<Vec<String>, (String, String)> {
        let read = events(body.as_bytes(), &Limits::default());
        match read.and_then(|events| events.map(|event| Ok(event?.bytes.get().to_owned())).collect()) {
            Ok(events) => Ok(events),
            Err(Error::Malformed { field, reason }) => Err((field, reason)),
            Err(other) => Err((String::new(), other.to_string())),
        }
    }

    #[test]
    fn the_bytes_of_an_event_are_left_as_they_came() {
        let odd = r#"{"b" : 1.50,  "a":"\u00e9\/", "big":12345678901234567890123, "e":1E2}"#;
        let body = format!(" {{ \"events\" : [ {odd} ,{{}} ] }} ");
        assert_eq!(parse(&body), Ok(vec![odd.to_owned(), "{}".to_owned()]));
    }

    #[test]
    fn what_cannot_be_read_again_is_refused_with_its_place() {
        for unreadable in [r#"{"a":"\ud800"}"#, r#"{"a":1e999}"#, "[]", "null", "1"] {
            let (field, _) = parse(&format!(r#"{{"events":[{{}},{unreadable}]}}"#)).unwrap_err();
            assert_eq!(field, "events[1]", "{unreadable}");
        }
    }

    #[test]
    fn a_name_spelled_with_an_escape_is_still_a_duplicate() {
        let outcome = parse(r#"{"events":[{}],"\u0065vents":[{}]}"#);
        assert_eq!(outcome, Err(("events".into(), "is given more than once".into())));
    }

    #[test]
    fn a_long_unknown_name_is_not_said_back_whole() {
        let (field, _) = parse(&format!(r#"{{"{}":1}}"#, "x".repeat(10_000))).unwrap_err();
        assert_eq!(field.len(), 64);
    }

    #[test]
    fn brackets_within_strings_do_not_nest() {
        assert_eq!(nesting(r#"{"a":"[[[[\"[[[["}"#), 1);
        assert_eq!(nesting(r#"{"a":[{"b":[]}],"c":{}}"#), 4);
    }

    #[test]
    fn nesting_is_allowed_up_to_its_limit() {
        let nested = |depth: usize| format!(r#"{{"events":[{{"a":{}{}}}]}}"#, "[".repeat(depth), "]".repeat(depth));
        assert!(parse(&nested(31)).is_ok());
        assert_eq!(parse(&nested(32)), Err(("events[0]".into(), "is nested deeper than 32".into())));
        assert!(parse(&nested(100_000)).is_err());
    }
}
