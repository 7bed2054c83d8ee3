//! What the window shows, with a folder for each page and the same layers in each: `view` is what is drawn, every sentence already
//! written; `action` is what a person can do there; `make*` turns what was read into a view and knows no egui; `draw*` draws a view
//! and queues actions. A page knows no other page and nothing about what surrounds it: that is `frame`.

pub mod about;
pub mod choices;
pub mod crashes;
#[cfg(feature = "window")]
mod draw_copy;
#[cfg(feature = "window")]
mod draw_dot;
#[cfg(feature = "window")]
mod draw_forms;
pub mod feedback;
pub mod fields;
pub mod find;
pub mod frame;
pub mod history;
mod json;
pub mod parts;
pub mod programs;
pub mod settings;
#[cfg(test)]
mod tests;
pub mod your_data;
