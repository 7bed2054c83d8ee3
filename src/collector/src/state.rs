//! What every route works with: the store, the manifests, the limits, who is connected, how many bodies are in memory, and the counts of
//! all that. It knows no route.

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
    /// `None` if everything is accepted as it comes.
    pub(crate) manifests: Option<Arc<Manifests>>,
    /// The programs from which a format of their own is accepted, too.
    pub(crate) foreign: Arc<Foreign>,
    /// The numbers of people of the program in `ETS2LA`'s format.
    pub(crate) users: Arc<Mutex<Users>>,
    pub(crate) limits: Limits,
    /// The clock for all requests and for what is published.
    pub(crate) clock: Clock,
    /// How many days the operator keeps backups of the store; `None` if that is not known.
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

    /// Says how many days the operator keeps backups, which receipts of erasures mention.
    #[must_use]
    pub fn with_backups_for(self, days: u16) -> Self {
        Self { backup_days: Some(days), ..self }
    }

    /// Accepts only what these manifests declare, and as they declare it.
    #[must_use]
    pub fn with_manifests(self, manifests: Manifests) -> Self {
        Self { manifests: Some(Arc::new(manifests)), ..self }
    }

    /// Uses this clock.
    #[must_use]
    pub fn with_clock(self, clock: Clock) -> Self {
        Self { clock, ..self }
    }

    /// The public pages, at most a minute old.
    pub(crate) async fn pages(&self) -> Result<Arc<Pages>, Error> {
        self.figures.pages(&self.store, self.manifests.as_deref(), self.clock.now_ms(), &self.limits).await
    }

    /// Accepts from these programs also what is in a format of their own.
    #[must_use]
    pub fn with_foreign(self, foreign: Foreign) -> Self {
        Self { foreign: Arc::new(foreign), ..self }
    }

    /// Believes these proxies when they say for whom they ask.
    #[must_use]
    pub fn with_proxies(self, proxies: Proxies) -> Self {
        Self { gate: Arc::new(Gate::new(&self.limits, proxies)), ..self }
    }

    /// The store.
    pub fn store(&self) -> &Store {
        &self.store
    }

    /// The limits.
    pub fn limits(&self) -> &Limits {
        &self.limits
    }

    /// Keeps a delivery, and counts the outcome. Every route that accepts deliveries keeps them with this.
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

    /// The counts of this moment.
    pub(crate) fn now(&self) -> Now {
        Now {
            connections: self.gate.connections(),
            bodies: self.limits.bodies_at_once.saturating_sub(self.bodies.available_permits()),
            waiting: self.store.waiting(),
            behind: self.store.behind().map(|behind| behind.missing),
        }
    }

    /// Whether the collector accepts deliveries now: it is listening, and has not been told to stop.
    pub(crate) fn listens(&self) -> bool {
        self.listens.load(Ordering::Relaxed)
    }

    pub(crate) fn set_listens(&self, listens: bool) {
        self.listens.store(listens, Ordering::Relaxed);
    }
}
