//! Copies a store's file while a collector may be writing to it, and makes a store from such a copy. Neither ever touches a file that
//! exists already, and a copy that cannot be trusted is not left behind.

use std::{
    fs::{self, File, OpenOptions},
    io,
    path::{Path, PathBuf},
};

use rusqlite::{Connection, ErrorCode, OpenFlags};

use super::{
    beside::list_of,
    error::StoreError,
    handle::{Place, Store},
    owner,
    sqlite::{Kind, Statements, beside, recognise},
    upkeep,
};
use crate::limits::Limits;

/// Why a copy, or a store from a copy, could not be made.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum CopyError {
    /// The store is in PostgreSQL, which has its own way to make backups.
    #[error("the store is in PostgreSQL, which has its own tool for that; run: {0}")]
    Postgres(String),
    /// There is no file to copy.
    #[error("there is no file ({cause}): {path}")]
    Missing {
        /// What the system says.
        cause: io::Error,
        /// Which file.
        path: PathBuf,
    },
    /// The copy would have to replace an existing file.
    #[error("it already exists, and nothing is ever replaced; name another file, or move that one away: {0}")]
    There(PathBuf),
    /// The copy cannot be written.
    #[error("it cannot be written ({cause}): {path}")]
    Unwritable {
        /// What the system says.
        cause: io::Error,
        /// Which file.
        path: PathBuf,
    },
    /// The file is damaged.
    #[error("the file is damaged ({what}); nothing was made from it: {path}")]
    Damaged {
        /// What the database says.
        what: String,
        /// Which file.
        path: PathBuf,
    },
    /// The copy does not contain what the original did.
    #[error("the copy has {found} {table} and should have {expected}; it was removed, try again")]
    Different {
        /// In which table.
        table: &'static str,
        /// How many rows the copy has.
        found: i64,
        /// How many it should have.
        expected: String,
    },
    /// The store, or the copy, cannot be used.
    #[error(transparent)]
    Store(#[from] StoreError),
}

impl From<rusqlite::Error> for CopyError {
    fn from(error: rusqlite::Error) -> Self {
        Self::Store(error.into())
    }
}

