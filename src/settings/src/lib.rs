//! The window and the command line with which a person sees and decides what programs report home.
//!
//! A program that draws with egui can show its own part of the window in its own settings: [`embed::ChoicesPanel`].

#[cfg(feature = "window")]
pub mod cli;
#[cfg(feature = "window")]
mod opener;
pub mod pages;
pub mod plain;
pub mod preferences;
pub mod report;
#[cfg(feature = "window")]
pub mod state;
pub mod text;
#[cfg(feature = "window")]
pub mod theme;
#[cfg(feature = "window")]
pub mod widgets;
#[cfg(feature = "window")]
pub mod window;
#[cfg(feature = "window")]
pub mod worker;

#[cfg(feature = "window")]
pub use window::{Start, embed, options, run_window};
