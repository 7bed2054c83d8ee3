//! Your data, About, notices and the question.

#![expect(clippy::panic, reason = "helpers of tests may fail as tests do")]

use candor::tools::consent::Retention;
use candor_settings::pages::about::action::AboutAction;
use candor_settings::pages::about::view::By;
use candor_settings::pages::choices::action::ChoicesAction;
use candor_settings::pages::frame::action::{Action, Page};
use candor_settings::pages::frame::view::View;
use candor_settings::pages::programs::action::ProgramsAction;
use candor_settings::pages::your_data::action::{ServerAction, YourDataAction};
use candor_settings::pages::your_data::view::{FormatId, Side, Wish};
use eframe::egui;
use egui::{Key, Role};
use egui_kittest::Harness;
use egui_kittest::kittest::{NodeT, Queryable};

use crate::harness::{State, click, done, focused, press, show, tab_stops};
use crate::sample;

fn your_data() -> View {
    View { page: Page::YourData, ..sample::answered() }
}

#[test]
fn a_report_is_wished_for_by_its_format_days_and_tiers_and_then_saved() {
    let mut window = show(your_data());
    assert_eq!(click(&mut window, Role::Button, "Save report…"), [Action::YourData(YourDataAction::Save)]);
    let wish = |change: fn(&mut Wish)| {
        let mut wish = Wish::default();
        change(&mut wish);
        [Action::YourData(YourDataAction::Wish(wish))]
    };
    let unticked = wish(|wish| wish.left_out = ["usage_analytics".to_owned()].into());
    assert_eq!(click(&mut window, Role::CheckBox, "Usage analytics"), unticked);
    window.get_by_role_and_label(Role::TextInput, "From").focus();
    window.run();
    window.get_by_role_and_label(Role::TextInput, "From").type_text("2026-11-20");
    window.run();
    assert_eq!(done(&mut window), wish(|wish| wish.from = "2026-11-20".into()));
    click(&mut window, Role::ComboBox, "Format");
    assert_eq!(click(&mut window, Role::ListBoxOption, "Table (CSV)"), wish(|wish| wish.format = FormatId("csv")));
    click(&mut window, Role::ComboBox, "About");
    assert_eq!(click(&mut window, Role::ListBoxOption, "All programs on this computer"), wish(|wish| wish.about_all = true));
}

#[test]
fn a_report_that_is_there_can_be_opened_and_shown_in_its_folder() {
    let mut window = show(your_data());
    assert_eq!(click(&mut window, Role::Button, "Open"), [Action::YourData(YourDataAction::OpenReport)]);
    assert_eq!(click(&mut window, Role::Button, "Show in folder"), [Action::YourData(YourDataAction::ShowReport)]);
}

#[test]
fn while_a_report_is_being_saved_no_other_can_be_started() {
    let mut view = your_data();
    view.your_data.saving = Some((42, "Saving the report: 42 %.".into()));
    let mut window = show(view);
    assert!(window.query_all_by_label("Saving the report: 42 %.").count() > 0);
    window.get_by_role_and_label(Role::Button, "Save report…").click();
    window.run();
    assert_eq!(done(&mut window), []);
    assert_eq!(click(&mut window, Role::Button, "Cancel"), [Action::YourData(YourDataAction::CancelSave)]);
}

#[test]
fn how_far_a_report_has_got_stands_at_the_height_of_the_button_beside_it() {
    let mut view = your_data();
    view.your_data.saving = Some((42, "Saving the report: 42 %.".into()));
    let window = show(view);
    let middle = |role, name| window.get_by_role_and_label(role, name).rect().center().y;
    let apart = middle(Role::Label, "Saving the report: 42 %.") - middle(Role::Button, "Cancel");
    assert!(apart.abs() <= 0.5, "{apart}");
}

/// Presses Tab until this has the focus.
#[track_caller]
fn tab_to(window: &mut Harness<'_, State>, role: Role, name: &str) {
    for _ in 0..60 {
        press(window, Key::Tab);
        if focused(window) == Some((role, name.to_owned())) {
            return;
        }
    }
    panic!("Tab never comes to {name}");
}

/// What the person wishes for now, which the window is told as the model would tell it.
#[track_caller]
fn wished(window: &mut Harness<'_, State>) -> Wish {
    let actions = done(window);
    let Some(Action::YourData(YourDataAction::Wish(wish))) = actions.last() else { panic!("{actions:?}") };
    window.state_mut().view.your_data.wish = wish.clone();
    window.run();
    wish.clone()
}

