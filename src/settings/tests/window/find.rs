//! Searching for a field or a setting, and going there.

use candor_settings::pages::choices::action::ChoicesAction;
use candor_settings::pages::find::action::FindAction;
use candor_settings::pages::find::view::{Find, Found, Target};
use candor_settings::pages::frame::action::{Action, Page};
use candor_settings::pages::frame::view::View;
use candor_settings::pages::parts::Marked;
use eframe::egui;
use egui::{Key, Modifiers, Role};
use egui_kittest::Harness;
use egui_kittest::kittest::{NodeT, Queryable};

use crate::harness::{State, Window, click, done, focused, in_sight, press, show};
use crate::sample;

const NAME: &str = "Search fields and settings";

fn targets() -> [Target; 2] {
    [Target::Tier("system_fingerprint".into()), Target::Field { tier: "system_fingerprint".into(), path: "system.os".into() }]
}

pub(crate) fn searching() -> View {
    let [tier, field] = targets();
    let found = |title: &str, note: &str, target| Found { title: title.into(), note: note.into(), target };
    let found = vec![
        found("System fingerprint", "Tier. Which operating system and hardware you run.", tier),
        found("system.os", "Field. Which operating system you run.", field),
    ];
    View { find: Some(Find { words: "sys".into(), found, said: String::new() }), ..sample::answered() }
}

fn find(window: &mut Harness<'_, State>) -> Vec<Action> {
    window.key_press_modifiers(Modifiers::COMMAND, Key::F);
    window.run();
    done(window)
}

#[test]
fn control_f_opens_the_search_on_every_page_but_the_history_which_has_its_own() {
    for page in [Page::Choices, Page::YourData, Page::About] {
        let mut window = show(View { page, ..sample::answered() });
        assert_eq!(find(&mut window), [Action::Find(FindAction::Open)], "{page:?}");
    }
    assert_eq!(find(&mut show(sample::with_settings())), [Action::Find(FindAction::Open)]);
    assert_eq!(find(&mut show(sample::unanswered())), [Action::Find(FindAction::Open)]);
    assert_eq!(find(&mut show(sample::with_details())), []);
    assert_eq!(find(&mut show(sample::with_question())), []);
}

#[test]
fn it_is_offered_where_there_is_something_to_find() {
    let mut window = show(sample::answered());
    assert_eq!(click(&mut window, Role::Button, NAME), [Action::Choices(ChoicesAction::Search)]);
    let mut window = show(View { page: Page::About, ..sample::answered() });
    assert_eq!(click(&mut window, Role::Button, NAME).len(), 1);
}

#[test]
fn the_keyboard_is_in_the_field_and_enter_goes_to_the_chosen_one() {
    let mut window = show(searching());
    assert_eq!(focused(&window), Some((Role::SearchInput, NAME.into())));
    let chosen = |window: &Harness<'_, State>| {
        let rows = window.query_all_by_role(Role::ListBoxOption);
        let chosen = rows.filter(|row| row.accesskit_node().is_selected() == Some(true));
        chosen.map(|row| row.accesskit_node().label().unwrap_or_default()).collect::<Vec<_>>()
    };
    assert_eq!(chosen(&window), ["System fingerprint, Tier. Which operating system and hardware you run."]);
    press(&mut window, Key::ArrowDown);
    press(&mut window, Key::ArrowDown);
    assert_eq!(chosen(&window), ["system.os, Field. Which operating system you run."], "it stays at the last one");
    press(&mut window, Key::Enter);
    assert_eq!(done(&mut window), [Action::Find(FindAction::Choose(targets()[1].clone()))]);
}

#[test]
fn what_is_typed_is_looked_for_at_once() {
    let mut window = show(View { find: Some(Find::default()), ..sample::answered() });
    window.get_by_role_and_label(Role::SearchInput, NAME).type_text("ram");
    window.run();
    assert_eq!(done(&mut window), [Action::Find(FindAction::Words("ram".into()))]);
}

