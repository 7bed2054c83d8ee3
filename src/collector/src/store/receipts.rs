//! What is remembered of each delivery besides its events, so that a second one with the same key is answered like the first.
//!
//! For a delivery with counted events, that must not be enough to find out what was in it: whoever guesses such a body knows its digest,
//! and so which of the counted values came together. So the digest is masked with the key, and only a hash of the key is kept. The same is
//! done with every delivery whose events are erased. A delivery of which only counts are kept has no row of its own at all: see [`brief`].

use std::{
    borrow::Cow,
    collections::{BTreeMap, HashMap},
};

use candor::tools::wire::Receipt;

use super::{
    brief,
    delivery::{Delivery, Taken},
    error::StoreError,
    masks::{hash, masked},
    sql::{Cell, Columns as _, Sql, list, lists},
};
use crate::{key::IdempotencyKey, limits::Limits};

/// How a receipt is looked up.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum How {
    /// As it is now; it must not be acknowledged yet.
    AsItIs,
    /// In a transaction, so that it is as safe as what the transaction writes.
    Certainly,
}

/// The receipts of the first deliveries that came under `keys`, by key.
pub(super) fn known<'k>(
    sql: &mut dyn Sql,
    keys: impl Iterator<Item = &'k IdempotencyKey> + Clone,
    how: How,
) -> Result<HashMap<String, Receipt>, StoreError> {
    let certainly = if how == How::Certainly { sql.certainly() } else { "" };
    let mut found = brief::known(sql, keys.clone(), certainly)?;
    found.extend(in_deliveries(sql, keys, certainly)?);
    Ok(found)
}

/// The same for deliveries that have a row of their own.
fn in_deliveries<'k>(
    sql: &mut dyn Sql,
    keys: impl Iterator<Item = &'k IdempotencyKey>,
    certainly: &str,
) -> Result<HashMap<String, Receipt>, StoreError> {
    let mut asked = BTreeMap::new();
    for key in keys {
        for (name, is_hidden) in names(key).into_iter().zip([false, true]) {
            let name = sql.number_of(&name).map_or(Name::Key(name), Name::Number);
            asked.insert(name, (key, is_hidden));
        }
    }
    let values: Vec<Cell> = asked.keys().map(Name::cell).collect();
    let column = match asked.keys().next() {
        None => return Ok(HashMap::new()),
        Some(Name::Number(_)) => "id",
        Some(Name::Key(_)) => "idempotency_key",
    };
    let list = list(1, values.len());
    let select =
        format!("SELECT {column}, stored, sha256, idempotency_key FROM deliveries WHERE {column} IN ({list}) {certainly}");
    let receipts = sql.query(&select, &values)?.into_iter().filter_map(|row| {
        let mut row = row.into_iter();
        let (found, stored, sha256) = (Name::of(row.cell()), row.cell().int(), row.cell().into_text());
        let (key, is_hidden) = asked.get(&found)?;
        // A delivery may have been hidden since, under the number of its key.
        let sha256 = if *is_hidden || is_hidden_name(row.cell().text()) { masked(&sha256, key.as_str()) } else { sha256 };
        Some((key.as_str().to_owned(), Receipt { stored: stored.unsigned_abs(), sha256 }))
    });
    Ok(receipts.collect())
}

/// The name by which a delivery is found.
#[derive(Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Name {
    Key(String),
    Number(i64),
}

impl Name {
    fn of(cell: Cell) -> Self {
        match cell {
            Cell::Int(number) => Self::Number(number),
            cell => Self::Key(cell.into_text()),
        }
    }

    fn cell(&self) -> Cell {
        match self {
            Self::Key(key) => key.as_str().into(),
            Self::Number(number) => (*number).into(),
        }
    }
}

/// The receipt of a delivery that is being kept for the first time.
pub(super) fn of(delivery: &Delivery) -> Receipt {
    Receipt { stored: u64::try_from(delivery.events.len()).unwrap_or(u64::MAX), sha256: delivery.sha256.clone() }
}

/// The name of a delivery in the store: its key, or the hash of it.
fn name(delivery: &Delivery) -> Option<String> {
    let key = delivery.key.as_ref()?;
    Some(if is_counted(delivery) { hidden(key) } else { key.as_str().to_owned() })
}

/// All names that a delivery with this key may have in the store.
pub(super) fn names(key: &IdempotencyKey) -> [String; 2] {
    [key.as_str().to_owned(), hidden(key)]
}

