//! Counts of what was not recorded, by event and reason, on their way into the log.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::sync::{Mutex, PoisonError, TryLockError};

use crate::log::Dropped;

/// How often, by event and reason.
pub(super) type Counts = BTreeMap<(String, String), u64>;

/// Counts of a process.
#[derive(Debug, Default)]
pub(super) struct Drops(Mutex<Counts>);

/// Counted where no writer listens any more: after closing, or in a forked child. The next one to open the same program in this
/// process writes them down.
static LEFT_OVER: Mutex<BTreeMap<PathBuf, Counts>> = Mutex::new(BTreeMap::new());

impl Drops {
    pub(super) fn count(&self, event: &str, reason: Dropped) {
        count_one(&mut self.0.lock().unwrap_or_else(PoisonError::into_inner), event, reason);
    }

    pub(super) fn take(&self) -> Counts {
        std::mem::take(&mut *self.0.lock().unwrap_or_else(PoisonError::into_inner))
    }

    pub(super) fn put_back(&self, counts: Counts) {
        add(&mut self.0.lock().unwrap_or_else(PoisonError::into_inner), counts);
    }
}

fn add(to: &mut Counts, counts: Counts) {
    for (key, count) in counts {
        *to.entry(key).or_default() += count;
    }
}

fn count_one(counts: &mut Counts, event: &str, reason: Dropped) {
    *counts.entry((event.to_owned(), reason.as_str().to_owned())).or_default() += 1;
}

/// Counts for whoever opens the program in this folder next. Waits for nobody: in a forked child, the one who holds the lock may not
/// exist any more.
pub(super) fn leave(folder: &Path, event: &str, reason: Dropped) {
    let mut left_over = match LEFT_OVER.try_lock() {
        Ok(left_over) => left_over,
        Err(TryLockError::Poisoned(error)) => error.into_inner(),
        Err(TryLockError::WouldBlock) => return,
    };
    count_one(left_over.entry(folder.to_path_buf()).or_default(), event, reason);
}

/// What was left for whoever opens the program in this folder.
pub(super) fn take_left_over(folder: &Path) -> Drops {
    let counts = LEFT_OVER.lock().unwrap_or_else(PoisonError::into_inner).remove(folder);
    Drops(Mutex::new(counts.unwrap_or_default()))
}
