//! Two columns, where a page is wide enough for both; else one below the other.

use eframe::egui;
use egui::{Layout, Rect, Ui, UiBuilder, pos2, vec2};

use crate::theme;

/// In less room than this there is one column: two would leave less than half of what reads well to each.
const TWO_FROM: f32 = 960.0;

/// Draws both, each no wider than reads well; with the keyboard, all of the first one comes first.
pub fn two<S: ?Sized>(ui: &mut Ui, shared: &mut S, first: impl FnOnce(&mut Ui, &mut S), second: impl FnOnce(&mut Ui, &mut S)) {
    let room = ui.available_width();
    let spacing = ui.spacing().item_spacing.y;
    if room < TWO_FROM {
        super::reading(ui, |ui| {
            ui.spacing_mut().item_spacing.y = spacing;
            first(ui, shared);
            second(ui, shared);
        });
        return;
    }
    let whole = ui.available_rect_before_wrap();
    let width = ((room - theme::EDGE) / 2.0).floor().min(theme::READING);
    let column = |ui: &mut Ui, x: f32, salt: &str, add: &mut dyn FnMut(&mut Ui)| {
        let rect = Rect::from_min_size(pos2(x, whole.top()), vec2(width, whole.height()));
        let builder = UiBuilder::new().id_salt(salt).max_rect(rect).layout(Layout::top_down(egui::Align::Min));
        let drawn = ui.scope_builder(builder, |ui| {
            ui.set_width(width);
            add(ui);
        });
        drawn.response.rect.bottom()
    };
    let (mut first, mut second) = (Some(first), Some(second));
    let left = column(ui, whole.left(), "first column", &mut |ui| {
        if let Some(first) = first.take() {
            first(ui, shared);
        }
    });
    let right = column(ui, whole.left() + width + theme::EDGE, "second column", &mut |ui| {
        if let Some(second) = second.take() {
            second(ui, shared);
        }
    });
    ui.advance_cursor_after_rect(Rect::from_min_max(
        whole.min,
        pos2(whole.left() + 2.0 * width + theme::EDGE, left.max(right)),
    ));
}

/// Draws this alone in the middle of a wide page, no wider than reads well.
pub fn alone(ui: &mut Ui, add: impl FnOnce(&mut Ui)) {
    let room = ui.available_width();
    if room < TWO_FROM {
        super::reading(ui, add);
        return;
    }
    ui.horizontal_top(|ui| {
        ui.add_space(((room - theme::READING) / 2.0).floor());
        super::reading(ui, add);
    });
}
