//! The tab of crash reports.

use candor_settings::pages::crashes::action::CrashAction;
use candor_settings::pages::crashes::read::crash_text;
use candor_settings::pages::frame::action::{Action, Page};
use eframe::egui;
use egui::{Key, Role};
use egui_kittest::kittest::{NodeT, Queryable};

use crate::harness::{Window, click, done, focused, in_sight, press, show, tab_stops};
use crate::sample;

const LIST: &str = "Crash reports waiting for you";

fn crash(action: CrashAction) -> Vec<Action> {
    vec![Action::Crash(action)]
}

#[test]
fn the_tab_says_how_many_wait_and_only_a_program_that_can_crash_has_it() {
    let mut window = show(sample::with_crashes());
    assert_eq!(window.get_by_role_and_label(Role::Tab, "Crash reports (2)").accesskit_node().is_selected(), Some(true));
    window.key_press_modifiers(egui::Modifiers::COMMAND, Key::Num4);
    window.run();
    assert_eq!(done(&mut window), [Action::ShowPage(Page::YourData)], "the digits follow the tabs");
    assert!(show(sample::answered()).query_by_label_contains("Crash reports").is_none());
}

#[test]
fn the_report_says_who_gets_it_that_nothing_leaves_and_how_much_was_replaced() {
    let window = show(sample::with_crashes());
    for words in ["It would be sent to http://127.0.0.1:4319/events", "until you press Send.", "3 pieces of personal data"] {
        assert!(window.query_by_label_contains(words).is_some(), "{words}");
    }
    for part in &sample::with_crashes().crashes.unwrap().report.unwrap().texts[0].parts {
        assert!(window.query_by_label(&part.lines).is_some(), "the marked text is one text to a screen reader");
    }
    assert!(window.query_by_role_and_label(Role::ListItem, "\"count\": 3").is_some());
}

#[test]
fn free_text_stands_apart_from_what_was_written_anew_and_each_says_what_it_is_made_of() {
    let window = show(sample::with_crashes());
    let title = |words: &str| window.get_by_label(words).rect().top();
    let part = |words: &str| window.get_by_label_contains(words).rect().top();
    let tops = [
        title("Free text"),
        part("as the program wrote them"),
        part("self.planner.route(start, end)"),
        title("Where in the program it was"),
        part("None of this is copied"),
        part("File \"core/map.py\", line 88, in update"),
    ];
    assert!(tops.is_sorted(), "{tops:?}");
    let report = sample::with_crashes().crashes.unwrap().report.unwrap();
    let [said, rebuilt] = &report.texts[0].parts[..] else { panic!("two parts") };
    assert!(!said.lines.contains("File \"") && !rebuilt.lines.contains("ZeroDivisionError"));
}

#[test]
fn each_button_does_what_it_says() {
    for (name, action) in
        [("Send", CrashAction::Send(7)), ("Edit", CrashAction::Edit(7)), ("Delete…", CrashAction::AskDelete(7))]
    {
        let mut window = show(sample::with_crashes());
        assert_eq!(click(&mut window, Role::Button, name), crash(action));
    }
}

#[test]
fn sending_editing_and_deleting_weigh_the_same() {
    let window = show(sample::with_crashes());
    let size = |name: &str| window.get_by_role_and_label(Role::Button, name).rect().size();
    assert_eq!((size("Send"), size("Send")), (size("Edit"), size("Delete…")));
}

#[test]
fn after_a_button_the_next_key_presses_nothing() {
    let mut window = show(sample::with_crashes());
    window.get_by_role_and_label(Role::Button, "Send").focus();
    window.run();
    press(&mut window, Key::Enter);
    assert_eq!(done(&mut window).len(), 1);
    assert_eq!(focused(&window), Some((Role::ListBox, LIST.into())));
    press(&mut window, Key::Enter);
    press(&mut window, Key::Space);
    assert_eq!(done(&mut window), []);
}

#[test]
fn enter_in_the_list_sends_nothing() {
    let mut window = show(sample::with_crashes());
    window.get_by_role_and_label(Role::ListBox, LIST).focus();
    window.run();
    press(&mut window, Key::Enter);
    press(&mut window, Key::Space);
    assert_eq!(done(&mut window), []);
}

