//! Small windows and large type: everything can still be reached, and nothing is cut off.

use candor_settings::pages::frame::action::{Action, Page};
use candor_settings::pages::frame::view::View;
use candor_settings::pages::programs::action::ProgramsAction;
use eframe::egui;
use egui::Role;
use egui_kittest::Node;
use egui_kittest::kittest::{NodeT, Queryable};

use crate::harness::{Window, in_sight, press};
use crate::sample;

/// Every window a person may have: as it opens, as small as it gets, and both at 200 %.
fn windows() -> [Window; 6] {
    let opens = Window::OPENS;
    [
        opens,
        opens.zoomed(2.0),
        Window::SMALLEST,
        Window::SMALLEST.zoomed(2.0),
        opens.sized(900.0, 620.0),
        opens.sized(1920.0, 1080.0),
    ]
}

#[test]
fn every_tier_switch_can_be_brought_into_sight() {
    for size in windows() {
        for view in [sample::answered(), sample::unanswered(), sample::with_notices()] {
            let names: Vec<_> = view.choices.tiers.iter().map(|tier| tier.name.clone()).collect();
            let mut window = size.show(view);
            for name in names {
                window.get_by_role_and_label(Role::Switch, &name).scroll_to_me();
                window.run();
                let switch = window.get_by_role_and_label(Role::Switch, &name);
                assert!(in_sight(&window, &switch), "{name} in {} by {} at {}", size.width, size.height, size.zoom);
            }
        }
    }
}

#[test]
fn a_long_fact_wraps_and_makes_no_card_wider() {
    for size in windows() {
        let edge = |view: View| {
            let mut window = size.show(view);
            window.run();
            window.get_by_role_and_label(Role::Switch, "Usage analytics").rect().right()
        };
        let mut long = sample::answered();
        for tier in &mut long.choices.tiers {
            tier.facts.insert(0, "Every ten minutes while the simulator drives, and once more when you leave it. ".repeat(4));
        }
        let (usual, long) = (edge(sample::answered()), edge(long));
        assert!(long <= usual + 0.5, "{usual} became {long} in {} by {} at {}", size.width, size.height, size.zoom);
    }
}

#[test]
fn a_state_that_comes_below_the_menu_is_seen_at_once() {
    let words = "Shares 2 of 3, and says it at length";
    let mut view = sample::answered();
    "Off".clone_into(&mut view.programs[0].state);
    let mut window = Window::SMALLEST.zoomed(2.0).show(view);
    window.run();
    words.clone_into(&mut window.state_mut().view.programs[0].state);
    window.step();
    let seen = window.output().shapes.iter().any(|clipped| match &clipped.shape {
        egui::Shape::Text(text) if text.galley.text() == words => {
            clipped.clip_rect.contains_rect(clipped.shape.visual_bounding_rect())
        }
        _ => false,
    });
    assert!(seen, "it is drawn, and nothing cuts it off");
}

#[test]
fn what_the_keyboard_reaches_comes_into_sight() {
    for size in windows() {
        let views: [fn() -> View; 5] = [
            sample::answered,
            sample::unanswered,
            || View { page: Page::About, ..sample::answered() },
            sample::with_crashes,
            sample::without_crashes,
        ];
        for view in views {
            let mut window = size.show(view());
            for _ in 0..30 {
                press(&mut window, egui::Key::Tab);
                let Some(node) = window.root().children_recursive().find(Node::is_focused) else { continue };
                let name = node.accesskit_node().label().unwrap_or_default();
                // Of a text that is higher than the window, its beginning.
                let begins = node.accesskit_node().role() == Role::Document
                    && window.ctx.content_rect().contains(node.rect().left_top());
                assert!(begins || in_sight(&window, &node), "{name} in {} by {} at {}", size.width, size.height, size.zoom);
            }
        }
    }
}

#[test]
fn no_word_reaches_past_the_edge_of_the_window() {
    for size in windows() {
        for page in [Page::Choices, Page::YourData, Page::About] {
            let window = size.show(View { page, ..sample::with_notices() });
            let edge = window.ctx.content_rect().right();
            for node in window.root().children_recursive() {
                let role = node.accesskit_node().role();
                if matches!(role, Role::Label | Role::Button | Role::Switch | Role::Tab | Role::ListItem | Role::Heading) {
                    let rect = node.rect();
                    assert!(rect.right() <= edge + 0.5, "{role:?} {rect:?} in {} at {}", size.width, size.zoom);
                }
            }
        }
    }
}

#[test]
fn what_looks_through_the_history_fits_into_every_window() {
    for size in windows() {
        let window = size.show(sample::with_details());
        let edge = window.ctx.content_rect().right();
        let looks = [Role::SearchInput, Role::ComboBox, Role::Figure];
        let found = window.root().children_recursive().filter(|node| looks.contains(&node.accesskit_node().role()));
        let rights: Vec<f32> = found.map(|node| node.rect().right()).collect();
        assert!(
            rights.len() >= 6 && rights.iter().all(|right| *right <= edge + 0.5),
            "{rights:?} in {} at {}",
            size.width,
            size.zoom
        );
    }
}

