//! Every limit and back-off of delivery in one place, so that one can argue about numbers here.

use std::time::Duration;

/// The limits.
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct Policy {
    /// Most events in one body: what our collector takes.
    pub batch_events: usize,
    /// Most bytes of events in one body: what our collector takes, with room for what surrounds them.
    pub batch_bytes: usize,
    /// A request that takes longer than this has failed, from looking up the name to the end of the answer. A quarter
    /// of a megabyte takes some seconds on the slowest connection that people still use; a server that needs longer is down.
    pub timeout: Duration,
    /// Most bytes of an answer that are read. A receipt has a hundred; the rest is room for a proxy's page, which says what is wrong.
    pub answer_bytes: u64,
    /// The first wait after a failure: short enough for a server that was just restarted. It doubles with each one, and a random part of it
    /// is taken off.
    pub backoff_first: Duration,
    /// The longest wait after a failure: a laptop that is online for a quarter of an hour a day still sends.
    pub backoff_most: Duration,
    /// The longest wait that a server can ask for with `Retry-After`. Whatever it says, nobody is switched off for good by it; and what
    /// is kept in the log from before a clock was set back cannot hold anything up for longer either.
    pub retry_after_most: jiff::SignedDuration,
    /// What waited longer than this is no longer sent: it says nothing about how a program is used now, and a server has to remember keys
    /// for as long.
    pub expiry: jiff::SignedDuration,
    /// Most bytes of one page of what a server has of a person that are read: a thousand events, each ten times as long as they usually are.
    pub page_bytes: u64,
    /// Most bytes of all pages together: a window holds them in memory to compare them, and a year of a busy program is a tenth of it. More
    /// than that, the server's own page gives as a file.
    pub fetched_bytes: u64,
    /// Most events of all pages together: that many a day for a year is 270, more than anybody reads, and each is held against the history.
    pub fetched_events: usize,
    /// Most requests for all of that: two hundred pages of 500, as our collector gives them, come to the most events, and the rest is one
    /// for each identifier of many years. Whoever gives a page with one event and another one after it, for ever, is left after five minutes
    /// at our collector's pace of sixty a minute.
    pub fetch_requests: usize,
    /// The longest pause that a server can ask for in the middle of many requests of a person: one that takes so many a minute is asked on
    /// when the minute is over, and nobody watches a window wait for longer.
    pub ask_pause_most: Duration,
    /// For how many months back a server is asked with identifiers that change every month, where this computer does not know since when it
    /// has had any: twice as long as our collector keeps what it received.
    pub months_back: u32,
    /// How long a process that found another one sending waits before it asks again: as long as after a first failure.
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
    /// How long to wait after this number of failures in a row: full jitter, `random` from 0 to 1.
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
