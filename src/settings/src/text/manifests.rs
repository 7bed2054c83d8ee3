//! What manifests say, in the person's language: their own texts, and the sentences that are made from what they declare.

use std::collections::HashMap;
use std::sync::LazyLock;

use candor::tools::manifest::{Described, Difference, Event, Field, IdentityKind, Keep, Kind, Manifest, Part, Source, Text};

use super::figures::{list, sentence, sentences};
use super::labels;
use super::language::spoken;
use crate::text::figures::either;

/// The text in this thread's language: from the manifest itself, else from the language file if the English is a built-in
/// manifest's, else in English.
pub fn of(text: &Text) -> String {
    let language = spoken();
    let own = text.in_language(language.tag);
    if own != text.english() {
        return own.to_owned();
    }
    let id = BUILT_IN.get(text.english());
    id.and_then(|id| language.said(id)).unwrap_or(text.english()).to_owned()
}

/// Every text of the built-in manifests, with the name of its message in the language files; if one occurs twice, the first counts.
static BUILT_IN: LazyLock<HashMap<String, String>> = LazyLock::new(|| {
    let mut ids = HashMap::new();
    for manifest in candor::tools::registry::built_in() {
        for (id, text) in texts(&manifest) {
            ids.entry(text.english().to_owned()).or_insert(id);
        }
    }
    ids
});

#[cfg(test)]
pub(super) fn built_in() -> &'static HashMap<String, String> {
    &BUILT_IN
}

fn texts(manifest: &Manifest) -> Vec<(String, &Text)> {
    let app = &manifest.app.id;
    let mut texts = vec![(format!("{app}_about"), &manifest.app.about)];
    for tier in &manifest.tiers {
        let id = &tier.id;
        texts.push((format!("{app}_{id}"), &tier.name));
        texts.push((format!("{app}_{id}_summary"), &tier.summary));
        texts.push((format!("{app}_{id}_why"), &tier.why));
    }
    for event in &manifest.events {
        let name = &event.name;
        texts.push((format!("{app}_{name}_title"), &event.title));
        texts.push((format!("{app}_{name}_when"), &event.when));
        for field in &event.fields {
            texts.push((format!("{app}_{name}_{}", field.path.replace('.', "_")), &field.explain));
        }
    }
    texts
}

/// The tier's name, or its id if the manifest does not know it.
pub fn tier_name(manifest: &Manifest, id: &str) -> String {
    manifest.tier(id).map_or_else(|| id.to_owned(), |(_, tier)| of(&tier.name))
}

/// The event's title, or its name if the manifest does not know it.
pub fn event_title(manifest: &Manifest, name: &str) -> String {
    manifest.event(name).map_or_else(|| name.to_owned(), |event| of(&event.title))
}

/// The sentence about a field's type and limits.
pub fn limits(field: &Field) -> String {
    match &field.source {
        Source::Constant(value) => say!("kind_constant", value = value.to_string()),
        _ => kind(&field.kind, field.unit.as_deref()),
    }
}

/// The sentence about a type, its limits and its rounding, as `Kind::sentence` has it in English.
pub fn kind(kind: &Kind, unit: Option<&str>) -> String {
    let unit = unit.map(|unit| say!("kind_unit", unit = unit)).unwrap_or_default();
    match kind {
        Kind::Text { max } => say!("kind_text", count = *max),
        Kind::OneOf { values } => say!("kind_one_of", values = list(values)),
        Kind::Integer { min, max } => {
            say!("kind_integer", unit = unit, range = range(min.map(|min| min.to_string()), max.map(|max| max.to_string())))
        }
        Kind::Number { min, max, round } => {
            let rounding = round.map(|decimals| say!("kind_rounded", decimals = decimals)).unwrap_or_default();
            let range = range(min.map(|min| min.to_string()), max.map(|max| max.to_string()));
            say!("kind_number", unit = unit, range = range, rounding = rounding)
        }
        Kind::Boolean => labels::kind_boolean().to_owned(),
        Kind::List { values } => say!("kind_list", values = list(values)),
        Kind::Histogram { buckets } => {
            let bounds: Vec<String> = buckets.iter().map(ToString::to_string).collect();
            say!("kind_histogram", unit = unit, bounds = list(&bounds))
        }
        Kind::Traceback { max } => say!("kind_traceback", count = *max),
    }
}

fn range(min: Option<String>, max: Option<String>) -> String {
    match (min, max) {
        (Some(min), Some(max)) => say!("kind_between", min = min, max = max),
        (Some(min), None) => say!("kind_at_least", min = min),
        (None, Some(max)) => say!("kind_at_most", max = max),
        (None, None) => String::new(),
    }
}

