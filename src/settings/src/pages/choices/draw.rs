//! Draws the first tab and the first answer: the choice on the left and its consequence on the right, so that one is never made
//! without the other in sight.

use eframe::egui;
use egui::{Frame, Label, Layout, Margin, ScrollArea, Ui, UiBuilder, vec2};

use super::action::ChoicesAction;
use super::draw_preview as preview;
use super::view::{Choices, PauseChoice, TierCard};
use crate::pages::fields::draw::found_fields_ui;
use crate::pages::parts::Marked;
use crate::text::{figures, labels, names};
use crate::theme;
use crate::widgets::buttons::{expander, link};
use crate::widgets::card::card;
use crate::widgets::marked::{is_new, marked};
use crate::widgets::menu::{self, Entry, Look};
use crate::widgets::row::row;
use crate::widgets::switch::{self, Switch};
use crate::widgets::{announce, is_open, line_across, page_keys, section, set_open, text_width};

/// The most width of the cards; the rest is for the preview.
const CARD_AT_MOST: f32 = 560.0;
/// From this room on, the cards are in two columns: beside them, the preview is still as wide as one column of text.
const TWO_COLUMNS: f32 = 2.0 * CARD_OF_TWO + theme::GAP + theme::EDGE + theme::READING;
/// The width of a card in one of two columns: about fifty characters.
const CARD_OF_TWO: f32 = 400.0;
const PAUSE: f32 = 240.0;

/// The least height of the preview where the page grows with what is in it.
const PREVIEW_AT_LEAST: f32 = 360.0;

/// Draws the choices in a page of this width. Side by side they fill this height or, without one, take the height of the cards.
/// While a question is open above them they are not `answerable`, and the keys that scroll belong to it.
pub fn choices_ui(
    ui: &mut Ui,
    choices: &Choices,
    page_width: f32,
    fill: Option<f32>,
    answerable: bool,
    actions: &mut Vec<ChoicesAction>,
) {
    let opened = ui.make_persistent_id("opened");
    if page_width < theme::STACK_BELOW {
        stacked_ui(ui, choices, opened, fill.is_some(), actions);
        return;
    }
    let room = ui.available_rect_before_wrap();
    let left = if room.width() >= TWO_COLUMNS {
        2.0 * CARD_OF_TWO + theme::GAP
    } else {
        ((room.width() - theme::EDGE) * 0.505).round().min(CARD_AT_MOST)
    };
    let right = room.width() - theme::EDGE - left;
    let choice = UiBuilder::new().id_salt("choice");
    let height = if let Some(fill) = fill {
        let rect = egui::Rect::from_min_size(room.min, vec2(left, fill));
        ui.scope_builder(choice.max_rect(rect), |ui| left_ui(ui, choices, fill, opened, answerable, actions));
        fill
    } else {
        let rect = egui::Rect::from_min_size(room.min, vec2(left, room.height()));
        let drawn = ui.scope_builder(choice.max_rect(rect), |ui| {
            ui.spacing_mut().item_spacing.y = theme::GAP;
            tiers_ui(ui, choices, opened, Beside::Preview, actions);
            pause_ui(ui, choices, actions);
            ui.add_space(4.0);
            kept_in_ui(ui, choices);
        });
        drawn.response.rect.height().ceil().max(PREVIEW_AT_LEAST)
    };
    let right_rect = egui::Rect::from_min_size(room.min + vec2(left + theme::EDGE, 0.0), vec2(right, height));
    ui.scope_builder(UiBuilder::new().id_salt("consequence").max_rect(right_rect), |ui| {
        preview::preview_ui(ui, &choices.preview, Some(height), opened, actions);
    });
    ui.advance_cursor_after_rect(egui::Rect::from_min_max(room.min, right_rect.max));
}

