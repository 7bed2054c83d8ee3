//! The command line as people type it. What it says here is what `--help` prints.

use std::path::PathBuf;

use clap::builder::{PossibleValuesParser, TypedValueParser};
use clap::{Parser, Subcommand, ValueEnum};

use crate::report::{self, Format};

/// See and decide what the programs on this computer report home.
///
/// Without a command, opens the window.
#[derive(Debug, Parser)]
#[command(name = "candor", version, about, long_about = None, max_term_width = 100)]
pub(super) struct Arguments {
    #[command(flatten)]
    pub(super) which: Which,
    #[command(subcommand)]
    pub(super) command: Option<Command>,
}

/// Which program it is about.
#[derive(Debug, clap::Args)]
pub(super) struct Which {
    /// The program, by its id (such as skellycam)
    #[arg(long, global = true, value_name = "ID", conflicts_with = "manifest")]
    pub(super) app: Option<String>,
    /// The program, by its manifest
    #[arg(long, global = true, value_name = "FILE")]
    pub(super) manifest: Option<PathBuf>,
    /// Answer in JSON
    #[arg(long, global = true)]
    pub(super) json: bool,
    /// Read and write below this folder alone, as if it were the home folder
    #[arg(long, global = true, value_name = "FOLDER", hide = true)]
    pub(super) home: Option<PathBuf>,
}

#[derive(Debug, Subcommand)]
pub(super) enum Command {
    /// Say what each program may send, and what stands in the way
    Status,
    /// Say yes to every tier of the program's text as it is now
    On,
    /// Say no to everything
    Off,
    /// Switch one tier; `on` also turns the main switch on
    Set {
        /// The tier's id
        tier: String,
        /// Its new position
        position: Position,
    },
    /// Record and send nothing for a while; without an end, until you resume it
    ///
    /// Your choices stay as they are. What waits already stays on this computer, and goes after the pause. "candor resume" ends it sooner.
    Pause(Lasts),
    /// End a pause; what waits goes again, as far as you agreed
    Resume,
    /// Say what is new or wider since you agreed, or answer that part alone
    News {
        /// Yes or no to everything in it
        answer: Option<Answer>,
    },
    /// Print the exact body of a request with one event
    Preview {
        /// The event; without it, the first one that may go
        #[arg(long, value_name = "NAME")]
        event: Option<String>,
        /// As if exactly these tiers were on; what you withhold stays back
        #[arg(long, value_name = "A,B", value_delimiter = ',')]
        tiers: Option<Vec<String>>,
        /// A value that the program gives
        #[arg(long = "value", value_name = "PATH=VALUE")]
        values: Vec<String>,
        /// Print method, URL and headers too
        #[arg(long)]
        request: bool,
    },
    /// Record one event; it waits in the log until it is delivered
    Record {
        /// The event
        #[arg(long, value_name = "NAME")]
        event: String,
        /// A value that the program gives
        #[arg(long = "value", value_name = "PATH=VALUE")]
        values: Vec<String>,
    },
    /// Send everything that is due, once
    Deliver,
    /// List everything that was recorded, newest first
    Log,
    /// Save a report of everything that was recorded
    Export {
        /// How it is written
        #[arg(long, value_parser = format())]
        format: &'static Format,
        /// Where to; - is standard output
        #[arg(long, value_name = "FILE")]
        output: PathBuf,
        /// Replace a file that is there already, without asking
        #[arg(long)]
        force: bool,
    },
    /// Say which identifiers the program's messages carry
    Identity {
        /// Replace the identity: servers will take you for somebody new
        #[arg(long)]
        replace: bool,
    },
    /// Withhold single fields, such as `app_opened/system.os`; without a field, list those that are withheld
    Withhold {
        /// Event and path; EVENT/* is the whole event
        #[arg(value_name = "EVENT/PATH")]
        fields: Vec<String>,
    },
    /// Send fields along again that were withheld
    Allow {
        /// As they were withheld
        #[arg(value_name = "EVENT/PATH", required = true)]
        fields: Vec<String>,
    },
    /// Read, change, send or delete the crash reports that wait for you
    Crash {
        #[command(subcommand)]
        what: Crash,
    },
    /// Say how much of the history is kept, or keep another amount
    Keep {
        /// Keep what was recorded within so many days
        #[arg(long, value_name = "N")]
        days: Option<u32>,
        /// Keep at most so many MiB; the oldest go first
        #[arg(long, value_name = "N")]
        mib: Option<u32>,
    },
    /// Remove everything that was recorded; what waits is not sent
    Clear {
        /// Do it; without this, only say what would go
        #[arg(long)]
        yes: bool,
    },
    /// Try it out: a collector, a sample program that sends real events, and the window on it
    Demo,
    /// The sample program of the demo
    #[command(hide = true)]
    SampleHost {
        /// Where its collector listens
        collector: String,
    },
}

/// How long a pause lasts.
#[derive(Debug, Default, clap::Args)]
#[group(multiple = false)]
pub(super) struct Lasts {
    /// For so long, such as 30m, 2h or 1d
    #[arg(long = "for", value_name = "DURATION")]
    pub(super) length: Option<String>,
    /// Until then, such as 18:30 (today), 2026-11-24 (when it begins) or 2026-11-24T18:30
    #[arg(long, value_name = "WHEN")]
    pub(super) until: Option<String>,
    /// Until midnight
    #[arg(long)]
    pub(super) today: bool,
}

#[derive(Debug, Subcommand)]
pub(super) enum Crash {
    /// List the reports that wait for you, oldest first
    List,
    /// Print the exact bytes of a report; on a terminal, characters that would control it are named instead
    Show {
        /// The report's number
        seq: i64,
        /// Print the traceback as text instead
        #[arg(long)]
        text: bool,
    },
    /// Put another text into a report; names and folders in it are removed again
    Edit {
        /// The report's number
        seq: i64,
        /// The text to change; without it, the traceback
        #[arg(long, value_name = "PATH")]
        field: Option<String>,
        /// The new text; - reads it from standard input
        #[arg(long, value_name = "FILE")]
        text: PathBuf,
    },
    /// Send a report as it is now
    Send {
        /// The report's number
        seq: i64,
    },
    /// Delete a report; that there was one stays in the history
    Delete {
        /// The report's number
        seq: i64,
    },
    /// From now on, let each report wait until you have read it
    Ask,
    /// From now on, send reports without waiting for you
    Always,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(super) enum Position {
    On,
    Off,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(super) enum Answer {
    Yes,
    No,
}

/// The ways to save a report, which the reports know.
fn format() -> impl TypedValueParser<Value = &'static Format> {
    let ids = report::FORMATS.iter().map(|format| format.id);
    PossibleValuesParser::new(ids).try_map(|id| report::format(&id).ok_or("there is no such format"))
}
