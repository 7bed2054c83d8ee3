//! Draws the chosen report: what it is, its texts with the replaced parts marked, its exact bytes, and what the person can do with
//! it.

use std::sync::Arc;

use eframe::egui;
use egui::text::LayoutJob;
use egui::{Frame, Label, Layout, Margin, ScrollArea, Ui, UiBuilder, vec2};

use super::draw_editor::{Edited, editors_ui, save_ui};
use super::draw_list as list;
use crate::pages::crashes::action::CrashAction;
use crate::pages::crashes::view::{CrashField, CrashPart, CrashReport, CrashText};
use crate::pages::draw_copy::copy_ui;
use crate::pages::draw_forms::{self, Form};
use crate::text::labels;
use crate::theme;
use crate::widgets::buttons::{self, Weight};
use crate::widgets::json_lines::{Line, Look, json_lines};
use crate::widgets::passage::Wrap;
use crate::widgets::readable::readable;
use crate::widgets::{announce, card, heading, line_across, text_width};

const FOOTER: f32 = 48.0;
/// The least height of what the report says.
const BODY_AT_LEAST: f32 = 120.0;
/// Its greatest height below the list, where it scrolls.
const BODY_AT_MOST: f32 = 480.0;
/// The height that stays free above and below it: it is never higher than what can be in sight, so that anything in it that the keyboard
/// reaches can be in sight.
const AROUND_BODY: f32 = 64.0;

/// Draws the card, in this height or as high as it needs to be.
pub(super) fn report_ui(ui: &mut Ui, report: &CrashReport, height: Option<f32>, actions: &mut Vec<CrashAction>) {
    let t = theme::tokens(ui);
    let form_id = egui::Id::unique("form of the crash report");
    let mut form: Form = ui.data(|data| data.get_temp(form_id)).unwrap_or_default();
    card::around_bytes(ui, |ui| {
        let top = ui.cursor().top();
        let across = ui.max_rect().x_range();
        heading_ui(ui, report);
        line_across(ui, across, ui.cursor().top());
        card::strip(ui, 9, |ui| {
            if report.editing.is_some() {
                ui.add(Label::new(theme::small(labels::crash_while_editing()).color(t.muted)).wrap());
            } else {
                forms_ui(ui, report, &mut form);
            }
            said_ui(ui, report);
        });
        line_across(ui, across, ui.cursor().top());
        ui.add_space(1.0);
        let room = height.map(|height| (height - 2.0 - (ui.cursor().top() - top) - FOOTER).max(BODY_AT_LEAST));
        let mut texts = report.editing.map(|session| Edited::of(ui, session, report));
        let bytes = card::bytes(ui, |ui| {
            let salt = ("report", report.seq, form, report.editing);
            let mut body = |ui: &mut Ui, fields: bool| match (&mut texts, form) {
                (Some(texts), _) => {
                    editors_ui(ui, report, texts, room);
                    false
                }
                (None, Form::ToRead) => to_read_ui(ui, report, fields),
                (None, Form::AsSent) => bytes_ui(ui, &report.body, Form::AsSent),
                (None, Form::Headers | Form::Request) => bytes_ui(ui, &report.request, Form::Headers),
            };
            match room {
                Some(room) => {
                    ScrollArea::vertical().auto_shrink(false).max_height(room).id_salt(salt).show(ui, |ui| body(ui, true));
                }
                // Nothing that takes the focus may be in an area that scrolls inside a page that scrolls.
                None if report.editing.is_some() => {
                    body(ui, true);
                }
                None => {
                    let area = ScrollArea::vertical().auto_shrink([false, true]);
                    let most = BODY_AT_MOST.min(ui.ctx().content_rect().height() - AROUND_BODY);
                    let area = area.min_scrolled_height(most).max_height(most).id_salt(salt);
                    let shown = area.show(ui, |ui| body(ui, false));
                    if shown.inner {
                        ui.scroll_to_rect(shown.inner_rect, None);
                    }
                    if form == Form::ToRead {
                        fields_ui(ui, report);
                    }
                }
            }
        });
        line_across(ui, across, ui.cursor().top());
        let footer = egui::Rect::from_min_size(ui.cursor().min, vec2(ui.available_width(), FOOTER));
        let inside =
            UiBuilder::new().max_rect(footer.shrink2(vec2(15.0, 0.0))).layout(Layout::left_to_right(egui::Align::Center));
        ui.scope_builder(inside, |ui| match &texts {
            Some(texts) => save_ui(ui, report, texts, actions),
            None => answers_ui(ui, report, form, actions),
        });
        ui.advance_cursor_after_rect(footer);
        if let Some(texts) = texts {
            texts.keep(ui);
        }
        bytes
    });
    ui.data_mut(|data| data.insert_temp(form_id, form));
}

fn heading_ui(ui: &mut Ui, report: &CrashReport) {
    let t = theme::tokens(ui);
    card::strip(ui, 11, |ui| {
        let apart = text_width(ui, &report.title, &theme::strong_font()) + text_width(ui, &report.when, &theme::small_font());
        let one_row = apart + 16.0 <= ui.available_width();
        ui.horizontal(|ui| {
            heading(ui, theme::strong(&report.title));
            if one_row {
                ui.with_layout(Layout::right_to_left(egui::Align::Center), |ui| {
                    ui.label(theme::small(&report.when).color(t.muted));
                });
            }
        });
        if !one_row {
            ui.label(theme::small(&report.when).color(t.muted));
        }
        ui.add_space(2.0);
        for sentence in &report.sentences {
            ui.add(Label::new(theme::small(sentence).color(t.muted)).wrap());
        }
    });
}

