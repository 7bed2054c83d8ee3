//! Files and folders that are their owner's only: opened without waiting and judged by what was opened, written as one step, and the
//! locks between programs.
//!
//! Anybody who may write in a folder may put a pipe, a device or a file without end where one of ours should be. Opening a pipe waits
//! for its other end, so every file of ours is opened here and nowhere else.

use std::fs::{File, Metadata, OpenOptions, TryLockError};
use std::io::{self, Read as _, Write};
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

use crate::text_file::{NotText, text_of};

/// What stands where a file should be.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Instead {
    /// A folder.
    Folder,
    /// A device, a pipe or a socket: nobody can tell what is behind one without opening it, which may never return.
    DeviceOrPipe,
    /// A link, where none is followed: what it leads to may be anything.
    Link,
}

impl std::fmt::Display for Instead {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(match self {
            Self::Folder => "a folder",
            Self::DeviceOrPipe => "a device or a pipe",
            Self::Link => "a link",
        })
    }
}

/// Why a file was not read. Inside an [`io::Error`] too, so that whoever words that one finds it again.
#[derive(Debug, thiserror::Error)]
pub enum NotRead {
    /// The operating system refuses it, or it is not there.
    #[error("{0}")]
    Io(io::Error),
    /// Something else stands there.
    #[error("it is not a file but {0}")]
    NotAFile(Instead),
    /// It is longer than any of its kind.
    #[error("it is {length} bytes long, and at most {most} are read")]
    TooLong {
        /// Its length in bytes.
        length: u64,
        /// The most that is read of its kind, in bytes.
        most: u64,
    },
    /// Its bytes are no text that could be read.
    #[error("{0}")]
    NotText(NotText),
}

impl From<io::Error> for NotRead {
    fn from(error: io::Error) -> Self {
        Self::Io(error)
    }
}

impl From<NotRead> for io::Error {
    fn from(error: NotRead) -> Self {
        match error {
            NotRead::Io(error) => error,
            NotRead::NotText(_) => Self::new(io::ErrorKind::InvalidData, error),
            NotRead::NotAFile(_) | NotRead::TooLong { .. } => Self::other(error),
        }
    }
}

/// Opens a file to read it, without waiting for anybody, and judges what was opened: only a file of at most so many bytes is given.
/// Links are followed.
pub fn open(path: &Path, most: u64) -> Result<(File, Metadata), NotRead> {
    // Asked before it is opened too: opening some devices already does something.
    judge(&std::fs::metadata(path)?, most)?;
    let file = without_waiting(OpenOptions::new().read(true)).open(path)?;
    let metadata = file.metadata()?;
    judge(&metadata, most)?;
    Ok((file, metadata))
}

/// The bytes of a file, if it is one and has at most so many.
pub fn read(path: &Path, most: u64) -> Result<Vec<u8>, NotRead> {
    read_from(open(path, most)?.0, most)
}

/// The bytes of a file that was opened; one that grows meanwhile may become too long.
pub(crate) fn read_from(file: File, most: u64) -> Result<Vec<u8>, NotRead> {
    let mut bytes = Vec::new();
    file.take(most.saturating_add(1)).read_to_end(&mut bytes)?;
    match bytes.len() as u64 {
        length if length > most => Err(NotRead::TooLong { length, most }),
        _ => Ok(bytes),
    }
}

/// The text of a file, if it is one and has at most so many bytes; the mark of the byte order is no part of it.
pub fn read_text(path: &Path, most: u64) -> Result<String, NotRead> {
    text_of(read(path, most)?).map_err(NotRead::NotText)
}

fn judge(metadata: &Metadata, most: u64) -> Result<(), NotRead> {
    match what_instead(metadata) {
        Some(instead) => Err(NotRead::NotAFile(instead)),
        None if metadata.len() > most => Err(NotRead::TooLong { length: metadata.len(), most }),
        None => Ok(()),
    }
}

/// What stands there, unless it is a file.
pub fn what_instead(metadata: &Metadata) -> Option<Instead> {
    match metadata.file_type() {
        kind if kind.is_file() => None,
        kind if kind.is_dir() => Some(Instead::Folder),
        kind if kind.is_symlink() => Some(Instead::Link),
        _ => Some(Instead::DeviceOrPipe),
    }
}

/// The same, opened so that nothing is waited for: no pipe's other end, no line that does not answer.
fn without_waiting(options: &mut OpenOptions) -> &OpenOptions {
    #[cfg(unix)]
    {
        use rustix::fs::OFlags;
        use std::os::unix::fs::OpenOptionsExt as _;
        options.custom_flags((OFlags::NONBLOCK | OFlags::NOCTTY).bits().cast_signed());
    }
    options
}

