//! Draws the tab of crash reports: the list, the chosen one as it would be sent, and what happens to later ones.

use eframe::egui;
use egui::{Label, Layout, Rect, Role, Ui, UiBuilder, pos2, vec2};

use super::{draw_list as list, draw_report as report};
use crate::pages::crashes::action::CrashAction;
use crate::pages::crashes::view::{CrashOutcome, Crashes, FromNowOn};
use crate::pages::draw_copy::copy_ui;
use crate::text::labels;
use crate::theme;
use crate::widgets::buttons::link;
use crate::widgets::card::card;
use crate::widgets::switch::{self, Switch};
use crate::widgets::{announce, line_across, radio, reading, section, text_width};

/// The list and what is below it.
const LEFT: f32 = 304.0;
const APART: f32 = 16.0;
/// The list is always at least two reports high.
const LIST_AT_LEAST: f32 = 2.0 * list::ROW;
/// The most height of the list where the report is below it.
const LIST_AT_MOST: f32 = 3.0 * list::ROW;

/// Draws the tab in a page of this width. Side by side, list and report fill this height.
pub fn crashes_ui(ui: &mut Ui, crashes: &Crashes, page_width: f32, fill: f32, actions: &mut Vec<CrashAction>) {
    if crashes.rows.is_empty() {
        reading(ui, |ui| {
            ui.spacing_mut().item_spacing.y = theme::GAP;
            if let Some(outcome) = &crashes.outcome {
                outcome_ui(ui, outcome, actions);
            }
            if let Some((title, words)) = &crashes.empty {
                card(ui, |ui| {
                    section(ui, title);
                    ui.add(Label::new(theme::body(words).color(theme::tokens(ui).muted)).wrap());
                });
            }
            from_now_on_ui(ui, &crashes.from_now_on, actions);
        });
        return;
    }
    if page_width < theme::STACK_BELOW {
        ui.vertical(|ui| {
            ui.spacing_mut().item_spacing.y = theme::GAP;
            list::list_ui(ui, crashes, list::needed(crashes).min(LIST_AT_MOST), actions);
            ui.add_space(theme::GAP);
            beside_ui(ui, crashes, None, actions);
            from_now_on_ui(ui, &crashes.from_now_on, actions);
        });
        return;
    }
    let room = ui.available_rect_before_wrap();
    let below = from_now_on_height(ui, &crashes.from_now_on, LEFT);
    let list_height = (fill - below - APART).max(LIST_AT_LEAST);
    let list = Rect::from_min_size(room.min, vec2(LEFT, list_height));
    let bottom = (list.bottom() + APART).max(room.top() + fill - below);
    let low = Rect::from_min_size(pos2(room.left(), bottom), vec2(LEFT, below));
    let side_left = room.left() + LEFT + APART;
    let side = Rect::from_min_max(pos2(side_left, room.top()), pos2(room.right(), room.top() + fill));
    // In the order of the Tab key: the list, then the report that it chooses, and last what happens to later ones.
    ui.scope_builder(UiBuilder::new().id_salt("list").max_rect(list), |ui| list::list_ui(ui, crashes, list_height, actions));
    ui.scope_builder(UiBuilder::new().id_salt("report").max_rect(side), |ui| beside_ui(ui, crashes, Some(fill), actions));
    ui.scope_builder(UiBuilder::new().id_salt("from now on").max_rect(low), |ui| {
        from_now_on_ui(ui, &crashes.from_now_on, actions);
    });
    ui.advance_cursor_after_rect(list.union(side).union(low));
}

/// What became of the last one, or the one that is read.
fn beside_ui(ui: &mut Ui, crashes: &Crashes, height: Option<f32>, actions: &mut Vec<CrashAction>) {
    match (&crashes.outcome, &crashes.report) {
        (Some(outcome), _) => outcome_ui(ui, outcome, actions),
        (None, Some(report)) => report::report_ui(ui, report, height, actions),
        (None, None) => {}
    }
}

