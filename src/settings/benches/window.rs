//! What the window costs: to start, while nobody touches it, with a million messages in its history, and at a click.
//!
//! `cargo bench --profile dist -p candor-settings --bench window` on a display (Xvfb will do), as large as 1280 x 800. Each
//! window is a process of its own; those that are compared take turns. Partner in the same run: a bare eframe window of the
//! same size with one label, or the same window with ten messages. Goals: start 1.15 times the bare one, with a million
//! messages too; the 99th of 100 frames while scrolling 1.5 times that with ten messages; 150 MB of memory above the empty
//! window; a click in the file and on the screen in 50 ms; no frame in ten seconds.

#![expect(clippy::print_stdout, reason = "a benchmark says what it measured")]

#[path = "../../client/benches/many/mod.rs"]
mod many;

use std::path::Path;
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

use anyhow::Context as _;
use candor::tools::consent::{Change, DecidedBy};
use candor::tools::log::State;
use candor::{Environment, Places};
use candor_settings::Start;
use candor_settings::pages::choices::action::ChoicesAction;
use candor_settings::pages::frame::action::{Action, Page};
use candor_settings::pages::history::action::HistoryAction;
use candor_settings::pages::history::columns::Column;
use candor_settings::pages::history::query::Query;
use candor_settings::preferences::Preferences;
use candor_settings::window::app::App;
use eframe::egui;
use egui::{Event, MouseWheelUnit, TouchPhase, vec2};
use rustix::time::{ClockId, clock_gettime};

/// How many starts of each kind are measured: an odd number, so that the median is one of them, and enough that a few disturbed
/// ones do not move it.
const RUNS: usize = 9;
/// How long a window has to prepare itself: half of it to read a million messages, the other half to put them in order.
const SETTLES: Duration = Duration::from_secs(6);
/// How long a window is then left alone: the ten seconds of the goal, in which the worker looks at the files ten times.
const LEFT_ALONE: Duration = Duration::from_secs(10);
/// How many frames of scrolling are measured: six are slower than the 99th of 100, so that a single one does not decide.
const FRAMES: usize = 600;
/// How many clicks are measured: an odd number, so that the median is one of them, and enough that a few disturbed ones do not move
/// it.
const CLICKS: usize = 41;
/// How many messages a long history has: the million that the goals speak of.
const MANY: u32 = 1_000_000;
const APP: &str = "skellycam";
const TIER: &str = "usage_analytics";

/// CPU time of this process so far, in milliseconds.
fn cpu_ms() -> f64 {
    let time = clock_gettime(ClockId::ProcessCPUTime);
    #[expect(clippy::cast_precision_loss, reason = "a few seconds")]
    let ms = time.tv_sec as f64 * 1e3 + time.tv_nsec as f64 / 1e6;
    ms
}

/// What this process has in memory that is not a file's, in megabytes.
fn memory_mb() -> f64 {
    let status = std::fs::read_to_string("/proc/self/status").unwrap_or_default();
    let line = status.lines().find_map(|line| line.strip_prefix("RssAnon:")).unwrap_or("nan");
    line.split_whitespace().next().and_then(|kb| kb.parse().ok()).map_or(f64::NAN, |kb: f64| kb / 1000.0)
}

/// What a window has to do.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Mode {
    /// Start, show the first content, and close.
    Once,
    /// Nothing: it is left alone.
    Idle,
    /// Scroll through the history.
    Scroll,
    /// Move a switch.
    Click,
    /// Nothing any more: it is closing.
    Ended,
}

/// The window that is measured, or the bare one.
struct Watched {
    app: Option<App>,
    mode: Mode,
    places: Places,
    frames: usize,
    begun: Instant,
    /// When being left alone began: frames and CPU time until then.
    alone: Option<(Instant, usize, f64)>,
    /// When the last frame began.
    last: Instant,
    times: Vec<f64>,
    /// When a switch was moved, and to where.
    moved: Option<(Instant, bool)>,
}

