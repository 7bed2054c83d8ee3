//! The consent file as it is on disk: where, and whether it may be believed. Writes nothing.

use std::io;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use super::aside::{is_one_of_ours, may_be_replaced};
use super::conflict::Conflict;
use super::entry;
use super::judge::{Agreement, Consent, Stored};
use super::parse::{Choices, Decision, parse};
use super::problem::Problem;
use super::restrictions::Restrictions;
use crate::files::{self, NotRead};
use crate::manifest::{Event, IdentityKind, Manifest, Unagreed};
use crate::places::Places;

/// The longest consent file that is read, in bytes. Our own keys take a few hundred; the rest is room for a program that keeps all its
/// settings in the same file.
pub const MAX_BYTES: u64 = 1024 * 1024;

/// Where one program's choice is kept.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ConsentFile {
    /// The program's folder.
    pub folder: PathBuf,
    /// The consent file, the same one that the program reads.
    pub path: PathBuf,
    /// The manifest as the person saw it, kept beside the file.
    pub agreed: PathBuf,
}

impl ConsentFile {
    /// The files of the program with this manifest.
    pub fn of(places: &Places, manifest: &Manifest) -> Self {
        let folder = places.folder(manifest);
        Self { path: folder.join(&manifest.consent_file), agreed: folder.join("telemetry_agreed.toml"), folder }
    }

    /// Reads what is there now. Nobody can be asked whether something may go without knowing what restricts it and whether another program
    /// is in the way.
    pub fn read(&self, manifest: &Arc<Manifest>, restrictions: Restrictions, conflict: Option<Conflict>) -> Consent {
        let stored = self.stored();
        let agreement = match &stored {
            Stored::Read(Choices { decision: Some(decision), .. }) => self.agreement(manifest, decision),
            _ => Agreement::None,
        };
        Consent { manifest: Arc::clone(manifest), stored, agreement, restrictions, conflict }
    }

    /// What is there now, whatever restricts it.
    pub fn stored(&self) -> Stored {
        let Some(target) = end_of(&self.path) else { return Stored::Problem(Problem::LoopingLink) };
        // What no answer replaces is reported as that, since the other remedies are answers. Problems with the folder come first.
        match read(&self.path) {
            Stored::Problem(Problem::FolderWritable) => Stored::Problem(Problem::FolderWritable),
            _ if is_one_of_ours(&target, &self.folder) => Stored::Problem(Problem::OneOfOurs),
            Stored::Problem(problem) if problem.ends_with_an_answer() && !may_be_replaced(&target) => {
                Stored::Problem(Problem::NeverWasOne)
            }
            stored => stored,
        }
    }

    /// Whether the person knows the server that this manifest names: from a text that they have answered, without a no to all that would
    /// carry an identifier to it. A switch that is off now says nothing about what went there before. When in doubt, they do not know it.
    pub(crate) fn knows_server_of(&self, manifest: &Manifest) -> bool {
        let choices = match self.stored() {
            Stored::Read(choices) => choices,
            Stored::Missing | Stored::Problem(_) => Choices::default(),
        };
        let names_it = |text: &String| Manifest::parse(text).is_ok_and(|old| old.endpoint_url == manifest.endpoint_url);
        let is_named = match (&choices.decision, read_agreed(&self.agreed)) {
            // Of a first no, only the digest of the text is kept.
            (Some(decision), None) => decision.agreed == manifest.digest(),
            (Some(decision), Some(text)) => decision.agreed == crate::manifest::digest_of(&text) && names_it(&text),
            // Whoever has written over the choice has left the text.
            (None, text) => text.as_ref().is_some_and(names_it),
        };
        let mut identified = manifest.events.iter().filter(|event| event.identity != IdentityKind::None).peekable();
        let is_refused = |event: &Event| choices.withheld_fields.contains(&entry::of_event(&event.name));
        is_named && (identified.peek().is_none() || !identified.all(is_refused))
    }

    fn agreement(&self, manifest: &Manifest, decision: &Decision) -> Agreement {
        let Some(text) = read_agreed(&self.agreed) else { return Agreement::Lost };
        if crate::manifest::digest_of(&text) != decision.agreed {
            return Agreement::Lost;
        }
        if text == manifest.text() {
            return Agreement::Kept(Unagreed::default());
        }
        match Manifest::parse(&text) {
            Ok(agreed) => Agreement::Kept(Unagreed::beyond(Arc::new(agreed), manifest)),
            Err(_) => Agreement::Lost,
        }
    }
}

