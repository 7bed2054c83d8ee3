//! The store in one `SQLite` file.

mod database;
mod file;
mod files;
mod statements;

pub(super) use database::Database;
