//! Manifest files: read without waiting, up to a limit, and each parsed only once as long as it does not change.
//!
//! Any program of this account can register manifests, and each program that uses Candor reads all of them again and again, because another
//! may claim its name or its folder. The cost of that is bounded here, and what is left out because of a bound is reported.

use std::collections::HashMap;
use std::io;
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::{Duration, SystemTime};

use crate::files::{self, NotRead};
use crate::manifest::{Manifest, ManifestError};
use crate::ordered::sort_by;

/// The longest manifest file that is read, in bytes: as long as a manifest may be.
pub const MAX_BYTES: u64 = 256 * 1024;

/// How many manifests of one folder are read: several times the number of programs that report something on anybody's computer.
pub const MOST_FILES: usize = 256;

/// How many bytes of manifests are read from one folder altogether: about a thousand manifests of the usual length, which are parsed in a
/// moment.
const MOST_TOGETHER: u64 = MOST_MIB * 1024 * 1024;

/// How many MiB of manifests are read from one folder altogether.
pub const MOST_MIB: u64 = 4;

/// How long after its last change a file may change again unnoticed: file times come from a clock that ticks every few milliseconds, on
/// some file systems every second or two. Until then the file is read again each time.
const UNSETTLED: Duration = Duration::from_secs(2);

/// A manifest file that cannot be used, or a folder of which not every file can.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{reason} ({})", path.display())]
pub struct Broken {
    /// What is wrong with it.
    pub reason: Refusal,
    /// The file or folder.
    pub path: PathBuf,
}

/// Why a manifest file cannot be used.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum Refusal {
    /// The operating system reported an error: its kind and its message.
    #[error("{1}")]
    Unreadable(io::ErrorKind, String),
    /// A folder, a device, a pipe.
    #[error("this is not a file")]
    NotAFile,
    /// Too long to be a manifest.
    #[error("the manifest is longer than {MAX_BYTES} bytes")]
    TooLong,
    /// It is written in UTF-16.
    #[error("the manifest is written in UTF-16; save it as UTF-8")]
    Utf16,
    /// Its bytes are in another encoding, or not text at all.
    #[error("the manifest is not text in UTF-8; save it as UTF-8")]
    NotUtf8,
    /// This many manifests in this folder are not read, because there are too many.
    #[error(
        "{0} manifests in this folder are left out: at most {MOST_FILES} are read, {MOST_MIB} MiB together, the shortest first"
    )]
    LeftOut(usize),
    /// No manifest in this folder is read, because the operating system does not allow it: kind and message, as with `Unreadable`.
    #[error("the manifests in this folder cannot be read: {1}")]
    Folder(io::ErrorKind, String),
    /// Its text is refused: the line, and what is wrong there.
    #[error(transparent)]
    Text(#[from] ManifestError),
}

impl From<NotRead> for Refusal {
    fn from(error: NotRead) -> Self {
        use crate::text_file::NotText;
        match error {
            NotRead::Io(error) => Self::Unreadable(error.kind(), error.to_string()),
            NotRead::NotAFile(_) => Self::NotAFile,
            NotRead::TooLong { .. } => Self::TooLong,
            NotRead::NotText(NotText::Utf16) => Self::Utf16,
            NotRead::NotText(NotText::NotUtf8(_)) => Self::NotUtf8,
        }
    }
}

/// Reads a manifest from a file; the error says file, line and reason.
pub fn read_manifest(path: &Path) -> Result<Manifest, Broken> {
    let parsed = files::read_text(path, MAX_BYTES).map_err(Refusal::from).and_then(|text| Ok(Manifest::parse(&text)?));
    parsed.map_err(|reason| Broken { reason, path: path.to_path_buf() })
}

type Parsed = Result<Arc<Manifest>, Refusal>;

/// What distinguishes a file in its current state from another file and from a changed version of itself.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Stamp {
    file: (u64, u64),
    length: u64,
    modified: Option<SystemTime>,
    /// When anything about it was last changed (`ctime`), in seconds and nanoseconds. Nobody can set that back.
    changed: (i64, i64),
}

impl Stamp {
    fn of(metadata: &std::fs::Metadata) -> Self {
        #[cfg(unix)]
        let (file, changed) = {
            use std::os::unix::fs::MetadataExt as _;
            ((metadata.dev(), metadata.ino()), (metadata.ctime(), metadata.ctime_nsec()))
        };
        #[cfg(not(unix))]
        let (file, changed) = ((0, 0), (0, 0));
        Self { file, length: metadata.len(), modified: metadata.modified().ok(), changed }
    }

