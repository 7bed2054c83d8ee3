//! The rows of the table `erased`, which are also the lines of the list beside the store: who was erased, only by digest, and the receipt.

use super::{
    beside::ErasedLine,
    error::StoreError,
    sql::{Cell, Columns as _, Sql},
};

/// Adds this erasure, or replaces what is remembered of it.
pub(super) fn put(sql: &mut dyn Sql, line: &ErasedLine) -> Result<(), StoreError> {
    let ErasedLine { erased, at_ms, events, sha256, backups_until, was_held, until_ms } = line;
    sql.execute("DELETE FROM erased WHERE digest = $1", &[erased.as_str().into()])?;
    let row = vec![
        erased.as_str().into(),
        (*at_ms).into(),
        (*events).into(),
        sha256.as_deref().into(),
        backups_until.as_deref().into(),
        (*was_held).into(),
        (*until_ms).into(),
    ];
    sql.insert(&format!("INSERT INTO erased ({COLUMNS})"), &[row], "")?;
    Ok(())
}

const COLUMNS: &str = "digest, at_ms, events, sha256, backups_until, was_held, until_ms";

/// All that is remembered.
pub(super) fn all(sql: &mut dyn Sql) -> Result<Vec<ErasedLine>, StoreError> {
    let rows = sql.query(&format!("SELECT {COLUMNS} FROM erased ORDER BY at_ms, digest"), &[])?.into_iter().map(|row| {
        let mut row = row.into_iter();
        let (erased, at_ms, events) = (row.cell().into_text(), row.cell().int(), row.cell());
        let (sha256, backups_until) = (row.cell(), row.cell());
        let text = |cell: Cell| Some(cell).filter(|cell| !cell.is_null()).map(Cell::into_text);
        ErasedLine {
            erased,
            at_ms,
            events: Some(events).filter(|events| !events.is_null()).map(|events| events.int()),
            sha256: text(sha256),
            backups_until: text(backups_until),
            was_held: row.cell().int() == 1,
            until_ms: row.cell().int(),
        }
    });
    Ok(rows.collect())
}
