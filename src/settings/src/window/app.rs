//! The window as eframe sees it: takes in what the worker found, draws the panels, and applies what they queued.

use std::path::{Path, PathBuf};

use candor::Places;
use eframe::egui;
use jiff::Timestamp;

use crate::pages::frame::action::Action;
use crate::pages::frame::draw::{ground, window_ui};
use crate::pages::frame::view::View;
use crate::preferences::{Preferences, Stand};
use crate::state::session::Session;
use crate::text::Language;
use crate::theme::fonts;
use crate::worker::Scope;
use crate::worker::message::Command;
use crate::{text, theme, worker};

/// How wide and high the texture of letters may be, in pixels at a scale of 1. It has its full width from the first letter on, and
/// at the width that graphics cards allow, megabytes would be filled and copied before anything is drawn. This has room for five
/// thousand characters.
const WIDEST_TEXTURE: f32 = 1024.0;
/// How many seconds a new window may move by itself: by then every system has put it where it stays.
const SETTLED: f64 = 2.0;

/// What the window shows when it opens.
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct Start {
    /// Where files are.
    pub places: Places,
    /// A manifest that was named by hand.
    pub given: Option<PathBuf>,
    /// The program to show first, by its id.
    pub app: Option<String>,
}

impl Start {
    /// With these files, and whatever programs they have.
    pub fn new(places: Places) -> Self {
        Self { places, given: None, app: None }
    }

    /// With a manifest that was named by hand.
    #[must_use]
    pub fn given(self, given: Option<PathBuf>) -> Self {
        Self { given, ..self }
    }

    /// Shows this program first, by its id.
    #[must_use]
    pub fn app(self, app: Option<String>) -> Self {
        Self { app, ..self }
    }
}

/// The running window.
pub struct App {
    session: Session,
    /// The preferences that are in effect.
    applied: Option<Preferences>,
    /// Whether there are fonts for the language; unknown until they have been loaded.
    can_draw: Option<bool>,
    /// The size of everything, as it was in the last frame.
    percent: u16,
    /// Where the window was put when it opened, and where it is now.
    opened: Option<Stand>,
    stand: Option<Stand>,
    /// Whether the bar above the window is light or dark.
    #[cfg(all(unix, not(target_os = "macos")))]
    bar: Option<egui::Theme>,
}

impl App {
    /// Starts the worker, and shows what is already known in the first frame.
    pub fn new(ctx: &egui::Context, start: Start, preferences: Preferences) -> std::io::Result<Self> {
        theme::install(ctx);
        let woken = ctx.clone();
        let named: Vec<PathBuf> = start.given.iter().cloned().collect();
        let given: Vec<PathBuf> = named.iter().chain(&preferences.added).cloned().collect();
        let programs = worker::read_programs(&start.places, &given);
        let app = start.app.or_else(|| given_app(start.given.as_deref()));
        let wake = move || woken.request_repaint();
        text::speak(Language::chosen(preferences.language.as_deref()));
        let added = Command::Given(preferences.added.clone());
        let scope = Scope::Computer(named);
        let mut session = Session::begin(start.places, scope, programs, preferences, app.as_deref(), true, wake)?;
        session.ask(vec![added]);
        let mut app = Self {
            session,
            applied: None,
            can_draw: None,
            percent: 100,
            opened: None,
            stand: None,
            #[cfg(all(unix, not(target_os = "macos")))]
            bar: None,
        };
        app.apply_preferences(ctx);
        Ok(app)
    }

    /// What is drawn.
    pub fn view(&self) -> &View {
        self.session.view()
    }

    /// Does this as if the person had, before the next frame.
    pub fn act(&mut self, ctx: &egui::Context, action: Action) {
        self.session.apply(ctx, vec![action]);
        self.apply_preferences(ctx);
    }

    /// Makes the window look as the person chose.
    fn apply_preferences(&mut self, ctx: &egui::Context) {
        let preferences = self.session.model().preferences();
        if self.applied.as_ref() == Some(preferences) {
            return;
        }
        let before = self.applied.replace(preferences.clone());
        theme::prefer(ctx, preferences);
        if before.is_none_or(|before| before.language != preferences.language) {
            fonts::draw_in(ctx, self.session.model().language());
            self.can_draw = None;
        }
    }

    /// Says everything in this language from now on.
    pub fn speak(&mut self, language: &'static Language) {
        text::speak(language);
        let commands = self.session.model().speak(language, Timestamp::now());
        self.session.ask(commands);
    }

