//! Makes the page of feedback: what is being written, and what became of what was sent.

use candor::Values;
use candor::tools::consent::{Consent, Reason};
use candor::tools::delivery::{self, NotAsked};
use candor::tools::feedback::{self, Draft, NotDrafted};
use candor::tools::log::{Asked, Lookup, Report};
use candor::tools::machine::Facts;
use candor::tools::manifest::{Event, Field, Kind, Manifest};
use candor::tools::own::NotDone;
use candor::tools::payload;
use candor::tools::registry::Program;

use super::desk::FeedbackDesk;
use super::view::{Feedback, Letter, LetterField, LetterPreview, Sent, SentRow};
use crate::text::{
    self as words, Clock, feedback as text, figures, history, labels, manifests, names, reasons, server, troubles,
};

/// How many are listed. Few people send more, and the command line lists all.
pub const MOST: u32 = 50;
/// The most characters of an answer that are shown: about two pages. What the server sent is in the log.
const LONGEST_ANSWER: usize = 8192;

/// Whether the program has such a page: it takes messages, or says what becomes of crash reports.
pub fn has_page(manifest: &Manifest) -> bool {
    manifest.events.iter().any(|event| event.by_hand || (event.crash && manifest.reports_url().is_some()))
}

/// The page; `None` for a program that has none.
pub fn page(
    program: &Program,
    consent: &Consent,
    reports: &[Report],
    facts: &Facts,
    desk: &FeedbackDesk,
    clock: &Clock,
) -> Option<Feedback> {
    has_page(&program.manifest).then(|| Feedback {
        letter: letter(program, consent, facts, desk, clock),
        sent: sent(&program.manifest, reports, desk, clock),
    })
}

/// The messages that a person can write.
pub fn kinds(manifest: &Manifest) -> impl Iterator<Item = &Event> {
    manifest.events.iter().filter(|event| event.by_hand)
}

/// What is written, as it would be sent; `None` if the program takes no messages.
pub fn draft(
    program: &Program,
    consent: &Consent,
    facts: &Facts,
    desk: &FeedbackDesk,
    clock: &Clock,
) -> Option<Result<Draft, NotDrafted>> {
    let event = kinds(&program.manifest).nth(desk.kind)?;
    let texts = desk.texts.iter();
    let written = texts.fold(Values::new(), |values, (path, text)| values.with(path.clone(), text.as_str()));
    Some(feedback::draft(consent, event, &written, facts, desk.at.unwrap_or(clock.now)))
}

fn letter(program: &Program, consent: &Consent, facts: &Facts, desk: &FeedbackDesk, clock: &Clock) -> Option<Letter> {
    let manifest = &program.manifest;
    let event = kinds(manifest).nth(desk.kind)?;
    let drafted = draft(program, consent, facts, desk, clock)?;
    // Said before anything is written, and whatever has been.
    let in_the_way = consent.event(event, clock.now).err().or_else(|| match &drafted {
        Err(NotDrafted::NotAllowed(reason)) => Some(reason.clone()),
        _ => None,
    });
    let reason = |reason: Reason| text::would_not(&reasons::reason(manifest, &reason, clock));
    let several: Vec<String> = kinds(manifest).map(|event| words::of(&event.title)).collect();
    Some(Letter {
        title: text::title(&manifest.app.publisher),
        sentence: text::goes_to(&manifest.url(event)),
        blocked: in_the_way.clone().map(reason),
        kinds: if several.len() > 1 { several } else { Vec::new() },
        kind: desk.kind,
        fields: event.written_fields().map(|field| letter_field(field, desk)).collect(),
        warning: (!desk.marks.is_empty()).then(|| text::warning(&desk.marks)),
        preview: drafted.as_ref().ok().filter(|_| in_the_way.is_none()).map(|draft| preview(manifest, event, draft)),
        nothing: match drafted {
            Err(NotDrafted::Unfit { .. }) => labels::feedback_does_not_fit().to_owned(),
            _ => labels::feedback_empty().to_owned(),
        },
        busy: desk.busy,
        said: desk.said.clone(),
    })
}

fn letter_field(field: &Field, desk: &FeedbackDesk) -> LetterField {
    let text = desk.texts.get(&field.path).cloned().unwrap_or_default();
    let (values, most) = match &field.kind {
        Kind::OneOf { values } => (values.clone(), None),
        Kind::Text { max } => (Vec::new(), Some(*max)),
        _ => (Vec::new(), None),
    };
    let count = text.chars().count();
    LetterField {
        path: field.path.clone(),
        explain: words::of(&field.explain),
        room: most.map(|most| (text::room(count as u64, most as u64), count > most)),
        values,
        text,
    }
}

