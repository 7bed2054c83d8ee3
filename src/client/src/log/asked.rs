//! What the person asked a server for, and what it answered: written down before the first byte leaves, without any proof.

use std::collections::BTreeMap;

use jiff::Timestamp;
use rusqlite::{Transaction, params};
use serde_json::{Value, json};

use super::error::Result;
use super::open::{BEGUN_ANEW, CLEARED, Log, marked, time};
use crate::consent::DecidedBy;

/// How many questions without a receipt are kept, erasures and others separately: more than anybody asks by hand, and few enough that a
/// script that asks every minute does not fill the log. A receipt is the person's proof, and is kept for as long as the history.
const MOST: i64 = 1_000;

/// How many of their requests are kept: a few megabytes at most. When the oldest are removed, the questions they belong to are removed with
/// them.
const MOST_REQUESTS: i64 = 10_000;

/// Whether the question is about erasing. A row that something else wrote is about nothing.
const ERASES: &str = "CASE WHEN json_valid(what) THEN json_extract(what, '$.asked') IS 'erase' ELSE 0 END";

/// Whether it led to a server's receipts, or to its word that it has erased.
const HAS_RECEIPTS: &str = "CASE WHEN json_valid(answer) THEN coalesce(json_array_length(answer, '$.receipts'), 0) > 0
    OR coalesce(json_array_length(answer, '$.over'), 0) > 0 ELSE 0 END";

/// One thing that a server was asked for.
#[derive(Debug, Clone, PartialEq)]
pub struct AskedRow {
    /// Its number.
    pub seq: i64,
    /// When.
    pub at: Timestamp,
    /// Where.
    pub by: DecidedBy,
    /// What: JSON.
    pub what: Value,
    /// What was answered, as JSON; `None` if the process ended before it could write that down.
    pub answer: Option<Value>,
    /// In how many requests.
    pub requests: u64,
}

/// One request for it. No proof is in it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AskedRequest {
    /// Where it went.
    pub url: String,
    /// Every header, in the order of the wire, with proofs hidden.
    pub headers: Vec<(String, String)>,
    /// When it began.
    pub started_at: Timestamp,
    /// When it ended; `None` if the process ended before it could write that down.
    pub finished_at: Option<Timestamp>,
    /// The answer's status.
    pub status: Option<u16>,
    /// How many bytes of the answer's body were read.
    pub length: u64,
    /// What went wrong, with the request or with its answer.
    pub error: Option<String>,
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
        forget_oldest(&transaction)?;
        transaction.commit()?;
        Ok(seq)
    }

    /// Writes down one request for it before its first byte leaves. Returns its number.
    pub(crate) fn begin_request(
        &mut self,
        asked: i64,
        (url, headers): (&str, &[(String, String)]),
        now: Timestamp,
    ) -> Result<i64> {
        self.connection.execute(
            "INSERT INTO asked_requests (asked, url, headers, started_at) VALUES (?1, ?2, ?3, ?4)",
            params![asked, url, json!(headers).to_string(), now.as_millisecond()],
        )?;
        Ok(self.connection.last_insert_rowid())
    }

    /// Writes down how a request ended: the status and length of its answer, and what was wrong with it.
    pub(crate) fn end_request(
        &mut self,
        request: i64,
        (status, length): (Option<u16>, u64),
        error: Option<&str>,
        now: Timestamp,
    ) -> Result<()> {
        self.connection.execute(
            "UPDATE asked_requests SET finished_at = ?2, status = ?3, length = ?4, error = ?5 WHERE seq = ?1",
            params![request, now.as_millisecond(), status, i64::try_from(length).unwrap_or(i64::MAX), error],
        )?;
        Ok(())
    }

    /// Writes down what was answered.
    pub(crate) fn end_asking(&mut self, seq: i64, answer: &Value) -> Result<()> {
        self.connection.execute("UPDATE asked SET answer = ?2 WHERE seq = ?1", params![seq, answer.to_string()])?;
        Ok(())
    }

    /// What servers were asked for so far, newest first.
    pub fn asked(&self) -> Result<Vec<AskedRow>> {
        let mut statement = self.connection.prepare_cached(
            "SELECT at, by, what, answer, seq, (SELECT count(*) FROM asked_requests WHERE asked = asked.seq)
             FROM asked ORDER BY seq DESC",
        )?;
        let mut rows = statement.query(params![])?;
        let mut asked = Vec::new();
        while let Some(row) = rows.next()? {
            let answer: Option<String> = row.get(3)?;
            asked.push(AskedRow {
                seq: row.get(4)?,
                at: time(row.get(0)?),
                by: row.get::<_, String>(1)?.into(),
                what: serde_json::from_str(&row.get::<_, String>(2)?)?,
                answer: answer.as_deref().map(serde_json::from_str).transpose()?,
                requests: row.get::<_, i64>(5)?.unsigned_abs(),
            });
        }
        Ok(asked)
    }

    /// Every request for these, oldest first, by the number of the question that it was for.
    pub fn asked_requests(&self) -> Result<BTreeMap<i64, Vec<AskedRequest>>> {
        let mut statement = self.connection.prepare_cached(
            "SELECT asked, url, headers, started_at, finished_at, status, length, error FROM asked_requests ORDER BY seq",
        )?;
        let mut rows = statement.query(params![])?;
        let mut requests: BTreeMap<i64, Vec<AskedRequest>> = BTreeMap::new();
        while let Some(row) = rows.next()? {
            requests.entry(row.get(0)?).or_default().push(AskedRequest {
                url: row.get(1)?,
                headers: serde_json::from_str(&row.get::<_, String>(2)?)?,
                started_at: time(row.get(3)?),
                finished_at: row.get::<_, Option<i64>>(4)?.map(time),
                status: row.get(5)?,
                length: row.get::<_, i64>(6)?.unsigned_abs(),
                error: row.get(7)?,
            });
        }
        Ok(requests)
    }

    /// Forgets questions older than what the history keeps.
    pub(super) fn forget_what_was_asked_before(&mut self, oldest: Timestamp) -> Result<()> {
        self.connection.execute("DELETE FROM asked WHERE at < ?1", params![oldest.as_millisecond()])?;
        Ok(())
    }

    /// Every identifier that an event in the log carries, and whether any goes to an address for which this is true.
    pub(crate) fn identities(&self, is_there: impl Fn(&str) -> bool) -> Result<BTreeMap<String, bool>> {
        let mut statement = self.connection.prepare_cached("SELECT DISTINCT identity, url FROM shapes WHERE identity <> ''")?;
        let mut rows = statement.query(params![])?;
        let mut known = BTreeMap::new();
        while let Some(row) = rows.next()? {
            let url: String = row.get(1)?;
            *known.entry(row.get(0)?).or_default() |= is_there(&url);
        }
        Ok(known)
    }

    /// Since when the log may have events; `None` if it no longer knows.
    pub(crate) fn knows_since(&self) -> Result<Option<Timestamp>> {
        if marked(&self.connection, CLEARED)?.is_some() || marked(&self.connection, BEGUN_ANEW)?.is_some() {
            return Ok(None);
        }
        // Decisions are kept as long as the log is; if there is none, events were recorded under one that was not noted.
        let sql = "SELECT min(at) FROM (SELECT min(at) AS at FROM decisions UNION ALL SELECT min(recorded_at) FROM events)";
        let first: Option<i64> = self.connection.query_row(sql, params![], |row| row.get(0))?;
        Ok(first.map(time))
    }
}

