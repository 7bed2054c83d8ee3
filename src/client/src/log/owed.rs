//! What a server has of a chain beyond what this log has: it answered with the receipt of a delivery that this log has forgotten, and that
//! had more events than the log held when it sent. If the others come out of a spool later, they are sent under that key, too.

use rusqlite::{Connection, OptionalExtension as _, params};
use sha2::{Digest, Sha256};

use super::chain;
use super::error::Result;
use super::events::Pending;
use super::open::Log;
use super::spool::Shape;

/// A prefix in the table of spools, followed by the name of a chain and a key: how many of its next rows the server has under that key.
const OWED: &str = "(owed)";

/// The name under which the log notes this for rows of this chain that can share a body.
fn name(row: &Pending) -> String {
    let Shape { method, url, identity, envelope, .. } = &*row.shape;
    let of = format!("{:x} {} {url} {identity:?} {envelope:?}", row.place.chain(), method.as_str());
    format!("{OWED} {}", crate::wire::hex(Sha256::digest(of).get(..16).unwrap_or_default()))
}

fn noted(connection: &Connection, name: &str) -> Result<Option<(String, usize)>> {
    let sql = "SELECT name, position FROM spools WHERE name > ?1 AND name < ?2";
    let bounds = params![format!("{name} "), format!("{name}!")];
    let found = connection
        .prepare_cached(sql)?
        .query_row(bounds, |row| Ok((row.get::<_, String>(0)?, row.get::<_, i64>(1)?)))
        .optional()?;
    Ok(found.and_then(|(found, count)| {
        let key = found.strip_prefix(name)?.trim_start().to_owned();
        Some((key, usize::try_from(count).ok().filter(|count| *count > 0)?))
    }))
}

/// The key of the delivery that begins with this row, and how many rows may go under it, if that is known.
pub(super) fn key(connection: &Connection, first: &Pending) -> Result<(String, Option<usize>)> {
    Ok(match noted(connection, &name(first))? {
        Some((key, owed)) => (key, Some(owed)),
        None => (chain::key(&first.id), None),
    })
}

/// Notes how many of the next rows after those of an attempt that began with `first` the server has under this key.
pub(super) fn note(connection: &Connection, first: &Pending, key: &str, owed: usize) -> Result<()> {
    let name = name(first);
    connection.execute("DELETE FROM spools WHERE name > ?1 AND name < ?2", params![format!("{name} "), format!("{name}!")])?;
    if owed > 0 {
        let owed = i64::try_from(owed).unwrap_or(i64::MAX);
        connection.execute("INSERT INTO spools (name, position) VALUES (?1, ?2)", params![format!("{name} {key}"), owed])?;
    }
    Ok(())
}

/// Forgets all of this, because everything was cleared.
pub(super) fn forget(connection: &Connection) -> Result<()> {
    let bounds = params![format!("{OWED} "), format!("{OWED}!")];
    connection.execute("DELETE FROM spools WHERE name > ?1 AND name < ?2", bounds)?;
    Ok(())
}

impl Log {
    /// The `Idempotency-Key` of the delivery that this row belongs to, or of the one that it begins, which is derived from the row's random
    /// local id. Also the most rows that may be sent under it, if the server knows the key from before.
    pub fn key(&self, first: &Pending) -> Result<(String, Option<usize>)> {
        match first.delivery {
            // Its answer was lost when it was sent before.
            Some(delivery) => {
                let key = self.delivery(delivery)?.key;
                let noted = noted(&self.connection, &name(first))?.filter(|(noted, _)| *noted == key);
                Ok((key, noted.map(|(_, owed)| owed)))
            }
            None => key(&self.connection, first),
        }
    }
}
