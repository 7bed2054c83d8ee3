//! A report of everything that was recorded, to read or to process. It is written under another name and renamed, so that half a
//! report is never taken for a whole one, and only its owner can read it.

mod format;
mod html;
mod json;
mod place;
mod rows;
#[cfg(test)]
mod tests;

use std::io::{self, BufWriter, Write};
use std::path::Path;

use candor::Places;
use candor::tools::files::Replacement;
use candor::tools::identity::Identity;
use candor::tools::log::Log;
use candor::tools::registry::Program;
use jiff::Timestamp;
use jiff::tz::TimeZone;

pub use json::{asked_in_full, followed};
pub use place::{Existing, NotSaved};
pub use rows::event_json;

use crate::pages::your_data::view::{FormatChoice, FormatId};
use crate::text::{Word, labels};
use format::Front;

/// A way to save a report: everything that is known about it outside its own file.
#[derive(Debug)]
pub struct Format {
    /// Its name on the command line, and the ending of its files.
    pub id: &'static str,
    /// What a file dialog calls this kind of file.
    pub kind: Word,
    /// The words of the button that saves it.
    save: Word,
    writer: fn() -> Box<dyn format::Writer>,
}

/// Every way to save a report, in the order in which they are offered.
pub static FORMATS: [Format; 2] = [
    Format { id: "html", kind: labels::report_web_page, save: labels::save_html, writer: || Box::new(html::Html::default()) },
    Format { id: "json", kind: labels::report_data, save: labels::save_json, writer: || Box::new(json::Json::default()) },
];

/// The format with this id, if there is one.
pub fn format(id: &str) -> Option<&'static Format> {
    FORMATS.iter().find(|format| format.id == id)
}

/// What is offered on the page "Your data".
pub fn choices() -> Vec<FormatChoice> {
    FORMATS.iter().map(|format| FormatChoice { id: FormatId(format.id), label: (format.save)().to_owned() }).collect()
}

impl Format {
    /// A name for the file: program, date, ending.
    pub fn file_name(&self, program: &Program, now: Timestamp) -> String {
        format!("{}-telemetry-{}.{}", program.manifest.app.id, now.strftime("%Y-%m-%d"), self.id)
    }
}

/// Saves a report; how many events are in it. A program that recorded nothing has a report too.
pub fn save(
    places: &Places,
    program: &Program,
    format: &Format,
    path: &Path,
    existing: Existing,
    now: Timestamp,
) -> Result<u64, NotSaved> {
    let path = std::path::absolute(path)?;
    place::check(places, program, &path, existing)?;
    let mut out = BufWriter::with_capacity(1 << 20, Replacement::begin(&path)?);
    let events = write(places, program, format, &mut out, now)?;
    let new = out.into_inner().map_err(io::IntoInnerError::into_error)?;
    // What is there now is looked at once more: writing may have taken a while.
    place::check(places, program, &path, existing)?;
    let done = match existing {
        Existing::Stays => new.place(),
        Existing::MayBeReplaced => new.replace(),
    };
    match done {
        Err(error) if error.kind() == io::ErrorKind::AlreadyExists => Err(NotSaved::Exists),
        done => Ok(done.map(|()| events)?),
    }
}

/// Saves bytes that are no report, by the same rules.
pub fn save_bytes(places: &Places, program: &Program, bytes: &[u8], path: &Path, existing: Existing) -> Result<(), NotSaved> {
    let path = std::path::absolute(path)?;
    place::check(places, program, &path, existing)?;
    let mut new = Replacement::begin(&path)?;
    new.write_all(bytes)?;
    let done = match existing {
        Existing::Stays => new.place(),
        Existing::MayBeReplaced => new.replace(),
    };
    match done {
        Err(error) if error.kind() == io::ErrorKind::AlreadyExists => Err(NotSaved::Exists),
        done => Ok(done?),
    }
}

/// Writes a report; how many events are in it.
pub fn write(
    places: &Places,
    program: &Program,
    format: &Format,
    out: &mut dyn Write,
    now: Timestamp,
) -> Result<u64, NotSaved> {
    let consent = program.consent(places);
    let file = program.consent_file(places);
    let mut log = Log::open_existing(&file.folder)?;
    let front = Front {
        program,
        consent: &consent,
        file: places.shown(&file.path),
        summary: log.as_ref().map(Log::summary).transpose()?.unwrap_or_default(),
        totals: log.as_mut().map(Log::totals).transpose()?.unwrap_or_default(),
        // One that cannot be read is told in the window and by "candor identity"; what was recorded can be saved without it.
        identity: Identity::read(&file.folder).unwrap_or_default(),
        decisions: log.as_ref().map(Log::decisions).transpose()?.unwrap_or_default(),
        asked: log.as_ref().map(Log::asked).transpose()?.unwrap_or_default(),
        asked_requests: log.as_ref().map(Log::asked_requests).transpose()?.unwrap_or_default(),
        reports: log.as_mut().map(|log| log.reports(u32::MAX)).transpose()?.unwrap_or_default(),
        now,
        zone: TimeZone::system(),
    };
    let mut writer = (format.writer)();
    let mut events = 0;
    writer.begin(out, &front)?;
    if let Some(log) = &mut log {
        log.export(|event| {
            events += 1;
            writer.event(out, &front, &event).map_err(NotSaved::Disk)
        })?;
        log.requests(|request| writer.request(out, &front, &request).map_err(NotSaved::Disk))?;
    }
    writer.end(out)?;
    out.flush()?;
    Ok(events)
}
