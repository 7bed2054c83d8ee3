//! Who sends, as far as somebody can tell who looks at the log: when the next attempt is due, and whether a process is there to make it.

use jiff::Timestamp;
use rusqlite::params;

use super::error::Result;
use super::open::{Log, marked, time};

/// Among the spools: when whoever sends tries again, if the last try failed.
const NEXT_ATTEMPT: &str = "(next attempt)";

impl Log {
    /// Writes down when whoever sends tries again; `None` if nothing has to wait. For people to read: whether something is due is decided
    /// by the one who sends, and by other clocks.
    pub fn note_next_attempt(&mut self, at: Option<Timestamp>) -> Result<()> {
        let at = at.map(Timestamp::as_millisecond);
        if at == marked(&self.connection, NEXT_ATTEMPT)? {
            return Ok(());
        }
        match at {
            Some(at) => self
                .connection
                .execute("INSERT OR REPLACE INTO spools (name, position) VALUES (?1, ?2)", params![NEXT_ATTEMPT, at])?,
            None => self.connection.execute("DELETE FROM spools WHERE name = ?1", params![NEXT_ATTEMPT])?,
        };
        Ok(())
    }

    /// When whoever sends tries again, as it was last written down. In the past if that process has ended meanwhile.
    pub fn next_attempt(&self) -> Result<Option<Timestamp>> {
        Ok(marked(&self.connection, NEXT_ATTEMPT)?.map(time))
    }

    /// Until when a server asked to wait with what is not sent yet, whoever sends it. In the past if that is over, and not to be believed
    /// where it is further ahead than a server is let ask for: then the clock was set back.
    pub fn asked_to_wait(&self) -> Result<Option<Timestamp>> {
        let asked: Option<i64> = self.connection.query_row(
            "SELECT max(not_before) FROM deliveries WHERE not_before > 0
             AND seq IN (SELECT delivery FROM events WHERE state IN ('held', 'queued', 'sending'))",
            [],
            |row| row.get(0),
        )?;
        Ok(asked.map(time))
    }
}
