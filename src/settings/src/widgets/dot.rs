//! The dot beside a state. It is drawn because no font has them all, and it is always beside a word.

use eframe::egui;
use egui::{Color32, Painter, Pos2, Sense, Shape, Stroke, Ui, vec2};

/// How wide it is.
pub const WIDE: f32 = 8.0;

/// How a dot is drawn.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum DotShape {
    /// Filled.
    Full,
    /// Only its edge.
    Hollow,
    /// Its left half filled.
    Half,
}

/// A dot in the flow of a line of text.
pub fn dot(ui: &mut Ui, shape: DotShape, colour: Color32) {
    let (rect, _) = ui.allocate_exact_size(vec2(WIDE, WIDE), Sense::hover());
    // Words are a little below the middle of their line.
    paint(ui.painter(), rect.center() + vec2(0.0, 1.0), shape, colour);
}

/// A dot at a place.
pub fn paint(painter: &Painter, centre: Pos2, shape: DotShape, colour: Color32) {
    let radius = 4.0;
    let edge = Stroke::new(1.25, colour);
    let ring = radius - edge.width / 2.0;
    match shape {
        DotShape::Full => {
            painter.circle_filled(centre, radius, colour);
        }
        DotShape::Hollow => {
            painter.circle_stroke(centre, ring, edge);
        }
        DotShape::Half => {
            let left_half = (0..=12_u8).map(|step| {
                let angle = std::f32::consts::FRAC_PI_2 + std::f32::consts::PI * f32::from(step) / 12.0;
                centre + ring * egui::Vec2::angled(angle)
            });
            painter.add(Shape::convex_polygon(left_half.collect(), colour, Stroke::NONE));
            painter.circle_stroke(centre, ring, edge);
        }
    }
}
