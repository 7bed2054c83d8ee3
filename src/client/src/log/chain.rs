//! Which rows share a delivery, and under which key: so that a folder that comes back from a backup sends the same rows under the same
//! keys, and our collector counts nothing twice.
//!
//! What one spool recorded is a chain: a delivery is a piece of one chain and has the key of its first row. Where the next piece begins
//! follows from where the last one ended, and that the collector says in its receipt. So a log that has forgotten its last deliveries finds
//! them again, one after another, whenever its pass runs and whatever else has come since.

use sha2::{Digest, Sha256};
use uuid::Uuid;

use super::events::Pending;
use super::spool::Shape;
use crate::manifest::Envelope;

/// What is hashed with an id, so that the digest is that of nothing else.
const DOMAIN: &[u8] = b"candor delivery";

/// The key of the delivery that begins with the row of this id. It says nothing about the row: what it is derived from is random, and
/// never leaves.
pub(super) fn key(first: &str) -> String {
    let digest = Sha256::new().chain_update(DOMAIN).chain_update(first.as_bytes()).finalize();
    let mut bytes = [0; 16];
    bytes.iter_mut().zip(digest).for_each(|(byte, of)| *byte = of);
    Uuid::new_v8(bytes).to_string()
}

/// Whether rows of this shape go alone.
fn goes_alone(shape: &Shape) -> bool {
    shape.crash || shape.envelope == Envelope::None
}

/// The rows of a new delivery that begins with `first`: those of its chain that come next, can share a body, and fit. `rows` are those
/// that wait, in the order of the log, which is also that of each chain.
pub(crate) fn next_delivery<'a>(
    rows: impl Iterator<Item = &'a Pending>,
    first: &Pending,
    most: (usize, usize),
) -> Vec<&'a Pending> {
    let (most_events, most_bytes) = if goes_alone(&first.shape) { (1, usize::MAX) } else { most };
    let (mut bytes, mut last) = (0, None);
    let is_next = |row: &&Pending| {
        let shape = &row.shape;
        let shares = row.seq >= first.seq
            && row.delivery.is_none()
            && row.place.chain() == first.place.chain()
            && (!shape.crash || row.seq == first.seq)
            && shape.envelope == first.shape.envelope
            && (shape.method, &shape.url, &shape.identity) == (first.shape.method, &first.shape.url, &first.shape.identity);
        // The same row twice, which only a damaged log can have, is not sent twice in one body: it goes after it, under the same key.
        let shares = shares && last.is_none_or(|last| last < row.place);
        if shares {
            last = Some(row.place);
        }
        shares
    };
    let fits = |row: &&Pending| {
        bytes += row.length + 1;
        bytes <= most_bytes || row.seq == first.seq
    };
    rows.filter(is_next).take(most_events).take_while(fits).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_key_depends_on_the_first_row_alone_and_says_nothing_about_it() {
        let id = "01930000-0000-7000-8000-000000000001";
        assert_eq!(key(id), key(id));
        assert_ne!(key(id), key("01930000-0000-7000-8000-000000000002"));
        assert!(key(id).split('-').all(|part| !id.contains(part)), "{}", key(id));
    }
}
