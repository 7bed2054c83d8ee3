//! What every route works with: the store, the manifests, the limits, who is connected, how many bodies are in memory,
//! and what is counted about all that. It knows no route.

use std::{
    sync::{
        Arc,
        atomic::{AtomicBool, Ordering},
    },
    time::Instant,
};

use candor::tools::wire::Receipt;
use tokio::sync::{Mutex, Semaphore};

use crate::{
    clock::{Clock, now_ms},
    error::Error,
    figures::{Figures, Pages},
    foreign::Foreign,
    gate::{Gate, Proxies},
    limits::Limits,
    manifests::Manifests,
    metrics::{Metrics, Now},
    store::{Delivery, Store, StoreError, Taken},
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
    /// What time it is for every request and for what is published.
    pub(crate) clock: Clock,
    /// For how many days whoever runs the collector keeps backups of the store; nothing if they have not said.
    pub(crate) backup_days: Option<u16>,
    pub(crate) gate: Arc<Gate>,
    /// One permit for each body that may be in memory.
    pub(crate) bodies: Arc<Semaphore>,
    pub(crate) metrics: Arc<Metrics>,
    listens: Arc<AtomicBool>,
    /// What the public page shows.
    pub(crate) figures: Arc<Figures>,
}

impl AppState {
    /// A collector that keeps whatever it gets in `store`, a row for each event.
    pub fn new(store: Store, limits: Limits) -> Self {
        Self {
            store,
            manifests: None,
            foreign: Arc::default(),
            users: Arc::default(),
            limits,
            clock: Clock::default(),
            backup_days: None,
            gate: Arc::new(Gate::new(&limits, Proxies::default())),
            bodies: Arc::new(Semaphore::new(limits.bodies_at_once)),
            metrics: Arc::new(Metrics::new(now_ms())),
            listens: Arc::default(),
            figures: Arc::default(),
        }
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

    /// The same, by this clock.
    #[must_use]
    pub fn with_clock(self, clock: Clock) -> Self {
        Self { clock, ..self }
    }

    /// The public pages.
    pub(crate) async fn pages(&self) -> Result<Arc<Pages>, Error> {
        self.figures.pages(&self.store, self.manifests.as_deref(), self.clock.now_ms(), &self.limits).await
    }

    /// The same, taking from these programs also what is in a format of their own.
    #[must_use]
    pub fn with_foreign(self, foreign: Foreign) -> Self {
        Self { foreign: Arc::new(foreign), ..self }
    }

    /// The same, believing these proxies when they say whom they bring.
    #[must_use]
    pub fn with_proxies(self, proxies: Proxies) -> Self {
        Self { gate: Arc::new(Gate::new(&self.limits, proxies)), ..self }
    }

    /// Where it keeps what it takes.
    pub fn store(&self) -> &Store {
        &self.store
    }

    /// What it keeps to.
    pub fn limits(&self) -> &Limits {
        &self.limits
    }

    /// Keeps a delivery, and counts what became of it. Every route that takes one keeps it so.
    pub(crate) async fn keep(&self, delivery: Delivery) -> Result<Receipt, StoreError> {
        let counted = delivery.events.iter().filter(|event| matches!(event, Taken::Counted(_))).count();
        let rows = delivery.events.len().saturating_sub(counted);
        let start = Instant::now();
        let kept = self.store.keep_now(delivery).await;
        match &kept {
            Ok((_, true)) => self.metrics.kept(rows, counted, start.elapsed()),
            Ok((_, false)) => {}
            Err(_) => self.metrics.kept(0, 0, start.elapsed()),
        }
        kept.map(|(receipt, _)| receipt)
    }

    /// How much there is at this moment.
    pub(crate) fn now(&self) -> Now {
        Now {
            connections: self.gate.connections(),
            bodies: self.limits.bodies_at_once.saturating_sub(self.bodies.available_permits()),
            waiting: self.store.waiting(),
            behind: self.store.behind().map(|behind| behind.missing),
        }
    }

    /// Whether it takes deliveries now: it listens, and has not been told to stop.
    pub(crate) fn listens(&self) -> bool {
        self.listens.load(Ordering::Relaxed)
    }

    pub(crate) fn set_listens(&self, listens: bool) {
        self.listens.store(listens, Ordering::Relaxed);
    }
}
