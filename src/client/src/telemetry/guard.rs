//! What keeps our panics from the host: a mark on threads that are inside Candor, and locks that survive a panic.

use std::cell::Cell;
use std::sync::{Mutex, MutexGuard, PoisonError};

thread_local! {
    /// Whether this thread is inside Candor, where a panic must not be recorded by the code that has just failed.
    static INSIDE: Cell<bool> = const { Cell::new(false) };
}

/// Marks the thread as inside Candor until this is dropped. A thread that is ending no longer has a mark
/// and counts as outside.
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

/// Whether this thread is inside Candor. A thread that is ending counts as inside, so that it records nothing.
#[cfg(feature = "crashes")]
pub(super) fn is_inside() -> bool {
    INSIDE.try_with(Cell::get).unwrap_or(true)
}

/// Locks a mutex even if it is poisoned: a panic of ours elsewhere must not become one here.
pub(super) fn lock<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}
