//! Looks for words in everything that the chosen program can send, and in the settings of the window. It looks at what is in memory: a
//! manifest has a few hundred names at most.

use candor::tools::manifest::Manifest;

use super::view::{Find, Found, Target};
use crate::pages::fields::view::FieldFact;
use crate::pages::settings::view::Setting;
use crate::text::{self, figures, find as words, labels, manifests};

/// How many results are listed: a screenful. A person who finds more adds a word.
const MOST: usize = 30;

/// Something that can be found, with everything it may be looked for by.
struct Entry {
    found: Found,
    also: Vec<String>,
}

/// What these words find, in the chosen program if there is one.
pub fn find(manifest: Option<&Manifest>, words: &str) -> Find {
    let wanted: Vec<String> = words.split_whitespace().map(str::to_lowercase).collect();
    let mut find = Find { words: words.to_owned(), ..Find::default() };
    if wanted.is_empty() {
        labels::find_means().clone_into(&mut find.said);
        return find;
    }
    let entries = manifest.into_iter().flat_map(in_program).chain(settings());
    let mut found: Vec<(usize, Found)> = entries.filter_map(|entry| Some((rank(&entry, &wanted)?, entry.found))).collect();
    found.sort_by_key(|(rank, _)| *rank);
    find.said = match found.len() {
        0 => labels::find_nothing().to_owned(),
        all if all > MOST => text::find::more(all - MOST),
        _ => String::new(),
    };
    find.found = found.into_iter().take(MOST).map(|(_, found)| found).collect();
    find
}

/// How well it fits, the best first; `None` where a word is nowhere in it.
fn rank(entry: &Entry, wanted: &[String]) -> Option<usize> {
    let title = entry.found.title.to_lowercase();
    let rest: Vec<String> = entry.also.iter().chain([&entry.found.note]).map(|text| text.to_lowercase()).collect();
    let one = |word: &String| match title.find(word.as_str()) {
        Some(0) => Some(0),
        Some(_) => Some(1),
        None => rest.iter().any(|text| text.contains(word.as_str())).then_some(2),
    };
    wanted.iter().map(one).sum()
}

/// Tiers, messages and fields.
fn in_program(manifest: &Manifest) -> Vec<Entry> {
    let tiers = manifest.tiers.iter().map(|tier| Entry {
        found: Found {
            title: text::of(&tier.name),
            note: words::kind(labels::tier(), &text::of(&tier.summary)),
            target: Target::Tier(tier.id.clone()),
        },
        also: vec![tier.id.clone(), text::of(&tier.why)],
    });
    let messages = manifest.events.iter().map(|event| Entry {
        found: Found {
            title: text::of(&event.title),
            note: words::kind(labels::message(), &manifests::event_when(manifest, event)),
            target: Target::Message(event.name.clone()),
        },
        also: vec![event.name.clone()],
    });
    tiers.chain(messages).chain(fields(manifest)).collect()
}

/// Each field once, at the first card that has it.
fn fields(manifest: &Manifest) -> Vec<Entry> {
    let mut known: Vec<FieldFact> = Vec::new();
    let mut entries = Vec::new();
    for event in &manifest.events {
        for field in &event.fields {
            let fact = FieldFact {
                path: field.path.clone(),
                explain: text::of(&field.explain),
                limits: manifests::limits(field),
                send: None,
            };
            let place = field.tier.or(event.tiers.first().copied());
            let Some(tier) = place.and_then(|place| manifest.tiers.get(place)).filter(|_| !known.contains(&fact)) else {
                continue;
            };
            entries.push(Entry {
                found: Found {
                    title: fact.path.clone(),
                    note: words::kind(labels::field_word(), &fact.explain),
                    target: Target::Field { tier: tier.id.clone(), path: fact.path.clone() },
                },
                also: vec![fact.limits.clone(), text::of(&tier.name), text::of(&event.title), event.name.clone()],
            });
            known.push(fact);
        }
    }
    entries
}

/// The settings of the window.
fn settings() -> impl Iterator<Item = Entry> {
    let means = |setting: Setting| match setting {
        Setting::LessMovement => labels::movement_less_means(),
        Setting::AddProgram => labels::add_program_means(),
        Setting::Language | Setting::Theme | Setting::TextSize => labels::settings_means(),
    };
    Setting::ALL.into_iter().map(move |setting| Entry {
        found: Found {
            title: setting.name().to_owned(),
            note: words::kind(labels::settings(), means(setting)),
            target: Target::Setting(setting),
        },
        also: figures_of(setting),
    })
}

/// What a setting offers, by which it may be looked for too.
fn figures_of(setting: Setting) -> Vec<String> {
    match setting {
        Setting::Theme => vec![figures::list(&[labels::theme_light(), labels::theme_dark()])],
        _ => Vec::new(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(words: &str) -> Vec<(String, Target)> {
        let manifest = Manifest::parse(include_str!("../../../../../assets/apps/skellycam.toml")).expect("sound");
        find(Some(&manifest), words).found.into_iter().map(|found| (found.title, found.target)).collect()
    }

    #[test]
    fn tiers_messages_fields_and_settings_are_found_by_name_by_id_and_by_plain_words() {
        let first = |words: &str| found(words).into_iter().next().map(|(_, target)| target);
        let field = |path: &str| Target::Field { tier: "system_fingerprint".into(), path: path.into() };
        for (words, target) in [
            ("Existence ping", Target::Tier("existence_ping".into())),
            ("existence_ping", Target::Tier("existence_ping".into())),
            ("SkellyCam started", Target::Message("app_opened".into())),
            ("app_opened", Target::Message("app_opened".into())),
            ("total_ram_gb", field("system.total_ram_gb")),
            ("how much memory", field("system.total_ram_gb")),
            ("MEMORY computer", field("system.total_ram_gb")),
            ("text size", Target::Setting(Setting::TextSize)),
            ("dark", Target::Setting(Setting::Theme)),
            ("animations", Target::Setting(Setting::LessMovement)),
        ] {
            let is_there = if matches!(target, Target::Message(_)) && words == "app_opened" {
                found(words).iter().any(|(_, found)| *found == target)
            } else {
                first(words).as_ref() == Some(&target)
            };
            assert!(is_there, "{words}: {:?}", found(words));
        }
    }

    #[test]
    fn what_begins_with_the_words_comes_first_and_a_word_that_is_nowhere_finds_nothing() {
        let titles: Vec<String> = found("system").into_iter().map(|(title, _)| title).collect();
        assert!(titles[0].to_lowercase().starts_with("system"), "{titles:?}");
        let manifest = Manifest::parse(include_str!("../../../../../assets/apps/skellycam.toml")).expect("sound");
        let nothing = find(Some(&manifest), "system zzz");
        assert_eq!((nothing.found.len(), nothing.said.as_str()), (0, labels::find_nothing()));
        assert_eq!(find(Some(&manifest), "  ").found, [], "no words find nothing, and not everything");
    }

    #[test]
    fn without_a_program_the_settings_are_found() {
        let find = find(None, "language");
        assert_eq!(find.found[0].target, Target::Setting(Setting::Language));
    }
}
