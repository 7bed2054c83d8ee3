//! The programs on this computer as data, every sentence already written, so that they can be tested without drawing.

use crate::pages::parts::{AllPrograms, Dot};

/// One program in the list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ProgramRow {
    /// Its name.
    pub name: String,
    /// Its state in a word or two, such as "Shares 2 of 3", "Not answered yet", "Off".
    pub state: String,
    /// How the dot beside the word is drawn.
    pub dot: Dot,
}

/// The programs that Candor knows and that are not on this computer. Nothing is said about them until somebody looks.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Absent {
    /// Whether they are listed.
    pub open: bool,
    /// Which of them is shown.
    pub selected: Option<usize>,
    /// In their order.
    pub rows: Vec<ProgramRow>,
}

/// A program whose manifest cannot be used.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct BrokenPage {
    /// The name of the manifest's file.
    pub title: String,
    /// What that means.
    pub sentence: String,
    /// What is wrong and where, each with its label.
    pub facts: Vec<(String, String)>,
    /// Its position among those that cannot be used, if it can be taken off the list; `None` if the system lists it.
    pub forget: Option<usize>,
}

/// The list of programs, as it is drawn beside or above their pages.
#[derive(Debug, Clone, Copy)]
pub struct ProgramList<'a> {
    /// In their order; those whose manifests cannot be used come last.
    pub rows: &'a [ProgramRow],
    /// Which of them is shown.
    pub selected: Option<usize>,
    /// Those that are not on this computer.
    pub absent: &'a Absent,
    /// The switch for every program.
    pub all: Option<&'a AllPrograms>,
    /// Whether the window's settings are shown instead of a program.
    pub settings_open: bool,
}
