//! What the window and its worker say to each other: the whole of it, as they share no memory that either changes.

mod crashes;
mod feedback;
mod rows;
mod server;

use std::collections::BTreeMap;
use std::path::PathBuf;
use std::sync::Arc;

use candor::tools::consent::{Change, Consent};
use candor::tools::firsts::Firsts;
use candor::tools::identity::Identity;
use candor::tools::log::{AskedRow, DecisionRow, HeldReport, Index, Part, Report, Summary};
use candor::tools::machine::Facts;
use candor::tools::registry::{Broken, Program};
use candor::{Manifest, Values};

pub use crashes::{CrashCommand, CrashNews, Meanwhile, NewText};
pub use feedback::{FeedbackCommand, FeedbackNews};
pub use rows::Copied;
pub use server::{ServerCommand, ServerNews};

use crate::pages::history::chosen::Chosen;
use crate::pages::history::make_details::EventRead;
use crate::pages::history::query::{Arrange, Arranged};
use crate::pages::your_data::view::FormatId;
use crate::preferences::Preferences;
use crate::text::Language;

/// A program's id, as its manifest has it; by default that of no program.
#[derive(Debug, Clone, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct AppId(String);

impl AppId {
    /// The id of the program with this manifest.
    pub fn of(manifest: &Manifest) -> Self {
        Self(manifest.app.id.clone())
    }

    /// Whether it is that of the program with this manifest.
    pub fn is_of(&self, manifest: &Manifest) -> bool {
        self.0 == manifest.app.id
    }

    /// The id itself.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl From<String> for AppId {
    fn from(id: String) -> Self {
        Self(id)
    }
}

impl From<&str> for AppId {
    fn from(id: &str) -> Self {
        Self(id.to_owned())
    }
}

