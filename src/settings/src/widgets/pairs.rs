//! Labels and values, a line for each pair; the value is below its label where it is narrow.

use eframe::egui;
use egui::{Label, Ui};

use crate::theme;

const LABEL: f32 = 160.0;

/// Draws the pairs as wide as there is room.
pub fn pairs<'a>(ui: &mut Ui, pairs: impl Iterator<Item = (&'a str, &'a str)>) {
    for (label, value) in pairs {
        pair(ui, label, |ui| {
            ui.add(Label::new(theme::body(value)).wrap());
        });
    }
}

/// Draws one whose value is more than words.
pub fn pair(ui: &mut Ui, label: &str, value: impl FnOnce(&mut Ui)) {
    let label = Label::new(theme::body(label).color(theme::tokens(ui).muted));
    if ui.available_width() >= LABEL * 2.5 {
        ui.horizontal_top(|ui| {
            ui.spacing_mut().item_spacing.x = 0.0;
            let start = ui.cursor().left();
            ui.add(label.truncate());
            ui.add_space((start + LABEL - ui.cursor().left()).max(8.0));
            value(ui);
        });
    } else {
        ui.vertical(|ui| {
            ui.spacing_mut().item_spacing.y = 0.0;
            ui.add(label.wrap());
            value(ui);
        });
        ui.add_space(4.0);
    }
}
