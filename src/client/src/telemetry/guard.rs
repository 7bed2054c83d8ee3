//! What keeps a panic of ours to ourselves: a mark on the thread that is inside Candor, and locks that outlive it.

use std::cell::Cell;
use std::sync::{Mutex, MutexGuard, PoisonError};

thread_local! {
    /// Whether this thread is inside Candor, where a panic must not be recorded by what has just failed.
    static INSIDE: Cell<bool> = const { Cell::new(false) };
}

/// Marks the thread as inside Candor while `work` runs. A thread that is ending has no mark any more and is taken for outside.
pub(super) fn inside<T>(work: impl FnOnce() -> T) -> T {
    struct Leave(bool);
    impl Drop for Leave {
        fn drop(&mut self) {
            let _ending = INSIDE.try_with(|inside| inside.set(self.0));
        }
    }
    let _leave = Leave(INSIDE.try_with(|inside| inside.replace(true)).unwrap_or(false));
    work()
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
