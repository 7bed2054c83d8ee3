//! A few facts that commands and collectors tell each other through the store: how many days its backups are kept; which tokens were
//! revoked, as long as a copy may bring them back; and when something last came of which only counts are kept.

use super::{
    beside::RevokedLine,
    error::StoreError,
    sql::{Cell, Columns as _, Sql},
};

const BACKUPS: &str = "backups kept";
const REVOKED: &str = "revoked ";
const COUNTED: &str = "counted ";

/// How much later something must come to be noted again, in milliseconds: what the public page says about it is less exact than that.
const NOTED_EVERY_MS: i64 = 1_000;

/// How many days backups are kept, as the operator last said; `None` if nobody did.
pub fn backup_days(sql: &mut dyn Sql) -> Result<Option<u16>, StoreError> {
    let row = sql.first("SELECT number FROM noted WHERE name = $1", &[BACKUPS.into()])?;
    Ok(row.and_then(|row| row.into_iter().cell().int().try_into().ok()))
}

/// Notes how many days backups are kept.
pub fn set_backup_days(sql: &mut dyn Sql, days: u16) -> Result<(), StoreError> {
    set(sql, BACKUPS, days.into())
}

/// Notes that a token was revoked, and until when that matters.
pub(super) fn set_revoked(sql: &mut dyn Sql, line: &RevokedLine) -> Result<(), StoreError> {
    set(sql, &format!("{REVOKED}{}", line.revoked), line.until_ms)
}

/// The tokens that were revoked.
pub(super) fn revoked(sql: &mut dyn Sql) -> Result<Vec<RevokedLine>, StoreError> {
    let rows = sql.query("SELECT name, number FROM noted WHERE name LIKE 'revoked %' ORDER BY number, name", &[])?;
    let lines = rows.into_iter().filter_map(|row| {
        let mut row = row.into_iter();
        let revoked = row.cell().text().strip_prefix(REVOKED)?.to_owned();
        Some(RevokedLine { revoked, until_ms: row.cell().int() })
    });
    Ok(lines.collect())
}

/// Forgets revoked tokens that no copy can bring back any more.
pub(super) fn forget_old(sql: &mut dyn Sql, now_ms: i64) -> Result<(), StoreError> {
    sql.execute("DELETE FROM noted WHERE name LIKE 'revoked %' AND number < $1", &[now_ms.into()])?;
    Ok(())
}

fn set(sql: &mut dyn Sql, name: &str, number: i64) -> Result<(), StoreError> {
    sql.execute("DELETE FROM noted WHERE name = $1", &[name.into()])?;
    let row: Vec<Cell> = vec![name.into(), number.into()];
    sql.insert("INSERT INTO noted (name, number)", &[row], "ON CONFLICT DO NOTHING")?;
    Ok(())
}

/// Notes when something that is only counted last came, unless `noted` is just before that. It uses one slot of several, as counters do, so
/// that collectors rarely wait for each other.
pub(super) fn set_counted(sql: &mut dyn Sql, noted: &mut i64, slot: i64, now_ms: i64) -> Result<(), StoreError> {
    if now_ms < noted.saturating_add(NOTED_EVERY_MS) {
        return Ok(());
    }
    let row: Vec<Cell> = vec![format!("{COUNTED}{slot}").into(), now_ms.into()];
    let later = "ON CONFLICT (name) DO UPDATE SET number = excluded.number WHERE noted.number < excluded.number";
    sql.insert("INSERT INTO noted (name, number)", &[row], later)?;
    *noted = now_ms;
    Ok(())
}

/// When that was; `None` if it never was.
pub(super) fn counted_ms(sql: &mut dyn Sql) -> Result<Option<i64>, StoreError> {
    let row = sql.first("SELECT max(number) FROM noted WHERE name LIKE 'counted %'", &[])?;
    Ok(row.into_iter().flatten().next().filter(|last| !last.is_null()).map(|last| last.int()))
}
