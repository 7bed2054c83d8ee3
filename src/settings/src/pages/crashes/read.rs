//! Takes apart each report that waits, once: five megabytes at every click would be felt.

use std::collections::BTreeMap;
use std::sync::Arc;

use candor::tools::log::HeldReport;
use candor::tools::manifest::{Event, Kind, Manifest};
use candor::tools::registry::Program;
use candor::tools::{crash, payload};

use super::view::{CrashField, CrashPart, CrashText};
use crate::text::names::shortened;
use crate::text::{self as words, labels, manifests};

/// The reports that wait, taken apart: each once, for as long as it doesn't change.
#[derive(Debug, Default)]
pub struct ReadCrashes {
    /// The language and the manifest that this was done for.
    language: Option<&'static str>,
    manifest: Option<Arc<Manifest>>,
    pub(super) reports: BTreeMap<i64, ReadCrash>,
}

/// One report, taken apart.
#[derive(Debug)]
pub(super) struct ReadCrash {
    bytes: Vec<u8>,
    pub(super) headline: String,
    pub(super) texts: Vec<CrashText>,
    pub(super) fields: Vec<CrashField>,
    pub(super) body: Arc<str>,
    pub(super) request: Arc<str>,
}

impl ReadCrashes {
    /// Takes apart what is new or has changed, and forgets what is gone.
    pub fn follow(&mut self, program: &Program, held: &[HeldReport]) {
        let language = Some(words::spoken().tag);
        if self.language != language || !self.manifest.as_ref().is_some_and(|known| Arc::ptr_eq(known, &program.manifest)) {
            *self = Self { language, manifest: Some(Arc::clone(&program.manifest)), reports: BTreeMap::new() };
        }
        let mut before = std::mem::take(&mut self.reports);
        for report in held {
            let known = before.remove(&report.seq).filter(|known| known.bytes == report.body);
            self.reports.insert(report.seq, known.unwrap_or_else(|| ReadCrash::of(program, report)));
        }
    }
}

impl ReadCrash {
    fn of(program: &Program, report: &HeldReport) -> Self {
        let event = program.manifest.event(&report.shape.event);
        let text = |(path, whole): (String, String)| {
            let field = event.and_then(|event| event.fields.iter().find(|field| field.path == path));
            let explain = field.map(|field| words::of(&field.explain)).unwrap_or_default();
            crash_text(path, explain, &whole)
        };
        let texts: Vec<CrashText> = texts(program, report).into_iter().map(text).collect();
        let (body, request) = as_sent(program, event, report);
        Self {
            bytes: report.body.clone(),
            headline: headline(program, report),
            fields: event.map(|event| fields(event, report, &texts)).unwrap_or_default(),
            texts,
            body,
            request,
        }
    }
}

/// A text of a report. The free text in it is separate, and comes first: it is the smaller part, and the one that has to be read closely.
pub fn crash_text(path: String, explain: String, whole: &str) -> CrashText {
    let frames = crash::frames(whole);
    let (mut free, mut rebuilt) = (String::new(), String::new());
    let mut at = 0;
    for line in whole.split_inclusive('\n') {
        let end = at + line.trim_end_matches(['\n', '\r']).len();
        let is_frame = frames
            .binary_search_by_key(&at, |frame| frame.start)
            .is_ok_and(|found| frames.get(found).is_some_and(|frame| frame.end == end));
        let part = if is_frame { &mut rebuilt } else { &mut free };
        part.push_str(line);
        at += line.len();
    }
    let free = (labels::crash_free_text(), labels::crash_free_text_means(), free);
    let rebuilt = (labels::crash_rebuilt(), labels::crash_rebuilt_means(), rebuilt);
    let parts = [free, rebuilt].into_iter().filter(|(.., lines)| !lines.trim().is_empty()).map(|(title, made_of, lines)| {
        let lines = lines.trim_end_matches(['\n', '\r']);
        CrashPart {
            title: title.to_owned(),
            made_of: made_of.to_owned(),
            replaced: crash::replaced(lines).collect(),
            lines: lines.into(),
        }
    });
    CrashText { path, explain, whole: whole.into(), parts: parts.collect() }
}

/// The most characters of a headline. The list shows a line of far fewer; the rest is for screen readers and for the question
/// before a report is deleted. A message of megabytes would be laid out in each of these places.
const LONGEST_HEADLINE: usize = 300;
/// The most characters of a value among the other fields: about a page, as it is laid out whole. Nothing is hidden by this, because
/// the exact bytes are shown too.
const LONGEST_VALUE: usize = 4096;

/// Whether a program declares crash reports.
pub fn has_crashes(program: &Program) -> bool {
    program.manifest.events.iter().any(|event| event.crash)
}

/// The texts of a report that the person can edit: path and text.
pub fn texts(program: &Program, report: &HeldReport) -> Vec<(String, String)> {
    let Some(event) = program.manifest.event(&report.shape.event) else { return Vec::new() };
    let text = |path: &String| Some((path.clone(), payload::text_at(&report.body, path)?));
    payload::editable(event).filter_map(|field| text(&field.path)).collect()
}

/// The line of a report that says most: of a Python traceback its last, of a panic its place and its message.
pub fn headline(program: &Program, report: &HeldReport) -> String {
    let event = program.manifest.event(&report.shape.event);
    let texts = texts(program, report);
    let is_traceback = |path: &str| {
        let field = event.and_then(|event| event.fields.iter().find(|field| field.path == path));
        field.is_some_and(|field| matches!(field.kind, Kind::Traceback { .. }))
    };
    let found = texts.iter().find(|(path, _)| is_traceback(path)).or(texts.first());
    let lines: Vec<&str> = found.map_or("", |(_, text)| text).lines().map(str::trim).filter(|line| !line.is_empty()).collect();
    let headline = match lines.as_slice() {
        [] => manifests::event_title(&program.manifest, &report.shape.event),
        [first, .., last] if first.starts_with("Traceback") => (*last).to_owned(),
        [first, second, ..] if first.ends_with(':') => format!("{first} {second}"),
        [first, ..] => (*first).to_owned(),
    };
    shortened(&headline, LONGEST_HEADLINE)
}

/// The exact body, and the request around it.
fn as_sent(program: &Program, event: Option<&Event>, report: &HeldReport) -> (Arc<str>, Arc<str>) {
    let Some(event) = event else {
        return (
            String::from_utf8_lossy(&report.body).into(),
            format!("{} {}", report.shape.method.as_str(), report.shape.url).into(),
        );
    };
    let request =
        payload::request_for(&program.manifest, event, report.shape.identity.as_deref(), &report.body, payload::KEY_STAND_IN);
    let headers: String = request.headers.iter().map(|(name, value)| format!("{name}: {value}\n")).collect();
    let line = format!("{} {}\n{headers}", request.method.as_str(), request.url);
    (String::from_utf8_lossy(&request.body).into(), line.into())
}

fn fields(event: &Event, report: &HeldReport, texts: &[CrashText]) -> Vec<CrashField> {
    let body: serde_json::Value = serde_json::from_slice(&report.body).unwrap_or_default();
    let others = event.fields.iter().filter(|field| !texts.iter().any(|text| text.path == field.path));
    others
        .filter_map(|field| {
            let value = body.pointer(&format!("/{}", field.path.replace('.', "/")))?;
            Some(CrashField {
                key: format!("\"{}\": ", field.path),
                value: shortened(&value.to_string(), LONGEST_VALUE),
                explain: words::of(&field.explain),
            })
        })
        .collect()
}
