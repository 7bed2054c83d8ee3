//! The programs on this computer: the list, the switch for all of them, and a program whose manifest cannot be used.

pub mod action;
pub mod draw;
pub mod draw_broken;
pub mod draw_welcome;
pub mod make;
pub mod view;
