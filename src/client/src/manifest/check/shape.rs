//! The shape of a file, and where it has not that of a manifest: every key that is not known, and what has the wrong type or is missing
//! in each table.

use serde::de::{self, DeserializeOwned, Visitor, value::Error as Nothing};
use serde::{Deserialize as _, forward_to_deserialize_any};
use toml::Spanned;
use toml::de::{DeString, DeTable, DeValue};

use super::super::declared::ManifestError;
use super::super::file::{App, Consent, Endpoint, Event, Field, File, Tier, Wire};
use super::checker::Step::{At, Key};
use super::checker::{Checker, Step, line_at, shown};
use super::spelling;

impl Checker<'_> {
    /// The file, if it has the shape of one; else what is wrong with that is noted. What is misspelled is read as what was probably meant, so that the rest can be judged, too.
    pub(super) fn shape(&self) -> Option<File> {
        let mut root = self.root.clone();
        if let Ok(file) = File::deserialize(toml::de::Deserializer::from(root.clone())) {
            return Some(file);
        }
        self.known_keys(&[], root.get_mut(), keys_of::<File>());
        for (key, keys) in [
            ("app", keys_of::<App>()),
            ("consent", keys_of::<Consent>()),
            ("endpoint", keys_of::<Endpoint>()),
            ("wire", keys_of::<Wire>()),
        ] {
            if let Some(table) = table_in(root.get_mut(), key) {
                self.known_keys(&[Key(key)], table, keys);
            }
        }
        for (index, tier) in tables_in(root.get_mut(), "tier") {
            self.known_keys(&[Key("tier"), At(index)], tier, keys_of::<Tier>());
        }
        for (index, event) in tables_in(root.get_mut(), "event") {
            self.known_keys(&[Key("event"), At(index)], event, keys_of::<Event>());
            for (number, field) in tables_in(event, "field") {
                self.known_keys(&[Key("event"), At(index), Key("field"), At(number)], field, keys_of::<Field>());
            }
        }
        match File::deserialize(toml::de::Deserializer::from(root.clone())) {
            Ok(file) => Some(file),
            Err(first) => {
                self.parts(root.get_mut(), &first);
                None
            }
        }
    }

    /// Notes the first thing that is wrong in each part, each read by itself; what is wrong outside of them where none is.
    fn parts(&self, root: &mut DeTable<'_>, first: &toml::de::Error) {
        let before = self.is_content();
        let mut found = self.part::<App>(&[Key("app")], root.get("app"));
        found |= self.part::<Consent>(&[Key("consent")], root.get("consent"));
        found |= self.part::<Endpoint>(&[Key("endpoint")], root.get("endpoint"));
        found |= self.part::<Wire>(&[Key("wire")], root.get("wire"));
        found |= root.get("tier").is_some_and(|tiers| self.list::<Tier>(&[Key("tier")], tiers));
        if let Some(DeValue::Array(events)) = root.get_mut("event").map(Spanned::get_mut) {
            for (index, event) in events.iter_mut().enumerate() {
                let fields = match event.get_mut() {
                    DeValue::Table(table) => table.remove("field"),
                    _ => None,
                };
                let at = [Key("event"), At(index), Key("field")];
                found |= self.part::<Event>(&[Key("event"), At(index)], Some(event));
                found |= fields.is_some_and(|fields| self.list::<Field>(&at, &fields));
            }
        }
        for key in ["format", "app", "consent", "endpoint", "tier", "event"] {
            if !root.contains_key(key) {
                found = true;
                // Where it can be added.
                let line = self.text.lines().count().max(1);
                self.noted(ManifestError { line, reason: missing(key), key: key.to_owned(), misspelled: None });
            }
        }
        if !found && before {
            self.shape_error(&[], first);
        }
    }

    fn list<T: DeserializeOwned>(&self, at: &[Step<'_>], list: &Spanned<DeValue<'_>>) -> bool {
        let Some(items) = list.get_ref().as_array() else { return false };
        let mut found = false;
        for (index, item) in items.iter().enumerate() {
            let at: Vec<Step<'_>> = at.iter().copied().chain([At(index)]).collect();
            found |= self.part::<T>(&at, Some(item));
        }
        found
    }

    /// Notes what is wrong in this part, and says whether something is.
    fn part<T: DeserializeOwned>(&self, at: &[Step<'_>], value: Option<&Spanned<DeValue<'_>>>) -> bool {
        let read = value.map(|value| T::deserialize(toml::de::ValueDeserializer::from(value.clone())));
        let Some(Err(error)) = read else { return false };
        self.shape_error(at, &error);
        true
    }

    fn shape_error(&self, at: &[Step<'_>], error: &toml::de::Error) {
        if self.is_full() {
            return;
        }
        let line = error.span().map_or_else(|| self.line(at), |span| line_at(self.text, span.start));
        let said = error.message().replace('\n', " ");
        let of_missing = said.strip_prefix("missing field `").and_then(|rest| rest.strip_suffix('`'));
        let reason = of_missing.map_or_else(|| said.clone(), missing);
        let mut key = shown(at);
        // Only what is missing is named by the message alone; of the rest, the line says which key it is.
        if let Some(name) = of_missing.or_else(|| self.key_on(line)) {
            key = if key.is_empty() { name.to_owned() } else { format!("{key}.{name}") };
        }
        self.noted(ManifestError { line, reason, key, misspelled: None });
    }

    /// The key that this line gives a value to.
    fn key_on(&self, line: usize) -> Option<&str> {
        let (key, _) = self.text.lines().nth(line.checked_sub(1)?)?.split_once('=')?;
        let key = key.trim();
        key.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'_').then_some(key)
    }

    /// Notes each key that is not known, and takes it out, or calls it what was probably meant.
    fn known_keys(&self, at: &[Step<'_>], table: &mut DeTable<'_>, known: &'static [&'static str]) {
        let strange: Vec<String> =
            table.keys().map(|key| key.get_ref().to_string()).filter(|key| !known.contains(&key.as_str())).collect();
        for key in strange {
            if self.is_full() {
                return;
            }
            let at: Vec<Step<'_>> = at.iter().copied().chain([Key(&key)]).collect();
            let reason = format!("unknown key \"{key}\": there are {}", known.join(", "));
            // What stands here under its right name was not meant by the wrong one.
            let free = known.iter().copied().filter(|known| !table.contains_key(*known));
            let meant = spelling::nearest(&key, free);
            self.note::<()>(self.refuse_word(&at, &key, meant, reason));
            if let (Some((name, value)), Some(meant)) = (table.remove_entry(key.as_str()), meant) {
                table.insert(Spanned::new(name.span(), DeString::from(meant)), value);
            }
        }
    }
}

fn missing(key: &str) -> String {
    format!("`{key}` is missing")
}

fn table_in<'t, 'd>(table: &'t mut DeTable<'d>, key: &str) -> Option<&'t mut DeTable<'d>> {
    match table.get_mut(key)?.get_mut() {
        DeValue::Table(table) => Some(table),
        _ => None,
    }
}

fn tables_in<'t, 'd>(table: &'t mut DeTable<'d>, key: &str) -> impl Iterator<Item = (usize, &'t mut DeTable<'d>)> {
    let items = match table.get_mut(key).map(Spanned::get_mut) {
        Some(DeValue::Array(items)) => Some(items),
        _ => None,
    };
    let tables = items.into_iter().flat_map(|items| items.iter_mut().enumerate());
    tables.filter_map(|(index, item)| match item.get_mut() {
        DeValue::Table(table) => Some((index, table)),
        _ => None,
    })
}

/// The keys that a table of this type can have, asked of the type itself, so that no list of them can be out of date.
fn keys_of<T: DeserializeOwned>() -> &'static [&'static str] {
    let mut keys: &'static [&'static str] = &[];
    // It ends as soon as the keys are known, which is no success.
    drop(T::deserialize(Keys(&mut keys)));
    keys
}

/// Listens for the keys that a type asks for.
struct Keys<'k>(&'k mut &'static [&'static str]);

impl<'de> de::Deserializer<'de> for Keys<'_> {
    type Error = Nothing;

    fn deserialize_any<V: Visitor<'de>>(self, _: V) -> Result<V::Value, Nothing> {
        Err(de::Error::custom("no table"))
    }

    fn deserialize_struct<V: Visitor<'de>>(
        self,
        _: &'static str,
        keys: &'static [&'static str],
        _: V,
    ) -> Result<V::Value, Nothing> {
        *self.0 = keys;
        Err(de::Error::custom("known"))
    }

    forward_to_deserialize_any! {
        bool i8 i16 i32 i64 i128 u8 u16 u32 u64 u128 f32 f64 char str string bytes byte_buf option unit unit_struct newtype_struct seq
        tuple tuple_struct map enum identifier ignored_any
    }
}
