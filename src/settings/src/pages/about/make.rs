//! Puts the manifest into plain words. Limits are worded from what it declares, so they cannot say less than it allows.

use candor::Places;
use candor::tools::consent::Consent;
use candor::tools::manifest::{Event, Field, Manifest};
use candor::tools::registry::{ManifestSource, Program};

use super::view::{About, By, FieldUses, MessageFact};
use crate::pages::fields::view::FieldFact;
use crate::text::{self as words, figures, labels, manifests, pages as text};

/// The manifest in plain words.
pub fn about(program: &Program, consent: &Consent, places: &Places, by: By) -> About {
    let manifest = &program.manifest;
    let app = &manifest.app;
    let file = program.consent_file(places);
    let source = match &program.source {
        ManifestSource::BuiltIn => labels::came_with_candor().to_owned(),
        ManifestSource::Installed(path) => text::installed(&path.display().to_string()),
        ManifestSource::Registered(path) => text::registered(&app.name, &places.shown(path)),
        ManifestSource::Given(path) => text::given_by_hand(&path.display().to_string()),
    };
    let choice = places.shown(&file.path);
    let fact = |label: &str, value: String| (label.to_owned(), value);
    About {
        id: app.id.clone(),
        intro: vec![words::of(&app.about)],
        program: std::iter::once(fact(labels::fact_publisher(), app.publisher.clone())).chain(own_data(manifest)).collect(),
        source: app.source.clone().unwrap_or_default(),
        destinations: destinations(manifest),
        complete: labels::everything_below().to_owned(),
        by,
        marked: None,
        messages: manifest.events.iter().map(|event| message(manifest, event)).collect(),
        fields: fields(manifest),
        versions: vec![
            fact(&app.name, app.version.clone()),
            fact(labels::fact_text(), source),
            fact("Candor", env!("CARGO_PKG_VERSION").to_owned()),
        ],
        files: vec![
            fact(labels::fact_choice(), if consent.is_answered() { choice } else { text::no_choice_yet(&choice) }),
            fact(labels::fact_recorded(), places.shown(&file.folder.join(candor::tools::log::FILE))),
        ],
    }
}

/// Where people find what the server has about them, if it offers that.
fn own_data(manifest: &Manifest) -> Option<(String, String)> {
    let (me, reports) = (manifest.me_url(), manifest.reports_url());
    let said = [me.map(|url| text::own_data_at(&url)), reports.map(|url| text::reports_at(&url))];
    let said: Vec<String> = said.into_iter().flatten().collect();
    (!said.is_empty()).then(|| (labels::fact_own_data().to_owned(), figures::sentences(said)))
}

/// Each address, in the order of the manifest, with what goes there: an event may name its own.
fn destinations(manifest: &Manifest) -> Vec<(String, String)> {
    let mut found: Vec<(String, Vec<String>)> = Vec::new();
    for event in &manifest.events {
        let address = format!("{} {}", event.method.as_str(), manifest.url(event));
        let title = words::of(&event.title);
        match found.iter_mut().find(|(known, _)| *known == address) {
            Some((_, titles)) => titles.push(title),
            None => found.push((address, vec![title])),
        }
    }
    found.into_iter().map(|(address, titles)| (address, figures::list(&titles))).collect()
}

fn message(manifest: &Manifest, event: &Event) -> MessageFact {
    let of =
        |tier: Option<usize>| -> Vec<FieldFact> { event.fields.iter().filter(|field| field.tier == tier).map(fact).collect() };
    let always = (labels::always_included().to_owned(), of(None));
    let with =
        manifest.tiers.iter().enumerate().map(|(place, tier)| (text::only_in_tier(&words::of(&tier.name)), of(Some(place))));
    MessageFact {
        id: event.name.clone(),
        title: words::of(&event.title),
        when: manifests::event_when(manifest, event),
        groups: std::iter::once(always).chain(with).filter(|(_, fields)| !fields.is_empty()).collect(),
    }
}