/// How many rows each table has.
pub type Counts = Vec<(&'static str, i64)>;

/// Copies the present content of a store into a new file that only its owner can read, checks it, and returns how many rows each table has.
/// A collector may go on writing meanwhile.
pub fn backup(place: &Place, to: &Path, limits: &Limits) -> Result<Counts, CopyError> {
    let from = match place {
        Place::File(path) => path,
        Place::Postgres(_) => {
            return Err(CopyError::Postgres(format!("pg_dump --format=custom --file={} DATABASE", to.display())));
        }
    };
    let original = open(from, limits)?;
    let before = counts(&original)?;
    make(to)?;
    let copied = copy(&original, to, limits).and_then(|found| {
        let after = counts(&original)?;
        within(&before, &found, &after)?;
        owner::give_beside(to, from);
        Ok(found)
    });
    copied.inspect_err(|_| remove(to))
}

fn copy(original: &Connection, to: &Path, limits: &Limits) -> Result<Counts, CopyError> {
    // It does not contain what was deleted before, as a plain copy of the file would.
    let name = to.to_str().ok_or_else(|| CopyError::Unwritable {
        cause: io::Error::new(io::ErrorKind::InvalidFilename, "its name is not UTF-8"),
        path: to.to_owned(),
    })?;
    original.execute("VACUUM INTO $1", [name])?;
    sync(to)?;
    look(to, limits)
}

/// How many rows each table of a file has, if the file is intact. Closing it writes the content of its log into it.
fn look(path: &Path, limits: &Limits) -> Result<Counts, CopyError> {
    let looked = open(path, limits).and_then(|copy| {
        be_sound(&copy, path)?;
        let counts = counts(&copy)?;
        copy.close().map_err(|(_still_open, error)| error)?;
        Ok(counts)
    });
    looked.map_err(|error| match error {
        CopyError::Store(StoreError::Sqlite(error)) if error.sqlite_error_code() == Some(ErrorCode::DatabaseCorrupt) => {
            CopyError::Damaged { what: "its pages do not fit together".into(), path: path.to_owned() }
        }
        error => error,
    })
}

/// Makes a new store from a copy, in the version of this collector, and returns how many rows each table has. Before anybody can open it,
/// `mend` does in it what has to be repeated.
pub fn restore(
    from: &Path,
    place: &Place,
    limits: &Limits,
    now_ms: i64,
    mend: &mut dyn FnMut(&Store) -> Result<(), StoreError>,
) -> Result<Counts, CopyError> {
    let to = match place {
        Place::File(path) => path,
        Place::Postgres(_) => {
            return Err(CopyError::Postgres(format!(
                "pg_restore --dbname=DATABASE {}; and then, so that whoever was erased since stays erased, \
                 candor-collector --store DATABASE erase --again OLD_DATABASE",
                from.display()
            )));
        }
    };
    if fs::symlink_metadata(from).map_err(|cause| CopyError::Missing { cause, path: from.to_owned() })?.is_dir() {
        return Err(StoreError::Folder(from.to_owned()).into());
    }
    for file in [to.clone(), beside(to, "-wal"), beside(to, "-shm")] {
        if fs::symlink_metadata(&file).is_ok() {
            return Err(CopyError::There(file));
        }
    }
    // Under another name until it is complete, so that no collector ever opens half a store.
    let half = beside(to, ".restoring");
    let restored = fill(from, &half, limits, now_ms, mend).and_then(|counts| {
        // Linking fails if there is a file by now, which renaming would replace.
        fs::hard_link(&half, to).map_err(|cause| match cause.kind() {
            io::ErrorKind::AlreadyExists => CopyError::There(to.clone()),
            _ => CopyError::Unwritable { cause, path: to.clone() },
        })?;
        Ok(counts)
    });
    for file in [half.clone(), beside(&half, "-wal"), beside(&half, "-shm"), list_of(&half)] {
        remove(&file);
    }
    sync_folder(to);
    restored
}

fn fill(
    from: &Path,
    half: &Path,
    limits: &Limits,
    now_ms: i64,
    mend: &mut dyn FnMut(&Store) -> Result<(), StoreError>,
) -> Result<Counts, CopyError> {
    for suffix in ["", "-wal"] {
        let (from, half) = (beside(from, suffix), beside(half, suffix));
        // If a file was copied while it was open, its log may be beside it.
        if !suffix.is_empty() && !from.exists() {
            continue;
        }
        make(&half)?;
        owner::give_with_folder(&half);
        let unwritable = |cause| CopyError::Unwritable { cause, path: half.clone() };
        let mut source = File::open(&from).map_err(|cause| CopyError::Missing { cause, path: from.clone() })?;
        io::copy(&mut source, &mut File::options().write(true).open(&half).map_err(unwritable)?).map_err(unwritable)?;
    }
    let before = look(half, limits).map_err(|error| named(error, from))?;
    // Opening upgrades it, if it contains as much afterwards as before.
    drop(Store::open(&Place::File(half.to_owned()), limits, now_ms)?);
    let after = look(half, limits).map_err(|error| named(error, from))?;
    within(&before, &after, &before)?;
    mend(&Store::open(&Place::File(half.to_owned()), limits, now_ms)?)?;
    look(half, limits).map_err(|error| named(error, from))?;
    if fs::metadata(beside(half, "-wal")).is_ok_and(|log| log.len() > 0) {
        return Err(CopyError::Damaged { what: "its log cannot be written into it".into(), path: from.to_owned() });
    }
    sync(half)?;
    Ok(after)
}

/// The error with the path of the file that was named on the command line.
fn named(error: CopyError, from: &Path) -> CopyError {
    match error {
        CopyError::Damaged { what, .. } => CopyError::Damaged { what, path: from.to_owned() },
        CopyError::Store(StoreError::NotADatabase(_)) => StoreError::NotADatabase(from.to_owned()).into(),
        CopyError::Store(StoreError::Foreign(_)) => StoreError::Foreign(from.to_owned()).into(),
        CopyError::Store(StoreError::Newer { found, known, .. }) => {
            StoreError::Newer { found, known, path: from.to_owned() }.into()
        }
        other => other,
    }
}

/// A connection to an existing file that is a collector's store of any version.
fn open(path: &Path, limits: &Limits) -> Result<Connection, CopyError> {
    let file = std::path::absolute(path).map_err(|cause| CopyError::Missing { cause, path: path.to_owned() })?;
    let metadata = fs::metadata(&file).map_err(|cause| CopyError::Missing { cause, path: path.to_owned() })?;
    if !metadata.is_file() {
        return Err(StoreError::NotADatabase(path.to_owned()).into());
    }
    let flags = OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_NO_MUTEX;
    let connection = Connection::open_with_flags(&file, flags)?;
    connection.busy_timeout(limits.lock_deadline)?;
    match recognise(&connection, path)? {
        Kind::Ours(_) => Ok(connection),
        Kind::Empty => Err(StoreError::NotADatabase(path.to_owned()).into()),
    }
}

fn be_sound(connection: &Connection, path: &Path) -> Result<(), CopyError> {
    let said: String = connection.query_row("PRAGMA integrity_check", [], |row| row.get(0))?;
    if said == "ok" {
        return Ok(());
    }
    // The first of what may be hundreds of lines, after a heading.
    let what = said.lines().find(|line| !line.starts_with("***")).unwrap_or_default().to_owned();
    Err(CopyError::Damaged { what, path: path.to_owned() })
}

fn counts(connection: &Connection) -> Result<Counts, CopyError> {
    Ok(upkeep::held(&mut Statements(connection), true)?)
}

/// Checks that the number of rows in each table is between that before and that after. Nothing can be said about new tables.
fn within(before: &Counts, found: &Counts, after: &Counts) -> Result<(), CopyError> {
    let of = |counts: &Counts, table: &str| counts.iter().find(|(name, _)| *name == table).map(|(_, count)| *count);
    for (table, was) in before {
        let is = of(after, table).unwrap_or(*was);
        let (least, most) = ((*was).min(is), (*was).max(is));
        let found = of(found, table).unwrap_or_default();
        if !(least..=most).contains(&found) {
            let expected = if least == most { least.to_string() } else { format!("{least} to {most}") };
            return Err(CopyError::Different { table, found, expected });
        }
    }
    Ok(())
}

/// Creates a new, empty file that only its owner can read.
fn make(path: &Path) -> Result<(), CopyError> {
    let mut options = OpenOptions::new();
    options.write(true).create_new(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    match options.open(path) {
        Ok(_) => Ok(()),
        Err(cause) if cause.kind() == io::ErrorKind::AlreadyExists => Err(CopyError::There(path.to_owned())),
        Err(cause) => Err(CopyError::Unwritable { cause, path: path.to_owned() }),
    }
}

fn sync(path: &Path) -> Result<(), CopyError> {
    let synced = File::options().write(true).open(path).and_then(|file| file.sync_all());
    sync_folder(path);
    synced.map_err(|cause| CopyError::Unwritable { cause, path: path.to_owned() })
}

/// Makes sure that the file's name survives a power cut, too. If folders cannot be synchronised, nothing can be done about it.
fn sync_folder(path: &Path) {
    if let Ok(path) = std::path::absolute(path)
        && let Some(folder) = path.parent()
        && let Ok(folder) = File::open(folder)
    {
        drop(folder.sync_all());
    }
}

/// Removes what is left of a copy that failed. If that fails, too, the message about the copy still says what went wrong.
fn remove(path: &Path) {
    drop(fs::remove_file(path));
}
