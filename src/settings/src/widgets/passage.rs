//! A text of any length that others wrote: bytes, headers, a traceback. Characters that wouldn't show as what they are are named.
//! Of a long text only the lines in sight are laid out, because laying out five megabytes takes seconds.

use std::ops::Range;
use std::sync::Arc;

use candor::tools::unseen::{self, Part};
use eframe::egui;
use egui::epaint::text::FontsView;
use egui::text::{LayoutJob, TextFormat};
use egui::{Color32, FontId, Label, Rect, Stroke, Ui, pos2, vec2};
use unicode_general_category::{GeneralCategory, get_general_category};

use crate::theme::{self, Tokens};

/// The longest text, in bytes, that egui lays out as a whole. Nearly every message is shorter than this, and laying that much out
/// costs little; a longer text is cut into lines here.
const SHORT: usize = 16 * 1024;
/// The most characters in a line. No page is wide enough for this many, so only characters that have hardly any width, or none, are
/// cut off by it instead of filling one line with all of a text.
const LONGEST_LINE: usize = 512;

/// The most marks above and below one letter that are drawn. No language puts more on one, and more could not be told apart.
const MOST_MARKS: usize = 8;

/// Draws the text as wide as there is room and as high as it needs to be, and returns where. It belongs in an area that scrolls.
/// The ranges are highlighted: something was replaced there.
pub fn passage(ui: &mut Ui, text: &Arc<str>, replaced: &[Range<usize>], wrap: Wrap) -> Rect {
    let t = theme::tokens(ui);
    if text.len() <= SHORT {
        let mut job = ui.fonts_mut(|fonts| job(fonts, text, 0..text.len(), replaced, &t));
        job.wrap.break_anywhere = wrap == Wrap::Anywhere;
        return ui.add(Label::new(job).wrap()).rect;
    }
    let lines = lines(ui, text);
    let height = theme::line();
    #[expect(clippy::cast_precision_loss, reason = "a part of a pixel")]
    let (rect, _) =
        ui.allocate_exact_size(vec2(ui.available_width(), height * lines.starts.len() as f32), egui::Sense::hover());
    let seen = rect.intersect(ui.clip_rect());
    if !seen.is_positive() {
        return rect;
    }
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "not negative, and fewer than the bytes")]
    let place = |y: f32| ((y - rect.top()) / height).max(0.0) as usize;
    for line in place(seen.top())..=place(seen.bottom()).min(lines.starts.len().saturating_sub(1)) {
        #[expect(clippy::cast_precision_loss, reason = "a part of a pixel")]
        let top = rect.top() + line as f32 * height;
        let at = Rect::from_min_size(pos2(rect.left(), top), vec2(rect.width(), height));
        let job = ui.fonts_mut(|fonts| job(fonts, text, lines.range(line, text), replaced, &t));
        let inside = egui::UiBuilder::new().id_salt(("line", line)).max_rect(at);
        ui.scope_builder(inside, |ui| ui.add(Label::new(job).extend()));
    }
    rect
}

/// Where the lines of a short text break.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Wrap {
    /// Between words.
    Words,
    /// At the edge: bytes have no words.
    Anywhere,
}

/// A long text, cut into lines of this width.
#[derive(Debug, Clone)]
struct Lines {
    text: Arc<str>,
    width: f32,
    /// The size of a character.
    cell: f32,
    /// The byte at which each line begins.
    starts: Arc<Vec<usize>>,
}

impl Lines {
    fn range(&self, line: usize, text: &str) -> Range<usize> {
        let start = self.starts.get(line).copied().unwrap_or(text.len());
        let end = self.starts.get(line + 1).copied().unwrap_or(text.len());
        let whole = text.get(start..end).unwrap_or_default();
        start..start + whole.strip_suffix('\n').unwrap_or(whole).len()
    }
}

/// Cuts the text once for each width.
fn lines(ui: &Ui, text: &Arc<str>) -> Lines {
    let id = ui.make_persistent_id("lines of a long text");
    let font = theme::mono_font();
    let width = ui.available_width();
    let cell = ui.fonts_mut(|fonts| fonts.glyph_width(&font, '0'));
    let known: Option<Lines> = ui.data(|data| data.get_temp(id));
    #[expect(clippy::float_cmp, reason = "another width is another width")]
    let is_same = |lines: &Lines| Arc::ptr_eq(&lines.text, text) && lines.width == width && lines.cell == cell;
    if let Some(known) = known.filter(is_same) {
        return known;
    }
    let starts = ui.fonts_mut(|fonts| {
        cut(
            text,
            width,
            cell,
            |before, c| if is_unseen(fonts, &font, before, c) { None } else { Some(fonts.glyph_width(&font, c)) },
        )
    });
    let lines = Lines { text: Arc::clone(text), width, cell, starts: Arc::new(starts) };
    ui.data_mut(|data| data.insert_temp::<Lines>(id, lines.clone()));
    lines
}

