//! Commands that only show something, and so may run at any time and as often as a script likes.

use candor::tools::consent::{Consent, Pause, Reason};
use candor::tools::identity::{Identity, IdentityError};
use candor::tools::log::{self, EventRow, Log};
use candor::tools::manifest::IdentityKind;
use candor::tools::registry::{self, Program};
use jiff::Timestamp;
use jiff::tz::TimeZone;
use serde_json::{Value, json};

use super::answer::{Done, NotDone, answer, answer_json};
use super::context::{Context, unread};
use crate::text::{Clock, reasons, troubles};
use crate::{pages, report};

/// Shows the named program, or else those on this computer, or all that are known.
pub(super) fn status(context: &Context, all: bool) -> Done {
    let named = context.which.app.is_some() || context.which.manifest.is_some();
    let (mut programs, broken) =
        if named { (vec![context.program()?], Vec::new()) } else { registry::programs(&context.places, &[]) };
    programs.retain(|program| named || all || program.is_here);
    if context.which.json {
        let programs: Vec<Value> = programs.iter().map(|program| status_json(context, program)).collect();
        let broken: Vec<String> = broken.iter().map(ToString::to_string).collect();
        let one = programs.first().filter(|_| named).cloned();
        return answer_json(&one.unwrap_or_else(|| json!({"programs": programs, "broken": broken})));
    }
    let mut out = String::new();
    for program in &programs {
        out += &status_text(context, program);
    }
    for broken in broken {
        out += &format!("! {}\n", unread(&broken));
    }
    if out.is_empty() {
        out = "None of the programs that Candor knows is on this computer; \"candor status --all\" lists them\n".into();
    }
    answer(&out)
}

fn status_text(context: &Context, program: &Program) -> String {
    let (now, consent) = (Timestamp::now(), program.consent(&context.places));
    let file = program.consent_file(&context.places);
    let clock = Clock { now, zone: TimeZone::system() };
    let mut out = format!(
        "{} ({}): {}\n",
        program.manifest.app.name,
        program.manifest.app.id,
        pages::programs::make::state(program, &consent, now).0
    );
    for tier in &program.manifest.tiers {
        let verdict = match consent.tier(&tier.id, now) {
            Ok(()) => "on".to_owned(),
            // Until when is said once, below, by the person's own clock.
            Err(Reason::Paused(_)) => "paused".to_owned(),
            Err(reason) => format!("nothing is sent: {reason}"),
        };
        out += &format!("  {:<20} {verdict}\n", tier.id);
    }
    for notice in pages::frame::make_notices::notices(program, &consent, &context.places, &clock) {
        out += &format!("  ! {}\n", notice.text);
        for detail in notice.details {
            out += &format!("    {detail}\n");
        }
    }
    if consent.asks() {
        let which = &program.manifest.app.id;
        out +=
            &format!("  ! it would send more than you agreed to; \"candor news --app {which}\" shows what, and answers it\n");
    }
    if let Some(error) = log::why_unusable(&file.folder, &file.path) {
        out += &format!("  ! nothing can be recorded: {error}\n");
    }
    if let Some(error) = identity_problem(context, program) {
        out += &format!("  ! {}\n", troubles::identity_unusable(&error));
    }
    out + &format!("  {}\n", context.places.shown(&file.path))
}

/// Why the identity cannot be used that some of the program's events carry.
fn identity_problem(context: &Context, program: &Program) -> Option<IdentityError> {
    let carries_one = program.manifest.events.iter().any(|event| event.identity != IdentityKind::None);
    Identity::read(&program.consent_file(&context.places).folder).err().filter(|_| carries_one)
}

fn status_json(context: &Context, program: &Program) -> Value {
    let (now, consent) = (Timestamp::now(), program.consent(&context.places));
    let file = program.consent_file(&context.places);
    let reason = |verdict: Result<(), Reason>| verdict.err().map(|reason| reason.to_string());
    let tiers: Vec<Value> = program
        .manifest
        .tiers
        .iter()
        .map(|tier| {
            let on = consent.choices().and_then(|record| record.tiers.get(&tier.id));
            let stands_in_the_way = reason(consent.tier(&tier.id, now));
            json!({"id": tier.id, "name": tier.name.english(), "answer": on, "sends": stands_in_the_way.is_none(), "reason": stands_in_the_way})
        })
        .collect();
    let problem = match consent.stored() {
        candor::tools::consent::Stored::Problem(problem) => {
            Some(json!({"what": problem.to_string(), "remedy": problem.remedy()}))
        }
        _ => None,
    };
    json!({
        "id": program.manifest.app.id,
        "name": program.manifest.app.name,
        "state": pages::programs::make::state(program, &consent, now).0,
        "found": program.is_here,
        "answered": consent.is_answered(),
        "telemetry_enabled": consent.choices().map(|record| record.enabled),
        "sends": consent.everything(now).is_ok(),
        "reason": reason(consent.everything(now)),
        "tiers": tiers,
        "paused_until": in_force(&consent, now).map(|pause| pause.to_string()),
        "problem": problem,
        "conflict": program.conflict.as_ref().map(ToString::to_string),
        "new_since_agreed": consent.unagreed().map_or(0, |unagreed| unagreed.parts.len()),
        "destination": format!("{}{}", program.manifest.endpoint_url, program.manifest.endpoint_path),
        "log_problem": log::why_unusable(&file.folder, &file.path).map(|error| error.to_string()),
        // A path need not be Unicode, and JSON is.
        "consent_file": file.path.to_string_lossy(),
        "folder": file.folder.to_string_lossy(),
        "identity_problem": identity_problem(context, program).map(|error| error.to_string()),
    })
}

