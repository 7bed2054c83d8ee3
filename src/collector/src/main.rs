//! The collector's binary. What it serves and what can be asked of it on the command line is in the library.

use std::process::ExitCode;

fn main() -> ExitCode {
    candor_collector::cli::run()
}
