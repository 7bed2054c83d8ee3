//! Starts the window, or answers on the command line.

use std::process::ExitCode;

fn main() -> ExitCode {
    candor_settings::cli::main()
}
