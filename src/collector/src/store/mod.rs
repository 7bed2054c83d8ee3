//! Where deliveries are kept. The routes know only the trait, so that another database is one more file here.

pub mod sqlite;

use std::{fmt, io, path::PathBuf, pin::Pin};

use candor::tools::wire::Receipt;
use rusqlite::ErrorCode;
use serde_json::value::RawValue;
use tokio::sync::OwnedSemaphorePermit;

use crate::{
    counts::{Counted, Tally},
    key::IdempotencyKey,
};

/// What a store answers, when it has. Boxed, so that the routes need not know which store it is.
pub type Answer<'a, T> = Pin<Box<dyn Future<Output = Result<T, StoreError>> + Send + 'a>>;

/// Keeps deliveries, each key once.
pub trait Store: fmt::Debug + Send + Sync {
    /// The receipt of the first delivery that came under `key`.
    fn receipt(&self, key: &IdempotencyKey) -> Answer<'_, Option<Receipt>>;

    /// Keeps all events of `delivery`, rows and counts, together with its key, or nothing at all. When the key is known by now, keeps
    /// nothing and gives the first receipt. What has been answered survives a crash of the machine.
    fn keep(&self, delivery: Delivery) -> Answer<'_, Receipt>;

    /// Whether a delivery could be kept now.
    fn check(&self) -> Answer<'_, ()>;
}

/// One body as it came, checked. It says nothing about who sent it.
#[derive(Debug)]
pub struct Delivery {
    /// Under which key; without one, nothing tells a repeated delivery from a new one.
    pub key: Option<IdempotencyKey>,
    /// What is kept of each event, in their order.
    pub events: Vec<Taken>,
    /// The digest of the whole body.
    pub sha256: String,
    /// The length of the whole body.
    pub body_bytes: usize,
    /// When it came, in milliseconds since 1970.
    pub received_at_ms: i64,
    /// Its place among the bodies that may be in memory, free again when this is dropped: the store may still hold a
    /// delivery when its sender has long gone.
    pub place: Option<OwnedSemaphorePermit>,
}

/// What is kept of an event.
#[derive(Debug)]
pub enum Taken {
    /// It is kept.
    Row(Row),
    /// What it adds to the counters, and nothing else.
    Counted(Counted),
}

/// An event that is kept.
#[derive(Debug)]
pub struct Row {
    /// Its bytes, exactly as they came.
    pub json: Box<RawValue>,
    /// What it is; nothing where nobody here knows.
    pub of: Option<Of>,
    /// What it adds to the counters.
    pub tallies: Vec<Tally>,
}

/// What an event is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Of {
    /// The program's id.
    pub program: String,
    /// The program's version.
    pub version: String,
    /// The event's name.
    pub event: String,
    /// Whose it is: 32 hexadecimal digits in lower case.
    pub identity: Option<String>,
    /// What kind of event it is.
    pub kind: RowKind,
    /// The day that it counts for, such as `2026-11-21`.
    pub day: String,
    /// Whether an official build of its program sent it.
    pub official: bool,
}

/// What kind of event it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum RowKind {
    /// Something that happened.
    Event,
    /// A crash report.
    Crash,
    /// A message that a person typed.
    Feedback,
}

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
    /// The database failed.
    #[error("the store failed: {0}")]
    Sqlite(#[from] rusqlite::Error),
}

impl StoreError {
    /// The same for whoever may ask how the collector is: what is wrong, and nothing about where.
    pub(crate) fn plainly(&self) -> &'static str {
        match self {
            Self::Gone(_) => "the store's file has been removed or moved",
            Self::Replaced(_) => "another file has taken the place of the store's",
            Self::LogLost(_) => "the log beside the store's file has been removed or cut",
            Self::Cut(_) => "the store's file has been cut short",
            Self::Busy | Self::Late(_) => "the store has too much to do",
            Self::Stopped | Self::Thread(_) => "the store has stopped",
            Self::Unwritable { .. } | Self::Folder(_) => "the store cannot be written to",
            Self::Unseen { .. } => "the store's file cannot be looked at",
            Self::NotADatabase(_) | Self::Foreign(_) | Self::Newer { .. } => "the store's file is not a store of ours",
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