fn preview(manifest: &Manifest, event: &Event, draft: &Draft) -> LetterPreview {
    let request = payload::request_for(manifest, event, None, &draft.payload.bytes, payload::KEY_STAND_IN);
    let headers: String = request.headers.iter().map(|(name, value)| format!("\n{name}: {value}")).collect();
    LetterPreview {
        size: figures::size(request.body.len() as u64),
        body: String::from_utf8_lossy(&request.body).into(),
        request: format!("{} {}{headers}", request.method.as_str(), request.url).into(),
    }
}

fn sent(manifest: &Manifest, reports: &[Report], desk: &FeedbackDesk, clock: &Clock) -> Sent {
    let rows: Vec<SentRow> = reports.iter().take(MOST as usize).map(|report| row(manifest, report, desk, clock)).collect();
    let sentence = match (rows.is_empty(), manifest.reports_url()) {
        (true, _) => labels::feedback_none_sent().to_owned(),
        (false, Some(url)) => text::asked_at(&url),
        (false, None) => text::no_address(&manifest.app.name),
    };
    Sent { sentence, more: (reports.len() > rows.len()).then(|| text::more(rows.len() as u64)), rows }
}

fn row(manifest: &Manifest, report: &Report, desk: &FeedbackDesk, clock: &Clock) -> SentRow {
    let row = &report.row;
    let (mut known, can_ask) = match delivery::address(manifest, report) {
        Ok(_) => (Vec::new(), true),
        // Said once for all of them, and by the word for its state.
        Err(NotAsked::NoAddress | NotAsked::NotLeft | NotAsked::NoReport | NotAsked::Log(_)) => (Vec::new(), false),
        Err(NotAsked::Elsewhere { sent_to, .. }) => (vec![(text::elsewhere(&sent_to), false)], false),
    };
    let answered = report.known.as_ref().map(|(followed, when)| (text::followed(followed, &clock.inside(*when)), false));
    known.extend(answered);
    let erased = report.erased();
    known.extend(report.lookups.first().and_then(|last| went_wrong(last, clock)));
    if report.may_be_erased() {
        known.push((labels::feedback_may_be_erased().to_owned(), false));
    }
    known.extend(erased.as_ref().map(|receipt| (text::erased(receipt.as_ref()), false)));
    let can_ask = can_ask && erased.is_none();
    if known.is_empty() && can_ask {
        known.push((labels::feedback_never_asked().to_owned(), false));
    }
    let answer = report.known.as_ref().and_then(|(followed, _)| followed.answer.as_deref()).map(str::trim);
    SentRow {
        seq: row.seq,
        title: manifests::event_title(manifest, &row.shape.event),
        when: figures::list(&[clock.time(row.recorded_at), history::state(row.state).to_owned()]),
        ticket: report.ticket.clone(),
        known,
        answer: answer.filter(|answer| !answer.is_empty()).map(|answer| names::shortened(answer, LONGEST_ANSWER).into()),
        can_ask: can_ask && desk.asking.is_none(),
        can_erase: can_ask && desk.asking.is_none(),
        asking: desk.asking.is_some_and(|asking| asking.seq == row.seq),
    }
}

/// Why the last question brought no answer, if it did not.
fn went_wrong(last: &Lookup, clock: &Clock) -> Option<(String, bool)> {
    Some(match &last.asked() {
        Asked::Answered(_) | Asked::Erased(_) | Asked::WasErased => return None,
        Asked::UnderWay => (labels::feedback_unfinished().to_owned(), false),
        Asked::NotKnown => (labels::feedback_not_known().to_owned(), false),
        Asked::NoAnswer(200) => (labels::feedback_no_sense().to_owned(), true),
        Asked::NoAnswer(status) if last.erases => (troubles::not_done(&server::why(&NotDone::answered(*status), clock)), true),
        Asked::NoAnswer(status) => (text::answered_otherwise(*status), true),
        Asked::NotReached(why) => (text::not_reached(why), true),
    })
}

/// The name of the button that erases one of them on the server, for screen readers.
pub fn erase_name(row: &SentRow) -> String {
    figures::list(&[labels::feedback_erase(), row.title.as_str(), row.when.as_str()])
}

/// The name of the question about one of them, for screen readers.
pub fn ask_name(row: &SentRow) -> String {
    figures::list(&[labels::feedback_ask(), row.title.as_str(), row.when.as_str()])
}
