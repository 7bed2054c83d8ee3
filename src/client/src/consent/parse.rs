//! What the bytes of a consent file say, or exactly what is wrong with them. Pure.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt;

use jiff::Timestamp;
use serde::de::{self, Deserialize, Deserializer, MapAccess, Visitor};
use serde_json::Value;
use serde_json::value::RawValue;

use super::problem::{FORMAT, Problem};
use super::retention::Retention;

/// What a sound file says.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Record {
    /// The main switch. False means that nothing is sent, whoever reads the file.
    pub enabled: bool,
    /// The answer for each tier; a tier that is not here was not answered.
    pub tiers: BTreeMap<String, bool>,
    /// What the person withholds: `event/path`, `event/*` for a whole event, `event@tier` for an event as far as only this tier causes it.
    pub withheld_fields: BTreeSet<String>,
    /// What happens to a captured crash report.
    pub crash_reports: CrashReports,
    /// A pause, if there is one.
    pub paused: Option<Pause>,
    /// How much of the history is kept.
    pub history: Retention,
    /// The decision; without one, a person never answered.
    pub decision: Option<Decision>,
}

/// What happens to a captured crash report.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum CrashReports {
    /// It is held until the person has read it.
    #[default]
    Ask,
    /// It is queued at once.
    Always,
}

impl CrashReports {
    /// As it stands in the file.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Ask => "ask",
            Self::Always => "always",
        }
    }
}

/// How long nothing is recorded or sent.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Pause {
    /// Until this time.
    Until(Timestamp),
    /// Until the person says so.
    UntilResumed,
}

impl fmt::Display for Pause {
    /// As it stands in the file.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Until(until) => until.fmt(f),
            Self::UntilResumed => f.write_str("resumed"),
        }
    }
}

/// Who decided what, when, and about which text.
#[derive(Debug, Clone, PartialEq)]
pub struct Decision {
    /// UUID v7.
    pub id: String,
    /// When.
    pub at: Timestamp,
    /// Where: `window`, `command line` or `host`.
    pub by: String,
    /// `sha256:` and the digest of the text that was agreed to, kept beside the file.
    pub agreed: String,
    /// Since when each tier that is on has been on without a break.
    pub on_since: BTreeMap<String, Timestamp>,
}

/// The top level of the file: every key once, in order, with its value exactly as it was written.
#[derive(Debug, Clone, Default)]
pub(super) struct Document(pub(super) Vec<(String, Box<RawValue>)>);

impl<'de> Deserialize<'de> for Document {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct DocumentVisitor;
        impl<'de> Visitor<'de> for DocumentVisitor {
            type Value = Document;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("an object")
            }

            fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Document, A::Error> {
                let mut entries: Vec<(String, Box<RawValue>)> = Vec::new();
                while let Some((key, value)) = map.next_entry::<String, Box<RawValue>>()? {
                    if entries.iter().any(|(known, _)| *known == key) {
                        return Err(de::Error::custom(format!("the key \"{key}\" stands there twice")));
                    }
                    entries.push((key, value));
                }
                Ok(Document(entries))
            }
        }
        deserializer.deserialize_map(DocumentVisitor)
    }
}

