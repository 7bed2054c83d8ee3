//! The format of SkellyCam's own server: batches of up to 500 events, each with the same members and a free payload.
//!
//! An event is taken apart and rewritten with only the members of the format. An event that lacks one, or whose program is not accepted
//! here, is left out, which does not keep the others from being kept. This module answers nobody: `Batch` says what there is to keep, and
//! the route words the answer.

use axum::http::HeaderMap;
use candor::tools::json::Members;
use serde::Serialize;
use serde_json::{Map, Value, value::RawValue};

use super::{Foreign, SIGNATURE, figures, python};
use crate::{
    batch, day, identity,
    limits::Limits,
    store::{Of, Row, RowKind},
};

/// A body in this format.
#[derive(Debug)]
pub(crate) struct Batch {
    /// What can be kept of it.
    pub(crate) rows: Vec<Row>,
    /// The programs with whose secrets it was signed.
    pub(crate) signers: Vec<String>,
    /// How many of its events can never be kept.
    pub(crate) left_out: usize,
}

/// An event as it is kept: the members of the format and no others, in the order in which the program writes them.
#[derive(Debug, Serialize)]
struct Kept<'e> {
    #[serde(skip_serializing_if = "Option::is_none")]
    app_name: Option<&'e str>,
    app_version: &'e str,
    event_type: &'e str,
    os_platform: &'e str,
    payload: &'e Map<String, Value>,
    timestamp: Value,
    /// Left out if it is not a UUID: it could be a name.
    #[serde(skip_serializing_if = "Option::is_none")]
    user_id: Option<&'e str>,
}

/// Whether a request without a key could still be one of Candor's own format.
pub(crate) fn could_be_ours(headers: &HeaderMap, body: &[u8], limits: &Limits) -> bool {
    let unmarked = |event: Result<batch::Incoming<'_>, _>| event.is_ok_and(|event| !event.object.contains_key("event_type"));
    !headers.contains_key(SIGNATURE) && batch::events(body, limits).is_ok_and(|mut events| events.all(unmarked))
}

/// Takes a body apart. A body that cannot be read has no rows.
pub(crate) fn batch(foreign: &Foreign, headers: &HeaderMap, body: &[u8], received_at_ms: i64, limits: &Limits) -> Batch {
    let signers = foreign.signers(headers, body);
    let mut batch = Batch { rows: Vec::new(), signers, left_out: 0 };
    let Ok(text) = str::from_utf8(body) else { return batch };
    let text = python::as_json(text);
    let events = events(&text).unwrap_or_default();
    if events.len() > limits.foreign_events {
        batch.left_out = events.len();
        return batch;
    }
    for event in events {
        match row(foreign, event.get(), received_at_ms, limits) {
            Some(row) => batch.rows.push(row),
            None => batch.left_out += 1,
        }
    }
    batch
}

/// The events of a body. If a member occurs twice, the last one counts, as in Python.
fn events(text: &str) -> Option<Vec<&RawValue>> {
    let Members(members): Members<&RawValue> = serde_json::from_str(text).ok()?;
    let (_, list) = members.into_iter().rfind(|(name, _)| name == "events")?;
    serde_json::from_str(list.get()).ok()
}

fn row(foreign: &Foreign, event: &str, received_at_ms: i64, limits: &Limits) -> Option<Row> {
    if event.len() > limits.body_bytes || batch::nesting(event) > limits.nesting {
        return None;
    }
    let event: Map<String, Value> = serde_json::from_str(event).ok()?;
    let text = |name| event.get(name).and_then(Value::as_str);
    let app_name = match event.get("app_name") {
        Some(name) => Some(name.as_str()?),
        None => None,
    };
    let program = foreign.program(app_name)?;
    let event_type = text("event_type").filter(|name| is_a_name(name, limits))?;
    let version = text("app_version").filter(|version| version.chars().count() <= limits.foreign_name_chars)?;
    let user_id = text("user_id")?;
    let identity = identity::of_uuid(user_id);
    let timestamp = timestamp(event.get("timestamp")?)?;
    let payload = event.get("payload")?.as_object()?;
    let says = timestamp.as_f64().and_then(day::of_unix_seconds);
    let kept = Kept {
        app_name,
        app_version: version,
        event_type,
        os_platform: text("os_platform")?,
        payload,
        timestamp,
        user_id: identity.as_ref().map(|_| user_id),
    };
    Some(Row {
        json: serde_json::value::to_raw_value(&kept).ok()?,
        of: Some(Of {
            program: program.to_owned(),
            version: version.to_owned(),
            event: event_type.to_owned(),
            identity,
            kind: RowKind::Event,
            day: day::of(says.as_deref(), received_at_ms, limits),
            manifest: None,
        }),
        tallies: figures::tallies(&event, limits),
    })
}

/// The time that an event gives: null if its clock had none. A number may be written as text, as in Python.
fn timestamp(value: &Value) -> Option<Value> {
    match value {
        Value::Null | Value::Number(_) => Some(value.clone()),
        // What Python reads as a number that is not finite becomes null here, too.
        Value::String(text) => Some(Value::from(text.trim().parse::<f64>().ok()?)),
        _ => None,
    }
}

fn is_a_name(name: &str, limits: &Limits) -> bool {
    !name.trim().is_empty() && name.chars().count() <= limits.foreign_name_chars && !name.chars().any(char::is_control)
}
