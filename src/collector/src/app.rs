//! Which route answers which request. Opens nothing itself, so that tests need no socket and no file.

use std::sync::Arc;

use axum::{
    Router,
    routing::{get, post},
};
use tokio::sync::Semaphore;

use crate::{error::Error, limits::Limits, routes, store::Store};

/// What every route works with.
#[derive(Debug, Clone)]
pub struct AppState {
    pub(crate) store: Arc<dyn Store>,
    pub(crate) limits: Limits,
    /// One permit for each body that may be in memory.
    pub(crate) bodies: Arc<Semaphore>,
}

impl AppState {
    /// A collector that keeps what it gets in `store`.
    pub fn new(store: Arc<dyn Store>, limits: Limits) -> Self {
        Self { store, limits, bodies: Arc::new(Semaphore::new(limits.bodies_at_once)) }
    }
}

/// The whole collector, ready to be served.
pub fn app(state: AppState) -> Router {
    Router::new()
        .route("/events", post(routes::events::receive))
        .route("/health", get(routes::health::answer))
        .fallback(async || Error::NotFound)
        .method_not_allowed_fallback(async || Error::MethodNotAllowed)
        .with_state(state)
}
