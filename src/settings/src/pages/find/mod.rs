//! Finding a tier, a field, a message or a setting of the window by its name, its id or plain words, and going there. Like `frame`, it is
//! beside the pages and knows what they show.

pub mod action;
#[cfg(feature = "window")]
pub mod draw;
pub mod make;
pub mod view;
