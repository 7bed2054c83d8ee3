//! The window as screen readers have it: everything has a role, a name and a state, and what belongs together stands together.

use candor_settings::pages::crashes::action::CrashAction;
use candor_settings::pages::frame::action::Action;
use candor_settings::pages::history::action::HistoryAction;
use candor_settings::pages::history::query::{Period, Query};
use eframe::egui;
use egui::Role;
use egui::accesskit::Action as Asked;
use egui_kittest::kittest::{NodeT, Queryable};
use egui_kittest::{Harness, Node};

use crate::harness::{State, Window, done, show};
use crate::sample;
use crate::screens::screens;

/// What a screen reader speaks about: neither what only groups others for the layout, nor scroll bars, which nobody needs who listens.
fn spoken<'a>(window: &'a Harness<'_, State>) -> impl Iterator<Item = Node<'a>> {
    let silent = [Role::GenericContainer, Role::TextRun, Role::ScrollBar];
    window.root().children_recursive().filter(move |node| !silent.contains(&node.accesskit_node().role()))
}

fn name(node: &Node<'_>) -> String {
    let node = node.accesskit_node();
    let name = if node.role() == Role::Label { node.value() } else { node.label() };
    name.unwrap_or_default()
}

/// The names of what surrounds it, from the inside out.
fn around(node: &Node<'_>) -> Vec<(Role, String)> {
    let mut found = Vec::new();
    let mut inner = node.accesskit_node();
    while let Some(outer) = inner.parent() {
        found.push((outer.role(), outer.label().unwrap_or_default()));
        inner = outer;
    }
    found.retain(|(role, _)| *role != Role::GenericContainer);
    found
}

fn can_be_used(node: &Node<'_>) -> bool {
    let node = node.accesskit_node();
    [Asked::Focus, Asked::Click].iter().any(|action| node.data().supports_action(*action))
}

/// The state that has to be spoken, such as whether it is on.
fn says_its_state(node: &Node<'_>) -> bool {
    let node = node.accesskit_node();
    match node.role() {
        Role::Switch | Role::RadioButton | Role::CheckBox => node.toggled().is_some(),
        Role::Tab | Role::ListBoxOption => node.is_selected().is_some(),
        Role::ComboBox => node.value().is_some_and(|value| !value.is_empty()),
        _ => true,
    }
}

#[test]
fn on_every_screen_what_can_be_used_has_a_name_and_says_its_state() {
    for size in [Window::OPENS, Window::SMALLEST] {
        for (screen, view) in screens() {
            let window = size.show(view);
            for node in spoken(&window) {
                let role = node.accesskit_node().role();
                assert!(!can_be_used(&node) || !name(&node).trim().is_empty(), "{screen}: a nameless {role:?}");
                assert!(says_its_state(&node), "{screen}: {role:?} {} has no state", name(&node));
            }
        }
    }
}

#[test]
fn so_has_every_entry_of_every_list_that_opens() {
    let mut opened = 0;
    for (screen, view) in screens().into_iter().filter(|(_, view)| view.question.is_none() && view.find.is_none()) {
        let window = show(view.clone());
        let menus: Vec<_> = window.query_all_by_role(Role::ComboBox).map(|menu| name(&menu)).collect();
        for menu in menus {
            let mut window = show(view.clone());
            // The focus brings it into sight where the page scrolls as well as what it is in.
            window.get_by_role_and_label(Role::ComboBox, &menu).focus();
            window.run();
            window.get_by_role_and_label(Role::ComboBox, &menu).click();
            window.run();
            let entries: Vec<_> = window.query_all_by_role(Role::ListBoxOption).collect();
            assert!(entries.len() > 1, "{screen}: {menu} did not open");
            assert!(entries.iter().all(|entry| !name(entry).is_empty() && says_its_state(entry)), "{screen}: {menu}");
            opened += 1;
        }
    }
    assert!(opened >= 10, "{opened}");
}

#[test]
fn the_window_and_its_headings_have_names() {
    for (screen, view) in screens() {
        let window = show(view);
        assert_eq!(window.root().accesskit_node().label().as_deref(), Some("Candor"), "{screen}");
        let headings: Vec<_> = window.query_all_by_role(Role::Heading).map(|heading| name(&heading)).collect();
        assert!(!headings.is_empty() && headings.iter().all(|name| !name.is_empty()), "{screen}: {headings:?}");
    }
}

