//! What the window shows and can do, as plain data, for programs whose settings are a web page or another toolkit's. The sentences, the
//! languages and what a decision does are the window's own; how it looks is the program's.
//!
//! Everything here answers at once from files and log, and asks nobody. A decision says which text was shown (`seen`), so that a yes is
//! never about another one; a no needs no such thing.

mod ask;
mod change;
mod choices;
mod crashes;
mod history;

use std::path::Path;
use std::sync::Arc;

use candor::tools::consent::Consent;
use candor::tools::log::{self, Log, LogError};
use candor::tools::registry::{self, ManifestSource, Program};
use candor::{Manifest, Places};
use serde_json::{Value, json};

use crate::report::{self, Existing};
use crate::text::{Clock, Language, labels, pages as words, speak, troubles};

/// Why something was not done, in a sentence for the person.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NotDone(pub String);

impl std::fmt::Display for NotDone {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(&self.0)
    }
}

impl std::error::Error for NotDone {}

impl From<LogError> for NotDone {
    fn from(error: LogError) -> Self {
        Self(troubles::not_done(&troubles::log_error(&error)))
    }
}

/// One program's page, in one language.
#[derive(Debug, Clone)]
pub struct Plain {
    places: Places,
    manifest: Arc<Manifest>,
    language: &'static Language,
}

/// What is known at one moment.
struct Now {
    program: Program,
    consent: Consent,
    clock: Clock,
}

impl Plain {
    /// The page of the program that brings this manifest. `language` is a tag such as "de" or "de-AT"; without one, the person's own.
    pub fn new(places: Places, manifest: Arc<Manifest>, language: Option<&str>) -> Self {
        let language = match language {
            Some(tag) => Language::best([tag.to_owned()]),
            None => Language::of_the_system(),
        };
        Self { places, manifest, language }
    }

    /// The tag of the language in which everything is said.
    pub fn language(&self) -> &'static str {
        self.language.tag
    }

    /// Everything on the page of choices: the program, its tiers, what stands in the way, what is new, and the words of the buttons.
    pub fn page(&self) -> Value {
        choices::page(self, &self.now())
    }

    /// What one message would be, with these tiers on or, without any, as it is now.
    pub fn preview(&self, event: &str, tiers: Option<&[String]>) -> Result<Value, NotDone> {
        choices::preview(self, &self.now(), event, tiers)
    }

    /// Makes a decision, given as data (see [`change`]), about the text whose `seen` the page had; what the page says then.
    pub fn decide(&self, decision: &Value, seen: &str) -> Result<Value, NotDone> {
        let mut page = change::decide(self, &self.now(), decision, seen)?;
        let besides = page.1;
        page.0 = self.page();
        if let Value::Object(page) = &mut page.0 {
            page.insert("besides".into(), json!(besides));
        }
        Ok(page.0)
    }

    /// At most so many rows of the history, newest first, older than the one with the number `before`.
    pub fn history(&self, before: Option<i64>, most: usize) -> Result<Value, NotDone> {
        history::page(self, &self.now(), before, most)
    }

    /// Everything about one message of the history.
    pub fn message(&self, seq: i64) -> Result<Value, NotDone> {
        history::message(self, &self.now(), seq)
    }

    /// The decisions so far, newest first.
    pub fn decisions(&self) -> Result<Value, NotDone> {
        history::decisions(self, &self.now())
    }

    /// The crash reports that wait for the person, and what happens with those to come.
    pub fn crashes(&self) -> Result<Value, NotDone> {
        crashes::waiting(self, &self.now())
    }

    /// Changes one text of a report that waits, if it still reads `before`.
    pub fn edit_crash(&self, seq: i64, path: &str, before: &str, after: &str) -> Result<Value, NotDone> {
        crashes::edit(self, &self.now(), seq, (path, before, after))
    }

    /// Lets a report go with exactly these bytes. The program sends it.
    pub fn release_crash(&self, seq: i64, body: &[u8]) -> Result<Value, NotDone> {
        crashes::release(self, &self.now(), seq, body)
    }

    /// Deletes a report.
    pub fn delete_crash(&self, seq: i64) -> Result<Value, NotDone> {
        crashes::delete(self, &self.now(), seq)
    }

    /// Saves a report of everything in this format, "html" or "json", to this file. `replace` says that the person was asked whether one
    /// that is there may go.
    pub fn export(&self, format: &str, path: &Path, replace: bool) -> Result<Value, NotDone> {
        let now = self.now();
        let known = || report::FORMATS.iter().map(|format| format.id).collect::<Vec<_>>().join(", ");
        let Some(format) = report::format(format) else {
            return Err(NotDone(format!("there is no format \"{format}\"; there are {}", known())));
        };
        let existing = if replace { Existing::MayBeReplaced } else { Existing::Stays };
        match report::save(&self.places, &now.program, format, path, existing, now.clock.now) {
            Ok(events) => {
                let sentence = words::saved(events, &self.places.shown(path));
                Ok(json!({"events": events, "path": path.to_string_lossy(), "sentence": sentence}))
            }
            Err(error) => Err(NotDone(words::not_saved(&error.why(&self.places, path)))),
        }
    }

    fn now(&self) -> Now {
        speak(self.language);
        let registered = self.places.user_apps.join(format!("{}.toml", self.manifest.app.id));
        let conflict = registry::conflict(&self.places, &self.manifest);
        let (manifest, source) = (Arc::clone(&self.manifest), ManifestSource::Registered(registered));
        let program = Program { manifest, source, conflict, is_here: true };
        let consent = program.consent(&self.places);
        Now { program, consent, clock: Clock::of_this_computer() }
    }

    /// The log, with what processes that have ended left in their spools; `None` where nothing was recorded yet.
    fn log(&self, now: &Now) -> Result<Option<Log>, NotDone> {
        let folder = now.program.consent_file(&self.places).folder;
        let expiry = candor::tools::delivery::Policy::default().expiry;
        match log::take_in_what_was_left(&folder, &now.consent, now.clock.now, expiry) {
            // What is there can be read although another process is writing.
            Err(error) if error.is_busy() => {}
            taken => drop(taken?),
        }
        Ok(Log::open_existing(&folder)?)
    }
}

/// The words for what is in nobody's power here.
fn nothing_recorded() -> NotDone {
    NotDone(labels::nothing_recorded().to_owned())
}

#[cfg(test)]
mod tests;
