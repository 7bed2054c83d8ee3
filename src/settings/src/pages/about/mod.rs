//! The program and its manifest in plain words.

pub mod action;
pub mod draw;
pub mod make;
pub mod view;
