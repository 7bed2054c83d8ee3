//! Crash reports are the person's: what identifies them is removed on this computer before anything is stored.

mod scrub;

pub use scrub::{Private, fit, scrub};
