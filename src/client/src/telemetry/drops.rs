//! Counts of what was not recorded, by event and reason, on their way into the log.

use std::path::{Path, PathBuf};
use std::sync::{Mutex, PoisonError, TryLockError};

use crate::log::Dropped;

/// How often, by event and reason.
pub(super) type Counts = Vec<(String, String, u64)>;

/// Counts of a process.
#[derive(Debug, Default)]
pub(super) struct Drops(Mutex<Counts>);

/// Counts from where no writer listens any more: after closing, or in a forked child. The next telemetry that opens the same program in
/// this process writes them down.
static LEFT_OVER: Mutex<Vec<(PathBuf, Counts)>> = Mutex::new(Vec::new());

impl Drops {
    pub(super) fn count(&self, event: &str, reason: Dropped) {
        count(&mut self.0.lock().unwrap_or_else(PoisonError::into_inner), event, reason.as_str(), 1);
    }

    pub(super) fn take(&self) -> Counts {
        std::mem::take(&mut *self.0.lock().unwrap_or_else(PoisonError::into_inner))
    }

    pub(super) fn put_back(&self, counts: Counts) {
        let mut all = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        for (event, reason, more) in counts {
            count(&mut all, &event, &reason, more);
        }
    }
}

fn count(counts: &mut Counts, event: &str, reason: &str, more: u64) {
    match counts.iter_mut().find(|(known, why, _)| known == event && why == reason) {
        Some((_, _, count)) => *count += more,
        None => counts.push((event.to_owned(), reason.to_owned(), more)),
    }
}

/// Counts this for the next telemetry that opens the program in this folder. Never blocks: in a forked child, the thread that holds the
/// lock may not exist any more.
pub(super) fn leave(folder: &Path, event: &str, reason: Dropped) {
    let mut left_over = match LEFT_OVER.try_lock() {
        Ok(left_over) => left_over,
        Err(TryLockError::Poisoned(error)) => error.into_inner(),
        Err(TryLockError::WouldBlock) => return,
    };
    if let Some((_, counts)) = left_over.iter_mut().find(|(known, _)| known == folder) {
        return count(counts, event, reason.as_str(), 1);
    }
    left_over.push((folder.to_path_buf(), vec![(event.to_owned(), reason.as_str().to_owned(), 1)]));
}

/// Takes the counts that were left for the program in this folder.
pub(super) fn take_left_over(folder: &Path) -> Drops {
    let mut left_over = LEFT_OVER.lock().unwrap_or_else(PoisonError::into_inner);
    let place = left_over.iter().position(|(known, _)| known == folder);
    Drops(Mutex::new(place.map(|place| left_over.swap_remove(place).1).unwrap_or_default()))
}
