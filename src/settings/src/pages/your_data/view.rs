//! The page "Your data" as data, every sentence already written, so that it can be tested without drawing.

use std::collections::BTreeSet;
use std::sync::Arc;

use candor::tools::consent::Retention;

/// How many bytes of messages make a page that takes a browser longer to open than people wait: a megabyte of a page takes it an eightieth
/// of a second and a megabyte of memory.
pub const LONG_PAGE: u64 = 500 << 20;

/// Report, identity, decisions.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct YourData {
    /// How much there is, in a sentence.
    pub summary: String,
    /// A sentence that says that a browser would take long to open a page with everything, if it would.
    pub long_page: Option<String>,
    /// How much of the history is kept.
    pub kept: Retention,
    /// Whether there is anything to clear.
    pub can_clear: bool,
    /// The ways to save a report, in their order.
    pub formats: Vec<FormatChoice>,
    /// What kind of report the person wants.
    pub wish: Wish,
    /// The tiers that can be left out of it: id and name.
    pub tiers: Vec<(String, String)>,
    /// Whether it can be about every program on this computer.
    pub can_be_about_all: bool,
    /// How far a report has got that is being written now: hundredths, and a sentence.
    pub saving: Option<(u64, String)>,
    /// What became of the last report, in a sentence, and whether it failed.
    pub saved: Option<(String, bool)>,
    /// Whether the last report can be opened.
    pub can_open: bool,
    /// If there is no native dialog: the path that is offered in a text field.
    pub ask_path: Option<String>,
    /// Who the servers think this person is, in sentences.
    pub identity: Vec<String>,
    /// The identifier in use, to copy; `None` before the first message needed one.
    pub identifier: Option<String>,
    /// The decisions so far, and what the server was asked for, newest first: when, and what.
    pub decisions: Vec<(String, String)>,
    /// What the server has about this person; `None` if its makers do not offer to give or erase it.
    pub on_server: Option<OnServer>,
}

/// What the server has about this person.
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

/// What kind of report the person wants, as they have typed and chosen it so far.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Wish {
    /// How it is written.
    pub format: FormatId,
    /// The first day; empty if there is none.
    pub from: String,
    /// The last day; empty if there is none.
    pub until: String,
    /// The tiers that are left out, by their ids.
    pub left_out: BTreeSet<String>,
    /// Whether it is about every program on this computer.
    pub about_all: bool,
}

impl Default for Wish {
    /// A page to read, with everything about this program.
    fn default() -> Self {
        Self {
            format: FormatId("html"),
            from: String::new(),
            until: String::new(),
            left_out: BTreeSet::new(),
            about_all: false,
        }
    }
}

impl Wish {
    /// Whether it is for a browser, and without an end in time.
    pub fn is_a_page_of_everything(&self) -> bool {
        ["html", "zip"].contains(&self.format.0) && self.from.trim().is_empty() && self.until.trim().is_empty()
    }
}

/// The name of a way to save a report. `report` knows which there are.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct FormatId(pub &'static str);

/// A way to save a report, as it is offered.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FormatChoice {
    /// Which.
    pub id: FormatId,
    /// What it is called.
    pub label: String,
}
