//! Draws what would be sent: destination, headers, body, size, and what else the server sees.

use eframe::egui;
use egui::{Frame, Label, Layout, Margin, Rangef, ScrollArea, Ui, vec2};

use crate::pages::choices::action::ChoicesAction;
use crate::pages::choices::view::{Mark, Preview, PreviewLine};
use crate::pages::draw_copy::copy_ui;
use crate::text::{figures, labels, names};
use crate::theme;
use crate::widgets::buttons::{choice, expander};
use crate::widgets::json_lines::{Line, Look, json_lines};
use crate::widgets::menu::{self, Entry};
use crate::widgets::passage::Wrap;
use crate::widgets::readable::readable;
use crate::widgets::{card, is_open, line_across, section, set_open, text_width};

/// The least height of the body.
const BODY_AT_LEAST: f32 = 120.0;
/// The triangle beside a message that can be chosen, and the gap before it.
const ARROW: f32 = 14.0;

/// Set for one frame when somebody asked to be shown the preview: it then has the focus, and the code that draws it scrolls it into sight.
pub fn shows_id(opened: egui::Id) -> egui::Id {
    opened.with("show the preview")
}

/// Draws the card, in this height or as high as it needs to be. Whether the headers are open is kept below the id.
pub fn preview_ui(ui: &mut Ui, preview: &Preview, height: Option<f32>, opened: egui::Id, actions: &mut Vec<ChoicesAction>) {
    card::around_bytes(ui, |ui| {
        let top = ui.cursor().top();
        let across = ui.max_rect().x_range();
        heading_ui(ui, preview, actions);
        line_across(ui, across, ui.cursor().top());
        if !preview.request.is_empty() {
            request_ui(ui, preview, opened);
            line_across(ui, across, ui.cursor().top());
        }
        let footer = !preview.note.is_empty() || !preview.body.is_empty();
        let form_id = opened.with("as sent");
        let as_sent = is_open(ui, form_id) && !preview.body.is_empty();
        let foot = Foot::of(ui, preview, as_sent);
        let footer_height = if footer { foot.height() } else { 0.0 };
        let room = height.map(|height| (height - 2.0 - (ui.cursor().top() - top) - footer_height).max(BODY_AT_LEAST));
        let bytes = body_ui(ui, preview, as_sent, room);
        if footer {
            line_across(ui, across, ui.cursor().top());
            if footer_ui(ui, preview, as_sent, &foot) {
                set_open(ui, form_id, !as_sent);
            }
        }
        bytes
    });
}

fn heading_ui(ui: &mut Ui, preview: &Preview, actions: &mut Vec<ChoicesAction>) {
    let Preview { events, chosen, size, .. } = preview;
    let event = events.get(*chosen).map_or("", String::as_str);
    let needed = text_width(ui, labels::preview(), &theme::strong_font())
        + text_width(ui, event, &theme::body_font())
        + text_width(ui, size, &theme::small_font())
        + ARROW
        + 2.0 * 8.0;
    card::strip(ui, 11, |ui| {
        let one_row = needed <= ui.available_width();
        ui.horizontal(|ui| {
            ui.set_min_height(22.0);
            section(ui, labels::preview());
            if one_row {
                event_ui(ui, events, *chosen, actions);
            }
            ui.with_layout(Layout::right_to_left(egui::Align::Center), |ui| {
                ui.label(theme::small(size).color(theme::tokens(ui).muted));
            });
        });
        if !one_row && !event.is_empty() {
            ui.horizontal(|ui| event_ui(ui, events, *chosen, actions));
        }
        if !preview.volume.is_empty() {
            ui.add(Label::new(theme::small(&preview.volume).color(theme::tokens(ui).muted)).wrap());
        }
    });
}

/// Which message is shown; a list to choose from where there is a choice.
fn event_ui(ui: &mut Ui, events: &[String], chosen: usize, actions: &mut Vec<ChoicesAction>) {
    match events {
        [] => {}
        [only] => {
            ui.label(theme::body(only).color(theme::tokens(ui).muted));
        }
        _ => {
            let entries: Vec<_> = events.iter().map(|event| Entry { words: event, note: "" }).collect();
            let picked = menu::menu(ui, labels::message(), &entries, chosen, menu::Look::Plain);
            if let Some(index) = picked.filter(|index| *index != chosen) {
                actions.push(ChoicesAction::ChooseEvent(index));
            }
        }
    }
}

fn request_ui(ui: &mut Ui, preview: &Preview, opened: egui::Id) {
    let t = theme::tokens(ui);
    let id = opened.with("headers");
    let open = is_open(ui, id);
    card::strip(ui, 7, |ui| {
        let words = names::headers(preview.headers.len());
        let room = ui.available_width() - text_width(ui, &words, &theme::small_font()) - 16.0;
        ui.horizontal_top(|ui| {
            ui.allocate_ui_with_layout(vec2(room, 0.0), Layout::top_down(egui::Align::Min), |ui| {
                ui.set_width(room);
                ui.add(Label::new(theme::mono(&preview.request)).wrap());
            });
            ui.with_layout(Layout::right_to_left(egui::Align::Min), |ui| {
                if preview.headers.is_empty() {
                    return;
                }
                let headers = expander(ui, &words, &words, open);
                if headers.clicked() {
                    set_open(ui, id, !open);
                }
                if is_open(ui, shows_id(opened)) {
                    headers.request_focus();
                }
            });
        });
        if open {
            for (name, value) in &preview.headers {
                let mut line = egui::text::LayoutJob::default();
                for (text, colour) in [(names::header_name(name), t.muted), (value.clone(), t.text)] {
                    theme::mono(text).color(colour).append_to(
                        &mut line,
                        ui.style(),
                        egui::FontSelection::Default,
                        egui::Align::Center,
                    );
                }
                ui.add(Label::new(line).wrap());
            }
        }
    });
}

