//! Pragmas, tables and upgrades of the log. Nothing outside `log` writes SQL.

use std::fs::Metadata;
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

use rusqlite::config::DbConfig;
use rusqlite::{Connection, ErrorCode, MAIN_DB, OpenFlags, Row, TransactionBehavior, ffi, params};

use super::error::LogError;
use super::in_use::Database;
use crate::files;
use crate::watch::which;

/// The newest schema that this version reads and writes.
pub(super) const VERSION: i64 = 4;

/// "Cndr" in the file's header, so that a stranger's database is never taken for ours.
const APPLICATION_ID: i64 = 0x436e_6472;

/// How long to wait for another process that is writing: as long as a person waits without thinking that something hangs. Recording never
/// waits for it.
const BUSY: Duration = Duration::from_secs(5);

/// The length of a page of a new log, twice SQLite's usual 4 KiB: a search reads page after page, and longer pages are read sooner. A commit
/// writes whole pages, and takes a tenth longer with pages of 16 KiB, while one of 4 KiB saves it nothing.
const PAGE_BYTES: i64 = 8 * 1024;

/// The time between two tries if SQLite does not wait by itself: changing the mode takes about as long.
const BETWEEN_TRIES: Duration = Duration::from_millis(5);

/// Whether a row waits, word for word as the index `waiting` has it: with any other words, SQLite searches the whole history. Not with `IN`,
/// for whose list SQLite makes a table of its own for each row that is inserted, which took a tenth of the time.
macro_rules! waiting {
    () => {
        "(state = 'held' OR state = 'queued' OR state = 'sending')"
    };
}
pub(super) use waiting;

/// How often to open a file that turns out to be another one afterwards. Nobody replaces it that often in a row: the file system then gives
/// no file a lasting number.
const MOST_TRIES: u32 = 100;

