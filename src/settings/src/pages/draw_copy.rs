//! The button that copies what is shown, which several pages have.

use eframe::egui;
use egui::Ui;

use crate::text::labels;
use crate::widgets::buttons::button;
use crate::widgets::{is_open, set_open};

/// Draws the button. It copies the text, and says so until the pointer or the focus leaves it.
pub(super) fn copy_ui(ui: &mut Ui, text: &str) {
    let id = ui.make_persistent_id("copied");
    let copied = is_open(ui, id);
    let response = button(ui, if copied { labels::copied() } else { labels::copy() });
    if response.clicked() {
        ui.ctx().copy_text(text.to_owned());
        set_open(ui, id, true);
    } else if copied && !response.hovered() && !response.has_focus() {
        set_open(ui, id, false);
    }
}
