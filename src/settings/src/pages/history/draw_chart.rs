//! Draws the history over time, in bars that also filter: a click, a drag across them or the keyboard leaves only their time in the
//! table.

use std::sync::Arc;

use eframe::egui;
use egui::accesskit::{Action as Asked, Role};
use egui::{EventFilter, Key, Modifiers, Rect, Response, Sense, Stroke, Ui, WidgetInfo, pos2, vec2};

use super::view::{Bar, Chart, Highest, History, Shade};
use crate::pages::draw_dot::dot_look;
use crate::pages::history::action::HistoryAction;
use crate::pages::history::chart::ChartKind;
use crate::pages::history::query::{Period, Query};
use crate::text::{Word, figures, history as text, labels};
use crate::theme;
use crate::widgets::list_keys::{below, point_at};
use crate::widgets::menu::{self, Entry, Look};
use crate::widgets::{dot, line_across, text_width};

/// The bars.
const HIGH: f32 = 48.0;
/// A dot of the legend, and what is between it and its words.
const DOT: f32 = 20.0;
/// How much of the room of a bar is between it and the next, and at most how many points.
const GAP: f32 = 0.2;
const GAP_AT_MOST: f32 = 6.0;

const KINDS: [(ChartKind, Word); 4] = [
    (ChartKind::EventsByState, labels::messages_by_state),
    (ChartKind::EventsByTier, labels::messages_by_tier),
    (ChartKind::BytesByState, labels::bytes_by_state),
    (ChartKind::BytesByTier, labels::bytes_by_tier),
];

/// Draws the bars, and a legend below them.
pub fn chart_ui(ui: &mut Ui, history: &History, actions: &mut Vec<HistoryAction>) {
    let mut query = history.query.clone();
    let chart = held_still(ui, &history.chart, &history.query);
    bars_ui(ui, &chart, &mut query);
    ends_ui(ui, &chart);
    ui.add_space(4.0);
    ui.horizontal(|ui| {
        ui.set_min_height(theme::line_small());
        let places = KINDS.map(|(_, words)| words());
        let menu_width = places.iter().map(|words| text_width(ui, words, &theme::small_font())).fold(0.0, f32::max);
        let room = ui.available_width() - menu_width - 48.0;
        ui.scope(|ui| {
            ui.set_max_width(room);
            ui.horizontal_wrapped(|ui| parts_ui(ui, &chart));
        });
        ui.with_layout(egui::Layout::right_to_left(egui::Align::Center), |ui| {
            let entries = places.map(|words| Entry { words, note: "" });
            let chosen = KINDS.iter().position(|(kind, _)| *kind == query.chart).unwrap_or(0);
            if let Some(picked) = menu::menu(ui, labels::chart_shows(), &entries, chosen, Look::Plain) {
                query.chart = KINDS.get(picked).map_or(query.chart, |(kind, _)| *kind);
            }
        });
    });
    ui.add_space(8.0);
    if query != history.query {
        actions.push(HistoryAction::Show(query));
    }
}

/// The chart as it was when the pointer came over it, until it leaves: new messages don't move a bar away from under it. Anything
/// else that is searched for is shown at once; what is chosen in the chart itself leaves it as it is.
fn held_still(ui: &Ui, chart: &Arc<Chart>, query: &Query) -> Arc<Chart> {
    let id = ui.make_persistent_id("the chart under the pointer");
    let place = Rect::from_min_size(ui.cursor().min, vec2(ui.available_width(), theme::line_small() + HIGH));
    let is_here = ui.rect_contains_pointer(place);
    let period = if matches!(query.period, Period::Between(..)) { Period::default() } else { query.period };
    let asked = Query { period, ..query.clone() };
    let held = ui.data(|data| data.get_temp::<(Query, Arc<Chart>)>(id)).filter(|(of, _)| is_here && *of == asked);
    let shown = held.map_or_else(|| Arc::clone(chart), |(_, held)| held);
    ui.data_mut(|data| data.insert_temp(id, (asked, Arc::clone(&shown))));
    shown
}

