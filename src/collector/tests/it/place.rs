//! The one place where a test gets a store of each kind.

#[cfg(target_os = "linux")]
use std::sync::OnceLock;
use std::{fmt, time::Duration};

use candor_collector::{
    limits::Limits,
    store::{Place, Store, StoreError, sql::Cell},
};
use tempfile::TempDir;

use crate::api::{COUNTERS, Counter, NOW_MS, counters_of};

/// The limits of a collector that gives nothing up because the machine or its disk is busy. What happens when it does is tested with
/// shorter ones.
pub(crate) fn patient() -> Limits {
    let mut limits = Limits::default();
    (limits.lock_deadline, limits.statement_deadline) = (Duration::from_mins(1), Duration::from_mins(1));
    (limits.connect_deadline, limits.answer_deadline) = (Duration::from_mins(1), Duration::from_mins(2));
    (limits.receipt_deadline, limits.store_deadline) = (Duration::from_mins(3), Duration::from_mins(3));
    limits
}

/// The place for an empty store, for one test.
pub(crate) struct Ground {
    pub(crate) place: Place,
    name: &'static str,
    _folder: Option<TempDir>,
}

/// A ground of every kind that is available here.
pub(crate) fn every_ground() -> Vec<Ground> {
    #[cfg(target_os = "linux")]
    return vec![Ground::file(), Ground::postgres(), Ground::pgbouncer()];
    // Elsewhere nobody starts a server for the tests.
    #[cfg(not(target_os = "linux"))]
    vec![Ground::file()]
}

impl Ground {
    pub(crate) fn file() -> Self {
        let folder = TempDir::new().unwrap();
        Self { place: Place::File(folder.path().join("store")), name: "SQLite", _folder: Some(folder) }
    }

    #[cfg(target_os = "linux")]
    pub(crate) fn postgres() -> Self {
        let url = crate::postgres::cluster::shared().url(&database());
        Self { place: Place::Postgres(url), name: "PostgreSQL", _folder: None }
    }

    #[cfg(target_os = "linux")]
    fn pgbouncer() -> Self {
        let url = format!("postgresql://postgres@127.0.0.1:{}/{}", crate::postgres::cluster::pgbouncer(), database());
        Self { place: Place::Postgres(url), name: "PostgreSQL behind PgBouncer", _folder: None }
    }

    /// What to give with `--store`.
    #[cfg(target_os = "linux")]
    pub(crate) fn path(&self) -> std::path::PathBuf {
        match &self.place {
            Place::File(path) => path.clone(),
            Place::Postgres(url) => url.into(),
        }
    }

    pub(crate) fn is_a_file(&self) -> bool {
        matches!(self.place, Place::File(_))
    }

    pub(crate) fn open(&self) -> Store {
        self.open_with(&patient()).unwrap()
    }

    pub(crate) fn open_with(&self, limits: &Limits) -> Result<Store, StoreError> {
        Store::open(&self.place, limits, NOW_MS)
    }

    /// What a statement finds in it.
    pub(crate) async fn rows(&self, select: &'static str) -> Vec<Vec<Cell>> {
        let mut limits = patient();
        limits.postgres_connections = 1;
        let store = self.open_with(&limits).unwrap();
        store.read(move |sql| sql.query(select, &[])).await.unwrap()
    }

    /// Every counter in it.
    pub(crate) async fn counters(&self) -> Vec<Counter> {
        counters_of(self.rows(COUNTERS).await)
    }

    /// The number that a statement finds in it.
    pub(crate) async fn number(&self, select: &'static str) -> i64 {
        self.rows(select).await[0][0].int()
    }

    /// The texts that a statement finds in it.
    pub(crate) async fn texts(&self, select: &'static str) -> Vec<String> {
        self.rows(select).await.into_iter().flatten().map(Cell::into_text).collect()
    }
}

/// A new database with the tables of a collector, which is copied because making the tables is slow.
#[cfg(target_os = "linux")]
fn database() -> String {
    static READY: OnceLock<String> = OnceLock::new();
    let shared = crate::postgres::cluster::shared();
    let ready = READY.get_or_init(|| {
        let name = shared.database();
        drop(Store::open(&Place::Postgres(shared.url(&name)), &patient(), NOW_MS).unwrap());
        name
    });
    shared.copy_of(ready)
}

impl fmt::Display for Ground {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.name)
    }
}

impl Drop for Ground {
    fn drop(&mut self) {
        if std::thread::panicking() {
            eprintln!("it was a store in {self}");
        }
    }
}
