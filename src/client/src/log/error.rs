//! Why the log cannot be used.

use std::path::PathBuf;

use rusqlite::ffi;

use crate::files::Instead;

/// Why the log cannot be used.
#[derive(Debug, thiserror::Error)]
pub enum LogError {
    /// SQLite reported an error.
    #[error("the log cannot be used: {0}")]
    Sqlite(rusqlite::Error),
    /// The disk is full. Reading needs room, too: SQLite keeps an index beside the log while it is open.
    #[error("the disk is full, and even reading the log needs a little room beside it; free some space and try again")]
    NoRoom,
    /// A later version wrote it; it is left alone.
    #[error("a newer version of Candor wrote the log (schema {version}); it is left alone ({})", path.display())]
    Newer {
        /// Its schema.
        version: i64,
        /// Where it is.
        path: PathBuf,
    },
    /// Another program's database is there; it is left alone.
    #[error("another program's database is where the log should be; move it away ({})", .0.display())]
    NotOurs(PathBuf),
    /// SQLite does not open files with paths this long.
    #[error("the path of the log is longer than the {most} bytes that a database allows; move the folder ({})", path.display())]
    PathTooLong {
        /// Where it would be.
        path: PathBuf,
        /// How many bytes its path may have.
        most: usize,
    },
    /// The file system cannot lock files, without which several processes would destroy the log.
    #[error("the log cannot be used where files cannot be locked; move the folder to another disk ({})", .0.display())]
    NoLocks(PathBuf),
    /// Something else is where the log or a file that belongs to it should be.
    #[error("{instead} is where a file of the log should be; move it away ({})", path.display())]
    InTheWay {
        /// Where.
        path: PathBuf,
        /// What.
        instead: Instead,
    },
    /// This process was forked from one that had a log open.
    #[error("this process was forked from one that had a log open, and cannot use one itself; start another process for it")]
    Forked,
    /// Nothing can be written where it lies.
    #[error("the log is read-only: nothing can be written where it is")]
    ReadOnly,
    /// Nothing can be written where the log is, and it cannot be read before something is written.
    #[error("the log is read-only, and something has to be written into it before it can be read; copy its folder to where \
        that is possible ({})", .0.display())]
    Unsettled(PathBuf),
    /// Everything was removed, but another reader of the log keeps its pages in the file until it is done.
    #[error(
        "everything was removed, but another program is reading the log, and what was in it is still in its file; clear again in a moment"
    )]
    BeingRead,
    /// The operating system reported an error.
    #[error("the log cannot be read or written: {0}")]
    Io(std::io::Error),
    /// The log contains something that this version never writes.
    #[error("the log holds something unexpected: {0}")]
    Unexpected(String),
}

impl LogError {
    /// Whether the file is not a sound database.
    pub(crate) fn is_damage(&self) -> bool {
        let code = if let Self::Sqlite(error) = self { error.sqlite_error_code() } else { None };
        matches!(code, Some(rusqlite::ErrorCode::NotADatabase | rusqlite::ErrorCode::DatabaseCorrupt))
    }

    /// SQLite's error both if the file or a part beside it cannot be opened, and if there is none.
    pub(super) fn cannot_open(&self) -> bool {
        matches!(self, Self::Sqlite(error) if error.sqlite_error_code() == Some(rusqlite::ErrorCode::CannotOpen))
    }

    /// Whether waiting will not help, so that the program that records should hear of it rather than believe that all is well. The log of a
    /// newer version does not count: that version takes in what was recorded.
    pub(crate) fn is_lasting(&self) -> bool {
        use rusqlite::ErrorCode;
        match self {
            Self::Sqlite(error) => !matches!(
                error.sqlite_error_code(),
                Some(
                    ErrorCode::DatabaseBusy
                        | ErrorCode::DatabaseLocked
                        | ErrorCode::DatabaseCorrupt
                        | ErrorCode::NotADatabase
                        | ErrorCode::OperationInterrupted
                        | ErrorCode::OutOfMemory
                )
            ),
            Self::NoRoom | Self::Newer { .. } | Self::NotOurs(_) | Self::Forked | Self::Io(_) | Self::Unexpected(_) => false,
            _ => true,
        }
    }

    /// Whether another process is using the log just now, so that the same may succeed in a moment.
    pub fn is_busy(&self) -> bool {
        matches!(self, Self::Sqlite(error) if error.sqlite_error_code() == Some(rusqlite::ErrorCode::DatabaseBusy))
    }
}

// The sentence says the cause; a chain of causes would repeat it. Not inlined, because every `?` of this module calls it.
impl From<rusqlite::Error> for LogError {
    #[cold]
    #[inline(never)]
    fn from(error: rusqlite::Error) -> Self {
        let code = error.sqlite_error().map(|error| error.extended_code);
        match code {
            Some(ffi::SQLITE_FULL | ffi::SQLITE_IOERR_SHMSIZE) => Self::NoRoom,
            // Not where the file was only moved.
            Some(
                ffi::SQLITE_READONLY
                | ffi::SQLITE_READONLY_DIRECTORY
                | ffi::SQLITE_READONLY_ROLLBACK
                | ffi::SQLITE_READONLY_RECOVERY
                | ffi::SQLITE_READONLY_CANTINIT,
            ) => Self::ReadOnly,
            _ => Self::Sqlite(error),
        }
    }
}

impl From<std::io::Error> for LogError {
    #[cold]
    #[inline(never)]
    fn from(error: std::io::Error) -> Self {
        Self::Io(error)
    }
}

impl From<serde_json::Error> for LogError {
    #[cold]
    #[inline(never)]
    fn from(error: serde_json::Error) -> Self {
        Self::Unexpected(error.to_string())
    }
}

/// The results of the log's functions.
pub(super) type Result<T, E = LogError> = std::result::Result<T, E>;
