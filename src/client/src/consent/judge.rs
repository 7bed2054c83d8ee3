//! The one place that answers whether something may go, with the reason: pure, from what was read. When in doubt it says no.

use std::sync::Arc;

use jiff::Timestamp;
use uuid::Uuid;

use super::conflict::Conflict;
use super::entry;
use super::parse::{Choices, Decision, Pause};
use super::problem::Problem;
use super::reason::{Reason, strongest};
use super::restrictions::{AdminPolicy, Restrictions};
use crate::manifest::{Event, Field, Manifest, Part, Unagreed};

/// What is in the file.
#[derive(Debug, Clone, PartialEq)]
pub enum Stored {
    /// There is no file, or it is a program's own settings, in which nobody has decided anything.
    Missing,
    /// There is one, and it cannot be trusted.
    Problem(Problem),
    /// There is one, and this is what it says.
    Read(Choices),
}

/// The text that the person agreed to, compared with what the program wants now.
#[derive(Debug, Clone, PartialEq)]
pub enum Agreement {
    /// There is no decision that could have agreed to anything.
    None,
    /// The kept copy is missing or was altered: the person is asked again.
    Lost,
    /// The copy is sound, and this goes beyond it.
    Kept(Unagreed),
}

/// What was read, ready to be asked.
#[derive(Debug, Clone, PartialEq)]
pub struct Consent {
    pub(super) manifest: Arc<Manifest>,
    /// What is in the file.
    pub(super) stored: Stored,
    /// What was agreed to.
    pub(super) agreement: Agreement,
    /// What overrides it.
    pub(super) restrictions: Restrictions,
    /// Another manifest that claims the same program or folder; nothing is sent while it is there.
    pub(super) conflict: Option<Conflict>,
}

impl Consent {
    /// The manifest that it is about.
    pub fn manifest(&self) -> &Arc<Manifest> {
        &self.manifest
    }

    /// What is in the file.
    pub fn stored(&self) -> &Stored {
        &self.stored
    }

    /// What was agreed to.
    pub fn agreement(&self) -> &Agreement {
        &self.agreement
    }

    /// What overrides it.
    pub fn restrictions(&self) -> &Restrictions {
        &self.restrictions
    }

    /// Another manifest that claims the same program or folder.
    pub fn conflict(&self) -> Option<&Conflict> {
        self.conflict.as_ref()
    }

    /// What it says, if the file is sound.
    pub fn choices(&self) -> Option<&Choices> {
        match &self.stored {
            Stored::Read(choices) => Some(choices),
            Stored::Missing | Stored::Problem(_) => None,
        }
    }

    /// The decision that is in force.
    pub fn decision(&self) -> Option<&Decision> {
        self.choices()?.decision.as_ref()
    }

    /// Whether a person has answered: a decision, or the plain no of an older program's file.
    pub fn is_answered(&self) -> bool {
        self.choices()
            .is_some_and(|choices| !choices.enabled || (choices.decision.is_some() && self.agreement != Agreement::Lost))
    }

    /// What is new or wider since the person agreed.
    pub fn unagreed(&self) -> Option<&Unagreed> {
        match &self.agreement {
            Agreement::Kept(unagreed) => Some(unagreed),
            Agreement::None | Agreement::Lost => None,
        }
    }

    /// Everything besides the answer that restricts what may go.
    pub fn suspensions(&self, now: Timestamp) -> Vec<Reason> {
        let mut reasons = Vec::new();
        if let Some(with) = &self.conflict {
            reasons.push(Reason::Conflict(with.clone()));
        }
        match &self.restrictions.policy {
            AdminPolicy::Unreadable(why) => reasons.push(Reason::PolicyUnreadable(why.clone())),
            policy if policy.forbids(&self.manifest.app.id, None) => reasons.push(Reason::Policy),
            _ => {}
        }
        let above = [
            (self.restrictions.do_not_track, Reason::DoNotTrack),
            (self.restrictions.telemetry_off, Reason::TelemetryOff),
            (self.restrictions.ci, Reason::Ci),
        ];
        reasons.extend(above.into_iter().filter(|(set, _)| *set).map(|(_, reason)| reason));
        match self.choices().and_then(|choices| choices.paused) {
            Some(Pause::Until(until)) if until <= now => {}
            Some(pause) => reasons.push(Reason::Paused(pause)),
            None => {}
        }
        reasons
    }

    /// Whether anything at all may go.
    pub fn everything(&self, now: Timestamp) -> Result<(), Reason> {
        strongest(self.answer().err().into_iter().chain(self.suspensions(now)))
    }

