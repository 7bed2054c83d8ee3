//! What a person can do on the page "Your data", as data, so that drawing it decides nothing.

use candor::tools::consent::Retention;

use super::view::{Side, Wish};

/// One thing a person did there.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum YourDataAction {
    /// Choose this kind of report.
    Wish(Wish),
    /// Save a report: the native dialog asks where.
    Save,
    /// Save a report to a path that was typed.
    SaveTo(String),
    /// Stop saving a report.
    CancelSave,
    /// Open the report that was saved last.
    OpenReport,
    /// Open the folder that it is in.
    ShowReport,
    /// Keep the history for this long and within this much.
    Keep(Retention),
    /// Ask whether to clear the history.
    AskClear,
    /// Clear the history, after the question about it.
    Clear,
    /// Copy the identifier in use.
    CopyIdentifier,
    /// Ask whether to replace the identity.
    AskReplaceIdentity,
    /// Replace the identity, after the question about it.
    ReplaceIdentity,
    /// Something about what the server has.
    Server(ServerAction),
}

/// One thing a person did about what the server has.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ServerAction {
    /// Fetch it, and compare it with the history.
    Fetch,
    /// Ask whether to erase it there.
    AskErase,
    /// Erase it there, after the question about it.
    Erase,
    /// Ask whether to forget earlier identifiers.
    AskForget,
    /// Forget them, after the question about it.
    Forget,
    /// Open the server's own page in the browser.
    Open,
    /// Ask the server nothing more.
    Cancel,
    /// List this part of the comparison.
    Show(Side),
    /// Show this message of it.
    Choose(usize),
}
