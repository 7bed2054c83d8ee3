//! Writes to a program's makers: an event like any other, which nobody but the person causes.

use candor::Values;
use candor::tools::crash::Mark;
use candor::tools::feedback::{self, Draft};
use candor::tools::machine::Facts;
use candor::tools::manifest::{Event, Kind};
use candor::tools::payload;
use candor::tools::registry::Program;
use jiff::Timestamp;
use serde_json::json;

use super::answer::{Done, NotDone, answer_exactly, answer_json, not_done, remark, wrong_call};
use super::arguments::Feedback;
use super::context::Context;
use super::{input, released, value};

pub(super) fn run(context: &Context, what: &Feedback) -> Done {
    let program = context.program()?;
    let event = event(&program, what.event.as_deref())?;
    let written = written(event, what)?;
    let facts = Facts::of_this_computer();
    let consent = program.consent(&context.places);
    let draft = match feedback::draft(&consent, event, &written, &facts, Timestamp::now()) {
        Ok(draft) => draft,
        Err(why) => return not_done(format!("nothing was sent: {why}")),
    };
    let marks: Vec<&str> = feedback::marks(&draft, &facts.private).into_iter().map(name).collect();
    let seems = format!("your text seems to have {} in it", marks.join(", "));
    if what.dry_run {
        if !marks.is_empty() {
            remark(&format!("{seems}; it would be sent as you wrote it"));
        }
        return preview(context, &program, event, &draft);
    }
    if !marks.is_empty() && !what.yes {
        return not_done(format!("nothing was sent: {seems}. --dry-run shows what would be sent, --yes sends it as it is"));
    }
    let (written, damaged) = feedback::send(&context.places, &program, &draft, &facts, Timestamp::now())?;
    if let Some(damaged) = damaged {
        remark(&format!("the history was damaged; it was kept as {}, and a new one was started", damaged.display()));
    }
    released::send(context, &program, (written.seq, &written.ticket), "message")
}

/// The kind of message that is meant.
fn event<'a>(program: &'a Program, name: Option<&str>) -> Result<&'a Event, NotDone> {
    let app = &program.manifest.app.id;
    let kinds: Vec<&Event> = program.manifest.events.iter().filter(|event| event.by_hand).collect();
    let names = || kinds.iter().map(|event| event.name.as_str()).collect::<Vec<_>>().join(", ");
    match (name, kinds.as_slice()) {
        (_, []) => not_done(format!("{app} takes no messages that you write")),
        (Some(name), _) => match kinds.iter().find(|event| event.name == name) {
            Some(event) => Ok(event),
            None => wrong_call(format!("{app} takes no message \"{name}\" that you write (it takes {})", names())),
        },
        (None, [only]) => Ok(only),
        (None, _) => wrong_call(format!("{app} takes several kinds of message; name one with --event ({})", names())),
    }
}

/// What was written, by path: the text belongs to the first field that takes any text.
fn written(event: &Event, what: &Feedback) -> Result<Values, NotDone> {
    let values = value::parse(event, &what.values)?;
    for (path, _) in values.iter() {
        if !event.written_fields().any(|field| field.path == path) {
            return wrong_call(format!("--value {path}: you don't write this field ({})", takes(event)));
        }
    }
    let mut text = match (&what.text, &what.file) {
        (Some(text), _) => text.clone(),
        (None, Some(file)) => input::read(file, "text")?,
        (None, None) => return Ok(values),
    };
    if what.file.is_some() {
        input::without_last_break(&mut text);
    }
    let Some(field) = event.written_fields().find(|field| matches!(field.kind, Kind::Text { .. })) else {
        return wrong_call(format!("{} takes no text; write it with --value ({})", event.name, takes(event)));
    };
    Ok(values.with(field.path.clone(), text))
}

fn takes(event: &Event) -> String {
    let fields = event.written_fields().map(|field| match &field.kind {
        Kind::OneOf { values } => format!("{}={}", field.path, values.join("|")),
        _ => format!("{}=TEXT", field.path),
    });
    format!("{} takes {}", event.name, fields.collect::<Vec<_>>().join(", "))
}

fn preview(context: &Context, program: &Program, event: &Event, draft: &Draft) -> Done {
    let request = payload::request_for(&program.manifest, event, None, &draft.payload.bytes, payload::KEY_STAND_IN);
    let body = String::from_utf8_lossy(&request.body);
    if context.which.json {
        return answer_json(&json!({
            "event": draft.event, "tiers": draft.payload.tiers, "fields": draft.payload.fields,
            "method": request.method.as_str(), "url": request.url, "headers": request.headers, "body": body,
        }));
    }
    answer_exactly(&format!("{body}\n"))
}

fn name(mark: Mark) -> &'static str {
    match mark {
        Mark::Folder => "a folder of yours",
        Mark::Name => "the name of your account or computer",
        Mark::Email => "an e-mail address",
        Mark::Address => "a network address",
        Mark::Secret => "a password or key",
        Mark::Number => "a long number",
    }
}
