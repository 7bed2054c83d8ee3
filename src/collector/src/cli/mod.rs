//! The command line: one file a command, and `options` and `config` for what several of them share. A command reads its
//! options and says what became of it; what it does is in the library.

mod config;
mod options;
mod serve;
mod signals;

use std::{
    io::{self, Write as _},
    process::ExitCode,
};

use clap::Parser;

use self::options::Options;

/// Receives the events of programs that use Candor and keeps them in one file.
///
/// With --manifest or --manifests it takes only what these manifests declare. What contradicts them is refused, what
/// none of them knows is asked to wait, and what they declare as counted is added up and not kept. Their files may
/// change while it runs. Without, every event is kept as it comes.
///
/// Programs send to POST /events; GET /health tells whether the collector could store something now. The address of
/// whoever sends is stored nowhere, not even in messages; while a connection is open, it is
/// counted, and so are the requests from it within a minute, so that nobody can take the places of all others. Once it
/// listens, the collector prints one line that says where. Ctrl+C or SIGTERM stops it after the requests that have begun.
#[derive(Debug, Parser)]
#[command(name = "candor-collector", version, after_help = "Exit status: 0 stopped when told to, 1 failed, 2 wrong options.")]
struct Cli {
    #[command(flatten)]
    options: Options,

    /// Print the options that are in force, as a file for --config, and do nothing else.
    #[arg(long)]
    print_config: bool,
}

/// Does what the command line says.
pub(crate) fn run() -> ExitCode {
    let cli = Cli::parse();
    match done(cli) {
        Ok(()) => ExitCode::SUCCESS,
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
    serve::run(&options)
}

/// Prints what was asked for.
fn print(text: &str) -> anyhow::Result<()> {
    let mut stdout = io::stdout().lock();
    Ok(stdout.write_all(text.as_bytes()).and_then(|()| stdout.flush())?)
}