#[test]
fn a_report_is_chosen_saved_cancelled_and_opened_with_the_keyboard_alone() {
    let mut view = your_data();
    (view.your_data.saved, view.your_data.can_open) = (None, false);
    let mut window = show(view);
    let does = |window: &mut Harness<'_, State>, key, does| {
        press(window, key);
        assert_eq!(done(window), [Action::YourData(does)]);
    };

    for (name, downs) in [("Format", 1), ("About", 0)] {
        tab_to(&mut window, Role::ComboBox, name);
        press(&mut window, Key::Space);
        (0..downs).for_each(|_| press(&mut window, Key::ArrowDown));
        press(&mut window, Key::Enter);
        if downs > 0 {
            assert_eq!(wished(&mut window).format, FormatId("csv"));
        }
        assert_eq!(focused(&window), Some((Role::ComboBox, name.to_owned())), "where it was");
    }
    for (name, day) in [("From", "2026-11-20"), ("Up to and including", "2026-11-21")] {
        tab_to(&mut window, Role::TextInput, name);
        window.event(egui::Event::Text(day.to_owned()));
        window.run();
        let wish = wished(&mut window);
        assert_eq!(if name == "From" { wish.from } else { wish.until }, day);
    }
    tab_to(&mut window, Role::CheckBox, "System fingerprint");
    press(&mut window, Key::Space);
    assert_eq!(wished(&mut window).left_out, ["system_fingerprint".to_owned()].into());
    tab_to(&mut window, Role::Button, "Save report…");
    does(&mut window, Key::Enter, YourDataAction::Save);

    window.state_mut().view.your_data.saving = Some((1, "Saving the report: 1 %.".into()));
    window.run();
    assert_eq!(focused(&window), Some((Role::Button, "Cancel".to_owned())), "it is at the way to end it");
    does(&mut window, Key::Space, YourDataAction::CancelSave);

    let data = &mut window.state_mut().view.your_data;
    (data.saving, data.saved, data.can_open) = (None, Some(("Saved 412 messages.".into(), false)), true);
    window.run();
    tab_to(&mut window, Role::Button, "Open");
    does(&mut window, Key::Enter, YourDataAction::OpenReport);
    press(&mut window, Key::Tab);
    assert_eq!(focused(&window), Some((Role::Button, "Show in folder".to_owned())));
    does(&mut window, Key::Enter, YourDataAction::ShowReport);
    let wish = &window.state().view.your_data.wish;
    assert_eq!((wish.format, wish.from.as_str(), wish.left_out.len()), (FormatId("csv"), "2026-11-20", 1), "all of it stays");
}

/// A key as it comes for as long as it is held, and once it is let go.
fn hold(window: &mut Harness<'_, State>, key: Key, pressed: bool) {
    let modifiers = egui::Modifiers::NONE;
    window.event(egui::Event::Key { key, physical_key: None, pressed, repeat: false, modifiers });
    window.run();
}

#[test]
fn a_key_that_is_held_presses_what_it_was_pressed_on_once_and_nothing_that_the_focus_moves_to() {
    for key in [Key::Enter, Key::Space] {
        let mut view = your_data();
        (view.your_data.saved, view.your_data.can_open) = (None, false);
        let mut window = show(view);
        tab_to(&mut window, Role::Button, "Save report…");
        hold(&mut window, key, true);
        hold(&mut window, key, true);
        assert_eq!(done(&mut window), [Action::YourData(YourDataAction::Save)], "once");
        window.state_mut().view.your_data.saving = Some((1, "Saving the report: 1 %.".into()));
        (0..5).for_each(|_| hold(&mut window, key, true));
        assert_eq!(focused(&window), Some((Role::Button, "Cancel".to_owned())));
        assert_eq!(done(&mut window), [], "it goes on being saved");
        hold(&mut window, key, false);
        hold(&mut window, key, true);
        assert_eq!(done(&mut window), [Action::YourData(YourDataAction::CancelSave)], "a new press is meant");
    }
}

