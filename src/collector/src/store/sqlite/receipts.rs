//! What is remembered of each delivery besides its events, so that a second one under the same key is answered like the
//! first.
//!
//! Of a delivery with counted events, that may not be enough to find out what was in it: whoever guesses such a body
//! knows its digest, and so which of the counted values came together. Its digest is therefore kept in a form that only
//! its key makes readable, and its key in a form that only the key itself leads to.

use candor::tools::wire::{Receipt, sha256_hex};
use rusqlite::{Connection, OptionalExtension as _, Transaction, named_params};

use crate::{
    key::IdempotencyKey,
    store::{Delivery, Taken},
};

/// The receipt of the first delivery that came under `key`.
pub(super) fn first(connection: &Connection, key: &IdempotencyKey) -> rusqlite::Result<Option<Receipt>> {
    let hidden = hidden(key);
    connection
        .query_row(
            "SELECT idempotency_key, stored, sha256 FROM deliveries WHERE idempotency_key IN (:key, :hidden)",
            named_params! { ":key": key.as_str(), ":hidden": hidden },
            |row| {
                let (found, sha256): (String, String) = (row.get("idempotency_key")?, row.get("sha256")?);
                let sha256 = if found == hidden { masked(&sha256, key) } else { sha256 };
                Ok(Receipt { stored: row.get::<_, i64>("stored")?.unsigned_abs(), sha256 })
            },
        )
        .optional()
}

/// Remembers a delivery; gives the number of its row.
pub(super) fn insert(transaction: &Transaction<'_>, delivery: &Delivery, stored: u32) -> rusqlite::Result<i64> {
    let Delivery { key, events, sha256, body_bytes, received_at_ms, place: _ } = delivery;
    let is_counted = events.iter().any(|event| matches!(event, Taken::Counted(_)));
    let (key, sha256, body_bytes) = match key {
        // Nobody can ask for it, so there is nothing to answer.
        None if is_counted => (None, String::new(), 0),
        Some(key) if is_counted => (Some(hidden(key)), masked(sha256, key), 0),
        key => (key.as_ref().map(|key| key.as_str().to_owned()), sha256.clone(), *body_bytes),
    };
    transaction.execute(
        "INSERT INTO deliveries (idempotency_key, sha256, body_bytes, stored, received_at_ms)
         VALUES (:key, :sha256, :body_bytes, :stored, :received_at_ms)",
        named_params! {
            ":key": key,
            ":sha256": sha256,
            ":body_bytes": i64::try_from(body_bytes).unwrap_or(i64::MAX),
            ":stored": stored,
            ":received_at_ms": received_at_ms,
        },
    )?;
    Ok(transaction.last_insert_rowid())
}

/// What stands for a key. No key has a blank in it, so it is none.
fn hidden(key: &IdempotencyKey) -> String {
    format!("hidden {}", sha256_hex(format!("candor-collector key {}", key.as_str()).as_bytes()))
}

/// A digest that only `key` makes readable, or such a one readable again.
fn masked(digest: &str, key: &IdempotencyKey) -> String {
    let mask = sha256_hex(format!("candor-collector digest {}", key.as_str()).as_bytes());
    let digits = digest.chars().zip(mask.chars()).filter_map(|(digit, mask)| {
        let digit = digit.to_digit(16)? ^ mask.to_digit(16)?;
        char::from_digit(digit, 16)
    });
    digits.collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_masked_digest_is_readable_again_with_its_key_and_with_no_other() {
        let [key, other] = ["a", "b"].map(|key| IdempotencyKey::new(key.as_bytes()).unwrap());
        let digest = sha256_hex(b"body");
        let hidden = masked(&digest, &key);
        assert_ne!(hidden, digest);
        assert_eq!(masked(&hidden, &key), digest);
        assert_ne!(masked(&hidden, &other), digest);
    }
}
