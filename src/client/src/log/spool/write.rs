//! Appending to a spool, on the thread of whoever records.

use std::fs::File;
use std::io::{self, Write as _};
use std::path::{Path, PathBuf};

use super::folder::{PREFIX, SPOOLS, UNFINISHED, name_of};
use super::frames::{EVENT, MAGIC, SHAPE, frame};
use super::read::SpoolReader;
use super::shape::Shape;
use crate::files;

/// How much memory is kept to write the next event with: nearly every event fits, and one huge crash report does not stay in memory.
const KEPT_BUFFER: usize = 16 * 1024;

/// A spool that this process owns and appends to.
#[derive(Debug)]
pub struct Spool {
    file: File,
    pub(super) path: PathBuf,
    length: u64,
    shapes: u32,
    buffer: Vec<u8>,
}

impl Spool {
    /// A new one for the program in this folder. It is locked before it has the name under which it may be adopted.
    pub fn create(folder: &Path) -> io::Result<Self> {
        let folder = &folder.join(SPOOLS);
        let made = || files::make_private_folder(folder).and_then(|()| Self::create_in(folder));
        match made() {
            // Somebody found the folder empty, and removed it just then.
            Err(error) if error.kind() == io::ErrorKind::NotFound => made(),
            other => other,
        }
    }

    fn create_in(folder: &Path) -> io::Result<Self> {
        let name = format!("{PREFIX}{}", uuid::Uuid::now_v7().simple());
        let hidden = folder.join(format!("{name}{UNFINISHED}"));
        let mut file = files::make_own(&hidden)?;
        let path = folder.join(name);
        let ready = file
            .try_lock()
            .map_err(io::Error::from)
            .and_then(|()| file.write_all(MAGIC))
            .and_then(|()| std::fs::rename(&hidden, &path));
        if let Err(error) = ready {
            let _only_tidying = std::fs::remove_file(&hidden);
            return Err(error);
        }
        Ok(Self { file, path, length: MAGIC.len() as u64, shapes: 0, buffer: Vec::new() })
    }

    /// Writes down what events have in common; the number under which they name it.
    pub fn share(&mut self, shape: &Shape) -> io::Result<u32> {
        self.buffer.clear();
        frame(SHAPE, &[&serde_json::to_vec(shape)?], &mut self.buffer)?;
        let number = self.shapes;
        self.write()?;
        self.shapes += 1;
        Ok(number)
    }

    /// Appends one event with a single `write`. If that fails half-way, the half is cut off again.
    pub fn append(&mut self, shape: u32, id: uuid::Uuid, recorded_at: i64, body: &[u8]) -> io::Result<()> {
        self.buffer.clear();
        frame(EVENT, &[&shape.to_le_bytes(), id.as_bytes(), &recorded_at.to_le_bytes(), body], &mut self.buffer)?;
        self.write()
    }

    fn write(&mut self) -> io::Result<()> {
        let written = self.file.write_all(&self.buffer);
        if written.is_ok() {
            self.length += self.buffer.len() as u64;
        } else {
            let _reported_below = self.file.set_len(self.length);
        }
        self.buffer.shrink_to(KEPT_BUFFER);
        written
    }

    /// The name under which the log remembers how far it was taken.
    pub fn name(&self) -> String {
        name_of(&self.path)
    }

    /// Whether it still has its name. What is written to a file that was deleted dies with its process.
    pub fn has_name(&self) -> bool {
        self.path.exists()
    }

    /// Its length in bytes.
    pub fn length(&self) -> u64 {
        self.length
    }

    /// The same file, for whoever moves it into the log. The lock is shared: it holds while either lives.
    pub fn reader(&self) -> io::Result<SpoolReader> {
        Ok(SpoolReader {
            file: self.file.try_clone()?,
            path: self.path.clone(),
            position: 0,
            shapes: Vec::new(),
            adopted: false,
        })
    }
}
