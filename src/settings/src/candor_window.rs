//! The window alone, as a program that Windows opens no console for. `candor` is the same program with one, because only such a
//! program can answer on a command line that waits for it.

#![cfg_attr(windows, windows_subsystem = "windows")]

use std::process::ExitCode;

use candor_settings::window::{Start, run_window};

fn main() -> ExitCode {
    candor_settings::cli::main(|places, given, app| run_window(Start { places, given, app }))
}
