//! Changing the consent file: lock, read again, apply one change, write as one step. Never tears it, never loses a key that is not
//! ours, never overwrites what it could not read without keeping a copy beside it.

use std::collections::{BTreeMap, BTreeSet};
use std::fs::File;
use std::io;
use std::path::{Path, PathBuf};

use jiff::{Timestamp, Unit};
use serde_json::value::{RawValue, to_raw_value};
use serde_json::{Map, Value, json};

use super::file::{self, Bytes, Document};
use super::in_place;
use super::{ConsentFile, CrashReports, Decision, Pause, Record, Retention};
use crate::manifest::{Manifest, Part, Unagreed};
use crate::places;

/// One thing that a person decides.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Change {
    /// The first answer: these tiers yes, all others no, about the text as it is now.
    Answer(BTreeSet<String>),
    /// Yes to every tier of the text as it is now, and to everything in it.
    On,
    /// No to everything. The tiers keep their positions for when the main switch is moved back.
    Off,
    /// The main switch back on, with the tiers as they were.
    Resume,
    /// One tier. On also turns the main switch on; tiers that it had held off stay off.
    Tier(String, bool),
    /// Yes or no to everything that is new or wider since the person agreed, and to nothing else.
    News(bool),
    /// A pause, or its end.
    Pause(Option<Pause>),
    /// What happens to captured crash reports.
    CrashReports(CrashReports),
    /// How much of the history is kept.
    History(Retention),
    /// Withhold these entries of `withheld_fields`, or no longer.
    Withhold(Vec<String>, bool),
}

