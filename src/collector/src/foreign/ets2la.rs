//! The format of `ETS2LA`'s own server: what crash reports, typed messages and all answers look like.
//!
//! A report is rewritten with only the members of the format. The person's name, which today's crash reports contain although the program's
//! page promises otherwise, is dropped before anything is kept. Nothing else is changed.

use std::time::Duration;

use candor::tools::json::Members;
use serde::{Deserialize, Serialize};
use serde_json::{Map, Number, Value};

use super::figures;
use crate::{
    batch, day,
    error::Error,
    identity,
    limits::Limits,
    store::{Of, Row, RowKind},
};

/// The names of the events, as in `ETS2LA`'s manifest.
const CRASH: &str = "crash_report";
const FEEDBACK: &str = "feedback";

/// The members in which a crash report says its version: that of today's reports, and that of reports that a Candor client sends here.
const VERSIONS: [&str; 2] = ["ETS2LA Version", "version"];

/// The member that names the person.
const USER: &str = "user";

/// An answer. Every one has both members.
#[derive(Debug, Serialize)]
pub(crate) struct Answer {
    data: Value,
    status: u16,
}

impl Answer {
    /// That something was done, in words.
    pub(crate) fn done(what: &str) -> Self {
        Self { data: serde_json::json!({ "success": what }), status: 200 }
    }

    /// Why there is none.
    pub(crate) fn error(status: u16, why: &str) -> Self {
        Self { data: serde_json::json!({ "error": why }), status }
    }
}

/// The periods for which the number of active people is given, in seconds: those that clients ask for, and those that `ETS2LA`'s server
/// gives.
const PERIODS: [(&str, i64); 9] = [
    ("1h", HOUR_SECS),
    ("6h", 6 * HOUR_SECS),
    ("12h", 12 * HOUR_SECS),
    ("24h", DAY_SECS),
    ("1d", DAY_SECS),
    ("7d", 7 * DAY_SECS),
    ("1w", 7 * DAY_SECS),
    ("30d", 30 * DAY_SECS),
    ("1m", 30 * DAY_SECS),
];

const HOUR_SECS: i64 = 60 * 60;
const DAY_SECS: i64 = 24 * HOUR_SECS;

/// How long somebody counts as online after a sign of life, in seconds: clients send one every two minutes, and this one may be a minute
/// late.
const ONLINE_SECS: i64 = 180;

/// A number of people, rounded down to whole tens, so that nothing is said about fewer than ten: two answers, or two periods, differ by ten
/// or not at all.
fn in_tens(people: i64) -> i64 {
    people - people.rem_euclid(10)
}

/// All periods. The one in which somebody is online comes first.
pub(crate) fn periods() -> impl Iterator<Item = (&'static str, i64)> {
    std::iter::once(("online", ONLINE_SECS)).chain(PERIODS)
}

/// The answer with how many people are online and were active in each period, in the order of [`periods`].
pub(crate) fn users(people: &[i64]) -> Answer {
    let mut told = periods().zip(people).map(|((name, _), people)| (name.to_owned(), Value::from(in_tens(*people))));
    let online = told.next().map_or(Value::Null, |(_, online)| online);
    let unique: Map<String, Value> = told.collect();
    Answer { data: serde_json::json!({ "online": online, "unique": unique }), status: 200 }
}

#[derive(Debug, Deserialize)]
struct Crash {
    timestamp: Number,
    source: String,
    source_description: String,
    fields: Map<String, Value>,
}

#[derive(Debug, Deserialize)]
struct Feedback {
    timestamp: Number,
    user: Value,
    message: String,
    fields: Map<String, Value>,
}

/// The identity that sends a sign of life.
pub(crate) fn identity(user_id: &str) -> Result<String, Error> {
    identity::of_uuid(user_id).ok_or_else(|| wrong("user_id", "is not a UUID"))
}

/// How often `ETS2LA`'s client says that it is running.
pub(crate) const PING_EVERY: Duration = Duration::from_mins(2);

