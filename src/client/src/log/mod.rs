//! One SQLite file is outbox and history at once: the exact bytes, and what became of them. Each change of state is one transaction.
//!
//! Here is what waits and what becomes of it; `attempts` is for delivery, `held` for crash reports, `index` for a list of everything, `receipts` for decisions, `retention` for what goes, `read` for looking,
//! `schema` for tables and upgrades, `spool` for the file in front, `taking` for what comes out of it. Nothing else writes SQL.

mod attempts;
mod held;
mod index;
mod read;
mod receipts;
mod retention;
mod schema;
mod search;
mod spool;
mod taking;

use std::collections::{BTreeMap, HashMap};
use std::path::{Path, PathBuf};
use std::sync::Arc;

use jiff::Timestamp;
use rusqlite::{Connection, OptionalExtension as _, Transaction, TransactionBehavior, ffi, params};
use serde::{Deserialize, Serialize};
use serde_json::json;

pub use attempts::{Attempt, Ended, OpenDelivery, Verdict};
pub use held::HeldReport;
pub use index::{Index, IndexRow};
pub use read::{AttemptRow, DecisionRow, Details, EventRow, Export, Summary};
pub use receipts::keep_receipt;
pub use retention::{Cleared, Retention, damaged, remove_damaged};
pub use search::{Needle, Searched, search};
pub use spool::{Folds, Piece, SPOOLS, Shape, Spool, SpoolReader, Spooled};

use crate::consent::{Carried, Consent, Effect};
use crate::manifest::Envelope;
use crate::places;

/// The name of the log in the program's folder.
pub const FILE: &str = "telemetry_log.sqlite3";

/// Among the spools: when everything was cleared.
const CLEARED: &str = "(cleared)";

/// Among the spools: the last number of an event when everything was cleared. Somebody who is sending meanwhile knows the events before it
/// by their numbers, and must not take later ones for them.
const NUMBERED: &str = "(numbered)";

/// What became of an event.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum State {
    /// A crash report that waits for review.
    Held,
    /// It waits to be sent.
    Queued,
    /// It is on its way.
    Sending,
    /// The server has it.
    Sent,
    /// The server will not have it.
    Refused,
    /// It waited too long.
    Expired,
    /// The person said no before it left.
    Withdrawn,
    /// It left without a known answer and was then forbidden: it may have arrived, and is not sent again.
    Unknown,
}

impl State {
    /// As it stands in the log.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Held => "held",
            Self::Queued => "queued",
            Self::Sending => "sending",
            Self::Sent => "sent",
            Self::Refused => "refused",
            Self::Expired => "expired",
            Self::Withdrawn => "withdrawn",
            Self::Unknown => "unknown",
        }
    }

    fn from_text(text: &str) -> Result<Self, LogError> {
        serde_json::from_value(json!(text)).map_err(|_| LogError::Unexpected(format!("state {text}")))
    }
}

/// Why the log cannot be used.
#[derive(Debug, thiserror::Error)]
pub enum LogError {
    /// SQLite refuses.
    #[error("the log cannot be used: {0}")]
    Sqlite(rusqlite::Error),
    /// The disk is full. Reading needs room, too: SQLite keeps an index beside the log while it is open.
    #[error("the disk is full, and even reading the log needs a little room beside it: make some, and try again")]
    NoRoom,
    /// A later version wrote it; it is left alone.
    #[error("a newer version of Candor wrote the log (schema {version}); it is left alone ({})", path.display())]
    Newer {
        /// Its schema.
        version: i64,
        /// Where it lies.
        path: PathBuf,
    },
    /// Another program's database lies there; it is left alone.
    #[error("the database that lies where the log should be is not ours; move it away ({})", .0.display())]
    NotOurs(PathBuf),
    /// The operating system refuses.
    #[error("the log cannot be read or written: {0}")]
    Io(std::io::Error),
    /// Something stands in the log that this version never wrote.
    #[error("the log holds something unexpected: {0}")]
    Unexpected(String),
}

