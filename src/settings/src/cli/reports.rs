//! What became of the crash reports and messages that were sent: what is known here, and, when the person asks for it, what the
//! program's server says now.

use candor::tools::delivery::{self, Http, NotAsked, Policy};
use candor::tools::log::{Asked, Log, Report};
use candor::tools::registry::Program;
use candor::tools::wire::{Followed, FollowedState};
use jiff::Timestamp;
use serde_json::{Value, json};

use super::answer::{Done, answer, answer_json, not_done, remark};
use super::context::Context;

pub(super) fn run(context: &Context, seq: Option<i64>, ask: bool) -> Done {
    let program = context.program()?;
    let Some(mut log) = Log::open_existing(&program.consent_file(&context.places).folder)? else {
        return show(context, &[]);
    };
    let mut reports = match seq {
        None => log.reports(u32::MAX)?,
        Some(seq) => match log.report(seq)? {
            Some(report) => vec![report],
            None => return not_done(format!("there is no sent crash report or message {seq} (\"candor reports\" lists them)")),
        },
    };
    let asked = if ask { self::ask(&mut log, &program, &mut reports, seq.is_some()) } else { Ok(()) };
    show(context, &reports)?;
    asked
}

/// Asks about each. What could not be asked about is said, and keeps none of the others.
fn ask(log: &mut Log, program: &Program, reports: &mut [Report], only_one: bool) -> Done {
    let transport = Http::new(&Policy::default());
    let mut failed = 0;
    for report in reports {
        let seq = report.row.seq;
        match delivery::follow(log, &program.manifest, seq, &transport, &Timestamp::now) {
            Ok(now) => {
                let ended = now.asked.as_ref().map_or(Asked::UnderWay, candor::tools::log::Lookup::asked);
                if !matches!(ended, Asked::Answered(_)) {
                    failed += 1;
                    remark(&format!("{seq}: {}", ended_in_words(&ended)));
                }
                *report = now;
            }
            // Of all that there are, only some can be asked about, and it would be odd to complain of the others.
            Err(NotAsked::NotLeft | NotAsked::Elsewhere { .. }) if !only_one => {}
            Err(why) => return not_done(format!("{seq}: {why}")),
        }
    }
    if failed == 0 { Ok(()) } else { not_done(format!("{failed} not answered")) }
}

fn ended_in_words(ended: &Asked) -> String {
    match ended {
        Asked::UnderWay => "no answer yet".to_owned(),
        Asked::Answered(followed) => in_words(followed),
        Asked::NotKnown => "the server does not know this ticket number, or not any more".to_owned(),
        Asked::NoAnswer(200) => "the server's answer cannot be understood".to_owned(),
        Asked::NoAnswer(status) => format!("the server answered {status}"),
        Asked::NotReached(why) => why.clone(),
    }
}

fn in_words(followed: &Followed) -> String {
    let state = match (followed.state, &followed.fixed_in) {
        (FollowedState::Received, _) => "received".to_owned(),
        (FollowedState::Seen, _) => "seen".to_owned(),
        (FollowedState::Fixed, Some(version)) => format!("fixed in {version}"),
        (FollowedState::Fixed, None) => "fixed".to_owned(),
        (FollowedState::Other, _) => "changed".to_owned(),
    };
    match &followed.answer {
        Some(answer) => format!("{state}; answer: {answer}"),
        None => state,
    }
}

fn show(context: &Context, reports: &[Report]) -> Done {
    if context.which.json {
        return answer_json(&Value::Array(reports.iter().map(in_json).collect()));
    }
    if reports.is_empty() {
        return answer("No crash reports or messages sent\n");
    }
    let line = |report: &Report| {
        let known = report
            .known
            .as_ref()
            .map_or_else(|| "never asked".to_owned(), |(followed, when)| format!("{} (asked {when})", in_words(followed)));
        let (seq, row) = (report.row.seq, &report.row);
        let what =
            format!("{seq:>4}  {}  {:<20} {:<9} {}", row.recorded_at, row.shape.event, row.state.as_str(), report.ticket);
        format!("{what}\n      {known}\n")
    };
    answer(&reports.iter().map(line).collect::<String>())
}

fn in_json(report: &Report) -> Value {
    let row = &report.row;
    json!({
        "seq": row.seq, "event": row.shape.event, "recorded_at": row.recorded_at.to_string(), "state": row.state.as_str(),
        "ticket": report.ticket, "url": row.shape.url, "left": report.has_left,
        "asked": report.asked.as_ref().map(|asked| json!({
            "url": asked.url, "at": asked.started_at.to_string(), "status": asked.status, "error": asked.error,
        })),
        "known": report.known.as_ref().map(|(followed, when)| json!({"at": when.to_string(), "said": followed})),
    })
}
