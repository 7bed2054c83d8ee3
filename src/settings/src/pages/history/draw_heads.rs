//! Draws the heads of the table, which sort it, and the edges between them, which make its columns wider.

use eframe::egui;
use egui::accesskit::{Action as Wanted, ActionData, SortDirection};
use egui::{CursorIcon, EventFilter, Id, Key, Modifiers, Pos2, Rect, Role, Sense, Stroke, Ui, WidgetInfo, pos2, vec2};
use egui_extras::TableRow;

use super::columns::{Column, TRIANGLE, WIDEST, Widths};
use super::draw_cell::{HEAD, cell};
use super::query::Query;
use super::view::History;
use crate::pages::history::action::HistoryAction;
use crate::text::{labels, names};
use crate::theme;
use crate::widgets::list_keys::below;
use crate::widgets::{menu, show_focus, text_width};

/// How much wider or narrower a key makes a column, in points: a letter or two.
const STEP: f32 = 16.0;
/// How far from an edge the pointer takes hold of it, in points.
const GRIP: f32 = 4.0;

/// How wide each column has to be so that none of its words is cut.
pub(super) fn needs(ui: &Ui, history: &History) -> Widths {
    let font = theme::small_font();
    let words = |column| history.rows.widest(column, &history.states);
    Widths::of_each(|column| column.needs(&words(column), |words| text_width(ui, words, &font)))
}

/// The heads of the columns, which screen readers treat as the first row, whose id is returned.
pub(super) fn heads_ui(row: &mut TableRow<'_, '_>, history: &History, widths: &Widths, actions: &mut Vec<HistoryAction>) -> Id {
    let mut row_id = None;
    for (column, wide) in widths.shown() {
        row.col(|ui| {
            let row_id = *row_id.get_or_insert(ui.unique_id());
            cell(ui, row_id, column.is_at_the_right(), |ui| {
                let head = head_ui(ui, history, column, wide, actions);
                ui.ctx().accesskit_node_builder(head.id, |node| node.set_column_index(column as usize));
            });
        });
    }
    let response = row.response();
    let names = Column::ALL.map(Column::name);
    response.widget_info(|| WidgetInfo::labeled(Role::Row, true, names::history_row(&names)));
    response.ctx.accesskit_node_builder(response.id, |node| {
        // Only the heads in it can be clicked.
        node.remove_action(Wanted::Click);
        node.set_row_index(0);
    });
    response.id
}

/// A width as it is asked for.
#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "between the two")]
fn points(width: f32) -> u16 {
    width.round().clamp(1.0, f32::from(WIDEST)) as u16
}

/// With Shift, the arrow keys make the column of a head wider and narrower; Delete leaves it to its words.
fn width_keys(ui: &Ui, head: &egui::Response, column: Column, wide: f32, actions: &mut Vec<HistoryAction>) {
    ui.ctx().accesskit_node_builder(head.id, |node| node.set_description(labels::width_keys()));
    if !head.has_focus() {
        return;
    }
    let filter = EventFilter { horizontal_arrows: true, ..EventFilter::default() };
    ui.memory_mut(|memory| memory.set_focus_lock_filter(head.id, filter));
    let pressed = |modifiers, key| ui.input_mut(|input| input.consume_key(modifiers, key));
    let asked = if pressed(Modifiers::SHIFT, Key::ArrowRight) {
        Some(Some(points(wide + STEP)))
    } else if pressed(Modifiers::SHIFT, Key::ArrowLeft) {
        Some(Some(points(wide - STEP)))
    } else if pressed(Modifiers::NONE, Key::Delete) {
        Some(None)
    } else {
        None
    };
    if let Some(asked) = asked {
        actions.extend([HistoryAction::Widen(column, asked), HistoryAction::KeepWidths]);
    }
}

/// The edges of the columns: dragged, they make the one before them wider or narrower; a double click leaves it to its words.
pub(super) fn edges_ui(ui: &mut Ui, corner: Pos2, heads: Id, widths: &Widths, actions: &mut Vec<HistoryAction>) {
    ui.scope_builder(below(heads), |ui| {
        let (mut left, last) = (corner.x, widths.shown().last());
        for (column, wide) in widths.shown().filter(|shown| last.is_none_or(|(last, _)| last != shown.0)) {
            let edge = Rect::from_center_size(pos2(left + wide, corner.y + HEAD / 2.0), vec2(2.0 * GRIP, HEAD));
            // The table is one stop of the Tab key, and each head another; with them the keyboard does the same.
            let grip = ui.interact(edge, heads.with(("edge", column.name())), Sense::CLICK | Sense::DRAG);
            edge_ui(ui, &grip, column, (left, wide), actions);
            left += wide;
        }
    });
}