fn forms_ui(ui: &mut Ui, report: &CrashReport, form: &mut Form) {
    ui.add(Label::new(theme::small(&report.replaced)).wrap());
    ui.add_space(6.0);
    ui.horizontal(|ui| {
        ui.spacing_mut().item_spacing.x = 20.0;
        draw_forms::forms_ui(ui, &Form::ALL, form);
        ui.with_layout(Layout::right_to_left(egui::Align::Center), |ui| {
            ui.label(theme::small(&report.size).color(theme::tokens(ui).muted));
        });
    });
}

fn said_ui(ui: &mut Ui, report: &CrashReport) {
    let t = theme::tokens(ui);
    if let Some(why) = &report.not_editable {
        ui.add_space(6.0);
        ui.add(Label::new(theme::small(why).color(t.muted)).wrap());
    }
    let Some((sentence, failed)) = &report.said else { return };
    let mut words = LayoutJob::default();
    let mut append = |text: egui::RichText| {
        text.append_to(&mut words, ui.style(), egui::FontSelection::Default, egui::Align::Center);
    };
    if *failed {
        append(theme::small_strong(labels::failed()).color(t.failed));
        append(theme::small("  "));
    }
    append(theme::small(sentence).color(t.text));
    ui.add_space(6.0);
    let said = ui.add(Label::new(words).wrap());
    announce(ui, &said);
}

/// Texts and fields below each other. Returns whether a text has just got the focus.
fn to_read_ui(ui: &mut Ui, report: &CrashReport, fields: bool) -> bool {
    let t = theme::tokens(ui);
    let mut reached = false;
    Frame::new().inner_margin(Margin { left: 15, right: 15, top: 10, bottom: 0 }).show(ui, |ui| {
        for CrashText { path, explain, whole: _, parts } in &report.texts {
            ui.add(Label::new(theme::small_strong(path.as_str())).wrap());
            ui.add(Label::new(theme::small(explain).color(t.muted)).wrap());
            for CrashPart { title, made_of, lines, replaced } in parts {
                ui.add_space(10.0);
                ui.add(Label::new(theme::small_strong(title.as_str())).wrap());
                ui.add(Label::new(theme::small(made_of).color(t.muted)).wrap());
                ui.add_space(6.0);
                reached |= readable(ui, lines, replaced, Wrap::Words, &format!("{path}: {title}"));
            }
            ui.add_space(if report.fields.is_empty() { 10.0 } else { 16.0 });
        }
    });
    if report.texts.is_empty() && report.fields.is_empty() {
        reached |= bytes_ui(ui, &report.body, Form::AsSent);
    }
    if fields {
        fields_ui(ui, report);
    }
    reached
}

/// Further left than elsewhere, because none of these lines has a sign in the gutter.
const FIELDS_LEFT: i8 = -9;

fn fields_ui(ui: &mut Ui, report: &CrashReport) {
    if report.fields.is_empty() {
        return;
    }
    Frame::new().inner_margin(Margin::symmetric(15, 0)).show(ui, |ui| ui.label(theme::small_strong(labels::crash_fields())));
    let line = |CrashField { key, value, explain }: &CrashField| -> (String, String, String) {
        (key.clone(), value.clone(), explain.clone())
    };
    let fields: Vec<_> = report.fields.iter().map(line).collect();
    Frame::new().inner_margin(Margin { left: FIELDS_LEFT, right: 0, top: 2, bottom: 10 }).show(ui, |ui| {
        json_lines(
            ui,
            labels::crash_fields(),
            fields.iter().map(|(key, value, explain)| Line {
                look: Look::Plain,
                sign: "",
                word: "",
                indent: 0,
                key,
                value,
                origin: "",
                explain,
            }),
        );
    });
}

/// Bytes break where the card ends, as they have no words.
fn bytes_ui(ui: &mut Ui, bytes: &Arc<str>, form: Form) -> bool {
    let bytes = |ui: &mut Ui| readable(ui, bytes, &[], Wrap::Anywhere, form.name());
    Frame::new().inner_margin(Margin::symmetric(15, 10)).show(ui, bytes).inner
}

fn answers_ui(ui: &mut Ui, report: &CrashReport, form: Form, actions: &mut Vec<CrashAction>) {
    let mut answers = vec![(labels::crash_send(), CrashAction::Send(report.seq))];
    if report.not_editable.is_none() {
        answers.push((labels::crash_edit(), CrashAction::Edit(report.seq)));
    }
    let names: Vec<&str> = answers.iter().map(|(name, _)| *name).collect();
    let all: Vec<&str> = names.iter().copied().chain([labels::crash_delete()]).collect();
    let copied = match form {
        Form::ToRead => None,
        Form::AsSent => Some(&report.body),
        Form::Headers | Form::Request => Some(&report.request),
    };
    let size = buttons::measure_equal(ui, &all, Weight::Offer, f32::INFINITY);
    let pressed = ui.add_enabled_ui(!report.busy, |ui| buttons::equal(ui, &names, Weight::Offer, size)).inner;
    let action = pressed.and_then(|pressed| answers.into_iter().nth(pressed)).map(|(_, action)| action);
    if let Some(bytes) = copied {
        copy_ui(ui, bytes);
    }
    ui.with_layout(Layout::right_to_left(egui::Align::Center), |ui| {
        let delete = |ui: &mut Ui| buttons::removing(ui, labels::crash_delete(), Weight::Offer, size);
        if ui.add_enabled_ui(!report.busy, delete).inner.clicked() {
            // It only asks: a person who keeps the report is back at this button.
            actions.push(CrashAction::AskDelete(report.seq));
        }
    });
    if let Some(action) = action {
        list::press(ui, action, actions);
    }
}
