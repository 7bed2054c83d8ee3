//! Only the window, as a program for which Windows opens no console. `candor` is the same program with a console: a command line does not
//! wait for the other kind, and does not show what it prints.

#![cfg_attr(windows, windows_subsystem = "windows")]

use std::process::ExitCode;

use candor_settings::cli::NoWindow;
use candor_settings::window::{Start, run_window};

fn main() -> ExitCode {
    candor_settings::cli::main(|places, given, app| {
        run_window(Start { places, given, app }).inspect_err(|why| {
            // If nobody is there any more, there is nobody to tell.
            let NoWindow::CannotOpen(why) = why else { return };
            // There is no place to print it.
            rfd::MessageDialog::new()
                .set_level(rfd::MessageLevel::Error)
                .set_title("Candor")
                .set_description(format!(
                    "No window can be opened here ({why}). The command line can do the same: candor --help"
                ))
                .show();
        })
    })
}
