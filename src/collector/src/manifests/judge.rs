//! What becomes of one event, by all manifests that could have declared it.

use super::{
    fit::{self, Misfit},
    known::Known,
};
use crate::{batch::Incoming, counts::Counted, limits::Limits};
use candor::tools::manifest::Keep;

/// What becomes of an event.
#[derive(Debug)]
pub(super) enum Verdict {
    /// It is kept as it came.
    Row,
    /// It is counted and not kept.
    Counted(Counted),
    /// It is not what the newest declaration says, which is named.
    Contradicts(Misfit, String),
    /// Nobody here knows it.
    Unknown,
}

pub(super) fn judge(known: &Known, event: &Incoming, received_at_ms: i64, limits: &Limits) -> Verdict {
    let (mut counted, mut declared_by, mut misfit, mut fits) = (None, None, None, false);
    for (manifest, declared) in known.candidates(&event.object) {
        match fit::values(declared, &event.object) {
            Ok(values) => {
                fits = true;
                if declared.keep == Keep::Counts {
                    counted = Some((manifest, declared, values));
                }
            }
            Err(found) => misfit = Some(found),
        }
        declared_by = Some((manifest, declared));
    }
    let Some((manifest, declared)) = declared_by else { return Verdict::Unknown };
    let by = || format!("event {} of {} {}", declared.name, manifest.app.id, manifest.app.version);
    if fits {
        misfit = fit::twice(event.bytes.get());
    }
    match (misfit, counted) {
        (Some(misfit), _) => Verdict::Contradicts(misfit, by()),
        (None, Some((manifest, declared, values))) => {
            Verdict::Counted(Counted::of(manifest, declared, &values, received_at_ms, limits))
        }
        (None, None) => Verdict::Row,
    }
}
