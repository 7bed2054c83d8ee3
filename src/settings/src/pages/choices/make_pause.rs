//! The choice of a pause: how things are now, and what else could be chosen.

use candor::tools::consent::{Consent, Pause};
use candor::tools::registry::Program;
use jiff::SignedDuration;

use super::view::{PauseChoice, PauseFor};
use crate::text::{Clock, figures, labels, reasons};

/// What can be chosen; `None` if a pause would mean nothing: before an answer, while everything is off, and in a program that reads
/// only the main switch and would not obey it.
pub fn pause(program: &Program, consent: &Consent, clock: &Clock) -> Option<PauseChoice> {
    let record = consent.choices().filter(|record| record.enabled && consent.is_answered())?;
    if consent.manifest().switch_only {
        return None;
    }
    let in_force = record.paused.filter(|pause| !matches!(pause, Pause::Until(until) if *until <= clock.now));
    let mut offers: Vec<(String, Option<PauseFor>)> = match in_force {
        Some(pause) => vec![(reasons::paused(pause, clock), None), (labels::resume().to_owned(), Some(PauseFor::Nothing))],
        None => vec![(labels::not_paused().to_owned(), None)],
    };
    for (words, length) in [
        (labels::pause_hour(), PauseFor::Hour),
        (labels::pause_today(), PauseFor::Today),
        (labels::pause_open(), PauseFor::UntilResumed),
    ] {
        offers.push((words.to_owned(), Some(length)));
    }
    let waits = if in_force.is_some() { labels::pause_waits() } else { "" };
    let older = if program.may_be_older() { reasons::older_reader_pause(&program.manifest.app.name) } else { String::new() };
    Some(PauseChoice { offers, means: figures::sentences([labels::pause_means(), waits, &older]) })
}

/// What is written to the file; `None` ends a pause.
pub fn pause_for(length: PauseFor, clock: &Clock) -> Option<Pause> {
    let Clock { now, zone } = clock;
    let hour = || now.saturating_add(SignedDuration::from_hours(1)).unwrap_or(*now);
    let midnight = || now.to_zoned(zone.clone()).tomorrow().and_then(|day| day.start_of_day()).map(|day| day.timestamp());
    match length {
        PauseFor::Nothing => None,
        PauseFor::Hour => Some(Pause::Until(hour())),
        PauseFor::Today => Some(Pause::Until(midnight().unwrap_or_else(|_| hour()))),
        PauseFor::UntilResumed => Some(Pause::UntilResumed),
    }
}
