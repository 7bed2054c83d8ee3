//! The entries of `withheld_fields`: how a part of a manifest is written there, and which part an entry is about. Whoever writes or reads
//! one does it here.

use crate::manifest::{Manifest, Part, is_id, is_name};

/// The entry that leaves out a whole event.
pub fn of_event(event: &str) -> String {
    format!("{event}/*")
}

/// The entry that leaves out an event as far as only this tier causes it.
pub fn of_cause(event: &str, tier: &str) -> String {
    format!("{event}@{tier}")
}

/// The entry that leaves out one field of an event.
pub fn of_field(event: &str, path: &str) -> String {
    format!("{event}/{path}")
}

/// The entry that leaves out this part. A tier has none: it has a switch.
pub fn of(part: &Part) -> Option<String> {
    match part {
        Part::Tier(_) => None,
        Part::Event(event) => Some(of_event(event)),
        Part::Cause(event, tier) => Some(of_cause(event, tier)),
        Part::Field(event, path) => Some(of_field(event, path)),
    }
}

/// What an entry is about; `None` if it has not the form of one. Whether there is such an event, field or tier is another question: they
/// come and go with a program's versions.
pub fn part(entry: &str) -> Option<Part> {
    let part = match entry.split_once('/') {
        Some((event, "*")) => Part::Event(event.to_owned()),
        Some((event, path)) => Part::Field(event.to_owned(), path.to_owned()),
        None => entry.split_once('@').map(|(event, tier)| Part::Cause(event.to_owned(), tier.to_owned()))?,
    };
    let is_one = match &part {
        Part::Tier(_) => false,
        Part::Event(event) => is_name(event),
        Part::Cause(event, tier) => is_name(event) && is_id(tier),
        Part::Field(event, path) => is_name(event) && path.split('.').all(is_name),
    };
    is_one.then_some(part)
}

/// Whether a manifest declares what an entry is about.
pub fn is_declared(manifest: &Manifest, entry: &str) -> bool {
    match part(entry) {
        None | Some(Part::Tier(_)) => false,
        Some(Part::Event(event)) => manifest.event(&event).is_some(),
        Some(Part::Cause(event, tier)) => {
            manifest.event(&event).is_some_and(|event| event.tiers.iter().any(|index| manifest.tier_id(*index) == tier))
        }
        Some(Part::Field(event, path)) => {
            manifest.event(&event).is_some_and(|event| event.fields.iter().any(|field| field.path == path))
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_entry_is_about_the_part_that_it_was_written_for_and_nothing_else_is_one() {
        let text = str::to_owned;
        for part in [
            Part::Event(text("app_opened")),
            Part::Cause(text("app_opened"), text("usage-2")),
            Part::Field(text("app_opened"), text("system.os")),
        ] {
            let entry = of(&part).expect("an entry");
            assert_eq!(super::part(&entry), Some(part), "{entry}");
        }
        assert_eq!(of(&Part::Tier(text("usage"))), None);
        for strange in
            ["", "app_opened", "/*", "@usage", "app_opened/", "app_opened@", "app_opened/a..b", "a b/*", "a/b@c d", "a/b/c"]
        {
            assert_eq!(part(strange), None, "{strange}");
        }
    }

    #[test]
    fn what_a_manifest_does_not_have_is_not_declared() {
        let manifest = Manifest::parse(include_str!("../../../../assets/apps/skellycam.toml")).expect("sound");
        for entry in ["app_opened/*", "app_opened/system.os", "app_opened@existence_ping"] {
            assert!(is_declared(&manifest, entry), "{entry}");
        }
        for entry in
            ["gone/*", "gone/system.os", "app_opened/gone", "app_opened@gone", "app_opened@usage_analytics", "app_opened"]
        {
            assert!(!is_declared(&manifest, entry), "{entry}");
        }
    }
}
