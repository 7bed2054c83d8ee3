//! Every screen, used only with the keyboard.

use candor_settings::pages::choices::action::ChoicesAction;
use candor_settings::pages::frame::action::{Action, Page};
use candor_settings::pages::frame::view::View;
use candor_settings::pages::settings::action::SettingsAction;
use eframe::egui;
use egui::accesskit::{Action as Asked, NodeId};
use egui::{Color32, Key, Modifiers, Rect, Role, Shape};
use egui_kittest::kittest::{NodeT, Queryable};
use egui_kittest::{Harness, Node};

use crate::harness::{State, Window, done, focused, focused_node, in_sight, press, show};
use crate::sample;
use crate::screens::screens;

/// A thing at which the keyboard stops.
#[derive(Debug, Clone, PartialEq)]
struct Stop {
    id: NodeId,
    role: Role,
    name: String,
    rect: Rect,
}

impl Stop {
    fn of(node: &Node<'_>) -> Self {
        let spoken = node.accesskit_node();
        let name = spoken.label().unwrap_or_default();
        Self { id: spoken.locate().0, role: spoken.role(), name, rect: node.rect() }
    }
}

/// Everything enabled that takes the focus.
fn wanted<'a>(window: &'a Harness<'_, State>) -> impl Iterator<Item = Node<'a>> {
    let takes_focus = |node: &Node<'_>| {
        let node = node.accesskit_node();
        node.data().supports_action(Asked::Focus) && !node.is_disabled() && node.role() != Role::Window
    };
    window.root().children_recursive().filter(takes_focus)
}

fn rings(shape: &Shape, accent: Color32, found: &mut Vec<Rect>) {
    match shape {
        Shape::Vec(shapes) => shapes.iter().for_each(|shape| rings(shape, accent, found)),
        Shape::Rect(rect) if rect.stroke.color == accent && rect.stroke.width >= 2.0 => found.push(rect.rect),
        _ => {}
    }
}

/// The ring around what has the focus: as the theme draws it, and in sight.
fn ring(window: &Harness<'_, State>, near: Rect) -> bool {
    let accent = if window.ctx.global_style().visuals.dark_mode {
        candor_settings::theme::DARK.accent
    } else {
        candor_settings::theme::LIGHT.accent
    };
    window.output().shapes.iter().any(|clipped| {
        let mut found = Vec::new();
        rings(&clipped.shape, accent, &mut found);
        let seen = |ring: &Rect| clipped.clip_rect.intersect(*ring).is_positive() && near.expand(4.0).intersects(*ring);
        found.iter().any(seen)
    })
}

/// Of two things one of which comes after the other, where each is now.
fn in_order(window: &Harness<'_, State>, before: &Stop, after: &Stop) -> bool {
    let now = |stop: &Stop| {
        let found = wanted(window).find(|node| node.accesskit_node().locate().0 == stop.id);
        found.map_or(stop.rect, |node| node.rect())
    };
    let (before, after_at) = (now(before), after.rect);
    let below = after_at.center().y >= before.top();
    let right = after_at.left() >= before.right() - 1.0;
    // What happens to later reports is the last on its page, wherever it is.
    below || right || after.role == Role::RadioButton
}

/// Walks with the Tab key through every screen in such a window, and back again.
fn walk(size: Window, and_back: bool) {
    for (screen, view) in screens() {
        let question = view.question.is_some() || view.find.is_some();
        let mut window = size.show(view);
        let mut stops: Vec<Stop> = Vec::new();
        loop {
            press(&mut window, Key::Tab);
            let Some(stop) = focused_node(&window).map(|node| Stop::of(&node)) else {
                assert_eq!(wanted(&window).count(), 0, "{screen}: nothing has the focus after {:?}", stops.last());
                break;
            };
            assert!(ring(&window, stop.rect), "{screen}: {stop:?} has the focus, and nothing shows it");
            if stops.first().is_some_and(|first| first.id == stop.id) {
                break;
            }
            // An editor that has just been opened has the focus: from there one comes round to the first.
            let first = wanted(&window).next().is_some_and(|first| first.accesskit_node().locate().0 == stop.id);
            if let Some(last) = stops.last().filter(|_| !first) {
                assert!(in_order(&window, last, &stop), "{screen} in {}: {last:?} before {stop:?}", size.width);
            }
            assert!(stops.iter().all(|known| known.id != stop.id), "{screen}: {stop:?} traps the keyboard");
            stops.push(stop);
        }
        let reached = |stop: &Stop| stops.iter().any(|known| known.id == stop.id);
        // Behind a question nothing can be reached.
        let missed = wanted(&window).map(|node| Stop::of(&node));
        let missed: Vec<_> = missed.filter(|stop| !question && !reached(stop)).collect();
        assert!(missed.is_empty(), "{screen} in {}: the keyboard never comes to {missed:?}", size.width);

        for expected in stops.iter().rev().filter(|_| and_back) {
            window.key_press_modifiers(Modifiers::SHIFT, Key::Tab);
            window.run();
            let stop = focused_node(&window).map(|node| Stop::of(&node));
            let there = stop.as_ref().is_some_and(|stop| stop.id == expected.id);
            assert!(there, "{screen}: back to {stop:?} in place of {expected:?}");
        }
        let acted = done(&mut window);
        assert_eq!(acted, [], "{screen}: looking around changes nothing");
    }
}

