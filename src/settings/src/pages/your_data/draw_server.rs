//! Draws what the server has of this person: what can be asked, what came, and both sides row by row.

use std::sync::Arc;

use eframe::egui;
use egui::{Label, Role, ScrollArea, Sense, Stroke, Ui, WidgetInfo, vec2};

use crate::pages::your_data::action::ServerAction;
use crate::pages::your_data::draw_said::said_ui;
use crate::pages::your_data::view::{Lists, OnServer, ServerRow};
use crate::text::labels;
use crate::theme;
use crate::widgets::list_keys::{Rows, below, list_keys, point_at};
use crate::widgets::passage::Wrap;
use crate::widgets::readable::readable;
use crate::widgets::{announce, buttons, line_across, section};

/// The height of a row: one line, and as much around it as a menu has.
const ROW: f32 = 33.0;
/// How many rows are in sight: enough to see what it is about, in the smallest window too.
const IN_SIGHT: usize = 6;
/// Between the edge of a row and its words.
const APART: f32 = 8.0;
/// In less room than this, what a row is about has all of it, and its time is below.
const BESIDE: f32 = 360.0;
/// The greatest height of the bytes, where they scroll.
const BYTES_AT_MOST: f32 = 240.0;

/// Draws the card's content.
pub(super) fn server_ui(ui: &mut Ui, server: &OnServer, actions: &mut Vec<ServerAction>) {
    let OnServer { facts, can_ask, can_forget, asking, said, lists } = server;
    let t = theme::tokens(ui);
    section(ui, labels::server());
    for fact in facts {
        ui.add(Label::new(theme::body(fact).color(t.muted)).wrap());
    }
    if *can_ask {
        ui.add_space(4.0);
        buttons_ui(ui, asking.is_some(), actions);
    }
    if let Some(asking) = asking {
        asking_ui(ui, asking, actions);
    }
    if let Some((sentence, failed)) = said {
        said_ui(ui, sentence, *failed);
    }
    if let Some(lists) = lists {
        lists_ui(ui, lists, actions);
    }
    // After the results of the buttons, which it would otherwise separate from them.
    if *can_forget && asking.is_none() {
        ui.add_space(4.0);
        let words = labels::server_forget();
        if buttons::link(ui, words, words).clicked() {
            actions.push(ServerAction::AskForget);
        }
    }
}

fn buttons_ui(ui: &mut Ui, busy: bool, actions: &mut Vec<ServerAction>) {
    ui.horizontal_wrapped(|ui| {
        for (words, action) in [
            (labels::server_fetch(), ServerAction::Fetch),
            (labels::server_erase(), ServerAction::AskErase),
            (labels::server_page(), ServerAction::Open),
        ] {
            if buttons::button_if(ui, !busy, words).clicked() {
                actions.push(action);
            }
        }
    });
}

fn asking_ui(ui: &mut Ui, asking: &str, actions: &mut Vec<ServerAction>) {
    let t = theme::tokens(ui);
    ui.horizontal_wrapped(|ui| {
        ui.add(egui::Spinner::new().size(14.0).color(t.muted));
        let said = ui.add(Label::new(theme::body(asking).color(t.muted)).wrap());
        announce(ui, &said);
        if buttons::button(ui, labels::server_cancel()).clicked() {
            actions.push(ServerAction::Cancel);
        }
    });
}

fn lists_ui(ui: &mut Ui, lists: &Lists, actions: &mut Vec<ServerAction>) {
    let t = theme::tokens(ui);
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing.x = 20.0;
        for (side, words) in &lists.sides {
            if buttons::choice(ui, words, lists.side == *side).clicked() && lists.side != *side {
                actions.push(ServerAction::Show(*side));
            }
        }
    });
    if lists.rows.is_empty() {
        ui.label(theme::body(labels::server_none()).color(t.muted));
    } else {
        rows_ui(ui, lists, actions);
    }
    if let Some(json) = &lists.json {
        bytes_ui(ui, json);
    }
    for note in &lists.notes {
        ui.add(Label::new(theme::small(note).color(t.muted)).wrap());
    }
}

fn list_id() -> egui::Id {
    egui::Id::unique("what the server has, as the keyboard sees it")
}

