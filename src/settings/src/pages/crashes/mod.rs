//! Crash reports that wait for the person: read, edited, sent or deleted here.

pub mod action;
pub mod desk;
pub mod draw;
pub mod draw_editor;
pub mod draw_list;
pub mod draw_report;
pub mod make;
pub mod read;
pub mod view;
