//! The real window under a real Wayland compositor that draws no frames, as GNOME draws none: clicks, clipboard, title bar and closing.
#![cfg(target_os = "linux")]
#![expect(clippy::expect_used, reason = "what cannot go on fails where it stands")]

use std::time::{Duration, Instant};

use candor_journeys::{COUNTING, Compositor, Computer, Display, Home, Picture, Portal, SKELLYCAM, Window, program, run, until};
use serde_json::{Value, json};

const NOWHERE: &str = "http://127.0.0.1:1";
/// The grounds of a bar in the window that has the focus, as in `sctk-adwaita`, which draws it.
const LIGHT_BAR: [u8; 3] = [235, 235, 235];
const DARK_BAR: [u8; 3] = [48, 48, 48];

/// Sets preferences for the window that is opened next.
fn prefer(computer: &Computer, preferences: &Value) {
    let folder = computer.home.path().join(".local/share/candor");
    std::fs::create_dir_all(&folder).expect("a folder");
    std::fs::write(folder.join("window.json"), preferences.to_string()).expect("written");
}

#[test]
fn under_wayland_a_person_answers_changes_their_mind_and_closes_the_window_by_its_bar() {
    let (compositor, computer) = (Compositor::new(), Computer::new(SKELLYCAM, NOWHERE));
    let mut window = compositor.open(&computer);
    window.until_tiers(&[false, false, false]);
    window.click_tier(0);
    window.until_tiers(&[true, false, false]);
    assert_eq!(computer.home.files().len(), 0, "so far it is a draft, and nothing was written");
    window.click_share_switched_on();
    until("the answer is written", || computer.consent_file().is_file());
    let tiers = || computer.choice()["tiers"].clone();
    assert_eq!(tiers(), json!({"existence_ping": true, "system_fingerprint": false, "usage_analytics": false}));

    until("the main switch has come", || window.picture().switches().iter().any(|switch| switch.main && switch.on));
    window.still();
    window.click_tier(2);
    until("the click is in the file", || tiers()["usage_analytics"] == true);
    window.until_tiers(&[true, false, true]);

    compositor.click_close(&window);
    assert_eq!(window.process.ended(), Some(0));
}

#[test]
fn under_wayland_share_nothing_is_an_answer_that_writes_one_file() {
    let (compositor, computer) = (Compositor::new(), Computer::new(SKELLYCAM, NOWHERE));
    let mut window = compositor.open(&computer);
    window.click_share_nothing();
    until("the answer is written", || computer.consent_file().is_file());
    assert_eq!(computer.choice()["telemetry_enabled"], false);
    compositor.click_close(&window);
    assert_eq!(window.process.ended(), Some(0));
    assert_eq!(computer.home.file_names(), ["skellycam_data/telemetry_config.json"]);
}

#[test]
fn the_compositor_knows_the_window_by_its_names_and_closing_it_there_leaves_nothing_behind() {
    let (compositor, computer) = (Compositor::new(), Computer::new(SKELLYCAM, NOWHERE));
    let mut window = compositor.open(&computer);
    let known = compositor.window().expect("it is there");
    assert_eq!(known["app_id"], "candor", "the name of its desktop file, by which it gets its icon");
    assert_eq!(known["name"], "Candor");
    window.click_tier(0);
    window.until_tiers(&[true, false, false]);
    compositor.close();
    assert_eq!(window.process.ended(), Some(0));
    assert_eq!(computer.home.files().len(), 0);
}

#[test]
fn a_window_whose_compositor_crashes_ends_says_why_and_leaves_nothing_behind() {
    let (compositor, computer) = (Compositor::new(), Computer::new(SKELLYCAM, NOWHERE));
    let command = compositor.shows(computer.command(&[]));
    let window = std::thread::spawn(|| run(command));
    until("the window is there", || compositor.window().is_some());
    drop(compositor);
    let ran = window.join().expect("it was run");
    assert_eq!(ran.status, Some(1), "{ran:?}");
    let last = ran.err.lines().last().unwrap_or_default();
    assert!(last.starts_with("candor: the window closed because its display ended"), "{ran:?}");
    assert_eq!(computer.home.files().len(), 0);
}

