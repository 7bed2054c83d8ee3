//! The first tab.

use candor_settings::pages::choices::action::ChoicesAction;
use candor_settings::pages::choices::view::PauseFor;
use candor_settings::pages::fields::view::Withhold;
use candor_settings::pages::frame::action::{Action, Page};
use candor_settings::pages::programs::action::ProgramsAction;
use eframe::egui;
use egui::Role;
use egui_kittest::Harness;
use egui_kittest::kittest::{NodeT, Queryable};

use crate::harness::{State, click, done, double_click, focused, press, show, tab_stops};
use crate::sample;

#[test]
fn a_tier_switch_is_found_by_its_name_and_asks_for_the_other_position() {
    for (name, tier, on) in [
        ("Existence ping", "existence_ping", false),
        ("System fingerprint", "system_fingerprint", false),
        ("Usage analytics", "usage_analytics", true),
    ] {
        let mut window = show(sample::answered());
        assert_eq!(click(&mut window, Role::Switch, name), [Action::Choices(ChoicesAction::SetTier { tier: tier.into(), on })]);
    }
}

#[test]
fn the_switch_for_everything_asks_for_the_other_position() {
    let mut window = show(sample::answered());
    assert_eq!(click(&mut window, Role::Switch, "Allow sending"), [Action::SetEverything(false)]);
}

#[test]
fn space_and_enter_move_a_switch_as_a_click_does() {
    for key in [egui::Key::Space, egui::Key::Enter] {
        let mut window = show(sample::answered());
        window.get_by_role_and_label(Role::Switch, "Usage analytics").focus();
        window.run();
        press(&mut window, key);
        assert_eq!(done(&mut window), [Action::Choices(ChoicesAction::SetTier { tier: "usage_analytics".into(), on: true })]);
    }
}

#[test]
fn the_second_half_of_a_double_click_switches_nothing_on() {
    for (name, tier, expected) in
        [("Usage analytics", "usage_analytics", vec![true]), ("Existence ping", "existence_ping", vec![false; 2])]
    {
        let mut window = show(sample::answered());
        let expected: Vec<Action> =
            expected.into_iter().map(|on| Action::Choices(ChoicesAction::SetTier { tier: tier.into(), on })).collect();
        assert_eq!(double_click(&mut window, Role::Switch, name), expected, "{name}");
    }
}

#[test]
fn a_double_click_on_an_offer_counts_once() {
    let mut window = show(sample::with_notices());
    assert_eq!(double_click(&mut window, Role::Button, "Send this too"), [Action::Choices(ChoicesAction::AnswerNews(true))]);
}

#[test]
fn a_switch_in_focus_points_at_its_tier() {
    let mut window = show(sample::answered());
    window.get_by_role_and_label(Role::Switch, "Usage analytics").focus();
    window.run();
    assert_eq!(window.state().actions, [Action::Choices(ChoicesAction::PointAtTier("usage_analytics".into()))]);
}

#[test]
fn only_the_switch_switches_not_the_card() {
    let mut window = show(sample::answered());
    window.get_by_role_and_label(Role::Heading, "Existence ping").click();
    window.get_by_label("Says that SkellyCam was started. Nothing else.").click();
    window.run();
    assert_eq!(done(&mut window), []);
}

#[test]
fn a_locked_switch_says_why_and_does_not_move() {
    let reason = "An administrator's policy forbids it.";
    let mut view = sample::answered();
    view.choices.tiers[0].switch.locked = Some(reason.into());
    let mut window = show(view);
    assert_eq!(click(&mut window, Role::Switch, "Existence ping"), []);
    assert!(window.query_by_label(reason).is_some(), "the reason can be read");
    let switch = window.get_by_role_and_label(Role::Switch, "Existence ping");
    assert!(switch.accesskit_node().is_disabled());
    assert_eq!(switch.accesskit_node().description().as_deref(), Some(reason));
}

#[test]
fn why_a_tier_is_not_sent_although_it_is_on_can_be_read() {
    let mut view = sample::answered();
    view.choices.tiers[1].not_sent = Some("Paused until tomorrow, 9:00.".into());
    let window = show(view);
    assert!(window.query_by_label("Paused until tomorrow, 9:00.").is_some());
}

