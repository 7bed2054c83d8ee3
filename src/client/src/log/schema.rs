//! Pragmas, tables and upgrades of the log. Nothing outside `log` writes SQL.

use std::path::Path;
use std::time::{Duration, Instant};

use rusqlite::Connection;

use super::error::LogError;

/// The newest schema that this version reads and writes.
pub(super) const VERSION: i64 = 2;

/// "Cndr" in the file's header, so that a stranger's database is never taken for ours.
const APPLICATION_ID: i64 = 0x436e_6472;

/// How long to wait for another process that is writing: the longest that a person waits without thinking that something hangs. Recording
/// never waits for it.
const BUSY: Duration = Duration::from_secs(5);

/// How long between two tries where SQLite does not wait by itself: changing the mode takes about as long.
const BETWEEN_TRIES: Duration = Duration::from_millis(5);

/// Times are milliseconds since 1970. A row of `events` is small: what many rows share stands once in `shapes`.
/// Rowids and one partial index are enough; each further index would halve the speed of inserting.
const TABLES: &str = "
CREATE TABLE shapes (
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
CREATE TABLE events (
    seq INTEGER PRIMARY KEY,
    id TEXT NOT NULL,               -- UUID v7, local: it is never sent
    recorded_at INTEGER NOT NULL,
    shape INTEGER NOT NULL REFERENCES shapes (id),
    body BLOB NOT NULL,             -- the exact bytes
    state TEXT NOT NULL CHECK (state IN
        ('held', 'queued', 'sending', 'sent', 'refused', 'expired', 'withdrawn', 'unknown')),
    delivery INTEGER REFERENCES deliveries (seq),
    fingerprint TEXT,               -- of a crash: the same one again is counted here
    times INTEGER NOT NULL DEFAULT 1
) STRICT;
CREATE INDEX pending ON events (seq) WHERE state IN ('held', 'queued', 'sending');
CREATE TABLE deliveries (
    seq INTEGER PRIMARY KEY,
    method TEXT NOT NULL,
    url TEXT NOT NULL,
    key TEXT NOT NULL,              -- the Idempotency-Key of all attempts
    half_of INTEGER REFERENCES deliveries (seq),   -- the refused batch that this is a half of
    created_at INTEGER NOT NULL,
    not_before INTEGER NOT NULL DEFAULT 0,   -- as the server asked with Retry-After
    failures INTEGER NOT NULL DEFAULT 0
) STRICT;
CREATE TABLE attempts (
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
CREATE INDEX attempts_of ON attempts (delivery);
CREATE TABLE decisions (
    id TEXT PRIMARY KEY,
    at INTEGER NOT NULL,
    by TEXT NOT NULL,
    agreed TEXT NOT NULL,           -- digest of the text
    what TEXT NOT NULL              -- JSON of the choice
) STRICT;
CREATE TABLE dropped (
    event TEXT NOT NULL,
    reason TEXT NOT NULL,
    count INTEGER NOT NULL,
    last_at INTEGER NOT NULL,
    PRIMARY KEY (event, reason)
) STRICT;
CREATE TABLE spools (
    name TEXT PRIMARY KEY,
    position INTEGER NOT NULL
) STRICT;
";

/// What makes a log of the version before into one of the version after: `UPGRADES[0]` from 1 to 2, and so on. Kept old files test each.
const UPGRADES: [&str; 1] =
    ["ALTER TABLE events ADD COLUMN fingerprint TEXT; ALTER TABLE events ADD COLUMN times INTEGER NOT NULL DEFAULT 1;"];

/// Several processes may begin a log at once, and SQLite does not wait by itself for the one that is changing the mode.
fn use_wal(connection: &Connection) -> Result<(), LogError> {
    let until = Instant::now() + BUSY;
    loop {
        match connection.query_row("PRAGMA journal_mode = WAL", [], |_| Ok(())) {
            Err(error) if error.sqlite_error_code() == Some(rusqlite::ErrorCode::DatabaseBusy) && Instant::now() < until => {
                std::thread::sleep(BETWEEN_TRIES);
            }
            other => return Ok(other?),
        }
    }
}

/// Opens, and creates or upgrades when it is ours to do so.
pub(super) fn open(path: &Path) -> Result<Connection, LogError> {
    let mut connection = Connection::open(path)?;
    connection.busy_timeout(BUSY)?;
    let version: i64 = connection.query_row("PRAGMA user_version", [], |row| row.get(0))?;
    if version > VERSION {
        return Err(LogError::Newer { version, path: path.to_path_buf() });
    }
    // In this order: another process may be making the tables, and names them ours in the same transaction.
    let tables: i64 = connection.query_row("SELECT count(*) FROM sqlite_schema", [], |row| row.get(0))?;
    let application: i64 = connection.query_row("PRAGMA application_id", [], |row| row.get(0))?;
    // Asked before anything is written: a stranger's file keeps its bytes.
    if application != APPLICATION_ID && tables > 0 {
        return Err(LogError::NotOurs(path.to_path_buf()));
    }
    use_wal(&connection)?;
    // A row that was committed must not be lost to a power cut: it may have been sent since. What the tables say about states is for
    // whoever writes to them by hand: ours are those of `State`, and asking so again took a quarter of the time.
    connection.execute_batch(
        "PRAGMA synchronous = FULL; PRAGMA secure_delete = ON; PRAGMA foreign_keys = ON; PRAGMA ignore_check_constraints = ON;",
    )?;
    if version < VERSION {
        let transaction = connection.transaction_with_behavior(rusqlite::TransactionBehavior::Immediate)?;
        // Another process may have been faster.
        let version: i64 = transaction.query_row("PRAGMA user_version", [], |row| row.get(0))?;
        if version == 0 {
            transaction.execute_batch(TABLES)?;
        } else {
            // A negative version is none that anybody writes.
            let done = usize::try_from(version - 1).map_err(|_| LogError::Unexpected(format!("schema {version}")))?;
            for upgrade in UPGRADES.iter().skip(done) {
                transaction.execute_batch(upgrade)?;
            }
        }
        transaction.execute_batch(&format!("PRAGMA application_id = {APPLICATION_ID}; PRAGMA user_version = {VERSION};"))?;
        transaction.commit()?;
    }
    // Damage that only shows when a table is read should show now, while the file can be set aside.
    for table in ["shapes", "events", "deliveries", "attempts", "decisions", "dropped", "spools"] {
        connection.query_row(&format!("SELECT count(*) FROM (SELECT 1 FROM {table} LIMIT 1)"), [], |_| Ok(()))?;
    }
    connection.query_row(
        "SELECT count(*) FROM (SELECT 1 FROM events INDEXED BY pending WHERE state IN ('held', 'queued', 'sending') LIMIT 1)",
        [],
        |_| Ok(()),
    )?;
    Ok(connection)
}
