//! The look of a panel inside another program: that program's colours, fonts and text sizes, as far as they can be read.
//!
//! It replaces the window's look while the panel is drawn, on the thread that draws it, and only until then. The host's own style
//! is read and never written.

use std::cell::RefCell;

use eframe::egui;
use egui::{Color32, FontFamily, FontId, Style, TextStyle, Ui};

use super::measures::{LINE, LINE_SMALL, LINE_TITLE, SIZE_BODY, SIZE_SMALL, SIZE_TITLE};
use super::tokens::{DARK, LIGHT, Tokens};

/// The least contrast between text and what is behind it: what WCAG 1.4.3 asks for at level AA.
const READABLE: f64 = 4.5;
/// The least contrast between a switch and what is behind it: what WCAG 1.4.11 asks for at level AA.
const VISIBLE: f64 = 3.0;

/// What the panels need of a look.
pub(super) struct Look {
    pub(super) tokens: Tokens,
    pub(super) small: FontId,
    pub(super) body: FontId,
    pub(super) strong: FontId,
    pub(super) title: FontId,
    pub(super) mono: FontId,
    /// The colour of what stands out.
    pub(super) standing_out: Color32,
    pub(super) line: f32,
    pub(super) line_small: f32,
    pub(super) line_title: f32,
}

thread_local! {
    static LOOK: RefCell<Option<Look>> = const { RefCell::new(None) };
}

/// Reads something from the look of the host in which a panel is being drawn; `None` in our own window.
pub(super) fn current<T>(read: impl FnOnce(&Look) -> T) -> Option<T> {
    LOOK.with_borrow(|look| look.as_ref().map(read))
}

/// Restores the look that was there before, even if drawing panicked and the host goes on.
pub(super) struct Until(Option<Look>);

impl Drop for Until {
    fn drop(&mut self) {
        LOOK.set(self.0.take());
    }
}

/// Until this is dropped, panels that are drawn on this thread look like the program that `ui` belongs to.
pub(super) fn until_drawn(ui: &Ui) -> Until {
    Until(LOOK.replace(Some(Look::of(ui))))
}

impl Look {
    fn of(ui: &Ui) -> Self {
        let style = ui.style();
        let tokens = tokens(style);
        let font = |text_style: &TextStyle, otherwise: FontId| {
            let font = style.override_font_id.as_ref().or_else(|| style.text_styles.get(text_style));
            let mut font = font.cloned().unwrap_or(otherwise);
            // A font family without a font would crash the host.
            if !ui.fonts(|fonts| fonts.definitions().families.contains_key(&font.family)) {
                font.family = FontFamily::Proportional;
            }
            font
        };
        let body = font(&TextStyle::Body, FontId::proportional(SIZE_BODY));
        let heading = font(&TextStyle::Heading, FontId::proportional(SIZE_TITLE));
        let small = font(&TextStyle::Small, FontId::proportional(SIZE_SMALL));
        // Some of what matters is in small text, so it is never much smaller than the rest.
        let small = FontId::new(small.size.max(body.size * SIZE_SMALL / SIZE_BODY), small.family);
        let title = FontId::new(heading.size.max(body.size), heading.family.clone());
        let mono = font(&TextStyle::Monospace, FontId::monospace(SIZE_SMALL));
        let row = |font: &FontId| ui.fonts_mut(|fonts| fonts.row_height(font));
        let line = |font: &FontId, ours: f32| row(font).max(font.size * ours).ceil();
        Self {
            standing_out: readable(
                opaque(style.visuals.strong_text_color(), tokens.panel),
                tokens.text,
                &[tokens.panel, tokens.background],
                READABLE,
            ),
            line: line(&body, LINE / SIZE_BODY).max(row(&mono).ceil()),
            line_small: line(&small, LINE_SMALL / SIZE_SMALL),
            line_title: line(&title, LINE_TITLE / SIZE_TITLE),
            strong: FontId::new(body.size, heading.family),
            tokens,
            small,
            body,
            title,
            mono,
        }
    }
}

