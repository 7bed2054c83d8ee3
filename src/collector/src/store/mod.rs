//! Where deliveries are kept. The routes know only the trait, so that another database is one more file here.

pub mod sqlite;

use std::{fmt, io, path::PathBuf, pin::Pin};

use candor::tools::wire::Receipt;
use serde_json::value::RawValue;

use crate::key::IdempotencyKey;

/// What a store answers, when it has. Boxed, so that the routes need not know which store it is.
pub type Answer<'a, T> = Pin<Box<dyn Future<Output = Result<T, StoreError>> + Send + 'a>>;

/// Keeps deliveries, each key once.
pub trait Store: fmt::Debug + Send + Sync {
    /// The receipt of the first delivery that came under `key`.
    fn receipt(&self, key: &IdempotencyKey) -> Answer<'_, Option<Receipt>>;

    /// Keeps all events of `delivery` together with its key, or nothing at all. When the key is known by now, keeps
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
    /// The bytes of each event exactly as they came, in their order.
    pub events: Vec<Box<RawValue>>,
    /// The digest of the whole body.
    pub sha256: String,
    /// The length of the whole body.
    pub body_bytes: usize,
    /// When it came, in milliseconds since 1970.
    pub received_at_ms: i64,
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