#[test]
fn a_path_that_is_entered_with_a_held_key_is_saved_to_once_and_the_saving_goes_on() {
    let mut view = your_data();
    view.your_data.ask_path = Some("/tmp/report".into());
    let mut window = show(view);
    window.get_by_role_and_label(Role::TextInput, "Save to this file").focus();
    window.run();
    (0..3).for_each(|_| hold(&mut window, Key::Enter, true));
    assert_eq!(done(&mut window), [Action::YourData(YourDataAction::SaveTo("/tmp/report".into()))]);
    window.state_mut().view.your_data.saving = Some((1, "Saving the report: 1 %.".into()));
    (0..3).for_each(|_| hold(&mut window, Key::Enter, true));
    assert_eq!(done(&mut window), []);
}

#[test]
fn that_a_page_of_everything_would_be_long_is_said_before_it_is_saved_and_not_of_anything_shorter() {
    let mut view = your_data();
    view.your_data.long_page = Some("It is long.".into());
    let said = |change: fn(&mut Wish)| {
        let mut view = view.clone();
        change(&mut view.your_data.wish);
        show(view).query_by_label("It is long.").is_some()
    };
    assert!(said(|_| ()));
    assert!(!said(|wish| wish.format = FormatId("csv")));
    assert!(!said(|wish| wish.from = "2026-11-20".into()));
}

#[test]
fn without_a_dialog_the_path_can_be_typed() {
    let mut view = your_data();
    view.your_data.ask_path = Some("/tmp/report".into());
    let mut window = show(view);
    let field = window.get_by_role_and_label(Role::TextInput, "Save to this file");
    field.focus();
    window.run();
    press(&mut window, Key::End);
    window.get_by_role_and_label(Role::TextInput, "Save to this file").type_text(".json");
    window.run();
    assert_eq!(click(&mut window, Role::Button, "Save"), [Action::YourData(YourDataAction::SaveTo("/tmp/report.json".into()))]);
}

#[test]
fn a_report_that_could_not_be_saved_says_so_in_a_word() {
    let mut view = your_data();
    view.your_data.saved = Some(("The disk is full.".into(), true));
    assert!(show(view).query_by_label("Failed  The disk is full.").is_some());
}

#[test]
fn the_folder_can_be_opened() {
    let mut window = show(View { page: Page::About, ..sample::answered() });
    window.get_by_role_and_label(Role::Button, "Open folder").scroll_to_me();
    window.run();
    assert_eq!(click(&mut window, Role::Button, "Open folder"), [Action::About(AboutAction::OpenFolder)]);
}

#[test]
fn the_source_code_is_a_link() {
    let window = show(View { page: Page::About, ..sample::answered() });
    assert!(window.query_by_role_and_label(Role::Link, "https://github.com/freemocap/skellycam").is_some());
}

#[test]
fn about_lists_every_field_of_every_message() {
    let window = show(View { page: Page::About, ..sample::answered() });
    for message in &window.state().view.about.messages {
        for field in message.groups.iter().flat_map(|(_, fields)| fields) {
            assert!(window.query_by_label(&field.path).is_some(), "{}", field.path);
        }
    }
}

#[test]
fn about_is_turned_round_with_a_click_and_says_of_each_field_which_messages_have_it() {
    let mut window = show(View { page: Page::About, ..sample::answered() });
    assert_eq!(click(&mut window, Role::Button, "By field"), [Action::About(AboutAction::ShowBy(By::Field))]);
    let mut window = show(sample::by_field());
    for field in &window.state().view.about.fields {
        assert!(window.query_by_label(&field.fact.path).is_some(), "{}", field.fact.path);
    }
    assert!(window.query_by_label("In “SkellyCam started”, always").is_some());
    assert_eq!(click(&mut window, Role::Button, "By message"), [Action::About(AboutAction::ShowBy(By::Message))]);
}

#[test]
fn about_has_a_hierarchy_of_headings() {
    let window = show(View { page: Page::About, ..sample::answered() });
    let headings: Vec<(usize, String)> = window
        .query_all_by_role(Role::Heading)
        .map(|heading| {
            (heading.accesskit_node().data().level().unwrap_or_default(), heading.accesskit_node().label().unwrap_or_default())
        })
        .collect();
    let headings: Vec<(usize, &str)> = headings.iter().map(|(level, name)| (*level, name.as_str())).collect();
    assert_eq!(
        headings,
        [
            (1, "SkellyCam"),
            (2, "The program"),
            (2, "Where it sends"),
            (2, "Versions"),
            (2, "Files"),
            (2, "What it can send"),
            (3, "SkellyCam started"),
        ]
    );
}

