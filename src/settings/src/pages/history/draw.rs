//! Draws everything that was recorded: a table of which only the rows in sight are drawn, and beside it the one with the focus.

use eframe::egui;
use egui::{Align, Id, Label, Layout, Rect, Role, ScrollArea, Sense, Stroke, Ui, UiBuilder, WidgetInfo, vec2};
use egui_extras::{Column, TableBuilder, TableRow};

use super::view::History;
use super::{draw_chart, draw_details, draw_search};
use crate::pages::draw_dot::dot_look;
use crate::pages::history::action::HistoryAction;
use crate::pages::history::query::{Query, SortColumn};
use crate::pages::history::rows::HistoryRow;
use crate::text::{figures, labels, names};
use crate::theme;
use crate::widgets::list_keys::{Asked, Rows, below, point_at, several_keys};
use crate::widgets::{dot, line_across, reading, text_width};

const ROW: f32 = 29.0;
const HEAD: f32 = 28.0;
/// Between the edge of a cell and its text.
const APART: f32 = 8.0;
const TIME: f32 = 122.0;
/// The columns for what a message says and for its tiers, which share their room by what they need.
const WORDS_AT_LEAST: f32 = 224.0;
/// Where there is room enough.
const TIER_AT_LEAST: f32 = 100.0;
const STATE: f32 = 102.0;
const SIZE: f32 = 56.0;
const NARROWEST: f32 = TIME + WORDS_AT_LEAST + STATE + SIZE;
/// How many different rows are measured. This happens in every frame, and few programs have as many kinds of messages; any others
/// are taken to be no wider.
const MEASURED: usize = 100;