/// Times are milliseconds since 1970. A row of `events` is small: what many rows share is stored once, in `shapes`. Rowids and one partial
/// index are enough; each further index would halve the speed of inserting.
const TABLES: &str = concat!(
    "
CREATE TABLE IF NOT EXISTS shapes (
    id INTEGER PRIMARY KEY,
    event TEXT NOT NULL,
    tiers TEXT NOT NULL,            -- JSON list of ids
    fields TEXT NOT NULL,           -- JSON list of paths
    method TEXT NOT NULL,
    url TEXT NOT NULL,
    envelope TEXT NOT NULL,         -- 'events' or 'none'
    crash INTEGER NOT NULL,
    identity TEXT NOT NULL,         -- the identifier that these events carry, or ''
    decision TEXT NOT NULL,         -- the decision that allowed them
    UNIQUE (event, tiers, fields, method, url, envelope, crash, identity, decision)
) STRICT;
CREATE TABLE IF NOT EXISTS events (
    seq INTEGER PRIMARY KEY,
    id TEXT NOT NULL,               -- UUID v7, local: it is never sent
    recorded_at INTEGER NOT NULL,
    shape INTEGER NOT NULL REFERENCES shapes (id) DEFERRABLE INITIALLY DEFERRED,
    body BLOB NOT NULL,             -- the exact bytes
    state TEXT NOT NULL CHECK (state IN
        ('held', 'queued', 'sending', 'sent', 'refused', 'expired', 'withdrawn', 'unknown')),
    delivery INTEGER REFERENCES deliveries (seq) DEFERRABLE INITIALLY DEFERRED,
    fingerprint TEXT,               -- of a crash: the same one again is counted here
    times INTEGER NOT NULL DEFAULT 1
) STRICT;
CREATE INDEX IF NOT EXISTS waiting ON events (seq) WHERE ",
    waiting!(),
    ";
CREATE TABLE IF NOT EXISTS deliveries (
    seq INTEGER PRIMARY KEY,
    method TEXT NOT NULL,
    url TEXT NOT NULL,
    key TEXT NOT NULL,              -- the Idempotency-Key of all attempts
    half_of INTEGER REFERENCES deliveries (seq),   -- the refused batch that this is a half of
    created_at INTEGER NOT NULL,
    not_before INTEGER NOT NULL DEFAULT 0,   -- as the server asked with Retry-After
    failures INTEGER NOT NULL DEFAULT 0
) STRICT;
CREATE TABLE IF NOT EXISTS attempts (
    seq INTEGER PRIMARY KEY,
    delivery INTEGER NOT NULL REFERENCES deliveries (seq),
    events TEXT NOT NULL,           -- JSON list of events.seq, in the order of the body
    headers TEXT NOT NULL,          -- JSON list of pairs
    body_sha256 TEXT NOT NULL,
    body_length INTEGER NOT NULL,
    started_at INTEGER NOT NULL,
    finished_at INTEGER,
    left_computer INTEGER NOT NULL DEFAULT 1,  -- 0 once it is known that no connection was made
    status INTEGER,
    answer_headers TEXT,
    answer BLOB,                    -- at most its first 64 KiB, of a failure 4 KiB
    error TEXT,
    confirmed INTEGER NOT NULL DEFAULT 0       -- the receipt names the digest of an attempt of this delivery
) STRICT;
CREATE INDEX IF NOT EXISTS attempts_of ON attempts (delivery);
CREATE TABLE IF NOT EXISTS reports (
    event INTEGER PRIMARY KEY REFERENCES events (seq) ON DELETE CASCADE   -- goes alone, and can be followed by the key of its delivery
) STRICT;
CREATE TABLE IF NOT EXISTS lookups (
    seq INTEGER PRIMARY KEY,
    event INTEGER NOT NULL REFERENCES events (seq) ON DELETE CASCADE,
    url TEXT NOT NULL,
    headers TEXT NOT NULL,          -- JSON list of pairs
    started_at INTEGER NOT NULL,
    finished_at INTEGER,
    status INTEGER,
    answer BLOB,                    -- at most its first 64 KiB
    error TEXT,
    method TEXT NOT NULL DEFAULT 'GET'   -- or 'DELETE': asks to erase it
) STRICT;
CREATE INDEX IF NOT EXISTS lookups_of ON lookups (event);
CREATE TABLE IF NOT EXISTS decisions (
    id TEXT PRIMARY KEY,
    at INTEGER NOT NULL,
    by TEXT NOT NULL,
    agreed TEXT NOT NULL,           -- digest of the text
    what TEXT NOT NULL              -- JSON of the choice
) STRICT;
CREATE TABLE IF NOT EXISTS asked (
    seq INTEGER PRIMARY KEY,
    at INTEGER NOT NULL,
    by TEXT NOT NULL,
    what TEXT NOT NULL,             -- JSON: what the person asked a server for, proofs hidden
    answer TEXT                     -- JSON: what it answered
) STRICT;
CREATE TABLE IF NOT EXISTS asked_requests (
    seq INTEGER PRIMARY KEY,
    asked INTEGER NOT NULL REFERENCES asked (seq) ON DELETE CASCADE,
    url TEXT NOT NULL,
    headers TEXT NOT NULL,          -- JSON list of pairs, proofs hidden
    started_at INTEGER NOT NULL,
    finished_at INTEGER,
    status INTEGER,
    length INTEGER NOT NULL DEFAULT 0,   -- how much of the answer's body was read
    error TEXT
) STRICT;
CREATE INDEX IF NOT EXISTS asked_requests_of ON asked_requests (asked);
CREATE TABLE IF NOT EXISTS ended (
    seq INTEGER PRIMARY KEY,
    identity TEXT NOT NULL UNIQUE,  -- an identifier that is over: nothing more leaves with it
    at INTEGER NOT NULL
) STRICT;
CREATE TABLE IF NOT EXISTS dropped (
    event TEXT NOT NULL,
    reason TEXT NOT NULL,
    count INTEGER NOT NULL,
    last_at INTEGER NOT NULL,
    PRIMARY KEY (event, reason)
) STRICT;
CREATE TABLE IF NOT EXISTS spools (
    name TEXT PRIMARY KEY,
    position INTEGER NOT NULL
) STRICT;
"
);

/// What `waiting` was before, with `IN`.
const FORMER_INDEX: &str = "DROP INDEX IF EXISTS pending;";

/// Before version 3, crash reports were not in a list of their own.
const REPORTS_SO_FAR: &str = "INSERT OR IGNORE INTO reports (event)
    SELECT events.seq FROM events JOIN shapes ON shapes.id = events.shape WHERE shapes.crash = 1 AND events.delivery IS NOT NULL;";