#[test]
fn the_tab_key_walks_through_everything_in_the_order_of_the_page_and_back_and_one_always_sees_where() {
    walk(Window::OPENS, true);
}

#[test]
fn so_it_does_in_the_smallest_window_by_night() {
    walk(Window::SMALLEST.in_theme(egui::Theme::Dark), false);
}

#[test]
fn a_list_opens_moves_chooses_and_closes_by_the_keyboard() {
    let mut window = show(sample::answered());
    let menu = |window: &Harness<'_, State>| window.get_by_role_and_label(Role::ComboBox, "Pause").rect();
    window.get_by_role_and_label(Role::ComboBox, "Pause").focus();
    window.run();
    press(&mut window, Key::Enter);
    assert_eq!(window.query_all_by_role(Role::ListBoxOption).count(), 4);
    press(&mut window, Key::Escape);
    assert_eq!(window.query_all_by_role(Role::ListBoxOption).count(), 0);
    assert_eq!(focused(&window), Some((Role::ComboBox, "Pause".into())), "and one is where one was");

    press(&mut window, Key::Space);
    assert_eq!(focused(&window), Some((Role::ListBoxOption, "Not paused".into())), "one begins at what is chosen");
    press(&mut window, Key::ArrowDown);
    let (role, name) = focused(&window).expect("an entry");
    assert_eq!((role, name.as_str()), (Role::ListBoxOption, "For one hour"));
    assert!(ring(&window, focused_node(&window).unwrap().rect()));
    press(&mut window, Key::Enter);
    assert_eq!(
        done(&mut window),
        [Action::Choices(ChoicesAction::Pause(candor_settings::pages::choices::view::PauseFor::Hour))]
    );
    assert_eq!(window.query_all_by_role(Role::ListBoxOption).count(), 0, "it is closed, so that the next key chooses nothing");
    assert_eq!(focused(&window), Some((Role::ComboBox, "Pause".into())));
    assert!(menu(&window).is_positive());
}

#[test]
fn a_list_that_a_click_opens_begins_at_what_is_chosen_and_gives_the_focus_back() {
    let mut view = sample::with_details();
    view.history.query.tier = Some("usage_analytics".into());
    let mut window = show(view);
    window.get_by_label("Show only: Tier").click();
    window.run();
    assert_eq!(focused(&window), Some((Role::ListBoxOption, "Usage 12".into())));
    window.get_by_role_and_label(Role::ListBoxOption, "All tiers").click();
    window.run();
    assert_eq!(focused(&window), Some((Role::ComboBox, "Show only: Tier".into())));
}

#[test]
fn escape_closes_a_list_in_the_settings_and_only_the_next_one_leaves_them() {
    let mut window = show(sample::with_settings());
    let list = window.get_all_by_role(Role::ComboBox).next().expect("a list");
    list.focus();
    window.run();
    press(&mut window, Key::Enter);
    assert!(window.query_all_by_role(Role::ListBoxOption).count() > 0);
    press(&mut window, Key::Escape);
    assert_eq!(window.query_all_by_role(Role::ListBoxOption).count(), 0);
    assert_eq!(done(&mut window), []);
    press(&mut window, Key::Escape);
    assert_eq!(done(&mut window), [Action::Settings(SettingsAction::Close)]);
}

#[test]
fn what_is_only_to_be_read_scrolls_by_the_keyboard() {
    for size in [Window::SMALLEST, Window::OPENS.zoomed(2.0)] {
        let mut window = size.show(View { page: Page::About, ..sample::answered() });
        let last = |window: &Harness<'_, State>| {
            let field = window.query_all_by_label("system.python_version").last().expect("the last field");
            in_sight(window, &field)
        };
        assert!(!last(&window));
        for _ in 0..10 {
            press(&mut window, Key::PageDown);
            if last(&window) {
                break;
            }
        }
        assert!(last(&window), "in {} at {}", size.width, size.zoom);
        for _ in 0..12 {
            press(&mut window, Key::PageUp);
        }
        assert!(in_sight(&window, &window.get_by_role_and_label(Role::Heading, "SkellyCam")));
    }
}

#[test]
fn the_bytes_of_a_message_scroll_by_the_keyboard() {
    let mut view = sample::with_details();
    let long: String = (0..200).map(|line| format!("line {line}\n")).collect();
    view.history.details.as_mut().unwrap().indented = long.as_str().into();
    let mut window = show(view);
    window.get_by_role_and_label(Role::Document, "Formatted").focus();
    window.run();
    let top = |window: &Harness<'_, State>| window.get_by_label(&long).rect().top();
    let before = top(&window);
    press(&mut window, Key::ArrowDown);
    let after = top(&window);
    assert!(after < before - 10.0, "{before} became {after}");
    press(&mut window, Key::PageDown);
    assert!(top(&window) < after - 40.0);
}
