//! The panel inside another program's window: it does its work there, and leaves the rest of that window alone.

#![expect(clippy::expect_used, reason = "what stands here is a test, also where it is no test function")]

use std::path::PathBuf;
use std::sync::Arc;
use std::time::{Duration, Instant};

use candor::tools::consent::DecidedBy;
use candor::{Environment, Manifest, Places};
use candor_settings::pages::frame::draw_embedded::embedded_ui;
use candor_settings::theme;
use candor_settings::window::embed::ChoicesPanel;
use eframe::egui;
use egui::{FontId, Role, TextStyle, Theme, vec2};
use egui_kittest::kittest::{NodeT, Queryable};
use egui_kittest::{Harness, SnapshotResults};
use tempfile::TempDir;

use crate::sample;

const MANIFEST: &str = include_str!("../../examples/embedded.toml");
const SWITCHES: [&str; 3] = ["Start ping", "This computer", "What you do"];
const LONGEST_WAIT: Duration = Duration::from_mins(1);

/// A program that has a page of Candor's between words of its own; or two, as a program that starts others may.
struct Host {
    /// Name and folder of each program.
    programs: Vec<&'static str>,
    panels: Vec<ChoicesPanel>,
    shown: bool,
    /// Dropped last, once nothing in it is watched any more: older versions of Windows keep a watched folder.
    home: TempDir,
}

impl Host {
    fn of(programs: &[&'static str]) -> Self {
        let home = tempfile::tempdir().expect("folder");
        Self { programs: programs.to_vec(), panels: Vec::new(), shown: true, home }
    }

    fn places(&self) -> Places {
        Places::below(self.home.path(), Environment::default())
    }

    /// The tiers are the same in each, and only the program is another.
    fn manifest(name: &str) -> Manifest {
        let text = MANIFEST.replace("candor-notebook", &format!("candor-{}", name.to_lowercase()));
        let text = text.replace("candor_notebook", &name.to_lowercase()).replace("Notebook", name);
        Manifest::parse(&text).expect("sound")
    }

    fn consent_file(&self, name: &str) -> PathBuf {
        self.home.path().join(name.to_lowercase()).join("telemetry_config.json")
    }

    fn consent(&self, name: &str) -> serde_json::Value {
        let text = std::fs::read_to_string(self.consent_file(name)).unwrap_or_default();
        serde_json::from_str(&text).unwrap_or_default()
    }

    fn ui(&mut self, ui: &mut egui::Ui) {
        for name in self.programs.iter().skip(self.panels.len()) {
            let manifest = Arc::new(Self::manifest(name));
            let places = Places::below(self.home.path(), Environment::default());
            self.panels.push(ChoicesPanel::new(ui.ctx(), places, manifest).expect("a thread"));
        }
        egui::ScrollArea::vertical().auto_shrink(false).show(ui, |ui| {
            egui::Frame::new().inner_margin(12).show(ui, |ui| {
                ui.label("The host's own words above");
                for panel in &mut self.panels {
                    if self.shown {
                        panel.ui(ui);
                    }
                }
                ui.label("The host's own words below");
            });
        });
    }
}

/// A host of this size, with egui's own look.
fn open(host: Host, width: f32, height: f32, theme: Theme) -> Harness<'static, Host> {
    open_with(host, vec2(width, height), theme, |_| {})
}

fn open_with(
    host: Host,
    size: egui::Vec2,
    theme: Theme,
    setup: impl FnOnce(&egui::Context) + 'static,
) -> Harness<'static, Host> {
    let builder = Harness::builder().with_size(size).with_theme(theme).with_max_steps(8).with_render_cursor(false);
    builder.with_context_setup(setup).build_ui_state(|ui, host: &mut Host| host.ui(ui), host)
}

/// Draws on until this holds.
fn until(window: &mut Harness<'_, Host>, what: &str, mut holds: impl FnMut(&Harness<'_, Host>) -> bool) {
    let begun = Instant::now();
    while !holds(window) {
        assert!(begun.elapsed() < LONGEST_WAIT, "waited in vain: {what}");
        window.step();
        std::thread::sleep(Duration::from_millis(2));
    }
}

fn click(window: &mut Harness<'_, Host>, role: Role, name: &str) {
    let node = window.get_by_role_and_label(role, name);
    node.scroll_to_me();
    window.run_ok();
    window.get_by_role_and_label(role, name).click();
    window.run_ok();
}

fn is_on(window: &Harness<'_, Host>, name: &str) -> bool {
    let switch = window.get_by_role_and_label(Role::Switch, name);
    switch.accesskit_node().toggled() == Some(egui::accesskit::Toggled::True)
}

fn answer(window: &mut Harness<'_, Host>, tier: &str) {
    click(window, Role::Switch, tier);
    click(window, Role::Button, "Share what is switched on");
    until(window, "the answer is shown", |window| window.query_by_role_and_label(Role::Switch, "Allow sending").is_some());
}

