//! The public page and its figures, as pure code: it is given figures and returns what may be published of them, as JSON and as pages. It
//! has no store, no clock and no request; whatever says too much of what it is given, it holds back.
//!
//! Counters come in through [`tables`], which turns them into what is published for a week; [`plan`] says which tables a program has, by
//! its manifests; [`suppress`] decides what is shown of each. [`state`] is what is published.

pub(crate) mod activity;
mod amount;
mod label;
pub(crate) mod page;
pub(crate) mod period;
pub(crate) mod plan;
mod spread;
pub(crate) mod state;
mod suppress;
pub(crate) mod tables;

use serde::Serialize;

use self::{
    activity::{Last, Now},
    state::{PublishedDay, PublishedWeek},
};

/// How the people of a program are counted.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub(crate) enum Counting {
    /// By an identifier that stays the same.
    Identifier,
    /// By one that changes every month.
    MonthlyIdentifier,
    /// By what their program says about whether a message is the first of a period.
    FirstMessages,
    /// Not at all.
    Nothing,
}

impl Counting {
    /// What a number of people means when they are counted like this.
    pub(crate) fn definition(self) -> &'static str {
        match self {
            Self::Identifier => {
                "How many different installations sent something in that time (days by UTC). Each has a random identifier, \
                 which is not derived from the computer."
            }
            Self::MonthlyIdentifier => {
                "How many different installations sent something in that time (days by UTC). Each has a random identifier, \
                 which changes every month; in a week over a change of month, an installation counts twice."
            }
            Self::FirstMessages => {
                "On how many installations a message was the first of that day, week or month (UTC). Each works that out by \
                 itself and sends no identifier."
            }
            Self::Nothing => {
                "This program has no identifier and does not say which message is the first, so people cannot be told apart."
            }
        }
    }
}

/// Everything that is published of one program.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct ProgramState {
    /// Its id.
    pub(crate) id: String,
    /// Its name.
    pub(crate) name: String,
    /// What it does.
    pub(crate) about: String,
    /// Who publishes it.
    pub(crate) publisher: String,
    /// How its people are counted.
    pub(crate) counting: Counting,
    /// How many people are active now, if that can be known.
    pub(crate) now: Option<Now>,
    /// How many were active, by whole weeks.
    pub(crate) day: Option<PublishedDay>,
    /// Its weeks, the newest first.
    pub(crate) weeks: Vec<PublishedWeek>,
}

/// What `GET /stats` answers.
#[derive(Debug, Serialize)]
pub(crate) struct Stats<'p> {
    /// The version of this format.
    pub(crate) format: u32,
    /// Nothing is said about a smaller group.
    pub(crate) smallest_group: u64,
    /// How long ago the last message came.
    pub(crate) last_message: Option<Last>,
    /// The programs, by name.
    pub(crate) programs: &'p [ProgramState],
}

impl<'p> Stats<'p> {
    /// The figures of these programs.
    pub(crate) fn of(programs: &'p [ProgramState], last_message: Option<Last>) -> Self {
        Self { format: 1, smallest_group: suppress::GROUP, last_message, programs }
    }
}