impl Watched {
    /// Says the numbers, once, and closes.
    fn ends(&mut self, ctx: &egui::Context, words: &str) {
        if self.mode != Mode::Ended {
            println!("{words}");
        }
        self.mode = Mode::Ended;
        ctx.send_viewport_cmd(egui::ViewportCommand::Close);
    }

    fn rows(&self) -> usize {
        self.app.as_ref().map_or(0, |app| app.view().history.rows.len())
    }

    /// Whether the whole history has been read and put in order.
    fn prepared(&mut self, ctx: &egui::Context) -> bool {
        let Some(app) = &mut self.app else { return self.begun.elapsed() > SETTLES };
        if self.frames == 1 {
            app.act(ctx, Action::ShowPage(Page::History));
        }
        let whole = Query { column: Column::Size, state: Some(State::Sent), ..Query::default() };
        if self.mode == Mode::Scroll && app.view().history.query != whole && self.begun.elapsed() > SETTLES / 2 {
            app.act(ctx, Action::History(HistoryAction::Show(whole)));
        }
        self.begun.elapsed() > SETTLES
    }

    fn scroll(&mut self, ctx: &egui::Context) {
        if self.prepared(ctx) {
            self.times.push(self.last.elapsed().as_secs_f64() * 1e3);
        }
        self.last = Instant::now();
        if self.times.len() > FRAMES {
            // The first one waited for the rest.
            let mut times = self.times.split_off(1);
            times.sort_by(f64::total_cmp);
            let at = |percent: usize| times.get(times.len() * percent / 100).copied().unwrap_or(f64::NAN);
            let words = format!("{} {} {}", at(50), at(99), self.rows());
            self.ends(ctx, &words);
        }
        ctx.request_repaint();
    }

    fn idle(&mut self, ctx: &egui::Context) {
        let prepared = self.prepared(ctx);
        match self.alone {
            // The frame that starts now is the last one that isn't counted.
            None if prepared => self.alone = Some((Instant::now(), self.frames + 1, cpu_ms())),
            None => ctx.request_repaint_after(Duration::from_millis(100)),
            Some((since, frames, cpu)) if since.elapsed() >= LEFT_ALONE => {
                let drawn = self.frames - frames;
                let words = format!("{drawn} {} {} {}", cpu_ms() - cpu, memory_mb(), self.rows());
                self.ends(ctx, &words);
            }
            // A frame that was requested only to end this.
            Some(_) => {}
        }
    }

    fn click(&mut self, ctx: &egui::Context) {
        let Some(app) = &mut self.app else { return };
        let shown = app.view().choices.tiers.iter().find(|tier| tier.id == TIER).is_some_and(|tier| tier.switch.on);
        let file = self.places.home.join("skellycam_data/telemetry_config.json");
        if let Some((moved, on)) = self.moved {
            let words = format!("\"{TIER}\": {on}");
            let written = || {
                std::fs::read_to_string(&file)
                    .is_ok_and(|text| text.replace("\":", "\": ").replace(":  ", ": ").contains(&words))
            };
            if shown == on && written() {
                self.times.push(moved.elapsed().as_secs_f64() * 1e3);
                self.moved = None;
            }
        } else if self.begun.elapsed() > SETTLES / 2 {
            if self.times.len() >= CLICKS {
                let mut times = std::mem::take(&mut self.times);
                times.sort_by(f64::total_cmp);
                let at = |percent: usize| times.get(times.len() * percent / 100).copied().unwrap_or(f64::NAN);
                let words = format!("{} {}", at(50), at(99));
                self.ends(ctx, &words);
                return;
            }
            self.moved = Some((Instant::now(), !shown));
            app.act(ctx, Action::Choices(ChoicesAction::SetTier { tier: TIER.into(), on: !shown }));
        }
        ctx.request_repaint();
    }
}

