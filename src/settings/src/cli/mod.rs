//! The command line: the same powers as the window, for scripts and for hosts whose settings page is not drawn with egui.
//!
//! Answers go to standard output and nothing else does; reasons go to standard error. Exit status 0 means done, 1 means not done and
//! the reason was said, 2 means that the call itself was wrong or that there is no display.

mod choose;
mod crashes;
mod demo;
mod events;
mod history;
mod pause;
mod status;
mod value;

use std::io::Write as _;
use std::path::PathBuf;
use std::process::ExitCode;

use candor::Places;
use clap::{Parser, Subcommand, ValueEnum};

/// See and decide what the programs on this computer report home.
///
/// Without a command, opens the window.
#[derive(Debug, Parser)]
#[command(name = "candor", version, about, long_about = None, max_term_width = 100)]
struct Arguments {
    #[command(flatten)]
    which: Which,
    #[command(subcommand)]
    command: Option<Command>,
}

/// Which program it is about.
#[derive(Debug, clap::Args)]
struct Which {
    /// The program, by its id (such as skellycam)
    #[arg(long, global = true, value_name = "ID", conflicts_with = "manifest")]
    app: Option<String>,
    /// The program, by its manifest
    #[arg(long, global = true, value_name = "FILE")]
    manifest: Option<PathBuf>,
    /// Answer in JSON
    #[arg(long, global = true)]
    json: bool,
    /// Read and write below this folder alone, as if it were the home folder
    #[arg(long, global = true, value_name = "FOLDER", hide = true)]
    home: Option<PathBuf>,
}

