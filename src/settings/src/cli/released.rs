//! Sends what the person has just released, a crash report or a message, and says what became of it.

use candor::tools::log::{Log, State};
use candor::tools::registry::Program;
use jiff::Timestamp;
use serde_json::{Value, json};

use super::answer::{Done, answer, answer_json, not_done};
use super::context::Context;
use super::events;

/// Sends it, with whatever else is due. `what` is "report" or "message".
pub(super) fn send(context: &Context, program: &Program, (seq, ticket): (i64, &str), what: &str) -> Done {
    if !context.which.json {
        answer(&format!("Ticket number: {ticket}\nOnly this {what} has this number. It says nothing about you.\n"))?;
    }
    let sent = events::send(context, program);
    if context.which.json {
        let outcome = match &sent {
            Ok(report) => events::in_json(&report.clone().unwrap_or_default()),
            Err(why) => json!({"failure": why.sentence}),
        };
        let mut whole = json!({"seq": seq, "ticket": ticket});
        if let (Value::Object(whole), Value::Object(outcome)) = (&mut whole, outcome) {
            whole.extend(outcome);
        }
        answer_json(&whole)?;
    }
    let delivered = sent?.unwrap_or_default();
    if !context.which.json {
        answer(&events::in_words(&delivered))?;
    }
    let log = Log::open_to_read(&program.consent_file(&context.places).folder)?;
    let now = log.map(|mut log| log.details(seq)).transpose()?.flatten().map(|details| details.row.state);
    match (now, program.consent(&context.places).everything(Timestamp::now())) {
        // Others may be left, but this command isn't about them.
        (Some(State::Sent), _) => Ok(()),
        (Some(State::Refused), _) => not_done(format!("the server rejected this {what} (\"candor log --json\" says why)")),
        (Some(State::Queued | State::Sending), Ok(())) => events::nothing_is_left(delivered),
        (Some(State::Queued | State::Sending), Err(reason)) => not_done(format!("the {what} has not been sent yet: {reason}")),
        (Some(state), _) => not_done(format!("the {what} is {}", state.as_str())),
        (None, _) => not_done(format!("the {what} is gone: the history was cleared in the meantime")),
    }
}
