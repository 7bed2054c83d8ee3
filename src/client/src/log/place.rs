//! The place of an event among what one spool recorded, which its id contains.

use uuid::Uuid;

/// How many bits of a row's id are its number within its chain: a spool of 4 MiB has at most about a hundred thousand events, a tenth of
/// what 20 bits can count. The other random bits name the chain.
pub(crate) const NUMBER_BITS: u32 = 20;

/// The bits of an id that say neither when nor how it was made.
const RANDOM: u128 = 0x0fff_3fff_ffff_ffff_ffff;

/// A row's place: its chain, and its number in the chain.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Place {
    chain: u128,
    number: u32,
}

impl Place {
    /// What all rows of one chain have in common.
    pub(super) fn chain(self) -> u128 {
        self.chain
    }

    /// The place of the row with this id. An id that is not one of ours is a chain of its own.
    pub(super) fn of(id: &str) -> Self {
        let random = Uuid::try_parse(id).map_or(0, |id| id.as_u128() & RANDOM);
        let number = random & ((1 << NUMBER_BITS) - 1);
        Self { chain: random >> NUMBER_BITS, number: u32::try_from(number).unwrap_or(u32::MAX) }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rows_of_one_spool_are_one_chain_in_their_order() {
        let at = |id: &str| Place::of(id);
        let (one, next) = (at("01930000-0000-7abc-8def-000000000001"), at("01930000-0001-7abc-8def-000000000002"));
        assert!(one.chain == next.chain && one < next, "the time is no part of it");
        assert_ne!(one.chain, at("01930000-0000-7abc-8def-000000100001").chain);
    }
}
