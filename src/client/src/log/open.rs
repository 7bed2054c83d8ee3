//! The log of one program: opened, begun, or set aside if it is damaged.

use std::collections::HashMap;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::SystemTime;

use jiff::Timestamp;
use rusqlite::config::DbConfig;
use rusqlite::{Connection, OptionalExtension as _, Transaction, TransactionBehavior, ffi, params};

use super::error::{LogError, Result};
use super::in_use::Database;
use super::locks::knows_locks;
use super::schema;
use super::spool::Shape;
use crate::clock;
use crate::files;
use crate::json;
use crate::manifest::{Envelope, Method};

/// The name of the log in the program's folder.
pub const FILE: &str = "telemetry_log.sqlite3";

/// The name of the log that is about to take the place of a damaged one. A process that is killed may leave it; it holds no event.
const NEXT: &str = "telemetry_log.next";

/// A name in the table of spools: when everything was cleared.
pub(super) const CLEARED: &str = "(cleared)";

/// A name in the table of spools: the last event number when everything was cleared. A process that is sending meanwhile knows the earlier
/// events by their numbers, and must not mistake later ones for them.
pub(super) const NUMBERED: &str = "(numbered)";

/// A name in the table of spools: when the damaged log that this one replaced was last written.
pub(super) const BEGUN_ANEW: &str = "(begun anew)";

/// The most bytes of the log's path: SQLite has 512 for a path and the longest suffix that it appends.
#[cfg(unix)]
const MOST_PATH_BYTES: usize = 504;

/// How to see that the log was written to: the length and the time of the last change of the file and of those beside it. An empty file
/// counts as missing.
pub(super) type Stamp = [Option<(u64, SystemTime)>; 3];

/// The open log of one program.
#[derive(Debug)]
pub struct Log {
    pub(super) connection: Database,
    /// The program's folder, in which it is.
    pub(super) folder: PathBuf,
    shapes: HashMap<i64, Arc<Shape>>,
    /// When everything was cleared: the shapes are cached since then.
    pub(super) cleared: Option<i64>,
    /// Set once nobody waits any more for the result of looking at all waiting rows.
    given_up: Option<Arc<AtomicBool>>,
    /// The state of the file when it was opened to be read as it is.
    pub(super) stamp: Option<Stamp>,
}

impl Log {
    pub(super) fn with(folder: &Path, connection: Database) -> Self {
        Self { connection, folder: folder.to_path_buf(), shapes: HashMap::new(), cleared: None, given_up: None, stamp: None }
    }

    /// Opens the log in this folder, or begins one. A damaged file is set aside under a dated name, and its new name is returned.
    pub fn open(folder: &Path) -> Result<(Self, Option<PathBuf>)> {
        check_place(folder)?;
        let path = folder.join(FILE);
        match schema::open(&path) {
            Err(error) if error.is_damage() || error.cannot_open() || !path.exists() => Self::begin_anew(folder, &schema::open),
            opened => Ok((Self::with(folder, opened?), None)),
        }
    }

    /// Opens a log that turned out to be damaged while in use: its indexes are rebuilt, and if that does not help, or something else in it
    /// is damaged, it is set aside.
    pub(crate) fn mend(folder: &Path) -> Result<(Self, Option<PathBuf>)> {
        check_place(folder)?;
        Self::begin_anew(folder, &|path| {
            let mut connection = schema::open(path)?;
            if !schema::is_sound(&connection)? {
                schema::make_indexes_again(&mut connection)?;
                schema::write_anew(&connection)?;
                if !schema::is_sound(&connection)? {
                    return Err(LogError::Sqlite(rusqlite::Error::SqliteFailure(
                        rusqlite::ffi::Error::new(rusqlite::ffi::SQLITE_CORRUPT),
                        None,
                    )));
                }
            }
            Ok(connection)
        })
    }

    /// Begins a log if there is still none, or if `open` still finds it damaged, which is then set aside; otherwise opens it.
    ///
    /// Several processes may notice at once: the first does it, and the others find the new log. None begins one while the damaged one has
    /// only half been set aside, and what it writes beside it would be set aside too; and none sees the new one before it is complete, and
    /// sends what the damaged one may have sent.
    fn begin_anew(folder: &Path, open: &dyn Fn(&Path) -> Result<Database>) -> Result<(Self, Option<PathBuf>)> {
        let path = folder.join(FILE);
        let _lock = files::lock_folder(folder)?;
        let last_written = last_written(&path);
        let next = folder.join(NEXT);
        let is_replaced = match open(&path) {
            Err(error) if error.is_damage() => true,
            // A process may have died after it set the damaged one aside.
            Err(_) if !path.exists() => next.exists(),
            opened => return Ok((Self::with(folder, opened?), None)),
        };
        let aside = if is_replaced {
            write_next(&next, last_written)?;
            let aside = set_aside(&path, clock::now())?;
            std::fs::rename(&next, &path)?;
            aside
        } else {
            // SQLite would make it readable by everybody.
            drop(files::open_own(&path)?);
            None
        };
        Ok((Self::with(folder, schema::open(&path)?), aside))
    }