/// Remembers these deliveries, which are being kept for the first time, and returns their numbers.
pub(super) fn keep(sql: &mut dyn Sql, deliveries: &[&Delivery]) -> Result<Vec<i64>, StoreError> {
    let names: Vec<Option<String>> = deliveries.iter().map(|delivery| name(delivery)).collect();
    let ids = sql.delivery_ids(&names.iter().map(Option::as_deref).collect::<Vec<_>>())?;
    // In the order of their numbers, so that two collectors never deadlock.
    let rows: BTreeMap<_, _> = deliveries.iter().zip(&ids).map(|(delivery, id)| (id, row(delivery, *id))).collect();
    let rows: Vec<_> = rows.into_values().collect();
    let head = format!("INSERT INTO deliveries ({COLUMNS})");
    if sql.insert(&head, &rows, "ON CONFLICT DO NOTHING")? < u64::try_from(rows.len()).unwrap_or(u64::MAX) {
        // Another collector was faster with one of them: it will be known at the next attempt.
        return Err(StoreError::Again);
    }
    Ok(ids)
}

/// The columns of [`row`].
const COLUMNS: &str = "id, idempotency_key, sha256, body_bytes, stored, received_at_ms, identity, official";

/// The row for a delivery, with its number in the store.
fn row(delivery: &Delivery, id: i64) -> Vec<Cell> {
    let identity = delivery.identity().map(Cow::into_owned);
    let (sha256, body_bytes) = match &delivery.key {
        // Without a key nobody can ask for it, so there is nothing to answer.
        None if is_counted(delivery) => (String::new(), 0),
        Some(key) if is_counted(delivery) => (masked(&delivery.sha256, key.as_str()), 0),
        _ => (delivery.sha256.clone(), delivery.body_bytes),
    };
    vec![
        id.into(),
        name(delivery).into(),
        sha256.into(),
        body_bytes.into(),
        delivery.events.len().into(),
        delivery.received_at_ms.into(),
        identity.into(),
        delivery.official.into(),
    ]
}

/// Whether some of its events are counted and not kept.
pub(super) fn is_counted(delivery: &Delivery) -> bool {
    delivery.events.iter().any(|event| matches!(event, Taken::Counted(_)))
}

/// Forgets some keys that no client can still send, and returns how many. Their events stay.
pub(crate) fn forget_old(sql: &mut dyn Sql, now_ms: i64, limits: &Limits) -> Result<u64, StoreError> {
    let age_ms = i64::try_from(limits.key_age.as_millis()).unwrap_or(i64::MAX);
    let forget = "UPDATE deliveries SET idempotency_key = NULL WHERE id IN (
        SELECT id FROM deliveries WHERE idempotency_key IS NOT NULL AND received_at_ms < $1 LIMIT $2)";
    sql.execute(forget, &[now_ms.saturating_sub(age_ms).into(), limits.forget_at_once.into()])
}

/// How many deliveries are hidden in one statement: with three parameters each, far fewer than a statement may have.
const HIDDEN_AT_ONCE: usize = 1_000;

/// Hides deliveries whose events are erased, each given by its number, its name and its digest: a late repetition is answered like the
/// first time, but neither key nor digest can be read in the store any more, and nobody can tell whose it was.
pub(super) fn hide(sql: &mut dyn Sql, deliveries: &[(i64, String, String)]) -> Result<(), StoreError> {
    for some in deliveries.chunks(HIDDEN_AT_ONCE) {
        let update = format!(
            "UPDATE deliveries SET identity = NULL, body_bytes = 0, idempotency_key = given.column2, sha256 = given.column3
            FROM (VALUES {}) AS given WHERE deliveries.id = given.column1",
            lists(some.len(), 3)
        );
        let values = some.iter().flat_map(|(id, name, sha256)| {
            let (name, sha256) = match name {
                name if is_hidden_name(name) => (name.clone(), sha256.clone()),
                key => (hidden_of(key), masked(sha256, key)),
            };
            [Cell::from(*id), name.into(), sha256.into()]
        });
        sql.execute(&update, &values.collect::<Vec<_>>())?;
    }
    Ok(())
}

/// Whether a name is that of a hidden key.
fn is_hidden_name(name: &str) -> bool {
    name.contains(' ')
}

/// The name of a hidden key. It has a space, which no key can have.
pub(super) fn hidden(key: &IdempotencyKey) -> String {
    hidden_of(key.as_str())
}

fn hidden_of(key: &str) -> String {
    format!("hidden {}", hash(key))
}
