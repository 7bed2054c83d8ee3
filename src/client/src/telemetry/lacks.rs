//! What a manifest asks for but a lean build lacks. It is refused on opening: otherwise people would be told that something is reported
//! that never can be, and a traceback that nothing scrubs must not go anywhere.

use crate::manifest::{Event, Kind, MachineFact, Manifest, Source};

/// What the manifest asks for, as words that continue "the manifest …", and the feature that it needs; `None` if nothing is missing.
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

/// Whether this fact is known when the program is built.
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