/// From when to when the bars go.
fn ends_ui(ui: &mut Ui, chart: &Chart) {
    if chart.bars.is_empty() {
        return;
    }
    let muted = theme::tokens(ui).muted;
    ui.horizontal(|ui| {
        ui.label(theme::small(&chart.span.0).color(muted));
        ui.with_layout(egui::Layout::right_to_left(egui::Align::Center), |ui| {
            ui.label(theme::small(&chart.span.1).color(muted));
        });
    });
}

/// How much the highest bar is, above it: nothing else is as high.
fn highest_ui(ui: &Ui, highest: &Highest, top: Rect, slot: f32, gap: f32) {
    #[expect(clippy::cast_precision_loss, reason = "there are a few")]
    let middle = top.left() + highest.place as f32 * slot + (slot - gap) / 2.0;
    let amount = ui.painter().layout_no_wrap(highest.amount.clone(), theme::small_font(), theme::tokens(ui).muted);
    let left = (middle - amount.size().x / 2.0).min(top.right() - amount.size().x).max(top.left());
    ui.painter().galley(pos2(left.round(), top.top()), amount, theme::tokens(ui).muted);
}

fn parts_ui(ui: &mut Ui, chart: &Chart) {
    for part in &chart.parts {
        // A dot stays beside its words.
        let wide = DOT + text_width(ui, &part.words, &theme::small_font());
        let size = vec2(wide.ceil() + 8.0, theme::line_small());
        ui.allocate_ui_with_layout(size, egui::Layout::left_to_right(egui::Align::Center), |ui| {
            let (shape, colour) = match part.shade {
                Shade::State(state) => dot_look(ui, state),
                Shade::Accent(_) => (dot::DotShape::Full, colour(ui, part.shade)),
            };
            dot::dot(ui, shape, colour);
            ui.label(theme::small(&part.words).color(theme::tokens(ui).muted));
        });
    }
}

fn bars_ui(ui: &mut Ui, chart: &Chart, query: &mut Query) {
    let size = vec2(ui.available_width(), theme::line_small() + HIGH);
    let (room, response) = ui.allocate_exact_size(size, Sense::click_and_drag());
    let (top, rect) = room.split_top_bottom_at_y(room.top() + theme::line_small());
    let chosen = match query.period {
        Period::Between(from, to) => Some((from, to)),
        _ => None,
    };
    #[expect(clippy::cast_precision_loss, reason = "there are a few")]
    let count = chart.bars.len().max(1) as f32;
    let gap = (rect.width() / count * GAP).min(GAP_AT_MOST);
    // Behind the last bar there is no gap.
    let slot = (rect.width() + gap) / count;
    let cursor = keyboard(ui, &response, chart, query);
    let place_at = |x: f32| {
        #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "not negative, and a few")]
        let place = ((x - rect.left()) / slot).max(0.0) as usize;
        (place < chart.bars.len()).then_some(place)
    };
    pointer(ui, &response, chart, query, &place_at);
    let hovered = response.hover_pos().and_then(|at| place_at(at.x));
    let mut left = rect.left();
    for (place, bar) in chart.bars.iter().enumerate() {
        let area = Rect::from_min_max(pos2(left, rect.top()), pos2(left + slot, rect.bottom()));
        let inside = chosen.is_none_or(|(from, to)| bar.ends.0 >= from && bar.ends.1 <= to);
        bar_ui(ui, chart, bar, (area, gap), inside, hovered == Some(place));
        if chosen.is_some() && inside {
            ui.painter().hline(area.x_range(), rect.bottom() - 1.0, Stroke::new(2.0, theme::tokens(ui).accent));
        }
        if response.has_focus() && cursor == Some(place) {
            let ring = Stroke::new(2.0, theme::tokens(ui).accent);
            ui.painter().rect_stroke(area.shrink2(vec2(0.0, 1.0)), 2.0, ring, egui::StrokeKind::Inside);
        }
        left += slot;
    }
    if let Some(highest) = &chart.highest {
        highest_ui(ui, highest, top, slot, gap);
    }
    line_across(ui, rect.x_range(), rect.bottom() - 0.5);
    response.widget_info(|| WidgetInfo::labeled(egui::Role::Figure, true, labels::chart()));
    let spoken = cursor.and_then(|place| chart.bars.get(place)).map(|bar| bar.words.clone());
    ui.ctx().accesskit_node_builder(response.id, |node| {
        node.set_role(Role::Figure);
        let highest = chart.highest.as_ref().map(|highest| text::highest(&highest.amount));
        node.set_description(figures::sentences(highest.into_iter().chain([labels::chart_keys().to_owned()])));
        node.set_size_of_set(chart.bars.len());
        if let Some(spoken) = spoken {
            node.set_value(spoken);
        }
    });
    spoken_bars_ui(ui, &response, rect.with_max_x(rect.left() + slot), cursor, chart, query);
    if let Some(bar) = hovered.and_then(|place| chart.bars.get(place)) {
        response.on_hover_ui_at_pointer(|ui| {
            ui.label(theme::small(&bar.words));
        });
    }
}