/// What is new or wider about one part, in a sentence.
pub fn news(manifest: &Manifest, part: &Part, difference: &Difference) -> String {
    let event = |name: &str| event_title(manifest, name);
    match (part, difference) {
        (Part::Tier(id), _) => say!("news_tier", tier = tier_name(manifest, id)),
        (Part::Event(name), Difference::Destination { url: before, .. }) => {
            let now = manifest.event(name).map(|event| manifest.url(event)).unwrap_or_default();
            say!("news_destination", event = event(name), now = now, before = before.as_str())
        }
        (Part::Event(name), Difference::Identity) => say!("news_identity", event = event(name)),
        (Part::Event(name), Difference::Interval) => say!("news_interval", event = event(name)),
        (Part::Event(name), Difference::Kept) => say!("news_kept", event = event(name)),
        (Part::Event(name), Difference::Crossed(paths)) => say!("news_crossed", event = event(name), fields = list(paths)),
        (Part::Event(name), Difference::ByItself) => say!("news_by_itself", event = event(name)),
        (Part::Event(name), Difference::NoReview) => say!("news_no_review", event = event(name)),
        (Part::Event(name), _) => say!("news_event", event = event(name)),
        (Part::Cause(name, id), _) => say!("news_cause", event = event(name), tier = tier_name(manifest, id)),
        (Part::Field(name, path), difference) => {
            let of_event = manifest.event(name);
            let field = of_event.and_then(|event| event.fields.iter().find(|field| field.path == *path));
            let explain = field.map(|field| of(&field.explain)).unwrap_or_default();
            let (event, path) = (event(name), path.as_str());
            match difference {
                Difference::Moved => say!("news_field_moved", field = path, event = event, explain = explain),
                Difference::Source => say!("news_field_source", field = path, event = event, explain = explain),
                Difference::Looser(before, unit) | Difference::Unit(before, unit) => {
                    let before = kind(before, unit.as_deref());
                    let now = field.map(|field| kind(&field.kind, field.unit.as_deref())).unwrap_or_default();
                    if matches!(difference, Difference::Unit(..)) {
                        say!("news_field_unit", field = path, event = event, before = before, now = now)
                    } else {
                        say!("news_field_looser", field = path, event = event, before = before, now = now)
                    }
                }
                _ => say!("news_field", field = path, event = event, explain = explain),
            }
        }
    }
}

/// What a part is called.
pub fn part_name(manifest: &Manifest, part: &Part) -> String {
    match part {
        Part::Tier(id) => tier_name(manifest, id),
        Part::Event(name) => event_title(manifest, name),
        Part::Cause(name, id) => list(&[event_title(manifest, name), tier_name(manifest, id)]),
        Part::Field(name, path) => list(&[event_title(manifest, name), path.clone()]),
    }
}

/// What changed words are about, as the head of a row.
pub fn described(manifest: &Manifest, what: &Described) -> String {
    match what {
        Described::Name => labels::fact_program_name().to_owned(),
        Described::Publisher => labels::fact_publisher().to_owned(),
        Described::About => manifest.app.name.clone(),
        Described::Part(part) => part_name(manifest, part),
    }
}

/// What a manifest says about a part: everything that could be new or wider.
pub fn part(manifest: &Manifest, part: &Part) -> Option<String> {
    match part {
        Part::Tier(id) => manifest.tier(id).map(|(_, tier)| sentences([of(&tier.summary), of(&tier.why)])),
        Part::Event(name) => {
            let event = manifest.event(name)?;
            let where_to = format!("{} {}", event.method.as_str(), manifest.url(event));
            Some(sentences([self::event(manifest, event), sentence(&where_to)]))
        }
        Part::Cause(name, _) => Some(self::event(manifest, manifest.event(name)?)),
        Part::Field(name, path) => {
            let field = manifest.event(name)?.fields.iter().find(|field| field.path == *path)?;
            let tier = field.tier.and_then(|tier| manifest.tiers.get(tier)).map(|tier| of(&tier.name));
            let said = sentences([of(&field.explain), sentence(&limits(field))]);
            Some(tier.map_or(said.clone(), |tier| only_with(&said, &tier)))
        }
    }
}

/// How long an identifier lasts.
pub fn identifier(kind: IdentityKind) -> &'static str {
    match kind {
        IdentityKind::None => labels::identifier_none(),
        IdentityKind::Monthly => labels::identifier_monthly(),
        IdentityKind::Install => labels::identifier_install(),
    }
}

/// What a tier is, in plain words, and what else it tells the server if it isn't the first tier that causes a message.
pub fn tier_text(summary: &Text, why: &Text, also: &[&Event]) -> String {
    let titles: Vec<String> = also.iter().map(|event| say!("quoted", text = of(&event.title))).collect();
    let also = if titles.is_empty() { String::new() } else { say!("tier_also_says", messages = list(&titles)) };
    sentences([of(summary), of(why), also])
}

/// One of the program's messages: what it is, when it is sent, and what it contains.
pub fn event(manifest: &Manifest, event: &Event) -> String {
    let tiers = tiers_of(manifest, event);
    let (title, when) = (of(&event.title), of(&event.when));
    let said = say!("event", title = title, when = when, tiers = tiers, identifier = identifier(event.identity));
    sentences([said, by_hand(event), kept(event)])
}

/// The tiers that cause one of the program's messages, each in quotes.
fn tiers_of(manifest: &Manifest, event: &Event) -> String {
    let tiers = event.tiers.iter().filter_map(|tier| manifest.tiers.get(*tier));
    either(&tiers.map(|tier| say!("quoted", text = of(&tier.name))).collect::<Vec<_>>())
}

/// Says that a message is written by the person, if it is.
fn by_hand(event: &Event) -> String {
    if event.by_hand { labels::event_by_hand().to_owned() } else { String::new() }
}

/// What the server keeps of one of the program's messages, if that is not the message itself.
fn kept(event: &Event) -> String {
    if event.keep == Keep::Rows {
        return String::new();
    }
    let together = |cross: &Vec<usize>| {
        let paths: Vec<&str> =
            cross.iter().filter_map(|field| event.fields.get(*field)).map(|field| field.path.as_str()).collect();
        say!("event_counted_together", fields = list(&paths))
    };
    sentences([labels::event_counted().to_owned()].into_iter().chain(event.cross.iter().map(together)))
}

/// When one of the program's messages is sent, and which identifier it carries.
pub fn event_when(manifest: &Manifest, event: &Event) -> String {
    let tiers = tiers_of(manifest, event);
    let when = say!("event_when", when = of(&event.when), tiers = tiers);
    sentences([when, by_hand(event), sentence(identifier(event.identity)), kept(event)])
}

/// A field that only one tier adds.
pub fn only_with(explain: &str, tier: &str) -> String {
    sentences([explain.to_owned(), say!("only_with", tier = tier)])
}
