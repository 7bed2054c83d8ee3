//! What the window and its worker say to each other about what a person writes, and about what became of what they sent.

use candor::tools::feedback::Draft;

/// What the window asks for.
#[derive(Debug, Clone, PartialEq)]
pub enum FeedbackCommand {
    /// Keep this exactly as it was shown, and send it.
    Send(Box<Draft>),
    /// Ask the server what became of this one, by its number in the log. The first number comes back with the answer.
    Ask(u64, i64),
    /// Ask the server to erase this one, in the same way.
    Erase(u64, i64),
}

/// What the worker did.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum FeedbackNews {
    /// It is in the log, and may go.
    Kept,
    /// Nothing of it was kept or sent: why, in a sentence.
    NotSent(String),
    /// Sending was tried; why it hasn't been sent yet, in a sentence.
    NotSentYet(String),
    /// What had this number has been asked; what was answered is in the log.
    Asked(u64),
}
