//! What surrounds the pages: header, notices, tabs, questions, and the view and the actions that tie all pages together.

pub mod action;
#[cfg(feature = "window")]
pub mod draw;
#[cfg(feature = "window")]
pub mod draw_done;
#[cfg(feature = "window")]
pub mod draw_embedded;
#[cfg(feature = "window")]
pub mod draw_header;
#[cfg(feature = "window")]
pub mod draw_notices;
#[cfg(feature = "window")]
pub mod draw_question;
pub mod make_header;
pub mod make_identifier;
pub mod make_notices;
pub mod make_waiting;
pub mod view;
