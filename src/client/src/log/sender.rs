//! Who sends, as far as somebody can tell who looks at the log: when the next attempt is due, and whether a process is there to make it.

use jiff::{SignedDuration, Timestamp};
use rusqlite::params;

use super::error::Result;
use super::open::{Log, marked, time};
use crate::manifest::origin;

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

    /// Until when the server at this URL asked to wait with what is not sent yet, whoever sends it; `None` if that is over. What is further
    /// ahead than `most` is not believed: no server is let ask for more, so that the clock was set back.
    pub fn asked_to_wait(&self, url: &str, now: Timestamp, most: SignedDuration) -> Result<Option<Timestamp>> {
        let mut statement = self.connection.prepare_cached(
            "SELECT url, not_before FROM deliveries WHERE not_before > ?1 AND not_before <= ?2
             AND seq IN (SELECT delivery FROM events WHERE state IN ('held', 'queued', 'sending'))",
        )?;
        let most = now.saturating_add(most).unwrap_or(Timestamp::MAX);
        let mut rows = statement.query(params![now.as_millisecond(), most.as_millisecond()])?;
        let mut asked = None;
        while let Some(row) = rows.next()? {
            if origin(&row.get::<_, String>(0)?) == origin(url) {
                asked = asked.max(Some(row.get(1)?));
            }
        }
        Ok(asked.map(time))
    }
}