/// The preview below the choices. What a switch changes is said at the switch, with a way to the preview.
fn stacked_ui(ui: &mut Ui, choices: &Choices, opened: egui::Id, in_window: bool, actions: &mut Vec<ChoicesAction>) {
    ui.vertical(|ui| {
        ui.spacing_mut().item_spacing.y = theme::GAP;
        tiers_ui(ui, choices, opened, Beside::Nothing, actions);
        pause_ui(ui, choices, actions);
        if in_window {
            search_ui(ui, actions);
        }
        ui.add_space(theme::GAP);
        let top = ui.cursor().min;
        preview::preview_ui(ui, &choices.preview, None, opened, actions);
        if is_open(ui, preview::shows_id(opened)) {
            set_open(ui, preview::shows_id(opened), false);
            let shown = egui::Rect::from_min_max(top, ui.min_rect().max);
            ui.scroll_to_rect_animation(shown, Some(egui::Align::TOP), egui::style::ScrollAnimation::none());
        }
        ui.add_space(4.0);
        kept_in_ui(ui, choices);
    });
}

/// The cards, and below them where the choice is kept. The scroll bar is in the gap beside the cards.
fn left_ui(ui: &mut Ui, choices: &Choices, fill: f32, opened: egui::Id, answerable: bool, actions: &mut Vec<ChoicesAction>) {
    let inner = ui.max_rect();
    let mut outer = inner;
    outer.set_right(inner.right() + 12.0);
    outer.set_left(inner.left() - 4.0);
    ui.scope_builder(UiBuilder::new().max_rect(outer), |ui| {
        let area = ScrollArea::vertical()
            .id_salt("tiers")
            .auto_shrink(false)
            .content_margin(Margin { left: 4, right: 12, top: 0, bottom: 0 })
            .show(ui, |ui| {
                ui.spacing_mut().item_spacing.y = theme::GAP;
                let top = ui.cursor().top();
                tiers_ui(ui, choices, opened, Beside::Preview, actions);
                pause_ui(ui, choices, actions);
                search_ui(ui, actions);
                let used = ui.cursor().top() - top;
                let note = kept_in_height(ui, choices);
                ui.add_space((fill - used - note).floor().max(theme::GAP));
                kept_in_ui(ui, choices);
                if ui.cursor().top() - top > fill + theme::GAP && answerable {
                    page_keys(ui, fill);
                }
            });
        focus_in_sight(ui, area.inner_rect);
    });
}

/// If a low window scrolls the page, too, both bring what has just got the focus in here into sight: the cards take care only of
/// themselves.
fn focus_in_sight(ui: &Ui, cards: egui::Rect) {
    let focused = ui.memory(egui::Memory::focused).and_then(|focused| ui.ctx().read_response(focused));
    if focused.is_some_and(|focused| focused.gained_focus() && cards.contains(egui::pos2(focused.rect.left(), cards.top()))) {
        ui.scroll_to_rect(cards, None);
    }
}

/// Below the tiers, aligned with what is in their cards: most people find what they look for without it.
fn search_ui(ui: &mut Ui, actions: &mut Vec<ChoicesAction>) {
    Frame::new().inner_margin(Margin { left: 16, right: 16, top: 4, bottom: 0 }).show(ui, |ui| {
        if link(ui, labels::find(), labels::find()).clicked() {
            actions.push(ChoicesAction::Search);
        }
    });
}

/// Below the tiers, because it is about all of them, and aligned with what is in their cards.
fn pause_ui(ui: &mut Ui, choices: &Choices, actions: &mut Vec<ChoicesAction>) {
    let Some(PauseChoice { offers, means }) = &choices.pause else { return };
    Frame::new().inner_margin(Margin { left: 16, right: 16, top: 8, bottom: 0 }).show(ui, |ui| {
        let entries: Vec<Entry<'_>> = offers.iter().map(|(words, _)| Entry { words, note: "" }).collect();
        let mut picked = None;
        row(ui, labels::pause(), None, PAUSE, |ui, wide| {
            picked = menu::menu(ui, labels::pause(), &entries, 0, Look::Narrow(wide));
        });
        ui.add(Label::new(theme::small(means).color(theme::tokens(ui).muted)).wrap());
        if let Some((_, Some(length))) = picked.and_then(|picked| offers.get(picked)) {
            actions.push(ChoicesAction::Pause(*length));
        }
    });
}

