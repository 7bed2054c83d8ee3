//! Starts the window, or answers on the command line.

use std::process::ExitCode;

use candor_settings::window::{Start, run_window};

fn main() -> ExitCode {
    candor_settings::cli::main(|places, given, app| run_window(Start::new(places).given(given).app(app)))
}