/// Beside words in place of the bytes.
const EDGE: i8 = 15;

fn body_ui(ui: &mut Ui, preview: &Preview, as_sent: bool, room: Option<f32>) -> Rangef {
    // One pixel of the line above stays visible.
    ui.add_space(1.0);
    let room = room.map(|room| room - 1.0);
    card::bytes(ui, |ui| {
        if preview.lines.is_empty() {
            let height = room.unwrap_or(BODY_AT_LEAST);
            Frame::new().inner_margin(Margin::symmetric(EDGE, 0)).show(ui, |ui| {
                ui.allocate_ui_with_layout(
                    vec2(ui.available_width(), height),
                    Layout::centered_and_justified(egui::Direction::TopDown),
                    |ui| {
                        ui.add(Label::new(theme::small(&preview.empty).color(theme::tokens(ui).muted)).wrap());
                    },
                );
            });
            return;
        }
        let lines = |ui: &mut Ui| {
            let edge = if as_sent { EDGE } else { 0 };
            Frame::new().inner_margin(Margin::symmetric(edge, 10)).show(ui, |ui| {
                if as_sent {
                    readable(ui, &preview.body, &[], Wrap::Anywhere, labels::as_sent());
                } else {
                    json_lines(ui, labels::preview(), preview.lines.iter().map(line));
                }
            });
        };
        match room {
            Some(room) => {
                ScrollArea::vertical().id_salt("body").auto_shrink(false).max_height(room).show(ui, lines);
            }
            None => lines(ui),
        }
    })
}

fn line(line: &PreviewLine) -> Line<'_> {
    let PreviewLine { mark, indent, key, value, origin, explain } = line;
    let (look, sign, word) = match mark {
        Mark::Same => (Look::Plain, "", ""),
        Mark::Added => (Look::Added, labels::sign_added(), labels::added()),
        Mark::Removed => (Look::Removed, labels::sign_less(), labels::removed()),
        Mark::Withheld => (Look::Muted, labels::sign_less(), labels::withheld()),
    };
    Line { look, sign, word, indent: *indent, key, value, origin, explain }
}

/// Below the bytes: which form they are in, and anything else worth knowing.
struct Foot {
    note: Option<std::sync::Arc<egui::Galley>>,
    forms: bool,
}

/// The height of the forms and the button beside them.
const FORMS: f32 = 48.0;

impl Foot {
    fn of(ui: &Ui, preview: &Preview, as_sent: bool) -> Self {
        let forms = !preview.body.is_empty();
        let means = if as_sent { labels::as_sent_means() } else { labels::to_read_means() };
        let words = figures::sentences([if forms { means } else { "" }, &preview.note]);
        let room = (ui.available_width() - 2.0 * 15.0).clamp(60.0, theme::READING);
        let note = (!words.is_empty()).then(|| {
            let text = egui::WidgetText::from(theme::small(words).color(theme::tokens(ui).muted));
            text.into_galley(ui, Some(egui::TextWrapMode::Wrap), room, egui::TextStyle::Small)
        });
        Self { note, forms }
    }

    fn height(&self) -> f32 {
        let note = self.note.as_ref().map_or(0.0, |note| note.size().y);
        if self.forms { FORMS + note + if note > 0.0 { 8.0 } else { 0.0 } } else { (note + 20.0).max(FORMS) }
    }
}

/// Whether the other form was chosen.
fn footer_ui(ui: &mut Ui, preview: &Preview, as_sent: bool, foot: &Foot) -> bool {
    let rect = egui::Rect::from_min_size(ui.cursor().min, vec2(ui.available_width(), foot.height()));
    let mut other = false;
    ui.scope_builder(egui::UiBuilder::new().max_rect(rect.shrink2(vec2(15.0, 0.0))), |ui| {
        if foot.forms {
            let row = vec2(ui.available_width(), FORMS);
            ui.allocate_ui_with_layout(row, Layout::left_to_right(egui::Align::Center), |ui| {
                ui.spacing_mut().item_spacing.x = 20.0;
                for (words, chosen) in [(labels::to_read(), !as_sent), (labels::as_sent(), as_sent)] {
                    other |= choice(ui, words, chosen).clicked() && !chosen;
                }
                ui.with_layout(Layout::right_to_left(egui::Align::Center), |ui| {
                    copy_ui(ui, if as_sent { &preview.body } else { &preview.indented });
                });
            });
        } else {
            ui.add_space(((foot.height() - foot.note.as_ref().map_or(0.0, |note| note.size().y)) / 2.0).max(0.0));
        }
        if let Some(note) = &foot.note {
            ui.add(Label::new(std::sync::Arc::clone(note)).wrap());
        }
    });
    ui.advance_cursor_after_rect(rect);
    other
}