/// A column, and its name in the current language.
type Head = (SortColumn, fn() -> &'static str);

const HEADS: [Head; 5] = [
    (SortColumn::Time, labels::time),
    (SortColumn::What, labels::what),
    (SortColumn::Tier, labels::tier),
    (SortColumn::State, labels::state),
    (SortColumn::Size, labels::bytes_word),
];
const DETAILS: f32 = 340.0;
/// The most height of the table where the details are below it.
const TABLE_AT_MOST: f32 = 320.0;

/// Draws the history in a page of this width. Side by side, table and details fill this height.
pub fn history_ui(ui: &mut Ui, history: &History, page_width: f32, fill: f32, actions: &mut Vec<HistoryAction>) {
    if !history.empty.is_empty() {
        reading(ui, |ui| {
            ui.add(Label::new(theme::body(&history.empty).color(theme::tokens(ui).muted)).wrap());
        });
        return;
    }
    let top = ui.cursor().top();
    // In a scope of its own, so that what follows keeps its ids, and the focus, when lines come and go in it.
    ui.push_id("looking", |ui| draw_search::looking_ui(ui, history, actions));
    draw_chart::chart_ui(ui, history, actions);
    let fill = (fill - (ui.cursor().top() - top)).max(HEAD + 4.0 * ROW);
    let room = ui.available_rect_before_wrap();
    let beside = page_width >= theme::STACK_BELOW;
    match &history.details {
        Some(chosen) if beside => {
            let table = egui::Rect::from_min_size(room.min, vec2(room.width() - DETAILS - 12.0, fill));
            let side = egui::Rect::from_min_size(egui::pos2(room.right() - DETAILS, room.top()), vec2(DETAILS, fill));
            ui.scope_builder(UiBuilder::new().id_salt("table").max_rect(table), |ui| table_ui(ui, history, fill, actions));
            ui.scope_builder(UiBuilder::new().id_salt("details").max_rect(side), |ui| {
                draw_details::details_ui(ui, chosen, Some(fill), actions);
            });
            ui.advance_cursor_after_rect(table.union(side));
        }
        Some(chosen) => {
            #[expect(clippy::cast_precision_loss, reason = "only a few rows matter")]
            let needed = HEAD + ROW * history.rows.len().min(100) as f32;
            ui.push_id("table", |ui| table_ui(ui, history, needed.min(TABLE_AT_MOST), actions));
            ui.add_space(16.0);
            ui.push_id("details", |ui| draw_details::details_ui(ui, chosen, None, actions));
        }
        None => {
            ui.push_id("table", |ui| table_ui(ui, history, fill, actions));
        }
    }
}

fn table_ui(ui: &mut Ui, history: &History, height: f32, actions: &mut Vec<HistoryAction>) {
    // The rows begin a little to the left of the page's text, so that their words line up with it.
    let mut rect = ui.available_rect_before_wrap();
    rect.set_height(height);
    rect.set_left(rect.left() - APART);
    let id = ui.make_persistent_id("history as the keyboard sees it");
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a handful of rows")]
    let leap = ((height - HEAD) / ROW).max(1.0) as usize;
    let rows = Rows { count: history.rows.len(), chosen: history.selected.and_then(|seq| history.rows.place(seq)), leap };
    let several = history.chosen.len() > 1;
    let (focused, asked) = several_keys(ui, id, rect, Role::Table, labels::history(), rows, several);
    ui.ctx().accesskit_node_builder(id, |node| {
        // The head counts, too.
        node.set_row_count(history.rows.len() + 1);
        node.set_column_count(HEADS.len());
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
    let mut drawn = Drawn::default();
    ui.scope_builder(below(id).max_rect(rect), |ui| {
        ScrollArea::horizontal().id_salt("across").auto_shrink(false).show(ui, |ui| {
            ui.set_min_width(NARROWEST);
            rows_ui(ui, history, height, moved, &mut drawn, actions);
        });
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
    ui.advance_cursor_after_rect(rect);
}

/// What the table found out while it was drawn.
#[derive(Default)]
struct Drawn {
    clicked: Option<i64>,
    /// The row with the focus.
    focused: Option<(Rect, Id)>,
}

fn rows_ui(
    ui: &mut Ui,
    history: &History,
    height: f32,
    scroll_to: Option<usize>,
    drawn: &mut Drawn,
    actions: &mut Vec<HistoryAction>,
) {
    let anchor_id = ui.scope_id().with("the row at the top");
    let anchor: Option<Anchor> = ui.data(|data| data.get_temp(anchor_id)).flatten();
    ui.spacing_mut().item_spacing = vec2(0.0, 0.0);
    ui.style_mut().interaction.selectable_labels = false;
    ui.visuals_mut().widgets.hovered.bg_fill = theme::tokens(ui).panel;
    let tiers = tiers_width(ui, history);
    let mut table = TableBuilder::new(ui)
        .id_salt("rows")
        .sense(Sense::CLICK)
        .auto_shrink(false)
        .min_scrolled_height(0.0)
        .max_scroll_height(height - HEAD)
        .cell_layout(Layout::left_to_right(Align::Center))
        .column(Column::exact(TIME).clip(true))
        .column(Column::remainder().at_least(0.0).clip(true))
        .column(Column::exact(tiers).clip(true))
        .column(Column::exact(STATE).clip(true))
        .column(Column::exact(SIZE).clip(true));
    if let Some(row) = scroll_to {
        table = table.scroll_to_row(row, None);
    } else if let Some(offset) = anchor.and_then(|anchor| anchor.moved(history)) {
        table = table.vertical_scroll_offset(offset);
    }
    let table = table.header(HEAD, |mut row| heads_ui(&mut row, &history.query, actions));
    let mut first = None;
    let scrolled = table.body(|body| {
        body.rows(ROW, history.rows.len(), |mut row| {
            let place = row.index();
            if let Some(entry) = history.rows.row(place) {
                first = first.or(Some((place, entry.seq)));
                row_ui(&mut row, place, &entry, history, drawn);
            }
        });
    });
    let offset = scrolled.state.unclamped_offset().y;
    let anchor = first.map(|(place, seq)| Anchor { place, seq, offset, query: history.query.clone() });
    ui.data_mut(|data| data.insert_temp(anchor_id, anchor));
}

/// How wide the column of tiers is: as wide as its words, unless it or the column beside it would take from the other's half.
fn tiers_width(ui: &Ui, history: &History) -> f32 {
    let width = |words: &str| text_width(ui, words, &theme::small_font());
    let (mut what, mut tiers) = (width(labels::what()), width(labels::tier()));
    for (event, of) in history.rows.words(MEASURED) {
        (what, tiers) = (what.max(width(event)), tiers.max(width(of)));
    }
    // With a fraction of a pixel too little, they would be shortened.
    let (what, tiers) = ((what + APART).ceil() + 1.0, (tiers + APART).ceil() + 1.0);
    let room = ui.available_width() - ui.spacing().scroll.allocated_width() - TIME - STATE - SIZE;
    if what + tiers > room {
        tiers.min(room - what.min((room / 2.0).floor()))
    } else {
        tiers.max(TIER_AT_LEAST.min(room - what))
    }
}

/// Which row was drawn first, so that what is being read stays where it is when new rows appear above it.
#[derive(Debug, Clone)]
struct Anchor {
    place: usize,
    seq: i64,
    offset: f32,
    query: Query,
}

impl Anchor {
    /// How far to scroll if the row is at another place now. At the top of the table, with no row selected, the new ones are seen
    /// to arrive.
    fn moved(self, history: &History) -> Option<f32> {
        if self.query != history.query {
            return Some(0.0);
        }
        if (self.offset <= 0.0 && history.selected.is_none()) || history.rows.seq(self.place) == Some(self.seq) {
            return None;
        }
        let place = history.rows.place(self.seq)?;
        #[expect(clippy::cast_precision_loss, reason = "a part of a pixel")]
        let moved = (place as f32 - self.place as f32) * ROW;
        Some((self.offset + moved).max(0.0))
    }
}

/// The heads of the columns, which screen readers treat as the first row.
fn heads_ui(row: &mut TableRow<'_, '_>, query: &Query, actions: &mut Vec<HistoryAction>) {
    let mut row_id = None;
    for (index, (column, name)) in HEADS.into_iter().enumerate() {
        row.col(|ui| {
            let row_id = *row_id.get_or_insert(ui.unique_id());
            let right = column == SortColumn::Size;
            cell(ui, row_id, right, |ui| {
                let head = draw_search::head_ui(ui, query, column, name(), right, actions);
                ui.ctx().accesskit_node_builder(head.id, |node| node.set_column_index(index));
            });
        });
    }
    let response = row.response();
    let names = HEADS.map(|(_, name)| name());
    response.widget_info(|| WidgetInfo::labeled(Role::Row, true, names::history_row(&names)));
    response.ctx.accesskit_node_builder(response.id, |node| {
        // Only the heads in it can be clicked.
        node.remove_action(egui::accesskit::Action::Click);
        node.set_row_index(0);
    });
}

fn row_ui(row: &mut TableRow<'_, '_>, place: usize, entry: &HistoryRow, history: &History, drawn: &mut Drawn) {
    let HistoryRow { seq, time, what, tiers, state, dot: state_dot, size } = entry;
    let focused = history.selected == Some(*seq);
    let selected = history.chosen.contains(*seq);
    row.set_selected(selected);
    let mut row_id = None;
    for (index, text) in [time, what, tiers, state, size].into_iter().enumerate() {
        row.col(|ui| {
            let row_id = *row_id.get_or_insert(ui.unique_id());
            cell(ui, row_id, index == 4, |ui| {
                if index == 3 {
                    let (shape, colour) = dot_look(ui, *state_dot);
                    dot::dot(ui, shape, colour);
                    ui.add_space(6.0);
                }
                let words = ui.add(Label::new(theme::small(text)).truncate());
                ui.ctx().accesskit_node_builder(words.id, |node| {
                    node.set_role(Role::Cell);
                    node.set_label(text.as_str());
                    node.clear_value();
                    node.set_column_index(index);
                });
            });
        });
    }
    let response = row.response();
    let spoken = names::history_row(&[time, what, tiers, state, size]);
    response.widget_info(|| WidgetInfo::labeled(Role::Row, true, &spoken));
    response.ctx.accesskit_node_builder(response.id, |node| {
        node.set_selected(selected);
        node.set_row_index(place + 1);
        node.set_position_in_set(place);
    });
    if response.clicked() {
        drawn.clicked = Some(*seq);
    }
    if focused {
        drawn.focused = Some((response.rect, response.id));
    }
}

/// A cell: text with a margin, and a line below. To screen readers it is a part of the row.
fn cell(ui: &mut Ui, row: Id, right: bool, add: impl FnOnce(&mut Ui)) {
    let rect = ui.max_rect();
    line_across(ui, rect.x_range(), rect.bottom() - 0.5);
    let layout = if right { Layout::right_to_left(Align::Center) } else { Layout::left_to_right(Align::Center) };
    ui.scope_builder(below(row).layout(layout), |ui| {
        ui.add_space(APART);
        add(ui);
    });
}
