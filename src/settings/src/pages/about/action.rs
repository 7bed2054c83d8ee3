//! What a person can do on the page "About", as data, so that drawing it decides nothing.

use super::view::By;

/// One thing a person did there.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum AboutAction {
    /// Arrange what the program may send in this way.
    ShowBy(By),
    /// Search in everything that it may send.
    Search,
    /// Open the program's folder.
    OpenFolder,
    /// Leave the program with this id out of the list.
    Hide(String),
}
