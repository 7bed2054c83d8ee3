//! SQLite keeps its locks, and what it knows of open files, in the memory of the process, and `fork` copies all of it: a process forked
//! while a log was open would wait for ever for locks that nobody holds, or rely on locks that it does not hold. Such a process is
//! recognised here, and leaves the log alone (<https://www.sqlite.org/howtocorrupt.html>, section 2.6).

use std::ops::{Deref, DerefMut};

use rusqlite::Connection;

use super::error::{LogError, Result};
use crate::inherited::{Uses, Using};

/// The logs that are open.
static OPEN: Uses = Uses::new();

/// The open database of a log.
#[derive(Debug)]
pub(super) struct Database {
    connection: Connection,
    // After the connection: fields are dropped in this order.
    _in_use: Using,
}

impl Database {
    /// Opens a database with `open`, unless this process must not use any.
    pub(super) fn open(open: impl FnOnce() -> Result<Connection>) -> Result<Self> {
        let in_use = OPEN.begin().ok_or(LogError::Forked)?;
        Ok(Self { connection: open()?, _in_use: in_use })
    }
}

impl Deref for Database {
    type Target = Connection;

    fn deref(&self) -> &Connection {
        &self.connection
    }
}

impl DerefMut for Database {
    fn deref_mut(&mut self) -> &mut Connection {
        &mut self.connection
    }
}

/// Whether this process was forked while its parent had a log open. Once true, this does not change.
pub(crate) fn is_inherited() -> bool {
    OPEN.are_inherited()
}
