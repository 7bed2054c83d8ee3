//! How the window looks: every colour by its meaning, the few type sizes, the measures. No other file names a colour or a font.
//!
//! Both themes are set once at the start; the window then follows the system. Inside another program its look stands in for ours
//! (`host`), and nothing is set but in the `Ui` that the panel was given.

pub mod fonts;
mod host;
pub mod icon;

use std::sync::Arc;

use eframe::egui;
use egui::style::{ScrollStyle, WidgetVisuals};
use egui::{
    Color32, CornerRadius, FontData, FontDefinitions, FontFamily, FontId, FontTweak, Margin, RichText, Shadow, Stroke,
    TextStyle,
};

pub use host::hosted;

use crate::preferences::{Preferences, Theme};

/// The colours of one theme, by meaning.
#[derive(Debug, Clone, Copy)]
pub struct Tokens {
    /// Behind everything, and behind bytes.
    pub background: Color32,
    /// Cards, menus, the selected row of the list.
    pub panel: Color32,
    /// Every line.
    pub line: Color32,
    /// Text.
    pub text: Color32,
    /// Text that steps back.
    pub muted: Color32,
    /// On, links, added.
    pub accent: Color32,
    /// Behind what was added or is selected.
    pub accent_soft: Color32,
    /// Needs the person's eye.
    pub attention: Color32,
    /// Behind it.
    pub attention_soft: Color32,
    /// Failed.
    pub failed: Color32,
    /// A switch that is off.
    pub switched_off: Color32,
    /// What a modal question dims.
    pub dimmed: Color32,
}

/// By day.
pub static LIGHT: Tokens = Tokens {
    background: Color32::from_rgb(0xf6, 0xf6, 0xf4),
    panel: Color32::from_rgb(0xff, 0xff, 0xff),
    line: Color32::from_rgb(0xde, 0xdc, 0xd6),
    text: Color32::from_rgb(0x1d, 0x1d, 0x1b),
    muted: Color32::from_rgb(0x5f, 0x5e, 0x59),
    accent: Color32::from_rgb(0x1f, 0x6f, 0x5c),
    accent_soft: Color32::from_rgb(0xe2, 0xf0, 0xeb),
    attention: Color32::from_rgb(0x8a, 0x5a, 0x00),
    attention_soft: Color32::from_rgb(0xfb, 0xf0, 0xd9),
    failed: Color32::from_rgb(0xa3, 0x32, 0x2b),
    switched_off: Color32::from_rgb(0x8d, 0x8b, 0x84),
    dimmed: Color32::from_black_alpha(0x50),
};

/// By night.
pub static DARK: Tokens = Tokens {
    background: Color32::from_rgb(0x19, 0x1a, 0x19),
    panel: Color32::from_rgb(0x21, 0x23, 0x21),
    line: Color32::from_rgb(0x36, 0x39, 0x36),
    text: Color32::from_rgb(0xec, 0xec, 0xe8),
    muted: Color32::from_rgb(0xa6, 0xa8, 0xa1),
    accent: Color32::from_rgb(0x6f, 0xcf, 0xb3),
    accent_soft: Color32::from_rgb(0x1f, 0x3a, 0x33),
    attention: Color32::from_rgb(0xe5, 0xb9, 0x5c),
    attention_soft: Color32::from_rgb(0x3a, 0x31, 0x20),
    failed: Color32::from_rgb(0xf0, 0x86, 0x7e),
    switched_off: Color32::from_rgb(0x7d, 0x80, 0x7a),
    dimmed: Color32::from_black_alpha(0x90),
};

/// The colours in use.
pub fn tokens(ui: &egui::Ui) -> Tokens {
    host::current(|look| look.tokens).unwrap_or(if ui.visuals().dark_mode { DARK } else { LIGHT })
}

