//! What one moment's decision means for recording, worked out once for each event, so that recording only has to ask.

use std::borrow::Cow;
use std::path::Path;
use std::sync::OnceLock;
use std::sync::atomic::{AtomicI64, Ordering};

use jiff::Timestamp;

use crate::calendar;
use crate::consent::{Allowed, Consent, CrashReports, Pause, Reason, entry};
use crate::firsts;
use crate::identity::Identity;
use crate::log::{Folds, Shape};
use crate::manifest::{ClockFact, Envelope, Event, IdentityKind, Period, Source};
use crate::payload::{self, FieldSet, Input, Template};

/// Seconds in a day; in UTC all days have the same length.
const DAY: i64 = 24 * 60 * 60;

/// A decision with everything that follows from it for recording.
#[derive(Debug)]
pub(super) struct Snapshot {
    pub(super) consent: Consent,
    pub(super) identity: Identity,
    /// When the passing of time changes it, because a pause ends.
    pub(super) until: Option<Timestamp>,
    /// A number that no other snapshot in this process has.
    pub(super) number: u64,
    plans: Vec<Plan>,
}

/// What may be recorded of one event.
#[derive(Debug)]
pub(super) enum Plan {
    /// Nothing, for this reason.
    Off(Reason),
    /// Something: this.
    On(On),
}

/// What may be recorded of an event.
#[derive(Debug)]
pub(super) struct On {
    pub(super) allowed: Allowed,
    /// Since when everything that may be in it has been on.
    pub(super) since: Since,
    /// See [`Event::aggregates`].
    pub(super) aggregates: bool,
    identity: Option<Current>,
    template: OnceLock<Template>,
    /// Whether a field that may be recorded says of which periods the event is the first.
    tells_firsts: bool,
    /// Until when, in seconds since 1970, no further event is the first of any period: the next midnight. No week or month begins before
    /// it.
    claimed_until: AtomicI64,
}

/// A time, and the id of the last decision that switched on or allowed again what it is about: a clock can be set back, an id cannot.
pub(super) type Since = (Timestamp, String);

/// An identifier, and the time in which it is the valid one.
#[derive(Debug, Clone)]
struct Current {
    id: String,
    from: Timestamp,
    until: Timestamp,
}

impl Snapshot {
    pub(super) fn new(consent: Consent, identity: Identity, now: Timestamp, number: u64) -> Self {
        let plan = |event: &Event| match consent.allowed(event, now) {
            Err(reason) => Plan::Off(reason),
            Ok(allowed) => Plan::On(On::new(&consent, &identity, event, allowed, now)),
        };
        let plans = consent.manifest().events.iter().map(plan).collect();
        let until = match consent.choices().and_then(|choices| choices.paused) {
            Some(Pause::Until(until)) if until > now => Some(until),
            _ => None,
        };
        Self { consent, identity, until, number, plans }
    }

    pub(super) fn plan(&self, index: usize) -> Option<&Plan> {
        self.plans.get(index)
    }

    /// What may be recorded of the event with this index, if anything.
    pub(super) fn on(&self, index: usize) -> Option<&On> {
        match self.plan(index)? {
            Plan::On(on) => Some(on),
            Plan::Off(_) => None,
        }
    }

    /// Whether an event that is now allowed needs an identity that does not exist.
    pub(super) fn lacks_identity(&self) -> bool {
        let events = self.consent.manifest().events.iter().zip(&self.plans);
        events
            .into_iter()
            .any(|(event, plan)| event.identity != IdentityKind::None && matches!(plan, Plan::On(On { identity: None, .. })))
    }
}

impl On {
    fn new(consent: &Consent, identity: &Identity, event: &Event, allowed: Allowed, now: Timestamp) -> Self {
        let manifest = consent.manifest();
        let going = || event.fields.iter().zip(&allowed.fields).filter(|(_, verdict)| verdict.is_ok()).map(|(field, _)| field);
        let tiers = allowed.causes.iter().copied().chain(going().filter_map(|field| field.tier));
        let tiers: Vec<&str> = tiers.map(|tier| manifest.tier_id(tier)).collect();
        let causes = tiers.iter().map(|tier| entry::of_cause(&event.name, tier));
        let entries = going().map(|field| entry::of_field(&event.name, &field.path)).chain(causes);
        let entries = entries.chain([entry::of_event(&event.name)]).chain(tiers.iter().map(|tier| (*tier).to_owned()));
        let began = consent.decision().map(|decision| &decision.began);
        let since = (
            tiers.iter().map(|tier| since(consent, tier)).max().unwrap_or(Timestamp::MIN),
            entries.filter_map(|what| began?.get(&what).cloned()).max().unwrap_or_default(),
        );
        let (from, until) = match event.identity {
            IdentityKind::Monthly => month(now),
            IdentityKind::None | IdentityKind::Install => (Timestamp::MIN, Timestamp::MAX),
        };
        let identity = identity.id(event.identity, now).map(|id| Current { id, from, until });
        let tells_firsts = going().any(|field| field.source == Source::Clock(ClockFact::FirstOf));
        Self {
            allowed,
            since,
            aggregates: event.aggregates(),
            identity,
            template: OnceLock::new(),
            tells_firsts,
            claimed_until: AtomicI64::new(i64::MIN),
        }
    }