/// What the window asks for.
#[derive(Debug, Clone, PartialEq)]
pub enum Command {
    /// Read this program's log, and go on watching it and no other.
    Watch(AppId),
    /// Make a decision about a program.
    Decide {
        /// The program.
        app: AppId,
        /// What is decided.
        change: Change,
    },
    /// Read everything about one event of the watched program, by its number in the log.
    ReadEvent(i64),
    /// Ask where to, with the native dialog, and save the exact body of a request there.
    SaveBody {
        /// The program.
        app: AppId,
        /// The number of the attempt.
        attempt: i64,
    },
    /// Copy the exact bytes of events.
    CopyRows {
        /// The program.
        app: AppId,
        /// The events.
        rows: Arc<Chosen>,
    },
    /// Put the events of the watched program into an order.
    Arrange {
        /// Comes back with the answer.
        number: u64,
        /// Which order, and of which events.
        query: Box<Arrange>,
    },
    /// Search the bytes of the watched program's events, in place of the search before.
    Search {
        /// Comes back with each answer.
        number: u64,
        /// What to search for; nothing ends the search.
        words: String,
        /// Only events with a number above this one.
        above: i64,
    },
    /// Ask where to, with the native dialog, and save a report there.
    Save {
        /// The program.
        app: AppId,
        /// What is wanted.
        wanted: Box<Wanted>,
    },
    /// Save a report.
    SaveTo {
        /// The program.
        app: AppId,
        /// What is wanted.
        wanted: Box<Wanted>,
        /// Where to.
        path: PathBuf,
    },
    /// Save no report for this program any more.
    CancelSave(AppId),
    /// Open this report, or the folder with it.
    ShowReport {
        /// Where it is.
        path: PathBuf,
        /// Whether its folder is opened.
        folder: bool,
    },
    /// Clear this program's history.
    Clear(AppId),
    /// Replace the identity that this program uses.
    ReplaceIdentity(AppId),
    /// Open this program's folder.
    OpenFolder(AppId),
    /// Something about crash reports.
    Crash {
        /// The program.
        app: AppId,
        /// What.
        command: CrashCommand,
    },
    /// Something about what the person writes, or about what they sent.
    Feedback {
        /// The program.
        app: AppId,
        /// What.
        command: FeedbackCommand,
    },
    /// Something about what the server has of this person.
    Server {
        /// The program.
        app: AppId,
        /// What.
        command: ServerCommand,
    },
    /// Speak this language from now on.
    Speak(&'static Language),
    /// Keep what the person chose about the window.
    Keep(Box<Preferences>),
    /// These manifests are named by hand, besides those that were named at the start.
    Given(Vec<PathBuf>),
    /// Ask which manifest to add, with the native dialog.
    AskManifest,
    /// Open a window on the demo.
    TryDemo,
    /// See whether this manifest can be used.
    AddManifest(PathBuf),
    /// Something may have changed in a folder that is watched; the worker says this to itself.
    Look,
    /// Answer when everything asked before is done, and end.
    Stop,
}

/// What the worker found.
#[derive(Debug, Clone, PartialEq)]
pub enum Message {
    /// The programs on this computer and what is decided about each.
    Programs(Programs),
    /// The log of the watched program.
    Log(AppId, Box<LogState>),
    /// More of the watched program's events have been read.
    Index(AppId, Arc<Index>),
    /// The answer to `Command::Arrange`.
    Arranged(u64, Box<Arranged>),
    /// A part of the answer to `Command::Search`.
    Found(u64, Found),
    /// Everything about one event; `None` if it is gone.
    Event(i64, Option<Box<EventRead>>),
    /// The answer to `Command::CopyRows` about this program.
    Copied(AppId, Box<Copied>),
    /// Something that was asked for failed: a sentence.
    Failed(String),
    /// A choice was written, or why it wasn't: a sentence.
    Chosen(Result<(), String>),
    /// The choice is in force, but something that should follow from it could not be done.
    Besides(String),
    /// Something worth mentioning happened: a sentence.
    Remark(String),
    /// Something that was asked for is done.
    Done(Did),
    /// How far a report about this program has got: hundredths, and how many seconds more it takes, if that can be told.
    Saving(AppId, u64, Option<u64>),
    /// What became of a report about this program. `None` if the person closed the dialog.
    Saved(AppId, Option<Saved>),
    /// There is no native dialog here; a report about this program could go to this path.
    AskPath(AppId, PathBuf),
    /// A manifest to add; `None` if there is no native dialog.
    ManifestChosen(Option<PathBuf>),
    /// A manifest that can be used, with the id of its program; or why it cannot.
    Added(Result<(PathBuf, AppId), String>),
    /// What was done with a crash report of this program.
    Crash(AppId, CrashNews),
    /// What was done with what the person writes to this program's makers, or sent to them.
    Feedback(AppId, FeedbackNews),
    /// What the server of this program answered, or how far asking it has got.
    Server(AppId, ServerNews),
    /// The worker has ended.
    Stopped,
}

/// Which report is wanted.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Wanted {
    /// How it is written.
    pub format: FormatId,
    /// Which messages.
    pub part: Part,
    /// Whether it is about every program on this computer.
    pub about_all: bool,
}

/// What became of a report.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Saved {
    /// It was saved with this many events.
    In(u64, PathBuf),
    /// It was not, for this reason.
    Failed(String),
    /// The person no longer wanted it.
    Stopped,
}

/// Something that was asked for and is done.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Did {
    /// A history was cleared.
    Cleared {
        /// How many events were in it.
        events: u64,
        /// How many of them had not been sent.
        waiting: u64,
    },
    /// The body of a request was saved in this file, as a person is shown it.
    SavedBody(String),
    /// The identity was replaced.
    ReplacedIdentity,
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
    /// What was sent and can be followed, newest first; of many, the newest.
    pub reports: Vec<Report>,
    /// The whole log in a few numbers.
    pub summary: Summary,
    /// The decisions so far, newest first.
    pub decisions: Vec<DecisionRow>,
    /// What the server was asked for so far, newest first.
    pub asked: Vec<AskedRow>,
    /// What was last sent: values by path, by event.
    pub last_sent: BTreeMap<String, Values>,
    /// The identity.
    pub identity: Identity,
    /// Which day, week and month something was sent in already.
    pub firsts: Firsts,
    /// Why the identity cannot be read.
    pub identity_problem: Option<String>,
    /// Facts about this computer.
    pub facts: Facts,
    /// Why the log cannot be read.
    pub problem: Option<String>,
    /// Damaged logs that were set aside.
    pub set_aside: Vec<PathBuf>,
}