    /// Whether a later change is sure to change the stamp.
    fn is_settled(&self, now: SystemTime) -> bool {
        #[cfg(unix)]
        let last = u64::try_from(self.changed.0).ok().map(|seconds| SystemTime::UNIX_EPOCH + Duration::from_secs(seconds));
        #[cfg(not(unix))]
        let last = self.modified;
        last.is_some_and(|last| now.duration_since(last).is_ok_and(|age| age > UNSETTLED))
    }
}

/// The manifest files of these places, as they were last read. Clones share this.
#[derive(Debug, Clone, Default)]
pub(crate) struct ManifestFiles(Arc<Mutex<HashMap<PathBuf, (Stamp, Parsed)>>>);

impl ManifestFiles {
    /// Reads a manifest, unless it has not changed.
    pub(crate) fn read(&self, path: &Path) -> Result<Arc<Manifest>, Broken> {
        self.parsed(path).map_err(|reason| Broken { reason, path: path.to_path_buf() })
    }

    fn parsed(&self, path: &Path) -> Parsed {
        let stamp = std::fs::metadata(path).ok().map(|metadata| Stamp::of(&metadata));
        if let Some((_, parsed)) = self.known().get(path).filter(|(known, _)| Some(*known) == stamp) {
            return parsed.clone();
        }
        let (file, metadata) = files::open(path, MAX_BYTES)?;
        let text = crate::text_file::text_of(files::read_from(file, MAX_BYTES)?).map_err(NotRead::NotText)?;
        let parsed = Manifest::parse(&text).map(Arc::new).map_err(Refusal::Text);
        let stamp = Stamp::of(&metadata);
        if stamp.is_settled(SystemTime::now()) {
            self.known().insert(path.to_path_buf(), (stamp, parsed.clone()));
        }
        parsed
    }

    /// The manifests in this folder, in the order of their names, and those that cannot be used.
    pub(crate) fn in_folder(&self, folder: &Path) -> (Vec<(PathBuf, Arc<Manifest>)>, Vec<Broken>) {
        let (mut found, mut broken) = (Vec::new(), Vec::new());
        let (paths, left_out) = chosen(folder).unwrap_or_else(|error| {
            broken.push(Broken { reason: Refusal::Folder(error.kind(), error.to_string()), path: folder.to_path_buf() });
            (Vec::new(), 0)
        });
        self.known().retain(|path, _| path.parent() != Some(folder) || paths.contains(path));
        for path in paths {
            match self.parsed(&path) {
                Ok(manifest) => found.push((path, manifest)),
                Err(reason) => broken.push(Broken { reason, path }),
            }
        }
        if left_out > 0 {
            broken.push(Broken { reason: Refusal::LeftOut(left_out), path: folder.to_path_buf() });
        }
        (found, broken)
    }

