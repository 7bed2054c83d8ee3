//! How long the history is kept, and clearing it. Events that wait to be sent are never removed to make room.

use std::path::{Path, PathBuf};

use jiff::{SignedDuration, Timestamp};
use rusqlite::params;

use super::error::{LogError, Result};
use super::open::{CLEARED, FILE, Log, NUMBERED, marked};
use super::owed;
use super::schema::waiting;
use crate::consent::Retention;

/// What was cleared.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Cleared {
    /// Events, with everything about them.
    pub events: usize,
    /// How many of them were waiting, and will not be sent.
    pub waiting: usize,
}

/// How many rows are removed in one transaction: one large transaction would make a write-ahead log of the same size, and keep every host
/// from writing meanwhile. Two thousand are gone in a moment.
const CHUNK: i64 = 2_000;

/// How often clearing tries to empty the write-ahead log while something reads the log. Each try waits as long as SQLite waits for others,
/// so that twenty outlast any reader that does not hang.
const TRIES: usize = 20;

impl Log {
    /// Removes the oldest events that no longer wait for anything, until what is left is neither too old nor too much. Returns how many
    /// events were removed. What servers were asked for is removed when it is too old, whatever came of it.
    pub fn retain(&mut self, retention: Retention, now: Timestamp) -> Result<usize> {
        let oldest = now.saturating_sub(SignedDuration::from_hours(24 * i64::from(retention.days))).unwrap_or(Timestamp::MIN);
        let most = u64::from(retention.mib) * 1024 * 1024;
        let mut removed = 0;
        let mut after = i64::MIN;
        loop {
            let is_too_much = self.bytes_in_use()? > most;
            let before = if is_too_much { i64::MAX } else { oldest.as_millisecond() };
            let transaction = self.write()?;
            // In the order in which they came: if a whole chunk is young enough, so is the rest.
            let (last, is_young): (Option<i64>, Option<bool>) = transaction.query_row(
                "SELECT max(seq), min(recorded_at) >= ?3 FROM
                 (SELECT seq, recorded_at FROM events WHERE seq > ?1 ORDER BY seq LIMIT ?2)",
                params![after, CHUNK, before],
                |row| Ok((row.get(0)?, row.get(1)?)),
            )?;
            let Some(last) = last else { break };
            let gone = transaction.execute(
                concat!("DELETE FROM events WHERE seq > ?1 AND seq <= ?2 AND recorded_at < ?3 AND NOT ", waiting!()),
                params![after, last, before],
            )?;
            transaction.commit()?;
            removed += gone;
            if is_young == Some(true) {
                break;
            }
            after = last;
        }
        self.forget_old_spools(now)?;
        self.forget_what_was_asked_before(oldest)?;
        if removed > 0 {
            self.without_foreign_keys(Self::remove_attempts_without_events)?;
        }
        Ok(removed)
    }

    pub(super) fn bytes_in_use(&self) -> Result<u64> {
        let number =
            |pragma: &str| self.connection.query_row(&format!("PRAGMA {pragma}"), params![], |row| row.get::<_, i64>(0));
        let pages = number("page_count")?.saturating_sub(number("freelist_count")?);
        Ok(u64::try_from(pages.saturating_mul(number("page_size")?)).unwrap_or(0))
    }

    /// Does something whose order leaves no row that names one that is gone: otherwise SQLite would look for those row by row.
    fn without_foreign_keys<T>(&mut self, work: impl FnOnce(&mut Self) -> Result<T>) -> Result<T> {
        self.connection.execute_batch("PRAGMA foreign_keys = OFF")?;
        let done = work(self);
        self.connection.execute_batch("PRAGMA foreign_keys = ON")?;
        done
    }

