//! The locks between programs that use the same folder.

use std::fs::{File, TryLockError};
use std::io;
use std::path::Path;
use std::time::{Duration, Instant};

#[cfg(unix)]
use super::open::open_folder;

/// A lock, held until it is dropped or its process ends.
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

    /// Takes a lock, waiting at most this long for another holder to let go; `open` is called again each time, because the locked file may
    /// be replaced.
    ///
    /// No system waits for a lock with a time limit, and a thread that waits without one cannot be called back, so this polls.
    pub(crate) fn take_within(
        patience: Duration,
        every: Duration,
        open: impl Fn() -> io::Result<File>,
    ) -> io::Result<Option<Self>> {
        let until = Instant::now() + patience;
        loop {
            let taken = match open() {
                Ok(file) => Self::try_take(file)?,
                // On systems where having the file open is the lock.
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
        // The lock belongs to the open file, which a process that was forked meanwhile has open, too: just closing it here would leave the
        // lock with the child for as long as that lives. A lock that cannot be released goes with the last process that has the file open.
        let _released = self.0.unlock();
    }
}

/// Another program held a lock all the time that was waited for it. Inside an [`io::Error`], so that whoever words that one finds it again.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("another program holds it; try again")]
pub struct Held;

/// How long to wait for another program that is changing something in the folder: that takes milliseconds, and a person who waits for a
/// switch gives up after some seconds.
const LONGEST_WAIT: Duration = Duration::from_secs(5);

/// How soon to try again: about as long as such a change takes.
const BETWEEN_TRIES: Duration = Duration::from_millis(5);

/// Held by whoever changes the choice or the secret; the operating system lets go of it when its holder dies. The folder itself is
/// locked, so that no file has to be made for it. An error of the kind [`io::ErrorKind::WouldBlock`] says that another held it all along.
pub(crate) fn lock_folder(folder: &Path) -> io::Result<Locked> {
    lock_folder_within(folder, LONGEST_WAIT)
}

/// Like [`lock_folder`], for callers that go on without the lock after this time.
pub(crate) fn lock_folder_within(folder: &Path, patience: Duration) -> io::Result<Locked> {
    let open = || {
        #[cfg(unix)]
        return open_folder(folder);
        #[cfg(not(unix))]
        return crate::windows::open_alone(&folder.join("telemetry_config.lock"));
    };
    let held = || io::Error::new(io::ErrorKind::WouldBlock, Held);
    Locked::take_within(patience, BETWEEN_TRIES, open)?.ok_or_else(held)
}
