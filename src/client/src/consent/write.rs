//! Changing the consent file: lock, read again, apply one change, write as one step. Never tears it, never loses a key that is not
//! ours, never overwrites what it could not read without keeping a copy beside it.

use std::path::Path;
use std::time::Duration;

use jiff::Timestamp;
use serde_json::{Map, Value, json};

use super::aside::{is_one_of_ours, may_be_replaced};
use super::change::{Applied, Change, next};
use super::entry;
use super::file::{Bytes, ConsentFile, MAX_BYTES, end_of, read_agreed, read_bytes};
use super::keep::{How, Kept};
use super::not_written::NotWritten;
use super::overwrite::overwrite;
use super::parse::{Choices, DecidedBy, Decision, Document, OURS, document, parse, read};
use super::past::Past;
use super::problem::{FORMAT, Problem};
use super::retention::Retention;
use crate::files::{self, Locked};
use crate::json;
use crate::manifest::Manifest;
use crate::members::Members;

/// How often a write is tried again when an editor changed the file meanwhile: one that saves five times within a few milliseconds would
/// not stop at the sixth either.
const TRIES: usize = 5;

/// How long a no waits for the lock before it is written without it: others hold the lock for milliseconds, and a person who says no should
/// not wait long.
const LOCK_PATIENCE: Duration = Duration::from_secs(1);

/// How long to wait, after writing without the lock, before checking whether another writer came in between: one that had already read the
/// old file has written it back by then.
const IN_BETWEEN: Duration = Duration::from_millis(50);

/// What is in the file before a change.
#[derive(Default)]
struct Before {
    document: Document,
    choices: Option<Choices>,
}

impl ConsentFile {
    /// Makes one change.
    pub fn apply(&self, manifest: &Manifest, change: &Change, by: &DecidedBy, now: Timestamp) -> Result<Applied, NotWritten> {
        self.apply_after(&|_| Past::default(), manifest, change, by, now).map(|(applied, _)| applied)
    }

    /// Like [`Self::apply`], for callers that have a log. While the folder is locked, the log is asked what was decided before, so that
    /// nothing comes in between. The lock is returned with the decision, to be held until the receipt is noted, so that receipts are noted
    /// in the order of the decisions. It is missing if it could not be had and a no was written without it.
    pub(crate) fn apply_after(
        &self,
        past: &dyn Fn(&Choices) -> Past,
        manifest: &Manifest,
        change: &Change,
        by: &DecidedBy,
        now: Timestamp,
    ) -> Result<(Applied, Option<Locked>), NotWritten> {
        check(manifest, change)?;
        files::make_private_folder(&self.folder).map_err(NotWritten::about(&self.folder))?;
        let lock = self.lock(change)?;
        // A link is replaced at its target.
        let target = end_of(&self.path).ok_or_else(|| NotWritten::LoopingLink(self.path.clone()))?;
        if is_one_of_ours(&target, &self.folder) {
            return Err(NotWritten::OneOfOurs(target));
        }
        let mut kept = Kept::default();
        let written = self.change(past, manifest, (change, by), now, &target, lock.is_some(), &mut kept);
        if written.is_err() {
            // What is there is as it was, and needs no copy.
            kept.undo(&target);
        }
        Ok((written?, lock))
    }

    /// Makes the change, with the folder already locked where possible; `kept` takes whatever is set aside for it.
    #[expect(clippy::too_many_arguments, reason = "one step of `apply_after`, cut off so that it can be undone")]
    fn change(
        &self,
        past: &dyn Fn(&Choices) -> Past,
        manifest: &Manifest,
        (change, by): (&Change, &DecidedBy),
        now: Timestamp,
        target: &Path,
        is_locked: bool,
        kept: &mut Kept,
    ) -> Result<Applied, NotWritten> {
        for _ in 0..TRIES {
            let bytes_before = bytes_of(target);
            let past = past(&choices_in(bytes_before.as_deref()));
            let before = self.before(target, &past, now, kept)?;
            let old_text = read_agreed(&self.agreed);
            let next = next(manifest, before.choices.as_ref(), old_text.as_deref(), change, by, (now, &past))
                .ok_or(NotWritten::NotAnswered)?;
            let bytes = write_into(before.document, &next.choices);
            // Only over a file that could be read, and only if less is allowed.
            let may_overwrite = before.choices.is_some() && change.allows_less();
            match self.write(target, &bytes, (bytes_before.as_deref(), may_overwrite), &next, old_text.as_deref()) {
                Err(NotWritten::Contended(_)) => continue,
                written => written?,
            }
            kept.is_needed();
            if !is_locked && !stays(target, &bytes) {
                continue;
            }
            return Ok(Applied { kept_copy: kept.path().map(Path::to_path_buf), ..next });
        }
        Err(NotWritten::Contended(target.to_path_buf()))
    }

