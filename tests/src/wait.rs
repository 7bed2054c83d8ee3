//! Waiting for a condition that has a name, and for no longer than anything may take.

use std::time::{Duration, Instant};

/// The longest that anything here may take. The machine may be slow and busy with other tests; nothing needs this long unless it
/// has failed.
pub const LIMIT: Duration = Duration::from_mins(1);

/// Waits until the condition holds, and fails with its name when it takes too long.
pub fn until(what: &str, mut holds: impl FnMut() -> bool) {
    until_some(what, || holds().then_some(()));
}

/// Waits until there is something, and returns it.
pub fn until_some<T>(what: &str, mut look: impl FnMut() -> Option<T>) -> T {
    let end = Instant::now() + LIMIT;
    loop {
        if let Some(found) = look() {
            return found;
        }
        assert!(Instant::now() < end, "waited in vain until {what}");
        std::thread::sleep(Duration::from_millis(3));
    }
}
