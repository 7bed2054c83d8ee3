//! What every route works with: the store, the manifests, the limits, who is connected, and how many bodies are in
//! memory. It knows no route.

use std::sync::Arc;

use tokio::sync::Semaphore;

use crate::{
    error::Error,
    figures::{Figures, Pages},
    gate::Gate,
    limits::Limits,
    manifests::Manifests,
    store::Store,
};

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
    /// What the public page shows.
    pub(crate) figures: Arc<Figures>,
}

impl AppState {
    /// A collector that keeps whatever it gets in `store`, a row for each event.
    pub fn new(store: Store, limits: Limits) -> Self {
        let (gate, bodies) = (Arc::new(Gate::new(&limits)), Arc::new(Semaphore::new(limits.bodies_at_once)));
        Self { store, manifests: None, limits, gate, bodies, figures: Arc::default() }
    }

    /// The same, taking only what these manifests declare, and as they declare it.
    #[must_use]
    pub fn with_manifests(self, manifests: Manifests) -> Self {
        Self { manifests: Some(Arc::new(manifests)), ..self }
    }

    /// The same, publishing as if it were another time.
    #[must_use]
    pub fn publishing_at(self, now_ms: fn() -> i64) -> Self {
        Self { figures: Arc::new(Figures::at(now_ms)), ..self }
    }

    /// The public pages.
    pub(crate) async fn pages(&self) -> Result<Arc<Pages>, Error> {
        self.figures.pages(&self.store, self.manifests.as_deref(), &self.limits).await
    }
}
