//! The threads that own the connections to the database, and the queue of what waits for them. Deliveries that come at the same time are
//! kept in one transaction, because the commit to the disk takes the time, not the writing.

use std::{
    fmt,
    path::PathBuf,
    sync::{Arc, Mutex, PoisonError},
    thread,
};

use candor::tools::wire::Receipt;
use tokio::{
    sync::{mpsc, oneshot},
    time::timeout,
};

use super::{
    delivery::Delivery,
    error::StoreError,
    keep::{self, Kept, Memory},
    noting::{self, Behind},
    receipts::{self, How},
    sql::Sql,
    summed::Summed,
};
use crate::{key::IdempotencyKey, limits::Limits};

/// What is done with a connection.
pub(super) type Work<'w> = dyn FnMut(&mut dyn Sql) -> Result<(), StoreError> + 'w;

/// What a piece of work needs.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Access {
    /// One statement that reads.
    One,
    /// Several that read, and see the same.
    Read,
    /// A transaction that writes.
    Write,
}

/// One connection to a database.
pub(super) trait Backend: Send {
    /// Does the work, all of it or nothing, and repeats it as long as another collector is in the way.
    fn run(&mut self, access: Access, work: &mut Work<'_>) -> Result<(), StoreError>;

    /// Makes sure that a delivery could be kept now.
    fn check(&mut self) -> Result<(), StoreError>;

    /// Makes sure that nothing of what was erased is left in the database's files.
    fn forget_traces(&mut self) -> Result<(), StoreError> {
        Ok(())
    }

    /// Whether everything that it reads is as durable as what it has acknowledged.
    fn is_certain_of_what_it_reads(&self) -> bool {
        true
    }

    /// The path of the list beside its file, if it has one.
    fn list(&self) -> Option<PathBuf> {
        None
    }

    /// The slot of counters to which it adds.
    fn slot(&self) -> i64 {
        0
    }
}

type Answer<T> = oneshot::Sender<Result<T, StoreError>>;

/// One question for a thread.
enum Job {
    Keep(Box<Summed>, Answer<(Receipt, bool)>),
    Other(Other),
}

type Other = Box<dyn FnOnce(&mut dyn Backend) + Send>;

/// The threads.
pub(super) struct Workers {
    limits: Limits,
    /// `None` only while it is being dropped.
    jobs: Option<mpsc::Sender<Job>>,
    threads: Vec<thread::JoinHandle<()>>,
    is_certain: bool,
    list: Option<PathBuf>,
}

impl fmt::Debug for Workers {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Workers").field("threads", &self.threads.len()).finish_non_exhaustive()
    }
}

impl Workers {
    /// Starts a thread for each connection.
    pub(super) fn start(backends: Vec<Box<dyn Backend>>, limits: &Limits) -> Result<Self, StoreError> {
        let limits = *limits;
        let (jobs, waiting) = mpsc::channel::<Job>(limits.store_queue);
        let waiting = Arc::new(Mutex::new(waiting));
        let is_certain = backends.iter().all(|backend| backend.is_certain_of_what_it_reads());
        let list = backends.iter().find_map(|backend| backend.list());
        let mut workers = Self { limits, jobs: Some(jobs), threads: Vec::new(), is_certain, list };
        // If there are other threads, they take the next question meanwhile.
        let questions = if backends.len() == 1 { usize::MAX } else { 1 };
        for backend in backends {
            let waiting = Arc::clone(&waiting);
            let thread = thread::Builder::new()
                .name("candor-store".into())
                .spawn(move || work(backend, &waiting, questions, &limits))
                .map_err(StoreError::Thread)?;
            workers.threads.push(thread);
        }
        Ok(workers)
    }

    /// Keeps a delivery. Returns its receipt, and whether it was kept just now.
    pub(super) async fn keep(&self, delivery: Delivery) -> Result<(Receipt, bool), StoreError> {
        let (reply, answer) = oneshot::channel();
        self.send(Job::Keep(Box::new(Summed::of(delivery)), reply), answer).await
    }

    /// The receipt of the first delivery under `key`.
    pub(super) async fn receipt(&self, key: &IdempotencyKey) -> Result<Option<Receipt>, StoreError> {
        let ask = |access, how: How| {
            let key = key.clone();
            self.ask(access, move |sql| {
                let known = receipts::known(sql, std::iter::once(&key), how)?;
                Ok(known.into_values().next())
            })
        };
        let found = async {
            match ask(Access::One, How::AsItIs).await? {
                Some(_) if !self.is_certain => ask(Access::Write, How::Certainly).await,
                found => Ok(found),
            }
        };
        let deadline = self.limits.receipt_deadline;
        timeout(deadline, found).await.unwrap_or(Err(StoreError::Late(deadline.as_secs())))
    }

    /// What is wrong with the list beside the store, as far as that is known.
    pub(super) fn behind(&self) -> Option<Behind> {
        self.list.as_deref().and_then(noting::known)
    }

    pub(super) async fn check(&self) -> Result<(), StoreError> {
        self.other(|backend| backend.check()).await
    }

    pub(super) async fn forget_traces(&self) -> Result<(), StoreError> {
        self.other(|backend| backend.forget_traces()).await
    }

