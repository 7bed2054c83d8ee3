//! A switch: on or off, or locked with a reason. It doesn't move by itself: the owner of its value moves it.

use eframe::egui;
use egui::{Role, Sense, Stroke, StrokeKind, Ui, WidgetInfo, pos2, vec2};

use crate::theme;
use crate::widgets::tip::explain;
use crate::widgets::{is_second_half, show_focus};

/// Its size.
pub const SIZE: egui::Vec2 = vec2(36.0, 20.0);

/// A switch.
#[must_use = "add it with `ui.add`"]
#[derive(Debug)]
pub struct Switch<'a> {
    on: bool,
    name: &'a str,
    means: &'a str,
    locked: Option<&'a str>,
    idle: bool,
    size: egui::Vec2,
}

impl<'a> Switch<'a> {
    /// A switch with the name that screen readers say.
    pub fn new(on: bool, name: &'a str) -> Self {
        Self { on, name, means: "", locked: None, idle: false, size: SIZE }
    }

    /// A larger one, for a switch that overrides the others.
    pub fn large(mut self) -> Self {
        self.size = vec2(44.0, 24.0);
        self
    }

    /// What it does, for screen readers.
    pub fn means(mut self, means: &'a str) -> Self {
        self.means = means;
        self
    }

    /// It is on and does nothing now: it is drawn as an outline. What it means then belongs into [`Self::means`].
    pub fn idle(mut self, idle: bool) -> Self {
        self.idle = idle;
        self
    }

    /// Locks it for this reason. It can still be reached by keyboard, so that the reason can be heard.
    pub fn locked(mut self, reason: Option<&'a str>) -> Self {
        self.locked = reason;
        self
    }
}

/// Whether the person moved it. The second half of a double click never switches anything on.
pub fn moved(response: &egui::Response, on: bool) -> bool {
    response.clicked() && (on || !is_second_half(response))
}

impl egui::Widget for Switch<'_> {
    fn ui(self, ui: &mut Ui) -> egui::Response {
        let Self { on, name, means, locked, idle, size } = self;
        let sense = if locked.is_some() { Sense::focusable_noninteractive() } else { Sense::click() };
        let (rect, mut response) = ui.allocate_exact_size(size, sense);
        if response.clicked() {
            response.mark_changed();
        }
        let enabled = ui.is_enabled() && locked.is_none();
        response.widget_info(|| WidgetInfo::selected(Role::Switch, enabled, on, name));
        ui.ctx().accesskit_node_builder(response.id, |node| {
            if let Some(reason) = locked {
                node.set_disabled();
                node.set_description(reason);
            } else if !means.is_empty() {
                node.set_description(means);
            }
        });
        if ui.is_rect_visible(rect) {
            let t = theme::tokens(ui);
            let along = ui.ctx().animate_bool_responsive(response.id, on);
            // What does not act now is not green, either.
            let mut track = if idle { t.switched_off } else { t.switched_off.lerp_to_gamma(t.accent, along) };
            if locked.is_some() {
                track = track.gamma_multiply(0.45);
            } else if response.hovered() {
                track = track.lerp_to_gamma(t.text, 0.15);
            }
            let radius = rect.height() / 2.0;
            let x = egui::lerp(rect.left() + radius..=rect.right() - radius, along);
            let knob = pos2(x, rect.center().y);
            if idle && on {
                let stroke = Stroke::new(1.5, track);
                ui.painter().rect(rect, radius, t.panel, stroke, StrokeKind::Inside);
                ui.painter().circle_filled(knob, radius - 4.0, track);
            } else {
                ui.painter().rect_filled(rect, radius, track);
                ui.painter().circle_filled(knob, radius - 2.0, t.panel);
            }
        }
        show_focus(ui, &response, size.y / 2.0);
        if let Some(reason) = locked {
            explain(&response, reason);
        }
        response
    }
}
