//! Reading a spool from its start, and adopting one whose owner is gone.

use std::fs::File;
use std::io;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use super::folder::{PREFIX, SPOOLS, UNFINISHED, name_of};
use super::frames::{Ahead, EVENT, MAGIC, SHAPE, frame_at, read_at};
use super::shape::{Shape, Spooled};
use crate::files;

/// How old an unfinished spool is when it surely has no owner any more: finishing one takes milliseconds, and an hour also covers a
/// laptop that was closed just then.
const LONG_AGO: std::time::Duration = std::time::Duration::from_hours(1);

/// Reads a spool from its start; remembers how far it came.
#[derive(Debug)]
pub struct SpoolReader {
    pub(super) file: File,
    pub(super) path: PathBuf,
    pub(super) position: u64,
    pub(super) shapes: Vec<Arc<Shape>>,
    /// Another process wrote it and is gone.
    pub(super) adopted: bool,
}

/// A bounded piece of a spool.
#[derive(Debug, Default)]
pub struct Piece {
    /// The events in it.
    pub events: Vec<Spooled>,
    /// The position behind it.
    pub position: u64,
}

impl SpoolReader {
    /// The spools in this folder whose owner is gone, locked, so that only one process adopts each.
    pub fn orphans(folder: &Path) -> Vec<Self> {
        let Ok(entries) = std::fs::read_dir(folder.join(SPOOLS)) else { return Vec::new() };
        let adopt = |entry: std::fs::DirEntry| {
            let name = entry.file_name().into_string().ok()?;
            if !name.starts_with(PREFIX) || !entry.file_type().ok()?.is_file() {
                return None;
            }
            if name.ends_with(UNFINISHED) {
                // Nothing was ever accepted into it. Its owner may be about to finish it, unless that was long ago.
                let age = entry.metadata().ok()?.modified().ok()?.elapsed().ok()?;
                let _only_tidying = if age > LONG_AGO { std::fs::remove_file(entry.path()) } else { Ok(()) };
                return None;
            }
            let file = files::open_own_existing(&entry.path()).ok()?;
            file.try_lock().ok()?;
            // Somebody else may have adopted it, emptied it and removed it since it was found: then only its name is gone.
            if !is_still_there(&file) {
                return None;
            }
            Some(Self { file, path: entry.path(), position: 0, shapes: Vec::new(), adopted: true })
        };
        entries.filter_map(Result::ok).filter_map(adopt).collect()
    }

    /// The name under which the log remembers how far it was taken.
    pub fn name(&self) -> String {
        name_of(&self.path)
    }

    /// When it was begun, if another process wrote it and is gone.
    pub fn adopted_from(&self) -> Option<jiff::Timestamp> {
        let name = self.name();
        let id = uuid::Uuid::try_parse(name.strip_prefix(PREFIX)?).ok()?;
        let (seconds, nanoseconds) = id.get_timestamp()?.to_unix();
        let begun = jiff::Timestamp::new(i64::try_from(seconds).ok()?, i32::try_from(nanoseconds).ok()?).ok()?;
        Some(begun).filter(|_| self.adopted)
    }

    /// Back to the start, after what was read could not be put into the log.
    pub fn rewind(&mut self) {
        self.position = 0;
        self.shapes.clear();
    }

    /// The next events, at most about this many bytes. Nothing of what stands before `committed` is given again.
    /// A torn end is not an error: what it held was never accepted.
    pub fn next(&mut self, committed: u64, most: usize) -> io::Result<Piece> {
        if self.position == 0 {
            let mut magic = [0; 8];
            if read_at(&self.file, 0, &mut magic)? < magic.len() || &magic != MAGIC {
                return Ok(Piece::default());
            }
            self.position = MAGIC.len() as u64;
        }
        let mut piece = Piece { events: Vec::new(), position: self.position.max(committed) };
        let mut taken = 0;
        let mut ahead = Ahead::default();
        while taken < most {
            let Some((kind, payload, after)) = frame_at(&self.file, &mut ahead, self.position)? else { break };
            match kind {
                SHAPE => self.shapes.push(Arc::new(serde_json::from_slice(payload)?)),
                EVENT if self.position >= committed => {
                    taken += payload.len();
                    piece.events.extend(self.event(payload));
                }
                _ => {}
            }
            self.position = after;
            piece.position = piece.position.max(after);
        }
        Ok(piece)
    }

    fn event(&self, payload: &[u8]) -> Option<Spooled> {
        let (number, rest) = payload.split_first_chunk::<4>()?;
        let (id, rest) = rest.split_first_chunk::<16>()?;
        let (recorded_at, body) = rest.split_first_chunk::<8>()?;
        let shape = self.shapes.get(usize::try_from(u32::from_le_bytes(*number)).ok()?)?;
        Some(Spooled {
            shape: Arc::clone(shape),
            id: uuid::Uuid::from_bytes(*id).to_string(),
            recorded_at: i64::from_le_bytes(*recorded_at),
            body: body.to_vec(),
        })
    }

    /// Removes the file; everything in it is in the log. The lock is held until this is dropped.
    pub fn remove(&self) -> io::Result<()> {
        match std::fs::remove_file(&self.path) {
            Err(error) if error.kind() != io::ErrorKind::NotFound => return Err(error),
            _ => {}
        }
        // Refused while there are others, and then it should stay.
        let _only_tidying = self.path.parent().map(std::fs::remove_dir);
        Ok(())
    }
}

/// Whether an open file still has a name.
fn is_still_there(file: &File) -> bool {
    #[cfg(unix)]
    return file.metadata().is_ok_and(|metadata| std::os::unix::fs::MetadataExt::nlink(&metadata) > 0);
    // Elsewhere a file that is open cannot be removed.
    #[cfg(not(unix))]
    return file.metadata().is_ok();
}
