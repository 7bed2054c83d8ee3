//! Makes files and folders that only their owner can read, even if the administrator makes them in a person's folder.

#[cfg(unix)]
use std::fs::Metadata;
use std::fs::{File, OpenOptions};
use std::io;
use std::path::Path;

use super::open::{open_folder, open_own_existing};

/// Opens a file of ours for reading and appending, and creates it if it is missing. No link is followed.
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

/// Creates a file of ours that does not exist yet.
pub(crate) fn make_own(path: &Path) -> io::Result<File> {
    let file = private_file().read(true).append(true).create_new(true).open(path)?;
    give_to_owner_of_folder(&file, path);
    Ok(file)
}

/// Like [`make_own`], but opened for writing at given positions instead of appending.
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

/// The account for which this process acts in a folder: an administrator acts for the account that the folder belongs to, everybody else
/// for themselves.
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
        // If the system does not allow that, the file stays as it is, and a program that cannot read it says so.
        let _as_far_as_it_goes = rustix::fs::fchown(made, Some(Uid::from_raw(folder.uid())), Some(Gid::from_raw(folder.gid())));
    }
}

/// Elsewhere a new file takes its rights from its folder.
#[cfg(not(unix))]
fn give_to_owner_of_folder(_made: &File, _path: &Path) {}

/// The parent of a bare name is the current folder.
pub(super) fn non_empty(folder: &Path) -> &Path {
    if folder.as_os_str().is_empty() { Path::new(".") } else { folder }
}
