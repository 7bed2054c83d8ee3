//! Opens what is there without waiting, and judges it by what was opened.
//!
//! Anybody who may write in a folder can put a pipe, a device or an endless file where one of ours should be. Opening a pipe would wait for
//! its other end.

use std::fs::{File, Metadata, OpenOptions};
use std::io::{self, Read as _};
use std::path::Path;

use crate::text_file::{NotText, text_of};

/// What was found where a file should be.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Instead {
    /// A folder.
    Folder,
    /// A device, a pipe or a socket: nobody can tell what is behind one without opening it, which may never return.
    DeviceOrPipe,
    /// A link, where none is followed: what it leads to may be anything.
    Link,
}

impl std::fmt::Display for Instead {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(match self {
            Self::Folder => "a folder",
            Self::DeviceOrPipe => "a device or a pipe",
            Self::Link => "a link",
        })
    }
}

/// Why a file was not read. It is also put inside an [`io::Error`], so that whoever words that error finds it again.
#[derive(Debug, thiserror::Error)]
pub enum NotRead {
    /// The operating system reported an error, or it is not there.
    #[error("{0}")]
    Io(io::Error),
    /// Something else is there.
    #[error("it is not a file but {0}")]
    NotAFile(Instead),
    /// It is longer than any file of its kind.
    #[error("it is {length} bytes long, but at most {most} are read")]
    TooLong {
        /// Its length in bytes.
        length: u64,
        /// The longest file of its kind that is read, in bytes.
        most: u64,
    },
    /// Its bytes are no text that could be read.
    #[error("{0}")]
    NotText(NotText),
}

impl From<io::Error> for NotRead {
    fn from(error: io::Error) -> Self {
        Self::Io(error)
    }
}

impl From<NotRead> for io::Error {
    fn from(error: NotRead) -> Self {
        match error {
            NotRead::Io(error) => error,
            NotRead::NotText(_) => Self::new(io::ErrorKind::InvalidData, error),
            NotRead::NotAFile(_) | NotRead::TooLong { .. } => Self::other(error),
        }
    }
}

/// Opens a file for reading, without waiting for anybody, and judges what was opened: only a file of at most `most` bytes is returned.
/// Links are followed.
pub fn open(path: &Path, most: u64) -> Result<(File, Metadata), NotRead> {
    // Asked before opening, too: opening some devices already has an effect.
    judge(&std::fs::metadata(path)?, most)?;
    let file = without_waiting(OpenOptions::new().read(true)).open(path)?;
    let metadata = file.metadata()?;
    judge(&metadata, most)?;
    Ok((file, metadata))
}

/// The bytes of a file, if it is a file and has at most `most` of them.
pub fn read(path: &Path, most: u64) -> Result<Vec<u8>, NotRead> {
    read_from(open(path, most)?.0, most)
}

/// The bytes of an open file; one that grows meanwhile may become too long.
pub(crate) fn read_from(file: File, most: u64) -> Result<Vec<u8>, NotRead> {
    let mut bytes = Vec::new();
    file.take(most.saturating_add(1)).read_to_end(&mut bytes)?;
    match bytes.len() as u64 {
        length if length > most => Err(NotRead::TooLong { length, most }),
        _ => Ok(bytes),
    }
}

/// The text of a file, without its byte order mark, if it is a file and has at most `most` bytes.
pub fn read_text(path: &Path, most: u64) -> Result<String, NotRead> {
    text_of(read(path, most)?).map_err(NotRead::NotText)
}

fn judge(metadata: &Metadata, most: u64) -> Result<(), NotRead> {
    match what_instead(metadata) {
        Some(instead) => Err(NotRead::NotAFile(instead)),
        None if metadata.len() > most => Err(NotRead::TooLong { length: metadata.len(), most }),
        None => Ok(()),
    }
}

/// What is there, unless it is a file.
pub fn what_instead(metadata: &Metadata) -> Option<Instead> {
    match metadata.file_type() {
        kind if kind.is_file() => None,
        kind if kind.is_dir() => Some(Instead::Folder),
        kind if kind.is_symlink() => Some(Instead::Link),
        _ => Some(Instead::DeviceOrPipe),
    }
}

/// Options with which opening waits for nothing: not for a pipe's other end, nor for a serial line that does not answer.
fn without_waiting(options: &mut OpenOptions) -> &OpenOptions {
    #[cfg(unix)]
    {
        use rustix::fs::OFlags;
        use std::os::unix::fs::OpenOptionsExt as _;
        options.custom_flags((OFlags::NONBLOCK | OFlags::NOCTTY).bits().cast_signed());
    }
    options
}

/// Opens an existing file of ours for reading and appending. No link is followed, so that nothing is written elsewhere.
pub(crate) fn open_own_existing(path: &Path) -> io::Result<File> {
    let own = |metadata: &Metadata| what_instead(metadata).map_or(Ok(()), |instead| Err(NotRead::NotAFile(instead)));
    own(&std::fs::symlink_metadata(path)?)?;
    let file = without_waiting(OpenOptions::new().read(true).append(true)).open(path)?;
    own(&file.metadata()?)?;
    Ok(file)
}

/// Opens an existing file for overwriting, without waiting for anybody. Links are followed.
pub(crate) fn open_to_write(path: &Path) -> Result<File, NotRead> {
    judge(&std::fs::metadata(path)?, u64::MAX)?;
    let file = without_waiting(OpenOptions::new().write(true)).open(path)?;
    judge(&file.metadata()?, u64::MAX)?;
    Ok(file)
}

/// Opens a folder to lock it, sync it or change its owner; anything else is not opened.
#[cfg(unix)]
pub(super) fn open_folder(folder: &Path) -> io::Result<File> {
    use rustix::fs::OFlags;
    use std::os::unix::fs::OpenOptionsExt as _;
    OpenOptions::new().read(true).custom_flags((OFlags::DIRECTORY | OFlags::NONBLOCK).bits().cast_signed()).open(folder)
}

#[cfg(not(unix))]
pub(super) fn open_folder(_folder: &Path) -> io::Result<File> {
    Err(io::ErrorKind::Unsupported.into())
}
