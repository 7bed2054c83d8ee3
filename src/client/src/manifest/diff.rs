//! What a manifest wants that a person has not agreed to: everything that is new or wider than the text they saw.

use std::borrow::Cow;
use std::collections::BTreeSet;
use std::sync::Arc;

use super::check;
use super::declared::{Event, Field, Manifest};
use super::file;
use super::keep::Keep;
use super::kind::Kind;
use super::source::Source;
use super::wire::Method;
use crate::ordered::sort_by;

/// A part of a manifest that waits for an answer of its own.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub enum Part {
    /// A whole tier.
    Tier(String),
    /// A whole event.
    Event(String),
    /// An event, as far as only this tier causes it: the event and the tier.
    Cause(String, String),
    /// A field: its event and its path.
    Field(String, String),
}

/// What is different about a part.
#[derive(Debug, Clone, PartialEq)]
pub enum Difference {
    /// It was not there.
    New,
    /// It goes to another address: the old one.
    Destination {
        /// The method.
        method: Method,
        /// The URL.
        url: String,
    },
    /// It carries a stronger identity.
    Identity,
    /// It repeats, or repeats more often.
    Interval,
    /// It is no longer a crash report, so that nobody would review it.
    NoReview,
    /// The program sends it, while before only the person wrote and sent it.
    ByItself,
    /// The server keeps a row for each one, and only counted them before.
    Kept,
    /// These fields, by path, are counted together and were not before.
    Crossed(Vec<String>),
    /// It belongs to another tier.
    Moved,
    /// Its value comes from somewhere else, or the constant has changed.
    Source,
    /// Its type or limits are looser: the old ones, with the unit.
    Looser(Kind, Option<String>),
    /// Its unit has changed, which may say more or less: the old one, with type and limits.
    Unit(Kind, Option<String>),
}

/// Everything that the person has not agreed to.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Unagreed {
    /// Each part with what is different about it, in the order of the manifest.
    pub parts: Vec<(Part, Difference)>,
    /// What was agreed to, for showing both; `None` if nothing was compared.
    pub agreed: Option<Arc<Manifest>>,
    /// The same parts, sorted.
    lookup: Vec<Part>,
}

impl Unagreed {
    /// What `current` wants beyond `agreed`.
    pub fn between(agreed: &Manifest, current: &Manifest) -> Self {
        Self::beyond(Arc::new(agreed.clone()), current)
    }

    /// Like [`Self::between`], for callers that do not need `agreed` afterwards.
    pub(crate) fn beyond(agreed: Arc<Manifest>, current: &Manifest) -> Self {
        let mut parts = Vec::new();
        for tier in &current.tiers {
            if agreed.tier(&tier.id).is_none() {
                parts.push((Part::Tier(tier.id.clone()), Difference::New));
            }
        }
        for event in &current.events {
            match agreed.event(&event.name) {
                None => parts.push((Part::Event(event.name.clone()), Difference::New)),
                Some(old) => compare_events(&agreed, old, current, event, &mut parts),
            }
        }
        let mut lookup: Vec<Part> = parts.iter().map(|(part, _)| part.clone()).collect();
        sort_by(&mut lookup, &Ord::cmp);
        Self { parts, agreed: Some(agreed), lookup }
    }

    /// What is left when this tier of `current` is agreed to, if it is new, and nothing else.
    #[must_use]
    pub fn without_tier(self, current: &Manifest, tier: &str) -> Self {
        let merged = self.agreed.as_deref().and_then(|agreed| current.agreed_with_tier(agreed, tier));
        match merged.and_then(|text| Manifest::parse(&text).ok()) {
            Some(agreed) => Self::between(&agreed, current),
            None => self,
        }
    }

    /// Whether nothing is new or wider.
    pub fn is_empty(&self) -> bool {
        self.parts.is_empty()
    }

    /// Whether this part waits for an answer.
    pub fn contains(&self, part: &Part) -> bool {
        self.lookup.binary_search(part).is_ok()
    }
}

fn compare_events(agreed: &Manifest, old: &Event, current: &Manifest, event: &Event, parts: &mut Vec<(Part, Difference)>) {
    let mut whole = |difference| parts.push((Part::Event(event.name.clone()), difference));
    let (from, to) = ((old.method, agreed.url(old)), (event.method, current.url(event)));
    if from != to {
        whole(Difference::Destination { method: from.0, url: from.1 });
    }
    if event.identity > old.identity {
        whole(Difference::Identity);
    }
    if event.every.is_some_and(|every| old.every.is_none_or(|old| every < old)) {
        whole(Difference::Interval);
    }
    if old.crash && !event.crash {
        whole(Difference::NoReview);
    }
    if old.by_hand && !event.by_hand {
        whole(Difference::ByItself);
    }
    if old.keep == Keep::Counts && event.keep == Keep::Rows {
        whole(Difference::Kept);
    }
    if old.keep == Keep::Counts {
        crossed(old, event).into_iter().map(Difference::Crossed).for_each(&mut whole);
    }
    for &cause in &event.tiers {
        let id = current.tier_id(cause);
        let known = old.tiers.iter().any(|&cause| agreed.tier_id(cause) == id);
        // A new tier is a part of its own already.
        if !known && agreed.tier(id).is_some() {
            parts.push((Part::Cause(event.name.clone(), id.to_owned()), Difference::New));
        }
    }
    for field in &event.fields {
        let difference = match old.fields.iter().find(|old| old.path == field.path) {
            None => Some(Difference::New),
            Some(old) => compare_fields(agreed, old, current, field),
        };
        if let Some(difference) = difference {
            parts.push((Part::Field(event.name.clone(), field.path.clone()), difference));
        }
    }
}

