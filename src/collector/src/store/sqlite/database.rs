//! What the store's thread owns, and every question it answers. Nothing is acknowledged before it is in a file that is
//! still the one at the store's path.

use std::{
    fs::File,
    path::{Path, PathBuf},
    time::Instant,
};

use rusqlite::{Connection, TransactionBehavior, named_params};

use super::{
    file,
    files::{Files, Found},
    statements::Statements,
};
use crate::{
    clock,
    complaint::complain,
    limits::Limits,
    store::{
        error::StoreError,
        receipts,
        sql::Sql as _,
        workers::{Access, Backend, Work},
    },
};

/// The connection and what has to be remembered besides.
pub(in crate::store) struct Database {
    /// Nothing while a log that was lost is being replaced, and for longer only if that fails.
    connection: Option<Connection>,
    /// The index of the log, for as long as the connection and not a moment longer or shorter: it is declared, and so dropped, after it.
    index: Option<File>,
    files: Files,
    limits: Limits,
    /// Transactions since old keys were last looked for.
    kept: u32,
    /// When as much as a delivery may have was last written. Nothing from the moment when something failed.
    proved: Option<Instant>,
    /// Whether a database that has gone has everything that its log held.
    completed: bool,
}

impl Database {
    pub(in crate::store) fn open(path: &Path, limits: &Limits, now_ms: i64) -> Result<Self, StoreError> {
        let (connection, files) = file::open(path, limits.lock_deadline)?;
        let (index, connection) = (files.open_index(), Some(connection));
        let mut database = Self { connection, index, files, limits: *limits, kept: 0, proved: None, completed: false };
        database.forget_old_keys(now_ms, limits.forget_at_start)?;
        Ok(database)
    }

    /// Writes as much as a delivery may have, because a disk that is full lets everything else be done. It is written
    /// over the last such piece, so that the file grows by it only once.
    fn be_able_to_write(&mut self) -> Result<(), StoreError> {
        self.be_sure()?;
        if self.proved.is_some_and(|at| at.elapsed() < self.limits.probe_age) {
            return Ok(());
        }
        self.proved = None;
        let bytes = i64::try_from(self.limits.probe_bytes).unwrap_or(i64::MAX);
        let transaction = self.connection()?.transaction_with_behavior(TransactionBehavior::Immediate)?;
        // Not in the schema, because a collector that does not know it can do without.
        transaction.execute_batch(
            "CREATE TABLE IF NOT EXISTS probe (id INTEGER PRIMARY KEY CHECK (id = 1), filling BLOB NOT NULL) STRICT",
        )?;
        transaction.execute(
            "INSERT OR REPLACE INTO probe (id, filling) VALUES (1, zeroblob(:bytes))",
            named_params! { ":bytes": bytes },
        )?;
        transaction.commit()?;
        self.be_sure()?;
        self.proved = Some(Instant::now());
        Ok(())
    }

    fn connection(&mut self) -> Result<&mut Connection, StoreError> {
        self.connection.as_mut().ok_or(StoreError::Stopped)
    }

    /// Makes sure that what is written and read is in the files at the store's path.
    fn be_sure(&mut self) -> Result<(), StoreError> {
        if self.connection.is_none() {
            return self.open_again();
        }
        let found = match self.files.look() {
            Ok(found) => found,
            Err(lost) => {
                self.complete_what_was_lost();
                return Err(lost);
            }
        };
        self.completed = false;
        match found {
            Found::Sound => Ok(()),
            Found::LogLost => self.replace_log(),
            Found::LogShorter => self.empty_log(),
            Found::IndexShorter => self.mend_index(),
            // Nothing is asked of SQLite any more, which would read what has been cut.
            Found::BothShorter => Err(StoreError::LogLost(self.files.path().to_owned())),
            Found::Shorter { length } => self.is_shorter(length),
        }
    }

    /// The database has gone from its path, perhaps to another one, but its log may still lie there. What that holds is
    /// written into the database once, so that nothing is missing wherever it is now, and so that whatever comes in its
    /// place meets no log of another database, which would damage it.
    fn complete_what_was_lost(&mut self) {
        if self.completed {
            return;
        }
        self.completed = true;
        let emptied = self.connection().and_then(|connection| {
            Ok(connection.query_row("PRAGMA wal_checkpoint(TRUNCATE)", [], |row| row.get::<_, i64>(0))?)
        });
        match emptied {
            Ok(0) => {}
            Ok(_busy) => complain(&StoreError::LogLost(self.files.path().to_owned())),
            Err(cause) => complain(&cause),
        }
    }

