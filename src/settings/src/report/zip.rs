//! Everything in one file: the report in each format that people or programs read, what was agreed to, and the sums by which anybody can
//! check that nothing in it was changed by accident. It is written as it goes, so that it can be piped, too.

use std::io::{self, Write};

use candor::Places;
use candor::tools::files;
use candor::tools::registry::Program;
use candor::tools::wire::hex;
use serde_json::Value;
use sha2::{Digest as _, Sha256};
use zip::write::{SimpleFileOptions, StreamWriter};
use zip::{CompressionMethod, ZipWriter};

use super::formats::{FORMATS, Format, Make};
use super::front::{self, sources};
use super::order::Order;
use super::pass::{Steps, one};
use super::place::NotSaved;
use crate::text::labels;

/// The name of the sums, which `sha256sum -c` reads.
pub(super) const SUMS: &str = "SHA256SUMS";

/// The report as data in it.
pub(super) const DATA: &str = "report.json";

/// The longest consent file or manifest that is put in, in bytes: far beyond what either is read up to.
const LONGEST: u64 = 1 << 20;

/// What is in the file so far, with its sums.
struct Archive<'o> {
    zip: ZipWriter<StreamWriter<&'o mut (dyn Write + Send)>>,
    sums: String,
    options: SimpleFileOptions,
}

/// Writes it; how many events are in it.
pub(super) fn write(
    places: &Places,
    order: &Order,
    out: &mut (dyn Write + Send),
    steps: &mut Steps<'_, '_>,
) -> Result<u64, NotSaved> {
    let options = SimpleFileOptions::default()
        .compression_method(CompressionMethod::Deflated)
        // The quickest: repeated words are found all the same.
        .compression_level(Some(1))
        .unix_permissions(0o600)
        .large_file(true);
    let mut archive = Archive { zip: ZipWriter::new_stream(out), sums: String::new(), options };
    let inner: Vec<(&Format, Box<dyn super::format::Writer>)> = FORMATS.iter().filter_map(writer).collect();
    let passes: u64 = inner.iter().map(|(_, writer)| 1 + u64::from(writer.counts_first())).sum();
    let mut events = 0;
    for (format, writer) in inner {
        // Each format reads what there is now: what is recorded meanwhile may be in a later one.
        let (fronts, mut sources) = sources(places, order)?;
        if steps.of == 0 {
            steps.of = passes * fronts.iter().map(front::length).sum::<u64>();
        }
        events =
            archive.file(&format!("report.{}", format.id), |out| one(writer.as_ref(), fronts, &mut sources, out, steps))?;
    }
    for program in &order.programs {
        archive.papers(places, program)?;
    }
    archive.file("README.txt", |out| Ok(out.write_all(labels::report_zip_means().as_bytes()).map(|()| 0)?))?;
    let sums = std::mem::take(&mut archive.sums);
    archive.file(SUMS, |out| Ok(out.write_all(sums.as_bytes()).map(|()| 0)?))?;
    archive.zip.finish().map_err(not_written)?.flush()?;
    Ok(events)
}

/// What is in it as a format of its own: what is for people. JSON Lines say the same as JSON.
fn writer(format: &'static Format) -> Option<(&'static Format, Box<dyn super::format::Writer>)> {
    match format.make {
        Make::One(writer) if format.is_for_people => Some((format, writer())),
        _ => None,
    }
}

impl Archive<'_> {
    /// A file of this name, with its sum.
    fn file(
        &mut self,
        name: &str,
        write: impl FnOnce(&mut (dyn Write + Send)) -> Result<u64, NotSaved>,
    ) -> Result<u64, NotSaved> {
        self.zip.start_file(name, self.options).map_err(not_written)?;
        let mut out = Summed { out: &mut self.zip, sum: Sha256::new() };
        let done = write(&mut out)?;
        let sum = hex(&out.sum.finalize());
        // A name with a line break would need another form, and ours have none.
        self.sums.push_str(&format!("{sum}  {name}\n"));
        Ok(done)
    }

    /// What the program may ever say, what the person decided and the text that they agreed to.
    fn papers(&mut self, places: &Places, program: &Program) -> Result<(), NotSaved> {
        let (app, file) = (&program.manifest.app.id, program.consent_file(places));
        self.file(&format!("{app}/manifest.toml"), |out| Ok(out.write_all(program.manifest.text().as_bytes()).map(|()| 0)?))?;
        // What cannot be read now is told in the window and by "candor status".
        if let Some(consent) = files::read(&file.path, LONGEST).ok().and_then(|bytes| without_what_is_not_ours(&bytes)) {
            self.file(&format!("{app}/consent.json"), |out| Ok(out.write_all(consent.as_bytes()).map(|()| 0)?))?;
        }
        if let Ok(agreed) = files::read(&file.agreed, LONGEST) {
            self.file(&format!("{app}/agreed.toml"), |out| Ok(out.write_all(&agreed).map(|()| 0)?))?;
        }
        Ok(())
    }
}

/// The keys of a consent file that are Candor's.
const OURS: [&str; 8] =
    ["telemetry_enabled", "format", "tiers", "withheld_fields", "crash_reports", "paused_until", "history", "decision"];

/// The consent file with what the program keeps in it for itself hidden: that may be anything, also a secret.
fn without_what_is_not_ours(bytes: &[u8]) -> Option<String> {
    let mut members: serde_json::Map<String, Value> = serde_json::from_slice(bytes).ok()?;
    for (_, value) in members.iter_mut().filter(|(key, _)| !OURS.contains(&key.as_str())) {
        *value = "[hidden]".into();
    }
    Some(format!("{:#}\n", Value::Object(members)))
}

fn not_written(error: zip::result::ZipError) -> NotSaved {
    NotSaved::Disk(match error {
        zip::result::ZipError::Io(error) => error,
        other => io::Error::other(other),
    })
}

/// Adds up what passes.
struct Summed<'a, W> {
    out: &'a mut W,
    sum: Sha256,
}

impl<W: Write> Write for Summed<'_, W> {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        let written = self.out.write(bytes)?;
        self.sum.update(bytes.get(..written).unwrap_or_default());
        Ok(written)
    }

    fn flush(&mut self) -> io::Result<()> {
        self.out.flush()
    }
}
