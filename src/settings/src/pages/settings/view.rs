//! The settings of the window as data, every sentence already written, so that they can be tested without drawing.

use crate::pages::parts::Marked;
use crate::preferences::Theme;
use crate::text::labels;

/// A setting, as it can be searched for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Setting {
    /// The language.
    Language,
    /// The colours.
    Theme,
    /// The size of everything.
    TextSize,
    /// Whether nothing slides or fades.
    LessMovement,
    /// Adds a program to the list.
    AddProgram,
}

impl Setting {
    /// All of them, in the order of the page.
    pub const ALL: [Self; 5] = [Self::Language, Self::Theme, Self::TextSize, Self::LessMovement, Self::AddProgram];

    /// What it is called.
    pub fn name(self) -> &'static str {
        match self {
            Self::Language => labels::language(),
            Self::Theme => labels::theme(),
            Self::TextSize => labels::text_size(),
            Self::LessMovement => labels::movement_less(),
            Self::AddProgram => labels::add_program_heading(),
        }
    }
}

/// The settings of the window.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct SettingsPage {
    /// The colours.
    pub theme: Theme,
    /// The size of everything, in percent.
    pub text_size: u16,
    /// The languages to choose from: tag and name, the system's first.
    pub languages: Vec<(Option<String>, String)>,
    /// The one that is chosen.
    pub language: usize,
    /// Whether nothing slides or fades.
    pub less_movement: bool,
    /// Programs that are left out of the list: id and name.
    pub hidden: Vec<(String, String)>,
    /// The language that was chosen cannot be drawn, in a sentence.
    pub undrawn: Option<String>,
    /// A sentence that says that the file with these settings could not be read.
    pub unusable: Option<String>,
    /// What somebody searched for.
    pub marked: Option<Marked<Setting>>,
    /// What the field for a manifest begins with: the home folder.
    pub home: String,
    /// How often that field has been asked for: each time, it takes the focus.
    pub asks_path: u64,
    /// What became of the last attempt to add a manifest, and whether it failed.
    pub added: Option<(String, bool)>,
}
