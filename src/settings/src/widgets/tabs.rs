//! Tabs: words on a line, the open one underlined.

use eframe::egui;
use egui::{Role, Sense, Shape, Stroke, Ui, WidgetInfo, vec2};

use crate::theme;
use crate::widgets::focus_returns::is_home;

const HEIGHT: f32 = 38.0;
const PADDING: f32 = 12.0;
/// Where it is narrow.
const PADDING_SMALL: f32 = 8.0;
const APART: f32 = 4.0;

/// Draws the tabs with the line below them across `line`, and returns the one that was chosen.
pub fn tabs(ui: &mut Ui, labels: &[&str], open: usize, line: egui::Rangef) -> Option<usize> {
    let mut chosen = None;
    // Painted before the tabs, so that the mark of the open one is on top of it; its place is known only after them.
    let below = ui.painter().add(Shape::Noop);
    let needed: f32 = labels.iter().map(|label| width(ui, label, PADDING) + APART).sum();
    let padding = if needed - APART > ui.available_width() { PADDING_SMALL } else { PADDING };
    let row = ui.horizontal_wrapped(|ui| {
        ui.ctx().accesskit_node_builder(ui.unique_id(), |node| node.set_role(Role::TabList));
        ui.spacing_mut().item_spacing = vec2(APART, 0.0);
        for (index, label) in labels.iter().enumerate() {
            if tab(ui, label, index == open, padding).clicked() {
                chosen = Some(index);
            }
        }
    });
    let y = row.response.rect.bottom() - 0.5;
    ui.painter().set(below, Shape::hline(line, y, theme::hairline(ui)));
    chosen
}

/// The width in semibold, so that nothing moves when another tab is chosen.
fn width(ui: &Ui, label: &str, padding: f32) -> f32 {
    (super::text_width(ui, label, &theme::strong_font()) + 2.0 * padding).round()
}

fn tab(ui: &mut Ui, label: &str, open: bool, padding: f32) -> egui::Response {
    let t = theme::tokens(ui);
    let size = vec2(width(ui, label, padding), HEIGHT);
    let (rect, response) = ui.allocate_exact_size(size, Sense::click());
    response.widget_info(|| WidgetInfo::labeled(Role::Tab, ui.is_enabled(), label));
    ui.ctx().accesskit_node_builder(response.id, |node| node.set_selected(open));
    let (font, colour) = match (open, response.hovered()) {
        (true, _) => (theme::strong_font(), t.text),
        (false, true) => (theme::body_font(), t.text),
        (false, false) => (theme::body_font(), t.muted),
    };
    ui.painter().text(rect.center(), egui::Align2::CENTER_CENTER, label, font, colour);
    if open {
        is_home(ui, response.id);
        let mark = egui::Rect::from_min_max(egui::pos2(rect.left(), rect.bottom() - 2.0), rect.max);
        ui.painter().rect_filled(mark, 0.0, t.accent);
    }
    if response.gained_focus() {
        response.scroll_to_me(None);
    }
    if response.has_focus() {
        let stroke = Stroke::new(2.0, t.accent);
        let ring = rect.shrink2(vec2(2.0, 5.0));
        ui.painter().rect_stroke(ring, 6.0, stroke, egui::StrokeKind::Inside);
    }
    response
}
