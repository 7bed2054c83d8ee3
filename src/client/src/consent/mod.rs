//! What the person decided, and the one place that answers whether something may go, with the reason.
//!
//! `file` and `parse` read what lies on disk, `change` and `write` change it, `restrictions` is what stands above it, and `judge` answers
//! from what was read. When in doubt it says no.

mod change;
mod file;
mod judge;
mod overwrite;
mod parse;
mod problem;
mod reason;
mod restrictions;
mod retention;
mod write;

pub use change::{Applied, Change};
pub use file::{ConsentFile, MAX_BYTES};
pub use judge::{Agreement, Allowed, Carried, Consent, Stored};
pub use parse::{CrashReports, Decision, Pause, Record, parse};
pub use problem::{FORMAT, Problem};
pub use reason::{Effect, Reason};
pub use restrictions::{AdminPolicy, Restrictions};
pub use retention::Retention;
pub use write::NotWritten;

#[cfg(test)]
mod tests;
