//! [`Sql`] on a connection to a server. Statements have no names: see the module.

use std::{collections::BTreeSet, error::Error};

use tokio_postgres::{
    Row,
    types::{FromSql, IsNull, ToSql, Type, private::BytesMut, to_sql_checked},
};

use super::link::Link;
use crate::store::{
    error::StoreError,
    people::hashed,
    sql::{Cell, Sql, lists},
};

/// Most parameters of one statement: the protocol counts them in 16 bits.
const MOST_PARAMETERS: usize = 60_000;

/// A connection, usually within a transaction.
pub(super) struct Statements<'l> {
    link: &'l Link,
    failed: bool,
}

impl<'l> Statements<'l> {
    pub(super) fn on(link: &'l Link) -> Self {
        Self { link, failed: false }
    }

    /// Whether any statement has failed, and with it the transaction.
    pub(super) fn has_failed(&self) -> bool {
        self.failed
    }

    fn random(&mut self) -> Result<i64, StoreError> {
        let rows = self.query("SELECT gen_random_uuid()::text", &[])?;
        let random = rows.into_iter().flatten().next().ok_or(StoreError::Again)?;
        Ok(hashed(random.text()))
    }

    fn noted<T>(&mut self, done: Result<T, StoreError>) -> Result<T, StoreError> {
        self.failed |= done.is_err();
        done
    }
}

impl Sql for Statements<'_> {
    fn execute(&mut self, sql: &str, values: &[Cell]) -> Result<u64, StoreError> {
        let done = self.link.wait(self.link.client().execute_typed(sql, &typed(values.iter())));
        self.noted(done)
    }

    fn query(&mut self, sql: &str, values: &[Cell]) -> Result<Vec<Vec<Cell>>, StoreError> {
        let rows = self.link.wait(self.link.client().query_typed(sql, &typed(values.iter())));
        let rows = self.noted(rows)?;
        rows.iter().map(|row| (0..row.len()).map(|column| cell(row, column)).collect()).collect()
    }

    fn insert(&mut self, head: &str, rows: &[Vec<Cell>], tail: &str) -> Result<u64, StoreError> {
        let Some(columns) = rows.first().map(Vec::len) else { return Ok(0) };
        let mut changed = 0;
        for rows in rows.chunks(MOST_PARAMETERS / columns.max(1)) {
            let sql = format!("{head} VALUES {} {tail}", lists(rows.len(), columns));
            let values = typed(rows.iter().flatten());
            let done = self.link.wait(self.link.client().execute_typed(&sql, &values));
            changed += self.noted(done)?;
        }
        Ok(changed)
    }

    /// Derived from their keys, so that two collectors give the same delivery the same number.
    fn delivery_ids(&mut self, keys: &[Option<&str>]) -> Result<Vec<i64>, StoreError> {
        let mut ids = Vec::with_capacity(keys.len());
        for key in keys {
            ids.push(if let Some(key) = key { hashed(key) } else { self.random()? });
        }
        Ok(ids)
    }

    fn number_of(&self, key: &str) -> Option<i64> {
        Some(hashed(key))
    }

    /// A lock is written to the log and so waits for the standby, and with it everything that was written before.
    fn certainly(&self) -> &'static str {
        "FOR SHARE"
    }

    /// In the order of their numbers, so that two never deadlock.
    fn hold(&mut self, identities: &BTreeSet<&str>, alone: bool) -> Result<(), StoreError> {
        let numbers: BTreeSet<i64> = identities.iter().map(|identity| hashed(identity)).collect();
        if numbers.is_empty() {
            return Ok(());
        }
        let lock = if alone { "pg_advisory_xact_lock" } else { "pg_advisory_xact_lock_shared" };
        let locks: Vec<String> = (1..=numbers.len()).map(|number| format!("{lock}(${number})::text")).collect();
        let numbers: Vec<Cell> = numbers.into_iter().map(Cell::from).collect();
        self.query(&format!("SELECT {}", locks.join(", ")), &numbers)?;
        Ok(())
    }

    fn counter_key(&self) -> &'static str {
        "program, event, day, md5(fields), bucket, md5(value), official, slot"
    }
}

fn typed<'c>(values: impl Iterator<Item = &'c Cell>) -> Vec<(&'c (dyn ToSql + Sync), Type)> {
    values
        .map(|value| {
            let kind = match value {
                // The type follows from the column.
                Cell::Null => Type::UNKNOWN,
                Cell::Int(_) => Type::INT8,
                Cell::Real(_) => Type::FLOAT8,
                Cell::Text(_) => Type::TEXT,
            };
            (value as &(dyn ToSql + Sync), kind)
        })
        .collect()
}

fn cell(row: &Row, column: usize) -> Result<Cell, StoreError> {
    Ok(row.try_get::<_, Option<Cell>>(column)?.unwrap_or(Cell::Null))
}

impl ToSql for Cell {
    fn to_sql(&self, kind: &Type, out: &mut BytesMut) -> Result<IsNull, Box<dyn Error + Sync + Send>> {
        match self {
            Self::Null => Ok(IsNull::Yes),
            Self::Int(number) => number.to_sql(kind, out),
            Self::Real(number) => number.to_sql(kind, out),
            // The only character that no text may have here; it is in no JSON, and no honest name has it.
            Self::Text(text) if text.contains('\0') => text.replace('\0', "\u{FFFD}").to_sql(kind, out),
            Self::Text(text) => text.to_sql(kind, out),
        }
    }

    fn accepts(_: &Type) -> bool {
        true
    }

    to_sql_checked!();
}

impl<'a> FromSql<'a> for Cell {
    fn from_sql(kind: &Type, raw: &'a [u8]) -> Result<Self, Box<dyn Error + Sync + Send>> {
        Ok(match *kind {
            Type::INT8 => i64::from_sql(kind, raw)?.into(),
            Type::INT4 => Self::Int(i32::from_sql(kind, raw)?.into()),
            Type::FLOAT8 => Self::Real(f64::from_sql(kind, raw)?),
            Type::BOOL => bool::from_sql(kind, raw)?.into(),
            _ => Self::Text(String::from_sql(kind, raw)?),
        })
    }

    fn accepts(kind: &Type) -> bool {
        [Type::INT8, Type::INT4, Type::FLOAT8, Type::BOOL, Type::TEXT, Type::VARCHAR, Type::NAME].contains(kind)
    }
}
