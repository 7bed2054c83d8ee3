//! What is said about what a server has of this person.

use std::sync::Arc;

use candor::tools::own::{Forgotten, Kind, Progress};

use crate::pages::your_data::desk::{Gone, Held};

/// What the window asks for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ServerCommand {
    /// Ask the server for this.
    Ask(Kind),
    /// Forget earlier identifiers. The server is not asked.
    Forget,
    /// Ask it nothing more.
    Stop,
}

/// What came of it.
#[derive(Debug, Clone, PartialEq)]
pub enum ServerNews {
    /// How far it has got.
    Progress(Progress),
    /// What the server has, compared with the history.
    Fetched(Arc<Held>),
    /// What was erased.
    Erased(Gone),
    /// Earlier identifiers were forgotten.
    Forgot(Forgotten),
    /// The address of the server's page, which is good once.
    Page(String),
    /// Nothing came of it: why, for the middle of a sentence.
    Failed(Kind, String),
}