    /// The lock of the folder; none if it cannot be had and the change is a no.
    fn lock(&self, change: &Change) -> Result<Option<Locked>, NotWritten> {
        if change.allows_less() {
            return Ok(files::lock_folder_within(&self.folder, LOCK_PATIENCE).ok());
        }
        files::lock_folder(&self.folder).map(Some).map_err(NotWritten::about(&self.folder))
    }

    /// What is there now. What cannot be trusted is kept beside it, and not taken over.
    fn before(&self, target: &Path, past: &Past, now: Timestamp, kept: &mut Kept) -> Result<Before, NotWritten> {
        match read_bytes(&self.path) {
            Bytes::Missing | Bytes::Problem(Problem::DanglingLink) => Ok(Before::default()),
            Bytes::Read(bytes) => take_over(target, &bytes, past, now, kept),
            Bytes::Problem(Problem::NotAFile(_) | Problem::LoopingLink) => Err(NotWritten::InTheWay(target.to_path_buf())),
            // The file itself is as it should be; the folder is not ours to change, and stays the reason why nothing is sent.
            Bytes::Problem(Problem::FolderWritable) => {
                let bytes = files::read(target, MAX_BYTES).map_err(|error| NotWritten::about(target)(error.into()))?;
                take_over(target, &bytes, past, now, kept)
            }
            // It may be endless.
            Bytes::Problem(Problem::TooLong(_)) if may_be_replaced(target) => {
                kept.keep(target, now, How::Renamed).map(|()| Before::default())
            }
            // Closed to others by writing it: what a stranger may have put there is not taken over.
            Bytes::Problem(_) if may_be_replaced(target) => kept.keep(target, now, How::Copied).map(|()| Before::default()),
            Bytes::Problem(_) => Err(NotWritten::NeverWasOne(target.to_path_buf())),
        }
    }

    /// Writes the text that the decision is about, and then the decision, unless the file no longer has its old bytes. If no new file can be
    /// made, these are overwritten where they may be.
    fn write(
        &self,
        target: &Path,
        bytes: &[u8],
        (old, may_overwrite): (Option<&[u8]>, bool),
        next: &Applied,
        old_text: Option<&str>,
    ) -> Result<(), NotWritten> {
        let over = old.filter(|_| may_overwrite);
        let unchanged = || bytes_of(target).as_deref() == old;
        files::still(&unchanged).map_err(NotWritten::about(target))?;
        let mut text_written = false;
        // A first no agrees to no text, so it writes the consent file and nothing else.
        if let Some(agreed) = next.agreed.as_deref().filter(|_| next.choices.enabled || old_text.is_some())
            && old_text != Some(agreed)
        {
            match files::write_atomically(&self.agreed, agreed.as_bytes()) {
                Ok(()) => text_written = true,
                // A no agrees to nothing, and so it needs no text; without one, the person is asked again before anything is sent.
                Err(_) if over.is_some() || !next.choices.enabled => {}
                Err(error) => return Err(NotWritten::about(&self.agreed)(error)),
            }
        }
        let written = files::write_atomically_while(&unchanged, target, bytes).or_else(|error| match over {
            Some(over) => files::still(&unchanged).and_then(|()| overwrite(target, over, bytes).map_err(|_| error)),
            None => Err(error),
        });
        written.map_err(|error| {
            // The choice is as it was, and so is the text that it is about; a text that nobody agreed to would ask again.
            let _as_far_as_it_goes = match old_text {
                _ if !text_written => Ok(()),
                Some(old) => files::write_atomically(&self.agreed, old.as_bytes()),
                None => std::fs::remove_file(&self.agreed),
            };
            NotWritten::about(target)(error)
        })
    }
}

