//! Commands about crash reports, which wait for the person: read, change, send, delete.

use std::path::Path;

use candor::tools::consent::{Change, CrashReports};
use candor::tools::log::{HeldReport, Log, Meanwhile, NewText, NotAnswered, Rewritten, State};
use candor::tools::machine::Facts;
use candor::tools::manifest::Kind;
use candor::tools::payload;
use candor::tools::registry::Program;
use jiff::Timestamp;
use serde_json::{Value, json};

use super::answer::{Done, NotDone, answer, answer_exactly, answer_json, not_done, remark, wrong_call};
use super::arguments::Crash;
use super::context::Context;
use super::{choose, events, input, released};

pub(super) fn run(context: &Context, what: Crash) -> Done {
    match what {
        Crash::List => list(context),
        Crash::Show { seq, text } => show(context, seq, text),
        Crash::Edit { seq, field, text } => edit(context, seq, field, &text),
        Crash::Send { seq } => send(context, seq),
        Crash::Delete { seq } => delete(context, seq),
        Crash::Ask => choose(context, CrashReports::Ask),
        Crash::Always => choose(context, CrashReports::Always),
    }
}

/// The program and its log, including what a process that has ended left in its spool.
fn open(context: &Context) -> Result<(Program, Option<Log>), NotDone> {
    let program = context.program()?;
    // The reports that are in the log can be read although another process is writing to it, or a spool is damaged.
    if let Err(why) = events::take_in_what_was_left(context, &program) {
        remark(&format!(
            "the latest records may be missing here, and your latest decision may not be carried out yet: {}",
            why.sentence
        ));
    }
    let log = Log::open_to_read(&program.consent_file(&context.places).folder)?;
    Ok((program, log))
}

/// The log of the report with this number, and the report, if it waits.
fn held(log: Option<Log>, seq: i64) -> Result<(Log, HeldReport), NotDone> {
    let Some(mut log) = log else {
        return not_done(format!("there is no crash report {seq}: nothing has been recorded yet"));
    };
    let report = log.held_report(seq).map_err(|why| why_not(seq, why))?;
    Ok((log, report))
}

/// Puts into words why nothing was done with a report.
fn why_not(seq: i64, why: NotAnswered) -> NotDone {
    let what = match why {
        NotAnswered::Edit(error) => return error.into(),
        NotAnswered::Log(error) => return error.into(),
        NotAnswered::Meanwhile(Meanwhile::Changed) => {
            let sentence = "nothing was done: the report was changed in the meantime; look at it again".to_owned();
            return NotDone { sentence, status: 1 };
        }
        NotAnswered::Meanwhile(Meanwhile::Became(State::Withdrawn)) => "it was deleted".to_owned(),
        NotAnswered::Meanwhile(Meanwhile::Became(state)) => format!("it is {} (\"candor log\" says more)", state.as_str()),
        NotAnswered::Meanwhile(Meanwhile::AnotherEvent) => "this number belongs to another kind of event".to_owned(),
        NotAnswered::Meanwhile(Meanwhile::Gone) => "\"candor crash list\" shows those that are".to_owned(),
    };
    NotDone { sentence: format!("crash report {seq} is not waiting for you: {what}"), status: 1 }
}

/// Where the traceback is in a report, if the manifest declares one.
fn traceback<'a>(program: &'a Program, event: &str) -> Option<&'a str> {
    let event = program.manifest.event(event)?;
    let field = payload::editable(event).find(|field| matches!(field.kind, Kind::Traceback { .. }))?;
    Some(&field.path)
}

fn list(context: &Context) -> Done {
    let (_, log) = open(context)?;
    let reports = log.map(|mut log| log.held()).transpose()?.unwrap_or_default();
    if context.which.json {
        let json = |report: &HeldReport| {
            json!({
                "seq": report.seq, "event": report.shape.event, "recorded_at": report.recorded_at.to_string(),
                "times": report.times, "bytes": report.body.len(), "url": report.shape.url,
                "body": String::from_utf8_lossy(&report.body),
            })
        };
        return answer_json(&Value::Array(reports.iter().map(json).collect()));
    }
    let line = |report: &HeldReport| {
        let times = if report.times == 1 { "once".to_owned() } else { format!("{} times", report.times) };
        format!(
            "{:>4}  {}  {times:<10} {:<20} {:>6} bytes\n",
            report.seq,
            report.recorded_at,
            report.shape.event,
            report.body.len()
        )
    };
    if reports.is_empty() {
        return answer("No crash reports waiting\n");
    }
    answer(&reports.iter().map(line).collect::<String>())
}

