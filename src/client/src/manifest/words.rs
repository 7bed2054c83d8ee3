//! What is described in different words than when the person agreed, but is the same: nothing waits for an answer, and they are told.

use super::check;
use super::declared::Manifest;
use super::diff::{Part, Unagreed};
use super::file;
use super::text::Text;

/// Something that is described in different words than when the person agreed, but is the same.
#[derive(Debug, Clone, PartialEq)]
pub struct Reworded {
    /// What is described.
    pub what: Described,
    /// The words when they agreed.
    pub before: Text,
    /// The words now.
    pub now: Text,
}

/// What the changed words are about.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Described {
    /// What the program is called.
    Name,
    /// Who publishes it.
    Publisher,
    /// What the program is.
    About,
    /// A part of what it may send.
    Part(Part),
}

impl Described {
    /// Whether it says who is asking, which is part of the question.
    pub fn is_who_asks(&self) -> bool {
        matches!(self, Self::Name | Self::Publisher)
    }
}

impl Unagreed {
    /// The parts of `current` of which only the words have changed, in its order. Nothing waits for an answer about them.
    pub fn reworded(&self, current: &Manifest) -> Vec<Reworded> {
        self.agreed.as_deref().map_or_else(Vec::new, |agreed| reworded(agreed, current))
    }
}

impl Manifest {
    /// The text to keep when a person has seen the words of this manifest and has not agreed to anything new or wider since `agreed`: the
    /// agreed text in these words. `None` if there is no such text.
    pub fn agreed_in_its_words(&self, agreed: &Self) -> Option<String> {
        let waits = Unagreed::between(agreed, self).parts;
        if waits.is_empty() {
            return Some(self.text().to_owned());
        }
        let text = check::to_text(&in_words_of(&self.file, &agreed.file))?;
        let merged = Self::parse(&text).ok()?;
        (Unagreed::between(&merged, self).parts == waits).then_some(text)
    }
}

fn in_words_of(current: &file::File, agreed: &file::File) -> file::File {
    let mut merged = agreed.clone();
    let app = &current.app;
    let old_name = std::mem::replace(&mut merged.app.name, app.name.clone());
    (merged.app.publisher, merged.app.about) = (app.publisher.clone(), app.about.clone());
    for tier in &mut merged.tier {
        if let Some(now) = current.tier.iter().find(|now| now.id == tier.id) {
            tier.clone_from(now);
        }
    }
    for event in &mut merged.event {
        let now = current.event.iter().find(|now| now.name == event.name);
        if let Some(now) = now {
            (event.title, event.when) = (now.title.clone(), now.when.clone());
        }
        for field in &mut event.field {
            // As a field's value, the name is data: the name that was agreed to stays.
            if field.from.as_deref() == Some("app.name") && old_name != app.name {
                (field.from, field.value) = (None, Some(old_name.as_str().into()));
            }
            if let Some(now) = now.and_then(|now| now.field.iter().find(|now| now.path == field.path)) {
                field.explain.clone_from(&now.explain);
            }
        }
    }
    merged
}

/// What both manifests have, in different words.
fn reworded(agreed: &Manifest, current: &Manifest) -> Vec<Reworded> {
    let mut found = Vec::new();
    let mut compare = |what: Described, before: &Text, now: &Text| {
        if before != now {
            found.push(Reworded { what, before: before.clone(), now: now.clone() });
        }
    };
    let (old, app) = (&agreed.app, &current.app);
    compare(Described::Name, &Text::from(&*old.name), &Text::from(&*app.name));
    compare(Described::Publisher, &Text::from(&*old.publisher), &Text::from(&*app.publisher));
    compare(Described::About, &old.about, &app.about);
    for tier in &current.tiers {
        let Some((_, old)) = agreed.tier(&tier.id) else { continue };
        for (before, now) in [(&old.name, &tier.name), (&old.summary, &tier.summary), (&old.why, &tier.why)] {
            compare(Described::Part(Part::Tier(tier.id.clone())), before, now);
        }
    }
    for event in &current.events {
        let Some(old) = agreed.event(&event.name) else { continue };
        let whole = || Described::Part(Part::Event(event.name.clone()));
        compare(whole(), &old.when, &event.when);
        // An event without a title uses the text of `when`.
        if (&old.title, &event.title) != (&old.when, &event.when) {
            compare(whole(), &old.title, &event.title);
        }
        for field in &event.fields {
            let Some(old) = old.fields.iter().find(|old| old.path == field.path) else { continue };
            compare(Described::Part(Part::Field(event.name.clone(), field.path.clone())), &old.explain, &field.explain);
        }
    }
    found
}
