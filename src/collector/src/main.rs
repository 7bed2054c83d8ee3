//! The collector's binary. What it serves and its command line are in the library.

use std::process::ExitCode;

fn main() -> ExitCode {
    candor_collector::cli::run()
}
