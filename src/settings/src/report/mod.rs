//! A report of everything that was recorded, to read or to process. It is written under another name and renamed, so that half a
//! report is never taken for a whole one, and only its owner can read it.

mod format;
mod html;
mod json;
mod rows;
#[cfg(test)]
mod tests;

use std::io::BufWriter;
use std::path::Path;

use anyhow::Context as _;
use candor::Places;
use candor::tools::log::{Log, LogError};
use candor::tools::registry::Program;
use jiff::Timestamp;

pub use rows::event_json;

use format::{Front, Writer};

use crate::pages::your_data::view::{FormatChoice, FormatId};
use crate::text::{Word, labels};

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

/// Stops an export: the log or the disk.
enum Stopped {
    Log(LogError),
    Disk(std::io::Error),
}

impl From<LogError> for Stopped {
    fn from(error: LogError) -> Self {
        Self::Log(error)
    }
}

/// Saves a report, and returns how many events are in it. A program that recorded nothing has a report too.
pub fn save(places: &Places, program: &Program, format: &Format, path: &Path, now: Timestamp) -> anyhow::Result<u64> {
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
    let folder = path.parent().context("a report needs a folder to stand in")?;
    let failed = || format!("the report could not be written to {}", path.display());
    let temporary = tempfile::Builder::new().prefix(".candor-report-").tempfile_in(folder).with_context(failed)?;
    let mut out = BufWriter::with_capacity(1 << 20, temporary);
    let mut events = 0;
    writer.begin(&mut out, &front).with_context(failed)?;
    if let Some(log) = &mut log {
        let written = log.export(|event| {
            events += 1;
            writer.event(&mut out, &front, &event).map_err(Stopped::Disk)
        });
        match written {
            Ok(()) => {}
            Err(Stopped::Log(error)) => return Err(error.into()),
            Err(Stopped::Disk(error)) => return Err(error).with_context(failed),
        }
    }
    writer.end(&mut out).with_context(failed)?;
    let temporary = out.into_inner().map_err(std::io::IntoInnerError::into_error).with_context(failed)?;
    temporary.as_file().sync_all().with_context(failed)?;
    temporary.persist(&path).map_err(|error| error.error).with_context(failed)?;
    Ok(events)
}
