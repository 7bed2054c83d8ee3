//! The reading pages: your data, and the manifest in plain words.

use candor::identity::Identity;
use candor::log::{DecisionRow, Summary};
use candor::manifest::{Field, IdentityKind};
use candor::places::Places;
use candor::registry::{ManifestSource, Program};
use jiff::Timestamp;

use crate::text::sentences;
use crate::view::{About, FieldFact, YourData};

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
        "Nothing was recorded so far.".to_owned()
    } else {
        let waiting = if summary.waiting == 0 {
            String::new()
        } else {
            format!(" {} of them wait.", sentences::grouped(summary.waiting))
        };
        let total = sentences::count(summary.events, "message is", "messages are");
        format!("{total} kept on this computer, {} in all.{waiting}", sentences::size(summary.bytes))
    };
    let dropped: u64 = summary.dropped.iter().map(|(.., count)| count).sum();
    if dropped > 0 {
        let values = sentences::count(dropped, "value or message was", "values or messages were");
        said += &format!(" {values} dropped because the program gave what it had not declared, or no more room was left.");
    }
    YourData {
        summary: said,
        identity: identity_lines(program, identity, now),
        decisions: decisions.iter().map(|decision| (time(decision.at), what(program, decision))).collect(),
        ..YourData::default()
    }
}

/// Who the servers think this is.
pub fn identity(program: &Program, identity: &Identity, now: Timestamp) -> Vec<String> {
    identity_lines(program, identity, now)
}

fn identity_lines(program: &Program, identity: &Identity, now: Timestamp) -> Vec<String> {
    let declared = |kind| program.manifest.events.iter().any(|event| event.identity == kind);
    let mut lines = Vec::new();
    for (kind, how_long) in
        [(IdentityKind::Monthly, "It changes every month."), (IdentityKind::Install, "It stays until you replace it.")]
    {
        if !declared(kind) {
            continue;
        }
        lines.push(match identity.id(kind, now) {
            Some(id) => format!("{id}. {how_long} It is a random number and comes from nothing on this computer."),
            None => format!("No identifier exists yet. One is made when the first message needs it. {how_long}"),
        });
    }
    if lines.is_empty() {
        lines.push(format!("None of {}'s messages carries an identifier.", program.manifest.app.name));
    }
    lines.push("A server can still guess which messages belong together by their IP address and time.".to_owned());
    if identity.former_count() > 0 {
        let former = sentences::count(identity.former_count() as u64, "former identity is", "former identities are");
        lines.push(format!("{former} kept, for nothing but fetching and erasing what was sent under it."));
    }
    lines
}

fn what(program: &Program, decision: &DecisionRow) -> String {
    let by = match decision.by.as_str() {
        "window" => "in the window",
        "command line" => "on the command line",
        _ => "in the program",
    };
    let enabled = decision.what.get("telemetry_enabled") == Some(&serde_json::Value::Bool(true));
    let on: Vec<&str> = program
        .manifest
        .tiers
        .iter()
        .filter(|tier| decision.what.get("tiers").and_then(|tiers| tiers.get(&tier.id)) == Some(&serde_json::Value::Bool(true)))
        .map(|tier| tier.name.english())
        .collect();
    let said = match (enabled, on.as_slice()) {
        (false, _) => "Send nothing".to_owned(),
        (true, []) => "Nothing switched on".to_owned(),
        (true, on) => on.join(", "),
    };
    format!("{said} ({by})")
}

/// The sentence about a field's type and limits.
pub(super) fn limits(field: &Field) -> String {
    match &field.source {
        candor::manifest::Source::Constant(value) => format!("Always {value}"),
        _ => field.kind.sentence(field.unit.as_deref()),
    }
}

/// The manifest in plain words.
pub fn about(program: &Program, places: &Places) -> About {
    let app = &program.manifest.app;
    let file = program.consent_file(places);
    let manifest = &program.manifest;
    let source = match &program.source {
        ManifestSource::BuiltIn => "came with Candor".to_owned(),
        ManifestSource::Installed(path) => format!("installed: {}", path.display()),
        ManifestSource::Registered(path) => format!("registered by {}: {}", app.name, places.shown(path)),
        ManifestSource::Given(path) => format!("given by hand: {}", path.display()),
    };
    let fact = |label: &str, value: String| (label.to_owned(), value);
    About {
        intro: vec![
            format!("{} {}", app.name, sentences::inside(app.about.english())),
            format!(
                "It is published by {}. Everything that it may ever send stands below; what does not stand there cannot be sent.",
                app.publisher
            ),
        ],
        source: app.source.clone().unwrap_or_default(),
        facts: vec![
            fact("Version", app.version.clone()),
            fact("Sends to", format!("{}{}", manifest.endpoint_url, manifest.endpoint_path)),
            fact("Your choice", places.shown(&file.path)),
            fact("Everything recorded", places.shown(&file.folder.join(candor::log::FILE))),
            fact("This text", source),
            fact("Candor", env!("CARGO_PKG_VERSION").to_owned()),
        ],
        events: manifest
            .events
            .iter()
            .map(|event| {
                let tiers: Vec<&str> =
                    event.tiers.iter().filter_map(|tier| manifest.tiers.get(*tier)).map(|tier| tier.name.english()).collect();
                let heading = format!(
                    "{}: {}, if {} is on. {}.",
                    event.title,
                    sentences::inside(event.when.english()),
                    tiers.join(" or "),
                    sentences::identifier(event.identity)
                );
                let fields = event.fields.iter().map(|field| FieldFact {
                    path: field.path.clone(),
                    explain: match field.tier.and_then(|tier| manifest.tiers.get(tier)) {
                        Some(tier) => format!("{} Only with {}.", field.explain, tier.name),
                        None => field.explain.english().to_owned(),
                    },
                    limits: limits(field),
                });
                (heading, fields.collect())
            })
            .collect(),
    }
}
