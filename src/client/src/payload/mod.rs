//! The exact bytes. Pure: the same input gives the same bytes; no clock, no disk, no network, no globals.
//!
//! The window calls this for the preview, the client to record. Nothing downstream rebuilds what comes out of it.

mod edit;
mod json;
mod request;

use std::borrow::Cow;
use std::collections::BTreeMap;

use jiff::Timestamp;
use serde_json::Value;
use serde_json::value::RawValue;

pub use edit::{EditError, editable, edited};
pub use json::{Line, encode_shown, lines};
pub use request::{KEY_STAND_IN, Request, body, headers, request_for, url_for};

use json::{Known, Members};

use crate::consent::{Allowed, Consent, Reason};
use crate::crash;
use crate::machine::Facts;
use crate::manifest::{ClockFact, Escape, Event, Field, IdentityKind, Kind, Method, Source, Unfit};
use crate::values::Values;

/// Everything that a payload depends on.
#[derive(Debug, Clone, Copy)]
pub struct Input<'a> {
    /// The manifest and what the person decided about it.
    pub consent: &'a Consent,
    /// The event; one of the manifest's.
    pub event: &'a Event,
    /// What the host program gives.
    pub values: &'a Values,
    /// What this computer tells.
    pub facts: &'a Facts,
    /// The time.
    pub now: Timestamp,
    /// The identifier, for events that carry one.
    pub identity: Option<&'a str>,
}

/// One event as it will be stored and sent.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Payload {
    /// The event's exact bytes. They stand unchanged in the body.
    pub bytes: Vec<u8>,
    /// The ids of the tiers that caused it or added fields to it.
    pub tiers: Vec<String>,
    /// The paths of the fields that are in it.
    pub fields: Vec<String>,
    /// Values that were given and do not fit, by path.
    pub dropped: Vec<(String, Unfit)>,
}

/// One declared field of an event, with what becomes of it.
#[derive(Debug, Clone, PartialEq)]
pub struct Leaf<'a> {
    /// The field.
    pub field: &'a Field,
    /// Its value, as it would be written; `None` if nobody knows one.
    pub value: Option<Value>,
    /// Where that value comes from.
    pub origin: Origin,
    /// Whether it may go, and why not.
    pub verdict: Result<(), Reason>,
}

/// Where the value of a field comes from.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Origin {
    /// The manifest itself.
    Constant,
    /// The program's id, name or version.
    App,
    /// This computer.
    Computer,
    /// The clock.
    Clock,
    /// The identity.
    Identity,
    /// The host program gave it.
    Program,
    /// It was in the last message of this kind: a stand-in, never sent.
    LastSent,
    /// The manifest's example: a stand-in, never sent.
    Example,
    /// It was given, and does not fit its declaration.
    Unfit(Unfit),
    /// Nobody knows it; it is left out.
    Unknown,
}

impl Origin {
    /// Whether the value only stands in for one that is not yet known.
    pub fn is_stand_in(self) -> bool {
        matches!(self, Self::LastSent | Self::Example)
    }
}

impl Leaf<'_> {
    /// Whether it is in the bytes.
    pub fn goes(&self) -> bool {
        self.verdict.is_ok() && self.value.is_some() && !self.origin.is_stand_in()
    }
}

/// Which fields of an event are in its bytes, by their place.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash)]
pub(crate) struct FieldSet([u64; FieldSet::WORDS]);

impl FieldSet {
    /// Enough for as many fields as an event can have.
    const WORDS: usize = crate::manifest::MOST_FIELDS.div_ceil(64);

    fn insert(&mut self, place: usize) {
        if let Some(word) = self.0.get_mut(place / 64) {
            *word |= 1 << (place % 64);
        }
    }

    fn contains(&self, place: usize) -> bool {
        self.0.get(place / 64).is_some_and(|word| word & (1 << (place % 64)) != 0)
    }
}

