//! A small host program to run beside the window. It records an event for each letter that is typed and says what became of it, so
//! that one can watch how a click in the window is obeyed at once:
//!
//! ```text
//! cargo run -p candor --example host
//! cargo run
//! ```
//!
//! `host --help` names the options with which it drives itself.

use std::io::{self, BufRead as _, Write};
use std::process::ExitCode;
use std::sync::mpsc::{self, Receiver, RecvTimeoutError};
use std::time::{Duration, Instant};

use candor::tools::manifest::Event;
use candor::{Manifest, NotRecorded, Outcome, Telemetry, Values};

/// What this program may ever say. A host ships it inside its binary.
const MANIFEST: &str = include_str!("host.toml");

const HELP: &str = "\
Usage: host [--every SECONDS] [--manifest FILE]

Records one event at its start and one for each letter that is typed, and prints whether it was recorded or why not.
Meanwhile the events that its manifest repeats are recorded by themselves, unless one of these options is given.

  --every SECONDS   record one event of each kind at once, and again whenever so many seconds have passed
  --manifest FILE   be another program: the one that this manifest describes. Records each of its events once
                    at the start, with the examples that the manifest gives
  --help            print this

It ends with the letter q, when its input ends, or when it is killed. Exit status: 0 ended, 1 failed, 2 wrong options.
";

fn main() -> ExitCode {
    let options = match Options::read(std::env::args().skip(1)) {
        Ok(options) => options,
        Err(wrong) => return fail(&format!("{wrong}\n\n{HELP}"), 2),
    };
    match run(&options) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => fail(&error.to_string(), 1),
    }
}

fn fail(message: &str, status: u8) -> ExitCode {
    // With nobody to hear it, the exit status says enough.
    drop(writeln!(io::stderr(), "host: {}", message.trim_end()));
    ExitCode::from(status)
}

#[derive(Default)]
struct Options {
    every: Option<Duration>,
    manifest: Option<String>,
    help: bool,
}

impl Options {
    fn read(mut words: impl Iterator<Item = String>) -> Result<Self, String> {
        let mut options = Self::default();
        while let Some(word) = words.next() {
            match word.as_str() {
                "--every" => {
                    let seconds = words.next().and_then(|seconds| seconds.parse().ok());
                    let every = seconds.and_then(|seconds| Duration::try_from_secs_f64(seconds).ok());
                    let above_zero = every.filter(|every| !every.is_zero());
                    options.every = Some(above_zero.ok_or("--every needs a number of seconds above 0")?);
                }
                "--manifest" => options.manifest = Some(words.next().ok_or("--manifest needs a file")?),
                "--help" | "-h" => options.help = true,
                other => return Err(format!("there is no option {other}")),
            }
        }
        Ok(options)
    }
}

fn run(options: &Options) -> Result<(), Box<dyn std::error::Error>> {
    let mut out = io::stdout();
    if options.help {
        return Ok(out.write_all(HELP.as_bytes())?);
    }
    let text = match &options.manifest {
        Some(path) => std::fs::read_to_string(path).map_err(|error| format!("{error} ({path})"))?,
        None => MANIFEST.to_owned(),
    };
    // This, `event` and `record` below are all that a host needs. When it is dropped, it sends what can be sent quickly.
    let telemetry = Telemetry::open(&text)?;
    let mut host = Host { started: Instant::now(), is_example: options.manifest.is_none(), shown: Vec::new(), telemetry, out };
    let commands = host.commands();
    host.introduce(&commands)?;
    if options.every.is_some() || options.manifest.is_some() {
        host.record_all()?;
    } else {
        // Once at its start: the day, week and month of which this is the first are worked out by the library.
        host.record("active")?;
        host.repeat_what_repeats();
    }
    let typed = lines_of_stdin()?;
    loop {
        let line = match options.every {
            Some(every) => typed.recv_timeout(every),
            None => typed.recv().map_err(RecvTimeoutError::from),
        };
        match line.as_deref().map(str::trim) {
            Err(RecvTimeoutError::Timeout) => host.record_all()?,
            Err(RecvTimeoutError::Disconnected) | Ok("q") => break,
            Ok(line) => match commands.iter().find(|(letter, _)| line == letter.to_string()) {
                Some((_, event)) => host.record(event)?,
                None => host.introduce(&commands)?,
            },
        }
    }
    host.telemetry.close();
    Ok(())
}

