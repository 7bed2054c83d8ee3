//! What a person can take with them, keep or clear.

pub mod action;
pub mod draw;
pub mod make;
pub mod view;
