//! The languages of the window, and which of them this thread speaks.
//!
//! A language is one file, `assets/languages/<tag>.ftl`, in the format of <https://projectfluent.org>; the build finds them by
//! itself. A thread speaks the language of the one that started it, and English if nobody said otherwise.

use std::borrow::Cow;
use std::cell::Cell;
use std::collections::HashMap;
use std::fmt;
use std::sync::{LazyLock, OnceLock};

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource, FluentValue};
use fluent_langneg::{NegotiationStrategy, negotiate_languages};
use unic_langid::LanguageIdentifier;

use super::cldr::{Conventions, Plurals};

/// Tag and packed text of each file, English among them.
const FILES: &[(&str, &[u8])] = include!(concat!(env!("OUT_DIR"), "/languages.rs"));

/// What the manifests, and this crate's own code, are written in.
const ENGLISH: &str = "en";

/// What the files choose words by: the plural of a number, as CLDR says today. The plurals that fluent brings are older than some of
/// CLDR's.
const PLURAL: &str = "PLURAL";

/// Each is read when it is first spoken: a window that opens speaks one or two.
static ALL: LazyLock<Vec<OnceLock<Option<Language>>>> = LazyLock::new(|| FILES.iter().map(|_| OnceLock::new()).collect());

static NO_WORDS: LazyLock<Language> = LazyLock::new(|| Language {
    tag: ENGLISH,
    bundle: FluentBundle::new_concurrent(vec![LanguageIdentifier::default()]),
    fixed: HashMap::new(),
    conventions: OnceLock::new(),
});

thread_local! {
    static SPOKEN: Cell<&'static Language> = Cell::new(Language::english());
}

/// One language.
pub struct Language {
    /// Its tag, such as "de" or "zh-Hans".
    pub tag: &'static str,
    bundle: FluentBundle<FluentResource>,
    /// The messages that need no facts, ready to be said.
    fixed: HashMap<String, String>,
    /// Found when the first number or moment is said.
    conventions: OnceLock<Conventions>,
}

impl fmt::Debug for Language {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_tuple("Language").field(&self.tag).finish()
    }
}

impl PartialEq for Language {
    fn eq(&self, other: &Self) -> bool {
        std::ptr::eq(self, other)
    }
}