#[test]
fn the_history_is_a_table_of_rows_of_cells() {
    let window = show(sample::with_details());
    let table = window.get_by_role_and_label(Role::Table, "History");
    let facts = table.accesskit_node();
    assert_eq!((facts.data().row_count(), facts.data().column_count(), facts.size_of_set()), (Some(7), Some(5), Some(6)));
    assert!(facts.description().is_some_and(|keys| keys.contains("Up and Down")));

    let row = "Today 09:41:22, SkellyCam started, Ping, System, Sent, 231".to_owned();
    let heads = "Time, What, Tier, State, Bytes".to_owned();
    for (role, name, inside) in [
        (Role::ColumnHeader, "Sort by Time", &heads),
        (Role::ColumnHeader, "Sort by Bytes", &heads),
        (Role::Cell, "Today 09:41:22", &row),
    ] {
        let found = window.get_by_role_and_label(role, name);
        let outer = around(&found);
        assert_eq!(outer[..2], [(Role::Row, inside.clone()), (Role::Table, "History".to_owned())], "{name}");
    }
    let rows: Vec<_> = window.query_all_by_role(Role::Row).collect();
    let numbers: Vec<_> = rows.iter().map(|row| row.accesskit_node().data().row_index().unwrap()).collect();
    assert_eq!(numbers, [0, 1, 2, 3, 4, 5, 6]);
    let cells: Vec<_> = window.query_all_by_role(Role::Cell).take(5).map(|cell| name(&cell)).collect();
    assert_eq!(cells, ["Today 20:15:03", "SkellyCam started", "Ping, System", "Sent", "231"]);
    let chosen = window.get_by_role_and_label(Role::Row, "Today 20:15:03, SkellyCam started, Ping, System, Sent, 231");
    assert_eq!(chosen.accesskit_node().is_selected(), Some(true));
    assert_eq!(chosen.accesskit_node().position_in_set(), Some(0));
}

#[test]
fn of_a_long_history_a_row_says_its_place_among_all() {
    let window = show(sample::with_many_rows());
    let table = window.get_by_role_and_label(Role::Table, "History");
    assert_eq!(table.accesskit_node().size_of_set(), Some(100_000));
    let row = window.get_by_role_and_label(Role::Row, "Row 99998, SkellyCam started, Ping, Sent, 231");
    assert_eq!(row.accesskit_node().position_in_set(), Some(1));
}

/// What is spoken while the focus is on a list: the chosen one in it.
fn spoken_of(window: &Harness<'_, State>) -> Option<String> {
    window.root().children_recursive().find(Node::is_focused).map(|node| name(&node))
}

#[test]
fn in_a_list_with_the_focus_the_chosen_one_is_spoken_of() {
    let mut window = show(sample::with_details());
    window.get_by_role_and_label(Role::Table, "History").focus();
    window.run();
    assert_eq!(spoken_of(&window).as_deref(), Some("Today 20:15:03, SkellyCam started, Ping, System, Sent, 231"));
    window.state_mut().view.history.selected = Some(410);
    window.run();
    assert_eq!(spoken_of(&window).as_deref(), Some("Fri 18:02:10, Feature used, Usage, Withdrawn, 148"));

    let mut window = show(sample::with_crashes());
    window.get_by_role_and_label(Role::ListBox, "Crash reports waiting for you").focus();
    window.run();
    assert!(spoken_of(&window).unwrap().starts_with("ZeroDivisionError"));

    let mut window = show(sample::with_details());
    window.get_by_role_and_label(Role::Figure, "History over time").focus();
    window.run();
    assert_eq!(spoken_of(&window).as_deref(), Some("12 Nov to 13 Nov: Sent 30"));
    window.key_press(egui::Key::ArrowLeft);
    window.run();
    assert_eq!(spoken_of(&window).as_deref(), Some("11 Nov to 12 Nov: Sent 50"));
}