#[test]
fn under_wayland_too_what_is_in_the_window_follows_its_size_which_is_kept_for_the_next_time() {
    let (compositor, computer) = (Compositor::new(), Computer::new(SKELLYCAM, NOWHERE));
    let mut window = compositor.open(&computer);
    let opened = Instant::now();
    let answers = || window.picture().part(Window::ANSWERS);
    let before = answers();
    // A window that was only just put in its place is not where somebody wanted it.
    until("the window has stood for a while", || opened.elapsed() > Duration::from_secs(2));
    compositor.resize(900, 700);
    until("what is in it follows", || answers() != before);
    window.until_idle();
    compositor.close();
    assert_eq!(window.process.ended(), Some(0));
    assert_eq!(computer.home.file_names(), [".local/share/candor/window.json"], "nothing was decided by that");
    let kept = std::fs::read(computer.home.path().join(".local/share/candor/window.json")).expect("kept");
    let kept: Value = serde_json::from_slice(&kept).expect("JSON");
    assert_eq!(kept["window"]["size"], json!([900.0, 700.0 - f64::from(Compositor::BAR)]));
}

#[test]
fn the_demo_runs_under_wayland_and_leaves_nothing_behind() {
    let (compositor, mut home) = (Compositor::new(), Home::new());
    let temporary = home.beside("tmp");
    std::fs::create_dir(&temporary).expect("made");
    home.set("TMPDIR", &temporary);
    let mut command = home.command(program("candor"));
    command.arg("demo");
    let mut window = compositor.open_command(command);
    window.until_tiers(&[false, false, false]);
    // The line that says that it is a demo is below, and 30 high.
    let (x, y) = Window::SHARE_NOTHING.middle();
    window.click((x, y - 30));
    until("the main switch has come", || window.picture().switches().iter().any(|switch| switch.main && !switch.on));
    compositor.click_close(&window);
    assert_eq!(window.process.ended(), Some(0));
    assert_eq!(std::fs::read_dir(&temporary).expect("there").count(), 0, "its folder is gone");
    assert_eq!(home.files().len(), 0);
}

#[test]
fn where_the_compositor_draws_no_bar_the_windows_own_is_as_light_or_dark_as_the_window_and_has_its_title_in_the_middle() {
    let (compositor, computer) = (Compositor::new(), Computer::new(SKELLYCAM, NOWHERE));
    // The window's theme if the system does not say its own.
    for (theme, ground) in [("system", DARK_BAR), ("light", LIGHT_BAR), ("dark", DARK_BAR)] {
        prefer(&computer, &json!({"theme": theme}));
        let window = compositor.open(&computer);
        until(&format!("the bar of the theme {theme} has its colour"), || compositor.bar().ground() == ground);
        window.until_idle();
        assert_eq!(compositor.bar().ground(), ground, "{theme}");
        assert_title(&compositor.bar());
    }
}

#[test]
fn what_is_to_be_as_the_system_is_becomes_light_and_dark_with_the_desktop_bar_and_all() {
    let (compositor, computer) = (Compositor::new(), Computer::new(SKELLYCAM, NOWHERE));
    let mut desktop = Portal::new();
    let window = compositor.open_command(desktop.hears(computer.command(&[])));
    let is = |bar: [u8; 3]| {
        let light = window.picture().ground()[0] > 128;
        compositor.bar().ground() == bar && light == (bar == LIGHT_BAR)
    };
    until("it is light, as a desktop without a preference is", || is(LIGHT_BAR));
    desktop.becomes(true);
    until("it is dark", || is(DARK_BAR));
    desktop.becomes(false);
    until("it is light again", || is(LIGHT_BAR));
    window.until_idle();
    assert!(is(LIGHT_BAR));
}

