//! The command line as people type it. What it says here is what `--help` prints.

use std::path::PathBuf;

use clap::builder::{PossibleValuesParser, TypedValueParser};
use clap::{Parser, Subcommand, ValueEnum};

use crate::report::{self, Format};

/// See and decide what the programs on this computer send home.
///
/// Without a command, opens the window.
#[derive(Debug, Parser)]
#[command(name = "candor", version, max_term_width = 100)]
pub(super) struct Arguments {
    #[command(flatten)]
    pub(super) which: Which,
    #[command(subcommand)]
    pub(super) command: Option<Command>,
}

/// What every command takes is listed below what is its own.
const LAST: usize = 500;

/// Which program it is about.
#[derive(Debug, clap::Args)]
pub(super) struct Which {
    /// The program, by its id (such as skellycam)
    #[arg(long, global = true, display_order = LAST, value_name = "ID", conflicts_with = "manifest")]
    pub(super) app: Option<String>,
    /// The program, by its manifest
    #[arg(long, global = true, display_order = LAST + 1, value_name = "FILE")]
    pub(super) manifest: Option<PathBuf>,
    /// Answer in JSON
    #[arg(long, global = true, display_order = LAST + 2)]
    pub(super) json: bool,
    /// Read and write below this folder alone, as if it were the home folder
    #[arg(long, global = true, value_name = "FOLDER", hide = true)]
    pub(super) home: Option<PathBuf>,
}

#[derive(Debug, Subcommand)]
pub(super) enum Command {
    /// Show what each program on this computer is allowed to send, and what prevents it
    Status {
        /// Show it for every program that Candor knows, even those that are not on this computer
        #[arg(long)]
        all: bool,
    },
    /// Allow every tier the program has now
    On(Allowed),
    /// Allow nothing
    Off,
    /// Switch one tier on or off; `on` also turns the main switch on
    Set {
        /// The tier's id
        tier: String,
        /// On or off
        position: Position,
    },
    /// Record and send nothing for a while; without an end, until you resume
    ///
    /// Your choices stay as they are. Unsent messages stay on this computer and are sent after the pause. "candor resume" ends it sooner.
    Pause(Lasts),
    /// End a pause; unsent messages are sent again, if you allow them
    Resume,
    /// Show what is new or wider since you agreed and which words changed, or answer for just that part
    News {
        /// Yes or no to everything that is new or wider
        answer: Option<Answer>,
    },
    /// Print the exact body of a request with one event
    Preview {
        /// The event; without it, the first one that is allowed
        #[arg(long, value_name = "NAME")]
        event: Option<String>,
        /// As if exactly these tiers were on; fields you withhold are left out
        #[arg(long, value_name = "A,B", value_delimiter = ',')]
        tiers: Option<Vec<String>>,
        /// A value the program would give
        #[arg(long = "value", value_name = "PATH=VALUE")]
        values: Vec<String>,
        /// Print method, URL and headers too
        #[arg(long)]
        request: bool,
    },
    /// Record one event; it waits in the history until it is delivered
    Record {
        /// The event
        #[arg(long, value_name = "NAME")]
        event: String,
        /// A value the program would give
        #[arg(long = "value", value_name = "PATH=VALUE")]
        values: Vec<String>,
    },
    /// Send everything that is due, once
    Deliver,
    /// List everything that was recorded, newest first
    Log,
    /// Show everything about one event: what became of it, the whole request it was in, and the answer
    Show {
        /// The event's number in the list
        seq: i64,
        /// Print only the request of its last attempt, exactly as it went over the wire
        #[arg(long)]
        request: bool,
        /// Print only the exact body of that request, to check its SHA-256
        #[arg(long, conflicts_with = "request")]
        body: bool,
    },
    /// List what you decided so far, newest first, and what each decision changed
    Decisions,
    /// Save a report of what was recorded
    ///
    /// html is a page to read, csv a table for a spreadsheet, json one object for other programs, jsonl the same with one
    /// object per line, and zip has html, csv and json with the manifest, the choice and the checksum of each. In a table, a
    /// cell that a spreadsheet would take for a formula has a ' in front, and invisible characters are replaced by their names;
    /// the exact bytes are in json and jsonl.
    Export(Export),
    /// Check a saved report: whether it is whole, and whether the messages in it are what was sent
    ///
    /// Exit status 0 means that everything fits, 1 that something does not or that it cannot be read.
    Verify {
        /// The report, in any format
        #[arg(value_name = "REPORT")]
        report: PathBuf,
    },
    /// Show which identifiers the program's messages carry
    Identity {
        /// Replace the identifier: servers will treat you as someone new
        #[arg(long)]
        replace: bool,
    },
    /// Leave out single fields, such as `app_opened/system.os`; without a field, list those left out
    Withhold {
        /// Event and path; EVENT/* means the whole event, EVENT@TIER the event as far as only this tier causes it
        #[arg(value_name = "EVENT/PATH")]
        fields: Vec<String>,
    },
    /// Send fields again that were left out
    Allow {
        /// As they were given to "withhold"
        #[arg(value_name = "EVENT/PATH", required = true)]
        fields: Vec<String>,
    },
    /// Read, edit, send or delete the crash reports waiting for you
    Crash {
        #[command(subcommand)]
        what: Crash,
    },
    /// Write to the makers of a program; it is sent at once, and you can follow it by its ticket number
    ///
    /// Only for programs that take such messages. "candor reports N --ask" shows what became of it.
    Feedback(Feedback),
    /// List the crash reports and messages you sent, with what their makers said last; ask about one, or erase it on the server
    Reports {
        /// Only the one with this number
        seq: Option<i64>,
        /// Ask the program's server now what became of it; it learns only the ticket number
        #[arg(long)]
        ask: bool,
        /// Ask the program's server to erase it there; it learns only the ticket number
        #[arg(long, conflicts_with = "ask", requires = "seq")]
        erase: bool,
        /// Do it; without this, only say what would be erased
        #[arg(long, requires = "erase")]
        yes: bool,
    },
    /// Show or change how much of the history is kept
    Keep {
        /// Keep at most this many days; with 0, only unsent messages
        #[arg(long, value_name = "N")]
        days: Option<u32>,
        /// Keep at most this many MB (of 1024 × 1024 bytes); the oldest are removed first. With 0, only unsent messages
        #[arg(long, value_name = "N")]
        mib: Option<u32>,
    },
    /// Remove everything that was recorded, including what was not sent yet
    Clear {
        /// Do it; without this, only say what would be removed
        #[arg(long)]
        yes: bool,
    },
    /// Fetch what the program's server has of yours, erase it there, or open its page
    ///
    /// Only where the program's makers say that their server can. Works whatever you allow, even when everything is off. The
    /// server is sent a proof that your identifiers are yours, never the secret behind it, and sees your IP address.
    Server {
        #[command(subcommand)]
        what: Server,
    },
    /// Check a manifest, for its author: everything that is wrong with it, why, and what to write instead
    ///
    /// Exit status: 0 it is sound, 1 it is not (the reasons are printed), 2 the call was wrong.
    Check {
        /// The manifest; - is standard input
        #[arg(value_name = "MANIFEST")]
        file: PathBuf,
        /// Fail on warnings, too: what is allowed but unwise
        #[arg(long)]
        strict: bool,
    },
    /// Write a first manifest for your program, by asking you questions
    ///
    /// What you give as an option is not asked. Without a terminal, --name, --publisher and --about are required, and the rest
    /// has its defaults. Never overwrites anything.
    New(New),
    /// Try Candor with a sample program that sends real events to a collector on this computer
    Demo,
    /// The sample program of the demo
    #[command(hide = true)]
    SampleHost {
        /// Where its collector listens
        collector: String,
    },
}

