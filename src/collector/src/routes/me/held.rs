//! The events that are kept of a person, as they appear in answers.

use serde::Serialize;

use super::who::Person;
use crate::{
    day::moment,
    error::Error,
    state::AppState,
    store::own::{self, Cursor, Held},
};

/// One event.
#[derive(Debug, Serialize)]
pub(super) struct One {
    pub(super) program: String,
    pub(super) event: String,
    pub(super) version: String,
    pub(super) received_at: String,
    pub(super) delivery: String,
    pub(super) position: i64,
    pub(super) json: String,
    /// The day for which it counts.
    pub(super) day: Option<String>,
    pub(super) official: bool,
    /// Whether it went into the figures.
    pub(super) counted: bool,
}

impl From<Held> for One {
    fn from(held: Held) -> Self {
        let is_unknown = held.event.is_empty();
        Self {
            received_at: moment(held.received_at_ms),
            program: held.program,
            event: held.event,
            version: held.version,
            delivery: held.delivery,
            position: held.position,
            json: held.json,
            day: held.day,
            official: held.official,
            // An event that no manifest declared is in no figure.
            counted: held.counted && !is_unknown,
        }
    }
}

/// One page of the events.
pub(super) async fn held(state: &AppState, person: &Person, after: Cursor) -> Result<Vec<Held>, Error> {
    let (identity, most) = (person.identity.clone(), state.limits.held_at_once);
    Ok(state.store.read(move |sql| own::find(sql, &identity, after, most)).await?)
}
