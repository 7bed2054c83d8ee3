//! The report as data for other programs, in two forms: one JSON object in which each event and each request is on a line of its own, and
//! JSON Lines, in which every line is an object by itself and can be processed as it comes.

use std::collections::BTreeMap;
use std::io::{Result, Write};

use candor::tools::log::{AskedRequest, AskedRow, Looked, Lookup, Part, Report, Request, Shape, Total};
use serde_json::{Value, json};

use super::format::{Amount, Front, Piece, Rows, Writer, by_state};
use super::lines;
use super::rows::request_members;
use super::sums::Sums;
use crate::text::{self, manifests};

/// One object.
#[derive(Default)]
pub(super) struct Json;

/// One object a line.
#[derive(Default)]
pub(super) struct JsonLines;

impl Writer for Json {
    fn begin(&self, out: &mut dyn Write, fronts: &[Front<'_>]) -> Result<()> {
        // A report about one program is the object itself.
        if fronts.len() == 1 { Ok(()) } else { write!(out, "{{\"format\": 1, \"programs\": [") }
    }

    fn program(&self, out: &mut dyn Write, front: &Front<'_>, place: usize) -> Result<()> {
        writeln!(out, "{}{{\"format\": 1,", if place > 0 { "," } else { "" })?;
        for (name, value) in members(front) {
            writeln!(out, "\"{name}\": {value},")?;
        }
        write!(out, "\"events\": [")
    }

    fn shape(&self, _front: &Front<'_>, _number: i64, shape: &Shape) -> Vec<u8> {
        lines::of_shape(shape)
    }

    fn event(&self, room: &mut Vec<u8>, shape: &[u8], moment: &str, event: &Looked<'_>) {
        room.extend_from_slice(b",\n{");
        lines::members(room, shape, moment, event);
        room.push(b'}');
    }

    fn request(&self, room: &mut Vec<u8>, request: &Request) {
        room.extend_from_slice(b",\n{");
        request_members(room, request);
        room.push(b'}');
    }

    fn piece(&self, out: &mut dyn Write, _rows: Rows, is_first: bool, piece: &Piece) -> Result<()> {
        // Each has a comma before it, except the first.
        out.write_all(piece.bytes.get(usize::from(is_first)..).unwrap_or_default())
    }

    fn between(&self, out: &mut dyn Write) -> Result<()> {
        write!(out, "\n],\n\"requests\": [")
    }

    fn after(&self, out: &mut dyn Write, front: &Front<'_>, sums: &Sums, _requests: u64) -> Result<()> {
        writeln!(out, "\n],\n\"totals\": {}}}", totals(front, &sums.totals(&front.extent)))
    }

    fn end(&self, out: &mut dyn Write, fronts: &[Front<'_>]) -> Result<()> {
        if fronts.len() == 1 { Ok(()) } else { writeln!(out, "]}}") }
    }
}

impl Writer for JsonLines {
    fn begin(&self, _out: &mut dyn Write, _fronts: &[Front<'_>]) -> Result<()> {
        Ok(())
    }

    fn program(&self, out: &mut dyn Write, front: &Front<'_>, _place: usize) -> Result<()> {
        write!(out, "{{\"line\":\"program\",\"format\":1")?;
        for (name, value) in members(front) {
            write!(out, ",\"{name}\":{value}")?;
        }
        writeln!(out, "}}")
    }

    fn shape(&self, _front: &Front<'_>, _number: i64, shape: &Shape) -> Vec<u8> {
        lines::of_shape(shape)
    }

    fn event(&self, room: &mut Vec<u8>, shape: &[u8], moment: &str, event: &Looked<'_>) {
        room.extend_from_slice(b"{\"line\":\"event\",");
        lines::members(room, shape, moment, event);
        room.extend_from_slice(b"}\n");
    }

    fn request(&self, room: &mut Vec<u8>, request: &Request) {
        room.extend_from_slice(b"{\"line\":\"request\",");
        request_members(room, request);
        room.extend_from_slice(b"}\n");
    }

    fn after(&self, out: &mut dyn Write, front: &Front<'_>, sums: &Sums, requests: u64) -> Result<()> {
        let totals = totals(front, &sums.totals(&front.extent));
        let app = &front.program.manifest.app.id;
        writeln!(out, "{}", json!({"line": "end", "app": app, "events": sums.events, "requests": requests, "totals": totals}))
    }

    fn end(&self, _out: &mut dyn Write, _fronts: &[Front<'_>]) -> Result<()> {
        Ok(())
    }
}

/// Everything about a program that comes before its events.
fn members(front: &Front<'_>) -> Vec<(&'static str, Value)> {
    let manifest = &front.program.manifest;
    let (app, record) = (&manifest.app, front.consent.choices());
    vec![
        ("made_at", json!(front.now.to_string())),
        ("time_zone", json!(front.time_zone())),
        ("part", part(front.part)),
        ("app", json!({"id": app.id, "name": app.name, "version": app.version, "publisher": app.publisher})),
        ("sends_to", json!(format!("{}{}", manifest.endpoint_url, manifest.endpoint_path))),
        ("envelope", json!(manifest.wire.envelope)),
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
        ("decisions", decisions(front)),
        ("asked", asked(front)),
        ("reports", front.reports.iter().map(followed).collect()),
        ("dropped", dropped(front)),
        ("fields", fields(front)),
    ]
}

/// Which messages are in the report; `null` if there is no limit.
fn part(part: &Part) -> Value {
    let Part { from, until, tiers } = part;
    let tiers = Some(tiers).filter(|tiers| !tiers.is_empty());
    json!({"from": from.map(|time| time.to_string()), "until": until.map(|time| time.to_string()), "tiers": tiers})
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
    let dropped = front.dropped.iter();
    dropped.map(|(event, reason, count)| json!({"event": event, "reason": reason, "count": count})).collect()
}

/// Who the servers think the person is, and was.
fn identifiers(front: &Front<'_>) -> Value {
    let now = front.kinds().map(|kind| json!({"lasts": kind, "id": front.identity.id(kind, front.now)}));
    let former = front.former().into_iter();
    let former = former.map(|(kind, id, until)| json!({"lasts": kind, "id": id, "until": until.to_string()}));
    json!({"current": now.collect::<Value>(), "former": former.collect::<Value>()})
}

fn totals(front: &Front<'_>, totals: &[Total]) -> Value {
    let amount = |(events, bytes): Amount| json!({"events": events, "bytes": bytes});
    let tiers: serde_json::Map<_, _> = front.by_tier(totals).into_iter().map(|(tier, sum)| (tier, amount(sum))).collect();
    let states = by_state(totals).into_iter().map(|(state, sum)| (state.as_str().to_owned(), amount(sum)));
    json!({"tiers": tiers, "states": states.collect::<serde_json::Map<_, _>>()})
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
