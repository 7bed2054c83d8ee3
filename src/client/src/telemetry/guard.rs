//! What keeps a panic of ours to ourselves: a mark on the thread that is inside Candor, and locks that outlive it.

use std::cell::Cell;
use std::sync::{Mutex, MutexGuard, PoisonError};

thread_local! {
    /// Whether this thread is inside Candor, where a panic must not be recorded by what has just failed.
    static INSIDE: Cell<bool> = const { Cell::new(false) };
}

/// Marks the thread as inside Candor until this is dropped. A thread that is ending has no mark any more and is taken for outside.
#[must_use = "the mark goes when this is dropped"]
pub(super) fn inside() -> Inside {
    Inside { before: INSIDE.try_with(|inside| inside.replace(true)).unwrap_or(false) }
}

/// See [`inside`].
pub(super) struct Inside {
    before: bool,
}

impl Drop for Inside {
    fn drop(&mut self) {
        let _ending = INSIDE.try_with(|inside| inside.set(self.before));
    }
}

/// Whether this thread is inside Candor. One that is ending is taken for inside, so that nothing is recorded by it.
#[cfg(feature = "crashes")]
pub(super) fn is_inside() -> bool {
    INSIDE.try_with(Cell::get).unwrap_or(true)
}

/// A panic of ours elsewhere must not become one here.
pub(super) fn lock<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}