/// The bytes of one event, and what is in them.
pub(crate) struct Written {
    pub(crate) bytes: Vec<u8>,
    pub(crate) fields: FieldSet,
    /// Values that were given and do not fit.
    pub(crate) dropped: Vec<(usize, Unfit)>,
    /// How many of the values that the host gave are declared and were looked at.
    pub(crate) seen: usize,
}

/// Builds the event's payload; `None` with the reason if it may not be recorded at all.
pub fn build(input: &Input<'_>) -> Result<Payload, Reason> {
    let event = input.event;
    let allowed = input.consent.allowed(event, input.now)?;
    let written = Template::new(input, &allowed, &|_| false).write(input);
    let (tiers, fields) = carried(input, &allowed, &written.fields);
    let path = |place: usize| event.fields.get(place).map(|field| field.path.clone()).unwrap_or_default();
    Ok(Payload {
        bytes: written.bytes,
        tiers,
        fields,
        dropped: written.dropped.into_iter().map(|(place, unfit)| (path(place), unfit)).collect(),
    })
}

/// An event's bytes, as far as one decision makes them the same each time; only what varies is asked for again.
#[derive(Debug)]
pub(crate) struct Template {
    members: Members,
    /// The fields in it.
    fields: FieldSet,
    /// Values that never fit.
    unfit: Vec<(usize, Unfit)>,
}

/// Whether a field is the same in each event of a kind while a program runs: a constant, the program's name, a fact about the computer.
pub(crate) fn is_fixed(field: &Field) -> bool {
    matches!(field.source, Source::Constant(_) | Source::AppId | Source::AppName | Source::AppVersion | Source::Machine(_))
}

impl Template {
    /// For what is allowed of this event. What belongs to a tier that is off leaves no trace, not even a count.
    pub(crate) fn new(input: &Input<'_>, allowed: &Allowed, fixed: &dyn Fn(&Field) -> bool) -> Self {
        let (event, wire) = (input.event, &input.consent.manifest().wire);
        let (mut fields, mut unfit) = (FieldSet::default(), Vec::new());
        let members = Members::new(&event.layout, wire, &mut |place| {
            let Some(field) = event.fields.get(place) else { return Known::Absent };
            if !allowed.fields.get(place).is_some_and(Result::is_ok) {
                return Known::Absent;
            }
            if !fixed(field) {
                return Known::Nothing;
            }
            match value_of(input, field) {
                (Some(value), _) => {
                    fields.insert(place);
                    let mut bytes = Vec::new();
                    json::scalar(&value, wire.escape, &mut bytes);
                    return Known::Written(bytes);
                }
                (None, Origin::Unfit(why)) => unfit.push((place, why)),
                (None, _) => {}
            }
            Known::Absent
        });
        Self { members, fields, unfit }
    }

    /// The bytes of one event.
    pub(crate) fn write(&self, input: &Input<'_>) -> Written {
        let (event, wire) = (input.event, &input.consent.manifest().wire);
        let mut written = Written { bytes: Vec::with_capacity(512), fields: self.fields, dropped: self.unfit.clone(), seen: 0 };
        let Written { bytes, fields, dropped, seen } = &mut written;
        let mut next = 0;
        self.members.write(wire, bytes, &mut |place, out| {
            let Some(field) = event.fields.get(place) else { return false };
            let (value, origin) = value_given(input, field, || input.values.get_in_order(&field.path, &mut next));
            *seen += usize::from(field.source.is_given() && origin != Origin::Unknown);
            match (&value, origin) {
                (Some(value), _) => {
                    json::scalar(value, wire.escape, out);
                    fields.insert(place);
                }
                (None, Origin::Unfit(unfit)) => dropped.push((place, unfit)),
                (None, _) => {}
            }
            value.is_some()
        });
        // A request without a body carries its event in its path alone.
        if event.method == Method::Get {
            bytes.clear();
        }
        written
    }
}

