//! Draws the heads of the table, which sort it, and the edges between them, which make its columns wider.

use eframe::egui;
use egui::accesskit::{Action as Wanted, ActionData, SortDirection};
use egui::{CursorIcon, EventFilter, Id, Key, Modifiers, Pos2, Rect, Role, Sense, Stroke, Ui, WidgetInfo, pos2, vec2};
use egui_extras::TableRow;

use super::columns::{APART, DOT_ALONE, WIDEST, Widths};
use super::draw_cell::{HEAD, cell};
use super::query::{Query, SortColumn};
use super::view::History;
use crate::pages::history::action::HistoryAction;
use crate::text::{Word, history as text, labels, names};
use crate::theme;
use crate::widgets::list_keys::below;
use crate::widgets::{menu, show_focus, text_width};

/// How many different rows are measured. This happens in every frame, and few programs have as many kinds of messages; any others
/// are taken to be no wider.
const MEASURED: usize = 100;
/// The least width of sizes: seven digits, beyond which they have a unit.
const SIZE_AT_LEAST: f32 = 56.0;
/// Beside the name of a column, where the triangle of the one that sorts is.
const TRIANGLE: f32 = 12.0;
/// How much wider or narrower a key makes a column, in points: a letter or two.
const STEP: f32 = 16.0;
/// How far from an edge the pointer takes hold of it, in points.
const GRIP: f32 = 4.0;

/// The columns, each with its name in the current language.
pub(super) const HEADS: [(SortColumn, Word); 5] = [
    (SortColumn::Time, labels::time),
    (SortColumn::What, labels::what),
    (SortColumn::Tier, labels::tier),
    (SortColumn::State, labels::state),
    (SortColumn::Size, labels::bytes_word),
];

/// The columns that there is room for.
pub(super) fn shown(widths: &Widths) -> impl Iterator<Item = (SortColumn, Word)> {
    HEADS.into_iter().filter(|(column, _)| widths.of(*column) > 0.0)
}

/// How wide each column has to be so that none of its words is cut.
pub(super) fn needs(ui: &Ui, history: &History) -> Widths {
    let font = theme::small_font();
    let width = |words: &str| text_width(ui, words, &font);
    // With a fraction of a point too little, they would be shortened.
    let around = |widest: f32| (widest + APART).ceil() + 1.0;
    let head = |name: &str| width(name) + TRIANGLE;
    let (mut what, mut tier) = (head(labels::what()), head(labels::tier()));
    for (event, of) in history.rows.words(MEASURED) {
        (what, tier) = (what.max(width(event)), tier.max(width(of)));
    }
    let widest = widest_digit(&width);
    let in_widest = |words: &str| words.chars().map(|c| if c.is_ascii_digit() { widest } else { c }).collect::<String>();
    let times = history.rows.times(MEASURED);
    let time = times.iter().map(|time| width(&in_widest(time))).fold(head(labels::time()), f32::max);
    let states = history.states.iter().map(|(state, _)| text::state(*state)).chain(history.rows.states(MEASURED));
    let state = states.map(|state| width(state) + DOT_ALONE - APART).fold(head(labels::state()), f32::max);
    let size = head(labels::bytes_word()).max(SIZE_AT_LEAST - APART);
    Widths { time: around(time), what: around(what), tier: around(tier), state: around(state), size: around(size) }
}

/// The digit that is drawn widest.
fn widest_digit(width: &impl Fn(&str) -> f32) -> char {
    let wider = |one: &char, other: &char| width(&one.to_string()).total_cmp(&width(&other.to_string()));
    ('0'..='9').max_by(wider).unwrap_or('0')
}

/// The heads of the columns, which screen readers treat as the first row, whose id is returned.
pub(super) fn heads_ui(row: &mut TableRow<'_, '_>, history: &History, widths: &Widths, actions: &mut Vec<HistoryAction>) -> Id {
    let mut row_id = None;
    for (index, (column, name)) in HEADS.into_iter().enumerate() {
        let wide = widths.of(column);
        if wide <= 0.0 {
            continue;
        }
        row.col(|ui| {
            let row_id = *row_id.get_or_insert(ui.unique_id());
            cell(ui, row_id, column == SortColumn::Size, |ui| {
                let head = head_ui(ui, history, (column, name()), wide, actions);
                ui.ctx().accesskit_node_builder(head.id, |node| node.set_column_index(index));
            });
        });
    }
    let response = row.response();
    let names = HEADS.map(|(_, name)| name());
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
fn width_keys(ui: &Ui, head: &egui::Response, column: SortColumn, wide: f32, actions: &mut Vec<HistoryAction>) {
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
        let (mut left, last) = (corner.x, shown(widths).last());
        for (column, name) in shown(widths).filter(|(column, _)| last.is_none_or(|(last, _)| last != *column)) {
            let wide = widths.of(column);
            let edge = Rect::from_center_size(pos2(left + wide, corner.y + HEAD / 2.0), vec2(2.0 * GRIP, HEAD));
            // The table is one stop of the Tab key, and each head another; with them the keyboard does the same.
            let grip = ui.interact(edge, heads.with(("edge", name())), Sense::CLICK | Sense::DRAG);
            edge_ui(ui, &grip, (column, name()), (left, wide), actions);
            left += wide;
        }
    });
}

fn edge_ui(
    ui: &Ui,
    grip: &egui::Response,
    (column, name): (SortColumn, &str),
    (left, wide): (f32, f32),
    actions: &mut Vec<HistoryAction>,
) {
    grip.widget_info(|| WidgetInfo::labeled(Role::Splitter, true, names::width_of(name)));
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
fn head_ui(
    ui: &mut Ui,
    history: &History,
    (column, name): (SortColumn, &str),
    wide: f32,
    actions: &mut Vec<HistoryAction>,
) -> egui::Response {
    let (query, right) = (&history.query, column == SortColumn::Size);
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
        // Words are wanted from A on, times and sizes from the greatest.
        let ascending = if sorts { !query.ascending } else { !matches!(column, SortColumn::Time | SortColumn::Size) };
        actions.push(HistoryAction::Show(Query { column, ascending, ..query.clone() }));
    }
    response
}
