//! What a person can take with them, keep or clear.

pub mod draw;
pub mod make;