// The sentence says the cause; a chain of causes would say it again.
impl From<rusqlite::Error> for LogError {
    fn from(error: rusqlite::Error) -> Self {
        let code = error.sqlite_error().map(|error| error.extended_code);
        match code {
            Some(ffi::SQLITE_FULL | ffi::SQLITE_IOERR_SHMSIZE) => Self::NoRoom,
            _ => Self::Sqlite(error),
        }
    }
}

impl From<std::io::Error> for LogError {
    fn from(error: std::io::Error) -> Self {
        Self::Io(error)
    }
}

impl From<serde_json::Error> for LogError {
    fn from(error: serde_json::Error) -> Self {
        Self::Unexpected(error.to_string())
    }
}

type Result<T, E = LogError> = std::result::Result<T, E>;

/// The open log of one program.
#[derive(Debug)]
pub struct Log {
    connection: Connection,
    shapes: HashMap<i64, Arc<Shape>>,
    /// When everything was cleared: the shapes are known since then.
    cleared: Option<i64>,
}

/// A row that waits.
#[derive(Debug, Clone)]
pub struct Pending {
    /// Its number.
    pub seq: i64,
    /// When it was recorded.
    pub recorded_at: Timestamp,
    /// What it shares with others.
    pub shape: Arc<Shape>,
    /// `held`, `queued` or `sending`.
    pub state: State,
    /// The delivery it belongs to, once an attempt was begun.
    pub delivery: Option<i64>,
    /// Length of its bytes.
    pub length: usize,
}

/// What a moment's decision means for many rows: asked once for each shape.
pub(crate) struct Verdicts<'a> {
    consent: &'a Consent,
    now: Timestamp,
    known: HashMap<*const Shape, Result<Timestamp, Effect>>,
}

impl<'a> Verdicts<'a> {
    pub(crate) fn new(consent: &'a Consent, now: Timestamp) -> Self {
        Self { consent, now, known: HashMap::new() }
    }

    /// Whether this row may leave, or what becomes of it.
    pub(crate) fn of(&mut self, row: &Pending) -> Result<(), Effect> {
        let shape = &*row.shape;
        let since = *self.known.entry(Arc::as_ptr(&row.shape)).or_insert_with(|| {
            let carried = Carried { event: &shape.event, tiers: &shape.tiers, fields: &shape.fields };
            self.consent.carried(&carried, self.now).map_err(|reason| reason.effect())
        });
        if row.recorded_at >= since? { Ok(()) } else { Err(Effect::No) }
    }
}

impl Log {
    /// Opens the log in this folder, or begins one. A damaged file is set aside under a dated name, and its new name is returned.
    pub fn open(folder: &Path) -> Result<(Self, Option<PathBuf>)> {
        let path = folder.join(FILE);
        if !path.exists() {
            // SQLite would make it readable for everybody.
            drop(places::private_file().append(true).create(true).open(&path)?);
        }
        match schema::open(&path) {
            Err(LogError::Sqlite(error)) if is_damage(&error) => {
                // Several processes may find it at once; the first sets it aside, and the others find the new one.
                let _lock = places::lock_folder(folder)?;
                let last_written = last_written(&path);
                let aside = match schema::open(&path) {
                    Err(LogError::Sqlite(error)) if is_damage(&error) => Some(set_aside(&path, Timestamp::now())?),
                    _ => None,
                };
                if !path.exists() {
                    drop(places::private_file().append(true).create(true).open(&path)?);
                }
                let mut log = Self { connection: schema::open(&path)?, shapes: HashMap::new(), cleared: None };
                if aside.is_some() {
                    log.note_begun_anew(last_written)?;
                }
                Ok((log, aside))
            }
            opened => Ok((Self { connection: opened?, shapes: HashMap::new(), cleared: None }, None)),
        }
    }

    /// Opens the log in this folder if there is one; begins none, and sets nothing aside.
    pub fn open_existing(folder: &Path) -> Result<Option<Self>> {
        let path = folder.join(FILE);
        if !path.exists() {
            return Ok(None);
        }
        Ok(Some(Self { connection: schema::open(&path)?, shapes: HashMap::new(), cleared: None }))
    }

