//! The page "Your data" as data, every sentence already written, so that it can be tested without drawing.

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
    /// The ways to save a report, in their order.
    pub formats: Vec<FormatChoice>,
    /// Whether a report is being written now.
    pub saving: bool,
    /// What became of the last report, in a sentence, and whether it failed.
    pub saved: Option<(String, bool)>,
    /// If there is no native dialog: the path that is offered in a text field, and the format.
    pub ask_path: Option<(FormatId, String)>,
    /// Who the servers think this person is, in sentences.
    pub identity: Vec<String>,
    /// The identifier in use, to copy; `None` before the first message needed one.
    pub identifier: Option<String>,
    /// The decisions so far, newest first: when, and what.
    pub decisions: Vec<(String, String)>,
}

/// The name of a way to save a report. `report` knows which there are.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct FormatId(pub &'static str);

/// A way to save a report, as it is offered.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FormatChoice {
    /// Which.
    pub id: FormatId,
    /// The words of its button.
    pub label: String,
}
