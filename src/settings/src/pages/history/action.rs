//! What a person can do in the history, as data, so that drawing it decides nothing.

use super::columns::Column;
use super::query::Query;

/// One thing a person did there. Rows are named by their number in the log.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum HistoryAction {
    /// Show other rows, or the same in another order.
    Show(Query),
    /// Select this row and no other; `None` closes the details.
    Select(Option<i64>),
    /// Add this one to the selection, or remove it.
    Toggle(i64),
    /// Read this one, and leave the selection as it is.
    Focus(i64),
    /// Select everything shown from the row where the selection began to this one, and nothing else.
    Through(i64),
    /// Select all that are shown.
    All,
    /// Keep only the one that was selected last.
    One,
    /// Copy the exact bytes of the selected ones.
    Copy,
    /// Make a column this wide, in points; `None` makes it as wide as what it says.
    Widen(Column, Option<u16>),
    /// Keep the widths for the next time.
    KeepWidths,
    /// Save the exact body of the request whose message is read.
    SaveBody,
}
