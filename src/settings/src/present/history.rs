//! What became of everything that was recorded.

use candor::log::{AttemptRow, DecisionRow, Details as LogDetails, EventRow, State};
use candor::manifest::Manifest;
use jiff::Timestamp;

use crate::text::sentences;
use crate::view::{Details, Dot, HistoryRow};

/// The rows of the table.
pub fn rows(manifest: &Manifest, events: &[EventRow], time: &dyn Fn(Timestamp) -> String) -> Vec<HistoryRow> {
    events
        .iter()
        .map(|row| {
            let (state, dot) = state(row);
            HistoryRow {
                seq: row.seq,
                time: time(row.recorded_at),
                what: title(manifest, &row.shape.event),
                tiers: tiers(manifest, &row.shape.tiers),
                state: state.to_owned(),
                dot,
                size: sentences::grouped(row.length as u64),
            }
        })
        .collect()
}

fn title(manifest: &Manifest, event: &str) -> String {
    manifest.event(event).map_or_else(|| event.to_owned(), |event| event.title.english().to_owned())
}

fn tiers(manifest: &Manifest, ids: &[String]) -> String {
    let name = |id: &String| manifest.tier(id).map_or_else(|| id.clone(), |(_, tier)| tier.name.english().to_owned());
    ids.iter().map(name).collect::<Vec<_>>().join(", ")
}

fn state(row: &EventRow) -> (&'static str, Dot) {
    match row.state {
        State::Sent if row.confirmed => ("Confirmed", Dot::On),
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
