//! The first answer: one question on each screen, nothing on, both answers equal.

use candor_settings::pages::choices::action::ChoicesAction;
use candor_settings::pages::frame::action::{Action, Page};
use candor_settings::pages::frame::view::View;
use eframe::egui;
use egui::Role;
use egui_kittest::kittest::{NodeT, Queryable};

use crate::harness::{Window, click, done, focused, press, show, tab_stops};
use crate::sample;

const NO: &str = "Share nothing";
const YES: &str = "Share what is switched on";

#[test]
fn both_answers_have_the_same_size_at_every_width() {
    for (width, height) in [(1120.0, 760.0), (640.0, 480.0), (320.0, 240.0)] {
        let window = Window::OPENS.sized(width, height).show(sample::unanswered());
        let size = |name: &str| window.get_by_role_and_label(Role::Button, name).rect().size();
        assert_eq!(size(NO), size(YES), "at {width} by {height}");
    }
}

#[test]
fn each_button_gives_its_answer_and_nothing_else() {
    let mut window = show(sample::unanswered());
    assert_eq!(click(&mut window, Role::Button, NO), [Action::Choices(ChoicesAction::ShareNothing)]);
    assert_eq!(click(&mut window, Role::Button, YES), [Action::Choices(ChoicesAction::ShareSwitchedOn)]);
}

#[test]
fn nothing_is_on_and_nothing_has_the_focus() {
    let window = show(sample::unanswered());
    assert_eq!(focused(&window), None);
    for tier in ["Activity ping", "Speed and plugins", "Crash reports"] {
        let switch = window.get_by_role_and_label(Role::Switch, tier);
        assert_eq!(switch.accesskit_node().toggled(), Some(egui::accesskit::Toggled::False), "{tier}");
    }
}

#[test]
fn escape_and_enter_change_nothing() {
    let mut window = show(sample::unanswered());
    for key in [egui::Key::Escape, egui::Key::Enter, egui::Key::Space] {
        press(&mut window, key);
    }
    assert_eq!(done(&mut window), []);
}

#[test]
fn closing_the_window_is_said_to_change_nothing() {
    assert!(show(sample::unanswered()).query_by_label("Closing this window changes nothing.").is_some());
}

#[test]
fn there_are_no_tabs_and_no_switch_for_everything() {
    let mut window = show(sample::unanswered());
    assert_eq!(window.query_all_by_role(Role::Tab).count(), 0);
    assert!(window.query_by_label("Allow sending").is_none());
    window.key_press_modifiers(egui::Modifiers::COMMAND, egui::Key::Num2);
    window.run();
    assert_eq!(done(&mut window), [], "no shortcut leads round the question");
}

#[test]
fn the_answers_come_last_in_the_order_of_the_keyboard() {
    for (width, height) in [(1120.0, 760.0), (320.0, 240.0)] {
        let mut window = Window::OPENS.sized(width, height).show(sample::unanswered());
        let stops: Vec<_> = tab_stops(&mut window).into_iter().map(|(_, name)| name).collect();
        assert_eq!(stops[stops.len() - 2..], [NO, YES]);
    }
}

#[test]
fn without_anything_on_the_preview_says_so() {
    assert!(show(sample::unanswered()).query_by_label("Nothing. Switch something on to see it here.").is_some());
}

#[test]
fn what_was_recorded_before_is_one_link_away_and_the_answers_stay_in_sight() {
    let mut window = show(sample::asked_again());
    assert_eq!(click(&mut window, Role::Button, "What was recorded so far"), [Action::ShowPage(Page::History)]);
    let mut window = show(View { page: Page::History, ..sample::asked_again() });
    assert!(window.query_by_role_and_label(Role::Button, "Share nothing").is_some());
    assert_eq!(click(&mut window, Role::Button, "Back to your answer"), [Action::ShowPage(Page::Choices)]);
    let fresh = show(sample::unanswered());
    assert!(fresh.query_by_label("What was recorded so far").is_none(), "where there is nothing, nothing leads there");
}
