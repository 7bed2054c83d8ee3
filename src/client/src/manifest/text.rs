//! A text that a manifest may give in several languages.

use std::collections::BTreeMap;
use std::fmt;

use serde::de::{self, MapAccess, Visitor};
use serde::{Deserialize, Deserializer, Serialize, Serializer};

/// A text in English, and perhaps in more languages: a string, or a table such as `{ en = "…", de = "…" }`.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Text {
    english: String,
    others: BTreeMap<String, String>,
}

impl Text {
    /// The text in this language (a tag such as "de" or "zh-Hans"), else in English.
    pub fn in_language(&self, language: &str) -> &str {
        self.others.get(language).map_or(self.english.as_str(), String::as_str)
    }

    /// The text in English.
    pub fn english(&self) -> &str {
        &self.english
    }

    /// The languages besides English that it is given in, by their tags.
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

impl<'de> Deserialize<'de> for Text {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct TextVisitor;
        impl<'de> Visitor<'de> for TextVisitor {
            type Value = Text;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("a text, or a table of texts by language with at least `en`")
            }

            fn visit_str<E: de::Error>(self, value: &str) -> Result<Text, E> {
                Ok(Text::from(value))
            }

            fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Text, A::Error> {
                let mut others = BTreeMap::new();
                while let Some((language, text)) = map.next_entry::<String, String>()? {
                    others.insert(language, text);
                }
                let english = others.remove("en").ok_or_else(|| de::Error::missing_field("en"))?;
                Ok(Text { english, others })
            }
        }
        deserializer.deserialize_any(TextVisitor)
    }
}
