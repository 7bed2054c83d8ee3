//! How many events one identity can send, and whether an identity has sent far more. Pure: it is given the counts.
//!
//! A client keeps what it cannot send for 30 days, so an honest one may bring a month's events within a minute. What counts are therefore
//! the last 31 days together, in which nobody can send more than 31 days' worth. Whoever does is *set aside*: what they send is kept, but
//! counted in no figure, and they are answered as before.

use std::time::Duration;

use candor::tools::manifest::{IdentityKind, Manifest};

use crate::limits::Limits;

/// A day.
const DAY: Duration = Duration::from_hours(24);

/// How many events of a program one identity can send on one day, by its manifest: for an event that repeats, as many as there are
/// intervals in a day; for any other, a fixed number.
pub(crate) fn of_a_day(manifest: &Manifest, limits: &Limits) -> u64 {
    let named = manifest.events.iter().filter(|event| event.identity != IdentityKind::None);
    let each = named.map(|event| event.every.map_or(limits.identity_events, intervals));
    each.fold(0, u64::saturating_add)
}

/// How often something that repeats can come in one day.
pub(crate) fn intervals(every: Duration) -> u64 {
    // And once more, when the program starts.
    DAY.as_secs().div_ceil(every.as_secs().max(1)) + 1
}

/// Whether an identity that may send `of_a_day` events a day has sent far more in the last days. `counts` has the number of each day on
/// which it sent any, for at most [`Limits::identity_days`] days.
pub(crate) fn is_exceeded(of_a_day: u64, counts: impl IntoIterator<Item = u64>, limits: &Limits) -> bool {
    let sent = counts.into_iter().fold(0, u64::saturating_add);
    sent > of_a_day.saturating_mul(limits.identity_days)
}

#[cfg(test)]
mod tests {
    use super::*;

    const PINGS: &str = include_str!("../../../assets/apps/ets2la.toml");

    #[test]
    fn what_repeats_every_two_minutes_comes_720_times_a_day_and_once_at_its_start() {
        assert_eq!(intervals(Duration::from_mins(2)), 721);
        let manifest = Manifest::parse(PINGS).unwrap();
        assert_eq!(of_a_day(&manifest, &Limits::default()), 721, "nothing else there has an identity");
    }

    #[test]
    fn of_what_does_not_repeat_a_fixed_number_may_come() {
        let manifest = Manifest::parse(&PINGS.replacen("every = \"2m\"\n", "", 1)).unwrap();
        let limits = Limits::default();
        assert_eq!(of_a_day(&manifest, &limits), limits.identity_events);
    }

    #[test]
    fn a_client_that_brings_a_whole_month_at_once_is_not_set_aside_and_one_that_goes_on_like_that_is() {
        let limits = Limits::default();
        let month = 721 * limits.identity_days;
        assert!(!is_exceeded(721, [month], &limits));
        assert!(!is_exceeded(721, vec![721; 31], &limits));
        assert!(is_exceeded(721, [month, 1], &limits));
    }
}
