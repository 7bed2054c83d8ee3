//! Events and their attempts as JSON, as the command line and the report write them.

use candor::tools::log::{AttemptRow, Details, EventRow, Request};
use serde_json::{Value, json};

use super::lines;

/// One event with its attempts, as the command line and the report write it.
pub fn event_json(details: &Details) -> Value {
    let mut event = row_json(&details.row, &details.id, &details.body);
    if let Value::Object(event) = &mut event {
        event.insert("attempts".into(), details.attempts.iter().map(attempt_json).collect());
    }
    event
}

pub(super) fn row_json(row: &EventRow, id: &str, body: &[u8]) -> Value {
    json!({
        "seq": row.seq,
        "id": id,
        "recorded_at": row.recorded_at.to_string(),
        "event": row.shape.event,
        "tiers": row.shape.tiers,
        "fields": row.shape.fields,
        "decision": row.shape.decision,
        "state": row.state,
        "confirmed": row.confirmed,
        "bytes": row.length,
        "body": String::from_utf8_lossy(body),
    })
}

/// A request with the numbers of its events, as the members of an object, without its braces. There may be as many numbers as events in the
/// log, so they are written directly.
pub(super) fn request_members(room: &mut Vec<u8>, request: &Request) {
    let mut attempt = attempt_json(&request.attempt);
    if let Value::Object(attempt) = &mut attempt {
        attempt.remove("events");
    }
    let attempt = attempt.to_string();
    let members = attempt.strip_prefix('{').and_then(|rest| rest.strip_suffix('}')).unwrap_or_default();
    room.extend_from_slice(members.as_bytes());
    room.extend_from_slice(b",\"number\":");
    lines::number(room, request.number);
    room.extend_from_slice(b",\"events\":");
    lines::numbers(room, &request.events);
}

fn attempt_json(attempt: &AttemptRow) -> Value {
    json!({
        "method": attempt.method,
        "url": attempt.url,
        "headers": attempt.headers,
        "events": attempt.events,
        "body_sha256": attempt.body_sha256,
        "body_bytes": attempt.body_length,
        "started_at": attempt.started_at.to_string(),
        "finished_at": attempt.finished_at.map(|time| time.to_string()),
        "status": attempt.status,
        "answer_headers": attempt.answer_headers,
        "answer": String::from_utf8_lossy(&attempt.answer),
        "error": attempt.error,
        "left_computer": attempt.left_computer,
        "confirmed": attempt.confirmed,
    })
}
