//! A text that may be longer than there is room: one stop of the Tab key, in which the arrow keys scroll.

use std::ops::Range;
use std::sync::Arc;

use eframe::egui;
use egui::{EventFilter, Key, Modifiers, Role, Sense, Stroke, StrokeKind, Ui, WidgetInfo, vec2};

use crate::theme;
use crate::widgets::passage::{Wrap, passage};

/// Draws the text with the ranges highlighted, and returns whether it has just got the focus. `name` is what screen readers call
/// it.
pub fn readable(ui: &mut Ui, text: &Arc<str>, replaced: &[Range<usize>], wrap: Wrap, name: &str) -> bool {
    let rect = ui.push_id(name, |ui| passage(ui, text, replaced, wrap)).inner.with_max_x(ui.max_rect().right());
    let response = ui.interact(rect, ui.make_persistent_id(("text", name)), Sense::focusable_noninteractive());
    response.widget_info(|| WidgetInfo::labeled(Role::Document, true, name));
    if response.gained_focus() {
        let first = egui::Rect::from_min_size(response.rect.min, vec2(1.0, theme::line()));
        ui.scroll_to_rect(first, None);
    }
    if !response.has_focus() {
        return false;
    }
    let filter = EventFilter { vertical_arrows: true, ..EventFilter::default() };
    ui.memory_mut(|memory| memory.set_focus_lock_filter(response.id, filter));
    let in_sight = response.rect.intersect(ui.clip_rect());
    let page = in_sight.height() - theme::line();
    for (key, step) in
        [(Key::ArrowDown, theme::line()), (Key::ArrowUp, -theme::line()), (Key::PageDown, page), (Key::PageUp, -page)]
    {
        if ui.input_mut(|input| input.consume_key(Modifiers::NONE, key)) {
            ui.scroll_with_delta_animation(vec2(0.0, -step), egui::style::ScrollAnimation::none());
        }
    }
    ui.painter().rect_stroke(
        in_sight.expand2(vec2(4.0, 2.0)),
        2.0,
        Stroke::new(2.0, theme::tokens(ui).accent),
        StrokeKind::Inside,
    );
    response.gained_focus()
}
