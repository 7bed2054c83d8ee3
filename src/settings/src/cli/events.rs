//! Commands about single events: show what would be sent, record an event, send what waits.

use std::time::Duration;

use candor::tools::consent::Consent;
use candor::tools::delivery::{self, Context as Delivery, Http, Passed, Policy};
use candor::tools::firsts::Firsts;
use candor::tools::identity::Identity;
use candor::tools::log::{self, EventRow, Log, SPOOLS};
use candor::tools::machine::Facts;
use candor::tools::manifest::Event;
use candor::tools::payload::{self, Input, Payload};
use candor::tools::registry::Program;
use candor::{NotRecorded, Outcome, Telemetry};
use jiff::Timestamp;
use serde_json::json;

use super::answer::{Done, NotDone, answer, answer_exactly, answer_json, not_done, remark, wrong_call};
use super::context::Context;
use super::value;

/// How long to wait for another process that is sending: half as long again as one request may take (`Policy::timeout`), so that
/// one that is held up by a silent server has given up by then.
pub(super) const PATIENCE: Duration = Duration::from_secs(15);

fn event<'a>(program: &'a Program, name: &str) -> Result<&'a Event, NotDone> {
    let known: Vec<&str> = program.manifest.events.iter().map(|event| event.name.as_str()).collect();
    match program.manifest.event(name) {
        Some(event) => Ok(event),
        None => wrong_call(format!("there is no event \"{name}\" ({} has {})", program.manifest.app.id, known.join(", "))),
    }
}

/// The choice as it would be if exactly these tiers were on.
fn as_if(consent: &Consent, tiers: &[String]) -> Result<Consent, NotDone> {
    let manifest = consent.manifest();
    for tier in tiers {
        if manifest.tier(tier).is_none() {
            let known: Vec<&str> = manifest.tiers.iter().map(|tier| tier.id.as_str()).collect();
            return wrong_call(format!("there is no tier \"{tier}\" ({} has {})", manifest.app.id, known.join(", ")));
        }
    }
    Ok(consent.by_the_switches(Some(&tiers.iter().cloned().collect())))
}

pub(super) fn preview(
    context: &Context,
    name: Option<&str>,
    tiers: Option<&[String]>,
    given: &[String],
    request: bool,
) -> Done {
    let program = context.program()?;
    let now = Timestamp::now();
    let consent = program.consent(&context.places);
    let consent = match tiers {
        Some(tiers) => as_if(&consent, tiers)?,
        None => consent,
    };
    let first_that_may_go = || program.manifest.events.iter().find(|event| consent.event(event, now).is_ok());
    let chosen = match (name, first_that_may_go().or(program.manifest.events.first())) {
        (Some(name), _) => event(&program, name)?,
        (None, Some(event)) => event,
        (None, None) => return not_done("the manifest has no event"),
    };
    let values = value::parse(chosen, given)?;
    let folder = program.consent_file(&context.places).folder;
    let identity = Identity::read(&folder)?.id(chosen.identity, now);
    let facts = Facts::of_this_computer();
    let firsts = Firsts::read(&folder).next(chosen, now);
    let input = Input {
        consent: &consent,
        event: chosen,
        values: &values,
        facts: &facts,
        now,
        identity: identity.as_deref(),
        firsts: &firsts,
    };
    let payload = match payload::build(&input) {
        Ok(payload) => payload,
        Err(reason) => return not_done(format!("{} would not be sent: {reason}", chosen.name)),
    };
    for what in left_out(&input, &payload) {
        remark(&what);
    }
    for leaf in payload::leaves(&input).iter().filter(|leaf| leaf.verdict.is_ok() && leaf.origin == payload::Origin::Unknown) {
        remark(&format!("{} is left out: it has no value yet (--value {0}=…)", leaf.field.path));
    }
    let shown = payload::request_for(&program.manifest, chosen, identity.as_deref(), &payload.bytes, payload::KEY_STAND_IN);
    let body = String::from_utf8_lossy(&shown.body).into_owned();
    if context.which.json {
        let headers: Vec<[&str; 2]> = shown.headers.iter().map(|(name, value)| [name.as_str(), value.as_str()]).collect();
        return answer_json(&json!({
            "event": chosen.name, "tiers": payload.tiers, "fields": payload.fields,
            "method": shown.method.as_str(), "url": shown.url, "headers": headers, "body": body,
        }));
    }
    if !request {
        return answer_exactly(&body);
    }
    let headers: String = shown.headers.iter().map(|(name, value)| format!("{name}: {value}\n")).collect();
    answer_exactly(&format!("{} {}\n{headers}\n{body}", shown.method.as_str(), shown.url))
}

/// How long recording one event may take until it is in the log: as long as the log waits for another process that writes to it. On a busy
/// machine a host's quarter of a second is not always enough, and a person who waits for a command has the time.
const LONGEST_RECORD: Duration = Duration::from_secs(6);

/// A client that records and sends nothing.
fn quiet(context: &Context, program: &Program) -> Result<Telemetry, NotDone> {
    let builder = Telemetry::builder(program.manifest.text()).places(context.places.clone());
    Ok(builder.deliver(false).register(false).open()?)
}

/// Which of the given values are not in the message, in words: those that do not fit, and those that the person withholds.
fn left_out(input: &Input<'_>, payload: &Payload) -> Vec<String> {
    let unfit = payload.dropped.iter().map(|(path, unfit)| format!("{path} is left out: its value is {unfit}"));
    let leaves = payload::leaves(input).into_iter().filter(|leaf| input.values.get(&leaf.field.path).is_some());
    let kept_back = leaves.filter_map(|leaf| Some(format!("{} is left out: {}", leaf.field.path, leaf.verdict.err()?)));
    unfit.chain(kept_back).collect()
}