    fn remove_attempts_without_events(&mut self) -> Result<()> {
        let mut after = 0;
        loop {
            let transaction = self.write()?;
            let last: Option<i64> = transaction.query_row(
                "SELECT max(seq) FROM (SELECT seq FROM attempts WHERE seq > ?1 ORDER BY seq LIMIT ?2)",
                params![after, CHUNK],
                |row| row.get(0),
            )?;
            let Some(last) = last else { break };
            let gone = transaction.execute(
                "DELETE FROM attempts WHERE seq > ?1 AND seq <= ?2 AND NOT EXISTS (
                     SELECT 1 FROM json_each(attempts.events) AS member JOIN events ON events.seq = member.value)",
                params![after, last],
            )?;
            transaction.commit()?;
            if gone == 0 {
                break;
            }
            after = last;
        }
        // A settled event has an attempt that names it, unless it never left; then it has no delivery.
        self.connection.execute(
            concat!(
                "DELETE FROM deliveries WHERE NOT EXISTS (SELECT 1 FROM attempts WHERE attempts.delivery = deliveries.seq)
                 AND seq NOT IN (SELECT delivery FROM events WHERE ",
                waiting!(),
                " AND delivery IS NOT NULL)"
            ),
            params![],
        )?;
        self.connection.execute(
            "UPDATE deliveries SET half_of = NULL WHERE half_of IS NOT NULL AND half_of NOT IN (SELECT seq FROM deliveries)",
            params![],
        )?;
        self.connection.execute(
            "UPDATE events SET delivery = NULL WHERE delivery IS NOT NULL AND delivery NOT IN (SELECT seq FROM deliveries)",
            params![],
        )?;
        Ok(())
    }

    /// Removes everything that the log knows, so thoroughly that nobody finds it in the file either, and everything on its way into the
    /// log. Waiting events are no longer sent.
    pub fn clear(&mut self, now: Timestamp) -> Result<Cleared> {
        let cleared = self.without_foreign_keys(|log| log.remove_everything(now))?;
        self.follow_clearing()?;
        self.connection.execute_batch("VACUUM")?;
        for _ in 0..TRIES {
            if self.empty_write_ahead_log()? {
                return Ok(cleared);
            }
        }
        Err(LogError::BeingRead)
    }

    fn remove_everything(&mut self, now: Timestamp) -> Result<Cleared> {
        let transaction = self.write()?;
        let count = |condition: &str| {
            let sql = format!("SELECT count(*) FROM events {condition}");
            transaction.query_row(&sql, params![], |row| row.get::<_, i64>(0)).map(|count| usize::try_from(count).unwrap_or(0))
        };
        let cleared = Cleared { events: count("")?, waiting: count(concat!("WHERE ", waiting!()))? };
        let last: Option<i64> = transaction.query_row("SELECT max(seq) FROM events", params![], |row| row.get(0))?;
        let tables = [
            "lookups",
            "reports",
            "events",
            "attempts",
            "deliveries",
            "shapes",
            "decisions",
            "asked_requests",
            "asked",
            "dropped",
        ];
        for table in tables {
            transaction.execute(&format!("DELETE FROM {table}"), params![])?;
        }
        let now = now.as_millisecond();
        transaction.execute("INSERT OR REPLACE INTO spools (name, position) VALUES (?1, ?2)", params![CLEARED, now])?;
        if let Some(last) = last {
            transaction.execute("INSERT OR REPLACE INTO spools (name, position) VALUES (?1, ?2)", params![NUMBERED, last])?;
        }
        owed::forget(&transaction)?;
        transaction.commit()?;
        Ok(cleared)
    }

    /// When everything was cleared.
    pub(crate) fn cleared_at(&self) -> Result<Option<i64>> {
        marked(&self.connection, CLEARED)
    }

    /// Whether the write-ahead log, which has the pages as they were before, is empty.
    fn empty_write_ahead_log(&self) -> Result<bool> {
        let busy: i64 = self.connection.query_row("PRAGMA wal_checkpoint(TRUNCATE)", params![], |row| row.get(0))?;
        Ok(busy == 0)
    }

    /// Empties the write-ahead log, so that what was deleted is not in that file either. While something reads the log, it stays there
    /// until next time.
    pub(crate) fn forget_old_pages(&self) {
        let _at_the_next_checkpoint = self.empty_write_ahead_log();
    }
}

/// The files of damaged logs that were set aside in this folder.
pub fn damaged(folder: &Path) -> std::io::Result<Vec<PathBuf>> {
    let entries = match std::fs::read_dir(folder) {
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => return Ok(Vec::new()),
        entries => entries?,
    };
    let beginning = format!("{FILE}.damaged-");
    let mut found = Vec::new();
    for entry in entries {
        let entry = entry?;
        if entry.file_name().to_string_lossy().starts_with(&beginning) {
            found.push(entry.path());
        }
    }
    Ok(found)
}

/// Removes damaged logs that were set aside. Returns how many files were removed.
pub fn remove_damaged(folder: &Path) -> std::io::Result<usize> {
    let found = damaged(folder)?;
    for file in &found {
        std::fs::remove_file(file)?;
    }
    Ok(found.len())
}
