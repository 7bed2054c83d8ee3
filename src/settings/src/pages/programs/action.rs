//! What a person can do with the list of programs, as data, so that drawing it decides nothing.

/// One thing a person did there.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ProgramsAction {
    /// Show another program, by its position in the list.
    Select(usize),
    /// Show a program that is not on this computer, by its position among those.
    SelectAbsent(usize),
    /// List those that are not on this computer, or stop listing them.
    ShowAbsent(bool),
    /// Open the settings where a program is added.
    AddProgram,
    /// Open a window on the demo.
    TryDemo,
    /// Move the switch for every program.
    AllPrograms(bool),
    /// Open the window's settings, or close them.
    ShowSettings(bool),
    /// Take a manifest that was added by hand off the list, by its position among those that cannot be used.
    ForgetManifest(usize),
}
