//! Draws the settings of the window: how it looks, and which programs it lists.

use eframe::egui;
use egui::{Label, RichText, Ui};

use super::action::SettingsAction;
use super::view::{Setting, SettingsPage};
use crate::pages::parts::{AllPrograms, Marked};
use crate::preferences::{TEXT_SIZES, Theme};
use crate::text::{labels, window as text};
use crate::theme;
use crate::widgets::card::{self, card};
use crate::widgets::columns;
use crate::widgets::marked::marked;
use crate::widgets::menu::{self, Entry, Look};
use crate::widgets::path_field::PathField;
use crate::widgets::row::row;
use crate::widgets::switch::{self, Switch};
use crate::widgets::{announce, buttons, heading, line_across, section};

/// All menus have this width, so that their edges line up.
const MENU: f32 = 264.0;
/// Between the words of a row and the line above the next.
const ABOVE: i8 = 8;

const THEMES: [Theme; 3] = [Theme::System, Theme::Light, Theme::Dark];

/// Draws the page. If the list of programs is only a row, the switch for all of them is here.
pub fn settings_ui(ui: &mut Ui, settings: &SettingsPage, all: Option<&AllPrograms>, actions: &mut Vec<SettingsAction>) {
    let t = theme::tokens(ui);
    let mut act = |action: SettingsAction| actions.push(action);
    ui.spacing_mut().item_spacing.y = theme::GAP;
    heading(ui, theme::title(labels::settings()));
    ui.add(Label::new(theme::body(labels::settings_means()).color(t.muted)).wrap());
    if let Some(sentence) = &settings.unusable {
        ui.add(Label::new(theme::body(sentence).color(t.attention)).wrap());
    }
    ui.add_space(theme::GAP);

    columns::two(
        ui,
        &mut act,
        |ui, act| {
            card::bare(ui).show(ui, |ui| {
                ui.set_width(ui.available_width());
                ui.spacing_mut().item_spacing.y = 0.0;
                look_ui(ui, settings, act);
            });
        },
        |ui, act| {
            if let Some(all) = all {
                card::bare(ui).show(ui, |ui| all_programs_ui(ui, all, act));
            }
            let added_by_hand = |ui: &mut Ui| card(ui, |ui| add_ui(ui, settings, act));
            marked(ui, Marked::is(settings.marked.as_ref(), &Setting::AddProgram), added_by_hand);
            hidden_ui(ui, &settings.hidden, act);
        },
    );
    ui.add_space(theme::GAP);
    if buttons::button(ui, labels::settings_done()).clicked() {
        act(SettingsAction::Close);
    }
}

/// Programs that are left out of the list.
fn hidden_ui(ui: &mut Ui, hidden: &[(String, String)], act: &mut dyn FnMut(SettingsAction)) {
    if hidden.is_empty() {
        return;
    }
    card(ui, |ui| {
        section(ui, &text::hidden_programs(hidden.len()));
        for (id, name) in hidden {
            let words = text::show_program(name);
            if buttons::link(ui, &words, &words).clicked() {
                act(SettingsAction::Unhide(id.clone()));
            }
        }
    });
}