/// Every column of every table that is read or written: whatever a log lacks is made again.
const COLUMNS: [(&str, &str); 12] = [
    ("shapes", "id, event, tiers, fields, method, url, envelope, crash, identity, decision"),
    ("events", "seq, id, recorded_at, shape, body, state, delivery, fingerprint, times"),
    ("deliveries", "seq, method, url, key, half_of, created_at, not_before, failures"),
    (
        "attempts",
        "seq, delivery, events, headers, body_sha256, body_length, started_at, finished_at, left_computer, status, answer_headers, answer, \
         error, confirmed",
    ),
    ("reports", "event"),
    ("lookups", "seq, event, url, headers, started_at, finished_at, status, answer, error, method"),
    ("decisions", "id, at, by, agreed, what"),
    ("asked", "seq, at, by, what, answer"),
    ("asked_requests", "seq, asked, url, headers, started_at, finished_at, status, length, error"),
    ("ended", "seq, identity, at"),
    ("dropped", "event, reason, count, last_at"),
    ("spools", "name, position"),
];

/// Every index that is named in a query, with its table and which of its rows it has.
const INDEXES: [&str; 4] = [
    concat!("events INDEXED BY waiting WHERE ", waiting!()),
    "attempts INDEXED BY attempts_of",
    "lookups INDEXED BY lookups_of",
    "asked_requests INDEXED BY asked_requests_of",
];

/// Several processes may begin a log at once, and SQLite does not wait for the one that is changing the mode.
fn patiently<T>(mut work: impl FnMut() -> rusqlite::Result<T>) -> rusqlite::Result<T> {
    let until = Instant::now() + BUSY;
    loop {
        match work() {
            Err(error) if error.sqlite_error_code() == Some(ErrorCode::DatabaseBusy) && Instant::now() < until => {
                std::thread::sleep(BETWEEN_TRIES);
            }
            other => return other,
        }
    }
}

/// Where memory cannot be shared through a file, as on some network drives, there is no write-ahead log. An ordinary journal does not need
/// that, and also works between several processes; it only makes them wait for each other more often. The mode can be changed by whoever
/// has the file to itself.
fn without_shared_memory(path: &Path) -> rusqlite::Result<()> {
    let alone = connect(path, OpenFlags::SQLITE_OPEN_READ_WRITE)?;
    if alone.is_readonly(MAIN_DB)? {
        return Err(rusqlite::Error::SqliteFailure(ffi::Error::new(ffi::SQLITE_READONLY), None));
    }
    alone.busy_timeout(BUSY)?;
    patiently(|| alone.execute_batch("PRAGMA locking_mode = EXCLUSIVE"))?;
    let (_, tables, application) = patiently(|| about(&alone))?;
    // Another program's file keeps its bytes.
    if application != APPLICATION_ID && tables > 0 {
        return Ok(());
    }
    patiently(|| alone.query_row("PRAGMA journal_mode = DELETE", params![], |_| Ok(())))
}

/// Whether SQLite could not make or map the file in which processes share what is in the write-ahead log.
fn lacks_shared_memory(error: &rusqlite::Error) -> bool {
    let code = error.sqlite_error().map(|error| error.extended_code);
    matches!(
        code,
        Some(ffi::SQLITE_IOERR_SHMMAP | ffi::SQLITE_IOERR_SHMOPEN | ffi::SQLITE_IOERR_SHMLOCK | ffi::SQLITE_CANTOPEN)
    )
}

/// What the file says about itself: its schema, its number of tables, and whose it is.
fn about(connection: &Connection) -> rusqlite::Result<(i64, i64, i64)> {
    // Another process may be making the tables, and marks them as ours in one transaction.
    let _of_one_moment = connection.unchecked_transaction()?;
    let version = connection.query_row("PRAGMA user_version", params![], |row| row.get(0))?;
    let tables = connection.query_row("SELECT count(*) FROM sqlite_schema", params![], |row| row.get(0))?;
    let application = connection.query_row("PRAGMA application_id", params![], |row| row.get(0))?;
    Ok((version, tables, application))
}

