//! Draws what became of what a person asked for on this page. That it failed is said in a word, and not by colour alone.

use eframe::egui;
use egui::text::LayoutJob;
use egui::{Align, FontSelection, Label, RichText, Ui};

use crate::text::labels;
use crate::theme;
use crate::widgets::announce;

/// Draws the sentence, and has screen readers say it.
pub(super) fn said_ui(ui: &mut Ui, sentence: &str, failed: bool) {
    let t = theme::tokens(ui);
    let mut words = LayoutJob::default();
    let mut append = |text: RichText| text.append_to(&mut words, ui.style(), FontSelection::Default, Align::Center);
    if failed {
        append(theme::small_strong(labels::failed()).color(t.failed));
        append(theme::small("  "));
    }
    append(theme::small(sentence).color(t.text));
    let said = ui.add(Label::new(words).wrap());
    announce(ui, &said);
}
