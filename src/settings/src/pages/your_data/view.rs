//! The page "Your data" as data, every sentence already written, so that it can be tested without drawing.

use std::sync::Arc;

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
    /// The decisions so far, and what the server was asked for, newest first: when, and what.
    pub decisions: Vec<(String, String)>,
    /// What the server has of this person; `None` where its makers do not offer to give or erase it.
    pub on_server: Option<OnServer>,
}

/// What the server has of this person.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct OnServer {
    /// Where it is asked and what the server learns by that, in sentences.
    pub facts: Vec<String>,
    /// Whether there is anything to ask for.
    pub can_ask: bool,
    /// Whether there are earlier identifiers to forget.
    pub can_forget: bool,
    /// What is being asked now, in a sentence.
    pub asking: Option<String>,
    /// What became of what was asked last, in sentences, and whether it failed.
    pub said: Option<(String, bool)>,
    /// Both sides, row by row.
    pub lists: Option<Lists>,
}

/// What both have, and what only one has.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Lists {
    /// Each part, with how much there is, in words.
    pub sides: [(Side, String); 3],
    /// The one whose rows are listed.
    pub side: Side,
    /// Its rows.
    pub rows: Vec<ServerRow>,
    /// The one that is shown.
    pub chosen: Option<usize>,
    /// Its bytes, indented.
    pub json: Option<Arc<str>>,
    /// What could not be compared, and why, a sentence each.
    pub notes: Vec<String>,
}

/// A part of the comparison.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Side {
    /// What both have.
    #[default]
    Same,
    /// What only the history has.
    OnlyHere,
    /// What only the server has.
    OnlyThere,
}

impl Side {
    /// All of them, in the order in which they are shown.
    pub const ALL: [Self; 3] = [Self::Same, Self::OnlyHere, Self::OnlyThere];
}

/// A message of the comparison.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct ServerRow {
    /// What it is called.
    pub title: String,
    /// When it was recorded or arrived, and what became of it.
    pub when: String,
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