fn kept_in_height(ui: &Ui, choices: &Choices) -> f32 {
    let width = ui.available_width().min(theme::READING);
    let galley = egui::WidgetText::from(theme::small(&choices.kept_in)).into_galley(
        ui,
        Some(egui::TextWrapMode::Wrap),
        width,
        egui::TextStyle::Small,
    );
    if choices.kept_in.is_empty() { 0.0 } else { galley.size().y }
}

fn kept_in_ui(ui: &mut Ui, choices: &Choices) {
    if !choices.kept_in.is_empty() {
        ui.scope(|ui| {
            ui.set_max_width(theme::READING.min(ui.available_width()));
            ui.add(Label::new(theme::small(&choices.kept_in).color(theme::tokens(ui).muted)).wrap());
        });
    }
}

/// What is next to the cards.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Beside {
    Preview,
    Nothing,
}

/// The cards, in two columns where there is room for them. A card stays in its column whatever opens in the others.
fn tiers_ui(ui: &mut Ui, choices: &Choices, opened: egui::Id, beside: Beside, actions: &mut Vec<ChoicesAction>) {
    let tiers = &choices.tiers;
    let mut one = |ui: &mut Ui, tier: &TierCard| {
        let found = choices.marked.as_ref().filter(|marked| marked.what.0 == tier.id);
        let field = found.and_then(|found| Some(Marked { what: found.what.1.clone()?, number: found.number }));
        let whole = found.filter(|_| field.is_none()).map(|found| found.number);
        if field.as_ref().is_some_and(|field| is_new(ui, field.number)) {
            // Among details that are closed nobody would see it.
            set_open(ui, opened.with(("fields", &tier.id)), true);
        }
        let drawn =
            Drawn { opened, beside, field: field.as_ref(), takes_focus: whole.is_some_and(|number| is_new(ui, number)) };
        ui.push_id(&tier.id, |ui| marked(ui, whole, |ui| card(ui, |ui| tier_ui(ui, tier, drawn, actions))));
    };
    if ui.available_width() < 2.0 * CARD_OF_TWO {
        for tier in tiers {
            one(ui, tier);
        }
        return;
    }
    let whole = ui.available_rect_before_wrap();
    let mut bottoms = [whole.top(); 2];
    for (tier, column) in tiers.iter().zip([0, 1].into_iter().cycle()) {
        let Some(bottom) = bottoms.get_mut(column) else { continue };
        let left = if column == 0 { whole.left() } else { whole.left() + CARD_OF_TWO + theme::GAP };
        let rect = egui::Rect::from_min_size(egui::pos2(left, *bottom), vec2(CARD_OF_TWO, whole.height()));
        let place = UiBuilder::new().id_salt(&tier.id).max_rect(rect).layout(Layout::top_down(egui::Align::Min));
        *bottom = ui.scope_builder(place, |ui| one(ui, tier)).response.rect.bottom() + theme::GAP;
    }
    let bottom = bottoms[0].max(bottoms[1]) - theme::GAP;
    ui.advance_cursor_after_rect(egui::Rect::from_min_max(whole.min, egui::pos2(whole.right(), bottom)));
}

/// How a card is drawn.
#[derive(Clone, Copy)]
struct Drawn<'a> {
    opened: egui::Id,
    beside: Beside,
    /// The field in it that somebody searched for.
    field: Option<&'a Marked<String>>,
    /// Whether its switch gets the focus, because somebody searched for it.
    takes_focus: bool,
}

