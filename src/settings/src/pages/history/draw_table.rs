//! Draws the table of the history, of which only the rows in sight are drawn, and the button that leads back to the newest.

use eframe::egui;
use egui::text::{LayoutJob, TextFormat};
use egui::{Align, Id, Label, Layout, Rect, Role, ScrollArea, Sense, Stroke, Ui, UiBuilder, WidgetInfo, WidgetText, vec2};
use egui_extras::{TableBuilder, TableRow};

use super::columns::{APART, Column, Widths};
use super::draw_cell::{HEAD, ROW, cell};
use super::draw_heads;
use super::matches::matches;
use super::place::{Place, scroll};
use super::view::History;
use crate::pages::draw_dot::dot_look;
use crate::pages::history::action::HistoryAction;
use crate::pages::history::rows::HistoryRow;
use crate::text::{figures, history as text, labels, names};
use crate::theme;
use crate::widgets::list_keys::{Asked, Rows, below, point_at, several_keys};
use crate::widgets::{buttons, dot, pill};

/// Between a dot and its word.
const BESIDE_DOT: f32 = 6.0;
/// Between the button that leads to the newest row and the edge of the rows.
const PILL_APART: f32 = 6.0;

/// Draws the table in this height.
pub(super) fn table_ui(ui: &mut Ui, history: &History, height: f32, actions: &mut Vec<HistoryAction>) {
    // The rows begin a little to the left of the page's text, so that their words line up with it.
    let mut rect = ui.available_rect_before_wrap();
    rect.set_height(height);
    rect.set_left(rect.left() - APART);
    let id = ui.make_persistent_id("history as the keyboard sees it");
    let (focused, moved) = keys_ui(ui, history, id, rect, actions);
    let place_id = id.with("place");
    let before: Option<Place> = ui.data(|data| data.get_temp(place_id)).flatten();
    let mut drawn = Drawn::default();
    ui.scope_builder(below(id).max_rect(rect), |ui| {
        let to = match moved {
            Some(row) => Some(To::Row(row)),
            None => {
                scroll(before.as_ref(), history, (height - HEAD) / ROW).map(|(rows, points)| To::Offset(rows * ROW + points))
            }
        };
        rows_ui(ui, history, to, &mut drawn, actions);
    });
    if let Some(seq) = drawn.clicked {
        let modifiers = ui.input(|input| input.modifiers);
        actions.push(if modifiers.command {
            HistoryAction::Toggle(seq)
        } else if modifiers.shift {
            HistoryAction::Through(seq)
        } else {
            HistoryAction::Select(Some(seq))
        });
        // The arrow keys go on from here.
        ui.memory_mut(|memory| memory.request_focus(id));
    }
    rings_ui(ui, history, (id, rect), focused, &drawn);
    let rows = rect.with_min_y(rect.top() + HEAD);
    if let Some(place) = &mut drawn.place
        && newest_ui(ui, place, rows)
    {
        place.goes_to_newest = true;
        // The button goes away once it is there.
        ui.memory_mut(|memory| memory.request_focus(id));
        ui.ctx().request_repaint();
    }
    ui.data_mut(|data| data.insert_temp(place_id, drawn.place));
    if history.rows.is_empty() && history.query.filters() && !history.searching {
        nothing_ui(ui, history, rows, actions);
    }
    ui.advance_cursor_after_rect(rect);
}

/// What the keys do: whether the table has the focus, and the place of the row to which one has just moved.
fn keys_ui(ui: &Ui, history: &History, id: Id, rect: Rect, actions: &mut Vec<HistoryAction>) -> (bool, Option<usize>) {
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a handful of rows")]
    let leap = ((rect.height() - HEAD) / ROW).max(1.0) as usize;
    let rows = Rows { count: history.rows.len(), chosen: history.selected.and_then(|seq| history.rows.place(seq)), leap };
    let several = history.chosen.len() > 1;
    let (focused, asked) = several_keys(ui, id, rect, Role::Table, labels::history(), rows, several);
    ui.ctx().accesskit_node_builder(id, |node| {
        // The head counts, too.
        node.set_row_count(history.rows.len() + 1);
        node.set_column_count(Column::ALL.len());
        node.set_description(figures::sentences([labels::table_keys(), labels::rows_keys()]));
    });
    let moved = asked.and_then(Asked::place);
    let seq = moved.and_then(|place| history.rows.seq(place));
    actions.extend(match asked {
        None => None,
        Some(Asked::To(_)) => seq.map(|seq| HistoryAction::Select(Some(seq))),
        Some(Asked::Through(_)) => seq.map(HistoryAction::Through),
        Some(Asked::Focus(_)) => seq.map(HistoryAction::Focus),
        Some(Asked::Toggle) => history.selected.map(HistoryAction::Toggle),
        Some(Asked::All) => Some(HistoryAction::All),
        Some(Asked::One) => Some(HistoryAction::One),
        Some(Asked::Copy) => Some(HistoryAction::Copy),
    });
    (focused, moved)
}

