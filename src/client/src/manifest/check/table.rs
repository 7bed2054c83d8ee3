//! One table of the file, read key by key. Every unknown key, every value of the wrong type and everything that is missing is noted with
//! its line.

use std::cell::{Cell, RefCell};

use toml::Spanned;
use toml::de::{DeTable, DeValue};

use super::super::declared::ManifestError;
use super::super::read::{Misfit, Read, misfit};
use super::checker::Step::{At, Key};
use super::checker::{Checker, MOST_ERRORS, Step, line_at, shown};
use super::spelling;

/// What the tables of one file have in common.
pub(super) struct Reading<'t> {
    pub(super) checker: &'t Checker<'t>,
    /// Kept back, because mistakes in what is there come before what is missing.
    missing: RefCell<Vec<ManifestError>>,
    /// Something has the wrong type or is missing, so that the whole cannot be judged.
    is_incomplete: Cell<bool>,
}

impl<'t> Reading<'t> {
    pub(super) fn new(checker: &'t Checker<'t>) -> Self {
        Self { checker, missing: RefCell::default(), is_incomplete: Cell::new(false) }
    }

    /// Notes what is missing. Returns whether everything was there with the right type.
    pub(super) fn end(self) -> bool {
        self.missing.into_inner().into_iter().for_each(|error| self.checker.noted(error));
        !self.is_incomplete.get()
    }
}

pub(super) struct Table<'t> {
    reading: &'t Reading<'t>,
    at: Vec<Step<'t>>,
    entries: &'t DeTable<'t>,
    known: &'static [&'static str],
    /// The values under misspelled keys, by the key that was probably meant, so that they can be judged, too.
    meant: Vec<(&'static str, &'t Spanned<DeValue<'t>>)>,
}

impl<'t> Table<'t> {
    /// A table with these keys; any other is noted.
    pub(super) fn new(
        reading: &'t Reading<'t>,
        at: Vec<Step<'t>>,
        entries: &'t DeTable<'t>,
        known: &'static [&'static str],
    ) -> Self {
        let mut read = Self { reading, at, entries, known, meant: Vec::new() };
        for (key, value) in entries {
            if !known.contains(&key.get_ref().as_ref()) && !reading.checker.is_full() {
                read.strange_key(key.get_ref(), value);
            }
        }
        read
    }

    fn strange_key(&mut self, key: &str, value: &'t Spanned<DeValue<'t>>) {
        let reason = format!("unknown key \"{key}\": there are {}", self.known.join(", "));
        // A key that is present under its right name was not meant by a wrong one.
        let mut free = self.known.iter().copied().filter(|known| self.find(known).is_none());
        let meant = spelling::nearest(key, &mut free);
        let checker = self.reading.checker;
        checker.note::<()>(checker.refuse_word(&self.to(key), key, meant, reason));
        self.meant.extend(meant.map(|meant| (meant, value)));
    }

    fn find(&self, key: &str) -> Option<&'t Spanned<DeValue<'t>>> {
        self.entries.get(key).or_else(|| self.meant.iter().find(|(meant, _)| *meant == key).map(|(_, value)| *value))
    }

    fn to<'k>(&self, key: &'k str) -> Vec<Step<'k>>
    where
        't: 'k,
    {
        self.at.iter().copied().chain([Key(key)]).collect()
    }

    /// The value under this key, which may be missing. Not inlined, because it is called for fifty keys.
    #[inline(never)]
    pub(super) fn get<T>(&self, key: &'static str, read: Read<T>) -> Option<T> {
        debug_assert!(self.known.contains(&key), "{key} is among the keys that are known");
        read(self.find(key)?).map_err(|misfit| self.wrong(key, misfit)).ok()
    }

    /// The value under this key, which must not be missing.
    #[inline(never)]
    pub(super) fn need<T: Default>(&self, key: &'static str, read: Read<T>) -> T {
        self.must_have(key);
        self.get(key, read).unwrap_or_default()
    }

    /// The table under this key, with its keys.
    pub(super) fn table(&self, key: &'static str, known: &'static [&'static str]) -> Option<Table<'t>> {
        let value = self.find(key)?;
        self.as_table(self.to(key), value, known)
    }

    /// The tables under this key, each with its keys.
    pub(super) fn tables(&self, key: &'static str, known: &'static [&'static str]) -> Vec<Table<'t>> {
        let Some(value) = self.find(key) else { return Vec::new() };
        let Some(items) = value.get_ref().as_array() else {
            self.wrong(key, misfit(value, "a sequence"));
            return Vec::new();
        };
        let tables = items.iter().enumerate().filter_map(|(index, item)| {
            let at = self.at.iter().copied().chain([Key(key), At(index)]).collect();
            self.as_table(at, item, known)
        });
        tables.collect()
    }

    fn as_table(
        &self,
        at: Vec<Step<'t>>,
        value: &'t Spanned<DeValue<'t>>,
        known: &'static [&'static str],
    ) -> Option<Table<'t>> {
        let Some(table) = value.get_ref().as_table() else {
            self.wrong_at(&at, misfit(value, "a table"));
            return None;
        };
        Some(Table::new(self.reading, at, table, known))
    }

    /// Notes an error if this key is missing.
    pub(super) fn must_have(&self, key: &'static str) {
        if self.find(key).is_some() {
            return;
        }
        let checker = self.reading.checker;
        self.reading.is_incomplete.set(true);
        let mut missing = self.reading.missing.borrow_mut();
        if missing.len() < MOST_ERRORS && !checker.is_full() {
            // A whole table can be added at the end.
            let line = if self.at.is_empty() { checker.text.lines().count().max(1) } else { checker.line(&self.at) };
            missing.push(ManifestError {
                line,
                reason: format!("`{key}` is missing"),
                key: shown(&self.to(key)),
                misspelled: None,
            });
        }
    }

    fn wrong(&self, key: &str, misfit: Misfit) {
        self.wrong_at(&self.to(key), misfit);
    }

    fn wrong_at(&self, at: &[Step<'_>], Misfit { start, reason }: Misfit) {
        let checker = self.reading.checker;
        self.reading.is_incomplete.set(true);
        if !checker.is_full() {
            checker.noted(ManifestError { line: line_at(checker.text, start), reason, key: shown(at), misspelled: None });
        }
    }
}
