//! Several rows of the history: chosen with the mouse and the keyboard, and copied.

use std::sync::Arc;

use candor_settings::pages::frame::action::Action;
use candor_settings::pages::frame::view::View;
use candor_settings::pages::history::action::HistoryAction;
use candor_settings::pages::history::query::Period;
use eframe::egui::{self, Event, Key, Modifiers, Role};
use egui_kittest::Harness;
use egui_kittest::kittest::{NodeT as _, Queryable};

use crate::harness::{State, Window, click, done, focused, in_sight, press, show};
use crate::sample;

fn with_the_keyboard_in_the_table(view: View) -> Harness<'static, State> {
    let mut window = show(view);
    window.get_by_role_and_label(Role::Table, "History").focus();
    window.run();
    window
}

fn pressed(window: &mut Harness<'_, State>, modifiers: Modifiers, key: Key) -> Vec<Action> {
    window.key_press_modifiers(modifiers, key);
    window.run();
    done(window)
}

#[test]
fn with_shift_a_click_chooses_up_to_that_row_and_with_ctrl_this_row_too() {
    for (modifiers, expected) in [
        (Modifiers::SHIFT, Action::History(HistoryAction::Through(410))),
        (Modifiers::COMMAND, Action::History(HistoryAction::Toggle(410))),
        (Modifiers::NONE, Action::History(HistoryAction::Select(Some(410)))),
    ] {
        let mut window = show(sample::with_details());
        window.get_by_label("Withdrawn").click_modifiers(modifiers);
        window.run();
        assert_eq!(done(&mut window), [expected]);
        assert_eq!(focused(&window).map(|(role, _)| role), Some(Role::Table), "the arrow keys go on from there");
    }
}

/// Presses these keys before the next frame, as on a busy computer, and returns what they did together.
fn pressed_at_once(window: &mut Harness<'_, State>, keys: &[Key]) -> Vec<Action> {
    for key in keys.iter().copied() {
        for pressed in [true, false] {
            let event = Event::Key { key, physical_key: None, pressed, repeat: false, modifiers: Modifiers::NONE };
            window.input_mut().events.push(event);
        }
    }
    window.step();
    done(window)
}

#[test]
fn keys_that_are_pressed_within_one_frame_all_count() {
    let mut window = with_the_keyboard_in_the_table(sample::with_details());
    let three_down = [Key::ArrowDown, Key::ArrowDown, Key::ArrowDown, Key::ArrowUp];
    assert_eq!(pressed_at_once(&mut window, &three_down), [Action::History(HistoryAction::Select(Some(410)))]);
    window.get_by_role_and_label(Role::Figure, "History over time").focus();
    window.run();
    let asked = pressed_at_once(&mut window, &[Key::ArrowLeft, Key::ArrowLeft, Key::Enter]);
    let Some(Action::History(HistoryAction::Show(query))) = asked.last() else { panic!("{asked:?}") };
    let day = 86_400_000;
    assert_eq!(query.period, Period::Between(9 * day, 10 * day));
}

#[test]
fn with_shift_the_keys_that_move_the_choice_extend_it() {
    let mut window = with_the_keyboard_in_the_table(sample::with_details());
    let through = |seq| [Action::History(HistoryAction::Through(seq))];
    assert_eq!(pressed(&mut window, Modifiers::SHIFT, Key::ArrowDown), through(411));
    assert_eq!(pressed(&mut window, Modifiers::SHIFT, Key::End), through(407));
    assert_eq!(pressed(&mut window, Modifiers::SHIFT, Key::PageDown), through(407));
    assert_eq!(pressed(&mut window, Modifiers::SHIFT, Key::ArrowUp), [], "it is the first already");
}

#[test]
fn with_ctrl_the_keys_move_without_choosing_and_ctrl_space_chooses_that_row_too() {
    let mut window = with_the_keyboard_in_the_table(sample::with_details());
    let look = |seq| [Action::History(HistoryAction::Focus(seq))];
    assert_eq!(pressed(&mut window, Modifiers::COMMAND, Key::ArrowDown), look(411));
    assert_eq!(pressed(&mut window, Modifiers::COMMAND, Key::End), look(407));
    window.state_mut().view.history.selected = Some(410);
    window.run();
    let rows = || window.query_all_by_role(Role::Row).skip(1);
    let chosen: Vec<_> = rows().map(|row| row.accesskit_node().is_selected().unwrap_or_default()).collect();
    assert_eq!(chosen, [true, false, false, false, false, false], "the row with the focus is not chosen by it");
    assert_eq!(pressed(&mut window, Modifiers::COMMAND, Key::Space), [Action::History(HistoryAction::Toggle(410))]);
}

