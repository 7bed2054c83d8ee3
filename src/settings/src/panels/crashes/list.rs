//! The list of reports that wait: one stop for the keyboard, in which the arrow keys move the choice.

use eframe::egui;
use egui::{EventFilter, Key, Label, Modifiers, Rect, Role, ScrollArea, Sense, Stroke, Ui, UiBuilder, WidgetInfo, vec2};

use crate::action::{Action, CrashAction};
use crate::text::crashes as text;
use crate::theme;
use crate::view::{CrashRow, Crashes};
use crate::widgets::line_across;

/// The height of a row.
pub(super) const ROW: f32 = 53.0;
/// Between the edge of a row and its words.
const APART: f32 = 8.0;

/// How high the whole list is.
pub(super) fn needed(crashes: &Crashes) -> f32 {
    crashes.rows.iter().take(100).fold(0.0, |height, _| height + ROW)
}

/// Where the keyboard's focus goes when what had it is gone.
pub(super) fn keyboard_id() -> egui::Id {
    egui::Id::unique("crash reports as the keyboard sees them")
}

/// Draws the list in this height.
pub(super) fn list_ui(ui: &mut Ui, crashes: &Crashes, height: f32, actions: &mut Vec<Action>) {
    // The rows reach a little further left than the page's text, so that their words stand in line with it.
    let mut rect = ui.available_rect_before_wrap();
    rect.set_height(height);
    rect.set_left(rect.left() - APART);
    let (focused, moved) = keyboard_ui(ui, crashes, rect, height, actions);
    let mut selected = None;
    ui.scope_builder(UiBuilder::new().max_rect(rect), |ui| {
        ScrollArea::vertical().id_salt("crash reports").auto_shrink(false).max_height(height).show(ui, |ui| {
            ui.spacing_mut().item_spacing.y = 0.0;
            ui.style_mut().interaction.selectable_labels = false;
            for row in &crashes.rows {
                let is_selected = crashes.selected == Some(row.seq);
                let response = row_ui(ui, row, is_selected);
                if response.clicked() {
                    actions.push(Action::Crash(CrashAction::Choose(row.seq)));
                    ui.memory_mut(|memory| memory.request_focus(keyboard_id()));
                }
                if moved == Some(row.seq) {
                    response.scroll_to_me(None);
                }
                if is_selected {
                    selected = Some(response.rect);
                }
            }
        });
    });
    if focused {
        let ring = Stroke::new(2.0, theme::tokens(ui).accent);
        let around = selected.map_or(rect, |row| row.intersect(rect));
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
        let mut inside = ui.new_child(UiBuilder::new().id_salt(seq).max_rect(words));
        inside.add(Label::new(theme::small(headline)).truncate());
        inside.add(Label::new(theme::small(when).color(t.muted)).truncate());
    }
    response
}

/// Whether the list has the focus, and the row to which a key has just moved.
fn keyboard_ui(ui: &Ui, crashes: &Crashes, rect: Rect, height: f32, actions: &mut Vec<Action>) -> (bool, Option<i64>) {
    let id = keyboard_id();
    let response = ui.interact(rect, id, Sense::focusable_noninteractive());
    response.widget_info(|| WidgetInfo::labeled(Role::ListBox, true, text::LIST));
    if response.gained_focus() {
        response.scroll_to_me(None);
    }
    if !response.has_focus() {
        return (false, None);
    }
    let filter = EventFilter { vertical_arrows: true, ..EventFilter::default() };
    ui.memory_mut(|memory| memory.set_focus_lock_filter(id, filter));
    let current = crashes.rows.iter().position(|row| crashes.selected == Some(row.seq));
    let last = crashes.rows.len().saturating_sub(1);
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a handful of rows")]
    let leap = (height / ROW).max(1.0) as usize;
    let pressed = |key| ui.input_mut(|input| input.consume_key(Modifiers::NONE, key));
    let to = |step: &dyn Fn(usize) -> usize| Some(current.map_or(0, step).min(last));
    let target = if pressed(Key::ArrowDown) {
        to(&|index| index + 1)
    } else if pressed(Key::ArrowUp) {
        to(&|index| index.saturating_sub(1))
    } else if pressed(Key::PageDown) {
        to(&|index| index + leap)
    } else if pressed(Key::PageUp) {
        to(&|index| index.saturating_sub(leap))
    } else if pressed(Key::Home) {
        Some(0)
    } else if pressed(Key::End) {
        Some(last)
    } else {
        None
    };
    let moved = target.filter(|target| Some(*target) != current).and_then(|target| crashes.rows.get(target));
    if let Some(row) = moved {
        actions.push(Action::Crash(CrashAction::Choose(row.seq)));
    }
    (true, moved.map(|row| row.seq))
}
