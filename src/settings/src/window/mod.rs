//! The window as the system sees it, and a page of it inside another program's window.

pub mod app;
#[cfg(all(unix, not(target_os = "macos")))]
mod desktop;
#[cfg(all(unix, not(target_os = "macos")))]
mod display;
pub mod embed;
mod screens;

use std::cell::Cell;

use eframe::egui;

pub use app::Start;

use crate::cli::NoWindow;
use crate::pages::frame::draw::TITLE;
use crate::preferences::Preferences;
use crate::theme::icon;

/// Opens the window and returns when it is closed.
///
/// # Errors
/// If the window cannot be opened, or if its display went away.
pub fn run_window(start: Start) -> Result<(), NoWindow> {
    #[cfg(all(unix, not(target_os = "macos")))]
    let display = display::find(&start.places.environment).map_err(NoWindow::CannotOpen)?;
    let start = at_home(start);
    let preferences = Preferences::read(&start.places);
    let mut options = options();
    #[cfg(all(unix, not(target_os = "macos")))]
    display.choose(&mut options);
    let mut viewport = egui::ViewportBuilder::default()
        .with_title(TITLE)
        .with_app_id("candor")
        .with_inner_size(preferences.window.unwrap_or_default().size)
        .with_min_inner_size([640.0, 480.0]);
    if let Some(position) = preferences.window.and_then(|stand| stand.position) {
        viewport = viewport.with_position(position);
    }
    if let Some(icon) = icon::icon() {
        viewport = viewport.with_icon(icon);
    }
    options.viewport = viewport;
    let opened = Cell::new(false);
    let create: eframe::AppCreator<'_> = Box::new(|context| {
        screens::bring_into_sight(context, &preferences);
        #[cfg(all(unix, not(target_os = "macos")))]
        desktop::follow(&context.egui_ctx);
        let app = app::App::new(&context.egui_ctx, start, preferences)?;
        opened.set(true);
        Ok(Box::new(app))
    });
    let shown = eframe::run_native(TITLE, options, create).map_err(|error| error.to_string());
    #[cfg(all(unix, not(target_os = "macos")))]
    let shown = shown.map_err(|error| format!("{error}; {display}"));
    shown.map_err(if opened.get() { NoWindow::DisplayEnded } else { NoWindow::CannotOpen })
}

/// Makes the person's home folder the current folder, wherever the window was started: file dialogs that cannot be told where to begin,
/// such as zenity, begin there.
fn at_home(mut start: Start) -> Start {
    // Relative paths are relative to where we were.
    start.given = start.given.map(|given| std::path::absolute(&given).unwrap_or(given));
    // If that folder cannot be entered, a dialog begins elsewhere.
    let _begins_elsewhere = std::env::set_current_dir(&start.places.person);
    start
}

/// How the window is drawn.
pub fn options() -> eframe::NativeOptions {
    eframe::NativeOptions {
        // The only one that is shipped. What tests need brings another, which would draw instead wherever it is built in.
        renderer: eframe::Renderer::Glow,
        // The window asks for them itself, and only when it needs one.
        system_font_fallback: false,
        // The window has no gradients, and without a graphics card dithering costs something for every pixel.
        dithering: false,
        ..eframe::NativeOptions::default()
    }
}
