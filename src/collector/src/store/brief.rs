//! What is remembered of a delivery of which only counts are kept: just enough to make a second one under its key harmless, because there
//! may be millions of them.
//!
//! A row of `receipts` has 96 bits of the hash of the key with which `masks` hides keys, the day, the number of events, and a quarter of
//! the digest, masked with the key: some 40 bytes. The rest of the digest is in `digests`, but only for four days: a client that repeats a
//! delivery later mostly sends the same body, whose digest begins in the same way and is therefore the one to answer with (see
//! [`completed`]).

use std::collections::{BTreeMap, HashMap};

use candor::tools::wire::Receipt;

use super::{
    delivery::{Delivery, Taken},
    error::StoreError,
    masks,
    people::day_number,
    sql::{Cell, Columns as _, Sql, list},
};
use crate::{key::IdempotencyKey, limits::Limits};

/// The number of hexadecimal digits in a column of 64 bits.
const WORD: usize = 16;

/// The name by which a delivery is found: the first 96 bits of the hash of its key. The chance that any two of a thousand million have the
/// same name is less than 1 in 10^11, and whoever provokes that can only do so with their own keys.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
struct Name(i64, i64);

impl Name {
    fn of(key: &IdempotencyKey) -> Self {
        let hash = masks::hash(key.as_str());
        // Signed, so that the rest never needs more than four bytes.
        let rest = hash.get(WORD..WORD + 8).and_then(|digits| u32::from_str_radix(digits, 16).ok()).unwrap_or_default();
        Self(word(&hash, 0), rest.cast_signed().into())
    }

    fn cells(self) -> [Cell; 2] {
        [self.0.into(), self.1.into()]
    }
}

/// Whether only counts are kept of it.
pub(super) fn is_all(delivery: &Delivery) -> bool {
    delivery.events.iter().all(|event| matches!(event, Taken::Counted(_)))
}

/// The receipts of the first of these deliveries that came under `keys`, by key. `certainly` is that of [`Sql`] or empty.
pub(super) fn known<'k>(
    sql: &mut dyn Sql,
    keys: impl Iterator<Item = &'k IdempotencyKey>,
    certainly: &str,
) -> Result<HashMap<String, Receipt>, StoreError> {
    let asked: BTreeMap<Name, &IdempotencyKey> = keys.map(|key| (Name::of(key), key)).collect();
    let mut found = HashMap::new();
    if asked.is_empty() {
        return Ok(found);
    }
    let hashes: Vec<Cell> = asked.keys().map(|name| name.0.into()).collect();
    let select = format!(
        "SELECT hash, hash_rest, day, stored, digest FROM receipts WHERE hash IN ({}) {certainly}",
        list(1, hashes.len())
    );
    for row in sql.query(&select, &hashes)? {
        let mut row = row.into_iter();
        let name = Name(row.cell().int(), row.cell().int());
        let (day, stored, first) = (row.cell(), row.cell().int(), row.cell().int());
        let Some(key) = asked.get(&name) else { continue };
        let rest = "SELECT second, third, fourth FROM digests WHERE day = $1 AND hash = $2 AND hash_rest = $3";
        let [hash, hash_rest] = name.cells();
        let masked: String = match sql.first(rest, &[day, hash, hash_rest])? {
            Some(rest) => std::iter::once(first).chain(rest.iter().map(Cell::int)).map(digits).collect(),
            None => digits(first),
        };
        let sha256 = masks::masked(&masked, key.as_str());
        found.insert(key.as_str().to_owned(), Receipt { stored: stored.unsigned_abs(), sha256: whole_length(&sha256) });
    }
    Ok(found)
}

/// Remembers these deliveries, which are kept now for the first time.
pub(super) fn keep(sql: &mut dyn Sql, deliveries: &[&Delivery]) -> Result<(), StoreError> {
    // In the order of their names, so that two collectors never deadlock.
    let named = deliveries.iter().filter_map(|delivery| Some((delivery.key.as_ref()?, delivery)));
    let named: BTreeMap<Name, _> = named.map(|(key, delivery)| (Name::of(key), (key, delivery))).collect();
    let (mut receipts, mut digests) = (Vec::new(), Vec::new());
    for (name, (key, delivery)) in named {
        let masked = masks::masked(&delivery.sha256, key.as_str());
        let ([hash, hash_rest], day) = (name.cells(), Cell::from(day_number(delivery.received_at_ms)));
        let stored = delivery.events.len().into();
        receipts.push(vec![hash.clone(), hash_rest.clone(), day.clone(), stored, word(&masked, 0).into()]);
        let rest = [1, 2, 3].map(|place| Cell::from(word(&masked, place)));
        digests.push([day, hash, hash_rest].into_iter().chain(rest).collect());
    }
    let head = "INSERT INTO receipts (hash, hash_rest, day, stored, digest)";
    if sql.insert(head, &receipts, "ON CONFLICT DO NOTHING")? < u64::try_from(receipts.len()).unwrap_or(u64::MAX) {
        // Another collector was faster with one of them: it will be known at the next attempt.
        return Err(StoreError::Again);
    }
    let head = "INSERT INTO digests (day, hash, hash_rest, second, third, fourth)";
    sql.insert(head, &digests, "ON CONFLICT DO NOTHING")?;
    Ok(())
}

