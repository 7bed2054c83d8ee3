//! The page "Choices" inside another program's window: for programs that draw with egui and have settings of their own.
//!
//! It shows that one program and no other, in the colours, fonts and text sizes of the `Ui` that it is given, and changes the
//! host's style nowhere else. Files are read and written on its own thread, so no frame waits for a disk.

use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

use candor::{Manifest, Places};
use eframe::egui;

use crate::pages::frame::draw_embedded::embedded_ui;
use crate::preferences::Preferences;
use crate::state::session::Session;
use crate::worker::Scope;
use crate::{theme, worker};

/// What a person sees and decides about one program, to be drawn inside that program's own window.
///
/// ```no_run
/// # use std::sync::Arc;
/// # use candor_settings::window::embed::ChoicesPanel;
/// # use eframe::egui;
/// # const MANIFEST: &str = "";
/// # fn open(ctx: &egui::Context) -> Result<ChoicesPanel, Box<dyn std::error::Error>> {
/// let telemetry = candor::Telemetry::open(MANIFEST)?;
/// let places = candor::Places::of_this_computer()?;
/// let privacy = ChoicesPanel::new(ctx, places, Arc::clone(telemetry.manifest()))?;
/// # Ok(privacy)
/// # }
/// # fn page(privacy: &mut ChoicesPanel, ui: &mut egui::Ui) {
/// // and on the page of the settings, in each frame:
/// privacy.ui(ui);
/// # }
/// ```
///
/// It speaks the language that its thread speaks, which is English unless the host has called [`crate::text::speak`] before.
///
/// A choice is written as soon as it is made, and a running [`candor::Telemetry`] obeys it at once. Dropping the panel ends its thread,
/// and waits a second at most for a choice that is being written.
pub struct ChoicesPanel {
    session: Session,
    app: String,
    /// Whether it was drawn since the host was last woken: a page that nobody looks at wakes nobody.
    drawn: Arc<AtomicBool>,
}

impl ChoicesPanel {
    /// Starts watching what is decided about the program with this manifest, and wakes this context when that changes. The files with the
    /// choice are read before this returns, so that the first frame is complete.
    ///
    /// # Errors
    /// If its thread cannot be started.
    pub fn new(ctx: &egui::Context, places: Places, manifest: Arc<Manifest>) -> std::io::Result<Self> {
        let app = manifest.app.id.clone();
        let drawn = Arc::new(AtomicBool::new(false));
        let programs = worker::read_program(&places, &manifest);
        let session = Session::begin(
            places,
            Scope::Program(manifest),
            programs,
            Preferences::default(),
            Some(&app),
            false,
            waker(ctx, &drawn),
        )?;
        Ok(Self { session, app, drawn })
    }

    /// Whether the person has not answered yet, so that a host can say so next to the name of the page.
    pub fn waits_for_an_answer(&self) -> bool {
        self.session.view().choices.answering
    }

    /// Draws it as wide as there is room and as high as it needs to be; if that may be too high, call it inside a scroll area.
    pub fn ui(&mut self, ui: &mut egui::Ui) -> egui::Response {
        // Before the inbox is emptied, so that whatever comes later wakes the host.
        self.drawn.store(true, Ordering::Release);
        self.session.receive(ui.ctx());
        let mut actions = Vec::new();
        let (view, app) = (self.session.view(), &self.app);
        let drawn = theme::hosted(ui, |ui| ui.push_id(("candor", app), |ui| embedded_ui(ui, view, &mut actions)));
        self.session.apply(ui.ctx(), actions);
        drawn.response
    }
}

/// Asks for one frame, and for no other until the panel was drawn in it.
fn waker(ctx: &egui::Context, drawn: &Arc<AtomicBool>) -> impl Fn() + Send + Sync + 'static {
    let (ctx, drawn) = (ctx.clone(), Arc::clone(drawn));
    move || {
        if drawn.swap(false, Ordering::AcqRel) {
            ctx.request_repaint();
        }
    }
}

#[cfg(test)]
mod tests {
    use std::sync::atomic::AtomicUsize;

    use super::*;

    #[test]
    fn a_host_is_woken_once_for_each_time_that_the_panel_was_drawn() {
        let ctx = egui::Context::default();
        let frames = Arc::new(AtomicUsize::new(0));
        let counted = Arc::clone(&frames);
        ctx.set_request_repaint_callback(move |_| {
            counted.fetch_add(1, Ordering::AcqRel);
        });
        let drawn = Arc::new(AtomicBool::new(false));
        let wake = waker(&ctx, &drawn);
        let woken = |times: usize| {
            (0..times).for_each(|_| wake());
            frames.swap(0, Ordering::AcqRel)
        };
        assert_eq!(woken(3), 0, "nobody has looked at it yet");
        drawn.store(true, Ordering::Release);
        assert_eq!(woken(3), 1);
        assert_eq!(woken(3), 0, "its page was closed meanwhile");
    }
}
