//! Why the log cannot be used.

use std::path::PathBuf;

use rusqlite::ffi;

use crate::files::Instead;

/// Why the log cannot be used.
#[derive(Debug, thiserror::Error)]
pub enum LogError {
    /// SQLite refuses.
    #[error("the log cannot be used: {0}")]
    Sqlite(rusqlite::Error),
    /// The disk is full. Reading needs room, too: SQLite keeps an index beside the log while it is open.
    #[error("the disk is full, and even reading the log needs a little room beside it: make some, and try again")]
    NoRoom,
    /// A later version wrote it; it is left alone.
    #[error("a newer version of Candor wrote the log (schema {version}); it is left alone ({})", path.display())]
    Newer {
        /// Its schema.
        version: i64,
        /// Where it lies.
        path: PathBuf,
    },
    /// Another program's database lies there; it is left alone.
    #[error("the database that lies where the log should be is not ours; move it away ({})", .0.display())]
    NotOurs(PathBuf),
    /// Something else stands where the log or a file that belongs to it should be.
    #[error("what should be a file of the log is not a file but {instead}; move it away ({})", path.display())]
    InTheWay {
        /// Where.
        path: PathBuf,
        /// What.
        instead: Instead,
    },
    /// The operating system refuses.
    #[error("the log cannot be read or written: {0}")]
    Io(std::io::Error),
    /// Something stands in the log that this version never wrote.
    #[error("the log holds something unexpected: {0}")]
    Unexpected(String),
}

impl LogError {
    /// Whether another process is using the log just now, so that the same may succeed in a moment.
    pub fn is_busy(&self) -> bool {
        matches!(self, Self::Sqlite(error) if error.sqlite_error_code() == Some(rusqlite::ErrorCode::DatabaseBusy))
    }
}

// The sentence says the cause; a chain of causes would say it again.
impl From<rusqlite::Error> for LogError {
    fn from(error: rusqlite::Error) -> Self {
        let code = error.sqlite_error().map(|error| error.extended_code);
        match code {
            Some(ffi::SQLITE_FULL | ffi::SQLITE_IOERR_SHMSIZE) => Self::NoRoom,
            _ => Self::Sqlite(error),
        }
    }
}

impl From<std::io::Error> for LogError {
    fn from(error: std::io::Error) -> Self {
        Self::Io(error)
    }
}

impl From<serde_json::Error> for LogError {
    fn from(error: serde_json::Error) -> Self {
        Self::Unexpected(error.to_string())
    }
}

/// What the log answers.
pub(super) type Result<T, E = LogError> = std::result::Result<T, E>;
