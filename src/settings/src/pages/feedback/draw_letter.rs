//! Draws what a person writes, and below it exactly what would be sent.

use eframe::egui;
use egui::text::LayoutJob;
use egui::{Frame, Label, Layout, Margin, TextEdit, Ui, UiBuilder, vec2};

use super::action::FeedbackAction;
use super::view::{Letter, LetterField, LetterPreview};
use crate::pages::draw_copy::copy_ui;
use crate::pages::draw_forms::{self, Form};
use crate::text::labels;
use crate::theme;
use crate::widgets::buttons::{self, Weight};
use crate::widgets::card::{self, card};
use crate::widgets::menu::{self, Entry, Look};
use crate::widgets::passage::Wrap;
use crate::widgets::readable::readable;
use crate::widgets::{announce, line_across, section, show_focus};

/// How high a field is at least, in lines: a few sentences can be seen at once.
const LINES: usize = 5;
/// The most characters that a field takes in. Far more than any message may have, so that whatever was pasted can be shortened, and
/// little enough that each key that is pressed is drawn at once.
const MOST_CHARACTERS: usize = 16 * 1024;
const FOOTER: f32 = 48.0;

/// Draws both cards.
pub(super) fn letter_ui(ui: &mut Ui, letter: &Letter, actions: &mut Vec<FeedbackAction>) {
    card(ui, |ui| write_ui(ui, letter, actions));
    preview_ui(ui, letter, actions);
}

fn write_ui(ui: &mut Ui, letter: &Letter, actions: &mut Vec<FeedbackAction>) {
    let t = theme::tokens(ui);
    ui.spacing_mut().item_spacing.y = 4.0;
    section(ui, &letter.title);
    ui.add(Label::new(theme::body(&letter.sentence).color(t.muted)).wrap());
    if let Some(reason) = &letter.blocked {
        ui.add_space(4.0);
        let said = ui.add(Label::new(theme::body(reason).color(t.attention)).wrap());
        announce(ui, &said);
        if buttons::button(ui, labels::feedback_choices()).clicked() {
            actions.push(FeedbackAction::ShowChoices);
        }
    }
    if !letter.kinds.is_empty() {
        ui.add_space(8.0);
        let entries: Vec<Entry<'_>> = letter.kinds.iter().map(|words| Entry { words, note: "" }).collect();
        if let Some(kind) = menu::menu(ui, labels::feedback_kind(), &entries, letter.kind, Look::Button) {
            actions.push(FeedbackAction::ChooseKind(kind));
        }
    }
    // What cannot be sent need not be written; what was already written can still be read and copied.
    let can_write = !letter.busy && (letter.blocked.is_none() || letter.fields.iter().any(|field| !field.text.is_empty()));
    for field in &letter.fields {
        ui.add_space(8.0);
        ui.push_id(&field.path, |ui| field_ui(ui, field, can_write, actions));
    }
    if let Some(warning) = &letter.warning {
        ui.add_space(8.0);
        let said = ui.add(Label::new(marked(ui, labels::attention(), t.attention, warning)).wrap());
        announce(ui, &said);
    }
}

fn field_ui(ui: &mut Ui, field: &LetterField, can_write: bool, actions: &mut Vec<FeedbackAction>) {
    let t = theme::tokens(ui);
    let LetterField { path, explain, text, values, room } = field;
    let label = ui.add(Label::new(theme::small_strong(explain)).wrap());
    if !values.is_empty() {
        let none = std::iter::once(labels::feedback_not_chosen());
        let entries: Vec<Entry<'_>> =
            none.chain(values.iter().map(String::as_str)).map(|words| Entry { words, note: "" }).collect();
        let chosen = values.iter().position(|value| value == text).map_or(0, |place| place + 1);
        let menu = |ui: &mut Ui| menu::menu(ui, explain, &entries, chosen, Look::Button);
        if let Some(picked) = ui.add_enabled_ui(can_write, menu).inner {
            let value = picked.checked_sub(1).and_then(|place| values.get(place)).cloned().unwrap_or_default();
            actions.push(FeedbackAction::Write(path.clone(), value));
        }
        return;
    }
    let mut words = text.clone();
    let editor = TextEdit::multiline(&mut words)
        .id_salt("text")
        .char_limit(MOST_CHARACTERS)
        .margin(Margin::symmetric(11, 7))
        .desired_width(f32::INFINITY)
        .desired_rows(LINES);
    let response = ui.add_enabled(can_write, editor).labelled_by(label.id);
    show_focus(ui, &response, f32::from(theme::CORNER_SMALL));
    if response.changed() {
        actions.push(FeedbackAction::Write(path.clone(), words));
    }
    if let Some((room, too_much)) = room {
        let words = if *too_much { marked(ui, labels::attention(), t.attention, room) } else { plain(ui, room, t.muted) };
        let said = ui.add(Label::new(words).wrap());
        if *too_much {
            announce(ui, &said);
        }
    }
}