/// Between the window's edge and what is in it.
pub const EDGE: f32 = 24.0;
/// Inside a card.
pub const INSET: f32 = 16.0;
/// Between cards.
pub const GAP: f32 = 8.0;
/// The list of programs.
pub const SIDEBAR: f32 = 224.0;
/// Text is no wider: about 70 characters.
pub const READING: f32 = 600.0;
/// What a page shows is no wider, however wide the window.
pub const PAGE: f32 = 1344.0;
/// Below this width of the page the consequence moves below the choice.
pub const STACK_BELOW: f32 = 860.0;
/// Below this width of the window the list of programs becomes a row.
pub const COMPACT_BELOW: f32 = 700.0;
/// Corners of cards.
pub const CORNER: u8 = 10;
/// Corners of buttons and rows.
pub const CORNER_SMALL: u8 = 8;

const LINE_TITLE: f32 = 28.0;
const LINE: f32 = 20.0;
const LINE_SMALL: f32 = 18.0;
const SIZE_SMALL: f32 = 12.5;
const SIZE_BODY: f32 = 14.0;
const SIZE_TITLE: f32 = 22.0;
const SEMIBOLD: &str = "semibold";

/// One pixel.
pub fn hairline(ui: &egui::Ui) -> Stroke {
    Stroke::new(1.0, tokens(ui).line)
}

/// Text.
pub fn body(text: impl Into<String>) -> RichText {
    RichText::new(text).font(body_font()).line_height(Some(line()))
}

/// Text that stands out: names and headings.
pub fn strong(text: impl Into<String>) -> RichText {
    standing_out(RichText::new(text).font(strong_font()).line_height(Some(line())))
}

/// Facts and notes.
pub fn small(text: impl Into<String>) -> RichText {
    RichText::new(text).font(small_font()).line_height(Some(line_small()))
}

/// Facts that stand out.
pub fn small_strong(text: impl Into<String>) -> RichText {
    let font = FontId::new(small_font().size, strong_font().family);
    standing_out(RichText::new(text).font(font).line_height(Some(line_small())))
}

/// The title of a page.
pub fn title(text: impl Into<String>) -> RichText {
    standing_out(RichText::new(text).font(title_font()).line_height(Some(line_title())))
}

/// What goes over the wire.
pub fn mono(text: impl Into<String>) -> RichText {
    RichText::new(text).font(mono_font()).line_height(Some(line()))
}

/// In a host whose headings have no weight of their own, by its colour for what stands out.
fn standing_out(text: RichText) -> RichText {
    match host::current(|look| look.standing_out) {
        Some(ink) => text.color(ink),
        None => text,
    }
}

/// The font of [`mono`].
pub fn mono_font() -> FontId {
    host::current(|look| look.mono.clone()).unwrap_or(FontId::new(SIZE_SMALL, FontFamily::Monospace))
}

/// The font of [`small`].
pub fn small_font() -> FontId {
    host::current(|look| look.small.clone()).unwrap_or(FontId::new(SIZE_SMALL, FontFamily::Proportional))
}

/// The font of [`body`].
pub fn body_font() -> FontId {
    host::current(|look| look.body.clone()).unwrap_or(FontId::new(SIZE_BODY, FontFamily::Proportional))
}

/// The font of [`strong`].
pub fn strong_font() -> FontId {
    host::current(|look| look.strong.clone()).unwrap_or_else(|| FontId::new(SIZE_BODY, semibold()))
}

fn title_font() -> FontId {
    host::current(|look| look.title.clone()).unwrap_or_else(|| FontId::new(SIZE_TITLE, semibold()))
}

/// Height of a line of text.
pub fn line() -> f32 {
    host::current(|look| look.line).unwrap_or(LINE)
}

/// Height of a line of small text.
pub fn line_small() -> f32 {
    host::current(|look| look.line_small).unwrap_or(LINE_SMALL)
}

/// Height of a title.
pub fn line_title() -> f32 {
    host::current(|look| look.line_title).unwrap_or(LINE_TITLE)
}

fn semibold() -> FontFamily {
    FontFamily::Name(SEMIBOLD.into())
}

/// Sets fonts and both themes. Called once, before the first frame.
pub fn install(ctx: &egui::Context) {
    ctx.set_fonts(fonts());
    ctx.set_theme(egui::ThemePreference::System);
    ctx.style_mut_of(egui::Theme::Light, |style| apply(style, &LIGHT));
    ctx.style_mut_of(egui::Theme::Dark, |style| apply(style, &DARK));
}

