//! The real window on a screen that nobody sees: what is clicked is in the file, what is in the file is seen.
#![cfg(target_os = "linux")]

use std::time::{Duration, Instant};

use candor_journeys::{
    COUNTING, Collector, Computer, Display, ETS2LA, Home, Picture, Region, SKELLYCAM, Window, Wire, program, run, until,
};
use serde_json::{Value, json};

const NOWHERE: &str = "http://127.0.0.1:1";

fn part(picture: &Picture) -> Vec<[u8; 3]> {
    picture.part(Window::PREVIEW)
}

#[test]
fn a_person_clicks_a_tier_watches_the_preview_and_answers() {
    let (display, computer) = (Display::new(), Computer::new(SKELLYCAM, NOWHERE));
    let mut window = display.open(&computer);
    let nothing = window.still();
    assert!(nothing.colours() > 20, "it has drawn itself: {nothing:?}");
    window.until_tiers(&[false, false, false]);

    window.click_tier(0);
    window.until_tiers(&[true, false, false]);
    let ping = window.still();
    assert_ne!(part(&ping), part(&nothing), "the preview follows the switch");
    window.click_tier(1);
    window.until_tiers(&[true, true, false]);
    let both = window.still();
    assert_ne!(part(&both), part(&ping), "and the next one");
    window.click_tier(1);
    window.until_tiers(&[true, false, false]);
    assert_eq!(computer.home.files().len(), 0, "so far it is a draft, and nothing was written");

    window.click_share_switched_on();
    until("the answer is written", || computer.consent_file().is_file());
    let choice = computer.choice();
    assert_eq!(choice["telemetry_enabled"], true);
    assert_eq!(choice["tiers"], json!({"existence_ping": true, "system_fingerprint": false, "usage_analytics": false}));
    assert_eq!(choice["decision"]["by"], "window");

    // After the answer every switch acts at once.
    until("the main switch has come", || window.picture().switches().iter().any(|switch| switch.main && switch.on));
    window.until_tiers(&[true, false, false]);
    window.click_tier(2);
    until("the click is in the file", || computer.choice()["tiers"]["usage_analytics"] == true);
    window.until_tiers(&[true, false, true]);
    let main = window.still().switches().into_iter().find(|switch| switch.main).expect("it is there");
    window.click((main.x, main.y));
    until("the click is in the file", || computer.choice()["telemetry_enabled"] == false);
    assert_eq!(window.close(), Some(0));
}

#[test]
fn a_person_answers_with_the_keyboard_alone() {
    let (display, computer) = (Display::new(), Computer::new(SKELLYCAM, NOWHERE));
    let window = display.open(&computer);
    let before = window.still();
    assert!(before.switches().iter().all(|switch| !switch.has_focus), "nothing is pre-focused");
    assert_eq!(before.accent(Window::ANSWERS), 0, "nothing is pre-focused");
    window.press(&["Return"]);
    window.press(&["space"]);
    assert_eq!(computer.home.files().len(), 0, "and no key answers by accident");

    let focused = |place: usize| move |picture: &Picture| picture.switches().get(place).is_some_and(|switch| switch.has_focus);
    window.tab_until("the second tier", focused(1));
    window.press(&["space"]);
    window.until_tiers(&[false, true, false]);
    window.tab_until("the third tier", focused(2));
    window.press(&["Return"]);
    window.until_tiers(&[false, true, true]);
    assert_eq!(computer.home.files().len(), 0);

    window.tab_until("the first answer", |picture| picture.accent(Window::SHARE_NOTHING) > 40);
    window.tab_until("the second answer", |picture| picture.accent(Window::SHARE_SWITCHED_ON) > 40);
    window.press(&["space"]);
    until("the answer is written", || computer.consent_file().is_file());
    let tiers = computer.choice()["tiers"].clone();
    assert_eq!(tiers, json!({"existence_ping": false, "system_fingerprint": true, "usage_analytics": true}));
}

