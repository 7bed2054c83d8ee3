//! `DELETE /me`: erases everything that is kept about a person, and answers with a receipt. Asking again gets the same receipt, because the
//! first answer may have been lost.

use axum::{Json, extract::State, http::HeaderMap};
use serde::Serialize;

use super::{fetch::COUNTED, who};
use crate::{day::moment, erasure, error::Error, state::AppState};

/// The receipt.
#[derive(Debug, Serialize)]
pub(crate) struct Receipt {
    format: u8,
    identity: String,
    erased: u64,
    at: String,
    /// The day on which the last backup that still contains some of it is deleted.
    backups_until: Option<String>,
    counted: &'static str,
    sha256: String,
}

pub(crate) async fn erase(State(state): State<AppState>, headers: HeaderMap) -> Result<Json<Receipt>, Error> {
    let credential = who::credential(&headers)?.ok_or(Error::Unauthorized)?;
    let person = who::person(&state, credential).await?;
    let when = (state.clock.now_ms(), state.backup_days);
    let erased = erasure::erase(&state.store, &state.limits, person.identity, when).await?;
    Ok(Json(Receipt {
        format: 1,
        identity: person.spelled,
        erased: erased.events,
        at: moment(erased.at_ms),
        backups_until: erased.backups_until,
        counted: COUNTED,
        sha256: erased.sha256,
    }))
}