/// Standard input, read on a thread of its own so that waiting for it can have an end.
fn lines_of_stdin() -> io::Result<Receiver<String>> {
    let (to, lines) = mpsc::sync_channel(16);
    let read = move || io::stdin().lock().lines().map_while(Result::ok).all(|line| to.send(line).is_ok());
    std::thread::Builder::new().name("stdin".into()).spawn(read)?;
    Ok(lines)
}

struct Host {
    started: Instant,
    /// Whether it is the example itself, and not another program whose manifest was given.
    is_example: bool,
    /// The troubles that were printed.
    shown: Vec<String>,
    telemetry: Telemetry,
    out: io::Stdout,
}

impl Host {
    /// A letter for each event: one of its name, from the start of the last word on, that no earlier event has. `q` is for quitting.
    fn commands(&self) -> Vec<(char, String)> {
        let mut commands: Vec<(char, String)> = Vec::new();
        for event in &self.telemetry.manifest().events {
            let start = event.name.rfind('_').unwrap_or(0);
            let letters = event.name.chars().skip(start).chain('a'..='z').filter(char::is_ascii_alphabetic);
            let taken = |letter: &char| *letter == 'q' || commands.iter().any(|(taken, _)| taken == letter);
            if let Some(letter) = letters.map(|letter| letter.to_ascii_lowercase()).find(|letter| !taken(letter)) {
                commands.push((letter, event.name.clone()));
            }
        }
        commands
    }

    fn introduce(&mut self, commands: &[(char, String)]) -> io::Result<()> {
        let Manifest { app, endpoint_url, .. } = &**self.telemetry.manifest();
        writeln!(self.out, "{} keeps its files in {}", app.name, self.telemetry.folder().display())?;
        writeln!(self.out, "and sends what you allow to {endpoint_url}. Type a letter and Enter:")?;
        for (letter, name) in commands {
            let when = self.telemetry.manifest().event(name).map_or("", |event| event.when.english());
            writeln!(self.out, "  {letter}  {name}: {when}")?;
        }
        writeln!(self.out, "  q  quit")
    }

    fn record_all(&mut self) -> io::Result<()> {
        let manifest = self.telemetry.manifest().clone();
        manifest.events.iter().try_for_each(|event| self.record(&event.name))
    }

    /// Leaves the events that the manifest repeats to the library.
    fn repeat_what_repeats(&self) {
        for event in self.telemetry.manifest().events.iter().filter(|event| event.every.is_some()) {
            let (event, started, is_example) = (event.clone(), self.started, self.is_example);
            let Ok(handle) = self.telemetry.event(&event.name) else { continue };
            // Only an event without an interval cannot be repeated.
            drop(handle.repeat(move || values(&event, started, is_example)));
        }
    }

    /// Records one event, and prints what became of it and what went wrong lately.
    fn record(&mut self, name: &str) -> io::Result<()> {
        // A real host asks for each event once, at its start, and keeps what it gets.
        let Ok(handle) = self.telemetry.event(name) else { return Ok(()) };
        let Some(event) = self.telemetry.manifest().event(name) else { return Ok(()) };
        match (handle.record(&values(event, self.started, self.is_example)), handle.why_not()) {
            (Outcome::Not(NotRecorded::NotAllowed), Some(reason)) => writeln!(self.out, "{name}: not recorded: {reason}")?,
            (outcome, _) => writeln!(self.out, "{name}: {outcome}")?,
        }
        let troubles = self.telemetry.troubles();
        for trouble in new_at_the_end(&self.shown, &troubles) {
            writeln!(self.out, "trouble: {trouble}")?;
        }
        self.shown = troubles;
        Ok(())
    }
}

/// What a host knows and nobody else: here the examples of the manifest, and how long the example itself has been running.
fn values(event: &Event, started: Instant, is_example: bool) -> Values {
    let known = event.fields.iter().filter(|field| field.source.is_given());
    let values: Values = known.filter_map(|field| Some((field.path.clone(), field.example.clone()?))).collect();
    if is_example && values.get("running_minutes").is_some() {
        return values.with("running_minutes", started.elapsed().as_secs_f64() / 60.0);
    }
    values
}

/// What `now` has after the end of `before`. Both are the last few of one growing list.
fn new_at_the_end<'a>(before: &[String], now: &'a [String]) -> &'a [String] {
    let splits = (0..=now.len()).rev().filter_map(|known| now.split_at_checked(known));
    splits.into_iter().find(|(known, _)| before.ends_with(known)).map_or(now, |(_, new)| new)
}
