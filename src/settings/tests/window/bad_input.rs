//! What no program should record and some do: texts that are far too long, invisible, or written to reverse what is next to them.

use std::sync::Arc;
use std::time::Duration;

use candor_settings::pages::frame::view::View;
use eframe::egui;
use egui::Role;
use egui_kittest::Harness;
use egui_kittest::kittest::{NodeT as _, Queryable};

use crate::harness::{State, Window, click, show};
use crate::sample;

/// A number of bytes that no program should record as one event, and that it can.
const FIVE_MEGABYTES: usize = 5_000_000;

fn with_body(body: &str) -> View {
    let mut view = sample::with_details();
    view.history.details.iter_mut().for_each(|details| (details.body, details.indented) = (body.into(), body.into()));
    view
}

/// What is on the screen of a text that was laid out line by line.
fn lines(window: &Harness<'_, State>) -> Vec<String> {
    let nodes = window.query_all_by_role(Role::Label).filter_map(|node| {
        let node = node.accesskit_node();
        node.value().or(node.label())
    });
    nodes.filter(|words| words.contains("number")).collect()
}

/// How long one frame takes, in processor time of this thread: what else the machine does meanwhile is not in it.
#[cfg(unix)]
fn frame(window: &mut Harness<'_, State>) -> Duration {
    use rustix::time::{ClockId, clock_gettime};
    let now = || Duration::try_from(clock_gettime(ClockId::ThreadCPUTime)).unwrap_or_default();
    let begun = now();
    window.step();
    now().saturating_sub(begun)
}

/// How long one frame takes.
#[cfg(not(unix))]
fn frame(window: &mut Harness<'_, State>) -> Duration {
    let begun = std::time::Instant::now();
    window.step();
    begun.elapsed()
}

fn numbers(bytes: usize) -> String {
    let mut text = String::with_capacity(bytes + 32);
    let mut number = 0;
    while text.len() < bytes {
        text.push_str(&format!("{{\"number\":{number}}},"));
        number += 1;
    }
    text
}

#[test]
fn of_five_megabytes_only_the_lines_in_sight_are_laid_out_and_a_frame_takes_no_longer_than_with_a_few_bytes() {
    let text: Arc<str> = numbers(FIVE_MEGABYTES).into();
    let mut few = show(with_body("{\"number\":0}"));
    let usual = (0..5).map(|_| frame(&mut few)).min().unwrap();
    let mut window = show(with_body(&text));
    let shown = lines(&window);
    assert!(shown.len() < 60, "{} lines are laid out", shown.len());
    assert!(text.starts_with(&shown.concat()), "they are its beginning, and nothing is left out between them: {shown:?}");
    let long = (0..5).map(|_| frame(&mut window)).min().unwrap();
    println!("a frame: {usual:?} with a few bytes, {long:?} with five megabytes");
    assert!(long < usual * 3 + Duration::from_millis(20), "{long:?} in place of {usual:?}");
    assert!(copied(&mut window) == *text, "Copy copies all of it");
}

fn copied(window: &mut Harness<'_, State>) -> String {
    window.get_by_role_and_label(Role::Button, "Copy").click();
    window.step();
    let commands = &window.output().platform_output.commands;
    let copied = commands.iter().find_map(|command| match command {
        egui::OutputCommand::CopyText(text) => Some(text.clone()),
        _ => None,
    });
    copied.unwrap_or_default()
}

#[test]
fn such_a_name_is_drawn_in_a_sentence_too() {
    let mut view = sample::with_notices();
    view.notices[0].text = "database is locked⟨U+202E⟩".into();
    view.crashes = None;
    // A character that no font can draw ends the test.
    assert!(show(view).query_by_label_contains("⟨U+202E⟩").is_some());
    let mut view = sample::with_crashes();
    view.crashes.iter_mut().for_each(|crashes| crashes.rows[0].headline = "⟨U+200B⟩".into());
    assert!(show(view).query_all_by_label_contains("⟨U+200B⟩").count() > 0);
}

