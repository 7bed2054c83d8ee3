//! The page of choices as data.

use std::collections::{BTreeMap, BTreeSet};

use candor::tools::firsts::Firsts;
use candor::tools::identity::Identity;
use candor::tools::machine::Facts;
use candor::tools::manifest::Event;
use serde_json::{Value, json};

use super::change;
use super::program::{NotDone, Now, Plain};
use crate::pages;
use crate::pages::choices::make_preview::{Draft, Known};
use crate::pages::choices::view::{Mark, NewsRow, PauseChoice, PauseFor, TierCard};
use crate::pages::fields::view::FieldFact;
use crate::pages::frame::view::{Notice, Tone};
use crate::pages::parts::Switch;
use crate::text::{self, labels, manifests};

impl Plain {
    /// Makes a decision, given as data (see `change.rs`), about the text whose `seen` the page had. Returns the page as it is afterwards.
    pub fn decide(&self, decision: &Value, seen: &str) -> Result<Value, NotDone> {
        let besides = change::decide(self, &self.now(), decision, seen)?;
        let mut page = self.page();
        if let Value::Object(page) = &mut page {
            page.insert("besides".into(), json!(besides));
        }
        Ok(page)
    }

    /// Everything on the page of choices: the program, its tiers, what stands in the way, what is new, and the words of the buttons.
    pub fn page(&self) -> Value {
        page(self, &self.now())
    }

    /// What one message would look like: with these tiers on, or with the current choice if none are given.
    pub fn preview(&self, event: &str, tiers: Option<&[String]>) -> Result<Value, NotDone> {
        preview(self, &self.now(), event, tiers)
    }
}

fn page(plain: &Plain, now: &Now) -> Value {
    let Now { program, consent, clock } = now;
    let (app, draft) = (&program.manifest.app, Draft::default());
    let summary = candor::tools::log::Summary::default();
    let page = pages::frame::action::Page::Choices;
    let header = pages::frame::make_header::header(program, consent, page, &summary, &plain.places, clock);
    let (state, _) = pages::programs::make::state(program, consent, clock.now);
    let answered = consent.is_answered();
    let waits_for_answer = |rows: Vec<NewsRow>| rows.iter().filter(|_| answered).map(news_row).collect::<Vec<_>>();
    let has_crashes = pages::crashes::read::has_crashes(program);
    let choices = consent.choices();
    json!({
        "language": plain.language(),
        "seen": program.manifest.digest(),
        "program": {
            "id": app.id, "name": app.name, "version": app.version, "publisher": app.publisher,
            "about": text::of(&app.about), "source": app.source, "destination": program.manifest.endpoint_url,
        },
        "title": header.title,
        "sentence": header.sentence,
        "state": state,
        "sends": consent.everything(clock.now).is_ok(),
        "answered": answered,
        "everything": header.everything.as_ref().map(switch),
        "tiers": pages::choices::make::cards(program, consent, &draft, None, clock).iter().map(card).collect::<Vec<_>>(),
        "events": program.manifest.events.iter().map(event).collect::<Vec<_>>(),
        "notices": notices(plain, now),
        "news": if consent.asks() { waits_for_answer(pages::choices::make_news::news(consent)) } else { Vec::new() },
        "reworded": waits_for_answer(pages::choices::make_news::words(consent)),
        "pause": pages::choices::make_pause::pause(program, consent, clock).as_ref().map(pause),
        "crash_reports": has_crashes.then(|| choices.map(|choices| choices.crash_reports).unwrap_or_default().as_str()),
        "keep": choices.map(|choices| json!({"days": choices.history.days, "mib": choices.history.mib})),
        "kept_in": pages::choices::make::kept_in(program, consent, &plain.places, clock),
        "words": words(),
    })
}

/// The words of the buttons, and what is next to them. A page that shows the two answers gives them the same size.
fn words() -> Value {
    json!({
        "share_nothing": labels::share_nothing(), "share_switched_on": labels::share_switched_on(),
        "everything": labels::everything(), "closing": labels::closing(), "details": labels::details(),
        "news_yes": labels::news_yes(), "news_no": labels::news_no(), "news_seen": labels::news_seen(),
        "crash_ask": labels::crash_ask(), "crash_always": labels::crash_always(),
        "server_sees": labels::server_sees(),
    })
}

