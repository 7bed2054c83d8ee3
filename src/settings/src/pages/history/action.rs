//! What a person can do in the history.

use super::query::Query;

/// One thing a person did there. Rows are named by their number in the log.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum HistoryAction {
    /// Show other rows, or the same in another order.
    Show(Query),
    /// Choose this row and no other; `None` closes the details.
    Select(Option<i64>),
    /// Choose this one besides the others, or no more.
    Toggle(i64),
    /// Read this one, and leave what is chosen as it is.
    Focus(i64),
    /// Choose what is shown from the one where the selection began to this one, and nothing else.
    Through(i64),
    /// Choose all that are shown.
    All,
    /// Leave only the one that was chosen last.
    One,
    /// Copy the exact bytes of those that are chosen.
    Copy,
}
