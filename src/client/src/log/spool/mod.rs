//! In front of the log each host process has a spool: an append-only, checksummed file. Recording is one `write` to it, which
//! survives the death of the process; the writer thread moves it into the log. A spool whose owner is gone is adopted.

mod folder;
mod frames;
mod read;
mod shape;
mod write;

pub(super) use folder::PREFIX;
pub use folder::SPOOLS;
pub(super) use read::left_behind;
pub use read::{Piece, SpoolReader, is_recorded_to};
pub use shape::{DroppedCounts, Folds, Shape, Spooled};
pub use write::Spool;

#[cfg(test)]
mod tests;
