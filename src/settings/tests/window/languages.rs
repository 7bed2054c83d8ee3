//! Every screen in other languages: nothing that is shown is in the code, and scripts that the bundled fonts lack are drawn.

#![expect(clippy::panic, clippy::expect_used, reason = "helpers of tests may fail as tests do")]

use std::borrow::Cow;
use std::collections::BTreeSet;
use std::sync::Arc;
use std::time::{Duration, Instant};

use candor::tools::consent::{Change, DecidedBy};
use candor::tools::identity;
use candor::tools::own::{Beyond, Compared, Fetched, There};
use candor::{Environment, Places, Values};
use candor_settings::Start;
use candor_settings::pages::frame::action::{Action, Page};
use candor_settings::pages::programs::action::ProgramsAction;
use candor_settings::pages::your_data::action::{ServerAction, YourDataAction};
use candor_settings::pages::your_data::desk::Held;
use candor_settings::preferences::Preferences;
use candor_settings::state::model::Model;
use candor_settings::text::{self, Language};
use candor_settings::window::app::App;
use candor_settings::worker::message::{LogState, Message, ServerNews};
use eframe::egui::{self, Role, vec2};
use egui::epaint::text::{FallbackRequest, FontInsert, FontPriority, InsertFontFamily};
use egui_kittest::kittest::{NodeT, Queryable};
use egui_kittest::{Harness, SnapshotResults};

use crate::harness::Window;

/// A home with both built-in programs: one that was answered and has recorded something, and one that was not answered.
struct Home(tempfile::TempDir);

impl Home {
    fn new() -> Self {
        let home = Self(tempfile::tempdir().expect("folder"));
        let places = home.places();
        let (programs, _) = candor::tools::registry::programs(&places, &[]);
        let program = programs.iter().find(|program| program.manifest.app.id == "ets2la").expect("built in");
        let tiers = program.manifest.tiers.iter().map(|tier| tier.id.clone()).collect();
        candor::tools::decide(&places, program, &Change::answer(tiers), &DecidedBy::Window, jiff::Timestamp::now())
            .expect("written");
        let host = candor::Telemetry::builder(program.manifest.text()).places(places).deliver(false).register(false);
        let host = host.open().expect("opened");
        let traceback = "Traceback (most recent call last):\n  File \"/home/me/map.py\", line 88, in update\nIndexError: 17";
        host.event("crash_report").expect("declared").record(&Values::new().with("traceback", traceback));
        host.event("activity_ping").expect("declared").record(&Values::new());
        host.close();
        home
    }

    fn places(&self) -> Places {
        Places::below(self.0.path(), Environment::default())
    }

    fn window(&self, app: &str, language: Option<&'static Language>) -> Harness<'static, App> {
        let start = Start::new(self.places()).app(Some(app.to_owned()));
        let preferences = Preferences { language: Some("en".into()), ..Preferences::default() };
        let mut window = Harness::builder()
            .with_size(vec2(1120.0, 2400.0))
            .with_max_steps(60)
            .build_eframe(|context| App::new(&context.egui_ctx, start, preferences).expect("started"));
        window.run_ok();
        if let Some(language) = language {
            window.state_mut().speak(language);
            window.run_ok();
        }
        window
    }
}

/// Runs the window until this holds.
fn until(window: &mut Harness<'_, App>, what: &str, holds: impl Fn(&Harness<'_, App>) -> bool) {
    let begun = Instant::now();
    while !holds(window) {
        assert!(begun.elapsed() < Duration::from_mins(1), "never: {what}");
        std::thread::sleep(Duration::from_millis(2));
        window.step();
    }
}

/// Fonts for the tests, so that the same picture comes out on every machine: from Debian's fonts-droid-fallback, and for Korean,
/// whose letters that one lacks, from its fonts-nanum.
const FONT: &str = "/usr/share/fonts/truetype/droid/DroidSansFallbackFull.ttf";
const KOREAN_FONT: &str = "/usr/share/fonts/truetype/nanum/NanumGothic.ttf";

