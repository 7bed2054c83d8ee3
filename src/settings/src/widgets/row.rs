//! A row of a card: what it is about on the left, and what changes it at the right edge.

use eframe::egui;
use egui::{Align, Label, Layout, Rect, RichText, TextStyle, TextWrapMode, Ui, UiBuilder, WidgetText, vec2};

use crate::theme;
use crate::widgets::text_width;

/// Between the words and the control.
const APART: f32 = 16.0;
/// As high as a menu.
const HIGH: f32 = 32.0;

/// Draws the row as wide as there is room. The control is told its width: the wanted one if there is that much room. If the name
/// has no room beside it, the control goes below.
pub fn row(ui: &mut Ui, name: &str, note: Option<RichText>, wanted: f32, control: impl FnOnce(&mut Ui, f32)) {
    let room = ui.available_width();
    let wide = wanted.min(room);
    let beside = text_width(ui, name, &theme::body_font()) + APART + wide <= room;
    let words_room = if beside { room - APART - wide } else { room };
    let note = note.map(|note| WidgetText::from(note).into_galley(ui, Some(TextWrapMode::Wrap), words_room, TextStyle::Small));
    let words = |ui: &mut Ui| {
        ui.spacing_mut().item_spacing.y = 0.0;
        ui.add(Label::new(theme::body(name)).wrap());
        if let Some(note) = &note {
            ui.add(Label::new(std::sync::Arc::clone(note)));
        }
    };
    if !beside {
        ui.vertical(words);
        ui.add_space(4.0);
        control(ui, wide);
        return;
    }
    let high = theme::line() + note.as_ref().map_or(0.0, |note| note.size().y);
    let whole = Rect::from_min_size(ui.cursor().min, vec2(room, high.max(HIGH)));
    let above = ((whole.height() - high) / 2.0).floor();
    let left = Rect::from_min_size(whole.min + vec2(0.0, above), vec2(words_room, high));
    ui.scope_builder(UiBuilder::new().max_rect(left).layout(Layout::top_down(Align::Min)), words);
    let right = whole.with_min_x(whole.right() - wide);
    ui.scope_builder(UiBuilder::new().max_rect(right).layout(Layout::right_to_left(Align::Center)), |ui| control(ui, wide));
    ui.advance_cursor_after_rect(whole);
}
