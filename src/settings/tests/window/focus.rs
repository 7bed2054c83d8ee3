//! The keyboard focus after something is closed: it is where it was before.

use candor_settings::pages::choices::action::ChoicesAction;
use candor_settings::pages::choices::view::PauseFor;
use candor_settings::pages::crashes::action::CrashAction;
use candor_settings::pages::frame::action::{Action, Page};
use candor_settings::pages::frame::view::{Notice, Offer, Question, Tone, View};
use candor_settings::pages::your_data::action::YourDataAction;
use eframe::egui::{Key, Role};
use egui_kittest::Harness;
use egui_kittest::kittest::Queryable;

use crate::harness::{State, Window, click, done, focused, press, show};
use crate::sample;

const CLEAR: &str = "Clear history…";

fn question(yes: Action) -> Question {
    Question {
        title: "Are you sure?".into(),
        text: vec!["It cannot be taken back.".into()],
        offers: vec![
            Offer { label: "Cancel".into(), action: Action::CloseQuestion },
            Offer { label: "Do it".into(), action: yes },
        ],
    }
}

/// The model asks, and does what is answered.
fn asks(window: &mut Harness<'_, State>, yes: Action) {
    window.state_mut().view.question = Some(question(yes));
    window.run();
    assert_eq!(focused(window), None, "no answer is chosen beforehand");
}

fn closes(window: &mut Harness<'_, State>) -> Vec<Action> {
    window.state_mut().view.question = None;
    window.run();
    done(window)
}

fn your_data() -> View {
    View { page: Page::YourData, ..sample::answered() }
}

fn asked_by_keyboard(size: Window) -> Harness<'static, State> {
    let mut window = size.show(your_data());
    window.get_by_role_and_label(Role::Button, CLEAR).focus();
    window.run();
    press(&mut window, Key::Enter);
    assert_eq!(done(&mut window), [Action::YourData(YourDataAction::AskClear)]);
    asks(&mut window, Action::YourData(YourDataAction::Clear));
    window
}

#[test]
fn whoever_closes_a_question_with_escape_is_back_at_the_button_that_asked() {
    for size in [Window::OPENS, Window::SMALLEST] {
        let mut window = asked_by_keyboard(size);
        press(&mut window, Key::Escape);
        assert_eq!(closes(&mut window), [Action::CloseQuestion]);
        assert_eq!(focused(&window), Some((Role::Button, CLEAR.into())));
        press(&mut window, Key::Escape);
        assert_eq!(done(&mut window), [], "and it is over");
    }
}

#[test]
fn so_is_whoever_answers_it_with_a_key() {
    for (tabs, answer) in [(1, Action::CloseQuestion), (2, Action::YourData(YourDataAction::Clear))] {
        let mut window = asked_by_keyboard(Window::OPENS);
        for _ in 0..tabs {
            press(&mut window, Key::Tab);
        }
        press(&mut window, Key::Enter);
        assert_eq!(closes(&mut window), [answer]);
        assert_eq!(focused(&window), Some((Role::Button, CLEAR.into())));
    }
}

#[test]
fn a_button_that_was_clicked_has_the_focus_once_a_key_has_closed_what_it_asked_and_no_click_gives_it() {
    let mut window = show(your_data());
    assert_eq!(click(&mut window, Role::Button, CLEAR), [Action::YourData(YourDataAction::AskClear)]);
    asks(&mut window, Action::YourData(YourDataAction::Clear));
    press(&mut window, Key::Escape);
    closes(&mut window);
    assert_eq!(focused(&window), Some((Role::Button, CLEAR.into())));

    let mut window = show(your_data());
    click(&mut window, Role::Button, CLEAR);
    asks(&mut window, Action::YourData(YourDataAction::Clear));
    window.get_by_role_and_label(Role::Button, "Cancel").click();
    window.run();
    closes(&mut window);
    assert_eq!(focused(&window), None, "whoever uses the mouse sees no ring come by itself");
}

#[test]
fn a_report_that_is_kept_after_all_leaves_the_keyboard_at_its_button_and_one_that_is_deleted_at_the_list() {
    for (tabs, at) in [(1, (Role::Button, "Delete…")), (2, (Role::ListBox, "Crash reports waiting for you"))] {
        let mut window = show(sample::with_crashes());
        window.get_by_role_and_label(Role::Button, "Delete…").focus();
        window.run();
        press(&mut window, Key::Enter);
        assert_eq!(done(&mut window), [Action::Crash(CrashAction::AskDelete(7))]);
        asks(&mut window, Action::Crash(CrashAction::Delete(7)));
        for _ in 0..tabs {
            press(&mut window, Key::Tab);
        }
        press(&mut window, Key::Enter);
        closes(&mut window);
        assert_eq!(focused(&window), Some((at.0, at.1.into())));
    }
}

#[test]
fn escape_leaves_the_keyboard_in_a_list() {
    for (view, role, name) in [
        (sample::with_details(), Role::Table, "History"),
        (sample::with_crashes(), Role::ListBox, "Crash reports waiting for you"),
        (sample::with_details(), Role::Figure, "History over time"),
    ] {
        let mut window = show(view);
        window.get_by_role_and_label(role, name).focus();
        window.run();
        press(&mut window, Key::Escape);
        assert_eq!((done(&mut window), focused(&window)), (Vec::new(), Some((role, name.into()))));
        press(&mut window, Key::Tab);
        assert_ne!(focused(&window), Some((Role::Button, "SkellyCam, Shares 2 of 3".into())), "the next thing, not the first");
    }
}

#[test]
fn escape_leaves_the_keyboard_where_it_is_on_every_page() {
    for view in [sample::answered(), sample::with_details(), sample::with_crashes(), your_data()] {
        let mut window = show(view);
        for _ in 0..20 {
            press(&mut window, Key::Tab);
            let at = focused(&window);
            press(&mut window, Key::Escape);
            assert!(at.is_some() && focused(&window) == at, "{at:?} became {:?}", focused(&window));
        }
    }
}

#[test]
fn what_goes_away_when_a_key_presses_it_leaves_the_keyboard_at_the_open_tab() {
    let mut view = sample::answered();
    view.notices = vec![Notice {
        tone: Tone::Attention,
        text: "Paused.".into(),
        details: Vec::new(),
        offers: vec![Offer { label: "Resume".into(), action: Action::Choices(ChoicesAction::Pause(PauseFor::Nothing)) }],
    }];
    let mut window = show(view);
    window.get_by_role_and_label(Role::Button, "Resume").focus();
    window.run();
    press(&mut window, Key::Enter);
    assert_eq!(done(&mut window), [Action::Choices(ChoicesAction::Pause(PauseFor::Nothing))]);
    window.state_mut().view.notices.clear();
    window.run();
    assert_eq!(focused(&window), Some((Role::Tab, "Choices".into())));
    window.get_by_role_and_label(Role::Tab, "History").focus();
    window.run();
    assert_eq!(focused(&window), Some((Role::Tab, "History".into())), "and it can go on from there");
}
