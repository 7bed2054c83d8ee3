//! Draws the list of reports that wait: one stop of the Tab key, in which the arrow keys move the selection.

use eframe::egui;
use egui::{Label, Role, ScrollArea, Sense, Stroke, Ui, WidgetInfo, vec2};

use crate::pages::crashes::action::CrashAction;
use crate::pages::crashes::view::{CrashRow, Crashes};
use crate::text::{crashes as text, labels};
use crate::theme;
use crate::widgets::line_across;
use crate::widgets::list_keys::{Rows, below, list_keys, point_at};

/// The height of a row.
pub(super) const ROW: f32 = 53.0;
/// Between the edge of a row and its words.
const APART: f32 = 8.0;

/// How high the whole list is.
pub(super) fn needed(crashes: &Crashes) -> f32 {
    crashes.rows.iter().take(100).fold(0.0, |height, _| height + ROW)
}

/// Where the focus goes if what had it is gone.
pub(in crate::pages) fn keyboard_id() -> egui::Id {
    egui::Id::unique("crash reports as the keyboard sees them")
}

/// Draws the list in this height.
pub(super) fn list_ui(ui: &mut Ui, crashes: &Crashes, height: f32, actions: &mut Vec<CrashAction>) {
    // The rows begin a little to the left of the page's text, so that their words line up with it.
    let mut rect = ui.available_rect_before_wrap();
    rect.set_height(height);
    rect.set_left(rect.left() - APART);
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a handful of rows")]
    let leap = (height / ROW).max(1.0) as usize;
    let chosen = crashes.rows.iter().position(|row| crashes.selected == Some(row.seq));
    let rows = Rows { count: crashes.rows.len(), chosen, leap };
    let (focused, moved) = list_keys(ui, keyboard_id(), rect, Role::ListBox, labels::crash_list(), rows);
    let moved = moved.and_then(|place| crashes.rows.get(place)).map(|row| row.seq);
    if let Some(seq) = moved {
        actions.push(CrashAction::Choose(seq));
    }
    let mut selected = None;
    ui.scope_builder(below(keyboard_id()).max_rect(rect), |ui| {
        ScrollArea::vertical().id_salt("crash reports").auto_shrink(false).max_height(height).show(ui, |ui| {
            ui.spacing_mut().item_spacing.y = 0.0;
            ui.style_mut().interaction.selectable_labels = false;
            for (place, row) in crashes.rows.iter().enumerate() {
                let is_selected = crashes.selected == Some(row.seq);
                let response = row_ui(ui, row, is_selected);
                ui.ctx().accesskit_node_builder(response.id, |node| node.set_position_in_set(place));
                if response.clicked() {
                    actions.push(CrashAction::Choose(row.seq));
                    ui.memory_mut(|memory| memory.request_focus(keyboard_id()));
                }
                if moved == Some(row.seq) {
                    response.scroll_to_me(None);
                }
                if is_selected {
                    selected = Some((response.rect, response.id));
                }
            }
        });
    });
    if focused {
        let ring = Stroke::new(2.0, theme::tokens(ui).accent);
        let around = selected.map_or(rect, |(row, _)| row.intersect(rect));
        if let Some((_, row)) = selected {
            point_at(ui, keyboard_id(), row);
        }
        ui.painter().rect_stroke(around, 2.0, ring, egui::StrokeKind::Inside);
    }
    ui.advance_cursor_after_rect(rect);
}

fn row_ui(ui: &mut Ui, row: &CrashRow, selected: bool) -> egui::Response {
    let CrashRow { seq, headline, when } = row;
    let t = theme::tokens(ui);
    let (rect, _) = ui.allocate_exact_size(vec2(ui.available_width(), ROW), Sense::hover());
    let response = ui.interact(rect, ui.make_persistent_id(("row", seq)), Sense::CLICK);
    response.widget_info(|| WidgetInfo::labeled(Role::ListBoxOption, true, text::row(headline, when)));
    response.ctx.accesskit_node_builder(response.id, |node| node.set_selected(selected));
    if ui.is_rect_visible(rect) {
        if selected {
            ui.painter().rect_filled(rect, 0.0, t.accent_soft);
        } else if response.hovered() {
            ui.painter().rect_filled(rect, 0.0, t.panel);
        }
        line_across(ui, rect.x_range(), rect.bottom() - 0.5);
        let words = rect.shrink2(vec2(APART, 7.0));
        let mut inside = ui.new_child(below(response.id).id_salt(seq).max_rect(words));
        inside.add(Label::new(theme::small(headline)).truncate());
        inside.add(Label::new(theme::small(when).color(t.muted)).truncate());
    }
    response
}

/// The button that was pressed goes away, and the next key must not press whatever took its place.
pub(super) fn press(ui: &Ui, action: CrashAction, actions: &mut Vec<CrashAction>) {
    ui.memory_mut(|memory| memory.request_focus(keyboard_id()));
    actions.push(action);
}
