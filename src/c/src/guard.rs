//! Keeps our panics on our side of the border.

use std::panic::{AssertUnwindSafe, catch_unwind};

/// The result of `work`, or `otherwise` if it panics.
pub(crate) fn guarded<T>(otherwise: T, work: impl FnOnce() -> T) -> T {
    catch_unwind(AssertUnwindSafe(work)).unwrap_or(otherwise)
}
