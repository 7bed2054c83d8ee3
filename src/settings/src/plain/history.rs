//! The history and the decisions as data.

use candor::tools::log::{self, Log};
use serde_json::{Value, json};

use super::program::{NotDone, Now, Plain, nothing_recorded};
use crate::pages::history::make_details::{self, EventRead, RequestRead, Sender};
use crate::pages::history::query::Query;
use crate::pages::history::rows::shape_words;
use crate::text::{decisions as text, figures, history as words, pages};

/// The most rows of one page: more than anybody reads at once, and quick to make.
const MOST: usize = 1000;

impl Plain {
    /// At most `most` rows of the history, newest first: those older than the row numbered `before`, or else the newest.
    pub fn history(&self, before: Option<i64>, most: usize) -> Result<Value, NotDone> {
        page(self, &self.now(), before, most)
    }

    /// Everything about one message of the history.
    pub fn message(&self, seq: i64) -> Result<Value, NotDone> {
        message(self, &self.now(), seq)
    }

    /// The decisions so far, newest first.
    pub fn decisions(&self) -> Result<Value, NotDone> {
        decisions(self, &self.now())
    }
}

fn page(plain: &Plain, now: &Now, before: Option<i64>, most: usize) -> Result<Value, NotDone> {
    let Now { program, clock, .. } = now;
    let most = most.clamp(1, MOST);
    let Some(mut log) = plain.log(now)? else {
        let empty = pages::history_empty(&program.manifest.app.name);
        return Ok(json!({"rows": [], "before": null, "summary": empty}));
    };
    let summary = log.summary()?;
    let rows = log.events_before(before, most)?;
    let more = if rows.len() == most { rows.last().map(|row| row.seq) } else { None };
    let rows = rows.iter().map(|row| {
        let said = shape_words(&program.manifest, &row.shape);
        json!({
            "seq": row.seq, "at": row.recorded_at.to_string(), "time": clock.time(row.recorded_at), "event": row.shape.event,
            "what": said.what, "tiers": row.shape.tiers, "tier_names": said.tiers, "state": row.state.as_str(),
            "state_words": words::state(row.state), "confirmed": row.confirmed, "bytes": row.length,
            "size": figures::size(row.length as u64),
        })
    });
    let dropped: u64 = summary.dropped.iter().map(|(.., count)| count).sum();
    let said = pages::kept_here(summary.events, summary.bytes, summary.waiting);
    let said = if dropped > 0 { figures::sentences([said, pages::dropped(dropped)]) } else { said };
    Ok(json!({"rows": rows.collect::<Vec<_>>(), "before": more, "summary": said}))
}

fn message(plain: &Plain, now: &Now, seq: i64) -> Result<Value, NotDone> {
    let Now { program, consent, clock } = now;
    let mut log = plain.log(now)?.ok_or_else(nothing_recorded)?;
    let details = log.details(seq)?.ok_or_else(nothing_recorded)?;
    let attempt = details.attempts.last().cloned();
    let body = attempt.as_ref().map(|attempt| log.request_body(attempt.seq)).transpose()?.flatten();
    let request = attempt.as_ref().map(|attempt| RequestRead::of(attempt, body.as_deref()));
    let folder = program.consent_file(&plain.places).folder;
    let sender = Sender::of(&log, log::is_recorded_to(&folder), &details.row.shape.url)?;
    let (exact, indented) = make_details::texts(&details.body);
    let data = crate::report::event_json(&details);
    let read = EventRead { details, body: exact, indented, request, sender };
    let said = make_details::details(consent, &read, &Query::default(), true, clock);
    let request = said.request.as_ref().map(|request| {
        json!({"text": &*request.text, "sentences": request.sentences, "digest": request.digest, "answer": &*request.answer})
    });
    Ok(json!({
        "title": said.title, "time": said.time, "sentences": said.sentences, "body": &*said.body, "indented": &*said.indented,
        "request": request, "data": data,
    }))
}

fn decisions(plain: &Plain, now: &Now) -> Result<Value, NotDone> {
    let log: Option<Log> = plain.log(now)?;
    let rows = log.map(|log| log.decisions()).transpose()?.unwrap_or_default();
    let said = text::decisions(&now.program.manifest, &rows, &now.clock);
    let one = |(row, (time, changed)): (&log::DecisionRow, &(String, String))| json!({"at": row.at.to_string(), "time": time, "by": row.by.as_str(), "changed": changed, "agreed": row.agreed});
    Ok(rows.iter().zip(&said).map(one).collect())
}
