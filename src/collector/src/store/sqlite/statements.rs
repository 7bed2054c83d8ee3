//! [`Sql`] on a connection to a file.

use std::path::{Path, PathBuf};

use rusqlite::{
    Connection, Statement, ToSql,
    types::{ToSqlOutput, Value, ValueRef},
};

use crate::store::{
    beside,
    error::StoreError,
    sql::{Cell, Sql, list},
};

/// A connection, or a transaction on one.
pub(in crate::store) struct Statements<'c>(pub(in crate::store) &'c Connection);

impl Sql for Statements<'_> {
    fn execute(&mut self, sql: &str, values: &[Cell]) -> Result<u64, StoreError> {
        let mut statement = self.0.prepare_cached(sql)?;
        bind(&mut statement, values)?;
        Ok(statement.raw_execute()?.try_into().unwrap_or(u64::MAX))
    }

    fn query(&mut self, sql: &str, values: &[Cell]) -> Result<Vec<Vec<Cell>>, StoreError> {
        let mut statement = self.0.prepare_cached(sql)?;
        bind(&mut statement, values)?;
        let (columns, mut found) = (statement.column_count(), Vec::new());
        let mut rows = statement.raw_query();
        while let Some(row) = rows.next()? {
            found.push((0..columns).map(|column| Ok(cell(row.get_ref(column)?))).collect::<rusqlite::Result<_>>()?);
        }
        Ok(found)
    }

    /// Row by row, which is here as fast as many at once.
    fn insert(&mut self, head: &str, rows: &[Vec<Cell>], tail: &str) -> Result<u64, StoreError> {
        let Some(first) = rows.first() else { return Ok(0) };
        let sql = format!("{head} VALUES ({}) {tail}", list(1, first.len()));
        let (mut statement, mut changed) = (self.0.prepare_cached(&sql)?, 0);
        let mut before: Option<&Vec<Cell>> = None;
        for row in rows {
            // What is the same as in the previous row stays bound.
            for ((index, value), place) in (1..).zip(row).zip(0..) {
                if before.and_then(|before| before.get(place)) != Some(value) {
                    statement.raw_bind_parameter(index, value)?;
                }
            }
            before = Some(row);
            changed += statement.raw_execute()?;
        }
        Ok(changed.try_into().unwrap_or(u64::MAX))
    }

    /// Consecutive numbers, so that what comes together is stored together.
    fn delivery_ids(&mut self, keys: &[Option<&str>]) -> Result<Vec<i64>, StoreError> {
        let last: i64 = self.0.query_row("SELECT coalesce(max(id), 0) FROM deliveries", [], |row| row.get(0))?;
        Ok((last + 1..).take(keys.len()).collect())
    }

    fn list(&self) -> Option<PathBuf> {
        self.0.path().filter(|path| !path.is_empty()).map(|path| beside::list_of(Path::new(path)))
    }
}

/// Binds the values to `$1` and so on, wherever they are in the statement.
fn bind(statement: &mut Statement<'_>, values: &[Cell]) -> rusqlite::Result<()> {
    for index in 1..=statement.parameter_count() {
        let number = statement.parameter_name(index).and_then(|name| name.strip_prefix('$')?.parse::<usize>().ok());
        if let Some(value) = number.and_then(|number| values.get(number.checked_sub(1)?)) {
            statement.raw_bind_parameter(index, value)?;
        }
    }
    Ok(())
}

fn cell(value: ValueRef<'_>) -> Cell {
    match value {
        ValueRef::Integer(number) => Cell::Int(number),
        ValueRef::Real(number) => Cell::Real(number),
        ValueRef::Text(text) => Cell::Text(String::from_utf8_lossy(text).into_owned()),
        ValueRef::Null | ValueRef::Blob(_) => Cell::Null,
    }
}

impl ToSql for Cell {
    fn to_sql(&self) -> rusqlite::Result<ToSqlOutput<'_>> {
        Ok(match self {
            Self::Null => ToSqlOutput::Owned(Value::Null),
            Self::Int(number) => (*number).into(),
            Self::Real(number) => (*number).into(),
            Self::Text(text) => text.as_str().into(),
        })
    }
}
