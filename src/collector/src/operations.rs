//! What the operator's port answers. It is for a monitor on the same computer or network; it says nothing about any person, and accepts
//! nothing.

use axum::{Router, extract::State, http::header, response::IntoResponse, routing::get};

use crate::{error::Error, metrics::MEDIA_TYPE, routes, state::AppState};

/// The routes `GET /metrics`, `GET /ready` and `GET /health`.
pub fn operations(state: AppState) -> Router {
    Router::new()
        .route("/metrics", get(metrics))
        .route("/ready", get(ready))
        .route("/health", get(routes::health::answer))
        .fallback(async || Error::NotFound)
        .method_not_allowed_fallback(async || Error::MethodNotAllowed)
        .with_state(state)
}

async fn metrics(State(state): State<AppState>) -> impl IntoResponse {
    ([(header::CONTENT_TYPE, MEDIA_TYPE)], state.metrics.text(state.now()))
}

/// Whether deliveries should be sent here: the collector is listening, has not been told to stop, and its store answers.
async fn ready(State(state): State<AppState>) -> Result<impl IntoResponse, Error> {
    if !state.listens() {
        return Err(Error::NotReady);
    }
    routes::health::answer(State(state)).await
}
