//! Draws what is new or wider since the person agreed: old and new side by side, or one below the other where it is narrow.

use eframe::egui;
use egui::{Label, Ui, vec2};

use super::view::NewsRow;
use crate::text::labels;
use crate::theme;
use crate::widgets::card::card;
use crate::widgets::{line_across, section};

const SIDE_BY_SIDE: f32 = 480.0;

/// Draws what is new, and the gap below it.
pub fn news_ui(ui: &mut Ui, news: &[NewsRow]) {
    if news.is_empty() {
        return;
    }
    card(ui, |ui| {
        section(ui, labels::news_open());
        for (index, row) in news.iter().enumerate() {
            ui.add_space(8.0);
            if index > 0 {
                line_across(ui, ui.max_rect().x_range(), ui.cursor().top());
                ui.add_space(8.0);
            }
            ui.push_id(index, |ui| row_ui(ui, row));
        }
    });
    ui.add_space(theme::GAP * 2.0);
}

fn row_ui(ui: &mut Ui, row: &NewsRow) {
    let NewsRow { what, sentence, before, now } = row;
    let t = theme::tokens(ui);
    ui.spacing_mut().item_spacing.y = 2.0;
    ui.add(Label::new(theme::strong(what)).wrap());
    if !sentence.is_empty() {
        ui.add(Label::new(theme::small(sentence).color(t.muted)).wrap());
    }
    ui.add_space(4.0);
    let side = |ui: &mut Ui, heading: &str, text: &str, ink: egui::Color32| {
        ui.add(Label::new(theme::small_strong(heading).color(ink)).wrap());
        ui.add(Label::new(theme::small(text)).wrap());
    };
    let room = ui.available_width();
    if room < SIDE_BY_SIDE {
        side(ui, labels::news_column_before(), before, t.muted);
        ui.add_space(4.0);
        side(ui, labels::news_column_now(), now, t.attention);
        return;
    }
    let width = ((room - 24.0) / 2.0).floor();
    ui.horizontal_top(|ui| {
        ui.spacing_mut().item_spacing = vec2(24.0, 2.0);
        for (heading, text, ink) in
            [(labels::news_column_before(), before, t.muted), (labels::news_column_now(), now, t.attention)]
        {
            ui.allocate_ui_with_layout(vec2(width, 0.0), egui::Layout::top_down(egui::Align::Min), |ui| {
                ui.set_width(width);
                side(ui, heading, text, ink);
            });
        }
    });
}
