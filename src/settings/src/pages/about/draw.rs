//! Draws the page "About": the manifest, readable without knowing its format. On a wide page, facts about the program are next to what it
//! can send.

use eframe::egui;
use egui::{Hyperlink, Label, Layout, Rect, Ui, UiBuilder, vec2};

use super::action::AboutAction;
use super::view::{About, By, FieldUses, MessageFact};
use crate::pages::fields::draw::fields_ui;
use crate::pages::parts::Marked;
use crate::text::labels;
use crate::theme;
use crate::widgets::card::card;
use crate::widgets::marked::marked;
use crate::widgets::{buttons, line_across, pairs, part, reading, section, show_focus};

/// In less room than this, everything is in one column: the left one would be too narrow for a path.
const TWO_COLUMNS: f32 = 800.0;
/// How much of the room is for the left column.
const LEFT: f32 = 0.4;

/// Draws the page as wide as there is room.
pub fn about_ui(ui: &mut Ui, about: &About, actions: &mut Vec<AboutAction>) {
    let room = ui.available_width();
    if room < TWO_COLUMNS {
        reading(ui, |ui| {
            ui.spacing_mut().item_spacing.y = theme::GAP;
            program_ui(ui, about);
            where_ui(ui, about);
            what_ui(ui, about, actions);
            versions_ui(ui, about);
            files_ui(ui, about, actions);
        });
        return;
    }
    let whole = ui.available_rect_before_wrap();
    let left = (room * LEFT).round().min(theme::READING);
    let right = (room - left - theme::EDGE).min(theme::READING + 2.0 * theme::INSET);
    let mut bottom = whole.top();
    let mut column = |ui: &mut Ui, x: f32, width: f32, name: &str, add: &mut dyn FnMut(&mut Ui)| {
        let rect = Rect::from_min_size(egui::pos2(x, whole.top()), vec2(width, whole.height()));
        let column = UiBuilder::new().id_salt(name).max_rect(rect).layout(Layout::top_down(egui::Align::Min));
        let drawn = ui.scope_builder(column, |ui| {
            ui.set_width(width);
            ui.spacing_mut().item_spacing.y = theme::GAP;
            add(ui);
        });
        bottom = bottom.max(drawn.response.rect.bottom());
    };
    column(ui, whole.left(), left, "what it is", &mut |ui| {
        program_ui(ui, about);
        where_ui(ui, about);
        versions_ui(ui, about);
        files_ui(ui, about, actions);
    });
    column(ui, whole.left() + left + theme::EDGE, right, "what it can send", &mut |ui| what_ui(ui, about, actions));
    ui.advance_cursor_after_rect(Rect::from_min_max(whole.min, egui::pos2(whole.left() + room, bottom)));
}

fn program_ui(ui: &mut Ui, about: &About) {
    card(ui, |ui| {
        section(ui, labels::about_program());
        for sentence in &about.intro {
            ui.add(Label::new(theme::body(sentence)).wrap());
        }
        ui.spacing_mut().item_spacing.y = 4.0;
        ui.add_space(4.0);
        pairs::pairs(ui, about.program.iter().map(|(label, value)| (label.as_str(), value.as_str())));
        if !about.source.is_empty() {
            pairs::pair(ui, labels::source(), |ui| {
                let link = ui.add(Hyperlink::from_label_and_url(theme::body(&about.source), &about.source));
                show_focus(ui, &link, 2.0);
            });
        }
    });
}

fn where_ui(ui: &mut Ui, about: &About) {
    card(ui, |ui| {
        section(ui, labels::about_where());
        ui.spacing_mut().item_spacing.y = 0.0;
        for (index, (address, titles)) in about.destinations.iter().enumerate() {
            if index > 0 {
                ui.add_space(8.0);
            }
            ui.add(Label::new(theme::mono(address)).wrap());
            ui.add(Label::new(theme::small(titles).color(theme::tokens(ui).muted)).wrap());
        }
    });
}

/// Everything that it may ever send, arranged in one of two ways.
fn what_ui(ui: &mut Ui, about: &About, actions: &mut Vec<AboutAction>) {
    card(ui, |ui| {
        section(ui, labels::messages());
        ui.add(Label::new(theme::body(&about.complete).color(theme::tokens(ui).muted)).wrap());
        ui.horizontal_wrapped(|ui| {
            ui.spacing_mut().item_spacing.x = 20.0;
            for (words, by) in [(labels::by_message(), By::Message), (labels::by_field(), By::Field)] {
                if buttons::choice(ui, words, about.by == by).clicked() && about.by != by {
                    actions.push(AboutAction::ShowBy(by));
                }
            }
            if buttons::link(ui, labels::find(), labels::find()).clicked() {
                actions.push(AboutAction::Search);
            }
        });
        ui.spacing_mut().item_spacing.y = 0.0;
        match about.by {
            By::Message => {
                for message in &about.messages {
                    let mark = Marked::is(about.marked.as_ref(), &message.id);
                    apart(ui, |ui| marked(ui, mark, |ui| message_ui(ui, message)));
                }
            }
            By::Field => {
                for field in &about.fields {
                    apart(ui, |ui| uses_ui(ui, field));
                }
            }
        }
    });
}

/// Below a line across the card.
fn apart(ui: &mut Ui, add: impl FnOnce(&mut Ui)) {
    ui.add_space(12.0);
    line_across(ui, ui.max_rect().x_range(), ui.cursor().top());
    ui.add_space(12.0);
    add(ui);
}

fn message_ui(ui: &mut Ui, message: &MessageFact) {
    part(ui, &message.title);
    ui.add(Label::new(theme::body(&message.when).color(theme::tokens(ui).muted)).wrap());
    for (name, fields) in &message.groups {
        ui.add_space(12.0);
        ui.add(Label::new(theme::small_strong(name)).wrap());
        ui.add_space(4.0);
        fields_ui(ui, fields, &mut |_| {});
    }
}

fn uses_ui(ui: &mut Ui, field: &FieldUses) {
    fields_ui(ui, std::slice::from_ref(&field.fact), &mut |_| {});
    ui.add_space(4.0);
    for used in &field.uses {
        ui.add(Label::new(theme::small(used)).wrap());
    }
}

fn versions_ui(ui: &mut Ui, about: &About) {
    card(ui, |ui| {
        section(ui, labels::about_versions());
        ui.spacing_mut().item_spacing.y = 4.0;
        pairs::pairs(ui, about.versions.iter().map(|(label, value)| (label.as_str(), value.as_str())));
    });
}

fn files_ui(ui: &mut Ui, about: &About, actions: &mut Vec<AboutAction>) {
    card(ui, |ui| {
        section(ui, labels::about_files());
        ui.spacing_mut().item_spacing.y = 4.0;
        pairs::pairs(ui, about.files.iter().map(|(label, value)| (label.as_str(), value.as_str())));
        ui.add_space(8.0);
        ui.horizontal_wrapped(|ui| {
            if buttons::button(ui, labels::open_folder()).clicked() {
                actions.push(AboutAction::OpenFolder);
            }
            if buttons::button(ui, labels::hide_program()).clicked() {
                actions.push(AboutAction::Hide(about.id.clone()));
            }
        });
        ui.add(Label::new(theme::small(labels::hide_means()).color(theme::tokens(ui).muted)).wrap());
    });
}
