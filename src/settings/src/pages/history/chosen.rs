//! Which rows of the history are selected: sixty-four to a number, so that a million can be selected and drawn without being kept
//! one by one. It knows nothing of what is in them, and rows that arrive later are not in it.

use std::collections::BTreeMap;

/// How many rows share one number: as many as a `u64` has bits.
const BLOCK: i64 = 64;

/// The numbers of the selected events.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Chosen {
    /// One bit for each event; the key is the event's number divided by how many share one.
    blocks: BTreeMap<i64, u64>,
    count: usize,
}

impl FromIterator<i64> for Chosen {
    fn from_iter<I: IntoIterator<Item = i64>>(events: I) -> Self {
        let mut events: Vec<i64> = events.into_iter().collect();
        // Once they are side by side, those of one block are set together.
        events.sort_unstable();
        let mut chosen = Self::default();
        for side_by_side in events.chunk_by(|a, b| block(*a) == block(*b)) {
            let Some(first) = side_by_side.first() else { continue };
            chosen.blocks.insert(block(*first), side_by_side.iter().fold(0, |bits, seq| bits | bit(*seq)));
        }
        chosen.recount();
        chosen
    }
}

impl Chosen {
    /// How many.
    pub fn len(&self) -> usize {
        self.count
    }

    /// Whether there is none.
    pub fn is_empty(&self) -> bool {
        self.count == 0
    }

    /// Whether this one is selected.
    pub fn contains(&self, seq: i64) -> bool {
        self.blocks.get(&block(seq)).is_some_and(|bits| bits & bit(seq) != 0)
    }

    /// Selects this one too.
    pub fn insert(&mut self, seq: i64) {
        if !self.contains(seq) {
            *self.blocks.entry(block(seq)).or_default() |= bit(seq);
            self.count += 1;
        }
    }

    /// Deselects this one.
    pub fn remove(&mut self, seq: i64) {
        if self.contains(seq) {
            *self.blocks.entry(block(seq)).or_default() &= !bit(seq);
            self.count -= 1;
        }
    }

    /// All of them, oldest first.
    pub fn iter(&self) -> impl Iterator<Item = i64> {
        self.blocks.iter().flat_map(|(number, bits)| {
            let first = number * BLOCK;
            (first..first + BLOCK).filter(move |seq| bits & bit(*seq) != 0)
        })
    }

    /// Keeps only those from the first to the last.
    pub fn keep_between(&mut self, first: i64, last: i64) {
        let ends = |number: i64| number == block(first) || number == block(last);
        self.blocks.retain(|number, bits| {
            if ends(*number) {
                let inside = (number * BLOCK..(number + 1) * BLOCK).filter(|seq| (first..=last).contains(seq));
                *bits &= inside.fold(0, |inside, seq| inside | bit(seq));
            }
            *bits != 0 && (block(first)..=block(last)).contains(number)
        });
        self.recount();
    }

    /// Whether all of them are between these two.
    pub fn is_between(&self, first: i64, last: i64) -> bool {
        let ends = (self.blocks.first_key_value(), self.blocks.last_key_value());
        let (Some((oldest, _)), Some((newest, _))) = ends else { return true };
        *oldest > block(first) && *newest < block(last)
    }

    fn recount(&mut self) {
        self.count = self.blocks.values().map(|bits| bits.count_ones() as usize).sum();
    }
}

fn block(seq: i64) -> i64 {
    seq.div_euclid(BLOCK)
}

fn bit(seq: i64) -> u64 {
    1 << seq.rem_euclid(BLOCK)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_chosen_is_counted_and_comes_out_oldest_first() {
        let mut chosen: Chosen = [200, 3, 64, 63, 3, -1].into_iter().collect();
        assert_eq!((chosen.len(), chosen.iter().collect::<Vec<_>>()), (5, vec![-1, 3, 63, 64, 200]));
        chosen.insert(5);
        chosen.insert(5);
        chosen.remove(64);
        chosen.remove(65);
        assert_eq!((chosen.len(), chosen.iter().collect::<Vec<_>>()), (5, vec![-1, 3, 5, 63, 200]));
        assert!(chosen.contains(5) && !chosen.contains(64) && !Chosen::default().contains(0));
    }

    #[test]
    fn what_the_log_has_let_go_of_is_not_chosen_any_more() {
        let mut chosen: Chosen = (1..=1000).collect();
        assert!(!chosen.is_between(100, 2000));
        chosen.keep_between(100, 700);
        assert_eq!((chosen.len(), chosen.iter().next(), chosen.iter().last()), (601, Some(100), Some(700)));
        chosen.keep_between(5000, 6000);
        assert!(chosen.is_empty() && chosen.is_between(1, 2));
    }

    #[test]
    fn a_million_rows_are_chosen_and_found_again() {
        let chosen: Chosen = (1..=1_000_000).rev().collect();
        assert_eq!((chosen.len(), chosen.blocks.len()), (1_000_000, 15_626));
        assert!(chosen.contains(1) && chosen.contains(1_000_000) && !chosen.contains(1_000_001));
    }
}