/// The host's colours by our meanings. Those that could not be read are shifted until they can.
fn tokens(style: &Style) -> Tokens {
    let visuals = &style.visuals;
    let (night, day) = (DARK.background, LIGHT.background);
    let background = opaque(visuals.panel_fill, if visuals.dark_mode { night } else { day });
    let far = [Color32::BLACK, Color32::WHITE].into_iter().max_by(|one, other| {
        let by = |ink: &Color32| contrast(*ink, background);
        by(one).total_cmp(&by(other))
    });
    let text = opaque(visuals.text_color(), background);
    let text = readable(text, far.unwrap_or(Color32::GRAY), &[background], READABLE);
    let ground = |fill: Color32| Some(opaque(fill, background)).filter(|fill| contrast(text, *fill) >= READABLE);
    let panel = ground(visuals.window_fill).unwrap_or(background);
    let soft = |ink: Color32| {
        let tints = [0.12, 0.06].into_iter().map(|much| panel.lerp_to_gamma(ink, much));
        tints.into_iter().find(|tint| contrast(text, *tint) >= READABLE).unwrap_or(panel)
    };
    let accent = opaque(visuals.hyperlink_color, panel);
    let accent_soft = soft(accent);
    let attention = opaque(visuals.warn_fg_color, panel);
    let attention_soft = soft(attention);
    let ink = |ink: Color32| readable(opaque(ink, panel), text, &[background, panel, accent_soft, attention_soft], READABLE);
    let grey = panel.lerp_to_gamma(text, 0.5);
    Tokens {
        background,
        panel,
        line: opaque(visuals.widgets.noninteractive.bg_stroke.color, panel),
        text,
        muted: ink(visuals.weak_text_color()),
        accent: ink(accent),
        accent_soft,
        attention: ink(attention),
        attention_soft,
        failed: ink(visuals.error_fg_color),
        switched_off: readable(grey, text, &[panel, background], VISIBLE),
        dimmed: if visuals.dark_mode { DARK.dimmed } else { LIGHT.dimmed },
    }
}

fn opaque(colour: Color32, under: Color32) -> Color32 {
    if colour.is_opaque() { colour } else { under.blend(colour).to_opaque() }
}

/// This colour, shifted towards another one until it stands out from each of these backgrounds.
fn readable(ink: Color32, towards: Color32, grounds: &[Color32], at_least: f64) -> Color32 {
    let steps = (0..=10_u8).map(|step| ink.lerp_to_gamma(towards, f32::from(step) / 10.0));
    steps.into_iter().find(|ink| grounds.iter().all(|ground| contrast(*ink, *ground) >= at_least)).unwrap_or(towards)
}

/// How well two opaque colours can be told apart, from 1 to 21.
pub(super) fn contrast(first: Color32, second: Color32) -> f64 {
    let luminance = |colour: Color32| {
        let [red, green, blue, _] = colour.to_array();
        let linear = |channel: u8| {
            let value = f64::from(channel) / 255.0;
            if value <= 0.040_45 { value / 12.92 } else { ((value + 0.055) / 1.055).powf(2.4) }
        };
        0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue)
    };
    let (first, second) = (luminance(first), luminance(second));
    (first.max(second) + 0.05) / (first.min(second) + 0.05)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn hosts() -> [(&'static str, Style); 4] {
        let plain = |visuals: egui::Visuals| Style { visuals, ..Style::default() };
        let mut loud = egui::Visuals::dark();
        (loud.panel_fill, loud.window_fill) = (Color32::from_rgb(40, 0, 80), Color32::from_rgb(250, 250, 200));
        loud.override_text_color = Some(Color32::from_rgb(90, 60, 120));
        let mut clear = egui::Visuals::light();
        (clear.panel_fill, clear.window_fill) = (Color32::TRANSPARENT, Color32::TRANSPARENT);
        (clear.hyperlink_color, clear.warn_fg_color) = (Color32::WHITE, Color32::YELLOW);
        [
            ("plain dark", plain(egui::Visuals::dark())),
            ("plain light", plain(egui::Visuals::light())),
            ("loud", plain(loud)),
            ("clear", plain(clear)),
        ]
    }

    #[test]
    fn whatever_colours_a_host_has_the_panel_can_be_read_in_them() {
        for (name, style) in hosts() {
            let t = tokens(&style);
            let inks =
                [("text", t.text), ("muted", t.muted), ("accent", t.accent), ("failed", t.failed), ("attention", t.attention)];
            for (ink_name, ink) in inks {
                for ground in [t.background, t.panel, t.accent_soft, t.attention_soft] {
                    let reached = contrast(ink, ground);
                    assert!(reached >= READABLE, "{name}: {ink_name} on {ground:?} reaches {reached:.2}");
                }
            }
            for track in [t.accent, t.switched_off] {
                assert!(contrast(track, t.panel) >= VISIBLE && contrast(track, t.background) >= VISIBLE, "{name}");
            }
        }
    }

    #[test]
    fn colours_of_a_host_that_can_be_read_are_taken_as_they_are() {
        let visuals = egui::Visuals::dark();
        let t = tokens(&Style { visuals: visuals.clone(), ..Style::default() });
        assert_eq!((t.background, t.panel), (visuals.panel_fill, visuals.window_fill));
        assert_eq!((t.text, t.accent), (visuals.text_color(), visuals.hyperlink_color));
    }
}