/// Which report, and where it goes.
#[derive(Debug, clap::Args)]
pub(super) struct Export {
    /// The format of the report
    #[arg(long, value_parser = format())]
    pub(super) format: &'static Format,
    /// The file to write; - is standard output
    #[arg(long, value_name = "FILE")]
    pub(super) output: PathBuf,
    /// Only messages from this day on, such as 2026-01-31, or from this moment on, such as 2026-01-31T18:30:00Z
    #[arg(long, value_name = "DAY")]
    pub(super) from: Option<String>,
    /// Only messages up to this day, including it, or before this moment
    #[arg(long, value_name = "DAY")]
    pub(super) until: Option<String>,
    /// Only messages of this tier; can be given several times
    #[arg(long = "tier", value_name = "ID", value_delimiter = ',')]
    pub(super) tiers: Vec<String>,
    /// A report about every program on this computer
    #[arg(long, conflicts_with_all = ["app", "manifest"])]
    pub(super) all_programs: bool,
    /// Replace a file that is there already, without asking
    #[arg(long)]
    pub(super) force: bool,
}

/// What a first manifest says.
#[derive(Debug, Default, clap::Args)]
pub(super) struct New {
    /// The file to write; - is standard output
    #[arg(value_name = "FILE", default_value = "telemetry.toml")]
    pub(super) file: PathBuf,
    /// The program's name, as people know it
    #[arg(long)]
    pub(super) name: Option<String>,
    /// Who publishes it
    #[arg(long, value_name = "NAME")]
    pub(super) publisher: Option<String>,
    /// What it does, in a sentence
    #[arg(long, value_name = "SENTENCE")]
    pub(super) about: Option<String>,
    /// Its short name, which must never change; otherwise made from its name
    #[arg(long, value_name = "ID")]
    pub(super) id: Option<String>,
    /// Its version; otherwise 0.1.0
    #[arg(long, value_name = "VERSION")]
    pub(super) app_version: Option<String>,
    /// The folder for its files; otherwise one named after its short name
    #[arg(long, value_name = "~/FOLDER")]
    pub(super) folder: Option<String>,
    /// The server that receives the reports; otherwise a collector on this computer
    #[arg(long, value_name = "URL")]
    pub(super) server: Option<String>,
    /// What it reports besides how many people use it
    #[arg(long, value_name = "A,B", value_delimiter = ',')]
    pub(super) with: Option<Vec<Part>>,
}