/// Where each line begins. `cell` is the width of every printable ASCII character; a character for which `width` has none is named.
fn cut(text: &str, room: f32, cell: f32, mut width: impl FnMut(&str, char) -> Option<f32>) -> Vec<usize> {
    let mut starts = vec![0];
    let (mut x, mut count, mut plain) = (0.0, 0, 0);
    for (place, c) in text.char_indices() {
        if c == '\n' {
            starts.push(place + 1);
            (x, count, plain) = (0.0, 0, place + 1);
            continue;
        }
        let wide = match c {
            ' '..='~' => cell,
            #[expect(clippy::cast_precision_loss, reason = "a handful")]
            c => width(text.get(plain..place).unwrap_or_default(), c).unwrap_or_else(|| {
                plain = place + c.len_utf8();
                cell * unseen::name(c).chars().count() as f32
            }),
        };
        if count > 0 && (x + wide > room || count >= LONGEST_LINE) {
            starts.push(place);
            (x, count) = (0.0, 0);
        }
        x += wide;
        count += 1;
    }
    starts
}

fn job(fonts: &mut FontsView<'_>, text: &str, range: Range<usize>, replaced: &[Range<usize>], t: &Tokens) -> LayoutJob {
    let mut job = LayoutJob::default();
    let first = replaced.partition_point(|known| known.end <= range.start);
    let mut at = range.start;
    for known in replaced.get(first..).unwrap_or_default().iter().take_while(|known| known.start < range.end) {
        let (start, end) = (known.start.max(at), known.end.min(range.end));
        append(fonts, &mut job, text.get(at..start).unwrap_or_default(), false, t);
        append(fonts, &mut job, text.get(start..end).unwrap_or_default(), true, t);
        at = end;
    }
    append(fonts, &mut job, text.get(at..range.end).unwrap_or_default(), false, t);
    job
}

fn append(fonts: &mut FontsView<'_>, job: &mut LayoutJob, text: &str, replaced: bool, t: &Tokens) {
    let mut format = TextFormat {
        font_id: theme::mono_font(),
        line_height: Some(theme::line()),
        color: t.text,
        valign: egui::Align::Center,
        ..TextFormat::default()
    };
    if replaced {
        format = TextFormat {
            color: t.accent,
            background: t.accent_soft,
            expand_bg: 2.0,
            underline: Stroke::new(1.0, t.accent),
            ..format
        };
    }
    named(fonts, job, text, &format, t.muted);
}

/// Appends the text, with characters that wouldn't show as what they are named in this colour.
pub fn named(fonts: &mut FontsView<'_>, job: &mut LayoutJob, text: &str, format: &TextFormat, muted: Color32) {
    for part in unseen::parts_where(text, |before, c| is_unseen(fonts, &format.font_id, before, c)) {
        match part {
            Part::Plain(plain) => job.append(plain, 0.0, format.clone()),
            Part::Unseen(c) => job.append(&unseen::name(c), 0.0, TextFormat { color: muted, ..format.clone() }),
        }
    }
}

/// Whether a character wouldn't show as what it is after this plain text. Nor does one that no font has: it is a box like any
/// other, or nothing at all if it belongs above or below another one.
fn is_unseen(fonts: &mut FontsView<'_>, font: &FontId, before: &str, c: char) -> bool {
    if c.is_ascii() {
        return unseen::is_unseen(c);
    }
    unseen::is_unseen(c) || !fonts.has_glyph(font, c) || joins(c) && !is_drawn(fonts, font, before, c)
}

/// Whether a character that is drawn together with those before it is drawn at all. The font of the first one draws them all, and
/// what it lacks is left out without a trace, whatever other fonts have. Of a heap of marks, only as many are drawn as can be told
/// apart.
fn is_drawn(fonts: &mut FontsView<'_>, font: &FontId, before: &str, c: char) -> bool {
    let marks = before.chars().rev().take(MOST_MARKS).take_while(|c| joins(*c)).count();
    if before.is_empty() || marks == MOST_MARKS {
        return false;
    }
    let start = before.char_indices().rev().nth(marks).map_or(0, |(place, _)| place);
    let mut drawn = |text: String| -> Vec<_> {
        let galley = fonts.layout_no_wrap(text, font.clone(), Color32::PLACEHOLDER);
        let vertices = galley.rows.iter().flat_map(|row| &row.visuals.mesh.vertices);
        vertices.map(|vertex| (vertex.pos, vertex.uv)).collect()
    };
    let alone = before.get(start..).unwrap_or_default();
    drawn(alone.to_owned()) != drawn(format!("{alone}{c}"))
}

