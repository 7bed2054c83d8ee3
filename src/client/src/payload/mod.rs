//! The exact bytes. Pure: the same input gives the same bytes; no clock, no disk, no network, no globals.
//!
//! The window calls this for the preview, the client to record. Nothing downstream rebuilds what comes out of it.

mod json;
mod request;

use jiff::Timestamp;
use serde_json::Value;

pub use json::{Line, encode_shown, lines};
pub use request::{KEY_STAND_IN, Request, body, headers, request_for, url_for};

use crate::consent::{Consent, Reason};
use crate::crash;
use crate::machine::Facts;
use crate::manifest::{ClockFact, Event, Field, IdentityKind, Kind, Method, Source, Unfit};
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

/// Builds the event's payload; `None` with the reason if it may not be recorded at all.
pub fn build(input: &Input<'_>) -> Result<Payload, Reason> {
    let causes = input.consent.event(input.event, input.now)?;
    let manifest = input.consent.manifest();
    let leaves = leaves(input);
    let going: Vec<&Leaf<'_>> = leaves.iter().filter(|leaf| leaf.goes()).collect();
    let mut places = causes;
    places.extend(going.iter().filter_map(|leaf| leaf.field.tier));
    places.sort_unstable();
    places.dedup();
    Ok(Payload {
        // A request without a body carries its event in its path alone.
        bytes: if input.event.method == Method::Get {
            Vec::new()
        } else {
            json::encode(&leaves, &manifest.wire, &|leaf| leaf.goes())
        },
        tiers: places.into_iter().map(|place| manifest.tier_id(place).to_owned()).collect(),
        fields: going.iter().map(|leaf| leaf.field.path.clone()).collect(),
        dropped: leaves
            .iter()
            .filter_map(|leaf| match leaf.origin {
                // What belongs to a tier that is off leaves no trace, not even a count.
                Origin::Unfit(unfit) if leaf.verdict.is_ok() => Some((leaf.field.path.clone(), unfit)),
                _ => None,
            })
            .collect(),
    })
}

/// Every declared field of the event with its value, origin and verdict, in the order of the manifest.
pub fn leaves<'a>(input: &Input<'a>) -> Vec<Leaf<'a>> {
    let event = input.event;
    event.fields.iter().map(|field| leaf(input, field, input.consent.field(event, field, input.now))).collect()
}

fn leaf<'a>(input: &Input<'_>, field: &'a Field, verdict: Result<(), Reason>) -> Leaf<'a> {
    let app = &input.consent.manifest().app;
    let (value, origin) = match &field.source {
        Source::Constant(value) => (Some(value.clone()), Origin::Constant),
        Source::AppId => (Some(app.id.clone().into()), Origin::App),
        Source::AppName => (Some(app.name.clone().into()), Origin::App),
        Source::AppVersion => (Some(app.version.clone().into()), Origin::App),
        Source::Machine(fact) => (input.facts.get(*fact), Origin::Computer),
        Source::Clock(fact) => (Some(clock(*fact, input.now)), Origin::Clock),
        Source::Identity => (input.identity.map(Value::from), Origin::Identity),
        Source::Host => (input.values.get(&field.path).map(|value| prepared(value, &field.kind, input.facts)), Origin::Program),
    };
    let Some(value) = value else { return Leaf { field, value: None, origin: Origin::Unknown, verdict } };
    match field.kind.admit(&value) {
        Ok(value) => Leaf { field, value: Some(value), origin, verdict },
        Err(unfit) => Leaf { field, value: None, origin: Origin::Unfit(unfit), verdict },
    }
}

/// A traceback is scrubbed before anything else sees it, and cut to its length only then.
fn prepared(value: &Value, kind: &Kind, facts: &Facts) -> Value {
    match (kind, value) {
        (Kind::Traceback { max }, Value::String(text)) => crash::fit(crash::scrub(text, &facts.private), *max).into(),
        _ => value.clone(),
    }
}

/// Gives each field that only the program knows a marked stand-in: what was last sent, else the manifest's example.
/// A stand-in is for showing and is never in the bytes that [`build`] makes.
pub fn with_stand_ins<'a>(mut leaves: Vec<Leaf<'a>>, last_sent: &Values, identity_kind: IdentityKind) -> Vec<Leaf<'a>> {
    for leaf in &mut leaves {
        let last = last_sent.get(&leaf.field.path).and_then(|value| leaf.field.kind.admit(value).ok());
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
            (Source::Host, Some(last)) => (Some(last), Origin::LastSent),
            (Source::Host, None) => (leaf.field.example.clone(), Origin::Example),
            _ => continue,
        };
    }
    leaves
}

/// Shown where an identifier will stand that is only made when it is first needed.
pub const EXAMPLE_IDENTITY: &str = "00000000-0000-8000-8000-000000000000";

fn clock(fact: ClockFact, now: Timestamp) -> Value {
    match fact {
        #[expect(clippy::cast_precision_loss, reason = "exact for milliseconds in any year that matters")]
        ClockFact::UnixSeconds => (now.as_millisecond() as f64 / 1000.0).into(),
        ClockFact::Iso8601 => now.strftime("%Y-%m-%dT%H:%M:%SZ").to_string().into(),
        ClockFact::Date => now.strftime("%Y-%m-%d").to_string().into(),
    }
}

#[cfg(test)]
mod tests;
