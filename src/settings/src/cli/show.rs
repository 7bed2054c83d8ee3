//! Commands that show one message with everything about it, and what each decision changed.

use candor::tools::log::{self, AttemptRow, Log};
use jiff::Timestamp;
use jiff::tz::TimeZone;
use serde_json::{Value, json};

use super::answer::{Done, NotDone, answer, answer_exactly, answer_json, not_done};
use super::context::Context;
use crate::pages::history::make_details::{self, EventRead, RequestRead, Sender};
use crate::pages::history::query::Query;
use crate::report;
use crate::text::{Clock, decisions as text};

/// Which part of a message is printed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Part {
    /// Everything, for people.
    All,
    /// The exact request of its last attempt.
    Request,
    /// The exact body of that.
    Body,
}

fn clock() -> Clock {
    Clock { now: Timestamp::now(), zone: TimeZone::system() }
}

/// The bytes of a request, if the log has all of them.
fn whole(attempt: &AttemptRow, body: Option<&Vec<u8>>, part: Part) -> Result<String, NotDone> {
    let Some(body) = body else {
        return not_done(
            "the history no longer has everything that was in this request; without --request and --body you see what it has",
        );
    };
    let body = String::from_utf8_lossy(body);
    Ok(if part == Part::Body { body.into_owned() } else { attempt.head() + &body })
}

pub(super) fn show(context: &Context, seq: i64, part: Part) -> Done {
    let program = context.program()?;
    let folder = program.consent_file(&context.places).folder;
    let mut log = Log::open_to_read(&folder)?;
    let found = log.as_mut().map(|log| log.details(seq)).transpose()?.flatten();
    let (Some(log), Some(details)) = (log.as_mut(), found) else {
        return not_done(format!("there is no event {seq} (\"candor log\" lists those that there are)"));
    };
    let attempt = details.attempts.last().cloned();
    let body = attempt.as_ref().map(|attempt| log.request_body(attempt.seq)).transpose()?.flatten();
    if part != Part::All {
        let Some(attempt) = &attempt else { return not_done("no attempt to send it was made yet, so there is no request") };
        return answer_exactly(&whole(attempt, body.as_ref(), part)?);
    }
    let sender = Sender::of(log, log::is_recorded_to(&folder), &details.row.shape.url)?;
    if context.which.json {
        let mut event = report::event_json(&details);
        if let Value::Object(event) = &mut event {
            let head = attempt.as_ref().map(AttemptRow::head);
            let body = body.as_ref().map(|body| String::from_utf8_lossy(body));
            event.insert("request".into(), head.map_or(Value::Null, |head| json!({"head": head, "body": body})));
            event.insert("next_attempt".into(), json!(sender.next_attempt.map(|at| at.to_string())));
            event.insert("program_runs".into(), json!(sender.is_there));
        }
        return answer_json(&event);
    }
    let request = attempt.as_ref().map(|attempt| RequestRead::of(attempt, body.as_deref()));
    let text = String::from_utf8_lossy(&details.body).into();
    let read = EventRead { details, body: std::sync::Arc::clone(&text), indented: text, request, sender };
    let consent = program.consent(&context.places);
    answer(&in_words(&make_details::details(&consent, &read, &Query::default(), true, &clock()), seq))
}

fn in_words(details: &crate::pages::history::view::Details, seq: i64) -> String {
    let mut out = format!("{}\n{}\n\n", details.title, details.time);
    for sentence in &details.sentences {
        out += &format!("{sentence}\n");
    }
    out += &format!("\nMessage\n{}\n", details.body);
    if let Some(request) = &details.request {
        out += &format!("\nWhole request\n{}\n\n{}\n{}\n", request.text, request.digest_of, request.digest);
        let shown = request.sentences.len() - usize::from(request.can_save);
        out.extend(request.sentences.iter().take(shown).map(|sentence| format!("{sentence}\n")));
        if request.can_save {
            // The last of them is about a file that the window saves.
            out += &format!("To check it yourself: candor show {seq} --body | sha256sum\n");
        }
        out += &format!("\nAnswer\n{}\n", request.answer);
    }
    out
}

/// The decisions so far, newest first, each with what it changed.
pub(super) fn decisions(context: &Context) -> Done {
    let program = context.program()?;
    let log = Log::open_to_read(&program.consent_file(&context.places).folder)?;
    let rows = log.map(|log| log.decisions()).transpose()?.unwrap_or_default();
    let said = text::decisions(&program.manifest, &rows, &clock());
    if context.which.json {
        let one = |(row, (_, changed)): (&log::DecisionRow, &(String, String))| {
            json!({
                "id": row.id, "at": row.at.to_string(), "by": row.by.as_str(), "agreed": row.agreed, "what": row.what,
                "changed": changed,
            })
        };
        return answer_json(&rows.iter().zip(&said).map(one).collect());
    }
    if said.is_empty() && program.consent(&context.places).is_answered() {
        return answer("What you decided is in the consent file; decisions are listed from the first message on\n");
    }
    if said.is_empty() {
        return answer("No decisions yet\n");
    }
    answer(&said.iter().map(|(when, changed)| format!("{when}  {changed}\n")).collect::<String>())
}
