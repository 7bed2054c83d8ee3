//! What explains something while the pointer is on it or it has the focus. It is above what it explains: people read downwards, so it covers
//! neither that nor anything they are about to read.

use eframe::egui;
use egui::{Frame, Margin, RectAlign, Response, Tooltip};

use crate::theme;

/// Between it and what it explains, so that both have an edge of their own.
const APART: f32 = 4.0;
/// Where there is no room above, it is beside, and below only where there is none at all.
const INSTEAD: [RectAlign; 3] = [RectAlign::LEFT_START, RectAlign::RIGHT_START, RectAlign::BOTTOM_START];

/// Explains it.
pub fn explain(response: &Response, words: &str) {
    let tooltip = if response.has_focus() { Tooltip::for_widget(response) } else { Tooltip::for_enabled(response) };
    let mut tooltip = tooltip.gap(APART);
    tooltip.popup = tooltip.popup.align(RectAlign::TOP_START).align_alternatives(&INSTEAD);
    tooltip.show(|ui| {
        Frame::new().inner_margin(Margin::symmetric(4, 2)).show(ui, |ui| ui.label(theme::small(words)));
    });
}