pub(crate) fn with_font(ctx: &egui::Context) {
    let insert = |name: &str, path: &str, package: &str| {
        let font = std::fs::read(path).unwrap_or_else(|error| panic!("{path}: {error}; Debian has it in {package}"));
        let families = [egui::FontFamily::Proportional, egui::FontFamily::Monospace];
        let families = families.map(|family| InsertFontFamily { family, priority: FontPriority::Lowest });
        FontInsert::new(name, egui::FontData::from_owned(font), families.into())
    };
    let droid = insert("Droid", FONT, "fonts-droid-fallback");
    let nanum = insert("Nanum", KOREAN_FONT, "fonts-nanum");
    let is_korean =
        |cluster: &str| cluster.starts_with(|letter| matches!(letter, '\u{1100}'..='\u{11ff}' | '\u{ac00}'..='\u{d7a3}'));
    ctx.set_font_providers(vec![Arc::new(move |request: &FallbackRequest<'_>| {
        Some(if is_korean(request.cluster) { nanum.clone() } else { droid.clone() })
    })]);
}

/// As the window draws this language: with the system's fonts. Windows has one for Japanese and Wine has none, so there it is Debian's.
pub(crate) fn draw_in(ctx: &egui::Context, language: &Language) {
    let is_wine = cfg!(windows) && std::path::Path::new(FONT).exists();
    if is_wine { with_font(ctx) } else { candor_settings::theme::fonts::draw_in(ctx, language) }
}

/// What a window says at a fixed time, on a fresh home where SkellyCam was answered and ETS2LA was not.
pub(crate) fn model() -> (tempfile::TempDir, Model) {
    let now: jiff::Timestamp = "2026-11-21T20:15:03Z".parse().expect("a time");
    let home = tempfile::tempdir().expect("folder");
    let places = Places::below(home.path(), Environment::default());
    let (programs, _) = candor::tools::registry::programs(&places, &[]);
    for program in &programs {
        candor::tools::registry::register(&places, &program.manifest).expect("registered");
    }
    let skellycam = programs.iter().find(|program| program.manifest.app.id == "skellycam").expect("built in");
    let tiers = ["existence_ping", "system_fingerprint"].map(str::to_owned).into();
    candor::tools::decide(&places, skellycam, &Change::answer(tiers), &DecidedBy::Window, now).expect("written");
    let programs = candor_settings::worker::read_programs(&places, &[]);
    (home, Model::new(places, jiff::tz::TimeZone::UTC, programs, Preferences::default(), Some("skellycam"), now).0)
}

/// The same for ETS2LA, whose server gives people their own data: what it has was fetched, or a part of it, and one message of that is
/// open.
fn with_server(is_more: bool) -> (tempfile::TempDir, Model) {
    let now: jiff::Timestamp = "2026-11-21T20:15:03Z".parse().expect("a time");
    let home = tempfile::tempdir().expect("folder");
    let places = Places::below(home.path(), Environment::default());
    let given = home.path().join("ets2la.toml");
    let text = include_str!("../../../../assets/apps/ets2la.toml");
    std::fs::write(&given, text.replacen("path = \"/events\"", "path = \"/events\"\nme = \"/me\"", 1)).expect("written");
    let programs = || candor_settings::worker::read_programs(&places, std::slice::from_ref(&given));
    let (program, _) = programs().programs.into_iter().find(|(program, _)| program.manifest.app.id == "ets2la").expect("given");
    candor::tools::decide(&places, &program, &Change::Off, &DecidedBy::Window, now).expect("written");
    let folder = program.consent_file(&places).folder;
    let secret = format!("{{\"format\": 1, \"current\": \"{}\", \"used\": true}}", "ab".repeat(32));
    std::fs::write(folder.join(identity::FILE), secret).expect("written");
    let identity = identity::Identity::read(&folder).expect("readable");
    let mut model =
        Model::new(places.clone(), jiff::tz::TimeZone::UTC, programs(), Preferences::default(), Some("ets2la"), now).0;
    model.receive(Message::Log("ets2la".into(), Box::new(LogState { identity, ..LogState::default() })), now);
    let there = |event: &str| There {
        identity: String::new(),
        program: "ets2la".into(),
        event: event.into(),
        version: "2.0".into(),
        received_at: now,
        delivery: String::new(),
        position: 0,
        json: "{\"event\":\"activity_ping\",\"version\":\"2.0\"}".into(),
    };
    let unfinished: Vec<String> = is_more.then(|| "id".to_owned()).into_iter().collect();
    let beyond =
        Beyond { counted: 3, without_identifier: 2, elsewhere: 1, over: 1, unfinished: if is_more { 1_234 } else { 0 } };
    let events = vec![there("activity_ping"), there("performance")];
    let fetched = Fetched { events, kept_days: Some(365), unfinished, ..Fetched::default() };
    let compared = Compared { same: vec![(0, 1), (1, 2)], beyond, ..Compared::default() };
    let news = ServerNews::Fetched(Arc::new(Held { fetched, compared }));
    model.receive(Message::Server("ets2la".into(), news), now);
    model.apply(Action::ShowPage(Page::YourData), now);
    model.apply(Action::YourData(YourDataAction::Server(ServerAction::Choose(0))), now);
    (home, model)
}

