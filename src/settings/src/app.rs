//! The window as eframe sees it: drains the inbox into the model, draws the panels, and applies what they queued.

use std::path::PathBuf;
use std::sync::mpsc::{Receiver, SyncSender};
use std::time::Duration;

use eframe::egui;
use jiff::Timestamp;
use jiff::tz::TimeZone;

use crate::message::{Command, Message};
use crate::model::Model;
use crate::preferences::{Preferences, Stand};
use crate::text::Language;
use crate::{Start, fonts, inbox, panels, text, theme, worker};

/// How long closing waits for a decision that is being written.
const LONGEST_CLOSE: Duration = Duration::from_secs(1);

/// In so many seconds every system has put a new window in its place.
const SETTLED: f64 = 2.0;

/// The running window.
pub struct App {
    model: Model,
    commands: SyncSender<Command>,
    messages: Receiver<Message>,
    /// When time alone changes what is shown.
    until: Option<Timestamp>,
    /// The preferences that the window looks like.
    applied: Option<Preferences>,
    /// Whether there are fonts for the language; not known before they are there.
    can_draw: Option<bool>,
    /// The size of everything, as it was in the last frame.
    percent: u16,
    /// Where the window was put when it opened, and where it stands now.
    opened: Option<Stand>,
    stand: Option<Stand>,
}

impl App {
    /// Starts the worker, and shows what is known already in the first frame.
    pub fn new(ctx: &egui::Context, start: Start, preferences: Preferences) -> std::io::Result<Self> {
        theme::install(ctx);
        let woken = ctx.clone();
        let (outbox, messages) = inbox::inbox(move || woken.request_repaint());
        let named: Vec<PathBuf> = start.given.iter().cloned().collect();
        let given: Vec<PathBuf> = named.iter().chain(&preferences.added).cloned().collect();
        let programs = worker::read_programs(&start.places, &given);
        let app = start.app.or_else(|| crate::given_app(start.given.as_deref()));
        let commands = worker::start(start.places.clone(), named, programs.clone(), outbox)?;
        let (mut model, asked) = Model::new(start.places, TimeZone::system(), programs, app.as_deref(), Timestamp::now());
        let given = Command::Given(preferences.added.clone());
        let asked = asked.into_iter().chain(model.set_preferences(preferences, Timestamp::now()));
        let mut app = Self {
            model,
            commands,
            messages,
            until: None,
            applied: None,
            can_draw: None,
            percent: 100,
            opened: None,
            stand: None,
        };
        app.ask(asked.chain([given]).collect());
        app.apply_preferences(ctx);
        Ok(app)
    }

    /// Makes the window look as the person chose.
    fn apply_preferences(&mut self, ctx: &egui::Context) {
        let preferences = self.model.preferences();
        if self.applied.as_ref() == Some(preferences) {
            return;
        }
        let before = self.applied.replace(preferences.clone());
        theme::prefer(ctx, preferences);
        if before.is_none_or(|before| before.language != preferences.language) {
            fonts::draw_in(ctx, self.model.language());
            self.can_draw = None;
        }
    }

    /// Speaks the language that was chosen, or English where no font can draw it. Fonts are there with the first frame.
    fn speak(&mut self, ctx: &egui::Context) {
        if self.can_draw.is_some() {
            return;
        }
        let wanted = self.model.language();
        let can_draw = fonts::can_draw(ctx, wanted);
        self.can_draw = Some(can_draw);
        let language = if can_draw { wanted } else { Language::english() };
        text::speak(language);
        self.ask(vec![Command::Speak(language)]);
        self.model.set_undrawn((!can_draw).then_some(wanted), Timestamp::now());
    }

    /// What the person does to the window with its frame, or with Ctrl and plus.
    fn follow_window(&mut self, ctx: &egui::Context) {
        let zoom = ctx.zoom_factor();
        #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "between 20 and 500 percent")]
        let percent = (zoom * 100.0).round() as u16;
        // What the window was told itself takes a frame to be so.
        let changed = std::mem::replace(&mut self.percent, percent) != percent;
        if changed && self.applied.as_ref().is_some_and(|applied| applied.text_size != percent) {
            let preferences = Preferences { text_size: percent, ..self.model.preferences().clone() };
            self.applied = Some(preferences.clone());
            let commands = self.model.set_preferences(preferences, Timestamp::now());
            self.ask(commands);
            self.ask(self.model.keep_preferences());
        }
        let (viewport, time) = ctx.input(|input| (input.viewport().clone(), input.time));
        let special = [viewport.maximized, viewport.fullscreen, viewport.minimized];
        if let Some(inner) = viewport.inner_rect.filter(|_| !special.contains(&Some(true))) {
            // Without the zoom, which is not known yet when a window opens.
            let size = [inner.width() * zoom, inner.height() * zoom];
            let position = viewport.outer_rect.map(|outer| [outer.left() * zoom, outer.top() * zoom]);
            self.stand = Some(Stand { size, position });
            if self.opened.is_none() || time < SETTLED {
                self.opened = self.stand;
            }
        }
    }

    fn ask(&self, commands: Vec<Command>) {
        for command in commands {
            // The worker ends only after the window.
            let _ended = self.commands.send(command);
        }
    }
}

impl eframe::App for App {
    fn logic(&mut self, ctx: &egui::Context, _frame: &mut eframe::Frame) {
        while let Ok(message) = self.messages.try_recv() {
            let commands = self.model.receive(message, Timestamp::now());
            self.ask(commands);
        }
        let now = Timestamp::now();
        if self.until.is_some_and(|until| until <= now) {
            self.model.pass_time(now);
        }
        self.follow_window(ctx);
        self.apply_preferences(ctx);
        self.until = self.model.until(now);
        if let Some(left) = self.until.and_then(|until| Duration::try_from(until.duration_since(now)).ok()) {
            ctx.request_repaint_after(left);
        }
    }

    fn ui(&mut self, ui: &mut egui::Ui, _frame: &mut eframe::Frame) {
        self.speak(ui.ctx());
        let mut actions = Vec::new();
        panels::window_ui(ui, self.model.view(), &mut actions);
        if actions.is_empty() {
            return;
        }
        for action in actions {
            let commands = self.model.apply(action, Timestamp::now());
            self.ask(commands);
        }
        self.apply_preferences(ui.ctx());
        // What was drawn is already old.
        ui.ctx().request_repaint();
    }

    fn on_exit(&mut self, _gl: Option<&eframe::glow::Context>) {
        // A window that stands where it stood leaves nothing behind.
        if self.stand != self.opened {
            let preferences = Preferences { window: self.stand, ..self.model.preferences().clone() };
            self.ask(vec![Command::Keep(Box::new(preferences))]);
        }
        if self.commands.send(Command::Stop).is_ok() {
            let until = std::time::Instant::now() + LONGEST_CLOSE;
            while let Ok(message) = self.messages.recv_timeout(until.saturating_duration_since(std::time::Instant::now())) {
                if message == Message::Stopped {
                    break;
                }
            }
        }
    }
}
