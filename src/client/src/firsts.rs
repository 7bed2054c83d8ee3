//! Which day, week and month a sending is the first of, so that active people can be counted without an identifier. This is worked out from
//! small empty files in the program's folder, one for each event and period, which are removed with the identity.
//!
//! The file is made before the event is recorded, and by one process only, so that no period is claimed twice. If in doubt, a sending is
//! not the first: figures are lower bounds.

use std::collections::BTreeSet;
use std::io;
use std::path::Path;

use jiff::Timestamp;

use crate::calendar;
use crate::files;
use crate::manifest::{Event, Period};
use crate::ordered::Fill as _;

/// The name of the folder in the program's folder.
pub const FOLDER: &str = "telemetry_first";

/// Which periods have already been claimed.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Firsts {
    marks: BTreeSet<String>,
    /// The files could not be read: then nothing is the first.
    unreadable: bool,
}

impl Firsts {
    /// What has been claimed in this program's folder.
    pub fn read(folder: &Path) -> Self {
        let read =
            || std::fs::read_dir(folder.join(FOLDER))?.map(|entry| Ok(entry?.file_name())).collect::<io::Result<Vec<_>>>();
        match read() {
            Ok(names) => Self { marks: names.into_iter().filter_map(|name| name.into_string().ok()).fill(), unreadable: false },
            Err(error) => Self { marks: BTreeSet::new(), unreadable: error.kind() != io::ErrorKind::NotFound },
        }
    }

    /// Which periods the next sending of this event would be the first of.
    pub fn next(&self, event: &Event, now: Timestamp) -> Vec<Period> {
        // A clock that was set back does not make an earlier day begin again.
        let is_first = |period: &Period| {
            let now = mark(event, *period, now);
            !self.unreadable && self.of(event, *period).all(|mark| *mark < now)
        };
        event.first_of().filter(is_first).collect()
    }

    fn of(&self, event: &Event, period: Period) -> impl Iterator<Item = &String> {
        let prefix = prefix(event, period);
        self.marks.iter().filter(move |mark| mark.starts_with(&prefix))
    }
}

/// Claims the periods that this sending is the first of, and returns them; no other sending will be.
pub(crate) fn claim(folder: &Path, event: &Event, now: Timestamp) -> Vec<Period> {
    let known = Firsts::read(folder);
    let all = folder.join(FOLDER);
    let claimed = |period: &Period| {
        let made = files::make_private_folder(&all).and_then(|()| files::make_own(&all.join(mark(event, *period, now))));
        for earlier in known.of(event, *period).filter(|_| made.is_ok()) {
            let _only_tidying = std::fs::remove_file(all.join(earlier));
        }
        made.is_ok()
    };
    known.next(event, now).into_iter().filter(claimed).collect()
}

/// Forgets every claim.
pub(crate) fn forget(folder: &Path) -> io::Result<()> {
    match std::fs::remove_dir_all(folder.join(FOLDER)) {
        Err(error) if error.kind() != io::ErrorKind::NotFound => Err(error),
        _ => Ok(()),
    }
}

/// The name of the file for the UTC period that this moment is in. Names sort in the order of their periods.
fn mark(event: &Event, period: Period, now: Timestamp) -> String {
    let which = match period {
        Period::Day => calendar::day(now),
        Period::Week => calendar::week(now),
        Period::Month => calendar::month(now),
    };
    prefix(event, period) + &which
}

/// The names of events have no dots.
fn prefix(event: &Event, period: Period) -> String {
    format!("{}.{}.", event.name, period.name())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::manifest::Manifest;

    fn event() -> Event {
        let text = include_str!("../../../assets/apps/skellycam.toml");
        let field = "[[event.field]]\npath = \"first_of\"\nfrom = \"clock.first_of\"\ntype = \"list\"\nvalues = [\"day\", \"week\", \"month\"]\n\
                     explain = \"Of which day, week and month this is the first start.\"\n";
        Manifest::parse(&format!("{text}\n{field}")).expect("sound").events.pop().expect("one")
    }

    fn at(time: &str) -> Timestamp {
        time.parse().expect("a time")
    }

    fn names(periods: &[Period]) -> Vec<&'static str> {
        periods.iter().map(|period| period.name()).collect()
    }

    #[test]
    fn each_day_week_and_month_is_claimed_once_by_utc_and_iso_weeks() {
        let (folder, event) = (tempfile::tempdir().expect("folder"), event());
        for (time, first) in [
            ("2026-12-30T23:59:59Z", vec!["day", "week", "month"]),
            ("2026-12-30T23:59:59Z", vec![]),
            ("2026-12-31T00:00:00Z", vec!["day"]),
            // Still the week that began on 28 December.
            ("2027-01-01T00:00:00Z", vec!["day", "month"]),
            ("2027-01-04T00:00:00Z", vec!["day", "week"]),
            ("2027-01-03T12:00:00Z", vec![]),
            ("2027-01-04T23:00:00Z", vec![]),
            ("2027-02-01T00:00:00Z", vec!["day", "week", "month"]),
        ] {
            let before = Firsts::read(folder.path()).next(&event, at(time));
            let claimed = claim(folder.path(), &event, at(time));
            assert_eq!((names(&before), names(&claimed)), (first.clone(), first), "{time}");
        }
        assert_eq!(std::fs::read_dir(folder.path().join(FOLDER)).expect("there").count(), 3, "earlier periods leave nothing");
    }

    #[test]
    fn of_many_that_claim_at_once_one_is_the_first() {
        let (folder, event, now) = (tempfile::tempdir().expect("folder"), event(), at("2026-11-29T12:00:00Z"));
        let all: Vec<Period> = std::thread::scope(|scope| {
            let claims: Vec<_> = (0..16).map(|_| scope.spawn(|| claim(folder.path(), &event, now))).collect();
            claims.into_iter().flat_map(|claimed| claimed.join().expect("ended")).collect()
        });
        let mut all = all;
        all.sort_unstable();
        assert_eq!(all, Period::ALL);
    }

    #[test]
    fn where_it_cannot_be_known_or_written_down_nothing_is_the_first() {
        let (folder, event, now) = (tempfile::tempdir().expect("folder"), event(), at("2026-11-29T12:00:00Z"));
        std::fs::write(folder.path().join(FOLDER), "in the way").expect("written");
        assert_eq!(Firsts::read(folder.path()).next(&event, now), []);
        assert_eq!(claim(folder.path(), &event, now), []);
        std::fs::remove_file(folder.path().join(FOLDER)).expect("removed");
        assert_eq!(claim(folder.path(), &event, now).len(), 3);
        forget(folder.path()).expect("forgotten");
        forget(folder.path()).expect("nothing to forget");
        assert_eq!(claim(folder.path(), &event, now).len(), 3, "it goes with the identity");
    }
}
