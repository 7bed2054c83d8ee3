//! The tab of feedback: what the person writes, and what became of what they sent.

use candor_settings::pages::feedback::action::FeedbackAction;
use candor_settings::pages::frame::action::{Action, Page};
use eframe::egui;
use egui::{Key, Role};
use egui_kittest::kittest::{NodeT, Queryable};

use crate::harness::{Window, click, done, press, show, tab_stops};
use crate::sample;

fn feedback(action: FeedbackAction) -> Vec<Action> {
    vec![Action::Feedback(action)]
}

#[test]
fn only_a_program_that_takes_messages_or_answers_about_crashes_has_the_tab() {
    let mut window = show(sample::with_feedback());
    assert_eq!(window.get_by_role_and_label(Role::Tab, "Feedback").accesskit_node().is_selected(), Some(true));
    window.key_press_modifiers(egui::Modifiers::COMMAND, Key::Num5);
    window.run();
    assert_eq!(done(&mut window), [Action::ShowPage(Page::YourData)], "the digits follow the tabs");
    assert!(show(sample::answered()).query_by_role_and_label(Role::Tab, "Feedback").is_none());
}

#[test]
fn what_is_typed_is_taken_in_at_once_and_send_sends_what_is_shown() {
    let mut window = show(sample::with_feedback());
    window.get_by_role_and_label(Role::MultilineTextInput, "What you write to them.").focus();
    window.run();
    window.key_press_modifiers(egui::Modifiers::COMMAND, Key::End);
    window.get_by_role_and_label(Role::MultilineTextInput, "What you write to them.").type_text("!");
    window.run();
    let before = &sample::with_feedback().feedback.unwrap().letter.unwrap().fields[0].text;
    let typed = FeedbackAction::Write("message".into(), format!("{before}!"));
    assert_eq!(done(&mut window), feedback(typed));
    let body = sample::with_feedback().feedback.unwrap().letter.unwrap().preview.unwrap().body;
    assert!(window.query_by_label(&body).is_some(), "the exact body is shown");
    assert_eq!(click(&mut window, Role::Button, "Send"), feedback(FeedbackAction::Send));
}

#[test]
fn what_cannot_be_sent_cannot_be_pressed_and_says_why() {
    for view in [sample::with_feedback_off(), sample::with_feedback_under_way()] {
        let mut window = show(view);
        assert_eq!(click(&mut window, Role::Button, "Send"), []);
        assert!(window.get_by_role_and_label(Role::Button, "Send").accesskit_node().is_disabled());
    }
    let mut window = show(sample::with_feedback_off());
    assert!(window.query_by_label_contains("“Feedback from you” is switched off.").is_some());
    assert!(window.get_by_role_and_label(Role::MultilineTextInput, "What you write to them.").accesskit_node().is_disabled());
    assert_eq!(click(&mut window, Role::Button, "Go to your choices"), feedback(FeedbackAction::ShowChoices));
    assert!(show(sample::with_feedback_under_way()).query_by_label_contains("Attention  4,012 of 4,000").is_some());
}

#[test]
fn while_a_message_is_being_kept_nothing_can_be_pressed_or_typed() {
    let view = sample::with_feedback_and(|feedback| feedback.letter.as_mut().unwrap().busy = true);
    let mut window = show(view);
    assert_eq!(click(&mut window, Role::Button, "Send"), []);
    assert!(window.get_by_role_and_label(Role::MultilineTextInput, "What you write to them.").accesskit_node().is_disabled());
}

#[test]
fn one_is_asked_about_at_a_time_and_nobody_has_to_wait_for_the_answer() {
    let high = Window::OPENS.sized(1120.0, 1200.0);
    let mut window = high.show(sample::with_feedback());
    let one = "What became of it?, ETS2LA crashed, Fri 18:02:10, Sent";
    assert_eq!(click(&mut window, Role::Button, one), feedback(FeedbackAction::Ask(17)));
    let mut window = high.show(sample::with_feedback_asked_about());
    window.run_steps(2);
    assert!(window.query_by_label("Asking the server…").is_some() && window.query_by_label(one).is_none());
    window.get_by_role_and_label(Role::Button, "Stop").click();
    window.run_steps(2);
    assert_eq!(done(&mut window), feedback(FeedbackAction::StopAsking));
}

#[test]
fn a_report_that_can_be_erased_there_says_so_quietly_and_is_reached_with_the_keyboard() {
    let view = sample::with_feedback_and(|feedback| feedback.sent.rows[0].can_erase = false);
    let high = Window::OPENS.sized(1120.0, 1200.0);
    let mut window = high.show(view);
    let one = "Erase it there…, ETS2LA crashed, Fri 18:02:10, Sent";
    assert_eq!(click(&mut window, Role::Button, one), feedback(FeedbackAction::AskErase(17)));
    window.get_by_role_and_label(Role::Button, one).focus();
    window.run();
    press(&mut window, Key::Enter);
    assert_eq!(done(&mut window), feedback(FeedbackAction::AskErase(17)));
    assert_eq!(window.query_all_by_label_contains("Erase it there…").count(), 1, "the other cannot be");
}

#[test]
fn each_report_has_its_ticket_what_is_known_and_the_answer_as_text_of_its_own() {
    let window = show(sample::with_feedback());
    for row in &sample::with_feedback().feedback.unwrap().sent.rows {
        assert!(window.query_by_label(&row.ticket).is_some());
        for (sentence, failed) in &row.known {
            let words = if *failed { format!("Failed  {sentence}") } else { sentence.clone() };
            assert!(window.query_by_label(&words).is_some(), "{words}");
        }
    }
    let answer = sample::with_feedback().feedback.unwrap().sent.rows[0].answer.clone().unwrap();
    assert!(window.query_by_label(&answer).is_some());
    let headings = window.query_all_by_role(Role::Heading).count();
    assert_eq!(headings, 6, "the program, three cards, two reports");
}

#[test]
fn a_choice_is_made_from_a_list_and_can_be_taken_back() {
    let view = sample::with_feedback_and(|feedback| {
        let letter = feedback.letter.as_mut().unwrap();
        letter.fields[0].values = vec!["fault".into(), "idea".into()];
        letter.fields[0].text = "fault".into();
    });
    let mut window = show(view);
    window.get_by_role_and_label(Role::ComboBox, "What you write to them.").click();
    window.run();
    let picked = click(&mut window, Role::ListBoxOption, "Not selected");
    assert_eq!(picked, feedback(FeedbackAction::Write("message".into(), String::new())));
}

#[test]
fn everything_is_reached_with_the_tab_key_the_message_before_what_was_sent() {
    let mut window = show(sample::with_feedback());
    let stops: Vec<String> = tab_stops(&mut window).into_iter().map(|(_, name)| name).collect();
    let place = |name: &str| stops.iter().position(|stop| stop == name).unwrap_or_else(|| panic!("{name} in {stops:?}"));
    let places = [
        place("What you write to them."),
        place("As sent"),
        place("Send"),
        place("What became of it?, Message to the developers, Today 20:12:41, Sent"),
    ];
    assert!(places.is_sorted(), "{stops:?}");
    press(&mut window, Key::Escape);
    assert_eq!(done(&mut window), []);
}
