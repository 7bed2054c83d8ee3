//! Draws what is wrong or overrides the choice, under the header of every page.

use eframe::egui;
use egui::{Color32, Ui};

use super::action::Action;
use super::view::{Notice, Tone};
use crate::text::labels;
use crate::theme;
use crate::widgets::notice::{self, Bar};

/// Draws the notices, and the gap below them.
pub fn notices_ui(ui: &mut Ui, notices: &[Notice], actions: &mut Vec<Action>) {
    let t = theme::tokens(ui);
    for (index, Notice { tone, text, details, offers }) in notices.iter().enumerate() {
        let (word, ink, ground, edge) = match tone {
            Tone::Information => (labels::information(), t.muted, Color32::TRANSPARENT, t.line),
            Tone::Attention => (labels::attention(), t.attention, t.attention_soft, t.attention_soft),
            Tone::Failed => (labels::failed(), t.failed, t.panel, t.line),
        };
        let bar = Bar {
            word,
            ink,
            ground,
            edge,
            text,
            open_details: labels::details(),
            details,
            offers: offers.iter().map(|offer| offer.label.as_str()).collect(),
        };
        let id = ui.make_persistent_id(("notice", index, text));
        if let Some(offer) = notice::bar(ui, id, &bar).and_then(|taken| offers.get(taken)) {
            actions.push(offer.action.clone());
        }
        ui.add_space(theme::GAP);
    }
    if !notices.is_empty() {
        ui.add_space(theme::GAP);
    }
}