#[test]
fn ctrl_a_chooses_all_and_ctrl_c_copies_them_while_the_table_has_the_focus() {
    let mut window = with_the_keyboard_in_the_table(sample::with_several());
    assert_eq!(pressed(&mut window, Modifiers::COMMAND, Key::A), [Action::History(HistoryAction::All)]);
    window.event(Event::Copy);
    window.run();
    assert_eq!(done(&mut window), [Action::History(HistoryAction::Copy)]);
    window.get_by_role_and_label(Role::Button, "Show everything").focus();
    window.run();
    window.event(Event::Copy);
    assert_eq!(pressed(&mut window, Modifiers::COMMAND, Key::A), [], "elsewhere they mean something else");
}

#[test]
fn escape_leaves_one_of_several_and_the_keyboard_in_the_table() {
    let mut window = with_the_keyboard_in_the_table(sample::with_several());
    assert_eq!(pressed(&mut window, Modifiers::NONE, Key::Escape), [Action::History(HistoryAction::One)]);
    assert_eq!(focused(&window).map(|(role, _)| role), Some(Role::Table));
    window.state_mut().view.history.chosen = Arc::new([411].into_iter().collect());
    window.run();
    press(&mut window, Key::Escape);
    let in_the_table = Some((Role::Table, "History".to_owned()));
    assert_eq!((done(&mut window), focused(&window)), (Vec::new(), in_the_table), "one stays chosen");
}

#[test]
fn without_shift_an_arrow_key_leaves_one_even_where_there_is_no_further_row() {
    let mut view = sample::with_several();
    view.history.selected = Some(412);
    let mut window = with_the_keyboard_in_the_table(view);
    assert_eq!(pressed(&mut window, Modifiers::NONE, Key::ArrowUp), [Action::History(HistoryAction::Select(Some(412)))]);
}

#[test]
fn screen_readers_hear_which_rows_are_chosen_and_how_many() {
    let window = show(sample::with_several());
    let table = window.get_by_role_and_label(Role::Table, "History");
    assert!(table.accesskit_node().data().is_multiselectable());
    let description = table.accesskit_node().description().unwrap_or_default();
    assert!(description.contains("Shift selects several"), "{description}");
    let rows = window.query_all_by_role(Role::Row).skip(1);
    let chosen: Vec<_> = rows.map(|row| row.accesskit_node().is_selected().unwrap_or_default()).collect();
    assert_eq!(chosen, [false, true, true, false, true, false]);
    let said = window.get_by_role_and_label(Role::Label, "3 selected");
    assert_eq!(said.accesskit_node().data().live(), Some(egui::accesskit::Live::Polite));
    assert!(show(sample::with_details()).query_by_label_contains("selected").is_none(), "one alone needs no words");
}

#[test]
fn a_button_copies_the_chosen_rows_and_it_is_said_what_was_copied() {
    for size in [Window::OPENS, Window::SMALLEST, Window::OPENS.zoomed(2.0)] {
        let mut window = size.show(sample::with_several());
        assert_eq!(click(&mut window, Role::Button, "Copy 3 messages"), [Action::History(HistoryAction::Copy)]);
        let said = window.get_by_role_and_label(Role::Label, "Copied 3 messages.");
        assert_eq!(said.accesskit_node().data().live(), Some(egui::accesskit::Live::Polite));
        assert!(in_sight(&window, &said));
    }
}

#[test]
fn all_of_a_long_history_can_be_chosen_and_is_drawn_as_quickly() {
    let mut view = sample::with_many_rows();
    view.history.selected = Some(99_999);
    view.history.chosen = Arc::new((0..100_000).collect());
    let window = show(view);
    assert!(window.query_by_label("100,000 selected").is_some());
    assert!(window.query_all_by_role(Role::Row).skip(1).all(|row| row.accesskit_node().is_selected() == Some(true)));
}
