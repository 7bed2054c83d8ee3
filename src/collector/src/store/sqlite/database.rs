//! What the store's thread owns, and what it does. Nothing is acknowledged before it is in a file that is still the one at the store's
//! path.

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

/// The connection, and what has to be remembered with it.
pub(in crate::store) struct Database {
    /// `None` while a lost log is being replaced, and for longer only if that fails.
    connection: Option<Connection>,
    /// The index of the log, held exactly as long as the connection: it is declared, and so dropped, after it.
    index: Option<File>,
    files: Files,
    limits: Limits,
    /// Transactions since old keys were last looked for.
    kept: u32,
    /// When as many bytes as a delivery may have were last written; `None` after a failure.
    proved: Option<Instant>,
    /// Whether a database that was moved away has got everything from its log.
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

    /// Writes as many bytes as a delivery may have, because everything else works on a full disk. They are written over those of the last
    /// time, so that the file grows only once.
    fn be_able_to_write(&mut self) -> Result<(), StoreError> {
        self.be_sure()?;
        if self.proved.is_some_and(|at| at.elapsed() < self.limits.probe_age) {
            return Ok(());
        }
        self.proved = None;
        let bytes = i64::try_from(self.limits.probe_bytes).unwrap_or(i64::MAX);
        let transaction = self.connection()?.transaction_with_behavior(TransactionBehavior::Immediate)?;
        // Not in the schema, because collectors that do not know it can do without it.
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
            // SQLite is not asked any more: it would read what has been cut off.
            Found::BothShorter => Err(StoreError::LogLost(self.files.path().to_owned())),
            Found::Shorter { length } => self.is_shorter(length),
        }
    }

    /// The database is gone from its path, perhaps to another one, but its log may still be there. Its content is written into the database
    /// once, so that nothing is missing there, wherever it is now, and so that whatever takes its place does not find the log of another
    /// database, which would damage it.
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

    /// Writes the content of the log into the database. When another program does that, the log becomes shorter; if it was cut instead,
    /// this fails, because something is missing.
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

    /// The index was cut. `SQLite` rebuilds it from the log, which is intact.
    fn mend_index(&mut self) -> Result<(), StoreError> {
        let lost = || StoreError::LogLost(self.files.path().to_owned());
        self.index.as_ref().ok_or_else(lost).and_then(|index| self.files.empty_index(index).map_err(|_| lost()))?;
        complain(&"the index of the store's log was cut from outside; it is made again from the log");
        Ok(())
    }

    /// The log, or its index, was removed. The log is still open here, so its content can be written into the database before a new log
    /// begins, and nothing that was acknowledged is lost.
    fn replace_log(&mut self) -> Result<(), StoreError> {
        self.empty_log()?;
        // Two connections in one process would share the lost index.
        if let Some(connection) = self.connection.take() {
            connection.close().map_err(|(_still_open, error)| error)?;
        }
        self.index = None;
        self.open_again()?;
        complain(&"the store's log was removed from outside; what it held is in the database, and another begins");
        Ok(())
    }

    fn open_again(&mut self) -> Result<(), StoreError> {
        // Opening would create a file if there is none.
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

    /// Decides whether a database that became shorter is intact: when somebody vacuums it, it also says that it has fewer pages.
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

    /// Looks for old keys after every [`Limits::forget_every`] transactions.
    fn forget_now_and_then(&mut self) {
        self.kept += 1;
        if self.kept >= self.limits.forget_every {
            self.kept = 0;
            // What was kept is safe by now, so trouble here does not concern the sender.
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
        // The file may have been moved while it was written.
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

    /// Empties the log: what was erased is overwritten in the database (`secure_delete`), but until then it is still in the log.
    fn forget_traces(&mut self) -> Result<(), StoreError> {
        self.be_sure()?;
        self.empty_log()
    }
}