impl eframe::App for Watched {
    fn raw_input_hook(&mut self, ctx: &egui::Context, raw: &mut egui::RawInput) {
        if let Some(app) = &mut self.app {
            app.raw_input_hook(ctx, raw);
        }
        if self.mode == Mode::Scroll {
            let middle = ctx.content_rect().center() + vec2(120.0, 160.0);
            let down = if self.frames % 240 < 200 { -400.0 } else { 4000.0 };
            raw.events.push(Event::PointerMoved(middle));
            raw.events.push(Event::MouseWheel {
                unit: MouseWheelUnit::Point,
                delta: vec2(0.0, down),
                source: egui::MouseWheelSource::Unknown,
                phase: TouchPhase::Move,
                modifiers: egui::Modifiers::NONE,
            });
        }
    }

    fn logic(&mut self, ctx: &egui::Context, frame: &mut eframe::Frame) {
        if self.mode == Mode::Once && self.frames == 1 {
            // The first frame has been drawn and shown; whatever begins now is not part of it.
            self.ends(ctx, &cpu_ms().to_string());
        }
        if let Some(app) = &mut self.app {
            app.logic(ctx, frame);
        }
        match self.mode {
            Mode::Once | Mode::Ended => {}
            Mode::Scroll => self.scroll(ctx),
            Mode::Idle => self.idle(ctx),
            Mode::Click => self.click(ctx),
        }
    }

    fn ui(&mut self, ui: &mut egui::Ui, frame: &mut eframe::Frame) {
        match &mut self.app {
            Some(app) => app.ui(ui, frame),
            None => {
                ui.label("A bare window");
            }
        }
        self.frames += 1;
        if self.mode == Mode::Once {
            ui.ctx().request_repaint();
        }
    }

    fn clear_color(&self, visuals: &egui::Visuals) -> [f32; 4] {
        self.app.as_ref().map_or([0.0, 0.0, 0.0, 1.0], |app| app.clear_color(visuals))
    }

    fn on_exit(&mut self, gl: Option<&eframe::glow::Context>) {
        if let Some(app) = &mut self.app {
            app.on_exit(gl);
        }
    }
}

/// The window that is measured, in a process of its own.
fn window(kind: &str, mode: Mode, home: &Path) -> anyhow::Result<()> {
    let places = Places::below(home, Environment::default());
    let bare = kind == "bare";
    // The bare one doesn't look for fonts of the system either.
    let bare_options = || eframe::NativeOptions { system_font_fallback: false, ..eframe::NativeOptions::default() };
    let mut options = if bare { bare_options() } else { candor_settings::options() };
    options.viewport = egui::ViewportBuilder::default().with_inner_size([1280.0, 800.0]);
    // Test builds have another renderer too; the window has only this one.
    options.renderer = eframe::Renderer::Glow;
    // A frame that waits for a screen would measure the screen.
    options.glow_options.vsync = false;
    let create: eframe::AppCreator<'_> = Box::new(move |context| {
        let start = Start { places: places.clone(), given: None, app: Some(APP.into()) };
        let app = if bare { None } else { Some(App::new(&context.egui_ctx, start, Preferences::default())?) };
        let now = Instant::now();
        if mode == Mode::Idle {
            let ctx = context.egui_ctx.clone();
            std::thread::spawn(move || {
                std::thread::sleep(SETTLES + LEFT_ALONE + Duration::from_millis(500));
                ctx.request_repaint();
            });
        }
        let watched =
            Watched { app, mode, places, frames: 0, begun: now, alone: None, last: now, times: Vec::new(), moved: None };
        Ok(Box::new(watched))
    });
    eframe::run_native("Candor", options, create).map_err(|error| anyhow::anyhow!("{error}"))
}

/// Runs a window of this kind and gives the numbers that it prints.
fn measure(kind: &str, mode: &str, home: &Path) -> anyhow::Result<Vec<f64>> {
    let mut command = Command::new(std::env::current_exe()?);
    let run = command.args(["--window", kind, mode]).arg(home).stdout(Stdio::piped()).stderr(Stdio::inherit()).output()?;
    let line = String::from_utf8(run.stdout)?;
    line.split_whitespace().map(|number| number.parse().context("the window printed no number")).collect()
}

