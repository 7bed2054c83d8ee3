//! SQLite keeps its locks, and what it knows of files that are open, in the memory of the process, and `fork` copies all of it: whoever was
//! forked from a process that had a log open would wait for ever for locks that nobody holds, or go without locks that it believes to
//! hold. It is told apart here, and leaves the log alone (<https://www.sqlite.org/howtocorrupt.html>, section 2.6).

use std::ops::{Deref, DerefMut};
use std::sync::atomic::{AtomicU64, Ordering};

use rusqlite::Connection;

use super::error::{LogError, Result};

/// Which process has logs open, and how many: one number, since in a forked process a lock might be held by a thread that is not there.
static OPEN: AtomicU64 = AtomicU64::new(0);

fn whose(open: u64) -> u64 {
    open >> 32
}

fn how_many(open: u64) -> u64 {
    open & u64::from(u32::MAX)
}

fn this_process() -> u64 {
    std::process::id().into()
}

/// The database of a log, as long as it is open.
#[derive(Debug)]
pub(super) struct Database {
    connection: Connection,
    // After the connection: this order is the one in which they go.
    _in_use: InUse,
}

impl Database {
    /// What `open` opens, where this process may.
    pub(super) fn open(open: impl FnOnce() -> Result<Connection>) -> Result<Self> {
        let in_use = InUse::begin()?;
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

#[derive(Debug)]
struct InUse(());

impl InUse {
    fn begin() -> Result<Self> {
        let one_more = |open| match (whose(open) == this_process(), how_many(open)) {
            (true, _) => Some(open + 1),
            (false, 0) => Some((this_process() << 32) + 1),
            (false, _) => None,
        };
        OPEN.fetch_update(Ordering::AcqRel, Ordering::Acquire, one_more).map_err(|_| LogError::Forked)?;
        Ok(Self(()))
    }
}

impl Drop for InUse {
    fn drop(&mut self) {
        let one_less = |open| (whose(open) == this_process() && how_many(open) > 0).then(|| open - 1);
        let _what_was_inherited_stays = OPEN.fetch_update(Ordering::AcqRel, Ordering::Acquire, one_less);
    }
}

/// Whether this process was forked from one that had a log open just then. That does not change any more.
pub(crate) fn is_inherited() -> bool {
    let open = OPEN.load(Ordering::Acquire);
    whose(open) != this_process() && how_many(open) > 0
}
