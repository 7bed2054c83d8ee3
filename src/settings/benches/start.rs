//! What starting the window costs, and what it costs while nobody touches it. Partner in the same run: a bare eframe window of the
//! same size, with one label.
//!
//! `cargo bench -p candor-settings --bench start` on a display (Xvfb will do). Each window is a process of its own; the two kinds take
//! turns; CPU time is the process's own, to the end of the first frame with content. Then the window is left alone for ten seconds.

#![expect(clippy::print_stdout, reason = "a benchmark says what it measured")]

use std::process::Command;
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};
use std::time::Duration;

use anyhow::Context as _;
use candor::consent::Change;
use candor::places::{Environment, Places};
use candor_settings::Start;
use eframe::egui;
use rustix::time::{ClockId, clock_gettime};

const RUNS: usize = 9;
const SETTLES: Duration = Duration::from_secs(3);
const LEFT_ALONE: Duration = Duration::from_secs(10);

/// CPU time of this process so far, in milliseconds.
fn cpu_ms() -> f64 {
    let time = clock_gettime(ClockId::ProcessCPUTime);
    #[expect(clippy::cast_precision_loss, reason = "a few seconds")]
    let ms = time.tv_sec as f64 * 1e3 + time.tv_nsec as f64 / 1e6;
    ms
}

struct Bare;

impl eframe::App for Bare {
    fn ui(&mut self, ui: &mut egui::Ui, _frame: &mut eframe::Frame) {
        ui.label("A bare window");
    }
}

/// Draws another app, counts its frames, and closes after the first one if that is all that is asked.
struct Watched {
    app: Box<dyn eframe::App>,
    frames: Arc<AtomicU64>,
    once: bool,
}

impl eframe::App for Watched {
    fn logic(&mut self, ctx: &egui::Context, frame: &mut eframe::Frame) {
        self.app.logic(ctx, frame);
    }

    fn ui(&mut self, ui: &mut egui::Ui, frame: &mut eframe::Frame) {
        if self.once && self.frames.load(Ordering::Relaxed) == 1 {
            // The first frame has been drawn and shown.
            println!("{}", cpu_ms());
            ui.ctx().send_viewport_cmd(egui::ViewportCommand::Close);
        }
        self.app.ui(ui, frame);
        self.frames.fetch_add(1, Ordering::Relaxed);
        if self.once {
            ui.ctx().request_repaint();
        }
    }

    fn on_exit(&mut self, gl: Option<&eframe::glow::Context>) {
        self.app.on_exit(gl);
    }
}

/// The window that is measured, in a process of its own.
fn window(kind: &str, once: bool) -> anyhow::Result<()> {
    let home = tempfile::tempdir()?;
    let places = Places::below(home.path(), Environment::default());
    if kind == "candor" {
        let (programs, _) = candor::registry::programs(&places, &[]);
        let program = programs.first().context("there is a built-in program")?;
        candor::decide(&places, program, &Change::On, "window", jiff::Timestamp::now())?;
    }
    let frames = Arc::new(AtomicU64::new(0));
    let counted = Arc::clone(&frames);
    if !once {
        std::thread::spawn(move || {
            std::thread::sleep(SETTLES);
            let (frames_before, cpu_before) = (counted.load(Ordering::Relaxed), cpu_ms());
            std::thread::sleep(LEFT_ALONE);
            println!("{} {}", counted.load(Ordering::Relaxed) - frames_before, cpu_ms() - cpu_before);
        });
    }
    let options = eframe::NativeOptions {
        viewport: egui::ViewportBuilder::default().with_inner_size([1120.0, 760.0]),
        ..eframe::NativeOptions::default()
    };
    let start = Start { places, given: None, app: None };
    let candor = kind == "candor";
    let create: eframe::AppCreator<'_> = Box::new(move |context| {
        let app: Box<dyn eframe::App> = if candor {
            Box::new(candor_settings::app::App::new(
                &context.egui_ctx,
                start,
                candor_settings::preferences::Preferences::default(),
            )?)
        } else {
            Box::new(Bare)
        };
        Ok(Box::new(Watched { app, frames, once }))
    });
    eframe::run_native(kind, options, create).map_err(|error| anyhow::anyhow!("{error}"))
}

/// Runs a window of this kind and gives the numbers that it prints.
fn measure(kind: &str, mode: &str) -> anyhow::Result<Vec<f64>> {
    let mut child =
        Command::new(std::env::current_exe()?).args(["--window", kind, mode]).stdout(std::process::Stdio::piped()).spawn()?;
    let mut line = String::new();
    std::io::BufRead::read_line(&mut std::io::BufReader::new(child.stdout.take().context("output")?), &mut line)?;
    if mode == "idle" {
        child.kill()?;
    }
    child.wait()?;
    line.split_whitespace().map(|number| number.parse().context("the window printed no number")).collect()
}

fn median(mut numbers: Vec<f64>) -> f64 {
    numbers.sort_by(f64::total_cmp);
    numbers.get(numbers.len() / 2).copied().unwrap_or(f64::NAN)
}

fn main() -> anyhow::Result<()> {
    let arguments: Vec<String> = std::env::args().collect();
    if let [_, flag, kind, mode, ..] = arguments.as_slice()
        && flag == "--window"
    {
        return window(kind, mode == "once");
    }
    let (mut bare, mut candor) = (Vec::new(), Vec::new());
    for _ in 0..RUNS {
        bare.extend(measure("bare", "once")?);
        candor.extend(measure("candor", "once")?);
    }
    let ratio = median(candor.iter().zip(&bare).map(|(candor, bare)| candor / bare).collect());
    println!(
        "start to first content, CPU, median of {RUNS}: bare {:.0} ms, candor {:.0} ms, ratio pair by pair {ratio:.2}",
        median(bare),
        median(candor)
    );
    for kind in ["bare", "candor"] {
        let left_alone = measure(kind, "idle")?;
        if let [frames, cpu] = left_alone.as_slice() {
            println!("left alone for {} s: {kind} draws {frames} frames and uses {cpu:.1} ms of CPU", LEFT_ALONE.as_secs());
        }
    }
    Ok(())
}
