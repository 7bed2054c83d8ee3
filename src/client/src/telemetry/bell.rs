//! A bell that one thread waits for and others ring. It rings once, however often it was rung since the last wait. A channel would do this,
//! too, but with twenty times the code.

use std::sync::{Condvar, Mutex, PoisonError};
use std::time::Duration;

use super::guard::lock;

/// A bell.
#[derive(Debug, Default)]
pub(super) struct Bell {
    rung: Mutex<bool>,
    heard: Condvar,
}

impl Bell {
    /// Rings. Never blocks: a thread that waits for the bell holds no lock.
    pub(super) fn ring(&self) {
        *lock(&self.rung) = true;
        self.heard.notify_one();
    }

    /// Waits at most `limit` for the bell. Returns whether it was rung, now or since the last wait.
    pub(super) fn wait(&self, limit: Duration) -> bool {
        let waited = self.heard.wait_timeout_while(lock(&self.rung), limit, |rung| !*rung);
        let (mut rung, _) = waited.unwrap_or_else(PoisonError::into_inner);
        std::mem::take(&mut *rung)
    }
}

/// Rings when it is dropped: at the end of a thread, however it ends.
pub(super) struct RingsAtTheEnd<'a>(pub(super) &'a Bell);

impl Drop for RingsAtTheEnd<'_> {
    fn drop(&mut self) {
        self.0.ring();
    }
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use super::*;

    const LONG: Duration = Duration::from_secs(10);

    #[test]
    fn a_bell_is_heard_once_however_often_it_was_rung_and_whenever_that_was() {
        let bell = Arc::new(Bell::default());
        assert!(!bell.wait(Duration::ZERO), "nobody has");
        bell.ring();
        bell.ring();
        assert!(bell.wait(LONG) && !bell.wait(Duration::ZERO));
        let rings = Arc::clone(&bell);
        let thread = std::thread::spawn(move || {
            let _at_the_end = RingsAtTheEnd(&rings);
        });
        assert!(bell.wait(LONG), "while somebody waits");
        thread.join().expect("ended");
    }
}
