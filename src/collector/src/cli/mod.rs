//! The command line: one file a command, and `options` and `config` for what several of them share. A command reads its
//! options and says what became of it; what it does is in the library.

mod again;
mod backup;
mod check;
mod config;
mod crash;
mod erase;
mod export;
mod opened;
mod options;
mod output;
mod prune;
mod restore;
mod serve;
mod signals;
mod stats;
mod token;

use std::{
    io::{self, Write as _},
    process::ExitCode,
};

use clap::{CommandFactory as _, Parser, Subcommand, error::ErrorKind};

use self::{
    options::Options,
    output::{is_unread, print},
};

/// Receives the events of programs that use Candor and keeps them in one database.
///
/// With --manifest or --manifests it takes only what these manifests declare. What contradicts them is refused, what
/// none of them knows is to be sent again later, and what they declare as counted is added up and not kept. Their files may
/// change while it runs. Without, every event is kept as it comes.
///
/// With --foreign it also takes what versions of a program without Candor send to a server of their own; without, such
/// requests are answered like any stranger's.
///
/// Programs send to POST /events. GET / shows everybody what they report, by whole weeks and without any group of fewer
/// than ten, and GET /stats gives the same as JSON. GET /health tells whether the collector could store something now, and
/// whether every erasure is noted beside the store.
///
/// The address of whoever sends is stored nowhere, not even in messages; while a connection is open, it is
/// counted, and so are the requests from it within a minute, so that nobody can crowd out everybody else. Once it
/// listens, the collector prints one line that says where. Ctrl+C or SIGTERM stops it after the requests that have begun.
#[derive(Debug, Parser)]
#[command(name = "candor-collector", version, after_help = "Exit status: 0 stopped when told to, 1 failed, 2 wrong options.")]
struct Cli {
    #[command(flatten)]
    options: Options,

    /// Print the options that are in force, as a file for --config, and do nothing else.
    #[arg(long)]
    print_config: bool,

    #[command(subcommand)]
    command: Option<Command>,
}

/// What can be done besides serving. All of it can be done while a collector runs, but restore.
#[derive(Debug, Subcommand)]
enum Command {
    /// Check that the store is whole, holds nothing older than promised, and has every erasure noted beside it.
    Check,
    /// Print the kept events, or write them to a file.
    Export(export::Export),
    /// Copy the store to a new file, and check the copy.
    Backup(backup::Backup),
    /// Make a new store out of a copy, check it, and erase again whoever was erased since.
    Restore(restore::Restore),
    /// Remove events that are older than they may be; what was counted stays.
    Prune(prune::Prune),
    /// Erase everything that is kept about somebody, by their identifier.
    Erase(erase::Erase),
    /// Print what was counted, with nothing held back.
    Stats(stats::Stats),
    /// See crash reports and messages, and answer them.
    #[command(subcommand)]
    Crash(crash::Crash),
    /// Create, list and revoke the tokens that give access to /admin.
    #[command(subcommand)]
    Token(token::Token),
}

/// The command line as it is defined, for its manual and for the completions of shells.
pub fn definition() -> clap::Command {
    Cli::command()
}

/// Does what the command line says.
pub fn run() -> ExitCode {
    let cli = Cli::parse();
    if cli.command.is_some() && (cli.print_config || cli.options.are_for_serving()) {
        let reason = "a command takes --store, --config and --keep-days, and its own options behind its name; the others are for serving";
        Cli::command().error(ErrorKind::ArgumentConflict, reason).exit();
    }
    match done(cli) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) if is_unread(&error) => ExitCode::SUCCESS,
        Err(error) => {
            drop(writeln!(io::stderr(), "candor-collector: {error:#}"));
            ExitCode::FAILURE
        }
    }
}

fn done(cli: Cli) -> anyhow::Result<()> {
    let options = config::with_file(cli.options)?;
    if cli.print_config {
        return print(&config::as_file(&options)?);
    }
    match cli.command {
        None => serve::run(&options),
        Some(Command::Check) => check::run(&options),
        Some(Command::Export(export)) => export::run(&options, &export),
        Some(Command::Backup(backup)) => backup::run(&options, &backup),
        Some(Command::Restore(restore)) => restore::run(&options, &restore),
        Some(Command::Prune(prune)) => prune::run(&options, &prune),
        Some(Command::Erase(erase)) => erase::run(&options, &erase),
        Some(Command::Stats(stats)) => stats::run(&options, &stats),
        Some(Command::Crash(crash)) => crash::run(&options, crash),
        Some(Command::Token(token)) => token::run(&options, &token),
    }
}
