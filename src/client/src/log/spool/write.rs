//! Appending to a spool, on the thread that records.

use std::fs::File;
use std::io;
use std::path::{Path, PathBuf};
use std::sync::{Arc, PoisonError};

use super::folder::{PREFIX, SPOOLS, UNFINISHED, name_of};
use super::frames::{DROPPED, EVENT, MAGIC, SHAPE, frame, read_at, write_at};
use super::read::SpoolReader;
use super::shape::{Accepted, DroppedCounts, Shape};
use crate::files;
use crate::log::locks::knows_locks;
use crate::watch::{Which, which};

/// How many bytes of the buffer are kept for the next event: nearly every event fits, and the memory of one huge crash report is released.
const KEPT_BUFFER: usize = 16 * 1024;

/// Why nothing is accepted that would never reach the log.
const NO_LOCKS: &str = "files cannot be locked there, and without that there can be no log";

/// A spool that this process owns and appends to.
#[derive(Debug)]
pub struct Spool {
    file: File,
    pub(super) path: PathBuf,
    /// Which file that is.
    which: Which,
    length: u64,
    accepted: Accepted,
    buffer: Vec<u8>,
}

impl Spool {
    /// Creates a spool for the program in this folder. It is locked before it gets the name under which it may be adopted.
    pub fn create(folder: &Path) -> io::Result<Self> {
        let folder = &folder.join(SPOOLS);
        let made = || files::make_private_folder(folder).and_then(|()| Self::create_in(folder));
        match made() {
            // Another process found the folder empty and removed it just then.
            Err(error) if error.kind() == io::ErrorKind::NotFound => made(),
            other => other,
        }
    }

    fn create_in(folder: &Path) -> io::Result<Self> {
        let name = format!("{PREFIX}{}", uuid::Uuid::now_v7().simple());
        let hidden = folder.join(format!("{name}{UNFINISHED}"));
        let file = files::make_own_to_write_at(&hidden)?;
        let path = folder.join(name);
        let ready = file
            .try_lock()
            .map_err(io::Error::from)
            .and_then(|()| if knows_locks(&file) { Ok(()) } else { Err(io::Error::other(NO_LOCKS)) })
            .and_then(|()| write_at(&file, 0, MAGIC))
            .and_then(|()| std::fs::rename(&hidden, &path));
        if let Err(error) = ready {
            let _only_tidying = std::fs::remove_file(&hidden);
            return Err(error);
        }
        let which = which(&path);
        Ok(Self { file, path, which, length: MAGIC.len() as u64, accepted: Accepted::default(), buffer: Vec::new() })
    }

    /// Writes down what events have in common. Returns the number by which events refer to it.
    pub fn share(&mut self, shape: &Shape) -> io::Result<u32> {
        self.buffer.clear();
        frame(SHAPE, &[&shape.bytes()], &mut self.buffer)?;
        self.write()?;
        let mut accepted = self.accepted.lock().unwrap_or_else(PoisonError::into_inner);
        accepted.push((Arc::new(shape.clone()), 0));
        u32::try_from(accepted.len() - 1).map_err(io::Error::other)
    }

    /// Appends one event with a single `write`. If that fails half-way, the half is cut off again or overwritten by the next event.
    pub fn append(&mut self, shape: u32, id: uuid::Uuid, recorded_at: i64, body: &[u8]) -> io::Result<()> {
        self.buffer.clear();
        frame(EVENT, &[&shape.to_le_bytes(), id.as_bytes(), &recorded_at.to_le_bytes(), body], &mut self.buffer)?;
        self.write()?;
        let mut accepted = self.accepted.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some((_, events)) = usize::try_from(shape).ok().and_then(|shape| accepted.get_mut(shape)) {
            *events += 1;
        }
        Ok(())
    }

    /// Writes down how often something was not recorded, for another process that takes the spool in.
    pub fn count_dropped(&mut self, dropped: &DroppedCounts) -> io::Result<()> {
        self.buffer.clear();
        frame(DROPPED, &[&dropped.bytes()], &mut self.buffer)?;
        self.write()
    }

    /// Writes at the next position, not at the end of the file: if something has cut the file, what follows is still where its reader
    /// looks.
    fn write(&mut self) -> io::Result<()> {
        let written = write_at(&self.file, self.length, &self.buffer);
        if written.is_ok() {
            self.length += self.buffer.len() as u64;
        } else {
            let _written_over_by_the_next = self.file.set_len(self.length);
        }
        self.buffer.shrink_to(KEPT_BUFFER);
        written
    }

    /// The name of its file.
    pub fn name(&self) -> String {
        name_of(&self.path)
    }

    /// Whether its file still has its name, is as long as what was written to it, and still has its beginning. What is written to a file
    /// that was deleted, replaced or cut is lost with the process.
    pub fn is_untouched(&self) -> bool {
        let mut beginning = [0; MAGIC.len()];
        std::fs::metadata(&self.path).is_ok_and(|metadata| metadata.len() == self.length)
            && which(&self.path) == self.which
            && read_at(&self.file, 0, &mut beginning).is_ok_and(|read| read == MAGIC.len())
            && &beginning == MAGIC
    }

    /// Its length in bytes.
    pub fn length(&self) -> u64 {
        self.length
    }

    /// A reader of the same file, which moves it into the log. They share the lock, which is held until both are dropped.
    pub fn reader(&self) -> io::Result<SpoolReader> {
        Ok(SpoolReader::of_this_process(self.file.try_clone()?, self.path.clone(), self.which, Arc::clone(&self.accepted)))
    }
}