/// What SQLite keeps beside a database while it is in use, after its name.
pub(super) const BESIDE: [&str; 3] = ["-wal", "-shm", "-journal"];

/// A file that belongs to the one with this name.
pub(super) fn beside(path: &Path, suffix: &str) -> PathBuf {
    let mut name = path.as_os_str().to_owned();
    name.push(suffix);
    name.into()
}

/// Checks that these are files: SQLite opens whatever has the name of the log, and would wait if that is a pipe.
pub(super) fn are_files(path: &Path) -> Result<(), LogError> {
    // What belongs to it is beside the file itself, wherever a link leads.
    let path = std::fs::canonicalize(path).unwrap_or_else(|_| path.to_path_buf());
    for (file, metadata) in files_of(&path) {
        if let Some(instead) = files::what_instead(&metadata) {
            return Err(LogError::InTheWay { path: file, instead });
        }
    }
    Ok(())
}

/// What there is of the log at this path.
pub(super) fn files_of(path: &Path) -> Vec<(PathBuf, Metadata)> {
    let names = std::iter::once(path.to_path_buf()).chain(BESIDE.map(|suffix| beside(path, suffix)));
    #[cfg(unix)]
    return names.filter_map(|file| std::fs::metadata(&file).ok().map(|metadata| (file, metadata))).collect();
    // To ask a file itself, it would have to be opened. Where an open file keeps its name after it was removed, the next process would take
    // a finished journal for one that was left behind, and undo what was written.
    #[cfg(not(unix))]
    {
        let names: Vec<PathBuf> = names.collect();
        let entries = path.parent().into_iter().flat_map(std::fs::read_dir).flatten().flatten();
        let listed = entries.map(|entry| (entry.path(), entry)).filter(|(file, _)| names.contains(file));
        listed.filter_map(|(file, entry)| entry.metadata().ok().map(|metadata| (file, metadata))).collect()
    }
}

/// Opens the log, and upgrades it if it is ours; an empty file becomes one. Missing parts are made again.
pub(super) fn open(path: &Path) -> Result<Database, LogError> {
    are_files(path)?;
    if takes_nothing(path) {
        return Err(LogError::ReadOnly);
    }
    let this = which(path);
    Database::open(|| match open_with(path, true) {
        // Not if there was no file yet, or another one: then it was that which could not be opened.
        Err(LogError::Sqlite(error)) if lacks_shared_memory(&error) && this.is_some() && which(path) == this => {
            without_shared_memory(path)?;
            open_with(path, false)
        }
        opened => opened,
    })
}

/// Opens a log that may only be read, with the files beside it. Nothing is changed, not even what a killed process left half done.
pub(super) fn open_read_only(path: &Path) -> Result<Database, LogError> {
    Database::open(|| {
        let connection = connect(path, OpenFlags::SQLITE_OPEN_READ_ONLY)?;
        connection.busy_timeout(BUSY)?;
        if check_to_read(&connection, path)? { Err(LogError::Unsettled(path.to_path_buf())) } else { Ok(connection) }
    })
}

/// Whether the log is in a folder in which this process may not write: SQLite then cannot keep files beside it, and would do without those
/// that are there.
fn takes_nothing(path: &Path) -> bool {
    #[cfg(unix)]
    {
        use rustix::fs::{Access, AtFlags, CWD, accessat};
        use rustix::io::Errno;
        let refused = |folder: &Path| accessat(CWD, folder, Access::WRITE_OK | Access::EXEC_OK, AtFlags::EACCESS).err();
        let path = std::fs::canonicalize(path).ok();
        path.and_then(|path| refused(path.parent()?))
            .is_some_and(|why| matches!(why, Errno::ACCESS | Errno::PERM | Errno::ROFS))
    }
    #[cfg(not(unix))]
    {
        let _asked_where_it_is_written = path;
        false
    }
}

/// Checks that this is a log of ours, for a caller that only reads it. Returns whether something would have to be written before it can be
/// read.
pub(super) fn check_to_read(connection: &Connection, path: &Path) -> Result<bool, LogError> {
    let (version, tables, application) = about(connection)?;
    check_whose(path, version, tables, application)?;
    Ok(version < VERSION || is_whole(connection).is_err_and(|error| is_incomplete(&error)))
}

