//! What became of the crash reports and messages that were sent: what is known here, and, when the person asks for it, what the
//! program's server says now; and erasing one of them there.

use candor::tools::delivery::{self, Http, Policy};
use candor::tools::log::{Asked, Log, Report};
use candor::tools::own;
use candor::tools::registry::Program;
use candor::tools::wire::{ErasedReport, Followed, FollowedState};
use jiff::Timestamp;
use serde_json::{Value, json};

use super::answer::{Done, NotDone, answer, answer_json, not_done, one_line, wrong_call};
use super::context::Context;
use crate::report;

pub(super) fn run(context: &Context, seq: Option<i64>, ask: bool) -> Done {
    let program = context.program()?;
    let Some(mut log) = Log::open_to_read(&program.consent_file(&context.places).folder)? else {
        return show(context, &[]);
    };
    let mut reports = match seq {
        None => log.reports(u32::MAX)?,
        Some(seq) => match log.report(seq)? {
            Some(report) => vec![report],
            None => return no_report(seq),
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
        Asked::Answered(_) | Asked::WasErased => Ok(()),
        other => not_done(ended_in_words(&other)),
    }
}

fn no_report<T>(seq: i64) -> Result<T, NotDone> {
    not_done(format!("there is no sent crash report or message {seq} (\"candor reports\" lists them)"))
}

/// Erases one of them on the server, with nothing but its ticket.
pub(super) fn erase(context: &Context, seq: Option<i64>, yes: bool) -> Done {
    let Some(seq) = seq else { return wrong_call("name the one to erase: candor reports N --erase") };
    let program = context.program()?;
    let Some(mut log) = Log::open_existing(&program.consent_file(&context.places).folder)? else { return no_report(seq) };
    let Some(report) = log.report(seq)? else { return no_report(seq) };
    let url = delivery::address(&program.manifest, &report)?;
    if !yes {
        if context.which.json {
            answer_json(&json!({"erased": false, "seq": seq, "ticket": report.ticket, "url": url}))?;
        } else {
            answer(&format!(
                "This would ask the server to erase what came under this ticket number: {url}\n\
                 It cannot be undone, and its makers can no longer read it. The history here stays.\n\
                 Backups keep their copies for a while; the answer says until when.\n"
            ))?;
        }
        return wrong_call("nothing was asked; add --yes to do it");
    }
    let transport = Http::new(&Policy::default());
    let report = delivery::erase(&mut log, &program.manifest, seq, &transport, &Timestamp::now)?;
    let receipt = match report.asked().unwrap_or(Asked::UnderWay) {
        Asked::Erased(receipt) => Some(receipt),
        Asked::WasErased => None,
        other => return not_done(not_erased_in_words(&other, report.may_be_erased())),
    };
    if context.which.json {
        return answer_json(&json!({"erased": true, "seq": seq, "ticket": report.ticket, "url": url, "receipt": receipt}));
    }
    answer(&format!("{}\n", erased_in_words(receipt.as_ref())))
}

fn not_erased_in_words(asked: &Asked, may_be_erased: bool) -> String {
    let why = match asked {
        Asked::NoAnswer(status) => own::NotDone::answered(*status).to_string(),
        other => ended_in_words(other),
    };
    if may_be_erased {
        format!("{why}; it may have been erased. Ask again: the server then answers as it did the first time")
    } else {
        why
    }
}

fn erased_in_words(receipt: Option<&ErasedReport>) -> String {
    let Some(ErasedReport { at, backups_until, .. }) = receipt else { return "erased on the server".to_owned() };
    let backups = backups_until.as_ref().map(|until| format!("; its backups have copies until {}", one_line(until)));
    format!("erased on the server ({}){}", one_line(at), backups.unwrap_or_default())
}

fn ended_in_words(ended: &Asked) -> String {
    match ended {
        Asked::UnderWay => "no answer yet".to_owned(),
        Asked::Answered(followed) => in_words(followed),
        Asked::Erased(receipt) => erased_in_words(Some(receipt)),
        Asked::WasErased => erased_in_words(None),
        Asked::NotKnown => "the server does not know this ticket number, or no longer does".to_owned(),
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
        let said = report.known.as_ref().map(|(followed, when)| format!("{} (asked {when})", in_words(followed)));
        let erased = report.erased().map(|receipt| erased_in_words(receipt.as_ref()));
        let known = erased.or(said).unwrap_or_else(|| "never asked".to_owned());
        let (seq, row) = (report.row.seq, &report.row);
        let what =
            format!("{seq:>4}  {}  {:<20} {:<9} {}", row.recorded_at, row.shape.event, row.state.as_str(), report.ticket);
        format!("{what}\n      {known}\n")
    };
    answer(&reports.iter().map(line).collect::<String>())
}
