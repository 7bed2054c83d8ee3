//! What is published: every figure in the one form in which it is stored, shown as a page and given as JSON. It contains nothing that not
//! everybody may see.

use serde::{Deserialize, Serialize};

/// What is published about one program for one week, once and for ever.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub(crate) struct PublishedWeek {
    /// Its name in ISO 8601, such as `2026-W47`.
    pub(crate) week: String,
    /// Its Monday.
    pub(crate) from: String,
    /// Its Sunday.
    pub(crate) to: String,
    /// What was counted; empty where too few said anything.
    pub(crate) tables: Vec<Table>,
}

/// One table.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub(crate) struct Table {
    /// The event and the path of the field; it stays the same from week to week.
    pub(crate) id: String,
    /// What the field means, in the words of the program's manifest.
    pub(crate) title: String,
    /// What the message says, in the same words.
    pub(crate) message: String,
    /// When it is sent, in the same words.
    pub(crate) when: String,
    /// What is counted.
    pub(crate) counts: Counts,
    /// How many of what is counted are assumed to come from one person in a day at most; 1 if people are counted.
    pub(crate) one_person: u64,
    /// Whether rows overlap, because one message can say several.
    pub(crate) overlapping: bool,
    /// How many there were in all.
    pub(crate) total: u64,
    /// How many of them came from official builds, if that may be said.
    pub(crate) official: Option<u64>,
    /// Each value that may be shown.
    pub(crate) rows: Vec<Row>,
    /// All others together, where some are not shown.
    pub(crate) others: Option<Others>,
    /// The distribution of the measurements overall.
    pub(crate) spread: Option<Spread>,
    /// The unit of what was measured.
    pub(crate) measure: Option<String>,
}

/// What is counted.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub(crate) enum Counts {
    /// People, each once a week.
    People,
    /// Messages.
    Messages,
}

/// One value.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub(crate) struct Row {
    /// The value; `None` for those whose messages did not say.
    pub(crate) value: Option<String>,
    /// How many.
    pub(crate) count: u64,
    /// How many of them came from official builds, if that may be said.
    pub(crate) official: Option<u64>,
    /// The distribution of the measurements in this row.
    pub(crate) spread: Option<Spread>,
}

/// All rows that are not shown, together.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Others {
    /// How many.
    pub(crate) count: u64,
    /// How many of them came from official builds, if that may be said.
    pub(crate) official: Option<u64>,
}

/// The distribution of measurements: a quarter were below the first value, half below the second, three quarters below the third.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
pub(crate) struct Spread {
    /// The first quartile.
    pub(crate) lower: Quartile,
    /// The median.
    pub(crate) median: Quartile,
    /// The third quartile.
    pub(crate) upper: Quartile,
}

/// A value below which a quarter, half or three quarters of the measurements are.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
pub(crate) struct Quartile {
    /// The value, interpolated within its bucket as if the measurements in it were spread evenly.
    pub(crate) value: f64,
    /// Set if the value is only known to be below or above all bounds.
    pub(crate) beyond: Option<Beyond>,
}

/// On which side of all bounds something is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub(crate) enum Beyond {
    /// Below the value.
    Below,
    /// The value or more.
    Above,
}

/// How many people were active in a week, on its last day and in a month.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct PublishedDay {
    /// The last day of the week with which it was published.
    pub(crate) day: String,
    /// The numbers, the shortest period first.
    pub(crate) active: Vec<Active>,
}

/// How many people were active in a period.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Active {
    /// Its first day.
    pub(crate) from: String,
    /// Its last day.
    pub(crate) to: String,
    /// How many; `None` if that may not be said.
    pub(crate) people: Option<u64>,
}
