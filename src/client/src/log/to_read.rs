//! The log for callers that only read it: also if it may only be read, as on a read-only disk or in another account's folder, and as it was
//! at one moment, whatever is written to it meanwhile. Nothing here writes, and no host needs it.

use std::ffi::OsString;
use std::path::{Path, PathBuf};

use rusqlite::{Connection, MAIN_DB, OpenFlags};

use super::error::{LogError, Result};
use super::in_use::Database;
use super::open::{FILE, Log, Stamp};
use super::schema;
use super::spool::left_behind;

/// How often several connections try to begin at the same moment before writers are held off for it. With commits that wait for a disk, one
/// of the first tries succeeds.
const TRIES: usize = 20;

impl Log {
    /// Opens the log in this folder, if there is one, for a caller that only reads it. If it may be written, this is `open_existing`. If
    /// nothing can be written beside it, all of it is in the one file unless another process has it open, and is read from there.
    ///
    /// # Errors
    /// Those of `open_existing`. Where the log may only be read, [`LogError::Unsettled`] if a part of it is beside it that SQLite cannot
    /// read without writing, or if an older version wrote it.
    pub fn open_to_read(folder: &Path) -> Result<Option<Self>> {
        let path = folder.join(FILE);
        let why = match Self::open_existing(folder) {
            Err(LogError::ReadOnly) => None,
            Err(error) if error.cannot_open() => Some(error),
            opened => return opened,
        };
        match schema::open_read_only(&path) {
            Ok(connection) => return Ok(Some(Self::with(folder, connection))),
            Err(LogError::ReadOnly) => {}
            Err(error) if error.cannot_open() => {}
            Err(other) => return Err(other),
        }
        match (as_it_lies(folder), why) {
            (Err(error), Some(why)) if error.cannot_open() => Err(why),
            (read, _) => read.map(Some),
        }
    }

    /// Opens the log in this folder `times` times, or not at all if there is none. As long as they are open, all of them read it as it was
    /// at one moment: nothing that is written meanwhile shows in any. What is cleared stays in the file until they are closed.
    ///
    /// # Errors
    /// Those of [`Log::open_to_read`].
    pub fn at_one_moment(folder: &Path, times: usize) -> Result<Vec<Self>> {
        let (mut logs, stamp) = (Vec::new(), stamp_of(folder));
        for _ in 0..times {
            logs.extend(Self::open_to_read(folder)?);
        }
        let Some(last) = logs.last() else { return Ok(logs) };
        for _ in 0..TRIES {
            // If nothing was written before the last one began, it began at the same moment as the others.
            let before = last.data_version()?;
            run_on(&logs, BEGIN)?;
            if last.data_version()? == before {
                return Ok(logs);
            }
            run_on(&logs, "ROLLBACK")?;
        }
        // If the log may only be read and nobody writes it, SQLite takes it to be new each time. The files tell whether that is still so.
        if last.connection.is_readonly(MAIN_DB)? {
            run_on(&logs, BEGIN)?;
            for log in &mut logs {
                log.stamp = Some(stamp);
            }
            return Ok(logs);
        }
        // A process that commits that quickly has to wait while this one has the log to itself.
        let alone = Self::open_existing(folder)?;
        alone.as_ref().map_or(Ok(()), |log| log.connection.execute_batch("BEGIN IMMEDIATE"))?;
        run_on(&logs, BEGIN)?;
        drop(alone);
        Ok(logs)
    }

    /// Whether what was read of it can be relied upon: another process may have begun to write where this process may not, so that SQLite
    /// could not keep the two apart. The log then has to be opened and read again.
    pub fn is_as_it_was(&self) -> bool {
        self.stamp.is_none_or(|stamp| stamp_of(&self.folder) == stamp)
    }
}

/// Whether something that was recorded for the program in this folder, by processes that are gone, is not in its log yet.
///
/// # Errors
/// Why the log could not be read.
pub fn lacks_some(folder: &Path, log: Option<&Log>) -> Result<bool> {
    for (spool, length) in left_behind(folder) {
        if log.map_or(Ok(0), |log| log.spool_position(&spool))? < length {
            return Ok(true);
        }
    }
    Ok(false)
}

/// What is read from here on is what was there when this was read.
const BEGIN: &str = "BEGIN; SELECT count(*) FROM (SELECT id FROM shapes LIMIT 1);";

/// Runs statements on each.
fn run_on(logs: &[Log], sql: &str) -> Result<()> {
    logs.iter().try_for_each(|log| Ok(log.connection.execute_batch(sql)?))
}

/// Reads the file alone, where nobody has it open.
fn as_it_lies(folder: &Path) -> Result<Log> {
    let path = file(folder);
    schema::are_files(&path)?;
    let stamp = stamp_of(folder);
    let connection = Database::open(|| {
        let flags = OpenFlags::SQLITE_OPEN_READ_ONLY | OpenFlags::SQLITE_OPEN_URI | OpenFlags::SQLITE_OPEN_NO_MUTEX;
        // SQLite then neither looks beside the file nor locks it.
        let connection = Connection::open_with_flags(address(&path, "?immutable=1"), flags)?;
        let needs_more = schema::check_to_read(&connection, &path)?;
        let is_alone = matches!(stamp, [_, None, None]);
        if needs_more || !is_alone { Err(LogError::Unsettled(path.clone())) } else { Ok(connection) }
    })?;
    let mut log = Log::with(folder, connection);
    log.stamp = Some(stamp);
    Ok(log)
}

