//! Draws the programs: a list on the left, or a row above the page if the window is narrow.

use std::sync::Arc;

use eframe::egui;
use egui::{Align2, Frame, Galley, Label, Margin, Rect, Role, ScrollArea, Sense, StrokeKind, Ui, WidgetInfo, pos2, vec2};

use super::action::ProgramsAction;
use super::view::{ProgramList, ProgramRow};
use crate::pages::draw_dot::dot_look;
use crate::pages::parts::AllPrograms;
use crate::text::{labels, names};
use crate::theme;
use crate::widgets::menu::{self, Entry, Look};
use crate::widgets::switch::{self, Switch};
use crate::widgets::tip::explain;
use crate::widgets::{buttons, dot, line_across, show_focus, text_width};

/// A row with its name and its state on one line each.
const ROW: f32 = 56.0;
const ABOVE_NAME: f32 = 8.0;
const NAME_TO_STATE: f32 = 1.0;
/// Between the edge of a row and its words.
const APART: f32 = 12.0;
/// From the left of a name to the state below it: room for the dot.
const STATE_FROM: f32 = 14.0;
/// The most that the list takes of the window, so that a page beside it has room for two columns as soon as the window has.
const SHARE: f32 = 0.24;
/// The widest that it gets: a name of 60 letters, which is the longest there may be, is then read on one line nearly always.
const WIDEST: f32 = 384.0;
/// Below the list: the settings, and above them the switch for every program.
const ROW_SETTINGS: f32 = 36.0;
const BELOW: f32 = ROW_SETTINGS + 16.0;
const ALL_APART: f32 = 10.0;

/// How wide the list is: as wide as the longest name needs, as long as that leaves the pages most of the window.
pub fn list_width(ui: &Ui, list: &ProgramList) -> f32 {
    let around = 2.0 * (8.0 + APART) + 1.0;
    let rows = list.rows.iter().chain(list.absent.rows.iter().filter(|_| list.absent.open));
    let needs = rows.map(|row| {
        let name = text_width(ui, &row.name, &theme::strong_font());
        name.max(text_width(ui, &row.state, &theme::small_font()) + STATE_FROM)
    });
    let absent = text_width(ui, labels::not_found_here(), &theme::small_font());
    let needs = needs.chain(Some(absent).filter(|_| !list.absent.rows.is_empty()));
    let most = (ui.available_width() * SHARE).clamp(theme::SIDEBAR, WIDEST);
    (needs.fold(0.0, f32::max) + around).ceil().clamp(theme::SIDEBAR, most)
}

/// The list.
pub fn list_ui(ui: &mut Ui, list: &ProgramList, actions: &mut Vec<ProgramsAction>) {
    ui.ctx().accesskit_node_builder(ui.unique_id(), |node| {
        node.set_role(Role::Navigation);
        node.set_label(labels::programs());
    });
    ui.spacing_mut().item_spacing.y = 0.0;
    ui.add_space(16.0);
    Frame::new().inner_margin(Margin::symmetric(20, 0)).show(ui, |ui| {
        ui.label(theme::strong(labels::programs()).color(theme::tokens(ui).muted));
    });
    ui.add_space(12.0);
    let all = list.all.is_some().then(|| all_programs_name(ui));
    let below = BELOW + all.as_ref().map_or(0.0, |name| name.size().y + 2.0 + ALL_APART);
    let height = ui.max_rect().bottom() - below - ui.cursor().top();
    ScrollArea::vertical().auto_shrink(false).max_height(height).show(ui, |ui| {
        Frame::new().inner_margin(Margin::symmetric(8, 4)).show(ui, |ui| {
            ui.spacing_mut().item_spacing.y = 4.0;
            for (index, program) in list.rows.iter().enumerate() {
                let selected = list.selected == Some(index) && !list.settings_open;
                if program_ui(ui, program, selected).clicked() && !selected {
                    actions.push(ProgramsAction::Select(index));
                }
            }
            absent_ui(ui, list, actions);
        });
    });
    below_ui(ui, list, all, actions);
}

/// Those that are not on this computer, once somebody asks for them.
fn absent_ui(ui: &mut Ui, list: &ProgramList, actions: &mut Vec<ProgramsAction>) {
    if list.absent.rows.is_empty() {
        return;
    }
    Frame::new().inner_margin(Margin { left: 12, right: 0, top: 8, bottom: 4 }).show(ui, |ui| {
        let name = labels::not_found_here();
        if buttons::expander(ui, name, name, list.absent.open).clicked() {
            actions.push(ProgramsAction::ShowAbsent(!list.absent.open));
        }
    });
    if list.absent.open {
        for (index, program) in list.absent.rows.iter().enumerate() {
            let selected = list.absent.selected == Some(index) && !list.settings_open;
            if program_ui(ui, program, selected).clicked() && !selected {
                actions.push(ProgramsAction::SelectAbsent(index));
            }
        }
    }
}

