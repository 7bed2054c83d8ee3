//! Why a change was not made, as data and as a sentence.

use std::io;
use std::path::{Path, PathBuf};

use crate::files::Changed;

/// Why a change was not made. The file is as it was.
#[derive(Debug, thiserror::Error)]
pub enum NotWritten {
    /// The manifest has no such tier.
    #[error("there is no tier \"{0}\" in this program's manifest")]
    NoSuchTier(String),
    /// An entry of what is withheld that does not have the form of one.
    #[error("\"{0}\" is not an entry such as event/field")]
    NotAnEntry(String),
    /// This change only means something after an answer.
    #[error("nobody has answered for this program yet: switch a tier on or off first")]
    NotAnswered,
    /// Something else is where the file should be.
    #[error(
        "your choice could not be written and has not changed: something else is where the file should be; move it away \
         first ({})", .0.display()
    )]
    InTheWay(PathBuf),
    /// What is there never was a consent file, and is not ours to replace.
    #[error(
        "your choice could not be written and has not changed: the file there is not one of a program's settings, and would be \
         lost; move it away first ({})", .0.display()
    )]
    NeverWasOne(PathBuf),
    /// What is there is a file that Candor keeps for something else.
    #[error(
        "your choice could not be written and has not changed: the file there is one that Candor keeps for something else; \
         remove the link to it first ({})", .0.display()
    )]
    OneOfOurs(PathBuf),
    /// Where the file should be is a link that leads back to itself.
    #[error(
        "your choice could not be written and has not changed: it is a link that leads back to itself; remove it first ({})",
        .0.display()
    )]
    LoopingLink(PathBuf),
    /// Another program was changing something in the folder all the time.
    #[error("your choice could not be written and has not changed: another program holds it; try again ({})", .0.display())]
    Held(PathBuf),
    /// The file system knows no locks, so that two who write at once could undo each other. A no is written all the same.
    #[error(
        "your choice could not be written and has not changed: the file system there does not support locks, and without them \
         only a no is written ({})", .0.display()
    )]
    NoLocks(PathBuf),
    /// There is no name left for a copy of the damaged file.
    #[error("your choice could not be written and has not changed: there are too many kept copies beside it; remove some \
        ({})", .0.display())]
    TooManyCopies(PathBuf),
    /// The operating system refuses it.
    #[error("your choice could not be written and has not changed: {error} ({path})")]
    Io {
        /// What it said.
        error: io::Error,
        /// About which file or folder.
        path: PathBuf,
    },
    /// Somebody else went on writing the file.
    #[error("another program kept changing the file; try again ({0})")]
    Contended(PathBuf),
}

impl NotWritten {
    /// What the operating system said about this file or folder.
    pub(super) fn about(path: &Path) -> impl Fn(io::Error) -> Self {
        move |error| match error.kind() {
            io::ErrorKind::WouldBlock => Self::Held(path.to_path_buf()),
            io::ErrorKind::Unsupported => Self::NoLocks(path.to_path_buf()),
            _ if Changed::is_inside(&error) => Self::Contended(path.to_path_buf()),
            _ => Self::Io { error, path: path.to_path_buf() },
        }
    }
}