#[test]
fn while_the_worker_is_at_a_report_nothing_can_be_pressed() {
    let mut window = show(sample::with_crashes_and(|crashes| crashes.report.as_mut().unwrap().busy = true));
    assert_eq!(click(&mut window, Role::Button, "Send"), []);
    assert!(window.get_by_role_and_label(Role::Button, "Send").accesskit_node().is_disabled());
}

#[test]
fn the_arrow_keys_move_the_choice() {
    let mut window = show(sample::with_crashes());
    window.get_by_role_and_label(Role::ListBox, LIST).focus();
    window.run();
    press(&mut window, Key::ArrowDown);
    assert_eq!(done(&mut window), crash(CrashAction::Choose(5)));
    press(&mut window, Key::ArrowUp);
    assert_eq!(done(&mut window), [], "the first one is chosen already");
    press(&mut window, Key::End);
    assert_eq!(done(&mut window), crash(CrashAction::Choose(5)));
}

#[test]
fn a_report_in_the_list_is_one_thing_to_a_screen_reader_and_says_whether_it_is_chosen() {
    let mut window = show(sample::with_crashes());
    let name = "panicked at src/capture.rs:61:9: no frame came within 5 s, Fri 18:02:10";
    let row = window.get_by_role_and_label(Role::ListBoxOption, name);
    assert_eq!(row.accesskit_node().is_selected(), Some(false));
    row.click_accesskit();
    window.run();
    assert_eq!(done(&mut window), crash(CrashAction::Choose(5)));
    assert_eq!(focused(&window), Some((Role::ListBox, LIST.into())), "the arrow keys go on from here");
}

#[test]
fn a_click_anywhere_in_a_row_chooses_it() {
    let mut window = show(sample::with_crashes());
    window.get_by_label("Fri 18:02:10").click();
    window.run();
    assert_eq!(done(&mut window), crash(CrashAction::Choose(5)));
}

#[test]
fn the_exact_bytes_and_the_headers_can_be_read_and_copied() {
    let mut window = show(sample::with_crashes());
    let report = sample::with_crashes().crashes.unwrap().report.unwrap();
    for (form, bytes) in [("As sent", &report.body), ("Headers", &report.request)] {
        click(&mut window, Role::Button, form);
        assert!(window.query_by_label(bytes).is_some(), "{form}");
        window.get_by_role_and_label(Role::Button, "Copy").click();
        window.step();
        let copied = window.output().platform_output.commands.iter().find_map(|command| match command {
            egui::OutputCommand::CopyText(text) => Some(text.clone()),
            _ => None,
        });
        assert_eq!(copied.as_deref(), Some(&**bytes), "{form}");
        window.run();
    }
}

#[test]
fn an_edit_is_typed_and_saved() {
    let mut window = show(sample::with_crash_edited());
    assert_eq!(focused(&window), Some((Role::MultilineTextInput, "traceback".into())), "the editor waits for words");
    window.key_press_modifiers(egui::Modifiers::COMMAND, Key::A);
    window.run();
    window.get_by_role_and_label(Role::MultilineTextInput, "traceback").type_text("It fell.");
    window.run();
    press(&mut window, Key::Enter);
    assert_eq!(done(&mut window), [], "Enter begins a line");
    let saved = CrashAction::SaveEdit(7, vec![("traceback".into(), "It fell.\n".into())]);
    assert_eq!(click(&mut window, Role::Button, "Save"), crash(saved));
}

#[test]
fn an_edit_is_cancelled_and_the_next_one_begins_with_the_text_as_it_is() {
    let mut window = show(sample::with_crash_edited());
    window.get_by_role_and_label(Role::MultilineTextInput, "traceback").type_text("Not this.");
    window.run();
    assert_eq!(click(&mut window, Role::Button, "Cancel"), crash(CrashAction::AskCancelEdit), "what was typed would be lost");
    window.state_mut().view.crashes.as_mut().unwrap().report.as_mut().unwrap().editing = Some(2);
    window.run();
    let whole = sample::with_crashes().crashes.unwrap().report.unwrap().texts[0].whole.to_string();
    assert_eq!(click(&mut window, Role::Button, "Save"), crash(CrashAction::SaveEdit(7, vec![("traceback".into(), whole)])));
}

#[test]
fn an_edit_in_which_nothing_was_typed_is_left_without_a_question() {
    let mut window = show(sample::with_crash_edited());
    assert_eq!(click(&mut window, Role::Button, "Cancel"), crash(CrashAction::CancelEdit));
}

