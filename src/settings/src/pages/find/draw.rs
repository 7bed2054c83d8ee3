//! Draws the search: one field, and below it what was found. Up and Down choose while the keyboard stays in the field.

use std::sync::Arc;

use eframe::egui;
use egui::{
    Align2, EventFilter, Frame, Id, Key, Label, Margin, Modal, Modifiers, Role, ScrollArea, Sense, TextEdit, Ui, WidgetInfo,
    vec2,
};

use super::action::FindAction;
use super::view::{Find, Found};
use crate::text::{labels, names};
use crate::theme;
use crate::widgets::list_keys::{below, point_at};
use crate::widgets::{announce, show_focus};

const WIDTH: f32 = 520.0;
/// From the upper edge of the window.
const TOP: f32 = 64.0;
const HIGH: f32 = 32.0;
/// Around the words of a row.
const EDGE: f32 = 12.0;

/// What is remembered from frame to frame while it is open.
#[derive(Debug, Clone, Copy, Default)]
struct Before {
    /// What had the focus before.
    focused: Option<Id>,
    /// Whether it was open.
    open: bool,
    /// Whether the field has been given the focus.
    given: bool,
    /// The place of the one that Enter goes to.
    place: usize,
    /// Whether one was chosen: then the focus goes there.
    went: bool,
}

/// Draws the search, if it is open, over everything else.
pub fn find_ui(ui: &Ui, find: Option<&Find>, actions: &mut Vec<FindAction>) {
    let id = Id::unique("the search");
    let mut before: Before = ui.data(|data| data.get_temp(id)).unwrap_or_default();
    match find {
        Some(find) => {
            if !before.open {
                before = Before { focused: ui.memory(egui::Memory::focused), open: true, ..Before::default() };
            }
            modal_ui(ui, find, &mut before, actions);
        }
        None if before.open => {
            // Closed without a choice, the keyboard is where it was.
            if let Some(back) = before.focused.filter(|_| !before.went) {
                ui.memory_mut(|memory| memory.request_focus(back));
                ui.ctx().request_repaint();
            }
            before = Before::default();
        }
        None => return,
    }
    ui.data_mut(|data| data.insert_temp(id, before));
}

fn field_id() -> Id {
    Id::unique("words looked for in the program and the settings")
}

fn modal_ui(ui: &Ui, find: &Find, before: &mut Before, actions: &mut Vec<FindAction>) {
    let t = theme::tokens(ui);
    let (window, style) = (ui.ctx().content_rect(), Arc::clone(ui.style()));
    let frame =
        Frame::new().fill(t.panel).stroke(theme::hairline(ui)).corner_radius(theme::CORNER).inner_margin(Margin::same(12));
    let id = Id::unique("the search, over the window");
    let area = Modal::default_area(id).anchor(Align2::CENTER_TOP, vec2(0.0, TOP.min(window.height() / 8.0)));
    let area = area.accessible_name(labels::find());
    let modal = Modal::new(id).area(area).frame(frame).backdrop_color(t.dimmed).show(ui.ctx(), |ui| {
        ui.set_style(style);
        ui.set_width(WIDTH.min(window.width() - 64.0));
        ui.spacing_mut().item_spacing.y = 8.0;
        keys(ui, find, before, actions);
        words_ui(ui, find, before, actions);
        let room = (window.height() - 2.0 * TOP - HIGH - 60.0).max(120.0);
        if !find.found.is_empty() {
            ScrollArea::vertical()
                .min_scrolled_height(room)
                .max_height(room)
                .show(ui, |ui| found_ui(ui, find, before, actions));
        }
        if !find.said.is_empty() {
            let said = ui.add(Label::new(theme::small(&find.said).color(t.muted)).wrap());
            announce(ui, &said);
        }
    });
    // Not with Escape, which first empties the field.
    if modal.backdrop_response.clicked() {
        actions.push(FindAction::Close);
    }
}

