//! Buttons, links, and answers of equal weight.

use eframe::egui;
use egui::{Button, Color32, Response, RichText, Sense, Stroke, Ui, vec2};

use crate::theme;
use crate::widgets::{is_second_half, show_focus, text_width};

/// A quiet button.
pub fn button(ui: &mut Ui, label: &str) -> Response {
    let response = ui.add(Button::new(theme::small(label)).min_size(vec2(0.0, 28.0)));
    show_focus(ui, &response, f32::from(theme::CORNER_SMALL));
    response
}

/// A button that cannot always be pressed.
pub fn button_if(ui: &mut Ui, enabled: bool, label: &str) -> Response {
    ui.add_enabled_ui(enabled, |ui| button(ui, label)).inner
}

/// Words that act, in the colour of links. `name` is what screen readers say; it begins with or contains the words.
pub fn link(ui: &mut Ui, words: &str, name: &str) -> Response {
    coloured(ui, words, name, theme::tokens(ui).accent)
}

/// Words to click that are chosen or not, such as one of several views.
pub fn choice(ui: &mut Ui, words: &str, chosen: bool) -> Response {
    let t = theme::tokens(ui);
    let response = coloured(ui, words, words, if chosen { t.accent } else { t.muted });
    ui.ctx().accesskit_node_builder(response.id, |node| {
        node.set_toggled(if chosen { egui::accesskit::Toggled::True } else { egui::accesskit::Toggled::False });
    });
    if chosen {
        let rect = response.rect;
        ui.painter().hline(rect.x_range(), rect.bottom() - 0.5, Stroke::new(1.0, t.accent));
    }
    response
}

/// A link that opens and closes something below it.
pub fn expander(ui: &mut Ui, words: &str, name: &str, open: bool) -> Response {
    let response = link(ui, words, name);
    ui.ctx().accesskit_node_builder(response.id, |node| node.set_expanded(open));
    response
}

fn coloured(ui: &mut Ui, words: &str, name: &str, colour: Color32) -> Response {
    let font = theme::small_font();
    let galley = ui.fonts_mut(|fonts| fonts.layout_no_wrap(words.to_owned(), font, colour));
    let size = vec2(galley.size().x, theme::line_small());
    let (rect, response) = ui.allocate_exact_size(size, Sense::click());
    response.widget_info(|| egui::WidgetInfo::labeled(egui::Role::Button, ui.is_enabled(), name));
    if ui.is_rect_visible(rect) {
        let at = egui::Align2::LEFT_CENTER.align_size_within_rect(galley.size(), rect).min;
        ui.painter().galley(at, galley, colour);
        if response.hovered() {
            ui.painter().hline(rect.x_range(), rect.bottom() - 1.5, Stroke::new(1.0, colour));
        }
    }
    show_focus(ui, &response, 2.0);
    response
}

/// How large buttons of equal weight are.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Weight {
    /// Answers to a question.
    Answer,
    /// Offers beside a sentence.
    Offer,
}

impl Weight {
    fn height(self) -> f32 {
        match self {
            Self::Answer => 40.0,
            Self::Offer => 28.0,
        }
    }

    fn padding(self) -> f32 {
        match self {
            Self::Answer => 20.0,
            Self::Offer => 12.0,
        }
    }

    fn gap(self) -> f32 {
        match self {
            Self::Answer => 12.0,
            Self::Offer => 8.0,
        }
    }
}

/// The size of a group of equal buttons: of each one, and whether they are stacked for want of width.
#[derive(Debug, Clone, Copy)]
pub struct EqualSize {
    each: egui::Vec2,
    stacked: bool,
    /// The size of all of them together.
    pub total: egui::Vec2,
}

/// Measures before anything is drawn.
pub fn measure_equal(ui: &Ui, labels: &[&str], weight: Weight, room: f32) -> EqualSize {
    let font = if weight == Weight::Answer { theme::strong_font() } else { theme::small_font() };
    let widest = labels.iter().map(|label| text_width(ui, label, &font)).fold(0.0_f32, f32::max);
    let count = labels.iter().fold(0.0_f32, |count, _| count + 1.0);
    let gaps = (count - 1.0).max(0.0) * weight.gap();
    let each = (widest + 2.0 * weight.padding() + 2.0).ceil();
    let stacked = each * count + gaps > room;
    let height = weight.height();
    if stacked {
        // One below the other, they are as wide as there is room, and as high as the longest needs.
        let rows = ((widest / (room - 2.0 * weight.padding()).max(40.0)).ceil()).max(1.0);
        let height = height + (rows - 1.0) * theme::line();
        EqualSize { each: vec2(room, height), stacked, total: vec2(room, height * count + gaps) }
    } else {
        EqualSize { each: vec2(each, height), stacked, total: vec2(each * count + gaps, height) }
    }
}

/// Buttons of the same size and look, none of them preferred. Returns the one that was pressed.
pub fn equal(ui: &mut Ui, labels: &[&str], weight: Weight, size: EqualSize) -> Option<usize> {
    let mut pressed = None;
    let layout =
        if size.stacked { egui::Layout::top_down(egui::Align::Min) } else { egui::Layout::left_to_right(egui::Align::Min) };
    ui.allocate_ui_with_layout(size.total, layout, |ui| {
        ui.spacing_mut().item_spacing = egui::Vec2::splat(weight.gap());
        ui.spacing_mut().button_padding.x = weight.padding();
        for (index, label) in labels.iter().enumerate() {
            let response = equal_button(ui, label, weight, size.each, None);
            // A double click counts once.
            if response.clicked() && !is_second_half(&response) {
                pressed = Some(index);
            }
        }
    });
    pressed
}

/// A button apart from the others, because it removes something for good. Only the colour of its words differs.
pub fn removing(ui: &mut Ui, label: &str, weight: Weight, size: EqualSize) -> Response {
    equal_button(ui, label, weight, size.each, Some(theme::tokens(ui).failed))
}

fn equal_button(ui: &mut Ui, label: &str, weight: Weight, size: egui::Vec2, ink: Option<Color32>) -> Response {
    let words: RichText = if weight == Weight::Answer { theme::strong(label) } else { theme::small(label) };
    let words = if let Some(ink) = ink { words.color(ink) } else { words };
    let mut button = Button::new(words).wrap().min_size(size);
    if weight == Weight::Answer {
        button = button.stroke(Stroke::new(1.0, theme::tokens(ui).text));
    }
    let response = ui.add_sized(size, button);
    show_focus(ui, &response, f32::from(theme::CORNER_SMALL));
    response
}
