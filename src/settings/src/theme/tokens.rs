//! Every colour, by its meaning: nothing else names one, so a theme can be changed, and its contrast checked, in one place.

use eframe::egui::Color32;

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

/// The light theme.
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

/// The dark theme.
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