#[derive(Debug, Subcommand)]
enum Command {
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
        /// As if exactly these tiers were on
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
        /// A page to read, or data to process
        #[arg(long)]
        format: Format,
        /// Where to
        #[arg(long, value_name = "FILE")]
        output: PathBuf,
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
struct Lasts {
    /// For so long, such as 30m, 2h or 1d
    #[arg(long = "for", value_name = "DURATION")]
    length: Option<String>,
    /// Until then, such as 18:30 (today), 2026-11-24 (when it begins) or 2026-11-24T18:30
    #[arg(long, value_name = "WHEN")]
    until: Option<String>,
    /// Until midnight
    #[arg(long)]
    today: bool,
}

#[derive(Debug, Subcommand)]
enum Crash {
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
enum Position {
    On,
    Off,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
enum Answer {
    Yes,
    No,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
enum Format {
    Json,
    Html,
}

/// Why a command was not done: a sentence and the exit status.
#[derive(Debug)]
struct NotDone {
    sentence: String,
    status: u8,
}

impl<E: Into<anyhow::Error>> From<E> for NotDone {
    fn from(error: E) -> Self {
        Self { sentence: format!("{:#}", error.into()), status: 1 }
    }
}

type Done = Result<(), NotDone>;

fn not_done<T>(sentence: impl Into<String>) -> Result<T, NotDone> {
    Err(NotDone { sentence: sentence.into(), status: 1 })
}

fn wrong_call<T>(sentence: impl Into<String>) -> Result<T, NotDone> {
    Err(NotDone { sentence: sentence.into(), status: 2 })
}

/// What a command works with.
struct Context {
    places: Places,
    which: Which,
}

/// Says something beside the answer.
fn remark(sentence: &str) {
    // With nobody to hear it, there is nothing else to do.
    let _unheard = writeln!(std::io::stderr(), "candor: {sentence}");
}

/// Prints an answer. A reader that went away (such as `head`) is no failure.
fn answer(text: &str) -> Done {
    let mut out = std::io::stdout().lock();
    match out.write_all(text.as_bytes()).and_then(|()| out.flush()) {
        Err(error) if error.kind() != std::io::ErrorKind::BrokenPipe => Err(error.into()),
        _ => Ok(()),
    }
}

fn answer_json(value: &serde_json::Value) -> Done {
    answer(&format!("{value:#}\n"))
}

/// The whole program.
pub fn main() -> ExitCode {
    let arguments = Arguments::parse();
    match run(arguments) {
        Ok(()) => ExitCode::SUCCESS,
        Err(NotDone { sentence, status }) => {
            remark(&sentence);
            ExitCode::from(status)
        }
    }
}

fn run(arguments: Arguments) -> Done {
    let places = match &arguments.which.home {
        Some(home) => Places::below(&std::path::absolute(home)?, candor::Environment::of_this_process()),
        None => Places::of_this_computer()?,
    };
    let context = Context { places, which: arguments.which };
    match arguments.command {
        None => window(&context),
        Some(Command::Status) => status::status(&context),
        Some(Command::On) => choose::on(&context),
        Some(Command::Off) => choose::off(&context),
        Some(Command::Set { tier, position }) => choose::set(&context, tier, position == Position::On),
        Some(Command::Pause(lasts)) => pause::pause(&context, &lasts),
        Some(Command::Resume) => pause::resume(&context),
        Some(Command::News { answer }) => choose::news(&context, answer.map(|answer| answer == Answer::Yes)),
        Some(Command::Preview { event, tiers, values, request }) => {
            events::preview(&context, event.as_deref(), tiers.as_deref(), &values, request)
        }
        Some(Command::Record { event, values }) => events::record(&context, &event, &values),
        Some(Command::Deliver) => events::deliver(&context),
        Some(Command::Log) => status::log(&context),
        Some(Command::Export { format, output }) => status::export(&context, format, &output),
        Some(Command::Identity { replace: false }) => status::identity(&context),
        Some(Command::Identity { replace: true }) => choose::replace_identity(&context),
        Some(Command::Withhold { fields }) if fields.is_empty() => status::withheld(&context),
        Some(Command::Withhold { fields }) => choose::withhold(&context, &fields, true),
        Some(Command::Allow { fields }) => choose::withhold(&context, &fields, false),
        Some(Command::Crash { what }) => crashes::run(&context, what),
        Some(Command::Keep { days, mib }) => history::keep(&context, days, mib),
        Some(Command::Clear { yes }) => history::clear(&context, yes),
        Some(Command::Demo) => demo::run(),
        Some(Command::SampleHost { collector }) => demo::sample_host(&context, &collector),
    }
}

fn window(context: &Context) -> Done {
    let given = context.which.manifest.clone();
    if context.which.app.is_some() || given.is_some() {
        context.program()?;
    }
    open_window(crate::Start { places: context.places.clone(), given, app: context.which.app.clone() })
}

fn open_window(start: crate::Start) -> Done {
    crate::run_window(start).or_else(|why| {
        wrong_call(format!(
            "no window can be opened here ({why}). Use the command line instead: \"candor status\" says what each program may send, \
             \"candor --help\" lists the rest."
        ))
    })
}

impl Context {
    /// The program that the call is about.
    fn program(&self) -> Result<candor::tools::registry::Program, NotDone> {
        if let Some(path) = &self.which.manifest {
            let manifest = candor::tools::registry::read_manifest(path)?;
            let (programs, _) = candor::tools::registry::programs(&self.places, std::slice::from_ref(path));
            let program = programs.into_iter().find(|program| program.manifest.app.id == manifest.app.id);
            return program.ok_or_else(|| NotDone { sentence: "the manifest was there and is gone".into(), status: 1 });
        }
        let (programs, _) = candor::tools::registry::programs(&self.places, &[]);
        let ids: Vec<&str> = programs.iter().map(|program| program.manifest.app.id.as_str()).collect();
        let known = format!("known are: {}", ids.join(", "));
        let Some(app) = &self.which.app else {
            return wrong_call(format!("say which program with --app ID or --manifest FILE ({known})"));
        };
        match programs.iter().find(|program| program.manifest.app.id == *app) {
            Some(program) => Ok(program.clone()),
            None => wrong_call(format!("there is no program \"{app}\" ({known}); --manifest FILE takes any other")),
        }
    }
}