/// The bars as screen readers see them, beginning with the first: each says what it is, and can be selected.
fn spoken_bars_ui(ui: &mut Ui, response: &Response, first: Rect, cursor: Option<usize>, chart: &Chart, query: &mut Query) {
    let inside = ui.new_child(below(response.id));
    let chosen = chosen(chart, query);
    let mut area = first;
    for (place, bar) in chart.bars.iter().enumerate() {
        let id = response.id.with(("bar", place));
        inside.interact(area, id, Sense::hover()).widget_info(|| WidgetInfo::labeled(Role::ListItem, true, &bar.words));
        ui.ctx().accesskit_node_builder(id, |node| {
            node.set_position_in_set(place);
            node.set_selected(chosen.is_some_and(|(from, to)| (from..=to).contains(&place)));
            node.add_action(Asked::Click);
        });
        if ui.input(|input| input.has_accesskit_action_request(id, Asked::Click)) {
            toggle(chart, query, place);
        }
        if response.has_focus() && cursor == Some(place) {
            point_at(ui, response.id, id);
        }
        area = area.translate(vec2(area.width(), 0.0));
    }
}

fn bar_ui(ui: &Ui, chart: &Chart, bar: &Bar, (area, gap): (Rect, f32), inside: bool, hovered: bool) {
    let mut bottom = area.bottom() - 1.0;
    let most = area.height() - 2.0;
    for (part, height) in &bar.heights {
        let Some(part) = chart.parts.get(*part) else { continue };
        // Even the smallest amount can be seen.
        let height = (height * most).max(1.0);
        let rect = Rect::from_min_max(pos2(area.left(), bottom - height), pos2(area.right() - gap, bottom));
        let mut fill = colour(ui, part.shade);
        if !inside {
            fill = fill.gamma_multiply(0.35);
        } else if hovered {
            fill = fill.gamma_multiply(0.8);
        }
        // Like the dots in the legend: what never left is hollow.
        if matches!(part.shade, Shade::State(state) if dot_look(ui, state).0 == dot::DotShape::Hollow) && height > 3.0 {
            ui.painter().rect_stroke(rect, 0.0, Stroke::new(1.0, fill), egui::StrokeKind::Inside);
        } else {
            ui.painter().rect_filled(rect, 0.0, fill);
        }
        bottom -= height;
    }
}

fn colour(ui: &Ui, shade: Shade) -> egui::Color32 {
    let t = theme::tokens(ui);
    match shade {
        Shade::State(state) => dot_look(ui, state).1,
        Shade::Accent(much) => t.switched_off.lerp_to_gamma(t.accent, much),
    }
}

