//! Everything in one file: the report in each format that people or programs read, what was agreed to, and checksums with which anybody can
//! check that nothing in it was changed by accident. It is streamed, so that it can also be piped.

use std::io::{self, Write};

use candor::Places;
use candor::tools::files;
use candor::tools::registry::Program;
use candor::tools::wire::hex;
use serde_json::Value;
use sha2::{Digest as _, Sha256};
use zip::write::{SimpleFileOptions, StreamWriter};
use zip::{CompressionMethod, ZipWriter};

use super::format::{Front, Writer};
use super::formats::{FORMATS, Format, Make};
use super::front::Source;
use super::order::Order;
use super::pass::{Steps, one};
use super::place::NotSaved;
use crate::text::labels;

/// The name of the file with the checksums, which `sha256sum -c` reads.
pub(super) const SUMS: &str = "SHA256SUMS";

/// The report as data in it.
pub(super) const DATA: &str = "report.json";

/// The longest consent file or manifest that is put in, in bytes: Candor reads no longer one of either.
const LONGEST: u64 = 1 << 20;

/// What is in the file so far, with its sums.
struct Archive<'o> {
    zip: ZipWriter<StreamWriter<&'o mut (dyn Write + Send)>>,
    sums: String,
    options: SimpleFileOptions,
}

/// How often it goes through all events.
pub(super) fn passes() -> u64 {
    inner().map(|(_, writer)| 1 + u64::from(writer.counts_first())).sum()
}

/// The formats in it: those for people, and JSON. JSON Lines would only repeat JSON.
fn inner() -> impl Iterator<Item = (&'static Format, Box<dyn Writer>)> {
    FORMATS.iter().filter_map(|format| match format.make {
        Make::One(writer) if format.is_for_people => Some((format, writer())),
        _ => None,
    })
}

/// Writes it. Returns how many events are in it.
pub(super) fn write(
    places: &Places,
    order: &Order,
    (fronts, sources): (&mut [Front<'_>], &mut [Source]),
    out: &mut (dyn Write + Send),
    steps: &mut Steps<'_, '_>,
) -> Result<u64, NotSaved> {
    let options = SimpleFileOptions::default()
        .compression_method(CompressionMethod::Deflated)
        // The fastest level, which still finds repeated words.
        .compression_level(Some(1))
        .unix_permissions(0o600)
        .large_file(true);
    let mut archive = Archive { zip: ZipWriter::new_stream(out), sums: String::new(), options };
    // As of the same moment as the formats.
    let papers: Vec<(String, Vec<u8>)> = order.programs.iter().flat_map(|program| papers(places, program)).collect();
    let mut events = 0;
    for (format, writer) in inner() {
        events = archive.file(&format!("report.{}", format.id), |out| one(writer.as_ref(), fronts, sources, out, steps))?;
    }
    for (name, bytes) in papers {
        archive.file(&name, |out| Ok(out.write_all(&bytes).map(|()| 0)?))?;
    }
    archive.file("README.txt", |out| Ok(out.write_all(labels::report_zip_means().as_bytes()).map(|()| 0)?))?;
    let sums = std::mem::take(&mut archive.sums);
    archive.file(SUMS, |out| Ok(out.write_all(sums.as_bytes()).map(|()| 0)?))?;
    archive.zip.finish().map_err(not_written)?.flush()?;
    Ok(events)
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
}

/// What the program may ever say, what the person decided and the text that they agreed to, each by the name that it has in the archive.
fn papers(places: &Places, program: &Program) -> Vec<(String, Vec<u8>)> {
    let (app, file) = (&program.manifest.app.id, program.consent_file(places));
    let mut papers = vec![(format!("{app}/manifest.toml"), program.manifest.text().as_bytes().to_vec())];
    // If it cannot be read now, the window and "candor status" say so.
    let consent = files::read(&file.path, LONGEST).ok().and_then(|bytes| without_what_is_not_ours(&bytes));
    papers.extend(consent.map(|consent| (format!("{app}/consent.json"), consent.into_bytes())));
    papers.extend(files::read(&file.agreed, LONGEST).ok().map(|agreed| (format!("{app}/agreed.toml"), agreed)));
    papers
}

/// The keys of a consent file that are Candor's.
const OURS: [&str; 8] =
    ["telemetry_enabled", "format", "tiers", "withheld_fields", "crash_reports", "paused_until", "history", "decision"];

/// The consent file with the program's own keys hidden: they may be anything, even a secret.
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

/// Computes the checksum of what passes.
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
