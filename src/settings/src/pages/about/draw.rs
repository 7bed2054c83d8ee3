//! Draws the page "About": the manifest, readable without knowing its format.

use eframe::egui;
use egui::{Hyperlink, Label, Ui};

use super::action::AboutAction;
use super::view::About;
use crate::pages::fields::draw::fields_ui;
use crate::text::labels;
use crate::theme;
use crate::widgets::card::card;
use crate::widgets::{buttons, line_across, pairs, section, show_focus};

/// Draws the page.
pub fn about_ui(ui: &mut Ui, about: &About, actions: &mut Vec<AboutAction>) {
    let About { id, intro, source, facts, events } = about;
    let t = theme::tokens(ui);
    ui.spacing_mut().item_spacing.y = theme::GAP;

    for sentence in intro {
        ui.add(Label::new(theme::body(sentence)).wrap());
    }
    ui.add_space(theme::GAP);

    card(ui, |ui| {
        section(ui, labels::facts());
        ui.spacing_mut().item_spacing.y = 4.0;
        pairs::pairs(ui, facts.iter().map(|(label, value)| (label.as_str(), value.as_str())));
        if !source.is_empty() {
            pairs::pair(ui, labels::source(), |ui| {
                let link = ui.add(Hyperlink::from_label_and_url(theme::body(source), source));
                show_focus(ui, &link, 2.0);
            });
        }
        ui.add_space(8.0);
        ui.horizontal_wrapped(|ui| {
            if buttons::button(ui, labels::open_folder()).clicked() {
                actions.push(AboutAction::OpenFolder);
            }
            if buttons::button(ui, labels::hide_program()).clicked() {
                actions.push(AboutAction::Hide(id.clone()));
            }
        });
        ui.add(Label::new(theme::small(labels::hide_means()).color(t.muted)).wrap());
    });

    if !events.is_empty() {
        card(ui, |ui| {
            section(ui, labels::messages());
            for (index, (when, event_fields)) in events.iter().enumerate() {
                if index > 0 {
                    ui.add_space(8.0);
                    line_across(ui, ui.max_rect().x_range(), ui.cursor().top());
                    ui.add_space(8.0);
                }
                ui.add(Label::new(theme::body(when).color(t.muted)).wrap());
                ui.add_space(4.0);
                fields_ui(ui, event_fields, &mut |_| {});
            }
        });
    }
}
