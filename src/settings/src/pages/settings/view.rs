//! The settings of the window as data, every sentence already written, so that they can be tested without drawing.

use crate::preferences::Theme;

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
    /// That the file with these settings could not be read, in a sentence.
    pub unusable: Option<String>,
    /// What the field for a manifest begins with: the home folder.
    pub home: String,
    /// How often that field has been asked for: each time, it takes the focus.
    pub asks_path: u64,
    /// What became of the last attempt to add a manifest, and whether it failed.
    pub added: Option<(String, bool)>,
}
