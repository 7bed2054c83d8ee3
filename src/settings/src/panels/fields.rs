//! Fields in plain words: path, meaning, limits.

use eframe::egui;
use egui::{Label, Ui};

use crate::theme;
use crate::view::FieldFact;

/// Draws the fields below each other.
pub fn fields_ui(ui: &mut Ui, fields: &[FieldFact]) {
    let t = theme::tokens(ui);
    ui.scope(|ui| {
        ui.spacing_mut().item_spacing.y = 0.0;
        for (index, FieldFact { path, explain, limits }) in fields.iter().enumerate() {
            if index > 0 {
                ui.add_space(8.0);
            }
            ui.add(Label::new(theme::mono(path)).wrap());
            ui.add(Label::new(theme::small(explain)).wrap());
            if !limits.is_empty() {
                ui.add(Label::new(theme::small(limits).color(t.muted)).wrap());
            }
        }
    });
}