/// Asserts that something is written in the middle of the bar, with the bar's own ground to its left and right.
fn assert_title(bar: &Picture) {
    let letters = bar.letters();
    let (first, last) = letters.first().zip(letters.last()).expect("there is a title");
    let (wide, middle) = (last.1 - first.0, bar.size().0 / 2);
    assert!(usize::midpoint(first.0, last.1).abs_diff(middle) <= 2, "{letters:?}, and the middle is {middle}");
    assert!(letters.len() >= 4 && wide < middle / 2, "a word, and nothing else: {letters:?}");
}

#[test]
fn at_twice_the_size_the_window_and_its_bar_are_drawn_and_not_enlarged() {
    let (compositor, computer) = (Compositor::scaled(2), Computer::new(SKELLYCAM, NOWHERE));
    let mut window = compositor.open_command(computer.command(&[]));
    window.until_idle();
    let bar = compositor.bar();
    assert_title(&bar);
    assert_eq!(bar.letters().len(), "Candor".len(), "at this size none touches another: {:?}", bar.letters());
    assert!(bar.mixed_squares(2) > 20, "the title was enlarged");
    assert!(window.picture().mixed_squares(2) > 1000, "the window was enlarged");
    compositor.click_close(&window);
    assert_eq!(window.process.ended(), Some(0));
}

#[test]
fn what_is_copied_can_be_pasted_elsewhere_byte_for_byte_and_what_was_copied_elsewhere_here() {
    let (compositor, computer) = (Compositor::new(), Computer::new(COUNTING, NOWHERE));
    computer.candor(&["on"]).well();
    computer.count([17]);
    let window = compositor.open(&computer);
    window.press(&["ctrl+2"]);
    until("the history is there instead of the choices", || window.tiers().is_empty());
    let unselected = window.still();
    window.click(Window::FIRST_ROW.middle());
    until("the row is selected", || window.picture() != unselected);
    window.press(&["ctrl+c"]);
    until("something was copied", || compositor.clipboard().is_some());
    let message = format!("{}\n", computer.log()[0]["body"].as_str().expect("a text"));
    assert_eq!(compositor.clipboard().map(text), Some(message));

    let elsewhere = "Grüße aus \"Köln\"  \\  今日は 😀 'ok'";
    let _holds_it = compositor.copy(elsewhere);
    window.press(&["ctrl+f", "ctrl+v", "ctrl+a"]);
    // Something else, so that what is pasted at the end can only come from the field.
    let _holds_that = compositor.copy("something else");
    window.press(&["ctrl+c"]);
    until("the text came back from the field", || compositor.clipboard().map(text).as_deref() == Some(elsewhere));
}

fn text(bytes: Vec<u8>) -> String {
    String::from_utf8(bytes).expect("UTF-8")
}

#[test]
fn under_wayland_too_a_window_that_nobody_touches_uses_no_processor_time() {
    let (compositor, computer) = (Compositor::new(), Computer::new(COUNTING, NOWHERE));
    computer.candor(&["on"]).well();
    let mut window = compositor.open(&computer);
    window.until_idle();
    let (before, began) = (window.ticks(), Instant::now());
    until("five seconds are over", || began.elapsed() > Duration::from_secs(5));
    let used = window.ticks() - before;
    // It looks at its files once a second, which takes far less than a tick of 10 ms.
    assert!(used <= 3, "{used} ticks in five seconds");
    assert!(window.process.runs());
}

#[test]
fn a_wayland_session_that_has_ended_does_not_keep_the_window_from_a_display_that_is_there() {
    let (display, computer) = (Display::new(), Computer::new(SKELLYCAM, NOWHERE));
    let mut command = computer.command(&[]);
    command.env("XDG_RUNTIME_DIR", computer.home.beside("")).env("WAYLAND_DISPLAY", "wayland-9");
    // Opening waits until its switches are seen on the screen.
    assert_eq!(display.open_command(command).close(), Some(0));
}
