//! What became of everything that was recorded.

use std::collections::BTreeMap;
use std::sync::Arc;

use candor::log::{AttemptRow, Index, Shape, State};
use candor::manifest::Manifest;
use jiff::Timestamp;
use jiff::tz::TimeZone;

use crate::pages::history::query::{Query, ShapeWords};
use crate::pages::view::{Details, Dot, HistoryRow};
use crate::text::{figures, history as text, manifests};
use crate::worker::message::EventRead;

/// What the rows of the table are made of; one is made when it is drawn.
#[derive(Debug, Clone, PartialEq)]
pub struct LogRows {
    /// Everything there is.
    pub index: Arc<Index>,
    /// The numbers of the events that are shown, in their order; all of them, newest first, if there is none.
    pub order: Option<Arc<Vec<i64>>>,
    /// By the shape's number.
    pub words: Arc<BTreeMap<u32, ShapeWords>>,
    /// Where the person is.
    pub zone: TimeZone,
    /// The time.
    pub now: Timestamp,
}

impl LogRows {
    /// How many there are.
    pub fn len(&self) -> usize {
        self.order.as_ref().map_or_else(|| self.index.len(), |order| order.len())
    }

    /// Whether there is none.
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// The number of the event at this place from the top.
    pub fn seq(&self, place: usize) -> Option<i64> {
        match &self.order {
            Some(order) => order.get(place).copied(),
            None => self.index.get(self.index.len().checked_sub(place + 1)?).map(|row| row.seq),
        }
    }

    /// At which place from the top the event with this number stands.
    pub fn place(&self, seq: i64) -> Option<usize> {
        match &self.order {
            Some(order) => order.iter().position(|shown| *shown == seq),
            None => Some(self.index.len() - 1 - self.index.place(seq)?),
        }
    }

    /// The row at this place from the top.
    pub fn row(&self, place: usize) -> Option<HistoryRow> {
        let seq = self.seq(place)?;
        // What has just been cut off still has its place until the rows are in order again.
        let Some(row) = self.index.row(seq) else { return Some(HistoryRow { seq, ..HistoryRow::default() }) };
        let words = self.words.get(&row.shape).cloned().unwrap_or_default();
        let at = Timestamp::from_millisecond(row.recorded_at).unwrap_or_default();
        Some(HistoryRow {
            seq,
            time: figures::time(at, self.now, &self.zone),
            what: words.what,
            tiers: words.tiers,
            state: text::state(row.state, row.confirmed).to_owned(),
            dot: dot(row.state),
            // As bytes a longer one would be cut off.
            size: if row.length < 1_000_000 { figures::grouped(row.length.into()) } else { figures::size(row.length.into()) },
        })
    }
}

/// The words in a row, by its shape.
pub fn words(manifest: &Manifest, index: &Index) -> BTreeMap<u32, ShapeWords> {
    index.shapes().map(|(number, shape)| (number, shape_words(manifest, shape))).collect()
}

/// The words that all events with this shape share.
pub fn shape_words(manifest: &Manifest, shape: &Shape) -> ShapeWords {
    ShapeWords { what: manifests::event_title(manifest, &shape.event), tiers: tiers(manifest, &shape.tiers) }
}

/// How many rows are shown of how many, and how far a search is; empty where all are shown.
pub fn found(query: &Query, shown: usize, all: usize, looked_at: Option<usize>) -> String {
    if !query.filters() {
        return String::new();
    }
    text::found(shown as u64, all as u64, looked_at.map(|looked_at| looked_at as u64))
}

fn tiers(manifest: &Manifest, ids: &[String]) -> String {
    figures::list(&ids.iter().map(|id| manifests::tier_name(manifest, id)).collect::<Vec<_>>())
}

fn dot(state: State) -> Dot {
    match state {
        State::Sent => Dot::On,
        State::Queued | State::Sending | State::Held => Dot::Waiting,
        State::Refused => Dot::Failed,
        State::Expired | State::Withdrawn => Dot::Off,
        State::Unknown => Dot::Attention,
    }
}

/// Everything about one event.
pub fn details(manifest: &Manifest, read: &EventRead, time: &dyn Fn(Timestamp) -> String) -> Details {
    let EventRead { details, body, indented } = read;
    let mut sentences = text::fate(details);
    sentences.extend(details.decision.as_ref().map(|decision| text::allowed_by(decision, &time(decision.at))));
    Details {
        title: manifests::event_title(manifest, &details.row.shape.event),
        time: time(details.row.recorded_at),
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
    let indented = raw.and_then(|raw| indented(raw.get())).map(Arc::from);
    (Arc::clone(&text), indented.unwrap_or(text))
}

/// The same text, a line a value. Only white space is added.
pub(in crate::pages) fn indented(json: &str) -> Option<String> {
    let mut out = String::with_capacity(json.len() * 2);
    let (mut depth, mut in_string, mut escaped) = (0usize, false, false);
    let line = |out: &mut String, depth: usize| {
        out.push('\n');
        out.push_str(&"  ".repeat(depth));
    };
    for c in json.chars() {
        if in_string {
            out.push(c);
            in_string = escaped || c != '"';
            escaped = c == '\\' && !escaped;
            continue;
        }
        match c {
            '{' | '[' => {
                depth += 1;
                out.push(c);
                line(&mut out, depth);
            }
            '}' | ']' => {
                depth = depth.checked_sub(1)?;
                line(&mut out, depth);
                out.push(c);
            }
            ',' => {
                out.push(c);
                line(&mut out, depth);
            }
            ':' => out.push_str(": "),
            '"' => {
                in_string = true;
                out.push(c);
            }
            c => out.push(c),
        }
    }
    Some(out)
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
        None => out += &format!("\n{}", attempt.error.clone().unwrap_or_else(text::no_answer)),
    }
    out
}
