//! What a person can do in the window's settings, as data, so that drawing them decides nothing.

use crate::preferences::Theme;

/// One thing a person did there.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum SettingsAction {
    /// Close them.
    Close,
    /// Choose the colours.
    Theme(Theme),
    /// Choose the size of everything, in percent.
    TextSize(u16),
    /// Choose a language by its tag; that of the system if `None`.
    Language(Option<String>),
    /// Choose whether nothing slides or fades.
    LessMovement(bool),
    /// Take the program with this id back into the list.
    Unhide(String),
    /// Ask which manifest to add, with the native dialog.
    AskManifest,
    /// Add the manifest at this path.
    AddManifest(String),
    /// Move the switch for every program, which is here if the window is narrow.
    AllPrograms(bool),
}
