//! The window as eframe sees it: drains the inbox into the model, draws the panels, and applies what they queued.

use std::sync::mpsc::{Receiver, SyncSender};
use std::time::Duration;

use eframe::egui;
use jiff::Timestamp;
use jiff::tz::TimeZone;

use crate::message::{Command, Message};
use crate::model::Model;
use crate::{Start, inbox, panels, theme, worker};

/// How long closing waits for a decision that is being written.
const LONGEST_CLOSE: Duration = Duration::from_secs(1);

/// The running window.
pub struct App {
    model: Model,
    commands: SyncSender<Command>,
    messages: Receiver<Message>,
    /// When time alone changes what is shown.
    until: Option<Timestamp>,
}

impl App {
    /// Starts the worker, and shows what is known already in the first frame.
    pub fn new(ctx: &egui::Context, start: Start) -> std::io::Result<Self> {
        theme::install(ctx);
        let woken = ctx.clone();
        let (outbox, messages) = inbox::inbox(move || woken.request_repaint());
        let programs = worker::read_programs(&start.places, start.given.as_deref());
        let app = start.app.or_else(|| crate::given_app(start.given.as_deref()));
        let commands = worker::start(start.places.clone(), start.given, programs.clone(), outbox)?;
        let (model, asked) = Model::new(start.places, TimeZone::system(), programs, app.as_deref(), Timestamp::now());
        let app = Self { model, commands, messages, until: None };
        app.ask(asked);
        Ok(app)
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
        self.until = self.model.until(now);
        if let Some(left) = self.until.and_then(|until| Duration::try_from(until.duration_since(now)).ok()) {
            ctx.request_repaint_after(left);
        }
    }

    fn ui(&mut self, ui: &mut egui::Ui, _frame: &mut eframe::Frame) {
        let mut actions = Vec::new();
        panels::window_ui(ui, self.model.view(), &mut actions);
        if actions.is_empty() {
            return;
        }
        for action in actions {
            let commands = self.model.apply(action, Timestamp::now());
            self.ask(commands);
        }
        // What was drawn is already old.
        ui.ctx().request_repaint();
    }

    fn on_exit(&mut self, _gl: Option<&eframe::glow::Context>) {
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
