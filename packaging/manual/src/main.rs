//! Writes what packages carry besides the programs: a man page for each command, and the completions that shells read.
//!
//! Both are made from the definition that the programs themselves parse their command line with, so they cannot say anything else
//! than `--help`. It is a program of its own so that the ones people install carry none of what makes them; nobody installs this one.

mod write;

use std::path::PathBuf;
use std::process::ExitCode;

use clap::Parser;

/// Write the man pages and shell completions of candor and candor-collector into a folder.
///
/// Each program has a folder of its own in it, and in that man, bash, zsh, fish, elvish and powershell.
#[derive(Debug, Parser)]
#[command(name = "candor-manual", version)]
struct Arguments {
    /// The folder; it is made if it is not there, and files in it are replaced
    folder: PathBuf,
}

fn main() -> ExitCode {
    let Arguments { folder } = Arguments::parse();
    match write::programs(&folder) {
        Ok(()) => ExitCode::SUCCESS,
        Err(why) => {
            drop(std::io::Write::write_fmt(&mut std::io::stderr(), format_args!("candor-manual: {why:#}\n")));
            ExitCode::FAILURE
        }
    }
}
