//! The system's fonts, for scripts that the bundled ones lack. Finding them takes a while, so it isn't done before one is needed.

use std::sync::{Arc, OnceLock};

use eframe::egui;
use egui::epaint::text::{FallbackRequest, FontInsert, FontProvider};
use egui_system_font_provider::SystemFontProvider;

use crate::text::Language;
use crate::theme;

/// The system's fonts, for texts in one language: the same character may look different in another.
struct SystemFonts {
    tag: &'static str,
    found: OnceLock<SystemFontProvider>,
}

impl FontProvider for SystemFonts {
    fn font_for(&self, request: &FallbackRequest<'_>) -> Option<FontInsert> {
        self.found.get_or_init(|| SystemFontProvider::new().with_locale(Some(self.tag))).font_for(request)
    }
}

/// Draws texts in this language with the system's fonts where ours lack a character.
pub fn draw_in(ctx: &egui::Context, language: &Language) {
    ctx.set_font_providers(vec![Arc::new(SystemFonts { tag: language.tag, found: OnceLock::new() })]);
}

/// Whether there are fonts that can draw this language, judged by its own name, which is written in its own script.
pub fn can_draw(ctx: &egui::Context, language: &Language) -> bool {
    ctx.fonts_mut(|fonts| fonts.has_glyphs(&theme::body_font(), language.name()))
}
