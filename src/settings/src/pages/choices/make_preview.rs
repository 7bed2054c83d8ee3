//! Makes the live preview: one request with one event, by the same function that makes the real one, so that it cannot differ from
//! it.

use std::collections::{BTreeMap, BTreeSet};

use candor::Values;
use candor::tools::consent::{Consent, Reason};
use candor::tools::firsts::Firsts;
use candor::tools::machine::Facts;
use candor::tools::manifest::{Empty, Envelope, Event, Manifest, Method, Period};
use candor::tools::payload::{self, Input, Leaf, Line, Origin, Request};
use jiff::Timestamp;

use super::make_volume::Volume;
use super::view::{Mark, Preview, PreviewLine};
use crate::pages::json;
use crate::text::{self, Clock, figures, labels, pages, reasons};

/// What the switches say while the first answer is a draft, and which of them was touched last.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Draft {
    /// The tiers that are on.
    pub tiers: BTreeSet<String>,
    /// Entries of single fields that are left out (`true`) or sent again (`false`), unlike what the file says.
    pub withheld: BTreeMap<String, bool>,
    /// The tier that was touched last or has the focus.
    pub touched: Option<String>,
    /// The tier whose switch was moved last.
    pub moved: Option<String>,
    /// Which message is shown: an index into the manifest's events.
    pub event: Option<usize>,
}

/// What the preview is made from, besides the choice.
#[derive(Debug, Clone, Default)]
pub struct Known {
    /// Facts about this computer.
    pub facts: Facts,
    /// What was last sent: values by path, by event.
    pub last_sent: BTreeMap<String, Values>,
    /// The identifiers in use, by kind.
    pub identity: candor::tools::identity::Identity,
    /// Which day, week and month something was sent in already.
    pub firsts: Firsts,
    /// What was recorded lately; unknown until the log has been read.
    pub volume: Option<Volume>,
}

/// The choice that the preview shows: the draft before an answer, the file after it.
pub(super) fn shown_choice(consent: &Consent, draft: &Draft) -> Consent {
    if consent.is_answered() {
        return consent.by_the_switches(None);
    }
    consent.by_the_switches(Some(&draft.tiers)).withholding(&draft.withheld)
}

/// The same, as if this tier were switched the other way.
pub(super) fn with_tier(choice: &Consent, tier: &str, on: bool) -> Consent {
    let switched = choice.choices().into_iter().flat_map(|record| &record.tiers).filter(|(_, on)| **on);
    let mut tiers: BTreeSet<String> = switched.map(|(tier, _)| tier.clone()).collect();
    if on {
        tiers.insert(tier.to_owned());
    } else {
        tiers.remove(tier);
    }
    choice.by_the_switches(Some(&tiers))
}

/// Why an event that the switches alone would send is not sent now: a pause, say.
fn held_back(consent: &Consent, choice: &Consent, event: &Event, now: Timestamp) -> Option<Reason> {
    let tiers = event.tiers.iter().map(|tier| consent.manifest().tier_id(*tier));
    let on = tiers.filter(|tier| consent.is_answered() && choice.tier(tier, now).is_ok());
    let reasons: Option<Vec<Reason>> = on.map(|tier| consent.tier(tier, now).err()).collect();
    reasons?.into_iter().next()
}