#[test]
fn notices_say_their_tone_in_a_word_and_stand_on_every_page() {
    for page in [Page::Choices, Page::History, Page::YourData, Page::About] {
        let window = show(View { page, ..sample::with_notices() });
        for words in ["Failed  Nothing is sent, because", "Attention  SkellyCam 2.2.0", "Note  Another program"] {
            assert!(window.query_by_label_contains(words).is_some(), "{words}");
        }
    }
}

#[test]
fn the_offers_of_a_notice_weigh_the_same_and_do_what_they_say() {
    let mut window = show(sample::with_notices());
    let size = |name: &str| window.get_by_role_and_label(Role::Button, name).rect().size();
    assert_eq!(size("Keep as it is"), size("Send this too"));
    assert_eq!(click(&mut window, Role::Button, "Keep as it is"), [Action::Choices(ChoicesAction::AnswerNews(false))]);
    assert_eq!(click(&mut window, Role::Button, "Send this too"), [Action::Choices(ChoicesAction::AnswerNews(true))]);
}

#[test]
fn the_details_of_a_notice_open() {
    let mut window = show(sample::with_notices());
    assert!(window.query_by_label_contains("Answer again").is_none());
    click(&mut window, Role::Button, "Details");
    assert!(window.query_by_label_contains("Answer again").is_some());
}

#[test]
fn the_answers_to_a_question_weigh_the_same_and_none_has_the_focus() {
    let mut window = show(sample::with_question());
    assert_eq!(focused(&window), None);
    let size = |name: &str| window.get_by_role_and_label(Role::Button, name).rect().size();
    assert_eq!(size("Cancel"), size("Continue"));
    assert_eq!(click(&mut window, Role::Button, "Continue"), [Action::ConfirmOlderReader]);
}

#[test]
fn escape_leaves_a_question_without_an_answer() {
    let mut window = show(sample::with_question());
    press(&mut window, Key::Escape);
    assert_eq!(done(&mut window), [Action::CloseQuestion]);
}

#[test]
fn nothing_behind_a_question_can_be_reached() {
    let mut window = show(sample::with_question());
    let stops: Vec<_> = tab_stops(&mut window).into_iter().map(|(_, name)| name).collect();
    assert_eq!(stops, ["Cancel", "Continue"]);
    window.get_by_role_and_label(Role::Switch, "Existence ping").click();
    window.run();
    assert!(!done(&mut window).iter().any(|action| matches!(action, Action::Choices(ChoicesAction::SetTier { .. }))));
}

#[test]
fn enter_answers_no_question_by_itself() {
    let mut window = show(sample::with_question());
    press(&mut window, Key::Enter);
    assert_eq!(done(&mut window), []);
}

#[test]
fn without_any_program_the_window_says_what_it_is_and_what_can_be_done() {
    let mut window = show(sample::without_programs());
    assert!(window.query_by_label("You decide what programs report").is_some());
    assert_eq!(window.query_all_by_role(Role::Tab).count(), 0);
    assert_eq!(click(&mut window, Role::Button, "Try the demo"), [Action::Programs(ProgramsAction::TryDemo)]);
    assert_eq!(click(&mut window, Role::Button, "Add a program…"), [Action::Programs(ProgramsAction::AddProgram)]);
    let found = click(&mut window, Role::Button, "SkellyCam, Not found here");
    assert_eq!(found, [Action::Programs(ProgramsAction::SelectAbsent(1))]);
}

#[test]
fn where_every_program_is_hidden_that_is_said_and_the_settings_are_a_click_away() {
    let mut window = show(sample::with_all_hidden());
    assert!(window.query_by_label("Every program is hidden").is_some());
    assert!(window.query_by_label("You decide what programs report").is_none());
    window.get_all_by_role_and_label(Role::Button, "Settings").last().expect("on the page, too").click();
    window.run();
    assert_eq!(done(&mut window), [Action::Programs(ProgramsAction::ShowSettings(true))]);
}

#[test]
fn the_title_and_the_name_of_each_card_are_headings() {
    let window = show(sample::answered());
    let names: Vec<_> =
        window.query_all_by_role(Role::Heading).map(|heading| heading.accesskit_node().label().unwrap_or_default()).collect();
    assert_eq!(names, ["SkellyCam", "Existence ping", "System fingerprint", "Usage analytics", "What would be sent"]);
}

