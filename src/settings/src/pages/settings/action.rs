//! What a person can do to the window itself: its settings, and the list of programs.

use crate::preferences::Theme;

/// One thing a person did.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum WindowAction {
    /// Open the settings, or close them.
    ShowSettings(bool),
    /// Choose the colours.
    Theme(Theme),
    /// Choose the size of everything, in percent.
    TextSize(u16),
    /// Choose a language by its tag; that of the system if `None`.
    Language(Option<String>),
    /// Choose whether nothing slides or fades.
    LessMovement(bool),
    /// Leave the program with this id out of the list, or take it back.
    Hide(String, bool),
    /// Ask which manifest to add, with the native dialog.
    AskManifest,
    /// Add the manifest at this path.
    AddManifest(String),
    /// Take a manifest that was added by hand out of the list, by its place among the broken ones.
    ForgetManifest(usize),
    /// Move the switch for every program.
    AllPrograms(bool),
}
