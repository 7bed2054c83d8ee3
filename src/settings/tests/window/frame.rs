//! What surrounds the pages: it stays where it is, says what it has to on every page, and covers nothing.

use candor_settings::pages::frame::action::{Action, Page};
use candor_settings::pages::frame::view::{Notice, Tone, View};
use candor_settings::pages::programs::action::ProgramsAction;
use candor_settings::pages::settings::action::SettingsAction;
use candor_settings::pages::your_data::action::YourDataAction;
use candor_settings::text::{self, Language};
use eframe::egui::{Event, Key, Modifiers, MouseWheelSource, MouseWheelUnit, Rect, Role, TouchPhase, vec2};
use egui_kittest::Harness;
use egui_kittest::kittest::{NodeT, Queryable};

use crate::harness::{State, Window, click, done, focused, in_sight, press, show};
use crate::languages::{model, with_font};
use crate::sample;

const PAGES: [Page; 4] = [Page::Choices, Page::History, Page::YourData, Page::About];

/// Where the tabs and the main switch are.
fn head(window: &Harness<'_, State>) -> Vec<Rect> {
    let head = window.root().children_recursive().filter(|node| {
        let is_main = node.accesskit_node().label().as_deref() == Some(text::labels::everything());
        node.accesskit_node().role() == Role::Tab || (node.accesskit_node().role() == Role::Switch && is_main)
    });
    head.map(|node| node.rect()).collect()
}

#[test]
fn tabs_and_the_main_switch_are_in_the_same_place_on_every_page_in_every_language_with_and_without_notices() {
    let now: jiff::Timestamp = "2026-11-21T20:15:03Z".parse().expect("a time");
    let sizes = [Window::OPENS, Window::OPENS.sized(900.0, 620.0), Window::SMALLEST, Window::OPENS.sized(1600.0, 1000.0)];
    for language in Language::all() {
        text::speak(language);
        let (_home, mut model) = model();
        for size in sizes {
            let mut places = Vec::new();
            for page in PAGES {
                model.apply(Action::ShowPage(page), now);
                for notices in [0, 2] {
                    let mut view = model.view().clone();
                    // As long as the one above the history of a program that has recorded something.
                    let long =
                        text::pages::header_of_history(123_456, 123_456_789, Some("21 Nov 2024, 20:15"), Some("20 Nov, 20:15"));
                    match page {
                        Page::History => view.header.sentence = long,
                        _ => view.header.others.push(long),
                    }
                    let notice =
                        Notice { tone: Tone::Attention, text: "Words. ".repeat(30), details: Vec::new(), offers: Vec::new() };
                    view.notices = vec![notice; notices];
                    let mut shown = size.show_with(view, with_font);
                    shown.run_ok();
                    places.push(head(&shown));
                }
            }
            assert_eq!(places[0].len(), 5, "four tabs and a switch");
            assert!(places.iter().all(|place| *place == places[0]), "{} at {}: {places:#?}", language.tag, size.width);
        }
    }
}

#[test]
fn tabs_and_the_main_switch_stay_while_a_page_scrolls() {
    for page in [Page::Choices, Page::YourData, Page::About] {
        let mut window = Window::OPENS.sized(900.0, 620.0).show(View { page, ..sample::with_notices() });
        window.run();
        let before = head(&window);
        let notice = |window: &Harness<'_, State>| window.get_by_label_contains("Failed  Nothing is sent").rect().top();
        let top = notice(&window);
        window.hover_at(window.ctx.content_rect().center());
        window.run();
        let wheel = |delta| Event::MouseWheel {
            unit: MouseWheelUnit::Point,
            source: MouseWheelSource::Wheel,
            delta,
            modifiers: Modifiers::NONE,
            phase: TouchPhase::Move,
        };
        window.event(wheel(vec2(0.0, -60.0)));
        window.run_ok();
        assert!(notice(&window) < top - 20.0, "the page has scrolled: {page:?}");
        assert_eq!(head(&window), before, "{page:?}");
    }
}