/// The preview of one message.
pub fn preview(consent: &Consent, draft: &Draft, known: &Known, clock: &Clock) -> Preview {
    let now = clock.now;
    let manifest = consent.manifest();
    let choice = shown_choice(consent, draft);
    let chosen = chosen_event(&choice, draft, now);
    let mut preview = Preview {
        events: manifest.events.iter().map(|event| text::of(&event.when)).collect(),
        chosen,
        note: labels::server_sees().into(),
        size: figures::size(0),
        ..Preview::default()
    };
    let Some(event) = manifest.events.get(chosen) else { return preview };
    if let Err(reason) = choice.event(event, now) {
        preview.empty = match reason {
            Reason::TierOff(_) | Reason::TierNotAnswered(_) if !choice_has_any(&choice) => labels::nothing_to_see().into(),
            reason => pages::nothing_because(&reasons::reason(manifest, &reason, clock)),
        };
        // Where nothing is sent, no server sees anything.
        preview.note.clear();
        return preview;
    }
    if let Some(reason) = held_back(consent, &choice, event, now) {
        preview.note = figures::sentence(&reasons::reason(manifest, &reason, clock));
    }
    let identity = known.identity.id(event.identity, now);
    let given = known.last_sent.get(&event.name).cloned().unwrap_or_default();
    let (firsts, none) = (known.firsts.next(event, now), Values::new());
    let identified = identity.as_deref();
    let sources = Sources { facts: &known.facts, last_sent: &given, none: &none, identity: identified, firsts: &firsts, now };
    let leaves = sources.leaves(&choice, event);
    let other_way = draft.touched.as_deref().map(|tier| {
        let is_on = choice.tier(tier, now).is_ok();
        let other = with_tier(&choice, tier, !is_on);
        (is_on, sources.leaves(&other, event).iter().map(is_shown).collect::<Vec<bool>>())
    });
    let bytes = if event.method == Method::Get {
        Vec::new()
    } else {
        payload::encode_shown(&leaves, &event.layout, &manifest.wire, &is_shown)
    };
    let identity = identity.as_deref().unwrap_or(payload::EXAMPLE_IDENTITY);
    let request = payload::request_for(manifest, event, Some(identity), &bytes, payload::KEY_STAND_IN);
    show_request(&mut preview, request, leaves.iter().any(|leaf| is_shown(leaf) && leaf.origin.is_stand_in()));
    let carried = event.tiers.iter().filter(|tier| choice.tier(manifest.tier_id(**tier), now).is_ok()).copied();
    let added = leaves.iter().filter(|leaf| is_shown(leaf)).filter_map(|leaf| leaf.field.tier);
    let tiers = carried.chain(added).map(|tier| manifest.tier_id(tier).to_owned()).collect();
    let volume = known.volume.clone().unwrap_or_default();
    preview.volume = volume.of_event(&manifest.app.name, event, &tiers, bytes.len() as u64);
    if event.method == Method::Get {
        preview.empty = labels::no_body().into();
    } else {
        preview.lines = lines(manifest, event, &leaves, other_way.as_ref());
    }
    preview
}

/// Whether a field is in the bytes.
fn is_shown(leaf: &Leaf<'_>) -> bool {
    leaf.verdict.is_ok() && leaf.value.is_some()
}

fn show_request(preview: &mut Preview, request: Request, has_stand_ins: bool) {
    let size = figures::size(request.body.len() as u64);
    preview.size = if has_stand_ins { pages::about_size(&size) } else { size };
    preview.request = format!("{} {}", request.method.as_str(), request.url);
    preview.headers = request.headers;
    preview.body = String::from_utf8_lossy(&request.body).into();
    preview.indented = json::indented(&preview.body).unwrap_or_else(|| preview.body.to_string());
}

/// The body, a line a value. `other_way` is whether the touched tier is on, and which fields are shown when it is switched the other way.
fn lines(manifest: &Manifest, event: &Event, leaves: &[Leaf<'_>], other_way: Option<&(bool, Vec<bool>)>) -> Vec<PreviewLine> {
    let mark = |position: usize, leaf: &Leaf<'_>| match (other_way, is_shown(leaf)) {
        (Some((true, without)), true) if without.get(position) == Some(&false) => Mark::Added,
        (Some((false, with)), false) if with.get(position) == Some(&true) => Mark::Removed,
        (_, true) => Mark::Same,
        (_, false) => Mark::Withheld,
    };
    // A field of a tier that is off and wasn't touched isn't worth a line; one that the person or an update holds back is.
    let is_worth_a_line = |position: usize, leaf: &Leaf<'_>| match mark(position, leaf) {
        Mark::Withheld => matches!(leaf.verdict, Err(Reason::Withheld(_) | Reason::New(_))),
        Mark::Same | Mark::Added | Mark::Removed => true,
    };
    let leaf_of = |line: &Line| line.leaf.and_then(|position| leaves.get(position).map(|leaf| (position, leaf)));
    let mut lines: Vec<PreviewLine> = payload::lines(leaves, &event.layout, &manifest.wire, 0, &is_shown)
        .into_iter()
        .filter(|line| leaf_of(line).map_or(line.shown, |(position, leaf)| is_worth_a_line(position, leaf)))
        .map(|line| {
            let leaf = leaf_of(&line);
            view_line(line, leaf, &mark)
        })
        .collect();
    // An object that is kept even when it is empty never comes or goes.
    if manifest.wire.empty == Empty::Omit {
        mark_brackets(&mut lines);
    }
    if !event.own_request && manifest.wire.envelope == Envelope::Events {
        envelope(&mut lines);
    }
    lines
}

fn choice_has_any(choice: &Consent) -> bool {
    choice.choices().is_some_and(|record| record.enabled && record.tiers.values().any(|on| *on))
}

