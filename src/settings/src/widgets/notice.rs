//! A bar that says what a person should know, with what they can do about it.

use eframe::egui;
use egui::{Color32, Frame, Label, Margin, Stroke, Ui};

use crate::theme;
use crate::widgets::buttons::{self, Weight};
use crate::widgets::{announce, is_open, set_open};

/// What is in the bar.
#[derive(Debug)]
pub struct Bar<'a> {
    /// The tone in a word.
    pub word: &'a str,
    /// The colour of that word.
    pub ink: Color32,
    /// The ground of the bar.
    pub ground: Color32,
    /// Its edge.
    pub edge: Color32,
    /// The sentence.
    pub text: &'a str,
    /// The words that open the details.
    pub open_details: &'a str,
    /// The details; may be empty.
    pub details: &'a [String],
    /// Buttons of equal weight; may be empty.
    pub offers: Vec<&'a str>,
}

/// Draws it, and returns the offer that was taken.
pub fn bar(ui: &mut Ui, id: egui::Id, bar: &Bar<'_>) -> Option<usize> {
    Frame::new()
        .fill(bar.ground)
        .stroke(Stroke::new(1.0, bar.edge))
        .corner_radius(theme::CORNER)
        .inner_margin(Margin::symmetric(15, 11))
        .show(ui, |ui| {
            ui.set_width(ui.available_width());
            ui.spacing_mut().item_spacing = egui::vec2(12.0, 8.0);
            let room = ui.available_width();
            let size = (!bar.offers.is_empty()).then(|| buttons::measure_equal(ui, &bar.offers, Weight::Offer, room));
            // The offers are beside the sentence if that leaves it a comfortable width, else below it.
            match size {
                Some(size) if size.total.x + 12.0 + 320.0 <= room => {
                    ui.horizontal_top(|ui| {
                        let text_room = room - size.total.x - 12.0;
                        ui.allocate_ui_with_layout(egui::vec2(text_room, 0.0), *ui.layout(), |ui| {
                            ui.set_width(text_room);
                            ui.vertical(|ui| {
                                // The first line is level with the words of the buttons.
                                ui.spacing_mut().item_spacing.y = 0.0;
                                ui.add_space(4.0);
                                text_ui(ui, id, bar);
                            });
                        });
                        buttons::equal(ui, &bar.offers, Weight::Offer, size)
                    })
                    .inner
                }
                Some(size) => {
                    text_ui(ui, id, bar);
                    ui.add_space(4.0);
                    buttons::equal(ui, &bar.offers, Weight::Offer, size)
                }
                None => {
                    text_ui(ui, id, bar);
                    None
                }
            }
        })
        .inner
}

fn text_ui(ui: &mut Ui, id: egui::Id, bar: &Bar<'_>) {
    ui.spacing_mut().item_spacing.y = 4.0;
    ui.set_max_width(theme::READING.min(ui.available_width()));
    let mut words = egui::text::LayoutJob::default();
    let style = ui.style();
    let append = |words: &mut egui::text::LayoutJob, text: egui::RichText| {
        text.append_to(words, style, egui::FontSelection::Default, egui::Align::Center);
    };
    append(&mut words, theme::strong(bar.word).color(bar.ink));
    append(&mut words, theme::body("  "));
    append(&mut words, theme::body(bar.text).color(theme::tokens(ui).text));
    let said = ui.add(Label::new(words).wrap());
    announce(ui, &said);
    if !bar.details.is_empty() {
        let open = is_open(ui, id);
        if buttons::expander(ui, bar.open_details, bar.open_details, open).clicked() {
            set_open(ui, id, !open);
        }
        if open {
            for line in bar.details {
                ui.add(Label::new(theme::small(line).color(theme::tokens(ui).muted)).wrap());
            }
        }
    }
}