    fn known(&self) -> MutexGuard<'_, HashMap<PathBuf, (Stamp, Parsed)>> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// The manifest files of a folder that are read, by name, and how many are left out. The shortest are read, because those of honest
/// programs are short.
fn chosen(folder: &Path) -> io::Result<(Vec<PathBuf>, usize)> {
    use io::ErrorKind::{NotADirectory, NotFound};
    let entries = match std::fs::read_dir(folder) {
        Ok(entries) => entries.filter_map(io::Result::ok),
        Err(error) if matches!(error.kind(), NotFound | NotADirectory) => return Ok((Vec::new(), 0)),
        Err(error) => return Err(error),
    };
    let paths = entries.map(|entry| entry.path()).filter(|path| path.extension().is_some_and(|ending| ending == "toml"));
    let mut files: Vec<(u64, PathBuf)> =
        paths.map(|path| (std::fs::metadata(&path).map_or(0, |metadata| metadata.len()), path)).collect();
    sort_by(&mut files, &Ord::cmp);
    let all = files.len();
    let mut together = 0;
    let mut chosen: Vec<PathBuf> = Vec::new();
    for (length, path) in files {
        // A file that is too long is refused unread.
        together += if length > MAX_BYTES { 0 } else { length };
        if chosen.len() == MOST_FILES || together > MOST_TOGETHER {
            break;
        }
        chosen.push(path);
    }
    sort_by(&mut chosen, &Ord::cmp);
    let left_out = all - chosen.len();
    Ok((chosen, left_out))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::loopback::until;

    const TEXT: &str = include_str!("../../../assets/apps/skellycam.toml");

    fn folder(files: impl IntoIterator<Item = (String, Vec<u8>)>) -> tempfile::TempDir {
        let folder = tempfile::tempdir().expect("a folder");
        for (name, bytes) in files {
            std::fs::write(folder.path().join(name), bytes).expect("written");
        }
        folder
    }

    #[test]
    fn a_manifest_is_parsed_once_while_it_stays_as_it_is_and_a_change_is_seen_at_once() {
        let folder = folder([("a.toml".to_owned(), TEXT.into())]);
        let (path, files) = (folder.path().join("a.toml"), ManifestFiles::default());
        let read = || files.clone().read(&path).expect("sound");
        until("it was not changed just now any more", || Arc::ptr_eq(&read(), &read()));
        std::fs::write(&path, TEXT.replace("4319", "4320")).expect("written in place, and as long as before");
        assert!(read().endpoint_url.ends_with("4320"));
        std::fs::write(&path, TEXT.replace("4319", "4321")).expect("written");
        assert!(read().endpoint_url.ends_with("4321"), "within one tick of the clock, too");
        std::fs::remove_file(&path).expect("removed");
        assert!(files.in_folder(folder.path()).0.is_empty() && files.known().is_empty(), "and what is gone is forgotten");
    }

    #[test]
    fn of_too_many_manifests_the_shortest_are_read_and_it_is_said_how_many_are_not() {
        let padded = |length: usize| format!("{TEXT}{}", "#".repeat(length - TEXT.len())).into_bytes();
        let long = (0..20).map(|number| (format!("a{number}.toml"), padded(250_000)));
        let folder = folder(long.chain([("z.toml".to_owned(), TEXT.into())]));
        let (found, broken) = ManifestFiles::default().in_folder(folder.path());
        assert_eq!(found.len(), 17, "4 MiB of them");
        assert!(found.iter().any(|(path, _)| path.ends_with("z.toml")));
        assert_eq!(broken, [Broken { reason: Refusal::LeftOut(4), path: folder.path().to_path_buf() }]);
        for number in 0..MOST_FILES {
            std::fs::write(folder.path().join(format!("b{number:03}.toml")), "format = 1").expect("written");
        }
        let (_, broken) = ManifestFiles::default().in_folder(folder.path());
        assert_eq!(broken.len(), MOST_FILES + 1, "each of those that were read, and the folder");
        assert_eq!(broken.last().map(|broken| broken.reason.clone()), Some(Refusal::LeftOut(21)));
    }

    #[cfg(unix)]
    #[test]
    fn a_folder_that_cannot_be_read_is_not_taken_for_one_without_programs_and_one_that_is_not_there_is() {
        let home = tempfile::tempdir().expect("a folder");
        let folder = home.path().join("apps");
        let broken = || ManifestFiles::default().in_folder(&folder).1;
        assert_eq!(broken(), []);
        std::os::unix::fs::symlink(&folder, &folder).expect("a link that leads back to itself");
        let said = broken().iter().map(ToString::to_string).collect::<String>();
        assert!(said.starts_with("the manifests in this folder cannot be read: ") && said.ends_with("/apps)"), "{said}");
        std::fs::remove_file(&folder).expect("removed");
        std::fs::write(&folder, "").expect("written");
        assert_eq!(broken(), [], "there is no such folder here either");
    }

    #[test]
    fn a_mark_of_the_byte_order_is_read_over_and_another_encoding_is_called_what_it_is() {
        let utf16: Vec<u8> = TEXT.encode_utf16().flat_map(u16::to_le_bytes).collect();
        let marked = [b"\xef\xbb\xbf", TEXT.as_bytes()].concat();
        let folder = folder([
            ("marked.toml".into(), marked),
            ("wide.toml".into(), utf16),
            ("latin.toml".into(), b"a = \"\xe4\"".into()),
        ]);
        let refusal = |name: &str| {
            read_manifest(&folder.path().join(name)).map(|manifest| manifest.text() == TEXT).map_err(|broken| broken.reason)
        };
        assert_eq!(refusal("marked.toml"), Ok(true));
        assert_eq!(refusal("wide.toml"), Err(Refusal::Utf16));
        assert_eq!(refusal("latin.toml"), Err(Refusal::NotUtf8));
    }
}