#[test]
fn what_the_server_has_is_said_in_every_language_and_nothing_of_it_leaves_the_window() {
    let (_home, mut model) = with_server(false);
    let (_other, mut with_more) = with_server(true);
    let now: jiff::Timestamp = "2026-11-21T20:15:03Z".parse().expect("a time");
    let mut results = SnapshotResults::new();
    for language in Language::all() {
        text::speak(language);
        model.pass_time(now);
        with_more.pass_time(now);
        for (size, is_pictured) in [(Window::SMALLEST.sized(640.0, 1500.0), true), (Window::OPENS.zoomed(2.0), false)] {
            let view = if is_pictured { model.view() } else { with_more.view() };
            let mut window = size.show_with(view.clone(), with_font);
            window.run_ok();
            let width = size.width / size.zoom;
            let drawn = window.root().children_recursive().filter(|node| node.accesskit_node().bounding_box().is_some());
            let outside: Vec<_> = drawn.filter(|node| node.rect().right() > width + 0.5).collect();
            assert!(outside.is_empty(), "{}: {outside:?}", language.tag);
            if is_pictured && language.tag != "en" {
                window.snapshot(format!("{}-server", language.tag));
                results.extend_harness(&mut window);
            }
        }
    }
}

/// Pictures of every page in this language, in a window of this size.
fn every_page(tag: &str, size: Window) {
    text::speak(Language::tagged(tag).expect("a language"));
    let now: jiff::Timestamp = "2026-11-21T20:15:03Z".parse().expect("a time");
    let mut results = SnapshotResults::new();
    let mut picture = |name: &str, model: &mut Model, actions: &[Action]| {
        for action in actions {
            model.apply(action.clone(), now);
        }
        let mut window = size.show_with(model.view().clone(), with_font);
        window.run_ok();
        window.snapshot(format!("{tag}-{name}"));
        results.extend_harness(&mut window);
    };
    let (_home, mut model) = model();
    picture("choices", &mut model, &[]);
    picture("history", &mut model, &[Action::ShowPage(Page::History)]);
    picture("your-data", &mut model, &[Action::ShowPage(Page::YourData)]);
    picture("about", &mut model, &[Action::ShowPage(Page::About)]);
    picture("question", &mut model, &[Action::YourData(YourDataAction::AskClear)]);
    picture("settings", &mut model, &[Action::CloseQuestion, Action::Programs(ProgramsAction::ShowSettings(true))]);
    picture("first-answer", &mut model, &[Action::Programs(ProgramsAction::Select(0))]);
}

#[test]
fn every_page_in_japanese() {
    every_page("ja", Window::OPENS);
}

#[test]
fn every_page_in_german() {
    every_page("de", Window::OPENS);
}

#[test]
fn every_page_in_french_in_the_smallest_window() {
    every_page("fr", Window::SMALLEST);
}

/// Pictures of the choices in this language where there is least room: in the smallest window, and at twice the size.
fn choices_with_little_room(tag: &str) {
    text::speak(Language::tagged(tag).expect("a language"));
    let mut results = SnapshotResults::new();
    for (name, size) in [("small", Window::SMALLEST), ("zoomed", Window::OPENS.zoomed(2.0))] {
        let (_home, model) = model();
        let mut window = size.show_with(model.view().clone(), with_font);
        window.run_ok();
        window.snapshot(format!("{tag}-choices-{name}"));
        results.extend_harness(&mut window);
    }
}

