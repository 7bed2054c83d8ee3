//! The settings of the window, as they are drawn.

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
    /// What could not be used of the file with these settings, in a sentence.
    pub unusable: Option<String>,
    /// What became of the last manifest that was to be added, and whether it failed.
    pub added: Option<(String, bool)>,
}
