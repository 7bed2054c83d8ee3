//! Which route answers which request. Opens nothing itself, so that tests need no socket and no file.

use axum::{
    Router,
    middleware::from_fn_with_state,
    routing::{get, post},
};

use crate::{error::Error, layers, routes, state::AppState};

/// The whole collector, ready to be served.
pub fn app(state: AppState) -> Router {
    Router::new()
        .route("/events", post(routes::events::receive))
        .route("/me", get(routes::me::get).delete(routes::me::erase))
        .route("/me/session", post(routes::me::open))
        .route("/me/{asset}", get(routes::me::asset))
        .route("/health", get(routes::health::answer))
        .route("/reports/{claim}", get(routes::reports::follow))
        .merge(routes::admin::routes())
        .fallback(async || Error::NotFound)
        .method_not_allowed_fallback(async || Error::MethodNotAllowed)
        .layer(from_fn_with_state(state.clone(), layers::admit))
        .layer(from_fn_with_state(state.clone(), layers::complete))
        .with_state(state)
}