#[test]
fn the_choices_in_spanish_where_there_is_little_room() {
    choices_with_little_room("es");
}

#[test]
fn the_choices_in_brazilian_portuguese_where_there_is_little_room() {
    choices_with_little_room("pt-BR");
}

#[test]
fn the_choices_in_polish_where_there_is_little_room() {
    choices_with_little_room("pl");
}

#[test]
fn the_choices_in_ukrainian_where_there_is_little_room() {
    choices_with_little_room("uk");
}

#[test]
fn the_choices_in_korean_where_there_is_little_room() {
    choices_with_little_room("ko");
}

#[test]
fn in_no_language_does_anything_leave_the_window() {
    let now: jiff::Timestamp = "2026-11-21T20:15:03Z".parse().expect("a time");
    let pages = [Page::Choices, Page::History, Page::YourData, Page::About].map(Action::ShowPage);
    let settings = Action::Programs(ProgramsAction::ShowSettings(true));
    let screens: Vec<Action> = pages.into_iter().chain([settings, Action::Programs(ProgramsAction::Select(0))]).collect();
    let mut outside = Vec::new();
    for language in Language::all() {
        text::speak(language);
        let (_home, mut model) = model();
        for screen in &screens {
            model.apply(screen.clone(), now);
            // Twice as large there is less room than in the smallest window.
            let window = Window::OPENS.zoomed(2.0);
            let mut shown = window.show_with(model.view().clone(), with_font);
            shown.run_ok();
            let width = window.width / window.zoom;
            let drawn = shown.root().children_recursive().filter(|node| node.accesskit_node().bounding_box().is_some());
            let wide = drawn.filter(|node| node.rect().right() > width + 0.5);
            let names = wide.filter_map(|node| node.accesskit_node().label());
            outside.extend(names.map(|name| format!("{} {screen:?}: {name}", language.tag)));
        }
    }
    assert!(outside.is_empty(), "{outside:#?}");
}

#[test]
fn in_no_language_and_no_window_is_the_name_or_the_state_of_the_chosen_program_shortened() {
    for language in Language::all() {
        text::speak(language);
        let states = ["state_not_answered", "state_held_back", "state_needs_attention", "state_paused", "state_off"];
        let longest = states.iter().map(|id| language.said(id).expect("a state")).max_by_key(|state| state.chars().count());
        let (longest, shares) = (longest.expect("one").to_owned(), text::pages::state_shares(2, 3));
        for (name, state) in [("SkellyCam", &longest), ("SkellyCam", &shares), ("A program with rather a long name", &longest)]
        {
            for size in [Window::SMALLEST, Window::SMALLEST.zoomed(2.0)] {
                let (_home, model) = model();
                let mut view = model.view().clone();
                let place = view.selected.expect("one is chosen");
                view.programs[place].state.clone_from(state);
                view.programs[place].name = name.to_owned();
                let mut shown = size.show_with(view, with_font);
                shown.run_ok();
                let label = shown.get_all_by_label(state).next().expect("shown").rect();
                assert!(shown.ctx.content_rect().contains_rect(label), "{}: {state} at {label:?}", language.tag);
                let cut = shown.output().shapes.iter().any(|clipped| {
                    let egui::Shape::Text(text) = &clipped.shape else { return false };
                    text.galley.elided && (text.galley.job.text.contains(state) || text.galley.job.text.contains(name))
                });
                assert!(!cut, "{}: {name}, {state} at {}", language.tag, size.zoom);
                let settings = shown.get_by_role_and_label(Role::Button, text::labels::settings()).rect();
                assert!(!settings.intersects(label), "{}: {state} lies on the settings", language.tag);
                let menu = shown.get_by_role_and_label(Role::ComboBox, text::labels::programs()).rect();
                assert!(!settings.intersects(menu) && settings.right() <= size.width / size.zoom, "{}: {menu:?}", language.tag);
            }
        }
    }
}

/// Everything that is shown or said.
fn said(window: &Harness<'_, App>) -> BTreeSet<String> {
    let mut all = BTreeSet::new();
    for node in window.root().children_recursive() {
        let node = node.accesskit_node();
        all.extend([node.label(), node.value(), node.placeholder().map(str::to_owned)].into_iter().flatten());
        all.extend(node.description());
    }
    all
}

