//! Random tests of the real programs, for what nobody can think of one by one. Each test does a few rounds whenever the tests run;
//! `tests/long NAME SECONDS SEED` does as many as there is time for.
//!
//! The tests know the promises from what people are told, and not how they are kept: each has its own, much simpler model of what has to be
//! true.
#![cfg(target_os = "linux")]
#![expect(clippy::expect_used, clippy::indexing_slicing, clippy::panic, reason = "what cannot go on fails where it stands")]

mod back;
mod changes;
mod leaving;
mod meaning;
mod replaced;
mod wording;
