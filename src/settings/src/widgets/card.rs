//! Cards: the quiet boxes that hold one thing each.

use eframe::egui;
use egui::{CornerRadius, Frame, Margin, Ui};

use crate::theme;

/// The frame of a card whose content keeps its own distance.
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

/// The ground on which bytes are shown inside a bare card; its lower corners are round where nothing follows.
pub fn wire(ui: &Ui, last: bool) -> Frame {
    let low = if last { theme::CORNER - 1 } else { 0 };
    Frame::new().fill(theme::tokens(ui).wire).corner_radius(CornerRadius { nw: 0, ne: 0, sw: low, se: low })
}