/// Opens a file of ours to read it and to append to it, and makes it where it is not there. No link is followed: what is written here
/// is written nowhere else.
pub(crate) fn open_own(path: &Path) -> io::Result<File> {
    match open_own_existing(path) {
        Err(error) if error.kind() == io::ErrorKind::NotFound => {}
        opened => return opened,
    }
    match private_file().read(true).append(true).create_new(true).open(path) {
        Ok(file) => {
            give_to_owner_of_folder(&file, path);
            Ok(file)
        }
        // Another process was faster.
        Err(error) if error.kind() == io::ErrorKind::AlreadyExists => open_own_existing(path),
        Err(error) => Err(error),
    }
}

/// The same, where it is there.
pub(crate) fn open_own_existing(path: &Path) -> io::Result<File> {
    let own = |metadata: &Metadata| what_instead(metadata).map_or(Ok(()), |instead| Err(NotRead::NotAFile(instead)));
    own(&std::fs::symlink_metadata(path)?)?;
    let file = without_waiting(OpenOptions::new().read(true).append(true)).open(path)?;
    own(&file.metadata()?)?;
    Ok(file)
}

/// Opens a file that is there to write over it, without waiting for anybody. Links are followed.
pub(crate) fn open_to_write(path: &Path) -> Result<File, NotRead> {
    judge(&std::fs::metadata(path)?, u64::MAX)?;
    let file = without_waiting(OpenOptions::new().write(true)).open(path)?;
    judge(&file.metadata()?, u64::MAX)?;
    Ok(file)
}

/// Makes a file of ours that is not there yet.
pub(crate) fn make_own(path: &Path) -> io::Result<File> {
    let file = private_file().read(true).append(true).create_new(true).open(path)?;
    give_to_owner_of_folder(&file, path);
    Ok(file)
}

/// The same for whoever says where each byte goes.
pub(crate) fn make_own_to_write_at(path: &Path) -> io::Result<File> {
    let file = private_file().read(true).write(true).create_new(true).open(path)?;
    give_to_owner_of_folder(&file, path);
    Ok(file)
}

/// Makes a folder, and those above it, that only their owner may enter.
pub(crate) fn make_private_folder(folder: &Path) -> io::Result<()> {
    if folder.is_dir() {
        return Ok(());
    }
    if let Some(above) = folder.parent().filter(|above| !above.as_os_str().is_empty()) {
        make_private_folder(above)?;
    }
    #[cfg_attr(not(unix), expect(unused_mut, reason = "the mode is set on Unix only"))]
    let mut builder = std::fs::DirBuilder::new();
    #[cfg(unix)]
    {
        use std::os::unix::fs::DirBuilderExt as _;
        builder.mode(0o700);
    }
    match builder.create(folder) {
        // Another process was faster.
        Err(error) if error.kind() == io::ErrorKind::AlreadyExists && folder.is_dir() => return Ok(()),
        made => made?,
    }
    if let Ok(made) = open_folder(folder) {
        give_to_owner_of_folder(&made, folder);
    }
    Ok(())
}

/// Options for a file that only its owner may read and write.
fn private_file() -> OpenOptions {
    #[cfg_attr(not(unix), expect(unused_mut, reason = "the mode is set on Unix only"))]
    let mut options = OpenOptions::new();
    #[cfg(unix)]
    {
        use std::os::unix::fs::OpenOptionsExt as _;
        options.mode(0o600);
    }
    options
}

/// For whom this process acts in a folder: the administrator for the account that the folder belongs to, everybody else for themselves.
#[cfg(unix)]
pub(crate) fn acts_for(folder: &Metadata) -> u32 {
    let me = rustix::process::geteuid();
    if me.is_root() { std::os::unix::fs::MetadataExt::uid(folder) } else { me.as_raw() }
}

/// Gives what the administrator has just made in a person's folder to that person, whose programs could not read it otherwise.
#[cfg(unix)]
fn give_to_owner_of_folder(made: &File, path: &Path) {
    use rustix::fs::{Gid, Uid};
    use std::os::unix::fs::MetadataExt as _;
    let Some(Ok(folder)) = path.parent().map(|above| std::fs::metadata(non_empty(above))) else { return };
    if rustix::process::geteuid().is_root() && folder.uid() != 0 {
        // Where the system does not let anybody, it stays as it is, and whoever cannot read it says so.
        let _as_far_as_it_goes = rustix::fs::fchown(made, Some(Uid::from_raw(folder.uid())), Some(Gid::from_raw(folder.gid())));
    }
}

/// Elsewhere a new file takes its rights from its folder.
#[cfg(not(unix))]
fn give_to_owner_of_folder(_made: &File, _path: &Path) {}

