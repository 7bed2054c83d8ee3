//! Which rows share a delivery, and under which key, so that a folder restored from a backup sends the same rows under the same keys, and
//! our collector counts nothing twice.
//!
//! What one spool recorded is a chain. A delivery is a piece of one chain and has the key of its first row. Where the next piece begins
//! follows from where the last one ended, which the collector's receipt says. So a log that has forgotten its last deliveries finds them
//! again one by one, whenever its pass runs and whatever else has come since.

use sha2::{Digest, Sha256};
use uuid::Uuid;

use super::events::Pending;
use super::spool::Shape;
use crate::manifest::Envelope;

/// Hashed together with an id, so that the digest cannot be that of anything else.
const DOMAIN: &[u8] = b"candor delivery";

/// The key of the delivery that begins with the row that has this id. It reveals nothing about the row: it is derived from a random value
/// that never leaves.
pub(super) fn key(first: &str) -> String {
    let digest = Sha256::new().chain_update(DOMAIN).chain_update(first.as_bytes()).finalize();
    let mut bytes = [0; 16];
    bytes.iter_mut().zip(digest).for_each(|(byte, of)| *byte = of);
    Uuid::new_v8(bytes).to_string()
}

/// Whether rows of this shape are sent alone.
fn goes_alone(shape: &Shape) -> bool {
    shape.crash || shape.envelope == Envelope::None
}

/// The rows of a new delivery that begins with `first`: the next ones of its chain that can share a body and fit. `rows` are all that wait,
/// in the order of the log, which is also the order of each chain.
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
        // A row that a damaged log has twice is not sent twice in one body: the second copy is sent later, under the same key.
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
