//! Every number that bounds the collector, in one place, so that they can be argued about together.

use std::time::Duration;

use candor::tools::wire::{MAX_BODY_BYTES, MAX_EVENTS};

/// Seconds after which a sender may try again when the store could not answer: long enough for a disk to be freed or a
/// collector to be restarted without being asked in vain, short enough that a person who is watching sees the events
/// arrive.
pub const RETRY_AFTER_SECS: u32 = 30;

/// What the collector accepts, waits for and keeps. Each limit says why it is that number and not another.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub struct Limits {
    /// Longest body, in bytes. Clients keep the same limit, so only strangers meet it.
    pub body_bytes: usize,
    /// Most events in one body. Clients keep the same limit, so only strangers meet it.
    pub events: usize,
    /// How deeply objects and arrays may be nested within one event. Real events need four, and whatever reads the
    /// stored events later follows at least 32 without running out of stack.
    pub nesting: usize,
    /// Time in which a whole body must arrive. Clients give up after 10 s; twice that is for slower ones, and bounds
    /// how long a stranger can hold a place among `bodies_at_once`.
    pub body_deadline: Duration,
    /// Bodies that may be in memory at once: at 256 KiB each, together at most 64 MiB, which the smallest rented server
    /// has. Anybody who comes then is asked to come back.
    pub bodies_at_once: usize,
    /// How much of a body that nobody needs is still read before answering: without that, a sender still busy
    /// writing would meet a closed connection instead of the answer. Four times the longest body lets every honest
    /// sender finish, and costs the network no more than four deliveries would.
    pub discarded_bytes: usize,
    /// How long that may take: at 4 Mbit/s, 2 s are enough for all of it, and the answer still comes in good time.
    pub discard_deadline: Duration,
    /// How long a request waits for the store. Clients wait 10 s for the whole answer, so 6 s leave 4 for the network.
    pub store_deadline: Duration,
    /// How long the store waits for another process that holds its file. Shorter than `store_deadline`, so that the
    /// sender hears what is the matter, and long enough for a backup to copy a page or two.
    pub lock_deadline: Duration,
    /// Questions that may wait for the store at once. A delivery asks twice, one after the other, so this is room for
    /// twice `bodies_at_once`; more waiting would only mean more answers that come too late.
    pub store_queue: usize,
    /// How long an `Idempotency-Key` is remembered. Clients give up a delivery after 30 days; the rest of 400 is for
    /// clocks that are a year wrong and for profiles that come back from last year's backup.
    pub key_age: Duration,
    /// Old keys are looked for after this many stored deliveries: often enough that few pile up, and so seldom that
    /// the look-up is less than a hundredth of the work.
    pub forget_every: u32,
    /// Keys forgotten in one transaction, so that no delivery waits long. More than `forget_every`, so that
    /// forgetting always catches up with storing.
    pub forget_at_once: u32,
    /// Such transactions at the start, before the first request is answered: 10,000 keys, which takes less than a
    /// second, so that a collector that stood still for long begins with most of the work done.
    pub forget_at_start: u32,
    /// How long requests that have begun may take to end after the collector was told to stop. Longer than
    /// `store_deadline`, so that each has its answer, and shorter than the 10 s after which containers are killed.
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