/// The message that was chosen, else one that the touched switch causes or adds to, else the first that may go, else the first.
fn chosen_event(choice: &Consent, draft: &Draft, now: Timestamp) -> usize {
    let manifest = choice.manifest();
    let touched = draft.touched.as_deref().and_then(|tier| manifest.tier(tier)).map(|(place, _)| place);
    let goes = |concerns: &dyn Fn(&Event) -> bool| {
        manifest.events.iter().position(|event| concerns(event) && choice.event(event, now).is_ok())
    };
    let caused = || goes(&|event| touched.is_some_and(|tier| event.tiers.contains(&tier)));
    let added_to = || goes(&|event| touched.is_some() && event.fields.iter().any(|field| field.tier == touched));
    let chosen = draft.event.filter(|place| *place < manifest.events.len());
    chosen.or_else(caused).or_else(added_to).or_else(|| goes(&|_| true)).unwrap_or(0)
}

/// Where the values of a message come from in a preview.
#[derive(Clone, Copy)]
struct Sources<'a> {
    facts: &'a Facts,
    last_sent: &'a Values,
    none: &'a Values,
    identity: Option<&'a str>,
    firsts: &'a [Period],
    now: Timestamp,
}

impl<'a> Sources<'a> {
    fn leaves(self, choice: &'a Consent, event: &'a Event) -> Vec<Leaf<'a>> {
        let Self { facts, last_sent, none, identity, firsts, now } = self;
        let leaves = payload::leaves(&Input { consent: choice, event, values: none, facts, now, identity, firsts });
        payload::with_stand_ins(leaves, last_sent, event.identity)
    }
}

fn view_line(line: Line, leaf: Option<(usize, &Leaf<'_>)>, mark: &dyn Fn(usize, &Leaf<'_>) -> Mark) -> PreviewLine {
    let key = if line.key.is_empty() { String::new() } else { format!("{}: ", line.key) };
    let mut shown = PreviewLine { indent: line.depth, key, value: line.value, ..PreviewLine::default() };
    if let Some((place, leaf)) = leaf {
        shown.mark = mark(place, leaf);
        let origin = match (&shown.mark, &leaf.verdict) {
            (Mark::Withheld, Err(Reason::New(_))) => labels::origin_new(),
            (Mark::Withheld, _) => labels::origin_withheld(),
            (Mark::Removed, _) => labels::origin_switched_off(),
            _ => origin(leaf.origin),
        };
        origin.clone_into(&mut shown.origin);
        shown.explain = text::of(&leaf.field.explain);
    }
    shown
}

fn origin(origin: Origin) -> &'static str {
    match origin {
        Origin::Constant => "",
        Origin::App => labels::origin_program(),
        Origin::Computer => labels::origin_computer(),
        Origin::Clock => labels::origin_clock(),
        Origin::Identity => labels::origin_identity(),
        Origin::Person => labels::origin_person(),
        Origin::Program | Origin::LastSent => labels::origin_last_sent(),
        Origin::Example => labels::origin_example(),
        Origin::Unfit(_) | Origin::Unknown => labels::origin_left_out(),
    }
}

/// A bracket belongs to what is inside it: if all of that is added or removed, so is the bracket.
fn mark_brackets(lines: &mut [PreviewLine]) {
    let marks: Vec<(usize, bool, Mark)> = lines.iter().map(|line| (line.indent, line.explain.is_empty(), line.mark)).collect();
    let mut open: Vec<usize> = Vec::new();
    for place in 0..marks.len() {
        let Some((_, bracket, _)) = marks.get(place) else { continue };
        if !bracket {
            continue;
        }
        let closes = lines.get(place).is_some_and(|line| line.value.starts_with('}'));
        if !closes {
            open.push(place);
            continue;
        }
        let Some(start) = open.pop() else { continue };
        if open.is_empty() {
            continue;
        }
        let mut inside =
            marks.get(start + 1..place).unwrap_or_default().iter().filter(|(_, bracket, _)| !bracket).map(|(.., mark)| *mark);
        let Some(first) = inside.next() else { continue };
        if matches!(first, Mark::Added | Mark::Removed) && inside.all(|mark| mark == first || mark == Mark::Withheld) {
            for bracket in [start, place] {
                if let Some(line) = lines.get_mut(bracket) {
                    line.mark = first;
                }
            }
        }
    }
}

/// Adds what surrounds the events of a batch to the first and the last line.
fn envelope(lines: &mut [PreviewLine]) {
    if let Some(first) = lines.first_mut() {
        first.value = "{\"events\": [{".into();
    }
    if let Some(last) = lines.last_mut() {
        last.value = "}]}".into();
    }
}
