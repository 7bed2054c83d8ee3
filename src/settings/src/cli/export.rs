//! Saving a report from the command line: never over something that exists without asking, and only into a file.

use std::io::{self, BufRead as _, BufWriter, IsTerminal as _, Seek as _, Write as _};
use std::path::Path;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::{Duration, Instant};

use candor::tools::log::{Log, Part};
use candor::tools::registry::{self, Program};
use jiff::Timestamp;
use jiff::tz::TimeZone;
use serde_json::json;

use super::answer::{Done, Long, NotDone, answer, answer_json, counted, not_done, remark, say, wrong_call};
use super::arguments::Export;
use super::context::{Context, unread};
use super::events;
use crate::report::{self, Existing, NoDays, NotSaved, Order, Progress};

/// How often the progress is printed: as often as a person can read a number.
const BETWEEN: Duration = Duration::from_millis(200);

pub(super) fn export(context: &Context, what: &Export) -> Done {
    // Options before the command, which its own rules do not see.
    if what.all_programs && (context.which.app.is_some() || context.which.manifest.is_some()) {
        return wrong_call("--all-programs is about every program; leave out --app and --manifest");
    }
    let programs = if what.all_programs { all(context)? } else { vec![context.program()?] };
    let part = part(what, &programs)?;
    let order = Order { programs, format: what.format, part, now: Timestamp::now() };
    if report::is_a_long_page(&context.places, &order) {
        remark(
            "a page with all of this takes a browser a minute or more to open, and gigabytes of memory; with --from and --until it has \
             fewer days, and csv, json and jsonl need no browser",
        );
    }
    for program in &order.programs {
        // If it cannot be read, making the report says why.
        let log = Log::open_to_read(&program.consent_file(&context.places).folder).ok().flatten();
        events::say_what_is_left(context, program, log.as_ref());
    }
    let output = what.output.as_path();
    if output == Path::new("-") {
        return print(context, &order);
    }
    let existing = if what.force { Existing::MayBeReplaced } else { Existing::Stays };
    let stop = when_asked_to_stop()?;
    let save = |existing| {
        let mut said = Said::begin();
        report::save(&context.places, &order, output, existing, &mut |progress| {
            said.say(progress);
            !stop.load(Ordering::Relaxed)
        })
    };
    let saved = match save(existing) {
        Err(NotSaved::Exists) if may_ask() && wants_it_replaced(output) => save(Existing::MayBeReplaced),
        saved => saved,
    };
    let events = match saved {
        Ok(events) => events,
        Err(NotSaved::Log(error)) => return Err(error.into()),
        Err(NotSaved::Stopped) => return not_done("cancelled; nothing was saved"),
        Err(error @ NotSaved::Exists) => {
            let again = "nothing was written; use --force to replace it";
            return not_done(format!("the report could not be written to {}: {error}; {again}", output.display()));
        }
        Err(NotSaved::Disk(error)) if error.kind() == io::ErrorKind::NotFound => {
            let folder = output.parent().unwrap_or(output).display();
            return not_done(format!("the report could not be written to {}: there is no folder {folder}", output.display()));
        }
        Err(error) => return not_done(format!("the report could not be written to {}: {error}", output.display())),
    };
    if context.which.json {
        return answer_json(&json!({"events": events, "output": output.to_string_lossy()}));
    }
    answer(&format!("Saved {} to {}\n", counted(events, "message"), output.display()))
}

/// Every program on this computer.
fn all(context: &Context) -> Result<Vec<Program>, NotDone> {
    let (mut programs, broken) = registry::programs(&context.places, &[]);
    programs.retain(|program| program.is_here);
    for broken in broken {
        remark(&format!("not in the report: {}", unread(&broken)));
    }
    if programs.is_empty() {
        return not_done("none of the programs that Candor knows is on this computer");
    }
    Ok(programs)
}

/// Which messages are wanted.
fn part(what: &Export, programs: &[Program]) -> Result<Part, NotDone> {
    let (from, until) = (what.from.as_deref().unwrap_or_default(), what.until.as_deref().unwrap_or_default());
    let (from, until) = match report::between(from, until, &TimeZone::system()) {
        Ok(between) => between,
        Err(NoDays::Backwards) => return wrong_call("--until is before --from, so there can be no messages between them"),
        Err(NoDays::NotADay(given)) => {
            return wrong_call(format!(
                "\"{given}\" is neither a day such as 2026-01-31 nor a time such as 2026-01-31T18:30:00Z"
            ));
        }
    };
    let knows = |tier: &String| programs.iter().any(|program| program.manifest.tier(tier).is_some());
    if let Some(unknown) = what.tiers.iter().find(|tier| !knows(tier)) {
        let ids: Vec<&str> = programs.iter().flat_map(|program| &program.manifest.tiers).map(|tier| tier.id.as_str()).collect();
        return wrong_call(format!("there is no tier \"{unknown}\" (there are: {})", ids.join(", ")));
    }
    Ok(Part { from, until, tiers: what.tiers.clone() })
}

