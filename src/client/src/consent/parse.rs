//! What the bytes of a consent file say, or exactly what is wrong with them. Pure.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt;

use jiff::Timestamp;
use serde::de::IgnoredAny;
use serde_json::Value;

use super::entry;
use super::problem::{Expected, FORMAT, Problem, WrongType};
use super::retention::Retention;
use super::twice::key_that_stands_twice;
use crate::calendar;
use crate::json;
use crate::members::Members;
use crate::ordered::Fill as _;
use crate::text_file::is_utf16;

/// What a sound file says.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Choices {
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
    /// As it appears in the file.
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
    /// As it appears in the file.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Until(until) => until.fmt(f),
            Self::UntilResumed => f.write_str("resumed"),
        }
    }
}

/// Where a person decided.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum DecidedBy {
    /// In the Candor window.
    Window,
    /// With the command line.
    CommandLine,
    /// In the program itself.
    Host,
    /// Somewhere that this version does not know; as it appears in the file.
    Other(String),
}

impl DecidedBy {
    /// As it appears in files.
    pub fn as_str(&self) -> &str {
        match self {
            Self::Window => "window",
            Self::CommandLine => "command line",
            Self::Host => "host",
            Self::Other(other) => other,
        }
    }
}

impl From<String> for DecidedBy {
    fn from(text: String) -> Self {
        match text.as_str() {
            "window" => Self::Window,
            "command line" => Self::CommandLine,
            "host" => Self::Host,
            _ => Self::Other(text),
        }
    }
}

impl fmt::Display for DecidedBy {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

/// Who decided what, when, and about which text.
#[derive(Debug, Clone, PartialEq)]
pub struct Decision {
    /// UUID v7.
    pub id: String,
    /// When.
    pub at: Timestamp,
    /// Where.
    pub by: DecidedBy,
    /// `sha256:` and the digest of the text that was agreed to, kept beside the file.
    pub agreed: String,
    /// Since when each tier that is on has been on without a break.
    pub on_since: BTreeMap<String, Timestamp>,
    /// With which decision that began, by its id: for each tier that is on, and for each entry of `withheld_fields` that was there before
    /// and is not any more. Ids rise with each decision whatever the clock says, so that a row which was recorded before is known by the
    /// decision that it was recorded under. What older versions decided is not in it.
    pub began: BTreeMap<String, String>,
}

/// The keys that are ours at the top level of the file.
pub(super) const OURS: [&str; 8] =
    ["telemetry_enabled", "format", "tiers", "withheld_fields", "crash_reports", "paused_until", "history", "decision"];

/// The keys that accompany every decision, because we always write them. If one is missing, its name was damaged, and what it restricted
/// would be lost with it.
const BESIDE_A_DECISION: [&str; 5] = ["format", "tiers", "withheld_fields", "crash_reports", "paused_until"];

/// The top level of the file, each value exactly as it was written.
pub(super) type Document = Members<String>;

/// What the bytes of a file say; `None` if it is a program's own settings, in which nobody has ever decided anything.
pub fn parse(bytes: &[u8]) -> Result<Option<Choices>, Problem> {
    read(&document(bytes)?)
}

/// What a file with these members says.
pub(super) fn read(document: &Document) -> Result<Option<Choices>, Problem> {
    if OURS.iter().all(|key| document.get(key).is_none()) {
        return Ok(None);
    }
    let get = |key: &str| -> Result<Option<Value>, Problem> {
        let raw = document.get(key).map(|raw| json::read(raw));
        raw.transpose().map_err(|error| Problem::Malformed(error.to_string()))
    };
    check_format(get("format")?)?;
    let enabled = match get("telemetry_enabled")? {
        Some(Value::Bool(enabled)) => enabled,
        Some(other) => return wrong("telemetry_enabled", Expected::TrueOrFalse, &other),
        None => return Err(Problem::WrongType(WrongType::NoMainSwitch)),
    };
    let (decision, written) = match get("decision")? {
        None | Some(Value::Null) => (None, None),
        Some(Value::Object(decision)) => {
            if let Some(missing) = BESIDE_A_DECISION.iter().find(|key| document.get(key).is_none()) {
                return Err(Problem::WrongType(WrongType::Missing((*missing).to_owned())));
            }
            let (decision, written) = parse_decision(&decision)?;
            (Some(decision), written)
        }
        Some(other) => return wrong("decision", Expected::Object, &other),
    };
    let choices = Choices {
        enabled,
        tiers: switches(get("tiers")?)?,
        withheld_fields: withheld(get("withheld_fields")?)?,
        crash_reports: match get("crash_reports")? {
            None => CrashReports::Ask,
            Some(Value::String(choice)) if choice == "ask" => CrashReports::Ask,
            Some(Value::String(choice)) if choice == "always" => CrashReports::Always,
            Some(other) => return wrong("crash_reports", Expected::AskOrAlways, &other),
        },
        paused: match get("paused_until")? {
            None | Some(Value::Null) => None,
            Some(Value::String(until)) if until == "resumed" => Some(Pause::UntilResumed),
            Some(Value::String(until)) => Some(Pause::Until(time("paused_until", &until)?)),
            Some(other) => return wrong("paused_until", Expected::Pause, &other),
        },
        history: match get("history")? {
            None => Retention::default(),
            Some(Value::Object(history)) => Retention {
                days: whole(&history, "days", Retention::default().days)?,
                mib: whole(&history, "mib", Retention::default().mib)?,
            },
            Some(other) => return wrong("history", Expected::DaysAndMib, &other),
        },
        decision,
    };
    if written.is_some_and(|written| choices.checksum().is_some_and(|checksum| checksum != written)) {
        return Err(Problem::Changed);
    }
    Ok(Some(choices))
}

impl Choices {
    /// Withholds these entries (`true`) or no longer (`false`); the others stay as they are.
    pub(super) fn withhold(&mut self, entries: &BTreeMap<String, bool>) {
        for (entry, withheld) in entries {
            if *withheld {
                self.withheld_fields.insert(entry.clone());
            } else {
                self.withheld_fields.remove(entry);
            }
        }
    }