/// Makes the window look as the person chose.
pub fn prefer(ctx: &egui::Context, preferences: &Preferences) {
    ctx.set_theme(match preferences.theme {
        Theme::System => egui::ThemePreference::System,
        Theme::Light => egui::ThemePreference::Light,
        Theme::Dark => egui::ThemePreference::Dark,
    });
    ctx.set_zoom_factor(f32::from(preferences.text_size) / 100.0);
    let animation_time = if preferences.less_movement { 0.0 } else { egui::Style::default().animation_time };
    ctx.all_styles_mut(|style| style.animation_time = animation_time);
}

/// Ours first; egui's own stay behind them for what ours cannot draw.
pub(crate) fn fonts() -> FontDefinitions {
    let mut fonts = FontDefinitions::default();
    // Their hints make bytes heavier than the text around them, change other text by next to nothing, and cost more to follow than a
    // sign costs to draw.
    let unhinted = FontTweak { hinting: Some(false), ..FontTweak::default() };
    // Each sign of bytes begins on a whole pixel: the same sign is the same wherever it stands, and is drawn once.
    let on_pixels = FontTweak { subpixel_binning: Some(false), ..unhinted.clone() };
    let bundled: [(&str, &'static [u8], &FontTweak); 3] = [
        ("Inter", include_bytes!("../../../../assets/fonts/inter/Inter-Regular.otf"), &unhinted),
        ("Inter SemiBold", include_bytes!("../../../../assets/fonts/inter/Inter-SemiBold.otf"), &unhinted),
        ("JetBrains Mono", include_bytes!("../../../../assets/fonts/jetbrains-mono/JetBrainsMono-Regular.ttf"), &on_pixels),
    ];
    for (name, bytes, tweak) in bundled {
        fonts.font_data.insert(name.to_owned(), Arc::new(FontData::from_static(bytes).tweak(tweak.clone())));
    }
    // Last, what egui has for bytes: it has the brackets in which a character that does not show is named.
    let of = |family: &FontFamily| fonts.families.get(family).cloned().unwrap_or_default();
    let mut rest = of(&FontFamily::Proportional);
    rest.extend(of(&FontFamily::Monospace).into_iter().filter(|name| !rest.contains(name)).collect::<Vec<_>>());
    let family = |first: &[&str]| first.iter().map(|name| (*name).to_owned()).chain(rest.clone()).collect::<Vec<_>>();
    fonts.families.insert(semibold(), family(&["Inter SemiBold", "Inter", "JetBrains Mono"]));
    fonts.families.insert(FontFamily::Proportional, family(&["Inter", "JetBrains Mono"]));
    fonts.families.entry(FontFamily::Monospace).or_default().insert(0, "JetBrains Mono".to_owned());
    fonts
}

fn apply(style: &mut egui::Style, t: &Tokens) {
    style.text_styles = [
        (TextStyle::Small, small_font()),
        (TextStyle::Body, body_font()),
        (TextStyle::Button, body_font()),
        (TextStyle::Heading, title_font()),
        (TextStyle::Monospace, mono_font()),
    ]
    .into();

    let spacing = &mut style.spacing;
    spacing.item_spacing = egui::vec2(8.0, 4.0);
    spacing.button_padding = egui::vec2(12.0, 4.0);
    spacing.interact_size = egui::vec2(36.0, line());
    spacing.menu_margin = Margin::same(4);
    spacing.tooltip_width = 320.0;
    // A bar that can be seen, but takes no room: it lies in the margins. At rest it is as quiet as a line.
    spacing.scroll = ScrollStyle {
        bar_width: 8.0,
        floating_width: 4.0,
        handle_min_length: 32.0,
        dormant_handle_opacity: 0.11,
        ..ScrollStyle::floating()
    };
    spacing.scroll.fade.strength = 0.0;

    let visuals = &mut style.visuals;
    let round = CornerRadius::same(CORNER_SMALL);
    let widget = |fill: Color32, edge: Color32, ink: Color32| WidgetVisuals {
        bg_fill: fill,
        weak_bg_fill: fill,
        bg_stroke: Stroke::new(1.0, edge),
        corner_radius: round,
        fg_stroke: Stroke::new(1.0, ink),
        expansion: 0.0,
    };
    visuals.widgets.noninteractive = widget(t.panel, t.line, t.text);
    visuals.widgets.inactive = widget(t.panel, t.line, t.text);
    visuals.widgets.hovered = widget(t.background, t.muted, t.text);
    visuals.widgets.active = widget(t.background, t.muted, t.text);
    visuals.widgets.open = widget(t.background, t.muted, t.text);
    visuals.selection.bg_fill = t.accent_soft;
    visuals.selection.stroke = Stroke::new(1.0, t.text);
    visuals.hyperlink_color = t.accent;
    visuals.weak_text_color = Some(t.muted);
    visuals.warn_fg_color = t.attention;
    visuals.error_fg_color = t.failed;
    visuals.panel_fill = t.background;
    visuals.window_fill = t.panel;
    visuals.window_stroke = Stroke::new(1.0, t.line);
    visuals.window_corner_radius = CornerRadius::same(CORNER);
    visuals.menu_corner_radius = round;
    visuals.window_shadow = Shadow::NONE;
    visuals.popup_shadow = Shadow::NONE;
    visuals.faint_bg_color = t.background;
    visuals.extreme_bg_color = t.background;
    visuals.text_edit_bg_color = Some(t.panel);
    visuals.code_bg_color = t.background;
    // What cannot be pressed now can still be read.
    visuals.disabled_alpha = 0.64;
    visuals.text_cursor.stroke = Stroke::new(2.0, t.accent);
}

/// Narrow windows keep less distance from their edges.
#[expect(clippy::cast_possible_truncation, reason = "24 fits")]
pub fn edge(width: f32) -> i8 {
    if width < 480.0 { 16 } else { EDGE as i8 }
}

#[cfg(test)]
mod tests {
    use super::host::contrast;
    use super::*;

    #[test]
    fn what_no_font_can_draw_is_a_box_and_not_empty_space() {
        let mut fonts = egui::epaint::text::Fonts::new(egui::epaint::text::TextOptions::default(), fonts());
        for family in [FontFamily::Monospace, FontFamily::Proportional, semibold()] {
            let galley = fonts.with_pixels_per_point(1.0).layout_no_wrap(
                "\u{378}".into(),
                FontId::new(14.0, family.clone()),
                Color32::BLACK,
            );
            let glyph = galley.rows[0].glyphs[0];
            assert!(!glyph.uv_rect.is_nothing() && glyph.advance_width > 1.0, "{family:?}: {glyph:?}");
        }
    }

    #[test]
    fn every_text_colour_can_be_read_on_every_ground_it_stands_on() {
        for (name, t) in [("light", &LIGHT), ("dark", &DARK)] {
            let grounds = [("background", t.background), ("panel", t.panel), ("accent, soft", t.accent_soft)];
            let inks =
                [("text", t.text), ("muted", t.muted), ("accent", t.accent), ("failed", t.failed), ("attention", t.attention)];
            for (ink_name, ink) in inks {
                for (ground_name, ground) in grounds {
                    let reached = contrast(ink, ground);
                    assert!(reached >= 4.5, "{name}: {ink_name} on {ground_name} reaches {reached:.2}");
                }
            }
            for (ink_name, ink) in [("attention", t.attention), ("text", t.text), ("muted", t.muted)] {
                let reached = contrast(ink, t.attention_soft);
                assert!(reached >= 4.5, "{name}: {ink_name} on attention, soft reaches {reached:.2}");
            }
        }
    }

    #[test]
    fn a_switch_can_be_told_from_its_ground_in_both_positions() {
        for t in [&LIGHT, &DARK] {
            for track in [t.accent, t.switched_off] {
                assert!(contrast(track, t.panel) >= 3.0);
                assert!(contrast(track, t.background) >= 3.0);
            }
        }
    }
}
