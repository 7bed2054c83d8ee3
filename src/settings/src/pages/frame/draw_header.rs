//! The top of a program's page: its name, one true sentence, the switch for everything, and the tabs.

use eframe::egui;
use egui::{Label, Layout, Ui, vec2};

use super::action::{Action, Page};
use super::view::{Header, View};
use crate::pages::parts::Switch as SwitchView;
use crate::text::{Word, labels};
use crate::theme;
use crate::widgets::switch::{self, Switch};
use crate::widgets::{heading, tabs};

/// The tabs in order.
pub const PAGES: [(Page, Word); 6] = [
    (Page::Choices, labels::choices),
    (Page::History, labels::history),
    (Page::Crashes, labels::crash_tab_word),
    (Page::Feedback, labels::feedback_tab_word),
    (Page::YourData, labels::your_data),
    (Page::About, labels::about),
];

/// The tabs that the chosen program has, with their words.
pub fn pages(view: &View) -> Vec<(Page, &str)> {
    let words = |(page, name): (Page, Word)| match (page, &view.crashes) {
        (Page::Crashes, None) => None,
        (Page::Feedback, _) if view.feedback.is_none() => None,
        (Page::Crashes, Some(crashes)) => Some((page, crashes.tab.as_str())),
        _ => Some((page, name())),
    };
    PAGES.into_iter().filter_map(words).collect()
}

/// The switch is beside the title only if that leaves the title this much.
const TITLE_AT_LEAST: f32 = 320.0;
const SENTENCE: f32 = 632.0;

/// Draws the header without the tabs.
pub fn header_ui(ui: &mut Ui, view: &View, actions: &mut Vec<Action>) {
    let Header { title, sentence, others, everything } = &view.header;
    match everything {
        Some(everything) => {
            let switch_room = everything_width(ui);
            let room = ui.available_width();
            if room - switch_room - 24.0 >= TITLE_AT_LEAST {
                ui.horizontal_top(|ui| {
                    ui.spacing_mut().item_spacing.x = 0.0;
                    let text_room = room - switch_room - 24.0;
                    ui.allocate_ui_with_layout(vec2(text_room, 0.0), Layout::top_down(egui::Align::Min), |ui| {
                        ui.set_width(text_room);
                        title_ui(ui, title, sentence, others);
                    });
                    let size = vec2(ui.available_width(), theme::line_title());
                    let layout = Layout::right_to_left(egui::Align::Center);
                    ui.allocate_ui_with_layout(size, layout, |ui| everything_ui(ui, everything, sentence, true, actions));
                });
            } else {
                title_ui(ui, title, sentence, others);
                ui.add_space(12.0);
                let size = vec2(ui.available_width(), 24.0);
                let layout = Layout::left_to_right(egui::Align::Center);
                ui.allocate_ui_with_layout(size, layout, |ui| everything_ui(ui, everything, sentence, false, actions));
            }
            if let Some(reason) = &everything.locked {
                ui.add_space(4.0);
                ui.add(Label::new(theme::small(reason).color(theme::tokens(ui).attention)).wrap());
            }
        }
        None => title_ui(ui, title, sentence, others),
    }
}

fn title_ui(ui: &mut Ui, title: &str, sentence: &str, others: &[String]) {
    ui.spacing_mut().item_spacing.y = 0.0;
    heading(ui, theme::title(title));
    ui.scope(|ui| {
        let room = SENTENCE.min(ui.available_width());
        ui.set_max_width(room);
        let highest = others.iter().map(|other| height(ui, other, room)).fold(0.0, f32::max);
        let top = ui.cursor().top();
        ui.add(Label::new(theme::body(sentence).color(theme::tokens(ui).muted)).wrap());
        ui.add_space((highest - (ui.cursor().top() - top)).max(0.0));
    });
}

/// How high this sentence is in that width.
fn height(ui: &Ui, sentence: &str, room: f32) -> f32 {
    let words = egui::WidgetText::from(theme::body(sentence));
    words.into_galley(ui, Some(egui::TextWrapMode::Wrap), room, egui::TextStyle::Body).size().y
}

fn everything_width(ui: &Ui) -> f32 {
    crate::widgets::text_width(ui, labels::everything(), &theme::body_font()).ceil() + 10.0 + 44.0
}

fn everything_ui(ui: &mut Ui, everything: &SwitchView, means: &str, switch_first: bool, actions: &mut Vec<Action>) {
    let SwitchView { on, locked, idle } = everything;
    ui.spacing_mut().item_spacing.x = 10.0;
    let mut switch = |ui: &mut Ui| {
        let switch = Switch::new(*on, labels::everything()).means(means).large().idle(*idle).locked(locked.as_deref());
        if switch::moved(&ui.add(switch), *on) {
            actions.push(Action::SetEverything(!on));
        }
    };
    if switch_first {
        switch(ui);
        ui.label(theme::body(labels::everything()));
    } else {
        ui.label(theme::body(labels::everything()));
        switch(ui);
    }
}

/// Draws the tabs; the line below them goes `across` the page.
pub fn tabs_ui(ui: &mut Ui, view: &View, across: egui::Rangef, actions: &mut Vec<Action>) {
    let (page, pages) = (view.page, pages(view));
    let names: Vec<&str> = pages.iter().map(|(_, name)| *name).collect();
    let open = pages.iter().position(|(candidate, _)| *candidate == page).unwrap_or_default();
    let chosen = tabs::tabs(ui, &names, open, across).and_then(|index| pages.get(index));
    if let Some((chosen, _)) = chosen.filter(|(chosen, _)| *chosen != page) {
        actions.push(Action::ShowPage(*chosen));
    }
}
