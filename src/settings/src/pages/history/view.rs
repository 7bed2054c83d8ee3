//! The history as data; its rows, of which there may be a million, are put into words only as they are drawn.

use std::ops::Range;
use std::sync::Arc;

use candor::tools::log::State;

use super::chosen::Chosen;
use super::query::Query;
use super::rows::Rows;
use crate::pages::parts::Dot;
use crate::preferences::Columns;

/// Everything that was recorded.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct History {
    /// Shown in place of the table when there are no rows.
    pub empty: String,
    /// How often the page was opened or turned to another program: each time it begins at the newest message.
    pub opened: u64,
    /// The widths that the person gave the columns.
    pub columns: Columns,
    /// What is searched for.
    pub query: Query,
    /// The rows that are shown, in their order.
    pub rows: Rows,
    /// How many are shown of how many, and how far the search has got; empty if all are shown.
    pub found: String,
    /// Whether bytes are being searched.
    pub searching: bool,
    /// The same over time.
    pub chart: Arc<Chart>,
    /// The tiers to choose from.
    pub tiers: Vec<Known>,
    /// The events to choose from.
    pub events: Vec<Known>,
    /// How much there is in each state.
    pub states: Vec<(State, u64)>,
    /// The row with the focus, whose details are shown, by its number in the log.
    pub selected: Option<i64>,
    /// All selected rows, usually including that one.
    pub chosen: Arc<Chosen>,
    /// What became of the last copy of them, in a sentence; may be empty.
    pub copied: String,
    /// What is known of it.
    pub details: Option<Details>,
}

/// Something that the history can be filtered by.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Known {
    /// Its id.
    pub id: String,
    /// Its name.
    pub words: String,
    /// How many messages have it.
    pub count: u64,
}

/// A history over time.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Chart {
    /// The bars, the oldest first.
    pub bars: Vec<Bar>,
    /// What the parts of the bars are.
    pub parts: Vec<ChartPart>,
    /// When the first bar begins and the last one ends, in words.
    pub span: (String, String),
    /// The highest bar, if any is not empty; of several the first.
    pub highest: Option<Highest>,
}

/// The highest bar.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Highest {
    /// Its place among the bars.
    pub place: usize,
    /// How much it is, in words.
    pub amount: String,
}

/// What is in one span of time.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Bar {
    /// When the span begins, and when the next one does, in milliseconds since 1970.
    pub ends: (i64, i64),
    /// The heights of its parts as fractions of the highest bar, with the index of each part.
    pub heights: Vec<(usize, f32)>,
    /// When that is and how much, in words.
    pub words: String,
}

/// What a part of the bars means.
#[derive(Debug, Clone, PartialEq)]
pub struct ChartPart {
    /// What it is and how much in total, in words.
    pub words: String,
    /// Its look.
    pub shade: Shade,
}

/// How a part of a bar looks.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Shade {
    /// As the dot beside a state.
    State(Dot),
    /// The accent colour, at this strength.
    Accent(f32),
}

/// The chosen event.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Details {
    /// What it says.
    pub title: String,
    /// When.
    pub time: String,
    /// What became of it, in sentences.
    pub sentences: Vec<String>,
    /// The exact bytes.
    pub body: Arc<str>,
    /// The same, indented.
    pub indented: Arc<str>,
    /// Where the words that are searched for are in either text.
    pub matches: (Vec<Range<usize>>, Vec<Range<usize>>),
    /// The request of its last attempt, if there was one.
    pub request: Option<Request>,
}

/// The whole request that a message was in, and the answer to it.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Request {
    /// Its line, its headers and its body, as they went over the wire.
    pub text: Arc<str>,
    /// Where the words that are searched for are in it.
    pub matches: Vec<Range<usize>>,
    /// What the digest is of.
    pub digest_of: String,
    /// The SHA-256 of its body, in hexadecimal digits.
    pub digest: String,
    /// How to check that, or why that is not possible.
    pub sentences: Vec<String>,
    /// Whether the history has the body.
    pub can_save: bool,
    /// The answer: its status, its headers, and the beginning of its body; or why there is none.
    pub answer: Arc<str>,
}
