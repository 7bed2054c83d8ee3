//! What became of everything that was recorded.

use std::collections::BTreeMap;
use std::sync::Arc;

use candor::log::{AttemptRow, DecisionRow, Details as LogDetails, Index, Shape, State};
use candor::manifest::Manifest;
use jiff::Timestamp;
use jiff::tz::TimeZone;

use crate::query::{Query, ShapeWords};
use crate::text::sentences;
use crate::view::{Details, Dot, HistoryRow};

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
        let (state, dot) = state(row.state, row.confirmed);
        let words = self.words.get(&row.shape).cloned().unwrap_or_default();
        let at = Timestamp::from_millisecond(row.recorded_at).unwrap_or_default();
        Some(HistoryRow {
            seq,
            time: super::time(at, self.now, &self.zone),
            what: words.what,
            tiers: words.tiers,
            state: state.to_owned(),
            dot,
            size: sentences::grouped(u64::from(row.length)),
        })
    }
}

/// The words in a row, by its shape.
pub fn words(manifest: &Manifest, index: &Index) -> BTreeMap<u32, ShapeWords> {
    index.shapes().map(|(number, shape)| (number, shape_words(manifest, shape))).collect()
}

/// The words that all events with this shape share.
pub fn shape_words(manifest: &Manifest, shape: &Shape) -> ShapeWords {
    ShapeWords { what: title(manifest, &shape.event), tiers: tiers(manifest, &shape.tiers) }
}

/// How many rows are shown of how many, and how far a search is.
pub fn found(query: &Query, shown: usize, all: usize, looked_at: Option<usize>) -> String {
    if !query.filters() {
        return sentences::count(all as u64, "message", "messages");
    }
    sentences::found(shown as u64, all as u64, looked_at.map(|looked_at| looked_at as u64))
}

fn title(manifest: &Manifest, event: &str) -> String {
    manifest.event(event).map_or_else(|| event.to_owned(), |event| event.title.english().to_owned())
}

fn tiers(manifest: &Manifest, ids: &[String]) -> String {
    let name = |id: &String| manifest.tier(id).map_or_else(|| id.clone(), |(_, tier)| tier.name.english().to_owned());
    ids.iter().map(name).collect::<Vec<_>>().join(", ")
}

/// The word for a state.
pub fn state_word(of: State, confirmed: bool) -> &'static str {
    state(of, confirmed).0
}

fn state(state: State, confirmed: bool) -> (&'static str, Dot) {
    match state {
        State::Sent if confirmed => ("Confirmed", Dot::On),
        State::Sent => ("Sent", Dot::On),
        State::Queued => ("Waiting", Dot::Waiting),
        State::Sending => ("On its way", Dot::Waiting),
        State::Held => ("Held for you", Dot::Waiting),
        State::Refused => ("Refused", Dot::Failed),
        State::Expired => ("Expired", Dot::Off),
        State::Withdrawn => ("Withdrawn", Dot::Off),
        State::Unknown => ("Unknown", Dot::Attention),
    }
}

/// Everything about one event.
pub fn details(manifest: &Manifest, details: &LogDetails, time: &dyn Fn(Timestamp) -> String) -> Details {
    let body = String::from_utf8_lossy(&details.body).into_owned();
    let indented = serde_json::from_slice::<Box<serde_json::value::RawValue>>(&details.body)
        .ok()
        .and_then(|raw| indented(raw.get()))
        .unwrap_or_else(|| body.clone());
    let mut sentences = fate(details);
    sentences.extend(details.decision.as_ref().map(|decision| allowed_by(decision, time)));
    Details {
        title: title(manifest, &details.row.shape.event),
        time: time(details.row.recorded_at),
        sentences,
        body,
        indented,
        exchange: details.attempts.last().map(exchange).unwrap_or_default(),
    }
}

/// The same text, a line a value. Only white space is added.
fn indented(json: &str) -> Option<String> {
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

fn fate(details: &LogDetails) -> Vec<String> {
    let mut said = Vec::new();
    let attempts = &details.attempts;
    let last = attempts.last();
    let host = |attempt: &AttemptRow| {
        attempt.url.split_once("://").map_or("", |(_, rest)| rest).split('/').next().unwrap_or_default().to_owned()
    };
    match details.row.state {
        State::Sent => {
            if let Some(last) = last {
                let took = last.finished_at.map(|end| end.duration_since(last.started_at).as_millis());
                let took = took.map(|took| format!(", {took} ms")).unwrap_or_default();
                let tries = sentences::count(attempts.len() as u64, "attempt", "attempts");
                said.push(format!("Sent to {} in {tries}{took}.", host(last)));
            }
            if details.row.confirmed {
                let (length, events) = last.map_or((0, 1), |last| (last.body_length, last.events));
                let shared = match events {
                    1 => String::new(),
                    events => format!(" with this message and {} others in it", events - 1),
                };
                let bytes = sentences::size(length as u64);
                said.push(format!("The server confirmed that it received exactly the {bytes} of the request{shared}."));
            } else {
                said.push("The server did not say which bytes it received.".into());
            }
        }
        State::Queued if attempts.is_empty() => said.push("It waits to be sent.".into()),
        State::Queued => said.push("It waits to be sent again.".into()),
        State::Sending => said.push("It is on its way, or the program ended while it was; then it is sent again.".into()),
        State::Held => said.push("This crash report waits for you to read it. It is not sent.".into()),
        State::Refused => said.push("The server will not have it. It is not sent again.".into()),
        State::Expired => said.push("It waited longer than 30 days and is not sent any more.".into()),
        State::Withdrawn if attempts.iter().any(|attempt| attempt.left_computer) => {
            said.push("The server would not have it, and you switched it off before it was tried again.".into());
        }
        State::Withdrawn => said.push("You switched it off before it left. It never left this computer.".into()),
        State::Unknown if attempts.is_empty() => said.push(
            "The history was damaged before it was known what became of this one. It may have arrived. It is not sent again."
                .into(),
        ),
        State::Unknown => said.push(
            "It left without a known answer and was then switched off. It may have arrived. It is not sent again.".into(),
        ),
    }
    if details.row.state != State::Sent
        && let Some(last) = last
    {
        said.push(match (last.status, &last.error) {
            (Some(status), _) => format!("Last attempt: the server answered {status}."),
            (None, Some(error)) => format!("Last attempt: {error}."),
            (None, None) => "Last attempt: no answer yet.".into(),
        });
    }
    if details.body.is_empty() && details.row.shape.crash {
        said.push("What it said was deleted.".into());
    }
    said
}

fn allowed_by(decision: &DecisionRow, time: &dyn Fn(Timestamp) -> String) -> String {
    let place = match decision.by.as_str() {
        "window" => "in this window",
        "command line" => "on the command line",
        _ => "in the program itself",
    };
    format!("Allowed by your answer of {} {place}.", sentences::inside(&time(decision.at)))
}

fn exchange(attempt: &AttemptRow) -> String {
    let headers =
        |headers: &[(String, String)]| headers.iter().map(|(name, value)| format!("{name}: {value}\n")).collect::<String>();
    let mut out = format!("{} {}\n{}", attempt.method, attempt.url, headers(&attempt.headers));
    match attempt.status {
        Some(status) => {
            out += &format!(
                "\nAnswer {status}\n{}\n{}",
                headers(&attempt.answer_headers),
                String::from_utf8_lossy(&attempt.answer)
            );
        }
        None => out += &format!("\n{}", attempt.error.as_deref().unwrap_or("No answer yet")),
    }
    out
}
