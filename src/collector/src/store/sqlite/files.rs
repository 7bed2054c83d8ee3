//! Whether the files that `SQLite` has open are still the ones at their paths, and whole. `SQLite` does not check: it would go on writing
//! to a file that nobody can ever open again, and we would acknowledge that.

use std::{
    fs::{self, File, Metadata},
    io::{self, Seek as _, Write as _},
    path::{Path, PathBuf},
};

use crate::store::error::StoreError;

/// The three files of a database, as they were at the last look.
#[derive(Debug)]
pub(super) struct Files {
    path: PathBuf,
    database: Seen,
    /// The write-ahead log and its index; `None` where the file system supports neither.
    log: Option<Seen>,
    index: Option<Seen>,
}

/// Which file it is, and its length.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Seen {
    /// The device and the file's number on it; `None` where open files cannot be removed anyway.
    identity: Option<(u64, u64)>,
    length: u64,
}

/// The length of the index's header in bytes, which is there twice, with a checksum.
const INDEX_HEAD: usize = 2 * 48;

/// What happened to the files.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Found {
    /// They are there and whole.
    Sound,
    /// The database is there, but its log, or the log's index, is not.
    LogLost,
    /// The log has become shorter.
    LogShorter,
    /// The index has become shorter, which `SQLite` never does while it is open.
    IndexShorter,
    /// Both the log and its index have become shorter, so nobody can say any more what was in the log.
    BothShorter,
    /// The database is there, but has become shorter.
    Shorter {
        /// Its length now, in bytes.
        length: u64,
    },
}

impl Files {
    /// The files at and beside `path`, which a connection has open.
    pub(super) fn of(path: &Path) -> Result<Self, StoreError> {
        let seen = |path: PathBuf| seen(&path).map_err(|cause| StoreError::Unseen { cause, path });
        let database = seen(path.to_owned())?.ok_or_else(|| StoreError::Gone(path.to_owned()))?;
        Ok(Self { path: path.to_owned(), database, log: seen(beside(path, "-wal"))?, index: seen(beside(path, "-shm"))? })
    }

    /// The path of the database.
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
        let is_shorter = |now: Option<Seen>, was: Option<Seen>| {
            let length = |file: Option<Seen>| file.map_or(0, |file| file.length);
            length(now) < length(was)
        };
        match (is_shorter(now.log, self.log), is_shorter(now.index, self.index)) {
            (true, true) => return Ok(Found::BothShorter),
            (true, false) => return Ok(Found::LogShorter),
            (false, true) => return Ok(Found::IndexShorter),
            (false, false) => {}
        }
        *self = now;
        Ok(Found::Sound)
    }

    /// The index, opened for repairs. The caller must keep it open until the connection is closed: closing any of a process's handles to a
    /// file releases all locks that the process has on it, including those of `SQLite`.
    pub(super) fn open_index(&self) -> Option<File> {
        // Elsewhere, nobody can cut what is in shared memory.
        if cfg!(not(unix)) {
            return None;
        }
        let path = beside(&self.path, "-shm");
        let file = File::options().read(true).write(true).open(&path).ok()?;
        let is_it =
            self.index.is_some() && file.metadata().is_ok_and(|metadata| Seen::of(&metadata).identity == self.identity());
        Some(file).filter(|_| is_it)
    }

    fn identity(&self) -> Option<(u64, u64)> {
        self.index.and_then(|index| index.identity)
    }

    /// Makes the index as long as it was, and empty. `SQLite` has it in shared memory, and touching what was cut off would crash this
    /// process. An empty index says nothing wrong: its header is invalid, so `SQLite` reads the log again from its beginning, as it does
    /// after a power cut.
    pub(super) fn empty_index(&self, mut index: &File) -> io::Result<()> {
        // The header first, so that nobody takes the missing rest for an empty log.
        index.rewind()?;
        index.write_all(&[0; INDEX_HEAD])?;
        index.set_len(self.index.map_or(0, |index| index.length))
    }

    /// Accepts the present length of the database.
    pub(super) fn is_right(&mut self, length: u64) {
        self.database.length = length;
    }

    /// Whether this is the same database as `other`, whatever happened to its log.
    pub(super) fn are_of(&self, other: &Self) -> bool {
        self.database.identity == other.database.identity
    }
}

/// One of the files that belong to a database.
pub(in crate::store) fn beside(file: &Path, suffix: &str) -> PathBuf {
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
    Ok(Some(Seen::of(&metadata)))
}

impl Seen {
    fn of(metadata: &Metadata) -> Self {
        #[cfg(unix)]
        let identity = {
            use std::os::unix::fs::MetadataExt as _;
            Some((metadata.dev(), metadata.ino()))
        };
        #[cfg(not(unix))]
        let identity = None;
        Self { identity, length: metadata.len() }
    }
}
