//! The store in a PostgreSQL database, also behind PgBouncer and on several hosts of which one takes what is written.
//!
//! No statement outlives its transaction, and none has a name, so that whoever shares connections among clients may do so
//! after each transaction.

mod connect;
mod statements;
mod tables;

use std::{
    thread,
    time::{Duration, Instant},
};

use ::postgres::{Client, Config, error::SqlState};

use super::{
    error::StoreError,
    workers::{Access, Backend, Work},
};
use crate::{clock, complaint::complain, limits::Limits};
use statements::Statements;

/// A connection to the server, or the place of one that was lost.
pub(super) struct Server {
    config: Config,
    client: Option<Client>,
    limits: Limits,
    slot: i64,
    /// When it was last seen that something can be written.
    proved: Option<Instant>,
    /// Transactions since old keys were last looked for.
    kept: u32,
}

impl Server {
    /// Makes the tables if they are missing, and opens as many connections as write at once.
    pub(super) fn open(url: &str, limits: &Limits, now_ms: i64) -> Result<Vec<Self>, StoreError> {
        let config = connect::config(url, limits)?;
        let mut first = connect::connect(&config)?;
        tables::make(&mut first)?;
        let slot = i64::from(limits.counter_slots.max(1));
        let mut servers: Vec<Self> = (0..limits.postgres_connections.max(1))
            .map(|number| Self {
                config: config.clone(),
                client: None,
                limits: *limits,
                // Which one doesn't matter; that two are rarely the same does.
                slot: (i64::from(number) + now_ms).rem_euclid(slot),
                proved: None,
                kept: 0,
            })
            .collect();
        if let Some(server) = servers.first_mut() {
            server.client = Some(first);
            server.forget_old_keys(now_ms, limits.forget_at_start)?;
        }
        Ok(servers)
    }

    fn client(&mut self) -> Result<&mut Client, StoreError> {
        if self.client.as_ref().is_none_or(Client::is_closed) {
            self.client = Some(connect::connect(&self.config)?);
        }
        self.client.as_mut().ok_or(StoreError::Stopped)
    }

    fn once(&mut self, access: Access, work: &mut Work<'_>) -> Result<(), StoreError> {
        let begin = match access {
            Access::One => return work(&mut Statements(self.client()?)),
            Access::Read => "BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY",
            Access::Write => "BEGIN",
        };
        let timeout = self.limits.lock_deadline.as_millis();
        let client = self.client()?;
        client.batch_execute(&format!("{begin}; SET LOCAL statement_timeout = {timeout}"))?;
        let done = work(&mut Statements(client));
        match done {
            Ok(()) => Ok(client.batch_execute("COMMIT")?),
            Err(error) => {
                // Where that fails, the connection has, and with it the transaction.
                if client.batch_execute("ROLLBACK").is_err() {
                    self.client = None;
                }
                Err(error)
            }
        }
    }

    fn forget_old_keys(&mut self, now_ms: i64, most: u32) -> Result<(), StoreError> {
        let age_ms = i64::try_from(self.limits.key_age.as_millis()).unwrap_or(i64::MAX);
        let (before, at_once) = (now_ms.saturating_sub(age_ms), self.limits.forget_at_once);
        for _ in 0..most {
            let mut forgotten = 0;
            self.once(Access::Write, &mut |sql| {
                let forget = "UPDATE deliveries SET idempotency_key = NULL WHERE id IN (
                    SELECT id FROM deliveries WHERE idempotency_key IS NOT NULL AND received_at_ms < $1 LIMIT $2)";
                forgotten = sql.execute(forget, &[before.into(), at_once.into()])?;
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
        let began = Instant::now();
        let done = loop {
            match self.once(access, work) {
                Err(error) if comes_right(&error, access) && began.elapsed() < self.limits.lock_deadline => {
                    thread::sleep(Duration::from_millis(5));
                }
                done => break done,
            }
        };
        if access == Access::Write {
            self.kept += 1;
            if done.is_err() {
                self.proved = None;
            } else if self.kept >= self.limits.forget_every {
                self.kept = 0;
                // What was kept is safe by now: trouble here is not the sender's.
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
            sql.execute("UPDATE store SET checked_ms = $1", &[now.into()])?;
            Ok(())
        })?;
        self.proved = Some(Instant::now());
        Ok(())
    }

    fn slot(&self) -> i64 {
        self.slot
    }
}

/// Whether the same may work a moment later, without having been done meanwhile.
fn comes_right(error: &StoreError, access: Access) -> bool {
    match error {
        StoreError::Again => true,
        StoreError::Postgres(error) => match error.code() {
            Some(code) => {
                // A server that ends says so with its own codes, before it has done anything.
                [SqlState::T_R_SERIALIZATION_FAILURE, SqlState::T_R_DEADLOCK_DETECTED].contains(code)
            }
            // The connection was lost: what was read is read again, what was written may have been.
            None => access != Access::Write,
        },
        _ => false,
    }
}
