//! Reading a spool from its start, and adopting one whose owner is gone.

use std::fs::File;
use std::io;
use std::path::{Path, PathBuf};
use std::sync::{Arc, PoisonError};

use super::folder::{PREFIX, SPOOLS, UNFINISHED, name_of};
use super::frames::{Ahead, DROPPED, EVENT, MAGIC, SHAPE, frame_at, go_on_from, read_at};
use super::shape::{Accepted, DroppedCounts, Shape, Spooled};
use crate::files;
use crate::log::place::NUMBER_BITS;
use crate::ordered::sort_by;
use crate::watch::{Which, which};

/// The age at which an unfinished spool surely has no owner any more: finishing one takes milliseconds, and an hour also covers a laptop
/// that was closed just then.
const LONG_AGO: std::time::Duration = std::time::Duration::from_hours(1);

/// The error when a spool holds something else.
const NO_SHAPE: &str = "what events of a spool have in common cannot be understood; a newer version may have written it";

/// Reads a spool from its start; remembers how far it came.
#[derive(Debug)]
pub struct SpoolReader {
    file: File,
    path: PathBuf,
    /// Which file has this path, if it is still this one.
    which: Which,
    /// The name under which the log remembers how far it was taken in.
    name: String,
    position: u64,
    shapes: Vec<Arc<Shape>>,
    /// What was written to it, if this process writes it; otherwise its writer is gone.
    accepted: Option<Accepted>,
    /// How many events of each shape are in the log.
    taken: Vec<u64>,
    /// Changes the ids of events.
    salt: u128,
}

/// A bounded piece of a spool.
#[derive(Debug, Default)]
pub struct Piece {
    /// The events in it.
    pub events: Vec<Spooled>,
    /// What was not recorded, and is counted.
    pub dropped: Vec<DroppedCounts>,
    /// The position after this piece.
    pub position: u64,
    /// The number of the shape of each event.
    numbers: Vec<usize>,
}

impl SpoolReader {
    pub(super) fn of_this_process(file: File, path: PathBuf, which: Which, accepted: Accepted) -> Self {
        Self { accepted: Some(accepted), ..Self::new(file, path, which) }
    }

    fn new(file: File, path: PathBuf, which: Which) -> Self {
        let name = name_of(&path);
        Self { file, path, which, name, position: 0, shapes: Vec::new(), accepted: None, taken: Vec::new(), salt: 0 }
    }

    /// The spools in this folder whose owner is gone, locked, so that only one process adopts each; in the order in which they were begun.
    pub fn orphans(folder: &Path) -> Vec<Self> {
        let Ok(entries) = std::fs::read_dir(folder.join(SPOOLS)) else { return Vec::new() };
        let adopt = |entry: std::fs::DirEntry| {
            let name = entry.file_name().into_string().ok()?;
            if !name.starts_with(PREFIX) || !entry.file_type().ok()?.is_file() {
                return None;
            }
            if name.ends_with(UNFINISHED) {
                // Nothing was ever accepted into it. Its owner may be about to finish it, unless it is old.
                let age = entry.metadata().ok()?.modified().ok()?.elapsed().ok()?;
                let _only_tidying = if age > LONG_AGO { std::fs::remove_file(entry.path()) } else { Ok(()) };
                return None;
            }
            let file = files::open_own_existing(&entry.path()).ok()?;
            file.try_lock().ok()?;
            // Another process may have adopted, emptied and removed it since it was found: then only its name is gone.
            if !is_still_there(&file, &entry.path()) {
                return None;
            }
            let path = entry.path();
            let which = which(&path);
            Some(Self::new(file, path, which))
        };
        let mut orphans: Vec<Self> = entries.filter_map(Result::ok).filter_map(adopt).collect();
        sort_by(&mut orphans, &|one, other| one.path.cmp(&other.path));
        orphans
    }

    /// The name under which the log remembers how far it was taken in.
    pub fn name(&self) -> &str {
        &self.name
    }

    /// The name of its file.
    pub fn file_name(&self) -> String {
        name_of(&self.path)
    }

