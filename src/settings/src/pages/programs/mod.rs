//! The programs on this computer: the list, the switch for all of them, and a program whose manifest cannot be used.

pub mod action;
#[cfg(feature = "window")]
pub mod draw;
#[cfg(feature = "window")]
pub mod draw_broken;
#[cfg(feature = "window")]
pub mod draw_welcome;
pub mod make;
pub mod view;
