//! The store in one `SQLite` file.

pub(super) mod copy;
mod database;
mod file;
mod files;
mod statements;

pub(super) use database::Database;
