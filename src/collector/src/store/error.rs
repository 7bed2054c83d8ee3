//! What keeps a store from opening or from answering, worded for whoever runs the collector.

use std::{io, path::PathBuf};

use rusqlite::ErrorCode;

/// What keeps a store from opening or from answering. Paths come last, so that they can be cut off before sharing.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum StoreError {
    /// The path is a folder.
    #[error("the store cannot be a folder; give --store the name of a file in it: {0}")]
    Folder(PathBuf),
    /// The file cannot be made or written to.
    #[error("the store cannot be written to ({cause}); give --store a file in a folder that you may write to: {path}")]
    Unwritable {
        /// What the system says.
        cause: io::Error,
        /// Which file.
        path: PathBuf,
    },
    /// The file is something else.
    #[error("the store is not a database; nothing was changed, give --store another file: {0}")]
    NotADatabase(PathBuf),
    /// The file is the database of another program.
    #[error("the store is the database of another program; nothing was changed, give --store another file: {0}")]
    Foreign(PathBuf),
    /// The database was written by a newer collector.
    #[error(
        "the store has version {found} and this collector knows versions up to {known}; \
         nothing was changed, use a newer collector or another file: {path}"
    )]
    Newer {
        /// Its version.
        found: i64,
        /// The newest version that is known here.
        known: i64,
        /// Which file.
        path: PathBuf,
    },
    /// The database was written by a newer collector.
    #[error(
        "the store has version {found} and this collector knows versions up to {known}; nothing was changed, use a newer \
         collector or another database"
    )]
    NewerDatabase {
        /// Its version.
        found: i64,
        /// The newest version that is known here.
        known: i64,
    },
    /// The file is no longer where it was, or its folder is not.
    #[error(
        "the store's file has been removed or moved, so nothing more is taken; put that very file back, or start the \
         collector again to begin with a new one: {0}"
    )]
    Gone(PathBuf),
    /// Another file has taken its place.
    #[error(
        "another file has taken the place of the store's, so nothing more is taken; put the former one back, or start \
         the collector again to go on with this one: {0}"
    )]
    Replaced(PathBuf),
    /// The log beside the file is not there any more, and what it held cannot be written into the file now.
    #[error(
        "the log beside the store's file has been removed or cut, and another program keeps what it held from being \
         written into the file; nothing more is taken until that has ended: {0}"
    )]
    LogLost(PathBuf),
    /// Something has cut the file.
    #[error(
        "the store's file has been cut short from outside, so nothing more is taken; put a backup in its place and start \
         the collector again: {0}"
    )]
    Cut(PathBuf),
    /// The file cannot be looked at.
    #[error("the store's file cannot be looked at ({cause}): {path}")]
    Unseen {
        /// What the system says.
        cause: io::Error,
        /// Which file.
        path: PathBuf,
    },
    /// The thread that answers cannot be started.
    #[error("the store cannot start its thread: {0}")]
    Thread(io::Error),
    /// Too many questions are waiting already.
    #[error("the store has too much to do")]
    Busy,
    /// The answer did not come in time.
    #[error("the store did not answer within {0} s")]
    Late(u64),
    /// The thread that answers has ended.
    #[error("the store has stopped; start the collector again")]
    Stopped,
    /// Everything of whom it is from was erased at their wish.
    #[error("everything of this identity was erased, and nothing more of it is taken")]
    Erased,
    /// Another collector did the same at once; asked again, it works.
    #[error("another collector was faster")]
    Again,
    /// What is in the database after an upgrade is not what was in it before; nothing was changed.
    #[error("the upgrade to version {version} would change how much is stored ({what}); nothing was changed")]
    Mismatch {
        /// The version that it would have had.
        version: i64,
        /// What is not as it was.
        what: String,
    },
    /// The file failed.
    #[error("the store failed: {0}")]
    Sqlite(#[from] rusqlite::Error),
    /// PostgreSQL failed, or cannot be reached.
    #[error("the store failed: {}", said(.0))]
    Postgres(#[from] postgres::Error),
    /// The address of the database is not one.
    #[error("the store's address is not one of PostgreSQL; write it like postgresql://user@host/database: {0}")]
    Address(postgres::Error),
    /// The database of that name is something else.
    #[error("the store's database has tables that are not ours; nothing was changed, give --store another database")]
    ForeignDatabase,
}

impl StoreError {
    /// The same for whoever may ask how the collector is: what is wrong, and nothing about where.
    pub(crate) fn plainly(&self) -> &'static str {
        match self {
            Self::Gone(_) => "the store's file has been removed or moved",
            Self::Replaced(_) => "another file has taken the place of the store's",
            Self::LogLost(_) => "the log beside the store's file has been removed or cut",
            Self::Cut(_) => "the store's file has been cut short",
            Self::Busy | Self::Late(_) | Self::Again => "the store has too much to do",
            Self::Erased => "the identity was erased",
            Self::Mismatch { .. } => "the store cannot be upgraded",
            Self::Stopped | Self::Thread(_) => "the store has stopped",
            Self::Address(_) => "the store's address is not one",
            Self::Postgres(error) if error.as_db_error().is_none() => "the store's database cannot be reached",
            Self::Postgres(_) => "the store's database failed",
            Self::Unwritable { .. } | Self::Folder(_) => "the store cannot be written to",
            Self::Unseen { .. } => "the store's file cannot be looked at",
            Self::NotADatabase(_)
            | Self::Foreign(_)
            | Self::ForeignDatabase
            | Self::Newer { .. }
            | Self::NewerDatabase { .. } => "the store's file is not a store of ours",
            Self::Sqlite(error) => match error.sqlite_error_code() {
                Some(ErrorCode::DiskFull) => "the store's disk is full",
                Some(ErrorCode::SystemIoFailure) => "the store's disk does not take what is written, or does not give it back",
                Some(ErrorCode::DatabaseBusy | ErrorCode::DatabaseLocked) => "another program holds the store",
                Some(ErrorCode::ReadOnly | ErrorCode::PermissionDenied) => "the store cannot be written to",
                Some(ErrorCode::DatabaseCorrupt | ErrorCode::NotADatabase) => "the store's file is damaged",
                _ => "the store's database failed",
            },
        }
    }
}

/// What PostgreSQL says, with its cause, and nothing of what was stored: its details and hints can hold values.
fn said(error: &postgres::Error) -> String {
    match error.as_db_error() {
        Some(database) => format!("{} ({})", database.message(), database.code().code()),
        None => match std::error::Error::source(error) {
            Some(cause) => format!("{error}: {cause}"),
            None => error.to_string(),
        },
    }
}
