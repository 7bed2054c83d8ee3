//! What kept events have added to the counters, so that it can be subtracted again: each event is looked up in the manifest that declared
//! it, which the store has kept.

use std::collections::HashMap;

use candor::tools::wire::sha256_hex;

use super::{
    chosen::Chosen,
    error::StoreError,
    people, reports,
    sql::{Columns as _, Sql},
};
use crate::counts::{Counted, Tally};

/// Returns what an event added to the counters, by the text of its manifest, its name there and its bytes, or `None` if that can no longer
/// be said.
pub(super) type Recount<'r> = dyn FnMut(&str, &str, &str) -> Option<Vec<Tally>> + 'r;

/// An event with everything that tells what it added.
pub(super) struct Counting {
    delivery: i64,
    position: i64,
    official: bool,
    pub(super) program: String,
    event: String,
    manifest: String,
    day: String,
    json: String,
    /// Whether it is in any counter.
    is_counted: bool,
}

impl Counting {
    fn counted(&self, day: String, tallies: Vec<Tally>) -> Counted {
        Counted { program: self.program.clone(), event: self.event.clone(), day, tallies }
    }
}

/// What events have added.
pub(super) struct Added {
    /// The events, the oldest first.
    pub(super) rows: Vec<Counting>,
    /// What each added to the counters of its day, and whether it came from an official build.
    pub(super) taken_out: Vec<(Counted, bool)>,
    /// The same, by delivery and position, but without the group of a crash.
    pub(super) firsts: HashMap<(i64, i64), (Vec<Tally>, bool)>,
}

/// What the chosen events have added.
pub(super) fn by(sql: &mut dyn Sql, chosen: Chosen<'_>, recount: &mut Recount<'_>) -> Result<Added, StoreError> {
    let rows = rows(sql, chosen)?;
    let (mut taken_out, mut firsts) = (Vec::new(), HashMap::new());
    let (manifests, mut groups) = (manifests(sql, chosen)?, reports::noted(sql, chosen)?);
    for row in rows.iter().filter(|row| row.is_counted) {
        if let Some(group) = groups.remove(&(row.delivery, row.position)) {
            taken_out.push((row.counted(row.day.clone(), vec![group]), row.official));
        }
        let text = manifests.get(&row.manifest).map_or("", String::as_str);
        let Some(tallies) = recount(text, &row.event, &row.json) else { continue };
        firsts.insert((row.delivery, row.position), (tallies.clone(), row.official));
        taken_out.push((row.counted(row.day.clone(), tallies), row.official));
    }
    Ok(Added { rows, taken_out, firsts })
}

/// The SHA-256 of the bytes of these events, one after another.
pub(super) fn digest(rows: &[Counting]) -> String {
    let bytes: Vec<u8> = rows.iter().flat_map(|row| row.json.bytes()).collect();
    sha256_hex(&bytes)
}

/// The texts of the manifests that declare the chosen events, by their digests.
fn manifests(sql: &mut dyn Sql, chosen: Chosen<'_>) -> Result<HashMap<String, String>, StoreError> {
    let select = format!(
        "SELECT digest, text FROM manifests WHERE digest IN (SELECT DISTINCT o.manifest
        FROM deliveries d JOIN events e ON e.delivery = d.id JOIN origins o ON o.id = e.origin WHERE {})",
        chosen.events()
    );
    let rows = sql.query(&select, &[chosen.value()])?.into_iter().map(|row| {
        let mut row = row.into_iter();
        (row.cell().into_text(), row.cell().into_text())
    });
    Ok(rows.collect())
}

fn rows(sql: &mut dyn Sql, chosen: Chosen<'_>) -> Result<Vec<Counting>, StoreError> {
    let select = format!(
        "SELECT d.id, e.position, d.official, o.program, o.event, o.manifest, e.day, e.json, n.delivery
        FROM deliveries d JOIN events e ON e.delivery = d.id LEFT JOIN origins o ON o.id = e.origin
        LEFT JOIN not_counted n ON n.delivery = d.id
        WHERE {} ORDER BY d.received_at_ms, d.id, e.position",
        chosen.events()
    );
    let rows = sql.query(&select, &[chosen.value()])?.into_iter().map(|row| {
        let mut row = row.into_iter();
        Counting {
            delivery: row.cell().int(),
            position: row.cell().int(),
            official: row.cell().int() == 1,
            program: row.cell().into_text(),
            event: row.cell().into_text(),
            manifest: row.cell().into_text(),
            day: people::date(row.cell().int()).to_string(),
            json: row.cell().into_text(),
            is_counted: row.cell().is_null(),
        }
    });
    Ok(rows.collect())
}
