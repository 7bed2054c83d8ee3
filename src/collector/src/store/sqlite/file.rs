//! Opens the database file: creates it, checks that it is a collector's, and sets it up. Changes nothing in a file that is not, or that a
//! newer collector wrote.

use std::{
    fs::{self, File, OpenOptions},
    io::{self, Read as _},
    path::Path,
    time::Duration,
};

use rusqlite::{Connection, ErrorCode, OpenFlags, TransactionBehavior, config::DbConfig};

use super::{
    files::{Files, beside},
    statements::Statements,
};
use crate::store::{
    error::StoreError,
    schema::{self, Dialect, VERSION},
};

/// Marks a file as a collector's store. It never changes.
const APPLICATION_ID: i64 = 0x434E_4443;

/// The first bytes of every database file, unless it is still empty.
const BEGINNING: &[u8] = b"SQLite format 3\0";

/// How many prepared statements are kept. There are some dozens, but each with a list is another one for each length of the list, of which
/// there are as many as deliveries that are kept together; each takes a few KB.
const STATEMENTS: usize = 256;

/// How much of the file is cached, in KiB: a quarter of `SQLite`'s default. Twice and four times as much cost the same processor time under
/// load (`benches/intake`, `rate`), because what is not in this cache comes from the system's own.
const CACHE_KIB: i64 = 512;

/// What a file is.
pub(in crate::store) enum Kind {
    Empty,
    /// A collector's store, with its version.
    Ours(i64),
}

/// A connection to the store at `path`, which is created if it is missing, and the files that it has open.
pub(super) fn open(path: &Path, lock_deadline: Duration) -> Result<(Connection, Files), StoreError> {
    let unwritable = |cause: io::Error| StoreError::Unwritable { cause, path: path.to_owned() };
    // An absolute path is never one of the names that mean something else to SQLite, such as ":memory:".
    let file = std::path::absolute(path).map_err(unwritable)?;
    if file.is_dir() {
        return Err(StoreError::Folder(path.to_owned()));
    }
    // Opening a pipe would wait for its other end, also in SQLite.
    let is_file = |file: &Path| fs::metadata(file).map_or(true, |metadata| metadata.is_file());
    if ![file.clone(), beside(&file, "-wal"), beside(&file, "-shm")].iter().all(|file| is_file(file)) {
        return Err(StoreError::NotADatabase(path.to_owned()));
    }
    make(&file).map_err(unwritable)?;
    if !begins_like_a_database(&file).map_err(unwritable)? {
        return Err(StoreError::NotADatabase(path.to_owned()));
    }

    let before = Files::of(&file)?;
    let log_was_there = beside(&file, "-wal").exists();
    let flags = OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_NO_MUTEX;
    let mut connection = Connection::open_with_flags(&file, flags).map_err(|error| explained(error, path))?;
    connection.busy_timeout(lock_deadline)?;
    // Until the file is known to be a collector's, closing it must not tidy anything up.
    connection.set_db_config(DbConfig::SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, log_was_there)?;
    let kind = recognise(&connection, path)?;
    if connection.is_readonly("main")? {
        return Err(unwritable(io::ErrorKind::PermissionDenied.into()));
    }
    connection.set_db_config(DbConfig::SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, false)?;
    restrict(&file).map_err(unwritable)?;

    set_up(&connection)?;
    if !matches!(kind, Kind::Ours(VERSION)) {
        bring_up_to_date(&mut connection)?;
    }
    // By now the database has been read, so its log exists, too.
    let files = Files::of(&file)?;
    if !files.are_of(&before) {
        return Err(StoreError::Replaced(file));
    }
    Ok((connection, files))
}

