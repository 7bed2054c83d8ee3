//! Makes the details of one event: what became of it, and its bytes as texts.

use std::sync::Arc;

use candor::Manifest;
use candor::tools::log::{AttemptRow, Details as Known};

use super::query::Query;
use super::view::Details;
use crate::pages::json;
use crate::text::Clock;
use crate::text::{history as text, labels, manifests};

/// One event with its bytes as texts: making these of five megabytes takes longer than a frame may.
#[derive(Debug, Clone, PartialEq)]
pub struct EventRead {
    /// Everything that is known about it.
    pub details: Known,
    /// Its bytes.
    pub body: Arc<str>,
    /// The same, indented.
    pub indented: Arc<str>,
}

/// How many rows are shown of how many, and how far a search has got; empty if all are shown.
pub fn found(query: &Query, shown: usize, all: usize, looked_at: Option<usize>) -> String {
    if !query.filters() {
        return String::new();
    }
    text::found(shown as u64, all as u64, looked_at.map(|looked_at| looked_at as u64))
}

/// Everything about one event.
pub fn details(manifest: &Manifest, read: &EventRead, clock: &Clock) -> Details {
    let EventRead { details, body, indented } = read;
    let mut sentences = text::fate(details);
    sentences.extend(details.decision.as_ref().map(|decision| text::allowed_by(decision, &clock.inside(decision.at))));
    Details {
        title: manifests::event_title(manifest, &details.row.shape.event),
        time: clock.time(details.row.recorded_at),
        sentences,
        body: Arc::clone(body),
        indented: Arc::clone(indented),
        exchange: details.attempts.last().map(exchange).unwrap_or_default().into(),
    }
}

/// The bytes as text, and the same indented where they are JSON.
pub fn texts(body: &[u8]) -> (Arc<str>, Arc<str>) {
    let text: Arc<str> = String::from_utf8_lossy(body).into();
    let raw = serde_json::from_slice::<&serde_json::value::RawValue>(body).ok();
    let indented = raw.and_then(|raw| json::indented(raw.get())).map(Arc::from);
    (Arc::clone(&text), indented.unwrap_or(text))
}

fn exchange(attempt: &AttemptRow) -> String {
    let headers =
        |headers: &[(String, String)]| headers.iter().map(|(name, value)| format!("{name}: {value}\n")).collect::<String>();
    let mut out = format!("{} {}\n{}", attempt.method, attempt.url, headers(&attempt.headers));
    match attempt.status {
        Some(status) => {
            out += &format!(
                "\n{}\n{}\n{}",
                text::answer(status),
                headers(&attempt.answer_headers),
                String::from_utf8_lossy(&attempt.answer)
            );
        }
        None => out += &format!("\n{}", attempt.error.clone().unwrap_or_else(|| labels::no_answer().to_owned())),
    }
    out
}
