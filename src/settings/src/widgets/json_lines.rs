//! JSON laid out like a diff: a gutter with a sign, the line, and at the right edge where its value comes from.
//!
//! Each value can be hovered and reached by keyboard, and then explains itself.

use eframe::egui;
use egui::epaint::text::FontsView;
use egui::text::{LayoutJob, TextFormat};
use egui::{Color32, Role, Sense, Stroke, Ui, UiBuilder, WidgetInfo, pos2, vec2};

use crate::theme;
use crate::widgets::tip::explain;
use crate::widgets::{passage, text_width};

const GUTTER: f32 = 24.0;
const INDENT: f32 = 15.0;
const EDGE: f32 = 15.0;
const APART: f32 = 12.0;
/// In less room than this, where a value comes from is below it.
const NARROW: f32 = 360.0;

/// How a line stands out.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Look {
    /// It does not.
    #[default]
    Plain,
    /// On a tinted ground.
    Added,
    /// Struck through.
    Removed,
    /// Stepping back.
    Muted,
}

/// One line.
#[derive(Debug, Clone, Copy)]
pub struct Line<'a> {
    /// How it stands out.
    pub look: Look,
    /// The sign in the gutter; may be empty.
    pub sign: &'a str,
    /// The same in a word, for screen readers; may be empty.
    pub word: &'a str,
    /// Nesting depth.
    pub indent: usize,
    /// The key, with quotes and colon; may be empty.
    pub key: &'a str,
    /// The value or bracket.
    pub value: &'a str,
    /// Where the value comes from; may be empty.
    pub origin: &'a str,
    /// What it means; empty for brackets.
    pub explain: &'a str,
}

/// Draws the lines as wide as there is room. `name` is what screen readers call their list.
pub fn json_lines<'a>(ui: &mut Ui, name: &str, lines: impl Iterator<Item = Line<'a>>) {
    ui.scope_builder(UiBuilder::new().accessibility_role(Role::List), |ui| {
        ui.ctx().accesskit_node_builder(ui.unique_id(), |node| node.set_label(name));
        ui.spacing_mut().item_spacing.y = 0.0;
        for line in lines {
            line_ui(ui, line);
        }
    });
}

fn line_ui(ui: &mut Ui, line: Line<'_>) {
    let t = theme::tokens(ui);
    let width = ui.available_width();
    #[expect(clippy::cast_precision_loss, reason = "nesting is a handful of levels")]
    let left = GUTTER + (line.indent.min(12) as f32) * INDENT;
    let origin = if line.origin.is_empty() { 0.0 } else { text_width(ui, line.origin, &theme::small_font()) };
    let room = (width - left - EDGE).max(60.0);
    let below = origin > 0.0
        && width < NARROW
        && text_width(ui, line.key, &theme::mono_font()) + text_width(ui, line.value, &theme::mono_font())
            > room - origin - APART;
    let text_room = if origin > 0.0 && !below { (room - origin - APART).max(60.0) } else { room };

    let galley = ui.fonts_mut(|fonts| {
        let job = job(fonts, line, &t, text_room);
        fonts.layout_job(job)
    });
    let mut height = galley.size().y.max(theme::line());
    if below {
        height += theme::line_small();
    }
    let sense = if line.explain.is_empty() { Sense::hover() } else { Sense::focusable_noninteractive() };
    let (rect, response) = ui.allocate_exact_size(vec2(width, height), sense);
    response.widget_info(|| WidgetInfo::labeled(Role::ListItem, ui.is_enabled(), spoken(line)));
    if !line.explain.is_empty() {
        ui.ctx().accesskit_node_builder(response.id, |node| node.set_description(line.explain));
    }

    if ui.is_rect_visible(rect) {
        let painter = ui.painter();
        if line.look == Look::Added {
            painter.rect_filled(rect, 0.0, t.accent_soft);
        } else if response.hovered() && !line.explain.is_empty() {
            painter.rect_filled(rect, 0.0, t.panel);
        }
        let sign = pos2(rect.left() + GUTTER / 2.0, rect.top() + theme::line() / 2.0 - 1.0);
        let sign_colour = if line.look == Look::Added { t.accent } else { t.muted };
        painter.text(sign, egui::Align2::CENTER_CENTER, line.sign, theme::body_font(), sign_colour);
        painter.galley(pos2(rect.left() + left, rect.top()), galley, t.text);
        if origin > 0.0 {
            let y = if below { rect.bottom() - theme::line_small() / 2.0 } else { rect.top() + theme::line() / 2.0 };
            let at = pos2(rect.right() - EDGE, y);
            painter.text(at, egui::Align2::RIGHT_CENTER, line.origin, theme::small_font(), t.muted);
        }
        if response.has_focus() {
            painter.rect_stroke(rect, 4.0, Stroke::new(2.0, t.accent), egui::StrokeKind::Inside);
        }
    }
    if response.gained_focus() {
        response.scroll_to_me(None);
    }
    if !line.explain.is_empty() {
        explain(&response, line.explain);
    }
}

fn job(fonts: &mut FontsView<'_>, line: Line<'_>, t: &theme::Tokens, room: f32) -> LayoutJob {
    let (key, value) = match line.look {
        Look::Plain | Look::Added => (t.muted, t.text),
        Look::Removed | Look::Muted => (t.muted, t.muted),
    };
    let strike = if line.look == Look::Removed { Stroke::new(1.0, t.muted) } else { Stroke::NONE };
    let format = |colour: Color32| TextFormat {
        font_id: theme::mono_font(),
        line_height: Some(theme::line()),
        color: colour,
        strikethrough: strike,
        ..TextFormat::default()
    };
    let mut job = LayoutJob::default();
    job.wrap.max_width = room;
    passage::named(fonts, &mut job, line.key, &format(key), t.muted);
    passage::named(fonts, &mut job, line.value, &format(value), t.muted);
    job
}

/// The line as it is read aloud.
fn spoken(line: Line<'_>) -> String {
    let mut spoken = String::new();
    if !line.word.is_empty() {
        spoken.push_str(line.word);
        spoken.push_str(": ");
    }
    spoken.push_str(line.key);
    spoken.push_str(line.value);
    if !line.origin.is_empty() {
        spoken.push(' ');
        spoken.push_str(line.origin);
    }
    spoken
}
