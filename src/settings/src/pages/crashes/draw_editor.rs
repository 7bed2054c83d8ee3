//! Draws the texts of a crash report while they are edited. What is typed stays here until it is saved.
//!
//! A character that would control, hide or reorder the text is drawn as a box and has no effect; a list below the editor says which
//! there are and where. The text itself keeps them until the person removes them.

use std::sync::Arc;

use candor::tools::unseen::{self, Found, Part};
use eframe::egui;
use egui::text::{LayoutJob, TextFormat};
use egui::{Frame, Galley, Label, Margin, TextBuffer, TextEdit, Ui, WidgetText};

use super::draw_list::press;
use crate::pages::crashes::action::CrashAction;
use crate::pages::crashes::view::CrashReport;
use crate::text::{crashes as text, labels};
use crate::theme;
use crate::widgets::buttons::{self, Weight};
use crate::widgets::{announce, show_focus};

/// An editor is always at least this many lines high.
const LINES_AT_LEAST: usize = 6;
/// Drawn in place of each character that wouldn't show as what it is: one for one, so that the cursor is where it seems to be.
const STAND_IN: char = '□';
/// How many parts of a text have a look of their own. Each key that is pressed lays all of them out again, and with this many
/// typing is still quick; from there on, such a character is a box in the colour of the text.
const PARTS: usize = 2000;
/// The gap between an editor and the list below it.
const APART: f32 = 6.0;

/// What is being typed.
#[derive(Debug, Clone, Default)]
pub(super) struct Edited {
    session: u64,
    texts: Vec<Text>,
    /// Whether the editor has just been opened and is about to take the focus.
    opens: bool,
}

#[derive(Debug, Clone, Default)]
struct Text {
    path: String,
    words: String,
    /// The characters in it that wouldn't show as what they are.
    unseen: Vec<Found>,
}

impl Edited {
    /// Each editor that was opened has texts of its own: another program's may be open at the same time.
    fn id(session: u64) -> egui::Id {
        egui::Id::unique("texts of the crash report").with(session)
    }

    pub(super) fn of(ui: &Ui, session: u64, report: &CrashReport) -> Self {
        let kept: Option<Self> = ui.data(|data| data.get_temp(Self::id(session)));
        let fresh = || {
            let texts = report.texts.iter().map(|text| Text {
                path: text.path.clone(),
                words: text.whole.to_string(),
                unseen: unseen::found(&text.whole),
            });
            texts.collect()
        };
        kept.unwrap_or_else(|| Self { session, texts: fresh(), opens: true })
    }

    /// Whether anything was typed that would be lost.
    fn differs(&self, report: &CrashReport) -> bool {
        let before = |path: &str| report.texts.iter().find(|text| text.path == path).map(|text| &*text.whole);
        self.texts.iter().any(|text| before(&text.path) != Some(text.words.as_str()))
    }

    pub(super) fn keep(self, ui: &Ui) {
        ui.data_mut(|data| data.insert_temp(Self::id(self.session), self));
    }
}

/// Draws an editor for each text; one alone fills the room.
pub(super) fn editors_ui(ui: &mut Ui, report: &CrashReport, edited: &mut Edited, room: Option<f32>) {
    let t = theme::tokens(ui);
    let top = ui.cursor().top();
    let line = ui.fonts_mut(|fonts| fonts.row_height(&theme::mono_font()));
    let alone = edited.texts.len() == 1;
    Frame::new().inner_margin(Margin::symmetric(15, 10)).show(ui, |ui| {
        for Text { path, words, unseen } in &mut edited.texts {
            let label = ui.add(Label::new(theme::small_strong(path.as_str())).wrap());
            if let Some(text) = report.texts.iter().find(|text| text.path == *path) {
                ui.add(Label::new(theme::small(&text.explain).color(t.muted)).wrap());
            }
            ui.add_space(6.0);
            let note = note(ui, unseen);
            let below = note.as_ref().map_or(0.0, |note| note.size().y + APART);
            // One text alone takes the height that is left.
            let left = room.filter(|_| alone).map_or(0.0, |room| room - (ui.cursor().top() - top) - 36.0 - below);
            #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a handful of lines")]
            let lines = (left / line).max(0.0) as usize;
            let mut layouter = |ui: &Ui, text: &dyn TextBuffer, width: f32| layout(ui, text.as_str(), width);
            let editor = TextEdit::multiline(words)
                .id(Edited::id(edited.session).with(path.as_str()))
                .font(egui::TextStyle::Monospace)
                .layouter(&mut layouter)
                .desired_width(f32::INFINITY)
                .desired_rows(lines.max(LINES_AT_LEAST));
            let response = ui.add_enabled(!report.busy, editor).labelled_by(label.id);
            show_focus(ui, &response, f32::from(theme::CORNER_SMALL));
            if std::mem::take(&mut edited.opens) {
                response.request_focus();
            }
            if response.changed() {
                *unseen = unseen::found(words);
            }
            if let Some(note) = note {
                ui.add_space(APART);
                let said = ui.add(Label::new(note));
                announce(ui, &said);
            }
            ui.add_space(12.0);
        }
    });
}

