//! What a person can do on the page "About", as data, so that drawing it decides nothing.

/// One thing a person did there.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum AboutAction {
    /// Open the program's folder.
    OpenFolder,
    /// Leave the program with this id out of the list.
    Hide(String),
}