/// Its name, on as many lines as it needs beside the switch.
fn all_programs_name(ui: &Ui) -> Arc<Galley> {
    let room = ui.max_rect().width() - 2.0 * 8.0 - APART - switch::SIZE.x - ALL_APART;
    let name = egui::WidgetText::from(theme::body(labels::all_programs()));
    name.into_galley(ui, Some(egui::TextWrapMode::Wrap), room, egui::TextStyle::Body)
}

/// The end of the list: the switch for every program, and the settings of the window.
fn below_ui(ui: &mut Ui, list: &ProgramList, all_name: Option<Arc<Galley>>, actions: &mut Vec<ProgramsAction>) {
    line_across(ui, ui.max_rect().x_range(), ui.cursor().top());
    Frame::new().inner_margin(Margin::same(8)).show(ui, |ui| {
        if let (Some(all), Some(name)) = (&list.all, all_name) {
            all_programs_ui(ui, all, name, actions);
        }
        let open = list.settings_open;
        let (rect, response) = row(ui, ROW_SETTINGS, labels::settings(), open);
        remember_settings(ui, &response);
        let at = pos2(rect.left() + APART, rect.center().y);
        let t = theme::tokens(ui);
        let ink = if open { t.text } else { t.muted };
        ui.painter().text(at, Align2::LEFT_CENTER, labels::settings(), theme::body_font(), ink);
        if response.clicked() {
            actions.push(ProgramsAction::ShowSettings(!open));
        }
    });
}

fn all_programs_ui(ui: &mut Ui, all: &AllPrograms, name: Arc<Galley>, actions: &mut Vec<ProgramsAction>) {
    let AllPrograms { switch, means } = all;
    let hint = switch.locked.as_deref().unwrap_or(means);
    Frame::new().inner_margin(Margin { left: 12, right: 0, top: 2, bottom: 10 }).show(ui, |ui| {
        ui.horizontal_top(|ui| {
            ui.spacing_mut().item_spacing.x = ALL_APART;
            let response = ui.add(Switch::new(switch.on, labels::all_programs()).means(means).locked(switch.locked.as_deref()));
            if switch::moved(&response, switch.on) {
                actions.push(ProgramsAction::AllPrograms(!switch.on));
            }
            if switch.locked.is_none() {
                explain(&response, hint);
            }
            explain(&ui.add(Label::new(name)), hint);
        });
    });
}

fn settings_id() -> egui::Id {
    egui::Id::unique("what opens the settings")
}

fn remember_settings(ui: &Ui, response: &egui::Response) {
    ui.data_mut(|data| data.insert_temp(settings_id(), response.id));
}

/// Gives what opens the settings the focus.
pub fn focus_settings(ui: &Ui) {
    if let Some(id) = ui.data(|data| data.get_temp(settings_id())) {
        ui.memory_mut(|memory| memory.request_focus(id));
    }
}

/// The button for the settings, where the programs are a row above the page.
fn settings_button(ui: &mut Ui, list: &ProgramList, actions: &mut Vec<ProgramsAction>) {
    let open = list.settings_open;
    let response = buttons::choice(ui, labels::settings(), open);
    remember_settings(ui, &response);
    if response.clicked() {
        actions.push(ProgramsAction::ShowSettings(!open));
    }
}

