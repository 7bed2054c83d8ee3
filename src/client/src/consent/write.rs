//! Changing the consent file: lock, read again, apply one change, write as one step. Never tears it, never loses a key that is not
//! ours, never overwrites what it could not read without keeping a copy beside it.

use std::fs::File;
use std::io;
use std::path::{Path, PathBuf};

use jiff::Timestamp;
use serde_json::value::{RawValue, to_raw_value};
use serde_json::{Map, Value, json};

use super::change::{Applied, Change, next};
use super::file::{Bytes, ConsentFile, read_agreed, read_bytes};
use super::overwrite::{is_for_want_of_room, overwrite};
use super::parse::{Decision, Document, Record, document, parse};
use super::problem::{FORMAT, Problem};
use super::retention::Retention;
use crate::manifest::Manifest;
use crate::places;

/// Why a change was not made. The file is as it was.
#[derive(Debug, thiserror::Error)]
pub enum NotWritten {
    /// The manifest has no such tier.
    #[error("there is no tier \"{0}\" in this program's manifest")]
    NoSuchTier(String),
    /// This change only means something after an answer.
    #[error("nobody has answered for this program yet: switch a tier on or off first")]
    NotAnswered,
    /// The operating system refuses it.
    #[error("your choice could not be written, and is as it was before: {error} ({path})")]
    Io {
        /// What it said.
        error: io::Error,
        /// About which file or folder.
        path: PathBuf,
    },
    /// Somebody else went on writing the file.
    #[error("another program kept changing the file; try again ({0})")]
    Contended(PathBuf),
}

/// How often a write is tried again when an editor changed the file meanwhile.
const TRIES: usize = 5;

impl ConsentFile {
    /// Makes one change. `by` is `window`, `command line` or `host`.
    pub fn apply(&self, manifest: &Manifest, change: &Change, by: &str, now: Timestamp) -> Result<Applied, NotWritten> {
        if let Change::Tier(tier, _) = change
            && manifest.tier(tier).is_none()
        {
            return Err(NotWritten::NoSuchTier(tier.clone()));
        }
        let about = |path: &Path| {
            let path = path.to_path_buf();
            move |error| NotWritten::Io { error, path }
        };
        places::make_private_folder(&self.folder).map_err(about(&self.folder))?;
        let _lock = places::lock_folder(&self.folder).map_err(about(&self.folder))?;
        // A link is replaced at its target.
        let target = target_of(&self.path).map_err(about(&self.path))?;
        let mut kept_copy = None;
        for _ in 0..TRIES {
            let before = bytes_of(&target);
            let (document, record) = match read_bytes(&self.path) {
                Bytes::Missing | Bytes::Problem(Problem::DanglingLink) => (Document::default(), None),
                Bytes::Read(bytes) => {
                    if let (Ok(document), Ok(record)) = (document(&bytes), parse(&bytes)) {
                        (document, Some(record))
                    } else {
                        kept_copy = Some(keep_copy(&target, now).map_err(about(&target))?);
                        (Document::default(), None)
                    }
                }
                Bytes::Problem(Problem::NotAFile(_) | Problem::LoopingLink) => {
                    let error = io::Error::other("something else stands where the file should be; move it away first");
                    return Err(NotWritten::Io { error, path: target });
                }
                // The file itself is as it should be; the folder is not ours to change, and stays the reason why nothing is sent.
                Bytes::Problem(Problem::FolderWritable) => {
                    let bytes = std::fs::read(&target).map_err(about(&target))?;
                    match (document(&bytes), parse(&bytes)) {
                        (Ok(document), Ok(record)) => (document, Some(record)),
                        _ => (Document::default(), None),
                    }
                }
                // Closed to others by writing it: what a stranger may have put there is not taken over.
                Bytes::Problem(_) => {
                    kept_copy = Some(keep_copy(&target, now).map_err(about(&target))?);
                    (Document::default(), None)
                }
            };
            let old_text = read_agreed(&self.agreed);
            let next = next(manifest, record.as_ref(), old_text.as_deref(), change, by, now).ok_or(NotWritten::NotAnswered)?;
            let bytes = write_into(document, &next.record).map_err(|error| about(&target)(error.into()))?;
            if bytes_of(&target) != before {
                continue;
            }
            // A first no agrees to no text, so it writes the consent file and nothing else.
            if let Some(agreed) = next.agreed.as_ref().filter(|_| next.record.enabled || old_text.is_some())
                && old_text.as_ref() != Some(agreed)
            {
                places::write_atomically(&self.agreed, agreed.as_bytes()).map_err(about(&self.agreed))?;
            }
            let written = places::write_atomically(&target, &bytes).or_else(|error| match (&before, &record) {
                (Some(before), Some(_)) if change.allows_less() && is_for_want_of_room(&error) => {
                    overwrite(&target, before, &bytes)
                }
                _ => Err(error),
            });
            if let Err(error) = written {
                // The choice is as it was, and so is the text that it is about; a text that nobody agreed to would ask again.
                let _as_far_as_it_goes = match &old_text {
                    Some(old) => places::write_atomically(&self.agreed, old.as_bytes()),
                    None => std::fs::remove_file(&self.agreed),
                };
                return Err(about(&target)(error));
            }
            let was_off = record.is_some_and(|record| !record.enabled);
            let ends_identity = was_off || !next.record.enabled;
            return Ok(Applied { kept_copy, ends_identity, ..next });
        }
        Err(NotWritten::Contended(target))
    }
}

