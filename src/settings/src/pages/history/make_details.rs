//! Makes the details of one event: what became of it, and its bytes as texts.

use std::sync::Arc;

use candor::tools::consent::{Carried, Consent};
use candor::tools::delivery::Policy;
use candor::tools::log::{AttemptRow, Details as Known, Log, LogError, State};
use jiff::Timestamp;

use super::matches::matches;
use super::query::Query;
use super::view::{Details, Request};
use crate::pages::json;
use crate::text::Clock;
use crate::text::{figures, history as text, labels, manifests, reasons};

/// One event with its bytes as texts: making these of five megabytes takes longer than a frame may.
#[derive(Debug, Clone, PartialEq)]
pub struct EventRead {
    /// Everything that is known about it.
    pub details: Known,
    /// Its bytes.
    pub body: Arc<str>,
    /// The same, indented.
    pub indented: Arc<str>,
    /// The request of its last attempt.
    pub request: Option<RequestRead>,
    /// Who would send it.
    pub sender: Sender,
}

/// A request as a text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RequestRead {
    /// Its line, its headers, and its body behind an empty line.
    pub text: Arc<str>,
    /// Whether the history has all of its body.
    pub is_whole: bool,
}

impl RequestRead {
    /// That of this attempt, with its body if the log has all of it.
    pub fn of(attempt: &AttemptRow, body: Option<&[u8]>) -> Self {
        // Where lines end, there are two characters on the wire; people know that as the end of a line.
        let mut text = attempt.head().replace("\r\n", "\n");
        text.push_str(&String::from_utf8_lossy(body.unwrap_or_default()));
        Self { text: text.into(), is_whole: body.is_some() }
    }
}

/// Who would send what waits.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Sender {
    /// Whether the program runs, as far as can be told.
    pub is_there: bool,
    /// When it tries again, as it was last noted.
    pub next_attempt: Option<Timestamp>,
    /// Until when the server asked to wait, whoever sends.
    pub asked_to_wait: Option<Timestamp>,
}

impl Sender {
    /// What the log says about whoever sends to this URL, `is_there` or not.
    pub fn of(log: &Log, is_there: bool, url: &str) -> Result<Self, LogError> {
        let asked_to_wait = log.asked_to_wait(url, Timestamp::now(), Policy::default().retry_after_most)?;
        Ok(Self { is_there, next_attempt: log.next_attempt()?, asked_to_wait })
    }
}

/// Under which name the body of an attempt's request is saved.
pub fn body_file(attempt: i64) -> String {
    format!("request-{attempt}.json")
}

/// How many rows are shown of how many, and how far a search has got; empty if all are shown.
pub fn found(query: &Query, shown: usize, all: usize, looked_at: Option<usize>) -> String {
    if !query.filters() {
        return String::new();
    }
    text::found(shown as u64, all as u64, looked_at.map(|looked_at| looked_at as u64))
}

/// Everything about one event; `is_listed` is whether the table has it, under what is searched for.
pub fn details(consent: &Consent, read: &EventRead, query: &Query, is_listed: bool, clock: &Clock) -> Details {
    let manifest = consent.manifest();
    let EventRead { details, body, indented, request, sender } = read;
    let mut sentences: Vec<String> = Vec::new();
    if !is_listed {
        sentences.push(labels::not_listed().to_owned());
    }
    sentences.extend(text::fate(details));
    sentences.extend(why_it_waits(consent, details, sender, clock));
    sentences.extend(details.decision.as_ref().map(|decision| text::allowed_by(decision, &clock.inside(decision.at))));
    Details {
        title: manifests::event_title(manifest, &details.row.shape.event),
        time: clock.time(details.row.recorded_at),
        sentences,
        matches: (matches(body, &query.words), matches(indented, &query.words)),
        body: Arc::clone(body),
        indented: Arc::clone(indented),
        request: details.attempts.last().zip(request.as_ref()).map(|(attempt, read)| self::request(attempt, read, query)),
    }
}

/// What keeps a message here that waits: a pause and its end, a variable, a policy; else whether somebody is there to send it, and when
/// the next attempt is.
fn why_it_waits(consent: &Consent, details: &Known, sender: &Sender, clock: &Clock) -> Option<String> {
    if !matches!(details.row.state, State::Queued | State::Held) {
        return None;
    }
    let shape = &details.row.shape;
    let carried = Carried { event: &shape.event, tiers: &shape.tiers, fields: &shape.fields, decision: &shape.decision };
    if let Err(reason) = consent.carried(&carried, clock.now) {
        return Some(figures::sentence(&reasons::reason(consent.manifest(), &reason, clock)));
    }
    if details.row.state == State::Held {
        return None;
    }
    if !sender.is_there {
        let until = sender.asked_to_wait.filter(|until| *until > clock.now);
        return Some(text::nobody_sends(&consent.manifest().app.name, until.map(|until| clock.inside(until)).as_deref()));
    }
    let next = sender.next_attempt.filter(|at| *at > clock.now)?;
    let asks = |attempt: &AttemptRow| attempt.answer_headers.iter().any(|(name, _)| name.eq_ignore_ascii_case("retry-after"));
    Some(text::next_attempt(&clock.inside(next), details.attempts.last().is_some_and(asks)))
}

/// The bytes as text, and the same indented where they are JSON.
pub fn texts(body: &[u8]) -> (Arc<str>, Arc<str>) {
    let text: Arc<str> = String::from_utf8_lossy(body).into();
    let raw = serde_json::from_slice::<&serde_json::value::RawValue>(body).ok();
    let indented = raw.and_then(|raw| json::indented(raw.get())).map(Arc::from);
    (Arc::clone(&text), indented.unwrap_or(text))
}

fn request(attempt: &AttemptRow, read: &RequestRead, query: &Query) -> Request {
    let mut sentences = Vec::new();
    if !attempt.left_computer {
        sentences.push(labels::request_stayed().to_owned());
    }
    sentences.push(if read.is_whole {
        text::request_check(&body_file(attempt.seq))
    } else {
        labels::request_not_whole().to_owned()
    });
    Request {
        text: Arc::clone(&read.text),
        matches: matches(&read.text, &query.words),
        digest_of: text::request_digest(attempt.body_length as u64),
        digest: attempt.body_sha256.clone(),
        sentences,
        can_save: read.is_whole,
        answer: answer(attempt).into(),
    }
}

fn answer(attempt: &AttemptRow) -> String {
    let headers: String = attempt.answer_headers.iter().map(|(name, value)| format!("{name}: {value}\n")).collect();
    match attempt.status {
        Some(status) => format!("{}\n{headers}\n{}", text::answer(status), String::from_utf8_lossy(&attempt.answer)),
        None => attempt.error.clone().unwrap_or_else(|| labels::no_answer().to_owned()),
    }
}
