//! Above the history: what is looked for, and in which order.

use eframe::egui;
use egui::accesskit::{Role, SortDirection};
use egui::{Key, Label, Modifiers, Sense, TextEdit, Ui, WidgetInfo, vec2};

use crate::action::{Action, RowsAction};
use crate::query::{Period, Query, SortColumn};
use crate::text::{Word, history as text, labels};
use crate::theme;
use crate::view::History;
use crate::widgets::menu::{self, Entry, Look};
use crate::widgets::{announce, buttons, show_focus, text_width};

use candor::log::State;

/// A menu is at least as wide.
const MENU: f32 = 132.0;
/// What a menu has besides its words: its edges and its triangle.
const AROUND: f32 = 46.0;
const HIGH: f32 = 32.0;
/// Narrower than this, the words stand on a line of their own.
const WORDS_AT_LEAST: f32 = 200.0;

/// What became of an event, as one can choose it.
const STATES: [(State, bool); 9] = [
    (State::Sent, true),
    (State::Sent, false),
    (State::Queued, false),
    (State::Sending, false),
    (State::Held, false),
    (State::Refused, false),
    (State::Expired, false),
    (State::Withdrawn, false),
    (State::Unknown, false),
];

const PERIODS: [(Period, Word); 4] = [
    (Period::Always, labels::any_time),
    (Period::Today, labels::today),
    (Period::Week, labels::week),
    (Period::Month, labels::month),
];

/// Draws the field for words, the menus, and how much was found.
pub fn looking_ui(ui: &mut Ui, history: &History, actions: &mut Vec<Action>) {
    let mut query = history.query.clone();
    let gap = theme::GAP;
    // Every language keeps the words of a menu that leaves out nothing in sight.
    let any = [labels::any_tier(), labels::any_message(), labels::any_state(), labels::any_time()];
    let wide = any.iter().map(|words| (text_width(ui, words, &theme::body_font()) + AROUND).ceil()).fold(MENU, f32::max);
    let menus = 4.0 * wide + 3.0 * gap;
    let room = ui.available_width() - menus - gap;
    ui.spacing_mut().item_spacing = vec2(gap, gap);
    if room >= WORDS_AT_LEAST {
        ui.horizontal(|ui| {
            words_ui(ui, &mut query, room);
            for menu in MENUS {
                menu(ui, wide, history, &mut query);
            }
        });
    } else {
        words_ui(ui, &mut query, ui.available_width());
        #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a few")]
        let beside = ((ui.available_width() + gap) / (wide + gap)).max(1.0) as usize;
        for row in MENUS.chunks(beside) {
            ui.horizontal(|ui| {
                for menu in row {
                    menu(ui, wide, history, &mut query);
                }
            });
        }
    }
    ui.horizontal_wrapped(|ui| {
        ui.set_min_height(theme::line_small());
        let found = ui.add(Label::new(theme::small(&history.found).color(theme::tokens(ui).muted)).truncate());
        if !history.searching {
            announce(ui, &found);
        }
        let everything = Query { column: query.column, ascending: query.ascending, chart: query.chart, ..Query::default() };
        if query != everything && buttons::link(ui, labels::show_everything(), labels::show_everything()).clicked() {
            query = everything;
        }
        chosen_ui(ui, history, actions);
    });
    ui.spacing_mut().item_spacing.y = 0.0;
    ui.add_space(4.0);
    if query != history.query {
        actions.push(Action::Look(query));
    }
}

/// How many rows are chosen where they are several, and what can be done with them.
fn chosen_ui(ui: &mut Ui, history: &History, actions: &mut Vec<Action>) {
    let t = theme::tokens(ui);
    let several = history.chosen.len();
    if several > 1 {
        let chosen = ui.add(Label::new(theme::small(text::rows_chosen(several)).color(t.muted)).extend());
        announce(ui, &chosen);
        let copy = text::copy_rows(several);
        if buttons::link(ui, &copy, &copy).clicked() {
            actions.push(Action::Rows(RowsAction::Copy));
        }
    }
    if !history.copied.is_empty() {
        let copied = ui.add(Label::new(theme::small(&history.copied).color(t.muted)).wrap());
        announce(ui, &copied);
    }
}

fn words_ui(ui: &mut Ui, query: &mut Query, room: f32) {
    let field = TextEdit::singleline(&mut query.words)
        .hint_text(theme::body(labels::search()).color(theme::tokens(ui).muted))
        .align(egui::Align2::LEFT_CENTER)
        .margin(egui::Margin::symmetric(12, 4))
        .desired_width(room)
        .min_size(vec2(0.0, HIGH));
    let field = ui.add(field);
    ui.ctx().accesskit_node_builder(field.id, |node| {
        node.set_role(Role::SearchInput);
        node.set_label(labels::search());
    });
    show_focus(ui, &field, f32::from(theme::CORNER_SMALL));
    if ui.input_mut(|input| input.consume_key(Modifiers::COMMAND, Key::F)) {
        field.request_focus();
    }
}

