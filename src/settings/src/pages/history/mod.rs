//! The history: everything that was recorded, and what became of it, with the exact bytes, so that anybody can check what was sent.

pub mod action;
pub mod chart;
pub mod chosen;
pub mod columns;
pub mod draw;
pub mod draw_cell;
pub mod draw_chart;
pub mod draw_details;
pub mod draw_heads;
pub mod draw_search;
pub mod draw_table;
pub mod make_chart;
pub mod make_details;
pub mod matches;
pub mod place;
pub mod query;
pub mod rows;
pub mod view;
