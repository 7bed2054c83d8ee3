//! Draws what was sent, each with its ticket and what is known of it, and the question what became of it.

use eframe::egui;
use egui::text::LayoutJob;
use egui::{Label, Layout, Ui, vec2};

use super::action::FeedbackAction;
use super::make::{ask_name, erase_name};
use super::view::{Sent, SentRow};
use crate::pages::draw_copy::copy_ui;
use crate::text::labels;
use crate::theme;
use crate::widgets::buttons::link;
use crate::widgets::card::card;
use crate::widgets::{announce, line_across, part, section, text_width};

/// A button beside the ticket, and the gap before it.
const COPY: f32 = 84.0;

/// Draws the card.
pub(super) fn sent_ui(ui: &mut Ui, sent: &Sent, actions: &mut Vec<FeedbackAction>) {
    let t = theme::tokens(ui);
    card(ui, |ui| {
        ui.spacing_mut().item_spacing.y = 4.0;
        section(ui, labels::feedback_sent());
        ui.add(Label::new(theme::body(&sent.sentence).color(t.muted)).wrap());
        for row in &sent.rows {
            ui.add_space(8.0);
            line_across(ui, ui.max_rect().x_range(), ui.cursor().top());
            ui.add_space(9.0);
            ui.push_id(row.seq, |ui| row_ui(ui, row, actions));
        }
        if let Some(more) = &sent.more {
            ui.add_space(8.0);
            ui.add(Label::new(theme::small(more).color(t.muted)).wrap());
        }
    });
}

fn row_ui(ui: &mut Ui, row: &SentRow, actions: &mut Vec<FeedbackAction>) {
    let t = theme::tokens(ui);
    part(ui, &row.title);
    ui.add(Label::new(theme::small(&row.when).color(t.muted)).wrap());
    for (sentence, failed) in &row.known {
        let said = ui.add(Label::new(words(ui, sentence, *failed)).wrap());
        announce(ui, &said);
    }
    if let Some(answer) = &row.answer {
        ui.add_space(4.0);
        ui.label(theme::small_strong(labels::feedback_answer()));
        ui.add(Label::new(theme::body(&**answer)).wrap());
    }
    ui.add_space(4.0);
    ui.label(theme::small(labels::crash_ticket()).color(t.muted));
    let beside = text_width(ui, &row.ticket, &theme::mono_font()) + COPY <= ui.available_width();
    let layout = if beside { Layout::left_to_right(egui::Align::Center) } else { *ui.layout() };
    ui.allocate_ui_with_layout(vec2(ui.available_width(), 28.0), layout, |ui| {
        ui.spacing_mut().item_spacing.x = 12.0;
        ui.add(Label::new(theme::mono(&row.ticket)).wrap());
        copy_ui(ui, &row.ticket);
    });
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing.x = 20.0;
        if row.asking {
            ui.add(egui::Spinner::new().size(14.0).color(t.muted));
            let said = ui.label(theme::small(labels::feedback_asking()).color(t.muted));
            announce(ui, &said);
            if link(ui, labels::feedback_stop(), labels::feedback_stop()).clicked() {
                actions.push(FeedbackAction::StopAsking);
            }
        }
        if row.can_ask && link(ui, labels::feedback_ask(), &ask_name(row)).clicked() {
            actions.push(FeedbackAction::Ask(row.seq));
        }
        if link(ui, labels::crash_in_history(), labels::crash_in_history()).clicked() {
            actions.push(FeedbackAction::ShowInHistory(row.seq));
        }
        // What cannot be undone comes last.
        if row.can_erase && link(ui, labels::feedback_erase(), &erase_name(row)).clicked() {
            actions.push(FeedbackAction::AskErase(row.seq));
        }
    });
}

fn words(ui: &Ui, sentence: &str, failed: bool) -> LayoutJob {
    let t = theme::tokens(ui);
    let mut job = LayoutJob::default();
    let mut append = |text: egui::RichText| {
        text.append_to(&mut job, ui.style(), egui::FontSelection::Default, egui::Align::Center);
    };
    if failed {
        append(theme::small_strong(labels::failed()).color(t.failed));
        append(theme::small("  "));
    }
    append(theme::small(sentence).color(t.text));
    job
}