fn switch(switch: &Switch) -> Value {
    json!({"on": switch.on, "idle": switch.idle, "locked": switch.locked})
}

fn card(card: &TierCard) -> Value {
    json!({
        "id": card.id, "name": card.name, "text": card.text, "facts": card.facts, "switch": switch(&card.switch),
        "not_sent": card.not_sent, "fields": card.fields.iter().map(field).collect::<Vec<_>>(),
    })
}

fn field(field: &FieldFact) -> Value {
    json!({
        "path": field.path, "explain": field.explain, "limits": field.limits,
        "switch": field.send.as_ref().map(|send| switch(&send.switch)),
        "entries": field.send.as_ref().map(|send| &send.entries),
    })
}

fn event(event: &Event) -> Value {
    json!({
        "name": event.name, "title": text::of(&event.title), "when": text::of(&event.when),
        "identifier": manifests::identifier(event.identity), "crash": event.crash, "by_hand": event.by_hand,
    })
}

/// What is wrong or overrides the choice, and where damaged histories are kept, in the window's words.
fn notices(plain: &Plain, now: &Now) -> Vec<Value> {
    let Now { program, consent, clock } = now;
    let mut notices = pages::frame::make_notices::notices(program, consent, &plain.places, clock);
    // A folder that cannot be read has its own notice.
    let damaged = candor::tools::log::damaged(&program.consent_file(&plain.places).folder).unwrap_or_default();
    if !damaged.is_empty() {
        let details = damaged.iter().map(|path| plain.places.shown(path)).collect();
        let text = labels::history_set_aside().to_owned();
        notices.push(Notice { tone: Tone::Attention, text, details, offers: Vec::new() });
    }
    notices.iter().map(notice).collect()
}

fn notice(notice: &Notice) -> Value {
    let tone = match notice.tone {
        Tone::Failed => "failed",
        Tone::Attention => "attention",
        Tone::Information => "information",
    };
    json!({"tone": tone, "text": notice.text, "details": notice.details})
}

fn news_row(row: &NewsRow) -> Value {
    json!({"what": row.what, "sentence": row.sentence, "before": row.before, "now": row.now})
}

/// The first offer is the current state.
fn pause(pause: &PauseChoice) -> Value {
    let length = |offer: &Option<PauseFor>| offer.map(change::pause_word);
    let offers = pause.offers.iter().map(|(words, offer)| json!({"words": words, "pause": length(offer)}));
    json!({"offers": offers.collect::<Vec<_>>(), "means": pause.means})
}

fn preview(plain: &Plain, now: &Now, event: &str, tiers: Option<&[String]>) -> Result<Value, NotDone> {
    let Now { program, consent, clock } = now;
    let manifest = &program.manifest;
    let index = manifest.events.iter().position(|known| known.name == event);
    let index = index.ok_or_else(|| NotDone(format!("there is no event \"{event}\" in the manifest")))?;
    if let Some(unknown) = tiers.into_iter().flatten().find(|tier| manifest.tier(tier).is_none()) {
        return Err(NotDone(format!("there is no tier \"{unknown}\" in the manifest")));
    }
    let on: Option<BTreeSet<String>> = tiers.map(|tiers| tiers.iter().cloned().collect());
    let shown = match &on {
        Some(on) => consent.by_the_switches(Some(on)),
        None => consent.clone(),
    };
    let folder = program.consent_file(&plain.places).folder;
    let known = Known {
        facts: Facts::of_this_computer(),
        last_sent: BTreeMap::new(),
        // If it cannot be read, an example is shown, and the page of choices says what is wrong.
        identity: Identity::read(&folder).unwrap_or_default(),
        firsts: Firsts::read(&folder),
        volume: None,
    };
    let draft = Draft { tiers: on.unwrap_or_default(), event: Some(index), ..Draft::default() };
    let preview = pages::choices::make_preview::preview(&shown, &draft, &known, clock);
    let lines = preview.lines.iter().map(|line| {
        json!({
            "indent": line.indent, "key": line.key, "value": line.value, "origin": line.origin, "explain": line.explain,
            "sent": !matches!(line.mark, Mark::Removed | Mark::Withheld),
        })
    });
    Ok(json!({
        "request": preview.request, "headers": preview.headers, "body": &*preview.body, "indented": preview.indented,
        "lines": lines.collect::<Vec<_>>(), "size": preview.size, "empty": preview.empty, "note": preview.note,
    }))
}
