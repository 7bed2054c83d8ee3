//! What the window shows, a folder a page. In each, `view` is what is drawn, every sentence already written; `action` what a person can
//! do there; `make*` turns what was read into a view and knows no egui; `draw*` draws a view and queues actions.

pub mod about;
pub mod action;
pub mod choices;
pub mod crashes;
pub mod draw_embedded;
pub mod draw_fields;
pub mod draw_header;
pub mod draw_notices;
pub mod draw_question;
pub mod frame;
pub mod history;
pub mod make;
pub mod programs;
pub mod settings;
#[cfg(test)]
mod tests;
pub mod view;
pub mod your_data;
