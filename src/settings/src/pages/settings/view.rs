//! What the panels draw of the window's own settings.

use crate::pages::view::{Offer, Switch};
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

/// A program whose manifest cannot be used.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct BrokenPage {
    /// The name of the manifest's file.
    pub title: String,
    /// What that means.
    pub sentence: String,
    /// What is wrong and where, each with its label.
    pub facts: Vec<(String, String)>,
    /// Takes it off the list; `None` where the system lists it.
    pub forget: Option<Offer>,
}

/// The switch for every program, where there is more than one that was answered.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct AllPrograms {
    /// The switch.
    pub switch: Switch,
    /// What it does.
    pub means: String,
}
