//! Puts the manifest into plain words. Limits are worded from what it declares, so they cannot say less than it allows.

use candor::Places;
use candor::tools::registry::{ManifestSource, Program};

use super::view::About;
use crate::pages::fields::view::FieldFact;
use crate::text::{self as words, labels, manifests, pages as text};

/// The manifest in plain words.
pub fn about(program: &Program, places: &Places) -> About {
    let app = &program.manifest.app;
    let file = program.consent_file(places);
    let manifest = &program.manifest;
    let source = match &program.source {
        ManifestSource::BuiltIn => labels::came_with_candor().to_owned(),
        ManifestSource::Installed(path) => text::installed(&path.display().to_string()),
        ManifestSource::Registered(path) => text::registered(&app.name, &places.shown(path)),
        ManifestSource::Given(path) => text::given_by_hand(&path.display().to_string()),
    };
    let fact = |label: &str, value: String| (label.to_owned(), value);
    About {
        id: app.id.clone(),
        intro: text::about(manifest),
        source: app.source.clone().unwrap_or_default(),
        facts: vec![
            fact(labels::fact_version(), app.version.clone()),
            fact(labels::fact_sends_to(), format!("{}{}", manifest.endpoint_url, manifest.endpoint_path)),
            fact(labels::fact_choice(), places.shown(&file.path)),
            fact(labels::fact_recorded(), places.shown(&file.folder.join(candor::tools::log::FILE))),
            fact(labels::fact_text(), source),
            fact("Candor", env!("CARGO_PKG_VERSION").to_owned()),
        ],
        events: manifest
            .events
            .iter()
            .map(|event| {
                let heading = manifests::event(manifest, event);
                let fields = event.fields.iter().map(|field| FieldFact {
                    path: field.path.clone(),
                    explain: match field.tier.and_then(|tier| manifest.tiers.get(tier)) {
                        Some(tier) => manifests::only_with(&words::of(&field.explain), &words::of(&tier.name)),
                        None => words::of(&field.explain),
                    },
                    limits: manifests::limits(field),
                    send: None,
                });
                (heading, fields.collect())
            })
            .collect(),
    }
}
