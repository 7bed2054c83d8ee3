//! What a manifest asks for and a lean build has not. Refused when it is opened: a person would be told that something is reported which
//! never can be, and a traceback that nothing scrubs must not go anywhere.

use crate::manifest::{Event, Kind, MachineFact, Manifest, Source};

/// What the manifest asks for, in words that go on from "the manifest", and the feature that it takes; `None` if nothing is missing.
pub(super) fn first(manifest: &Manifest) -> Option<(String, &'static str)> {
    for event in &manifest.events {
        if !cfg!(feature = "crashes") && is_about_crashes(event) {
            return Some((format!("has crash reports ({:?})", event.name), "crashes"));
        }
        let asks = |source: &Source| matches!(source, Source::Machine(fact) if !is_a_name(*fact));
        let measured = event.fields.iter().find(|field| asks(&field.source));
        if let Some(field) = measured.filter(|_| !cfg!(feature = "computer")) {
            return Some((format!("asks for facts about the computer ({:?} in {:?})", field.path, event.name), "computer"));
        }
    }
    None
}

fn is_about_crashes(event: &Event) -> bool {
    event.crash || event.fields.iter().any(|field| matches!(field.kind, Kind::Traceback { .. }))
}

/// Whether it is known when the program is built.
fn is_a_name(fact: MachineFact) -> bool {
    match fact {
        MachineFact::Os | MachineFact::Architecture => true,
        MachineFact::OsVersion
        | MachineFact::OsPlatform
        | MachineFact::CpuCount
        | MachineFact::CpuCountPhysical
        | MachineFact::TotalRamGb => false,
    }
}
