//! Draws the event with the focus: what became of it in sentences, then its bytes.

use std::ops::Range;
use std::sync::Arc;

use eframe::egui;
use egui::{Frame, Label, Layout, Margin, ScrollArea, Ui, vec2};

use crate::pages::draw_copy::copy_ui;
use crate::pages::draw_forms::{self, Form};
use crate::pages::history::action::HistoryAction;
use crate::pages::history::view::{Details, Request};
use crate::text::labels;
use crate::theme;
use crate::widgets::buttons::{button, link};
use crate::widgets::passage::Wrap;
use crate::widgets::readable::readable;
use crate::widgets::{card, heading, line_across, text_width};

const FOOTER: f32 = 48.0;
/// The least height of the bytes.
const BODY_AT_LEAST: f32 = 96.0;
/// Their greatest height below the table, where they scroll.
const BODY_AT_MOST: f32 = 480.0;

/// Draws the card, in this height or as high as it needs to be.
pub fn details_ui(ui: &mut Ui, details: &Details, height: Option<f32>, actions: &mut Vec<HistoryAction>) {
    let form_id = egui::Id::unique("form of the chosen event");
    let mut form: Form = ui.data(|data| data.get_temp(form_id)).unwrap_or_default();
    card::around_bytes(ui, |ui| {
        let top = ui.cursor().top();
        let across = ui.max_rect().x_range();
        heading_ui(ui, details, actions);
        ui.add_space(1.0);
        let none = Arc::default();
        let (text, marked): (_, &[_]) = match (form, &details.request) {
            (Form::AsSent, _) => (&details.body, &details.matches.0),
            (Form::Request, Some(request)) => (&request.text, &request.matches),
            (Form::Request, None) => (&none, &[]),
            (Form::ToRead | Form::Headers, _) => (&details.indented, &details.matches.1),
        };
        let room = height.map(|height| height - 2.0 - (ui.cursor().top() - top) - FOOTER);
        let request = details.request.as_ref().filter(|_| form == Form::Request);
        let bytes = bytes_ui(ui, (text, marked), request, form, room, actions);
        line_across(ui, across, ui.cursor().top());
        ui.allocate_ui_with_layout(vec2(ui.available_width(), FOOTER), Layout::left_to_right(egui::Align::Center), |ui| {
            forms_ui(ui, text, &mut form);
        });
        bytes
    });
    ui.data_mut(|data| data.insert_temp(form_id, form));
}

/// What it is and when, and what became of it.
fn heading_ui(ui: &mut Ui, details: &Details, actions: &mut Vec<HistoryAction>) {
    let Details { title, time, sentences, body: _, indented: _, matches: _, request: _ } = details;
    let t = theme::tokens(ui);
    let across = ui.max_rect().x_range();
    card::strip(ui, 11, |ui| {
        heading(ui, theme::strong(title));
        ui.horizontal(|ui| {
            ui.label(theme::small(time).color(t.muted));
            ui.with_layout(Layout::right_to_left(egui::Align::Center), |ui| {
                if link(ui, labels::close(), labels::close()).clicked() {
                    actions.push(HistoryAction::Select(None));
                }
            });
        });
    });
    line_across(ui, across, ui.cursor().top());
    if !sentences.is_empty() {
        card::strip(ui, 9, |ui| {
            for sentence in sentences {
                ui.add(Label::new(theme::small(sentence).color(t.muted)).wrap());
            }
        });
        line_across(ui, across, ui.cursor().top());
    }
}

/// The bytes, in this height, or as high as they need to be if they are below the table. Below those of a request is what else is known
/// of it.
fn bytes_ui(
    ui: &mut Ui,
    (text, marked): (&Arc<str>, &[Range<usize>]),
    request: Option<&Request>,
    form: Form,
    room: Option<f32>,
    actions: &mut Vec<HistoryAction>,
) -> egui::Rangef {
    card::bytes(ui, |ui| {
        let area = match room {
            Some(room) => ScrollArea::vertical().auto_shrink(false).max_height(room.max(BODY_AT_LEAST)),
            None => {
                ScrollArea::vertical().auto_shrink([false, true]).min_scrolled_height(BODY_AT_MOST).max_height(BODY_AT_MOST)
            }
        };
        let shown = area.id_salt(("bytes", form)).show(ui, |ui| {
            Frame::new().inner_margin(Margin::symmetric(15, 10)).show(ui, |ui| {
                if text.is_empty() {
                    ui.add(Label::new(theme::small(labels::no_attempt()).color(theme::tokens(ui).muted)).wrap());
                    return false;
                }
                let focused = readable(ui, text, marked, Wrap::Anywhere, form.name());
                request.is_some_and(|request| request_ui(ui, request, actions)) || focused
            })
        });
        if room.is_none() && shown.inner.inner {
            ui.scroll_to_rect(shown.inner_rect, None);
        }
    })
}

/// Below a request: its digest and how to check it, and the answer.
fn request_ui(ui: &mut Ui, request: &Request, actions: &mut Vec<HistoryAction>) -> bool {
    let Request { text: _, matches: _, digest_of, digest, sentences, can_save, answer } = request;
    let muted = theme::tokens(ui).muted;
    let said = |ui: &mut Ui, words: &str| ui.add(Label::new(theme::small(words).color(muted)).wrap());
    ui.add_space(12.0);
    line_across(ui, ui.max_rect().x_range(), ui.cursor().top());
    ui.add_space(8.0);
    said(ui, digest_of);
    let mut job = egui::text::LayoutJob::default();
    let format = egui::TextFormat {
        font_id: theme::mono_font(),
        line_height: Some(theme::line()),
        color: theme::tokens(ui).text,
        ..egui::TextFormat::default()
    };
    job.append(digest, 0.0, format);
    job.wrap.break_anywhere = true;
    ui.add(Label::new(job).wrap());
    for sentence in sentences {
        said(ui, sentence);
    }
    if *can_save {
        ui.add_space(4.0);
        if button(ui, labels::save_body()).clicked() {
            actions.push(HistoryAction::SaveBody);
        }
    }
    ui.add_space(12.0);
    line_across(ui, ui.max_rect().x_range(), ui.cursor().top());
    ui.add_space(8.0);
    heading(ui, theme::small_strong(labels::answer_word()));
    readable(ui, answer, &[], Wrap::Anywhere, labels::answer_word())
}

/// Which form is shown, and the button that copies it.
fn forms_ui(ui: &mut Ui, text: &Arc<str>, form: &mut Form) {
    ui.add_space(15.0);
    // In some languages the words need nearly all of the room.
    let words = Form::OF_MESSAGE
        .map(Form::name)
        .iter()
        .chain(&[labels::copy()])
        .fold(0.0, |wide, words| wide + text_width(ui, words, &theme::small_font()));
    let free = ui.available_width() - 15.0 - words - 2.0 * ui.spacing().button_padding.x;
    ui.spacing_mut().item_spacing.x = (free / 3.0).floor().clamp(4.0, 20.0);
    draw_forms::forms_ui(ui, &Form::OF_MESSAGE, form);
    ui.with_layout(Layout::right_to_left(egui::Align::Center), |ui| {
        ui.add_space(15.0);
        if !text.is_empty() {
            copy_ui(ui, text);
        }
    });
}
