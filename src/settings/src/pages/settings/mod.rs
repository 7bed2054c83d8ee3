//! The settings of the window itself.

pub mod action;
pub mod draw;
pub mod view;