/// What the bytes of a file say.
pub fn parse(bytes: &[u8]) -> Result<Record, Problem> {
    let document = document(bytes)?;
    let get = |key: &str| -> Result<Option<Value>, Problem> {
        let Some((_, raw)) = document.0.iter().find(|(known, _)| known == key) else { return Ok(None) };
        serde_json::from_str(raw.get()).map(Some).map_err(|error| Problem::Malformed(error.to_string()))
    };
    match get("format")? {
        None => {}
        Some(Value::Number(format)) if format.as_u64() == Some(FORMAT) => {}
        Some(Value::Number(format)) if format.as_u64().is_some_and(|format| format > FORMAT) => {
            return Err(Problem::Newer(format.as_u64().unwrap_or(u64::MAX)));
        }
        Some(other) => return wrong("format", "the number 1", &other),
    }
    let enabled = match get("telemetry_enabled")? {
        Some(Value::Bool(enabled)) => enabled,
        Some(other) => return wrong("telemetry_enabled", "true or false", &other),
        None => return Err(Problem::WrongType("telemetry_enabled, the main switch, is missing".into())),
    };
    let tiers = match get("tiers")? {
        None => BTreeMap::new(),
        Some(Value::Object(tiers)) => tiers
            .into_iter()
            .map(|(tier, answer)| match answer {
                Value::Bool(on) => Ok((tier, on)),
                other => wrong(&format!("tiers.{tier}"), "true or false", &other),
            })
            .collect::<Result<_, _>>()?,
        Some(other) => return wrong("tiers", "an object of true or false", &other),
    };
    let withheld_fields = match get("withheld_fields")? {
        None => BTreeSet::new(),
        Some(Value::Array(fields)) => fields
            .into_iter()
            .map(|field| match field {
                Value::String(field) => Ok(field),
                other => wrong("withheld_fields", "a list of texts", &other),
            })
            .collect::<Result<_, _>>()?,
        Some(other) => return wrong("withheld_fields", "a list of texts", &other),
    };
    let crash_reports = match get("crash_reports")? {
        None => CrashReports::Ask,
        Some(Value::String(choice)) if choice == "ask" => CrashReports::Ask,
        Some(Value::String(choice)) if choice == "always" => CrashReports::Always,
        Some(other) => return wrong("crash_reports", "\"ask\" or \"always\"", &other),
    };
    let paused = match get("paused_until")? {
        None | Some(Value::Null) => None,
        Some(Value::String(until)) if until == "resumed" => Some(Pause::UntilResumed),
        Some(Value::String(until)) => Some(Pause::Until(time("paused_until", &until)?)),
        Some(other) => return wrong("paused_until", "null, a time or \"resumed\"", &other),
    };
    let history = match get("history")? {
        None => Retention::default(),
        Some(Value::Object(history)) => Retention {
            days: whole(&history, "days", Retention::default().days)?,
            mib: whole(&history, "mib", Retention::default().mib)?,
        },
        Some(other) => return wrong("history", "an object with days and mib", &other),
    };
    let decision = match get("decision")? {
        None | Some(Value::Null) => None,
        Some(Value::Object(decision)) => Some(parse_decision(&decision)?),
        Some(other) => return wrong("decision", "an object", &other),
    };
    Ok(Record { enabled, tiers, withheld_fields, crash_reports, paused, history, decision })
}

pub(super) fn document(bytes: &[u8]) -> Result<Document, Problem> {
    if bytes.iter().all(u8::is_ascii_whitespace) {
        return Err(Problem::Empty);
    }
    let first = bytes.iter().find(|byte| !byte.is_ascii_whitespace());
    let document = serde_json::from_slice::<Document>(bytes);
    match (document, first) {
        (Ok(document), _) => Ok(document),
        (Err(_), Some(first)) if *first != b'{' && serde_json::from_slice::<de::IgnoredAny>(bytes).is_ok() => {
            Err(Problem::WrongType("it should be an object, and is something else".into()))
        }
        (Err(error), _) => Err(Problem::Malformed(error.to_string())),
    }
}

fn whole(history: &serde_json::Map<String, Value>, key: &str, usual: u32) -> Result<u32, Problem> {
    match history.get(key) {
        None => Ok(usual),
        Some(number) => match number.as_u64().map(u32::try_from) {
            Some(Ok(number)) => Ok(number),
            _ => wrong(&format!("history.{key}"), "a whole number", number),
        },
    }
}

fn parse_decision(decision: &serde_json::Map<String, Value>) -> Result<Decision, Problem> {
    let text = |key: &str| match decision.get(key) {
        Some(Value::String(text)) => Ok(text.clone()),
        Some(other) => wrong(&format!("decision.{key}"), "a text", other),
        None => Err(Problem::WrongType(format!("decision.{key} is missing"))),
    };
    let on_since = match decision.get("on_since") {
        None => BTreeMap::new(),
        Some(Value::Object(tiers)) => tiers
            .iter()
            .map(|(tier, since)| match since {
                Value::String(since) => Ok((tier.clone(), time(&format!("decision.on_since.{tier}"), since)?)),
                other => wrong(&format!("decision.on_since.{tier}"), "a time", other),
            })
            .collect::<Result<_, _>>()?,
        Some(other) => return wrong("decision.on_since", "an object of times", other),
    };
    Ok(Decision { id: text("id")?, at: time("decision.at", &text("at")?)?, by: text("by")?, agreed: text("agreed")?, on_since })
}

fn time(key: &str, text: &str) -> Result<Timestamp, Problem> {
    text.parse().or_else(|_| wrong(key, "a time such as 2026-11-21T20:15:03Z", &Value::from(text)))
}

fn wrong<T>(key: &str, expected: &str, found: &Value) -> Result<T, Problem> {
    let found = found.to_string();
    let short: String = found.chars().take(40).collect();
    let more = if short.len() < found.len() { "…" } else { "" };
    Err(Problem::WrongType(format!("{key} should be {expected}, and is {short}{more}")))
}
