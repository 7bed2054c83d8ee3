//! What time it is for a host: the computer's own clock, unless a test stops it.

#[cfg(any(test, feature = "testing"))]
use std::sync::{
    Arc,
    atomic::{AtomicI64, Ordering},
};

use std::time::SystemTime;

use jiff::Timestamp;

/// A clock: the computer's own by default.
///
/// ```
/// use candor::Clock;
///
/// // The computer's own. With the feature `testing` there is one that stands still.
/// assert!(Clock::default().now().as_second() > 0);
/// ```
#[derive(Debug, Clone, Default)]
pub struct Clock {
    /// Milliseconds since 1970.
    #[cfg(any(test, feature = "testing"))]
    stopped: Option<Arc<AtomicI64>>,
}

impl Clock {
    /// The time that it shows.
    pub fn now(&self) -> Timestamp {
        #[cfg(any(test, feature = "testing"))]
        if let Some(stopped) = &self.stopped {
            return Timestamp::from_millisecond(stopped.load(Ordering::Acquire)).unwrap_or_default();
        }
        now()
    }
}

/// What the computer's own clock shows. `Timestamp::now` would say more when the clock is out of range, but it links every sentence that
/// its library has about times into every program.
pub(crate) fn now() -> Timestamp {
    let (sign, since) = match SystemTime::now().duration_since(SystemTime::UNIX_EPOCH) {
        Ok(since) => (1, since),
        Err(before) => (-1, before.duration()),
    };
    let seconds = i64::try_from(since.as_secs()).unwrap_or(i64::MAX);
    let nanoseconds = i32::try_from(since.subsec_nanos()).unwrap_or_default();
    Timestamp::new(sign * seconds, i32::try_from(sign).unwrap_or(1) * nanoseconds).unwrap_or_default()
}

#[cfg(any(test, feature = "testing"))]
impl Clock {
    /// A clock that shows this time until it is set, to the millisecond. Clones show the same time.
    pub fn stopped_at(time: Timestamp) -> Self {
        Self { stopped: Some(Arc::new(AtomicI64::new(time.as_millisecond()))) }
    }

    /// Sets a stopped clock, and its clones, to this time. The computer's own clock is left alone.
    pub fn set(&self, time: Timestamp) {
        if let Some(stopped) = &self.stopped {
            stopped.store(time.as_millisecond(), Ordering::Release);
        }
    }
}
