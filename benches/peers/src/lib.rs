//! What the comparisons share: an even rhythm, and how figures are printed.

use std::hint::spin_loop;
use std::time::{Duration, Instant};

/// Waits until a moment without giving the processor away, so that what follows is measured as it is in a program that is awake.
pub fn wait_until(moment: Instant) {
    while Instant::now() < moment {
        spin_loop();
    }
}

/// How long each of many calls took.
#[derive(Debug, Default)]
pub struct Took(Vec<Duration>);

impl Took {
    /// Measures one call.
    pub fn measure<T>(&mut self, call: impl FnOnce() -> T) -> T {
        let start = Instant::now();
        let result = call();
        self.0.push(start.elapsed());
        result
    }

    /// The duration below which this share of the calls stayed.
    #[must_use]
    pub fn quantile(&self, share: f64) -> Duration {
        let mut sorted = self.0.clone();
        sorted.sort_unstable();
        #[expect(
            clippy::cast_precision_loss,
            clippy::cast_possible_truncation,
            clippy::cast_sign_loss,
            reason = "a few thousand calls"
        )]
        let place = ((sorted.len().saturating_sub(1)) as f64 * share).round() as usize;
        sorted.get(place).copied().unwrap_or_default()
    }

    /// The median.
    #[must_use]
    pub fn median(&self) -> Duration {
        self.quantile(0.5)
    }

    /// One line: name, number of calls, median and 99th percentile.
    #[must_use]
    pub fn line(&self, name: &str) -> String {
        let micros = |duration: Duration| duration.as_secs_f64() * 1e6;
        let (median, p99) = (micros(self.median()), micros(self.quantile(0.99)));
        format!("{name:<28} {:>6} calls   median {median:>8.2} µs   p99 {p99:>8.2} µs", self.0.len())
    }
}

/// One line: how a figure relates to that of a partner in the same run, and whether that is the goal.
#[must_use]
pub fn ratio_line(name: &str, ours: f64, theirs: f64, at_most: f64) -> String {
    let ratio = ours / theirs;
    let verdict = if ratio <= at_most { "goal met" } else { "GOAL MISSED" };
    format!("{name:<40} {ratio:>6.2} x   goal: at most {at_most} x   {verdict}")
}