/// What a first manifest can have besides.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(super) enum Part {
    /// Which operating system and processor
    System,
    /// Crash reports
    Crashes,
}

/// What is allowed, where it is not everything.
#[derive(Debug, Default, clap::Args)]
pub(super) struct Allowed {
    /// Allow exactly these tiers, and no others
    #[arg(long, value_name = "A,B", value_delimiter = ',')]
    pub(super) tiers: Option<Vec<String>>,
    /// Leave out these fields from the first message on, such as `app_opened/system.os`; those left out before stay left out
    #[arg(long, value_name = "EVENT/PATH", value_delimiter = ',')]
    pub(super) withhold: Vec<String>,
}

/// How long a pause lasts.
#[derive(Debug, Default, clap::Args)]
#[group(multiple = false)]
pub(super) struct Lasts {
    /// For this long, such as 30m, 2h or 1d
    #[arg(long = "for", value_name = "DURATION")]
    pub(super) length: Option<String>,
    /// Until this time, such as 18:30 (today), 2026-11-24 (its start) or 2026-11-24T18:30
    #[arg(long, value_name = "WHEN")]
    pub(super) until: Option<String>,
    /// Until midnight
    #[arg(long)]
    pub(super) today: bool,
}

/// What the person writes.
#[derive(Debug, clap::Args)]
pub(super) struct Feedback {
    /// The kind of message, for a program that takes several
    #[arg(long, value_name = "NAME")]
    pub(super) event: Option<String>,
    /// What you write
    #[arg(long, value_name = "TEXT", conflicts_with = "file")]
    pub(super) text: Option<String>,
    /// Read what you write from this file; - is standard input
    #[arg(long, value_name = "FILE")]
    pub(super) file: Option<PathBuf>,
    /// Something else the message takes from you
    #[arg(long = "value", value_name = "PATH=VALUE")]
    pub(super) values: Vec<String>,
    /// Send nothing and keep nothing; only print the exact body of the request
    #[arg(long)]
    pub(super) dry_run: bool,
    /// Send it even if something private seems to be in it
    #[arg(long)]
    pub(super) yes: bool,
}

#[derive(Debug, Subcommand)]
pub(super) enum Crash {
    /// List the reports waiting for you, oldest first
    List,
    /// Print the exact bytes of a report; a terminal shows control characters by name
    Show {
        /// The report's number
        seq: i64,
        /// Print the traceback as text instead
        #[arg(long)]
        text: bool,
    },
    /// Replace a text in a report; names and folders are removed again
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
    /// Delete a report; the history keeps only that there was one
    Delete {
        /// The report's number
        seq: i64,
    },
    /// From now on, ask before each report is sent
    Ask,
    /// From now on, send reports without asking
    Always,
}

#[derive(Debug, Subcommand)]
pub(super) enum Server {
    /// Fetch everything the server has of yours, and compare it with the history here
    ///
    /// The number of requests, messages and bytes at once is limited. If the server has more, you get what came, and the
    /// command says so and fails.
    Fetch {
        /// Save everything as JSON in this file; - is standard output
        #[arg(long, value_name = "FILE")]
        output: Option<PathBuf>,
        /// Replace a file that is there already, without asking
        #[arg(long, requires = "output")]
        force: bool,
    },
    /// Erase everything the server has of yours; your identifier is replaced
    Erase {
        /// Do it; without this, only say what the server would be asked
        #[arg(long)]
        yes: bool,
    },
    /// Open the server's own page about you in the browser
    Open {
        /// Print its address instead; it opens once, within a minute
        #[arg(long)]
        print: bool,
    },
    /// Forget your earlier identifiers without erasing anything; after that, nobody can fetch or erase what servers have under
    /// them
    Forget {
        /// Do it; without this, only say what would be forgotten
        #[arg(long)]
        yes: bool,
    },
    /// List what the server was asked so far, newest first, and what it answered; with --json, every request
    Receipts,
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
    /// You have seen the changed words; this agrees to nothing
    Seen,
}

/// The ways to save a report, which the reports know.
fn format() -> impl TypedValueParser<Value = &'static Format> {
    let ids = report::FORMATS.iter().map(|format| format.id);
    PossibleValuesParser::new(ids).try_map(|id| report::format(&id).ok_or("there is no such format"))
}

#[cfg(test)]
mod tests {
    use clap::CommandFactory as _;

    use super::*;

    #[test]
    fn the_help_of_a_command_has_what_is_its_own_before_what_every_command_takes() {
        let mut candor = Arguments::command();
        candor.build();
        for command in candor.get_subcommands_mut().filter(|command| command.get_name() != "help") {
            let help = command.render_help().to_string();
            let options: Vec<&str> = help.lines().filter_map(|line| line.trim_start().strip_prefix("--")).collect();
            let every = ["app ", "manifest ", "json"];
            let first = options.iter().position(|option| every.iter().any(|name| option.starts_with(name)));
            let after = options.iter().skip(first.expect("every command takes these"));
            assert_eq!(after.count(), every.len(), "{help}");
        }
    }
}
