//! What every route works with: the store, the manifests, the limits, who is connected, and how many bodies are in
//! memory. It knows no route.

use std::{sync::Arc, time::Instant};

use tokio::sync::{Mutex, Semaphore};

use crate::{
    error::Error,
    figures::{Figures, Pages},
    foreign::Foreign,
    gate::Gate,
    limits::Limits,
    manifests::Manifests,
    store::Store,
};

/// How many people were active in each period, and when that was asked.
type Users = Option<(Instant, Vec<i64>)>;

/// What every route works with.
#[derive(Debug, Clone)]
pub struct AppState {
    pub(crate) store: Store,
    /// Nothing where everything is taken as it comes.
    pub(crate) manifests: Option<Arc<Manifests>>,
    /// Programs of which more than Candor's own format is taken.
    pub(crate) foreign: Arc<Foreign>,
    /// The people of the program in `ETS2LA`'s format.
    pub(crate) users: Arc<Mutex<Users>>,
    pub(crate) limits: Limits,
    /// For how many days whoever runs the collector keeps backups of the store; nothing if they have not said.
    pub(crate) backup_days: Option<u16>,
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
        let (foreign, users, figures) = (Arc::default(), Arc::default(), Arc::default());
        Self { store, manifests: None, foreign, users, limits, backup_days: None, gate, bodies, figures }
    }

    /// The same, whose backups are kept for so many days, as whoever runs it says.
    #[must_use]
    pub fn with_backups_for(self, days: u16) -> Self {
        Self { backup_days: Some(days), ..self }
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

    /// The same, taking from these programs also what is in a format of their own.
    #[must_use]
    pub fn with_foreign(self, foreign: Foreign) -> Self {
        Self { foreign: Arc::new(foreign), ..self }
    }
}
