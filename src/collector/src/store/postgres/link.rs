//! One connection to a server, on which nothing waits for ever.
//!
//! A server that waits for its standby is silent for as long as that takes, and none of its own time limits applies then. So the limit is
//! here, and whatever is still running there is cancelled: otherwise it would keep its place for ever.

use std::{
    cell::Cell,
    future::poll_fn,
    sync::{
        Arc,
        atomic::{AtomicBool, Ordering},
    },
    time::Duration,
};

use tokio::{
    runtime::{Builder, Runtime},
    time::timeout,
};
use tokio_postgres::{
    AsyncMessage, Client, Connection, Error, Socket,
    error::{Severity, SqlState},
    tls::TlsStream,
};

use super::{address::Address, tls::Tls};
use crate::store::error::{StoreError, said};

/// A connection.
pub(super) struct Link {
    /// `None` only while it is being dropped.
    runtime: Option<Runtime>,
    client: Client,
    tls: Tls,
    /// How long each answer may take.
    deadline: Duration,
    /// Whether one took longer. What arrives from then on may be the answer to anything.
    gave_up: Cell<bool>,
    warned: Arc<AtomicBool>,
}

impl Link {
    /// Connects to the first host that accepts writes.
    pub(super) fn open(address: &Address, deadline: Duration) -> Result<Self, StoreError> {
        let runtime = Builder::new_current_thread().enable_all().build().map_err(StoreError::Thread)?;
        let warned = Arc::new(AtomicBool::new(false));
        let mut tried = Vec::new();
        for host in &address.hosts {
            let per_host = host.config.get_connect_timeout().copied().unwrap_or(deadline);
            let connect = async { timeout(per_host, host.config.connect(address.tls.connector())).await };
            match runtime.block_on(connect) {
                Ok(Ok((client, connection))) => {
                    runtime.spawn(hear(connection, Arc::clone(&warned)));
                    let (tls, gave_up) = (address.tls.clone(), Cell::new(false));
                    return Ok(Self { runtime: Some(runtime), client, tls, deadline, gave_up, warned });
                }
                Ok(Err(error)) => match refused(&error, &host.name, host.config.get_dbname()) {
                    Some(refused) => return Err(refused),
                    None => tried.push(format!("{} ({})", host.name, said(&error))),
                },
                Err(_elapsed) => tried.push(format!("{} (no answer within {} s)", host.name, per_host.as_secs())),
            }
        }
        Err(StoreError::Unreachable(tried.join(", ")))
    }

    /// Waits for the server's answer, if it comes in time.
    pub(super) fn wait<T>(&self, answer: impl Future<Output = Result<T, Error>>) -> Result<T, StoreError> {
        let runtime = self.runtime.as_ref().ok_or(StoreError::Stopped)?;
        if let Ok(answer) = runtime.block_on(async { timeout(self.deadline, answer).await }) {
            return Ok(answer?);
        }
        self.gave_up.set(true);
        let cancel = self.client.cancel_token();
        let cancel = async { timeout(Duration::from_secs(1), cancel.cancel_query(self.tls.connector())).await };
        // If that fails, too, the server has bigger problems than one query too many.
        drop(runtime.block_on(cancel));
        Err(StoreError::Unanswered(self.deadline.as_secs()))
    }

    pub(super) fn client(&self) -> &Client {
        &self.client
    }

    pub(super) fn run(&self, sql: &str) -> Result<(), StoreError> {
        self.wait(self.client.batch_execute(sql))
    }

    /// Commits a transaction. The error [`StoreError::Unknown`] leaves open whether it was committed.
    ///
    /// A server that stops waiting for its standby, because somebody has cancelled that, reports success with a warning.
    pub(super) fn commit(&self) -> Result<(), StoreError> {
        self.warned.store(false, Ordering::Relaxed);
        match self.run("COMMIT") {
            Ok(()) if self.warned.load(Ordering::Relaxed) => {
                Err(StoreError::Unknown("it gave up waiting for its standby".into()))
            }
            Err(error) if matches!(error, StoreError::Unanswered(_)) || error.is_lost() => {
                Err(StoreError::Unknown(error.to_string()))
            }
            done => done,
        }
    }

    /// Sets how long each answer may take from now on.
    pub(super) fn answer_within(&mut self, deadline: Duration) {
        self.deadline = deadline;
    }

    pub(super) fn is_usable(&self) -> bool {
        !self.gave_up.get() && !self.client.is_closed()
    }
}

impl Drop for Link {
    fn drop(&mut self) {
        if let Some(runtime) = self.runtime.take() {
            // Dropping it waits, which is not allowed everywhere.
            runtime.shutdown_background();
        }
    }
}

/// Carries messages in both directions, and notices warnings.
async fn hear<T: TlsStream + Unpin>(mut connection: Connection<Socket, T>, warned: Arc<AtomicBool>) {
    while let Some(Ok(message)) = poll_fn(|context| connection.poll_message(context)).await {
        if let AsyncMessage::Notice(notice) = message
            && notice.parsed_severity() == Some(Severity::Warning)
        {
            warned.store(true, Ordering::Relaxed);
        }
    }
}

/// Errors that do not go away by asking again.
fn refused(error: &Error, host: &str, database: Option<&str>) -> Option<StoreError> {
    let host = host.to_owned();
    let Some(said) = error.as_db_error() else {
        let asks_for_a_password = said(error).contains("password missing");
        let cause = "it asks for a password, and the URL has none".to_owned();
        return asks_for_a_password.then_some(StoreError::Denied { host, cause });
    };
    match *said.code() {
        SqlState::INVALID_PASSWORD | SqlState::INVALID_AUTHORIZATION_SPECIFICATION => {
            Some(StoreError::Denied { host, cause: said.message().to_owned() })
        }
        SqlState::INVALID_CATALOG_NAME => {
            Some(StoreError::NoDatabase { host, database: database.unwrap_or_default().to_owned() })
        }
        _ => None,
    }
}
