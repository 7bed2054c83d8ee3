//! Draws what is above the table: the words to search for, and the filters.

use candor::tools::log::State;
use eframe::egui;
use egui::accesskit::Role;
use egui::text::CCursorRange;
use egui::text_edit::TextEditState;
use egui::{EventFilter, Key, Label, Modifiers, TextEdit, Ui, vec2};

use crate::pages::history::action::HistoryAction;
use crate::pages::history::query::{Period, Query};
use crate::pages::history::view::{History, Known};
use crate::text::{Word, figures, history as text, labels, names};
use crate::theme;
use crate::widgets::menu::{self, Entry, Look};
use crate::widgets::{announce, buttons, show_focus, text_width};

/// What a menu has besides its words: its edges and its triangle.
const AROUND: f32 = 46.0;
/// The most width of a menu, however long its chosen entry.
const MENU_AT_MOST: f32 = 168.0;
/// The margin beside the words in the field.
const EDGE: i8 = 12;
const HIGH: f32 = 32.0;
/// The line that says how much was found.
const LINE: f32 = 20.0;

/// What can have become of an event, as the menu offers it.
const STATES: [State; 8] =
    [State::Sent, State::Queued, State::Sending, State::Held, State::Refused, State::Expired, State::Withdrawn, State::Unknown];

const PERIODS: [(Period, Word); 4] = [
    (Period::Always, labels::any_time),
    (Period::Today, labels::today),
    (Period::Week, labels::week),
    (Period::Month, labels::month),
];

/// Draws the field for words, the menus, and how much was found.
pub fn looking_ui(ui: &mut Ui, history: &History, actions: &mut Vec<HistoryAction>) {
    let mut query = history.query.clone();
    let menus = [tier_menu(history), event_menu(history), state_menu(history), period_menu(history)];
    let gap = theme::GAP;
    ui.spacing_mut().item_spacing = vec2(gap, gap);
    let room = menus.iter().fold(ui.available_width(), |room, menu| room - gap - menu.width(ui));
    let words = text_width(ui, labels::search(), &theme::body_font()) + 2.0 * f32::from(EDGE) + 2.0;
    let beside = room >= words.ceil();
    if !beside {
        words_ui(ui, &mut query, ui.available_width());
    }
    ui.horizontal_wrapped(|ui| {
        if beside {
            words_ui(ui, &mut query, room);
        }
        for menu in &menus {
            if let Some(picked) = menu.show(ui) {
                (menu.pick)(history, &mut query, picked);
            }
        }
    });
    let everything = query.of_everything();
    // Its line is always there, so that nothing below it moves when its words come and go.
    ui.horizontal_wrapped(|ui| {
        ui.set_min_height(LINE);
        if !history.found.is_empty() {
            let found = ui.add(Label::new(theme::small(&history.found).color(theme::tokens(ui).muted)).truncate());
            if !history.searching {
                announce(ui, &found);
            }
        }
        // Where no row is left, the table itself offers it.
        let is_offered = query != everything && (history.searching || !history.rows.is_empty());
        if is_offered && buttons::link(ui, labels::show_everything(), labels::show_everything()).clicked() {
            query = everything;
        }
        chosen_ui(ui, history, actions);
    });
    ui.add_space(4.0);
    if query != history.query {
        actions.push(HistoryAction::Show(query));
    }
}

/// How many rows are selected, if several are, and what can be done with them.
fn chosen_ui(ui: &mut Ui, history: &History, actions: &mut Vec<HistoryAction>) {
    let t = theme::tokens(ui);
    let several = history.chosen.len();
    if several > 1 {
        let chosen = ui.add(Label::new(theme::small(text::rows_chosen(several)).color(t.muted)).extend());
        announce(ui, &chosen);
        let copy = text::copy_rows(several);
        if buttons::link(ui, &copy, &copy).clicked() {
            actions.push(HistoryAction::Copy);
        }
    }
    if !history.copied.is_empty() {
        let copied = ui.add(Label::new(theme::small(&history.copied).color(t.muted)).wrap());
        announce(ui, &copied);
    }
}

fn words_ui(ui: &mut Ui, query: &mut Query, room: f32) {
    let id = egui::Id::unique("words looked for in the history");
    // Before the field is drawn, because what is typed right after the key may come in the same frame.
    if ui.input_mut(|input| input.consume_key(Modifiers::COMMAND, Key::F)) {
        ui.memory_mut(|memory| memory.request_focus(id));
        // What was searched for before is replaced by what is typed now.
        let mut state = TextEditState::load(ui.ctx(), id).unwrap_or_default();
        state.cursor.set_char_range(Some(CCursorRange::select_all_str(&query.words)));
        state.store(ui.ctx(), id);
    }
    // Escape empties the field, and leaves the keyboard in it.
    if ui.memory(|memory| memory.has_focus(id)) && ui.input_mut(|input| input.consume_key(Modifiers::NONE, Key::Escape)) {
        query.words.clear();
    }
    let field = TextEdit::singleline(&mut query.words)
        .id(id)
        .hint_text(theme::body(labels::search()).color(theme::tokens(ui).muted))
        .align(egui::Align2::LEFT_CENTER)
        .margin(egui::Margin::symmetric(EDGE, 4))
        .desired_width(room)
        .min_size(vec2(0.0, HIGH));
    let field = ui.add(field);
    ui.ctx().accesskit_node_builder(field.id, |node| {
        node.set_role(Role::SearchInput);
        node.set_label(labels::search());
    });
    if field.has_focus() {
        let filter = EventFilter { horizontal_arrows: true, vertical_arrows: true, escape: true, ..EventFilter::default() };
        ui.memory_mut(|memory| memory.set_focus_lock_filter(id, filter));
    }
    show_focus(ui, &field, f32::from(theme::CORNER_SMALL));
}

