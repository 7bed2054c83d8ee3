//! Draws fields in plain words: path, meaning, limits, and a switch that withholds just the one.

use eframe::egui;
use egui::{Label, Layout, Ui, vec2};

use crate::pages::fields::view::{FieldFact, FieldSwitch, Withhold};
use crate::pages::parts::Marked;
use crate::text::{choices as text, labels};
use crate::theme;
use crate::widgets::marked::{is_new, marked};
use crate::widgets::switch::{self, Switch};

const SWITCH: f32 = 36.0;

/// Draws the fields, one below the other.
pub fn fields_ui(ui: &mut Ui, fields: &[FieldFact], withhold: &mut dyn FnMut(Withhold)) {
    found_fields_ui(ui, fields, None, withhold);
}

/// The same, with a mark at the one that somebody searched for.
pub fn found_fields_ui(ui: &mut Ui, fields: &[FieldFact], found: Option<&Marked<String>>, withhold: &mut dyn FnMut(Withhold)) {
    let t = theme::tokens(ui);
    ui.scope(|ui| {
        ui.spacing_mut().item_spacing.y = 0.0;
        if fields.iter().any(|field| field.send.is_some()) {
            ui.add(Label::new(theme::small(labels::withhold_means()).color(t.muted)).wrap());
            ui.add_space(8.0);
        }
        for (index, field) in fields.iter().enumerate() {
            if index > 0 {
                ui.add_space(8.0);
            }
            let mark = Marked::is(found, &field.path);
            let takes_focus = mark.is_some_and(|number| is_new(ui, number));
            marked(ui, mark, |ui| field_ui(ui, field, takes_focus, withhold));
        }
    });
}

fn field_ui(ui: &mut Ui, field: &FieldFact, takes_focus: bool, withhold: &mut dyn FnMut(Withhold)) {
    let Some(send) = &field.send else { return words_ui(ui, field) };
    ui.horizontal_top(|ui| {
        let words = ui.available_width() - SWITCH - 16.0;
        ui.allocate_ui_with_layout(vec2(words, 0.0), Layout::top_down(egui::Align::Min), |ui| {
            ui.set_width(words);
            words_ui(ui, field);
        });
        ui.with_layout(Layout::right_to_left(egui::Align::Min), |ui| switch_ui(ui, field, send, takes_focus, withhold));
    });
}

fn words_ui(ui: &mut Ui, field: &FieldFact) {
    let FieldFact { path, explain, limits, send } = field;
    let t = theme::tokens(ui);
    ui.add(Label::new(theme::mono(path)).wrap());
    ui.add(Label::new(theme::small(explain)).wrap());
    if !limits.is_empty() {
        ui.add(Label::new(theme::small(limits).color(t.muted)).wrap());
    }
    if let Some(FieldSwitch { why_off, .. }) = send.as_ref().filter(|send| !send.switch.on) {
        ui.add(Label::new(theme::small(why_off).color(t.attention)).wrap());
    }
}

fn switch_ui(ui: &mut Ui, field: &FieldFact, send: &FieldSwitch, takes_focus: bool, withhold: &mut dyn FnMut(Withhold)) {
    let FieldSwitch { switch, entries, why_off: _ } = send;
    let name = text::send_field(&field.path);
    let response = ui.add(Switch::new(switch.on, &name).idle(switch.idle).locked(switch.locked.as_deref()));
    if takes_focus {
        response.request_focus();
    }
    if switch::moved(&response, switch.on) {
        withhold(Withhold { entries: entries.clone(), withheld: switch.on });
    }
}