#[test]
fn choosing_the_program_that_was_shown_before_leaves_the_settings_in_every_window() {
    let mut window = show(sample::with_settings());
    let chosen = click(&mut window, Role::Button, "SkellyCam, Shares 2 of 3");
    assert_eq!(chosen, [Action::Programs(ProgramsAction::Select(0))]);
    let mut window = Window::SMALLEST.show(sample::with_settings());
    window.get_by_role_and_label(Role::ComboBox, "Programs").click();
    window.run();
    window.query_all_by_role(Role::ListBoxOption).next().expect("the first program").click();
    window.run();
    assert_eq!(done(&mut window), [Action::Programs(ProgramsAction::Select(0))]);
}

#[test]
fn escape_leaves_the_settings() {
    let mut window = show(sample::with_settings());
    press(&mut window, Key::Escape);
    assert_eq!(done(&mut window), [Action::Settings(SettingsAction::Close)]);
    window.state_mut().view.settings = None;
    window.run();
    assert_eq!(
        focused(&window),
        Some((Role::Button, "Settings".into())),
        "and the keyboard goes on from where they are opened"
    );
}

const TRIAL: &str = "This is a demo. When you close this window, everything in /tmp/candor-demo-1 is removed.";

#[test]
fn a_demo_says_that_it_is_one_in_every_window_and_on_every_page_and_what_was_done_does_not_cover_it() {
    let with = |view: View| View { trial: Some(TRIAL.into()), done: Some("Your answer is saved.".into()), ..view };
    let pages = PAGES.map(|page| View { page, ..sample::answered() });
    let others = [sample::unanswered(), sample::with_settings(), sample::without_programs(), sample::with_question()];
    for view in pages.into_iter().chain(others).map(with) {
        for size in [Window::OPENS, Window::SMALLEST, Window::SMALLEST.zoomed(2.0)] {
            let mut window = size.show(view.clone());
            window.run();
            let line = window.get_by_label(TRIAL);
            assert!(in_sight(&window, &line), "{:?} at {}", line.rect(), size.zoom);
            let said = window.get_by_label("Your answer is saved.").rect();
            assert!(!said.intersects(line.rect()), "{said:?} {:?} at {}", line.rect(), size.zoom);
        }
    }
}

#[test]
fn a_field_for_a_path_has_the_focus_when_it_appears_and_again_after_what_was_typed_was_wrong() {
    const FIELD: (Role, &str) = (Role::TextInput, "Save to this file");
    let mut window = show(View { page: Page::YourData, ..sample::answered() });
    assert_eq!(focused(&window), None);
    window.state_mut().view.your_data.ask_path = Some("~/".into());
    window.run();
    assert_eq!(focused(&window), Some((FIELD.0, FIELD.1.into())));
    // The cursor is at its end.
    window.get_by_role_and_label(FIELD.0, FIELD.1).type_text("a.json");
    window.run();
    press(&mut window, Key::Enter);
    assert_eq!(done(&mut window), [Action::YourData(YourDataAction::SaveTo("~/a.json".into()))]);
    window.state_mut().view.your_data.saving = Some((1, "Saving.".into()));
    window.run();
    window.state_mut().view.your_data.saving = None;
    window.state_mut().view.your_data.saved = Some(("Not saved: there is no folder.".into(), true));
    window.run();
    assert_eq!(focused(&window), Some((FIELD.0, FIELD.1.into())), "so that it can be mended");

    let mut window = show(sample::with_settings());
    assert_eq!(focused(&window), None, "one that is always there takes no focus by itself");
    let settings = window.state_mut().view.settings.as_mut().expect("open");
    (settings.home, settings.asks_path) = ("~/".into(), 1);
    window.run();
    assert_eq!(focused(&window), Some((Role::TextInput, "Manifest file".into())));
    window.get_by_role_and_label(Role::TextInput, "Manifest file").type_text("x.toml");
    window.run();
    press(&mut window, Key::Enter);
    assert_eq!(done(&mut window), [Action::Settings(SettingsAction::AddManifest("~/x.toml".into()))]);
    assert_eq!(focused(&window), Some((Role::TextInput, "Manifest file".into())), "so that it can be mended");
}