    fn write(&mut self) -> Result<Transaction<'_>> {
        Ok(self.connection.transaction_with_behavior(TransactionBehavior::Immediate)?)
    }

    /// Adds to the counts of what was dropped, by event and reason.
    pub fn count_dropped(&mut self, counts: &BTreeMap<(String, String), u64>, now: Timestamp) -> Result<()> {
        let transaction = self.write()?;
        for ((event, reason), count) in counts {
            transaction.execute(
                "INSERT INTO dropped (event, reason, count, last_at) VALUES (?1, ?2, ?3, ?4)
                 ON CONFLICT DO UPDATE SET count = count + excluded.count, last_at = excluded.last_at",
                params![event, reason, i64::try_from(*count).unwrap_or(i64::MAX), now.as_millisecond()],
            )?;
        }
        Ok(transaction.commit()?)
    }

    /// Whether any row waits.
    pub fn has_pending(&self) -> Result<bool> {
        let sql = "SELECT EXISTS (SELECT 1 FROM events WHERE state IN ('held', 'queued', 'sending'))";
        Ok(self.connection.query_row(sql, [], |row| row.get(0))?)
    }

    /// Forgets the shapes that it knows if everything was cleared since: their numbers may mean others.
    fn follow_clearing(&mut self) -> Result<()> {
        let cleared = marked(&self.connection, CLEARED)?;
        if cleared != self.cleared {
            self.shapes.clear();
            self.cleared = cleared;
        }
        Ok(())
    }

    /// Every row that waits, oldest first.
    pub fn pending(&mut self) -> Result<Vec<Pending>> {
        self.follow_clearing()?;
        let found: Vec<(i64, i64, i64, String, Option<i64>, i64)> = self
            .connection
            .prepare_cached(
                "SELECT seq, recorded_at, shape, state, delivery, length(body) FROM events
                 WHERE state IN ('held', 'queued', 'sending') ORDER BY seq",
            )?
            .query_map([], |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?, row.get(3)?, row.get(4)?, row.get(5)?)))?
            .collect::<rusqlite::Result<_>>()?;
        found
            .into_iter()
            .map(|(seq, recorded_at, shape, state, delivery, length)| {
                Ok(Pending {
                    seq,
                    recorded_at: time(recorded_at),
                    shape: self.shape(shape)?,
                    state: State::from_text(&state)?,
                    delivery,
                    length: usize::try_from(length).unwrap_or(0),
                })
            })
            .collect()
    }

    /// The exact bytes of these rows, in this order.
    pub fn bodies(&self, rows: &[i64]) -> Result<Vec<Vec<u8>>> {
        let mut statement = self.connection.prepare_cached("SELECT body FROM events WHERE seq = ?1")?;
        rows.iter().map(|seq| Ok(statement.query_row([seq], |row| row.get(0))?)).collect()
    }

    /// Withdraws what the person has forbidden since, and expires what waited longer than `expiry`. Returns how many rows changed.
    pub fn settle(&mut self, consent: &Consent, now: Timestamp, expiry: jiff::SignedDuration) -> Result<usize> {
        let (mut forbidden, mut expired) = (Vec::new(), Vec::new());
        let mut verdicts = Verdicts::new(consent, now);
        for row in self.pending()? {
            match verdicts.of(&row) {
                Err(Effect::No) => forbidden.push(row.seq),
                Ok(()) | Err(Effect::Suspended) if now.duration_since(row.recorded_at) > expiry => expired.push(row.seq),
                Ok(()) | Err(Effect::Suspended | Effect::Unanswered) => {}
            }
        }
        if forbidden.is_empty() && expired.is_empty() {
            return Ok(0);
        }
        // Whether a row has left is asked where it is changed: another process may be sending it meanwhile.
        let transaction = self.write()?;
        let mut changed = 0;
        for seq in forbidden {
            // A crash report that was declined is deleted: what it said goes, that there was one stays.
            changed += transaction
                .prepare_cached(
                    "UPDATE events SET
                        body = CASE WHEN state = 'held' THEN x'' ELSE body END,
                        state = CASE WHEN EXISTS (
                            SELECT 1 FROM attempts, json_each(attempts.events) AS member
                            WHERE attempts.delivery = events.delivery AND attempts.left_computer = 1 AND member.value = events.seq
                            AND (attempts.status IS NULL OR attempts.status NOT IN (400, 413, 422))
                        ) THEN 'unknown' ELSE 'withdrawn' END
                     WHERE seq = ?1 AND state IN ('held', 'queued', 'sending')",
                )?
                .execute([seq])?;
        }
        for seq in expired {
            changed += transaction
                .prepare_cached("UPDATE events SET state = 'expired' WHERE seq = ?1 AND state IN ('held', 'queued')")?
                .execute([seq])?;
        }
        transaction.commit()?;
        Ok(changed)
    }

    fn shape(&mut self, id: i64) -> Result<Arc<Shape>> {
        if let Some(shape) = self.shapes.get(&id) {
            return Ok(Arc::clone(shape));
        }
        let shape = Arc::new(read_shape(&self.connection, id)?);
        self.shapes.insert(id, Arc::clone(&shape));
        Ok(shape)
    }
}

