//! The handle with which everything else opens and asks a store.

use std::{
    path::{Path, PathBuf},
    sync::Arc,
};

use candor::tools::wire::Receipt;

use super::{
    delivery::Delivery,
    error::StoreError,
    noting::Behind,
    postgres::Server,
    sql::Sql,
    sqlite::Database,
    workers::{Access, Backend, Workers},
};
use crate::{complaint::complain, key::IdempotencyKey, limits::Limits};

/// Where the store is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Place {
    /// An `SQLite` file.
    File(PathBuf),
    /// A PostgreSQL database, by its URL, which may name several hosts.
    Postgres(String),
}

impl Place {
    /// The place that was given with `--store`: a PostgreSQL URL, or else the path of a file.
    pub fn of(store: &Path) -> Self {
        match store.to_str() {
            Some(url) if url.starts_with("postgres://") || url.starts_with("postgresql://") => Self::Postgres(url.to_owned()),
            _ => Self::File(store.to_owned()),
        }
    }
}

/// An open database with the tables of a collector.
#[derive(Debug, Clone)]
pub struct Store(Arc<Workers>);

impl Store {
    /// Opens the database. Creates the file, readable only by its owner, or the tables, if they are missing. `now_ms` decides which keys
    /// are old.
    pub fn open(place: &Place, limits: &Limits, now_ms: i64) -> Result<Self, StoreError> {
        let backends: Vec<Box<dyn Backend>> = match place {
            Place::File(path) => vec![Box::new(Database::open(path, limits, now_ms)?)],
            Place::Postgres(url) => {
                let servers = Server::open(url, limits, now_ms)?.into_iter();
                servers.map(|server| Box::new(server) as Box<dyn Backend>).collect()
            }
        };
        Ok(Self(Arc::new(Workers::start(backends, limits)?)))
    }

    /// The receipt of the first delivery that came under `key`.
    pub async fn receipt(&self, key: &IdempotencyKey) -> Result<Option<Receipt>, StoreError> {
        self.0.receipt(key).await
    }

    /// Keeps all events of `delivery`, rows and counts, together with its key, or nothing at all. If the key is known by now, it keeps
    /// nothing and returns the first receipt. What has been acknowledged survives a crash of the machine.
    pub async fn keep(&self, delivery: Delivery) -> Result<Receipt, StoreError> {
        Ok(self.keep_now(delivery).await?.0)
    }

    /// Like [`keep`](Self::keep), and also returns whether it was kept just now and not before.
    pub(crate) async fn keep_now(&self, delivery: Delivery) -> Result<(Receipt, bool), StoreError> {
        self.0.keep(delivery).await
    }

    /// How many questions wait for the database.
    pub fn waiting(&self) -> usize {
        self.0.waiting()
    }

    /// What was wrong with the list beside the store when it was last written or checked; `None` if nothing was, or if there is no such
    /// list.
    pub fn behind(&self) -> Option<Behind> {
        self.0.behind()
    }

    /// Whether a delivery could be kept now.
    pub async fn check(&self) -> Result<(), StoreError> {
        self.0.check().await
    }

    /// Runs a question that only reads. It may be run again if the connection was lost.
    pub async fn read<T: Send + 'static>(
        &self,
        question: impl Fn(&mut dyn Sql) -> Result<T, StoreError> + Send + 'static,
    ) -> Result<T, StoreError> {
        self.0.ask(Access::Read, question).await
    }

    /// Runs a change that erases something, and then makes sure that none of it is left in the files.
    pub async fn erase<T: Send + 'static>(
        &self,
        question: impl Fn(&mut dyn Sql) -> Result<T, StoreError> + Send + 'static,
    ) -> Result<T, StoreError> {
        let answer = self.ask(question).await?;
        if let Err(cause) = self.0.forget_traces().await {
            // It is erased all the same, and what is left in the log is overwritten sooner or later.
            complain(&cause);
        }
        Ok(answer)
    }

    /// Runs a change, all of it or nothing. It may be repeated from its beginning if another collector was in the way.
    pub async fn ask<T: Send + 'static>(
        &self,
        question: impl Fn(&mut dyn Sql) -> Result<T, StoreError> + Send + 'static,
    ) -> Result<T, StoreError> {
        self.0.ask(Access::Write, question).await
    }
}
