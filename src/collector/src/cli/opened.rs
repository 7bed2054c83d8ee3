//! The store as commands use it: one that is there, opened beside a collector that may be running, with time to answer.

use std::{io, path::Path, time::Duration};

use super::options::Options;
use crate::{
    clock::now_ms,
    erasure,
    limits::Limits,
    retention,
    store::{Place, Store, StoreError, erased::Erased, noted, noting, owner, rows::Which, sql::Sql},
};
use anyhow::Context as _;

/// How long a command waits for the database: only the person who runs it waits for the answer, and going through ten million events takes
/// minutes.
const PATIENCE: Duration = Duration::from_hours(1);

/// How long it waits for a collector that is writing, which holds the store for a few milliseconds at a time: longer than even a busy disk
/// takes, and short enough to say that something is stuck.
const LOCK_PATIENCE: Duration = Duration::from_secs(30);

/// A store that is open.
pub(super) struct Opened {
    store: Store,
    place: Place,
    runtime: tokio::runtime::Runtime,
    /// For how many days backups are kept, if somebody has said so.
    backup_days: Option<u16>,
}

/// Limits for commands, which have time.
pub(super) fn patient() -> Limits {
    let mut limits = Limits::default();
    (limits.store_deadline, limits.lock_deadline) = (PATIENCE, LOCK_PATIENCE);
    (limits.statement_deadline, limits.answer_deadline) = (PATIENCE, PATIENCE);
    limits
}

/// Where the store is.
pub(super) fn place(options: &Options) -> anyhow::Result<Place> {
    Ok(Place::of(options.store.as_deref().context("there is no store")?))
}

/// What waits for the store's answers.
pub(super) fn runtime() -> io::Result<tokio::runtime::Runtime> {
    tokio::runtime::Builder::new_current_thread().enable_all().build()
}

impl Opened {
    /// The store itself.
    pub(super) fn store(&self) -> &Store {
        &self.store
    }

    /// Opens the store that the options name. One of an earlier version is brought up to date.
    pub(super) fn open(options: &Options) -> anyhow::Result<Self> {
        let place = place(options)?;
        if let Place::File(path) = &place {
            // Opening would make one.
            let there = Path::new(path).try_exists()?;
            anyhow::ensure!(there, "there is no store; name it with --store or --config: {}", path.display());
        }
        let store = Store::open(&place, &patient(), now_ms())?;
        let runtime = runtime()?;
        // What a collector has noted, or what is given here: the longest, so that no receipt promises too much.
        let noted = runtime.block_on(store.read(noted::backup_days))?;
        Ok(Self { store, place, runtime, backup_days: options.backups_kept.max(noted) })
    }

    /// The same, with backups that are kept for so many days, or for longer where somebody has said so.
    pub(super) fn with_backups_for(self, days: Option<u16>) -> Self {
        Self { backup_days: self.backup_days.max(days), ..self }
    }

    /// Notes beside the store whatever is not noted there yet; what fails is complained about.
    pub(super) fn note(&self) -> anyhow::Result<()> {
        Ok(self.ask(noting::bring_in_line)?)
    }

    /// Gives a new file beside the store to whoever has the store.
    pub(super) fn give(&self, new: &Path) {
        if let Place::File(path) = &self.place {
            owner::give_beside(new, path);
        }
    }

    /// Whether it is a file.
    pub(super) fn is_file(&self) -> bool {
        matches!(self.place, Place::File(_))
    }

    /// For how long copies of it may be restored, in milliseconds: as long as keys are remembered, or backups kept.
    pub(super) fn copies_ms(&self) -> i64 {
        let keys = i64::try_from(Limits::default().key_age.as_millis()).unwrap_or(i64::MAX);
        keys.max(i64::from(self.backup_days.unwrap_or_default()) * 24 * 60 * 60 * 1000)
    }

    /// Asks what only reads.
    pub(super) fn read<T: Send + 'static>(
        &self,
        question: impl Fn(&mut dyn Sql) -> Result<T, StoreError> + Send + 'static,
    ) -> Result<T, StoreError> {
        self.runtime.block_on(self.store.read(question))
    }

    /// Does what also writes.
    pub(super) fn ask<T: Send + 'static>(
        &self,
        question: impl Fn(&mut dyn Sql) -> Result<T, StoreError> + Send + 'static,
    ) -> Result<T, StoreError> {
        self.runtime.block_on(self.store.ask(question))
    }

    /// Erases everything of an identity.
    pub(super) fn erase(&self, identity: String) -> Result<Erased, StoreError> {
        self.runtime.block_on(erasure::erase(&self.store, &patient(), identity, (now_ms(), self.backup_days)))
    }

    /// Removes the chosen events that came before a moment, and says how many.
    pub(super) fn prune(&self, which: &Which, before_ms: i64) -> Result<u64, StoreError> {
        self.runtime.block_on(retention::remove(&self.store, &patient(), which, before_ms))
    }
}
