//! The store in one `SQLite` file. One named thread owns the only connection, so that no request ever waits on a disk
//! while it holds up others, and two deliveries can never be written half and half.

mod schema;

use std::{path::Path, thread};

use candor::tools::wire::Receipt;
use rusqlite::{Connection, OptionalExtension as _, Transaction, TransactionBehavior, named_params};
use tokio::{
    sync::{mpsc, oneshot},
    time::timeout,
};

use crate::{
    complaint::complain,
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
        let mut database = Database { connection: schema::open(path, limits.lock_deadline)?, limits, kept: 0 };
        database.forget_old_keys(now_ms, limits.forget_at_start)?;
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
        self.ask(move |database| Ok(receipt(&database.connection, &key)?))
    }

    fn keep(&self, delivery: Delivery) -> Answer<'_, Receipt> {
        self.ask(move |database| database.keep(&delivery))
    }

    fn check(&self) -> Answer<'_, ()> {
        self.ask(|database| {
            // Taking the lock for writing shows more than reading would: a file that has become read-only, or that
            // another process holds.
            let transaction = database.connection.transaction_with_behavior(TransactionBehavior::Immediate)?;
            Ok(transaction.rollback()?)
        })
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

/// What the thread owns.
struct Database {
    connection: Connection,
    limits: Limits,
    /// Deliveries kept since old keys were last looked for.
    kept: u32,
}

impl Database {
    fn keep(&mut self, delivery: &Delivery) -> Result<Receipt, StoreError> {
        let transaction = self.connection.transaction_with_behavior(TransactionBehavior::Immediate)?;
        // Another request with the same key may have come between the first look-up and this.
        if let Some(key) = &delivery.key
            && let Some(first) = receipt(&transaction, key)?
        {
            return Ok(first);
        }
        let receipt = insert(&transaction, delivery)?;
        transaction.commit()?;

        self.kept += 1;
        if self.kept >= self.limits.forget_every {
            self.kept = 0;
            // The delivery is safe by now: trouble here is not the sender's.
            if let Err(cause) = self.forget_old_keys(delivery.received_at_ms, 1) {
                complain(&cause);
            }
        }
        Ok(receipt)
    }

    /// Forgets keys that no client can still send, in at most `most` small transactions. Their events stay.
    fn forget_old_keys(&mut self, now_ms: i64, most: u32) -> Result<(), StoreError> {
        let age_ms = i64::try_from(self.limits.key_age.as_millis()).unwrap_or(i64::MAX);
        for _ in 0..most {
            let forgotten = self.connection.execute(
                "UPDATE deliveries SET idempotency_key = NULL WHERE id IN (
                     SELECT id FROM deliveries
                     WHERE idempotency_key IS NOT NULL AND received_at_ms < :before LIMIT :most)",
                named_params! { ":before": now_ms.saturating_sub(age_ms), ":most": self.limits.forget_at_once },
            )?;
            if forgotten == 0 {
                break;
            }
        }
        Ok(())
    }
}

fn receipt(connection: &Connection, key: &IdempotencyKey) -> rusqlite::Result<Option<Receipt>> {
    connection
        .query_row(
            "SELECT stored, sha256 FROM deliveries WHERE idempotency_key = :key",
            named_params! { ":key": key.as_str() },
            |row| Ok(Receipt { stored: row.get::<_, i64>("stored")?.unsigned_abs(), sha256: row.get("sha256")? }),
        )
        .optional()
}

fn insert(transaction: &Transaction<'_>, delivery: &Delivery) -> Result<Receipt, StoreError> {
    let Delivery { key, events, sha256, body_bytes, received_at_ms } = delivery;
    let stored = u32::try_from(events.len()).unwrap_or(u32::MAX);
    transaction.execute(
        "INSERT INTO deliveries (idempotency_key, sha256, body_bytes, stored, received_at_ms)
         VALUES (:key, :sha256, :body_bytes, :stored, :received_at_ms)",
        named_params! {
            ":key": key.as_ref().map(IdempotencyKey::as_str),
            ":sha256": sha256,
            ":body_bytes": i64::try_from(*body_bytes).unwrap_or(i64::MAX),
            ":stored": stored,
            ":received_at_ms": received_at_ms,
        },
    )?;
    let delivery_id = transaction.last_insert_rowid();
    let mut insert =
        transaction.prepare("INSERT INTO events (delivery, position, json) VALUES (:delivery, :position, :json)")?;
    for (position, event) in (0_u32..).zip(events) {
        insert.execute(named_params! { ":delivery": delivery_id, ":position": position, ":json": event.get() })?;
    }
    Ok(Receipt { stored: stored.into(), sha256: sha256.clone() })
}