fn tier_ui(ui: &mut Ui, tier: &TierCard, drawn: Drawn<'_>, actions: &mut Vec<ChoicesAction>) {
    let Drawn { opened, beside, field, takes_focus } = drawn;
    let TierCard { id, name, text, facts: _, switch, not_sent, consequence, fields } = tier;
    let t = theme::tokens(ui);
    ui.spacing_mut().item_spacing = vec2(14.0, 0.0);
    let room = ui.available_width();
    ui.horizontal_top(|ui| {
        let words = room - 36.0 - 16.0;
        ui.allocate_ui_with_layout(vec2(words, 0.0), Layout::top_down(egui::Align::Min), |ui| {
            ui.set_width(words);
            section(ui, name);
            ui.add(Label::new(theme::body(text).color(t.muted)).wrap());
        });
        ui.with_layout(Layout::right_to_left(egui::Align::Min), |ui| {
            let means = figures::sentences([text.as_str(), not_sent.as_deref().unwrap_or_default()]);
            let switch_look = Switch::new(switch.on, name).means(&means).idle(switch.idle);
            let response = ui.add(switch_look.locked(switch.locked.as_deref()));
            if takes_focus {
                response.request_focus();
            }
            if response.gained_focus() {
                actions.push(ChoicesAction::PointAtTier(id.clone()));
            }
            if switch::moved(&response, switch.on) {
                actions.push(ChoicesAction::SetTier { tier: id.clone(), on: !switch.on });
            }
        });
    });
    if let Some(reason) = &switch.locked {
        ui.add_space(4.0);
        ui.add(Label::new(theme::small(reason).color(t.attention)).wrap());
    }
    if let Some(reason) = not_sent {
        ui.add_space(4.0);
        ui.add(Label::new(theme::small(reason).color(t.attention)).wrap());
    }
    if let Some(consequence) = consequence.as_ref().filter(|_| beside == Beside::Nothing) {
        consequence_ui(ui, consequence, opened);
    }
    ui.add_space(6.0);
    if facts_ui(ui, tier, opened.with(("fields", id))) {
        ui.add_space(12.0);
        line_across(ui, ui.max_rect().x_range(), ui.cursor().top());
        ui.add_space(8.0);
        found_fields_ui(ui, fields, field, &mut |withhold| actions.push(ChoicesAction::Withhold(withhold)));
    }
}

/// What a switch has just changed, and a way to the preview that shows it.
fn consequence_ui(ui: &mut Ui, consequence: &str, opened: egui::Id) {
    ui.add_space(4.0);
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing.x = 8.0;
        let said = ui.add(Label::new(theme::small(consequence)).wrap());
        announce(ui, &said);
        if link(ui, labels::show_preview(), labels::show_preview()).clicked() {
            set_open(ui, preview::shows_id(opened), true);
        }
    });
}

/// The line of facts, at whose end the fields are opened; whether there are any and they are open.
fn facts_ui(ui: &mut Ui, tier: &TierCard, open_id: egui::Id) -> bool {
    let TierCard { name, facts, fields, .. } = tier;
    let t = theme::tokens(ui);
    let room = ui.available_width();
    let open = is_open(ui, open_id);
    let words = if open { labels::less() } else { labels::what_exactly_word() };
    let wide = text_width(ui, words, &theme::small_font());
    ui.horizontal_wrapped(|ui| {
        for (place, fact) in facts.iter().enumerate() {
            let label = Label::new(theme::small(fact).color(t.muted));
            // Each on one line, unless it is wider than the card.
            let long = text_width(ui, fact, &theme::small_font());
            let with_button = long + ui.spacing().item_spacing.x + wide;
            // The last one takes the button along to the next line, so that neither is alone there.
            let is_last = place > 0 && place + 1 == facts.len() && !fields.is_empty();
            if is_last && with_button <= room && with_button > ui.available_size_before_wrap().x {
                ui.end_row();
            }
            ui.add(if long <= room { label.extend() } else { label.wrap() });
        }
        if !fields.is_empty() {
            // At the right edge, below the switch, or on a line of its own if the facts leave no room.
            if wide > ui.available_size_before_wrap().x {
                ui.end_row();
            }
            ui.add_space((ui.available_size_before_wrap().x - wide - 0.1).max(0.0));
            if expander(ui, words, &names::what_exactly(name, open), open).clicked() {
                set_open(ui, open_id, !open);
            }
        }
    });
    open && !fields.is_empty()
}