/// Which characters wouldn't show as what they are, and where; `None` if there are none.
fn note(ui: &Ui, unseen: &[Found]) -> Option<Arc<Galley>> {
    if unseen.is_empty() {
        return None;
    }
    let words = theme::small(text::unseen(STAND_IN, unseen)).color(theme::tokens(ui).attention);
    let room = ui.available_width();
    Some(WidgetText::from(words).into_galley(ui, Some(egui::TextWrapMode::Wrap), room, egui::TextStyle::Small))
}

/// The text as it is drawn.
fn layout(ui: &Ui, text: &str, width: f32) -> Arc<Galley> {
    let t = theme::tokens(ui);
    let font = theme::mono_font();
    let line_height = ui.fonts_mut(|fonts| fonts.row_height(&font)) + ui.spacing().extra_text_line_spacing;
    let format = |color| TextFormat { font_id: font.clone(), color, line_height: Some(line_height), ..TextFormat::default() };
    let mut job = drawn(text, &format(t.text), &TextFormat { background: t.attention_soft, ..format(t.attention) });
    job.wrap.max_width = width;
    job.keep_trailing_whitespace = true;
    ui.fonts_mut(|fonts| fonts.layout_job(job))
}

/// The text with a box in place of each character that wouldn't show as what it is.
fn drawn(text: &str, plain: &TextFormat, unseen: &TextFormat) -> LayoutJob {
    let stand_in = STAND_IN.to_string();
    let mut job = LayoutJob::default();
    let mut rest = text;
    for part in unseen::parts(text).take(PARTS) {
        let length = match part {
            Part::Plain(words) => {
                job.append(words, 0.0, plain.clone());
                words.len()
            }
            Part::Unseen(c) => {
                job.append(&stand_in, 0.0, unseen.clone());
                c.len_utf8()
            }
        };
        rest = rest.get(length..).unwrap_or_default();
    }
    if !rest.is_empty() || text.is_empty() {
        // An empty text is as high as a line, too.
        job.append(&rest.replace(unseen::is_unseen, &stand_in), 0.0, plain.clone());
    }
    job
}

/// The two ways to end.
pub(super) fn save_ui(ui: &mut Ui, report: &CrashReport, edited: &Edited, actions: &mut Vec<CrashAction>) {
    let names = [labels::crash_save(), labels::crash_cancel()];
    let size = buttons::measure_equal(ui, &names, Weight::Offer, f32::INFINITY);
    let buttons = |ui: &mut Ui| buttons::equal(ui, &names, Weight::Offer, size);
    let pressed = ui.push_id("save", |ui| ui.add_enabled_ui(!report.busy, buttons).inner).inner;
    let action = match pressed {
        Some(0) => {
            CrashAction::SaveEdit(report.seq, edited.texts.iter().map(|text| (text.path.clone(), text.words.clone())).collect())
        }
        // The question covers this button, and whoever keeps editing is back at it.
        Some(_) if edited.differs(report) => return actions.push(CrashAction::AskCancelEdit),
        Some(_) => CrashAction::CancelEdit,
        None => return,
    };
    press(ui, action, actions);
}

#[cfg(test)]
mod tests {
    use super::*;

    fn boxes(text: &str) -> LayoutJob {
        drawn(text, &TextFormat::default(), &TextFormat { background: theme::LIGHT.attention_soft, ..TextFormat::default() })
    }

    #[test]
    fn what_would_turn_or_hide_text_is_a_box_and_no_character_is_lost_or_added() {
        let text = "one\u{202e}two\u{200b}\r\nthree\u{1b}[31m";
        let job = boxes(text);
        assert_eq!(job.text, "one□two□□\nthree□[31m");
        assert_eq!(job.text.chars().count(), text.chars().count(), "the cursor stands where it is");
        assert_eq!((boxes("plain").text.as_str(), boxes("").sections.len()), ("plain", 1));
    }

    #[test]
    fn a_text_full_of_them_has_a_box_for_each_and_is_still_laid_out_quickly() {
        let job = boxes(&"a\u{200b}".repeat(100_000));
        assert_eq!((job.text == "a□".repeat(100_000), job.sections.len()), (true, PARTS + 1));
    }
}
