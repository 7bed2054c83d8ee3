//! What an event in a foreign format adds to the counters. It depends only on what is kept of the event, so that it is the same when the
//! event comes and when it is erased.

use serde_json::{Map, Value};

use crate::{
    counts::{Tally, WITH_IDENTIFIER},
    identity,
    limits::Limits,
};

/// The event whose payload describes the system, in the format of `SkellyPings`.
const APP_OPENED: &str = "app_opened";

/// The members of that payload that are counted: those with few values. The rest of a payload is only in the kept event.
const COUNTED: [&str; 5] = ["os", "architecture", "python_version", "cpu_count_physical", "cpu_count_logical"];

/// What an event adds.
pub(crate) fn tallies(event: &Map<String, Value>, limits: &Limits) -> Vec<Tally> {
    let mut tallies = vec![tally("", String::new())];
    tallies.extend(event.get("app_version").map(|version| tally("app_version", version.to_string())));
    if event.get("event_type").and_then(Value::as_str) == Some(APP_OPENED) {
        let payload = |name: &str| event.get("payload")?.get(name).filter(|value| is_short(value, limits));
        let system = COUNTED.into_iter().filter_map(|name| Some((name, payload(name)?)));
        tallies.extend(system.map(|(name, value)| tally(&format!("payload.{name}"), value.to_string())));
    }
    tallies.extend(with_identifier(event));
    tallies
}

/// Says that an event came with an identifier, if it did: its sender is counted among people.
pub(crate) fn with_identifier(event: &Map<String, Value>) -> Option<Tally> {
    let user_id = event.get("user_id").and_then(Value::as_str);
    user_id.and_then(identity::of_uuid).map(|_| tally(WITH_IDENTIFIER, "true".to_owned()))
}

/// The tally for this value of a field.
pub(super) fn tally(fields: &str, value: String) -> Tally {
    Tally { fields: fields.into(), value, buckets: Vec::new() }
}

fn is_short(value: &Value, limits: &Limits) -> bool {
    match value {
        Value::String(text) => text.chars().count() <= limits.foreign_name_chars,
        value => value.is_u64(),
    }
}
