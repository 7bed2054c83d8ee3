//! Makes the details of one event: what became of it, and its bytes as texts.

use std::ops::Range;
use std::sync::Arc;

use candor::tools::consent::{Carried, Consent};
use candor::tools::log::{AttemptRow, Details as Known, State};

use super::query::Query;
use super::view::Details;
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
}

/// How many rows are shown of how many, and how far a search has got; empty if all are shown.
pub fn found(query: &Query, shown: usize, all: usize, looked_at: Option<usize>) -> String {
    if !query.filters() {
        return String::new();
    }
    text::found(shown as u64, all as u64, looked_at.map(|looked_at| looked_at as u64))
}

/// The most places that are highlighted in one message: more than anybody goes through.
const MOST_MATCHES: usize = 1000;

/// Everything about one event; `is_listed` is whether the table has it, under what is searched for.
pub fn details(consent: &Consent, read: &EventRead, query: &Query, is_listed: bool, clock: &Clock) -> Details {
    let manifest = consent.manifest();
    let EventRead { details, body, indented } = read;
    let mut sentences: Vec<String> = Vec::new();
    if !is_listed {
        sentences.push(labels::not_listed().to_owned());
    }
    sentences.extend(text::fate(details));
    sentences.extend(why_it_waits(consent, details, clock));
    sentences.extend(details.decision.as_ref().map(|decision| text::allowed_by(decision, &clock.inside(decision.at))));
    Details {
        title: manifests::event_title(manifest, &details.row.shape.event),
        time: clock.time(details.row.recorded_at),
        sentences,
        matches: (matches(body, &query.words), matches(indented, &query.words)),
        body: Arc::clone(body),
        indented: Arc::clone(indented),
        exchange: details.attempts.last().map(exchange).unwrap_or_default().into(),
    }
}

/// What keeps a message here that waits and was not tried: a pause and its end, a variable, a policy.
fn why_it_waits(consent: &Consent, details: &Known, clock: &Clock) -> Option<String> {
    if !matches!(details.row.state, State::Queued | State::Held) {
        return None;
    }
    let shape = &details.row.shape;
    let carried = Carried { event: &shape.event, tiers: &shape.tiers, fields: &shape.fields, decision: &shape.decision };
    let reason = consent.carried(&carried, clock.now).err()?;
    Some(figures::sentence(&reasons::reason(consent.manifest(), &reason, clock)))
}

/// Where these words are in a text, in whichever case; beyond ASCII only as they were typed.
fn matches(text: &str, words: &str) -> Vec<Range<usize>> {
    let words = words.trim();
    if words.is_empty() {
        return Vec::new();
    }
    let found = |text: &str, words: &str| {
        text.match_indices(words).take(MOST_MATCHES).map(|(at, found)| at..at + found.len()).collect()
    };
    if words.is_ascii() { found(&text.to_ascii_lowercase(), &words.to_ascii_lowercase()) } else { found(text, words) }
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

#[cfg(test)]
mod tests {
    use super::matches;

    #[test]
    fn the_words_that_are_searched_for_are_found_in_whichever_case() {
        assert_eq!(matches("{\"os\":\"Linux\",\"b\":\"linux ä\"}", " LINUX "), [7..12, 19..24]);
        assert_eq!(matches("Ä ä ä", "ä"), [3..5, 6..8]);
        assert!(matches("anything", " ").is_empty());
    }
}
