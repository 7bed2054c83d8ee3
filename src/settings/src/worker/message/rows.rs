//! The answer to a copy of rows of the history: text for the clipboard, and how much of what was selected is in it.

/// The bytes of several messages.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Copied {
    /// Their exact bytes, a line each, oldest first.
    pub text: String,
    /// How many messages are in it.
    pub messages: u64,
    /// How many were selected.
    pub chosen: u64,
    /// Whether more were selected than is good for a clipboard.
    pub is_cut: bool,
}
