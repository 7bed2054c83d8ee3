//! What keeps a store from opening or from answering, worded for the operator.

use std::{error::Error as _, io, path::PathBuf};

use rusqlite::ErrorCode;
use tokio_postgres::error::SqlState;

/// What keeps a store from opening or from answering. Paths come last in the texts, so that they can be cut off before sharing one.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum StoreError {
    /// The path is a folder.
    #[error("the store cannot be a folder; give --store the name of a file in it: {0}")]
    Folder(PathBuf),
    /// The file cannot be created or written.
    #[error("the store cannot be written to ({cause}); give --store a file in a folder that you may write to: {path}")]
    Unwritable {
        /// What the system says.
        cause: io::Error,
        /// Which file.
        path: PathBuf,
    },
    /// The file is not a database.
    #[error("the store is not a database; nothing was changed; give --store another file: {0}")]
    NotADatabase(PathBuf),
    /// The file is the database of another program.
    #[error("the store is the database of another program; nothing was changed; give --store another file: {0}")]
    Foreign(PathBuf),
    /// The database was written by a newer collector.
    #[error(
        "the store has version {found} and this collector knows versions up to {known}; \
         nothing was changed; use a newer collector or another file: {path}"
    )]
    Newer {
        /// Its version.
        found: i64,
        /// The newest version that this collector knows.
        known: i64,
        /// Which file.
        path: PathBuf,
    },
    /// The database was written by a newer collector.
    #[error(
        "the store has version {found} and this collector knows versions up to {known}; nothing was changed; use a newer \
         collector or another database"
    )]
    NewerDatabase {
        /// Its version.
        found: i64,
        /// The newest version that this collector knows.
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
        "another file has replaced the store's, so nothing more is taken; put the original back, or start the collector again \
         to go on with this one: {0}"
    )]
    Replaced(PathBuf),
    /// The log beside the file is no longer there, and what it held cannot be written into the file now.
    #[error(
        "the log beside the store's file has been removed or cut, and another program keeps what it held from being \
         written into the file; nothing more is taken until that has ended: {0}"
    )]
    LogLost(PathBuf),
    /// Something has truncated the file.
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
    /// Too many questions are already waiting.
    #[error("the store has too much to do")]
    Busy,
    /// The answer did not come in time.
    #[error("the store did not answer within {0} s")]
    Late(u64),
    /// The thread that answers has ended.
    #[error("the store has stopped; start the collector again")]
    Stopped,
    /// Everything of its sender was erased at their request.
    #[error("everything of this identity was erased, and nothing more is taken from it")]
    Erased,
    /// Another collector did the same at the same time; the next attempt works.
    #[error("another collector was faster")]
    Again,
    /// The content of the database after an upgrade would not be what it was before; nothing was changed.
    #[error("the upgrade to version {version} would change how much is stored ({what}); nothing was changed")]
    Mismatch {
        /// The version that it would have had.
        version: i64,
        /// What would differ.
        what: String,
    },
    /// The file failed.
    #[error("the store failed: {0}")]
    Sqlite(#[from] rusqlite::Error),
    /// PostgreSQL failed, or cannot be reached.
    #[error("the store's database failed: {}", said(.0))]
    Postgres(#[from] tokio_postgres::Error),
    /// The address of the database is malformed.
    #[error(
        "the store's address is not a valid PostgreSQL URL ({0}); write it like postgresql://user@host/database, with \
         characters such as @ and / in the password written as %40 and %2F"
    )]
    Address(&'static str),
    /// The certificates by which to recognise the server cannot be used.
    #[error("the CA certificate for the database cannot be used: {0}")]
    Certificate(String),
    /// No host answers, or none that accepts writes.
    #[error(
        "no PostgreSQL can be reached that accepts writes; check that it is running and that the address in --store is right: \
         {0}"
    )]
    Unreachable(String),
    /// The server refuses this account.
    #[error(
        "PostgreSQL does not let the collector in ({cause}); check the user and password in --store, or set PGPASSWORD: \
        {host}"
    )]
    Denied {
        /// The host.
        host: String,
        /// What the server says.
        cause: String,
    },
    /// The server has no database of that name.
    #[error("PostgreSQL has no database with the name in --store; create it first (createdb {database}): {host}")]
    NoDatabase {
        /// The host.
        host: String,
        /// Its name.
        database: String,
    },
    /// The database cannot hold every text.
    #[error(
        "the store's database has the encoding {0}, which cannot hold every text. Nothing was changed; create a database with \
         the encoding UTF8"
    )]
    Encoding(String),
    /// The server did not answer in time.
    #[error("PostgreSQL did not answer within {0} s; it may be waiting for its standby")]
    Unanswered(u64),
    /// It is unknown whether something was kept. Sending it again under the same key settles that.
    #[error("it is not known whether PostgreSQL has kept what it was given ({0}), so it was not acknowledged")]
    Unknown(String),
    /// What came together with this could not be kept, for a reason that is reported once.
    #[error("the store kept nothing of what came together")]
    Together,
    /// A statement failed, and its error was ignored.
    #[error("a part of what was to be kept failed, so nothing was")]
    Aborted,
    /// The database of that name is something else.
    #[error("the store's database has tables that are not the collector's; nothing was changed; give --store another database")]
    ForeignDatabase,
}

