//! Which rows of the history are selected, and what became of the last copy of them.

use std::sync::Arc;

use candor::tools::log::Index;

use crate::pages::history::chosen::Chosen;
use crate::pages::history::rows::Rows;

/// The selection. One row has the focus, and its bytes are shown; it need not be selected.
#[derive(Debug, Default)]
pub(super) struct RowChoice {
    pub(super) focus: Option<i64>,
    /// Where a selection of several began.
    anchor: Option<i64>,
    pub(super) chosen: Arc<Chosen>,
    /// What became of the last copy, in words, until something else is selected.
    pub(super) copied: String,
}

impl RowChoice {
    /// This row and no other.
    pub(super) fn one(row: Option<i64>) -> Self {
        Self { focus: row, anchor: row, chosen: Arc::new(row.into_iter().collect()), copied: String::new() }
    }

    pub(super) fn toggle(&mut self, seq: i64) {
        let chosen = Arc::make_mut(&mut self.chosen);
        if !chosen.contains(seq) {
            chosen.insert(seq);
        } else if chosen.len() > 1 {
            // One stays selected, so that there is always something to copy.
            chosen.remove(seq);
        }
        (self.focus, self.anchor) = (Some(seq), Some(seq));
        self.copied.clear();
    }

    pub(super) fn through(&mut self, seq: i64, rows: &Rows) {
        let places = self.anchor.and_then(|anchor| rows.place(anchor)).zip(rows.place(seq));
        let Some((from, to)) = places else {
            *self = Self::one(Some(seq));
            return;
        };
        self.focus = Some(seq);
        self.choose(rows, from.min(to)..=from.max(to));
    }

    pub(super) fn all(&mut self, rows: &Rows) {
        let Some(last) = rows.len().checked_sub(1) else { return };
        if self.focus.is_none_or(|focus| rows.place(focus).is_none()) {
            self.focus = rows.seq(0);
            self.anchor = self.focus;
        }
        self.choose(rows, 0..=last);
    }

    fn choose(&mut self, rows: &Rows, places: std::ops::RangeInclusive<usize>) {
        self.chosen = Arc::new(places.filter_map(|place| rows.seq(place)).collect());
        self.copied.clear();
    }

    /// Deselects rows that are no longer in the log.
    pub(super) fn follow(&mut self, index: &Index) {
        let ends = (index.get(0), index.len().checked_sub(1).and_then(|last| index.get(last)));
        match ends {
            // More is still to be read, or there is nothing to check.
            _ if !index.is_complete() || self.chosen.is_empty() => {}
            (Some(first), Some(last)) if self.chosen.is_between(first.seq, last.seq) => {}
            (Some(first), Some(last)) => Arc::make_mut(&mut self.chosen).keep_between(first.seq, last.seq),
            _ => self.chosen = Arc::default(),
        }
    }
}
