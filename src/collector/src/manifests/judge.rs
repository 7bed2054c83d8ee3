//! What happens to one event, by all manifests that could have declared it.

use std::sync::Arc;

use candor::tools::manifest::{Event, Keep, Source};

use super::{
    fit::{self, Misfit, Values},
    known::{Known, Served},
};
use crate::{
    batch::Incoming,
    counts::{self, Counted, Names, Tally},
    identity,
    limits::Limits,
    store::{Of, Row, RowKind, Taken},
};

/// What happens to an event.
#[derive(Debug)]
pub(super) enum Verdict {
    /// It is kept as it came, or counted and not kept.
    Taken(Taken),
    /// It does not fit the newest declaration, which is named.
    Contradicts(Misfit, String),
    /// No manifest here knows it.
    Unknown,
}

pub(super) fn judge(known: &Known, event: &Incoming<'_>, received_at_ms: i64, limits: &Limits) -> Verdict {
    let (mut counted, mut fitting, mut declared_by, mut misfit) = (None, None, None, None);
    for (served, declared) in known.candidates(&event.object) {
        match fit::values(declared.0, &event.object) {
            Ok(values) if declared.0.keep == Keep::Counts => counted = Some((served, declared, values)),
            Ok(values) => fitting = Some((served, declared, values)),
            Err(found) => misfit = Some(found),
        }
        declared_by = Some((served, declared.0));
    }
    let Some((served, declared)) = declared_by else { return Verdict::Unknown };
    if counted.is_some() || fitting.is_some() {
        misfit = fit::twice(event.bytes.get(), &event.object);
    }
    let by = || format!("event {} of {} {}", declared.name, served.manifest.app.id, served.manifest.app.version);
    match (misfit, counted, fitting) {
        (Some(misfit), ..) => Verdict::Contradicts(misfit, by()),
        (None, Some((served, declared, values)), _) => {
            let counted = Counted::of(&served.manifest, declared, &values, received_at_ms, limits);
            Verdict::Taken(Taken::Counted(counted))
        }
        (None, None, Some((served, declared, values))) => {
            let (of, tallies) = row(served, declared, &values, received_at_ms, limits);
            Verdict::Taken(Taken::Row(Row { json: event.bytes.to_owned(), of: Some(of), tallies }))
        }
        (None, None, None) => Verdict::Unknown,
    }
}

/// What a row is, and what it adds to the counters.
fn row(
    served: &Served,
    (event, names): (&Event, &Names),
    values: &Values<'_>,
    received_at_ms: i64,
    limits: &Limits,
) -> (Of, Vec<Tally>) {
    let says = |is: fn(&Source) -> bool| {
        let field = event.fields.iter().zip(values).find(|(field, _)| is(&field.source));
        field.and_then(|(_, value)| value.as_deref()?.as_str())
    };
    let app = &served.manifest.app;
    let of = Of {
        program: app.id.clone(),
        version: says(|source| *source == Source::AppVersion).unwrap_or(&app.version).to_owned(),
        event: event.name.clone(),
        identity: says(|source| matches!(source, Source::Identity | Source::IdentityHex)).map(identity::plain),
        kind: match event {
            _ if event.crash => RowKind::Crash,
            _ if event.by_hand => RowKind::Feedback,
            _ => RowKind::Event,
        },
        day: counts::day_of(event, values, received_at_ms, limits),
        manifest: Some(Arc::clone(&served.declaring)),
    };
    (of, counts::tallies((event, names), values))
}