pub(super) fn record(context: &Context, name: &str, given: &[String]) -> Done {
    let program = context.program()?;
    let declared = event(&program, name)?;
    let values = value::parse(declared, given)?;
    let folder = program.consent_file(&context.places).folder;
    let newest = || -> Result<Option<EventRow>, NotDone> {
        Ok(Log::open_existing(&folder)?.map(|mut log| log.newest()).transpose()?.flatten())
    };
    let before = newest().ok().flatten().map(|row| row.seq);
    let (consent, facts) = (program.consent(&context.places), Facts::of_this_computer());
    let now = Timestamp::now();
    let input = Input { consent: &consent, event: declared, values: &values, facts: &facts, now, identity: None, firsts: &[] };
    let left_out = payload::build(&input).map(|payload| left_out(&input, &payload)).unwrap_or_default();
    let telemetry = quiet(context, &program)?;
    let event = telemetry.event(name)?;
    let outcome = event.record(&values);
    let in_the_way = event.why_not();
    telemetry.close_within(LONGEST_RECORD);
    match (outcome, in_the_way) {
        (Outcome::Not(NotRecorded::NotAllowed), Some(reason)) => {
            return not_done(format!("{name} was not recorded: {reason}"));
        }
        (Outcome::Not(reason), _) => return not_done(format!("{name} was not recorded: {reason}")),
        (Outcome::Recorded | Outcome::Counted, _) => left_out.iter().for_each(|what| remark(what)),
        (unknown, _) => return not_done(format!("it is not known what became of {name}: {unknown:?}")),
    }
    match newest().ok().flatten().filter(|row| Some(row.seq) != before) {
        Some(row) if context.which.json => answer_json(&json!({"recorded": true, "seq": row.seq, "bytes": row.length})),
        Some(_) => Ok(()),
        // The log already has this crash: it was counted once more, and there is no new row.
        None if declared.crash && !folder.join(SPOOLS).exists() => {
            remark("the same crash is already waiting, and was counted there");
            if context.which.json { answer_json(&json!({"recorded": true})) } else { Ok(()) }
        }
        None => {
            remark("it is recorded, and will be in the history once that can be written");
            if context.which.json { answer_json(&json!({"recorded": true})) } else { Ok(()) }
        }
    }
}

pub(super) fn deliver(context: &Context) -> Done {
    let program = context.program()?;
    take_in_what_was_left(context, &program)?;
    let Some(report) = send(context, &program)? else {
        return if context.which.json { answer_json(&in_json(&Passed::default())) } else { answer("Nothing to send\n") };
    };
    if context.which.json {
        answer_json(&in_json(&report))?;
    } else {
        answer(&in_words(&report))?;
    }
    nothing_is_left(report)
}

/// Takes in what a process that has ended left in its spool: a command that asks for everything must not be told that there is
/// nothing.
pub(super) fn take_in_what_was_left(context: &Context, program: &Program) -> Result<(), NotDone> {
    let folder = program.consent_file(&context.places).folder;
    let taken =
        log::take_in_what_was_left(&folder, || program.consent(&context.places), Timestamp::now(), Policy::default().expiry);
    if let Some(damaged) = taken?.damaged {
        remark(&format!("the history was damaged; it was kept as {}, and a new one was started", damaged.display()));
    }
    Ok(())
}

/// Says if something that was recorded is not in the history yet, for commands that only read it.
pub(super) fn say_what_is_left(context: &Context, program: &Program, history: Option<&Log>) {
    let folder = program.consent_file(&context.places).folder;
    // A running program takes all of it in within a moment.
    if !log::is_recorded_to(&folder) && log::lacks_some(&folder, history).unwrap_or(false) {
        let name = &program.manifest.app.name;
        remark(&format!("what {name} recorded last before it ended is not in here; it is taken in when {name} runs again"));
    }
}

/// Sends everything that is due, once. `None` if there is no log.
pub(super) fn send(context: &Context, program: &Program) -> Result<Option<Passed>, NotDone> {
    let folder = program.consent_file(&context.places).folder;
    let Some(mut log) = Log::open_existing(&folder)? else { return Ok(None) };
    let policy = Policy::default();
    let delivery = Delivery {
        folder: &folder,
        consent: &|| program.consent(&context.places),
        transport: &Http::new(&policy),
        policy: &policy,
        now: &Timestamp::now,
        stop: &|| false,
    };
    match delivery::send_once(&mut log, &delivery, PATIENCE)? {
        Some(passed) => Ok(Some(passed)),
        None => not_done("another process is sending for this program right now; try again later"),
    }
}

pub(super) fn in_json(report: &Passed) -> serde_json::Value {
    json!({
        "sent": report.sent, "refused": report.refused, "left": report.left, "waiting": report.waiting,
        "failure": report.failure.as_ref().map(ToString::to_string), "not_before": report.not_before.map(|time| time.to_string()),
    })
}

pub(super) fn in_words(report: &Passed) -> String {
    format!(
        "{} sent, {} refused, {} not sent yet, {} waiting for you\n",
        report.sent, report.refused, report.left, report.waiting
    )
}

pub(super) fn nothing_is_left(report: Passed) -> Done {
    match (report.left, report.failure, report.not_before) {
        (0, ..) => Ok(()),
        (left, Some(failure), _) => not_done(format!("{left} not sent yet: {failure}")),
        (left, None, Some(time)) => not_done(format!("{left} not sent yet: the server asked to wait until {time}")),
        (left, None, None) => not_done(format!("{left} not sent yet")),
    }
}
