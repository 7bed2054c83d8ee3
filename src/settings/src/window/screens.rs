//! The screens of this computer. A window whose last screen is gone is brought back into sight.

use eframe::egui;
use egui::{Pos2, Rect, ViewportCommand, pos2, vec2};

use crate::preferences::Preferences;

/// How much of a window's upper edge has to be on a screen, so that there is enough of its title bar to drag it by: a title bar's
/// height, and a good hand's breadth of the mouse.
const GRIP: egui::Vec2 = vec2(120.0, 24.0);

/// Moves the window that is about to open, if it would be out of reach where it was last.
pub(crate) fn bring_into_sight(context: &eframe::CreationContext<'_>, preferences: &Preferences) {
    let stand = preferences.window.and_then(|stand| Some((stand.size, stand.position?)));
    let Some(((size, position), window)) = stand.zip(context.winit_window()) else { return };
    #[expect(clippy::cast_possible_truncation, reason = "a handful of digits")]
    let scale = window.scale_factor() as f32;
    let screens: Vec<Rect> = window
        .available_monitors()
        .map(|screen| {
            let (at, size) = (screen.position(), screen.size());
            #[expect(clippy::cast_precision_loss, reason = "pixels of a screen")]
            let (at, size) = (pos2(at.x as f32, at.y as f32), vec2(size.width as f32, size.height as f32));
            Rect::from_min_size(at / scale, size / scale)
        })
        .collect();
    if let Some(place) = back_in_sight(Rect::from_min_size(position.into(), size.into()), &screens) {
        let zoom = f32::from(preferences.text_size) / 100.0;
        context.egui_ctx.send_viewport_cmd(ViewportCommand::OuterPosition(place / zoom));
    }
}

/// The middle of the first screen, for a window of which no screen shows enough.
fn back_in_sight(window: Rect, screens: &[Rect]) -> Option<Pos2> {
    let edge = Rect::from_min_size(window.min, vec2(window.width(), GRIP.y));
    let is_reached = |screen: &Rect| {
        let seen = edge.intersect(*screen);
        seen.width() >= GRIP.x.min(window.width()) && seen.height() >= GRIP.y / 2.0
    };
    let first = screens.first().filter(|_| !screens.iter().any(is_reached))?;
    Some(first.min + ((first.size() - window.size()) / 2.0).max(vec2(0.0, 0.0)))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn place(x: f32, y: f32, screens: &[Rect]) -> Option<Pos2> {
        back_in_sight(Rect::from_min_size(pos2(x, y), vec2(1000.0, 700.0)), screens)
    }

    #[test]
    fn a_window_stays_where_its_upper_edge_can_be_taken_and_comes_back_from_a_screen_that_is_gone() {
        let screens = [
            Rect::from_min_size(pos2(0.0, 0.0), vec2(1920.0, 1080.0)),
            Rect::from_min_size(pos2(1920.0, 200.0), vec2(1280.0, 800.0)),
        ];
        for (x, y) in [(0.0, 0.0), (2000.0, 300.0), (-800.0, 1000.0), (1700.0, 100.0), (0.0, -10.0)] {
            assert_eq!(place(x, y, &screens), None, "{x}, {y}");
        }
        let middle = Some(pos2(460.0, 190.0));
        for (x, y) in [(5000.0, 100.0), (-950.0, 0.0), (0.0, 1075.0), (0.0, -300.0), (2000.0, 100.0)] {
            assert_eq!(place(x, y, &screens), middle, "{x}, {y}");
        }
        assert_eq!(place(2000.0, 300.0, screens.get(..1).expect("one")), middle, "its screen is gone");
        assert_eq!(place(5000.0, 0.0, &[]), None, "nobody tells");
        let small = [Rect::from_min_size(pos2(0.0, 0.0), vec2(800.0, 600.0))];
        assert_eq!(place(900.0, 0.0, &small), Some(pos2(0.0, 0.0)), "its upper edge comes first");
    }
}
