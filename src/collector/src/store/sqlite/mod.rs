//! The store in one `SQLite` file.

mod database;
mod file;
mod files;
mod statements;

pub(super) use database::Database;
pub(super) use file::{Kind, recognise};
pub(super) use files::beside;
pub(super) use statements::Statements;
