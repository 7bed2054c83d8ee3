//! Draws what takes the place of a program while there is none: what Candor is, and two ways to begin. If every program was hidden, it says
//! so, and where they can be shown again.

use eframe::egui;
use egui::{Label, Ui};

use super::action::ProgramsAction;
use crate::text::labels;
use crate::theme;
use crate::widgets::{buttons, columns, heading};

/// Draws the page.
pub(in crate::pages) fn welcome_ui(ui: &mut Ui, all_hidden: bool, actions: &mut Vec<ProgramsAction>) {
    columns::alone(ui, |ui| if all_hidden { hidden_ui(ui, actions) } else { words_ui(ui, actions) });
}

fn hidden_ui(ui: &mut Ui, actions: &mut Vec<ProgramsAction>) {
    ui.spacing_mut().item_spacing.y = theme::GAP;
    heading(ui, theme::title(labels::all_hidden()));
    ui.add(Label::new(theme::body(labels::all_hidden_means())).wrap());
    ui.add_space(theme::GAP);
    if buttons::button(ui, labels::settings()).clicked() {
        actions.push(ProgramsAction::ShowSettings(true));
    }
}

fn words_ui(ui: &mut Ui, actions: &mut Vec<ProgramsAction>) {
    ui.spacing_mut().item_spacing.y = theme::GAP;
    heading(ui, theme::title(labels::welcome()));
    ui.add(Label::new(theme::body(labels::welcome_means())).wrap());
    ui.add_space(theme::GAP);
    ui.horizontal_wrapped(|ui| {
        if buttons::button(ui, labels::add_program()).clicked() {
            actions.push(ProgramsAction::AddProgram);
        }
        if buttons::button(ui, labels::try_demo()).clicked() {
            actions.push(ProgramsAction::TryDemo);
        }
    });
    ui.add(Label::new(theme::small(labels::try_demo_means()).color(theme::tokens(ui).muted)).wrap());
}