fn outcome_ui(ui: &mut Ui, outcome: &CrashOutcome, actions: &mut Vec<CrashAction>) {
    let CrashOutcome { seq, title, sentences, ticket, in_history } = outcome;
    let t = theme::tokens(ui);
    card(ui, |ui| {
        ui.spacing_mut().item_spacing.y = 4.0;
        section(ui, title);
        for sentence in sentences {
            let said = ui.add(Label::new(theme::body(sentence).color(t.muted)).wrap());
            announce(ui, &said);
        }
        if let Some(ticket) = ticket {
            ui.add_space(8.0);
            ui.label(theme::small_strong(labels::crash_ticket()));
            let beside = text_width(ui, ticket, &theme::mono_font()) + COPY <= ui.available_width();
            let layout = if beside { Layout::left_to_right(egui::Align::Center) } else { *ui.layout() };
            ui.allocate_ui_with_layout(vec2(ui.available_width(), 28.0), layout, |ui| {
                ui.spacing_mut().item_spacing.x = 12.0;
                ui.add(Label::new(theme::mono(ticket)).wrap());
                copy_ui(ui, ticket);
            });
            ui.add(Label::new(theme::small(labels::crash_ticket_means()).color(t.muted)).wrap());
        }
        ui.add_space(8.0);
        ui.horizontal(|ui| {
            ui.spacing_mut().item_spacing.x = 20.0;
            if *in_history && link(ui, labels::crash_in_history(), labels::crash_in_history()).clicked() {
                actions.push(CrashAction::ShowInHistory(*seq));
            }
            if link(ui, labels::crash_close(), labels::crash_close()).clicked() {
                actions.push(CrashAction::CloseOutcome);
            }
        });
    });
}

/// A button beside the ticket, and the gap before it.
const COPY: f32 = 84.0;
const SWITCH_ROW: f32 = 24.0;

/// How high the card below will be at this width, so that it can be placed at the end of the column.
fn from_now_on_height(ui: &Ui, from_now_on: &FromNowOn, width: f32) -> f32 {
    let words = |text: &str| {
        let wrap = Some(egui::TextWrapMode::Wrap);
        egui::WidgetText::from(theme::small(text)).into_galley(ui, wrap, width - 32.0, egui::TextStyle::Small).size().y
    };
    let FromNowOn { always: _, means, tiers, off_means } = from_now_on;
    let switches = tiers
        .iter()
        .fold(0.0_f32, |height, (.., switch)| height + SWITCH_ROW + switch.locked.as_ref().map_or(0.0, |reason| words(reason)));
    32.0 + theme::line() + 4.0 + 2.0 * radio::HEIGHT + words(means) + 25.0 + switches + words(off_means)
}

fn from_now_on_ui(ui: &mut Ui, from_now_on: &FromNowOn, actions: &mut Vec<CrashAction>) {
    let FromNowOn { always, means, tiers, off_means } = from_now_on;
    let t = theme::tokens(ui);
    card(ui, |ui| {
        ui.spacing_mut().item_spacing.y = 0.0;
        section(ui, labels::crash_from_now_on());
        ui.add_space(4.0);
        let group = UiBuilder::new().accessibility_role(Role::RadioGroup).accessibility_label(labels::crash_from_now_on());
        ui.scope_builder(group, |ui| {
            ui.ctx().accesskit_node_builder(ui.unique_id(), |node| node.set_description(means.as_str()));
            for (label, value) in [(labels::crash_ask(), false), (labels::crash_always(), true)] {
                if radio::radio(ui, label, *always == value) {
                    actions.push(CrashAction::Always(value));
                }
            }
        });
        ui.add(Label::new(theme::small(means).color(t.muted)).wrap());
        ui.add_space(12.0);
        line_across(ui, ui.max_rect().x_range(), ui.cursor().top());
        ui.add_space(13.0);
        for (id, name, switch) in tiers {
            let size = vec2(ui.available_width(), SWITCH_ROW);
            ui.allocate_ui_with_layout(size, Layout::left_to_right(egui::Align::Center), |ui| {
                ui.label(theme::body(name));
                ui.with_layout(Layout::right_to_left(egui::Align::Center), |ui| {
                    let response = ui.add(Switch::new(switch.on, name).means(off_means).locked(switch.locked.as_deref()));
                    if switch::moved(&response, switch.on) {
                        actions.push(CrashAction::SetTier { tier: id.clone(), on: !switch.on });
                    }
                });
            });
            if let Some(reason) = &switch.locked {
                ui.add(Label::new(theme::small(reason).color(t.attention)).wrap());
            }
        }
        ui.add(Label::new(theme::small(off_means).color(t.muted)).wrap());
    });
}