impl StoreError {
    /// Whether the connection was lost, or leads to a server that no longer accepts writes. What was not being committed yet is then not
    /// kept.
    pub(super) fn is_lost(&self) -> bool {
        let Self::Postgres(error) = self else { return false };
        match error.code() {
            Some(code) => {
                let class = code.code().get(..2).unwrap_or_default();
                // A failed connection, an administrator's command, or a primary that has become a standby.
                class == "08"
                    || class == "57" && *code != SqlState::QUERY_CANCELED
                    || *code == SqlState::READ_ONLY_SQL_TRANSACTION
            }
            None => error.is_closed() || error.source().and_then(|cause| cause.downcast_ref::<io::Error>()).is_some(),
        }
    }

    /// Whether the store itself failed, whatever it was given.
    pub(super) fn is_of_the_store(&self) -> bool {
        match self {
            Self::Unreachable(_) | Self::Denied { .. } | Self::NoDatabase { .. } | Self::Unanswered(_) | Self::Unknown(_) => {
                true
            }
            _ => self.is_lost(),
        }
    }

    /// What is wrong, without any place or path, for anybody who may ask for the collector's health.
    pub(crate) fn plainly(&self) -> &'static str {
        match self {
            Self::Gone(_) => "the store's file has been removed or moved",
            Self::Replaced(_) => "another file has replaced the store's",
            Self::LogLost(_) => "the log beside the store's file has been removed or cut",
            Self::Cut(_) => "the store's file has been cut short",
            Self::Busy | Self::Late(_) | Self::Again => "the store has too much to do",
            Self::Erased => "the identity was erased",
            Self::Mismatch { .. } => "the store cannot be upgraded",
            Self::Stopped | Self::Thread(_) => "the store has stopped",
            Self::Address(_) => "the store's address is not a valid PostgreSQL URL",
            Self::Unreachable(_) | Self::Denied { .. } | Self::NoDatabase { .. } | Self::Certificate(_) => {
                "the store's database cannot be reached"
            }
            Self::Unanswered(_) | Self::Unknown(_) => "the store's database does not answer in time",
            Self::Postgres(_) | Self::Together | Self::Aborted => "the store's database failed",
            Self::Unwritable { .. } | Self::Folder(_) => "the store cannot be written to",
            Self::Unseen { .. } => "the store's file cannot be looked at",
            Self::NotADatabase(_)
            | Self::Foreign(_)
            | Self::ForeignDatabase
            | Self::Encoding(_)
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

/// What PostgreSQL says, with its cause, but without details and hints, which can contain stored values.
pub(super) fn said(error: &tokio_postgres::Error) -> String {
    match (error.as_db_error(), error.source()) {
        (Some(database), _) => format!("{} ({})", database.message(), database.code().code()),
        (None, Some(cause)) => cause.to_string(),
        (None, None) => error.to_string(),
    }
}
