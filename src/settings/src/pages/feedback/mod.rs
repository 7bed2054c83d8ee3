//! The page on which a person writes to a program's makers, and sees what became of what they sent: messages and crash reports.

pub mod action;
pub mod desk;
#[cfg(feature = "window")]
pub mod draw;
#[cfg(feature = "window")]
mod draw_letter;
#[cfg(feature = "window")]
mod draw_sent;
pub mod make;
pub mod view;