    /// Of which periods an event that is recorded now is the first. No later event will be the first of these.
    pub(super) fn firsts(&self, folder: &Path, event: &Event, now: Timestamp) -> Vec<Period> {
        if !self.tells_firsts || now.as_second() < self.claimed_until.load(Ordering::Acquire) {
            return Vec::new();
        }
        let claimed = firsts::claim(folder, event, now);
        let midnight = now.as_second().div_euclid(DAY).saturating_add(1).saturating_mul(DAY);
        self.claimed_until.store(midnight, Ordering::Release);
        claimed
    }

    /// The identifier for this time.
    pub(super) fn identity(&self, snapshot: &Snapshot, event: &Event, now: Timestamp) -> Option<Cow<'_, str>> {
        let current = self.identity.as_ref().filter(|current| (current.from..current.until).contains(&now));
        current.map(|current| Cow::Borrowed(&*current.id)).or_else(|| snapshot.identity.id(event.identity, now).map(Cow::Owned))
    }

    /// What the bytes of every such event have in common, worked out when the first one is recorded.
    pub(super) fn template(&self, input: &Input<'_>) -> &Template {
        self.template.get_or_init(|| Template::new(input, &self.allowed, &payload::is_fixed))
    }

    /// What an event with these fields shares with others, and the earliest date that it may have: if the clock was set back after the
    /// answer, new events must not look older than the answer.
    pub(super) fn shape(&self, input: &Input<'_>, fields: &FieldSet, values: &[u8]) -> (Shape, Timestamp) {
        let (consent, event) = (input.consent, input.event);
        let (tiers, paths) = payload::carried(input, &self.allowed, fields);
        let earliest = tiers.iter().map(|tier| since(consent, tier)).max().unwrap_or(Timestamp::MIN);
        let manifest = consent.manifest();
        let choices = consent.choices();
        let shape = Shape {
            event: event.name.clone(),
            tiers,
            fields: paths,
            method: event.method,
            url: payload::url_for(manifest, event, input.identity),
            envelope: if event.own_request { Envelope::None } else { manifest.wire.envelope },
            crash: event.crash,
            identity: input.identity.map(str::to_owned),
            decision: consent.decision().map(|decision| decision.id.clone()).unwrap_or_default(),
            held: event.crash && choices.is_none_or(|choices| choices.crash_reports == CrashReports::Ask),
            folds: event.crash.then(|| Folds {
                fingerprint: payload::fingerprint(event, values),
                count: event.fields.iter().find(|field| field.source == Source::Repetitions).map(|field| field.path.clone()),
            }),
        };
        (shape, earliest)
    }
}

fn since(consent: &Consent, tier: &str) -> Timestamp {
    consent.decision().and_then(|decision| decision.on_since.get(tier)).copied().unwrap_or(Timestamp::MIN)
}

/// The beginning and the end of the month that this time is in.
fn month(now: Timestamp) -> (Timestamp, Timestamp) {
    let begins = |later| calendar::first_of_month(now, later).and_then(calendar::beginning);
    match (begins(0), begins(1)) {
        (Some(from), Some(until)) => (from, until),
        // A span that contains no time, so that the identifier is looked up for each event.
        _ => (Timestamp::MAX, Timestamp::MIN),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_month_ends_where_the_next_one_begins() {
        let at = |time: &str| time.parse::<Timestamp>().expect("a time");
        for (now, from, until) in [
            ("2026-11-22T01:00:00Z", "2026-11-01T00:00:00Z", "2026-12-01T00:00:00Z"),
            ("2026-12-31T23:59:59Z", "2026-12-01T00:00:00Z", "2027-01-01T00:00:00Z"),
        ] {
            assert_eq!(month(at(now)), (at(from), at(until)));
        }
    }
}
