//! What the window says about itself: its settings, and the list of programs.

/// A text size.
pub fn percent(number: u16) -> String {
    say!("percent", number = number)
}

/// The language that the system asks for, by its own name.
pub fn language_system(name: &str) -> String {
    say!("language_system", language = name)
}

/// Settings that could not be kept.
pub fn settings_not_kept(why: &str) -> String {
    say!("settings_not_kept", why = why)
}

/// The settings could not be read; where their file is kept.
pub fn settings_unreadable(path: &str) -> String {
    say!("settings_unreadable", path = path)
}

/// That there can be no window, why as the system says it, and what to type in its place.
pub fn no_window(why: &str, command: &str) -> String {
    say!("no_window", why = why, command = command)
}

/// No font can draw the language of this name.
pub fn fonts_missing(name: &str) -> String {
    say!("fonts_missing", language = name)
}

/// That this is a demo, and which folder is removed with it.
pub fn trial(folder: &str) -> String {
    say!("trial_line", folder = folder)
}

/// The demo could not be opened.
pub fn demo_not_started(why: &str) -> String {
    say!("demo_not_started", why = super::figures::sentence(why))
}

/// A program was added.
pub fn program_added(name: &str) -> String {
    say!("program_added", name = name)
}

/// A program was not added.
pub fn program_not_added(why: &str) -> String {
    say!("program_not_added", why = why)
}

/// How many programs are left out of the list.
pub fn hidden_programs(count: usize) -> String {
    say!("hidden_programs", count = count)
}

/// Takes a program back into the list.
pub fn show_program(name: &str) -> String {
    say!("show_program", name = name)
}

/// Manifests of programs that the switch for all of them could not turn off.
pub fn all_programs_not_reached(names: &[String]) -> String {
    say!("all_programs_not_reached", count = names.len(), names = super::figures::list(names))
}

/// Folders of manifests that were not read, or not all of them, so that programs may not have been switched off with all others.
pub fn all_programs_not_looked_into(folders: &[String]) -> String {
    say!("all_programs_not_looked_into", folders = super::figures::list(folders))
}

/// Programs that the switch for all of them does not bring back.
pub fn all_programs_left_off(names: &[String]) -> String {
    say!("all_programs_left_off", count = names.len(), names = super::figures::list(names))
}
