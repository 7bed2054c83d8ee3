//! Report, identity and decisions, as they are drawn.

use candor::tools::consent::Retention;

/// Report, identity, decisions.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct YourData {
    /// How much there is, in a sentence.
    pub summary: String,
    /// How much of the history is kept.
    pub kept: Retention,
    /// Whether there is anything to clear.
    pub can_clear: bool,
    /// Whether a report is being written now.
    pub saving: bool,
    /// What became of the last report, in a sentence, and whether it failed.
    pub saved: Option<(String, bool)>,
    /// Where there is no native dialog: the path that is offered in a text field, and its format.
    pub ask_path: Option<(ReportFormat, String)>,
    /// Who the servers think this is, in sentences.
    pub identity: Vec<String>,
    /// The identifier in use, to copy; `None` before the first message needed one.
    pub identifier: Option<String>,
    /// The decisions so far, newest first: when, and what.
    pub decisions: Vec<(String, String)>,
}

/// How a report is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ReportFormat {
    /// A page to read.
    Html,
    /// Data to process.
    Json,
}