    /// Writes what the log holds into the database. A log becomes shorter when another program does so; if it was cut
    /// instead, this fails, because something is missing.
    fn empty_log(&mut self) -> Result<(), StoreError> {
        let busy: i64 = self.connection()?.query_row("PRAGMA wal_checkpoint(TRUNCATE)", [], |row| row.get(0))?;
        if busy != 0 {
            return Err(StoreError::LogLost(self.files.path().to_owned()));
        }
        let now = Files::of(self.files.path())?;
        if !now.are_of(&self.files) {
            return Err(StoreError::Replaced(self.files.path().to_owned()));
        }
        self.files = now;
        Ok(())
    }

    /// The index was cut. `SQLite` makes it again from the log, which is whole.
    fn mend_index(&mut self) -> Result<(), StoreError> {
        let lost = || StoreError::LogLost(self.files.path().to_owned());
        self.index.as_ref().ok_or_else(lost).and_then(|index| self.files.empty_index(index).map_err(|_| lost()))?;
        complain(&"the index of the store's log was cut from outside; it is made again from the log");
        Ok(())
    }

    /// The log, or its index, was removed. What the log holds is still open here, so it can be written into the
    /// database before another log begins, and nothing is lost that was acknowledged.
    fn replace_log(&mut self) -> Result<(), StoreError> {
        self.empty_log()?;
        // Both connections in one process would share the index that was lost.
        if let Some(connection) = self.connection.take() {
            connection.close().map_err(|(_still_open, error)| error)?;
        }
        self.index = None;
        self.open_again()?;
        complain(&"the store's log was removed from outside; what it held is in the database, and another begins");
        Ok(())
    }

    fn open_again(&mut self) -> Result<(), StoreError> {
        // Opening would make a file where there is none.
        if !Files::of(self.files.path())?.are_of(&self.files) {
            return Err(StoreError::Replaced(self.files.path().to_owned()));
        }
        let (connection, files) = file::open(self.files.path(), self.limits.lock_deadline)?;
        if !files.are_of(&self.files) {
            return Err(StoreError::Replaced(self.files.path().to_owned()));
        }
        (self.index, self.connection, self.files) = (files.open_index(), Some(connection), files);
        Ok(())
    }

    /// A database becomes shorter when somebody tidies it up, and has then fewer pages, too.
    fn is_shorter(&mut self, length: u64) -> Result<(), StoreError> {
        let connection = self.connection()?;
        let number = |pragma| connection.pragma_query_value(None, pragma, |row| row.get::<_, i64>(0));
        let needed = number("page_count")?.saturating_mul(number("page_size")?);
        if length < needed.unsigned_abs() {
            return Err(StoreError::Cut(self.files.path().to_owned()));
        }
        self.files.is_right(length);
        Ok(())
    }

    /// Looks for old keys once in so many transactions.
    fn forget_now_and_then(&mut self) {
        self.kept += 1;
        if self.kept >= self.limits.forget_every {
            self.kept = 0;
            // What was kept is safe by now: trouble here is not the sender's.
            if let Err(cause) = self.forget_old_keys(clock::now_ms(), 1) {
                complain(&cause);
            }
        }
    }

    /// Forgets keys that no client can still send, in at most `most` small transactions. Their events stay.
    fn forget_old_keys(&mut self, now_ms: i64, most: u32) -> Result<(), StoreError> {
        let limits = self.limits;
        for _ in 0..most {
            if receipts::forget_old(&mut Statements(self.connection()?), now_ms, &limits)? == 0 {
                break;
            }
        }
        Ok(())
    }
}

impl Backend for Database {
    fn run(&mut self, access: Access, work: &mut Work<'_>) -> Result<(), StoreError> {
        let done = self.be_sure().and_then(|()| {
            let connection = self.connection()?;
            if access == Access::One {
                return work(&mut Statements(connection));
            }
            let behaviour = match access {
                Access::Write => TransactionBehavior::Immediate,
                _ => TransactionBehavior::Deferred,
            };
            let transaction = connection.transaction_with_behavior(behaviour)?;
            work(&mut Statements(&transaction))?;
            Ok(transaction.commit()?)
        });
        // The file may have gone while it was written.
        let done = done.and_then(|()| if access == Access::Write { self.be_sure() } else { Ok(()) });
        if access == Access::Write {
            match &done {
                Ok(()) => self.forget_now_and_then(),
                Err(_) => self.proved = None,
            }
        }
        done
    }

    fn check(&mut self) -> Result<(), StoreError> {
        self.be_able_to_write()
    }

    fn list(&self) -> Option<PathBuf> {
        self.connection.as_ref().and_then(|connection| Statements(connection).list())
    }

    /// What was erased is overwritten in the database (`secure_delete`); the log still has it until it is emptied.
    fn forget_traces(&mut self) -> Result<(), StoreError> {
        self.be_sure()?;
        self.empty_log()
    }
}