/// What lies above a bare name is the folder that the process is in.
fn non_empty(folder: &Path) -> &Path {
    if folder.as_os_str().is_empty() { Path::new(".") } else { folder }
}

/// A file on its way to taking the place of another as one step: written under another name beside it, synced, renamed, and the folder
/// synced. Whatever goes wrong, the other is as it was, and nothing is left beside it.
///
/// A new file is its owner's only; in the place of another it has that one's permissions.
#[derive(Debug)]
pub struct Replacement {
    file: File,
    /// Where it lies until then.
    beside: PathBuf,
    path: PathBuf,
    /// Whether it still lies there.
    unfinished: bool,
}

/// In the name of a file that is not finished, behind the name that it shall have: no other program names its files so.
const UNFINISHED: &str = ".candor-new-";

/// How old an unfinished file is when nobody can be writing it any more: whoever does, writes at least once in a minute, and an hour also
/// covers a laptop that was closed just then.
const LONG_AGO: Duration = Duration::from_hours(1);

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
        let file = make_own(&beside)?;
        let new = Self { file, beside, path: path.to_path_buf(), unfinished: true };
        #[cfg(unix)]
        if let Ok(old) = std::fs::metadata(path) {
            use std::os::unix::fs::PermissionsExt as _;
            new.file.set_permissions(std::fs::Permissions::from_mode(old.permissions().mode() & 0o777))?;
        }
        Ok(new)
    }

    /// Takes the place of whatever has the name now.
    pub fn replace(mut self) -> io::Result<()> {
        self.file.sync_all()?;
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
    /// folder that may not be read cannot be synced.
    fn sync_folder(&self) {
        #[cfg(unix)]
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
        if self.unfinished {
            let _only_tidying = std::fs::remove_file(&self.beside);
        }
    }
}

/// The name under which a file of this name lies until it is finished.
fn unfinished(name: &std::ffi::OsStr) -> std::ffi::OsString {
    let mut unfinished = std::ffi::OsString::from(".");
    unfinished.push(name);
    unfinished.push(format!("{UNFINISHED}{:08x}", uuid::Uuid::new_v4().as_fields().0));
    unfinished
}