/// Draws the row. Whatever has no room beside the menu goes below it.
pub fn row_ui(ui: &mut Ui, list: &ProgramList, actions: &mut Vec<ProgramsAction>) {
    let settings_at_end = |ui: &mut Ui, actions: &mut Vec<ProgramsAction>| {
        ui.with_layout(egui::Layout::right_to_left(egui::Align::Center), |ui| settings_button(ui, list, actions));
    };
    // A menu is opened to look, so those that are not here are at its end.
    let all: Vec<&ProgramRow> = list.rows.iter().chain(&list.absent.rows).collect();
    let here = list.rows.len();
    let note = |(index, program): (usize, &&ProgramRow)| {
        if index < here { program.state.clone() } else { labels::not_here_word().to_owned() }
    };
    let notes: Vec<String> = all.iter().enumerate().map(note).collect();
    let entries: Vec<_> = all.iter().zip(&notes).map(|(program, note)| Entry { words: &program.name, note }).collect();
    let shown = list.selected.or(list.absent.selected.map(|selected| here + selected));
    let chosen = shown.and_then(|selected| Some((selected, *all.get(selected)?)));
    let Some((selected, program)) = chosen else {
        ui.horizontal(|ui| {
            ui.label(theme::strong(labels::programs()).color(theme::tokens(ui).muted));
            settings_at_end(ui, actions);
        });
        return;
    };
    let gap = ui.spacing().item_spacing.x;
    let settings = APART + text_width(ui, labels::settings(), &theme::small_font());
    let state = gap + dot::WIDE + gap + text_width(ui, &program.state, &theme::small_font());
    let menu = menu::wide(ui, &program.name);
    let room = ui.available_width();
    let (settings_beside, state_beside) = (menu + settings <= room, menu + state + settings <= room);
    ui.horizontal(|ui| {
        let picked = menu::menu(ui, labels::programs(), &entries, selected, Look::Button);
        if let Some(index) = picked.filter(|index| *index != selected || list.settings_open) {
            actions.push(match index.checked_sub(here) {
                None => ProgramsAction::Select(index),
                Some(absent) => ProgramsAction::SelectAbsent(absent),
            });
        }
        if state_beside {
            state_ui(ui, program);
        }
        if settings_beside {
            settings_at_end(ui, actions);
        }
    });
    if !state_beside {
        ui.horizontal(|ui| {
            state_ui(ui, program);
            if !settings_beside {
                settings_at_end(ui, actions);
            }
        });
    }
    // A panel keeps its height for a frame, so what was added below would only be seen once something else happens.
    if ui.min_rect().bottom() > ui.clip_rect().bottom() + 0.5 {
        ui.ctx().request_discard("the row of programs has become higher");
    }
}

fn state_ui(ui: &mut Ui, program: &ProgramRow) {
    let (shape, colour) = dot_look(ui, program.dot);
    dot::dot(ui, shape, colour);
    ui.add(Label::new(theme::small(&program.state).color(theme::tokens(ui).muted)).wrap());
}

/// A row of the list, as wide as there is room: draws its background, and returns its place and response.
fn row(ui: &mut Ui, height: f32, name: &str, selected: bool) -> (Rect, egui::Response) {
    let (rect, response) = ui.allocate_exact_size(vec2(ui.available_width(), height), Sense::click());
    response.widget_info(|| WidgetInfo::selected(Role::Button, ui.is_enabled(), selected, name));
    let t = theme::tokens(ui);
    if selected {
        ui.painter().rect(rect, theme::CORNER_SMALL, t.panel, theme::hairline(ui), StrokeKind::Inside);
    } else if response.hovered() {
        ui.painter().rect_filled(rect, theme::CORNER_SMALL, t.background);
    }
    show_focus(ui, &response, f32::from(theme::CORNER_SMALL) - 3.0);
    (rect, response)
}

fn program_ui(ui: &mut Ui, program: &ProgramRow, selected: bool) -> egui::Response {
    let ProgramRow { name, state, dot: state_dot } = program;
    let t = theme::tokens(ui);
    let spoken = names::named(name, state);
    let room = ui.available_width() - 2.0 * APART;
    // Whole, on as many lines as they need, so that no hint has to say them over what is below.
    let name = lines(ui, name, theme::strong_font(), t.text, room);
    let state = lines(ui, state, theme::small_font(), t.muted, room - STATE_FROM);
    let (name_high, state_high) = (name.size().y.max(theme::line()), state.size().y.max(theme::line_small()));
    let (rect, response) = row(ui, ROW - theme::line() - theme::line_small() + name_high + state_high, &spoken, selected);
    if ui.is_rect_visible(rect) {
        let painter = ui.painter_at(rect);
        let left = rect.left() + APART;
        let middle = (name_high - name.size().y) / 2.0;
        painter.galley(pos2(left, rect.top() + ABOVE_NAME + middle), name, t.text);
        let below = rect.top() + ABOVE_NAME + name_high + NAME_TO_STATE;
        let (shape, colour) = dot_look(ui, *state_dot);
        dot::paint(&painter, pos2(left + 4.0, below + theme::line_small() / 2.0 + 1.0), shape, colour);
        let middle = (state_high - state.size().y) / 2.0;
        painter.galley(pos2(left + STATE_FROM, below + middle), state, t.muted);
    }
    response
}

fn lines(ui: &Ui, text: &str, font: egui::FontId, colour: egui::Color32, room: f32) -> Arc<Galley> {
    ui.fonts_mut(|fonts| fonts.layout(text.to_owned(), font, colour, room))
}