#[test]
fn in_a_narrow_window_the_preview_stands_below_the_choices() {
    let window = Window::SMALLEST.show(sample::answered());
    let last = window.get_by_role_and_label(Role::Switch, "Usage analytics").rect();
    let preview = window.get_by_role_and_label(Role::Heading, "What would be sent").rect();
    assert!(preview.top() > last.bottom());
}

#[test]
fn in_a_wide_window_the_preview_stands_beside_the_choices() {
    let window = Window::OPENS.show(sample::answered());
    let first = window.get_by_role_and_label(Role::Switch, "Existence ping").rect();
    let preview = window.get_by_role_and_label(Role::Heading, "What would be sent").rect();
    assert!(preview.left() > first.right());
    assert!((preview.center().y - first.center().y).abs() < 8.0, "cause and effect begin on the same line");
}

#[test]
fn in_a_narrow_window_the_programs_become_a_row_to_choose_from() {
    let mut window = Window::SMALLEST.show(sample::answered());
    window.get_by_role_and_label(Role::ComboBox, "Programs").click();
    window.run();
    window.get_by_label_contains("ETS2LA").click();
    window.run();
    assert_eq!(crate::harness::done(&mut window), [Action::Programs(ProgramsAction::Select(1))]);
}

#[test]
fn the_switch_for_all_programs_stands_in_every_window_and_only_once() {
    for size in windows() {
        let window = size.show(sample::with_settings());
        let switches = window.query_all_by_role_and_label(Role::Switch, "Allow programs to send");
        assert_eq!(switches.count(), 1, "in {} by {} at {}", size.width, size.height, size.zoom);
    }
}

#[test]
fn in_the_smallest_window_at_twice_the_size_nothing_above_the_page_lies_on_something_else() {
    let window = Window::SMALLEST.zoomed(2.0).show(sample::with_settings());
    let settings = window.get_by_role_and_label(Role::Button, "Settings").rect();
    let state = window.get_by_label_contains("Shares 2 of 3").rect();
    assert!(state.right() < settings.left(), "{state:?} {settings:?}");
    let menu = window.get_by_role_and_label(Role::ComboBox, "Language").rect();
    assert!(menu.right() < window.ctx.content_rect().right() - 16.0, "{menu:?}");
}

#[test]
fn text_keeps_to_a_width_that_reads_well_in_a_large_window() {
    for page in [Page::Choices, Page::YourData, Page::About] {
        let window = Window::OPENS.sized(1920.0, 1080.0).show(View { page, ..sample::with_notices() });
        for node in window.query_all_by_role(Role::Label) {
            assert!(node.rect().width() <= 632.0, "{:?}", node.accesskit_node().value());
        }
    }
}

#[test]
fn where_the_preview_is_not_beside_it_a_moved_switch_says_what_it_changes_and_leads_to_the_preview() {
    let said = "Adds 6 fields to “SkellyCam started”.";
    let view = || {
        let mut view = sample::answered();
        view.choices.tiers[1].consequence = Some(said.into());
        view
    };
    let opens = Window::OPENS;
    for size in [Window::SMALLEST, opens.zoomed(1.5), opens.zoomed(2.0), Window::SMALLEST.zoomed(2.0)] {
        let mut window = size.show(view());
        window.get_by_label(said).scroll_to_me();
        window.run();
        let (line, switch) =
            (window.get_by_label(said).rect(), window.get_by_role_and_label(Role::Switch, "System fingerprint").rect());
        let next = window.get_by_role_and_label(Role::Switch, "Usage analytics").rect();
        assert!(line.top() > switch.top() && line.bottom() < next.top(), "in its own card");
        window.get_by_role_and_label(Role::Button, "Show preview").click();
        window.run();
        let preview = window.get_by_role_and_label(Role::Heading, "What would be sent");
        assert!(in_sight(&window, &preview), "{:?} in {} by {} at {}", preview.rect(), size.width, size.height, size.zoom);
        assert_eq!(crate::harness::focused(&window), Some((Role::Button, "5 headers".into())), "the keyboard is there too");
    }
    for size in [opens, opens.sized(1600.0, 1000.0)] {
        assert!(size.show(view()).query_by_label(said).is_none(), "the preview beside it says so");
    }
}

#[test]
fn a_wide_window_uses_its_room_on_choices_and_about() {
    for (width, height) in [(1600.0, 1000.0), (1920.0, 1080.0)] {
        let size = Window::OPENS.sized(width, height);
        let window = size.show(sample::answered());
        let copy = window.get_by_role_and_label(Role::Button, "Copy").rect();
        assert!(copy.right() > width - 80.0, "the preview reaches the edge of {width}: {copy:?}");
        let window = size.show(View { page: Page::About, ..sample::answered() });
        let top = |name: &str| window.get_by_role_and_label(Role::Heading, name).rect();
        assert!((top("The program").top() - top("What it can send").top()).abs() < 2.0, "side by side");
        assert!(top("What it can send").left() > 600.0);
    }
    let window = Window::OPENS.sized(1920.0, 1080.0).show(sample::answered());
    let card = |name: &str| window.get_by_role_and_label(Role::Switch, name).rect();
    assert!((card("Existence ping").top() - card("System fingerprint").top()).abs() < 2.0, "two columns of cards");
    assert!(card("Usage analytics").top() > card("Existence ping").bottom());
}
