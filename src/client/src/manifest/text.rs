//! A text that a manifest may give in several languages.

use std::collections::BTreeMap;
use std::fmt;

use serde::{Serialize, Serializer};
use toml::Spanned;
use toml::de::DeValue;

use super::read::{self, Misfit, misfit};

/// A text in English, and perhaps in more languages: a string, or a table such as `{ en = "…", de = "…" }`.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Text {
    english: String,
    others: BTreeMap<String, String>,
}

impl Text {
    /// Reads a text from the file.
    pub(super) fn read(value: &Spanned<DeValue<'_>>) -> Result<Self, Misfit> {
        let languages = match value.get_ref() {
            DeValue::String(english) => return Ok(Self::from(english.as_ref())),
            DeValue::Table(languages) => languages,
            _ => return Err(misfit(value, "a text, or a table of texts by language with at least `en`")),
        };
        let (mut english, mut others) = (None, BTreeMap::new());
        for (language, text) in languages {
            let text = read::text(text)?;
            if language.get_ref() == "en" {
                english = Some(text);
            } else {
                others.insert(language.get_ref().to_string(), text);
            }
        }
        let no_english = || Misfit { start: value.span().start, reason: "`en` is missing".to_owned() };
        Ok(Self { english: english.ok_or_else(no_english)?, others })
    }

    /// The text in this language (a tag such as "de" or "zh-Hans"), else in English.
    pub fn in_language(&self, language: &str) -> &str {
        self.others.get(language).map_or(self.english.as_str(), String::as_str)
    }

    /// The text in English.
    pub fn english(&self) -> &str {
        &self.english
    }

    /// The tags of the languages besides English that it is given in.
    pub(super) fn other_languages(&self) -> impl Iterator<Item = &str> {
        self.others.keys().map(String::as_str)
    }

    /// Every language's text.
    pub fn all(&self) -> impl Iterator<Item = &str> {
        std::iter::once(self.english.as_str()).chain(self.others.values().map(String::as_str))
    }
}

impl From<&str> for Text {
    fn from(english: &str) -> Self {
        Self { english: english.to_owned(), others: BTreeMap::new() }
    }
}

impl fmt::Display for Text {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.english)
    }
}

impl Serialize for Text {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        if self.others.is_empty() {
            return serializer.serialize_str(&self.english);
        }
        serializer.collect_map(std::iter::once((&"en".to_owned(), &self.english)).chain(&self.others))
    }
}
