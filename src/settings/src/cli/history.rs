//! Commands about the history: how much of it is kept, and clearing it.

use std::collections::BTreeSet;

use candor::tools::consent::{Change, Retention};
use candor::tools::delivery;
use candor::tools::log::{EventRow, Log, Report, State, damaged, remove_damaged};
use jiff::Timestamp;
use serde_json::json;

use super::answer::{Done, answer, answer_json, remark, wrong_call};
use super::context::Context;
use super::{choose, events};

pub(super) fn keep(context: &Context, days: Option<u32>, mib: Option<u32>) -> Done {
    let program = context.program()?;
    let file = program.consent_file(&context.places);
    let mut kept = context.consent(&program)?.choices().map(|record| record.history).unwrap_or_default();
    let mut removed = 0;
    if days.is_some() || mib.is_some() {
        kept.days = days.unwrap_or(kept.days);
        kept.mib = mib.unwrap_or(kept.mib);
        (_, _) = choose::decided(context, &Change::History(kept))?;
        // Running programs do it within the hour, others when they start; nobody should have to wait for them.
        match Log::open_existing(&file.folder).and_then(|log| log.map(|mut log| log.retain(kept, Timestamp::now())).transpose())
        {
            Ok(count) => removed = count.unwrap_or_default(),
            Err(error) => remark(&format!("nothing was removed yet; the program will do it when it runs: {error}")),
        }
    }
    if context.which.json {
        return answer_json(&json!({"days": kept.days, "mib": kept.mib, "removed": removed}));
    }
    let gone = if removed == 0 { String::new() } else { format!("; events removed: {removed}") };
    answer(&format!("{}{gone}\n", how_much(kept)))
}

fn how_much(kept: Retention) -> String {
    match (kept.days, kept.mib) {
        (0, _) | (_, 0) => "No history is kept: only unsent messages stay, and what was sent is removed within the hour".into(),
        (1, mib) => format!("The history is kept for 1 day and at most {mib} MB"),
        (days, mib) => format!("The history is kept for {days} days and at most {mib} MB"),
    }
}

/// What there is to clear.
#[derive(Debug, Default)]
struct There {
    events: u64,
    waiting: u64,
    /// Ticket numbers of crash reports and messages that were sent or are about to be.
    tickets: usize,
    /// Whether the server could still be asked about one of them.
    can_ask: bool,
    damaged: usize,
}

pub(super) fn clear(context: &Context, yes: bool) -> Done {
    let program = context.program()?;
    // What a process that has ended left in its spool is cleared too.
    events::take_in_what_was_left(context, &program)?;
    let folder = program.consent_file(&context.places).folder;
    let mut log = Log::open_existing(&folder)?;
    let mut there = There { damaged: damaged(&folder)?.len(), ..There::default() };
    if let Some(log) = &mut log {
        let summary = log.summary()?;
        (there.events, there.waiting) = (summary.events, summary.waiting);
        let left = |state| matches!(state, State::Queued | State::Sending | State::Sent | State::Unknown);
        let reports = log.reports(u32::MAX)?;
        let followed: BTreeSet<i64> = reports.iter().map(|report| report.row.seq).collect();
        let has_ticket = |row: &&EventRow| (row.shape.crash || followed.contains(&row.seq)) && left(row.state);
        there.tickets = log.events()?.iter().filter(has_ticket).count();
        let can_ask = |report: &Report| delivery::address(&program.manifest, report).is_ok() && report.erased().is_none();
        there.can_ask = reports.iter().any(can_ask);
    }
    let There { events, waiting, tickets, can_ask, damaged } = there;
    if !yes {
        if context.which.json {
            answer_json(
                &json!({"cleared": false, "events": events, "waiting": waiting, "tickets": tickets, "damaged": damaged}),
            )?;
        } else {
            let lost = if can_ask {
                "Without its ticket number nobody, not even you, can erase or follow a report on the server\n\
                 (\"candor reports N --erase\" erases one before).\n"
            } else {
                ""
            };
            answer(&format!(
                "This would remove:\n  events, with everything about them: {events} (of them not sent yet: {waiting})\n  \
                 ticket numbers of crash reports and messages: {tickets}\n  damaged history files that were kept: {damaged}\n{lost}\
                 Your choices stay as they are. Servers keep what they already received.\n"
            ))?;
        }
        return wrong_call("nothing was removed; add --yes to do it");
    }
    let damaged = remove_damaged(&folder)?;
    let cleared = log.map(|mut log| log.clear(Timestamp::now())).transpose()?.unwrap_or_default();
    if context.which.json {
        return answer_json(
            &json!({"cleared": true, "events": cleared.events, "waiting": cleared.waiting, "tickets": tickets, "damaged": damaged}),
        );
    }
    answer(&format!(
        "Removed: events: {} (of them not sent: {}), damaged history files: {damaged}\n\
         Your choices stay as they are. Servers keep what they already received.\n",
        cleared.events, cleared.waiting
    ))
}
