//! Choices of which exactly one applies, below each other, all of the same weight.

use eframe::egui;
use egui::{Role, Sense, Stroke, Ui, WidgetInfo, pos2, vec2};

use crate::theme;
use crate::widgets::show_focus;

/// The height of one.
pub const HEIGHT: f32 = 28.0;
const RING: f32 = 8.0;

/// Draws one as wide as there is room, and returns whether it was newly chosen.
pub fn radio(ui: &mut Ui, label: &str, chosen: bool) -> bool {
    let t = theme::tokens(ui);
    let (rect, response) = ui.allocate_exact_size(vec2(ui.available_width(), HEIGHT), Sense::click());
    response.widget_info(|| WidgetInfo::selected(Role::RadioButton, ui.is_enabled(), chosen, label));
    if ui.is_rect_visible(rect) {
        let centre = pos2(rect.left() + RING, rect.center().y);
        let edge = if chosen || response.hovered() { t.accent } else { t.switched_off };
        ui.painter().circle(centre, RING - 0.75, t.panel, Stroke::new(1.5, edge));
        if chosen {
            ui.painter().circle_filled(centre, 4.0, t.accent);
        }
        let at = pos2(rect.left() + 2.0 * RING + 10.0, rect.center().y);
        ui.painter().text(at, egui::Align2::LEFT_CENTER, label, theme::body_font(), t.text);
    }
    show_focus(ui, &response, 4.0);
    response.clicked() && !chosen
}
