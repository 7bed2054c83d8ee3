//! Waits for a named condition, and never without end.

use std::{
    thread,
    time::{Duration, Instant},
};

/// Longest time that anything here may take; the machine may be busy.
pub(crate) const LIMIT: Duration = Duration::from_mins(1);

/// Waits until `condition` gives something, for which it may ask the machine again and again.
pub(crate) fn until<T>(name: &str, mut condition: impl FnMut() -> Option<T>) -> T {
    let start = Instant::now();
    loop {
        if let Some(value) = condition() {
            return value;
        }
        assert!(start.elapsed() < LIMIT, "waited too long until {name}");
        // Not at once: whoever is waited for needs the processor.
        thread::sleep(Duration::from_millis(2));
    }
}
