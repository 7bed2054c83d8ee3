//! What the window says about itself: its settings, and the list of programs.

use crate::preferences::{Kept, Unusable};

words! { "";
    /// Opens the settings of the window, and stands above them.
    settings,
    /// What they are.
    settings_means,
    /// Closes them.
    settings_done,
    /// The choice of the colours.
    theme,
    /// Colours: as the system.
    theme_system,
    /// Colours: by day.
    theme_light,
    /// Colours: by night.
    theme_dark,
    /// The choice of the size of everything.
    text_size,
    /// The choice of the language.
    language,
    /// The switch for less movement.
    movement_less,
    /// What it does.
    movement_less_means,
    /// Restrictions what adds a program.
    add_program,
    /// What that means.
    add_program_means,
    /// The path of a manifest.
    add_program_path,
    /// Adds it.
    add,
    /// Asks for a file with the native dialog.
    choose_file,
    /// There is no native dialog.
    no_dialog,
    /// Leaves a program out of the list.
    hide_program,
    /// What that does.
    hide_means,
    /// Takes a manifest out of the list.
    forget_manifest,
    /// A setting that may be unusable: programs left out of the list.
    kept_hidden,
    /// The same: programs added by hand.
    kept_added,
    /// The same: programs that one switch turned off.
    kept_turned_off,
    /// The same: where the window stood.
    kept_window,
    /// The switch for every program.
    all_programs,
    /// What it does.
    all_programs_off_means,
    /// Why it cannot be moved.
    all_programs_locked,
}

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

/// What could not be used of the file with the settings; `None` where all of it could.
pub fn unusable(unusable: &Unusable) -> Option<String> {
    let name = |kept: &Kept| match kept {
        Kept::Theme => theme(),
        Kept::TextSize => text_size(),
        Kept::Language => language(),
        Kept::LessMovement => movement_less(),
        Kept::Hidden => kept_hidden(),
        Kept::Added => kept_added(),
        Kept::TurnedOff => kept_turned_off(),
        Kept::Window => kept_window(),
    };
    match unusable {
        Unusable::Nothing => None,
        Unusable::Some(values) => {
            let names: Vec<&str> = values.iter().map(name).collect();
            Some(say!("settings_unusable", count = names.len(), names = super::figures::list(&names)))
        }
        Unusable::Everything => Some(say!("settings_unusable_all")),
    }
}

/// No font can draw the language of this name.
pub fn fonts_missing(name: &str) -> String {
    say!("fonts_missing", language = name)
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

/// Programs that the switch for all of them does not bring back.
pub fn all_programs_left_off(names: &[String]) -> String {
    say!("all_programs_left_off", count = names.len(), names = super::figures::list(names))
}
