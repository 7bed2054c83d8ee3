//! Fields of a message in plain words, which several pages show.

pub mod draw;
pub mod view;
