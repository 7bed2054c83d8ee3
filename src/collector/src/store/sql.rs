//! The one way in which the store's features speak to a database: SQL that `SQLite` and PostgreSQL both understand, so that
//! each is written once. It knows no table.
//!
//! What that means for a statement: parameters are `$1`, `$2` and so on; a sum is cast (`CAST(sum(count) AS BIGINT)`); what
//! may be there already is inserted with `ON CONFLICT DO NOTHING`.

use std::{collections::BTreeSet, path::PathBuf};

use super::error::StoreError;

/// What is in one column of one row.
#[derive(Debug, Clone, PartialEq)]
pub enum Cell {
    /// Nothing.
    Null,
    /// A whole number, also a time in milliseconds since 1970.
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

    /// Whether nothing is there.
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
    /// Runs one statement and says how many rows it changed.
    fn execute(&mut self, sql: &str, values: &[Cell]) -> Result<u64, StoreError>;

    /// The rows of one statement.
    fn query(&mut self, sql: &str, values: &[Cell]) -> Result<Vec<Vec<Cell>>, StoreError>;

    /// Inserts `rows` and says how many were new or changed. The statement is `head`, such as `INSERT INTO days (day, count)`,
    /// the rows, and `tail`, such as `ON CONFLICT DO NOTHING`, which may be empty.
    fn insert(&mut self, head: &str, rows: &[Vec<Cell>], tail: &str) -> Result<u64, StoreError>;

    /// The numbers of deliveries that come under these keys; nothing stands for one without.
    fn delivery_ids(&mut self, keys: &[Option<&str>]) -> Result<Vec<i64>, StoreError>;

    /// The number under which a delivery of this key is found, where that is by number.
    fn number_of(&self, _key: &str) -> Option<i64> {
        None
    }

    /// What is put after a `SELECT` so that what it finds outlives whatever the transaction's own rows outlive.
    fn certainly(&self) -> &'static str {
        ""
    }

    /// Until the transaction ends, nobody erases one of these identities; or, `alone`, nobody keeps anything of theirs, or under one of
    /// these keys. Where only one can write at once, that is so anyway.
    fn hold(&mut self, _identities: &BTreeSet<&str>, _alone: bool) -> Result<(), StoreError> {
        Ok(())
    }

    /// Where the list beside the store's file is (see [`beside`](super::beside)), if there is such a place.
    fn list(&self) -> Option<PathBuf> {
        None
    }

    /// What tells a counter from all others, as `ON CONFLICT` has to say it.
    fn counter_key(&self) -> &'static str {
        "program, event, day, fields, bucket, value, official, slot"
    }

    /// The first row of [`query`](Self::query), if there is one.
    fn first(&mut self, sql: &str, values: &[Cell]) -> Result<Option<Vec<Cell>>, StoreError> {
        Ok(self.query(sql, values)?.into_iter().next())
    }
}

/// Row by row, the columns of a row as they come.
pub(crate) trait Columns: Iterator<Item = Cell> + Sized {
    /// The next column; nothing where there is none.
    fn cell(&mut self) -> Cell {
        self.next().unwrap_or(Cell::Null)
    }
}

impl<I: Iterator<Item = Cell>> Columns for I {}

/// `$from`, `$from + 1` and so on, `count` of them: the parameters of a list.
pub(crate) fn list(from: usize, count: usize) -> String {
    (from..from + count).map(|number| format!("${number}")).collect::<Vec<_>>().join(", ")
}

/// The same for so many rows of so many columns: `($1, $2), ($3, $4)` and so on.
pub(crate) fn lists(rows: usize, columns: usize) -> String {
    (0..rows).map(|row| format!("({})", list(row * columns + 1, columns))).collect::<Vec<_>>().join(", ")
}
