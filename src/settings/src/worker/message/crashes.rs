//! What the window and its worker say to each other about crash reports.

pub use candor::tools::log::{Meanwhile, NewText};

/// What the window asks for. The number is the report's in the log.
#[derive(Debug, Clone, PartialEq)]
pub enum CrashCommand {
    /// Take in what a program that has ended left behind.
    Collect,
    /// Release this report exactly as it was read, with these bytes, and send it.
    Send(i64, Vec<u8>),
    /// Change texts of this report.
    Edit(i64, Vec<NewText>),
    /// Delete this report.
    Delete(i64),
}

/// What the worker did.
#[derive(Debug, Clone, PartialEq)]
pub enum CrashNews {
    /// The report may go; its claim ticket.
    Released(i64, String),
    /// Sending was tried; why it hasn't been sent yet, in a sentence.
    NotSentYet(i64, String),
    /// The texts are changed. Whether something was removed from what the person wrote.
    Edited(i64, bool),
    /// Nothing was changed: why, and at which path, in a sentence.
    NotEdited(i64, String),
    /// The report is deleted.
    Deleted(i64),
    /// Nothing was done, because the report is no longer what was read.
    Meanwhile(i64, Meanwhile),
    /// Nothing was done, for this reason.
    Failed(i64, String),
}