#[test]
fn escape_does_nothing_in_the_editor_and_the_keyboard_stays_there() {
    let mut window = show(sample::with_crash_edited());
    window.get_by_role_and_label(Role::MultilineTextInput, "traceback").type_text("Not this.");
    window.run();
    press(&mut window, Key::Escape);
    assert_eq!(focused(&window), Some((Role::MultilineTextInput, "traceback".into())));
    assert_eq!(click(&mut window, Role::Button, "Cancel"), crash(CrashAction::AskCancelEdit), "and what was typed is there");
}

#[test]
fn tab_leads_from_the_editor_to_save_and_nothing_can_be_sent_meanwhile() {
    let mut window = show(sample::with_crash_edited());
    press(&mut window, Key::Tab);
    assert_eq!(focused(&window), Some((Role::Button, "Save".into())));
    assert!(window.query_by_role_and_label(Role::Button, "Send").is_none());
}

#[test]
fn what_went_wrong_with_an_edit_is_said_in_words() {
    let mut view = sample::with_crash_edited();
    view.crashes.as_mut().unwrap().report.as_mut().unwrap().said = Some(("Not saved: it is too long.".into(), true));
    assert!(show(view).query_by_label("Failed  Not saved: it is too long.").is_some());
}

#[test]
fn the_claim_ticket_of_a_sent_report_can_be_copied_and_the_history_shows_the_rest() {
    let mut window = show(sample::with_crash_sent());
    assert!(window.query_by_label_contains("Only this report has this number").is_some());
    window.get_by_role_and_label(Role::Button, "Copy").click();
    window.step();
    let commands = window.output().platform_output.commands.clone();
    assert!(matches!(commands.as_slice(), [egui::OutputCommand::CopyText(text)] if text.starts_with("2f1d8f6e")));
    window.run();
    let shown = click(&mut window, Role::Button, "Show in history");
    assert_eq!(shown, crash(CrashAction::ShowInHistory(7)));
    assert_eq!(click(&mut window, Role::Button, "Close"), crash(CrashAction::CloseOutcome));
    assert!(window.query_by_role_and_label(Role::Button, "Send").is_none(), "a second press sends nothing else");
}

#[test]
fn the_two_choices_for_later_weigh_the_same_and_one_holds() {
    let mut window = show(sample::with_crashes());
    let size = |name: &str| window.get_by_role_and_label(Role::RadioButton, name).rect().size();
    assert_eq!(size("Ask each time"), size("Always send"));
    let on = |name: &str| window.get_by_role_and_label(Role::RadioButton, name).accesskit_node().toggled();
    assert_eq!(on("Ask each time"), Some(egui::accesskit::Toggled::True));
    assert_eq!(on("Always send"), Some(egui::accesskit::Toggled::False));
    assert_eq!(click(&mut window, Role::RadioButton, "Ask each time"), []);
    assert_eq!(click(&mut window, Role::RadioButton, "Always send"), crash(CrashAction::Always(true)));
}

#[test]
fn the_tier_can_be_switched_off_here_and_what_that_deletes_is_said() {
    let mut window = show(sample::with_crashes());
    assert!(window.query_by_label_contains("deletes the 2 waiting reports").is_some());
    let off = crash(CrashAction::SetTier { tier: "crash_reports".into(), on: false });
    assert_eq!(click(&mut window, Role::Switch, "Crash reports"), off);
}

#[test]
fn without_reports_the_page_says_what_would_happen() {
    let window = show(sample::without_crashes());
    assert!(window.query_by_role_and_label(Role::Heading, "No crash reports waiting").is_some());
    assert!(window.query_by_label_contains("kept here until you have read it").is_some());
    assert!(window.query_by_role_and_label(Role::RadioButton, "Always send").is_some());
    assert_eq!(window.query_all_by_role(Role::ListBox).count(), 0);
}

#[test]
fn tab_goes_from_the_list_to_the_report_and_then_to_what_is_to_come() {
    let mut window = show(sample::with_crashes());
    let stops: Vec<_> =
        tab_stops(&mut window).into_iter().filter(|(role, _)| *role != Role::ListItem).map(|(_, name)| name).collect();
    let from = stops.iter().position(|name| name == LIST).expect("the list is a stop");
    assert_eq!(stops[from - 1], "About");
    assert_eq!(
        stops[from..],
        [
            LIST,
            "Formatted",
            "As sent",
            "Headers",
            "traceback: Free text",
            "traceback: Where in the program it was",
            "Send",
            "Edit",
            "Delete…",
            "Ask each time",
            "Always send",
            "Crash reports"
        ]
    );
}

