//! The page of choices: the switches, what they mean, and beside them a live preview of what they send.

pub mod action;
#[cfg(feature = "window")]
pub mod draw;
#[cfg(feature = "window")]
pub mod draw_answer;
#[cfg(feature = "window")]
pub mod draw_news;
#[cfg(feature = "window")]
pub mod draw_preview;
pub mod make;
pub mod make_consequence;
pub mod make_news;
pub mod make_pause;
pub mod make_preview;
pub mod make_volume;
pub mod view;
