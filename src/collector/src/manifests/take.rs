//! Takes the events of a delivery as the manifests say: each as a row or as counts, or none of them, with the reason.

use std::{
    collections::BTreeSet,
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
    unknown::{Kind, Unknown},
};
use crate::{
    batch,
    complaint::complain,
    error::Error,
    limits::Limits,
    signature,
    store::{Row, Taken},
};

/// The manifests with which this collector works.
#[derive(Debug)]
pub struct Manifests {
    shelf: Mutex<Shelf>,
    unknown: Unknown,
    limits: Limits,
}

impl Manifests {
    /// Reads these files, and all files of this folder whose names end in `.toml`. All of them must be valid.
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

    /// All of them as they are now, with each program's oldest version first.
    pub(crate) fn all(&self) -> Vec<Arc<Manifest>> {
        self.current().all().cloned().collect()
    }

    /// What is kept of the events of a body, or why none of them is accepted.
    pub fn taken(&self, body: &[u8], received_at_ms: i64) -> Result<Vec<Taken>, Error> {
        let events = batch::events(body, &self.limits)?;
        let known = self.current();
        let (mut taken, mut unknown) = (Vec::with_capacity(events.len()), None);
        let mut kinds = BTreeSet::new();
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
                    kinds.insert(Kind::of(&event.object, &self.limits));
                    unknown.get_or_insert(position);
                }
            }
        }
        // Only now: a delivery that is refused does not wait, and only the refusal is reported.
        for kind in kinds {
            self.unknown.tell(kind, &self.limits);
        }
        match unknown {
            Some(position) => Err(Error::Unknown { field: format!("events[{position}]") }),
            None => Ok(taken),
        }
    }

    /// Counts a row in the format of `SkellyPings` in the figures of its program's manifest, if that declares such an event.
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

/// The identity of an event and its program, if it says so.
fn identity(event: &Taken) -> Option<(&str, &str)> {
    let Taken::Row(Row { of: Some(of), .. }) = event else { return None };
    Some((of.program.as_str(), of.identity.as_deref()?))
}

#[cfg(test)]
mod tests {
    use super::*;

    const MANIFEST: &str = include_str!("../../../../assets/apps/ets2la.toml");

    #[test]
    fn an_event_that_no_manifest_knows_is_told_only_if_its_delivery_waits_and_is_not_refused() {
        let folder = tempfile::tempdir().unwrap();
        let file = folder.path().join("one.toml");
        std::fs::write(&file, MANIFEST).unwrap();
        let manifests = Manifests::open(vec![file], None, Limits::default()).unwrap();
        let unknown = r#"{"event":"nobody knows it","odd":1}"#;
        let taken =
            |events: &str| manifests.taken(format!(r#"{{"events":[{events}]}}"#).as_bytes(), 0).map(|taken| taken.len());
        let deep = format!("{}1{}", "{\"a\":".repeat(100), "}".repeat(100));
        for behind in ["1", &deep, r#"{"a":1e999}"#] {
            let refused = taken(&format!("{unknown},{behind}"));
            assert!(matches!(refused, Err(Error::Malformed { .. })), "{behind}: {refused:?}");
            assert_eq!(manifests.unknown.has_told(), [] as [&str; 0], "{behind}");
        }
        let waits = taken(&format!("{unknown},{unknown}"));
        assert!(matches!(&waits, Err(Error::Unknown { field }) if field == "events[0]"), "{waits:?}");
        assert_eq!(manifests.unknown.has_told(), ["event, odd"]);
    }
}
