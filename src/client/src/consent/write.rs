//! Changing the consent file: lock, read again, apply one change, write as one step. Never tears it, never loses a key that is not
//! ours, never overwrites what it could not read without keeping a copy beside it.

use std::io;
use std::path::{Path, PathBuf};

use jiff::Timestamp;
use serde_json::value::{RawValue, to_raw_value};
use serde_json::{Map, Value, json};

use super::change::{Applied, Change, next};
use super::file::{Bytes, ConsentFile, MAX_BYTES, read_agreed, read_bytes};
use super::keep::{How, Kept};
use super::overwrite::{is_for_want_of_room, overwrite};
use super::parse::{Choices, DecidedBy, Decision, Document, document, read};
use super::problem::{FORMAT, Problem};
use super::retention::Retention;
use crate::files;
use crate::manifest::Manifest;

/// Why a change was not made. The file is as it was.
#[derive(Debug, thiserror::Error)]
pub enum NotWritten {
    /// The manifest has no such tier.
    #[error("there is no tier \"{0}\" in this program's manifest")]
    NoSuchTier(String),
    /// This change only means something after an answer.
    #[error("nobody has answered for this program yet: switch a tier on or off first")]
    NotAnswered,
    /// Something else stands where the file should be.
    #[error(
        "your choice could not be written, and is as it was before: something else stands where the file should be; move it away \
         first ({})", .0.display()
    )]
    InTheWay(PathBuf),
    /// Where the file should be is a link that leads back to itself.
    #[error(
        "your choice could not be written, and is as it was before: it is a link that leads back to itself; remove it first ({})",
        .0.display()
    )]
    LoopingLink(PathBuf),
    /// Another program was changing something in the folder all the time.
    #[error("your choice could not be written, and is as it was before: another program holds it; try again ({})", .0.display())]
    Held(PathBuf),
    /// There is no name left for a copy of the damaged file.
    #[error("your choice could not be written, and is as it was before: there are too many kept copies beside it ({})", .0.display())]
    TooManyCopies(PathBuf),
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

/// How often a write is tried again when an editor changed the file meanwhile: one that saves five times in a few milliseconds would not
/// let go at the sixth either.
const TRIES: usize = 5;

impl NotWritten {
    /// What the operating system said about this file or folder.
    pub(super) fn about(path: &Path) -> impl Fn(io::Error) -> Self {
        move |error| match error.kind() {
            io::ErrorKind::WouldBlock => Self::Held(path.to_path_buf()),
            _ => Self::Io { error, path: path.to_path_buf() },
        }
    }
}

/// What stands in the file before a change.
#[derive(Default)]
struct Before {
    document: Document,
    choices: Option<Choices>,
}

impl Before {
    fn of(bytes: &[u8]) -> Option<Self> {
        let document = document(bytes).ok()?;
        let choices = read(&document).ok()?;
        Some(Self { document, choices: Some(choices) })
    }
}

impl ConsentFile {
    /// Makes one change.
    pub fn apply(&self, manifest: &Manifest, change: &Change, by: &DecidedBy, now: Timestamp) -> Result<Applied, NotWritten> {
        if let Change::Tier(tier, _) = change
            && manifest.tier(tier).is_none()
        {
            return Err(NotWritten::NoSuchTier(tier.clone()));
        }
        files::make_private_folder(&self.folder).map_err(NotWritten::about(&self.folder))?;
        let _lock = files::lock_folder(&self.folder).map_err(NotWritten::about(&self.folder))?;
        // A link is replaced at its target.
        let target = target_of(&self.path)?;
        let mut kept = Kept::default();
        let written = self.change(manifest, change, by, now, &target, &mut kept);
        if written.is_err() {
            // What stands there is as it was, and needs no copy.
            kept.undo(&target);
        }
        written
    }

    /// The same, with the folder locked; `kept` takes what is set aside for it.
    fn change(
        &self,
        manifest: &Manifest,
        change: &Change,
        by: &DecidedBy,
        now: Timestamp,
        target: &Path,
        kept: &mut Kept,
    ) -> Result<Applied, NotWritten> {
        for _ in 0..TRIES {
            let bytes_before = bytes_of(target);
            let before = self.before(target, now, kept)?;
            let old_text = read_agreed(&self.agreed);
            let next =
                next(manifest, before.choices.as_ref(), old_text.as_deref(), change, by, now).ok_or(NotWritten::NotAnswered)?;
            let bytes = write_into(before.document, &next.choices).map_err(|error| NotWritten::about(target)(error.into()))?;
            if bytes_of(target) != bytes_before {
                continue;
            }
            // Only over a file that could be read, and only where less is allowed.
            let over = bytes_before.filter(|_| before.choices.is_some() && change.allows_less());
            self.write(target, &bytes, over.as_deref(), &next, old_text.as_deref())?;
            let was_off = before.choices.is_some_and(|choices| !choices.enabled);
            let ends_identity = was_off || !next.choices.enabled;
            return Ok(Applied { kept_copy: kept.path().map(Path::to_path_buf), ends_identity, ..next });
        }
        Err(NotWritten::Contended(target.to_path_buf()))
    }