    /// From now on, what this process wrote goes into another log, which may know the spool from an earlier copy. To that log, what follows
    /// is a different spool, and its events are different from any that it may have.
    pub fn begin_anew(&mut self) {
        if self.accepted.is_none() {
            return;
        }
        let other = uuid::Uuid::now_v7();
        self.name = format!("{PREFIX}{}", other.simple());
        // The last 62 bits are all random.
        self.salt = (uuid::Uuid::new_v4().as_u128() & 0x3fff_ffff_ffff_ffff) >> NUMBER_BITS << NUMBER_BITS;
    }

    /// Notes that this piece is in the log.
    pub fn is_taken(&mut self, piece: &Piece) {
        for number in &piece.numbers {
            if self.taken.len() <= *number {
                self.taken.resize(number + 1, 0);
            }
            if let Some(taken) = self.taken.get_mut(*number) {
                *taken += 1;
            }
        }
    }

    /// How many events, by name, were written to it but are not in the log although all of the file was read: something has cut or
    /// overwritten it. Only the process that wrote it knows.
    pub fn missing(&self) -> Vec<(String, u64)> {
        let mut missing = Vec::new();
        let Some(accepted) = &self.accepted else { return missing };
        for (number, (shape, events)) in accepted.lock().unwrap_or_else(PoisonError::into_inner).iter().enumerate() {
            let lost = events.saturating_sub(self.taken.get(number).copied().unwrap_or(0));
            if lost > 0 {
                missing.push((shape.event.clone(), lost));
            }
        }
        missing
    }

    /// When it was begun, if a process that is gone wrote it.
    pub fn adopted_from(&self) -> Option<jiff::Timestamp> {
        let id = uuid::Uuid::try_parse(self.name.strip_prefix(PREFIX)?).ok()?;
        let (seconds, nanoseconds) = id.get_timestamp()?.to_unix();
        let begun = jiff::Timestamp::new(i64::try_from(seconds).ok()?, i32::try_from(nanoseconds).ok()?).ok()?;
        Some(begun).filter(|_| self.accepted.is_none())
    }

    /// Back to the start, after what was read could not be put into the log.
    pub fn rewind(&mut self) {
        self.position = 0;
        self.shapes.clear();
    }

    /// The next events, at most about `most` bytes of them. Nothing before `committed` is returned again. A torn end is not an error: what
    /// it held was never accepted.
    pub fn next(&mut self, committed: u64, most: usize) -> io::Result<Piece> {
        if self.accepted.is_some() {
            self.learn_shapes();
            self.position = self.position.max(committed).max(MAGIC.len() as u64);
        } else if self.position == 0 {
            let mut magic = [0; 8];
            if read_at(&self.file, 0, &mut magic)? < magic.len() || &magic != MAGIC {
                return Ok(Piece::default());
            }
            self.position = MAGIC.len() as u64;
        }
        let mut piece = Piece { position: self.position.max(committed), ..Piece::default() };
        let mut taken = 0;
        let mut ahead = Ahead::default();
        while taken < most {
            let Some((kind, payload, after)) = frame_at(&self.file, &mut ahead, self.position)? else {
                // What this process writes is whole unless something else has changed the file; what follows is whole again. In another
                // process's spool, nobody would know which shapes are meant.
                let next = if self.accepted.is_some() { go_on_from(&self.file, &mut ahead, self.position)? } else { None };
                let Some(next) = next else { break };
                self.position = next;
                continue;
            };
            match kind {
                SHAPE if self.accepted.is_none() => {
                    let shape = Shape::of_bytes(payload).ok_or_else(|| io::Error::new(io::ErrorKind::InvalidData, NO_SHAPE))?;
                    self.shapes.push(Arc::new(shape));
                }
                EVENT if self.position >= committed => {
                    taken += payload.len();
                    let mut event = self.event(payload);
                    if event.is_none() {
                        // Its shape may have been shared since this piece was begun.
                        self.learn_shapes();
                        event = self.event(payload);
                    }
                    if let Some((number, event)) = event {
                        piece.events.push(event);
                        piece.numbers.push(number);
                    }
                }
                DROPPED if self.position >= committed => piece.dropped.extend(DroppedCounts::of_bytes(payload)),
                _ => {}
            }
            self.position = after;
            piece.position = piece.position.max(after);
        }
        Ok(piece)
    }

