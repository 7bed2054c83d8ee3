//! A report of what was recorded, to read or to process. It is written under another name and renamed, so that half a report is never
//! taken for a whole one, and only its owner can read it.

mod csv;
mod format;
mod front;
mod html;
mod json;
mod lines;
mod moments;
mod order;
mod place;
mod rows;
mod run;
mod sums;
#[cfg(test)]
mod tests;
mod verify;
mod zip;

use std::io::{BufWriter, Write};
use std::path::Path;

use candor::Places;
use candor::tools::files::Replacement;
use candor::tools::registry::Program;

pub use json::{asked_in_full, followed};
pub use order::{NotADay, Order, Progress, Watch, between};
pub use place::{Existing, NotSaved};
pub use rows::event_json;
pub use verify::{Checked, Finding, NotChecked, verify};

use crate::pages::your_data::view::{FormatChoice, FormatId};
use crate::text::{Word, labels};
use front::{Source, sources};

/// A way to save a report: everything that is known about it outside its own file.
#[derive(Debug)]
pub struct Format {
    /// Its name on the command line, and the ending of its files.
    pub id: &'static str,
    /// What people call it, also in a file dialog.
    pub kind: Word,
    /// Whether it is offered in the window. What only programs read is not.
    is_for_people: bool,
    make: Make,
}

/// How a format is made.
#[derive(Debug)]
enum Make {
    /// By itself.
    One(fn() -> Box<dyn format::Writer>),
    /// Of all the others.
    All,
}

/// Every way to save a report, in the order in which they are offered.
pub static FORMATS: [Format; 5] = [
    Format { id: "html", kind: labels::report_web_page, is_for_people: true, make: Make::One(|| Box::new(html::Html)) },
    Format { id: "csv", kind: labels::report_table, is_for_people: true, make: Make::One(|| Box::new(csv::Csv)) },
    Format { id: "json", kind: labels::report_data, is_for_people: true, make: Make::One(|| Box::new(json::Json)) },
    Format { id: "jsonl", kind: labels::report_data, is_for_people: false, make: Make::One(|| Box::new(json::JsonLines)) },
    Format { id: "zip", kind: labels::report_all, is_for_people: true, make: Make::All },
];

/// The format with this id, if there is one.
pub fn format(id: &str) -> Option<&'static Format> {
    FORMATS.iter().find(|format| format.id == id)
}

/// What is offered on the page "Your data".
pub fn choices() -> Vec<FormatChoice> {
    let offered = FORMATS.iter().filter(|format| format.is_for_people);
    offered.map(|format| FormatChoice { id: FormatId(format.id), label: (format.kind)().to_owned() }).collect()
}

impl Order {
    /// A name for the file: program, date, ending.
    pub fn file_name(&self) -> String {
        let of = match self.programs.as_slice() {
            [program] => program.manifest.app.id.as_str(),
            _ => "all",
        };
        format!("{of}-telemetry-{}.{}", self.now.strftime("%Y-%m-%d"), self.format.id)
    }
}

/// Saves a report; how many events are in it. A program that recorded nothing has a report too. When `watch` says stop, nothing is left of it.
pub fn save(places: &Places, order: &Order, path: &Path, existing: Existing, watch: &mut Watch<'_>) -> Result<u64, NotSaved> {
    let path = std::path::absolute(path)?;
    place::check(places, &order.programs, &path, existing)?;
    let mut new = Replacement::begin(&path)?;
    let mut out = BufWriter::with_capacity(1 << 18, &mut new);
    let events = write(places, order, &mut out, watch)?;
    out.flush()?;
    drop(out);
    // Syncing a long report takes a while, in which somebody may think better of it, or something else comes there.
    new.sync()?;
    if !watch(Progress { done: 1, of: 1 }) {
        return Err(NotSaved::Stopped);
    }
    place::check(places, &order.programs, &path, existing)?;
    finish(new, existing)?;
    Ok(events)
}

/// Saves bytes that are no report, by the same rules.
pub fn save_bytes(places: &Places, program: &Program, bytes: &[u8], path: &Path, existing: Existing) -> Result<(), NotSaved> {
    let path = std::path::absolute(path)?;
    place::check(places, std::slice::from_ref(program), &path, existing)?;
    let mut new = Replacement::begin(&path)?;
    new.write_all(bytes)?;
    finish(new, existing)
}

fn finish(new: Replacement, existing: Existing) -> Result<(), NotSaved> {
    let done = match existing {
        Existing::Stays => new.place(),
        Existing::MayBeReplaced => new.replace(),
    };
    match done {
        Err(error) if error.kind() == std::io::ErrorKind::AlreadyExists => Err(NotSaved::Exists),
        done => Ok(done?),
    }
}

/// Writes a report; how many events are in it.
pub fn write(places: &Places, order: &Order, out: &mut dyn Write, watch: &mut Watch<'_>) -> Result<u64, NotSaved> {
    let (fronts, mut sources) = sources(places, order)?;
    let mut steps = Steps { done: 0, of: 0, watch };
    let length: u64 = fronts.iter().map(front::length).sum();
    let events = match order.format.make {
        Make::One(writer) => {
            let writer = writer();
            steps.of = length * (1 + u64::from(writer.counts_first()));
            one(writer.as_ref(), fronts, &mut sources, out, &mut steps)?
        }
        Make::All => zip::write(places, order, out, &mut steps)?,
    };
    out.flush()?;
    Ok(events)
}

/// Counts the steps of all parts of a report together.
struct Steps<'a, 'w> {
    done: u64,
    of: u64,
    watch: &'a mut Watch<'w>,
}

impl Steps<'_, '_> {
    /// So much more is done; whether to go on.
    fn step(&mut self, more: u64) -> bool {
        self.done += more;
        (self.watch)(Progress { done: self.done, of: self.of })
    }
}

/// Writes a report in one format.
fn one(
    writer: &dyn format::Writer,
    mut fronts: Vec<format::Front<'_>>,
    sources: &mut [Source],
    out: &mut dyn Write,
    steps: &mut Steps<'_, '_>,
) -> Result<u64, NotSaved> {
    if writer.counts_first() {
        for (front, source) in fronts.iter_mut().zip(&mut *sources) {
            front::count(front, source, writer.few(), &mut |more| steps.step(more))?;
        }
    }
    let mut events = 0;
    writer.begin(out, &fronts).map_err(NotSaved::Disk)?;
    for (place, (front, source)) in fronts.iter().zip(sources).enumerate() {
        writer.program(out, front, place).map_err(NotSaved::Disk)?;
        let written = run::events(&source.folder, front, writer, out, &mut |more| steps.step(more))?;
        writer.between(out).map_err(NotSaved::Disk)?;
        let requests = match &mut source.log {
            Some(log) => run::requests(log, written.requests.as_ref(), writer, out, &mut || steps.step(0))?,
            None => 0,
        };
        writer.after(out, front, &written.sums, requests).map_err(NotSaved::Disk)?;
        events += written.sums.events;
    }
    writer.end(out, &fronts).map_err(NotSaved::Disk)?;
    Ok(events)
}
