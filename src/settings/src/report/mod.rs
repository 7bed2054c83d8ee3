//! A report of everything that was recorded, to read or to process. It is written under another name and renamed, so that half a
//! report is never taken for a whole one, and only its owner can read it.

mod format;
mod html;
mod json;
mod rows;
#[cfg(test)]
mod tests;

use std::io::{self, BufWriter};
use std::path::Path;

use candor::Places;
use candor::tools::log::{Log, LogError};
use candor::tools::registry::Program;
use jiff::Timestamp;

pub use rows::event_json;

use crate::pages::your_data::view::{FormatChoice, FormatId};
use crate::text::{Word, labels};
use format::{Front, Writer};

/// A way to save a report: everything that is known about it outside its own file.
#[derive(Debug)]
pub struct Format {
    /// Its name on the command line, and the ending of its files.
    pub id: &'static str,
    /// What a file dialog calls this kind of file.
    pub kind: Word,
    /// The words of the button that saves it.
    save: Word,
    writer: fn() -> Box<dyn Writer>,
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

/// Why a report is not saved.
#[derive(Debug)]
pub enum NotSaved {
    /// What it is about cannot be read.
    Log(LogError),
    /// It cannot be written there.
    Disk(io::Error),
}

impl From<LogError> for NotSaved {
    fn from(error: LogError) -> Self {
        Self::Log(error)
    }
}

impl From<io::Error> for NotSaved {
    fn from(error: io::Error) -> Self {
        Self::Disk(error)
    }
}

/// Saves a report; how many events are in it. A program that recorded nothing has a report too.
pub fn save(places: &Places, program: &Program, format: &Format, path: &Path, now: Timestamp) -> Result<u64, NotSaved> {
    let consent = program.consent(places);
    let file = program.consent_file(places);
    let mut log = Log::open_existing(&file.folder)?;
    let front = Front {
        program,
        consent: &consent,
        file: places.shown(&file.path),
        summary: log.as_ref().map(Log::summary).transpose()?.unwrap_or_default(),
        decisions: log.as_ref().map(Log::decisions).transpose()?.unwrap_or_default(),
        now,
    };
    let mut writer = (format.writer)();
    let path = std::path::absolute(path)?;
    let folder = path.parent().ok_or(io::ErrorKind::IsADirectory).map_err(io::Error::from)?;
    let temporary = tempfile::Builder::new().prefix(".candor-report-").tempfile_in(folder)?;
    let mut out = BufWriter::with_capacity(1 << 20, temporary);
    let mut events = 0;
    writer.begin(&mut out, &front)?;
    if let Some(log) = &mut log {
        log.export(|event| {
            events += 1;
            writer.event(&mut out, &front, &event).map_err(NotSaved::Disk)
        })?;
    }
    writer.end(&mut out)?;
    let temporary = out.into_inner().map_err(io::IntoInnerError::into_error)?;
    temporary.as_file().sync_all()?;
    temporary.persist(&path).map_err(|error| error.error)?;
    Ok(events)
}
