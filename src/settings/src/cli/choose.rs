//! Commands that decide something, by the same call as the window, so that a decision is the same wherever it is made.

use candor::tools::consent::{Change, Choices, DecidedBy, NotWritten, Reason, entry};
use candor::tools::identity::Identity;
use candor::tools::manifest::Manifest;
use candor::tools::registry::Program;
use candor::tools::{decide, replace_identity as replace};
use jiff::Timestamp;
use jiff::tz::TimeZone;
use serde_json::json;

use super::answer::{Done, NotDone, answer, answer_json, not_done, remark, wrong_call};
use super::arguments::{Allowed, Answer};
use super::context::Context;
use super::status;
use crate::pages;
use crate::text::{manifests, reasons};

/// Allows everything, or what was named: tiers and fields in one step, so that nothing leaves between a yes and what it leaves out.
pub(super) fn on(context: &Context, allowed: &Allowed) -> Done {
    let Allowed { tiers, withhold } = allowed;
    if tiers.is_none() && withhold.is_empty() {
        return change(context, &Change::On);
    }
    let program = context.program()?;
    let manifest = &program.manifest;
    let known: Vec<&str> = manifest.tiers.iter().map(|tier| tier.id.as_str()).collect();
    if let Some(unknown) = tiers.iter().flatten().find(|tier| manifest.tier(tier).is_none()) {
        return wrong_call(format!("{} has no tier {unknown} (it has {})", manifest.app.name, known.join(", ")));
    }
    can_be_withheld(manifest, withhold, &|_| false)?;
    let tiers = tiers.clone().unwrap_or_else(|| known.iter().map(|tier| (*tier).to_owned()).collect());
    let withheld = withhold.iter().map(|entry| (entry.clone(), true)).collect();
    change(context, &Change::Answer { tiers: tiers.into_iter().collect(), withheld })
}

/// Switches everything off, and says what that did to the identifier.
pub(super) fn off(context: &Context) -> Done {
    let program = context.program()?;
    let had_one = || {
        let identity = Identity::read(&program.consent_file(&context.places).folder).unwrap_or_default();
        program.manifest.events.iter().any(|event| identity.id(event.identity, Timestamp::now()).is_some())
    };
    let before = had_one();
    change(context, &Change::Off)?;
    if before && !had_one() {
        remark("this also ended the identifier; messages get a new one if you allow sending again");
    }
    Ok(())
}

pub(super) fn set(context: &Context, tier: String, on: bool) -> Done {
    change(context, &Change::Tier(tier, on))
}

/// Withholds fields, or allows them again. A withheld field can be allowed even if the manifest no longer has it.
pub(super) fn withhold(context: &Context, fields: &[String], withheld: bool) -> Done {
    let program = context.program()?;
    let stands = |entry: &String| {
        !withheld && program.consent(&context.places).choices().is_some_and(|record| record.withheld_fields.contains(entry))
    };
    can_be_withheld(&program.manifest, fields, &stands)?;
    decided(context, &Change::Withhold(fields.to_vec(), withheld))?;
    status::withheld(context)
}

/// Whether these are fields that the program leaves out when told to. Entries that are already in the file (`stands`) can be named in any
/// case.
fn can_be_withheld(manifest: &Manifest, fields: &[String], stands: &dyn Fn(&String) -> bool) -> Done {
    for entry in fields {
        if !entry::is_declared(manifest, entry) && !stands(entry) {
            return wrong_call(format!(
                "{} has no field {entry}; \"candor preview\" shows the fields of an event",
                manifest.app.name
            ));
        }
    }
    if manifest.switch_only && !fields.is_empty() {
        return not_done(format!("{} reads only the main switch and would not obey this", manifest.app.name));
    }
    Ok(())
}

pub(super) fn replace_identity(context: &Context) -> Done {
    let program = context.program()?;
    if !replace(&program.consent_file(&context.places).folder, Timestamp::now())? {
        remark("there was no identifier to replace; one is made when the first message needs it");
    }
    status::identity(context)
}

