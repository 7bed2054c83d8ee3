//! The page "Your data": what a person can save, keep, replace or clear of what was recorded about them.

pub mod action;
pub mod draw;
pub mod make;
pub mod view;
