//! Marks what somebody searched for, and brings it into sight once: after that, people scroll as they like.

use eframe::egui;
use egui::{Align, Id, Shape, Stroke, StrokeKind, Ui};

use crate::theme;

/// How far the mark reaches beyond what it marks; half the gap between cards.
const AROUND: f32 = 4.0;

/// Draws it with the mark of this number, or without one. Another number is another search.
pub fn marked<R>(ui: &mut Ui, number: Option<u64>, add: impl FnOnce(&mut Ui) -> R) -> R {
    let Some(number) = number else { return add(ui) };
    let ground = ui.painter().add(Shape::Noop);
    let drawn = ui.scope(add);
    let rect = drawn.response.rect.expand(AROUND);
    let t = theme::tokens(ui);
    let mark =
        egui::epaint::RectShape::new(rect, theme::CORNER_SMALL, t.accent_soft, Stroke::new(1.0, t.accent), StrokeKind::Inside);
    ui.painter().set(ground, mark);
    if is_new(ui, number) {
        // A frame later than it was found its place is the one it keeps.
        let is_higher = rect.height() > ui.clip_rect().height();
        let to = if is_higher { Align::TOP } else { Align::Center };
        ui.scroll_to_rect_animation(rect, Some(to), egui::style::ScrollAnimation::none());
        ui.data_mut(|data| data.insert_temp(seen_id(), number));
        ui.ctx().request_repaint();
    }
    drawn.inner
}

/// Whether nobody has been brought there yet: then whatever is marked takes the focus.
pub fn is_new(ui: &Ui, number: u64) -> bool {
    ui.data(|data| data.get_temp::<u64>(seen_id())) != Some(number)
}

fn seen_id() -> Id {
    Id::unique("brought into sight")
}
