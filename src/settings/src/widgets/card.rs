//! Cards: the quiet boxes that hold one thing each.

use eframe::egui;
use egui::epaint::RectShape;
use egui::{Color32, CornerRadius, Frame, Margin, Rangef, Rect, Shape, Ui};

use crate::theme;

/// The frame of a card whose content has its own margins.
pub fn bare(ui: &Ui) -> Frame {
    Frame::new().fill(theme::tokens(ui).panel).stroke(theme::hairline(ui)).corner_radius(theme::CORNER)
}

/// A card as wide as there is room.
pub fn card<R>(ui: &mut Ui, add: impl FnOnce(&mut Ui) -> R) -> R {
    bare(ui)
        .inner_margin(Margin::same(15))
        .show(ui, |ui| {
            ui.set_width(ui.available_width());
            add(ui)
        })
        .inner
}

/// A strip inside a bare card, as wide as the card.
pub fn strip<R>(ui: &mut Ui, vertical: i8, add: impl FnOnce(&mut Ui) -> R) -> R {
    Frame::new()
        .inner_margin(Margin::symmetric(15, vertical))
        .show(ui, |ui| {
            ui.set_width(ui.available_width());
            add(ui)
        })
        .inner
}

/// A card around bytes, whose closure returns their range from top to bottom. Only what is above and below them is filled: the
/// bytes are on the window's own background, because drawing it again would be a good part of what a frame costs without a graphics
/// card.
pub fn around_bytes(ui: &mut Ui, add: impl FnOnce(&mut Ui) -> Rangef) {
    bare(ui).fill(Color32::TRANSPARENT).show(ui, |ui| {
        ui.set_width(ui.available_width());
        ui.spacing_mut().item_spacing.y = 0.0;
        let [above, below] = [(); 2].map(|()| ui.painter().add(Shape::Noop));
        let bytes = add(ui);
        let whole = ui.min_rect();
        // Inside the line around the card.
        let round = theme::CORNER - 1;
        let fill = |rect: Rect, corners: CornerRadius| RectShape::filled(rect, corners, theme::tokens(ui).panel);
        let top = CornerRadius { nw: round, ne: round, ..CornerRadius::ZERO };
        ui.painter().set(above, fill(whole.with_max_y(bytes.min), top));
        if bytes.max < whole.bottom() {
            let bottom = CornerRadius { sw: round, se: round, ..CornerRadius::ZERO };
            ui.painter().set(below, fill(whole.with_min_y(bytes.max), bottom));
        }
    });
}

/// Draws the bytes inside such a card, and returns their range from top to bottom.
pub fn bytes(ui: &mut Ui, add: impl FnOnce(&mut Ui)) -> Rangef {
    let bytes = ui.vertical(|ui| {
        ui.set_width(ui.available_width());
        add(ui);
    });
    bytes.response.rect.y_range()
}
