//! What the person decided, and the one place that says whether something may be sent, and why.
//!
//! `file` and `parse` read what is on disk, `change` and `write` change it, `keep` keeps what could not be trusted, `restrictions` is what
//! overrides it, `judge` answers from what was read, `as_if` from what switches would say, and `asks` whether anything new is a question.
//! When in doubt it says no.

#[cfg(unix)]
mod access;
mod as_if;
mod aside;
mod asks;
mod change;
mod conflict;
pub mod entry;
mod file;
mod judge;
mod keep;
mod not_written;
mod overwrite;
mod parse;
mod past;
mod problem;
mod reason;
mod restrictions;
mod retention;
mod twice;
mod write;

pub use change::{Applied, Change};
pub use conflict::Conflict;
pub use file::{ConsentFile, MAX_BYTES};
pub use judge::{Agreement, Allowed, Carried, Consent, Stored};
pub use not_written::NotWritten;
pub use parse::{Choices, CrashReports, DecidedBy, Decision, Pause, parse};
pub use past::Past;
pub(crate) use past::{is_overtaken, judged};
pub use problem::{Expected, FORMAT, Instead, Problem, Writer, WrongType};
pub use reason::{Effect, Reason};
pub use restrictions::{AdminPolicy, Restrictions};
pub use retention::Retention;
pub use twice::key_that_stands_twice;

#[cfg(test)]
mod tests;
