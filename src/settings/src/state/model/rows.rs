//! Which rows of the history are chosen, and what became of the last copy of them.

use std::sync::Arc;

use candor::log::Index;

use crate::pages::history::action::RowsAction;
use crate::pages::history::chosen::Chosen;
use crate::pages::view::Rows;
use crate::text::{figures, history as text};
use crate::worker::message::{Command, Copied};

use super::Model;

/// The choice. One row has the focus, and its bytes are shown; it need not be among the chosen.
#[derive(Debug, Default)]
pub(super) struct RowChoice {
    pub(super) focus: Option<i64>,
    /// Where a choice of several began.
    anchor: Option<i64>,
    pub(super) chosen: Arc<Chosen>,
    /// What became of the last copy, in words; until something else is chosen.
    pub(super) copied: String,
}

impl RowChoice {
    /// This row and no other.
    pub(super) fn one(row: Option<i64>) -> Self {
        Self { focus: row, anchor: row, chosen: Arc::new(row.into_iter().collect()), copied: String::new() }
    }

    fn toggle(&mut self, seq: i64) {
        let chosen = Arc::make_mut(&mut self.chosen);
        if !chosen.contains(seq) {
            chosen.insert(seq);
        } else if chosen.len() > 1 {
            // One stays: there is always something to copy.
            chosen.remove(seq);
        }
        (self.focus, self.anchor) = (Some(seq), Some(seq));
        self.copied.clear();
    }

    fn through(&mut self, seq: i64, rows: &Rows) {
        let places = self.anchor.and_then(|anchor| rows.place(anchor)).zip(rows.place(seq));
        let Some((from, to)) = places else {
            *self = Self::one(Some(seq));
            return;
        };
        self.focus = Some(seq);
        self.choose(rows, from.min(to)..=from.max(to));
    }

    fn all(&mut self, rows: &Rows) {
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

    /// What the log has let go of is not chosen any more.
    pub(super) fn follow(&mut self, index: &Index) {
        let ends = (index.get(0), index.len().checked_sub(1).and_then(|last| index.get(last)));
        match ends {
            // What was read so far is not all there is.
            _ if !index.is_complete() || self.chosen.is_empty() => {}
            (Some(first), Some(last)) if self.chosen.is_between(first.seq, last.seq) => {}
            (Some(first), Some(last)) => Arc::make_mut(&mut self.chosen).keep_between(first.seq, last.seq),
            _ => self.chosen = Arc::default(),
        }
    }
}

impl Model {
    pub(super) fn act_on_rows(&mut self, action: RowsAction, now: jiff::Timestamp) -> Vec<Command> {
        let before = self.rows.focus;
        let rows = self.looking.rows(&self.log.index, &self.zone, now);
        match action {
            RowsAction::Toggle(seq) => self.rows.toggle(seq),
            RowsAction::Focus(seq) => self.rows.focus = Some(seq),
            RowsAction::Through(seq) => self.rows.through(seq, &rows),
            RowsAction::All => self.rows.all(&rows),
            RowsAction::One => self.rows = RowChoice::one(self.rows.focus),
            RowsAction::Copy => {
                self.rows.copied.clear();
                let id = self.selected.clone().filter(|_| !self.rows.chosen.is_empty());
                return id.map(|id| Command::CopyRows(id, Arc::clone(&self.rows.chosen))).into_iter().collect();
            }
        }
        if self.rows.focus == before { Vec::new() } else { self.read_focus().into_iter().collect() }
    }

    /// Another row has the focus: it is read.
    pub(super) fn read_focus(&mut self) -> Option<Command> {
        let row = self.rows.focus;
        if row.is_none() || self.details.as_ref().is_some_and(|read| Some(read.details.row.seq) != row) {
            self.details = None;
        }
        self.read_row()
    }

    pub(super) fn take_copied(&mut self, id: &str, copied: Copied) {
        let Copied { text, messages, chosen, is_cut } = copied;
        if self.selected.as_deref() == Some(id) {
            self.rows.copied = if is_cut {
                text::rows_copied_part(messages, chosen, &figures::size(text.len() as u64))
            } else {
                text::rows_copied(messages)
            };
        }
        // What is gone meanwhile leaves the clipboard as it was.
        self.clipboard = Some(text).filter(|text| !text.is_empty());
    }

    /// What is to be put on the clipboard, once.
    pub fn take_clipboard(&mut self) -> Option<String> {
        self.clipboard.take()
    }
}
