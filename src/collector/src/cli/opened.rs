//! The store as commands use it: an existing one, opened while a collector may be running, and with more time to answer.

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

/// How long a command waits for the database: an hour, because only the person who runs it is waiting, and going through ten million events
/// takes minutes.
const PATIENCE: Duration = Duration::from_hours(1);

/// How long it waits for a collector that is writing, which locks the store for a few milliseconds at a time: longer than even a busy disk
/// takes, and short enough to report that something is stuck.
const LOCK_PATIENCE: Duration = Duration::from_secs(30);

/// A store that is open.
pub(super) struct Opened {
    store: Store,
    place: Place,
    runtime: tokio::runtime::Runtime,
    /// How many days backups are kept, if that is known.
    backup_days: Option<u16>,
}

/// The limits for commands, which may take longer.
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

/// The runtime that waits for the store's answers.
pub(super) fn runtime() -> io::Result<tokio::runtime::Runtime> {
    tokio::runtime::Builder::new_current_thread().enable_all().build()
}

impl Opened {
    /// The store itself.
    pub(super) fn store(&self) -> &Store {
        &self.store
    }

    /// Opens the store that the options name. A store of an earlier version is upgraded.
    pub(super) fn open(options: &Options) -> anyhow::Result<Self> {
        let place = place(options)?;
        if let Place::File(path) = &place {
            // Opening the store would create a file.
            let there = Path::new(path).try_exists()?;
            anyhow::ensure!(there, "there is no store; name it with --store or --config: {}", path.display());
        }
        let store = Store::open(&place, &patient(), now_ms())?;
        let runtime = runtime()?;
        // The longer of what a collector has noted and what is given here, so that no receipt promises too much.
        let noted = runtime.block_on(store.read(noted::backup_days))?;
        Ok(Self { store, place, runtime, backup_days: options.backups_kept.max(noted) })
    }

    /// Sets how many days backups are kept. A greater number that is already known stays.
    pub(super) fn with_backups_for(self, days: Option<u16>) -> Self {
        Self { backup_days: self.backup_days.max(days), ..self }
    }

    /// Adds to the list beside the store whatever it lacks, and complains about what fails.
    pub(super) fn note(&self) -> anyhow::Result<()> {
        Ok(self.ask(noting::bring_in_line)?)
    }

    /// Gives a new file beside the store to the store's owner.
    pub(super) fn give(&self, new: &Path) {
        if let Place::File(path) = &self.place {
            owner::give_beside(new, path);
        }
    }

    /// Whether the store is a file.
    pub(super) fn is_file(&self) -> bool {
        matches!(self.place, Place::File(_))
    }

    /// How long copies of the store may still be restored, in milliseconds: as long as keys are remembered or backups kept, whichever is
    /// longer.
    pub(super) fn copies_ms(&self) -> i64 {
        let keys = i64::try_from(Limits::default().key_age.as_millis()).unwrap_or(i64::MAX);
        keys.max(i64::from(self.backup_days.unwrap_or_default()) * 24 * 60 * 60 * 1000)
    }

    /// Runs a question that only reads.
    pub(super) fn read<T: Send + 'static>(
        &self,
        question: impl Fn(&mut dyn Sql) -> Result<T, StoreError> + Send + 'static,
    ) -> Result<T, StoreError> {
        self.runtime.block_on(self.store.read(question))
    }

    /// Runs a change, all of it or none of it.
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

    /// Removes the chosen events that came before a moment, and returns how many those were.
    pub(super) fn prune(&self, which: &Which, before_ms: i64) -> Result<u64, StoreError> {
        self.runtime.block_on(retention::remove(&self.store, &patient(), which, before_ms))
    }
}
