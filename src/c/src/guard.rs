//! Keeps a panic of ours on our side of the border.

use std::panic::{AssertUnwindSafe, catch_unwind};

/// What `work` answers; `otherwise`, should it panic.
pub(crate) fn guarded<T>(otherwise: T, work: impl FnOnce() -> T) -> T {
    catch_unwind(AssertUnwindSafe(work)).unwrap_or(otherwise)
}