/// Whether it is drawn together with the character before it: an accent, a vowel sign, the second part of a Korean syllable, the
/// colour of a hand.
fn joins(c: char) -> bool {
    let marks = [GeneralCategory::NonspacingMark, GeneralCategory::SpacingMark, GeneralCategory::EnclosingMark];
    c >= '\u{300}'
        && (marks.contains(&get_general_category(c))
            || matches!(c, '\u{1160}'..='\u{11ff}' | '\u{d7b0}'..='\u{d7fb}' | '\u{1f3fb}'..='\u{1f3ff}'))
}

#[cfg(test)]
mod tests {
    use egui::epaint::text::{Fonts, TextOptions};

    use super::*;

    fn fonts() -> Fonts {
        Fonts::new(TextOptions::default(), theme::fonts())
    }

    fn lines(text: &str, cells: f32) -> Vec<&str> {
        let starts = cut(text, cells, 1.0, |_, c| (!unseen::is_unseen(c)).then_some(if c == '\u{301}' { 0.0 } else { 2.0 }));
        let lines = Lines { text: text.into(), width: cells, cell: 1.0, starts: Arc::new(starts) };
        (0..lines.starts.len()).map(|line| &text[lines.range(line, text)]).collect()
    }

    #[test]
    fn a_line_ends_where_the_room_or_the_line_does_and_nothing_is_lost() {
        assert_eq!(lines("abcdef\ngh\n", 4.0), ["abcd", "ef", "gh", ""]);
        assert_eq!(lines("", 4.0), [""]);
        assert_eq!(lines("日本語", 4.0), ["日本", "語"]);
        assert_eq!(lines("שלום", 4.0), ["של", "ום"]);
        assert_eq!(lines("a\u{202e}b", 9.0), ["a\u{202e}", "b"], "its name takes eight cells");
        assert_eq!(lines("ab", 0.5), ["a", "b"], "in no room at all a line has one character");
    }

    #[test]
    fn a_line_of_characters_without_a_width_ends_all_the_same() {
        let marks = "\u{301}".repeat(5 * LONGEST_LINE);
        assert_eq!(lines(&marks, 4.0).len(), 5);
    }

    #[test]
    fn what_no_font_can_draw_is_named_and_what_one_can_is_drawn() {
        let mut fonts = fonts();
        let mut fonts = fonts.with_pixels_per_point(1.0);
        let mut named = |text: &str| job(&mut fonts, text, 0..text.len(), &[], &theme::LIGHT).text;
        assert_eq!(named("a ก\u{e31}\u{378}𓀀"), "a ⟨U+0E01⟩⟨U+0E31⟩⟨U+0378⟩⟨U+13000⟩");
        assert_eq!(named("Käyttö →\n\t□"), "Käyttö →\n\t□");
    }

    #[test]
    fn a_mark_that_the_font_of_its_letter_leaves_out_is_named() {
        let mut fonts = fonts();
        let mut fonts = fonts.with_pixels_per_point(1.0);
        let mut named = |text: &str| job(&mut fonts, text, 0..text.len(), &[], &theme::LIGHT).text;
        assert_eq!(named("q\u{309}\u{311}x"), "q⟨U+0309⟩⟨U+0311⟩x");
        assert_eq!(named("e\u{301} a\u{308}"), "e\u{301} a\u{308}");
        assert_eq!(named("\u{309} at the beginning"), "⟨U+0309⟩ at the beginning");
        let heap = format!("e{}", "\u{301}".repeat(20));
        assert!(named(&heap).matches("⟨U+0301⟩").count() >= 12, "{}", named(&heap));
    }

    #[test]
    fn what_was_replaced_stands_out_also_where_a_line_ends_in_it() {
        let t = theme::LIGHT;
        let looks = |range: Range<usize>| -> Vec<(String, bool)> {
            let job = job(&mut fonts().with_pixels_per_point(1.0), "in [home] and [home]", range, &[3..9, 14..20], &t);
            let section = |section: &egui::text::LayoutSection| {
                let range = section.byte_range.start.0..section.byte_range.end.0;
                (job.text[range].to_owned(), section.format.background == t.accent_soft)
            };
            job.sections.iter().map(section).collect()
        };
        let look = |words: &str, out: bool| (words.to_owned(), out);
        assert_eq!(looks(0..5), [look("in ", false), look("[h", true)]);
        assert_eq!(looks(5..16), [look("ome]", true), look(" and ", false), look("[h", true)]);
        assert_eq!(looks(20..20), []);
    }
}