#[test]
fn what_exactly_opens_every_field_of_its_tier_and_closes_it_again() {
    let mut window = show(sample::answered());
    assert!(window.query_by_label("system.cpu_count").is_none());
    click(&mut window, Role::Button, "Details: System fingerprint");
    for text in ["system.cpu_count", "How many cores it has.", "A whole number from 1 to 1024."] {
        assert!(window.query_by_label(text).is_some(), "{text}");
    }
    assert!(window.query_by_label("feature").is_none(), "the other tiers stay closed");
    click(&mut window, Role::Button, "Show less: System fingerprint");
    assert!(window.query_by_label("system.cpu_count").is_none());
}

#[test]
fn the_preview_shows_every_line_with_its_mark_in_a_word() {
    let window = show(sample::answered());
    for line in [
        "\"event\": \"app_opened\",",
        "\"app_version\": \"2.1.0\", last sent",
        "Added: \"os\": \"Linux\", from this computer",
        "Not sent: \"total_ram_gb\": 32.0 left out by you",
        "}]}",
    ] {
        assert!(window.query_by_role_and_label(Role::ListItem, line).is_some(), "{line}");
    }
    assert!(window.query_by_label("231 bytes").is_some());
    assert!(window.query_by_label("POST http://127.0.0.1:4319/events").is_some());
    assert!(window.query_by_label_contains("The server also sees your IP address and the time.").is_some());
}

#[test]
fn a_line_in_focus_explains_its_value() {
    let mut window = show(sample::answered());
    window.get_by_label_contains("\"cpu_count\"").focus();
    window.run();
    assert!(window.query_by_label("How many cores it has.").is_some());
}

#[test]
fn a_line_under_the_pointer_explains_its_value() {
    let mut window = show(sample::answered());
    window.get_by_label_contains("\"cpu_count\"").hover();
    window.run_steps(8);
    assert!(window.query_by_label("How many cores it has.").is_some());
}

#[test]
fn the_headers_open_and_close() {
    let mut window = show(sample::answered());
    assert!(window.query_by_label("User-Agent: candor/0.1.0").is_none());
    click(&mut window, Role::Button, "5 headers");
    assert!(window.query_by_label("User-Agent: candor/0.1.0").is_some());
    click(&mut window, Role::Button, "5 headers");
    assert!(window.query_by_label("User-Agent: candor/0.1.0").is_none());
}

#[test]
fn copy_takes_the_form_that_is_shown_and_it_is_said_which_goes_over_the_wire() {
    let mut window = show(sample::answered());
    let copied = |window: &mut Harness<'_, State>| {
        window.get_by_role_and_label(Role::Button, "Copy").click();
        window.step();
        window.output().platform_output.commands.iter().find_map(|command| match command {
            egui::OutputCommand::CopyText(text) => Some(text.clone()),
            _ => None,
        })
    };
    let preview = window.state().view.choices.preview.clone();
    assert!(window.query_by_label_contains("Formatted for reading. “As sent” shows the exact bytes.").is_some());
    assert_eq!(copied(&mut window), Some(preview.indented));
    click(&mut window, Role::Button, "As sent");
    assert!(window.query_by_label_contains("These are the exact bytes.").is_some());
    assert!(window.query_by_label(&preview.body).is_some());
    assert_eq!(window.query_all_by_role(Role::ListItem).count(), 0);
    assert_eq!(copied(&mut window), Some(preview.body.to_string()));
    click(&mut window, Role::Button, "Formatted");
    assert!(window.query_all_by_role(Role::ListItem).count() > 0);
}

#[test]
fn below_the_size_stands_how_much_it_was_lately() {
    let window = show(sample::answered());
    let volume = window.get_by_label("41 in the last 30 days, 9.5 KB in all.").rect();
    assert!(volume.top() > window.get_by_label("231 bytes").rect().top());
}

#[test]
fn another_message_can_be_chosen_for_the_preview() {
    let mut window = show(sample::answered());
    window.get_by_role_and_label(Role::ComboBox, "Message").click();
    window.run();
    assert_eq!(
        click(&mut window, Role::ListBoxOption, "when you use a feature"),
        [Action::Choices(ChoicesAction::ChooseEvent(1))]
    );
}

