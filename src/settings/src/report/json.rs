//! The report as data for other programs: one JSON object, with each event and each request on a line of its own.

use std::collections::BTreeMap;
use std::io::{Result, Write};

use candor::tools::log::{AskedRequest, AskedRow, Export, Lookup, Report, Request};
use serde_json::{Value, json};

use super::format::{Amount, Front, Writer};
use super::rows::{request_json, row_json};
use crate::text::{self, manifests};

#[derive(Default)]
pub(super) struct Json {
    /// How many lines the list that is being written has.
    lines: u64,
    in_requests: bool,
}

impl Json {
    fn line(&mut self, out: &mut dyn Write, line: &Value) -> Result<()> {
        let comma = if self.lines == 0 { "" } else { "," };
        self.lines += 1;
        write!(out, "{comma}\n{line}")
    }

    /// The events are over.
    fn begin_requests(&mut self, out: &mut dyn Write) -> Result<()> {
        if std::mem::replace(&mut self.in_requests, true) {
            return Ok(());
        }
        self.lines = 0;
        write!(out, "\n],\n\"requests\": [")
    }
}

impl Writer for Json {
    fn begin(&mut self, out: &mut dyn Write, front: &Front<'_>) -> Result<()> {
        let app = &front.program.manifest.app;
        let manifest = &front.program.manifest;
        let record = front.consent.choices();
        let members = [
            ("made_at", json!(front.now.to_string())),
            ("time_zone", json!(front.time_zone())),
            ("app", json!({"id": app.id, "name": app.name, "version": app.version, "publisher": app.publisher})),
            ("sends_to", json!(format!("{}{}", manifest.endpoint_url, manifest.endpoint_path))),
            ("kept_in", json!(front.file)),
            (
                "consent",
                json!({
                    "answered": front.consent.is_answered(),
                    "telemetry_enabled": record.map(|record| record.enabled),
                    "tiers": record.map(|record| &record.tiers),
                    "withheld_fields": record.map(|record| &record.withheld_fields),
                }),
            ),
            ("identifiers", identifiers(front)),
            ("totals", totals(front)),
            ("decisions", decisions(front)),
            ("asked", asked(front)),
            ("reports", front.reports.iter().map(followed).collect()),
            ("dropped", dropped(front)),
            ("fields", fields(front)),
        ];
        writeln!(out, "{{\"format\": 1,")?;
        for (name, value) in members {
            writeln!(out, "\"{name}\": {value},")?;
        }
        write!(out, "\"events\": [")
    }

    fn event(&mut self, out: &mut dyn Write, _front: &Front<'_>, event: &Export) -> Result<()> {
        let mut row = row_json(&event.row, &event.id, &event.body);
        if let Value::Object(row) = &mut row {
            row.insert("requests".into(), json!(event.requests));
        }
        self.line(out, &row)
    }

    fn request(&mut self, out: &mut dyn Write, _front: &Front<'_>, request: &Request) -> Result<()> {
        self.begin_requests(out)?;
        self.line(out, &request_json(request))
    }

    fn end(&mut self, out: &mut dyn Write) -> Result<()> {
        self.begin_requests(out)?;
        writeln!(out, "\n]}}")
    }
}

fn decisions(front: &Front<'_>) -> Value {
    let decisions = front.decisions.iter();
    decisions
        .map(|decision| {
            json!({"id": decision.id, "at": decision.at.to_string(), "by": decision.by.as_str(), "agreed": decision.agreed, "what": decision.what})
        })
        .collect()
}

/// What servers were asked for, and what they answered.
fn asked(front: &Front<'_>) -> Value {
    asked_in_full(&front.asked, &front.asked_requests)
}

/// What servers were asked for, each with every request for it, and what they answered.
pub fn asked_in_full(asked: &[AskedRow], requests: &BTreeMap<i64, Vec<AskedRequest>>) -> Value {
    let request = |request: &AskedRequest| {
        let AskedRequest { url, headers, started_at, finished_at, status, length, error } = request;
        json!({
            "url": url, "headers": headers, "started_at": started_at.to_string(),
            "finished_at": finished_at.map(|time| time.to_string()), "status": status, "length": length, "error": error,
        })
    };
    let one = |row: &AskedRow| {
        let AskedRow { seq, at, by, what, answer, requests: _ } = row;
        json!({
            "at": at.to_string(), "by": by.as_str(), "what": what, "answer": answer,
            "requests": requests.get(seq).into_iter().flatten().map(request).collect::<Value>(),
        })
    };
    asked.iter().map(one).collect()
}

/// Something that was sent and can be followed: its ticket, every question about it, what the server said last, and its receipt if it was erased.
pub fn followed(report: &Report) -> Value {
    let Report { row, ticket, has_left, lookups, known } = report;
    let lookup = |lookup: &Lookup| {
        let Lookup { erases, url, headers, started_at, finished_at, status, answer, error } = lookup;
        json!({
            "method": if *erases { "DELETE" } else { "GET" }, "url": url, "headers": headers,
            "started_at": started_at.to_string(), "finished_at": finished_at.map(|time| time.to_string()), "status": status,
            "answer": String::from_utf8_lossy(answer), "error": error,
        })
    };
    json!({
        "seq": row.seq, "event": row.shape.event, "recorded_at": row.recorded_at.to_string(), "state": row.state.as_str(),
        "url": row.shape.url, "ticket": ticket, "has_left": has_left, "questions": lookups.iter().map(lookup).collect::<Value>(),
        "known": known.as_ref().map(|(said, at)| json!({"at": at.to_string(), "said": said})),
        "erased": report.erased().is_some(), "receipt": report.erased().flatten(),
    })
}

fn dropped(front: &Front<'_>) -> Value {
    let dropped = front.summary.dropped.iter();
    dropped.map(|(event, reason, count)| json!({"event": event, "reason": reason, "count": count})).collect()
}

/// Who the servers think the person is, and was.
fn identifiers(front: &Front<'_>) -> Value {
    let now = front.kinds().map(|kind| json!({"lasts": kind, "id": front.identity.id(kind, front.now)}));
    let former = front.former().into_iter();
    let former = former.map(|(kind, id, until)| json!({"lasts": kind, "id": id, "until": until.to_string()}));
    json!({"current": now.collect::<Value>(), "former": former.collect::<Value>()})
}

fn totals(front: &Front<'_>) -> Value {
    let amount = |(events, bytes): Amount| json!({"events": events, "bytes": bytes});
    let tiers: serde_json::Map<_, _> = front.by_tier().into_iter().map(|(tier, sum)| (tier.to_owned(), amount(sum))).collect();
    let states: serde_json::Map<_, _> =
        front.by_state().into_iter().map(|(state, sum)| (state.as_str().to_owned(), amount(sum))).collect();
    json!({"tiers": tiers, "states": states})
}

/// What each field of each message means, in the language of the report.
fn fields(front: &Front<'_>) -> Value {
    let manifest = &front.program.manifest;
    let of_event = |event: &candor::tools::manifest::Event| {
        let tier = |tier: usize| manifest.tiers.get(tier).map(|tier| tier.id.clone());
        let fields = event.fields.iter().map(|field| {
            json!({
                "event": event.name,
                "path": field.path,
                "tier": field.tier.and_then(tier),
                "means": text::of(&field.explain),
                "limits": manifests::limits(field),
            })
        });
        fields.collect::<Vec<_>>()
    };
    manifest.events.iter().flat_map(of_event).collect()
}
