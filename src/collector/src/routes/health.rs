//! `GET /health`: whether the collector could store a delivery now. For whoever runs it, and what watches over it.

use axum::{Json, extract::State};
use serde::Serialize;

use crate::{error::Error, state::AppState, store::noting};

/// What a collector says that can store a delivery.
#[derive(Debug, Serialize)]
pub(crate) struct Health {
    status: &'static str,
    /// What else is wrong.
    #[serde(skip_serializing_if = "Option::is_none")]
    reason: Option<String>,
    /// What to do about it.
    #[serde(skip_serializing_if = "Option::is_none")]
    advice: Option<&'static str>,
}

/// Asks the store: an answer without it would be worth nothing if the disk were gone. Where deliveries can be kept and erasures not
/// be noted, the status says so and the code does not: nobody should send deliveries elsewhere, or start the collector again, for that.
pub(crate) async fn answer(State(state): State<AppState>) -> Result<Json<Health>, Error> {
    state.store.check().await.map_err(Error::Unhealthy)?;
    Ok(Json(match state.store.behind() {
        None => Health { status: "ok", reason: None, advice: None },
        Some(behind) => Health { status: "trouble", reason: Some(behind.to_string()), advice: Some(noting::ADVICE) },
    }))
}
