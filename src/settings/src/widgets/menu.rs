//! A word with a small triangle that opens a list to choose from.

use eframe::egui;
use egui::{Button, ComboBox, Key, Response, RichText, Role, Shape, Ui, pos2};

use crate::theme;
use crate::widgets::{is_open, set_open, show_focus, text_width};

/// The least width of a button.
const BUTTON_AT_LEAST: f32 = 140.0;
/// Its width besides its words: its margins, its triangle, and a fraction of a pixel.
const AROUND: f32 = 48.0;

/// One entry of the list.
#[derive(Debug, Clone, Copy)]
pub struct Entry<'a> {
    /// Its words.
    pub words: &'a str,
    /// What follows them in a quieter colour; may be empty.
    pub note: &'a str,
}

/// How the closed list looks.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Look<'a> {
    /// Words in a line of other words.
    Plain,
    /// A button.
    Button,
    /// A button of this width.
    Narrow(f32),
    /// The same, with these words instead of the chosen entry's.
    Showing(&'a str, f32),
}

/// How wide a menu is that looks like a button and shows these words.
pub fn wide(ui: &Ui, words: &str) -> f32 {
    (text_width(ui, words, &theme::strong_font()) + AROUND).max(BUTTON_AT_LEAST)
}

/// Shows the chosen entry and returns the newly chosen one. `name` is what screen readers call the choice.
pub fn menu(ui: &mut Ui, name: &str, entries: &[Entry<'_>], chosen: usize, look: Look<'_>) -> Option<usize> {
    let current = entries.get(chosen).map_or("", |entry| entry.words);
    let mut picked = None;
    let shown = ui
        .scope(|ui| {
            let (words, width) = closed(ui, current, look);
            ComboBox::from_id_salt(name)
                .selected_text(words)
                .width(width)
                .truncate()
                .icon(|ui, rect, _, _| triangle(ui, rect.center(), false))
                .show_ui(ui, |ui| {
                    ui.spacing_mut().item_spacing.y = 0.0;
                    let mut at = None;
                    for (index, entry) in entries.iter().enumerate() {
                        let one = entry_ui(ui, entry, index == chosen);
                        at = at.or((index == chosen).then_some(one.id));
                        if one.clicked() {
                            picked = Some(index);
                            // A click closes it by itself, a key does not.
                            ui.close();
                        }
                    }
                    at
                })
        })
        .inner;
    let response = shown.response.accessible_name(name);
    ui.ctx().accesskit_node_builder(response.id, |node| {
        node.set_value(current);
        if cfg!(target_os = "linux") {
            // On that system, screen readers are not told the value of such a list.
            node.set_description(current);
        }
    });
    move_focus(ui, &response, shown.inner.flatten(), picked.is_some());
    show_focus(ui, &response, f32::from(theme::CORNER_SMALL));
    picked
}

/// What is shown while the list is closed, and how wide.
fn closed(ui: &mut Ui, current: &str, look: Look<'_>) -> (RichText, f32) {
    if look != Look::Plain {
        ui.spacing_mut().interact_size.y = 32.0;
    }
    match look {
        Look::Plain => {
            let widgets = &mut ui.visuals_mut().widgets;
            for state in [&mut widgets.inactive, &mut widgets.hovered, &mut widgets.active, &mut widgets.open] {
                state.weak_bg_fill = egui::Color32::TRANSPARENT;
                state.bg_stroke = egui::Stroke::NONE;
            }
            ui.spacing_mut().button_padding = egui::vec2(0.0, 0.0);
            ui.spacing_mut().icon_width = 10.0;
            (theme::body(current).color(theme::tokens(ui).muted), 0.0)
        }
        Look::Button => (theme::strong(current), BUTTON_AT_LEAST),
        Look::Narrow(width) => (theme::body(current), width),
        Look::Showing(words, width) => (theme::body(words), width),
    }
}

/// One entry of the open list.
fn entry_ui(ui: &mut Ui, entry: &Entry<'_>, is_chosen: bool) -> Response {
    let t = theme::tokens(ui);
    let words = theme::body(entry.words);
    let button = if entry.note.is_empty() {
        Button::selectable(is_chosen, words)
    } else {
        Button::selectable(is_chosen, (words, theme::small(entry.note).color(t.muted))).gap(8.0)
    };
    let one = ui.add(button.min_size(egui::vec2(0.0, 28.0)));
    ui.ctx().accesskit_node_builder(one.id, |node| {
        node.set_role(Role::ListBoxOption);
        node.clear_toggled();
        node.set_selected(is_chosen);
    });
    if one.has_focus() {
        let ring = egui::Stroke::new(2.0, t.accent);
        ui.painter().rect_stroke(one.rect, theme::CORNER_SMALL, ring, egui::StrokeKind::Inside);
    }
    one
}

/// Once the list opens, the arrow keys go on from its entry `at`, which is chosen; when it closes with a key or a choice, the focus is
/// where it was before.
fn move_focus(ui: &Ui, response: &Response, at: Option<egui::Id>, picked: bool) {
    let (was_open, was_shown) = (response.id.with("was open"), response.id.with("was shown"));
    let open = ComboBox::is_open(ui.ctx(), response.id);
    if let Some(at) = at
        && !is_open(ui, was_shown)
    {
        ui.memory_mut(|memory| memory.request_focus(at));
    }
    let by_key = || ui.input(|input| [Key::Escape, Key::Enter, Key::Space].into_iter().any(|key| input.key_pressed(key)));
    if is_open(ui, was_open) && !open && (picked || by_key()) {
        response.request_focus();
    }
    set_open(ui, was_open, open);
    set_open(ui, was_shown, open && at.is_some());
}

/// A small triangle that points down, or up.
pub fn triangle(ui: &Ui, centre: egui::Pos2, up: bool) {
    let way = if up { -1.0 } else { 1.0 };
    let at = |x: f32, y: f32| pos2(centre.x + way * x, centre.y + way * y);
    let points = vec![at(-3.5, -1.5), at(3.5, -1.5), at(0.0, 2.5)];
    ui.painter().add(Shape::convex_polygon(points, theme::tokens(ui).muted, egui::Stroke::NONE));
}