/// Makes room among questions without a receipt.
fn forget_oldest(transaction: &Transaction<'_>) -> Result<()> {
    let sql = format!(
        "DELETE FROM asked WHERE seq IN (
             SELECT seq FROM (
                 SELECT seq, row_number() OVER newest AS place, sum(requests) OVER newest AS requests FROM (
                     SELECT seq, {ERASES} AS erases, (SELECT count(*) FROM asked_requests WHERE asked = asked.seq) AS requests
                     FROM asked WHERE NOT {HAS_RECEIPTS})
                 WINDOW newest AS (PARTITION BY erases ORDER BY seq DESC))
             WHERE place > ?1 OR requests > ?2)"
    );
    transaction.execute(&sql, params![MOST, MOST_REQUESTS])?;
    Ok(())
}

#[cfg(test)]
mod tests {
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
                seq: MOST + 3,
                at: Timestamp::UNIX_EPOCH,
                by: DecidedBy::CommandLine,
                what: json!({"number": MOST + 2}),
                answer: Some(json!(MOST + 2)),
                requests: 0,
            }
        );
        assert_eq!(asked[1].answer, None);
    }

    #[test]
    fn a_log_from_before_anybody_could_ask_gets_the_room_for_it() {
        let (folder, log) = begun();
        log.connection.execute_batch("DROP TABLE asked_requests; DROP TABLE asked").expect("as an earlier version made it");
        drop(log);
        let log = Log::open_existing(folder.path()).expect("opened").expect("there");
        assert_eq!(log.asked().expect("read"), []);
        assert!(log.asked_requests().expect("read").is_empty());
    }

    fn asks(log: &mut Log, what: &str, answer: Option<&Value>, at: Timestamp) -> i64 {
        let seq = log.begin_asking(&DecidedBy::CommandLine, &json!({ "asked": what }), at).expect("noted");
        if let Some(answer) = answer {
            log.end_asking(seq, answer).expect("noted");
        }
        seq
    }

    /// As often as is kept, all at once, and once more.
    fn asks_often(log: &mut Log, what: &str) {
        let many = "WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < ?2)
                    INSERT INTO asked (at, by, what, answer) SELECT 0, '', ?1, '{}' FROM n";
        log.connection.execute(many, params![json!({ "asked": what }).to_string(), MOST]).expect("noted");
        asks(log, what, None, Timestamp::UNIX_EPOCH);
    }

    fn numbers(log: &Log) -> Vec<i64> {
        log.asked().expect("read").iter().map(|row| row.seq).collect()
    }

    #[test]
    fn receipts_of_erasures_stay_however_often_a_server_is_asked_for_anything_else() {
        let (_folder, mut log) = begun();
        let receipt = json!({ "receipts": [{ "erased": 3 }] });
        let erased = asks(&mut log, "erase", Some(&receipt), Timestamp::UNIX_EPOCH);
        let no_answer = asks(&mut log, "erase", None, Timestamp::UNIX_EPOCH);
        let in_vain = asks(&mut log, "erase", Some(&json!({ "error": "busy" })), Timestamp::UNIX_EPOCH);
        let over = asks(&mut log, "erase", Some(&json!({ "over": ["id"] })), Timestamp::UNIX_EPOCH);
        let fetched = asks(&mut log, "fetch", None, Timestamp::UNIX_EPOCH);
        asks_often(&mut log, "fetch");
        let left = numbers(&log);
        assert!([erased, no_answer, in_vain].iter().all(|seq| left.contains(seq)) && !left.contains(&fetched), "{left:?}");
        asks_often(&mut log, "erase");
        let left = numbers(&log);
        assert!(
            left.contains(&erased) && left.contains(&over) && !left.contains(&no_answer) && !left.contains(&in_vain),
            "{left:?}"
        );
    }

    #[test]
    fn receipts_of_erasures_go_when_they_are_older_than_the_history_is_kept() {
        let (_folder, mut log) = begun();
        let at = |day: i64| Timestamp::UNIX_EPOCH + jiff::SignedDuration::from_hours(24 * day);
        let receipt = json!({ "receipts": [{ "erased": 3 }] });
        let old = asks(&mut log, "erase", Some(&receipt), at(0));
        let young = asks(&mut log, "erase", Some(&receipt), at(2));
        let kept = crate::consent::Retention { days: 30, mib: 1 };
        log.retain(kept, at(30)).expect("done");
        assert_eq!(numbers(&log), [young, old], "a day short of it");
        log.retain(kept, at(31)).expect("done");
        assert_eq!(numbers(&log), [young]);
    }

    #[test]
    fn requests_go_with_what_they_were_for_and_never_fill_the_log() {
        let (_folder, mut log) = begun();
        let request = ("http://127.0.0.1:1/me", &[("accept".to_owned(), "application/json".to_owned())][..]);
        let first = asks(&mut log, "fetch", None, Timestamp::UNIX_EPOCH);
        let number = log.begin_request(first, request, Timestamp::UNIX_EPOCH).expect("noted");
        let open = AskedRequest {
            url: request.0.into(),
            headers: request.1.to_vec(),
            started_at: Timestamp::UNIX_EPOCH,
            finished_at: None,
            status: None,
            length: 0,
            error: None,
        };
        assert_eq!(log.asked_requests().expect("read")[&first], std::slice::from_ref(&open));
        log.end_request(number, (Some(200), 7), None, Timestamp::UNIX_EPOCH).expect("noted");
        let ended = AskedRequest { finished_at: Some(Timestamp::UNIX_EPOCH), status: Some(200), length: 7, ..open };
        assert_eq!(log.asked_requests().expect("read")[&first], [ended]);
        let second = asks(&mut log, "fetch", None, Timestamp::UNIX_EPOCH);
        let many = "WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < ?2)
                    INSERT INTO asked_requests (asked, url, headers, started_at) SELECT ?1, '', '[]', 0 FROM n";
        log.connection.execute(many, [second, MOST_REQUESTS]).expect("noted");
        let third = asks(&mut log, "fetch", None, Timestamp::UNIX_EPOCH);
        assert_eq!(numbers(&log), [third, second]);
        assert_eq!(log.asked().expect("read")[1].requests, MOST_REQUESTS.unsigned_abs());
        log.clear(Timestamp::UNIX_EPOCH).expect("cleared");
        assert!(log.asked_requests().expect("read").is_empty());
    }

    #[test]
    fn nothing_is_known_of_when_it_began_once_everything_was_cleared() {
        let (_folder, mut log) = begun();
        assert_eq!(log.knows_since().expect("read"), None, "nothing was decided or recorded yet");
        log.clear(Timestamp::UNIX_EPOCH).expect("cleared");
        assert_eq!((log.knows_since().expect("read"), log.asked().expect("read")), (None, vec![]));
    }
}
