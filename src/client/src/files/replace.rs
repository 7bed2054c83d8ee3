//! Writing a file as one step: whoever reads it finds the old one or the new one, whatever goes wrong meanwhile.

use std::fs::{File, Metadata};
use std::io::{self, Write};
use std::path::{Path, PathBuf};
use std::time::Duration;

#[cfg(unix)]
use super::open::open_own_existing;
use super::open::{Instead, NotRead, open_folder, what_instead};
#[cfg(unix)]
use super::own::acts_for;
use super::own::{make_own, non_empty};

/// A file on its way to taking the place of another as one step: written under another name beside it, synced, renamed, and the folder
/// synced. Whatever goes wrong, the other is as it was, and nothing is left beside it.
///
/// A new file is its owner's only; in place of another it has that one's permissions, and can be read by its owner.
#[derive(Debug)]
pub struct Replacement {
    file: File,
    /// Where it is until then.
    beside: PathBuf,
    path: PathBuf,
    /// The folder of both, which may have another name before this is over; none where it cannot be kept open.
    #[cfg(unix)]
    folder: Option<File>,
    /// Whether it is still there.
    unfinished: bool,
}

/// In the name of a file that is not finished, after the name that it shall have: no other program names its files so.
const UNFINISHED: &str = ".candor-new-";

/// How old an unfinished file is when nobody can be writing it any more, whatever its lock says: whoever does, writes at least once in a
/// minute, and an hour also covers a laptop that was closed just then.
const LONG_AGO: Duration = Duration::from_hours(1);

/// How old one is when whoever made it has surely locked it, if they live. On a network drive on which each computer knows its own locks
/// alone, another one may be writing it: whoever does, writes more often than this.
#[cfg(unix)]
const BEFORE: Duration = Duration::from_mins(2);

/// How many entries of a folder are looked at for unfinished files: a program's folder has a few dozen, and in one of ten thousand it is
/// no matter whether a small file more is left.
const MOST_ENTRIES: usize = 10_000;

impl Replacement {
    /// Begins one. Removes what processes that were killed had left of theirs in this folder.
    pub fn begin(path: &Path) -> io::Result<Self> {
        let folder = path.parent().map(non_empty).ok_or(io::ErrorKind::IsADirectory)?;
        let name = path.file_name().ok_or(io::ErrorKind::IsADirectory)?;
        remove_unfinished(folder);
        let beside = path.with_file_name(unfinished(name));
        #[cfg(unix)]
        let kept_open = open_folder(folder).ok();
        let file = make_own(&beside)?;
        // Whoever finds it unlocked knows that this process is gone. Where nothing can be locked, it is found by its age.
        #[cfg(unix)]
        let _others_ask = file.try_lock();
        let new = Self {
            file,
            beside,
            path: path.to_path_buf(),
            #[cfg(unix)]
            folder: kept_open,
            unfinished: true,
        };
        #[cfg(unix)]
        if let Ok(old) = std::fs::metadata(path) {
            use std::os::unix::fs::PermissionsExt as _;
            let mode = old.permissions().mode() & 0o777;
            // In the place of what its owner could not read, an answer would be one that nobody hears.
            let readable = if mode & 0o400 == 0 { mode | 0o600 } else { mode };
            new.file.set_permissions(std::fs::Permissions::from_mode(readable))?;
        }
        Ok(new)
    }

    /// Waits until everything that was written so far is on the disk. Taking the name does so, too.
    pub fn sync(&self) -> io::Result<()> {
        self.file.sync_all()
    }

    /// Takes the place of whatever file has the name now.
    pub fn replace(mut self) -> io::Result<()> {
        self.file.sync_all()?;
        // Syncing takes a while, in which something else may have come there.
        only_a_file(&self.path)?;
        std::fs::rename(&self.beside, &self.path)?;
        self.unfinished = false;
        self.sync_folder();
        Ok(())
    }

    /// Takes the name if nothing has it; an error of the kind [`io::ErrorKind::AlreadyExists`] says that something has.
    pub fn place(mut self) -> io::Result<()> {
        self.file.sync_all()?;
        match std::fs::hard_link(&self.beside, &self.path) {
            Err(error) if error.kind() == io::ErrorKind::AlreadyExists => return Err(error),
            Ok(()) => {}
            // Not every file system knows a second name.
            Err(_) if std::fs::symlink_metadata(&self.path).is_ok() => return Err(io::ErrorKind::AlreadyExists.into()),
            Err(_) => {
                std::fs::rename(&self.beside, &self.path)?;
                self.unfinished = false;
            }
        }
        self.sync_folder();
        Ok(())
    }

    /// So that a power cut does not take the new name back. It stands already, so whatever this says, it is not as it was before; a
    /// folder that may not be read cannot be synced, and on Windows none can.
    fn sync_folder(&self) {
        let _as_far_as_it_goes =
            open_folder(self.path.parent().map_or(Path::new("."), non_empty)).and_then(|folder| folder.sync_all());
    }
}