    fn answer(&self) -> Result<&Choices, Reason> {
        match &self.stored {
            Stored::Problem(problem) => Err(Reason::File(problem.clone())),
            Stored::Read(choices) if !choices.enabled => Err(Reason::EverythingOff),
            Stored::Missing | Stored::Read(Choices { decision: None, .. }) => Err(Reason::NotAnswered),
            Stored::Read(choices) => match self.agreement {
                Agreement::Lost => Err(Reason::TextLost),
                Agreement::None | Agreement::Kept(_) => Ok(choices),
            },
        }
    }

    /// Whether this tier may send anything.
    pub fn tier(&self, id: &str, now: Timestamp) -> Result<(), Reason> {
        let mut reasons: Vec<Reason> = self.suspensions(now);
        match self.answer() {
            Err(reason) => reasons.push(reason),
            Ok(choices) => match choices.tiers.get(id) {
                Some(true) if self.is_new(&Part::Tier(id.to_owned())) => reasons.push(Reason::New(Part::Tier(id.to_owned()))),
                Some(true) => {}
                Some(false) => reasons.push(Reason::TierOff(id.to_owned())),
                None => reasons.push(Reason::TierNotAnswered(id.to_owned())),
            },
        }
        if self.restrictions.policy.forbids(&self.manifest.app.id, Some(id)) {
            reasons.push(Reason::Policy);
        }
        strongest(reasons)
    }

    /// The tiers that may cause this event now, or why none may.
    pub fn event(&self, event: &Event, now: Timestamp) -> Result<Vec<usize>, Reason> {
        let whole = Part::Event(event.name.clone());
        let entry = entry::of_event(&event.name);
        if self.withholds(&entry) {
            return Err(Reason::Withheld(entry));
        }
        let (mut causes, mut reasons) = (Vec::new(), Vec::new());
        for &index in &event.tiers {
            let id = self.manifest.tier_id(index);
            let (cause, entry) = (Part::Cause(event.name.clone(), id.to_owned()), entry::of_cause(&event.name, id));
            let verdict = self.tier(id, now).and_then(|()| {
                if self.withholds(&entry) {
                    Err(Reason::Withheld(entry))
                } else if self.is_new(&cause) {
                    Err(Reason::New(cause))
                } else {
                    Ok(())
                }
            });
            match verdict {
                Ok(()) => causes.push(index),
                Err(reason) => reasons.push(reason),
            }
        }
        if causes.is_empty() {
            strongest(reasons)?;
        }
        if self.is_new(&whole) {
            return Err(Reason::New(whole));
        }
        Ok(causes)
    }

    /// What may go of this event now, or why none of it may.
    pub fn allowed(&self, event: &Event, now: Timestamp) -> Result<Allowed, Reason> {
        let causes = self.event(event, now)?;
        Ok(Allowed { causes, fields: event.fields.iter().map(|field| self.field_of_allowed(event, field, now)).collect() })
    }

    /// Whether each field of this event may go, in the order of the manifest. The event itself is judged once.
    pub fn fields(&self, event: &Event, now: Timestamp) -> Vec<Result<(), Reason>> {
        match self.allowed(event, now) {
            Ok(allowed) => allowed.fields,
            Err(reason) => vec![Err(reason); event.fields.len()],
        }
    }

    /// Whether this field of this event may go. The window shows the same reason.
    pub fn field(&self, event: &Event, field: &Field, now: Timestamp) -> Result<(), Reason> {
        self.event(event, now)?;
        self.field_of_allowed(event, field, now)
    }

    /// Whether this field may go, given that its event may.
    fn field_of_allowed(&self, event: &Event, field: &Field, now: Timestamp) -> Result<(), Reason> {
        let entry = entry::of_field(&event.name, &field.path);
        if self.withholds(&entry) {
            return Err(Reason::Withheld(entry));
        }
        if let Some(index) = field.tier {
            self.tier(self.manifest.tier_id(index), now)?;
        }
        let part = Part::Field(event.name.clone(), field.path.clone());
        if self.is_new(&part) { Err(Reason::New(part)) } else { Ok(()) }
    }

