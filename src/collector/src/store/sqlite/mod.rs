//! The store in one `SQLite` file. One named thread owns the only connection, so that no request ever waits on a disk
//! while it holds up others, and two deliveries can never be written half and half.

mod counters;
mod database;
mod files;
mod receipts;
mod schema;

use std::{path::Path, thread};

use candor::tools::wire::Receipt;
use tokio::{
    sync::{mpsc, oneshot},
    time::timeout,
};

use self::database::Database;
use crate::{
    key::IdempotencyKey,
    limits::Limits,
    store::{Answer, Delivery, Store, StoreError},
};

/// One question for the thread.
type Job = Box<dyn FnOnce(&mut Database) + Send>;

/// A [`Store`] in an `SQLite` file.
#[derive(Debug)]
pub struct SqliteStore {
    limits: Limits,
    /// `None` only while it is being dropped.
    jobs: Option<mpsc::Sender<Job>>,
    thread: Option<thread::JoinHandle<()>>,
}

impl SqliteStore {
    /// Opens the database at `path`, or makes it, readable by its owner only. `now_ms` tells which keys are old.
    pub fn open(path: &Path, limits: Limits, now_ms: i64) -> Result<Self, StoreError> {
        let mut database = Database::open(path, &limits, now_ms)?;
        let (jobs, mut waiting) = mpsc::channel::<Job>(limits.store_queue);
        let thread = thread::Builder::new()
            .name("candor-store".into())
            .spawn(move || {
                while let Some(job) = waiting.blocking_recv() {
                    job(&mut database);
                }
            })
            .map_err(StoreError::Thread)?;
        Ok(Self { limits, jobs: Some(jobs), thread: Some(thread) })
    }

    fn ask<T: Send + 'static>(
        &self,
        question: impl FnOnce(&mut Database) -> Result<T, StoreError> + Send + 'static,
    ) -> Answer<'_, T> {
        let (reply, answer) = oneshot::channel();
        let job: Job = Box::new(move |database| {
            // A request that has given up waiting will come again; starting it now could only keep a delivery twice.
            if !reply.is_closed() {
                drop(reply.send(question(database)));
            }
        });
        Box::pin(async move {
            let jobs = self.jobs.as_ref().ok_or(StoreError::Stopped)?;
            jobs.try_send(job).map_err(|error| match error {
                mpsc::error::TrySendError::Full(_) => StoreError::Busy,
                mpsc::error::TrySendError::Closed(_) => StoreError::Stopped,
            })?;
            match timeout(self.limits.store_deadline, answer).await {
                Ok(Ok(outcome)) => outcome,
                Ok(Err(_gone)) => Err(StoreError::Stopped),
                Err(_elapsed) => Err(StoreError::Late(self.limits.store_deadline.as_secs())),
            }
        })
    }
}

impl Store for SqliteStore {
    fn receipt(&self, key: &IdempotencyKey) -> Answer<'_, Option<Receipt>> {
        let key = key.clone();
        self.ask(move |database| database.receipt(&key))
    }

    fn keep(&self, delivery: Delivery) -> Answer<'_, Receipt> {
        self.ask(move |database| database.keep(&delivery))
    }

    fn check(&self) -> Answer<'_, ()> {
        self.ask(Database::check)
    }
}

impl Drop for SqliteStore {
    fn drop(&mut self) {
        drop(self.jobs.take());
        if let Some(thread) = self.thread.take() {
            // It closes the database, which empties the write-ahead log. If it had panicked, its requests would know.
            drop(thread.join());
        }
    }
}