impl Language {
    /// Every language, in the order of their tags.
    pub fn all() -> impl Iterator<Item = &'static Self> {
        FILES.iter().filter_map(|(tag, _)| Self::tagged(tag))
    }

    /// English.
    pub fn english() -> &'static Self {
        Self::tagged(ENGLISH).unwrap_or(&NO_WORDS)
    }

    /// The language with this tag.
    pub fn tagged(tag: &str) -> Option<&'static Self> {
        let mut files = FILES.iter().zip(ALL.iter());
        let ((tag, packed), read) = files.find(|((found, _), _)| *found == tag)?;
        let unpacked = || String::from_utf8(miniz_oxide::inflate::decompress_to_vec(packed).ok()?).ok();
        read.get_or_init(|| Self::read(tag, &unpacked()?, None).ok()).as_ref()
    }

    /// The first of the wanted languages that we have, most wanted first; English if we have none of them. Tags may be written as
    /// systems give them: "de-AT" takes "de", "zh-CN" takes "zh-Hans".
    pub fn best(wanted: impl IntoIterator<Item = String>) -> &'static Self {
        let parse = |tag: &str| tag.parse::<LanguageIdentifier>().ok();
        let wanted: Vec<LanguageIdentifier> = wanted.into_iter().filter_map(|tag| parse(&tag)).map(likely_script).collect();
        let there: Vec<LanguageIdentifier> = FILES.iter().filter_map(|(tag, _)| parse(tag)).collect();
        let best = negotiate_languages(&wanted, &there, None, NegotiationStrategy::Lookup);
        best.first().and_then(|best| Self::tagged(&best.to_string())).unwrap_or_else(Self::english)
    }

    /// The best for what the person's system asks for.
    pub fn of_the_system() -> &'static Self {
        Self::best(sys_locale::get_locales())
    }

    /// The one that the person chose, by its tag; the system's if they chose none, or one that no longer exists.
    pub fn chosen(tag: Option<&str>) -> &'static Self {
        tag.and_then(Self::tagged).unwrap_or_else(Self::of_the_system)
    }

    /// What it calls itself.
    pub fn name(&self) -> &str {
        self.said("language_name").unwrap_or(self.tag)
    }

    /// How it writes numbers and moments.
    pub(super) fn conventions(&self) -> &Conventions {
        self.conventions.get_or_init(|| Conventions::of(&[self.said("locale").unwrap_or(self.tag), self.tag]))
    }

    /// The message, if this language has it and it needs no facts.
    pub fn said(&self, id: &str) -> Option<&str> {
        self.fixed.get(id).map(String::as_str)
    }

    /// Reads the text of a language file; `transform` changes every piece of text in it. The errors say what cannot be understood.
    pub fn read(tag: &'static str, text: &str, transform: Option<fn(&str) -> Cow<'_, str>>) -> Result<Self, Vec<String>> {
        let resource = FluentResource::try_new(text.to_owned())
            .map_err(|(_, errors)| errors.iter().map(ToString::to_string).collect::<Vec<_>>())?;
        let ids: Vec<String> = resource.entries().filter_map(message_id).map(str::to_owned).collect();
        let mut bundle = FluentBundle::new_concurrent(vec![tag.parse().unwrap_or_default()]);
        // Not every font can draw the marks around facts, and nothing here is written from right to left.
        bundle.set_use_isolating(false);
        bundle.set_transform(transform);
        let plurals = Plurals::of(tag);
        let category = bundle.add_function(PLURAL, move |facts, _| match facts {
            [FluentValue::Number(number)] => plurals.category(&number.as_string()).into(),
            _ => FluentValue::Error,
        });
        category.map_err(|error| vec![error.to_string()])?;
        bundle.add_resource(resource).map_err(|errors| errors.iter().map(ToString::to_string).collect::<Vec<_>>())?;
        let mut fixed = HashMap::new();
        for id in ids {
            let mut errors = Vec::new();
            let message = bundle.get_message(&id);
            let value = message.as_ref().and_then(fluent_bundle::FluentMessage::value);
            let said = value.map(|pattern| bundle.format_pattern(pattern, None, &mut errors).into_owned());
            if let Some(said) = said.filter(|_| errors.is_empty()) {
                fixed.insert(id, said);
            }
        }
        // Not before now, because it needs the current language, and there was none until here.
        bundle.set_formatter(Some(|value, _| match value {
            FluentValue::Number(number) => Some(spoken().conventions().number(&number.as_string())),
            _ => None,
        }));
        Ok(Self { tag, bundle, fixed, conventions: OnceLock::new() })
    }

    fn tell(&self, id: &str, facts: &FluentArgs<'_>) -> Option<String> {
        let message = self.bundle.get_message(id)?;
        let mut errors = Vec::new();
        let said = self.bundle.format_pattern(message.value()?, Some(facts), &mut errors).into_owned();
        debug_assert!(errors.is_empty(), "{}: {id}: {errors:?}", self.tag);
        errors.is_empty().then_some(said)
    }
}

fn message_id<'a>(entry: &fluent_syntax::ast::Entry<&'a str>) -> Option<&'a str> {
    match entry {
        fluent_syntax::ast::Entry::Message(message) => Some(message.id.name),
        _ => None,
    }
}

/// Chinese without a script is what its region writes (<https://www.unicode.org/cldr/charts/latest/supplemental/likely_subtags.html>).
fn likely_script(mut tag: LanguageIdentifier) -> LanguageIdentifier {
    if tag.language.as_str() == "zh" {
        let traditional = tag.region.is_some_and(|region| matches!(region.as_str(), "TW" | "HK" | "MO"));
        if tag.script.is_none() {
            tag.script = if traditional { "Hant" } else { "Hans" }.parse().ok();
        }
        tag.region = None;
    }
    tag
}

/// This thread speaks this language from now on.
pub fn speak(language: &'static Language) {
    SPOKEN.set(language);
}

/// The language that this thread speaks.
pub fn spoken() -> &'static Language {
    SPOKEN.get()
}

/// A text without facts. What a language lacks is said in English; a test makes sure that nothing is missing.
pub(super) fn fixed(id: &'static str) -> &'static str {
    spoken().said(id).or_else(|| Language::english().said(id)).unwrap_or(id)
}

/// A text with facts.
pub(super) fn tell(id: &'static str, facts: &FluentArgs<'_>) -> String {
    spoken().tell(id, facts).or_else(|| Language::english().tell(id, facts)).unwrap_or_else(|| id.to_owned())
}
