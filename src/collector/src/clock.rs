//! What time it is. Everything about a request or about what is published asks the [`Clock`] in the collector's state, so that tests can
//! set the time; only code that waits asks the computer itself.

use std::{
    sync::{
        Arc,
        atomic::{AtomicI64, Ordering},
    },
    time::{SystemTime, UNIX_EPOCH},
};

/// Milliseconds since 1970, by the computer's clock.
pub fn now_ms() -> i64 {
    let since_1970 = SystemTime::now().duration_since(UNIX_EPOCH).unwrap_or_default();
    i64::try_from(since_1970.as_millis()).unwrap_or(i64::MAX)
}

/// The collector's clock: the computer's, or one that stands still until it is set.
#[derive(Debug, Clone, Default)]
pub struct Clock(Option<Arc<AtomicI64>>);

impl Clock {
    /// A clock that stands still at this time, in milliseconds since 1970. Its copies are the same clock.
    pub fn standing_at(now_ms: i64) -> Self {
        Self(Some(Arc::new(AtomicI64::new(now_ms))))
    }

    /// Sets a clock that stands still; does nothing to the computer's.
    pub fn set(&self, now_ms: i64) {
        if let Some(clock) = &self.0 {
            clock.store(now_ms, Ordering::SeqCst);
        }
    }

    /// The time, in milliseconds since 1970.
    pub fn now_ms(&self) -> i64 {
        self.0.as_ref().map_or_else(now_ms, |clock| clock.load(Ordering::SeqCst))
    }
}
