//! Pieces that the pages are made of. They know colours and the keyboard; they know nothing about telemetry, and have no words of
//! their own.

pub mod buttons;
pub mod card;
pub mod columns;
pub mod dot;
pub mod focus_returns;
pub mod held_keys;
pub mod json_lines;
pub mod list_keys;
pub mod marked;
pub mod menu;
pub mod notice;
pub mod pairs;
pub mod passage;
pub mod path_field;
pub mod pill;
pub mod radio;
pub mod readable;
pub mod row;
pub mod switch;
pub mod tabs;
pub mod tip;

use eframe::egui;

use crate::theme;

/// What every control does when it has the keyboard's focus: it shows a ring, and comes into view.
pub fn show_focus(ui: &egui::Ui, response: &egui::Response, corner: f32) {
    if response.gained_focus() {
        response.scroll_to_me(None);
    }
    if response.has_focus() {
        let stroke = egui::Stroke::new(2.0, theme::tokens(ui).accent);
        let rect = response.rect.expand(3.0);
        ui.painter().rect_stroke(rect, corner + 3.0, stroke, egui::StrokeKind::Inside);
    }
}

/// Whether this click is the second half of a double click. The first half may have closed something above, and moved this under the
/// pointer; where both halves are in one frame, nothing has moved between them.
pub fn is_second_half(response: &egui::Response) -> bool {
    let is_release = |event: &&egui::Event| {
        matches!(event, egui::Event::PointerButton { button: egui::PointerButton::Primary, pressed: false, .. })
    };
    response.double_clicked() && response.ctx.input(|input| input.events.iter().filter(is_release).count()) < 2
}

/// The heading of a page: screen readers can go from one to the next.
pub fn heading(ui: &mut egui::Ui, words: egui::RichText) -> egui::Response {
    heading_at(ui, words, 1)
}

fn heading_at(ui: &mut egui::Ui, words: egui::RichText, level: usize) -> egui::Response {
    let name = words.text().to_owned();
    let heading = ui.add(egui::Label::new(words).wrap());
    ui.ctx().accesskit_node_builder(heading.id, |node| {
        node.set_role(egui::Role::Heading);
        node.set_label(name);
        node.clear_value();
        node.set_level(level);
    });
    heading
}

/// If nothing else has taken them, Page Up and Page Down scroll what is drawn here, of which this much is in sight.
pub fn page_keys(ui: &egui::Ui, in_sight: f32) {
    if ui.ctx().text_edit_focused() {
        return;
    }
    let page = (in_sight - 2.0 * theme::line()).max(theme::line());
    for (key, step) in [(egui::Key::PageDown, page), (egui::Key::PageUp, -page)] {
        if ui.input_mut(|input| input.consume_key(egui::Modifiers::NONE, key)) {
            ui.scroll_with_delta_animation(egui::vec2(0.0, -step), egui::style::ScrollAnimation::none());
        }
    }
}

/// Makes screen readers say it when it appears or changes, wherever the focus is.
pub fn announce(ui: &egui::Ui, response: &egui::Response) {
    ui.ctx().accesskit_node_builder(response.id, |node| node.set_live(egui::accesskit::Live::Polite));
}

/// Whether something small is open, which matters to nobody but the page that shows it.
pub fn is_open(ui: &egui::Ui, id: egui::Id) -> bool {
    ui.data(|data| data.get_temp(id)).unwrap_or(false)
}

/// Opens or closes it.
pub fn set_open(ui: &egui::Ui, id: egui::Id, open: bool) {
    ui.data_mut(|data| data.insert_temp(id, open));
}

/// The width a text takes on one line.
pub fn text_width(ui: &egui::Ui, text: &str, font: &egui::FontId) -> f32 {
    ui.fonts_mut(|fonts| fonts.layout_no_wrap(text.to_owned(), font.clone(), egui::Color32::PLACEHOLDER).size().x)
}

/// A line across, one pixel high, that takes no space.
pub fn line_across(ui: &egui::Ui, x: impl Into<egui::Rangef>, y: f32) {
    ui.painter().hline(x, y, theme::hairline(ui));
}

/// The heading of a card.
pub fn section(ui: &mut egui::Ui, words: &str) -> egui::Response {
    heading_at(ui, theme::strong(words), 2)
}

/// The heading of one of several things in a card.
pub fn part(ui: &mut egui::Ui, words: &str) -> egui::Response {
    heading_at(ui, theme::strong(words), 3)
}

/// A column no wider than reads well.
pub fn reading(ui: &mut egui::Ui, add: impl FnOnce(&mut egui::Ui)) {
    ui.vertical(|ui| {
        ui.set_max_width(theme::READING.min(ui.available_width()));
        add(ui);
    });
}