/// What is noted under this name among the spools.
fn marked(connection: &Connection, name: &str) -> Result<Option<i64>> {
    let mut statement = connection.prepare_cached("SELECT position FROM spools WHERE name = ?1")?;
    Ok(statement.query_row([name], |row| row.get(0)).optional()?)
}

fn read_shape(connection: &Connection, id: i64) -> Result<Shape> {
    let mut statement = connection.prepare_cached(
        "SELECT event, tiers, fields, method, url, envelope, crash, identity, decision FROM shapes WHERE id = ?1",
    )?;
    let mut rows = statement.query([id])?;
    let Some(row) = rows.next()? else { return Err(LogError::Unexpected(format!("shape {id} is missing"))) };
    let identity: String = row.get(7)?;
    Ok(Shape {
        event: row.get(0)?,
        tiers: serde_json::from_str(&row.get::<_, String>(1)?)?,
        fields: serde_json::from_str(&row.get::<_, String>(2)?)?,
        method: serde_json::from_value(json!(row.get::<_, String>(3)?))?,
        url: row.get(4)?,
        envelope: if row.get::<_, String>(5)? == "events" { Envelope::Events } else { Envelope::None },
        crash: row.get(6)?,
        identity: Some(identity).filter(|identity| !identity.is_empty()),
        decision: row.get(8)?,
        held: false,
        folds: None,
    })
}

fn time(milliseconds: i64) -> Timestamp {
    Timestamp::from_millisecond(milliseconds).unwrap_or_default()
}

fn is_damage(error: &rusqlite::Error) -> bool {
    matches!(error.sqlite_error_code(), Some(rusqlite::ErrorCode::NotADatabase | rusqlite::ErrorCode::DatabaseCorrupt))
}

/// When the log or what belongs to it was last written; now, if that cannot be told.
fn last_written(path: &Path) -> Timestamp {
    let wal = PathBuf::from(format!("{}-wal", path.display()));
    let times = [path.to_path_buf(), wal].into_iter().filter_map(|file| std::fs::metadata(file).ok()?.modified().ok());
    times.max().and_then(|time| Timestamp::try_from(time).ok()).unwrap_or_else(Timestamp::now)
}

/// Renames the damaged file and what belongs to it.
fn set_aside(path: &Path, now: Timestamp) -> std::io::Result<PathBuf> {
    let stamp = now.strftime("%Y%m%dT%H%M%S%3fZ");
    let aside = path.with_file_name(format!("{FILE}.damaged-{stamp}"));
    std::fs::rename(path, &aside)?;
    for suffix in ["-wal", "-shm"] {
        let with = |path: &Path| PathBuf::from(format!("{}{suffix}", path.display()));
        match std::fs::rename(with(path), with(&aside)) {
            Err(error) if error.kind() != std::io::ErrorKind::NotFound => return Err(error),
            _ => {}
        }
    }
    Ok(aside)
}

#[cfg(test)]
mod tests;