#[test]
fn another_program_can_be_chosen() {
    let mut window = show(sample::answered());
    assert_eq!(click(&mut window, Role::Button, "ETS2LA, Not answered yet"), [Action::Programs(ProgramsAction::Select(1))]);
}

#[test]
fn every_tab_opens_its_page() {
    for (name, page) in [("History", Page::History), ("Your data", Page::YourData), ("About", Page::About)] {
        let mut window = show(sample::answered());
        assert_eq!(click(&mut window, Role::Tab, name), [Action::ShowPage(page)]);
    }
}

#[test]
fn control_and_a_digit_open_a_tab() {
    let mut window = show(sample::answered());
    window.key_press_modifiers(egui::Modifiers::COMMAND, egui::Key::Num3);
    window.run();
    assert_eq!(done(&mut window), [Action::ShowPage(Page::YourData)]);
}

#[test]
fn nothing_has_the_focus_at_first() {
    assert_eq!(focused(&show(sample::answered())), None);
}

#[test]
fn tab_reaches_everything_in_the_order_of_the_page() {
    let mut window = show(sample::answered());
    let stops: Vec<_> =
        tab_stops(&mut window).into_iter().filter(|(role, _)| *role != Role::ListItem).map(|(_, name)| name).collect();
    assert_eq!(
        stops,
        [
            "SkellyCam, Shares 2 of 3",
            "ETS2LA, Not answered yet",
            "Settings",
            "Allow sending",
            "Choices",
            "History",
            "Your data",
            "About",
            "Existence ping",
            "Details: Existence ping",
            "System fingerprint",
            "Details: System fingerprint",
            "Usage analytics",
            "Details: Usage analytics",
            "Pause",
            "Search fields and settings",
            "Message",
            "5 headers",
            "Formatted",
            "As sent",
            "Copy",
        ]
    );
}

#[test]
fn tab_reaches_every_value_of_the_preview() {
    let mut window = show(sample::answered());
    let stops = tab_stops(&mut window);
    let lines = stops.iter().filter(|(role, _)| *role == Role::ListItem).count();
    let values = window.state().view.choices.preview.lines.iter().filter(|line| !line.explain.is_empty()).count();
    assert_eq!(lines, values);
}

#[test]
fn the_open_tab_says_that_it_is_open() {
    let window = show(sample::answered());
    assert_eq!(window.get_by_role_and_label(Role::Tab, "Choices").accesskit_node().is_selected(), Some(true));
    assert_eq!(window.get_by_role_and_label(Role::Tab, "About").accesskit_node().is_selected(), Some(false));
}

#[test]
fn a_pause_is_chosen_from_a_list_whose_first_entry_is_how_it_is_now() {
    let mut window = show(sample::answered());
    window.get_by_role_and_label(Role::ComboBox, "Pause").click();
    window.run();
    window.get_by_role_and_label(Role::ListBoxOption, "Until midnight").click();
    window.run();
    assert_eq!(done(&mut window), [Action::Choices(ChoicesAction::Pause(PauseFor::Today))]);
}

#[test]
fn a_single_field_is_withheld_with_its_own_switch() {
    let mut window = show(sample::with_withheld());
    click(&mut window, Role::Button, "Details: System fingerprint");
    let entries = |path: &str| vec![format!("app_opened/{path}")];
    assert_eq!(
        click(&mut window, Role::Switch, "Send system.os"),
        [Action::Choices(ChoicesAction::Withhold(Withhold { entries: entries("system.os"), withheld: true }))]
    );
    assert_eq!(
        click(&mut window, Role::Switch, "Send system.total_ram_gb"),
        [Action::Choices(ChoicesAction::Withhold(Withhold { entries: entries("system.total_ram_gb"), withheld: false }))]
    );
}

#[test]
fn an_explanation_covers_neither_what_it_explains_nor_what_is_read_next() {
    for by_key in [true, false] {
        let mut window = show(sample::answered());
        let line = window.get_by_label_contains("\"cpu_count\"");
        if by_key {
            line.focus();
        } else {
            line.hover();
        }
        window.run_steps(8);
        let row = window.get_by_label_contains("\"cpu_count\"").rect();
        let explanation = window.get_by_label("How many cores it has.").rect();
        assert!(explanation.bottom() <= row.top() || explanation.right() <= row.left(), "{explanation:?} over {row:?}");
    }
}