#[test]
fn share_nothing_is_an_answer_that_writes_one_file() {
    let (display, computer) = (Display::new(), Computer::new(SKELLYCAM, NOWHERE));
    let mut window = display.open(&computer);
    window.click_tier(0);
    window.until_tiers(&[true, false, false]);
    window.click_share_nothing();
    until("the answer is written", || computer.consent_file().is_file());
    assert_eq!(window.close(), Some(0));
    assert_eq!(computer.choice()["telemetry_enabled"], false);
    assert_eq!(computer.home.file_names(), ["skellycam_data/telemetry_config.json"]);
}

#[test]
fn closing_the_window_without_an_answer_changes_nothing_and_it_asked_nobody() {
    let (display, computer) = (Display::new(), Computer::new(SKELLYCAM, NOWHERE));
    let mut window = display.open_traced(&computer);
    window.click_tier(0);
    window.until_tiers(&[true, false, false]);
    assert_eq!(window.close(), Some(0));
    assert_eq!(computer.home.files().len(), 0);
    let trace = computer.trace();
    let beyond_this_computer: Vec<&str> = trace.network().into_iter().filter(|call| call.contains("AF_INET")).collect();
    assert_eq!(beyond_this_computer, Vec::<&str>::new());

    let window = display.open(&computer);
    window.until_tiers(&[false, false, false]);
}

#[test]
fn what_is_chosen_about_the_window_and_its_size_are_there_the_next_time_and_decide_nothing() {
    let (display, computer) = (Display::new(), Computer::new(SKELLYCAM, NOWHERE));
    let kept = || -> Option<Value> {
        let file = computer.home.path().join(".local/share/candor/window.json");
        serde_json::from_slice(&std::fs::read(file).ok()?).ok()
    };
    let mut window = display.open(&computer);
    let usual = window.size();
    window.press(&["ctrl+plus"]);
    until("the text size is kept", || kept().is_some_and(|kept| kept["text_size"] == 110));
    // A window that was only just put in its place is not where somebody wanted it.
    let opened = Instant::now();
    until("the window has stood for a while", || opened.elapsed() > Duration::from_secs(2));
    window.resize(900, 700);
    until("it has that size", || window.size() == (900, 700));
    window.until_idle();
    assert_eq!(window.close(), Some(0));
    let stood = kept().expect("kept")["window"]["size"].clone();
    assert_eq!(stood, json!([900.0, 700.0]));
    assert_eq!(computer.home.file_names(), [".local/share/candor/window.json"], "nothing was decided by that");

    let mut window = display.open(&computer);
    until("it has the size that it had", || window.size() == (900, 700));
    assert_ne!(window.size(), usual);
    window.press(&["ctrl+minus"]);
    until("the text size is kept", || kept().is_some_and(|kept| kept["text_size"] == 100));
    assert_eq!(window.close(), Some(0));

    // A place where there is no screen any more.
    let mut far = kept().expect("kept");
    far["window"]["position"] = json!([9000.0, 200.0]);
    let file = computer.home.path().join(".local/share/candor/window.json");
    std::fs::write(file, far.to_string()).expect("written");
    // Opening waits until its switches are seen on the screen.
    assert_eq!(display.open(&computer).close(), Some(0));
}

#[test]
fn the_window_follows_what_is_decided_elsewhere() {
    let (display, computer) = (Display::new(), Computer::new(SKELLYCAM, NOWHERE));
    let window = display.open(&computer);
    window.until_tiers(&[false, false, false]);
    let follows = |what: &str, on: &[bool]| {
        let began = Instant::now();
        window.until_tiers(on);
        // A second is promised; looking at the screen takes time too on a busy machine.
        assert!(began.elapsed() < Duration::from_secs(5), "{what} took {:?}", began.elapsed());
    };
    computer.candor(&["set", "existence_ping", "on"]).well();
    follows("a first answer on the command line", &[true, false, false]);
    let before = window.still();
    computer.candor(&["set", "system_fingerprint", "on"]).well();
    follows("another tier", &[true, true, false]);
    assert_ne!(part(&window.still()), part(&before), "the preview follows too");
    let mut tiers = computer.choice()["tiers"].clone();
    tiers["system_fingerprint"] = json!(false);
    computer.edit_consent("tiers", tiers);
    follows("an editor", &[true, false, false]);
    computer.candor(&["off"]).well();
    until("the main switch follows", || window.picture().switches().iter().any(|switch| switch.main && !switch.on));
    computer.lose_folder();
    until("without a file there is no answer", || window.picture().switches().iter().all(|switch| !switch.main));
}