/// What the keys do before the field sees them.
fn keys(ui: &Ui, find: &Find, before: &mut Before, actions: &mut Vec<FindAction>) {
    let pressed = |key| ui.input_mut(|input| input.consume_key(Modifiers::NONE, key));
    let last = find.found.len().saturating_sub(1);
    if pressed(Key::ArrowDown) {
        before.place = (before.place + 1).min(last);
    }
    if pressed(Key::ArrowUp) {
        before.place = before.place.saturating_sub(1);
    }
    before.place = before.place.min(last);
    if pressed(Key::Enter)
        && let Some(found) = find.found.get(before.place)
    {
        choose(found, before, actions);
    }
    if pressed(Key::Escape) {
        let emptied = !find.words.is_empty();
        actions.push(if emptied { FindAction::Words(String::new()) } else { FindAction::Close });
    }
}

fn choose(found: &Found, before: &mut Before, actions: &mut Vec<FindAction>) {
    before.went = true;
    actions.push(FindAction::Choose(found.target.clone()));
}

fn words_ui(ui: &mut Ui, find: &Find, before: &mut Before, actions: &mut Vec<FindAction>) {
    let mut words = find.words.clone();
    let field = TextEdit::singleline(&mut words)
        .id(field_id())
        .hint_text(theme::body(labels::find()).color(theme::tokens(ui).muted))
        .align(Align2::LEFT_CENTER)
        .margin(Margin::symmetric(12, 4))
        .desired_width(ui.available_width())
        .min_size(vec2(0.0, HIGH));
    let field = ui.add(field);
    // Not in the frame that only measures, in which nothing can have it.
    if !before.given && ui.is_enabled() {
        field.request_focus();
        before.given = true;
    }
    ui.ctx().accesskit_node_builder(field.id, |node| {
        node.set_role(Role::SearchInput);
        node.set_label(labels::find());
        node.set_description(labels::find_keys());
    });
    if field.has_focus() {
        let filter = EventFilter { horizontal_arrows: true, vertical_arrows: true, escape: true, ..EventFilter::default() };
        ui.memory_mut(|memory| memory.set_focus_lock_filter(field.id, filter));
    }
    show_focus(ui, &field, f32::from(theme::CORNER_SMALL));
    if words != find.words {
        before.place = 0;
        actions.push(FindAction::Words(words));
    }
}

fn found_ui(ui: &mut Ui, find: &Find, before: &mut Before, actions: &mut Vec<FindAction>) {
    let list = ui.unique_id();
    ui.ctx().accesskit_node_builder(list, |node| {
        node.set_role(Role::ListBox);
        node.set_label(labels::find_results());
        node.set_size_of_set(find.found.len());
    });
    ui.spacing_mut().item_spacing.y = 0.0;
    for (place, found) in find.found.iter().enumerate() {
        let row = ui.scope_builder(below(list), |ui| row_ui(ui, found, place == before.place)).inner;
        if place == before.place {
            point_at(ui, field_id(), row.id);
        }
        if row.clicked() {
            choose(found, before, actions);
        }
    }
}

fn row_ui(ui: &mut Ui, found: &Found, is_chosen: bool) -> egui::Response {
    let t = theme::tokens(ui);
    let width = ui.available_width();
    let wrap = |ui: &Ui, text: egui::RichText| {
        egui::WidgetText::from(text).into_galley(ui, Some(egui::TextWrapMode::Wrap), width - 2.0 * EDGE, egui::TextStyle::Body)
    };
    let (title, note) = (wrap(ui, theme::strong(&found.title)), wrap(ui, theme::small(&found.note).color(t.muted)));
    let high = title.size().y + note.size().y + 12.0;
    // The keyboard stays in the field.
    let (rect, response) = ui.allocate_exact_size(vec2(width, high), Sense::CLICK);
    let name = names::named(&found.title, &found.note);
    response.widget_info(|| WidgetInfo::labeled(Role::ListBoxOption, true, &name));
    ui.ctx().accesskit_node_builder(response.id, |node| node.set_selected(is_chosen));
    if is_chosen || response.hovered() {
        ui.painter().rect_filled(rect, theme::CORNER_SMALL, if is_chosen { t.accent_soft } else { t.background });
    }
    let at = rect.min + vec2(EDGE, 6.0);
    let below = at + vec2(0.0, title.size().y);
    ui.painter().galley(at, title, t.text);
    ui.painter().galley(below, note, t.muted);
    if is_chosen && !ui.clip_rect().contains_rect(rect) {
        ui.scroll_to_rect(rect, None);
    }
    response
}