/// Around the row with the focus.
fn rings_ui(ui: &Ui, history: &History, (id, rect): (Id, Rect), focused: bool, drawn: &Drawn) {
    let row = drawn.focused.map(|(row, _)| row.intersect(rect));
    let ring = if focused {
        Some((2.0, row.unwrap_or(rect)))
    } else {
        // The bytes beside the table are this row's, even if another one is selected.
        row.filter(|_| history.selected.is_some_and(|seq| !history.chosen.contains(seq))).map(|row| (1.0, row))
    };
    if let Some((width, around)) = ring {
        let ring = Stroke::new(width, theme::tokens(ui).accent);
        ui.painter().rect_stroke(around, 2.0, ring, egui::StrokeKind::Inside);
    }
    if let Some((_, row)) = drawn.focused.filter(|_| focused) {
        point_at(ui, id, row);
    }
}

/// Over the rows, how many are newer than those in sight; whether the person wants to go there.
fn newest_ui(ui: &mut Ui, place: &Place, rows: Rect) -> bool {
    let Some((newer, is_above)) = place.newer().filter(|(newer, _)| *newer > 0) else { return false };
    let words = text::newer(newer as u64);
    let edge = if is_above { rows.top() + PILL_APART } else { rows.bottom() - PILL_APART };
    pill::pill(ui, &words, egui::pos2(rows.center().x, edge), is_above).clicked()
}

/// In place of the rows, where nothing is left of them.
fn nothing_ui(ui: &mut Ui, history: &History, rows: Rect, actions: &mut Vec<HistoryAction>) {
    let inside = UiBuilder::new().id_salt("nothing").max_rect(rows.shrink(APART)).layout(Layout::top_down(Align::Center));
    ui.scope_builder(inside, |ui| {
        ui.add_space(ROW / 2.0);
        ui.add(Label::new(theme::body(labels::nothing_matches()).color(theme::tokens(ui).muted)).wrap());
        ui.add_space(8.0);
        if buttons::button(ui, labels::show_everything()).clicked() {
            actions.push(HistoryAction::Show(history.query.of_everything()));
        }
    });
}

/// Where the rows are scrolled to.
#[derive(Debug, Clone, Copy)]
enum To {
    /// So that this one is in sight.
    Row(usize),
    /// This far from the top, in points.
    Offset(f32),
}

/// What the table found out while it was drawn.
#[derive(Default)]
struct Drawn {
    clicked: Option<i64>,
    /// The row with the focus.
    focused: Option<(Rect, Id)>,
    /// Where the table is now; nothing without rows.
    place: Option<Place>,
}

