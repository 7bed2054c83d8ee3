//! Events that the manifest repeats (`every = "2m"`). The writer's thread records them: once as soon as it may, and then at the declared
//! interval. Nothing is made up for after a laptop slept or a pause ended: one event follows, not fifty.

use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::{Mutex, PoisonError};
use std::time::{Duration, Instant};

use crate::outcome::Outcome;
use crate::values::Values;

type GiveValues = dyn Fn() -> Values + Send;

/// One event that repeats.
struct Repeat {
    index: usize,
    every: Duration,
    last: Option<Instant>,
    values: Box<GiveValues>,
}

/// Every event that repeats.
#[derive(Default)]
pub(super) struct Repeats(Mutex<Vec<Repeat>>);

impl Repeats {
    /// Adds one, replacing an earlier one for the same event.
    pub(super) fn add(&self, index: usize, every: Duration, values: Box<GiveValues>) {
        let mut repeats = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        let last = repeats.iter().position(|repeat| repeat.index == index).and_then(|known| repeats.swap_remove(known).last);
        repeats.push(Repeat { index, every, last, values });
    }

    /// Records what is due at this time. What may not be recorded now is tried again in the next round.
    pub(super) fn run(&self, now: Instant, may: impl Fn(usize) -> bool, record: impl Fn(usize, &Values) -> Outcome) {
        // The lock is not held while the host's code runs, which may add another.
        let mut repeats = std::mem::take(&mut *self.0.lock().unwrap_or_else(PoisonError::into_inner));
        for repeat in &mut repeats {
            let due = repeat.last.is_none_or(|last| now.saturating_duration_since(last) >= repeat.every);
            if !due || !may(repeat.index) {
                continue;
            }
            // The host's own code. A panic in it must reach neither us nor the rest of the host.
            let Ok(values) = catch_unwind(AssertUnwindSafe(|| (repeat.values)())) else {
                repeat.last = Some(now);
                continue;
            };
            if record(repeat.index, &values) == Outcome::Recorded {
                repeat.last = Some(now);
            }
        }
        let mut added = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        repeats.retain(|repeat| added.iter().all(|newer| newer.index != repeat.index));
        added.append(&mut repeats);
    }
}

#[cfg(test)]
mod tests {
    use std::cell::{Cell, RefCell};

    use super::*;

    #[test]
    fn one_event_follows_a_long_sleep_and_none_is_recorded_while_it_may_not_be() {
        let repeats = Repeats::default();
        repeats.add(7, Duration::from_mins(2), Box::new(Values::new));
        let (start, allowed, recorded) = (Instant::now(), Cell::new(true), RefCell::new(Vec::new()));
        let look = |seconds: u64| {
            let record = |index, _: &Values| {
                recorded.borrow_mut().push((index, seconds));
                Outcome::Recorded
            };
            repeats.run(start + Duration::from_secs(seconds), |_| allowed.get(), record);
        };
        for seconds in [0, 1, 119, 120, 121, 10_000, 10_001] {
            look(seconds);
        }
        allowed.set(false);
        look(20_000);
        allowed.set(true);
        look(20_001);
        assert_eq!(*recorded.borrow(), [(7, 0), (7, 120), (7, 10_000), (7, 20_001)]);
    }

    #[test]
    fn a_host_whose_values_panic_is_asked_again_only_after_the_interval() {
        let repeats = Repeats::default();
        let asked = std::sync::Arc::new(std::sync::atomic::AtomicUsize::new(0));
        let counted = std::sync::Arc::clone(&asked);
        let panics = move || -> Values {
            counted.fetch_add(1, std::sync::atomic::Ordering::Relaxed);
            panic!("the host's own mistake")
        };
        repeats.add(0, Duration::from_secs(10), Box::new(panics));
        let start = Instant::now();
        for seconds in 0..15 {
            repeats.run(start + Duration::from_secs(seconds), |_| true, |_, _| Outcome::Recorded);
        }
        assert_eq!(asked.load(std::sync::atomic::Ordering::Relaxed), 2);
    }
}
