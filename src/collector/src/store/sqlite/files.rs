//! Whether the files that `SQLite` has open are still the ones that lie at their paths, whole. `SQLite` does not ask
//! again: it would go on writing into a file that nobody can ever open any more, and we would acknowledge it.

use std::{
    fs, io,
    path::{Path, PathBuf},
};

use crate::store::StoreError;

/// The three files of a database, as they were when last looked at.
#[derive(Debug)]
pub(super) struct Files {
    path: PathBuf,
    database: Seen,
    /// The write-ahead log and its index; nothing where the file system has neither.
    log: Option<Seen>,
    index: Option<Seen>,
}

/// Which file it is, and how long.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Seen {
    /// Device and number on it; nothing where open files cannot be removed anyway.
    identity: Option<(u64, u64)>,
    length: u64,
}

/// What has become of the files.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Found {
    /// They are there.
    Sound,
    /// The database is there, its log or the index of that is not.
    LogLost,
    /// The log has become shorter.
    LogShorter,
    /// The database is there and has become shorter.
    Shorter {
        /// How long it is now, in bytes.
        length: u64,
    },
}

impl Files {
    /// The files beside and at `path`, which a connection has open.
    pub(super) fn of(path: &Path) -> Result<Self, StoreError> {
        let seen = |path: PathBuf| seen(&path).map_err(|cause| StoreError::Unseen { cause, path });
        let database = seen(path.to_owned())?.ok_or_else(|| StoreError::Gone(path.to_owned()))?;
        Ok(Self { path: path.to_owned(), database, log: seen(beside(path, "-wal"))?, index: seen(beside(path, "-shm"))? })
    }

    /// Where the database lies.
    pub(super) fn path(&self) -> &Path {
        &self.path
    }

    /// Looks at all of them again.
    pub(super) fn look(&mut self) -> Result<Found, StoreError> {
        let now = Self::of(&self.path)?;
        if now.database.identity != self.database.identity {
            return Err(StoreError::Replaced(self.path.clone()));
        }
        if now.database.length < self.database.length {
            return Ok(Found::Shorter { length: now.database.length });
        }
        for (was, is) in [(self.log, now.log), (self.index, now.index)] {
            if let Some(was) = was
                && is.is_none_or(|is| is.identity != was.identity)
            {
                return Ok(Found::LogLost);
            }
        }
        let length = |log: Option<Seen>| log.map_or(0, |log| log.length);
        if length(now.log) < length(self.log) {
            return Ok(Found::LogShorter);
        }
        *self = now;
        Ok(Found::Sound)
    }

    /// Takes the present length of the database for the right one.
    pub(super) fn is_right(&mut self, length: u64) {
        self.database.length = length;
    }

    /// Whether this is the same database as `other`, whatever has become of its log.
    pub(super) fn are_of(&self, other: &Self) -> bool {
        self.database.identity == other.database.identity
    }
}

/// One of the files that belong to a database.
pub(super) fn beside(file: &Path, suffix: &str) -> PathBuf {
    let mut name = file.as_os_str().to_owned();
    name.push(suffix);
    name.into()
}

/// The file at `path`, if there is one.
fn seen(path: &Path) -> io::Result<Option<Seen>> {
    let metadata = match fs::metadata(path) {
        Ok(metadata) => metadata,
        Err(error) if matches!(error.kind(), io::ErrorKind::NotFound | io::ErrorKind::NotADirectory) => return Ok(None),
        Err(error) => return Err(error),
    };
    #[cfg(unix)]
    let identity = {
        use std::os::unix::fs::MetadataExt as _;
        Some((metadata.dev(), metadata.ino()))
    };
    #[cfg(not(unix))]
    let identity = None;
    Ok(Some(Seen { identity, length: metadata.len() }))
}
