//! The one way in which the store's features talk to a database: SQL that both `SQLite` and PostgreSQL understand, so that each statement
//! is written once. It knows no table.
//!
//! So in each statement, parameters are `$1`, `$2` and so on; sums are cast (`CAST(sum(count) AS BIGINT)`); and what may be there already
//! is inserted with `ON CONFLICT DO NOTHING`.

use std::{collections::BTreeSet, path::PathBuf};

use super::error::StoreError;

/// The value in one column of one row.
#[derive(Debug, Clone, PartialEq)]
pub enum Cell {
    /// Nothing.
    Null,
    /// A whole number, which may be a time in milliseconds since 1970.
    Int(i64),
    /// A number with decimals.
    Real(f64),
    /// A text.
    Text(String),
}

impl Cell {
    /// The whole number; 0 for anything else.
    pub fn int(&self) -> i64 {
        if let Self::Int(number) = self { *number } else { 0 }
    }

    /// The text; empty for anything else.
    pub fn text(&self) -> &str {
        if let Self::Text(text) = self { text } else { "" }
    }

    /// The text, moved out; empty for anything else.
    pub fn into_text(self) -> String {
        if let Self::Text(text) = self { text } else { String::new() }
    }

    /// Whether it is null.
    pub fn is_null(&self) -> bool {
        matches!(self, Self::Null)
    }
}

impl From<i64> for Cell {
    fn from(number: i64) -> Self {
        Self::Int(number)
    }
}

impl From<u32> for Cell {
    fn from(number: u32) -> Self {
        Self::Int(number.into())
    }
}

impl From<usize> for Cell {
    fn from(number: usize) -> Self {
        Self::Int(i64::try_from(number).unwrap_or(i64::MAX))
    }
}

impl From<bool> for Cell {
    fn from(is: bool) -> Self {
        Self::Int(is.into())
    }
}

impl From<&str> for Cell {
    fn from(text: &str) -> Self {
        Self::Text(text.to_owned())
    }
}

impl From<String> for Cell {
    fn from(text: String) -> Self {
        Self::Text(text)
    }
}

impl<T: Into<Self>> From<Option<T>> for Cell {
    fn from(value: Option<T>) -> Self {
        value.map_or(Self::Null, Into::into)
    }
}

/// A connection, or a transaction on it.
pub trait Sql {
    /// Runs one statement, and returns how many rows it changed.
    fn execute(&mut self, sql: &str, values: &[Cell]) -> Result<u64, StoreError>;

    /// The rows of one statement.
    fn query(&mut self, sql: &str, values: &[Cell]) -> Result<Vec<Vec<Cell>>, StoreError>;

    /// Inserts `rows`, and returns how many were new or changed. The statement consists of `head`, such as `INSERT INTO days (day, count)`,
    /// the rows, and `tail`, such as `ON CONFLICT DO NOTHING`, which may be empty.
    fn insert(&mut self, head: &str, rows: &[Vec<Cell>], tail: &str) -> Result<u64, StoreError>;

    /// The numbers for new deliveries with these keys; `None` is a delivery without a key.
    fn delivery_ids(&mut self, keys: &[Option<&str>]) -> Result<Vec<i64>, StoreError>;

    /// The number of a delivery with this key, if the database derives numbers from keys.
    fn number_of(&self, _key: &str) -> Option<i64> {
        None
    }

    /// What to append to a `SELECT` so that what it finds is as durable as what the transaction itself writes.
    fn certainly(&self) -> &'static str {
        ""
    }

    /// Until the transaction ends, nobody else erases one of these identities, or, with `alone`, keeps anything of theirs or under one of
    /// these keys. A database with a single writer need not do anything.
    fn hold(&mut self, _identities: &BTreeSet<&str>, _alone: bool) -> Result<(), StoreError> {
        Ok(())
    }

    /// The path of the list beside the store's file (see [`beside`](super::beside)), if the store has one.
    fn list(&self) -> Option<PathBuf> {
        None
    }

    /// The unique key of counters, as `ON CONFLICT` has to name it.
    fn counter_key(&self) -> &'static str {
        "program, event, day, fields, bucket, value, official, slot"
    }

    /// The first row of [`query`](Self::query), if there is one.
    fn first(&mut self, sql: &str, values: &[Cell]) -> Result<Option<Vec<Cell>>, StoreError> {
        Ok(self.query(sql, values)?.into_iter().next())
    }
}

/// Takes the columns of a row one after the other.
pub(crate) trait Columns: Iterator<Item = Cell> + Sized {
    /// The next column; null if there is none.
    fn cell(&mut self) -> Cell {
        self.next().unwrap_or(Cell::Null)
    }
}

impl<I: Iterator<Item = Cell>> Columns for I {}

/// The `count` parameters of a list: `$from`, `$from + 1` and so on.
pub(crate) fn list(from: usize, count: usize) -> String {
    (from..from + count).map(|number| format!("${number}")).collect::<Vec<_>>().join(", ")
}

/// The parameters of `rows` rows with `columns` columns each: `($1, $2), ($3, $4)` and so on.
pub(crate) fn lists(rows: usize, columns: usize) -> String {
    (0..rows).map(|row| format!("({})", list(row * columns + 1, columns))).collect::<Vec<_>>().join(", ")
}