    /// Opens the log in this folder if there is one; begins none, and sets nothing aside.
    pub fn open_existing(folder: &Path) -> Result<Option<Self>> {
        let path = folder.join(FILE);
        // If it cannot be looked for, that does not mean that it is not there.
        match path.try_exists() {
            Ok(true) => {}
            Ok(false) => return Ok(None),
            Err(error) if error.kind() == std::io::ErrorKind::NotADirectory => return Ok(None),
            Err(error) => return Err(error.into()),
        }
        match schema::open(&path) {
            // It was set aside meanwhile.
            Err(error) if error.cannot_open() && !path.exists() => Ok(None),
            opened => Ok(Some(Self::with(folder, opened?))),
        }
    }

    pub(super) fn write(&mut self) -> Result<Transaction<'_>> {
        Ok(self.connection.transaction_with_behavior(TransactionBehavior::Immediate)?)
    }

    /// Forgets the cached shapes if everything was cleared since: their numbers may mean others now.
    pub(super) fn follow_clearing(&mut self) -> Result<()> {
        let cleared = marked(&self.connection, CLEARED)?;
        if cleared != self.cleared {
            self.shapes.clear();
            self.cleared = cleared;
        }
        Ok(())
    }

    pub(super) fn shape(&mut self, id: i64) -> Result<Arc<Shape>> {
        self.shapes_and_rows().0.of(id)
    }

    /// Makes looking at all waiting rows fail once `given_up` is set: with hundreds of thousands of rows it can take longer than its host
    /// lives.
    pub(crate) fn until(&mut self, given_up: Arc<AtomicBool>) {
        self.given_up = Some(given_up);
    }

    /// The shapes, and the connection to read rows from.
    pub(super) fn shapes_and_rows(&mut self) -> (Shapes<'_>, &Connection) {
        let shapes = Shapes { known: &mut self.shapes, connection: &self.connection, given_up: self.given_up.as_deref() };
        (shapes, &self.connection)
    }
}

/// The shapes of rows, each read only once.
pub(super) struct Shapes<'a> {
    known: &'a mut HashMap<i64, Arc<Shape>>,
    connection: &'a Connection,
    given_up: Option<&'a AtomicBool>,
}

impl Shapes<'_> {
    /// Fails once nobody waits any more for the result.
    pub(super) fn go_on(&self) -> Result<()> {
        if self.given_up.is_some_and(|given_up| given_up.load(Ordering::Acquire)) {
            return Err(rusqlite::Error::SqliteFailure(ffi::Error::new(ffi::SQLITE_INTERRUPT), None).into());
        }
        Ok(())
    }

    pub(super) fn of(&mut self, id: i64) -> Result<Arc<Shape>> {
        if let Some(shape) = self.known.get(&id) {
            return Ok(Arc::clone(shape));
        }
        let shape = Arc::new(read_shape(self.connection, id)?);
        self.known.insert(id, Arc::clone(&shape));
        Ok(shape)
    }
}

impl Drop for Log {
    /// When the last connection is closed, SQLite removes the files beside the log by their names. If somebody has put something else there
    /// meanwhile, everything is checkpointed into the log's file now, and nothing is removed.
    fn drop(&mut self) {
        if schema::are_files(&self.folder.join(FILE)).is_err() {
            let _as_far_as_it_goes = self.connection.query_row("PRAGMA wal_checkpoint(TRUNCATE)", params![], |_| Ok(()));
            let _sqlite_knows_it = self.connection.set_db_config(DbConfig::SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, true);
        }
    }
}

/// Whether the log could be opened in this folder, as far as its path can tell.
#[cfg_attr(not(unix), expect(unused_variables, reason = "the limit is that of SQLite on Unix"))]
pub fn check_place(folder: &Path) -> Result<()> {
    #[cfg(unix)]
    {
        let path = std::fs::canonicalize(folder).unwrap_or_else(|_| folder.to_path_buf()).join(FILE);
        if path.as_os_str().len() > MOST_PATH_BYTES {
            return Err(LogError::PathTooLong { path, most: MOST_PATH_BYTES });
        }
    }
    Ok(())
}

