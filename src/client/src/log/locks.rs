//! Whether files can be locked where the log is: SQLite cannot do without that.

use std::fs::File;

/// Whether the file system can lock parts of a file, as SQLite does. Never ask about a database: releasing one lock releases all that this
/// process holds on a file.
pub(super) fn knows_locks(file: &File) -> bool {
    #[cfg(unix)]
    {
        use rustix::fs::{FlockOperation, fcntl_lock};
        use rustix::io::Errno;
        let locked = fcntl_lock(file, FlockOperation::NonBlockingLockShared);
        let _let_go = fcntl_lock(file, FlockOperation::NonBlockingUnlock);
        // If somebody else holds it, locks work, too.
        matches!(locked, Ok(()) | Err(Errno::AGAIN | Errno::ACCESS))
    }
    #[cfg(not(unix))]
    {
        let _locks_are_always_there = file;
        true
    }
}
