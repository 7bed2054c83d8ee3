//! What became of the crash reports and messages that were sent: what is known here, and, when the person asks for it, what the
//! program's server says now.

use candor::tools::delivery::{self, Http, Policy};
use candor::tools::log::{Asked, Log, Report};
use candor::tools::registry::Program;
use candor::tools::wire::{Followed, FollowedState};
use jiff::Timestamp;
use serde_json::Value;

use super::answer::{Done, answer, answer_json, not_done, one_line, wrong_call};
use super::context::Context;
use crate::report;

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
    let asked = match (ask, seq, reports.as_mut_slice()) {
        (false, ..) => Ok(()),
        (true, Some(_), [report]) => self::ask(&mut log, &program, report),
        // Asked together, a server could tell that they come from one person.
        (true, ..) => return wrong_call("name the one to ask about: candor reports N --ask"),
    };
    show(context, &reports)?;
    asked
}

fn ask(log: &mut Log, program: &Program, report: &mut Report) -> Done {
    let transport = Http::new(&Policy::default());
    *report = delivery::follow(log, &program.manifest, report.row.seq, &transport, &Timestamp::now)?;
    match report.asked().unwrap_or(Asked::UnderWay) {
        Asked::Answered(_) => Ok(()),
        other => not_done(ended_in_words(&other)),
    }
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
        Some(answer) => format!("{}; answer: {}", one_line(&state), one_line(answer)),
        None => one_line(&state),
    }
}

fn show(context: &Context, reports: &[Report]) -> Done {
    if context.which.json {
        return answer_json(&Value::Array(reports.iter().map(report::followed).collect()));
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