#[test]
fn what_is_new_is_shown_above_its_answers_inside_another_program_too() {
    let window = Harness::builder().with_size(vec2(900.0, 700.0)).build_ui(|ui| {
        theme::hosted(ui, |ui| embedded_ui(ui, &sample::with_news(), &mut Vec::new()));
    });
    for said in ["Send this too", "SkellyCam started, system.gpu", "Not there yet."] {
        assert!(window.query_all_by_label(said).next().is_some(), "{said}");
    }
}

#[test]
fn the_panel_answers_and_switches_and_writes_the_programs_own_file() {
    let mut window = open(Host::of(&["Notebook"]), 900.0, 700.0, Theme::Dark);
    assert!(window.state().panels[0].waits_for_an_answer());
    click(&mut window, Role::Switch, "Start ping");
    assert!(!window.state().home.path().join("notebook").exists(), "before an answer nothing is written");
    click(&mut window, Role::Button, "Share what is switched on");
    until(&mut window, "the answer is shown", |window| window.query_by_role_and_label(Role::Switch, "Allow sending").is_some());
    assert!(!window.state().panels[0].waits_for_an_answer());
    let consent = window.state().consent("Notebook");
    assert_eq!((&consent["telemetry_enabled"], &consent["tiers"]["start_ping"]), (&true.into(), &true.into()), "{consent}");
    assert_ne!(consent["tiers"]["usage"], true, "{consent}");
    assert_eq!(consent["decision"]["by"], "host", "{consent}");

    click(&mut window, Role::Switch, "What you do");
    until(&mut window, "the switch has moved", |window| is_on(window, "What you do"));
    assert_eq!(window.state().consent("Notebook")["tiers"]["usage"], true);
    click(&mut window, Role::Switch, "Allow sending");
    until(&mut window, "everything is off", |window| !is_on(window, "Allow sending"));
    assert_eq!(window.state().consent("Notebook")["telemetry_enabled"], false);
}

#[test]
fn only_the_choices_of_the_host_itself_are_shown() {
    let mut window = open(Host::of(&["Notebook"]), 900.0, 700.0, Theme::Dark);
    answer(&mut window, "Start ping");
    assert_eq!(window.query_all_by_role(Role::Tab).count(), 0);
    assert!(window.query_by_label_contains("SkellyCam").is_none());
}

#[test]
fn a_choice_made_elsewhere_is_shown_without_anybody_touching_the_host() {
    let mut window = open(Host::of(&["Notebook"]), 900.0, 700.0, Theme::Dark);
    answer(&mut window, "Start ping");
    let places = window.state().places();
    let manifest = Host::manifest("Notebook");
    candor::tools::registry::register(&places, &manifest).expect("registered");
    let (programs, _) = candor::tools::registry::programs(&places, &[]);
    let program = programs.iter().find(|program| program.manifest.app.id == manifest.app.id).expect("registered");
    let change = candor::tools::consent::Change::Tier("machine".into(), true);
    candor::tools::decide(&places, program, &change, &DecidedBy::CommandLine, jiff::Timestamp::now()).expect("written");
    until(&mut window, "the switch has moved", |window| is_on(window, "This computer"));
}

#[test]
fn what_a_newer_version_wants_besides_is_asked_and_answered_in_the_panel() {
    let mut window = open(Host::of(&["Notebook"]), 900.0, 700.0, Theme::Dark);
    answer(&mut window, "Start ping");
    window.state_mut().panels.clear();
    let wider = r#"
        [[event.field]]
        path = "arguments"
        from = "host"
        type = "integer"
        min = 0
        max = 9
        example = 0
        explain = "How many words stood behind its name."
    "#;
    let manifest = Host::manifest("Notebook");
    let (first_event, second) = manifest.text().rsplit_once("\n# ").expect("two events");
    let text = format!("{first_event}{wider}\n# {second}");
    let newer = Manifest::parse(&text).expect("sound");
    let panel = ChoicesPanel::new(&window.ctx, window.state().places(), Arc::new(newer)).expect("a thread");
    window.state_mut().panels.push(panel);
    window.run_ok();
    click(&mut window, Role::Button, "Send this too");
    until(&mut window, "it is answered", |window| window.query_by_label("Send this too").is_none());
    let agreed = std::fs::read_to_string(window.state().home.path().join("notebook/telemetry_agreed.toml")).expect("agreed");
    assert!(agreed.contains("arguments"), "{agreed}");
}

#[test]
fn the_style_of_the_host_is_as_it_was_and_so_are_its_fonts() {
    let look = |ctx: &egui::Context| {
        let styles = [Theme::Light, Theme::Dark].map(|theme| ctx.style_of(theme));
        (styles, ctx.options(|options| options.theme_preference), ctx.fonts(|fonts| fonts.definitions().clone()))
    };
    let mut window = open_with(Host { shown: false, ..Host::of(&["Notebook"]) }, vec2(900.0, 700.0), Theme::Light, |ctx| {
        ctx.all_styles_mut(|style| {
            style.text_styles.insert(TextStyle::Body, FontId::monospace(17.0));
            style.spacing.item_spacing = vec2(3.0, 11.0);
        });
    });
    window.run();
    let before = look(&window.ctx);
    let words = |window: &Harness<'_, Host>| window.get_by_label("The host's own words below").rect().size();
    let size = words(&window);
    window.state_mut().shown = true;
    window.run_ok();
    answer(&mut window, "Start ping");
    click(&mut window, Role::ComboBox, "Pause");
    assert!(look(&window.ctx) == before);
    assert_eq!(words(&window), size, "what the host draws after the panel looks as before");
    // The panel takes the host's sizes: its text is as high as the host's, or higher.
    let ours = window.get_by_label_contains("By The Candor developers.").rect().height();
    assert!(ours >= size.y, "{ours} for {}", size.y);
}