pub(super) fn read_agreed(path: &Path) -> Option<String> {
    match read_bytes(path) {
        Bytes::Read(bytes) => String::from_utf8(bytes).ok(),
        Bytes::Missing | Bytes::Problem(_) => None,
    }
}

/// The bytes of the file, as far as it can be read.
pub(super) enum Bytes {
    Missing,
    Problem(Problem),
    Read(Vec<u8>),
}

/// Reads the file at `path`.
fn read(path: &Path) -> Stored {
    match read_bytes(path) {
        Bytes::Missing => Stored::Missing,
        Bytes::Problem(problem) => Stored::Problem(problem),
        Bytes::Read(bytes) => match parse(&bytes) {
            Ok(Some(choices)) => Stored::Read(choices),
            Ok(None) => Stored::Missing,
            Err(problem) => Stored::Problem(problem),
        },
    }
}

pub(super) fn read_bytes(path: &Path) -> Bytes {
    match try_read(path) {
        Ok(bytes) => Bytes::Read(bytes),
        Err(Ok(problem)) => Bytes::Problem(problem),
        Err(Err(error)) if error.kind() == io::ErrorKind::NotFound => match std::fs::symlink_metadata(path) {
            Ok(_) => Bytes::Problem(Problem::DanglingLink),
            Err(_) => Bytes::Missing,
        },
        Err(Err(error)) if is_loop(&error) => Bytes::Problem(Problem::LoopingLink),
        Err(Err(error)) => Bytes::Problem(Problem::refused(&error)),
    }
}

fn try_read(path: &Path) -> Result<Vec<u8>, Result<Problem, io::Error>> {
    let problem = |error| match error {
        NotRead::NotAFile(instead) => Ok(Problem::NotAFile(instead)),
        NotRead::TooLong { length, .. } => Ok(Problem::TooLong(length)),
        NotRead::Io(error) => Err(error),
        error @ NotRead::NotText(_) => Err(error.into()),
    };
    #[cfg_attr(not(unix), expect(unused_variables, reason = "elsewhere it is asked by its path"))]
    let (file, metadata) = files::open(path, MAX_BYTES).map_err(problem)?;
    #[cfg(unix)]
    let others = super::access::others_may_write(&file, &metadata, &links(path));
    #[cfg(not(unix))]
    let others = others_may_write(path);
    match others {
        Some(problem) => Err(Ok(problem)),
        None => files::read_from(file, MAX_BYTES).map_err(problem),
    }
}

/// How many links are followed: as many as Linux follows. A longer chain leads back to itself.
const MOST_LINKS: usize = 40;

/// The path, and every place that links lead to from there; the last one is the file itself, even if it does not exist yet. One more than
/// [`MOST_LINKS`] if they lead back to themselves.
pub(super) fn links(path: &Path) -> Vec<PathBuf> {
    let next = |at: &PathBuf| {
        let next = std::fs::read_link(at).ok()?;
        Some(at.parent().map_or_else(|| next.clone(), |folder| folder.join(&next)))
    };
    std::iter::successors(Some(path.to_path_buf()), next).take(MOST_LINKS + 2).collect()
}

/// The file that a chain of links ends at, within the same limit as for reading; `None` if it ends nowhere.
pub(super) fn end_of(path: &Path) -> Option<PathBuf> {
    let mut links = links(path);
    if links.len() > MOST_LINKS + 1 { None } else { links.pop() }
}

#[cfg(unix)]
fn is_loop(error: &io::Error) -> bool {
    error.raw_os_error() == Some(rustix::io::Errno::LOOP.raw_os_error())
}

#[cfg(not(unix))]
fn is_loop(_error: &io::Error) -> bool {
    false
}

/// Who else, besides this account and the administrators, may change the file or swap it for another, according to the access control
/// lists.
#[cfg(not(unix))]
fn others_may_write(path: &Path) -> Option<Problem> {
    use super::problem::Writer;
    use crate::rights::Others;
    let judged = || {
        let writer = crate::windows::others_in_file(path)?.map(|others| match others {
            Others::Owner => Writer::AnotherAccount,
            Others::Everybody => Writer::Everybody,
            Others::Some => Writer::AccessList,
        });
        let in_folder = || io::Result::Ok(crate::windows::others_in_folder_of(path)?.map(|_| Problem::FolderWritable));
        writer.map_or_else(in_folder, |writer| Ok(Some(Problem::Writable(writer))))
    };
    judged().unwrap_or_else(|error: io::Error| Some(Problem::refused(&error)))
}