#[test]
fn at_1600_by_1000_no_page_keeps_to_the_left_half() {
    let size = Window::OPENS.sized(1600.0, 1000.0);
    let broken = candor_settings::pages::programs::view::BrokenPage {
        title: "x.toml".into(),
        sentence: "Broken.".into(),
        ..Default::default()
    };
    let pages = vec![
        View { page: Page::Choices, ..sample::answered() },
        View { page: Page::YourData, ..sample::answered() },
        sample::with_crashes(),
        sample::with_settings(),
        sample::without_programs(),
        View { broken: Some(broken), ..sample::answered() },
    ];
    for view in pages {
        let mut window = size.show(view);
        window.run();
        let list = 224.0;
        let middle = f32::midpoint(list, size.width);
        let drawn = window.output().shapes.iter().map(|clipped| clipped.shape.visual_bounding_rect());
        // Cards and buttons on the page, and not its head nor what goes across it.
        let view = &window.state().view;
        let below = if view.settings.is_some() || view.broken.is_some() || view.welcomes { 0.0 } else { 110.0 };
        let on_page =
            drawn.filter(|rect| rect.is_positive() && rect.left() > list + 20.0 && rect.top() > below && rect.width() < 1000.0);
        let (left, right) =
            on_page.fold((f32::MAX, 0.0_f32), |(left, right), rect| (left.min(rect.left()), right.max(rect.right())));
        let is_centred = (f32::midpoint(left, right) - middle).abs() < 160.0;
        assert!(right > middle + 160.0 || (is_centred && right > left), "{left} to {right}: {:?}, {below}", view.page);
    }
}

#[test]
fn in_the_list_of_programs_names_are_read_whole_and_no_hint_covers_anything() {
    let name = "A program whose makers have given it an uncommonly long name";
    let mut view = sample::with_settings();
    view.programs[1].name = name.into();
    view.settings = None;
    for size in [Window::OPENS, Window::OPENS.sized(1600.0, 1000.0)] {
        let mut window = size.show(view.clone());
        window.run();
        let whole = window.output().shapes.iter().any(|clipped| match &clipped.shape {
            eframe::egui::Shape::Text(text) => {
                text.galley.text() == name
                    && !text.galley.elided
                    && clipped.clip_rect.contains_rect(clipped.shape.visual_bounding_rect())
            }
            _ => false,
        });
        assert!(whole, "{name} at {}", size.width);
        let rows = ["SkellyCam, Shares 2 of 3".to_owned(), format!("{name}, Not answered yet")];
        for row in &rows {
            window.get_by_role_and_label(Role::Button, row).hover();
            window.run_ok();
            assert_eq!(window.query_all_by_role(Role::Tooltip).count(), 0, "{row}");
        }
        window.get_by_role_and_label(Role::Switch, "Allow programs to send").hover();
        window.run_ok();
        // What it means is said above it, where the list is empty.
        let means = window.get_by_label_contains("Switching this off switches every program off").rect();
        let switch = window.get_by_role_and_label(Role::Switch, "Allow programs to send").rect();
        assert!(means.bottom() <= switch.top(), "{means:?} {switch:?}");
        for row in &rows {
            let row = window.get_by_role_and_label(Role::Button, row).rect();
            assert!(!means.intersects(row), "{means:?} {row:?}");
        }
    }
}

#[test]
fn the_list_of_programs_is_wider_where_a_name_is_long_and_the_window_has_room() {
    let width = |size: Window, name: &str| {
        let mut view = sample::answered();
        view.programs[1].name = name.into();
        let mut window = size.show(view);
        window.run();
        window.get_by_role_and_label(Role::Button, &format!("{name}, Not answered yet")).rect().width()
    };
    let (long, short) = ("An uncommonly long name for a program", "Short");
    let wide = Window::OPENS.sized(1600.0, 1000.0);
    assert!(width(wide, long) > width(wide, short) + 60.0, "{} {}", width(wide, long), width(wide, short));
    assert!(width(Window::OPENS, long) < 1120.0 * 0.25, "the pages keep most of the window");
}

#[test]
fn what_the_window_has_to_say_can_be_read_and_dismissed_where_no_program_is_shown() {
    for view in [sample::with_settings(), sample::with_broken(), sample::without_programs()] {
        let mut window = show(sample::with_something_said(view));
        assert!(window.query_by_label_contains("Not switched off: recorder.toml.").is_some());
        assert_eq!(click(&mut window, Role::Button, "Dismiss"), [Action::DismissNotice(0)]);
    }
}