    /// Whether rows that carry this may leave now. Those recorded at or after the time that is returned may; older ones may not. What they
    /// carry was agreed to when they were recorded; this asks whether that still holds, and since when it has held without a break.
    pub fn carried(&self, carried: &Carried<'_>, now: Timestamp) -> Result<Timestamp, Reason> {
        let mut reasons = Vec::new();
        let mut since = Timestamp::MIN;
        for tier in carried.tiers {
            reasons.extend(self.tier(tier, now).err());
            reasons.extend(self.began_after(tier, carried).then(|| Reason::Older(tier.clone())));
            match self.decision().and_then(|decision| decision.on_since.get(tier.as_str())) {
                Some(on_since) => since = since.max(*on_since),
                None if self.answer().is_ok() => reasons.push(Reason::Older(tier.clone())),
                None => {}
            }
        }
        reasons.extend(self.everything(now).err());
        let fields = carried.fields.iter().map(|path| entry::of_field(carried.event, path));
        let causes = carried.tiers.iter().filter(|tier| !self.is_of_a_field(tier, carried));
        let causes = causes.map(|tier| entry::of_cause(carried.event, tier));
        for entry in fields.chain(causes).chain([entry::of_event(carried.event)]) {
            if self.withholds(&entry) {
                reasons.push(Reason::Withheld(entry));
            } else if self.began_after(&entry, carried) {
                reasons.push(Reason::WithheldThen(entry));
            }
        }
        strongest(reasons).map(|()| since)
    }

    /// Whether a row has this tier for a field that it carries, while another of its tiers may cause the event. Then it is not about the row
    /// that this tier may not cause the event.
    fn is_of_a_field(&self, tier: &str, carried: &Carried<'_>) -> bool {
        let Some(event) = self.manifest.event(carried.event) else { return false };
        let is_it = |index: &usize| self.manifest.tier_id(*index) == tier;
        let has_a_field =
            event.fields.iter().any(|field| field.tier.as_ref().is_some_and(is_it) && carried.fields.contains(&field.path));
        let may_cause = |cause: &str| {
            let is_its_own = carried.tiers.iter().any(|carried| carried == cause);
            cause != tier && is_its_own && !self.withholds(&entry::of_cause(&event.name, cause))
        };
        has_a_field && event.tiers.iter().any(|index| may_cause(self.manifest.tier_id(*index)))
    }

    /// Whether this tier came on, or this entry was allowed again, only after the decision under which the rows were recorded. No clock is
    /// asked: one that was set back makes old rows look new.
    fn began_after(&self, what: &str, carried: &Carried<'_>) -> bool {
        let Some(began) = self.decision().and_then(|decision| decision.began.get(what)) else { return false };
        match (Uuid::try_parse(carried.decision), Uuid::try_parse(began)) {
            (Ok(decision), Ok(began)) => decision < began,
            // What cannot be compared may be older.
            _ => true,
        }
    }

    /// The same consent about another manifest, as if nothing in it were new.
    #[cfg(test)]
    pub(crate) fn about(self, manifest: Manifest) -> Self {
        Self { manifest: Arc::new(manifest), ..self }
    }

    /// The same consent if the log knows that a no came after the decision in the file: nothing in the file counts.
    #[must_use]
    pub fn put_back(self) -> Self {
        Self { stored: Stored::Problem(Problem::PutBack), agreement: Agreement::None, ..self }
    }

    /// Whether a row that was recorded then may leave now; see [`Consent::carried`].
    pub fn row(&self, carried: &Carried<'_>, recorded_at: Timestamp, now: Timestamp) -> Result<(), Reason> {
        let since = self.carried(carried, now)?;
        if recorded_at >= since {
            return Ok(());
        }
        let younger = |tier: &&String| {
            self.decision().and_then(|decision| decision.on_since.get(*tier)).is_none_or(|since| recorded_at < *since)
        };
        Err(Reason::Older(carried.tiers.iter().find(younger).cloned().unwrap_or_default()))
    }

    fn withholds(&self, entry: &str) -> bool {
        self.choices().is_some_and(|choices| choices.withheld_fields.contains(entry))
    }

    fn is_new(&self, part: &Part) -> bool {
        self.unagreed().is_some_and(|unagreed| unagreed.contains(part))
    }
}

/// What may go of an event.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Allowed {
    /// The tiers that may cause it: indices into the tiers of the manifest.
    pub causes: Vec<usize>,
    /// Each of its fields, in the order of the manifest, with the reason why it may not go.
    pub fields: Vec<Result<(), Reason>>,
}

/// What rows of the log carry.
#[derive(Debug, Clone, Copy)]
pub struct Carried<'a> {
    /// The event's name.
    pub event: &'a str,
    /// The ids of the tiers that caused it or added fields.
    pub tiers: &'a [String],
    /// The paths of its fields.
    pub fields: &'a [String],
    /// The id of the decision under which it was recorded.
    pub decision: &'a str,
}
