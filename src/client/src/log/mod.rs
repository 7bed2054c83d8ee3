//! One SQLite file is outbox and history at once: the exact bytes, and what became of them. Each change of state is one transaction.
//!
//! `events` is what waits, and `settle` what a decision does to it; `spool` comes before the log, and `intake` moves its content into it;
//! `attempts`, `chain`, `owed` and `sender` are for delivery, `review` and `answered` for crash reports, `by_hand` for what the person
//! writes, `reports` for what can be followed, `receipts` for decisions, `asked` for what a server was asked for, `over` for identifiers
//! that are over, `retention` for what is removed, and `to_read`, `index`, `search`, `read`, `request` and `export` for everything that
//! shows the log. Nothing outside this folder writes SQL.

mod answered;
mod asked;
mod attempts;
#[cfg(feature = "crashes")]
mod by_hand;
mod chain;
mod dropped;
mod error;
mod events;
mod export;
mod in_use;
mod index;
mod intake;
mod locks;
mod open;
mod over;
mod owed;
mod pieces;
mod place;
mod read;
mod receipts;
mod reports;
mod request;
mod retention;
mod review;
mod schema;
#[cfg(feature = "search")]
mod search;
mod sender;
mod settle;
mod spool;
mod to_read;

pub use answered::{Meanwhile, NewText, NotAnswered, Rewritten};
pub use asked::{AskedRequest, AskedRow};
pub use attempts::{Arrived, Attempt, Ended, OpenDelivery, Verdict};
#[cfg(feature = "crashes")]
pub use by_hand::Written;
pub(crate) use chain::next_delivery;
pub use dropped::Dropped;
pub use error::LogError;
pub(crate) use events::Verdicts;
pub use events::{Pending, State};
pub use export::{Export, Request, Total};
pub(crate) use in_use::is_inherited;
pub use index::{Index, IndexRow};
pub(crate) use intake::Taken;
pub use intake::{LeftBehind, take_in_what_was_left};
pub use open::{FILE, Log, check_place, why_unusable};
pub use pieces::{Extent, Looked, Part};
pub(crate) use place::NUMBER_BITS;
pub use read::{AttemptRow, DecisionRow, Details, EventRow, Summary};
pub(crate) use receipts::keep_receipt;
pub use receipts::{FILE as RECEIPTS, past};
pub use reports::{Asked, Lookup, Report};
pub use retention::{Cleared, damaged, remove_damaged};
pub use review::HeldReport;
#[cfg(feature = "search")]
pub use search::{Needle, Searched, search};
pub use spool::{DroppedCounts, Folds, Piece, SPOOLS, Shape, Spool, SpoolReader, Spooled, is_recorded_to};
pub use to_read::lacks_some;

#[cfg(test)]
mod tests;
