//! A program with settings of its own, one page of which is Candor's: what the program reports, and the choice about it.
//!
//! ```text
//! cargo run -p candor-settings --example embedded
//! ```
//!
//! What is Candor's is marked in `main` and in `page_ui`; the rest is any program that draws with egui.

use std::sync::Arc;

use candor::Places;
use candor::{EventHandle, Telemetry, Values};
use candor_settings::window::embed::ChoicesPanel;
use eframe::egui;

/// Everything that this program may ever say. A host ships it inside its binary.
const MANIFEST: &str = include_str!("embedded.toml");

type Failed = Box<dyn std::error::Error + Send + Sync>;

fn main() -> Result<(), Failed> {
    let telemetry = Telemetry::open(MANIFEST)?;
    // The choice may not have been made yet; then this does nothing.
    telemetry.event("app_opened")?.record(&Values::new());
    let viewport = egui::ViewportBuilder::default().with_title("Notebook").with_inner_size([1080.0, 720.0]);
    let options = eframe::NativeOptions { viewport, ..eframe::NativeOptions::default() };
    let create: eframe::AppCreator<'_> = Box::new(|creation| {
        // Candor's page, with the manifest that the telemetry has.
        let manifest = Arc::clone(telemetry.manifest());
        let privacy = ChoicesPanel::new(&creation.egui_ctx, Places::of_this_computer()?, manifest)?;
        let begun = telemetry.event("note_begun")?;
        Ok(Box::new(Notebook { page: Page::Notes, notes: 0, spelling: true, author: String::new(), begun, privacy }))
    });
    eframe::run_native("Notebook", options, create).map_err(|error| error.to_string())?;
    telemetry.close();
    Ok(())
}

#[derive(Clone, Copy, PartialEq)]
enum Page {
    Notes,
    Appearance,
    Privacy,
}

struct Notebook {
    page: Page,
    notes: u64,
    spelling: bool,
    author: String,
    begun: EventHandle,
    privacy: ChoicesPanel,
}

impl eframe::App for Notebook {
    fn ui(&mut self, ui: &mut egui::Ui, _frame: &mut eframe::Frame) {
        egui::Panel::left("pages").resizable(false).exact_size(150.0).show(ui, |ui| {
            ui.add_space(8.0);
            ui.heading("Settings");
            ui.add_space(8.0);
            // A question is waiting there until it is answered.
            let privacy = if self.privacy.waits_for_an_answer() { "Privacy (1)" } else { "Privacy" };
            for (page, name) in [(Page::Notes, "Notes"), (Page::Appearance, "Appearance"), (Page::Privacy, privacy)] {
                ui.selectable_value(&mut self.page, page, name);
            }
        });
        egui::CentralPanel::default().show(ui, |ui| {
            egui::ScrollArea::vertical().auto_shrink(false).show(ui, |ui| {
                egui::Frame::new().inner_margin(12).show(ui, |ui| self.page_ui(ui));
            });
        });
    }
}

impl Notebook {
    fn page_ui(&mut self, ui: &mut egui::Ui) {
        match self.page {
            Page::Notes => {
                ui.heading("Notes");
                ui.checkbox(&mut self.spelling, "Check spelling");
                ui.horizontal(|ui| {
                    let label = ui.label("Author");
                    ui.text_edit_singleline(&mut self.author).labelled_by(label.id);
                });
                if ui.button("Begin a note").clicked() {
                    self.notes += 1;
                    let outcome = self.begun.record(&Values::new().with("notes", self.notes));
                    // A real program has no use for this; here one can watch a choice at work.
                    ui.ctx().data_mut(|data| data.insert_temp(egui::Id::unique("outcome"), outcome.to_string()));
                }
                if let Some(outcome) = ui.data(|data| data.get_temp::<String>(egui::Id::unique("outcome"))) {
                    ui.label(format!("{} begun. Report of the last one: {outcome}", self.notes));
                }
            }
            Page::Appearance => {
                ui.heading("Appearance");
                let mut theme = ui.ctx().options(|options| options.theme_preference);
                for (choice, name) in [
                    (egui::ThemePreference::System, "Same as system"),
                    (egui::ThemePreference::Light, "Light"),
                    (egui::ThemePreference::Dark, "Dark"),
                ] {
                    ui.radio_value(&mut theme, choice, name);
                }
                ui.ctx().set_theme(theme);
            }
            // The one call.
            Page::Privacy => {
                self.privacy.ui(ui);
            }
        }
    }
}
