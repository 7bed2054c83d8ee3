//! The window and the command line with which a person sees and decides what programs report home.
//!
//! A program that draws with egui can show its own part of the window in its own settings: [`embed::ChoicesPanel`].

pub mod cli;
pub mod pages;
pub mod preferences;
pub mod report;
pub mod state;
pub mod text;
pub mod theme;
pub mod widgets;
pub mod window;
pub mod worker;

pub use window::{Start, embed, options, run_window};