#[test]
fn how_long_the_history_is_kept_is_chosen_from_a_list_that_has_the_present_choice() {
    let mut view = your_data();
    view.your_data.kept = Retention { days: 45, mib: 256 };
    let mut window = show(view);
    window.get_by_role_and_label(Role::ComboBox, "Keep for").click();
    window.run();
    assert!(window.query_all_by_label("45 days").next().is_some());
    window.get_by_role_and_label(Role::ListBoxOption, "a month").click();
    window.run();
    assert_eq!(done(&mut window), [Action::YourData(YourDataAction::Keep(Retention { days: 30, mib: 256 }))]);
}

#[test]
fn clearing_is_asked_for_and_not_offered_where_there_is_nothing() {
    let mut window = show(your_data());
    assert_eq!(click(&mut window, Role::Button, "Clear history…"), [Action::YourData(YourDataAction::AskClear)]);
    window.state_mut().view.your_data.can_clear = false;
    window.run();
    assert!(window.get_by_role_and_label(Role::Button, "Clear history…").accesskit_node().is_disabled());
}

/// Shows it in a window in which the whole page is in sight.
fn tall(view: View) -> egui_kittest::Harness<'static, crate::harness::State> {
    crate::harness::Window::OPENS.sized(1120.0, 1600.0).show(view)
}

fn asks(action: ServerAction) -> [Action; 1] {
    [Action::YourData(YourDataAction::Server(action))]
}

#[test]
fn what_the_server_has_is_offered_only_where_its_makers_do_and_only_once_something_was_sent() {
    let window = show(your_data());
    assert!(window.query_by_label("On the server").is_none());
    let mut view = sample::with_server();
    assert_eq!(click(&mut tall(view.clone()), Role::Button, "Fetch what the server has"), asks(ServerAction::Fetch));
    assert_eq!(click(&mut tall(view.clone()), Role::Button, "Erase it there…"), asks(ServerAction::AskErase));
    assert_eq!(click(&mut tall(view.clone()), Role::Button, "Open its page"), asks(ServerAction::Open));
    view.your_data.on_server.get_or_insert_default().can_forget = false;
    assert!(tall(view.clone()).query_by_label("Forget earlier identifiers…").is_none(), "there is none");
    view.your_data.on_server.get_or_insert_default().can_forget = true;
    let mut window = crate::harness::Window::OPENS.sized(1120.0, 1600.0).show(view.clone());
    assert_eq!(click(&mut window, Role::Button, "Forget earlier identifiers…"), asks(ServerAction::AskForget));
    window.get_by_label("Forget earlier identifiers…").focus();
    press(&mut window, Key::Enter);
    assert_eq!(done(&mut window), asks(ServerAction::AskForget), "by the keyboard too");
    view.your_data.on_server.get_or_insert_default().can_ask = false;
    let window = show(view);
    assert!(window.query_by_label("Fetch what the server has").is_none());
    assert!(window.query_by_label("On the server").is_some());
}

#[test]
fn while_the_server_is_asked_nothing_else_can_be_asked_and_it_can_be_cancelled() {
    let mut window = crate::harness::Window::OPENS.sized(1120.0, 1600.0).show(sample::while_asking());
    window.run_steps(2);
    assert!(window.query_by_label("Asking about identifier 2 of 3. So far: 1,000 messages.").is_some());
    window.get_by_role_and_label(Role::Button, "Fetch what the server has").click();
    window.run_steps(2);
    assert_eq!(done(&mut window), []);
    window.get_by_role_and_label(Role::Button, "Cancel").click();
    window.run_steps(2);
    assert_eq!(done(&mut window), asks(ServerAction::Cancel));
}

#[test]
fn both_sides_can_be_read_message_by_message_with_the_mouse_and_the_keyboard() {
    let mut window = crate::harness::Window::OPENS.sized(1120.0, 1600.0).show(sample::with_server());
    assert_eq!(click(&mut window, Role::Button, "Only there: 1"), asks(ServerAction::Show(Side::OnlyThere)));
    assert_eq!(click(&mut window, Role::ListBoxOption, "Used a feature, Today 14:02, Sent"), asks(ServerAction::Choose(0)));
    assert_eq!(focused(&window), Some((Role::ListBox, "Messages compared".into())), "the keys go on from there");
    press(&mut window, Key::ArrowDown);
    assert_eq!(done(&mut window), asks(ServerAction::Choose(2)), "one below the one that is shown");
    assert!(window.query_by_role_and_label(Role::Document, "Exact bytes").is_some());
}