#[test]
fn a_broken_file_is_explained_and_kept_when_the_person_answers() {
    let (display, computer) = (Display::new(), Computer::new(SKELLYCAM, NOWHERE));
    let window = display.open(&computer);
    let unanswered = window.still();
    computer.write_consent("{\"telemetry_enabled\": tr");
    until("the window says what is wrong", || part(&window.picture()) != part(&unanswered));
    window.still();
    window.click_tier(0);
    if window.picture().switches().iter().all(|switch| !switch.main) {
        window.until_tiers(&[true, false, false]);
        window.click_share_switched_on();
    }
    let is_sound = || std::fs::read(computer.consent_file()).is_ok_and(|bytes| serde_json::from_slice::<Value>(&bytes).is_ok());
    until("the answer is written", is_sound);
    assert_eq!(computer.choice()["tiers"]["existence_ping"], true);
    let kept = computer.home.file_names().into_iter().find(|name| name.contains(".kept-")).expect("a kept copy");
    let kept = std::fs::read_to_string(computer.home.path().join(kept)).expect("readable");
    assert_eq!(kept, "{\"telemetry_enabled\": tr");
}

#[test]
fn the_history_shows_what_a_host_sends_while_one_looks() {
    let collector = Collector::start();
    let (display, computer) = (Display::new(), Computer::new(COUNTING, &collector.url()));
    computer.candor(&["on"]).well();
    let window = display.open(&computer);
    window.until_tiers(&[true]);
    window.press(&["ctrl+2"]);
    until("the history is there instead of the choices", || window.tiers().is_empty());
    let empty = window.still();
    let shows = |row: Region| window.picture().part(row) != empty.part(row);
    let mut host = computer.host();
    assert_eq!(host.record("counted", &json!({"n": 1})), "recorded");
    until("the first event is seen", || shows(Window::FIRST_ROW));
    assert!(!shows(Window::SECOND_ROW));
    assert_eq!(host.record("counted", &json!({"n": 2})), "recorded");
    until("the second event is seen", || shows(Window::SECOND_ROW));
    until("both are sent", || computer.states() == ["sent", "sent"]);
    host.close();
    assert_eq!(collector.events().len(), 2);
}

#[test]
fn a_person_sends_the_crash_report_of_a_program_that_was_killed() {
    let wire = Wire::taking_everything();
    let (display, computer) = (Display::new(), Computer::new(ETS2LA, &wire.url()));
    computer.candor(&["on"]).well();
    let mut host = computer.host();
    let traceback = "Traceback (most recent call last):\n  File \"/home/anna.berg/map.py\", line 88, in update\nIndexError: 17";
    assert_eq!(host.record("crash_report", &json!({"traceback": traceback})), "recorded");
    host.process.kill();
    let window = display.open(&computer);
    window.press(&["ctrl+3"]);
    // Below the list is one switch; without a list, it is further to the right.
    until("a report is in the list", || matches!(window.tiers().as_slice(), [tier] if tier.x < Window::SEND.0));
    window.still();
    assert_eq!(wire.connections(), 0, "reading sends nothing");
    window.click(Window::SEND.middle());
    until("the server has it", || wire.requests().len() == 1);
    until("and the log says so", || computer.states() == ["sent"]);
    let body = wire.requests()[0].body();
    assert!(body.contains("IndexError") && body.contains("[path]") && !body.contains("anna"), "{body}");
}

#[test]
fn a_window_that_nobody_touches_uses_no_processor_time() {
    let (display, computer) = (Display::new(), Computer::new(COUNTING, NOWHERE));
    computer.candor(&["on"]).well();
    computer.count([1]);
    let mut window = display.open(&computer);
    window.until_idle();
    let (before, began) = (window.ticks(), Instant::now());
    until("five seconds are over", || began.elapsed() > Duration::from_secs(5));
    let used = window.ticks() - before;
    // It looks at its files once a second, which takes far less than a tick of 10 ms.
    assert!(used <= 3, "{used} ticks in five seconds");
    assert!(window.process.runs());
}

