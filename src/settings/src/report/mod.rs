//! A report of what was recorded, to read or to process. It is written under another name and renamed, so that half a report is never
//! taken for a whole one, and only its owner can read it.

mod csv;
mod eights;
mod format;
mod formats;
mod front;
mod html;
mod json;
mod lines;
mod moments;
mod order;
mod pass;
mod place;
mod rows;
mod run;
mod sums;
#[cfg(test)]
mod tests;
mod turns;
mod verify;
mod zip;

use std::io::{BufWriter, Write};
use std::path::Path;

use candor::Places;
use candor::tools::files::Replacement;
use candor::tools::registry::Program;

pub use formats::{FORMATS, Format, format};
pub use json::{asked_in_full, followed};
pub use order::{NoDays, Order, Progress, Watch, between};
pub use place::{Existing, NotSaved};
pub use rows::event_json;
pub use verify::{Checked, Finding, NotChecked, verify};

use crate::pages::your_data::view::{FormatChoice, FormatId, LONG_PAGE};
use formats::Make;
use front::{Source, sources};
use pass::{Steps, one};

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

/// Whether a browser would take long to open it, judged before it is made, by how much each program has on the disk.
pub fn is_a_long_page(places: &Places, order: &Order) -> bool {
    let log = |program: &Program| program.consent_file(places).folder.join(candor::tools::log::FILE);
    let length = |program: &Program| std::fs::metadata(log(program)).map_or(0, |file| file.len());
    let has_end = order.part.from.is_some() || order.part.until.is_some();
    ["html", "zip"].contains(&order.format.id) && !has_end && order.programs.iter().map(length).sum::<u64>() >= LONG_PAGE
}

/// Saves a report. Returns how many events are in it. A program that recorded nothing has a report, too. When `watch` says stop, nothing is
/// left of it.
pub fn save(places: &Places, order: &Order, path: &Path, existing: Existing, watch: &mut Watch<'_>) -> Result<u64, NotSaved> {
    let path = std::path::absolute(path)?;
    place::check(places, &order.programs, &path, existing)?;
    let mut new = Replacement::begin(&path)?;
    let mut out = BufWriter::with_capacity(1 << 18, &mut new);
    let events = write(places, order, &mut out, watch)?;
    out.flush()?;
    drop(out);
    // Syncing a long report takes a while, during which the person may cancel, or something else may take the name.
    new.sync()?;
    if !watch(Progress { done: 1, of: 1 }) {
        return Err(NotSaved::Stopped);
    }
    place::check(places, &order.programs, &path, existing)?;
    finish(new, existing)?;
    Ok(events)
}

/// Saves other bytes by the same rules.
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

/// Writes a report. Returns how many events are in it.
pub fn write(places: &Places, order: &Order, out: &mut (dyn Write + Send), watch: &mut Watch<'_>) -> Result<u64, NotSaved> {
    let (mut fronts, mut sources) = sources(places, order)?;
    let mut steps = Steps { done: 0, of: 0, watch };
    let length: u64 = fronts.iter().map(front::length).sum();
    let written = match order.format.make {
        Make::One(writer) => {
            let writer = writer();
            steps.of = length * (1 + u64::from(writer.counts_first()));
            one(writer.as_ref(), &mut fronts, &mut sources, out, &mut steps)
        }
        Make::All => {
            steps.of = length * zip::passes();
            zip::write(places, order, (&mut fronts, &mut sources), out, &mut steps)
        }
    };
    // A log that is written to while it is read may also look damaged.
    if matches!(written, Ok(_) | Err(NotSaved::Log(_))) && !sources.iter().all(Source::is_as_it_was) {
        return Err(NotSaved::Changed);
    }
    let events = written?;
    out.flush()?;
    Ok(events)
}
