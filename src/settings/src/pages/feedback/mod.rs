//! The page on which a person writes to a program's makers, and sees what became of what they sent: messages and crash reports.

pub mod action;
pub mod desk;
pub mod draw;
mod draw_letter;
mod draw_sent;
pub mod make;
pub mod view;
