//! What the server keeps of an event: a declaration by the makers, which only their server can keep.

use serde::Serialize;

use super::read::Word;

/// What the server keeps of an event.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Keep {
    /// A row for each.
    #[default]
    Rows,
    /// No row: its values are added to daily counters in the transaction that takes it in, and nobody can find it among the others again.
    Counts,
}

impl Word for Keep {
    const WORDS: &'static [(&'static str, Self)] = &[("rows", Self::Rows), ("counts", Self::Counts)];
}

impl Keep {
    #[expect(clippy::trivially_copy_pass_by_ref, reason = "serde asks like this")]
    pub(super) fn is_rows(&self) -> bool {
        *self == Self::Rows
    }
}
