//! The collector's binary. What it serves is in the library; what can be asked of it on the command line in `cli`.

mod cli;

use std::process::ExitCode;

fn main() -> ExitCode {
    cli::run()
}
