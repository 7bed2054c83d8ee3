//! SQLite keeps its locks, and what it knows of files that are open, in the memory of the process, and `fork` copies all of it: whoever was
//! forked from a process that had a log open would wait for ever for locks that nobody holds, or go without locks that it believes to
//! hold. It is told apart here, and leaves the log alone (<https://www.sqlite.org/howtocorrupt.html>, section 2.6).

use std::ops::{Deref, DerefMut};

use rusqlite::Connection;

use super::error::{LogError, Result};
use crate::inherited::{Uses, Using};

/// The logs that are open.
static OPEN: Uses = Uses::new();

/// The database of a log, as long as it is open.
#[derive(Debug)]
pub(super) struct Database {
    connection: Connection,
    // After the connection: this order is the one in which they go.
    _in_use: Using,
}

impl Database {
    /// What `open` opens, where this process may.
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

/// Whether this process was forked from one that had a log open just then. That does not change any more.
pub(crate) fn is_inherited() -> bool {
    OPEN.are_inherited()
}
