//! Crash reports that wait for the person: what is read, what was replaced in it, and what became of the last one.

use std::collections::BTreeMap;
use std::sync::Arc;

use candor::consent::{Consent, CrashReports};
use candor::crash;
use candor::log::{HeldReport, Index};
use candor::manifest::{Event, IdentityKind, Kind, Manifest};
use candor::payload;
use candor::registry::Program;
use jiff::Timestamp;

use crate::pages::crashes::view::{CrashField, CrashOutcome, CrashReport, CrashRow, CrashText, Crashes, FromNowOn};
use crate::pages::view::{Page, Switch, View};
use crate::text::{self as words, crashes as text, figures, manifests, reasons};
use crate::unseen;
use crate::worker::message::Meanwhile;

/// What the person is doing with crash reports.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct CrashDesk {
    /// The one they chose to read.
    pub chosen: Option<i64>,
    /// The one whose texts they change.
    pub editing: Option<Editing>,
    /// Whether they are asked if what was typed may go.
    pub leaving: bool,
    /// The one that the worker is at.
    pub busy: Option<i64>,
    /// The one of which they are asked whether to delete it.
    pub deleting: Option<i64>,
    /// What is said about the texts of one, and whether it failed.
    pub said: Option<(i64, String, bool)>,
    /// What became of the last one.
    pub outcome: Option<Outcome>,
    /// How often an editor was opened.
    pub edits: u64,
}

/// Texts that are being changed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Editing {
    /// The report.
    pub seq: i64,
    /// Its texts as they were: path and text.
    pub before: Vec<(String, String)>,
}

/// What became of a report.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Outcome {
    /// It may go. Its claim ticket, and why it did not go yet.
    Released {
        /// The report.
        seq: i64,
        /// Its claim ticket.
        ticket: String,
        /// Why it did not go yet.
        why: Option<String>,
    },
    /// The person deleted it.
    Deleted(i64),
    /// Somebody else did something. Whether the person was changing its texts just then.
    Meanwhile(i64, Meanwhile, bool),
}

impl Outcome {
    fn seq(&self) -> i64 {
        match self {
            Self::Released { seq, .. } | Self::Deleted(seq) | Self::Meanwhile(seq, ..) => *seq,
        }
    }
}

impl CrashDesk {
    /// The report that is shown: the chosen one, else the newest, unless the last one's outcome is still to be read.
    pub fn shown<'a>(&self, held: &'a [HeldReport]) -> Option<&'a HeldReport> {
        let chosen = || held.iter().find(|report| Some(report.seq) == self.chosen);
        match self.outcome {
            Some(_) => chosen(),
            None => chosen().or(held.last()),
        }
    }
}

/// What was made of the reports that wait: as long as one stays as it is, it is taken apart once and not at every click.
#[derive(Debug, Default)]
pub struct ReadCrashes {
    /// The language that it was done in, and for which manifest.
    language: Option<&'static str>,
    manifest: Option<Arc<Manifest>>,
    reports: BTreeMap<i64, ReadCrash>,
}

/// What was made of one.
#[derive(Debug)]
struct ReadCrash {
    bytes: Vec<u8>,
    headline: String,
    texts: Vec<CrashText>,
    fields: Vec<CrashField>,
    body: Arc<str>,
    request: Arc<str>,
}