/// Lists what is new or wider and which words changed, or answers it.
pub(super) fn news(context: &Context, said: Option<Answer>) -> Done {
    let program = context.program()?;
    let consent = context.consent(&program)?;
    let parts = consent.unagreed().map(|unagreed| unagreed.parts.clone()).unwrap_or_default();
    let words = pages::choices::make_news::words(&consent);
    match said {
        Some(Answer::Seen) if consent.asks() => {
            return not_done("there is also something new or wider: answer it with \"candor news yes\" or \"candor news no\"");
        }
        Some(answer) if words.is_empty() && (parts.is_empty() || answer == Answer::Seen) => {
            return not_done("there is nothing new to answer");
        }
        Some(Answer::Seen) => return change(context, &Change::Seen),
        Some(_) if parts.is_empty() => {
            return not_done("only words changed, and nothing else is sent: say that you saw them with \"candor news seen\"");
        }
        Some(said) => return change(context, &Change::News(said == Answer::Yes)),
        None => {}
    }
    let lines: Vec<String> =
        parts.iter().map(|(part, difference)| manifests::news(&program.manifest, part, difference)).collect();
    if context.which.json {
        let words = words.iter().map(|row| json!({"what": row.what, "before": row.before, "now": row.now}));
        return answer_json(&json!({"news": lines, "words": words.collect::<Vec<_>>()}));
    }
    let words = words.iter().map(|row| format!("{}: “{}” is now “{}”", row.what, row.before, row.now));
    answer(&lines.into_iter().chain(words).map(|line| format!("{line}\n")).collect::<String>())
}

fn change(context: &Context, change: &Change) -> Done {
    let (program, _) = decided(context, change)?;
    if context.which.json {
        return status::status(context, false);
    }
    let state = pages::programs::make::state(&program, &program.consent(&context.places), Timestamp::now());
    answer(&format!("{}: {}\n", program.manifest.app.name, state.0))
}

/// Makes a change and prints any remarks beside the answer. Returns what the file says now.
pub(super) fn decided(context: &Context, change: &Change) -> Result<(Program, Choices), NotDone> {
    let program = context.program()?;
    let decided = match decide(&context.places, &program, change, &DecidedBy::CommandLine, Timestamp::now()) {
        Err(error @ NotWritten::NoSuchTier(_)) => {
            let known: Vec<&str> = program.manifest.tiers.iter().map(|tier| tier.id.as_str()).collect();
            return wrong_call(format!("{error} (it has {})", known.join(", ")));
        }
        decided => decided?,
    };
    for trouble in &decided.troubles {
        remark(&trouble.to_string());
    }
    if let Some(kept) = &decided.applied.kept_copy {
        remark(&format!("the old file could not be trusted; it was kept as {}", kept.display()));
    }
    let record = decided.applied.choices;
    if program.may_be_older()
        && record.enabled
        && program.manifest.tiers.iter().any(|tier| record.tiers.get(&tier.id) != Some(&true))
    {
        remark(&reasons::older_reader_on(&program.manifest.app.name));
    }
    let consent = program.consent(&context.places);
    let now = Timestamp::now();
    match consent.everything(now) {
        _ if matches!(change, Change::Pause(Some(_))) => {}
        Ok(()) | Err(Reason::EverythingOff) => {}
        Err(Reason::Paused(pause)) => {
            let until = status::until(pause, now, &TimeZone::system());
            remark(&format!(
                "your choice is saved, but nothing is recorded or sent: paused {until} (\"candor resume\" ends it)"
            ));
        }
        Err(reason) => remark(&format!("your choice is saved, but nothing is sent: {reason}")),
    }
    if !matches!(change, Change::Off) && program.manifest.switch_only && !record.enabled {
        remark(&reasons::switch_only(&program.manifest.app.name));
    }
    Ok((program, record))
}
