//! `DELETE /me`: erases everything that is kept of a person, and answers with a receipt.

use axum::{Json, extract::State, http::HeaderMap};
use jiff::{Timestamp, ToSpan as _, tz::TimeZone};
use serde::Serialize;

use super::{fetch::COUNTED, held::moment, who};
use crate::{erasure, error::Error, state::AppState};

/// The receipt.
#[derive(Debug, Serialize)]
pub(crate) struct Receipt {
    format: u8,
    identity: String,
    erased: u64,
    at: String,
    /// The day on which the last backup goes that still has some of it.
    backups_until: Option<String>,
    counted: &'static str,
    sha256: String,
}

pub(crate) async fn erase(State(state): State<AppState>, headers: HeaderMap) -> Result<Json<Receipt>, Error> {
    let credential = who::credential(&headers)?.ok_or(Error::Unauthorized)?;
    let person = who::person(&state, credential).await?;
    let now_ms = state.clock.now_ms();
    let erased = erasure::erase(&state.store, &state.limits, person.identity, now_ms).await?;
    let today = Timestamp::from_millisecond(now_ms).unwrap_or_default().to_zoned(TimeZone::UTC).date();
    let backups_until = state.backup_days.and_then(|days| today.checked_add(i64::from(days).days()).ok());
    Ok(Json(Receipt {
        format: 1,
        identity: person.spelled,
        erased: erased.events,
        at: moment(now_ms),
        backups_until: backups_until.map(|day| day.to_string()),
        counted: COUNTED,
        sha256: erased.sha256,
    }))
}