#[test]
fn two_panels_of_different_programs_do_not_disturb_each_other() {
    let mut window = open(Host::of(&["Notebook", "Sketchbook"]), 900.0, 2400.0, Theme::Dark);
    let opened = |window: &Harness<'_, Host>| {
        (
            window.query_all_by_label("Details: This computer").count(),
            window.query_all_by_label("Show less: This computer").count(),
        )
    };
    assert_eq!(opened(&window), (2, 0));
    window.query_all_by_label("Details: This computer").next().expect("the first").click();
    window.run_ok();
    assert_eq!(opened(&window), (1, 1), "the other stays closed");
    // The first program's answer is its own.
    window.query_all_by_role_and_label(Role::Switch, "Start ping").next().expect("the first").click();
    window.run_ok();
    window.query_all_by_role_and_label(Role::Button, "Share what is switched on").next().expect("the first").click();
    until(&mut window, "the answer is shown", |window| window.query_by_role_and_label(Role::Switch, "Allow sending").is_some());
    assert_eq!(window.state().panels.iter().map(ChoicesPanel::waits_for_an_answer).collect::<Vec<_>>(), [false, true]);
    assert!(window.state().consent_file("Notebook").exists() && !window.state().consent_file("Sketchbook").exists());
    // egui writes over what shares its id with something else.
    let written = |shape: &egui::Shape| matches!(shape, egui::Shape::Text(text) if text.galley.text().contains("use of"));
    assert!(!window.output().shapes.iter().any(|clipped| written(&clipped.shape)));
}

#[test]
fn in_whatever_width_and_size_of_text_nothing_reaches_past_the_hosts_edge() {
    for (text, widths) in
        [(13.0, [260.0, 340.0, 640.0, 860.0, 1100.0, 1700.0]), (20.0, [300.0, 400.0, 640.0, 860.0, 1100.0, 1700.0])]
    {
        for width in widths {
            let mut window = open_with(Host::of(&["Notebook"]), vec2(width, 700.0), Theme::Light, move |ctx| {
                ctx.all_styles_mut(|style| {
                    style.text_styles.insert(TextStyle::Body, FontId::proportional(text));
                });
            });
            for answered in [false, true] {
                if answered {
                    answer(&mut window, "Start ping");
                }
                for node in window.root().children_recursive() {
                    let role = node.accesskit_node().role();
                    if matches!(role, Role::Label | Role::Button | Role::Switch | Role::ListItem | Role::Heading) {
                        let rect = node.rect();
                        assert!(rect.right() <= width + 0.5, "{role:?} {rect:?} in {width} with text of {text}");
                    }
                }
            }
        }
    }
}

#[test]
fn every_switch_and_answer_is_reached_by_keyboard_and_comes_into_sight_of_the_hosts_scroll_area() {
    let mut window = open(Host::of(&["Notebook"]), 500.0, 400.0, Theme::Dark);
    let mut left: Vec<_> = SWITCHES.into_iter().chain(["Share nothing", "Share what is switched on"]).collect();
    for _ in 0..60 {
        window.key_press(egui::Key::Tab);
        window.run_ok();
        let Some(node) = window.root().children_recursive().find(egui_kittest::Node::is_focused) else { continue };
        let name = node.accesskit_node().label().unwrap_or_default();
        if left.contains(&name.as_str()) {
            assert!(window.ctx.content_rect().contains_rect(node.rect()), "{name}");
        }
        left.retain(|stop| *stop != name);
    }
    assert_eq!(left, Vec::<&str>::new());
}

#[test]
fn a_host_that_is_left_alone_comes_to_rest() {
    let mut window = open(Host::of(&["Notebook"]), 900.0, 700.0, Theme::Dark);
    answer(&mut window, "Start ping");
    window.run();
}

#[test]
fn a_host_goes_on_at_once_when_it_drops_the_panel() {
    let mut window = open(Host::of(&["Notebook"]), 900.0, 700.0, Theme::Dark);
    answer(&mut window, "Start ping");
    let begun = Instant::now();
    window.state_mut().panels.clear();
    assert!(begun.elapsed() < Duration::from_millis(1500), "{:?}", begun.elapsed());
}

#[test]
fn embedded() {
    let mut results = SnapshotResults::new();
    for (theme, name) in [(Theme::Light, "light"), (Theme::Dark, "dark")] {
        let mut window = open(Host::of(&["Notebook"]), 900.0, 560.0, theme);
        click(&mut window, Role::Switch, "Start ping");
        window.snapshot(format!("embedded-{name}"));
        results.extend_harness(&mut window);
    }
}
