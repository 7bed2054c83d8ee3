//! What the collector counts about itself, in the text format that Prometheus reads. No label says anything about who sent what: routes are
//! named as in `app`, never as they were requested.

use std::{sync::atomic::AtomicU64, time::Duration};

use prometheus_client::{
    encoding::{EncodeLabelSet, text},
    metrics::{counter::Counter, family::Family, gauge::Gauge, histogram::Histogram},
    registry::{Registry, Unit},
};

/// Bounds of the store's latency, in seconds: from what a disk with a cache takes to the deadline after which an answer is given up.
const STORE_SECS: [f64; 10] = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.5, 2.0, 6.0];

/// The media type of [`Metrics::text`].
pub(crate) const MEDIA_TYPE: &str = "application/openmetrics-text; version=1.0.0; charset=utf-8";

#[derive(Debug, Clone, PartialEq, Eq, Hash, EncodeLabelSet)]
struct Answer {
    route: String,
    status: u16,
}

#[derive(Debug, Clone, PartialEq, Eq, Hash, EncodeLabelSet)]
struct Refused {
    error: &'static str,
}

#[derive(Debug, Clone, PartialEq, Eq, Hash, EncodeLabelSet)]
struct Kept {
    kept: &'static str,
}

/// What is counted at one moment, and not added up.
#[derive(Debug, Clone, Copy, Default)]
pub(crate) struct Now {
    /// Open connections.
    pub(crate) connections: usize,
    /// Bodies in memory.
    pub(crate) bodies: usize,
    /// Questions that are waiting for the database.
    pub(crate) waiting: usize,
    /// How many erasures are not noted beside the store; `None` if all are, and the next one can be.
    pub(crate) behind: Option<usize>,
}

/// Everything that is added up.
#[derive(Debug)]
pub(crate) struct Metrics {
    registry: Registry,
    answers: Family<Answer, Counter>,
    refusals: Family<Refused, Counter>,
    events: Family<Kept, Counter>,
    store_secs: Histogram,
    connections: Gauge,
    bodies: Gauge,
    waiting: Gauge,
    not_noted: Gauge,
    list_broken: Gauge,
    started: Gauge<f64, AtomicU64>,
}

impl Metrics {
    pub(crate) fn new(started_ms: i64) -> Self {
        let mut all = Self {
            registry: Registry::with_prefix("candor"),
            answers: Family::default(),
            refusals: Family::default(),
            events: Family::default(),
            store_secs: Histogram::new(STORE_SECS),
            connections: Gauge::default(),
            bodies: Gauge::default(),
            waiting: Gauge::default(),
            not_noted: Gauge::default(),
            list_broken: Gauge::default(),
            started: Gauge::default(),
        };
        #[expect(clippy::cast_precision_loss, reason = "a moment needs fewer digits than a float has")]
        all.started.set(started_ms as f64 / 1000.0);
        let registry = &mut all.registry;
        registry.register("requests", "Requests answered, by route and status", all.answers.clone());
        registry.register("refusals", "Requests refused, by the word in the answer", all.refusals.clone());
        registry.register("events", "Events kept, as a row of their own or in counters alone", all.events.clone());
        let help = "How long the store took to keep a delivery or to fail";
        registry.register_with_unit("store_keep", help, Unit::Seconds, all.store_secs.clone());
        registry.register("connections", "Connections that are open", all.connections.clone());
        registry.register("bodies", "Bodies in memory, on their way or waiting for the store", all.bodies.clone());
        registry.register("store_queue", "Questions that wait for the database", all.waiting.clone());
        let help =
            "Erasures and tokens taken back that the list beside the store lacks, so that restoring a copy would undo them";
        registry.register("erasures_not_noted", help, all.not_noted.clone());
        let help = "Whether nothing can be noted in the list beside the store, or something is missing in it";
        registry.register("erasure_list_broken", help, all.list_broken.clone());
        registry.register_with_unit("started", "When the collector started, since 1970", Unit::Seconds, all.started.clone());
        all
    }

    /// Counts a request that was answered, under its route as it is written in `app`.
    pub(crate) fn answered(&self, route: &str, status: u16) {
        self.answers.get_or_create(&Answer { route: route.to_owned(), status }).inc();
    }

    pub(crate) fn refused(&self, error: &'static str) {
        self.refusals.get_or_create(&Refused { error }).inc();
    }

    /// Counts the events of a delivery that was kept, and records how long the store took for it.
    pub(crate) fn kept(&self, rows: usize, counted: usize, took: Duration) {
        self.store_secs.observe(took.as_secs_f64());
        for (kept, number) in [("row", rows), ("counters", counted)] {
            self.events.get_or_create(&Kept { kept }).inc_by(u64::try_from(number).unwrap_or(u64::MAX));
        }
    }

    /// The most important figures, for the maintainer's page.
    pub(crate) fn figures(&self, now: Now) -> serde_json::Value {
        let of = |kept| self.events.get_or_create(&Kept { kept }).get();
        serde_json::json!({
            "rows_kept": of("row"), "events_counted": of("counters"), "connections": now.connections, "bodies": now.bodies, "waiting": now.waiting,
        })
    }

    /// Everything, for Prometheus.
    pub(crate) fn text(&self, now: Now) -> String {
        let number = |count: usize| i64::try_from(count).unwrap_or(i64::MAX);
        self.connections.set(number(now.connections));
        self.bodies.set(number(now.bodies));
        self.waiting.set(number(now.waiting));
        self.not_noted.set(number(now.behind.unwrap_or_default()));
        self.list_broken.set(now.behind.is_some().into());
        let mut text = String::new();
        // Writing to memory cannot fail; if it did, half a text would be worse than none.
        text::encode(&mut text, &self.registry).map_or_else(|_| String::new(), |()| text)
    }
}