    /// What stands there now. What cannot be trusted is kept beside it, and not taken over.
    fn before(&self, target: &Path, now: Timestamp, kept: &mut Kept) -> Result<Before, NotWritten> {
        let untrusted = |kept: &mut Kept, whole| kept.keep(target, now, whole).map(|()| Before::default());
        match read_bytes(&self.path) {
            Bytes::Missing | Bytes::Problem(Problem::DanglingLink) => Ok(Before::default()),
            Bytes::Read(bytes) => Before::of(&bytes).map_or_else(|| untrusted(kept, How::Copied), Ok),
            Bytes::Problem(Problem::NotAFile(_) | Problem::LoopingLink) => Err(NotWritten::InTheWay(target.to_path_buf())),
            // The file itself is as it should be; the folder is not ours to change, and stays the reason why nothing is sent.
            Bytes::Problem(Problem::FolderWritable) => {
                let bytes = files::read(target, MAX_BYTES).map_err(|error| NotWritten::about(target)(error.into()))?;
                Before::of(&bytes).map_or_else(|| untrusted(kept, How::Copied), Ok)
            }
            // It may have no end.
            Bytes::Problem(Problem::TooLong(_)) => untrusted(kept, How::Renamed),
            // Closed to others by writing it: what a stranger may have put there is not taken over.
            Bytes::Problem(_) => untrusted(kept, How::Copied),
        }
    }

    /// Writes the text that the decision is about, and then the decision, over `over` where there is no room for a new file.
    fn write(
        &self,
        target: &Path,
        bytes: &[u8],
        over: Option<&[u8]>,
        next: &Applied,
        old_text: Option<&str>,
    ) -> Result<(), NotWritten> {
        // A first no agrees to no text, so it writes the consent file and nothing else.
        if let Some(agreed) = next.agreed.as_deref().filter(|_| next.choices.enabled || old_text.is_some())
            && old_text != Some(agreed)
        {
            files::write_atomically(&self.agreed, agreed.as_bytes()).map_err(NotWritten::about(&self.agreed))?;
        }
        let written = files::write_atomically(target, bytes).or_else(|error| match over {
            Some(over) if is_for_want_of_room(&error) => overwrite(target, over, bytes),
            _ => Err(error),
        });
        written.map_err(|error| {
            // The choice is as it was, and so is the text that it is about; a text that nobody agreed to would ask again.
            let _as_far_as_it_goes = match old_text {
                Some(old) => files::write_atomically(&self.agreed, old.as_bytes()),
                None => std::fs::remove_file(&self.agreed),
            };
            NotWritten::about(target)(error)
        })
    }
}

/// The file's bytes with our keys set and every other key as it was, in its place.
fn write_into(mut document: Document, choices: &Choices) -> serde_json::Result<Vec<u8>> {
    let Choices { enabled, tiers, withheld_fields, crash_reports, paused, history, decision } = choices;
    set_in(&mut document, "telemetry_enabled", &json!(enabled))?;
    set_in(&mut document, "format", &json!(FORMAT))?;
    set_in(&mut document, "tiers", &json!(tiers))?;
    set_in(&mut document, "withheld_fields", &json!(withheld_fields))?;
    set_in(&mut document, "crash_reports", &json!(crash_reports.as_str()))?;
    set_in(&mut document, "paused_until", &json!(paused.map(|pause| pause.to_string())))?;
    // The usual amount need not be said; what was said before is said anew.
    if *history != Retention::default() || document.get("history").is_some() {
        set_in(&mut document, "history", &json!({"days": history.days, "mib": history.mib}))?;
    }
    if let Some(Decision { id, at, by, agreed, on_since }) = decision {
        let on_since: Map<String, Value> =
            on_since.iter().map(|(tier, since)| (tier.clone(), json!(since.to_string()))).collect();
        set_in(
            &mut document,
            "decision",
            &json!({"id": id, "at": at.to_string(), "by": by.as_str(), "agreed": agreed, "on_since": on_since}),
        )?;
    }
    render(&document)
}

fn set_in(document: &mut Document, key: &str, value: &Value) -> serde_json::Result<()> {
    document.set(key, to_raw_value(value)?);
    Ok(())
}

/// One key a line; a value keeps its own form.
fn render(document: &Document) -> serde_json::Result<Vec<u8>> {
    let mut out = String::from("{");
    for (index, (key, value)) in document.0.iter().enumerate() {
        out.push_str(if index == 0 { "\n  " } else { ",\n  " });
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

/// As many links as Linux follows: what is longer leads back to itself.
const MOST_LINKS: usize = 40;

/// The file that a chain of links ends at, also when that file does not exist yet.
fn target_of(path: &Path) -> Result<PathBuf, NotWritten> {
    let link = path;
    let mut path = path.to_path_buf();
    for _ in 0..MOST_LINKS {
        match std::fs::read_link(&path) {
            Ok(next) => path = path.parent().map_or_else(|| next.clone(), |folder| folder.join(&next)),
            Err(_) => return Ok(path),
        }
    }
    Err(NotWritten::LoopingLink(link.to_path_buf()))
}
