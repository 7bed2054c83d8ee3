//! Draws the choices of one program as a page in that program's own window. The host provides the room and the scroll bar.

use eframe::egui;
use egui::{Layout, Ui, UiBuilder, vec2};

use super::action::Action;
use super::draw::of_page;
use super::view::View;
use super::{draw_done as done, draw_header as header, draw_notices as notices, draw_question as question};
use crate::pages::choices::{draw as choices, draw_answer as answer, draw_news as news};
use crate::theme;
use crate::widgets::held_keys;

/// Draws the page without margins, as high as it needs to be.
pub fn embedded_ui(ui: &mut Ui, view: &View, actions: &mut Vec<Action>) {
    held_keys::once(ui, |ui| draw(ui, view, actions));
}

fn draw(ui: &mut Ui, view: &View, actions: &mut Vec<Action>) {
    let room = ui.available_width().min(theme::PAGE);
    let rect = egui::Rect::from_min_size(ui.cursor().min, vec2(room, ui.available_height()));
    let layout = Layout::top_down(egui::Align::Min);
    ui.scope_builder(UiBuilder::new().id_salt("page").max_rect(rect).layout(layout), |ui| {
        ui.set_width(room);
        ui.spacing_mut().item_spacing.y = 0.0;
        header::header_ui(ui, view, actions);
        ui.add_space(if view.choices.answering { 24.0 } else { 16.0 });
        notices::notices_ui(ui, &view.notices, actions);
        news::news_ui(ui, &view.news);
        of_page(actions, |own| {
            choices::choices_ui(ui, &view.choices, room + 2.0 * theme::EDGE, None, view.question.is_none(), own);
        });
        if view.choices.answering {
            ui.add_space(theme::INSET);
            of_page(actions, |own| answer::answers_ui(ui, own));
        }
    });
    done::done_ui(ui, view.done.as_deref(), 0.0);
    question::question_ui(ui, view.question.as_ref(), actions);
}
