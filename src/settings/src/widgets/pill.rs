//! A small button that floats over a list and points to what is beyond its edge.

use eframe::egui;
use egui::{Align2, CornerRadius, Pos2, Rect, Response, Role, Sense, Ui, WidgetInfo, vec2};

use crate::theme;
use crate::widgets::{show_focus, text_width};

const HIGH: f32 = 26.0;
const INSET: f32 = 12.0;
/// Between the words and the arrow.
const APART: f32 = 6.0;
const ARROW: &str = "↑";

/// Draws it with its middle at this place across, and its upper edge there if it points up, else its lower one. Its digits are all as wide
/// as each other, so that a number that counts does not tremble.
pub fn pill(ui: &mut Ui, words: &str, edge: Pos2, up: bool) -> Response {
    let (t, font) = (theme::tokens(ui), theme::small_font());
    let width = |text: &str| text_width(ui, text, &font);
    let digit = ('0'..='9').map(|digit| width(&digit.to_string())).fold(0.0, f32::max);
    let pieces: Vec<(String, f32)> = pieces(words)
        .into_iter()
        .map(|piece| {
            let wide = if piece.starts_with(|c: char| c.is_ascii_digit()) { digit } else { width(&piece) };
            (piece, wide)
        })
        .collect();
    let all: f32 = pieces.iter().map(|(_, wide)| wide).sum();
    let size = vec2((all + APART + width(ARROW) + 2.0 * INSET).ceil(), HIGH);
    let top = if up { edge.y } else { edge.y - HIGH };
    let rect = Rect::from_min_size(Pos2::new((edge.x - size.x / 2.0).round(), top), size);
    let response = ui.interact(rect, ui.make_persistent_id(("pill", up)), Sense::click());
    response.widget_info(|| WidgetInfo::labeled(Role::Button, true, words));
    let corner = CornerRadius::same(13);
    let fill = if response.hovered() { t.accent_soft } else { t.panel };
    ui.painter().rect(rect, corner, fill, egui::Stroke::new(1.0, t.accent), egui::StrokeKind::Inside);
    let mut at = rect.left() + INSET;
    for (piece, wide) in pieces {
        ui.painter().text(Pos2::new(at + wide / 2.0, rect.center().y), Align2::CENTER_CENTER, piece, font.clone(), t.accent);
        at += wide;
    }
    let arrow = if up { ARROW } else { "↓" };
    ui.painter().text(Pos2::new(at + APART, rect.center().y), Align2::LEFT_CENTER, arrow, font, t.accent);
    show_focus(ui, &response, f32::from(theme::CORNER_SMALL));
    response
}

/// Each digit by itself, and what is between them.
fn pieces(words: &str) -> Vec<String> {
    let mut pieces: Vec<String> = Vec::new();
    let mut joins = false;
    for c in words.chars() {
        match pieces.last_mut().filter(|_| joins && !c.is_ascii_digit()) {
            Some(last) => last.push(c),
            None => pieces.push(c.into()),
        }
        joins = !c.is_ascii_digit();
    }
    pieces
}

#[cfg(test)]
mod tests {
    use super::pieces;

    #[test]
    fn each_digit_of_a_count_has_a_place_of_its_own() {
        assert_eq!(pieces("1,238 newer"), ["1", ",", "2", "3", "8", " newer"]);
        assert_eq!(pieces("plus récents : 2"), ["plus récents : ", "2"]);
    }
}