/// The agreed fields that are counted together now and were not before. If one of the fields is new, the answer about that field covers
/// this, too.
fn crossed(old: &Event, event: &Event) -> Vec<Vec<String>> {
    let paths = |event: &Event, cross: &[usize]| -> Vec<String> {
        let mut paths = cross.iter().filter_map(|field| Some(event.fields.get(*field)?.path.clone())).collect();
        sort_by(&mut paths, &Ord::cmp);
        paths
    };
    let agreed: Vec<Vec<String>> = old.cross.iter().map(|cross| paths(old, cross)).collect();
    let is_known = |path: &String| old.fields.iter().any(|field| field.path == *path);
    let is_within = |now: &[String], agreed: &[String]| now.iter().all(|path| agreed.contains(path));
    let is_wider = |now: &Vec<String>| now.iter().all(is_known) && !agreed.iter().any(|agreed| is_within(now, agreed));
    event.cross.iter().map(|cross| paths(event, cross)).filter(is_wider).collect()
}

fn compare_fields(agreed: &Manifest, old: &Field, current: &Manifest, field: &Field) -> Option<Difference> {
    let tier = |manifest: &Manifest, field: &Field| field.tier.map(|tier| manifest.tier_id(tier).to_owned());
    if tier(agreed, old) != tier(current, field) {
        Some(Difference::Moved)
    } else if agreed.fixed(&old.source) != current.fixed(&field.source) {
        Some(Difference::Source)
    } else if !field.kind.is_within(&old.kind) {
        Some(Difference::Looser(old.kind.clone(), old.unit.clone()))
    } else if field.unit != old.unit {
        // A number in seconds says more than one in hours.
        Some(Difference::Unit(old.kind.clone(), old.unit.clone()))
    } else {
        None
    }
}

impl Manifest {
    /// The source, with what the manifest itself says filled in: a program's id and name are constants like any other, and another name is
    /// another value. Its version is not a constant; it looks like a version, and changes without anybody being asked.
    fn fixed<'a>(&self, source: &'a Source) -> Cow<'a, Source> {
        match source {
            Source::AppId => Cow::Owned(Source::Constant(self.app.id.as_str().into())),
            Source::AppName => Cow::Owned(Source::Constant(self.app.name.as_str().into())),
            other => Cow::Borrowed(other),
        }
    }

    /// The text to keep when a person agrees to this one tier of the manifest and to nothing else that is new since `agreed`:
    /// the agreed text with the tier, the events that only it causes and the fields that it adds.
    /// `None` if that is the agreed text unchanged.
    pub fn agreed_with_tier(&self, agreed: &Self, tier: &str) -> Option<String> {
        agreed_with_tier(&self.file, &agreed.file, tier)
    }
}

fn agreed_with_tier(current: &file::File, agreed: &file::File, tier: &str) -> Option<String> {
    if agreed.tier.iter().any(|known| known.id == tier) {
        return None;
    }
    let mut merged = agreed.clone();
    merged.tier.push(current.tier.iter().find(|new| new.id == tier)?.clone());
    for event in &current.event {
        if let Some(known) = merged.event.iter_mut().find(|known| known.name == event.name) {
            if event.tiers.iter().any(|cause| cause == tier) {
                known.tiers.push(tier.to_owned());
            }
            let mut added = BTreeSet::new();
            for field in &event.field {
                let is_new = known.field.iter().all(|known| known.path != field.path);
                if is_new && field.tier.as_deref() == Some(tier) {
                    known.field.push(field.clone());
                    added.insert(field.path.as_str());
                }
            }
            // What is counted together with them is described together with the tier.
            let is_there = |path: &String| known.field.iter().any(|field| field.path == *path);
            let with_it = event.cross.iter().filter(|cross| cross.iter().any(|path| added.contains(path.as_str())));
            let with_it: Vec<_> = with_it.filter(|cross| cross.iter().all(is_there)).cloned().collect();
            known.cross.extend(with_it);
        } else if event.tiers.iter().any(|cause| cause == tier) {
            // Only as far as this tier causes it; other causes wait for an answer of their own.
            let mut event = event.clone();
            event.tiers = vec![tier.to_owned()];
            event.field.retain(|field| field.tier.as_deref().is_none_or(|id| id == tier));
            event.cross.retain(|cross| cross.iter().all(|path| event.field.iter().any(|field| field.path == *path)));
            merged.event.push(event);
        }
    }
    // A tier that only adds to something not yet agreed to would be unused: then it waits with that.
    check::to_text(&merged).filter(|text| Manifest::parse(text).is_ok())
}
