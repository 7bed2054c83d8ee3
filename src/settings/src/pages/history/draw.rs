//! Draws everything that was recorded: what is searched for, the chart, the table, and beside or below it the message with the focus.

use eframe::egui;
use egui::{Label, Ui, UiBuilder, vec2};

use super::draw_cell::{HEAD, ROW};
use super::draw_table::table_ui;
use super::view::History;
use super::{draw_chart, draw_details, draw_search};
use crate::pages::history::action::HistoryAction;
use crate::theme;
use crate::widgets::reading;

const DETAILS: f32 = 340.0;
/// The most height of the table where the details are below it.
const TABLE_AT_MOST: f32 = 320.0;

/// Draws the history in a page of this width. Side by side, table and details fill this height.
pub fn history_ui(ui: &mut Ui, history: &History, page_width: f32, fill: f32, actions: &mut Vec<HistoryAction>) {
    if !history.empty.is_empty() {
        reading(ui, |ui| {
            ui.add(Label::new(theme::body(&history.empty).color(theme::tokens(ui).muted)).wrap());
        });
        return;
    }
    let top = ui.cursor().top();
    // In a scope of its own, so that what follows keeps its ids, and the focus, when lines come and go in it.
    ui.push_id("looking", |ui| draw_search::looking_ui(ui, history, actions));
    draw_chart::chart_ui(ui, history, actions);
    let fill = (fill - (ui.cursor().top() - top)).max(HEAD + 4.0 * ROW);
    let room = ui.available_rect_before_wrap();
    let beside = page_width >= theme::STACK_BELOW;
    match &history.details {
        Some(chosen) if beside => {
            let table = egui::Rect::from_min_size(room.min, vec2(room.width() - DETAILS - 12.0, fill));
            let side = egui::Rect::from_min_size(egui::pos2(room.right() - DETAILS, room.top()), vec2(DETAILS, fill));
            ui.scope_builder(UiBuilder::new().id_salt("table").max_rect(table), |ui| table_ui(ui, history, fill, actions));
            ui.scope_builder(UiBuilder::new().id_salt("details").max_rect(side), |ui| {
                draw_details::details_ui(ui, chosen, Some(fill), actions);
            });
            ui.advance_cursor_after_rect(table.union(side));
        }
        Some(chosen) => {
            #[expect(clippy::cast_precision_loss, reason = "only a few rows matter")]
            let needed = HEAD + ROW * history.rows.len().min(100) as f32;
            ui.push_id("table", |ui| table_ui(ui, history, needed.min(TABLE_AT_MOST), actions));
            ui.add_space(16.0);
            ui.push_id("details", |ui| draw_details::details_ui(ui, chosen, None, actions));
        }
        None => {
            ui.push_id("table", |ui| table_ui(ui, history, fill, actions));
        }
    }
}
