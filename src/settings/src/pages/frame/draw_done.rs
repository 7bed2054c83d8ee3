//! Draws that something was done: over the lower edge of the window, so that nothing on the page moves when it comes and goes.

use eframe::egui;
use egui::{Align2, Area, Frame, Label, Margin, Order, Ui, vec2};

use crate::theme;
use crate::widgets::announce;

const WIDTH: f32 = 420.0;
/// From the edges of the window; at the lower one, above the two answers.
const APART: f32 = 16.0;

/// Draws it, if there is something, above what is `below` points high at the lower edge. It takes no focus and no clicks, and a screen
/// reader says it.
pub fn done_ui(ui: &Ui, done: Option<&str>, below: f32) {
    let Some(sentence) = done else { return };
    let t = theme::tokens(ui);
    let room = (ui.ctx().content_rect().width() - 4.0 * APART).min(WIDTH);
    let area = Area::new(egui::Id::unique("done")).order(Order::Foreground).interactable(false);
    area.anchor(Align2::RIGHT_BOTTOM, vec2(-APART, -APART - below)).show(ui.ctx(), |ui| {
        let frame = Frame::new().fill(t.panel).stroke(egui::Stroke::new(1.0, t.accent)).corner_radius(theme::CORNER_SMALL);
        frame.inner_margin(Margin::symmetric(14, 10)).show(ui, |ui| {
            ui.set_max_width(room);
            let said = ui.add(Label::new(theme::body(sentence)).wrap());
            announce(ui, &said);
        });
    });
}
