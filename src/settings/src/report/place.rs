//! Where a report may be written: never over something without asking, never over one of Candor's own files, and only into a file.

use std::ffi::OsStr;
use std::io;
use std::path::{Path, PathBuf};

use candor::Places;
use candor::tools::files::{self, Instead};
use candor::tools::log::LogError;
use candor::tools::registry::{self, Program};
use candor::tools::watch::which;
use candor::tools::{delivery, identity, log};

use crate::preferences::Preferences;
use crate::text::{labels, troubles};

/// What may be done with an existing file of that name.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Existing {
    /// Nothing: nobody was asked.
    Stays,
    /// The person wants it replaced.
    MayBeReplaced,
}

/// Why a report is not saved.
#[derive(Debug)]
pub enum NotSaved {
    /// What it is about cannot be read.
    Log(LogError),
    /// It cannot be written there.
    Disk(io::Error),
    /// A file has the name already, and nobody was asked whether it may be replaced.
    Exists,
    /// Candor keeps a file of its own there.
    Ours,
    /// Something else has the name.
    Other(Instead),
    /// Another process began to write to a log that this one may only read, so that what was read may not fit together.
    Changed,
    /// The person no longer wants it.
    Stopped,
    /// Making it did not finish, through a fault of ours: without the missing rows it would be taken for a complete one.
    NotMade,
}

impl NotSaved {
    /// Why something was not saved to this file, for the middle of a sentence.
    pub fn why(&self, places: &Places, path: &Path) -> String {
        match self {
            Self::Log(error) => troubles::log_error(error),
            Self::Disk(error) if error.kind() == io::ErrorKind::NotFound => {
                troubles::no_folder(&places.shown(path.parent().unwrap_or(path)))
            }
            Self::Disk(error) => troubles::system(error),
            Self::Exists => labels::report_over_file().to_owned(),
            Self::Ours => labels::report_over_ours().to_owned(),
            Self::Other(what) => troubles::report_over_other(*what),
            Self::Changed => labels::report_changed().to_owned(),
            Self::Stopped => labels::server_cancelled().to_owned(),
            Self::NotMade => labels::report_not_made().to_owned(),
        }
    }
}

impl From<LogError> for NotSaved {
    fn from(error: LogError) -> Self {
        Self::Log(error)
    }
}

impl From<io::Error> for NotSaved {
    fn from(error: io::Error) -> Self {
        Self::Disk(error)
    }
}

/// Whether a report about these programs may be written there.
pub(super) fn check(places: &Places, about: &[Program], path: &Path, existing: Existing) -> Result<(), NotSaved> {
    if is_ours(places, about, path) {
        return Err(NotSaved::Ours);
    }
    // A link is not followed: what it leads to is not what was named, and may be anything.
    let Ok(metadata) = std::fs::symlink_metadata(path) else { return Ok(()) };
    match files::what_instead(&metadata) {
        Some(instead) => Err(NotSaved::Other(instead)),
        None if existing == Existing::Stays => Err(NotSaved::Exists),
        None => Ok(()),
    }
}

/// Whether Candor keeps, or would keep, a file of its own there, for this program or another, whatever the folder is called and whatever
/// the file is.
fn is_ours(places: &Places, about: &[Program], path: &Path) -> bool {
    let (others, _) = registry::programs(places, &[]);
    let folder = which(path.parent().unwrap_or(path));
    let name = path.file_name().unwrap_or_default();
    let is_folder = |ours: &Path| folder.is_some() && folder == which(ours);
    let is_file = |ours: &Path| {
        let is_it = which(path).is_some() && which(path) == which(ours);
        is_it || (ours.parent().is_some_and(is_folder) && ours.file_name() == Some(name))
    };
    let of_program = |program: &Program| {
        let file = program.consent_file(places);
        let is_of_program = is_folder(&file.folder) && (is_own_name(name) || is_kept(name, &file.path));
        let manifest = program.source.path().is_some_and(is_file);
        is_of_program || manifest || is_folder(&file.folder.join(log::SPOOLS)) || is_file(&file.path) || is_file(&file.agreed)
    };
    let mut folders = places.machine_apps.iter().chain([&places.user_apps]);
    let own = |program: &Program| {
        let folder = program.consent_file(places).folder;
        own_names().any(|own| is_file(&folder.join(own)))
    };
    others.iter().chain(about).any(of_program)
        || folders.any(|apps| is_folder(apps))
        || is_file(&places.policy)
        || is_file(&Preferences::file(places))
        || about.iter().any(own)
}

/// The names of what is in a program's folder, besides its consent file.
fn own_names() -> impl Iterator<Item = PathBuf> {
    let wal = format!("{}-wal", log::FILE);
    let shm = format!("{}-shm", log::FILE);
    [log::FILE, &wal, &shm, log::RECEIPTS, identity::FILE, delivery::SENDER_LOCK].map(PathBuf::from).into_iter()
}

/// Whether this is the name of a file of ours: all begin like this, including what was set aside and what later versions may add.
fn is_own_name(name: &OsStr) -> bool {
    name.to_string_lossy().to_lowercase().starts_with("telemetry_")
}

/// Whether it is the consent file, or what was kept of one.
fn is_kept(name: &OsStr, consent: &Path) -> bool {
    let consent = consent.file_name().unwrap_or_default().to_string_lossy().to_lowercase();
    name.to_string_lossy()
        .to_lowercase()
        .strip_prefix(&consent)
        .is_some_and(|rest| rest.is_empty() || rest.starts_with(".kept-"))
}

impl std::fmt::Display for NotSaved {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Self::Log(error) => error.fmt(f),
            Self::Disk(error) => error.fmt(f),
            Self::Exists => f.write_str("there is a file of this name already"),
            Self::Changed => f.write_str("the history was changed while it was being saved; save it again"),
            Self::Stopped => f.write_str("it was cancelled"),
            Self::NotMade => f.write_str("a part of it could not be made, which is a fault in Candor"),
            Self::Ours => f.write_str("this is where Candor keeps a file of its own; choose another place"),
            Self::Other(Instead::Link) => {
                f.write_str("what has this name is a link, which is not followed; name the file itself")
            }
            Self::Other(instead) => write!(f, "what has this name is not a file but {instead}; choose another name"),
        }
    }
}
