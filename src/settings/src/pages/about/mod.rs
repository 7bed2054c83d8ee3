//! The program and its manifest in plain words.

pub mod draw;
