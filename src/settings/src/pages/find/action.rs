//! What a person can do while searching, as data, so that drawing it decides nothing.

use super::view::Target;

/// One thing a person did there.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum FindAction {
    /// Begin to search.
    Open,
    /// Look for these words.
    Words(String),
    /// Go there.
    Choose(Target),
    /// Stop searching, and stay here.
    Close,
}
