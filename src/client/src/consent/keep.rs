//! Keeps whatever a change cannot read or trust beside the new file, so that it is never lost. If the change is not made after all, nothing
//! is left beside the old file.

use std::io;
use std::path::{Path, PathBuf};

use jiff::Timestamp;

use super::file::MAX_BYTES;
use super::not_written::NotWritten;
use crate::files;

/// The most copies with the same time in their name. Nobody makes this many within a millisecond, so more would be a bug of ours.
const MOST_COPIES: usize = 1000;

/// How something is kept.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum How {
    /// As a copy, so that the file keeps its name until the new one takes it.
    Copied,
    /// By renaming: it is too long to be copied.
    Renamed,
}

/// What was kept for one change.
#[derive(Debug, Default)]
pub(super) struct Kept {
    copy: Option<(PathBuf, Is)>,
    /// The file has been replaced, and the copy is all that there is of it.
    is_needed: bool,
}

/// What the other name refers to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Is {
    /// A copy, or the same file under a second name.
    Besides,
    /// The file itself, which no longer has its own name.
    Itself,
}

impl Kept {
    /// Keeps what is there now under a name with the time in it; only once, although a change may be retried.
    pub(super) fn keep(&mut self, path: &Path, now: Timestamp, how: How) -> Result<(), NotWritten> {
        if self.copy.is_some() {
            return Ok(());
        }
        let stamp = crate::calendar::stamp(now);
        for number in 0..MOST_COPIES {
            let mut name = path.file_name().unwrap_or_default().to_owned();
            name.push(format!(".kept-{stamp}-{number}"));
            let copy = path.with_file_name(name);
            let kept = match how {
                How::Copied => copied(path, &copy),
                How::Renamed => renamed(path, &copy),
            };
            match kept {
                Ok(is) => {
                    self.copy = Some((copy, is));
                    return Ok(());
                }
                Err(error) if error.kind() == io::ErrorKind::AlreadyExists => {}
                Err(error) => return Err(NotWritten::about(path)(error)),
            }
        }
        Err(NotWritten::TooManyCopies(path.to_path_buf()))
    }

    /// Where it is kept.
    pub(super) fn path(&self) -> Option<&Path> {
        self.copy.as_ref().map(|(path, _)| path.as_path())
    }

    /// The file has been replaced: what was kept of it stays, and from now on it is its owner's only.
    pub(super) fn is_needed(&mut self) {
        self.is_needed = true;
        #[cfg(unix)]
        if let Some((copy, _)) = &self.copy {
            use std::os::unix::fs::PermissionsExt as _;
            // A file that belongs to somebody else stays as it is.
            let _as_far_as_it_goes = std::fs::set_permissions(copy, std::fs::Permissions::from_mode(0o600));
        }
    }

    /// The change was not made: puts back what was kept, and leaves nothing else. Does nothing once the file has been replaced.
    pub(super) fn undo(self, path: &Path) {
        match self.copy.filter(|_| !self.is_needed) {
            Some((copy, Is::Besides)) => {
                let _only_tidying = std::fs::remove_file(copy);
            }
            Some((copy, Is::Itself)) => {
                let _still_kept = std::fs::rename(copy, path);
            }
            None => {}
        }
    }
}

/// A copy for its owner only; what may not be read can still be moved aside.
fn copied(path: &Path, copy: &Path) -> io::Result<Is> {
    let Ok(bytes) = files::read(path, MAX_BYTES) else { return renamed(path, copy) };
    let mut new = files::Replacement::begin(copy)?;
    io::Write::write_all(&mut new, &bytes)?;
    new.place()?;
    Ok(Is::Besides)
}

/// A second name, so that the first is never without a file; or another name, where the file system gives no second one.
fn renamed(path: &Path, copy: &Path) -> io::Result<Is> {
    // On Windows, a file that another program holds can be given a second name, which can then not be taken from it again.
    let linked = if cfg!(windows) { Err(io::ErrorKind::Unsupported.into()) } else { std::fs::hard_link(path, copy) };
    match linked {
        Ok(()) => Ok(Is::Besides),
        Err(error) if error.kind() == io::ErrorKind::AlreadyExists => Err(error),
        Err(_) if std::fs::symlink_metadata(copy).is_ok() => Err(io::ErrorKind::AlreadyExists.into()),
        Err(_) => std::fs::rename(path, copy).map(|()| Is::Itself),
    }
}

#[cfg(test)]
#[cfg(unix)]
mod tests {
    use std::os::unix::fs::PermissionsExt as _;

    use super::*;

    fn mode(path: &Path) -> u32 {
        path.metadata().expect("there").permissions().mode() & 0o777
    }

    #[test]
    fn what_is_kept_changes_nothing_about_the_file_before_it_is_replaced_and_is_not_undone_after() {
        let folder = tempfile::tempdir().expect("folder");
        let path = folder.path().join("choice.json");
        for needed in [false, true] {
            std::fs::write(&path, "damaged").expect("written");
            std::fs::set_permissions(&path, std::fs::Permissions::from_mode(0o444)).expect("mode");
            let mut kept = Kept::default();
            kept.keep(&path, Timestamp::UNIX_EPOCH, How::Renamed).expect("kept");
            assert_eq!(mode(&path), 0o444, "the same file under a second name");
            let copy = kept.path().expect("a name").to_path_buf();
            if needed {
                std::fs::remove_file(&path).expect("replaced");
                kept.is_needed();
                assert_eq!(mode(&copy), 0o600);
            }
            kept.undo(&path);
            assert_eq!(copy.exists(), needed);
        }
    }
}
