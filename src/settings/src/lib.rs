//! The window and the command line with which a person sees and decides what programs report home.

pub mod action;
pub mod panels;
pub mod text;
pub mod theme;
pub mod view;
pub mod widgets;
