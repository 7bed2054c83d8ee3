//! What works differently on Windows: identifying files, locking, replacing a file that somebody has open, asking who else may write. Locks
//! and open files keep others out by force there, a file can be removed while it is open, and rights are lists.

mod security;

use std::fs::File;
use std::io::{self, Write as _};
use std::os::windows::fs::OpenOptionsExt as _;
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

use windows_sys::Win32::Foundation::{
    ERROR_ACCESS_DENIED, ERROR_DELETE_PENDING, ERROR_LOCK_VIOLATION, ERROR_SHARING_VIOLATION,
};
use windows_sys::Win32::Storage::FileSystem::{
    DELETE, FILE_FLAG_BACKUP_SEMANTICS, FILE_FLAG_DELETE_ON_CLOSE, FILE_GENERIC_READ, FILE_GENERIC_WRITE, FILE_READ_ATTRIBUTES,
    READ_CONTROL,
};
use windows_sys::Win32::UI::Shell::FOLDERID_ProgramData;

use crate::rights::{self, Others};

/// How long to keep trying to replace a file that another program has open: scanners and indexers let go within a second, and a person who
/// waits for a switch gives up after a few.
const PATIENCE: Duration = Duration::from_secs(2);

/// How soon to try again: nobody notices a delay of 20 ms.
const BETWEEN_TRIES: Duration = Duration::from_millis(20);

/// The folder for data that all accounts share, according to the system: whoever starts a program could set a variable to another folder.
pub(crate) fn program_data() -> PathBuf {
    dirs_sys::known_folder(FOLDERID_ProgramData).unwrap_or_else(|| PathBuf::from(r"C:\ProgramData"))
}

/// The volume and the index of the file or folder that has this name now; a time of creation would not be unique.
pub(crate) fn which(path: &Path) -> Option<(u64, u64)> {
    which_open(&look_at(path, FILE_READ_ATTRIBUTES).ok()?)
}

/// The volume and the index of an open file.
pub(crate) fn which_open(file: &File) -> Option<(u64, u64)> {
    let known = winapi_util::file::information(file).ok()?;
    Some((known.volume_serial_number(), known.file_index()))
}

/// Who besides this account and the administrators may write the file.
pub(crate) fn others_in_file(path: &Path) -> io::Result<Option<Others>> {
    Ok(security::of(&look_at(path, READ_CONTROL)?)?.others(&security::this_account()?, rights::CHANGES_FILE))
}

/// Who else may change the folder that the file really is in, and so put another file in its place.
pub(crate) fn others_in_folder_of(path: &Path) -> io::Result<Option<Others>> {
    let real = std::fs::canonicalize(path)?;
    let Some(folder) = real.parent() else { return Ok(None) };
    Ok(security::of(&look_at(folder, READ_CONTROL)?)?.others(&security::this_account()?, rights::CHANGES_FOLDER))
}

/// Opens something only to ask about it, which keeps nobody out.
fn look_at(path: &Path, access: u32) -> io::Result<File> {
    File::options().access_mode(access).custom_flags(FILE_FLAG_BACKUP_SEMANTICS).open(path)
}

/// Replaces a file as atomically as Windows allows: the new one is at `hidden` until it is finished. If that fails, nothing of the attempt
/// is left. An error of `still`, which is asked once the new one is on the disk, keeps the old one.
///
/// The new file inherits its rights from the folder, except that nobody else may write it.
pub(crate) fn replace(path: &Path, hidden: &Path, bytes: &[u8], still: &dyn Fn() -> io::Result<()>) -> io::Result<()> {
    let mut file = File::options().write(true).create_new(true).open(hidden)?;
    let written = file.write_all(bytes).and_then(|()| file.sync_all());
    drop(file);
    // On a drive without rights, or one that does not report them, a no is written all the same; a file that is open to others is not
    // trusted anyway.
    let _as_far_as_it_goes = close_to_others(hidden);
    let replaced = written.and_then(|()| again_while_held(|| still().and_then(|()| std::fs::rename(hidden, path))));
    if replaced.is_err() {
        let _only_tidying = std::fs::remove_file(hidden);
    }
    replaced
}

/// Restricts a file to this account and the administrators if the folder passes rights on to others.
fn close_to_others(path: &Path) -> io::Result<()> {
    if others_in_file(path)?.is_some() { security::leave_to(&security::this_account()?, path) } else { Ok(()) }
}

/// Retries while another program has the file open without sharing it for replacement.
fn again_while_held(rename: impl Fn() -> io::Result<()>) -> io::Result<()> {
    let until = Instant::now() + PATIENCE;
    loop {
        match rename() {
            Err(error) if is_held(&error) && Instant::now() < until => std::thread::sleep(BETWEEN_TRIES),
            other => return other,
        }
    }
}

/// Whether it may have failed because another program has the file open.
pub(crate) fn is_held(error: &io::Error) -> bool {
    // A rename over a file that is open is denied, not called a violation.
    is_one_of(error, &[ERROR_ACCESS_DENIED, ERROR_SHARING_VIOLATION, ERROR_LOCK_VIOLATION])
}

/// Opens a file that exists only to be locked, exclusively, which is the lock. It is removed when its last handle in this process is
/// closed. An error of the kind [`io::ErrorKind::WouldBlock`] says that another process has it open.
pub(crate) fn open_alone(path: &Path) -> io::Result<File> {
    let open = || {
        let mut options = File::options();
        options.write(true).create(true).access_mode(FILE_GENERIC_READ | FILE_GENERIC_WRITE | DELETE).share_mode(0);
        options.custom_flags(FILE_FLAG_DELETE_ON_CLOSE).open(path)
    };
    open().map_err(|error| {
        // Access is denied both to a file that is about to be removed and in a folder that is closed to this account; in that folder, no
        // file has the name.
        let is_going = is_one_of(&error, &[ERROR_ACCESS_DENIED]) && std::fs::symlink_metadata(path).is_ok();
        let is_open = is_one_of(&error, &[ERROR_SHARING_VIOLATION, ERROR_LOCK_VIOLATION, ERROR_DELETE_PENDING]);
        if is_going || is_open { io::ErrorKind::WouldBlock.into() } else { error }
    })
}

fn is_one_of(error: &io::Error, codes: &[u32]) -> bool {
    error.raw_os_error().and_then(|code| u32::try_from(code).ok()).is_some_and(|code| codes.contains(&code))
}

#[cfg(test)]
mod tests;
