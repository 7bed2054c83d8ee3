//! Draws the first answer: two buttons of the same size, so that neither is preferred, and what happens without one.

use eframe::egui;
use egui::{Label, Layout, Ui};

use crate::pages::choices::action::ChoicesAction;
use crate::text::labels;
use crate::theme;
use crate::widgets::buttons::{self, EqualSize, Weight};
use crate::widgets::text_width;

const ABOVE: f32 = 14.0;

fn answers() -> [&'static str; 2] {
    [labels::share_nothing(), labels::share_switched_on()]
}

/// How high the bar is in a page of this width.
pub fn height(ui: &Ui, width: f32) -> f32 {
    1.0 + ABOVE + answers_height(ui, room(width)) + ABOVE
}

fn answers_height(ui: &Ui, room: f32) -> f32 {
    let (size, beside) = measure(ui, room);
    let text = if beside { 0.0 } else { theme::line_small() + 8.0 };
    text + size.total.y
}

/// Width: that of the page above.
fn room(width: f32) -> f32 {
    (width - 2.0 * f32::from(theme::edge(width))).min(theme::PAGE)
}

fn measure(ui: &Ui, room: f32) -> (EqualSize, bool) {
    let size = buttons::measure_equal(ui, &answers(), Weight::Answer, room);
    let text = text_width(ui, labels::closing(), &theme::small_font());
    (size, text + 16.0 + size.total.x <= room)
}

/// Draws the bar as wide as there is room.
pub fn answer_ui(ui: &mut Ui, actions: &mut Vec<ChoicesAction>) {
    let t = theme::tokens(ui);
    let width = ui.available_width();
    let rect = egui::Rect::from_min_size(ui.cursor().min, egui::vec2(width, height(ui, width)));
    ui.painter().rect_filled(rect, 0.0, t.panel);
    crate::widgets::line_across(ui, rect.x_range(), rect.top() + 0.5);
    let mut inner = rect.shrink2(egui::vec2(f32::from(theme::edge(width)), ABOVE));
    inner.set_width(room(width));
    answers_in(ui, inner, actions);
    ui.advance_cursor_after_rect(rect);
}

/// Draws the words and the two answers alone, as wide as there is room.
pub fn answers_ui(ui: &mut Ui, actions: &mut Vec<ChoicesAction>) {
    let room = ui.available_width();
    let rect = egui::Rect::from_min_size(ui.cursor().min, egui::vec2(room, answers_height(ui, room)));
    answers_in(ui, rect, actions);
    ui.advance_cursor_after_rect(rect);
}

fn answers_in(ui: &mut Ui, rect: egui::Rect, actions: &mut Vec<ChoicesAction>) {
    let t = theme::tokens(ui);
    let (size, beside) = measure(ui, rect.width());
    ui.scope_builder(egui::UiBuilder::new().max_rect(rect), |ui| {
        let closing = Label::new(theme::small(labels::closing()).color(t.muted));
        let pressed = if beside {
            ui.horizontal_centered(|ui| {
                ui.spacing_mut().item_spacing.x = 0.0;
                ui.add(closing);
                ui.add_space((ui.available_width() - size.total.x).max(0.0));
                buttons::equal(ui, &answers(), Weight::Answer, size)
            })
            .inner
        } else {
            ui.with_layout(Layout::top_down(egui::Align::Min), |ui| {
                ui.spacing_mut().item_spacing.y = 8.0;
                ui.add(closing.wrap());
                buttons::equal(ui, &answers(), Weight::Answer, size)
            })
            .inner
        };
        match pressed {
            Some(0) => actions.push(ChoicesAction::ShareNothing),
            Some(_) => actions.push(ChoicesAction::ShareSwitchedOn),
            None => {}
        }
    });
}