impl Write for Replacement {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.file.write(bytes)
    }

    fn flush(&mut self) -> io::Result<()> {
        self.file.flush()
    }
}

impl Drop for Replacement {
    fn drop(&mut self) {
        if !self.unfinished || std::fs::remove_file(&self.beside).is_ok() {
            return;
        }
        // Whoever renames a folder in which something is being written has nothing of it left there either.
        #[cfg(unix)]
        if let (Some(folder), Some(name)) = (&self.folder, self.beside.file_name()) {
            let _only_tidying = rustix::fs::unlinkat(folder, name, rustix::fs::AtFlags::empty());
        }
    }
}

/// The most of a name that is in the one of the unfinished file, in bytes: no system has longer names than 255, and something comes to it.
const MOST_OF_A_NAME: usize = 200;

/// The name under which a file of this name is until it is finished.
fn unfinished(name: &std::ffi::OsStr) -> std::ffi::OsString {
    let mut unfinished = std::ffi::OsString::from(".");
    if name.len() <= MOST_OF_A_NAME {
        unfinished.push(name);
    } else {
        let name = name.to_string_lossy();
        unfinished.push(name.get(..name.floor_char_boundary(MOST_OF_A_NAME)).unwrap_or_default());
    }
    unfinished.push(format!("{UNFINISHED}{:08x}", uuid::Uuid::new_v4().as_fields().0));
    unfinished
}

/// Removes files that somebody left unfinished who is gone.
fn remove_unfinished(folder: &Path) {
    let entries = std::fs::read_dir(folder).into_iter().flatten().flatten().take(MOST_ENTRIES);
    for entry in entries.filter(|entry| is_unfinished(&entry.file_name().to_string_lossy())) {
        let is_left = |metadata: Metadata| {
            let age = metadata.modified().ok().and_then(|at| at.elapsed().ok()).unwrap_or_default();
            metadata.is_file() && is_ours(&metadata, folder) && (age > LONG_AGO || is_nobodys(&entry.path(), age))
        };
        if entry.metadata().is_ok_and(is_left) {
            let _only_tidying = std::fs::remove_file(entry.path());
        }
    }
}

/// Whether nobody has the lock of an unfinished file that is so old.
#[cfg(unix)]
fn is_nobodys(path: &Path, age: Duration) -> bool {
    age > BEFORE && open_own_existing(path).is_ok_and(|file| file.try_lock().is_ok())
}

/// Elsewhere a lock would keep others from reading the file that takes the name.
#[cfg(not(unix))]
fn is_nobodys(_path: &Path, _age: Duration) -> bool {
    false
}

/// Whether a file belongs to this account, or to the one for which this one acts in the folder.
#[cfg(unix)]
fn is_ours(file: &Metadata, folder: &Path) -> bool {
    let owner = std::os::unix::fs::MetadataExt::uid(file);
    owner == rustix::process::geteuid().as_raw() || std::fs::metadata(folder).is_ok_and(|folder| acts_for(&folder) == owner)
}

/// Elsewhere nobody removes what is not theirs.
#[cfg(not(unix))]
fn is_ours(_file: &Metadata, _folder: &Path) -> bool {
    true
}

/// Whether a file has a name that only an unfinished one of ours has.
fn is_unfinished(name: &str) -> bool {
    let digits = name.strip_prefix('.').and_then(|name| name.rsplit_once(UNFINISHED)).map(|(_, digits)| digits);
    digits.is_some_and(|digits| digits.len() == 8 && digits.bytes().all(|digit| digit.is_ascii_hexdigit()))
}

/// An error where something else has the name than a file or a link: a pipe or a device is somebody's, and would be gone.
fn only_a_file(path: &Path) -> io::Result<()> {
    match std::fs::symlink_metadata(path).ok().and_then(|there| what_instead(&there)) {
        Some(instead @ (Instead::DeviceOrPipe | Instead::Folder)) => Err(NotRead::NotAFile(instead).into()),
        Some(Instead::Link) | None => Ok(()),
    }
}

/// Replaces a file as one step. A new file is its owner's only. An existing one keeps its permissions, but nobody else may write it any
/// more.
pub fn write_atomically(path: &Path, bytes: &[u8]) -> io::Result<()> {
    only_a_file(path)?;
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt as _;
        let mut new = Replacement::begin(path)?;
        let mode = new.file.metadata()?.permissions().mode() & 0o755;
        new.file.set_permissions(std::fs::Permissions::from_mode(mode))?;
        new.write_all(bytes)?;
        new.replace()
    }
    #[cfg(not(unix))]
    {
        let name = path.file_name().ok_or(io::ErrorKind::IsADirectory)?;
        crate::windows::replace(path, &path.with_file_name(unfinished(name)), bytes)
    }
}