/// Creates an empty file that only its owner can read, unless there is a file already.
fn make(file: &Path) -> io::Result<()> {
    let mut options = OpenOptions::new();
    options.write(true).create_new(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    match options.open(file) {
        Err(error) if error.kind() != io::ErrorKind::AlreadyExists => Err(error),
        _ => Ok(()),
    }
}

/// Whether a file begins like a database. `SQLite` would take a file of one byte for an empty one, and overwrite it.
fn begins_like_a_database(file: &Path) -> io::Result<bool> {
    let mut beginning = Vec::new();
    File::open(file)?.take(BEGINNING.len() as u64).read_to_end(&mut beginning)?;
    Ok(beginning.is_empty() || beginning == BEGINNING)
}

/// Makes a store, and the log beside it, readable only by the owner.
fn restrict(file: &Path) -> io::Result<()> {
    #[cfg(unix)]
    for file in [file.to_owned(), beside(file, "-wal"), beside(file, "-shm")] {
        use std::os::unix::fs::PermissionsExt as _;
        match fs::metadata(&file) {
            Ok(metadata) if metadata.permissions().mode() & 0o077 != 0 => {
                fs::set_permissions(file, fs::Permissions::from_mode(0o600))?;
            }
            Err(error) if error.kind() != io::ErrorKind::NotFound => return Err(error),
            _ => {}
        }
    }
    #[cfg(not(unix))]
    fs::metadata(file)?;
    Ok(())
}

pub(in crate::store) fn recognise(connection: &Connection, path: &Path) -> Result<Kind, StoreError> {
    let number = |pragma: &str| {
        connection.pragma_query_value(None, pragma, |row| row.get::<_, i64>(0)).map_err(|error| explained(error, path))
    };
    let (application_id, found) = (number("application_id")?, number("user_version")?);
    let tables: i64 = connection
        .query_row("SELECT count(*) FROM sqlite_schema", [], |row| row.get(0))
        .map_err(|error| explained(error, path))?;
    match (application_id, found, tables) {
        (APPLICATION_ID, 1..=VERSION, _) => Ok(Kind::Ours(found)),
        (APPLICATION_ID, _, _) if found > VERSION => Err(StoreError::Newer { found, known: VERSION, path: path.to_owned() }),
        (0, 0, 0) => Ok(Kind::Empty),
        _ => Err(StoreError::Foreign(path.to_owned())),
    }
}

fn set_up(connection: &Connection) -> Result<(), StoreError> {
    connection.pragma_update(None, "journal_mode", "wal")?;
    // A receipt promises that the delivery survives a power cut, which "normal" would not ensure.
    connection.pragma_update(None, "synchronous", "full")?;
    // Nor would macOS, which reports data as written while the disk still has it in its own memory.
    connection.pragma_update(None, "fullfsync", true)?;
    connection.pragma_update(None, "foreign_keys", true)?;
    // What a person has had erased must be in no file.
    connection.pragma_update(None, "secure_delete", true)?;
    connection.pragma_update(None, "trusted_schema", false)?;
    connection.pragma_update(None, "cache_size", -CACHE_KIB)?;
    connection.set_prepared_statement_cache_capacity(STATEMENTS);
    Ok(())
}

/// Creates or upgrades the tables, completely or not at all.
fn bring_up_to_date(connection: &mut Connection) -> Result<(), StoreError> {
    let transaction = connection.transaction_with_behavior(TransactionBehavior::Immediate)?;
    // Another collector may have created the tables since the file was checked.
    let version: i64 = transaction.pragma_query_value(None, "user_version", |row| row.get(0))?;
    if version < VERSION {
        let steps = schema::steps(Dialect::Sqlite, version);
        schema::upgraded(&mut Statements(&transaction), version, |_| Ok(transaction.execute_batch(&steps)?))?;
    }
    Ok(transaction.commit()?)
}

/// What an error of `SQLite` means for whoever chose the file.
fn explained(error: rusqlite::Error, path: &Path) -> StoreError {
    match error.sqlite_error_code() {
        Some(ErrorCode::NotADatabase) => StoreError::NotADatabase(path.to_owned()),
        Some(ErrorCode::CannotOpen | ErrorCode::ReadOnly | ErrorCode::PermissionDenied) => {
            StoreError::Unwritable { cause: io::Error::other(error), path: path.to_owned() }
        }
        _ => StoreError::Sqlite(error),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_acknowledged_is_past_the_memory_of_the_disk_itself_on_every_system() {
        let folder = tempfile::tempdir().unwrap();
        let (connection, _files) = open(&folder.path().join("store"), Duration::ZERO).unwrap();
        let set = |pragma| connection.pragma_query_value(None, pragma, |row| row.get::<_, i64>(0)).unwrap();
        assert_eq!((set("synchronous"), set("fullfsync")), (2, 1));
    }
}
