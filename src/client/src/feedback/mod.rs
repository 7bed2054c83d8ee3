//! What the person writes to a program's makers: first shown as it would be sent, and then kept and released in one step.
//!
//! Nothing is kept before they send it, nothing is sent but the bytes that they saw, and their words are never changed.

use std::collections::BTreeSet;
use std::path::PathBuf;

use jiff::Timestamp;

use crate::consent::{Consent, Reason};
use crate::crash::{self, Mark, Private};
use crate::delivery::Policy;
use crate::log::{Log, LogError, Shape, Written};
use crate::machine::Facts;
use crate::manifest::{Envelope, Event, Kind, Unfit};
use crate::payload::{self, Input, Payload};
use crate::places::Places;
use crate::registry::Program;
use crate::values::Values;

/// What the person is about to send, as they see it.
#[derive(Debug, Clone, PartialEq)]
pub struct Draft {
    /// The event's name.
    pub event: String,
    /// What they wrote, by path.
    pub written: Values,
    /// The time that it bears.
    pub at: Timestamp,
    /// The exact bytes, and what is in them.
    pub payload: Payload,
}

/// Why there is nothing to send.
#[derive(Debug, Clone, PartialEq, thiserror::Error)]
pub enum NotDrafted {
    /// It may not go.
    #[error("sending it is not allowed: {0}")]
    NotAllowed(Reason),
    /// The manifest does not let the person write this event.
    #[error("the manifest has no event \"{0}\" that a person writes (`by_hand = true`)")]
    NotByHand(String),
    /// Nothing was written.
    #[error("nothing was written")]
    Empty,
    /// What was written is not what the manifest takes.
    #[error("what was written is outside the limits of \"{path}\" ({}); make it shorter, or choose one of what it takes", takes.sentence(None))]
    Unfit {
        /// At which path.
        path: String,
        /// What the manifest takes there.
        takes: Kind,
    },
}

/// Why what the person wrote was not sent; none of it was kept.
#[derive(Debug, thiserror::Error)]
pub enum NotSent {
    /// It could no longer be sent.
    #[error(transparent)]
    NotDrafted(#[from] NotDrafted),
    /// It would no longer be sent the way the person saw it.
    #[error("what would be sent has changed since it was shown; look at it again")]
    Changed,
    /// The log cannot take it.
    #[error(transparent)]
    Log(#[from] LogError),
}

/// What was written for this event, exactly as it would be sent at this time. Texts without a letter in them are left out.
pub fn draft(consent: &Consent, event: &Event, written: &Values, facts: &Facts, at: Timestamp) -> Result<Draft, NotDrafted> {
    if !event.by_hand {
        return Err(NotDrafted::NotByHand(event.name.clone()));
    }
    let is_blank = |value: &serde_json::Value| value.as_str().is_none_or(|text| text.trim().is_empty());
    let filled = written.iter().filter(|(_, value)| !is_blank(value));
    let written = filled.fold(Values::new(), |values, (path, value)| values.with(path.to_owned(), value.clone()));
    let input = Input { consent, event, values: &written, facts, now: at, identity: None, firsts: &[] };
    let payload = payload::build(&input).map_err(NotDrafted::NotAllowed)?;
    let is_written = |path: &str| written.get(path).is_some();
    let unfit = |(path, _): &(String, Unfit)| event.written_fields().find(|field| field.path == *path && is_written(path));
    if let Some(field) = payload.dropped.iter().find_map(unfit) {
        return Err(NotDrafted::Unfit { path: field.path.clone(), takes: field.kind.clone() });
    }
    let mut fields = event.written_fields().filter(|field| is_written(&field.path)).peekable();
    let Some(first) = fields.peek().copied() else { return Err(NotDrafted::Empty) };
    if !fields.any(|field| payload.fields.contains(&field.path)) {
        return Err(consent.field(event, first, at).map_or_else(NotDrafted::NotAllowed, |()| NotDrafted::Empty));
    }
    Ok(Draft { event: event.name.clone(), written, at, payload })
}

/// What the person may not want to reveal in their own words. They are told, and it is theirs to keep or change.
pub fn marks(draft: &Draft, private: &Private) -> BTreeSet<Mark> {
    let texts = draft.written.iter().filter(|(path, _)| draft.payload.fields.iter().any(|field| field == path));
    texts.filter_map(|(_, value)| value.as_str()).flat_map(|text| crash::marks_in(text, private)).collect()
}

/// Keeps a draft in the log exactly as it was shown, and releases it. Also returns where a damaged log was set aside, if it was.
pub fn send(
    places: &Places,
    program: &Program,
    draft: &Draft,
    facts: &Facts,
    now: Timestamp,
) -> Result<(Written, Option<PathBuf>), NotSent> {
    let manifest = &program.manifest;
    let event = manifest.event(&draft.event).ok_or_else(|| NotDrafted::NotByHand(draft.event.clone()))?;
    let consent = program.consent(places);
    let as_shown = |consent: &Consent| -> Result<(), NotSent> {
        consent.event(event, now).map_err(NotDrafted::NotAllowed)?;
        let again = self::draft(consent, event, &draft.written, facts, draft.at)?;
        if again.payload == draft.payload { Ok(()) } else { Err(NotSent::Changed) }
    };
    // Before there is a log: what may not go leaves no trace.
    as_shown(&consent)?;
    let folder = program.consent_file(places).folder;
    let (mut log, damaged) = Log::open(&folder)?;
    log.obey(&folder, || program.consent(places), now, Policy::default().expiry)?;
    // The log may know of a no that came after the decision in the file, and somebody may have decided meanwhile.
    let consent = log.held_against_the_past(|| program.consent(places))?;
    as_shown(&consent)?;
    let decision = consent.decision();
    let since = |tier: &String| decision.and_then(|decision| decision.on_since.get(tier)).copied();
    // A clock that was set back since the answer must not make it look older than that.
    let recorded_at = draft.payload.tiers.iter().filter_map(since).max().map_or(now, |since| since.max(now));
    let shape = Shape {
        event: event.name.clone(),
        tiers: draft.payload.tiers.clone(),
        fields: draft.payload.fields.clone(),
        method: event.method,
        url: payload::url_for(manifest, event, None),
        envelope: if event.own_request { Envelope::None } else { manifest.wire.envelope },
        crash: false,
        identity: None,
        decision: decision.map(|decision| decision.id.clone()).unwrap_or_default(),
        held: false,
        folds: None,
    };
    Ok((log.write_by_hand(&shape, recorded_at, &draft.payload.bytes, now)?, damaged))
}

#[cfg(test)]
mod tests;
