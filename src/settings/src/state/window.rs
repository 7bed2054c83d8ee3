//! What is known about the window itself, as opposed to the programs in it.

use std::path::PathBuf;

use crate::preferences::Preferences;
use crate::text::{Language, labels, window as words};

/// What is known about the window itself.
#[derive(Debug, Default)]
pub(super) struct WindowDesk {
    pub(super) preferences: Preferences,
    /// Whether the settings are open.
    pub(super) open: bool,
    /// Whether the programs are listed that are not on this computer.
    pub(super) shows_absent: bool,
    /// The manifest that cannot be used and is shown in place of the chosen program.
    pub(super) broken: Option<PathBuf>,
    /// The language that was chosen and that no font here can draw.
    pub(super) undrawn: Option<&'static Language>,
    /// How often the field for a manifest has been asked for.
    pub(super) asks_path: u64,
    /// What became of the last attempt to add a manifest.
    pub(super) added: Option<Added>,
}

/// What became of an attempt to add a manifest. It is put into words when it is shown, in the language of that moment.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Added {
    /// It was added: the name of its program.
    Program(String),
    /// It was not, for a reason in a library's or the system's own words.
    Not(String),
    /// No path was typed.
    NoPath,
    /// There is no native dialog to choose one with.
    NoDialog,
}

impl Added {
    /// In words, and whether it failed.
    pub(super) fn said(&self) -> (String, bool) {
        match self {
            Self::Program(name) => (words::program_added(name), false),
            Self::Not(why) => (words::program_not_added(why), true),
            Self::NoPath => (labels::type_a_name().to_owned(), true),
            Self::NoDialog => (labels::no_dialog().to_owned(), true),
        }
    }
}
