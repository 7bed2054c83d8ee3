//! What time it is. Whatever belongs to a request or to what is published asks the [`Clock`] of the collector's state, so
//! that tests say what time it is; only what waits asks the computer itself.

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

/// What the collector takes for now: the computer's clock, or one that stands still until it is set.
#[derive(Debug, Clone, Default)]
pub struct Clock(Option<Arc<AtomicI64>>);

impl Clock {
    /// One that stands at this many milliseconds since 1970. Its copies are the same clock.
    pub fn standing_at(now_ms: i64) -> Self {
        Self(Some(Arc::new(AtomicI64::new(now_ms))))
    }

    /// Sets one that stands; the computer's stays as it is.
    pub fn set(&self, now_ms: i64) {
        if let Some(clock) = &self.0 {
            clock.store(now_ms, Ordering::SeqCst);
        }
    }

    /// Milliseconds since 1970.
    pub fn now_ms(&self) -> i64 {
        self.0.as_ref().map_or_else(now_ms, |clock| clock.load(Ordering::SeqCst))
    }
}
