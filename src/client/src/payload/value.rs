//! The value of one field, and where it comes from.

use std::borrow::Cow;

use jiff::Timestamp;
use serde_json::Value;

use crate::calendar;
use crate::consent::Consent;
use crate::crash;
use crate::machine::Facts;
use crate::manifest::{ClockFact, Event, Field, Kind, Period, Source, Unfit, is_version};
use crate::values::Values;

/// Everything that a payload depends on.
#[derive(Debug, Clone, Copy)]
pub struct Input<'a> {
    /// The manifest and what the person decided about it.
    pub consent: &'a Consent,
    /// The event; one of the manifest's.
    pub event: &'a Event,
    /// The values that the host program gives.
    pub values: &'a Values,
    /// The facts about this computer.
    pub facts: &'a Facts,
    /// The time.
    pub now: Timestamp,
    /// The identifier, for events that carry one.
    pub identity: Option<&'a str>,
    /// The periods that it is the first of, for events that report that; see [`crate::tools::firsts`].
    pub firsts: &'a [Period],
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
    /// The person wrote it.
    Person,
    /// It was in the last event of this kind: a stand-in, never sent.
    LastSent,
    /// The manifest's example: a stand-in, never sent.
    Example,
    /// It was given, but does not fit its declaration.
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

pub(super) fn value_of<'a>(input: &Input<'a>, field: &'a Field) -> (Option<Cow<'a, Value>>, Origin) {
    value_given(input, field, || input.values.get(&field.path))
}

/// The value of one field, if the caller knows how to find what the host gave.
pub(super) fn value_given<'a>(
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
        // A version changes without anybody being asked, so it must not say just anything.
        Source::AppVersion if !is_version(&app.version) => return (None, Origin::Unfit(Unfit::Limits)),
        Source::AppVersion => (owned(Some(app.version.as_str().into())), Origin::App),
        Source::Machine(fact) => (owned(input.facts.get(*fact)), Origin::Computer),
        Source::Clock(ClockFact::FirstOf) => (owned(Some(first_of(input.firsts, &field.kind))), Origin::Computer),
        Source::Clock(fact) => (owned(Some(clock(*fact, input.now))), Origin::Clock),
        Source::Identity => (owned(input.identity.map(Value::from)), Origin::Identity),
        Source::IdentityHex => (owned(input.identity.map(|id| without_hyphens(id).into())), Origin::Identity),
        // A crash has happened once until the log finds that it already knows it.
        Source::Repetitions => (owned(Some(1.into())), Origin::Computer),
        Source::Host => (given().map(|value| prepared(value, input, &field.kind)), Origin::Program),
        // What people write is theirs, and is sent as they see it.
        Source::Person => (given().map(Cow::Borrowed), Origin::Person),
        Source::Count | Source::Frames => (given().map(Cow::Borrowed), Origin::Program),
    };
    let Some(value) = value else { return (None, Origin::Unknown) };
    match field.kind.admit(&value) {
        Ok(admitted) => match admitted {
            // Unchanged, so it need not be copied.
            Cow::Borrowed(_) => (Some(value), origin),
            Cow::Owned(rounded) => (Some(Cow::Owned(rounded)), origin),
        },
        Err(unfit) => (None, Origin::Unfit(unfit)),
    }
}

/// A traceback is scrubbed before anything else sees it, and only then cut to its length. Whatever else a program says about a crash in its
/// own words is scrubbed, too; a text that was too long before stays too long.
fn prepared<'a>(value: &'a Value, input: &Input<'_>, kind: &Kind) -> Cow<'a, Value> {
    let scrubbed = |text: &str| crash::scrub(&crash::bounded(text), &input.facts.private);
    match (kind, value) {
        (Kind::Traceback { max }, Value::String(text)) => Cow::Owned(crash::fit(scrubbed(text), *max).into()),
        (Kind::Text { max, .. }, Value::String(text)) if input.event.crash && text.chars().count() <= *max => {
            Cow::Owned(crash::fit(scrubbed(text), *max).into())
        }
        _ => Cow::Borrowed(value),
    }
}

pub(super) fn without_hyphens(identity: &str) -> String {
    identity.replace('-', "")
}

/// Those of the periods that the field asks about.
fn first_of(firsts: &[Period], kind: &Kind) -> Value {
    let asks = |period: &&Period| matches!(kind, Kind::List { values } if values.iter().any(|value| value == period.name()));
    firsts.iter().filter(asks).map(|period| Value::from(period.name())).collect()
}

fn clock(fact: ClockFact, now: Timestamp) -> Value {
    match fact {
        ClockFact::WholeUnixSeconds => now.as_second().into(),
        #[expect(clippy::cast_precision_loss, reason = "exact for milliseconds in any year that matters")]
        ClockFact::UnixSeconds => (now.as_millisecond() as f64 / 1000.0).into(),
        // Without the fraction of the second.
        ClockFact::Iso8601 => Timestamp::from_second(now.as_second()).unwrap_or(now).to_string().into(),
        ClockFact::Date => calendar::day(now).into(),
        // The clock alone does not know this.
        ClockFact::FirstOf => Value::Null,
    }
}
