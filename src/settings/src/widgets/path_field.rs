//! A field for a path, where the system has no dialog for files. It has the focus when it appears, with the cursor at its end, so that a
//! person types on at once. What is typed stays here until its owner takes it.

use eframe::egui;
use egui::text::{CCursor, CCursorRange};
use egui::{Id, TextEdit, Ui, vec2};

use crate::theme;
use crate::widgets::{held_keys, show_focus};

/// As high as the buttons beside it.
const HIGH: f32 = 28.0;

/// What is remembered from frame to frame.
#[derive(Debug, Clone, Default, PartialEq)]
struct Typed {
    path: String,
    /// What it began with, and how often it had appeared then.
    begins: (String, u64),
    /// Whether it could not be typed in: afterwards it has the focus again, because something may be wrong with what was typed.
    was_off: bool,
}

/// A field for a path.
#[must_use = "draw it with `show`"]
#[derive(Debug)]
pub struct PathField<'a> {
    id: Id,
    /// What it begins with, such as the home folder.
    begins: &'a str,
    /// How often it has appeared by now: each time that this grows, it begins anew and takes the focus. A field that has never appeared
    /// is one that is always there, and does not take the focus by itself.
    appeared: u64,
    enabled: bool,
}

impl<'a> PathField<'a> {
    /// A field with this name among all of them.
    pub fn new(name: &'static str, begins: &'a str, appeared: u64) -> Self {
        Self { id: Id::unique(name), begins, appeared, enabled: true }
    }

    /// Whether it can be typed in now.
    pub fn enabled(mut self, enabled: bool) -> Self {
        self.enabled = enabled;
        self
    }

    fn typed(&self, ui: &Ui) -> Typed {
        ui.data(|data| data.get_temp(self.id)).unwrap_or_default()
    }

    /// Draws it in this width, called as `label` is. Returns what is typed, and whether Enter was pressed.
    pub fn show(self, ui: &mut Ui, width: f32, label: Id) -> (String, bool) {
        let mut typed = self.typed(ui);
        let begins = (self.begins.to_owned(), self.appeared);
        let appears = self.appeared > 0 && typed.begins != begins;
        if appears {
            typed = Typed { path: self.begins.to_owned(), begins, was_off: false };
        }
        let id = self.id.with("field");
        let field = TextEdit::singleline(&mut typed.path)
            .id(id)
            .font(egui::TextStyle::Monospace)
            .align(egui::Align2::LEFT_CENTER)
            .min_size(vec2(0.0, HIGH))
            .desired_width(width);
        let field = ui.add_enabled(self.enabled, field).labelled_by(label);
        show_focus(ui, &field, f32::from(theme::CORNER_SMALL));
        if appears || (self.enabled && typed.was_off) {
            field.request_focus();
            field.scroll_to_me(None);
            let end = CCursorRange::one(CCursor::new(typed.path.chars().count()));
            let mut state = TextEdit::load_state(ui.ctx(), id).unwrap_or_default();
            state.cursor.set_char_range(Some(end));
            TextEdit::store_state(ui.ctx(), id, state);
        }
        typed.was_off = !self.enabled;
        let path = typed.path.trim().to_owned();
        ui.data_mut(|data| data.insert_temp(self.id, typed));
        let by_enter = field.lost_focus() && ui.input(|input| input.key_pressed(egui::Key::Enter));
        if by_enter {
            // Something may be wrong with what was typed.
            field.request_focus();
        }
        let entered = by_enter && held_keys::pressed(ui, egui::Key::Enter);
        (path, entered)
    }
}
