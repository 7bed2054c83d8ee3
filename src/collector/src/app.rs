//! Which route answers which request. It opens nothing itself, so that tests need no socket and no file.

use axum::{
    Router,
    middleware::from_fn_with_state,
    routing::{any, get, post},
};

use crate::{error::Error, layers, routes, state::AppState};

/// The whole collector, ready to be served.
pub fn app(state: AppState) -> Router {
    let router = Router::new()
        .route("/events", post(routes::events::receive))
        .route("/", get(routes::figures::front))
        .route("/programs/{id}", get(routes::figures::program))
        .route("/page.css", get(routes::figures::style))
        .route("/stats", get(routes::figures::stats))
        .route("/me", get(routes::me::get).delete(routes::me::erase))
        .route("/me/session", post(routes::me::open))
        .route("/me/{asset}", get(routes::me::asset))
        .route("/health", get(routes::health::answer))
        .route("/reports/{claim}", get(routes::reports::follow).delete(routes::reports::erase))
        .merge(routes::admin::routes());
    let router = if state.foreign.ets2la().is_some() { router.merge(ets2la()) } else { router };
    router
        .fallback(async || Error::NotFound)
        .method_not_allowed_fallback(async || Error::MethodNotAllowed)
        .layer(from_fn_with_state(state.clone(), layers::admit))
        .layer(from_fn_with_state(state.clone(), layers::complete))
        .with_state(state)
}

/// The paths of `ETS2LA`'s own server.
fn ets2la() -> Router<AppState> {
    Router::new()
        .route("/tracking/ping/{user_id}", get(routes::ets2la::ping))
        .route("/tracking/time/{user_id}", get(routes::ets2la::time))
        .route("/tracking/sessions/{user_id}", get(routes::ets2la::sessions))
        .route("/tracking/users", get(routes::ets2la::users))
        .route("/user/{user_id}", get(routes::ets2la::user))
        .route("/crash/report", post(routes::ets2la::crash))
        .route("/feedback", post(routes::ets2la::feedback))
        .route("/heartbeat", any(routes::ets2la::heartbeat))
}
