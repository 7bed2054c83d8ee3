//! The page "Your data": what a person can save, keep, replace or clear of what was recorded about them.

pub mod action;
pub mod desk;
#[cfg(feature = "window")]
pub mod draw;
#[cfg(feature = "window")]
mod draw_report;
#[cfg(feature = "window")]
mod draw_said;
#[cfg(feature = "window")]
mod draw_server;
pub mod make;
pub mod make_server;
pub mod view;
