//! Where deliveries are kept: in one `SQLite` file or in PostgreSQL, with the same statements.
//!
//! [`Store`] is the handle for everything else. Separate threads ask the database, so that no request ever blocks others while it waits for
//! a disk (`workers`). What they ask is written once ([`sql`]), with a file for each thing that is kept: `receipts`, [`brief`],
//! [`counters`], [`people`], `origins`, [`erased`], [`set_aside`], `alive`, and `figures` for what is published; [`own`] finds and erases
//! the events of a person, [`about`] has what is kept besides their events, [`own_report`] erases one report, and [`sessions`] lets a
//! person's browser see what is theirs; `keep` writes deliveries with all of these, and `schema` makes the tables. Only
//! `sqlite` and `postgres` know which database it is, and `copy`, which copies the file of one.

pub mod about;
mod added;
pub mod again;
pub(crate) mod alive;
pub mod beside;
pub mod brief;
mod chosen;
mod copy;
pub mod counters;
pub mod delivery;
pub mod erased;
mod erasures;
mod error;
pub(crate) mod figures;
mod handle;
mod keep;
mod masks;
pub mod noted;
pub mod noting;
mod origins;
pub mod own;
pub mod own_report;
pub mod owner;
pub mod people;
mod postgres;
pub mod prune;
pub(crate) mod receipts;
pub mod reports;
pub mod rows;
mod schema;
pub mod sessions;
pub mod set_aside;
pub mod sql;
mod sqlite;
mod summed;
pub mod sums;
pub mod tokens;
pub mod upkeep;
mod workers;

pub use self::{
    copy::{CopyError, Counts, backup, restore},
    delivery::{Declaring, Delivery, Of, Row, RowKind, Taken},
    error::StoreError,
    handle::{Place, Store},
};