/// Fails if the file is not ours, or newer than this version.
fn check_whose(path: &Path, version: i64, tables: i64, application: i64) -> Result<(), LogError> {
    if version > VERSION {
        return Err(LogError::Newer { version, path: path.to_path_buf() });
    }
    if application != APPLICATION_ID && tables > 0 {
        return Err(LogError::NotOurs(path.to_path_buf()));
    }
    Ok(())
}

/// Opens the file that has this name, and returns what it says about itself. SQLite finds what is beside it by its name: if another process
/// set the file aside meanwhile, that belongs to the one that has its place.
fn open_this(path: &Path) -> rusqlite::Result<(Connection, (i64, i64, i64))> {
    let mut tries = 0;
    loop {
        tries += 1;
        let before = which(path);
        let connection = connect(path, OpenFlags::SQLITE_OPEN_READ_WRITE)?;
        connection.busy_timeout(BUSY)?;
        let about = about(&connection);
        if which(path) == before || tries == MOST_TRIES {
            return Ok((connection, about?));
        }
    }
}

/// Opens an existing file: only `log::open` begins a log.
fn connect(path: &Path, access: OpenFlags) -> rusqlite::Result<Connection> {
    let connection = Connection::open_with_flags(path, access | OpenFlags::SQLITE_OPEN_NO_MUTEX)?;
    // Otherwise SQLite prepares each statement that could use a partial index once more when it knows the values.
    connection.set_db_config(DbConfig::SQLITE_DBCONFIG_ENABLE_QPSG, true)?;
    Ok(connection)
}

fn open_with(path: &Path, shared_memory: bool) -> Result<Connection, LogError> {
    let (mut connection, (version, tables, application)) = open_this(path)?;
    // Asked before anything is written: another program's file keeps its bytes.
    check_whose(path, version, tables, application)?;
    if tables == 0 {
        connection.execute_batch(&format!("PRAGMA page_size = {PAGE_BYTES}"))?;
    }
    let mode: String = connection.query_row("PRAGMA journal_mode", params![], |row| row.get(0))?;
    // A log that has tables but no write-ahead log is in a place where there can be none.
    if shared_memory && mode != "wal" && tables == 0 {
        patiently(|| connection.query_row("PRAGMA journal_mode = WAL", params![], |_| Ok(())))?;
        about(&connection)?;
    }
    // A row that was committed must not be lost to a power cut: it may have been sent since. macOS has to be told that separately. What
    // SQLite keeps to undo a statement would be outside the program's folder, and stay on the disk after everything was cleared. The
    // tables' checks on states are for people who write to them by hand: ours are always those of `State`, and checking them again took a
    // quarter of the time.
    connection.execute_batch(
        "PRAGMA synchronous = FULL; PRAGMA fullfsync = ON; PRAGMA secure_delete = ON; PRAGMA foreign_keys = ON;
        PRAGMA ignore_check_constraints = ON; PRAGMA temp_store = MEMORY;",
    )?;
    // Damage that only shows when a table is read should show now, while it can be mended or the file can be set aside.
    let mut whole = is_whole(&connection);
    if version < VERSION || whole.as_ref().is_err_and(is_incomplete) {
        match make_whole(&mut connection) {
            // A damaged index that is no longer needed cannot simply be dropped.
            Err(error) if error.is_damage() => {
                make_indexes_again(&mut connection)?;
                make_whole(&mut connection)?;
            }
            done => done?,
        }
        whole = is_whole(&connection);
    }
    if let Err(error) = whole {
        // An index holds nothing that the tables do not. If a table is damaged, the file keeps its bytes.
        if read_a_little(&connection, &[]).is_err() || make_indexes_again(&mut connection).is_err() {
            return Err(error.into());
        }
        is_whole(&connection)?;
    }
    Ok(connection)
}

/// Whether the log has every column and every index, and a little of each table and index can be read.
fn is_whole(connection: &Connection) -> rusqlite::Result<()> {
    // Each question by itself would lock the file, and look whether it has changed.
    let _of_one_moment = connection.unchecked_transaction()?;
    read_a_little(connection, &INDEXES)?;
    for (table, columns) in COLUMNS {
        for column in columns.split(", ") {
            if !connection.column_exists(None, table, column)? {
                return Err(rusqlite::Error::InvalidColumnName(column.into()));
            }
        }
    }
    Ok(())
}