#[test]
fn what_controls_hides_or_turns_round_text_is_named_and_copied_as_it_is() {
    let body = "{\"a\":\"exe\u{202e}gpj.\u{200b}\u{85}\u{7f}\u{feff}\"}";
    let mut window = show(with_body(body));
    let named = "{\"a\":\"exe⟨U+202E⟩gpj.⟨U+200B⟩⟨U+0085⟩⟨U+007F⟩⟨U+FEFF⟩\"}";
    assert!(window.query_by_label(named).is_some());
    assert_eq!(copied(&mut window), body);
    let long = body.repeat(1000);
    let mut window = show(with_body(&long));
    assert!(window.query_all_by_label_contains("⟨U+202E⟩").count() > 5);
    assert_eq!(window.query_all_by_label_contains("\u{202e}").count(), 0);
    assert!(copied(&mut window) == long);
}

#[test]
fn what_no_font_can_draw_and_what_looks_like_a_space_is_named_and_copied_as_it_is() {
    let body = "{\"a\":\"\u{378}\u{fdd0}\u{2800}\u{a0}\u{3000}\u{e000}\"}";
    let named = "{\"a\":\"⟨U+0378⟩⟨U+FDD0⟩⟨U+2800⟩⟨U+00A0⟩⟨U+3000⟩⟨U+E000⟩\"}";
    // A character that no font can draw ends the test.
    let mut window = show(with_body(body));
    assert!(window.query_by_label(named).is_some());
    assert_eq!(copied(&mut window), body);
    let long = "\u{378}".repeat(20_000);
    let window = show(with_body(&long));
    let lines: Vec<_> = window.query_all_by_label_contains("⟨U+0378⟩").map(|line| line.rect()).collect();
    assert!(lines.len() > 5);
    for line in lines {
        assert!(line.width() > 100.0 && line.right() <= Window::OPENS.width, "no line is wider than there is room: {line:?}");
    }
}

#[test]
fn a_long_text_is_read_to_its_end_and_no_line_of_it_is_longer_than_there_is_room() {
    let mut window = show(with_body(&numbers(200_000)));
    let area = window.get_by_role_and_label(Role::Button, "Formatted").rect();
    window.hover_at(area.center() - egui::vec2(0.0, 200.0));
    for _ in 0..400 {
        window.event(egui::Event::MouseWheel {
            unit: egui::MouseWheelUnit::Page,
            delta: egui::vec2(0.0, -1.0),
            phase: egui::TouchPhase::Move,
            source: egui::MouseWheelSource::Wheel,
            modifiers: egui::Modifiers::NONE,
        });
    }
    window.run();
    let text = numbers(200_000);
    let shown = lines(&window);
    assert!(text.ends_with(&shown.concat()), "{shown:?}");
    for line in shown {
        assert!(window.get_by_label(&line).rect().right() < 1120.0 - 24.0, "{line}");
    }
}

#[test]
fn a_crash_report_of_five_megabytes_is_read_without_a_stalled_frame() {
    let traceback: Arc<str> = numbers(FIVE_MEGABYTES).replace("},", "} in [home]\n").into();
    let replaced: Vec<_> = candor::tools::crash::replaced(&traceback).collect();
    let mut window = show(sample::with_crashes_and(|crashes| {
        let report = crashes.report.as_mut().unwrap();
        report.body = Arc::clone(&traceback);
        let part = &mut report.texts[0].parts[0];
        (part.lines, part.replaced) = (Arc::clone(&traceback), replaced.clone());
        report.texts[0].whole = Arc::clone(&traceback);
    }));
    let usual = (0..5).map(|_| frame(&mut show(sample::with_crashes()))).min().unwrap();
    for form in ["Formatted", "As sent"] {
        click(&mut window, Role::Button, form);
        let shown = lines(&window);
        assert!(shown.len() < 60, "{form}: {} lines are laid out", shown.len());
        assert!(shown.len() > 5, "{form}");
        let long = (0..5).map(|_| frame(&mut window)).min().unwrap();
        assert!(long < usual * 3 + Duration::from_millis(20), "{form}: {long:?} in place of {usual:?}");
    }
}
