//! The tab of crash reports, where a person reads, edits, sends or deletes those that wait for them.

pub mod action;
pub mod desk;
#[cfg(feature = "window")]
pub mod draw;
#[cfg(feature = "window")]
pub mod draw_editor;
#[cfg(feature = "window")]
pub mod draw_list;
#[cfg(feature = "window")]
pub mod draw_report;
pub mod make;
pub mod read;
pub mod view;
