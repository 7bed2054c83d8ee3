//! `GET /reports/{claim}`: what has become of a crash report or a message, for whoever knows the key under which it was sent.
//! It says nothing about what is in it.

use axum::{
    Json,
    extract::{Path, State, rejection::PathRejection},
};
use serde::Serialize;

use crate::{day, error::Error, key::IdempotencyKey, state::AppState, store::reports};

/// What has become of a report.
#[derive(Debug, Serialize)]
pub(crate) struct Followed {
    format: u32,
    program: String,
    event: String,
    received_at: String,
    state: &'static str,
    fixed_in: Option<String>,
    answer: Option<String>,
}

/// Answers with the report that came under a key.
pub(crate) async fn follow(
    State(state): State<AppState>,
    claim: Result<Path<String>, PathRejection>,
) -> Result<Json<Followed>, Error> {
    let Path(claim) = claim.map_err(|_unreadable| Error::UnknownClaim)?;
    let claim = IdempotencyKey::new(claim.as_bytes()).map_err(|_invalid| Error::UnknownClaim)?;
    let found = state.store.read(move |sql| reports::followed(sql, &claim)).await?.ok_or(Error::UnknownClaim)?;
    Ok(Json(Followed {
        format: 1,
        program: found.program,
        event: found.event,
        received_at: day::moment(found.received_at_ms),
        state: found.state.word(),
        fixed_in: found.state.fixed_in().map(str::to_owned),
        answer: found.answer,
    }))
}