/// A language in which no letter is Latin.
fn another_script() -> &'static Language {
    let folder = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("../../assets/languages/de.ftl");
    let text = std::fs::read_to_string(folder).expect("German");
    let other: fn(&str) -> Cow<'_, str> =
        |text| text.chars().map(|letter| if letter.is_alphabetic() { 'ж' } else { letter }).collect::<String>().into();
    let language = Language::read("de", &text, Some(other)).expect("sound");
    Box::leak(Box::new(language))
}

/// Words of what is recorded below, of paths and requests, and of the clock in German.
const REST: &str = "POST Candor candor telemetry_log sqlite3 telemetry_config json JSON UUID TOML HTTP Content-Type application \
    User-Agent Idempotency-Key Accept Host gzip Heute heute Traceback most recent call last File home map py line in update \
    IndexError";

/// Words that no language file could have: those of the manifests besides their texts, of what was recorded, of paths and requests.
fn data(home: &Home) -> BTreeSet<String> {
    const TEXTS: [&str; 6] = ["summary", "why", "when", "title", "about", "explain"];
    let (programs, _) = candor::tools::registry::programs(&home.places(), &[]);
    let manifests = programs.iter().flat_map(|program| program.manifest.text().lines());
    let mut tier = false;
    let declared = manifests.filter(|line| {
        tier = if line.starts_with("[[") { line.starts_with("[[tier") } else { tier };
        let key = line.split(' ').next().unwrap_or_default();
        !(line.starts_with('#') || TEXTS.contains(&key) || (tier && key == "name"))
    });
    let languages = Language::all().map(|language| -> &str { language.name() });
    let all = declared.chain(languages).chain([REST]);
    all.flat_map(|text| text.split(|c: char| !c.is_alphabetic())).map(str::to_owned).collect()
}

#[test]
fn no_string_that_is_shown_is_hard_coded() {
    let home = Home::new();
    let data = data(&home);
    let mut left = BTreeSet::new();
    let mut look = |window: &Harness<'_, App>, screen: &str| {
        for said in said(window) {
            let is_hex = |word: &str| word.len() < 5 && word.chars().all(|c| ('a'..='f').contains(&c));
            // Identifiers are random, and so are the letters in them.
            let is_id = |piece: &&str| {
                piece.contains(|c: char| c.is_ascii_digit()) && piece.chars().all(|c| c.is_ascii_hexdigit() || c == '-')
            };
            let pieces = said.split(|c: char| !(c.is_alphanumeric() || c == '-')).filter(|piece| !is_id(piece));
            let words = pieces.flat_map(|piece| piece.split(|c: char| !c.is_alphabetic()));
            let words = words.filter(|word| word.len() > 1 && !is_hex(word));
            let latin = words.filter(|word| word.chars().any(|c| c.is_ascii_alphabetic()));
            if latin.into_iter().any(|word| !data.contains(word)) {
                left.insert(format!("{screen}: {said}"));
            }
        }
    };
    let language = another_script();
    look(&home.window("skellycam", Some(language)), "first answer");
    let mut window = home.window("ets2la", Some(language));
    let tabs = window.get_all_by_role(Role::Tab).count();
    assert_eq!(tabs, 6);
    for tab in 0..tabs {
        window.get_all_by_role(Role::Tab).nth(tab).expect("a tab").click();
        window.run_ok();
        until(&mut window, "the log is there", |window| {
            window.get_all_by_role(Role::Tab).any(|tab| tab.accesskit_node().label().is_some_and(|label| label.contains("(1)")))
        });
        window.run_ok();
        look(&window, &format!("tab {tab}"));
        if tab == 1 {
            window.get_by_label_contains(", 89").click();
            until(&mut window, "the details are there", |window| {
                said(window).iter().any(|said| said.contains("activity_ping"))
            });
            look(&window, "details");
        }
    }
    window.key_press_modifiers(egui::Modifiers::COMMAND, egui::Key::Comma);
    window.run_ok();
    look(&window, "settings");
    assert!(left.is_empty(), "{left:#?}");
}
