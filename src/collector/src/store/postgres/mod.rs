//! The store in a PostgreSQL database, which may be behind PgBouncer, or on several hosts of which one accepts writes.
//!
//! No statement outlives its transaction, and none has a name, so that a pooler may give the connection to another client after each
//! transaction.
//!
//! What is acknowledged is on the disk of the server and, if it has a synchronous standby, on that one's, too. If that is uncertain,
//! because the connection was lost during `COMMIT` or the standby does not answer, nothing is acknowledged: the sender tries again with the
//! same key, and what is found under it is acknowledged only once it is certain.

mod address;
mod link;
mod statements;
mod tables;
mod tls;

use std::{
    mem, thread,
    time::{Duration, Instant},
};

use tokio_postgres::error::SqlState;

use self::{address::Address, link::Link, statements::Statements};
use super::{
    error::StoreError,
    receipts,
    workers::{Access, Backend, Work},
};
use crate::{clock, complaint::complain, limits::Limits};

/// A connection to the server, or none while it is lost.
pub(super) struct Server {
    address: Address,
    link: Option<Link>,
    limits: Limits,
    slot: i64,
    /// When writing last succeeded.
    proved: Option<Instant>,
    /// Transactions since old keys were last looked for.
    kept: u32,
}

impl Server {
    /// Creates the tables if they are missing, and opens as many connections as write at the same time.
    pub(super) fn open(url: &str, limits: &Limits, now_ms: i64) -> Result<Vec<Self>, StoreError> {
        let address = Address::read(url, limits)?;
        // On a separate thread, because the caller's thread may be answering requests.
        thread::scope(|scope| {
            let opened = thread::Builder::new()
                .name("candor-store-open".into())
                .spawn_scoped(scope, || Self::open_all(&address, limits, now_ms))
                .map_err(StoreError::Thread)?;
            opened.join().unwrap_or(Err(StoreError::Stopped))
        })
    }

    fn open_all(address: &Address, limits: &Limits, now_ms: i64) -> Result<Vec<Self>, StoreError> {
        let mut first = Link::open(address, limits.upgrade_deadline)?;
        tables::make(&first)?;
        first.answer_within(limits.answer_deadline);
        let slot = i64::from(limits.counter_slots.max(1));
        let mut servers: Vec<Self> = (0..limits.postgres_connections.max(1))
            .map(|number| Self {
                address: address.clone(),
                link: None,
                limits: *limits,
                // Which slot does not matter, as long as two are rarely the same.
                slot: (i64::from(number) + now_ms).rem_euclid(slot),
                proved: None,
                kept: 0,
            })
            .collect();
        if let Some(server) = servers.first_mut() {
            server.link = Some(first);
            server.forget_old_keys(now_ms, limits.forget_at_start)?;
        }
        Ok(servers)
    }

    fn link(&mut self) -> Result<&Link, StoreError> {
        if !self.link.as_ref().is_some_and(Link::is_usable) {
            self.link = None;
            self.link = Some(Link::open(&self.address, self.limits.answer_deadline)?);
        }
        self.link.as_ref().ok_or(StoreError::Stopped)
    }

    fn once(&mut self, access: Access, work: &mut Work<'_>) -> Result<(), StoreError> {
        let begin = match access {
            Access::One => return work(&mut Statements::on(self.link()?)),
            Access::Read => "BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY",
            // After waiting for the row of a person, a transaction has to see what was written about them meanwhile.
            Access::Write => "BEGIN ISOLATION LEVEL READ COMMITTED READ WRITE; SET LOCAL synchronous_commit = on",
        };
        let timeout = self.limits.statement_deadline.as_millis();
        let link = self.link()?;
        link.run(&format!("{begin}; SET LOCAL statement_timeout = {timeout}"))?;
        let mut statements = Statements::on(link);
        let done = work(&mut statements);
        // The server would answer COMMIT with a friendly ROLLBACK.
        let done = if statements.has_failed() { done.and(Err(StoreError::Aborted)) } else { done };
        let done = match done {
            Ok(()) => link.commit(),
            // If that fails, the connection has failed, and with it the transaction.
            Err(error) => {
                drop(link.run("ROLLBACK"));
                Err(error)
            }
        };
        if done.as_ref().is_err_and(|error| error.is_lost() || matches!(error, StoreError::Unknown(_))) {
            self.link = None;
        }
        done
    }

    fn forget_old_keys(&mut self, now_ms: i64, most: u32) -> Result<(), StoreError> {
        let limits = self.limits;
        for _ in 0..most {
            let mut forgotten = 0;
            self.once(Access::Write, &mut |sql| {
                forgotten = receipts::forget_old(sql, now_ms, &limits)?;
                Ok(())
            })?;
            if forgotten == 0 {
                break;
            }
        }
        Ok(())
    }
}

impl Backend for Server {
    fn run(&mut self, access: Access, work: &mut Work<'_>) -> Result<(), StoreError> {
        let (began, mut was_lost) = (Instant::now(), false);
        let done = loop {
            let Err(error) = self.once(access, work) else { break Ok(()) };
            if is_in_the_way(&error) && began.elapsed() < self.limits.lock_deadline {
                thread::sleep(Duration::from_millis(5));
            } else if !error.is_lost() || mem::replace(&mut was_lost, true) {
                break Err(error);
            }
        };
        if access == Access::Write {
            self.kept += 1;
            if done.is_err() {
                self.proved = None;
            } else if self.kept >= self.limits.forget_every {
                self.kept = 0;
                // What was kept is safe by now, so trouble here does not concern the sender.
                if let Err(cause) = self.forget_old_keys(clock::now_ms(), 1) {
                    complain(&cause);
                }
            }
        }
        done
    }

    fn check(&mut self) -> Result<(), StoreError> {
        if self.proved.is_some_and(|at| at.elapsed() < self.limits.probe_age) {
            return Ok(());
        }
        let now = clock::now_ms();
        self.run(Access::Write, &mut |sql| {
            sql.execute("UPDATE candor_collector SET checked_ms = $1", &[now.into()])?;
            Ok(())
        })?;
        self.proved = Some(Instant::now());
        Ok(())
    }

    fn slot(&self) -> i64 {
        self.slot
    }

    fn is_certain_of_what_it_reads(&self) -> bool {
        false
    }
}

/// Whether the same may succeed a moment later, and has certainly not been done yet.
fn is_in_the_way(error: &StoreError) -> bool {
    match error {
        StoreError::Again => true,
        StoreError::Postgres(error) => error
            .code()
            .is_some_and(|code| [SqlState::T_R_SERIALIZATION_FAILURE, SqlState::T_R_DEADLOCK_DETECTED].contains(code)),
        _ => false,
    }
}