/// A click selects a bar, a second one deselects it; a drag selects what it passes.
fn pointer(ui: &Ui, response: &Response, chart: &Chart, query: &mut Query, place_at: &dyn Fn(f32) -> Option<usize>) {
    let here = response.interact_pointer_pos().and_then(|at| place_at(at.x));
    let id = response.id.with("where the drag began");
    if response.drag_started() {
        let origin = ui.input(|input| input.pointer.press_origin()).and_then(|at| place_at(at.x));
        ui.data_mut(|data| data.insert_temp(id, origin));
        response.request_focus();
    }
    if response.dragged() || response.drag_stopped() {
        let origin = ui.data(|data| data.get_temp::<Option<usize>>(id)).flatten();
        if let (Some(from), Some(to)) = (origin, here) {
            query.period = between(chart, from, to).unwrap_or(query.period);
        }
    } else if response.clicked()
        && let Some(place) = here
    {
        toggle(chart, query, place);
        ui.data_mut(|data| data.insert_temp(response.id.with("bar"), place));
        response.request_focus();
    }
}

/// Left and right move from bar to bar, and with Shift select what they pass; Enter or the space bar selects, Escape deselects.
fn keyboard(ui: &Ui, response: &Response, chart: &Chart, query: &mut Query) -> Option<usize> {
    let last = chart.bars.len().checked_sub(1)?;
    let id = response.id.with("bar");
    let mut cursor = ui.data(|data| data.get_temp::<usize>(id)).unwrap_or(last).min(last);
    if !response.has_focus() {
        return Some(cursor);
    }
    // Escape leaves the keyboard where it is: the next Tab goes on from here.
    let filter = EventFilter { horizontal_arrows: true, escape: true, ..EventFilter::default() };
    ui.memory_mut(|memory| memory.set_focus_lock_filter(response.id, filter));
    let count = |modifiers, key| ui.input_mut(|input| input.count_and_consume_key(modifiers, key));
    let pressed = |modifiers, key| count(modifiers, key) > 0;
    let go = |key, at: usize| match key {
        Key::ArrowLeft => at.saturating_sub(1),
        Key::ArrowRight => (at + 1).min(last),
        Key::Home => 0,
        _ => last,
    };
    // A slow frame can bring several presses at once: each of them counts.
    for key in [Key::ArrowLeft, Key::ArrowRight, Key::Home, Key::End] {
        for _ in 0..count(Modifiers::SHIFT, key) {
            let (from, to) = chosen(chart, query).unwrap_or((cursor, cursor));
            // The end with the cursor on it moves.
            let other = if cursor == to { from } else { to };
            cursor = go(key, cursor);
            query.period = between(chart, other, cursor).unwrap_or(query.period);
        }
        for _ in 0..count(Modifiers::NONE, key) {
            cursor = go(key, cursor);
        }
    }
    if pressed(Modifiers::NONE, Key::Enter) || pressed(Modifiers::NONE, Key::Space) {
        toggle(chart, query, cursor);
    }
    if matches!(query.period, Period::Between(..)) && pressed(Modifiers::NONE, Key::Escape) {
        query.period = Period::Always;
    }
    ui.data_mut(|data| data.insert_temp(id, cursor));
    Some(cursor)
}

/// The first and the last selected bar.
fn chosen(chart: &Chart, query: &Query) -> Option<(usize, usize)> {
    let Period::Between(from, to) = query.period else { return None };
    let inside = |bar: &Bar| bar.ends.0 >= from && bar.ends.1 <= to;
    Some((chart.bars.iter().position(inside)?, chart.bars.iter().rposition(inside)?))
}

fn toggle(chart: &Chart, query: &mut Query, place: usize) {
    query.period = match between(chart, place, place) {
        Some(period) if period != query.period => period,
        _ => Period::Always,
    };
}

fn between(chart: &Chart, one: usize, other: usize) -> Option<Period> {
    let (first, last) = (chart.bars.get(one.min(other))?, chart.bars.get(one.max(other))?);
    Some(Period::Between(first.ends.0, last.ends.1))
}
