//! Identifiers that are over: a server has erased what it had under them, or the person has had them forgotten. Nothing leaves with one any
//! more, however late it comes, whether from a program that was asleep meanwhile or from a spool that nobody has taken in yet. Clearing the
//! history keeps them: they protect the person, and say nothing else.

use std::collections::BTreeSet;

use jiff::Timestamp;
use rusqlite::{Connection, OptionalExtension as _, Transaction, params};
use serde_json::Value;

use super::error::Result;
use super::events::WITHDRAWN;
use super::open::Log;
use super::schema::waiting;
use super::spool::Shape;
use crate::json;
use crate::manifest::origin;
use crate::ordered::Fill as _;

/// How many are remembered, of about a hundred bytes each: more than anybody erases by hand, even if they change every month. The newest
/// are kept: what waits with an older one has expired, and the server refuses it anyway.
const MOST: i64 = 10_000;

impl Log {
    /// Notes that these identifiers are over, and withdraws the rows that wait with them, in one step. Returns how many rows changed.
    pub(crate) fn end_identities(&mut self, identities: &[String], now: Timestamp) -> Result<usize> {
        let transaction = self.write()?;
        let withdrawn = end(&transaction, identities, now)?;
        transaction.commit()?;
        Ok(withdrawn)
    }

    /// Whether this identifier is over.
    pub(crate) fn is_over(&self, identity: Option<&str>) -> Result<bool> {
        identity.map_or(Ok(false), |identity| is_over(&self.connection, identity))
    }

    /// Which identifiers among these shapes are over.
    pub(super) fn over_among<'a>(&self, shapes: impl Iterator<Item = &'a Shape>) -> Result<BTreeSet<String>> {
        let all: BTreeSet<String> = shapes.filter_map(|shape| shape.identity.clone()).fill();
        let mut over = BTreeSet::new();
        for identity in all {
            if is_over(&self.connection, &identity)? {
                over.insert(identity);
            }
        }
        Ok(over)
    }
}

/// Whether this identifier is over.
pub(super) fn is_over(connection: &Connection, identity: &str) -> Result<bool> {
    Ok(connection.prepare_cached("SELECT 1 FROM ended WHERE identity = ?1")?.exists(params![identity])?)
}

fn end(transaction: &Transaction<'_>, identities: &[String], now: Timestamp) -> Result<usize> {
    for identity in identities {
        let sql = "INSERT OR IGNORE INTO ended (identity, at) VALUES (?1, ?2)";
        transaction.execute(sql, params![identity, now.as_millisecond()])?;
    }
    transaction.execute("DELETE FROM ended WHERE seq <= (SELECT max(seq) FROM ended) - ?1", params![MOST])?;
    let sql = format!(
        "UPDATE events SET state = {WITHDRAWN} WHERE {waiting}
         AND shape IN (SELECT id FROM shapes WHERE identity IN (SELECT value FROM json_each(?1)))",
        waiting = waiting!()
    );
    Ok(transaction.execute(&sql, params![json::written(&json::texts(identities))])?)
}

/// A server has refused these rows of a delivery because it has erased everything under their identifier and accepts no more. If it was
/// asked for that and its answer was lost, it is now known that it has.
pub(super) fn end_refused(transaction: &Transaction<'_>, delivery: i64, rows: &[i64], now: Timestamp) -> Result<()> {
    let sql = "SELECT identity, (SELECT url FROM deliveries WHERE seq = ?2) FROM shapes
               WHERE identity <> '' AND id = (SELECT shape FROM events WHERE seq = ?1)";
    let first = rows.first().map(|row| {
        transaction
            .query_row(sql, params![*row, delivery], |row| Ok((row.get::<_, String>(0)?, row.get::<_, String>(1)?)))
            .optional()
    });
    let Some((identity, url)) = first.transpose()?.flatten() else { return Ok(()) };
    end(transaction, std::slice::from_ref(&identity), now)?;
    note_erased(transaction, &identity, &url, now)
}

/// Notes with the last erasure asked of the server at this address that it has erased this identifier, unless its receipt has come.
fn note_erased(transaction: &Transaction<'_>, identity: &str, url: &str, now: Timestamp) -> Result<()> {
    let mut statement = transaction.prepare("SELECT seq, what, answer FROM asked ORDER BY seq DESC")?;
    let mut rows = statement.query(params![])?;
    while let Some(row) = rows.next()? {
        let seq: i64 = row.get(0)?;
        let question = json::read(&row.get::<_, String>(1)?).unwrap_or_default();
        let is_it = question.get("asked").is_some_and(|asked| asked == "erase")
            && json::text(&question, "url").is_some_and(|asked| origin(&asked) == origin(url))
            && listed(&question, "identities").iter().any(|asked| asked == identity);
        if !is_it {
            continue;
        }
        let mut answer = match row.get::<_, Option<String>>(2)? {
            Some(answer) => json::read(&answer)?,
            None => json::object(vec![("finished_at", now.to_string().into()), ("unanswered", true.into())]),
        };
        let receipts = listed(&answer, "receipts").iter().filter_map(|receipt| receipt.get("identity"));
        if listed(&answer, "over").iter().chain(receipts).any(|known| known == identity) {
            break;
        }
        let over: Vec<Value> = listed(&answer, "over").iter().cloned().chain([identity.into()]).collect();
        if let Value::Object(answer) = &mut answer {
            answer.insert("over".to_owned(), over.into());
        }
        transaction.execute("UPDATE asked SET answer = ?2 WHERE seq = ?1", params![seq, json::written(&answer)])?;
        break;
    }
    Ok(())
}

/// The list under this name.
fn listed<'v>(object: &'v Value, name: &str) -> &'v [Value] {
    object.get(name).and_then(Value::as_array).map_or(&[], Vec::as_slice)
}