/// A pause that has not ended yet.
pub(super) fn in_force(consent: &Consent, now: Timestamp) -> Option<Pause> {
    let paused = |reason| if let Reason::Paused(pause) = reason { Some(pause) } else { None };
    consent.suspensions(now).into_iter().find_map(paused)
}

fn open(context: &Context) -> Result<Option<Log>, NotDone> {
    Ok(Log::open_to_read(&context.program()?.consent_file(&context.places).folder)?)
}

/// A message in columns, which line up whatever the time is.
fn in_a_line(row: &EventRow) -> String {
    let state = if row.confirmed { "sent, confirmed" } else { row.state.as_str() };
    let (seq, at, event, length) = (row.seq, row.recorded_at, &row.shape.event, row.length);
    format!("{seq:>5}  {at:.3}  {event:<20} {state:<16} {length:>6} bytes  {}\n", row.shape.tiers.join(", "))
}

pub(super) fn log(context: &Context) -> Done {
    let mut rows = Vec::new();
    let log = open(context)?;
    super::events::say_what_is_left(context, &context.program()?, log.as_ref());
    if context.which.json {
        if let Some(mut log) = log {
            for row in log.events()? {
                rows.extend(log.details(row.seq)?.map(|details| report::event_json(&details)));
            }
        }
        return answer_json(&Value::Array(rows));
    }
    let mut out = String::new();
    for row in log.map(|mut log| log.events()).transpose()?.unwrap_or_default() {
        out += &in_a_line(&row);
    }
    if out.is_empty() {
        out = "No messages on this computer\n".into();
    }
    answer(&out)
}

/// Lists the fields that are withheld.
pub(super) fn withheld(context: &Context) -> Done {
    let consent = context.consent(&context.program()?)?;
    let fields: Vec<String> =
        consent.choices().map(|record| record.withheld_fields.iter().cloned().collect()).unwrap_or_default();
    if context.which.json {
        return answer_json(&json!(fields));
    }
    answer(&fields.iter().map(|entry| format!("{entry}\n")).collect::<String>())
}

pub(super) fn identity(context: &Context) -> Done {
    let program = context.program()?;
    let now = Timestamp::now();
    let identity = Identity::read(&program.consent_file(&context.places).folder)?;
    let declared = |kind| program.manifest.events.iter().any(|event| event.identity == kind);
    let id = |kind| if declared(kind) { identity.id(kind, now) } else { None };
    let (monthly, install) = (id(IdentityKind::Monthly), id(IdentityKind::Install));
    if context.which.json {
        return answer_json(&json!({"monthly": monthly, "install": install, "former": identity.former_count()}));
    }
    answer(
        &pages::your_data::make::identity_lines(&program, &identity, now)
            .iter()
            .map(|line| format!("{line}\n"))
            .collect::<String>(),
    )
}

/// Until when, for the middle of a sentence.
pub(super) fn until(pause: Pause, now: Timestamp, zone: &TimeZone) -> String {
    reasons::until(pause, &Clock { now, zone: zone.clone() })
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use candor::tools::log::{EventRow, Shape, State};
    use candor::tools::manifest::{Envelope, Method};

    #[test]
    fn the_columns_of_the_log_stand_below_each_other_at_whichever_millisecond() {
        let shape = Arc::new(Shape {
            event: "app_opened".into(),
            tiers: vec!["existence_ping".into()],
            fields: Vec::new(),
            method: Method::Post,
            url: "http://127.0.0.1:4319/events".into(),
            envelope: Envelope::Events,
            crash: false,
            identity: None,
            decision: String::new(),
            held: false,
            folds: None,
        });
        let line = |at: &str| {
            let recorded_at = at.parse().expect("a time");
            let row =
                EventRow { seq: 1, recorded_at, shape: Arc::clone(&shape), state: State::Sent, confirmed: true, length: 22 };
            super::in_a_line(&row)
        };
        let [whole, some] = ["2026-11-30T03:49:55Z", "2026-11-30T03:49:55.35Z"].map(line);
        assert_eq!(whole.find("app_opened"), some.find("app_opened"), "{whole}{some}");
        assert!(some.contains("03:49:55.350Z"), "{some}");
    }
}
