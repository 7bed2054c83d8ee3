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
}
