//! Pictures of every panel in both themes. The first two are also the pictures in the README.

use candor_settings::pages::frame::action::Page;
use candor_settings::pages::frame::view::View;
use candor_settings::pages::parts::Marked;
use eframe::egui::{Role, Theme};
use egui_kittest::SnapshotResults;
use egui_kittest::kittest::Queryable;

use crate::harness::{State, Window, focused};
use crate::sample;

/// Takes the picture in light and dark.
fn picture(name: &str, window: Window, view: impl Fn() -> View) {
    picture_after(name, window, view, |_| {});
}

fn picture_after(name: &str, window: Window, view: impl Fn() -> View, prepare: impl Fn(&mut egui_kittest::Harness<'_, State>)) {
    let mut results = SnapshotResults::new();
    for (theme, theme_name) in [(Theme::Light, "light"), (Theme::Dark, "dark")] {
        let mut shown = window.in_theme(theme).show(view());
        prepare(&mut shown);
        shown.run_ok();
        shown.snapshot(format!("{name}-{theme_name}"));
        results.extend_harness(&mut shown);
    }
}

#[test]
fn choices() {
    picture("choices", Window::OPENS, sample::answered);
}

#[test]
fn choices_in_the_smallest_window() {
    picture("choices-small", Window::SMALLEST, sample::answered);
}

#[test]
fn choices_at_twice_the_size() {
    picture("choices-zoomed", Window::OPENS.zoomed(2.0), sample::answered);
}

#[test]
fn choices_with_everything_open() {
    picture_after("choices-open", Window::OPENS.sized(1120.0, 700.0), sample::answered, |window| {
        for name in ["Details: System fingerprint", "5 headers"] {
            window.get_by_role_and_label(Role::Button, name).click();
            window.run();
        }
        window.get_by_label_contains("\"architecture\"").focus();
        window.run();
        assert!(focused(window).is_some());
    });
}

#[test]
fn first_answer() {
    picture("first-answer", Window::OPENS.sized(1120.0, 640.0), sample::unanswered);
}

#[test]
fn history() {
    picture("history", Window::OPENS.sized(1120.0, 520.0), sample::with_details);
}

#[test]
fn history_at_twice_the_size() {
    picture("history-zoomed", Window::OPENS.zoomed(2.0), sample::with_details);
}

#[test]
fn several_rows_of_the_history() {
    picture("history-several", Window::OPENS.sized(1120.0, 520.0), sample::with_several);
}

#[test]
fn several_rows_of_the_history_in_the_smallest_window() {
    picture("history-several-small", Window::SMALLEST, sample::with_several);
}

#[test]
fn the_body_as_one_line() {
    picture_after("choices-one-line", Window::OPENS.sized(1120.0, 640.0), sample::answered, |window| {
        window.get_by_role_and_label(Role::Button, "As sent").click();
        window.run();
    });
}

#[test]
fn crashes() {
    picture("crashes", Window::OPENS, sample::with_crashes);
}

#[test]
fn crashes_in_the_smallest_window() {
    picture("crashes-small", Window::SMALLEST, sample::with_crashes);
}

#[test]
fn crashes_at_twice_the_size() {
    picture("crashes-zoomed", Window::OPENS.zoomed(2.0), sample::with_crashes);
}

#[test]
fn a_crash_report_in_the_editor() {
    picture("crashes-edit", Window::OPENS.sized(1120.0, 600.0), sample::with_crash_edited);
}

#[test]
fn a_crash_report_that_was_sent() {
    picture("crashes-sent", Window::OPENS.sized(1120.0, 560.0), sample::with_crash_sent);
}

#[test]
fn no_crash_reports() {
    picture("crashes-none", Window::OPENS.sized(1120.0, 480.0), sample::without_crashes);
}

#[test]
fn feedback() {
    picture("feedback", Window::OPENS.sized(1120.0, 1180.0), sample::with_feedback);
}

#[test]
fn feedback_in_the_smallest_window() {
    picture("feedback-small", Window::SMALLEST, sample::with_feedback);
}

#[test]
fn what_was_sent_in_the_smallest_window() {
    picture_after("feedback-sent-small", Window::SMALLEST, sample::with_feedback, |window| {
        let last = "Erase it there…, ETS2LA crashed, Fri 18:02:10, Sent";
        window.get_by_role_and_label(Role::Button, last).scroll_to_me();
        window.run();
    });
}

#[test]
fn feedback_at_twice_the_size() {
    picture("feedback-zoomed", Window::OPENS.zoomed(2.0), sample::with_feedback);
}

#[test]
fn feedback_in_a_wide_window() {
    picture("feedback-wide", Window::OPENS.sized(1600.0, 900.0), sample::with_feedback);
}

#[test]
fn feedback_while_it_is_off() {
    picture("feedback-off", Window::OPENS.sized(1120.0, 640.0), sample::with_feedback_off);
}

#[test]
fn feedback_that_does_not_fit() {
    picture("feedback-too-long", Window::OPENS.sized(1120.0, 700.0), sample::with_feedback_under_way);
}

#[test]
fn your_data() {
    picture("your-data", Window::OPENS.sized(1120.0, 760.0), || View { page: Page::YourData, ..sample::answered() });
}

#[test]
fn a_report_that_is_being_saved() {
    picture("report-saving", Window::OPENS.sized(1120.0, 720.0), || {
        let mut view = View { page: Page::YourData, ..sample::answered() };
        view.your_data.saving = Some((42, "Saving the report: 42 %. About 20 seconds left.".into()));
        view
    });
}

/// What the server has is below the rest where it is small.
fn look_at_the_server(window: &mut egui_kittest::Harness<'_, State>) {
    window.get_by_role_and_label(Role::Button, "Erase it there…").scroll_to_me();
    window.run();
}

#[test]
fn what_the_server_has() {
    picture("server", Window::OPENS.sized(1120.0, 1330.0), sample::with_server);
}

#[test]
fn what_the_server_may_have_before_it_was_asked_in_the_smallest_window() {
    picture_after("server-before-small", Window::SMALLEST, sample::with_server_before_it_was_asked, |window| {
        window.get_by_role_and_label(Role::Button, "Forget earlier identifiers…").scroll_to_me();
        window.run();
    });
}

#[test]
fn what_the_server_has_in_the_smallest_window() {
    picture_after("server-small", Window::SMALLEST, sample::with_server, look_at_the_server);
}

#[test]
fn what_the_server_has_at_twice_the_size() {
    picture_after("server-zoomed", Window::OPENS.zoomed(2.0), sample::with_server, look_at_the_server);
}

#[test]
fn about() {
    picture("about", Window::OPENS.sized(1120.0, 600.0), || View { page: Page::About, ..sample::answered() });
}

#[test]
fn about_by_field() {
    picture("about-by-field", Window::OPENS.sized(1120.0, 600.0), sample::by_field);
}

#[test]
fn choices_in_a_wide_window() {
    picture("choices-wide", Window::OPENS.sized(1600.0, 1000.0), sample::answered);
}

#[test]
fn choices_in_a_wider_window() {
    picture("choices-wider", Window::OPENS.sized(1920.0, 1080.0), sample::answered);
}

#[test]
fn about_in_a_wide_window() {
    picture("about-wide", Window::OPENS.sized(1600.0, 1000.0), || View { page: Page::About, ..sample::answered() });
}

#[test]
fn the_search() {
    picture("search", Window::OPENS, crate::find::searching);
}

#[test]
fn the_search_in_the_smallest_window() {
    picture("search-small", Window::SMALLEST, crate::find::searching);
}

#[test]
fn what_was_found_is_marked() {
    picture("found", Window::OPENS.sized(1120.0, 900.0), || {
        let mut view = sample::with_withheld();
        let what = ("system_fingerprint".to_owned(), Some("system.cpu_count".to_owned()));
        view.choices.marked = Some(Marked { what, number: 1 });
        view
    });
}

#[test]
fn a_moved_switch_in_the_smallest_window() {
    picture("choices-moved-small", Window::SMALLEST, || {
        let mut view = sample::answered();
        view.choices.tiers[0].consequence = Some("Adds the message “SkellyCam started” (3 fields).".into());
        view
    });
}

#[test]
fn notices() {
    picture("notices", Window::OPENS.sized(1120.0, 680.0), sample::with_notices);
}

#[test]
fn question() {
    picture("question", Window::OPENS.sized(1120.0, 600.0), sample::with_question);
}

#[test]
fn a_broken_manifest() {
    picture("broken", Window::OPENS.sized(1120.0, 600.0), sample::with_broken);
}

#[test]
fn every_program_hidden() {
    picture("all-hidden", Window::OPENS.sized(1120.0, 600.0), sample::with_all_hidden);
}

#[test]
fn settings() {
    picture("settings", Window::OPENS, sample::with_settings);
}

#[test]
fn settings_in_the_smallest_window() {
    picture("settings-small", Window::SMALLEST, sample::with_settings);
}

#[test]
fn an_answer_that_is_asked_for_again() {
    picture("answer-again", Window::OPENS, sample::asked_again);
}

#[test]
fn settings_where_something_was_not_switched_off() {
    picture("settings-said", Window::OPENS, || sample::with_something_said(sample::with_settings()));
}

#[test]
fn settings_where_something_was_not_switched_off_in_the_smallest_window() {
    picture("settings-said-small", Window::SMALLEST, || sample::with_something_said(sample::with_settings()));
}

#[test]
fn a_broken_manifest_that_was_not_switched_off() {
    picture("broken-said", Window::OPENS.sized(1120.0, 600.0), || sample::with_something_said(sample::with_broken()));
}

#[test]
fn what_is_new_side_by_side() {
    picture("news", Window::OPENS.sized(1120.0, 600.0), sample::with_news);
}

#[test]
fn what_is_new_in_the_smallest_window() {
    picture("news-small", Window::SMALLEST, sample::with_news);
}

#[test]
fn a_field_withheld() {
    picture_after("withheld", Window::OPENS.sized(1120.0, 900.0), sample::with_withheld, |window| {
        window.get_by_role_and_label(Role::Button, "Details: System fingerprint").click();
        window.run();
    });
}

/// Every panel that has no pictures of its own in the smallest window and at twice the size, by day: colours are the other pictures' claim.
#[test]
fn every_other_panel_in_the_smallest_window_and_at_twice_the_size() {
    let page = |page: Page| View { page, ..sample::answered() };
    let panels: Vec<(&str, View)> = vec![
        ("first-answer", sample::unanswered()),
        ("history", sample::with_details()),
        ("your-data", page(Page::YourData)),
        ("about", page(Page::About)),
        ("notices", sample::with_notices()),
        ("question", sample::with_question()),
        ("settings", sample::with_settings()),
        ("broken", sample::with_broken()),
    ];
    let mut results = SnapshotResults::new();
    for (name, view) in panels {
        for (size, window) in [("small", Window::SMALLEST), ("zoomed", Window::OPENS.zoomed(2.0))] {
            // These two have one already.
            if matches!((name, size), ("history", "zoomed") | ("settings", "small")) {
                continue;
            }
            let mut shown = window.show(view.clone());
            shown.run_ok();
            shown.snapshot(format!("{name}-{size}-light"));
            results.extend_harness(&mut shown);
        }
    }
}
