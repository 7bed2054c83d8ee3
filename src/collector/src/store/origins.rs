//! What the kept events are: each declaration is written down once and named by a number, and the manifest that it stands in
//! is kept with it, so that an event can be taken out of the counters again after that manifest is no longer served.

use std::collections::HashMap;

use super::{
    delivery::{Of, RowKind},
    error::StoreError,
    sql::{Cell, Columns as _, Sql},
};

/// The numbers that are known. Only true as long as what was added is kept.
#[derive(Debug, Default)]
pub(super) struct Known(HashMap<[String; 5], i64>);

/// Most numbers that are remembered: versions are what the senders say they are.
const REMEMBERED: usize = 4096;

impl Known {
    pub(super) fn forget(&mut self) {
        self.0.clear();
    }
}

/// Whether two events are of the same declaration.
pub(super) fn are_same(one: &Of, other: &Of) -> bool {
    let (one, other) = [one, other].map(|of| (&of.program, &of.version, &of.event, of.kind, digest(of))).into();
    one == other
}

fn digest(of: &Of) -> &str {
    of.manifest.as_ref().map_or("", |manifest| &manifest.digest)
}

/// The number of a declaration.
pub(super) fn number(sql: &mut dyn Sql, known: &mut Known, of: &Of) -> Result<i64, StoreError> {
    let name = [&of.program, &of.version, &of.event, of.kind.word(), digest(of)].map(str::to_owned);
    if let Some(number) = known.0.get(&name) {
        return Ok(*number);
    }
    if let Some(manifest) = &of.manifest {
        let row = vec![manifest.digest.as_str().into(), (&*manifest.text).into()];
        sql.insert("INSERT INTO manifests (digest, text)", &[row], "ON CONFLICT DO NOTHING")?;
    }
    let cells = name.each_ref().map(|part| Cell::from(part.as_str()));
    let head = "INSERT INTO origins (program, version, event, kind, manifest)";
    sql.insert(head, &[cells.to_vec()], "ON CONFLICT DO NOTHING")?;
    let select = "SELECT id FROM origins
        WHERE program = $1 AND version = $2 AND event = $3 AND kind = $4 AND manifest = $5";
    let row = sql.first(select, &cells)?.ok_or(StoreError::Again)?;
    let number = row.into_iter().cell().int();
    if known.0.len() >= REMEMBERED {
        known.forget();
    }
    known.0.insert(name, number);
    Ok(number)
}

impl RowKind {
    /// How it is written in the store.
    pub fn word(self) -> &'static str {
        match self {
            Self::Event => "event",
            Self::Crash => "crash",
            Self::Feedback => "feedback",
        }
    }
}
