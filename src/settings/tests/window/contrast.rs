//! Whether every word can be read: its colour against whatever was drawn below it, on every screen, in light and dark.

use eframe::egui;
use egui::epaint::{ClippedShape, TextShape, Vertex};
use egui::{Color32, Pos2, Rect, Shape, Theme};

use crate::harness::Window;
use crate::screens::screens;

/// What WCAG asks for text.
const ENOUGH: f64 = 4.5;

fn luminance(colour: Color32) -> f64 {
    let [red, green, blue, _] = colour.to_array();
    let linear = |channel: u8| {
        let value = f64::from(channel) / 255.0;
        if value <= 0.040_45 { value / 12.92 } else { ((value + 0.055) / 1.055).powf(2.4) }
    };
    0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue)
}

fn contrast(first: Color32, second: Color32) -> f64 {
    let (first, second) = (luminance(first), luminance(second));
    (first.max(second) + 0.05) / (first.min(second) + 0.05)
}

/// Filled areas, from the lowest up, and the words on them.
#[derive(Default)]
struct Drawn {
    fills: Vec<(Rect, Color32)>,
    words: Vec<(String, Color32, Color32)>,
}

impl Drawn {
    fn draw(&mut self, clip: Rect, shape: &Shape) {
        match shape {
            Shape::Vec(shapes) => shapes.iter().for_each(|shape| self.draw(clip, shape)),
            Shape::Rect(rect) => self.fills.push((rect.rect.intersect(clip), rect.fill)),
            Shape::Text(text) => self.text(clip, text),
            _ => {}
        }
    }

    fn ground(&self, at: Pos2) -> Color32 {
        let below = self.fills.iter().filter(|(rect, _)| rect.contains(at));
        below.fold(Color32::WHITE, |ground, (_, fill)| ground.blend(*fill))
    }

    fn text(&mut self, clip: Rect, text: &TextShape) {
        for row in &text.galley.rows {
            let moved = text.pos.to_vec2() + row.pos.to_vec2();
            let glyphs = row.visuals.glyph_vertex_range.clone();
            let vertices = &row.visuals.mesh.vertices;
            // Four corners each: first what is behind some of the words, then the glyphs.
            let (behind, rest) = vertices.split_at(glyphs.start);
            let (glyphs, _lines) = rest.split_at(glyphs.len());
            let quads = |vertices: &[Vertex]| -> Vec<_> {
                let (quads, _) = vertices.as_chunks::<4>();
                let bounds = |quad: &[Vertex; 4]| Rect::from_points(&quad.map(|corner| corner.pos)).translate(moved);
                quads.iter().map(|quad| (bounds(quad), quad.map(|corner| corner.color))).collect()
            };
            let behind = quads(behind);
            for (rect, [own, ..]) in quads(glyphs) {
                let at = rect.center();
                if !clip.contains(at) {
                    continue;
                }
                let own = if own == Color32::PLACEHOLDER { text.fallback_color } else { own };
                let ink = text.override_text_color.unwrap_or(own).gamma_multiply(text.opacity_factor);
                let behind = behind.iter().filter(|(rect, _)| rect.contains(at));
                let ground = behind.fold(self.ground(at), |ground, (_, [fill, ..])| ground.blend(*fill));
                self.words.push((text.galley.text().to_owned(), ground.blend(ink), ground));
            }
        }
    }
}

#[test]
fn every_word_on_every_screen_can_be_read_on_what_lies_below_it() {
    for theme in [Theme::Light, Theme::Dark] {
        for (screen, view) in screens() {
            let window = Window::OPENS.in_theme(theme).show(view);
            let mut drawn = Drawn::default();
            for ClippedShape { clip_rect, shape, .. } in &window.output().shapes {
                drawn.draw(*clip_rect, shape);
            }
            assert!(drawn.words.len() > 10, "{screen}: nothing was drawn");
            // A question dims what is behind it, which then is not to be read.
            let dimmed = |ground: Color32| screen == "question" && contrast(ground, panel(theme)) > 1.05;
            for (word, ink, ground) in drawn.words.iter().filter(|(_, _, ground)| !dimmed(*ground)) {
                let reached = contrast(*ink, *ground);
                assert!(reached >= ENOUGH, "{screen}, {theme:?}: {word} is {ink:?} on {ground:?}, {reached:.2}");
            }
        }
    }
}

fn panel(theme: Theme) -> Color32 {
    match theme {
        Theme::Light => candor_settings::theme::LIGHT.panel,
        Theme::Dark => candor_settings::theme::DARK.panel,
    }
}
