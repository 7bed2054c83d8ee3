//! The settings of the window: how it looks, and which programs it lists.

use eframe::egui;
use egui::{Label, TextEdit, Ui, vec2};

use super::your_data::section;
use crate::action::{Action, WindowAction};
use crate::preferences::{TEXT_SIZES, Theme};
use crate::text::{labels, window as text};
use crate::theme;
use crate::view::{AllPrograms, SettingsPage, View};
use crate::widgets::buttons;
use crate::widgets::card::card;
use crate::widgets::menu::{self, Entry, Look};
use crate::widgets::switch::Switch;
use crate::widgets::{announce, heading, radio};

/// Draws the page.
pub fn settings_ui(ui: &mut Ui, view: &View, settings: &SettingsPage, actions: &mut Vec<Action>) {
    let SettingsPage { theme: chosen, text_size, languages, language, less_movement, hidden, undrawn, added } = settings;
    let t = theme::tokens(ui);
    let mut act = |action: WindowAction| actions.push(Action::Window(action));
    ui.spacing_mut().item_spacing.y = theme::GAP;
    heading(ui, theme::title(text::settings()));
    ui.add(Label::new(theme::body(text::settings_means()).color(t.muted)).wrap());
    ui.add_space(theme::GAP);

    card(ui, |ui| {
        section(ui, text::language());
        let entries: Vec<_> = languages.iter().map(|(_, name)| Entry { words: name, note: "" }).collect();
        let picked = menu::menu(ui, text::language(), &entries, *language, Look::Narrow(240.0));
        if let Some((tag, _)) = picked.filter(|place| place != language).and_then(|place| languages.get(place)) {
            act(WindowAction::Language(tag.clone()));
        }
        if let Some(sentence) = undrawn {
            ui.add(Label::new(theme::small(sentence).color(t.attention)).wrap());
        }
    });
    card(ui, |ui| {
        group(ui, text::theme(), |ui| {
            for (words, theme) in
                [(text::theme_system(), Theme::System), (text::theme_light(), Theme::Light), (text::theme_dark(), Theme::Dark)]
            {
                if radio::radio(ui, words, theme == *chosen) {
                    act(WindowAction::Theme(theme));
                }
            }
        });
    });
    card(ui, |ui| {
        section(ui, text::text_size());
        let mut sizes = TEXT_SIZES.to_vec();
        if !sizes.contains(text_size) {
            sizes.push(*text_size);
            sizes.sort_unstable();
        }
        let words: Vec<String> = sizes.iter().map(|size| text::percent(*size)).collect();
        let entries: Vec<_> = words.iter().map(|words| Entry { words, note: "" }).collect();
        let place = sizes.iter().position(|size| size == text_size).unwrap_or(0);
        let picked = menu::menu(ui, text::text_size(), &entries, place, Look::Narrow(112.0));
        if let Some(size) = picked.filter(|picked| *picked != place).and_then(|place| sizes.get(place)) {
            act(WindowAction::TextSize(*size));
        }
    });
    card(ui, |ui| {
        group(ui, text::movement(), |ui| {
            for (words, less) in [(text::movement_system(), false), (text::movement_less(), true)] {
                if radio::radio(ui, words, less == *less_movement) {
                    act(WindowAction::LessMovement(less));
                }
            }
        });
        ui.add(Label::new(theme::small(text::movement_less_means()).color(t.muted)).wrap());
    });
    if let Some(all) = &view.all_programs {
        card(ui, |ui| all_programs_ui(ui, all, true, &mut act));
    }
    card(ui, |ui| add_ui(ui, added.as_ref(), &mut act));
    if !hidden.is_empty() {
        card(ui, |ui| {
            section(ui, &text::hidden_programs(hidden.len()));
            for (id, name) in hidden {
                let words = text::show_program(name);
                if buttons::link(ui, &words, &words).clicked() {
                    act(WindowAction::Hide(id.clone(), false));
                }
            }
        });
    }
    ui.add_space(theme::GAP);
    if buttons::button(ui, text::settings_done()).clicked() {
        act(WindowAction::ShowSettings(false));
    }
}

/// The switch for every program, with its meaning where there is room for it.
pub(super) fn all_programs_ui(ui: &mut Ui, all: &AllPrograms, explained: bool, act: &mut dyn FnMut(WindowAction)) {
    let AllPrograms { switch, means } = all;
    ui.horizontal(|ui| {
        ui.spacing_mut().item_spacing.x = 10.0;
        let on = switch.on;
        let response = ui.add(Switch::new(on, text::all_programs()).means(means).locked(switch.locked.as_deref()));
        if response.clicked() {
            act(WindowAction::AllPrograms(!on));
        }
        let hint = switch.locked.as_deref().unwrap_or(means);
        response.on_hover_text(hint);
        ui.add(Label::new(theme::body(text::all_programs())).wrap()).on_hover_text(hint);
    });
    if explained {
        let words = switch.locked.as_deref().unwrap_or(means);
        ui.add(Label::new(theme::small(words).color(theme::tokens(ui).muted)).wrap());
    }
}

/// Choices that belong together, under their name.
fn group(ui: &mut Ui, name: &str, add: impl FnOnce(&mut Ui)) {
    section(ui, name);
    let group = ui.scope(add).response;
    ui.ctx().accesskit_node_builder(group.id, |node| {
        node.set_role(egui::accesskit::Role::RadioGroup);
        node.set_label(name);
    });
}

/// A program by its manifest. What is typed stays here until it is added.
fn add_ui(ui: &mut Ui, added: Option<&(String, bool)>, act: &mut dyn FnMut(WindowAction)) {
    let t = theme::tokens(ui);
    section(ui, text::add_program());
    ui.add(Label::new(theme::body(text::add_program_means()).color(t.muted)).wrap());
    let id = egui::Id::unique("path of the manifest");
    let mut path: String = ui.data(|data| data.get_temp(id)).unwrap_or_default();
    let label = ui.label(theme::small(text::add_program_path()).color(t.muted));
    let field = TextEdit::singleline(&mut path)
        .id(id.with("field"))
        .font(egui::TextStyle::Monospace)
        .align(egui::Align2::LEFT_CENTER)
        .min_size(vec2(0.0, 28.0))
        .desired_width(ui.available_width());
    let field = ui.add(field).labelled_by(label.id);
    crate::widgets::show_focus(ui, &field, f32::from(theme::CORNER_SMALL));
    let mut add = field.lost_focus() && ui.input(|input| input.key_pressed(egui::Key::Enter));
    ui.horizontal_wrapped(|ui| {
        add |= buttons::button_if(ui, !path.trim().is_empty(), text::add()).clicked();
        if buttons::button(ui, text::choose_file()).clicked() {
            act(WindowAction::AskManifest);
        }
    });
    if add && !path.trim().is_empty() {
        act(WindowAction::AddManifest(path.trim().to_owned()));
    }
    ui.data_mut(|data| data.insert_temp(id, path));
    if let Some((sentence, failed)) = added {
        let ink = if *failed { t.failed } else { t.text };
        let sentence = if *failed { labels::named(labels::failed(), sentence) } else { sentence.clone() };
        let said = ui.add(Label::new(theme::small(sentence).color(ink)).wrap());
        announce(ui, &said);
    }
}
