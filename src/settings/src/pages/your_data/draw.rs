//! Draws what a person can take with them or take back: a report, who the servers think they are, and their decisions.

use candor::tools::consent::Retention;
use eframe::egui;
use egui::{Label, TextEdit, Ui, vec2};

use crate::pages::your_data::action::YourDataAction;
use crate::pages::your_data::view::{FormatChoice, FormatId, YourData};
use crate::text::{figures, labels};
use crate::theme;
use crate::widgets::buttons::{self, Weight};
use crate::widgets::card::card;
use crate::widgets::menu::{self, Entry, Look};
use crate::widgets::{announce, line_across, pairs, section};

/// Draws the page.
pub fn your_data_ui(ui: &mut Ui, data: &YourData, actions: &mut Vec<YourDataAction>) {
    let YourData { summary, kept, can_clear, formats, saving, saved, ask_path, identity, identifier, decisions } = data;
    let t = theme::tokens(ui);
    ui.spacing_mut().item_spacing.y = theme::GAP;

    card(ui, |ui| {
        section(ui, labels::report());
        ui.add(Label::new(theme::body(summary).color(t.muted)).wrap());
        ui.add_space(4.0);
        save_ui(ui, formats, *saving, actions);
        if let Some((format, path)) = ask_path {
            ask_path_ui(ui, *format, path, *saving, actions);
        }
        if *saving {
            ui.horizontal(|ui| {
                ui.add(egui::Spinner::new().size(14.0).color(t.muted));
                ui.label(theme::small(labels::saving()).color(t.muted));
            });
        } else if let Some((sentence, failed)) = saved {
            let mut words = egui::text::LayoutJob::default();
            if *failed {
                append(ui, &mut words, theme::small_strong(labels::failed()).color(t.failed));
                append(ui, &mut words, theme::small("  "));
            }
            append(ui, &mut words, theme::small(sentence).color(t.text));
            let said = ui.add(Label::new(words).wrap());
            announce(ui, &said);
        }
    });

    card(ui, |ui| kept_ui(ui, *kept, *can_clear, actions));

    card(ui, |ui| {
        section(ui, labels::identity());
        ui.spacing_mut().item_spacing.y = 4.0;
        for sentence in identity {
            ui.add(Label::new(theme::body(sentence).color(t.muted)).wrap());
        }
        if let Some(identifier) = identifier {
            ui.add_space(4.0);
            ui.horizontal_wrapped(|ui| {
                if buttons::button(ui, labels::identity_copy()).clicked() {
                    ui.ctx().copy_text(identifier.clone());
                }
                if buttons::button(ui, labels::identity_replace()).clicked() {
                    actions.push(YourDataAction::AskReplaceIdentity);
                }
            });
        }
    });

    card(ui, |ui| {
        section(ui, labels::decisions());
        if decisions.is_empty() {
            ui.label(theme::body(labels::no_decisions()).color(t.muted));
        }
        for (index, decision) in decisions.iter().enumerate() {
            if index > 0 {
                line_across(ui, ui.max_rect().x_range(), ui.cursor().top() - theme::GAP / 2.0);
            }
            pairs::pairs(ui, std::iter::once((decision.0.as_str(), decision.1.as_str())));
        }
    });
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

fn append(ui: &Ui, job: &mut egui::text::LayoutJob, text: egui::RichText) {
    text.append_to(job, ui.style(), egui::FontSelection::Default, egui::Align::Center);
}

fn save_ui(ui: &mut Ui, formats: &[FormatChoice], saving: bool, actions: &mut Vec<YourDataAction>) {
    let names: Vec<&str> = formats.iter().map(|format| format.label.as_str()).collect();
    let size = buttons::measure_equal(ui, &names, Weight::Offer, ui.available_width());
    let pressed = ui.add_enabled_ui(!saving, |ui| buttons::equal(ui, &names, Weight::Offer, size)).inner;
    if let Some(format) = pressed.and_then(|pressed| formats.get(pressed)) {
        actions.push(YourDataAction::Save(format.id));
    }
}

/// If there is no native dialog: a field for the path. What is typed stays here until the report is saved.
fn ask_path_ui(ui: &mut Ui, format: FormatId, suggested: &str, saving: bool, actions: &mut Vec<YourDataAction>) {
    let id = egui::Id::unique(("path of the report", format, suggested));
    let mut path: String = ui.data(|data| data.get_temp(id)).unwrap_or_else(|| suggested.to_owned());
    let label = ui.label(theme::small(labels::save_to()).color(theme::tokens(ui).muted));
    let mut save = false;
    ui.horizontal(|ui| {
        let button =
            crate::widgets::text_width(ui, labels::save(), &theme::small_font()) + 2.0 * (ui.spacing().button_padding.x + 1.0);
        let room = ui.available_width() - button.ceil() - ui.spacing().item_spacing.x;
        let field = TextEdit::singleline(&mut path)
            .id(id.with("field"))
            .font(egui::TextStyle::Monospace)
            .align(egui::Align2::LEFT_CENTER)
            .min_size(vec2(0.0, 28.0));
        let field = ui.add_enabled(!saving, field.desired_width(room)).labelled_by(label.id);
        crate::widgets::show_focus(ui, &field, f32::from(theme::CORNER_SMALL));
        save = field.lost_focus() && ui.input(|input| input.key_pressed(egui::Key::Enter));
        save |= buttons::button_if(ui, !saving && !path.trim().is_empty(), labels::save()).clicked();
    });
    if save && !path.trim().is_empty() {
        actions.push(YourDataAction::SaveTo(format, path.trim().to_owned()));
    }
    ui.data_mut(|data| data.insert_temp(id, path));
}