    /// Takes over shapes that this process has shared since; a shape is known before the first event that names it is written.
    fn learn_shapes(&mut self) {
        if let Some(accepted) = &self.accepted {
            let accepted = accepted.lock().unwrap_or_else(PoisonError::into_inner);
            self.shapes.extend(accepted.iter().skip(self.shapes.len()).map(|(shape, _)| Arc::clone(shape)));
        }
    }

    fn event(&self, payload: &[u8]) -> Option<(usize, Spooled)> {
        let (number, rest) = payload.split_first_chunk::<4>()?;
        let (id, rest) = rest.split_first_chunk::<16>()?;
        let (recorded_at, body) = rest.split_first_chunk::<8>()?;
        let number = usize::try_from(u32::from_le_bytes(*number)).ok()?;
        let shape = self.shapes.get(number)?;
        let event = Spooled {
            shape: Arc::clone(shape),
            id: uuid::Uuid::from_u128(u128::from_be_bytes(*id) ^ self.salt).to_string(),
            recorded_at: i64::from_le_bytes(*recorded_at),
            body: body.to_vec(),
        };
        Some((number, event))
    }

    /// Releases it with everything in it, for another process to adopt. Returns its file.
    pub fn let_go(self) -> PathBuf {
        // Explicitly, because a process forked meanwhile has the file open, too.
        let _goes_with_the_file_otherwise = self.file.unlock();
        self.path
    }

    /// Removes the file, once everything in it is in the log. The lock is held until this is dropped. Another file that has taken its name
    /// stays.
    pub fn remove(&self) -> io::Result<()> {
        if which(&self.path) != self.which {
            return Ok(());
        }
        match std::fs::remove_file(&self.path) {
            Err(error) if error.kind() != io::ErrorKind::NotFound => return Err(error),
            _ => {}
        }
        // This fails while there are other files, and then the folder should stay.
        let _only_tidying = self.path.parent().map(std::fs::remove_dir);
        Ok(())
    }
}

/// Whether an open file still has its name.
#[cfg(unix)]
fn is_still_there(file: &File, _path: &Path) -> bool {
    file.metadata().is_ok_and(|metadata| std::os::unix::fs::MetadataExt::nlink(&metadata) > 0)
}

/// Whether an open file still has its name, on systems where a removed file may still claim to have one.
#[cfg(not(unix))]
fn is_still_there(file: &File, path: &Path) -> bool {
    let open = crate::windows::which_open(file);
    open.is_some() && open == crate::windows::which(path)
}

/// Whether a running process has recorded something for the program in this folder: it holds the lock of its spool as long as it lives. A
/// process that has recorded nothing since it started cannot be seen.
pub fn is_recorded_to(folder: &Path) -> bool {
    finished(folder).any(|path| is_held(&path))
}

/// The spools of dead processes in this folder in which something was written, each with its length in bytes.
pub(in crate::log) fn left_behind(folder: &Path) -> impl Iterator<Item = (String, u64)> {
    let left = finished(folder).filter(|path| !is_held(path));
    let left = left.filter_map(|path| Some((name_of(&path), path.metadata().ok()?.len())));
    left.filter(|(_, length)| *length > MAGIC.len() as u64)
}

/// Those that may be adopted once their processes are gone.
fn finished(folder: &Path) -> impl Iterator<Item = PathBuf> {
    let entries = std::fs::read_dir(folder.join(SPOOLS)).into_iter().flatten().filter_map(io::Result::ok);
    let is_one = |path: &PathBuf| name_of(path).starts_with(PREFIX) && !name_of(path).ends_with(UNFINISHED);
    entries.map(|entry| entry.path()).filter(is_one)
}

/// Whether its process lives. Uses a shared lock and releases it at once: a process that tries to adopt the spool just then tries again
/// later.
fn is_held(spool: &Path) -> bool {
    files::open_own_existing(spool).is_ok_and(|file| matches!(file.try_lock_shared(), Err(std::fs::TryLockError::WouldBlock)))
}
