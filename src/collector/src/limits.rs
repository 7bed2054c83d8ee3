//! Every number that bounds the collector, in one place, so that they can be argued about together.

use std::time::Duration;

use candor::tools::wire::{MAX_BODY_BYTES, MAX_EVENTS};

/// Seconds after which a sender may try again when the store could not answer.
pub const RETRY_AFTER_SECS: u32 = 30;

/// What the collector accepts, waits for and keeps.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub struct Limits {
    /// Longest body, in bytes. Clients keep the same limit, so only strangers meet it.
    pub body_bytes: usize,
    /// Most events in one body. Clients keep the same limit.
    pub events: usize,
    /// How deep objects and arrays may lie in each other within one event. Real events need four; the limit keeps
    /// whatever reads the stored events later from running out of stack.
    pub nesting: usize,
    /// Time in which a whole body must arrive. Clients give up after 10 s; this is for slower ones.
    pub body_deadline: Duration,
    /// Bodies that may be in memory at once: together at most 64 MiB. Whoever comes then is asked to come back.
    pub bodies_at_once: usize,
    /// How much of a body that nobody needs is still read before answering: without that, a sender still busy
    /// writing would meet a closed connection instead of the answer.
    pub discarded_bytes: usize,
    /// How long that may take.
    pub discard_deadline: Duration,
    /// How long a request waits for the store. Shorter than the 10 s that clients wait for the answer.
    pub store_deadline: Duration,
    /// How long the store waits for another process that holds its file. Shorter than `store_deadline`.
    pub lock_deadline: Duration,
    /// Questions that may wait for the store at once. More waiting would only mean more answers that come too late.
    pub store_queue: usize,
    /// How long an `Idempotency-Key` is remembered. Clients give up a delivery after 30 days; the rest is for clocks
    /// that are wrong and for profiles that come back from a backup.
    pub key_age: Duration,
    /// Old keys are looked for after this many stored deliveries.
    pub forget_every: u32,
    /// Keys forgotten in one transaction, so that no delivery waits long. More than `forget_every`, so that
    /// forgetting always catches up with storing.
    pub forget_at_once: u32,
    /// Such transactions at the start, before the first request is answered.
    pub forget_at_start: u32,
    /// How long requests that have begun may take to end after the collector was told to stop.
    pub stop_deadline: Duration,
}

impl Default for Limits {
    fn default() -> Self {
        Self {
            body_bytes: MAX_BODY_BYTES,
            events: MAX_EVENTS,
            nesting: 32,
            body_deadline: Duration::from_secs(20),
            bodies_at_once: 256,
            discarded_bytes: 1024 * 1024,
            discard_deadline: Duration::from_secs(2),
            store_deadline: Duration::from_secs(6),
            lock_deadline: Duration::from_secs(4),
            store_queue: 512,
            key_age: Duration::from_hours(400 * 24),
            forget_every: 100,
            forget_at_once: 500,
            forget_at_start: 20,
            stop_deadline: Duration::from_secs(8),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::Limits;

    #[test]
    fn forgetting_keys_always_catches_up_with_storing_them() {
        let limits = Limits::default();
        assert!(limits.forget_at_once > limits.forget_every);
    }

    #[test]
    fn a_sender_hears_of_a_slow_store_before_it_gives_up() {
        let limits = Limits::default();
        assert!(limits.lock_deadline < limits.store_deadline);
        assert!(limits.store_deadline.as_secs() < 10);
    }
}
