//! What a reader of the log can tell about the sender: when the next attempt is due, and whether there is a process to make it.

use jiff::{SignedDuration, Timestamp};
use rusqlite::params;

use super::error::Result;
use super::open::{Log, marked, time};
use super::schema::waiting;
use crate::manifest::origin;

/// A name in the table of spools: when the sender tries again, if the last try failed.
const NEXT_ATTEMPT: &str = "(next attempt)";

impl Log {
    /// Writes down when the sender tries again; `None` if nothing has to wait. This is only for people to read: the sender itself decides
    /// what is due, and by other clocks.
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

    /// When the sender tries again, as last written down. This is in the past if that process has ended meanwhile.
    pub fn next_attempt(&self) -> Result<Option<Timestamp>> {
        Ok(marked(&self.connection, NEXT_ATTEMPT)?.map(time))
    }

    /// Until when the server at this URL has asked any sender to wait with what is not sent yet; `None` if that is over. A time further
    /// ahead than `most` is not believed: no server is allowed to ask for more, so the clock must have been set back.
    pub fn asked_to_wait(&self, url: &str, now: Timestamp, most: SignedDuration) -> Result<Option<Timestamp>> {
        let mut statement = self.connection.prepare_cached(concat!(
            "SELECT url, not_before FROM deliveries WHERE not_before > ?1 AND not_before <= ?2
             AND seq IN (SELECT delivery FROM events WHERE ",
            waiting!(),
            ")"
        ))?;
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
