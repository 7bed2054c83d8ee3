//! What the window and its worker say to each other: the whole of it, as they share no memory that either changes.

mod crashes;
mod rows;

use crate::pages::history::make_details::EventRead;
use std::collections::BTreeMap;
use std::path::PathBuf;
use std::sync::Arc;

use candor::Values;
use candor::tools::consent::{Change, Consent};
use candor::tools::identity::Identity;
use candor::tools::log::{DecisionRow, HeldReport, Index, Summary};
use candor::tools::machine::Facts;
use candor::tools::registry::{Broken, Program};

pub use crashes::{CrashCommand, CrashNews, Meanwhile, NewText};
pub use rows::Copied;

use crate::pages::history::chosen::Chosen;
use crate::pages::history::query::{Arrange, Arranged};
use crate::pages::your_data::view::FormatId;
use crate::preferences::Preferences;
use crate::text::Language;

/// What the window asks for.
#[derive(Debug, Clone, PartialEq)]
pub enum Command {
    /// Read this program's log, and go on watching it and no other.
    Watch(String),
    /// Make a decision about this program.
    Decide(String, Change),
    /// Read everything about one event of the watched program.
    ReadEvent(i64),
    /// Copy the exact bytes of these events of this program.
    CopyRows(String, Arc<Chosen>),
    /// Put the events of the watched program into an order. The number comes back with the answer.
    Arrange(u64, Box<Arrange>),
    /// Search for words in the bytes of the watched program's events with numbers above this one, instead of the last search. The
    /// number comes back with the answers.
    Search(u64, String, i64),
    /// Ask where to, with the native dialog, and save a report there.
    Save(String, FormatId),
    /// Save a report to this path.
    SaveTo(String, FormatId, PathBuf),
    /// Clear this program's history.
    Clear(String),
    /// Replace the identity that this program uses.
    ReplaceIdentity(String),
    /// Open this program's folder.
    OpenFolder(String),
    /// Something about this program's crash reports.
    Crash(String, CrashCommand),
    /// Speak this language from now on.
    Speak(&'static Language),
    /// Keep what the person chose about the window.
    Keep(Box<Preferences>),
    /// These manifests are named by hand, besides those that were named at the start.
    Given(Vec<PathBuf>),
    /// Ask which manifest to add, with the native dialog.
    AskManifest,
    /// See whether this manifest can be used.
    AddManifest(PathBuf),
    /// Something may have changed in this program's folder; the worker says this to itself.
    Look(String),
    /// Answer once everything asked before is done, and end.
    Stop,
}

/// What the worker found.
#[derive(Debug, Clone, PartialEq)]
pub enum Message {
    /// The programs on this computer and what is decided about each.
    Programs(Programs),
    /// The log of the watched program.
    Log(String, Box<LogState>),
    /// More of the watched program's events have been read.
    Index(String, Arc<Index>),
    /// The answer to `Command::Arrange`.
    Arranged(u64, Box<Arranged>),
    /// A part of the answer to `Command::Search`.
    Found(u64, Found),
    /// Everything about one event; `None` if it is gone.
    Event(i64, Option<Box<EventRead>>),
    /// The answer to `Command::CopyRows` about this program.
    Copied(String, Box<Copied>),
    /// A command failed: a sentence.
    Failed(String),
    /// A choice was written, or why it wasn't: a sentence.
    Chosen(Result<(), String>),
    /// The choice is in force, but something that should follow from it could not be done.
    Besides(String),
    /// Something worth mentioning happened: a sentence.
    Remark(String),
    /// A report was saved with this many events, or why it wasn't. `None` if the person closed the dialog.
    Saved(Option<Result<(u64, PathBuf), String>>),
    /// There is no native dialog here; a report could go to this path.
    AskPath(FormatId, PathBuf),
    /// A manifest that is to be added; `None` if there is no native dialog.
    ManifestChosen(Option<PathBuf>),
    /// A manifest that can be used, with the id of its program; or why it cannot.
    Added(Result<(PathBuf, String), String>),
    /// What was done with a crash report of this program.
    Crash(String, CrashNews),
    /// The worker has ended.
    Stopped,
}

/// What a search has found since its last message.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Found {
    /// The events with the words in them.
    pub hits: Vec<i64>,
    /// How many were searched since then.
    pub looked_at: usize,
    /// Whether it has finished.
    pub done: bool,
}

/// The programs on this computer.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Programs {
    /// Each with what is decided about it.
    pub programs: Vec<(Program, Consent)>,
    /// Manifest files that cannot be used.
    pub broken: Vec<Broken>,
}

/// What the window knows of a log.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct LogState {
    /// Every event, as far as they have been read.
    pub index: Arc<Index>,
    /// The crash reports that wait for the person, oldest first.
    pub held: Vec<HeldReport>,
    /// The whole log in a few numbers.
    pub summary: Summary,
    /// The decisions so far, newest first.
    pub decisions: Vec<DecisionRow>,
    /// What was last sent: values by path, by event.
    pub last_sent: BTreeMap<String, Values>,
    /// The identity.
    pub identity: Identity,
    /// Facts about this computer.
    pub facts: Facts,
    /// Why the log cannot be read.
    pub problem: Option<String>,
    /// Damaged logs that were set aside.
    pub set_aside: Vec<PathBuf>,
}