/// Whether only the beginning of the digest is known: no real digest ends like that.
pub fn is_cut(receipt: &Receipt) -> bool {
    receipt.sha256.get(WORD..).is_some_and(|rest| rest.bytes().all(|digit| digit == b'0'))
}

/// The receipt with this whole digest, if it has only the beginning of one and this digest begins in the same way; otherwise unchanged.
#[must_use]
pub fn completed(receipt: Receipt, sha256: &str) -> Receipt {
    let is_it = is_cut(&receipt) && receipt.sha256.get(..WORD) == sha256.get(..WORD);
    if is_it { Receipt { sha256: sha256.to_owned(), ..receipt } } else { receipt }
}

/// Forgets at most `most` of the digests that are no longer needed, and returns how many.
pub(crate) fn forget_digests(sql: &mut dyn Sql, now_ms: i64, limits: &Limits, most: u32) -> Result<u64, StoreError> {
    let delete = "DELETE FROM digests WHERE (day, hash, hash_rest) IN (
        SELECT day, hash, hash_rest FROM digests WHERE day < $1 LIMIT $2)";
    sql.execute(delete, &[(day_number(now_ms) - limits.upkeep.digest_days).into(), most.into()])
}

/// Looks at the next `most` receipts from a hash on, and forgets those that no client can still ask for. Returns where to continue; `None`
/// at the end.
pub(crate) fn forget_some(
    sql: &mut dyn Sql,
    from: i64,
    now_ms: i64,
    limits: &Limits,
    most: u32,
) -> Result<Option<i64>, StoreError> {
    let select = "SELECT hash FROM receipts WHERE hash >= $1 ORDER BY hash LIMIT 1 OFFSET $2";
    let next = sql.first(select, &[from.into(), most.into()])?.map(|row| row.into_iter().cell().int());
    let age_ms = i64::try_from(limits.key_age.as_millis()).unwrap_or(i64::MAX);
    let day = day_number(now_ms.saturating_sub(age_ms));
    let delete = "DELETE FROM receipts WHERE hash >= $1 AND hash <= $2 AND day < $3";
    sql.execute(delete, &[from.into(), next.unwrap_or(i64::MAX).into(), day.into()])?;
    // Behind all that have this hash: they have been looked at.
    Ok(next.and_then(|next| next.checked_add(1)))
}

/// The 64 bits at this place in hexadecimal digits.
fn word(digits: &str, place: usize) -> i64 {
    let word = digits.get(place * WORD..(place + 1) * WORD).and_then(|word| u64::from_str_radix(word, 16).ok());
    word.unwrap_or_default().cast_signed()
}

fn digits(word: i64) -> String {
    format!("{:016x}", word.cast_unsigned())
}

/// Pads the beginning of a digest to the length of a whole one.
fn whole_length(sha256: &str) -> String {
    format!("{sha256:0<64}")
}

#[cfg(test)]
mod tests {
    use candor::tools::wire::sha256_hex;

    use super::*;

    #[test]
    fn a_digest_goes_into_its_columns_and_comes_out_of_them() {
        let digest = sha256_hex(b"body");
        let words = [0, 1, 2, 3].map(|place| digits(word(&digest, place)));
        assert_eq!(words.concat(), digest);
    }

    #[test]
    fn a_receipt_of_which_the_beginning_is_known_is_completed_by_nothing_that_begins_in_another_way() {
        let (digest, other) = (sha256_hex(b"body"), sha256_hex(b"another"));
        let cut = Receipt { stored: 2, sha256: whole_length(&digest[..WORD]) };
        assert!(is_cut(&cut) && cut.sha256.len() == 64);
        assert_eq!(completed(cut.clone(), &digest).sha256, digest);
        assert_eq!(completed(cut.clone(), &other), cut);
        let whole = Receipt { stored: 2, sha256: digest.clone() };
        assert_eq!(completed(whole.clone(), &other), whole);
    }
}
