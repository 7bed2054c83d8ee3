//! How many requests came from which address within a minute. It remembers a limited number of addresses, each for a minute.

use std::{
    collections::{HashMap, VecDeque},
    time::{Duration, Instant},
};

use super::source::Source;
use crate::limits::Limits;

/// A minute begins with the first request from an address, and the next one with the first after it.
const MINUTE: Duration = Duration::from_mins(1);

/// Who came within the last minute.
#[derive(Debug, Default)]
pub(super) struct Visits {
    since: HashMap<Source, (Instant, u32)>,
    /// The same sources in the order in which their minutes began, so that those whose minute is over are at the front.
    order: VecDeque<(Instant, Source)>,
}

impl Visits {
    /// Counts a request, or says after how many seconds the next one is allowed.
    pub(super) fn admit(&mut self, source: Source, now: Instant, limits: &Limits) -> Result<(), u32> {
        if limits.requests_per_minute == 0 {
            return Ok(());
        }
        self.forget(now, limits.remembered_addresses);
        let order = &mut self.order;
        let (began, count) = self.since.entry(source).or_insert_with(|| {
            order.push_back((now, source));
            (now, 0)
        });
        if *count >= limits.requests_per_minute {
            let left = MINUTE.saturating_sub(now.saturating_duration_since(*began));
            // At least one, and rounded up, so that a request at that very moment is allowed.
            return Err(u32::try_from(left.as_secs()).unwrap_or(u32::MAX).saturating_add(1));
        }
        *count += 1;
        Ok(())
    }

    fn forget(&mut self, now: Instant, most: usize) {
        while let Some((began, source)) = self.order.front().copied()
            && (now.saturating_duration_since(began) >= MINUTE || self.order.len() > most)
        {
            self.order.pop_front();
            self.since.remove(&source);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn source(n: u32) -> Source {
        Source::Stranger(std::net::Ipv4Addr::from_bits(n).into())
    }

    #[test]
    fn who_has_asked_too_often_hears_when_the_minute_is_over_and_may_ask_again_then() {
        let (mut visits, start, limits) = (Visits::default(), Instant::now(), Limits::default());
        for n in 0..60 {
            assert_eq!(visits.admit(source(1), start + Duration::from_millis(n), &limits), Ok(()));
        }
        assert_eq!(visits.admit(source(1), start + Duration::from_secs(20), &limits), Err(41));
        assert_eq!(visits.admit(source(2), start + Duration::from_secs(20), &limits), Ok(()), "another one");
        assert_eq!(visits.admit(source(1), start + MINUTE, &limits), Ok(()));
    }

    #[test]
    fn an_address_is_forgotten_after_its_minute_and_never_more_are_remembered_than_allowed() {
        let limits = Limits { remembered_addresses: 10, ..Limits::default() };
        let (mut visits, start) = (Visits::default(), Instant::now());
        for n in 0..1000 {
            assert_eq!(visits.admit(source(n), start, &limits), Ok(()));
            assert!(visits.since.len() <= 11 && visits.since.len() == visits.order.len());
        }
        assert_eq!(visits.admit(source(9999), start + MINUTE, &limits), Ok(()));
        assert_eq!(visits.since.len(), 1);
    }

    #[test]
    fn where_the_limit_is_none_nobody_is_remembered() {
        let limits = Limits { requests_per_minute: 0, ..Limits::default() };
        let mut visits = Visits::default();
        for _ in 0..1000 {
            assert_eq!(visits.admit(source(1), Instant::now(), &limits), Ok(()));
        }
        assert!(visits.since.is_empty());
    }
}
