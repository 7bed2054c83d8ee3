//! Saving a report from the command line: never over something that is there without asking, and into nothing but a file.

use std::io::{self, BufRead as _, BufWriter, IsTerminal as _};
use std::path::Path;

use candor::tools::registry::Program;
use jiff::Timestamp;
use serde_json::json;

use super::answer::{Done, Long, answer, answer_json, not_done, remark, say};
use super::context::Context;
use crate::report::{self, Existing, Format, NotSaved};

pub(super) fn export(context: &Context, format: &Format, output: &Path, force: bool) -> Done {
    let program = context.program()?;
    if output == Path::new("-") {
        return print(context, &program, format);
    }
    let existing = if force { Existing::MayBeReplaced } else { Existing::Stays };
    let save = |existing| report::save(&context.places, &program, format, output, existing, Timestamp::now());
    let saved = match save(existing) {
        Err(NotSaved::Exists) if may_ask() && wants_it_replaced(output) => save(Existing::MayBeReplaced),
        saved => saved,
    };
    let events = match saved {
        Ok(events) => events,
        Err(NotSaved::Log(error)) => return Err(error.into()),
        Err(error @ NotSaved::Exists) => {
            let again = "nothing was written; say --force to replace it";
            return not_done(format!("the report could not be written to {}: {error}; {again}", output.display()));
        }
        Err(error) => return not_done(format!("the report could not be written to {}: {error}", output.display())),
    };
    if context.which.json {
        return answer_json(&json!({"events": events, "output": output.to_string_lossy()}));
    }
    answer(&format!("Saved {events} events to {}\n", output.display()))
}

fn print(context: &Context, program: &Program, format: &Format) -> Done {
    let mut out = BufWriter::new(Long::begin());
    match report::write(&context.places, program, format, &mut out, Timestamp::now()) {
        Ok(events) => remark(&format!("{events} events")),
        // A reader that went away.
        Err(NotSaved::Disk(error)) if error.kind() == io::ErrorKind::BrokenPipe => {}
        Err(NotSaved::Log(error)) => return Err(error.into()),
        Err(error) => return not_done(format!("the report could not be written: {error}")),
    }
    Ok(())
}

/// Whether somebody is there to answer.
pub(super) fn may_ask() -> bool {
    io::stdin().is_terminal() && io::stderr().is_terminal()
}

pub(super) fn wants_it_replaced(output: &Path) -> bool {
    say(&format!("{} is there already. Replace it? [y/N] ", output.display()));
    let mut answer = String::new();
    let read = io::stdin().lock().read_line(&mut answer);
    read.is_ok() && ["y", "yes"].contains(&answer.trim().to_lowercase().as_str())
}
