//! How the dot beside a state looks: on every page the same.

use eframe::egui;
use egui::Ui;

use super::parts::Dot;
use crate::theme;
use crate::widgets::dot::DotShape;

/// The shape and colour of the dot beside a state.
pub(super) fn dot_look(ui: &Ui, dot: Dot) -> (DotShape, egui::Color32) {
    let t = theme::tokens(ui);
    match dot {
        Dot::On => (DotShape::Full, t.accent),
        Dot::Off => (DotShape::Hollow, t.muted),
        Dot::Waiting => (DotShape::Half, t.muted),
        Dot::Attention => (DotShape::Full, t.attention),
        Dot::Failed => (DotShape::Full, t.failed),
    }
}