fn show(context: &Context, seq: i64, as_text: bool) -> Done {
    let (program, log) = open(context)?;
    let (_, report) = held(log, seq)?;
    let path = traceback(&program, &report.shape.event);
    let text = path.and_then(|path| payload::text_at(&report.body, path));
    let body = String::from_utf8_lossy(&report.body);
    if context.which.json {
        return answer_json(&json!({"seq": seq, "times": report.times, "body": body, "text": text}));
    }
    match text {
        _ if !as_text => answer_exactly(&body),
        Some(text) if text.ends_with('\n') => answer_exactly(&text),
        Some(text) => answer_exactly(&format!("{text}\n")),
        None => not_done("this report has no traceback; leave out --text to see it as it is"),
    }
}

fn edit(context: &Context, seq: i64, path: Option<String>, file: &Path) -> Done {
    let mut new = input::read(file, "new text")?;
    let (program, log) = open(context)?;
    let (mut log, report) = held(log, seq)?;
    let event = &report.shape.event;
    let Some(path) = path.or_else(|| traceback(&program, event).map(str::to_owned)) else {
        return wrong_call("this report has no traceback; name the text to change with --field PATH");
    };
    // An editor ends a file with a line break, and so does `show --text`.
    if payload::text_at(&report.body, &path).is_some_and(|old| !old.ends_with('\n')) {
        input::without_last_break(&mut new);
    }
    let text = NewText { before: payload::text_at(&report.body, &path).unwrap_or_default(), path, after: new };
    let private = Facts::of_this_computer().private;
    let rewritten = log.rewrite(seq, &[text], &program.manifest, &private).map_err(|why| why_not(seq, why))?;
    let Rewritten { body, is_as_typed } = rewritten;
    if !is_as_typed {
        remark(
            "your text was changed: it was too long, or something that could tell whose computer it came from was removed; please check it",
        );
    }
    if context.which.json {
        return answer_json(&json!({"seq": seq, "bytes": body.len(), "body": String::from_utf8_lossy(&body)}));
    }
    answer(&format!("Report {seq} now has {} bytes and is still waiting for you\n", body.len()))
}

fn send(context: &Context, seq: i64) -> Done {
    let (program, log) = open(context)?;
    let (mut log, report) = held(log, seq)?;
    let ticket = log.let_go(seq, &report.body, Timestamp::now()).map_err(|why| why_not(seq, why))?;
    drop(log);
    released::send(context, &program, (seq, &ticket), "report")
}

fn delete(context: &Context, seq: i64) -> Done {
    let (_, log) = open(context)?;
    let (mut log, _) = held(log, seq)?;
    log.delete_report(seq).map_err(|why| why_not(seq, why))?;
    if context.which.json {
        return answer_json(&json!({"seq": seq, "deleted": true}));
    }
    answer(&format!("Deleted report {seq}; the history keeps only that there was one\n"))
}

fn choose(context: &Context, choice: CrashReports) -> Done {
    let (program, record) = choose::decided(context, &Change::CrashReports(choice))?;
    let name = &program.manifest.app.name;
    if !program.manifest.events.iter().any(|event| event.crash) {
        remark(&format!("{name} does not send crash reports"));
    }
    if context.which.json {
        return answer_json(&json!({"crash_reports": record.crash_reports.as_str()}));
    }
    answer(&match record.crash_reports {
        CrashReports::Ask => format!("{name}: each crash report waits until you have read it\n"),
        CrashReports::Always => {
            format!("{name}: crash reports are sent without asking you; those already waiting keep waiting\n")
        }
    })
}
