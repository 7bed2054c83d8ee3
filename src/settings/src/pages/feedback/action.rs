//! What a person can do with what they write and with what they sent, as data, so that drawing it decides nothing.

/// One thing a person did there.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum FeedbackAction {
    /// Write this kind of message, by its place among those that can be written.
    ChooseKind(usize),
    /// The field with this path now holds this text, which may be empty.
    Write(String, String),
    /// Send what is written, exactly as it is shown.
    Send,
    /// Ask the server what became of this one, by its number in the log.
    Ask(i64),
    /// Ask the person whether to erase this one on the server.
    AskErase(i64),
    /// Ask the server to erase this one, after the question about it.
    Erase(i64),
    /// Stop waiting for the answer.
    StopAsking,
    /// Open the page with the switches.
    ShowChoices,
    /// Open the history on this one.
    ShowInHistory(i64),
}
