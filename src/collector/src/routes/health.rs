//! `GET /health`: whether the collector could store a delivery now. It is for the operator and for monitors.

use axum::{Json, extract::State};
use serde::Serialize;

use crate::{error::Error, state::AppState, store::noting};

/// What the collector answers if it can store a delivery.
#[derive(Debug, Serialize)]
pub(crate) struct Health {
    status: &'static str,
    /// What is wrong all the same.
    #[serde(skip_serializing_if = "Option::is_none")]
    reason: Option<String>,
    /// What to do about it.
    #[serde(skip_serializing_if = "Option::is_none")]
    advice: Option<&'static str>,
}

/// Asks the store: an answer without it would be worth nothing if the disk were gone. If deliveries can be kept but erasures cannot be
/// noted, the `status` in the JSON says so, and the HTTP status does not: that is no reason to send deliveries elsewhere or to restart the
/// collector.
pub(crate) async fn answer(State(state): State<AppState>) -> Result<Json<Health>, Error> {
    state.store.check().await.map_err(Error::Unhealthy)?;
    Ok(Json(match state.store.behind() {
        None => Health { status: "ok", reason: None, advice: None },
        Some(behind) => Health { status: "trouble", reason: Some(behind.to_string()), advice: Some(noting::ADVICE) },
    }))
}