#[test]
fn a_crash_report_is_chosen_in_its_list() {
    let mut window = show(sample::with_crashes());
    let row = "panicked at src/capture.rs:61:9: no frame came within 5 s, Fri 18:02:10";
    let option = window.get_by_role_and_label(Role::ListBoxOption, row);
    assert_eq!(around(&option)[0], (Role::ListBox, "Crash reports waiting for you".to_owned()));
    assert_eq!(option.accesskit_node().position_in_set(), Some(1));
    option.click_accesskit();
    window.run();
    assert_eq!(done(&mut window), [Action::Crash(CrashAction::Choose(5))]);
}

#[test]
fn the_chart_has_a_description_and_each_bar_can_be_chosen() {
    let day = 86_400_000;
    let mut window = show(sample::with_details());
    let chart = window.get_by_role_and_label(Role::Figure, "History over time");
    let described = chart.accesskit_node().description().unwrap_or_default();
    assert!(described.starts_with("Highest: 90. ") && described.contains("Left and Right"), "{described}");
    let bar = window.get_by_role_and_label(Role::ListItem, "4 Nov to 5 Nov: Sent 75");
    assert_eq!(around(&bar)[0], (Role::Figure, "History over time".to_owned()));
    assert_eq!(bar.accesskit_node().is_selected(), Some(false));
    bar.click_accesskit();
    window.run();
    let period = Period::Between(3 * day, 4 * day);
    let chosen = Query { period, ..window.state().view.history.query.clone() };
    assert_eq!(done(&mut window), [Action::History(HistoryAction::Show(chosen.clone()))]);
    window.state_mut().view.history.query = chosen;
    window.run();
    let bar = window.get_by_role_and_label(Role::ListItem, "4 Nov to 5 Nov: Sent 75");
    assert_eq!(bar.accesskit_node().is_selected(), Some(true));
}

#[test]
fn choices_that_exclude_each_other_are_a_group_with_a_name() {
    let window = show(sample::with_crashes());
    let choice = window.get_by_role_and_label(Role::RadioButton, "Always send");
    assert_eq!(around(&choice)[0], (Role::RadioGroup, "From now on".to_owned()));
    let group = window.get_by_role_and_label(Role::RadioGroup, "From now on");
    assert!(group.accesskit_node().description().is_some_and(|means| means.contains("waits here until you send")));

    let tab = window.get_by_role_and_label(Role::Tab, "About");
    assert_eq!(around(&tab)[0].0, Role::TabList);
}

#[test]
fn a_switch_says_what_it_does() {
    let window = show(sample::answered());
    for (name, does) in [
        ("Existence ping", "Says that SkellyCam was started. Nothing else."),
        ("Allow sending", "By FreeMoCap Foundation. Can send 2 kinds of message"),
    ] {
        let switch = window.get_by_role_and_label(Role::Switch, name);
        assert!(switch.accesskit_node().description().is_some_and(|said| said.starts_with(does)), "{name}");
    }
}

#[test]
fn what_happens_elsewhere_on_the_screen_is_announced() {
    let live = |window: &Harness<'_, State>, words: &str| {
        window.get_by_role_and_label(Role::Label, words).accesskit_node().data().live() == Some(egui::accesskit::Live::Polite)
    };
    let notice = "Note  Another program has changed the choice a moment ago.";
    let outcome = "The server has it, and confirmed that it received exactly these bytes.";
    assert!(live(&show(sample::with_several()), "6 of 412 messages"));
    assert!(live(&show(sample::with_notices()), notice));
    assert!(live(&show(sample::with_crash_sent()), outcome));

    let mut searching = sample::with_several();
    searching.history.searching = true;
    assert!(!live(&show(searching), "6 of 412 messages"), "a count that still grows is not read out again and again");
}

#[test]
fn the_list_of_the_preview_has_a_name_and_the_headings_have_levels() {
    let window = show(sample::answered());
    let line = window.get_by_role_and_label(Role::ListItem, "\"event\": \"app_opened\",");
    assert_eq!(around(&line)[0], (Role::List, "What would be sent".to_owned()));
    let level = |name: &str| window.get_by_role_and_label(Role::Heading, name).accesskit_node().data().level();
    assert_eq!((level("SkellyCam"), level("Existence ping"), level("What would be sent")), (Some(1), Some(2), Some(2)));
}