fn rows_ui(ui: &mut Ui, history: &History, to: Option<To>, drawn: &mut Drawn, actions: &mut Vec<HistoryAction>) {
    ui.spacing_mut().item_spacing = vec2(0.0, 0.0);
    ui.style_mut().interaction.selectable_labels = false;
    ui.visuals_mut().widgets.hovered.bg_fill = theme::tokens(ui).panel;
    let bar = ui.spacing().scroll.allocated_width();
    let room = ui.available_width() - bar;
    let widths = Widths::within(room, &draw_heads::needs(ui, history), &history.columns);
    let height = ui.available_height();
    ScrollArea::horizontal().id_salt("across").auto_shrink(false).show(ui, |ui| {
        if widths.total() > room {
            ui.set_min_width(widths.total() + bar);
        }
        let corner = ui.cursor().min;
        let mut table = TableBuilder::new(ui)
            .id_salt("rows")
            .sense(Sense::CLICK)
            .auto_shrink(false)
            .min_scrolled_height(0.0)
            .max_scroll_height(height - HEAD)
            .cell_layout(Layout::left_to_right(Align::Center));
        for (_, wide) in widths.shown() {
            table = table.column(egui_extras::Column::exact(wide).clip(true));
        }
        table = match to {
            Some(To::Row(row)) => table.scroll_to_row(row, None),
            Some(To::Offset(offset)) => table.vertical_scroll_offset(offset.max(0.0)),
            None => table,
        };
        let mut heads = None;
        let table = table.header(HEAD, |mut row| heads = Some(draw_heads::heads_ui(&mut row, history, &widths, actions)));
        let (mut first, mut last) = (None, 0);
        let scrolled = table.body(|body| {
            body.rows(ROW, history.rows.len(), |mut row| {
                let place = row.index();
                if let Some(entry) = history.rows.row(place) {
                    first = first.or(Some((place, entry.seq)));
                    last = place;
                    row_ui(&mut row, place, &entry, history, &widths, drawn);
                }
            });
        });
        if let Some(heads) = heads {
            draw_heads::edges_ui(ui, corner, heads, &widths, actions);
        }
        let end = (scrolled.content_size.y - scrolled.inner_rect.height()).max(0.0);
        drawn.place = first.map(|first| Place {
            first,
            last,
            offset: (scrolled.state.unclamped_offset().y, end),
            rows: history.rows.len(),
            query: history.query.clone(),
            opened: history.opened,
            goes_to_newest: false,
        });
    });
}

fn row_ui(row: &mut TableRow<'_, '_>, place: usize, entry: &HistoryRow, history: &History, widths: &Widths, drawn: &mut Drawn) {
    let focused = history.selected == Some(entry.seq);
    let selected = history.chosen.contains(entry.seq);
    row.set_selected(selected);
    let mut row_id = None;
    for (column, wide) in widths.shown() {
        row.col(|ui| {
            let row_id = *row_id.get_or_insert(ui.unique_id());
            cell(ui, row_id, column.is_at_the_right(), |ui| {
                if let Some(of) = entry.dot(column) {
                    let (shape, colour) = dot_look(ui, of);
                    dot::dot(ui, shape, colour);
                    ui.add_space(BESIDE_DOT);
                }
                if !column.is_worded(wide) {
                    return;
                }
                let text = entry.says(column);
                let words =
                    if column.is_searched() { marked(ui, text, &history.query.words) } else { theme::small(text).into() };
                let words = ui.add(Label::new(words).truncate());
                ui.ctx().accesskit_node_builder(words.id, |node| {
                    node.set_role(Role::Cell);
                    node.set_label(text);
                    node.clear_value();
                    node.set_column_index(column as usize);
                });
            });
        });
    }
    let response = row.response();
    let spoken = names::history_row(&Column::ALL.map(|column| entry.says(column)));
    response.widget_info(|| WidgetInfo::labeled(Role::Row, true, &spoken));
    response.ctx.accesskit_node_builder(response.id, |node| {
        node.set_selected(selected);
        node.set_row_index(place + 1);
        node.set_position_in_set(place);
    });
    if response.clicked() {
        drawn.clicked = Some(entry.seq);
    }
    if focused {
        drawn.focused = Some((response.rect, response.id));
    }
}

/// A text in which what is searched for stands out.
fn marked(ui: &Ui, text: &str, words: &str) -> WidgetText {
    let found = matches(text, words);
    if found.is_empty() {
        return theme::small(text).into();
    }
    let t = theme::tokens(ui);
    let plain = TextFormat { font_id: theme::small_font(), color: ui.visuals().text_color(), ..TextFormat::default() };
    let marked = TextFormat {
        color: t.accent,
        background: t.accent_soft,
        expand_bg: 1.0,
        underline: Stroke::new(1.0, t.accent),
        ..plain.clone()
    };
    let (mut job, mut at) = (LayoutJob::default(), 0);
    for known in found {
        job.append(text.get(at..known.start).unwrap_or_default(), 0.0, plain.clone());
        job.append(text.get(known.clone()).unwrap_or_default(), 0.0, marked.clone());
        at = known.end;
    }
    job.append(text.get(at..).unwrap_or_default(), 0.0, plain);
    job.into()
}
