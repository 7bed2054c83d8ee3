//! The header, and one card a tier.

use candor::consent::{Consent, Reason};
use candor::log::Summary;
use candor::manifest::{Event, IdentityKind};
use candor::registry::Program;
use jiff::Timestamp;

use super::preview::Draft;
use crate::text::sentences;
use crate::view::{FieldFact, Header, Page, Switch, TierCard};

/// Title, sentence and main switch.
pub fn header(
    program: &Program,
    consent: &Consent,
    page: Page,
    summary: &Summary,
    time: &dyn Fn(Timestamp) -> String,
) -> Header {
    let app = &program.manifest.app;
    if !consent.is_answered() {
        return Header {
            title: format!("{} would like to report a few things", app.name),
            sentence: unanswered_sentence(program),
            everything: None,
        };
    }
    let sentence = if page == Page::History && summary.events > 0 {
        let mut sentence =
            format!("{}, {}", sentences::count(summary.events, "message", "messages"), sentences::size(summary.bytes));
        if let Some(first) = summary.first {
            sentence += &format!(", since {}", sentences::inside(&time(first)));
        }
        match summary.last_sent {
            Some(last) => sentence + &format!(". Last sent {}.", sentences::inside(&time(last))),
            None => sentence + ". Nothing was sent so far.",
        }
    } else {
        let kinds = sentences::count(program.manifest.events.len() as u64, "kind of message", "kinds of messages");
        format!("By {}. May send {kinds}, and only what is switched on here.", app.publisher)
    };
    let on = consent.record().is_some_and(|record| record.enabled);
    Header { title: app.name.clone(), sentence, everything: Some(Switch { on, locked: locked(consent, None) }) }
}

fn unanswered_sentence(program: &Program) -> String {
    let try_it =
        "Try the switches: the preview shows exactly what each one would send. You can change your answer here at any time.";
    if program.may_be_older() {
        // What this window does not know it does not say.
        return format!("You have not answered yet, so nothing may be sent. {try_it}");
    }
    format!("Nothing has been sent, and nothing will be until you answer. {try_it}")
}

/// What locks a switch: only what stands above the choice and cannot be changed here.
fn locked(consent: &Consent, tier: Option<&str>) -> Option<String> {
    let manifest = consent.manifest();
    consent
        .above
        .policy
        .forbids(&manifest.app.id, tier)
        .then(|| sentences::reason(manifest, &Reason::Policy, &|at| at.to_string()))
}

/// One card a tier.
pub fn cards(
    program: &Program,
    consent: &Consent,
    draft: &Draft,
    now: Timestamp,
    time: &dyn Fn(Timestamp) -> String,
) -> Vec<TierCard> {
    let manifest = &program.manifest;
    let answered = consent.is_answered();
    let card = |place: usize| {
        let tier = manifest.tiers.get(place)?;
        let on = if answered {
            consent.record().is_some_and(|record| record.tiers.get(&tier.id) == Some(&true))
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
        let mut text = format!("{} {}", tier.summary, tier.why);
        if !also.is_empty() {
            text += &format!(" {}", sentences::also_says(&also));
        }
        let reason = consent.tier(&tier.id, now).err().filter(|_| answered && on);
        let main_off = reason == Some(Reason::EverythingOff);
        Some(TierCard {
            id: tier.id.clone(),
            name: tier.name.english().to_owned(),
            text,
            facts: facts(place, &events),
            switch: Switch { on, locked: locked(consent, Some(&tier.id)) },
            not_sent: reason.filter(|_| !main_off).map(|reason| sentences::reason(manifest, &reason, time)),
            fields: fields(place, &events),
        })
    };
    (0..manifest.tiers.len()).filter_map(card).collect()
}

fn facts(place: usize, events: &[&Event]) -> Vec<String> {
    let mut facts: Vec<String> = Vec::new();
    match events {
        [event] => facts.push(event.when.english().to_owned()),
        _ => facts.push(sentences::count(events.len() as u64, "kind of message", "kinds of messages")),
    }
    let strongest = events.iter().map(|event| event.identity).max().unwrap_or(IdentityKind::None);
    facts.push(sentences::identifier(strongest).to_owned());
    let added = events.iter().flat_map(|event| &event.fields).filter(|field| field.tier == Some(place)).count();
    if added > 0 {
        facts.push(sentences::count(added as u64, "field", "fields"));
    }
    if events.iter().any(|event| event.crash) {
        facts.push(crate::text::crashes::READ_FIRST.to_owned());
    }
    facts
}

/// What the tier causes or adds.
fn fields(place: usize, events: &[&Event]) -> Vec<FieldFact> {
    let mut facts: Vec<FieldFact> = Vec::new();
    for event in events {
        let causes = event.tiers.contains(&place);
        for field in event.fields.iter().filter(|field| field.tier == Some(place) || (causes && field.tier.is_none())) {
            let fact = FieldFact {
                path: field.path.clone(),
                explain: field.explain.english().to_owned(),
                limits: super::pages::limits(field),
            };
            if !facts.contains(&fact) {
                facts.push(fact);
            }
        }
    }
    facts
}