/// What is kept of a crash report: no identity, and not the person's name.
pub(crate) fn crash(program: &str, body: &[u8], received_at_ms: i64, limits: &Limits) -> Result<Row, Error> {
    let Crash { timestamp, source, source_description, fields } = read(body, limits)?;
    let fields = without_the_person(fields)?;
    let version = VERSIONS.iter().find_map(|name| fields.get(*name)?.as_str()).unwrap_or_default();
    let version: String = version.chars().take(limits.foreign_name_chars).collect();
    let says = timestamp.as_f64();
    let json = serde_json::json!({
        "timestamp": timestamp, "source": source, "source_description": source_description, "fields": fields,
    });
    row(program, CRASH, RowKind::Crash, (None, &version), &json, (says, received_at_ms), limits)
}

/// What is kept of a message that a person typed. `user` stays if it is a UUID, by which the person can follow the message.
pub(crate) fn feedback(program: &str, body: &[u8], received_at_ms: i64, limits: &Limits) -> Result<Row, Error> {
    let Feedback { timestamp, user, message, fields } = read(body, limits)?;
    let identity = user.as_str().and_then(identity::of_uuid);
    let says = timestamp.as_f64();
    let mut json = serde_json::json!({ "timestamp": timestamp, "message": message, "fields": without_the_person(fields)? });
    if let (Some(_), Some(object)) = (&identity, json.as_object_mut()) {
        object.insert(USER.into(), user);
    }
    row(program, FEEDBACK, RowKind::Feedback, (identity, ""), &json, (says, received_at_ms), limits)
}

fn read<'b, T: Deserialize<'b>>(body: &'b [u8], limits: &Limits) -> Result<T, Error> {
    let text = str::from_utf8(body).map_err(|_| wrong("body", "is not UTF-8"))?;
    if batch::nesting(text) > limits.nesting {
        return Err(wrong("body", "is nested too deeply"));
    }
    let mut object = Map::new();
    let Members(members): Members<Value> = serde_json::from_str(text).map_err(|_| wrong("body", "is not a JSON object"))?;
    // If a member occurs twice, the last one counts, as in Python.
    object.extend(members);
    for name in ["timestamp", "fields"] {
        if !object.contains_key(name) {
            return Err(wrong(name, "is missing"));
        }
    }
    T::deserialize(Value::Object(object)).map_err(|_| wrong("body", "is not the report that this path takes"))
}

/// The rest of a report, without the person.
fn without_the_person(fields: Map<String, Value>) -> Result<Map<String, Value>, Error> {
    let fields: Map<_, _> = fields.into_iter().filter(|(name, _)| !name.trim().eq_ignore_ascii_case(USER)).collect();
    let is_plain = |value: &Value| !value.is_object() && !value.is_array();
    if fields.values().all(is_plain) { Ok(fields) } else { Err(wrong("fields", "has more than one value at a name")) }
}

fn row(
    program: &str,
    event: &str,
    kind: RowKind,
    (identity, version): (Option<String>, &str),
    json: &Value,
    (says_secs, received_at_ms): (Option<f64>, i64),
    limits: &Limits,
) -> Result<Row, Error> {
    let says = says_secs.and_then(day::of_unix_seconds);
    let mut tallies = figures::tallies(&Map::new(), limits);
    if !version.is_empty() {
        tallies.push(figures::tally("app_version", Value::from(version).to_string()));
    }
    Ok(Row {
        json: serde_json::value::to_raw_value(json).map_err(|_| wrong("body", "cannot be kept"))?,
        of: Some(Of {
            program: program.to_owned(),
            version: version.to_owned(),
            event: event.to_owned(),
            identity,
            kind,
            day: day::of(says.as_deref(), received_at_ms, limits),
            manifest: None,
        }),
        tallies,
    })
}

fn wrong(field: &'static str, reason: &'static str) -> Error {
    Error::WrongShape { field, reason }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_is_told_about_fewer_than_ten_people_also_not_by_two_answers() {
        for (people, told) in [(0, 0), (9, 0), (10, 10), (19, 10), (20, 20), (12_345, 12_340)] {
            let answer = serde_json::to_value(users(&[people; 10])).unwrap();
            assert_eq!(answer["data"]["online"], told);
            let unique = answer["data"]["unique"].as_object().unwrap();
            assert!(unique.len() == 9 && unique.values().all(|value| *value == told), "{answer}");
        }
    }
}
