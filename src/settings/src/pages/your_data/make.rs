//! The reading pages: your data, and the manifest in plain words.

use candor::identity::Identity;
use candor::log::{DecisionRow, Summary};
use candor::manifest::IdentityKind;
use candor::places::Places;
use candor::registry::{ManifestSource, Program};
use jiff::Timestamp;

use crate::pages::view::{About, FieldFact, YourData};
use crate::text::{self as words, figures, manifests, pages as text};

/// What the page says besides the running job.
pub fn your_data(
    program: &Program,
    summary: &Summary,
    identity: &Identity,
    decisions: &[DecisionRow],
    now: Timestamp,
    time: &dyn Fn(Timestamp) -> String,
) -> YourData {
    let mut said = if summary.events == 0 {
        text::nothing_recorded().to_owned()
    } else {
        text::kept_here(summary.events, summary.bytes, summary.waiting)
    };
    let dropped: u64 = summary.dropped.iter().map(|(.., count)| count).sum();
    if dropped > 0 {
        said = figures::sentences([said, text::dropped(dropped)]);
    }
    YourData {
        summary: said,
        identity: identity_lines(program, identity, now),
        identifier: identifier(program, identity, now),
        decisions: decisions.iter().map(|decision| (time(decision.at), text::decision(&program.manifest, decision))).collect(),
        ..YourData::default()
    }
}

/// The identifier that the program's messages carry: the one that lasts longer, where there are two.
fn identifier(program: &Program, identity: &Identity, now: Timestamp) -> Option<String> {
    let strongest = program.manifest.events.iter().map(|event| event.identity).max()?;
    identity.id(strongest, now)
}

/// Who the servers think this is.
pub fn identity(program: &Program, identity: &Identity, now: Timestamp) -> Vec<String> {
    identity_lines(program, identity, now)
}

fn identity_lines(program: &Program, identity: &Identity, now: Timestamp) -> Vec<String> {
    let declared = |kind| program.manifest.events.iter().any(|event| event.identity == kind);
    let mut lines = Vec::new();
    for kind in [IdentityKind::Monthly, IdentityKind::Install].into_iter().filter(|kind| declared(*kind)) {
        lines.push(text::identifier(identity.id(kind, now).as_deref(), kind));
    }
    if lines.is_empty() {
        lines.push(text::no_identifier(&program.manifest.app.name));
    }
    lines.push(text::server_can_guess().to_owned());
    if identity.former_count() > 0 {
        lines.push(text::former_identities(identity.former_count()));
    }
    lines
}

/// The manifest in plain words.
pub fn about(program: &Program, places: &Places) -> About {
    let app = &program.manifest.app;
    let file = program.consent_file(places);
    let manifest = &program.manifest;
    let source = match &program.source {
        ManifestSource::BuiltIn => text::came_with_candor().to_owned(),
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
            fact(text::fact_version(), app.version.clone()),
            fact(text::fact_sends_to(), format!("{}{}", manifest.endpoint_url, manifest.endpoint_path)),
            fact(text::fact_choice(), places.shown(&file.path)),
            fact(text::fact_recorded(), places.shown(&file.folder.join(candor::log::FILE))),
            fact(text::fact_text(), source),
            fact("Candor", env!("CARGO_PKG_VERSION").to_owned()),
        ],
        events: manifest
            .events
            .iter()
            .map(|event| {
                let heading = text::event(manifest, event);
                let fields = event.fields.iter().map(|field| FieldFact {
                    path: field.path.clone(),
                    explain: match field.tier.and_then(|tier| manifest.tiers.get(tier)) {
                        Some(tier) => text::only_with(&words::of(&field.explain), &words::of(&tier.name)),
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
