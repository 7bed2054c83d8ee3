//! Takes the events of a delivery by the manifests: each as a row or as counts, or none of them and why.

use std::{
    path::PathBuf,
    sync::{Arc, Mutex, PoisonError},
};

use axum::http::HeaderMap;
use candor::Manifest;

use super::{
    foreign,
    judge::{Verdict, judge},
    known::Known,
    read::Unusable,
    shelf::Shelf,
    unknown::Unknown,
};
use crate::{
    batch,
    complaint::complain,
    error::Error,
    limits::Limits,
    signature,
    store::{Row, Taken},
};

/// The manifests that this collector serves.
#[derive(Debug)]
pub struct Manifests {
    shelf: Mutex<Shelf>,
    unknown: Unknown,
    limits: Limits,
}

impl Manifests {
    /// Reads these files, and all files of this folder that end in `.toml`. All of them must be sound.
    pub fn open(files: Vec<PathBuf>, folder: Option<PathBuf>, limits: Limits) -> Result<Self, Unusable> {
        let mut shelf = Shelf::new(files, folder);
        let (_, troubles) = shelf.look(&limits);
        match troubles.into_iter().next() {
            Some(trouble) => Err(trouble),
            None => Ok(Self { shelf: Mutex::new(shelf), unknown: Unknown::default(), limits }),
        }
    }

    /// Whether there is none yet.
    pub fn is_empty(&self) -> bool {
        self.shelf.lock().unwrap_or_else(PoisonError::into_inner).is_empty()
    }

    /// All of them as they are now, of each program the oldest version first.
    pub(crate) fn all(&self) -> Vec<Arc<Manifest>> {
        self.current().all().cloned().collect()
    }

    /// What is kept of the events of a body, or why none of them is taken.
    pub fn taken(&self, body: &[u8], received_at_ms: i64) -> Result<Vec<Taken>, Error> {
        let events = batch::events(body, &self.limits)?;
        let known = self.current();
        let (mut taken, mut unknown) = (Vec::with_capacity(events.len()), None);
        for (position, event) in events.enumerate() {
            let event = event?;
            match judge(&known, &event, received_at_ms, &self.limits) {
                Verdict::Taken(one) => {
                    if let (Some(this), Some(before)) = (identity(&one), taken.iter().find_map(identity))
                        && this != before
                    {
                        return Err(Error::of_another(position));
                    }
                    taken.push(one);
                }
                Verdict::Contradicts(misfit, by) => {
                    let field = format!("events[{position}].{}", misfit.path);
                    return Err(Error::Contradicts { field, reason: misfit.reason, by });
                }
                Verdict::Unknown => {
                    self.unknown.tell(&event.object, &self.limits);
                    unknown.get_or_insert(position);
                }
            }
        }
        match unknown {
            Some(position) => Err(Error::Unknown { field: format!("events[{position}]") }),
            None => Ok(taken),
        }
    }

    /// Puts a row in the format of `SkellyPings` among the figures of its program's manifest, if that declares such an event.
    pub(crate) fn count_foreign(&self, row: &mut Row) {
        let object = serde_json::from_str(row.json.get()).unwrap_or_default();
        if let Some(of) = &mut row.of
            && let Some((declaring, tallies)) = foreign::declared(&self.current(), &of.program, &of.event, &object)
        {
            (of.manifest, row.tallies) = (Some(declaring), tallies);
        }
    }

    /// Whether official builds have signed all of these events, which came in this body.
    pub(crate) fn are_official(&self, events: &[Taken], headers: &HeaderMap, body: &[u8]) -> bool {
        let known = self.current();
        let signers = signature::signers(headers, known.manifests(), body);
        let program = |event: &Taken| match event {
            Taken::Row(row) => row.of.as_ref().map(|of| of.program.clone()),
            Taken::Counted(counted) => Some(counted.program.clone()),
        };
        !signers.is_empty() && events.iter().all(|event| program(event).is_some_and(|id| signers.contains(id.as_str())))
    }

    /// The manifests as they are, or were a moment ago.
    fn current(&self) -> Arc<Known> {
        let mut manifests = self.shelf.lock().unwrap_or_else(PoisonError::into_inner);
        if manifests.is_due(&self.limits) {
            let (changed, troubles) = manifests.look(&self.limits);
            for trouble in &troubles {
                complain(trouble);
            }
            if changed {
                self.unknown.forget();
            }
        }
        manifests.known()
    }
}

/// Whose an event is, and in which program, if it says so.
fn identity(event: &Taken) -> Option<(&str, &str)> {
    let Taken::Row(Row { of: Some(of), .. }) = event else { return None };
    Some((of.program.as_str(), of.identity.as_deref()?))
}