/// The ids of the tiers and the paths of the fields in an event with these fields.
pub(crate) fn carried(input: &Input<'_>, allowed: &Allowed, fields: &FieldSet) -> (Vec<String>, Vec<String>) {
    let manifest = input.consent.manifest();
    let going = || input.event.fields.iter().enumerate().filter(|(place, _)| fields.contains(*place)).map(|(_, field)| field);
    let mut tiers: Vec<usize> = allowed.causes.iter().copied().chain(going().filter_map(|field| field.tier)).collect();
    tiers.sort_unstable();
    tiers.dedup();
    let ids = tiers.into_iter().map(|place| manifest.tier_id(place).to_owned()).collect();
    (ids, going().map(|field| field.path.clone()).collect())
}

/// The value at this path in an event's bytes, as it is written there.
fn raw_at<'a>(bytes: &'a [u8], path: &str) -> Option<&'a RawValue> {
    let mut raw: &RawValue = serde_json::from_slice(bytes).ok()?;
    for name in path.split('.') {
        let members: BTreeMap<Cow<'_, str>, &RawValue> = serde_json::from_str(raw.get()).ok()?;
        raw = members.get(name).copied()?;
    }
    Some(raw)
}

/// The text at this path in an event's bytes.
pub fn text_at(bytes: &[u8], path: &str) -> Option<String> {
    serde_json::from_str(raw_at(bytes, path)?.get()).ok()
}

/// An event's bytes with another value at this path, and every other byte as it was; `None` if there is no value at this path.
pub fn with_value(bytes: &[u8], path: &str, value: &Value, escape: Escape) -> Option<Vec<u8>> {
    let raw = raw_at(bytes, path)?.get();
    // The value is a part of the bytes, so its place in memory says where.
    let start = (raw.as_ptr() as usize).checked_sub(bytes.as_ptr() as usize)?;
    let mut out = bytes.get(..start)?.to_vec();
    json::scalar(value, escape, &mut out);
    out.extend_from_slice(bytes.get(start + raw.len()..)?);
    Some(out)
}

/// Tells whether two crash reports are about the same crash; see [`crash::fingerprint`].
pub(crate) fn fingerprint(event: &Event, bytes: &[u8]) -> String {
    let given = event.fields.iter().filter(|field| field.source == Source::Host);
    let texts: Vec<String> = given.filter_map(|field| text_at(bytes, &field.path)).collect();
    crash::fingerprint(&event.name, texts.iter().map(String::as_str))
}

/// Every declared field of the event with its value, origin and verdict, in the order of the manifest.
pub fn leaves<'a>(input: &Input<'a>) -> Vec<Leaf<'a>> {
    let leaf = |field: &'a Field| {
        let (value, origin) = value_of(input, field);
        let verdict = input.consent.field(input.event, field, input.now);
        Leaf { field, value: value.map(Cow::into_owned), origin, verdict }
    };
    input.event.fields.iter().map(leaf).collect()
}

fn value_of<'a>(input: &Input<'a>, field: &'a Field) -> (Option<Cow<'a, Value>>, Origin) {
    value_given(input, field, || input.values.get(&field.path))
}

