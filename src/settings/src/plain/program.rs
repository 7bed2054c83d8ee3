//! One program's page in one language: what every answer begins with.

use std::sync::Arc;

use candor::tools::consent::Consent;
use candor::tools::inherited::{Uses, Using};
use candor::tools::log::{self, Log, LogError};
use candor::tools::registry::Program;
use candor::{Manifest, Places};

use crate::text::{Clock, Language, labels, speak, troubles};

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

/// The answers that are in progress. Words, files and the log have locks of their own.
static ANSWERING: Uses = Uses::new();

/// Begins an answer. In a process that was forked while its parent was giving one, this is refused, with words for the program's developer:
/// those for people may be locked.
pub(super) fn answering() -> Result<Using, NotDone> {
    let forked =
        "this process was forked from one that was answering such a question just then; start a process of its own for this";
    ANSWERING.begin().ok_or_else(|| NotDone(forked.to_owned()))
}

/// One program's page, in one language.
#[derive(Debug, Clone)]
pub struct Plain {
    pub(super) places: Places,
    pub(super) manifest: Arc<Manifest>,
    language: &'static Language,
}

/// What is known at one moment.
pub(super) struct Now {
    pub(super) program: Program,
    pub(super) consent: Consent,
    pub(super) clock: Clock,
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

    pub(super) fn now(&self) -> Now {
        speak(self.language);
        let program = Program::of_its_own(&self.places, &self.manifest);
        let consent = program.consent(&self.places);
        Now { program, consent, clock: Clock::of_this_computer() }
    }

    /// The log, with what processes that have ended left in their spools; `None` where nothing was recorded yet.
    pub(super) fn log(&self, now: &Now) -> Result<Option<Log>, NotDone> {
        let folder = now.program.consent_file(&self.places).folder;
        let expiry = candor::tools::delivery::Policy::default().expiry;
        match log::take_in_what_was_left(&folder, || now.program.consent(&self.places), now.clock.now, expiry) {
            // What is there can be read although another process is writing, or nobody may.
            Err(error) if error.is_busy() || matches!(error, LogError::ReadOnly) => {}
            taken => drop(taken?),
        }
        Ok(Log::open_to_read(&folder)?)
    }
}

/// The error when nothing was recorded.
pub(super) fn nothing_recorded() -> NotDone {
    NotDone(labels::nothing_recorded().to_owned())
}
