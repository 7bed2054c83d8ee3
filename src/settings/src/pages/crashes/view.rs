//! The tab of crash reports as data, every sentence already written, so that it can be tested without drawing.

use std::ops::Range;
use std::sync::Arc;

use crate::pages::parts::Switch;

/// Crash reports that wait for the person.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Crashes {
    /// The tab's words, with how many wait.
    pub tab: String,
    /// Shown instead of list and report if there are none: how things are, and what would happen after a crash.
    pub empty: Option<(String, String)>,
    /// Newest first.
    pub rows: Vec<CrashRow>,
    /// The one that is read, by its number in the log.
    pub selected: Option<i64>,
    /// What it says.
    pub report: Option<CrashReport>,
    /// What became of the one before, shown in its place.
    pub outcome: Option<CrashOutcome>,
    /// What happens to later ones.
    pub from_now_on: FromNowOn,
}

/// One report in the list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CrashRow {
    /// Its number in the log.
    pub seq: i64,
    /// The line that says most.
    pub headline: String,
    /// When, and how often.
    pub when: String,
}

/// The chosen report.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct CrashReport {
    /// Its number in the log.
    pub seq: i64,
    /// What it is.
    pub title: String,
    /// When, and how often.
    pub when: String,
    /// What this is, who gets it, and that nothing is sent before the person says so.
    pub sentences: Vec<String>,
    /// How much was replaced before it was kept, in a sentence.
    pub replaced: String,
    /// The program's own texts, the traceback among them.
    pub texts: Vec<CrashText>,
    /// Every other field.
    pub fields: Vec<CrashField>,
    /// The exact body of the request.
    pub body: Arc<str>,
    /// Request line and headers.
    pub request: Arc<str>,
    /// The size of the body.
    pub size: String,
    /// Why it cannot be edited; `None` when it can.
    pub not_editable: Option<String>,
    /// Whether the worker is busy with it, so that nothing can be pressed.
    pub busy: bool,
    /// What was last said about its texts, and whether that was a failure.
    pub said: Option<(String, bool)>,
    /// The texts in an editor; the number changes each time it is opened.
    pub editing: Option<u64>,
}

/// A text in a report.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct CrashText {
    /// Its path in the report.
    pub path: String,
    /// What it is.
    pub explain: String,
    /// The whole of it, to be edited.
    pub whole: Arc<str>,
    /// To be read: free text, and what was written anew, each with a sentence that says what it is made of.
    pub parts: Vec<CrashPart>,
}

/// The lines of a text that came about in the same way.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CrashPart {
    /// In a few words.
    pub title: String,
    /// What it is made of, in a sentence.
    pub made_of: String,
    /// The lines.
    pub lines: Arc<str>,
    /// Where something in them was replaced.
    pub replaced: Vec<Range<usize>>,
}

/// Another field of a report.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CrashField {
    /// The key with quotes and colon.
    pub key: String,
    /// The value.
    pub value: String,
    /// What it means.
    pub explain: String,
}

/// What became of a report that was here a moment ago.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct CrashOutcome {
    /// Its number in the log.
    pub seq: i64,
    /// In a few words.
    pub title: String,
    /// In sentences.
    pub sentences: Vec<String>,
    /// The claim ticket, to ask later what became of the report.
    pub ticket: Option<String>,
    /// Whether the history has it.
    pub in_history: bool,
}

/// What happens to later crash reports.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct FromNowOn {
    /// Whether they are sent without waiting.
    pub always: bool,
    /// What that means, in a sentence.
    pub means: String,
    /// The tiers that cause crash reports: id, name, switch.
    pub tiers: Vec<(String, String, Switch)>,
    /// What switching off does.
    pub off_means: String,
}