/// What a change did.
#[derive(Debug, Clone, PartialEq)]
pub struct Applied {
    /// What the file says now.
    pub record: Record,
    /// What it said before.
    pub replaced: Option<Record>,
    /// The text that the decision is about; `None` if this change was about something else and the kept copy was left alone.
    pub agreed: Option<String>,
    /// Where the damaged file that stood in the way is kept.
    pub kept_copy: Option<PathBuf>,
    /// Whether everything is off now, or was until now: then the identity that was in use has ended.
    pub ends_identity: bool,
}

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
            let (document, record) = match file::read_bytes(&self.path) {
                Bytes::Missing | Bytes::Problem(file::Problem::DanglingLink) => (Document::default(), None),
                Bytes::Read(bytes) => {
                    if let (Ok(document), Ok(record)) = (file::document(&bytes), file::parse(&bytes)) {
                        (document, Some(record))
                    } else {
                        kept_copy = Some(keep_copy(&target, now).map_err(about(&target))?);
                        (Document::default(), None)
                    }
                }
                Bytes::Problem(file::Problem::NotAFile(_) | file::Problem::LoopingLink) => {
                    let error = io::Error::other("something else stands where the file should be; move it away first");
                    return Err(NotWritten::Io { error, path: target });
                }
                // The file itself is as it should be; the folder is not ours to change, and stays the reason why nothing is sent.
                Bytes::Problem(file::Problem::FolderWritable) => {
                    let bytes = std::fs::read(&target).map_err(about(&target))?;
                    match (file::document(&bytes), file::parse(&bytes)) {
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
            let old_text = super::read_agreed(&self.agreed);
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
                (Some(before), Some(_)) if in_place::allows_less(change) && in_place::is_for_want_of_room(&error) => {
                    in_place::overwrite(&target, before, &bytes)
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

/// What the file says after the change: pure. `None` if the change means nothing before an answer.
fn next(
    manifest: &Manifest,
    old: Option<&Record>,
    old_text: Option<&str>,
    change: &Change,
    by: &str,
    now: Timestamp,
) -> Option<Applied> {
    // RFC 3339 allows fractions of a second; with them, off and on again within a second still releases nothing old.
    let now = now.round(Unit::Millisecond).unwrap_or(now);
    let mut record = old.cloned().unwrap_or_default();
    let old_decision = old.and_then(|old| old.decision.clone());
    let kept = old_text.filter(|text| old_decision.as_ref().is_some_and(|old| old.agreed == crate::manifest::digest_of(text)));
    let agreed_manifest = kept.and_then(|text| Manifest::parse(text).ok());
    let current = || Some(manifest.text().to_owned());
    let all = |on: bool| manifest.tiers.iter().map(move |tier| (tier.id.clone(), on));
    let mut agreed = kept.map(str::to_owned);
    match change {
        Change::Answer(on) => {
            record.tiers.extend(manifest.tiers.iter().map(|tier| (tier.id.clone(), on.contains(&tier.id))));
            record.enabled = !on.is_empty();
            agreed = current();
        }
        Change::On => {
            record.tiers.extend(all(true));
            record.enabled = true;
            record.withheld_fields = BTreeSet::new();
            agreed = current();
        }
        // Without the agreed text there is nothing that the old positions could be about.
        Change::Off | Change::Resume => {
            if agreed.is_none() {
                record.tiers.extend(all(false));
                agreed = current();
            }
            record.enabled = *change == Change::Resume;
        }
        Change::Tier(tier, on) => {
            if agreed.is_none() || (*on && !record.enabled) {
                record.tiers.values_mut().for_each(|position| *position = false);
            }
            record.tiers.insert(tier.clone(), *on);
            // A first answer says what it says: without a yes in it, an older file's main switch does not stay on.
            record.enabled = *on || (record.enabled && old_decision.is_some());
            let with_tier = agreed_manifest.as_ref().filter(|_| *on).and_then(|old| manifest.agreed_with_tier(old, tier));
            agreed = with_tier.or(agreed).or_else(current);
        }
        Change::News(yes) => {
            let news = Unagreed::between(agreed_manifest.as_ref()?, manifest);
            answer_news(&mut record, &news, *yes);
            agreed = current();
        }
        Change::Pause(pause) => {
            old_decision.as_ref()?;
            record.paused = *pause;
        }
        Change::CrashReports(choice) => {
            old_decision.as_ref()?;
            record.crash_reports = *choice;
        }
        Change::History(history) => {
            old_decision.as_ref()?;
            record.history = *history;
        }
        Change::Withhold(entries, withheld) => {
            old_decision.as_ref()?;
            if *withheld {
                record.withheld_fields.extend(entries.iter().cloned());
            } else {
                record.withheld_fields.retain(|entry| !entries.contains(entry));
            }
        }
    }
    if manifest.switch_only {
        // Such a program sends everything once the main switch is on: it is on only when the person said yes to everything.
        record.enabled &= manifest.tiers.iter().all(|tier| record.tiers.get(&tier.id) == Some(&true));
    }
    let digest = match (&agreed, &old_decision) {
        (Some(text), _) => crate::manifest::digest_of(text),
        (None, Some(old)) => old.agreed.clone(),
        (None, None) => return None,
    };
    record.decision = Some(Decision {
        id: uuid::Uuid::now_v7().to_string(),
        at: now,
        by: by.to_owned(),
        agreed: digest,
        on_since: on_since(old, old_decision.as_ref().filter(|_| kept.is_some()), &record, now),
    });
    Some(Applied { record, replaced: old.cloned(), agreed, kept_copy: None, ends_identity: false })
}

/// A tier keeps its time while it stays on; it starts anew when it comes on, alone or with the main switch.
fn on_since(
    old: Option<&Record>,
    old_decision: Option<&Decision>,
    new: &Record,
    now: Timestamp,
) -> BTreeMap<String, Timestamp> {
    let on = new.tiers.iter().filter(|(_, on)| **on && new.enabled).map(|(tier, _)| tier);
    on.map(|tier| {
        let was_on = old.is_some_and(|old| old.enabled && old.tiers.get(tier) == Some(&true));
        let since = old_decision.filter(|_| was_on).and_then(|decision| decision.on_since.get(tier));
        (tier.clone(), since.copied().unwrap_or(now))
    })
    .collect()
}

/// Remembers the answer to each new part, so that nobody is asked twice.
fn answer_news(record: &mut Record, news: &Unagreed, yes: bool) {
    for (part, _) in &news.parts {
        let entry = match part {
            Part::Tier(tier) => {
                record.tiers.insert(tier.clone(), yes);
                continue;
            }
            Part::Event(event) => format!("{event}/*"),
            Part::Cause(event, tier) => format!("{event}@{tier}"),
            Part::Field(event, path) => format!("{event}/{path}"),
        };
        if yes {
            record.withheld_fields.remove(&entry);
        } else {
            record.withheld_fields.insert(entry);
        }
    }
}

/// The file's bytes with our keys set and every other key as it was, in its place.
fn write_into(mut document: Document, record: &Record) -> serde_json::Result<Vec<u8>> {
    let Record { enabled, tiers, withheld_fields, crash_reports, paused, history, decision } = record;
    set_in(&mut document, "telemetry_enabled", &json!(enabled))?;
    set_in(&mut document, "format", &json!(file::FORMAT))?;
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
    match file::read_bytes(path) {
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
