//! Draws the choices for a report, how far it has got, and what became of it.

use eframe::egui;
use egui::{Checkbox, Id, Label, ProgressBar, TextEdit, Ui, vec2};

use crate::pages::your_data::action::YourDataAction;
use crate::pages::your_data::draw_said::said_ui;
use crate::pages::your_data::view::{Wish, YourData};
use crate::text::labels;
use crate::theme;
use crate::widgets::menu::{self, Entry, Look};
use crate::widgets::path_field::PathField;
use crate::widgets::{buttons, is_open, section, set_open, show_focus};

/// How wide a field for a day is: room for ten digits and its hint.
const DAY: f32 = 150.0;

/// How wide a menu is.
const MENU: f32 = 180.0;

pub(super) fn report_ui(ui: &mut Ui, data: &YourData, actions: &mut Vec<YourDataAction>) {
    let YourData { summary, wish, saving, saved, can_open, ask_path, long_page, .. } = data;
    let t = theme::tokens(ui);
    section(ui, labels::report());
    ui.add(Label::new(theme::body(summary).color(t.muted)).wrap());
    ui.add_space(4.0);
    let mut wished = wish.clone();
    ui.add_enabled_ui(saving.is_none(), |ui| wish_ui(ui, data, &mut wished));
    if wished != *wish {
        actions.push(YourDataAction::Wish(wished));
    }
    if let Some(sentence) = long_page.as_ref().filter(|_| wish.is_a_page_of_everything()) {
        ui.add(Label::new(theme::small(sentence).color(t.muted)).wrap());
    }
    ui.add_space(4.0);
    let save = buttons::button_if(ui, saving.is_none(), labels::report_save());
    if save.clicked() {
        actions.push(YourDataAction::Save);
    }
    if saving.is_none() {
        set_open(ui, keyboard_id(), save.has_focus());
    }
    if let Some(path) = ask_path {
        ask_path_ui(ui, path, saving.is_some(), actions);
    }
    if let Some((percent, sentence)) = saving {
        saving_ui(ui, *percent, sentence, actions);
    } else if let Some((sentence, failed)) = saved {
        said_ui(ui, sentence, *failed);
        if *can_open {
            ui.horizontal_wrapped(|ui| {
                if buttons::button(ui, labels::report_open()).clicked() {
                    actions.push(YourDataAction::OpenReport);
                }
                if buttons::button(ui, labels::report_show()).clicked() {
                    actions.push(YourDataAction::ShowReport);
                }
            });
        }
    }
}

/// Remembers whether the keyboard was at the button that saves: while that cannot be pressed, it is at the one that cancels.
fn keyboard_id() -> Id {
    Id::unique("keyboard of the report")
}

/// The choices for a report: its format and what it is about, its days, and its tiers, each in a row if there is room.
fn wish_ui(ui: &mut Ui, data: &YourData, wish: &mut Wish) {
    let formats: Vec<Entry<'_>> = data.formats.iter().map(|format| Entry { words: &format.label, note: "" }).collect();
    let chosen = data.formats.iter().position(|format| format.id == wish.format).unwrap_or(0);
    let about = [labels::report_this_program(), labels::report_all_programs()].map(|words| Entry { words, note: "" });
    row(ui, |ui| {
        ui.label(theme::body(labels::report_format()));
        let picked = menu::menu(ui, labels::report_format(), &formats, chosen, Look::Narrow(MENU));
        if let Some(format) = picked.and_then(|picked| data.formats.get(picked)) {
            wish.format = format.id;
        }
        if data.can_be_about_all {
            ui.label(theme::body(labels::report_about()));
            let chosen = usize::from(wish.about_all);
            if let Some(picked) = menu::menu(ui, labels::report_about(), &about, chosen, Look::Narrow(MENU)) {
                wish.about_all = picked == 1;
            }
        }
    });
    row(ui, |ui| {
        day(ui, labels::report_from_day(), &mut wish.from);
        day(ui, labels::report_until_day(), &mut wish.until);
    });
    if wish.about_all {
        return;
    }
    row(ui, |ui| {
        for (id, name) in &data.tiers {
            let mut is_in = !wish.left_out.contains(id);
            let response = ui.add(Checkbox::new(&mut is_in, theme::body(name)));
            show_focus(ui, &response, f32::from(theme::CORNER_SMALL));
            if response.changed() && is_in {
                wish.left_out.remove(id);
            } else if response.changed() {
                wish.left_out.insert(id.clone());
            }
        }
    });
}

/// Things side by side, in as many lines as they need.
fn row(ui: &mut Ui, add: impl FnOnce(&mut Ui)) {
    ui.horizontal_wrapped(|ui| {
        ui.set_min_height(32.0);
        add(ui);
    });
}

/// A field for a day.
fn day(ui: &mut Ui, word: &str, day: &mut String) {
    let label = ui.label(theme::body(word));
    let field = TextEdit::singleline(day)
        .id_salt(word)
        .hint_text(theme::body(labels::report_day_hint()).color(theme::tokens(ui).muted))
        .align(egui::Align2::LEFT_CENTER)
        .min_size(vec2(0.0, 28.0))
        .desired_width(DAY);
    let field = ui.add(field).labelled_by(label.id);
    show_focus(ui, &field, f32::from(theme::CORNER_SMALL));
}

/// How far it has got, and the way to end it.
fn saving_ui(ui: &mut Ui, percent: u64, sentence: &str, actions: &mut Vec<YourDataAction>) {
    #[expect(clippy::cast_precision_loss, reason = "at most a hundred")]
    let done = percent as f32 / 100.0;
    let t = theme::tokens(ui);
    let bar = ui.add(ProgressBar::new(done).desired_height(6.0).fill(t.accent));
    ui.ctx().accesskit_node_builder(bar.id, |node| node.set_label(sentence));
    row(ui, |ui| {
        ui.label(theme::small(sentence).color(t.muted));
        let cancel = buttons::button(ui, labels::report_cancel());
        if is_open(ui, keyboard_id()) {
            set_open(ui, keyboard_id(), false);
            cancel.request_focus();
        }
        if cancel.clicked() {
            actions.push(YourDataAction::CancelSave);
        }
    });
}

/// If there is no native dialog: a field for the path. What is typed stays here until the report is saved.
fn ask_path_ui(ui: &mut Ui, suggested: &str, saving: bool, actions: &mut Vec<YourDataAction>) {
    let label = ui.label(theme::small(labels::save_to()).color(theme::tokens(ui).muted));
    ui.horizontal(|ui| {
        let button =
            crate::widgets::text_width(ui, labels::save(), &theme::small_font()) + 2.0 * (ui.spacing().button_padding.x + 1.0);
        let room = ui.available_width() - button.ceil() - ui.spacing().item_spacing.x;
        let field = PathField::new("path of the report", suggested, 1).enabled(!saving);
        let (path, entered) = field.show(ui, room, label.id);
        let pressed = buttons::button_if(ui, !saving && !path.is_empty(), labels::save()).clicked();
        if (entered || pressed) && !path.is_empty() {
            actions.push(YourDataAction::SaveTo(path));
        }
    });
}
