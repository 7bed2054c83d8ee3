//! A host program for the journeys: records what it is told on standard input, one line for each event, and says what became of it.
//!
//! `journey-host MANIFEST [FOLDER]`, where the folder, if there is one, is the whole computer to it; then lines `EVENT VALUES`, or `EVENT
//! from FIRST to LAST`, which gives the field `n` each of these numbers in turn and prints each number as soon as it is recorded; or `EVENT
//! ?`, which records nothing and says whether it may go. With `JOURNEY_HOST_SENDS` in its environment, it leaves sending to others.

use std::io::{BufRead as _, Write as _};

use candor::{Environment, EventHandle, NotRecorded, Outcome, Places, Telemetry, Values};

type Error = Box<dyn std::error::Error>;

fn main() -> Result<(), Error> {
    let mut words = std::env::args().skip(1);
    let manifest = words.next().ok_or("usage: journey-host MANIFEST [FOLDER]")?;
    let mut telemetry = Telemetry::builder(std::fs::read_to_string(manifest)?);
    if let Some(folder) = words.next() {
        telemetry = telemetry.places(Places::below(folder.as_ref(), Environment::of_this_process()));
    }
    let sends = std::env::var_os("JOURNEY_HOST_SENDS").is_none();
    let telemetry = telemetry.deliver(sends).open()?;
    let mut out = std::io::stdout();
    writeln!(out, "open")?;
    for line in std::io::stdin().lock().lines() {
        let line = line?;
        let (event, what) = line.split_once(' ').ok_or("EVENT VALUES")?;
        let event = telemetry.event(event)?;
        if what == "?" {
            let why_not = event.why_not().map_or_else(String::new, |why_not| format!(" not: {why_not}"));
            writeln!(out, "it may{why_not}")?;
        } else if let Some(range) = what.strip_prefix("from ") {
            let (first, last) = range.split_once(" to ").ok_or("from FIRST to LAST")?;
            for number in first.parse::<u64>()?..=last.parse()? {
                match event.record(&Values::new().with("n", number)) {
                    Outcome::Recorded => writeln!(out, "{number}")?,
                    other => writeln!(out, "{number} {other}")?,
                }
            }
        } else {
            writeln!(out, "{}", record(&event, &serde_json::from_str(what)?))?;
        }
    }
    // What only records is looked for in the log next, and a busy machine may need longer than a host has.
    if sends {
        telemetry.close();
    } else {
        telemetry.close_within(std::time::Duration::from_secs(10));
    }
    Ok(())
}

fn record(event: &EventHandle, values: &serde_json::Map<String, serde_json::Value>) -> String {
    let outcome = event.record(&values.iter().map(|(path, value)| (path.clone(), value.clone())).collect());
    match (outcome, event.why_not()) {
        (Outcome::Not(NotRecorded::NotAllowed), Some(reason)) => format!("not recorded: {reason}"),
        (outcome, _) => outcome.to_string(),
    }
}