/// A menu that filters rows; its first entry filters none.
struct Menu<'a> {
    /// What it filters by.
    name: &'static str,
    words: Vec<&'a str>,
    /// How many rows each entry leaves; empty where that is not said.
    notes: Vec<String>,
    chosen: usize,
    pick: fn(&History, &mut Query, usize),
}

/// The entries of a menu that there is something of, with how much; the one that is chosen always is among them.
fn with_counts<'a, T: Copy>(
    all: impl Iterator<Item = (T, &'a str, u64)>,
    is_chosen: impl Fn(T) -> bool,
) -> Vec<(T, &'a str, String, bool)> {
    let kept = all.filter(|(id, _, count)| *count > 0 || is_chosen(*id));
    kept.map(|(id, words, count)| (id, words, figures::grouped(count), is_chosen(id))).collect()
}

impl Menu<'_> {
    /// The name while nothing is filtered, and then what is left.
    fn shown(&self) -> &str {
        self.words.get(self.chosen).filter(|_| self.chosen > 0).copied().unwrap_or(self.name)
    }

    fn width(&self, ui: &Ui) -> f32 {
        (text_width(ui, self.shown(), &theme::body_font()) + AROUND).ceil().min(MENU_AT_MOST)
    }

    fn show(&self, ui: &mut Ui) -> Option<usize> {
        let note = |place: usize| self.notes.get(place).map_or("", String::as_str);
        let entries: Vec<Entry<'_>> =
            self.words.iter().enumerate().map(|(place, words)| Entry { words, note: note(place) }).collect();
        let wide = self.width(ui);
        let menu = |ui: &mut Ui| {
            ui.set_max_width(wide);
            menu::menu(ui, &names::only_of(self.name), &entries, self.chosen, Look::Showing(self.shown(), wide))
        };
        ui.allocate_ui(vec2(wide, HIGH), menu).inner
    }
}

fn tier_menu(history: &History) -> Menu<'_> {
    let pick = |history: &History, query: &mut Query, picked| query.tier = id(&history.tiers, query.tier.as_deref(), picked);
    named(labels::tier(), labels::any_tier(), &history.tiers, history.query.tier.as_deref(), pick)
}

fn event_menu(history: &History) -> Menu<'_> {
    let pick = |history: &History, query: &mut Query, picked| query.event = id(&history.events, query.event.as_deref(), picked);
    named(labels::message(), labels::any_message(), &history.events, history.query.event.as_deref(), pick)
}

fn state_menu(history: &History) -> Menu<'_> {
    let offered = states(history);
    Menu {
        name: labels::state(),
        words: std::iter::once(labels::any_state()).chain(offered.iter().map(|(_, words, ..)| *words)).collect(),
        notes: std::iter::once(String::new()).chain(offered.iter().map(|(.., note, _)| note.clone())).collect(),
        chosen: offered.iter().position(|(.., chosen)| *chosen).map_or(0, |place| place + 1),
        pick: |history, query, picked| {
            let chosen = picked.checked_sub(1).and_then(|place| states(history).get(place).map(|(state, ..)| *state));
            query.state = chosen;
        },
    }
}

fn states(history: &History) -> Vec<(State, &'static str, String, bool)> {
    let count = |state: State| history.states.iter().find(|(known, _)| *known == state).map_or(0, |(_, count)| *count);
    let all = STATES.into_iter().map(|state| (state, text::state(state), count(state)));
    with_counts(all, |state| history.query.state == Some(state))
}

fn period_menu(history: &History) -> Menu<'_> {
    let period = history.query.period;
    let mut words = PERIODS.map(|(_, words)| words()).to_vec();
    let mut chosen = PERIODS.iter().position(|(known, _)| *known == period).unwrap_or(0);
    if matches!(period, Period::Between(..)) {
        chosen = words.len();
        words.push(labels::in_the_chart());
    }
    let pick = |_: &History, query: &mut Query, picked: usize| {
        query.period = PERIODS.get(picked).map_or(query.period, |(period, _)| *period);
    };
    Menu { name: labels::time(), words, notes: Vec::new(), chosen, pick }
}

/// The menu for things that have an id: the entry for "any", then those that there are.
fn named<'a>(
    name: &'static str,
    any: &'a str,
    known: &'a [Known],
    chosen: Option<&str>,
    pick: fn(&History, &mut Query, usize),
) -> Menu<'a> {
    let offered = offered(known, chosen);
    Menu {
        name,
        words: std::iter::once(any).chain(offered.iter().map(|(_, words, ..)| *words)).collect(),
        notes: std::iter::once(String::new()).chain(offered.iter().map(|(.., note, _)| note.clone())).collect(),
        chosen: offered.iter().position(|(.., chosen)| *chosen).map_or(0, |place| place + 1),
        pick,
    }
}

fn offered<'a>(known: &'a [Known], chosen: Option<&str>) -> Vec<(&'a str, &'a str, String, bool)> {
    let all = known.iter().map(|known| (known.id.as_str(), known.words.as_str(), known.count));
    with_counts(all, |id| Some(id) == chosen)
}

fn id(known: &[Known], chosen: Option<&str>, picked: usize) -> Option<String> {
    picked.checked_sub(1).and_then(|place| offered(known, chosen).get(place).map(|(id, ..)| (*id).to_owned()))
}
