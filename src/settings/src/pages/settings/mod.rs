//! The settings of the window itself, which are kept apart from the choices: nothing here decides what a program sends, except the
//! switch for all of them.

pub mod action;
#[cfg(feature = "window")]
pub mod draw;
pub mod view;
