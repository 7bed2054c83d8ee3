//! What is described in other words than when a person agreed, and is the same: nothing waits for it, and they are told.

use super::declared::Manifest;
use super::diff::{Part, Unagreed};
use super::text::Text;

/// Something that is described in other words than when the person agreed, and is the same.
#[derive(Debug, Clone, PartialEq)]
pub struct Reworded {
    /// What is described.
    pub what: Described,
    /// The words when they agreed.
    pub before: Text,
    /// The words now.
    pub now: Text,
}

/// What words of a manifest are about.
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
    /// Whether it says who asks, which is a part of the question.
    pub fn is_who_asks(&self) -> bool {
        matches!(self, Self::Name | Self::Publisher)
    }
}

impl Unagreed {
    /// What only the words changed of in `current`, in its order. Nothing waits for it.
    pub fn reworded(&self, current: &Manifest) -> Vec<Reworded> {
        self.agreed.as_deref().map_or_else(Vec::new, |agreed| reworded(agreed, current))
    }
}

/// What both have, in other words.
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
        // Without one of its own, the title is the text of `when`.
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
