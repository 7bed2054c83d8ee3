//! A question that must be answered before anything else. Its answers weigh the same; Escape and a click beside it take none of them.
//! When it closes, the keyboard is where it was before.

use std::sync::Arc;

use eframe::egui;
use egui::{Frame, Label, Margin, Modal, ScrollArea, Ui};

use super::action::Action;
use super::view::Question;
use crate::pages::crashes::action::CrashAction;
use crate::pages::crashes::draw_list;
use crate::theme;
use crate::widgets::buttons::{self, Weight};
use crate::widgets::focus_returns::{focus_returns, returns_to};
use crate::widgets::{heading, page_keys};

const WIDTH: f32 = 480.0;
/// The margin inside the frame, and the one between it and the window's edge.
const AROUND: f32 = 24.0 + 12.0;
const WORDS_AT_LEAST: f32 = 160.0;

/// Draws the question, if there is one, over everything else; call it last.
pub fn question_ui(ui: &Ui, question: Option<&Question>, actions: &mut Vec<Action>) {
    if let Some(question) = question {
        modal_ui(ui, question, actions);
    }
    focus_returns(ui, question.is_some());
}

fn modal_ui(ui: &Ui, question: &Question, actions: &mut Vec<Action>) {
    let Question { title, text, offers } = question;
    let t = theme::tokens(ui);
    let (window, style) = (ui.ctx().content_rect(), Arc::clone(ui.style()));
    let frame =
        Frame::new().fill(t.panel).stroke(theme::hairline(ui)).corner_radius(theme::CORNER).inner_margin(Margin::same(24));
    let id = ui.make_persistent_id("question");
    let area = Modal::default_area(id).accessible_name(title);
    let modal = Modal::new(id).area(area).frame(frame).backdrop_color(t.dimmed).show(ui.ctx(), |ui| {
        ui.set_style(style);
        ui.set_width(WIDTH.min(window.width() - 2.0 * AROUND));
        ui.spacing_mut().item_spacing.y = 8.0;
        let names: Vec<_> = offers.iter().map(|offer| offer.label.as_str()).collect();
        let size = buttons::measure_equal(ui, &names, Weight::Answer, ui.available_width());
        let words = |ui: &mut Ui| {
            heading(ui, theme::title(title));
            for paragraph in text {
                ui.add(Label::new(theme::body(paragraph).color(t.muted)).wrap());
            }
            page_keys(ui, ui.clip_rect().height());
        };
        let answers = |ui: &mut Ui| {
            ui.add_space(8.0);
            buttons::equal(ui, &names, Weight::Answer, size)
        };
        // The answers stay in sight while the words scroll, unless that would leave the words too little room.
        let room = window.height() - 2.0 * AROUND;
        let words_room = room - size.total.y - 16.0;
        let area = ScrollArea::vertical().min_scrolled_height(room);
        if words_room >= WORDS_AT_LEAST {
            area.min_scrolled_height(words_room).max_height(words_room).show(ui, words);
            answers(ui)
        } else {
            area.max_height(room)
                .show(ui, |ui| {
                    words(ui);
                    answers(ui)
                })
                .inner
        }
    });
    if let Some(offer) = modal.inner.and_then(|taken| offers.get(taken)) {
        if matches!(offer.action, Action::Crash(CrashAction::Delete(_) | CrashAction::CancelEdit)) {
            // The button that asked is gone, or will belong to another report.
            returns_to(ui, draw_list::keyboard_id());
        }
        actions.push(offer.action.clone());
    } else if modal.should_close() {
        actions.push(Action::CloseQuestion);
    }
}
