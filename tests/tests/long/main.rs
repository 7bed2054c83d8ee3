//! What a person cannot think of one by one: chance tries it, against the real programs. Each test here does a few rounds whenever the
//! tests run; `tests/long NAME SECONDS SEED` does as many as there is time for.
//!
//! The tests know the promises from what people are told, and nothing of how they are kept: each has its own, much simpler idea of what
//! has to be true.
#![cfg(target_os = "linux")]
#![expect(clippy::expect_used, clippy::indexing_slicing, clippy::panic, reason = "what cannot go on fails where it stands")]

mod back;
mod changes;
mod leaving;
mod meaning;
mod replaced;
mod wording;
