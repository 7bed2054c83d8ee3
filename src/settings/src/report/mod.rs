//! A report of everything that was recorded, to read or to process. Written beside its place and renamed, so that a half-written one
//! is never taken for a whole one; its owner's only.

mod html;
mod json;

use std::io::{BufWriter, Write};
use std::path::Path;

use anyhow::Context as _;
use candor::Places;
use candor::tools::consent::Consent;
use candor::tools::log::{AttemptRow, DecisionRow, Details, Export, Log, LogError, Summary};
use candor::tools::registry::Program;
use jiff::Timestamp;
use serde_json::{Value, json};

use crate::pages::your_data::view::ReportFormat;

/// What stands above the events.
struct Front<'a> {
    program: &'a Program,
    consent: &'a Consent,
    file: String,
    summary: Summary,
    decisions: Vec<DecisionRow>,
    now: Timestamp,
}

/// One way to write a report.
trait Format {
    fn begin(&mut self, out: &mut dyn Write, front: &Front<'_>) -> std::io::Result<()>;
    fn event(&mut self, out: &mut dyn Write, front: &Front<'_>, event: &Export) -> std::io::Result<()>;
    fn end(&mut self, out: &mut dyn Write) -> std::io::Result<()>;
}

/// Stops an export: the log or the disk.
enum Stopped {
    Log(LogError),
    Disk(std::io::Error),
}

impl From<LogError> for Stopped {
    fn from(error: LogError) -> Self {
        Self::Log(error)
    }
}

/// Saves a report; how many events are in it. A program that recorded nothing has a report too.
pub fn save(places: &Places, program: &Program, format: ReportFormat, path: &Path, now: Timestamp) -> anyhow::Result<u64> {
    let consent = program.consent(places);
    let file = program.consent_file(places);
    let mut log = Log::open_existing(&file.folder)?;
    let front = Front {
        program,
        consent: &consent,
        file: places.shown(&file.path),
        summary: log.as_ref().map(Log::summary).transpose()?.unwrap_or_default(),
        decisions: log.as_ref().map(Log::decisions).transpose()?.unwrap_or_default(),
        now,
    };
    let mut format: Box<dyn Format> = match format {
        ReportFormat::Html => Box::new(html::Html::default()),
        ReportFormat::Json => Box::new(json::Json::default()),
    };
    let path = std::path::absolute(path)?;
    let folder = path.parent().context("a report needs a folder to stand in")?;
    let failed = || format!("the report could not be written to {}", path.display());
    let temporary = tempfile::Builder::new().prefix(".candor-report-").tempfile_in(folder).with_context(failed)?;
    let mut out = BufWriter::with_capacity(1 << 20, temporary);
    let mut events = 0;
    format.begin(&mut out, &front).with_context(failed)?;
    if let Some(log) = &mut log {
        let written = log.export(|event| {
            events += 1;
            format.event(&mut out, &front, &event).map_err(Stopped::Disk)
        });
        match written {
            Ok(()) => {}
            Err(Stopped::Log(error)) => return Err(error.into()),
            Err(Stopped::Disk(error)) => return Err(error).with_context(failed),
        }
    }
    format.end(&mut out).with_context(failed)?;
    let temporary = out.into_inner().map_err(std::io::IntoInnerError::into_error).with_context(failed)?;
    temporary.as_file().sync_all().with_context(failed)?;
    temporary.persist(&path).map_err(|error| error.error).with_context(failed)?;
    Ok(events)
}

/// A name for the file: program, date, ending.
pub fn file_name(program: &Program, format: ReportFormat, now: Timestamp) -> String {
    format!("{}-telemetry-{}.{}", program.manifest.app.id, now.strftime("%Y-%m-%d"), kind(format).1)
}

/// What a file dialog calls this kind of file, and its ending.
pub fn kind(format: ReportFormat) -> (&'static str, &'static str) {
    match format {
        ReportFormat::Html => ("Web page", "html"),
        ReportFormat::Json => ("JSON", "json"),
    }
}

/// One event with its attempts, as the command line and the report write it.
pub fn event_json(details: &Details) -> Value {
    let mut event = row_json(&details.row, &details.id, &details.body);
    if let Value::Object(event) = &mut event {
        event.insert("attempts".into(), details.attempts.iter().map(attempt_json).collect());
    }
    event
}

fn row_json(row: &candor::tools::log::EventRow, id: &str, body: &[u8]) -> Value {
    json!({
        "seq": row.seq,
        "id": id,
        "recorded_at": row.recorded_at.to_string(),
        "event": row.shape.event,
        "tiers": row.shape.tiers,
        "fields": row.shape.fields,
        "decision": row.shape.decision,
        "state": row.state,
        "confirmed": row.confirmed,
        "bytes": row.length,
        "body": String::from_utf8_lossy(body),
    })
}

fn attempt_json(attempt: &AttemptRow) -> Value {
    json!({
        "method": attempt.method,
        "url": attempt.url,
        "headers": attempt.headers,
        "events": attempt.events,
        "body_sha256": attempt.body_sha256,
        "body_bytes": attempt.body_length,
        "started_at": attempt.started_at.to_string(),
        "finished_at": attempt.finished_at.map(|time| time.to_string()),
        "status": attempt.status,
        "answer_headers": attempt.answer_headers,
        "answer": String::from_utf8_lossy(&attempt.answer),
        "error": attempt.error,
        "left_computer": attempt.left_computer,
        "confirmed": attempt.confirmed,
    })
}