/// How the window looks, a row each.
fn look_ui(ui: &mut Ui, settings: &SettingsPage, act: &mut dyn FnMut(SettingsAction)) {
    let SettingsPage { theme, text_size, languages, language, less_movement, undrawn, marked: found, .. } = settings;
    let mark = |setting: Setting| Marked::is(found.as_ref(), &setting);
    let t = theme::tokens(ui);
    let across = ui.max_rect().x_range();

    let names: Vec<&str> = languages.iter().map(|(_, name)| name.as_str()).collect();
    let undrawn = undrawn.as_ref().map(|sentence| theme::small(sentence).color(t.attention));
    let picked = marked(ui, mark(Setting::Language), |ui| choose_ui(ui, labels::language(), undrawn, &names, *language));
    if let Some((tag, _)) = picked.and_then(|place| languages.get(place)) {
        act(SettingsAction::Language(tag.clone()));
    }
    line_across(ui, across, ui.cursor().top());

    let names = [labels::theme_system(), labels::theme_light(), labels::theme_dark()];
    let place = THEMES.iter().position(|known| known == theme).unwrap_or(0);
    let picked = marked(ui, mark(Setting::Theme), |ui| choose_ui(ui, labels::theme(), None, &names, place));
    if let Some(theme) = picked.and_then(|place| THEMES.get(place)) {
        act(SettingsAction::Theme(*theme));
    }
    line_across(ui, across, ui.cursor().top());

    let mut sizes = TEXT_SIZES.to_vec();
    if !sizes.contains(text_size) {
        sizes.push(*text_size);
        sizes.sort_unstable();
    }
    let words: Vec<String> = sizes.iter().map(|size| text::percent(*size)).collect();
    let words: Vec<&str> = words.iter().map(String::as_str).collect();
    let place = sizes.iter().position(|size| size == text_size).unwrap_or(0);
    let picked = marked(ui, mark(Setting::TextSize), |ui| choose_ui(ui, labels::text_size(), None, &words, place));
    if let Some(size) = picked.and_then(|place| sizes.get(place)) {
        act(SettingsAction::TextSize(*size));
    }
    line_across(ui, across, ui.cursor().top());

    marked(ui, mark(Setting::LessMovement), |ui| {
        switch_ui(ui, labels::movement_less(), labels::movement_less_means(), *less_movement, None, || {
            act(SettingsAction::LessMovement(!less_movement));
        });
    });
}

/// A row with a menu. Returns what was newly chosen from it.
fn choose_ui(ui: &mut Ui, name: &str, note: Option<RichText>, words: &[&str], chosen: usize) -> Option<usize> {
    let entries: Vec<_> = words.iter().map(|words| Entry { words, note: "" }).collect();
    let mut picked = None;
    card::strip(ui, ABOVE, |ui| {
        row(ui, name, note, MENU, |ui, wide| picked = menu::menu(ui, name, &entries, chosen, Look::Narrow(wide)));
    });
    picked.filter(|picked| *picked != chosen)
}

/// A row with a switch, and below its name what it does, or why it cannot be moved.
fn switch_ui(ui: &mut Ui, name: &str, means: &str, on: bool, locked: Option<&str>, clicked: impl FnOnce()) {
    let note = theme::small(locked.unwrap_or(means)).color(theme::tokens(ui).muted);
    card::strip(ui, ABOVE, |ui| {
        row(ui, name, Some(note), switch::SIZE.x, |ui, _| {
            if ui.add(Switch::new(on, name).means(means).locked(locked)).clicked() {
                clicked();
            }
        });
    });
}

fn all_programs_ui(ui: &mut Ui, all: &AllPrograms, act: &mut dyn FnMut(SettingsAction)) {
    let AllPrograms { switch, means } = all;
    switch_ui(ui, labels::all_programs(), means, switch.on, switch.locked.as_deref(), || {
        act(SettingsAction::AllPrograms(!switch.on));
    });
}

/// Adds a program by its manifest. What is typed stays here until then.
fn add_ui(ui: &mut Ui, settings: &SettingsPage, act: &mut dyn FnMut(SettingsAction)) {
    let t = theme::tokens(ui);
    section(ui, labels::add_program_heading());
    ui.add(Label::new(theme::body(labels::add_program_means()).color(t.muted)).wrap());
    let label = ui.label(theme::small(labels::add_program_path()).color(t.muted));
    let field = PathField::new("path of the manifest", &settings.home, settings.asks_path);
    let (path, entered) = field.show(ui, ui.available_width(), label.id);
    let mut add = entered;
    ui.horizontal_wrapped(|ui| {
        add |= buttons::button_if(ui, !path.is_empty(), labels::add()).clicked();
        if buttons::button(ui, labels::choose_file()).clicked() {
            act(SettingsAction::AskManifest);
        }
    });
    if add && !path.is_empty() {
        act(SettingsAction::AddManifest(path));
    }
    if let Some((sentence, failed)) = &settings.added {
        let ink = if *failed { t.failed } else { t.text };
        let said = ui.add(Label::new(theme::small(sentence).color(ink)).wrap());
        announce(ui, &said);
    }
}
