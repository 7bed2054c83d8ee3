//! The tab of crash reports, where a person reads, edits, sends or deletes those that wait for them.

pub mod action;
pub mod desk;
pub mod draw;
pub mod draw_editor;
pub mod draw_list;
pub mod draw_report;
pub mod make;
pub mod read;
pub mod view;