fn edge_ui(ui: &Ui, grip: &egui::Response, column: Column, (left, wide): (f32, f32), actions: &mut Vec<HistoryAction>) {
    grip.widget_info(|| WidgetInfo::labeled(Role::Splitter, true, names::width_of(column.name())));
    ui.ctx().accesskit_node_builder(grip.id, |node| {
        node.set_numeric_value(f64::from(wide.round()));
        node.set_min_numeric_value(1.0);
        node.set_max_numeric_value(f64::from(WIDEST));
        node.set_numeric_value_step(f64::from(STEP));
        for action in [Wanted::Increment, Wanted::Decrement, Wanted::SetValue] {
            node.add_action(action);
        }
    });
    if grip.hovered() || grip.dragged() {
        ui.ctx().set_cursor_icon(CursorIcon::ResizeHorizontal);
        let t = theme::tokens(ui);
        let stroke = Stroke::new(1.0, if grip.dragged() { t.accent } else { t.muted });
        ui.painter().vline(grip.rect.center().x, grip.rect.y_range().shrink(4.0), stroke);
    }
    let asked = ui.input(|input| {
        let wants = |action| input.has_accesskit_action_request(grip.id, action);
        #[expect(clippy::cast_possible_truncation, reason = "clamped")]
        let value = input.accesskit_action_requests(grip.id, Wanted::SetValue).find_map(|request| match request.data {
            Some(ActionData::NumericValue(value)) => Some(value as f32),
            _ => None,
        });
        if wants(Wanted::Increment) {
            Some(wide + STEP)
        } else if wants(Wanted::Decrement) {
            Some(wide - STEP)
        } else {
            value
        }
    });
    let pointer = grip.interact_pointer_pos().filter(|_| grip.dragged()).map(|at| at.x - left);
    if grip.double_clicked() {
        actions.extend([HistoryAction::Widen(column, None), HistoryAction::KeepWidths]);
    } else if let Some(width) = asked {
        actions.extend([HistoryAction::Widen(column, Some(points(width))), HistoryAction::KeepWidths]);
    } else if let Some(width) = pointer
        && points(width) != points(wide)
    {
        actions.push(HistoryAction::Widen(column, Some(points(width))));
    }
    if grip.drag_stopped() {
        actions.push(HistoryAction::KeepWidths);
    }
}

/// The head of a column: its name, and whether the rows are sorted by it. A click sorts them by it, a second one the other way
/// round.
fn head_ui(ui: &mut Ui, history: &History, column: Column, wide: f32, actions: &mut Vec<HistoryAction>) -> egui::Response {
    let (query, name, right) = (&history.query, column.name(), column.is_at_the_right());
    let t = theme::tokens(ui);
    let sorts = query.column == column;
    let galley =
        ui.fonts_mut(|fonts| fonts.layout_no_wrap(name.to_owned(), theme::small_font(), if sorts { t.text } else { t.muted }));
    let size = vec2(galley.size().x + TRIANGLE, theme::line_small());
    let (rect, response) = ui.allocate_exact_size(size, Sense::click());
    response.widget_info(|| WidgetInfo::labeled(egui::Role::ColumnHeader, true, names::sort_by(name)));
    ui.ctx().accesskit_node_builder(response.id, |node| {
        if sorts {
            node.set_sort_direction(if query.ascending { SortDirection::Ascending } else { SortDirection::Descending });
        }
    });
    let shift = if right { TRIANGLE } else { 0.0 };
    let at = egui::pos2(rect.left() + shift, rect.center().y - galley.size().y / 2.0);
    let end = if right { rect.left() + 4.0 } else { rect.right() - 4.0 };
    ui.painter().galley(at, galley, t.text);
    if sorts {
        menu::triangle(ui, egui::pos2(end, rect.center().y), query.ascending);
    }
    if response.hovered() {
        ui.painter().hline(rect.x_range(), rect.bottom() - 1.0, theme::hairline(ui));
    }
    show_focus(ui, &response, 2.0);
    width_keys(ui, &response, column, wide, actions);
    if response.clicked() {
        let ascending = if sorts { !query.ascending } else { column.sorts_from_the_smallest() };
        actions.push(HistoryAction::Show(Query { column, ascending, ..query.clone() }));
    }
    response
}