/// The menus, from left to right.
const MENUS: [fn(&mut Ui, f32, &History, &mut Query); 4] = [tier_ui, event_ui, state_ui, period_ui];

fn tier_ui(ui: &mut Ui, wide: f32, history: &History, query: &mut Query) {
    named_ui(ui, wide, labels::tier(), labels::any_tier(), &history.tiers, &mut query.tier);
}

fn event_ui(ui: &mut Ui, wide: f32, history: &History, query: &mut Query) {
    named_ui(ui, wide, labels::what(), labels::any_message(), &history.events, &mut query.event);
}

fn state_ui(ui: &mut Ui, wide: f32, _: &History, query: &mut Query) {
    let states = STATES.iter().map(|(state, confirmed)| text::state(*state, *confirmed));
    let states: Vec<&str> = std::iter::once(labels::any_state()).chain(states).collect();
    let chosen = query.state.and_then(|state| STATES.iter().position(|known| *known == state)).map_or(0, |place| place + 1);
    if let Some(picked) = menu_ui(ui, wide, labels::state(), &states, chosen) {
        query.state = picked.checked_sub(1).and_then(|place| STATES.get(place).copied());
    }
}

fn period_ui(ui: &mut Ui, wide: f32, _: &History, query: &mut Query) {
    let mut periods = PERIODS.map(|(_, words)| words()).to_vec();
    let mut chosen = PERIODS.iter().position(|(period, _)| *period == query.period).unwrap_or(0);
    if matches!(query.period, Period::Between(..)) {
        chosen = periods.len();
        periods.push(labels::in_the_chart());
    }
    if let Some(picked) = menu_ui(ui, wide, labels::time(), &periods, chosen) {
        query.period = PERIODS.get(picked).map_or(query.period, |(period, _)| *period);
    }
}

fn named_ui(ui: &mut Ui, wide: f32, name: &str, any: &str, known: &[(String, String)], chosen: &mut Option<String>) {
    let words: Vec<&str> = std::iter::once(any).chain(known.iter().map(|(_, words)| words.as_str())).collect();
    let place = chosen.as_ref().and_then(|id| known.iter().position(|(known, _)| known == id)).map_or(0, |place| place + 1);
    if let Some(picked) = menu_ui(ui, wide, name, &words, place) {
        *chosen = picked.checked_sub(1).and_then(|place| known.get(place)).map(|(id, _)| id.clone());
    }
}

fn menu_ui(ui: &mut Ui, wide: f32, name: &str, words: &[&str], chosen: usize) -> Option<usize> {
    let entries: Vec<Entry<'_>> = words.iter().map(|words| Entry { words, note: "" }).collect();
    let menu = |ui: &mut Ui| {
        ui.set_max_width(wide);
        menu::menu(ui, &labels::only_of(name), &entries, chosen, Look::Narrow(wide))
    };
    ui.allocate_ui(vec2(wide, HIGH), menu).inner
}

/// The head of a column: its name, and whether the rows are in its order. A click orders them by it, another one the other way round.
pub fn head_ui(
    ui: &mut Ui,
    query: &Query,
    column: SortColumn,
    name: &str,
    right: bool,
    actions: &mut Vec<Action>,
) -> egui::Response {
    let t = theme::tokens(ui);
    let sorts = query.column == column;
    let galley =
        ui.fonts_mut(|fonts| fonts.layout_no_wrap(name.to_owned(), theme::small_font(), if sorts { t.text } else { t.muted }));
    let triangle = 12.0;
    let size = vec2(galley.size().x + triangle, theme::line_small());
    let (rect, response) = ui.allocate_exact_size(size, Sense::click());
    response.widget_info(|| WidgetInfo::labeled(egui::Role::ColumnHeader, true, labels::sort_by(name)));
    ui.ctx().accesskit_node_builder(response.id, |node| {
        if sorts {
            node.set_sort_direction(if query.ascending { SortDirection::Ascending } else { SortDirection::Descending });
        }
    });
    let shift = if right { triangle } else { 0.0 };
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
    if response.clicked() {
        // Of words one wants the first, of times and sizes the greatest.
        let ascending = if sorts { !query.ascending } else { !matches!(column, SortColumn::Time | SortColumn::Size) };
        actions.push(Action::Look(Query { column, ascending, ..query.clone() }));
    }
    response
}
