//! The demo's folder: everything the demo writes is in it, and it is removed however the demo ends. If a demo had no time for that, because
//! it was killed or the power failed, the next demo removes its folder.
//!
//! Folders that are in use, that another account made, or that are not marked as a demo's are never touched.

use std::fs::{File, TryLockError};
use std::io;
use std::path::{Path, PathBuf};
use std::time::Duration;

use candor::tools::files;

use crate::cli::answer::remark;

/// What the name of every such folder begins with.
const PREFIX: &str = "candor-demo-";
/// The file in it that is locked while the folder is in use.
const MARK: &str = "in-use";
/// How often to try to remove a folder in which something still writes, and how long to wait after each try. A program that was just ended
/// is done with a file within milliseconds; together this is a second, which a closed window may take.
const TRIES: u32 = 50;
const APART: Duration = Duration::from_millis(20);

/// A new folder that nobody else can look into. Dropping it removes it.
pub(super) struct Folder {
    path: PathBuf,
    /// Kept open, because the lock ends with it.
    mark: Option<File>,
}

impl Folder {
    /// Makes one in the system's temporary folder, and removes those there that are no longer in use.
    pub(super) fn new() -> io::Result<Self> {
        Self::in_folder(&std::env::temp_dir())
    }

    fn in_folder(temporary: &Path) -> io::Result<Self> {
        let path = tempfile::Builder::new().prefix(PREFIX).tempdir_in(temporary)?.keep();
        let mut folder = Self { path, mark: None };
        // Locked before it gets its name, so that no other demo finds it unlocked.
        let begun = folder.path.join("begun");
        let mark = File::create_new(&begun)?;
        mark.lock()?;
        std::fs::rename(&begun, folder.path.join(MARK))?;
        folder.mark = Some(mark);
        remove_what_was_left(temporary, &folder.path);
        Ok(folder)
    }

    pub(super) fn path(&self) -> &Path {
        &self.path
    }
}

impl Drop for Folder {
    fn drop(&mut self) {
        // On systems where an open file cannot be removed, this one would keep the folder from being removed.
        self.mark = None;
        if let Err(error) = remove(&self.path) {
            let path = self.path.display();
            remark(&format!("the demo's folder {path} could not be removed ({error}); the next demo tries again"));
        }
    }
}

fn remove(folder: &Path) -> io::Result<()> {
    for _ in 1..TRIES {
        match std::fs::remove_dir_all(folder) {
            Err(error) if error.kind() != io::ErrorKind::NotFound => std::thread::sleep(APART),
            Ok(()) | Err(_) => return Ok(()),
        }
    }
    std::fs::remove_dir_all(folder)
}

/// Removes every demo's folder that is not in use. One that cannot be removed is left to the next demo.
fn remove_what_was_left(temporary: &Path, ours: &Path) {
    let there = std::fs::read_dir(temporary).into_iter().flatten().flatten();
    let demos = there.filter(|entry| entry.file_name().to_string_lossy().starts_with(PREFIX));
    for folder in demos.map(|entry| entry.path()).filter(|folder| folder != ours && is_like(folder, ours)) {
        if is_left(&folder.join(MARK)) {
            let _left_to_the_next = std::fs::remove_dir_all(&folder);
        }
    }
}

/// Whether it is a folder, not a link to one, with the same owner as our own.
fn is_like(folder: &Path, ours: &Path) -> bool {
    let (Ok(folder), Ok(ours)) = (folder.symlink_metadata(), ours.symlink_metadata()) else { return false };
    #[cfg(unix)]
    {
        use std::os::unix::fs::MetadataExt as _;
        folder.is_dir() && folder.uid() == ours.uid()
    }
    #[cfg(not(unix))]
    {
        folder.is_dir() && ours.is_dir()
    }
}

/// Whether this is the mark of a demo that has ended.
fn is_left(mark: &Path) -> bool {
    // A mark is empty: a file with something in it is not ours.
    let Ok((file, _)) = files::open(mark, 0) else { return false };
    match file.try_lock() {
        Ok(()) => true,
        Err(TryLockError::WouldBlock | TryLockError::Error(_)) => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_folder_that_was_left_is_removed_by_the_next_demo_and_one_that_is_used_or_no_demos_is_not() {
        let temporary = tempfile::tempdir().expect("folder");
        let here = |name: &str| temporary.path().join(name);
        let used = Folder::in_folder(temporary.path()).expect("made");
        // As a demo that was killed leaves it: the system has taken the lock back.
        let mut killed = Folder::in_folder(temporary.path()).expect("made");
        killed.mark = None;
        std::fs::write(killed.path().join("collector.sqlite3"), "rows").expect("written");
        let left = killed.path().to_path_buf();
        std::mem::forget(killed);
        for (folder, file) in [("candor-demo-of-theirs", "diary"), ("something", MARK), ("candor-demo-full", MARK)] {
            std::fs::create_dir(here(folder)).expect("made");
            std::fs::write(here(folder).join(file), if folder == "candor-demo-full" { "theirs" } else { "" }).expect("written");
        }
        #[cfg(unix)]
        std::os::unix::fs::symlink(here("something"), here("candor-demo-link")).expect("linked");
        let next = Folder::in_folder(temporary.path()).expect("made");
        assert!(!left.exists(), "nobody uses it");
        for stays in [used.path(), next.path(), &here("candor-demo-of-theirs"), &here("something"), &here("candor-demo-full")] {
            assert!(stays.exists(), "{}", stays.display());
        }
        let (used, next) = (used, next);
        let paths = [used.path().to_path_buf(), next.path().to_path_buf()];
        drop((used, next));
        assert!(paths.iter().all(|path| !path.exists()), "each is removed when its demo ends");
    }
}