    pub(super) async fn ask<T: Send + 'static>(
        &self,
        access: Access,
        question: impl Fn(&mut dyn Sql) -> Result<T, StoreError> + Send + 'static,
    ) -> Result<T, StoreError> {
        let ask = move |backend: &mut dyn Backend| {
            let mut found = None;
            backend.run(access, &mut |sql| {
                found = Some(question(sql)?);
                Ok(())
            })?;
            found.ok_or(StoreError::Stopped)
        };
        self.other(ask).await
    }

    /// How many questions wait.
    pub(super) fn waiting(&self) -> usize {
        self.jobs.as_ref().map_or(0, |jobs| jobs.max_capacity().saturating_sub(jobs.capacity()))
    }

    async fn other<T: Send + 'static>(
        &self,
        question: impl FnOnce(&mut dyn Backend) -> Result<T, StoreError> + Send + 'static,
    ) -> Result<T, StoreError> {
        let (reply, answer) = oneshot::channel();
        let job = Job::Other(Box::new(move |backend| {
            // A sender that has given up waiting will come again.
            if !reply.is_closed() {
                drop(reply.send(question(backend)));
            }
        }));
        self.send(job, answer).await
    }

    async fn send<T>(&self, job: Job, answer: oneshot::Receiver<Result<T, StoreError>>) -> Result<T, StoreError> {
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
    }
}

impl Drop for Workers {
    fn drop(&mut self) {
        drop(self.jobs.take());
        for thread in self.threads.drain(..) {
            // It closes the database, which empties the write-ahead log. If it had panicked, its requests would know.
            drop(thread.join());
        }
    }
}

/// What a thread does until nobody can ask any more.
fn work(mut backend: Box<dyn Backend>, waiting: &Mutex<mpsc::Receiver<Job>>, questions: usize, limits: &Limits) {
    let mut memory = Memory::default();
    loop {
        let (batch, others) = next(waiting, limits.keep_together, questions);
        if batch.is_empty() && others.is_empty() {
            return;
        }
        // A question does not wait for a disk, and the deliveries behind it are kept with those before it. The order does not matter: what
        // waits at the same time came at the same time.
        for other in others {
            other(&mut *backend);
        }
        keep_together(&mut *backend, &mut memory, batch, limits);
    }
}

type Waiting = (Box<Summed>, Answer<(Receipt, bool)>);

/// What is waiting, or comes next: at most `most` deliveries, and at most `questions` questions among them.
fn next(waiting: &Mutex<mpsc::Receiver<Job>>, most: usize, questions: usize) -> (Vec<Waiting>, Vec<Other>) {
    let mut waiting = waiting.lock().unwrap_or_else(PoisonError::into_inner);
    let (mut batch, mut others) = (Vec::new(), Vec::new());
    let mut job = waiting.blocking_recv();
    loop {
        match job {
            None => return (batch, others),
            Some(Job::Other(other)) => others.push(other),
            // A request that has given up waiting will come again; starting it now could only keep a delivery twice.
            Some(Job::Keep(_, reply)) if reply.is_closed() => {}
            Some(Job::Keep(delivery, reply)) => batch.push((delivery, reply)),
        }
        if batch.len() >= most || others.len() >= questions {
            return (batch, others);
        }
        job = if batch.is_empty() && others.is_empty() { waiting.blocking_recv() } else { waiting.try_recv().ok() };
    }
}

fn keep_together(backend: &mut dyn Backend, memory: &mut Memory, batch: Vec<Waiting>, limits: &Limits) {
    if batch.is_empty() {
        return;
    }
    let (deliveries, replies): (Vec<_>, Vec<_>) = batch.into_iter().map(|(delivery, reply)| (*delivery, reply)).unzip();
    match keep_all(backend, memory, &deliveries, limits) {
        Ok(outcomes) => {
            for (outcome, reply) in outcomes.into_iter().zip(replies) {
                drop(reply.send(answer(outcome)));
            }
        }
        // None of them is the cause, or whether they are kept is unknown, and one without a key would be kept twice.
        Err(error) if deliveries.len() == 1 || error.is_of_the_store() => {
            let mut replies = replies.into_iter();
            let first = replies.next();
            replies.for_each(|reply| drop(reply.send(Err(StoreError::Together))));
            drop(first.map(|reply| reply.send(Err(error))));
        }
        // One may have spoilt it for all.
        Err(_) => {
            for (delivery, reply) in deliveries.iter().zip(replies).filter(|(_, reply)| !reply.is_closed()) {
                let kept = keep_all(backend, memory, std::slice::from_ref(delivery), limits);
                let outcome = kept.and_then(|kept| kept.into_iter().next().ok_or(StoreError::Stopped));
                drop(reply.send(outcome.and_then(answer)));
            }
        }
    }
}

fn answer(kept: Kept) -> Result<(Receipt, bool), StoreError> {
    match kept {
        Kept::Now(receipt) => Ok((receipt, true)),
        Kept::Before(receipt) => Ok((receipt, false)),
        Kept::Erased => Err(StoreError::Erased),
    }
}

fn keep_all(
    backend: &mut dyn Backend,
    memory: &mut Memory,
    deliveries: &[Summed],
    limits: &Limits,
) -> Result<Vec<Kept>, StoreError> {
    let (mut outcomes, mut is_again, slot) = (Vec::new(), false, backend.slot());
    let done = backend.run(Access::Write, &mut |sql| {
        if std::mem::replace(&mut is_again, true) {
            memory.forget();
        }
        outcomes = keep::all(sql, memory, deliveries, slot, limits)?;
        Ok(())
    });
    if done.is_err() {
        memory.forget();
    }
    done.map(|()| outcomes)
}
