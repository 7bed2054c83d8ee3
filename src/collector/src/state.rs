//! What every route works with: the store, the manifests, the limits, who is connected, and how many bodies are in
//! memory. It knows no route.

use std::sync::Arc;

use tokio::sync::Semaphore;

use crate::{gate::Gate, limits::Limits, manifests::Manifests, store::Store};

/// What every route works with.
#[derive(Debug, Clone)]
pub struct AppState {
    pub(crate) store: Store,
    /// Nothing where everything is taken as it comes.
    pub(crate) manifests: Option<Arc<Manifests>>,
    pub(crate) limits: Limits,
    pub(crate) gate: Arc<Gate>,
    /// One permit for each body that may be in memory.
    pub(crate) bodies: Arc<Semaphore>,
}

impl AppState {
    /// A collector that keeps whatever it gets in `store`, a row for each event.
    pub fn new(store: Store, limits: Limits) -> Self {
        let (gate, bodies) = (Arc::new(Gate::new(&limits)), Arc::new(Semaphore::new(limits.bodies_at_once)));
        Self { store, manifests: None, limits, gate, bodies }
    }

    /// The same, taking only what these manifests declare, and as they declare it.
    #[must_use]
    pub fn with_manifests(self, manifests: Manifests) -> Self {
        Self { manifests: Some(Arc::new(manifests)), ..self }
    }
}
