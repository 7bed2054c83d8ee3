//! Only the window, as a program for which Windows opens no console. `candor` is the same program with a console: a command line does not
//! wait for the other kind, and does not show what it prints.

#![cfg_attr(windows, windows_subsystem = "windows")]

use std::process::ExitCode;

use candor_settings::cli::NoWindow;
use candor_settings::preferences::Preferences;
use candor_settings::text::window::no_window;
use candor_settings::text::{Language, speak};
use candor_settings::window::{Start, run_window};

fn main() -> ExitCode {
    candor_settings::cli::main(|places, given, app| {
        let language = Preferences::read(&places).language;
        run_window(Start::new(places).given(given).app(app)).inspect_err(|why| {
            // If nobody is there any more, there is nobody to tell.
            let NoWindow::CannotOpen(why) = why else { return };
            // There is no place to print it.
            speak(Language::chosen(language.as_deref()));
            rfd::MessageDialog::new()
                .set_level(rfd::MessageLevel::Error)
                .set_title("Candor")
                .set_description(no_window(why, "candor --help"))
                .show();
        })
    })
}