impl ReadCrashes {
    /// Takes apart what has come or changed, and forgets what is gone.
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
            CrashText { path, explain, replaced: crash::replaced(&whole).collect(), whole: whole.into() }
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

/// No line in a list is longer than this.
const LONGEST_HEADLINE: usize = 300;
/// No value among the other fields is longer than this; the exact bytes are shown besides.
const LONGEST_VALUE: usize = 4096;

/// The text, with what does not show as what it is named, and cut off after so many characters.
fn shortened(text: &str, longest: usize) -> String {
    match text.char_indices().nth(longest) {
        Some((end, _)) => format!("{}…", unseen::named(text.get(..end).unwrap_or_default())),
        None => unseen::named(text).into_owned(),
    }
}

/// Whether a program can crash in a way that it declares.
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

/// The tab; `None` for a program that declares no crash report.
pub fn crashes(
    program: &Program,
    consent: &Consent,
    (held, read): (&[HeldReport], &ReadCrashes),
    index: &Index,
    desk: &CrashDesk,
    now: Timestamp,
    time: &dyn Fn(Timestamp) -> String,
) -> Option<Crashes> {
    let crash_event = program.manifest.events.iter().find(|event| event.crash)?;
    let name = &program.manifest.app.name;
    let reason = |reason| reasons::reason(&program.manifest, &reason, time);
    let always = consent.record().is_some_and(|record| record.crash_reports == CrashReports::Always);
    let shown = desk.shown(held);
    let rows = held.iter().rev().map(|report| CrashRow {
        seq: report.seq,
        headline: read.reports.get(&report.seq).map(|read| read.headline.clone()).unwrap_or_default(),
        when: text::when(&time(report.recorded_at), report.times),
    });
    let would = match consent.event(crash_event, now) {
        Err(why) => text::would_not(&reason(why), name),
        Ok(_) if always => text::would_go(name),
        Ok(_) => text::would_wait(name),
    };
    let tiers = crash_tiers(program).filter_map(|place| {
        let tier = program.manifest.tiers.get(place)?;
        let on = consent.record().is_some_and(|record| record.tiers.get(&tier.id) == Some(&true));
        Some((tier.id.clone(), words::of(&tier.name), Switch { on, locked: None }))
    });
    Some(Crashes {
        tab: text::tab(held.len()),
        empty: held.is_empty().then(|| (text::nothing_waits().to_owned(), would)),
        rows: rows.collect(),
        selected: shown.map(|report| report.seq),
        report: shown.zip(shown.and_then(|report| read.reports.get(&report.seq))).map(|(report, read)| {
            let in_the_way = consent.everything(now).err().map(reason);
            self::report(program, report, read, desk, in_the_way, time)
        }),
        outcome: desk.outcome.as_ref().filter(|_| shown.is_none()).map(|outcome| {
            let in_the_way = consent.everything(now).err().map(|why| figures::sentence(&reason(why)));
            self::outcome(name, outcome, index, in_the_way.as_deref())
        }),
        from_now_on: FromNowOn {
            always,
            means: match consent.event(crash_event, now) {
                Err(_) if held.is_empty() => text::means_later().to_owned(),
                _ if always => text::always_means(held.len()),
                _ => text::ask_means(name),
            },
            tiers: tiers.collect(),
            off_means: text::off_means(held.len()),
        },
    })
}

/// The tiers that cause crash reports, by their places.
fn crash_tiers(program: &Program) -> impl Iterator<Item = usize> {
    let causes = |place: &usize| program.manifest.events.iter().any(|event| event.crash && event.tiers.contains(place));
    (0..program.manifest.tiers.len()).filter(causes)
}

fn report(
    program: &Program,
    report: &HeldReport,
    read: &ReadCrash,
    desk: &CrashDesk,
    in_the_way: Option<String>,
    time: &dyn Fn(Timestamp) -> String,
) -> CrashReport {
    let manifest = &program.manifest;
    let event = manifest.event(&report.shape.event);
    let ReadCrash { texts, fields, body, request, .. } = read;
    let replaced = texts.iter().map(|text| text.replaced.len()).sum();
    let mut said = text::what_it_is(
        &manifest.app.name,
        &report.shape.url,
        event.is_some_and(|event| event.identity != IdentityKind::None),
    );
    said.extend(in_the_way.map(|why| text::not_now(&why)));
    CrashReport {
        seq: report.seq,
        title: manifests::event_title(&program.manifest, &report.shape.event),
        when: text::when(&time(report.recorded_at), report.times),
        sentences: said,
        replaced: text::replaced(replaced),
        not_editable: match event {
            None => Some(text::not_declared().to_owned()),
            Some(_) if texts.is_empty() => Some(text::no_texts().to_owned()),
            Some(_) => None,
        },
        fields: fields.clone(),
        texts: texts.clone(),
        size: figures::size(body.len() as u64),
        body: Arc::clone(body),
        request: Arc::clone(request),
        busy: desk.busy == Some(report.seq),
        said: desk.said.as_ref().filter(|(seq, ..)| *seq == report.seq).map(|(_, said, failed)| (said.clone(), *failed)),
        editing: desk.editing.as_ref().filter(|editing| editing.seq == report.seq).map(|_| desk.edits),
    }
}

/// The exact body, and what stands around it.
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

fn outcome(name: &str, outcome: &Outcome, index: &Index, in_the_way: Option<&str>) -> CrashOutcome {
    let seq = outcome.seq();
    let row = index.row(seq);
    let ((title, sentences), ticket) = match outcome {
        Outcome::Released { ticket, why, .. } => {
            let why = in_the_way.or(why.as_deref());
            let said = text::released(row.map(|row| row.state), row.is_some_and(|row| row.confirmed), why, name);
            (said, Some(ticket.clone()))
        }
        Outcome::Deleted(_) => (text::deleted(), None),
        Outcome::Meanwhile(_, what, typing) => (text::meanwhile(*what, *typing), None),
    };
    CrashOutcome { seq, title, sentences, ticket, in_history: row.is_some() }
}

/// Says on the other pages that reports wait, and how later ones are treated; takes from them what locks a switch.
pub fn announce(view: &mut View) {
    let Some(crashes) = &mut view.crashes else { return };
    let waiting = crashes.rows.len();
    if waiting > 0 && view.page == Page::Choices {
        view.header.sentence = figures::sentences([view.header.sentence.clone(), text::waiting(waiting)]);
    }
    for card in &mut view.choices.tiers {
        let Some((.., switch)) = crashes.from_now_on.tiers.iter_mut().find(|(id, ..)| *id == card.id) else { continue };
        switch.locked.clone_from(&card.switch.locked);
        if crashes.from_now_on.always
            && let Some(fact) = card.facts.iter_mut().find(|fact| *fact == text::read_first())
        {
            text::not_read_first().clone_into(fact);
        }
    }
}
