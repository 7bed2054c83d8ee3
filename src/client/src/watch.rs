//! Notices that somebody decided something. The folder is watched, and the files are also looked at once a second: a watch can be lost
//! silently when a folder is replaced or is on a network drive, and a policy may appear where there was no folder. Without the feature
//! `watch`, the files are only looked at.

use std::path::{Path, PathBuf};
#[cfg(feature = "watch")]
use std::sync::Arc;
use std::time::{Duration, SystemTime};

#[cfg(feature = "watch")]
use notify::{EventKind, RecommendedWatcher, RecursiveMode, Watcher as _};

/// How often to look when no watch has reported anything: a click is promised to take effect within a second.
pub const LOOK: Duration = Duration::from_secs(1);

/// What a file shows without being opened: its modification time, its length, and which file it is.
type Glance = Option<(Option<SystemTime>, u64, u64)>;

/// Distinguishes a file or folder from another that has taken its name since.
pub type Which = Option<(u64, u64)>;

/// Which file or folder has this name now; `None` if none has. While a file is open, no other is mistaken for it.
pub fn which(path: &Path) -> Which {
    #[cfg(unix)]
    {
        use std::os::unix::fs::MetadataExt as _;
        let metadata = std::fs::metadata(path).ok()?;
        Some((metadata.dev(), metadata.ino()))
    }
    #[cfg(not(unix))]
    crate::windows::which(path)
}

/// Watches a few files.
pub struct Watch {
    files: Vec<(PathBuf, Glance)>,
    #[cfg(feature = "watch")]
    told: Told,
}

/// Reports changes by itself, as long as the system does.
#[cfg(feature = "watch")]
struct Told {
    folder: PathBuf,
    /// The folder that is watched.
    watched: Which,
    /// The names of the files.
    names: Vec<std::ffi::OsString>,
    on_change: Arc<dyn Fn() + Send + Sync>,
    watcher: Option<RecommendedWatcher>,
}

impl Watch {
    /// Calls `on_change`, from a thread of its own, when one of the files in this folder may have changed.
    /// Files elsewhere are noticed by [`Watch::look`].
    pub fn new(folder: &Path, files: impl IntoIterator<Item = PathBuf>, on_change: impl Fn() + Send + Sync + 'static) -> Self {
        let files: Vec<(PathBuf, Glance)> = files.into_iter().map(|file| (file.clone(), glance(&file))).collect();
        #[cfg(feature = "watch")]
        return Self { told: Told::new(folder, &files, Arc::new(on_change)), files };
        #[cfg(not(feature = "watch"))]
        {
            let _nobody_to_tell = (folder, on_change);
            Self { files }
        }
    }

    /// Looks at the files. Returns whether one of them has changed. Begins to watch once the folder exists, and again when another has
    /// taken its place.
    pub fn look(&mut self) -> bool {
        #[cfg(feature = "watch")]
        self.told.begin();
        let mut changed = false;
        for (file, known) in &mut self.files {
            let now = glance(file);
            changed |= now != *known;
            *known = now;
        }
        changed
    }
}

#[cfg(feature = "watch")]
impl Told {
    fn new(folder: &Path, files: &[(PathBuf, Glance)], on_change: Arc<dyn Fn() + Send + Sync>) -> Self {
        let names = files.iter().filter_map(|(file, _)| file.file_name().map(ToOwned::to_owned)).collect();
        let mut told = Self { folder: folder.to_path_buf(), watched: None, names, on_change, watcher: None };
        told.begin();
        told
    }

    fn begin(&mut self) {
        let folder = which(&self.folder).filter(|_| self.folder.is_dir());
        if self.watcher.is_some() && folder == self.watched {
            return;
        }
        (self.watcher, self.watched) = (None, folder);
        if folder.is_none() {
            return;
        }
        let names = self.names.clone();
        let on_change = Arc::clone(&self.on_change);
        let concerns = move |event: &notify::Event| {
            !matches!(event.kind, EventKind::Access(_))
                && event.paths.iter().any(|path| path.file_name().is_some_and(|name| names.iter().any(|known| known == name)))
        };
        let watcher = notify::recommended_watcher(move |event: notify::Result<notify::Event>| {
            if event.as_ref().map_or(true, &concerns) {
                on_change();
            }
        });
        self.watcher = watcher.ok().and_then(|mut watcher| {
            watcher.watch(&self.folder, RecursiveMode::NonRecursive).ok()?;
            Some(watcher)
        });
    }
}

fn glance(path: &Path) -> Glance {
    let metadata = std::fs::metadata(path).ok()?;
    #[cfg(unix)]
    let kind = {
        use std::os::unix::fs::MetadataExt as _;
        metadata.ino().rotate_left(16) ^ u64::from(metadata.mode())
    };
    #[cfg(not(unix))]
    let kind = crate::windows::which(path).map_or(0, |(_volume, index)| index);
    Some((metadata.modified().ok(), metadata.len(), kind))
}

#[cfg(test)]
mod tests {
    use std::sync::atomic::{AtomicUsize, Ordering};

    use super::*;
    use crate::loopback::until;

    #[test]
    fn a_folder_that_took_the_place_of_another_is_watched_after_the_next_look() {
        let home = tempfile::tempdir().expect("folder");
        let (folder, seen) = (home.path().join("data"), Arc::new(AtomicUsize::new(0)));
        let file = folder.join("choice.json");
        std::fs::create_dir(&folder).expect("made");
        let counted = Arc::clone(&seen);
        let mut watch = Watch::new(&folder, [file.clone()], move || {
            counted.fetch_add(1, Ordering::SeqCst);
        });
        for round in 0..3 {
            let before = seen.load(Ordering::SeqCst);
            std::fs::write(&file, format!("{round}")).expect("written");
            until("the watch reports it by itself", || seen.load(Ordering::SeqCst) > before);
            assert!(watch.look(), "and looking finds it, too");
            // Kept, so that the new one cannot look like it.
            std::fs::rename(&folder, home.path().join(format!("{round}"))).expect("moved");
            std::fs::create_dir(&folder).expect("made");
            assert!(watch.look(), "the file is gone");
        }
    }

    #[test]
    fn a_file_that_was_replaced_is_another_one() {
        let home = tempfile::tempdir().expect("folder");
        let path = home.path().join("log");
        assert_eq!(which(&path), None);
        let first = std::fs::File::create(&path).expect("made");
        let was = which(&path);
        std::fs::remove_file(&path).expect("removed");
        assert_eq!(which(&path), None);
        std::fs::write(&path, "").expect("made");
        assert!(was.is_some() && which(&path) != was, "as long as somebody has the first one open");
        drop(first);
    }
}
