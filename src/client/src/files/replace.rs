//! Writes a file atomically: a reader finds the old file or the new one, whatever goes wrong meanwhile.

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

/// A file that is going to replace another one atomically: it is written under another name beside it, synced and renamed, and the folder
/// is synced. Whatever goes wrong, the other file is as it was, and nothing is left beside it.
///
/// A new file is readable by its owner only; one that replaces another has that one's permissions, and its owner can always read it.
#[derive(Debug)]
pub struct Replacement {
    file: File,
    /// Where the new file is until then.
    beside: PathBuf,
    path: PathBuf,
    /// The folder of both, which may be renamed meanwhile; none if it cannot be kept open.
    #[cfg(unix)]
    folder: Option<File>,
    /// Whether it is still there.
    unfinished: bool,
}

/// Follows the final name in the name of an unfinished file: no other program names its files like this.
const UNFINISHED: &str = ".candor-new-";

/// The age at which nobody can still be writing an unfinished file, whatever its lock says: its writer writes at least once a minute, and
/// an hour also covers a laptop that was closed just then.
const LONG_AGO: Duration = Duration::from_hours(1);

/// The age at which a living writer has surely locked its unfinished file. On a network drive where each computer knows only its own locks,
/// another computer may be writing it, but it writes more often than every two minutes.
#[cfg(unix)]
const BEFORE: Duration = Duration::from_mins(2);

/// How many entries of a folder are searched for unfinished files: a program's folder has a few dozen, and in a folder of ten thousand one
/// more small file does not matter.
const MOST_ENTRIES: usize = 10_000;

impl Replacement {
    /// Begins a replacement, and removes what killed processes left of theirs in this folder.
    pub fn begin(path: &Path) -> io::Result<Self> {
        let folder = path.parent().map(non_empty).ok_or(io::ErrorKind::IsADirectory)?;
        let name = path.file_name().ok_or(io::ErrorKind::IsADirectory)?;
        remove_unfinished(folder);
        let beside = path.with_file_name(unfinished(name));
        #[cfg(unix)]
        let kept_open = open_folder(folder).ok();
        let file = make_own(&beside)?;
        // If it is found unlocked, this process is gone. Where nothing can be locked, its age tells.
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
            // If its owner could not read the file, nobody would hear the answer in it.
            let readable = if mode & 0o400 == 0 { mode | 0o600 } else { mode };
            new.file.set_permissions(std::fs::Permissions::from_mode(readable))?;
        }
        Ok(new)
    }

    /// Waits until everything written so far is on the disk. Taking the name does that, too.
    pub fn sync(&self) -> io::Result<()> {
        self.file.sync_all()
    }

    /// Replaces whatever file has the name now.
    pub fn replace(self) -> io::Result<()> {
        self.replace_while(&|| true)
    }

    /// Replaces it if `unchanged` still holds once the new file is on the disk; otherwise the error is [`Changed`].
    fn replace_while(mut self, unchanged: &dyn Fn() -> bool) -> io::Result<()> {
        self.file.sync_all()?;
        // Syncing takes a while, and something else may have come there meanwhile.
        only_a_file(&self.path)?;
        still(unchanged)?;
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
            // Not every file system supports a second name (a hard link).
            Err(_) if std::fs::symlink_metadata(&self.path).is_ok() => return Err(io::ErrorKind::AlreadyExists.into()),
            Err(_) => {
                std::fs::rename(&self.beside, &self.path)?;
                self.unfinished = false;
            }
        }
        self.sync_folder();
        Ok(())
    }

    /// Syncs the folder, so that a power cut does not undo the new name. The file has already been replaced, so errors change nothing; a
    /// folder that may not be read cannot be synced, and on Windows no folder can.
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
        // Nothing is left in a folder that was renamed while something was being written in it, either.
        #[cfg(unix)]
        if let (Some(folder), Some(name)) = (&self.folder, self.beside.file_name()) {
            let _only_tidying = rustix::fs::unlinkat(folder, name, rustix::fs::AtFlags::empty());
        }
    }
}

/// How many bytes of the final name the unfinished file's name contains: no system allows names longer than 255 bytes, and the rest of the
/// name needs room.
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

/// Removes unfinished files whose writers are gone.
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

/// Whether nobody holds the lock of an unfinished file of this age.
#[cfg(unix)]
fn is_nobodys(path: &Path, age: Duration) -> bool {
    age > BEFORE && open_own_existing(path).is_ok_and(|file| file.try_lock().is_ok())
}

/// On other systems a lock would keep others from reading the file that takes the name.
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

/// An error if something other than a file or a link has the name: a pipe or a device is somebody's, and would be lost.
fn only_a_file(path: &Path) -> io::Result<()> {
    match std::fs::symlink_metadata(path).ok().and_then(|there| what_instead(&there)) {
        Some(instead @ (Instead::DeviceOrPipe | Instead::Folder)) => Err(NotRead::NotAFile(instead).into()),
        Some(Instead::Link) | None => Ok(()),
    }
}

/// A file is no longer what it was when its replacement was begun, and was left as it is. Inside an [`io::Error`].
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("another program has changed it meanwhile")]
pub(crate) struct Changed;

impl Changed {
    pub(crate) fn is_inside(error: &io::Error) -> bool {
        error.get_ref().and_then(|inner| inner.downcast_ref::<Self>()).is_some()
    }
}

/// An error if something has changed.
pub(crate) fn still(unchanged: &dyn Fn() -> bool) -> io::Result<()> {
    if unchanged() { Ok(()) } else { Err(io::Error::other(Changed)) }
}

/// Replaces a file atomically. A new file is readable by its owner only. An existing one keeps its permissions, except that nobody else may
/// write it any more.
pub fn write_atomically(path: &Path, bytes: &[u8]) -> io::Result<()> {
    write_atomically_while(&|| true, path, bytes)
}

/// Like [`write_atomically`], if `unchanged` still holds once the new file is on the disk, which may take long; otherwise the error is
/// [`Changed`].
pub(crate) fn write_atomically_while(unchanged: &dyn Fn() -> bool, path: &Path, bytes: &[u8]) -> io::Result<()> {
    only_a_file(path)?;
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt as _;
        let mut new = Replacement::begin(path)?;
        let mode = new.file.metadata()?.permissions().mode() & 0o755;
        new.file.set_permissions(std::fs::Permissions::from_mode(mode))?;
        new.write_all(bytes)?;
        new.replace_while(unchanged)
    }
    #[cfg(not(unix))]
    {
        let name = path.file_name().ok_or(io::ErrorKind::IsADirectory)?;
        crate::windows::replace(path, &path.with_file_name(unfinished(name)), bytes, &|| still(unchanged))
    }
}