#[test]
fn after_saving_or_cancelling_with_the_keyboard_the_next_key_sends_nothing() {
    for name in ["Save", "Cancel"] {
        let mut window = show(sample::with_crash_edited());
        window.get_by_role_and_label(Role::Button, name).focus();
        window.run();
        press(&mut window, Key::Enter);
        assert_eq!(done(&mut window).len(), 1);
        window.state_mut().view = sample::with_crashes();
        window.run();
        assert_eq!(focused(&window), Some((Role::ListBox, LIST.into())), "{name}");
        press(&mut window, Key::Enter);
        press(&mut window, Key::Space);
        assert_eq!(done(&mut window), [], "{name}");
    }
}

#[test]
fn a_long_report_is_read_to_its_end_with_the_keyboard() {
    let long: String = (1..=200).map(|line| format!("line {line}\n")).collect();
    let long = long.trim_end();
    let mut window = show(sample::with_crashes_and(|crashes| {
        let text = &mut crashes.report.as_mut().unwrap().texts[0];
        *text = crash_text(text.path.clone(), text.explain.clone(), long);
    }));
    window.get_by_role_and_label(Role::Document, "traceback: Free text").focus();
    window.run();
    let top = |window: &egui_kittest::Harness<'_, crate::harness::State>| window.get_by_label(long).rect().top();
    let before = top(&window);
    press(&mut window, Key::ArrowDown);
    assert!(top(&window) < before);
    for _ in 0..20 {
        press(&mut window, Key::PageDown);
    }
    assert!(window.get_by_label(long).rect().bottom() < 760.0, "its end is in sight");
    assert_eq!(done(&mut window), [], "and nothing was chosen");
}

#[test]
fn the_editor_says_which_characters_do_not_show_and_where_and_obeys_none() {
    let text = "File \u{202e}yp.pam\n  line 2\u{200b}\nthree \u{1b}[31m\u{200b}";
    for size in [Window::OPENS, Window::SMALLEST] {
        let mut view = sample::with_crash_edited();
        let report = view.crashes.as_mut().unwrap().report.as_mut().unwrap();
        report.texts[0] = crash_text("traceback".into(), String::new(), text);
        let mut window = size.show(view);
        let note = window.get_by_label_contains("invisible characters");
        let words = note.accesskit_node().value().unwrap_or_default();
        let lines: Vec<&str> = words.lines().skip(1).collect();
        assert_eq!(
            lines,
            [
                "⟨U+202E⟩ (turns the direction of the text) in line 1",
                "⟨U+200B⟩ (invisible) in lines 2, 3",
                "⟨U+001B⟩ (controls what displays the text) in line 3",
            ]
        );
        note.scroll_to_me();
        window.run();
        assert!(in_sight(&window, &window.get_by_label_contains("invisible characters")));
        for clipped in &window.output().shapes {
            if let egui::Shape::Text(text) = &clipped.shape {
                assert!(!text.galley.job.text.contains(['\u{202e}', '\u{200b}', '\u{1b}']), "{:?}", text.galley.job.text);
            }
        }
        assert_eq!(
            click(&mut window, Role::Button, "Save"),
            crash(CrashAction::SaveEdit(7, vec![("traceback".into(), text.into())])),
            "nothing is taken out that the person did not take out"
        );
    }
}

#[test]
fn what_the_editor_says_follows_what_is_typed_and_where_nothing_hides_it_says_nothing() {
    let mut window = show(sample::with_crash_edited());
    assert!(window.query_by_label_contains("invisible characters").is_none());
    window.event(egui::Event::Text("\u{202e}".into()));
    window.run();
    assert!(window.query_by_label_contains("⟨U+202E⟩ (turns the direction of the text) in line").is_some());
    press(&mut window, Key::Backspace);
    assert!(window.query_by_label_contains("invisible characters").is_none());
}

#[test]
fn nothing_has_the_focus_when_the_tab_opens() {
    assert_eq!(focused(&show(sample::with_crashes())), None);
}

#[test]
fn in_a_small_window_the_report_stands_below_the_list() {
    let window = Window::SMALLEST.show(sample::with_crashes());
    let list = window.get_by_role_and_label(Role::ListBox, LIST).rect();
    assert!(window.get_by_label_contains("It would be sent to").rect().top() > list.bottom());
}
