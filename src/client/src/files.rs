//! Files and folders that are their owner's only, written as one step, and the locks between programs.

use std::fs::{File, TryLockError};
use std::io;
use std::path::Path;
use std::time::{Duration, Instant};

/// Makes a folder, and those above it, that only their owner may enter.
pub(crate) fn make_private_folder(folder: &Path) -> io::Result<()> {
    let mut builder = std::fs::DirBuilder::new();
    builder.recursive(true);
    #[cfg(unix)]
    {
        use std::os::unix::fs::DirBuilderExt as _;
        builder.mode(0o700);
    }
    builder.create(folder)
}

/// Options for a file that only its owner may read and write.
pub(crate) fn private_file() -> std::fs::OpenOptions {
    #[cfg_attr(not(unix), expect(unused_mut, reason = "the mode is set on Unix only"))]
    let mut options = std::fs::OpenOptions::new();
    #[cfg(unix)]
    {
        use std::os::unix::fs::OpenOptionsExt as _;
        options.mode(0o600);
    }
    options
}

/// Options for a file that is locked and has nothing in it. Windows locks no file that is open only to append.
pub(crate) fn lock_file() -> std::fs::OpenOptions {
    let mut options = private_file();
    options.read(true).append(true).create(true);
    options
}

/// Replaces a file as one step: a temporary file beside it, synced, renamed, and the folder synced. A new file is its owner's only.
/// An existing one keeps its permissions, but nobody else may write it any more.
pub fn write_atomically(path: &Path, bytes: &[u8]) -> io::Result<()> {
    #[cfg(unix)]
    {
        use std::io::Write as _;

        use atomic_write_file::unix::OpenOptionsExt as _;
        use std::os::unix::fs::{OpenOptionsExt as _, PermissionsExt as _};
        let mut options = atomic_write_file::AtomicWriteFile::options();
        options.preserve_mode(false);
        options.preserve_owner(false);
        let mode = std::fs::metadata(path).map_or(0o600, |metadata| metadata.permissions().mode() & 0o755);
        options.mode(mode);
        let mut file = options.open(path)?;
        file.as_file().set_permissions(std::fs::Permissions::from_mode(mode))?;
        file.write_all(bytes)?;
        file.commit()
    }
    #[cfg(not(unix))]
    crate::windows::replace(path, bytes)
}

/// A lock, until it is dropped or its process ends.
#[derive(Debug)]
pub struct Locked(pub(crate) File);

impl Locked {
    /// Takes the lock of this file; `None` if another has it.
    pub(crate) fn try_take(file: File) -> io::Result<Option<Self>> {
        match file.try_lock() {
            Ok(()) => Ok(Some(Self(file))),
            Err(TryLockError::WouldBlock) => Ok(None),
            Err(TryLockError::Error(error)) => Err(error),
        }
    }

    /// The same, for whoever can wait for another to let go; `open` is asked again each time, because what is locked may be replaced.
    ///
    /// No system waits for a lock with a limit, and a thread that waits without one cannot be called back, so it is tried again at
    /// intervals.
    pub(crate) fn take_within(
        patience: Duration,
        every: Duration,
        open: impl Fn() -> io::Result<File>,
    ) -> io::Result<Option<Self>> {
        let until = Instant::now() + patience;
        loop {
            let taken = match open() {
                Ok(file) => Self::try_take(file)?,
                // Where having it open is the lock.
                Err(error) if error.kind() == io::ErrorKind::WouldBlock => None,
                Err(error) => return Err(error),
            };
            match taken {
                None if Instant::now() < until => std::thread::sleep(every),
                taken => return Ok(taken),
            }
        }
    }
}

impl Drop for Locked {
    fn drop(&mut self) {
        // The lock belongs to the open file, and a process that was forked off meanwhile has that open, too: closing it here would
        // leave the lock with the child for as long as that lives. A lock that cannot be released goes with the last who has it open.
        let _released = self.0.unlock();
    }
}

/// How long to wait for another program that is changing something in the folder: what it does there takes milliseconds, and a person
/// who waits for a switch gives up after some seconds.
const LONGEST_WAIT: Duration = Duration::from_secs(5);

/// How soon to try again: about as long as such a change takes.
const BETWEEN_TRIES: Duration = Duration::from_millis(5);

/// Held by whoever changes the choice or the secret; the operating system lets go of it when its holder dies. The folder itself is
/// locked, so that no file has to be made for it. An error of the kind [`io::ErrorKind::WouldBlock`] says that another held it all along.
pub(crate) fn lock_folder(folder: &Path) -> io::Result<Locked> {
    lock_folder_within(folder, LONGEST_WAIT)
}

/// The same, for whoever goes on without the lock after this time.
pub(crate) fn lock_folder_within(folder: &Path, patience: Duration) -> io::Result<Locked> {
    let open = || {
        #[cfg(unix)]
        return File::open(folder);
        #[cfg(not(unix))]
        return crate::windows::open_alone(&folder.join("telemetry_config.lock"));
    };
    let held = || io::Error::new(io::ErrorKind::WouldBlock, "another program holds it; try again");
    Locked::take_within(patience, BETWEEN_TRIES, open)?.ok_or_else(held)
}

#[cfg(test)]
mod tests {
    use std::io::Read as _;

    use super::*;

    #[test]
    fn a_file_that_is_locked_is_open_to_read_too_because_windows_locks_no_other() {
        let folder = tempfile::tempdir().expect("folder");
        let mut file = lock_file().open(folder.path().join("lock")).expect("made");
        assert_eq!(file.read(&mut [0]).expect("open to read"), 0);
        let held = Locked::try_take(file).expect("asked").expect("free");
        let second = lock_file().open(folder.path().join("lock")).expect("there");
        assert!(Locked::try_take(second).expect("asked").is_none(), "held");
        drop(held);
    }
}