    /// Speaks the chosen language, or English if no font can draw it. Fonts are loaded by the first frame.
    fn speak_as_chosen(&mut self, ctx: &egui::Context) {
        if self.can_draw.is_some() {
            return;
        }
        let wanted = self.session.model().language();
        let can_draw = fonts::can_draw(ctx, wanted);
        self.can_draw = Some(can_draw);
        let language = if can_draw { wanted } else { Language::english() };
        if self.session.model().set_undrawn((!can_draw).then_some(wanted)) || language != text::spoken() {
            self.speak(language);
        }
    }

    /// Has the bar above the window drawn as light or dark as the window, whatever the person chose, and whether or not the desktop
    /// says what it is.
    #[cfg(all(unix, not(target_os = "macos")))]
    fn match_bar(&mut self, ctx: &egui::Context) {
        let theme = ctx.theme();
        if self.bar.replace(theme) != Some(theme) {
            ctx.options_mut(|options| options.sync_window_theme = false);
            ctx.send_viewport_cmd(egui::ViewportCommand::SetTheme(match theme {
                egui::Theme::Dark => egui::SystemTheme::Dark,
                egui::Theme::Light => egui::SystemTheme::Light,
            }));
        }
    }

    /// What the person does to the window with its frame, or with Ctrl and plus.
    fn follow_window(&mut self, ctx: &egui::Context) {
        let zoom = ctx.zoom_factor();
        #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "between 20 and 500 percent")]
        let percent = (zoom * 100.0).round() as u16;
        // What the window was told takes a frame to take effect.
        let changed = std::mem::replace(&mut self.percent, percent) != percent;
        if changed && self.applied.as_ref().is_some_and(|applied| applied.text_size != percent) {
            let preferences = Preferences { text_size: percent, ..self.session.model().preferences().clone() };
            self.applied = Some(preferences.clone());
            let commands = self.session.model().set_preferences(preferences, Timestamp::now());
            self.session.ask(commands);
            let kept = self.session.model().keep_preferences();
            self.session.ask(kept);
        }
        let (viewport, time) = ctx.input(|input| (input.viewport().clone(), input.time));
        let special = [viewport.maximized, viewport.fullscreen, viewport.minimized];
        if !special.contains(&Some(true)) {
            // Wayland tells no window where it is, and egui then says nothing about its size either.
            let inner = viewport.inner_rect.unwrap_or_else(|| ctx.viewport_rect());
            // Without the zoom, which is not known yet when a window opens.
            let size = [inner.width() * zoom, inner.height() * zoom];
            let position = viewport.outer_rect.map(|outer| [outer.left() * zoom, outer.top() * zoom]);
            self.stand = Some(Stand { size, position });
            if self.opened.is_none() || time < SETTLED {
                self.opened = self.stand;
            }
        }
    }
}

impl eframe::App for App {
    fn raw_input_hook(&mut self, ctx: &egui::Context, raw: &mut egui::RawInput) {
        let scale = raw.viewport().native_pixels_per_point.unwrap_or(1.0) * ctx.zoom_factor();
        #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a few thousand")]
        let widest = (WIDEST_TEXTURE * scale.max(1.0)).ceil() as usize;
        raw.max_texture_side = raw.max_texture_side.map(|side| side.min(widest));
    }

    fn logic(&mut self, ctx: &egui::Context, _frame: &mut eframe::Frame) {
        self.session.receive(ctx);
        self.follow_window(ctx);
        self.apply_preferences(ctx);
        #[cfg(all(unix, not(target_os = "macos")))]
        self.match_bar(ctx);
    }

    fn ui(&mut self, ui: &mut egui::Ui, _frame: &mut eframe::Frame) {
        self.speak_as_chosen(ui.ctx());
        let mut actions = Vec::new();
        window_ui(ui, self.session.view(), &mut actions);
        self.session.shown(ui.ctx());
        if !actions.is_empty() {
            self.session.apply(ui.ctx(), actions);
            self.apply_preferences(ui.ctx());
        }
    }

    fn clear_color(&self, visuals: &egui::Visuals) -> [f32; 4] {
        ground(visuals).to_normalized_gamma_f32()
    }

    fn on_exit(&mut self, _gl: Option<&eframe::glow::Context>) {
        // A window that is where it was leaves nothing behind.
        if self.stand != self.opened {
            let preferences = Preferences { window: self.stand, ..self.session.model().preferences().clone() };
            self.session.ask(vec![Command::Keep(Box::new(preferences))]);
        }
        self.session.end();
    }
}

/// The id in a manifest that was named by hand.
fn given_app(given: Option<&Path>) -> Option<String> {
    candor::tools::registry::read_manifest(given?).ok().map(|manifest| manifest.app.id)
}
