//! Turns each tier of the manifest into a card that says what it is and whether it is sent.

use candor::Places;
use candor::tools::consent::{Consent, CrashReports, Reason, entry};
use candor::tools::manifest::{Event, IdentityKind};
use candor::tools::registry::Program;

use super::make_consequence::consequence;
use super::make_preview::Draft;
use super::make_volume::Volume;
use super::view::TierCard;
use crate::pages::fields::view::{FieldFact, FieldSwitch};
use crate::pages::parts::Switch;
use crate::text::{self, Clock, figures, manifests, pages, reasons};

/// What locks a switch: only something that overrides the choice and cannot be changed here.
pub(in crate::pages) fn locked(consent: &Consent, tier: Option<&str>, clock: &Clock) -> Option<String> {
    let manifest = consent.manifest();
    consent.restrictions().policy.forbids(&manifest.app.id, tier).then(|| reasons::reason(manifest, &Reason::Policy, clock))
}

/// One card for each tier.
pub fn cards(program: &Program, consent: &Consent, draft: &Draft, volume: Option<&Volume>, clock: &Clock) -> Vec<TierCard> {
    let manifest = &program.manifest;
    let answered = consent.is_answered();
    let always = answered && consent.choices().is_some_and(|record| record.crash_reports == CrashReports::Always);
    let card = |place: usize| {
        let tier = manifest.tiers.get(place)?;
        let on = if answered {
            consent.choices().is_some_and(|record| record.tiers.get(&tier.id) == Some(&true))
        } else {
            draft.tiers.contains(&tier.id)
        };
        let concerns =
            |event: &&Event| event.tiers.contains(&place) || event.fields.iter().any(|field| field.tier == Some(place));
        let events: Vec<&Event> = manifest.events.iter().filter(concerns).collect();
        let also: Vec<&Event> = events
            .iter()
            .copied()
            .filter(|event| event.tiers.first() != Some(&place) && event.tiers.contains(&place))
            .collect();
        let reason = consent.tier(&tier.id, clock.now).err().filter(|_| answered && on);
        // A tier that is off sends nothing.
        let month = || volume.filter(|_| answered && on && reason.is_none())?.of_tier(&tier.id);
        let (fields, added) = fields(consent, draft, place, &events, clock);
        Some(TierCard {
            id: tier.id.clone(),
            name: text::of(&tier.name),
            text: manifests::tier_text(&tier.summary, &tier.why, &also),
            facts: facts(&events, always, (added, fields.len() - added)).into_iter().chain(month()).collect(),
            switch: Switch { on, idle: reason.is_some(), locked: locked(consent, Some(&tier.id), clock) },
            fields,
            consequence: (draft.moved.as_ref() == Some(&tier.id)).then(|| consequence(consent, draft, &tier.id, clock.now)),
            not_sent: reason.map(|reason| match reason {
                Reason::EverythingOff => text::labels::tier_comes_back().to_owned(),
                reason => reasons::reason(manifest, &reason, clock),
            }),
        })
    };
    (0..manifest.tiers.len()).filter_map(card).collect()
}

/// What a card says in one line. It gives the number of fields that the tier adds, and of those that are in its messages anyway; together
/// these are all that its details list.
fn facts(events: &[&Event], always: bool, (added, anyway): (usize, usize)) -> Vec<String> {
    let mut facts: Vec<String> = Vec::new();
    match events {
        [event] => facts.push(text::of(&event.when)),
        _ => facts.push(figures::kinds_of_messages(events.len() as u64)),
    }
    let strongest = events.iter().map(|event| event.identity).max().unwrap_or(IdentityKind::None);
    facts.push(manifests::identifier(strongest).to_owned());
    facts.push(match added {
        0 => figures::fields(anyway as u64),
        _ => figures::fields_added(added as u64, anyway as u64),
    });
    if events.iter().any(|event| event.crash) {
        let waits = if always { text::labels::crash_not_read_first() } else { text::labels::crash_read_first() };
        facts.push(waits.to_owned());
    }
    if events.iter().any(|event| event.by_hand) {
        facts.push(text::labels::by_hand_fact().to_owned());
    }
    facts
}

