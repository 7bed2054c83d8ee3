//! The page "About": who makes the program, and everything that its manifest says in plain words, so that nobody has to read the
//! TOML.

pub mod action;
#[cfg(feature = "window")]
pub mod draw;
pub mod make;
pub mod view;
