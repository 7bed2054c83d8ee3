//! `GET /health`: whether the collector could store a delivery now. For whoever runs it, and what watches over it.

use axum::{Json, extract::State};
use serde::Serialize;

use crate::{error::Error, state::AppState};

/// What a healthy collector says.
#[derive(Debug, Serialize)]
pub(crate) struct Health {
    status: &'static str,
}

/// Asks the store: an answer without it would be worth nothing if the disk were gone.
pub(crate) async fn answer(State(state): State<AppState>) -> Result<Json<Health>, Error> {
    state.store.check().await.map_err(Error::Unhealthy)?;
    Ok(Json(Health { status: "ok" }))
}
