//! Draws what a person can take with them or take back: a report, who the servers think they are, and their decisions.

use candor::tools::consent::Retention;
use eframe::egui;
use egui::{Label, Ui};

use crate::pages::your_data::action::YourDataAction;
use crate::pages::your_data::draw_report::report_ui;
use crate::pages::your_data::draw_server::server_ui;
use crate::pages::your_data::view::YourData;
use crate::text::{figures, labels};
use crate::theme;
use crate::widgets::buttons;
use crate::widgets::card::card;
use crate::widgets::columns;
use crate::widgets::menu::{self, Entry, Look};
use crate::widgets::{line_across, pairs, section};

/// Draws the page.
pub fn your_data_ui(ui: &mut Ui, data: &YourData, actions: &mut Vec<YourDataAction>) {
    ui.spacing_mut().item_spacing.y = theme::GAP;
    columns::two(
        ui,
        actions,
        |ui, actions| {
            card(ui, |ui| report_ui(ui, data, actions));
            card(ui, |ui| kept_ui(ui, data.kept, data.can_clear, actions));
        },
        |ui, actions| {
            card(ui, |ui| identity_ui(ui, data, actions));
            if let Some(server) = &data.on_server {
                let mut asked = Vec::new();
                card(ui, |ui| server_ui(ui, server, &mut asked));
                actions.extend(asked.into_iter().map(YourDataAction::Server));
            }
            card(ui, |ui| decisions_ui(ui, &data.decisions));
        },
    );
}

fn identity_ui(ui: &mut Ui, data: &YourData, actions: &mut Vec<YourDataAction>) {
    section(ui, labels::identity());
    ui.spacing_mut().item_spacing.y = 4.0;
    for sentence in &data.identity {
        ui.add(Label::new(theme::body(sentence).color(theme::tokens(ui).muted)).wrap());
    }
    if data.identifier.is_none() {
        return;
    }
    ui.add_space(4.0);
    ui.horizontal_wrapped(|ui| {
        if buttons::button(ui, labels::identity_copy()).clicked() {
            actions.push(YourDataAction::CopyIdentifier);
        }
        if buttons::button(ui, labels::identity_replace()).clicked() {
            actions.push(YourDataAction::AskReplaceIdentity);
        }
    });
}

fn decisions_ui(ui: &mut Ui, decisions: &[(String, String)]) {
    section(ui, labels::decisions());
    if decisions.is_empty() {
        ui.label(theme::body(labels::no_decisions()).color(theme::tokens(ui).muted));
    }
    for (index, decision) in decisions.iter().enumerate() {
        if index > 0 {
            line_across(ui, ui.max_rect().x_range(), ui.cursor().top() - theme::GAP / 2.0);
        }
        pairs::pairs(ui, std::iter::once((decision.0.as_str(), decision.1.as_str())));
    }
}

/// How much room both choices need side by side.
const BOTH: f32 = 420.0;

/// How many days are offered: a week, a month, a quarter, the year that is the default, and five of them for those who want to keep
/// more. A number that was chosen elsewhere is offered too.
const DAYS: [u32; 5] = [7, 30, 90, 365, 1825];
/// How many MiB (which people know as MB) are offered: the default of 256, a quarter of it for small disks, and four and sixteen times as much for large
/// ones.
const MIB: [u32; 4] = [64, 256, 1024, 4096];

fn kept_ui(ui: &mut Ui, kept: Retention, can_clear: bool, actions: &mut Vec<YourDataAction>) {
    section(ui, labels::kept());
    let days = |ui: &mut Ui, actions: &mut Vec<YourDataAction>| {
        ui.label(theme::body(labels::kept_for()));
        if let Some(days) = choice(ui, labels::kept_for(), &DAYS, kept.days, figures::days) {
            actions.push(YourDataAction::Keep(Retention { days, ..kept }));
        }
    };
    let mib = |ui: &mut Ui, actions: &mut Vec<YourDataAction>| {
        ui.label(theme::body(labels::kept_within()));
        if let Some(mib) = choice(ui, labels::kept_within(), &MIB, kept.mib, figures::limit) {
            actions.push(YourDataAction::Keep(Retention { mib, ..kept }));
        }
    };
    // As high as the menus, so that the words line up with theirs.
    let row = |ui: &mut Ui, add: &mut dyn FnMut(&mut Ui)| {
        ui.horizontal(|ui| {
            ui.set_min_height(32.0);
            add(ui);
        });
    };
    if ui.available_width() >= BOTH {
        row(ui, &mut |ui| {
            days(ui, actions);
            mib(ui, actions);
        });
    } else {
        row(ui, &mut |ui| days(ui, actions));
        row(ui, &mut |ui| mib(ui, actions));
    }
    ui.add(Label::new(theme::body(labels::kept_means()).color(theme::tokens(ui).muted)).wrap());
    ui.add_space(4.0);
    if buttons::button_if(ui, can_clear, labels::clear()).clicked() {
        actions.push(YourDataAction::AskClear);
    }
}

fn choice(ui: &mut Ui, name: &str, offered: &[u32], chosen: u32, words: fn(u32) -> String) -> Option<u32> {
    let mut offered = offered.to_vec();
    if !offered.contains(&chosen) {
        offered.push(chosen);
        offered.sort_unstable();
    }
    let words: Vec<String> = offered.iter().copied().map(words).collect();
    let entries: Vec<Entry<'_>> = words.iter().map(|words| Entry { words, note: "" }).collect();
    let place = offered.iter().position(|one| *one == chosen).unwrap_or(0);
    let picked = menu::menu(ui, name, &entries, place, Look::Narrow(112.0))?;
    offered.get(picked).copied().filter(|picked| *picked != chosen)
}