/// The fields that this tier causes or adds, and how many of them it adds. Each can be withheld, in the draft of a first answer too,
/// except in a program that reads only the main switch and would not know. What is in a message anyway is sent with another tier too, so
/// its switch acts as long as any of them does.
fn fields(consent: &Consent, draft: &Draft, place: usize, events: &[&Event], clock: &Clock) -> (Vec<FieldFact>, usize) {
    let can_withhold = !consent.manifest().switch_only;
    let in_file = |entry: &String| consent.choices().is_some_and(|record| record.withheld_fields.contains(entry));
    let in_draft = |entry: &String| draft.withheld.get(entry).copied().filter(|_| !consent.is_answered());
    let withheld = |entry: &String| can_withhold && in_draft(entry).unwrap_or_else(|| in_file(entry));
    let is_on = |tier: usize| {
        let id = consent.manifest().tier_id(tier);
        if consent.is_answered() { consent.tier(id, clock.now).is_ok() } else { draft.tiers.contains(id) }
    };
    let of_cause = |event: &Event, tier: usize| entry::of_cause(&event.name, consent.manifest().tier_id(tier));
    let mut facts: Vec<FieldFact> = Vec::new();
    let mut added = 0;
    for event in events {
        let causes = event.tiers.contains(&place);
        let may_cause = |tier: usize| is_on(tier) && !withheld(&of_cause(event, tier));
        for field in event.fields.iter().filter(|field| field.tier == Some(place) || (causes && field.tier.is_none())) {
            let entry = entry::of_field(&event.name, &field.path);
            // A field that this tier adds goes with the message, whichever tier causes that.
            let this_way = (causes && field.tier.is_none()).then(|| of_cause(event, place));
            let wider = [Some(entry::of_event(&event.name)), this_way].into_iter().flatten().find(withheld);
            let on = !withheld(&entry) && wider.is_none();
            let acts = event.tiers.iter().any(|tier| may_cause(*tier)) && field.tier.is_none_or(is_on);
            // Before the answer, nothing is sent at all.
            let rest_is_sent = acts && consent.is_answered();
            let why_off = if rest_is_sent { text::labels::field_withheld() } else { text::labels::field_left_out() };
            let locked = wider.map(|wider| text::choices::withheld_wider(&wider));
            let switch = Switch { on, idle: on && !acts, locked };
            let fact = FieldFact {
                path: field.path.clone(),
                explain: text::of(&field.explain),
                limits: manifests::limits(field),
                send: can_withhold.then(|| FieldSwitch {
                    why_off: switch.locked.clone().unwrap_or_else(|| why_off.to_owned()),
                    switch,
                    entries: vec![entry.clone()],
                }),
            };
            let lock = |fact: &FieldFact| fact.send.as_ref().and_then(|send| send.switch.locked.clone());
            let same = |other: &&mut FieldFact| {
                (&other.path, &other.explain, &other.limits) == (&fact.path, &fact.explain, &fact.limits)
                    && lock(other) == lock(&fact)
            };
            match facts.iter_mut().find(same).map(|fact| &mut fact.send) {
                None => {
                    added += usize::from(field.tier.is_some());
                    facts.push(fact);
                }
                Some(None) => {}
                Some(Some(send)) => {
                    send.switch.on &= fact.send.is_some_and(|send| send.switch.on);
                    send.switch.idle &= send.switch.on && !acts;
                    send.entries.push(entry);
                }
            }
        }
    }
    (facts, added)
}

/// Where the choice is kept, in a sentence.
pub fn kept_in(program: &Program, consent: &Consent, places: &Places, clock: &Clock) -> String {
    let path = places.shown(&program.consent_file(places).path);
    let name = &program.manifest.app.name;
    if !consent.is_answered() {
        return pages::kept_in_later(&path, name);
    }
    let changed = consent.decision().map(|decision| clock.inside(decision.at));
    // Not where an older version may not hear of it, nor where something in the way lets no change take effect now.
    let at_once = changed.is_some() && !program.may_be_older() && consent.suspensions(clock.now).is_empty();
    pages::kept_in(&path, name, at_once, changed.as_deref())
}
