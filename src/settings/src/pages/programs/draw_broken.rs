//! Draws the page of a program whose manifest cannot be used: what is wrong, where, and what can be done about it.

use eframe::egui;
use egui::{Label, Ui};

use crate::pages::programs::action::ProgramsAction;
use crate::pages::programs::view::BrokenPage;
use crate::text::labels;
use crate::theme;
use crate::widgets::card::card;
use crate::widgets::{buttons, columns, heading, pairs};

/// Draws the page.
pub(in crate::pages) fn broken_ui(ui: &mut Ui, broken: &BrokenPage, actions: &mut Vec<ProgramsAction>) {
    columns::alone(ui, |ui| page_ui(ui, broken, actions));
}

fn page_ui(ui: &mut Ui, broken: &BrokenPage, actions: &mut Vec<ProgramsAction>) {
    let BrokenPage { title, sentence, facts, forget } = broken;
    ui.spacing_mut().item_spacing.y = theme::GAP;
    heading(ui, theme::title(title));
    ui.add(Label::new(theme::body(sentence).color(theme::tokens(ui).muted)).wrap());
    ui.add_space(theme::GAP);
    card(ui, |ui| {
        ui.spacing_mut().item_spacing.y = 4.0;
        pairs::pairs(ui, facts.iter().map(|(label, value)| (label.as_str(), value.as_str())));
        if let Some(forget) = forget {
            ui.add_space(8.0);
            if buttons::button(ui, labels::forget_manifest()).clicked() {
                actions.push(ProgramsAction::ForgetManifest(*forget));
            }
        }
    });
}
