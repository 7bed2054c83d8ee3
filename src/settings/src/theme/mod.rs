//! How the window looks: every colour by its meaning, the few type sizes, the measures. No other file names a colour or a font.
//!
//! Both themes are set once at the start; the window then follows the system. Inside another program, that program's look replaces
//! ours (`host`), and nothing is set outside the `Ui` that the panel was given.

pub mod fonts;
mod host;
pub mod icon;
mod measures;
mod tokens;

use std::sync::Arc;

use eframe::egui;
use egui::style::{ScrollStyle, WidgetVisuals};
use egui::{
    Color32, CornerRadius, FontData, FontDefinitions, FontFamily, FontId, FontTweak, Margin, RichText, Shadow, Stroke,
    TextStyle,
};

pub use measures::*;
pub use tokens::{DARK, LIGHT, Tokens};

use crate::preferences::{Preferences, Theme};

/// The colours in use.
pub fn tokens(ui: &egui::Ui) -> Tokens {
    host::current(|look| look.tokens).unwrap_or(if ui.visuals().dark_mode { DARK } else { LIGHT })
}

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

/// Makes text stand out. The headings of a host need not be bold, so inside one its colour for strong text does it.
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

/// Draws in the look of the program that `ui` belongs to.
pub fn hosted<R>(ui: &mut egui::Ui, add: impl FnOnce(&mut egui::Ui) -> R) -> egui::InnerResponse<R> {
    let _until = host::until_drawn(ui);
    ui.scope(|ui| {
        let tokens = tokens(ui);
        let style = ui.style_mut();
        // Each piece says which font, colour and wrapping it has.
        (style.override_font_id, style.override_text_style, style.override_text_valign) = (None, None, None);
        (style.wrap_mode, style.visuals.override_text_color) = (None, None);
        apply(style, &tokens);
        add(ui)
    })
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

/// Ours come first; egui's own follow, for what ours cannot draw.
pub(crate) fn fonts() -> FontDefinitions {
    let mut fonts = FontDefinitions::default();
    // Hinting makes bytes heavier than the text around them, hardly changes other text, and costs more than drawing a character
    // does.
    let unhinted = FontTweak { hinting: Some(false), ..FontTweak::default() };
    // In bytes, each character begins on a whole pixel: the same character then looks the same everywhere, and is drawn once.
    let on_pixels = FontTweak { subpixel_binning: Some(false), ..unhinted.clone() };
    let bundled: [(&str, &'static [u8], &FontTweak); 3] = [
        ("Inter", include_bytes!("../../../../assets/fonts/inter/Inter-Regular.otf"), &unhinted),
        ("Inter SemiBold", include_bytes!("../../../../assets/fonts/inter/Inter-SemiBold.otf"), &unhinted),
        ("JetBrains Mono", include_bytes!("../../../../assets/fonts/jetbrains-mono/JetBrainsMono-Regular.ttf"), &on_pixels),
    ];
    for (name, bytes, tweak) in bundled {
        fonts.font_data.insert(name.to_owned(), Arc::new(FontData::from_static(bytes).tweak(tweak.clone())));
    }
    // Last, egui's own font for bytes: it has the brackets around the names of characters that don't show.
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
    // A bar that can be seen but takes no room, because it is in the margins. At rest it is as quiet as a line.
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
    // What cannot be pressed can still be read.
    visuals.disabled_alpha = 0.64;
    visuals.text_cursor.stroke = Stroke::new(2.0, t.accent);
}

/// Narrow windows have narrower margins.
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
    fn our_fonts_draw_every_character_of_each_language_but_those_whose_script_is_left_to_the_system() {
        use crate::text::{Language, figures, speak};
        let ours = ["Inter", "Inter SemiBold", "JetBrains Mono"];
        let mut definitions = fonts();
        definitions.families.values_mut().for_each(|names| names.retain(|name| ours.contains(&name.as_str())));
        let mut fonts = egui::epaint::text::Fonts::new(egui::epaint::text::TextOptions::default(), definitions);
        let mut fonts = fonts.with_pixels_per_point(1.0);
        let first: jiff::civil::Date = "2026-01-01".parse().expect("a day");
        for language in Language::all().filter(|language| !["ja", "ko", "zh-Hans"].contains(&language.tag)) {
            let file = format!("{}/../../assets/languages/{}.ftl", env!("CARGO_MANIFEST_DIR"), language.tag);
            let words = std::fs::read_to_string(file).expect("the file");
            let words = words.lines().filter(|line| !line.starts_with('#'));
            speak(language);
            // What CLDR adds: every month, and every day of the week.
            let days = (0..365).map(|day| first + jiff::SignedDuration::from_hours(24 * day));
            let days = days.map(|day| figures::day_in_full(&day.to_zoned(jiff::tz::TimeZone::UTC).expect("in range")));
            let mut characters: std::collections::BTreeSet<char> =
                words.map(str::to_owned).chain(days).flat_map(|line| line.chars().collect::<Vec<_>>()).collect();
            // In every language these stand around the name of a character that does not show, in a font of egui's.
            characters.retain(|c| !['\u{27e8}', '\u{27e9}'].contains(c));
            for font in [body_font(), strong_font(), mono_font()] {
                let missing: Vec<_> = characters.iter().filter(|c| !fonts.has_glyph(&font, **c)).collect();
                assert!(missing.is_empty(), "{}, {font:?}: {missing:?}", language.tag);
            }
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