fn median(mut numbers: Vec<f64>) -> f64 {
    numbers.sort_by(f64::total_cmp);
    numbers.get(numbers.len() / 2).copied().unwrap_or(f64::NAN)
}

/// A home where everything was agreed to, with this many messages in the history.
fn home(messages: u32) -> anyhow::Result<tempfile::TempDir> {
    let home = tempfile::tempdir_in(env!("CARGO_TARGET_TMPDIR"))?;
    let places = Places::below(home.path(), Environment::default());
    for program in candor::tools::registry::programs(&places, &[]).0 {
        candor::tools::registry::register(&places, &program.manifest)?;
    }
    let (programs, _) = candor::tools::registry::programs(&places, &[]);
    let program = programs.iter().find(|program| program.manifest.app.id == APP).context("it is built in")?;
    candor::tools::decide(&places, program, &Change::On, &DecidedBy::Window, jiff::Timestamp::now())?;
    if messages > 0 {
        many::make(&program.consent_file(&places).folder, messages).map_err(|error| anyhow::anyhow!("{error}"))?;
    }
    Ok(home)
}

fn main() -> anyhow::Result<()> {
    let arguments: Vec<String> = std::env::args().collect();
    if let [_, flag, kind, mode, home, ..] = arguments.as_slice()
        && flag == "--window"
    {
        let mode = match mode.as_str() {
            "once" => Mode::Once,
            "idle" => Mode::Idle,
            "scroll" => Mode::Scroll,
            _ => Mode::Click,
        };
        return window(kind, mode, Path::new(home));
    }
    let (empty, ten, many) = (home(0)?, home(10)?, home(MANY)?);
    let homes = [("bare", empty.path()), ("empty", empty.path()), ("million", many.path())];
    let mut starts = [const { Vec::new() }; 3];
    for _ in 0..RUNS {
        for ((kind, home), starts) in homes.iter().zip(&mut starts) {
            starts.extend(measure(kind, "once", home)?);
        }
    }
    let [bare, empty_log, million] = starts.map(median);
    println!(
        "start to first content, CPU, median of {RUNS}: bare {bare:.0} ms, empty log {empty_log:.0} ms ({:.2} x), a million messages {million:.0} ms ({:.2} x; goal 1.15)",
        empty_log / bare,
        million / bare
    );
    for (kind, home) in homes {
        if let [frames, cpu, memory, rows] = measure(kind, "idle", home)?.as_slice() {
            println!(
                "left alone for {} s on the history: {kind}, {rows} rows: {frames} frames (goal 0), {cpu:.1} ms of CPU, {memory:.0} MB of memory of its own",
                LEFT_ALONE.as_secs()
            );
        }
    }
    let mut frames = [Vec::new(), Vec::new()];
    for _ in 0..3 {
        for ((kind, home), frames) in [("ten", ten.path()), ("million", many.path())].into_iter().zip(&mut frames) {
            if let [middle, slow, rows] = measure(kind, "scroll", home)?.as_slice() {
                println!("scrolling {rows} rows: frames of {middle:.1} ms, the slowest of 100 {slow:.1} ms");
                frames.push(*slow);
            }
        }
    }
    let [ten_slow, many_slow] = frames.map(median);
    println!(
        "the slowest of 100 frames, a million messages against ten, medians of 3: {:.2} x (goal 1.5)",
        many_slow / ten_slow
    );
    for (kind, home) in [("empty", empty.path()), ("million", many.path())] {
        if let [middle, slow] = measure(kind, "click", home)?.as_slice() {
            println!(
                "click to file and screen, {kind}: median of {CLICKS} {middle:.1} ms (goal 50), the slowest of 100 {slow:.1} ms"
            );
        }
    }
    Ok(())
}