/// Removes files that were left unfinished long ago.
fn remove_unfinished(folder: &Path) {
    let entries = std::fs::read_dir(folder).into_iter().flatten().flatten().take(MOST_ENTRIES);
    for entry in entries.filter(|entry| is_unfinished(&entry.file_name().to_string_lossy())) {
        let is_old = |metadata: Metadata| {
            metadata.is_file()
                && is_ours(&metadata, folder)
                && metadata.modified().is_ok_and(|at| at.elapsed().is_ok_and(|age| age > LONG_AGO))
        };
        if entry.metadata().is_ok_and(is_old) {
            let _only_tidying = std::fs::remove_file(entry.path());
        }
    }
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

/// Replaces a file as one step. A new file is its owner's only. An existing one keeps its permissions, but nobody else may write it any
/// more.
pub fn write_atomically(path: &Path, bytes: &[u8]) -> io::Result<()> {
    // A pipe or a device is somebody's, and would be gone.
    if let Some(instead @ (Instead::DeviceOrPipe | Instead::Folder)) =
        std::fs::symlink_metadata(path).ok().and_then(|there| what_instead(&there))
    {
        return Err(NotRead::NotAFile(instead).into());
    }
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

/// Opens a folder to lock or sync it, or to give it to somebody; what is no folder is not opened.
#[cfg(unix)]
fn open_folder(folder: &Path) -> io::Result<File> {
    use rustix::fs::OFlags;
    use std::os::unix::fs::OpenOptionsExt as _;
    OpenOptions::new().read(true).custom_flags((OFlags::DIRECTORY | OFlags::NONBLOCK).bits().cast_signed()).open(folder)
}

#[cfg(not(unix))]
fn open_folder(_folder: &Path) -> io::Result<File> {
    Err(io::ErrorKind::Unsupported.into())
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
        return open_folder(folder);
        #[cfg(not(unix))]
        return crate::windows::open_alone(&folder.join("telemetry_config.lock"));
    };
    let held = || io::Error::new(io::ErrorKind::WouldBlock, "another program holds it; try again");
    Locked::take_within(patience, BETWEEN_TRIES, open)?.ok_or_else(held)
}

#[cfg(test)]
#[cfg(unix)]
mod tests {
    use std::os::unix::fs::{MetadataExt as _, PermissionsExt as _, symlink};

    use super::*;

    fn names(folder: &Path) -> Vec<String> {
        let entries = std::fs::read_dir(folder).expect("a folder").flatten();
        let mut names: Vec<_> = entries.map(|entry| entry.file_name().to_string_lossy().into_owned()).collect();
        names.sort();
        names
    }

    fn mode(path: &Path) -> u32 {
        path.metadata().expect("there").permissions().mode() & 0o777
    }

    #[test]
    fn a_link_is_followed_to_read_and_never_to_write_what_is_ours() {
        let folder = tempfile::tempdir().expect("folder");
        let [target, link] = ["theirs", "telemetry_receipts"].map(|name| folder.path().join(name));
        std::fs::write(&target, "theirs").expect("written");
        symlink("theirs", &link).expect("linked");
        assert_eq!(read(&link, 100).expect("read"), b"theirs");
        assert!(open_own(&link).expect_err("refused").to_string().contains("a link"));
        std::fs::remove_file(&target).expect("removed");
        assert!(open_own(&link).is_err() && !target.exists(), "and where it leads nothing is made");
    }

    #[test]
    fn a_file_that_is_locked_is_open_to_read_too_because_windows_locks_no_other() {
        let folder = tempfile::tempdir().expect("folder");
        let path = folder.path().join("lock");
        let mut file = open_own(&path).expect("made");
        assert_eq!(file.read(&mut [0]).expect("open to read"), 0);
        let held = Locked::try_take(file).expect("asked").expect("free");
        assert!(Locked::try_take(open_own(&path).expect("there")).expect("asked").is_none(), "held");
        drop(held);
    }

    #[test]
    fn a_write_that_is_refused_leaves_everything_as_it_was_and_nothing_beside_it() {
        let folder = tempfile::tempdir().expect("folder");
        let path = folder.path().join("choice.json");
        std::fs::create_dir(&path).expect("made");
        assert!(write_atomically(&path, b"{}").is_err());
        std::fs::write(path.join("inside"), "").expect("written");
        assert!(write_atomically(&path, b"{}").is_err());
        let new = Replacement::begin(&path).expect("begun");
        assert_eq!(new.place().expect_err("something is there").kind(), io::ErrorKind::AlreadyExists);
        assert_eq!(names(folder.path()), ["choice.json"]);
    }

    #[test]
    fn what_was_left_unfinished_long_ago_is_removed_and_nothing_of_others() {
        let folder = tempfile::tempdir().expect("folder");
        let ours = [".choice.json.candor-new-0123abcd", ".report.html.candor-new-fedcba98"];
        let theirs = [
            ".choice.json.AbC123",
            ".choice.json.candor-new-0123abcd.txt",
            ".candor-new-xyz",
            "choice.json.candor-new-0123abcd",
        ];
        for (name, hours) in ours.iter().chain(&theirs).map(|name| (*name, 2)).chain([(".a.candor-new-00000000", 0)]) {
            let file = File::create(folder.path().join(name)).expect("made");
            file.set_modified(std::time::SystemTime::now() - Duration::from_secs(hours * 3700)).expect("dated");
        }
        write_atomically(&folder.path().join("choice.json"), b"{}").expect("written");
        let mut left: Vec<_> = theirs.into_iter().chain([".a.candor-new-00000000", "choice.json"]).collect();
        left.sort_unstable();
        assert_eq!(names(folder.path()), left);
    }

    #[test]
    fn a_new_file_is_its_owners_and_another_keeps_its_mode_but_for_who_else_may_write_it() {
        let folder = tempfile::tempdir().expect("folder");
        let path = folder.path().join("choice.json");
        write_atomically(&path, b"1").expect("written");
        assert_eq!(mode(&path), 0o600);
        std::fs::set_permissions(&path, std::fs::Permissions::from_mode(0o664)).expect("mode");
        write_atomically(&path, b"2").expect("written");
        assert_eq!(mode(&path), 0o644);
        std::fs::set_permissions(&path, std::fs::Permissions::from_mode(0o664)).expect("mode");
        Replacement::begin(&path).expect("begun").replace().expect("replaced");
        assert_eq!((mode(&path), path.metadata().expect("there").len()), (0o664, 0));
    }

    #[test]
    fn what_the_administrator_makes_in_a_persons_folder_is_that_persons() {
        // Only the administrator can try it.
        if !rustix::process::geteuid().is_root() {
            return;
        }
        let home = tempfile::tempdir().expect("folder");
        std::os::unix::fs::chown(home.path(), Some(1234), Some(4321)).expect("given");
        let folder = home.path().join("a/b");
        make_private_folder(&folder).expect("made");
        write_atomically(&folder.join("choice.json"), b"{}").expect("written");
        open_own(&folder.join("lock")).expect("made");
        make_own(&folder.join("spool")).expect("made");
        for name in ["..", ".", "choice.json", "lock", "spool"] {
            let metadata = folder.join(name).metadata().expect("there");
            assert_eq!((metadata.uid(), metadata.gid()), (1234, 4321), "{name}");
        }
        assert_eq!(mode(&folder), 0o700);
    }
}
