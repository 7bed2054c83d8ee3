//! Label and value, line by line; below each other where it is narrow.

use eframe::egui;
use egui::{Label, Ui};

use crate::theme;

const LABEL: f32 = 160.0;

/// Draws the pairs as wide as there is room.
pub fn pairs<'a>(ui: &mut Ui, pairs: impl Iterator<Item = (&'a str, &'a str)>) {
    let t = theme::tokens(ui);
    let room = ui.available_width();
    let beside = room >= LABEL * 2.5;
    for (label, value) in pairs {
        let label = Label::new(theme::body(label).color(t.muted));
        let value = Label::new(theme::body(value)).wrap();
        if beside {
            ui.horizontal_top(|ui| {
                ui.spacing_mut().item_spacing.x = 0.0;
                let start = ui.cursor().left();
                ui.add(label.truncate());
                ui.add_space((start + LABEL - ui.cursor().left()).max(8.0));
                ui.add(value);
            });
        } else {
            ui.vertical(|ui| {
                ui.spacing_mut().item_spacing.y = 0.0;
                ui.add(label.wrap());
                ui.add(value);
            });
            ui.add_space(4.0);
        }
    }
}