/// Set when somebody no longer wants the report. What was written is then removed, which a process that is simply killed cannot do.
fn when_asked_to_stop() -> Result<Arc<AtomicBool>, NotDone> {
    let stop = Arc::new(AtomicBool::new(false));
    #[cfg(unix)]
    for signal in [signal_hook::consts::SIGINT, signal_hook::consts::SIGTERM, signal_hook::consts::SIGHUP] {
        signal_hook::flag::register(signal, Arc::clone(&stop))?;
    }
    Ok(stop)
}

/// Shows on a terminal how far a report has got, and removes that at the end.
struct Said {
    begun: Instant,
    last: Option<Instant>,
    is_terminal: bool,
}

impl Said {
    fn begin() -> Self {
        Self { begun: Instant::now(), last: None, is_terminal: io::stderr().is_terminal() }
    }

    fn say(&mut self, progress: Progress) {
        let taken = self.begun.elapsed();
        if !self.is_terminal || self.last.map_or(taken, |last| last.elapsed()) < BETWEEN {
            return;
        }
        self.last = Some(Instant::now());
        let left = progress.remaining(taken).map(|left| format!(", about {} s left", left.as_secs())).unwrap_or_default();
        let line = format!("Saving the report: {} %{left}", progress.percent());
        write_over(&format!("{line:<60}"));
    }
}

impl Drop for Said {
    fn drop(&mut self) {
        if self.last.is_some() {
            write_over(&" ".repeat(60));
            write_over("");
        }
    }
}

/// Overwrites the line that the cursor is on. This must not go through `say`, which would show its control characters by name.
fn write_over(line: &str) {
    use std::io::Write as _;
    let _unheard = write!(io::stderr(), "\r{line}");
}

/// A reader may take its time, and the log is held at one moment until the report is made. So if the report does not go into a file, it is
/// first made in a nameless one.
fn print(context: &Context, order: &Order) -> Done {
    let write = |out: &mut (dyn io::Write + Send)| report::write(&context.places, order, out, &mut |_| true);
    let print = || -> Result<u64, NotSaved> {
        let mut out = BufWriter::with_capacity(1 << 18, Long::begin());
        if goes_into_a_file() {
            return write(&mut out);
        }
        let mut made = tempfile::tempfile()?;
        let events = write(&mut BufWriter::with_capacity(1 << 18, &made))?;
        made.rewind()?;
        io::copy(&mut made, &mut out)?;
        out.flush()?;
        Ok(events)
    };
    match print() {
        Ok(events) => remark(&counted(events, "message")),
        // A reader that went away.
        Err(NotSaved::Disk(error)) if error.kind() == io::ErrorKind::BrokenPipe => {}
        Err(NotSaved::Log(error)) => return Err(error.into()),
        Err(error) => return not_done(format!("the report could not be written: {error}")),
    }
    Ok(())
}

/// Whether there is a person to answer.
pub(super) fn may_ask() -> bool {
    io::stdin().is_terminal() && io::stderr().is_terminal()
}

pub(super) fn wants_it_replaced(output: &Path) -> bool {
    say(&format!("{} is there already. Replace it? [y/N] ", output.display()));
    let mut answer = String::new();
    let read = io::stdin().lock().read_line(&mut answer);
    read.is_ok() && ["y", "yes"].contains(&answer.trim().to_lowercase().as_str())
}

/// Whether standard output is a file, so that nobody has to read it before more can be written. On systems other than Unix, a pipe cannot
/// be told from a file.
fn goes_into_a_file() -> bool {
    #[cfg(unix)]
    {
        use std::os::fd::AsFd as _;
        let out = io::stdout().as_fd().try_clone_to_owned().map(std::fs::File::from);
        out.and_then(|out| out.metadata()).is_ok_and(|metadata| metadata.is_file())
    }
    #[cfg(not(unix))]
    false
}
