//! Whether files can be locked where the log is: SQLite cannot do without.

use std::fs::File;

/// Whether the file system can lock parts of a file, as SQLite does. Asked about any file but a database: letting go of one lock lets go of
/// all that this process has on a file.
pub(super) fn knows_locks(file: &File) -> bool {
    #[cfg(unix)]
    {
        use rustix::fs::{FlockOperation, fcntl_lock};
        use rustix::io::Errno;
        let locked = fcntl_lock(file, FlockOperation::NonBlockingLockShared);
        let _let_go = fcntl_lock(file, FlockOperation::NonBlockingUnlock);
        // Somebody else having it is a lock, too.
        matches!(locked, Ok(()) | Err(Errno::AGAIN | Errno::ACCESS))
    }
    #[cfg(not(unix))]
    {
        let _locks_are_always_there = file;
        true
    }
}
