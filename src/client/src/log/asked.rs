//! What the person asked a server for, and what it answered: written down before the first byte leaves, and without any proof in it.

use std::collections::BTreeMap;

use jiff::Timestamp;
use rusqlite::params;
use serde_json::Value;

use super::error::Result;
use super::open::{BEGUN_ANEW, CLEARED, Log, marked, time};
use crate::consent::DecidedBy;

/// How many are kept: more than anybody asks by hand, and a script that asks every minute does not fill the log.
const MOST: i64 = 1_000;

/// One thing that a server was asked for.
#[derive(Debug, Clone, PartialEq)]
pub struct AskedRow {
    /// When.
    pub at: Timestamp,
    /// Where.
    pub by: DecidedBy,
    /// What: JSON.
    pub what: Value,
    /// What was answered: JSON. `None` if nobody was there any more to write it down.
    pub answer: Option<Value>,
}

impl Log {
    /// Writes down what is about to be asked. Returns its number.
    pub(crate) fn begin_asking(&mut self, by: &DecidedBy, what: &Value, now: Timestamp) -> Result<i64> {
        let transaction = self.write()?;
        transaction.execute(
            "INSERT INTO asked (at, by, what) VALUES (?1, ?2, ?3)",
            params![now.as_millisecond(), by.as_str(), what.to_string()],
        )?;
        let seq = transaction.last_insert_rowid();
        transaction.execute("DELETE FROM asked WHERE seq <= ?1", [seq - MOST])?;
        transaction.commit()?;
        Ok(seq)
    }

    /// Writes down what was answered.
    pub(crate) fn end_asking(&mut self, seq: i64, answer: &Value) -> Result<()> {
        self.connection.execute("UPDATE asked SET answer = ?2 WHERE seq = ?1", params![seq, answer.to_string()])?;
        Ok(())
    }

    /// What servers were asked for so far, newest first.
    pub fn asked(&self) -> Result<Vec<AskedRow>> {
        let mut statement = self.connection.prepare_cached("SELECT at, by, what, answer FROM asked ORDER BY seq DESC")?;
        let mut rows = statement.query([])?;
        let mut asked = Vec::new();
        while let Some(row) = rows.next()? {
            let answer: Option<String> = row.get(3)?;
            asked.push(AskedRow {
                at: time(row.get(0)?),
                by: row.get::<_, String>(1)?.into(),
                what: serde_json::from_str(&row.get::<_, String>(2)?)?,
                answer: answer.as_deref().map(serde_json::from_str).transpose()?,
            });
        }
        Ok(asked)
    }

    /// Every identifier that an event in the log carries, and whether any goes to an address for which this is true.
    pub(crate) fn identities(&self, is_there: impl Fn(&str) -> bool) -> Result<BTreeMap<String, bool>> {
        let mut statement = self.connection.prepare_cached("SELECT DISTINCT identity, url FROM shapes WHERE identity <> ''")?;
        let mut rows = statement.query([])?;
        let mut known = BTreeMap::new();
        while let Some(row) = rows.next()? {
            let url: String = row.get(1)?;
            *known.entry(row.get(0)?).or_default() |= is_there(&url);
        }
        Ok(known)
    }

    /// Since when there may be anything: `None` if the log does not know that any more.
    pub(crate) fn knows_since(&self) -> Result<Option<Timestamp>> {
        if marked(&self.connection, CLEARED)?.is_some() || marked(&self.connection, BEGUN_ANEW)?.is_some() {
            return Ok(None);
        }
        // A decision stands there for as long as the log does; without one, events were recorded by one that was not noted.
        let sql = "SELECT min(at) FROM (SELECT min(at) AS at FROM decisions UNION ALL SELECT min(recorded_at) FROM events)";
        let first: Option<i64> = self.connection.query_row(sql, [], |row| row.get(0))?;
        Ok(first.map(time))
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    fn begun() -> (tempfile::TempDir, Log) {
        let folder = tempfile::tempdir().expect("folder");
        let log = Log::open(folder.path()).expect("opened").0;
        (folder, log)
    }

    #[test]
    fn what_was_asked_stays_with_its_answer_and_whoever_asks_for_ever_fills_no_disk() {
        let (_folder, mut log) = begun();
        for number in 0..MOST + 3 {
            let seq =
                log.begin_asking(&DecidedBy::CommandLine, &json!({ "number": number }), Timestamp::UNIX_EPOCH).expect("noted");
            if number % 2 == 0 {
                log.end_asking(seq, &json!(number)).expect("noted");
            }
        }
        let asked = log.asked().expect("read");
        assert_eq!(asked.len(), usize::try_from(MOST).expect("a thousand"));
        assert_eq!(
            asked[0],
            AskedRow {
                at: Timestamp::UNIX_EPOCH,
                by: DecidedBy::CommandLine,
                what: json!({"number": MOST + 2}),
                answer: Some(json!(MOST + 2))
            }
        );
        assert_eq!(asked[1].answer, None);
    }

    #[test]
    fn a_log_from_before_anybody_could_ask_gets_the_room_for_it() {
        let (folder, log) = begun();
        log.connection.execute_batch("DROP TABLE asked").expect("as an earlier version made it");
        drop(log);
        let log = Log::open_existing(folder.path()).expect("opened").expect("there");
        assert_eq!(log.asked().expect("read"), []);
    }

    #[test]
    fn nothing_is_known_of_when_it_began_once_everything_was_cleared() {
        let (_folder, mut log) = begun();
        assert_eq!(log.knows_since().expect("read"), None, "nothing was decided or recorded yet");
        log.clear(Timestamp::UNIX_EPOCH).expect("cleared");
        assert_eq!((log.knows_since().expect("read"), log.asked().expect("read")), (None, vec![]));
    }
}