#[test]
fn escape_empties_the_field_and_then_closes_the_search_and_the_keyboard_is_where_it_was() {
    let mut window = show(sample::answered());
    window.get_by_role_and_label(Role::Switch, "Usage analytics").focus();
    window.run();
    window.state_mut().view.find = searching().find;
    window.run();
    press(&mut window, Key::Escape);
    assert_eq!(done(&mut window), [Action::Find(FindAction::Words(String::new()))]);
    window.state_mut().view.find = Some(Find::default());
    window.run();
    press(&mut window, Key::Escape);
    assert_eq!(done(&mut window), [Action::Find(FindAction::Close)]);
    window.state_mut().view.find = None;
    window.run();
    assert_eq!(focused(&window), Some((Role::Switch, "Usage analytics".into())));
}

#[test]
fn a_click_on_what_was_found_goes_there() {
    let mut window = show(searching());
    let option = window.get_by_role_and_label(Role::ListBoxOption, "system.os, Field. Which operating system you run.");
    assert_eq!(option.accesskit_node().is_selected(), Some(false));
    option.click();
    window.run();
    assert_eq!(done(&mut window), [Action::Find(FindAction::Choose(targets()[1].clone()))]);
}

#[test]
fn a_field_that_was_found_is_brought_into_sight_among_the_details_of_its_card() {
    for size in [Window::OPENS, Window::SMALLEST] {
        let mut view = sample::with_withheld();
        view.choices.marked =
            Some(Marked { what: ("system_fingerprint".into(), Some("system.python_version".into())), number: 1 });
        let mut window = size.show(view);
        window.run();
        let field = window.get_by_label("system.python_version");
        assert!(in_sight(&window, &field), "{:?} in {}", field.rect(), size.width);
        assert_eq!(focused(&window), Some((Role::Switch, "Send system.python_version".into())));
    }
}

#[test]
fn a_tier_that_was_found_has_the_keyboard_once() {
    let mut view = sample::answered();
    view.choices.marked = Some(Marked { what: ("usage_analytics".into(), None), number: 1 });
    let mut window = show(view);
    window.run();
    assert_eq!(focused(&window), Some((Role::Switch, "Usage analytics".into())));
    window.get_by_role_and_label(Role::Switch, "Existence ping").focus();
    window.run();
    assert_eq!(focused(&window), Some((Role::Switch, "Existence ping".into())), "and after that people go where they like");
}

#[test]
fn a_message_that_was_found_is_brought_into_sight_on_the_page_about() {
    let mut view = View { page: Page::About, ..sample::answered() };
    let mut last = view.about.messages[0].clone();
    (last.id, last.title) = ("feature_used".into(), "Feature used".into());
    view.about.messages.push(last);
    view.about.marked = Some(Marked { what: "feature_used".into(), number: 1 });
    let mut window = Window::SMALLEST.show(view);
    window.run();
    let title = window.get_by_role_and_label(Role::Heading, "Feature used");
    assert!(title.rect().top() > 0.0 && title.rect().top() < 480.0, "{:?}", title.rect());
}

#[test]
fn as_many_results_are_in_sight_as_there_is_room_for() {
    let mut view = searching();
    let find = view.find.as_mut().unwrap();
    let one = find.found[1].clone();
    find.found = (0..8).map(|number| Found { title: format!("field {number}"), ..one.clone() }).collect();
    let mut window = show(View { find: Some(Find::default()), ..sample::answered() });
    window.state_mut().view = view;
    window.run();
    let last = window.query_all_by_role(Role::ListBoxOption).last().expect("eight");
    assert!(in_sight(&window, &last) && last.rect().bottom() < 700.0, "{:?}", last.rect());
    let field = window.get_by_role_and_label(Role::SearchInput, NAME).rect();
    assert!(last.rect().top() > field.bottom() + 6.0 * last.rect().height());
}