/// Each field once, however many messages have it, in the order in which the manifest first names it.
fn fields(manifest: &Manifest) -> Vec<FieldUses> {
    let mut found: Vec<FieldUses> = Vec::new();
    for event in &manifest.events {
        for field in &event.fields {
            let tier = field.tier.and_then(|tier| manifest.tiers.get(tier)).map(|tier| words::of(&tier.name));
            let used = text::used(&words::of(&event.title), tier.as_deref());
            let fact = fact(field);
            match found.iter_mut().find(|known| known.fact == fact) {
                Some(known) => known.uses.push(used),
                None => found.push(FieldUses { fact, uses: vec![used] }),
            }
        }
    }
    found
}

fn fact(field: &Field) -> FieldFact {
    FieldFact { path: field.path.clone(), explain: words::of(&field.explain), limits: manifests::limits(field), send: None }
}

#[cfg(test)]
mod tests {
    use candor::Environment;
    use candor::tools::registry;

    use super::*;

    fn of(app: &str, by: By) -> About {
        let home = tempfile::tempdir().expect("folder");
        let places = Places::below(home.path(), Environment::default());
        let (programs, _) = registry::programs(&places, &[]);
        let program = programs.iter().find(|program| program.manifest.app.id == app).expect("built in");
        about(program, &program.consent(&places), &places, by)
    }

    #[test]
    fn every_field_is_found_by_message_and_by_field_with_each_message_that_has_it() {
        for app in ["skellycam", "ets2la"] {
            let about = of(app, By::Field);
            let by_message: Vec<(&str, &str)> = about
                .messages
                .iter()
                .flat_map(|message| {
                    message
                        .groups
                        .iter()
                        .flat_map(|(_, fields)| fields)
                        .map(|field| (message.title.as_str(), field.path.as_str()))
                })
                .collect();
            let uses: usize = about.fields.iter().map(|field| field.uses.len()).sum();
            assert_eq!(by_message.len(), uses, "{app}");
            for (title, path) in by_message {
                let is_used = |field: &FieldUses| field.fact.path == path && field.uses.iter().any(|used| used.contains(title));
                assert!(about.fields.iter().any(is_used), "{app}: {path} in {title}");
            }
        }
    }

    #[test]
    fn a_field_says_which_messages_have_it_and_with_which_tier() {
        let about = of("skellycam", By::Field);
        let uses = |path: &str| {
            about.fields.iter().filter(|field| field.fact.path == path).flat_map(|field| field.uses.clone()).collect::<Vec<_>>()
        };
        assert_eq!(uses("system.os"), ["In “SkellyCam started”, only with “System fingerprint”"]);
        assert!(uses("app_version").contains(&"In “SkellyCam started”, always".to_owned()), "{:?}", uses("app_version"));
    }

    #[test]
    fn what_a_message_always_has_is_apart_from_what_only_a_tier_adds() {
        let about = of("skellycam", By::Message);
        let groups: Vec<(&str, usize)> =
            about.messages[0].groups.iter().map(|(name, fields)| (name.as_str(), fields.len())).collect();
        assert_eq!(groups, [("Always included", 3), ("Only with “System fingerprint”", 6)]);
    }

    #[test]
    fn where_the_server_gives_and_erases_a_persons_own_is_said_where_the_manifest_offers_it() {
        let manifest = |more: &str| {
            let text = include_str!("../../../../../assets/apps/ets2la.toml");
            Manifest::parse(&text.replacen("path = \"/events\"", &format!("path = \"/events\"\n{more}"), 1)).expect("sound")
        };
        assert_eq!(own_data(&manifest("")), None);
        let (label, said) = own_data(&manifest("me = \"/me\"\nreports = \"/reports\"")).expect("offered");
        assert_eq!(label, "Your own data");
        assert!(said.contains("http://127.0.0.1:4319/me") && said.contains("http://127.0.0.1:4319/reports"), "{said}");
    }

    #[test]
    fn before_the_answer_the_file_with_the_choice_is_not_said_to_have_one() {
        assert!(of("skellycam", By::Message).files[0].1.ends_with("telemetry_config.json (no choice yet)"));
    }

    #[test]
    fn each_address_is_said_once_with_everything_that_goes_there() {
        let about = of("skellycam", By::Message);
        let titles: Vec<&str> = about.messages.iter().map(|message| message.title.as_str()).collect();
        assert_eq!(about.destinations, [("POST http://127.0.0.1:4319/events".to_owned(), titles.join(", "))]);
    }
}
