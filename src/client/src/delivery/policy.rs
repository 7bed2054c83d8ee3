//! Every limit and back-off of delivery, in one place where the numbers can be argued about.

use std::time::Duration;

/// The limits of delivery. The defaults are what hosts use; each says why it is that number.
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct Policy {
    /// The most events in one body: as many as our collector accepts.
    pub batch_events: usize,
    /// The most bytes of events in one body: as many as our collector accepts, less 1 KiB for what surrounds them.
    pub batch_bytes: usize,
    /// How long a request may take, from looking up the name to the end of the answer. The longest body, a quarter of a megabyte, takes
    /// some seconds on the slowest connection that people still use; a server that needs more than 10 seconds is down.
    pub timeout: Duration,
    /// The most bytes of an answer that are read. A receipt has about a hundred; the rest is room for a proxy's error page, which says what
    /// is wrong.
    pub answer_bytes: u64,
    /// The first wait after a failure: short enough for a server that was just restarted. The wait doubles with each failure, and a random
    /// part of it is taken off.
    pub backoff_first: Duration,
    /// The longest wait after a failure: 15 minutes, so that a laptop that is online for a quarter of an hour a day still sends.
    pub backoff_most: Duration,
    /// The longest wait that a server can ask for with `Retry-After`: a day, so that no server can silence a client for good. A time noted
    /// in the log before the clock was set back cannot hold anything up for longer either.
    pub retry_after_most: jiff::SignedDuration,
    /// How long an event waits before it expires: after 30 days it says nothing about how a program is used now, and servers have to
    /// remember keys for at least as long.
    pub expiry: jiff::SignedDuration,
    /// The most bytes that are read of one page of what a server has of a person: a thousand events, each many times as long as usual.
    pub page_bytes: u64,
    /// The most bytes of all these pages together: a window holds them in memory to compare them, and a year of a busy program takes a
    /// tenth of this. Anybody with more can have it as a file from the server's own page.
    pub fetched_bytes: u64,
    /// The most events of all these pages together: a year with 270 events a day, more than anybody reads, and each is compared with the
    /// history.
    pub fetched_events: usize,
    /// The most requests for all these pages: two hundred pages of 500 events, as our collector gives them, make up the most events, and
    /// the rest allows for the identifiers of many years. A server that gives one event a page for ever is left after five minutes, at our
    /// collector's pace of sixty requests a minute.
    pub fetch_requests: usize,
    /// The longest pause that a server can ask for between these requests. A server that limits requests by the minute is asked again when
    /// the minute is over, which 90 seconds cover, and nobody watches a window wait for longer.
    pub ask_pause_most: Duration,
    /// How many months back a server is asked with monthly identifiers, if this computer does not know since when it has had any: twice as
    /// long as our collector keeps what it received.
    pub months_back: u32,
    /// How long a process waits after it found another one sending before it tries again: as long as after a first failure.
    pub election: Duration,
}

impl Default for Policy {
    fn default() -> Self {
        Self {
            batch_events: crate::wire::MAX_EVENTS,
            // Room for the envelope and the commas.
            batch_bytes: crate::wire::MAX_BODY_BYTES - 1024,
            timeout: Duration::from_secs(10),
            answer_bytes: 64 * 1024,
            backoff_first: Duration::from_secs(5),
            backoff_most: Duration::from_mins(15),
            retry_after_most: jiff::SignedDuration::from_hours(24),
            expiry: jiff::SignedDuration::from_hours(30 * 24),
            page_bytes: 32 * 1024 * 1024,
            fetched_bytes: 128 * 1024 * 1024,
            fetched_events: 100_000,
            fetch_requests: 300,
            ask_pause_most: Duration::from_secs(90),
            months_back: 24,
            election: Duration::from_secs(5),
        }
    }
}

impl Policy {
    /// How long to wait after this many failures in a row, with full jitter; `random` is from 0 to 1.
    pub fn backoff(&self, failures: u32, random: f64) -> Duration {
        let doubled = self.backoff_first.saturating_mul(2u32.saturating_pow(failures.saturating_sub(1).min(20)));
        doubled.min(self.backoff_most).mul_f64(random.clamp(0.0, 1.0))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn waits_double_up_to_a_quarter_of_an_hour_and_are_spread_by_chance() {
        let policy = Policy::default();
        assert_eq!(policy.backoff(1, 1.0), Duration::from_secs(5));
        assert_eq!(policy.backoff(3, 1.0), Duration::from_secs(20));
        assert_eq!(policy.backoff(99, 1.0), Duration::from_mins(15));
        assert_eq!(policy.backoff(3, 0.5), Duration::from_secs(10));
    }
}