/// The same where the caller knows how to find what the host gave.
fn value_given<'a>(
    input: &Input<'a>,
    field: &'a Field,
    given: impl FnOnce() -> Option<&'a Value>,
) -> (Option<Cow<'a, Value>>, Origin) {
    let app = &input.consent.manifest().app;
    let owned = |value: Option<Value>| value.map(Cow::Owned);
    let (value, origin) = match &field.source {
        Source::Constant(value) => return (Some(Cow::Borrowed(value)), Origin::Constant),
        Source::AppId => (owned(Some(app.id.as_str().into())), Origin::App),
        Source::AppName => (owned(Some(app.name.as_str().into())), Origin::App),
        Source::AppVersion => (owned(Some(app.version.as_str().into())), Origin::App),
        Source::Machine(fact) => (owned(input.facts.get(*fact)), Origin::Computer),
        Source::Clock(fact) => (owned(Some(clock(*fact, input.now))), Origin::Clock),
        Source::Identity => (owned(input.identity.map(Value::from)), Origin::Identity),
        Source::IdentityHex => (owned(input.identity.map(|id| without_hyphens(id).into())), Origin::Identity),
        // How often a crash happened is 1 until the log finds that it knows it already.
        Source::Repetitions => (owned(Some(1.into())), Origin::Computer),
        Source::Host => (given().map(|value| prepared(value, &field.kind, input.facts)), Origin::Program),
        Source::Count | Source::Frames => (given().map(Cow::Borrowed), Origin::Program),
    };
    let Some(value) = value else { return (None, Origin::Unknown) };
    match field.kind.admit(&value) {
        Ok(admitted) => match admitted {
            // As it was, and so it need not be copied.
            Cow::Borrowed(_) => (Some(value), origin),
            Cow::Owned(rounded) => (Some(Cow::Owned(rounded)), origin),
        },
        Err(unfit) => (None, Origin::Unfit(unfit)),
    }
}

/// A traceback is scrubbed before anything else sees it, and cut to its length only then.
fn prepared<'a>(value: &'a Value, kind: &Kind, facts: &Facts) -> Cow<'a, Value> {
    match (kind, value) {
        (Kind::Traceback { max }, Value::String(text)) => {
            Cow::Owned(crash::fit(crash::scrub(&crash::bounded(text), &facts.private), *max).into())
        }
        _ => Cow::Borrowed(value),
    }
}

/// Gives each field that only the program knows a marked stand-in: what was last sent, else the manifest's example.
/// A stand-in is for showing and is never in the bytes that [`build`] makes.
pub fn with_stand_ins<'a>(mut leaves: Vec<Leaf<'a>>, last_sent: &Values, identity_kind: IdentityKind) -> Vec<Leaf<'a>> {
    for leaf in &mut leaves {
        let last = last_sent.get(&leaf.field.path).and_then(|value| leaf.field.kind.admit(value).ok()).map(Cow::into_owned);
        // The running program may be another version than its manifest says.
        if leaf.field.source == Source::AppVersion && last.is_some() {
            (leaf.value, leaf.origin) = (last, Origin::LastSent);
            continue;
        }
        if leaf.value.is_some() || leaf.origin != Origin::Unknown {
            continue;
        }
        (leaf.value, leaf.origin) = match (&leaf.field.source, last) {
            (Source::Identity, _) if identity_kind != IdentityKind::None => (Some(EXAMPLE_IDENTITY.into()), Origin::Example),
            (Source::IdentityHex, _) if identity_kind != IdentityKind::None => {
                (Some(without_hyphens(EXAMPLE_IDENTITY).into()), Origin::Example)
            }
            (source, Some(last)) if source.is_given() => (Some(last), Origin::LastSent),
            (source, None) if source.is_given() => (leaf.field.example.clone(), Origin::Example),
            _ => continue,
        };
    }
    leaves
}

/// Shown where an identifier will stand that is only made when it is first needed.
pub const EXAMPLE_IDENTITY: &str = "00000000-0000-8000-8000-000000000000";

fn without_hyphens(identity: &str) -> String {
    identity.replace('-', "")
}

fn clock(fact: ClockFact, now: Timestamp) -> Value {
    match fact {
        ClockFact::WholeUnixSeconds => now.as_second().into(),
        #[expect(clippy::cast_precision_loss, reason = "exact for milliseconds in any year that matters")]
        ClockFact::UnixSeconds => (now.as_millisecond() as f64 / 1000.0).into(),
        // Without its fraction; printing the time as it is would be shorter only where it is a whole second.
        ClockFact::Iso8601 => Timestamp::from_second(now.as_second()).unwrap_or(now).to_string().into(),
        ClockFact::Date => now.strftime("%Y-%m-%d").to_string().into(),
    }
}

#[cfg(test)]
mod tests;