fn rows_ui(ui: &mut Ui, lists: &Lists, actions: &mut Vec<ServerAction>) {
    let is_beside = ui.available_width() >= BESIDE;
    let high = if is_beside { ROW } else { ROW + theme::line() };
    let shown = lists.rows.len().min(IN_SIGHT);
    #[expect(clippy::cast_precision_loss, reason = "a handful of rows")]
    let height = high * shown as f32;
    let mut rect = ui.available_rect_before_wrap();
    rect.set_height(height);
    let rows = Rows { count: lists.rows.len(), chosen: lists.chosen, leap: IN_SIGHT };
    let (focused, moved) = list_keys(ui, list_id(), rect, Role::ListBox, labels::server_list(), rows);
    actions.extend(moved.map(ServerAction::Choose));
    let mut selected = None;
    ui.scope_builder(below(list_id()).max_rect(rect), |ui| {
        ui.spacing_mut().item_spacing.y = 0.0;
        ui.style_mut().interaction.selectable_labels = false;
        let mut area = ScrollArea::vertical().id_salt(("rows", lists.side as u8)).auto_shrink(false).max_height(height);
        if let Some(place) = moved {
            area = area.vertical_scroll_offset(offset(place, high, height));
        }
        area.show_rows(ui, high, lists.rows.len(), |ui, range| {
            for place in range {
                let Some(row) = lists.rows.get(place) else { continue };
                let is_chosen = lists.chosen == Some(place);
                let response = row_ui(ui, row, (place, high, is_beside), is_chosen);
                if response.clicked() {
                    actions.push(ServerAction::Choose(place));
                    ui.memory_mut(|memory| memory.request_focus(list_id()));
                }
                if is_chosen {
                    selected = Some((response.rect, response.id));
                }
            }
        });
    });
    if focused {
        let around = selected.map_or(rect, |(row, _)| row.intersect(rect));
        if let Some((_, row)) = selected {
            point_at(ui, list_id(), row);
        }
        let ring = Stroke::new(2.0, theme::tokens(ui).accent);
        ui.painter().rect_stroke(around, 2.0, ring, egui::StrokeKind::Inside);
    }
    ui.advance_cursor_after_rect(rect);
}

/// How far the rows scroll so that this one is in the middle.
fn offset(place: usize, high: f32, height: f32) -> f32 {
    #[expect(clippy::cast_precision_loss, reason = "at most a thousand rows")]
    let top = place as f32 * high;
    (top - (height - high) / 2.0).max(0.0)
}

fn row_ui(ui: &mut Ui, row: &ServerRow, (place, high, is_beside): (usize, f32, bool), chosen: bool) -> egui::Response {
    let ServerRow { title, when } = row;
    let t = theme::tokens(ui);
    let (rect, _) = ui.allocate_exact_size(vec2(ui.available_width(), high), Sense::hover());
    let response = ui.interact(rect, ui.make_persistent_id(("row", place)), Sense::CLICK);
    response.widget_info(|| WidgetInfo::labeled(Role::ListBoxOption, true, format!("{title}, {when}")));
    response.ctx.accesskit_node_builder(response.id, |node| {
        node.set_selected(chosen);
        node.set_position_in_set(place);
    });
    if ui.is_rect_visible(rect) {
        if chosen {
            ui.painter().rect_filled(rect, 0.0, t.accent_soft);
        } else if response.hovered() {
            ui.painter().rect_filled(rect, 0.0, t.background);
        }
        line_across(ui, rect.x_range(), rect.bottom() - 0.5);
        let inside = rect.shrink2(vec2(APART, 6.0));
        let layout = if is_beside {
            egui::Layout::right_to_left(egui::Align::Center)
        } else {
            egui::Layout::bottom_up(egui::Align::Min)
        };
        let mut inside = ui.new_child(below(response.id).id_salt(place).max_rect(inside).layout(layout));
        inside.add(Label::new(theme::small(when).color(t.muted)).truncate());
        let left = egui::Layout::left_to_right(egui::Align::Center);
        if is_beside {
            inside.with_layout(left, |ui| ui.add(Label::new(theme::small(title)).truncate()));
        } else {
            inside.add(Label::new(theme::small(title)).truncate());
        }
    }
    response
}

/// The exact bytes of the one that is shown, a line a value.
fn bytes_ui(ui: &mut Ui, json: &Arc<str>) {
    let area = ScrollArea::vertical().auto_shrink([false, true]).min_scrolled_height(BYTES_AT_MOST).max_height(BYTES_AT_MOST);
    let shown = area.id_salt("bytes").show(ui, |ui| readable(ui, json, &[], Wrap::Anywhere, labels::server_bytes()));
    if shown.inner {
        ui.scroll_to_rect(shown.inner_rect, None);
    }
}