#[test]
fn the_demo_runs_from_the_first_answer_to_the_receipt_and_leaves_nothing_behind() {
    let (display, mut home) = (Display::new(), Home::new());
    let temporary = home.beside("tmp");
    std::fs::create_dir(&temporary).expect("made");
    home.set("TMPDIR", &temporary);
    let mut command = home.command(program("candor"));
    command.arg("demo");
    let mut window = display.open_command(command);
    window.until_tiers(&[false, false, false]);
    let demo = std::fs::read_dir(&temporary).expect("there").next().expect("the demo's folder").expect("readable").path();
    let companions = || processes_about(&demo.display().to_string());
    assert!(companions() >= 2, "a collector and a sample program run");
    window.click_tier(0);
    window.until_tiers(&[true, false, false]);
    // Below the answers a line says that this is a demo.
    let (x, y) = Window::SHARE_SWITCHED_ON.middle();
    window.click((x, y - 30));
    let sent = || {
        let log = rusqlite::Connection::open(demo.join("candor_demo/telemetry_log.sqlite3")).expect("opened");
        log.query_row("SELECT count(*) FROM attempts WHERE confirmed = 1", [], |row| row.get::<_, i64>(0)).unwrap_or(0)
    };
    until("the sample program has its first receipt", || demo.join("candor_demo/telemetry_log.sqlite3").exists() && sent() > 0);
    assert_eq!(window.close(), Some(0));
    assert_eq!(std::fs::read_dir(&temporary).expect("there").count(), 0, "its folder is gone");
    assert_eq!(companions(), 0, "and its companions have ended");
    assert_eq!(home.files().len(), 0);
}

#[test]
fn a_signal_ends_the_demo_with_all_that_it_made_and_what_a_kill_leaves_the_next_demo_removes() {
    let (display, mut home) = (Display::new(), Home::new());
    let temporary = home.beside("tmp");
    std::fs::create_dir(&temporary).expect("made");
    home.set("TMPDIR", &temporary);
    let folders = || std::fs::read_dir(&temporary).expect("there").count();
    let companions = || processes_about(&temporary.display().to_string());
    let open = || {
        let mut command = home.command(program("candor"));
        command.arg("demo");
        display.open_command(command)
    };
    for signal in ["TERM", "INT", "HUP"] {
        let mut window = open();
        assert!(folders() == 1 && companions() >= 2, "{signal}");
        let sent = std::process::Command::new("kill").args([&format!("-{signal}"), &window.process.id().to_string()]).status();
        assert!(sent.expect("kill is there").success());
        assert_eq!(window.process.ended(), None, "{signal} has ended it");
        assert_eq!((folders(), companions()), (0, 0), "{signal}");
    }
    let mut killed = open();
    killed.process.kill();
    assert_eq!(folders(), 1, "it had no time for anything");
    let mut next = open();
    assert_eq!(folders(), 1, "of the two, the next demo has removed the other one");
    assert_eq!(next.close(), Some(0));
    assert_eq!((folders(), home.files().len()), (0, 0));
}

/// How many processes have this in their command line.
fn processes_about(words: &str) -> usize {
    let processes = std::fs::read_dir("/proc").into_iter().flatten().flatten();
    let calls = processes.filter_map(|process| std::fs::read(process.path().join("cmdline")).ok());
    calls.filter(|call| String::from_utf8_lossy(call).contains(words)).count()
}

#[test]
fn the_demo_without_its_collector_says_how_to_build_it() {
    let home = Home::new();
    let alone = home.beside("candor");
    if std::fs::hard_link(program("candor"), &alone).is_err() {
        std::fs::copy(program("candor"), &alone).expect("copied");
    }
    let mut command = home.command(&alone);
    command.arg("demo");
    let said = run(command).fails(1);
    assert!(said.contains("cargo build") && said.contains("candor-collector"), "{said}");
    assert_eq!(home.files().len(), 0);
}