    /// A checksum over what one damaged letter could loosen: a withheld field of another name withholds nothing, a pause of another year
    /// is over. What a program or a person changes in the file by hand is not in it: the main switch, and the answer for each tier.
    pub(super) fn checksum(&self) -> Option<String> {
        let Decision { id, agreed, on_since, began, at: _, by: _ } = self.decision.as_ref()?;
        let since = on_since.iter().map(|(tier, since)| (tier.as_str(), since.to_string().into())).collect();
        let began = began.iter().map(|(what, with)| (what.as_str(), with.as_str().into())).collect();
        let said = json::written(&Value::Array(vec![
            id.as_str().into(),
            agreed.as_str().into(),
            json::object(since),
            json::object(began),
            json::texts(self.tiers.keys()),
            json::texts(&self.withheld_fields),
            self.paused.map(|pause| pause.to_string()).into(),
        ]));
        // Detects every change of up to four consecutive letters. It only guards against accidents, so that is enough.
        Some(format!("{:08x}", crc32fast::hash(said.as_bytes())))
    }
}

/// The byte order mark, which some editors put at the start of UTF-8 text. It is stripped when the file is read, and not written again.
const BYTE_ORDER_MARK: &[u8] = &[0xef, 0xbb, 0xbf];

/// The text without a leading byte order mark.
pub(super) fn without_mark(bytes: &[u8]) -> &[u8] {
    bytes.strip_prefix(BYTE_ORDER_MARK).unwrap_or(bytes)
}

pub(super) fn document(bytes: &[u8]) -> Result<Document, Problem> {
    let bytes = without_mark(bytes);
    if bytes.iter().all(u8::is_ascii_whitespace) {
        return Err(Problem::Empty);
    }
    if is_utf16(bytes) {
        return Err(Problem::Utf16);
    }
    let first = bytes.iter().find(|byte| !byte.is_ascii_whitespace());
    let text = std::str::from_utf8(bytes).map_err(|error| Problem::Malformed(error.to_string()))?;
    // However deeply it is nested: what a program's other keys hold is its own business.
    let IgnoredAny = serde_json::from_str(text).map_err(|error| Problem::Malformed(error.to_string()))?;
    if first != Some(&b'{') {
        return Err(Problem::WrongType(WrongType::NotAnObject));
    }
    if let Some(key) = key_that_stands_twice(bytes) {
        return Err(Problem::WrongType(WrongType::Twice(key)));
    }
    let members = Members::of(text).ok_or_else(|| Problem::Malformed("the name of a key cannot be read".to_owned()))?;
    Ok(Members(members.0.into_iter().map(|(name, value)| (name, value.to_owned())).collect()))
}

fn check_format(format: Option<Value>) -> Result<(), Problem> {
    match format {
        None => Ok(()),
        Some(Value::Number(format)) if format.as_u64() == Some(FORMAT) => Ok(()),
        Some(Value::Number(format)) if format.as_u64().is_some_and(|format| format > FORMAT) => {
            Err(Problem::Newer(format.as_u64().unwrap_or(u64::MAX)))
        }
        Some(other) => wrong("format", Expected::Format, &other),
    }
}

fn switches(tiers: Option<Value>) -> Result<BTreeMap<String, bool>, Problem> {
    let tiers = match tiers {
        None => return Ok(BTreeMap::new()),
        Some(Value::Object(tiers)) => tiers,
        Some(other) => return wrong("tiers", Expected::Switches, &other),
    };
    let switch = |(tier, answer): (String, Value)| match answer {
        Value::Bool(on) => Ok((tier, on)),
        other => wrong(&format!("tiers.{tier}"), Expected::TrueOrFalse, &other),
    };
    tiers.into_iter().map(switch).try_fill()
}

fn withheld(fields: Option<Value>) -> Result<BTreeSet<String>, Problem> {
    let fields = match fields {
        None => return Ok(BTreeSet::new()),
        Some(Value::Array(fields)) => fields,
        Some(other) => return wrong("withheld_fields", Expected::Texts, &other),
    };
    let entry = |field: Value| match field {
        Value::String(field) if entry::part(&field).is_some() => Ok(field),
        // What does not have the form of an entry was meant to withhold something, and would withhold nothing.
        other @ Value::String(_) => wrong("withheld_fields", Expected::Entries, &other),
        other => wrong("withheld_fields", Expected::Texts, &other),
    };
    fields.into_iter().map(entry).try_fill()
}

fn whole(history: &serde_json::Map<String, Value>, key: &str, usual: u32) -> Result<u32, Problem> {
    match history.get(key) {
        None => Ok(usual),
        Some(number) => match number.as_u64().map(u32::try_from) {
            Some(Ok(number)) => Ok(number),
            _ => wrong(&format!("history.{key}"), Expected::WholeNumber, number),
        },
    }
}

/// The decision, and the checksum in it.
fn parse_decision(decision: &serde_json::Map<String, Value>) -> Result<(Decision, Option<String>), Problem> {
    let text_of = |key: &str, value: &Value| match value {
        Value::String(text) => Ok(text.clone()),
        other => wrong(&format!("decision.{key}"), Expected::Text, other),
    };
    let missing = |key: &str| Problem::WrongType(WrongType::Missing(format!("decision.{key}")));
    let text = |key: &str| text_of(key, decision.get(key).ok_or_else(|| missing(key))?);
    let on_since = match decision.get("on_since") {
        None => return Err(missing("on_since")),
        Some(Value::Object(tiers)) => tiers
            .iter()
            .map(|(tier, since)| match since {
                Value::String(since) => Ok((tier.clone(), time(&format!("decision.on_since.{tier}"), since)?)),
                other => wrong(&format!("decision.on_since.{tier}"), Expected::Time, other),
            })
            .try_fill()?,
        Some(other) => return wrong("decision.on_since", Expected::Times, other),
    };
    let began = match decision.get("began") {
        None => BTreeMap::new(),
        Some(Value::Object(began)) => {
            began.iter().map(|(what, id)| Ok((what.clone(), text_of(&format!("began.{what}"), id)?))).try_fill()?
        }
        Some(other) => return wrong("decision.began", Expected::Object, other),
    };
    let written = decision.get("check").map(|check| text_of("check", check)).transpose()?;
    let decision = Decision {
        id: text("id")?,
        at: time("decision.at", &text("at")?)?,
        by: text("by")?.into(),
        agreed: text("agreed")?,
        on_since,
        began,
    };
    Ok((decision, written))
}

fn time(key: &str, text: &str) -> Result<Timestamp, Problem> {
    calendar::parse(text).map_or_else(|| wrong(key, Expected::Time, &Value::from(text)), Ok)
}

/// The longest part of a value that an error quotes, in characters: enough to find it in the file.
const SAID_BACK: usize = 40;

fn wrong<T>(key: &str, expected: Expected, found: &Value) -> Result<T, Problem> {
    Err(wrong_value(key, expected, found))
}

#[cold]
#[inline(never)]
fn wrong_value(key: &str, expected: Expected, found: &Value) -> Problem {
    let found = json::written(found);
    let mut short: String = found.chars().take(SAID_BACK).collect();
    if short.len() < found.len() {
        short.push('…');
    }
    Problem::WrongType(WrongType::Value { key: key.to_owned(), expected, found: short })
}
