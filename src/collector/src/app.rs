//! Which route answers which request. Opens nothing itself, so that tests need no socket and no file.

use axum::{
    Router,
    routing::{get, post},
};

use crate::{error::Error, routes, state::AppState};

/// The whole collector, ready to be served.
pub fn app(state: AppState) -> Router {
    Router::new()
        .route("/events", post(routes::events::receive))
        .route("/health", get(routes::health::answer))
        .route("/", get(routes::figures::front))
        .route("/programs/{id}", get(routes::figures::program))
        .route("/page.css", get(routes::figures::style))
        .route("/stats", get(routes::figures::stats))
        .fallback(async || Error::NotFound)
        .method_not_allowed_fallback(async || Error::MethodNotAllowed)
        .with_state(state)
}
