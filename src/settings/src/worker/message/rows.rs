//! Rows of the history that were copied.

/// The bytes of several messages.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Copied {
    /// Their exact bytes, a line each, oldest first.
    pub text: String,
    /// How many there are in it.
    pub messages: u64,
    /// How many were chosen.
    pub chosen: u64,
    /// Whether there would have been more than is good for a clipboard.
    pub is_cut: bool,
}