fn stamp_of(folder: &Path) -> Stamp {
    let path = file(folder);
    let there = schema::files_of(&path);
    ["", "-wal", "-journal"].map(|suffix| {
        let file = schema::beside(&path, suffix);
        let (_, metadata) = there.iter().find(|(there, _)| *there == file)?;
        Some((metadata.len(), metadata.modified().ok()?)).filter(|(length, _)| *length > 0)
    })
}

/// The log itself, wherever a link leads: its other files are beside it there. On other systems such paths are written in a way that SQLite
/// does not understand.
fn file(folder: &Path) -> PathBuf {
    let path = folder.join(FILE);
    if cfg!(unix) { std::fs::canonicalize(&path).unwrap_or(path) } else { path }
}

/// The URI of a file as SQLite reads it, with `behind` appended.
fn address(path: &Path, behind: &str) -> OsString {
    #[cfg(unix)]
    {
        use std::os::unix::ffi::{OsStrExt as _, OsStringExt as _};
        let mut bytes = b"file:".to_vec();
        for byte in path.as_os_str().as_bytes() {
            match byte {
                b'%' | b'?' | b'#' => bytes.extend_from_slice(format!("%{byte:02X}").as_bytes()),
                byte => bytes.push(*byte),
            }
        }
        bytes.extend_from_slice(behind.as_bytes());
        OsString::from_vec(bytes)
    }
    #[cfg(not(unix))]
    {
        let path = path.to_string_lossy().replace('%', "%25").replace('?', "%3F").replace('#', "%23").replace('\\', "/");
        // Two leading slashes mean another computer's folder.
        let root = if path.starts_with("//") { "file://" } else { "file:///" };
        format!("{root}{path}{behind}").into()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[cfg(unix)]
    #[test]
    fn the_address_of_a_file_is_its_path_whatever_is_in_it() {
        assert_eq!(
            address(Path::new("/Änna's home/100%?#.db"), "?immutable=1"),
            "file:/Änna's home/100%25%3F%23.db?immutable=1"
        );
        let folder = tempfile::tempdir().expect("folder");
        let odd = folder.path().join("100%25?mode=rw#&x");
        std::fs::create_dir(&odd).expect("made");
        drop(Log::open(&odd).expect("begun"));
        assert!(as_it_lies(&odd).expect("readable").is_as_it_was());
    }

    #[test]
    fn several_that_were_opened_at_one_moment_see_nothing_that_is_written_later_and_all_of_what_was_before() {
        let folder = tempfile::tempdir().expect("folder");
        assert!(Log::at_one_moment(folder.path(), 3).expect("nothing").is_empty());
        let (writing, _) = Log::open(folder.path()).expect("begun");
        let note = |number: i64| {
            writing.connection.execute("INSERT INTO spools (name, position) VALUES (?1, ?1)", [number]).expect("written");
        };
        let count =
            |log: &Log| -> i64 { log.connection.query_row("SELECT count(*) FROM spools", [], |row| row.get(0)).expect("read") };
        note(1);
        let logs = Log::at_one_moment(folder.path(), 3).expect("opened");
        note(2);
        assert_eq!(logs.iter().map(count).collect::<Vec<_>>(), [1, 1, 1]);
        // This holds however busily another process writes.
        let stop = &std::sync::atomic::AtomicBool::new(false);
        std::thread::scope(|scope| {
            let folder = folder.path();
            scope.spawn(move || {
                let (log, _) = Log::open(folder).expect("opened");
                for number in 3.. {
                    if stop.load(std::sync::atomic::Ordering::Acquire) {
                        break;
                    }
                    log.connection.execute("INSERT INTO spools (name, position) VALUES (?1, ?1)", [number]).expect("written");
                }
            });
            for _ in 0..20 {
                let seen: Vec<i64> = Log::at_one_moment(folder, 4).expect("opened").iter().map(count).collect();
                assert!(seen.iter().all(|count| Some(count) == seen.first()), "{seen:?}");
            }
            stop.store(true, std::sync::atomic::Ordering::Release);
        });
    }

    #[test]
    fn a_log_that_is_read_as_it_lies_knows_when_somebody_has_begun_to_write() {
        let folder = tempfile::tempdir().expect("folder");
        drop(Log::open(folder.path()).expect("begun"));
        let log = as_it_lies(folder.path()).expect("readable");
        assert!(log.is_as_it_was());
        let (writing, _) = Log::open(folder.path()).expect("opened");
        writing.connection.execute("INSERT INTO spools (name, position) VALUES ('x', 1)", []).expect("written");
        assert!(!log.is_as_it_was());
        assert!(matches!(as_it_lies(folder.path()), Err(LogError::Unsettled(_))));
    }
}
