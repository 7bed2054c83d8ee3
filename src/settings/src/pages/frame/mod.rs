//! What surrounds the pages: header, notices, tabs, questions, and the view and the actions that tie all pages together.

pub mod action;
pub mod draw;
pub mod draw_done;
pub mod draw_embedded;
pub mod draw_header;
pub mod draw_notices;
pub mod draw_question;
pub mod make_header;
pub mod make_identifier;
pub mod make_notices;
pub mod make_waiting;
pub mod view;
