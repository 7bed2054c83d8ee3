//! What every route works with: the store, the limits, who is connected, and how many bodies are in memory. It knows no route.

use std::sync::Arc;

use tokio::sync::Semaphore;

use crate::{gate::Gate, limits::Limits, store::Store};

/// What every route works with.
#[derive(Debug, Clone)]
pub struct AppState {
    pub(crate) store: Arc<dyn Store>,
    pub(crate) limits: Limits,
    pub(crate) gate: Arc<Gate>,
    /// One permit for each body that may be in memory.
    pub(crate) bodies: Arc<Semaphore>,
}

impl AppState {
    /// A collector that keeps what it gets in `store`.
    pub fn new(store: Arc<dyn Store>, limits: Limits) -> Self {
        Self { store, limits, gate: Arc::new(Gate::new(&limits)), bodies: Arc::new(Semaphore::new(limits.bodies_at_once)) }
    }
}
