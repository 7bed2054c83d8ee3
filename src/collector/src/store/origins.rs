//! What the kept events are: each declaration is stored once, under a number, together with its manifest, so that an event can be
//! subtracted from the counters even after the collector no longer has that manifest.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use super::{
    delivery::{Of, Row, RowKind, Taken},
    error::StoreError,
    sql::{Cell, Columns as _, Sql},
};

/// The numbers that are known, each with the day on which its use was last noted. True only if what was added is committed, and only on
/// that day: what was not used for long may have been removed.
#[derive(Debug, Default)]
pub(super) struct Known(HashMap<Name, (i64, i64)>);

/// Most numbers that are remembered: many times what a collector's manifests declare, and limited because senders can make up versions.
const REMEMBERED: usize = 4096;

impl Known {
    pub(super) fn forget(&mut self) {
        self.0.clear();
    }
}

/// The name of a declaration: program, version, event, kind, manifest.
pub(super) type Name = [String; 5];

/// The name of an event's declaration.
pub(super) fn name(of: &Of) -> Name {
    [&of.program, &of.version, &of.event, of.kind.word(), digest(of)].map(str::to_owned)
}

/// Whether two events have the same declaration.
pub(super) fn are_same(one: &Of, other: &Of) -> bool {
    let [one, other] = [one, other].map(|of| (&of.program, &of.version, &of.event, of.kind, digest(of)));
    one == other
}

fn digest(of: &Of) -> &str {
    of.manifest.as_ref().map_or("", |manifest| &manifest.digest)
}

/// The numbers of the declarations of these events, which are used on `day`, given by its number.
pub(super) fn numbers<'e>(
    sql: &mut dyn Sql,
    known: &mut Known,
    events: impl Iterator<Item = &'e Taken>,
    today: i64,
) -> Result<HashMap<Name, i64>, StoreError> {
    // In the order of their names, so that two transactions never deadlock.
    let (mut found, mut missing, mut manifests) = (HashMap::new(), BTreeSet::new(), BTreeMap::new());
    let mut former: Option<&Of> = None;
    for event in events {
        let Taken::Row(Row { of: Some(of), .. }) = event else { continue };
        if former.replace(of).is_some_and(|former| are_same(former, of)) {
            continue;
        }
        let name = name(of);
        if let Some((number, _)) = known.0.get(&name).filter(|(_, day)| *day >= today) {
            found.insert(name, *number);
        } else if missing.insert(name) {
            manifests.extend(of.manifest.iter().map(|manifest| (manifest.digest.as_str(), &*manifest.text)));
        }
    }
    let manifests: Vec<_> = manifests.into_iter().map(|(digest, text)| vec![digest.into(), text.into()]).collect();
    sql.insert("INSERT INTO manifests (digest, text)", &manifests, "ON CONFLICT DO NOTHING")?;
    let rows: Vec<_> = missing.iter().map(|name| name.each_ref().map(|part| Cell::from(part.as_str())).to_vec()).collect();
    sql.insert("INSERT INTO origins (program, version, event, kind, manifest)", &rows, "ON CONFLICT DO NOTHING")?;
    for (name, cells) in missing.into_iter().zip(rows) {
        let select = "SELECT id FROM origins
            WHERE program = $1 AND version = $2 AND event = $3 AND kind = $4 AND manifest = $5";
        let number = sql.first(select, &cells)?.ok_or(StoreError::Again)?.into_iter().cell().int();
        let used = "UPDATE origins SET last_day = $2 WHERE id = $1 AND coalesce(last_day, -1) < $2";
        sql.execute(used, &[number.into(), today.into()])?;
        if known.0.len() >= REMEMBERED {
            known.forget();
        }
        known.0.insert(name.clone(), (number, today));
        found.insert(name, number);
    }
    Ok(found)
}

/// How many days longer than their events declarations stay: another collector, whose clock is a little behind, may still remember one that
/// it noted on the day before.
const DAYS_LONGER: i64 = 2;

/// Removes declarations that were last used before a day, given by its number, and so have no events any more. For those without a known
/// last use, that is `today` from now on.
pub(super) fn remove(sql: &mut dyn Sql, before: i64, today: i64) -> Result<(), StoreError> {
    sql.execute("UPDATE origins SET last_day = $1 WHERE last_day IS NULL", &[today.into()])?;
    let day = before.min(today).saturating_sub(DAYS_LONGER);
    sql.execute("DELETE FROM origins WHERE last_day < $1", &[day.into()])?;
    Ok(())
}

impl RowKind {
    /// The word for it in the store.
    pub fn word(self) -> &'static str {
        match self {
            Self::Event => "event",
            Self::Crash => "crash",
            Self::Feedback => "feedback",
        }
    }
}