fn plain(ui: &Ui, text: &str, colour: egui::Color32) -> LayoutJob {
    let mut job = LayoutJob::default();
    theme::small(text).color(colour).append_to(&mut job, ui.style(), egui::FontSelection::Default, egui::Align::Center);
    job
}

/// A sentence with a word before it that says how it is meant, so that the colour alone does not.
fn marked(ui: &Ui, word: &str, colour: egui::Color32, sentence: &str) -> LayoutJob {
    let mut job = LayoutJob::default();
    let parts =
        [theme::small_strong(word).color(colour), theme::small("  "), theme::small(sentence).color(theme::tokens(ui).text)];
    for part in parts {
        part.append_to(&mut job, ui.style(), egui::FontSelection::Default, egui::Align::Center);
    }
    job
}

fn preview_ui(ui: &mut Ui, letter: &Letter, actions: &mut Vec<FeedbackAction>) {
    let form_id = egui::Id::unique("form of what is written");
    let kept = ui.data(|data| data.get_temp(form_id));
    let mut form: Form = kept.unwrap_or(Form::AsSent);
    card::around_bytes(ui, |ui| {
        let across = ui.max_rect().x_range();
        card::strip(ui, 11, |ui| {
            section(ui, labels::preview());
            if let Some(preview) = &letter.preview {
                ui.add_space(6.0);
                ui.horizontal(|ui| {
                    ui.spacing_mut().item_spacing.x = 20.0;
                    draw_forms::forms_ui(ui, &[Form::AsSent, Form::Headers], &mut form);
                    ui.with_layout(Layout::right_to_left(egui::Align::Center), |ui| {
                        ui.label(theme::small(&preview.size).color(theme::tokens(ui).muted));
                    });
                });
            }
        });
        line_across(ui, across, ui.cursor().top());
        ui.add_space(1.0);
        let bytes = card::bytes(ui, |ui| {
            Frame::new().inner_margin(Margin::symmetric(15, 10)).show(ui, |ui| match &letter.preview {
                Some(preview) => {
                    readable(ui, shown(preview, form), &[], Wrap::Anywhere, form.name());
                    ui.add_space(8.0);
                    ui.add(Label::new(theme::small(labels::server_sees()).color(theme::tokens(ui).muted)).wrap());
                }
                None => {
                    ui.add(Label::new(theme::small(&letter.nothing).color(theme::tokens(ui).muted)).wrap());
                }
            });
        });
        line_across(ui, across, ui.cursor().top());
        footer_ui(ui, letter, form, actions);
        if let Some((sentence, failed)) = &letter.said {
            card::strip(ui, 9, |ui| {
                let t = theme::tokens(ui);
                let words =
                    if *failed { marked(ui, labels::failed(), t.failed, sentence) } else { plain(ui, sentence, t.text) };
                let said = ui.add(Label::new(words).wrap());
                announce(ui, &said);
            });
        }
        bytes
    });
    ui.data_mut(|data| data.insert_temp(form_id, form));
}

fn shown(preview: &LetterPreview, form: Form) -> &std::sync::Arc<str> {
    match form {
        Form::ToRead | Form::AsSent => &preview.body,
        Form::Headers | Form::Request => &preview.request,
    }
}

fn footer_ui(ui: &mut Ui, letter: &Letter, form: Form, actions: &mut Vec<FeedbackAction>) {
    let footer = egui::Rect::from_min_size(ui.cursor().min, vec2(ui.available_width(), FOOTER));
    let inside = UiBuilder::new().max_rect(footer.shrink2(vec2(15.0, 0.0))).layout(Layout::left_to_right(egui::Align::Center));
    ui.scope_builder(inside, |ui| {
        let names = [labels::crash_send()];
        let size = buttons::measure_equal(ui, &names, Weight::Offer, f32::INFINITY);
        let can_send = letter.preview.is_some() && !letter.busy;
        let send = |ui: &mut Ui| buttons::equal(ui, &names, Weight::Offer, size);
        if ui.add_enabled_ui(can_send, send).inner.is_some() {
            actions.push(FeedbackAction::Send);
        }
        if let Some(preview) = &letter.preview {
            copy_ui(ui, shown(preview, form));
        }
    });
    ui.advance_cursor_after_rect(footer);
}
