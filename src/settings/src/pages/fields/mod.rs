//! The fields of a message in plain words: several pages show them, and should show them alike.

#[cfg(feature = "window")]
pub mod draw;
pub mod view;
