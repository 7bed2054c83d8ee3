//! `/reports/{claim}`: the state of a crash report or a message, for whoever knows the key under which it was sent, and a way to erase it.
//! The answers say nothing about its content.

use axum::{
    Json,
    extract::{Path, State, rejection::PathRejection},
};
use serde::Serialize;

use crate::{
    day, erasure,
    error::Error,
    key::IdempotencyKey,
    state::AppState,
    store::{own_report, reports, sql::Sql},
};

/// The state of a report, and the answer to it.
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

/// Answers with the state of the report that came under a key.
pub(crate) async fn follow(
    State(state): State<AppState>,
    claim: Result<Path<String>, PathRejection>,
) -> Result<Json<Followed>, Error> {
    let claim = key(claim)?;
    let look = move |sql: &mut dyn Sql| Ok((reports::followed(sql, &claim)?, own_report::was_erased(sql, &claim)?));
    let found = match state.store.read(look).await? {
        (Some(found), _) => found,
        (None, true) => return Err(Error::ErasedReport),
        (None, false) => return Err(Error::UnknownClaim),
    };
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

/// The receipt.
#[derive(Debug, Serialize)]
pub(crate) struct Receipt {
    format: u32,
    erased: u64,
    at: String,
    /// The day on which the last backup that still contains it is deleted.
    backups_until: Option<String>,
    sha256: String,
}

/// Erases the report that came under a key. Asking again gets the receipt of the first time.
pub(crate) async fn erase(
    State(state): State<AppState>,
    claim: Result<Path<String>, PathRejection>,
) -> Result<Json<Receipt>, Error> {
    let when = (state.clock.now_ms(), state.backup_days);
    let erased = erasure::erase_report(&state.store, &state.limits, key(claim)?, when).await?.ok_or(Error::UnknownClaim)?;
    Ok(Json(Receipt {
        format: 1,
        erased: erased.events,
        at: day::moment(erased.at_ms),
        backups_until: erased.backups_until,
        sha256: erased.sha256,
    }))
}

fn key(claim: Result<Path<String>, PathRejection>) -> Result<IdempotencyKey, Error> {
    let Path(claim) = claim.map_err(|_unreadable| Error::UnknownClaim)?;
    IdempotencyKey::new(claim.as_bytes()).map_err(|_invalid| Error::UnknownClaim)
}