/// Reads a little of every table, and of these indexes, with one statement: most of the time goes into preparing it.
fn read_a_little(connection: &Connection, indexes: &[&str]) -> rusqlite::Result<()> {
    let tables = COLUMNS.iter().map(|(table, _)| format!("EXISTS (SELECT 1 FROM {table} NOT INDEXED)"));
    let indexes = indexes.iter().map(|index| format!("EXISTS (SELECT 1 FROM {index})"));
    let all: Vec<String> = tables.chain(indexes).collect();
    connection.query_row(&format!("SELECT {}", all.join(", ")), params![], |_| Ok(()))
}

/// Whether something is not there that a log has.
fn is_incomplete(error: &rusqlite::Error) -> bool {
    // An unknown name is an error of the statement, and has no code of its own.
    matches!(error, rusqlite::Error::SqlInputError { .. } | rusqlite::Error::InvalidColumnName(_))
        || error.sqlite_error_code() == Some(ErrorCode::Unknown)
}

/// Makes what a log lacks, whether an older version wrote it or somebody removed a part: tables, columns, indexes, and its version.
fn make_whole(connection: &mut Connection) -> Result<(), LogError> {
    let transaction = connection.transaction_with_behavior(TransactionBehavior::Immediate)?;
    let whole = Connection::open_in_memory()?;
    whole.execute_batch(TABLES)?;
    for (table, columns) in COLUMNS {
        for column in columns.split(", ") {
            if !transaction.table_exists(None, table)? || transaction.column_exists(None, table, column)? {
                continue;
            }
            let sql = "SELECT type, \"notnull\", dflt_value FROM pragma_table_info(?1) WHERE name = ?2";
            let of = |row: &Row<'_>| Ok((row.get::<_, String>(0)?, row.get::<_, bool>(1)?, row.get::<_, Option<String>>(2)?));
            let (kind, needed, default) = whole.query_row(sql, params![table, column], of)?;
            let default = default.or_else(|| needed.then(|| if kind == "TEXT" { "''" } else { "0" }.to_owned()));
            let default = default.map(|default| format!(" NOT NULL DEFAULT {default}")).unwrap_or_default();
            transaction.execute_batch(&format!("ALTER TABLE {table} ADD COLUMN {column} {kind}{default}"))?;
        }
    }
    transaction.execute_batch(TABLES)?;
    transaction.execute_batch(REPORTS_SO_FAR)?;
    transaction.execute_batch(FORMER_INDEX)?;
    transaction.execute_batch(&format!("PRAGMA application_id = {APPLICATION_ID}; PRAGMA user_version = {VERSION};"))?;
    Ok(transaction.commit()?)
}

/// Rebuilds every index from its table; one that is too damaged even to be emptied is dropped first.
pub(super) fn make_indexes_again(connection: &mut Connection) -> Result<(), LogError> {
    if connection.execute_batch("REINDEX").is_ok() {
        return Ok(());
    }
    connection.execute_batch(
        "PRAGMA writable_schema = ON;
         DELETE FROM sqlite_schema WHERE type = 'index' AND name IN ('waiting', 'pending', 'attempts_of', 'lookups_of', 'asked_requests_of');
         PRAGMA writable_schema = RESET;",
    )?;
    make_whole(connection)?;
    connection.execute_batch("REINDEX")?;
    write_anew(connection)
}

/// Rewrites the whole file from its tables, without anything that no longer belongs to them. SQLite needs room for all of it meanwhile: in
/// memory, that would be too much for a host.
pub(super) fn write_anew(connection: &Connection) -> Result<(), LogError> {
    connection.execute_batch("PRAGMA temp_store = FILE")?;
    let done = connection.execute_batch("VACUUM");
    connection.execute_batch("PRAGMA temp_store = MEMORY")?;
    Ok(done?)
}

/// Whether nothing in the whole file is damaged. Reads all of it.
pub(super) fn is_sound(connection: &Connection) -> Result<bool, LogError> {
    let found: String = connection.query_row("PRAGMA integrity_check(1)", params![], |row| row.get(0))?;
    Ok(found == "ok")
}