/// Why no log can be used in this folder, if that will not go away by itself; `beside` is any file in it. Creates nothing.
pub fn why_unusable(folder: &Path, beside: &Path) -> Option<LogError> {
    if let Err(error) = check_place(folder) {
        return Some(error);
    }
    if files::open(beside, u64::MAX).is_ok_and(|(file, _)| !knows_locks(&file)) {
        return Some(LogError::NoLocks(folder.to_path_buf()));
    }
    Log::open_existing(folder).err().filter(|error| !error.is_busy())
}

/// The value under this name in the table of spools.
pub(super) fn marked(connection: &Connection, name: &str) -> Result<Option<i64>> {
    let mut statement = connection.prepare_cached("SELECT position FROM spools WHERE name = ?1")?;
    Ok(statement.query_row(params![name], |row| row.get(0)).optional()?)
}

pub(super) fn read_shape(connection: &Connection, id: i64) -> Result<Shape> {
    let mut statement = connection.prepare_cached(
        "SELECT event, tiers, fields, method, url, envelope, crash, identity, decision FROM shapes WHERE id = ?1",
    )?;
    let mut rows = statement.query(params![id])?;
    let Some(row) = rows.next()? else { return Err(LogError::Unexpected(format!("shape {id} is missing"))) };
    let (method, identity): (String, String) = (row.get(3)?, row.get(7)?);
    Ok(Shape {
        event: row.get(0)?,
        tiers: texts(&row.get::<_, String>(1)?)?,
        fields: texts(&row.get::<_, String>(2)?)?,
        method: Method::named(&method).ok_or_else(|| LogError::Unexpected(format!("method {method}")))?,
        url: row.get(4)?,
        envelope: Envelope::named(&row.get::<_, String>(5)?).unwrap_or(Envelope::None),
        crash: row.get(6)?,
        identity: Some(identity).filter(|identity| !identity.is_empty()),
        decision: row.get(8)?,
        held: false,
        folds: None,
    })
}

fn texts(list: &str) -> Result<Vec<String>> {
    json::texts_in(&json::read(list)?).ok_or_else(|| LogError::Unexpected(format!("texts {list}")))
}

pub(super) fn time(milliseconds: i64) -> Timestamp {
    Timestamp::from_millisecond(milliseconds).unwrap_or_default()
}

/// When the log or what belongs to it was last written; now, if that cannot be told.
fn last_written(path: &Path) -> Timestamp {
    let path = std::fs::canonicalize(path).unwrap_or_else(|_| path.to_path_buf());
    let times = schema::files_of(&path).into_iter().filter_map(|(_, metadata)| metadata.modified().ok());
    times.max().and_then(|time| Timestamp::try_from(time).ok()).unwrap_or_else(clock::now)
}

/// Writes an empty log that knows that it replaces a damaged one, whose knowledge of spools is lost with it. A spool begun after the damaged
/// log was last written cannot have gone into it.
fn write_next(next: &Path, last_written: Timestamp) -> Result<()> {
    for (left_over, _) in schema::files_of(next) {
        std::fs::remove_file(left_over)?;
    }
    drop(files::make_own(next)?);
    let connection = schema::open(next)?;
    let position = last_written.as_millisecond();
    connection.execute("INSERT INTO spools (name, position) VALUES (?1, ?2)", params![BEGUN_ANEW, position])?;
    // Only the one file is renamed.
    connection.query_row("PRAGMA wal_checkpoint(TRUNCATE)", params![], |_| Ok(()))?;
    drop(connection);
    match schema::files_of(next).len() {
        1 => Ok(()),
        _ => Err(LogError::Unexpected("a new log is in more than one file".into())),
    }
}

/// Renames the damaged file, if it is still there, and what belongs to it. The folder is locked.
fn set_aside(path: &Path, now: Timestamp) -> std::io::Result<Option<PathBuf>> {
    let stamp = crate::calendar::stamp(now);
    let aside = path.with_file_name(format!("{FILE}.damaged-{stamp}"));
    let renamed = |suffix| match std::fs::rename(schema::beside(path, suffix), schema::beside(&aside, suffix)) {
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => Ok(false),
        done => done.map(|()| true),
    };
    let is_there = renamed("")?;
    for suffix in schema::BESIDE {
        renamed(suffix)?;
    }
    Ok(is_there.then_some(aside))
}
