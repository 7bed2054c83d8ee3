//! Events that are counted and not kept: nothing in them may distinguish one sending from another, and what is counted together is
//! declared.

use super::super::declared::Field;
use super::super::file;
use super::super::keep::Keep;
use super::super::kind::Kind;
use super::super::source::{ClockFact, IdentityKind, Source};
use super::checker::Step::{At, Key};
use super::checker::{Checked, Checker};
use super::limits::LIMITS;

impl Checker<'_> {
    /// Whether an event can be counted, and which of its fields are counted together, by their index.
    pub(super) fn counts(&self, index: usize, event: &file::Event, fields: &[Field]) -> Checked<Vec<Vec<usize>>> {
        let at = |key| [Key("event"), At(index), Key(key)];
        if event.keep == Keep::Rows {
            if event.cross.is_empty() {
                return Ok(Vec::new());
            }
            return self.refuse(&at("cross"), "`cross` says what is counted together, so the event needs `keep = \"counts\"`");
        }
        if event.crash {
            return self.refuse(&at("keep"), "a crash report cannot be counted: somebody has to read it");
        }
        if event.identity != IdentityKind::None {
            return self.refuse(&at("identity"), "an event that is counted and not kept carries no identity");
        }
        if event.path.is_some() || event.method.is_some() {
            return self
                .refuse(&at("keep"), "an event with a request of its own cannot be counted: leave out `path` and `method`");
        }
        for (number, field) in fields.iter().enumerate() {
            self.countable(&[Key("event"), At(index), Key("field"), At(number), Key("type")], field)?;
        }
        self.crosses(index, event, fields)
    }

    /// A moment, or a number with all its decimals, would distinguish one sending from the others.
    fn countable(&self, at: &[super::checker::Step<'_>], field: &Field) -> Checked<()> {
        let moment = [ClockFact::UnixSeconds, ClockFact::WholeUnixSeconds, ClockFact::Iso8601].map(Source::Clock);
        if moment.contains(&field.source) {
            return self.refuse(at, "the time to the second tells one sending from another; \"clock.date\" can be counted");
        }
        let is_open = matches!(&field.kind, Kind::Number { round: None, .. }) && !matches!(field.source, Source::Constant(_));
        if is_open {
            return self.refuse(at, "a number that is counted needs `round`: with all decimals, hardly any two are the same");
        }
        Ok(())
    }

    fn crosses(&self, index: usize, event: &file::Event, fields: &[Field]) -> Checked<Vec<Vec<usize>>> {
        let at = |number| [Key("event"), At(index), Key("cross"), At(number)];
        if event.cross.len() > LIMITS.crosses {
            return self.refuse(&at(0), format!("an event counts at most {} groups of fields together", LIMITS.crosses));
        }
        let mut crosses: Vec<Vec<usize>> = Vec::new();
        for (number, paths) in event.cross.iter().enumerate() {
            if !(2..=LIMITS.crossed).contains(&paths.len()) {
                return self.refuse(&at(number), format!("2 to {} fields can be counted together", LIMITS.crossed));
            }
            let mut together = Vec::new();
            for path in paths {
                match fields.iter().position(|field| field.path == *path) {
                    Some(field) => together.push(field),
                    None => return self.refuse(&at(number), format!("the event has no field \"{path}\"")),
                }
            }
            let is_known =
                |known: &Vec<usize>| known.len() == together.len() && known.iter().all(|field| together.contains(field));
            let stands_twice = together.iter().enumerate().any(|(at, field)| together.iter().take(at).any(|one| one == field));
            if stands_twice || crosses.iter().any(is_known) {
                return self.refuse(&at(number), "these fields are named twice");
            }
            let histograms = together
                .iter()
                .filter_map(|field| fields.get(*field))
                .filter(|field| matches!(field.kind, Kind::Histogram { .. }));
            if histograms.count() > 1 {
                return self.refuse(&at(number), "two histograms cannot be counted together");
            }
            crosses.push(together);
        }
        Ok(crosses)
    }
}
