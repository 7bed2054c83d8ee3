//! The consent file as it lies on disk: where, and whether it may be believed. Writes nothing.

use std::io;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use super::conflict::Conflict;
use super::judge::{Agreement, Consent, Stored};
use super::parse::{Choices, Decision, parse};
use super::problem::{Problem, Writer};
use super::restrictions::Restrictions;
use crate::files::{self, NotRead};
use crate::manifest::{Manifest, Unagreed};
use crate::places::Places;

/// The longest consent file that is read, in bytes. A sound one has a few hundred.
pub const MAX_BYTES: u64 = 1024 * 1024;

/// Where one program's choice lies.
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
    /// The files of this program.
    pub fn of(places: &Places, manifest: &Manifest) -> Self {
        let folder = places.folder(manifest);
        Self { path: folder.join(&manifest.consent_file), agreed: folder.join("telemetry_agreed.toml"), folder }
    }

    /// Reads what stands there now. Nobody can be asked whether something may go without knowing what restricts it and whether another
    /// program is in the way.
    pub fn read(&self, manifest: &Arc<Manifest>, restrictions: Restrictions, conflict: Option<Conflict>) -> Consent {
        let stored = read(&self.path);
        let agreement = match &stored {
            Stored::Read(Choices { decision: Some(decision), .. }) => self.agreement(manifest, decision),
            _ => Agreement::None,
        };
        Consent { manifest: Arc::clone(manifest), stored, agreement, restrictions, conflict }
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
            Ok(agreed) => Agreement::Kept(Unagreed::between(&agreed, manifest)),
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

/// The file as bytes, as far as it may be looked at.
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
            Ok(choices) => Stored::Read(choices),
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
        Err(Err(error)) => Bytes::Problem(Problem::Unreadable(error.to_string())),
    }
}

fn try_read(path: &Path) -> Result<Vec<u8>, Result<Problem, io::Error>> {
    let problem = |error| match error {
        NotRead::NotAFile(instead) => Ok(Problem::NotAFile(instead)),
        NotRead::TooLong { length, .. } => Ok(Problem::TooLong(length)),
        NotRead::Io(error) => Err(error),
        error @ NotRead::NotText(_) => Err(error.into()),
    };
    let (file, metadata) = files::open(path, MAX_BYTES).map_err(problem)?;
    match others_may_write(path, &metadata) {
        Some(problem) => Err(Ok(problem)),
        None => files::read_from(file, MAX_BYTES).map_err(problem),
    }
}

#[cfg(unix)]
fn is_loop(error: &io::Error) -> bool {
    error.raw_os_error() == Some(rustix::io::Errno::LOOP.raw_os_error())
}

#[cfg(not(unix))]
fn is_loop(_error: &io::Error) -> bool {
    false
}

/// Who besides this account and the administrator may change the file, or swap it for another.
#[cfg(unix)]
fn others_may_write(path: &Path, metadata: &std::fs::Metadata) -> Option<Problem> {
    use std::os::unix::fs::MetadataExt as _;
    let folder = std::fs::canonicalize(path).ok().and_then(|real| std::fs::metadata(real.parent()?).ok());
    let me = folder.as_ref().map_or_else(|| rustix::process::geteuid().as_raw(), files::acts_for);
    // A group of the same number as its only member is how many systems give each account a group of its own.
    let shared_group = |metadata: &std::fs::Metadata| metadata.gid() != metadata.uid();
    let mine = |metadata: &std::fs::Metadata| metadata.uid() == me || metadata.uid() == 0;
    if !mine(metadata) {
        return Some(Problem::Writable(Writer::AnotherAccount));
    }
    if metadata.mode() & 0o002 != 0 {
        return Some(Problem::Writable(Writer::Everybody));
    }
    if metadata.mode() & 0o020 != 0 && shared_group(metadata) {
        return Some(Problem::Writable(Writer::Group));
    }
    let folder = folder?;
    let sticky = folder.mode() & 0o1000 != 0;
    if !mine(&folder)
        || (folder.mode() & 0o002 != 0 && !sticky)
        || (folder.mode() & 0o020 != 0 && !sticky && shared_group(&folder))
    {
        return Some(Problem::FolderWritable);
    }
    None
}

#[cfg(not(unix))]
fn others_may_write(_path: &Path, _metadata: &std::fs::Metadata) -> Option<Problem> {
    None
}
