//! The history: everything that was recorded, and what became of it, with the exact bytes, so that anybody can check what was sent.

pub mod action;
pub mod chart;
pub mod chosen;
pub mod columns;
#[cfg(feature = "window")]
pub mod draw;
#[cfg(feature = "window")]
pub mod draw_cell;
#[cfg(feature = "window")]
pub mod draw_chart;
#[cfg(feature = "window")]
pub mod draw_details;
#[cfg(feature = "window")]
pub mod draw_heads;
#[cfg(feature = "window")]
pub mod draw_search;
#[cfg(feature = "window")]
pub mod draw_table;
pub mod make_chart;
pub mod make_details;
pub mod matches;
pub mod place;
pub mod query;
pub mod rows;
pub mod view;
