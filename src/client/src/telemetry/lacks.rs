//! What a manifest asks for and a lean build has not. Refused when it is opened: a person would be told that something is reported which
//! never can be, and a traceback that nothing scrubs must not go anywhere.

use crate::manifest::{Event, Kind, MachineFact, Manifest, Source};

/// What it asks for first that is missing, and the feature that has it.
pub(super) struct Missing {
    pub(super) asks: String,
    pub(super) feature: &'static str,
}

/// Says what is missing, if anything is.
pub(super) fn check(manifest: &Manifest) -> Result<(), Missing> {
    for event in &manifest.events {
        if !cfg!(feature = "crashes") && is_about_crashes(event) {
            return Err(Missing { asks: format!("has crash reports ({:?})", event.name), feature: "crashes" });
        }
        let asks = |source: &Source| matches!(source, Source::Machine(fact) if !is_a_name(*fact));
        let measured = event.fields.iter().find(|field| asks(&field.source));
        if let Some(field) = measured.filter(|_| !cfg!(feature = "computer")) {
            let asks = format!("asks for facts about the computer ({:?} in {:?})", field.path, event.name);
            return Err(Missing { asks, feature: "computer" });
        }
    }
    Ok(())
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
