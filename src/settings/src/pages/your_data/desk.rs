//! What the person is doing with the server: what is being asked, and what has come. The log only knows that it was asked.

use std::sync::Arc;

use candor::tools::own::{Compared, Fetched, Forgotten, Kind, Progress};
use jiff::civil::Date;

use super::view::Side;

/// What the person is doing with what the server has.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct ServerDesk {
    /// What is being asked, and how far that has got.
    pub asking: Option<(Kind, Option<Progress>)>,
    /// Whether the person no longer wants it: what comes all the same is not opened.
    pub stopping: bool,
    /// What became of what was asked last.
    pub done: Option<ServerDone>,
    /// What was fetched last, compared with the history.
    pub held: Option<Arc<Held>>,
    /// Which part of that is listed.
    pub side: Side,
    /// Which message of it is shown.
    pub row: Option<usize>,
}

/// What the server has, compared with the history.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Held {
    /// What the server has.
    pub fetched: Fetched,
    /// Row by row.
    pub compared: Compared,
}

/// What became of what was asked. It is put into words when it is shown, in the language of that moment.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ServerDone {
    /// It came, and was compared with the history.
    Fetched,
    /// It was erased.
    Erased(Gone),
    /// Earlier identifiers were forgotten.
    Forgot(Forgotten),
    /// The page is on its way to the browser.
    Opened,
    /// Nothing came of it, for this reason.
    Failed(Kind, String),
}

/// What was erased.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Gone {
    /// How many events.
    pub events: u64,
    /// Under how many identifiers.
    pub done: usize,
    /// How many there were.
    pub of: usize,
    /// Until when backups have copies.
    pub backups_until: Option<Date>,
    /// Whether the identifier in use was among them.
    pub replaced: bool,
    /// How many events that waited with one of them are no longer sent.
    pub withdrawn: u64,
    /// Why the rest was not erased.
    pub stopped: Option<String>,
    /// What could not be done here afterwards.
    pub trouble: Option<String>,
}
