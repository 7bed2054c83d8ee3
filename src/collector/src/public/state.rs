//! What is published: the one form of every figure, in which it is stored, shown as a page and given as JSON. Nothing is
//! in it that may not be seen by everybody.

use serde::{Deserialize, Serialize};

/// What is published of one program for one week, once and for ever.
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
    /// As many of what is counted are taken to be one person's on one day at most; 1 where people are counted.
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
    /// How what was measured spreads over everything.
    pub(crate) spread: Option<Spread>,
    /// The unit of what was measured.
    pub(crate) measure: Option<String>,
}

/// What a count is of.
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
    /// The value; nothing stands for those whose message did not say.
    pub(crate) value: Option<String>,
    /// How many.
    pub(crate) count: u64,
    /// How many of them came from official builds, if that may be said.
    pub(crate) official: Option<u64>,
    /// How what was measured spreads here.
    pub(crate) spread: Option<Spread>,
}

/// What is not shown, together.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Others {
    /// How many.
    pub(crate) count: u64,
    /// How many of them came from official builds, if that may be said.
    pub(crate) official: Option<u64>,
}

/// A quarter of what was measured was below the first, half below the second, three quarters below the third.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
pub(crate) struct Spread {
    /// The first quartile.
    pub(crate) lower: Quartile,
    /// The median.
    pub(crate) median: Quartile,
    /// The third quartile.
    pub(crate) upper: Quartile,
}

/// Where a part of what was measured ends.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
pub(crate) struct Quartile {
    /// The value, between the bounds of its bucket as if what is in there lay evenly.
    pub(crate) value: f64,
    /// Whether it is only known to be below or above all bounds.
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
    /// The last day of the week that it was published with.
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
    /// How many; nothing where that may not be said.
    pub(crate) people: Option<u64>,
}
