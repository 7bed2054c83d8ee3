//! A few numbers that commands and collectors tell each other through the store: for how many days backups of it are kept, and which
//! tokens were taken back, for as long as a copy may bring them back.

use super::{
    beside::RevokedLine,
    error::StoreError,
    sql::{Cell, Columns as _, Sql},
};

const BACKUPS: &str = "backups kept";
const REVOKED: &str = "revoked ";

/// For how many days backups are kept, as whoever runs the collector last said; nothing where nobody did.
pub fn backup_days(sql: &mut dyn Sql) -> Result<Option<u16>, StoreError> {
    let row = sql.first("SELECT number FROM noted WHERE name = $1", &[BACKUPS.into()])?;
    Ok(row.and_then(|row| row.into_iter().cell().int().try_into().ok()))
}

/// Notes that.
pub fn set_backup_days(sql: &mut dyn Sql, days: u16) -> Result<(), StoreError> {
    set(sql, BACKUPS, days.into())
}

/// Notes that a token was taken back, and until when that matters.
pub(super) fn set_revoked(sql: &mut dyn Sql, line: &RevokedLine) -> Result<(), StoreError> {
    set(sql, &format!("{REVOKED}{}", line.revoked), line.until_ms)
}

/// Which tokens were.
pub(super) fn revoked(sql: &mut dyn Sql) -> Result<Vec<RevokedLine>, StoreError> {
    let rows = sql.query("SELECT name, number FROM noted WHERE name LIKE 'revoked %' ORDER BY number, name", &[])?;
    let lines = rows.into_iter().filter_map(|row| {
        let mut row = row.into_iter();
        let revoked = row.cell().text().strip_prefix(REVOKED)?.to_owned();
        Some(RevokedLine { revoked, until_ms: row.cell().int() })
    });
    Ok(lines.collect())
}

/// Forgets those that no copy can bring back any more.
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