/// Whether the change can be made at all.
fn check(manifest: &Manifest, change: &Change) -> Result<(), NotWritten> {
    let entries: Vec<&String> = match change {
        Change::Tier(tier, _) if manifest.tier(tier).is_none() => return Err(NotWritten::NoSuchTier(tier.clone())),
        Change::Withhold(entries, true) => entries.iter().collect(),
        Change::Answer { withheld, .. } => withheld.iter().filter(|(_, withheld)| **withheld).map(|(entry, _)| entry).collect(),
        _ => return Ok(()),
    };
    match entries.into_iter().find(|entry| entry::part(entry).is_none()) {
        Some(entry) => Err(NotWritten::NotAnEntry(entry.clone())),
        None => Ok(()),
    }
}

/// What is in these bytes, as far as anything was decided in them.
fn choices_in(bytes: Option<&[u8]>) -> Choices {
    bytes.and_then(|bytes| parse(bytes).ok().flatten()).unwrap_or_default()
}

/// What is carried over from a file that can be trusted as it is; otherwise the file is kept beside the new one.
fn take_over(target: &Path, bytes: &[u8], past: &Past, now: Timestamp, kept: &mut Kept) -> Result<Before, NotWritten> {
    let mut keep = |document| kept.keep(target, now, How::Copied).map(|()| Before { document, choices: None });
    // A program's other settings were never in question.
    let without_ours =
        |document: Document| Members(document.0.into_iter().filter(|(key, _)| !OURS.contains(&key.as_str())).collect());
    let document = match document(bytes) {
        Ok(document) => document,
        Err(_) if may_be_replaced(target) => return keep(Document::default()),
        Err(_) => return Err(NotWritten::NeverWasOne(target.to_path_buf())),
    };
    match read(&document) {
        Ok(None) => Ok(Before { document, choices: None }),
        Ok(Some(choices)) => {
            let id = choices.decision.as_ref().map(|decision| &decision.id);
            if past.overtaken.is_some() && past.overtaken.as_ref() == id {
                return keep(without_ours(document));
            }
            Ok(Before { document, choices: Some(choices) })
        }
        // Nobody here knows what a newer version means by its keys.
        Err(Problem::Newer(_)) => keep(Document::default()),
        Err(_) => keep(without_ours(document)),
    }
}

/// Whether what was just written without the lock is still there after a moment, or another writer was in between.
fn stays(target: &Path, bytes: &[u8]) -> bool {
    std::thread::sleep(IN_BETWEEN);
    bytes_of(target).as_deref() == Some(bytes)
}

/// The file's bytes with our keys set and every other key as it was, in its place.
fn write_into(mut document: Document, choices: &Choices) -> Vec<u8> {
    let Choices { enabled, tiers, withheld_fields, crash_reports, paused, history, decision } = choices;
    set_in(&mut document, "telemetry_enabled", &json!(enabled));
    set_in(&mut document, "format", &json!(FORMAT));
    set_in(&mut document, "tiers", &json!(tiers));
    set_in(&mut document, "withheld_fields", &json!(withheld_fields));
    set_in(&mut document, "crash_reports", &json!(crash_reports.as_str()));
    set_in(&mut document, "paused_until", &json!(paused.map(|pause| pause.to_string())));
    // The default need not be written; what was written before is written again.
    if *history != Retention::default() || document.get("history").is_some() {
        set_in(&mut document, "history", &json!({"days": history.days, "mib": history.mib}));
    }
    if let Some(Decision { id, at, by, agreed, on_since, began }) = decision {
        let on_since: Map<String, Value> =
            on_since.iter().map(|(tier, since)| (tier.clone(), json!(since.to_string()))).collect();
        let decision = json!({
            "id": id, "at": at.to_string(), "by": by.as_str(), "agreed": agreed, "on_since": on_since, "began": began,
            "check": choices.checksum(),
        });
        set_in(&mut document, "decision", &decision);
    }
    render(&document)
}

fn set_in(document: &mut Document, key: &str, value: &Value) {
    document.set(key, json::written(value));
}

/// One key a line; a value keeps its own form.
fn render(document: &Document) -> Vec<u8> {
    let mut out = String::from("{");
    for (index, (key, value)) in document.0.iter().enumerate() {
        out.push_str(if index == 0 { "\n  " } else { ",\n  " });
        out.push_str(&json::written(&Value::from(key.as_str())));
        out.push_str(": ");
        out.push_str(value);
    }
    out.push_str("\n}\n");
    out.into_bytes()
}

fn bytes_of(path: &Path) -> Option<Vec<u8>> {
    match read_bytes(path) {
        Bytes::Read(bytes) => Some(bytes),
        Bytes::Missing | Bytes::Problem(_) => None,
    }
}
