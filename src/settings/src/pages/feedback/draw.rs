//! Draws the page of feedback: what is written beside what was sent.

use eframe::egui::Ui;

use super::action::FeedbackAction;
use super::view::Feedback;
use super::{draw_letter as letter, draw_sent as sent};
use crate::theme;
use crate::widgets::{columns, reading};

/// Draws the page.
pub fn feedback_ui(ui: &mut Ui, feedback: &Feedback, actions: &mut Vec<FeedbackAction>) {
    ui.spacing_mut().item_spacing.y = theme::GAP;
    match &feedback.letter {
        None => reading(ui, |ui| sent::sent_ui(ui, &feedback.sent, actions)),
        Some(written) => columns::two(
            ui,
            actions,
            |ui, actions| letter::letter_ui(ui, written, actions),
            |ui, actions| sent::sent_ui(ui, &feedback.sent, actions),
        ),
    }
}