/// The file's bytes with our keys set and every other key as it was, in its place.
fn write_into(mut document: Document, record: &Record) -> serde_json::Result<Vec<u8>> {
    let Record { enabled, tiers, withheld_fields, crash_reports, paused, history, decision } = record;
    set_in(&mut document, "telemetry_enabled", &json!(enabled))?;
    set_in(&mut document, "format", &json!(FORMAT))?;
    set_in(&mut document, "tiers", &json!(tiers))?;
    set_in(&mut document, "withheld_fields", &json!(withheld_fields))?;
    set_in(&mut document, "crash_reports", &json!(crash_reports.as_str()))?;
    set_in(&mut document, "paused_until", &json!(paused.map(|pause| pause.to_string())))?;
    // The usual amount need not be said; what was said before is said anew.
    if *history != Retention::default() || document.0.iter().any(|(known, _)| known == "history") {
        set_in(&mut document, "history", &json!({"days": history.days, "mib": history.mib}))?;
    }
    if let Some(Decision { id, at, by, agreed, on_since }) = decision {
        let on_since: Map<String, Value> =
            on_since.iter().map(|(tier, since)| (tier.clone(), json!(since.to_string()))).collect();
        set_in(
            &mut document,
            "decision",
            &json!({"id": id, "at": at.to_string(), "by": by, "agreed": agreed, "on_since": on_since}),
        )?;
    }
    render(&document)
}

fn set_in(document: &mut Document, key: &str, value: &Value) -> serde_json::Result<()> {
    let raw = to_raw_value(value)?;
    match document.0.iter_mut().find(|(known, _)| known == key) {
        Some((_, old)) => *old = raw,
        None => document.0.push((key.to_owned(), raw)),
    }
    Ok(())
}

/// One key a line; a value keeps its own form.
fn render(document: &Document) -> serde_json::Result<Vec<u8>> {
    let mut out = String::from("{");
    for (place, (key, value)) in document.0.iter().enumerate() {
        out.push_str(if place == 0 { "\n  " } else { ",\n  " });
        out.push_str(&serde_json::to_string(key)?);
        out.push_str(": ");
        out.push_str(RawValue::get(value));
    }
    out.push_str("\n}\n");
    Ok(out.into_bytes())
}

fn bytes_of(path: &Path) -> Option<Vec<u8>> {
    match read_bytes(path) {
        Bytes::Read(bytes) => Some(bytes),
        Bytes::Missing | Bytes::Problem(_) => None,
    }
}

/// The file that a chain of links ends at, also when that file does not exist yet.
fn target_of(path: &Path) -> io::Result<PathBuf> {
    let mut path = path.to_path_buf();
    for _ in 0..40 {
        match std::fs::read_link(&path) {
            Ok(next) => path = path.parent().map_or_else(|| next.clone(), |folder| folder.join(&next)),
            Err(_) => return Ok(path),
        }
    }
    Err(io::Error::other("it is a link that leads back to itself; remove it first"))
}

/// Keeps what stands there now, for its owner only, under a name that says when.
fn keep_copy(path: &Path, now: Timestamp) -> io::Result<PathBuf> {
    let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
    let stamp = now.strftime("%Y%m%dT%H%M%S%3fZ");
    for number in 0..1000 {
        let copy = path.with_file_name(format!("{name}.kept-{stamp}-{number}"));
        match places::private_file().write(true).create_new(true).open(&copy) {
            Ok(mut to) => {
                return match File::open(path) {
                    Ok(mut from) => match io::copy(&mut from, &mut to).and_then(|_| to.sync_all()) {
                        Ok(()) => Ok(copy),
                        // Half a copy is none.
                        Err(error) => {
                            let _only_tidying = std::fs::remove_file(&copy);
                            Err(error)
                        }
                    },
                    // What may not be read can still be moved aside.
                    Err(_) => std::fs::rename(path, &copy).map(|()| copy),
                };
            }
            Err(error) if error.kind() == io::ErrorKind::AlreadyExists => {}
            Err(error) => return Err(error),
        }
    }
    Err(io::Error::other("there are too many kept copies beside it"))
}
