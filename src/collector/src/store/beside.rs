//! A small file beside the store's, which lists who had their data erased and which tokens were revoked: it outlives the store, so that an
//! older copy can be restored without bringing these back. It contains only digests, times and numbers. With PostgreSQL there is no such
//! file; there, the tables of the database that is being replaced say the same.
//!
//! It is written within the transaction that it is about, so that nobody else writes it at that moment: either a line is appended, or
//! everything is written into a new file that takes its place.

use std::{
    fs::{self, File, OpenOptions},
    io::{self, Write as _},
    path::{Path, PathBuf},
};

use serde::{Deserialize, Serialize};

use super::owner::{self, as_it_is};

/// A line of the list.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(untagged)]
pub enum Line {
    /// Somebody, or a report, was erased.
    Erased(ErasedLine),
    /// A token was revoked.
    Revoked(RevokedLine),
}

/// An erasure: a row of the table `erased`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ErasedLine {
    /// The digest of the identity, or of the key of the report.
    pub(super) erased: String,
    pub(super) at_ms: i64,
    pub(super) events: Option<i64>,
    pub(super) sha256: Option<String>,
    pub(super) backups_until: Option<String>,
    pub(super) was_held: bool,
    pub(super) until_ms: i64,
}

/// A token that was revoked.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct RevokedLine {
    /// The digest of the token.
    pub(super) revoked: String,
    pub(super) until_ms: i64,
}

impl Line {
    /// The erasure, if the line is one.
    pub(super) fn erased(&self) -> Option<&ErasedLine> {
        if let Self::Erased(line) = self { Some(line) } else { None }
    }

    /// The digest of what the line is about.
    pub(super) fn digest(&self) -> &str {
        match self {
            Self::Erased(line) => &line.erased,
            Self::Revoked(line) => &line.revoked,
        }
    }

    /// Until when the line is kept, in milliseconds since 1970.
    pub(super) fn until_ms(&self) -> i64 {
        match self {
            Self::Erased(line) => line.until_ms,
            Self::Revoked(line) => line.until_ms,
        }
    }
}

/// The path of the list for the store at `path`.
pub fn list_of(path: &Path) -> PathBuf {
    let mut name = path.as_os_str().to_owned();
    name.push(".erased");
    name.into()
}

/// The path of the store to which a list belongs.
fn store_of(list: &Path) -> PathBuf {
    // Lists are always named by `list_of`.
    list.with_extension("")
}

/// Appends a line.
pub(super) fn append(path: &Path, line: &Line) -> io::Result<()> {
    be_a_file(path)?;
    let mut options = OpenOptions::new();
    options.append(true).create(true);
    let mut file = with_owner_only(&mut options).open(path)?;
    owner::give(&file, path, &store_of(path));
    // It begins with a line break, because the line before may be incomplete.
    file.write_all(format!("\n{}", serde_json::to_string(line)?).as_bytes())?;
    file.sync_data()
}

/// The lines of a list, and how many of its lines cannot be read; `None` if there is no list.
pub fn read(path: &Path) -> io::Result<Option<(Vec<Line>, usize)>> {
    be_a_file(path)?;
    let text = match fs::read_to_string(path) {
        Ok(text) => text,
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(None),
        Err(error) => return Err(error),
    };
    let (mut lines, mut unreadable) = (Vec::new(), 0);
    for line in text.lines().filter(|line| !line.trim().is_empty()) {
        match serde_json::from_str(line) {
            Ok(line) => lines.push(line),
            Err(_no_line) => unreadable += 1,
        }
    }
    Ok(Some((lines, unreadable)))
}

/// Replaces all lines with these.
pub fn write(path: &Path, lines: &[Line]) -> io::Result<()> {
    be_a_file(path)?;
    let mut new = path.as_os_str().to_owned();
    new.push(".new");
    let mut options = OpenOptions::new();
    options.write(true).create_new(true);
    // What an earlier attempt has left may belong to another account.
    drop(fs::remove_file(&new));
    let mut file = with_owner_only(&mut options).open(&new)?;
    owner::give(&file, Path::new(&new), &store_of(path));
    for line in lines {
        writeln!(file, "{}", serde_json::to_string(line)?)?;
    }
    file.sync_all()?;
    fs::rename(&new, path)?;
    if let Some(folder) = path.parent().and_then(|folder| File::open(folder).ok()) {
        // If folders cannot be synchronised, nothing can be done about it.
        drop(folder.sync_all());
    }
    Ok(())
}

/// Checks that the store's owner could append a line to the list, even if there is no list yet.
pub(super) fn is_ready(path: &Path) -> io::Result<()> {
    be_a_file(path)?;
    match as_it_is(File::options().append(true)).open(path) {
        Ok(file) => be_of_the_store(&file, &store_of(path)),
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(()),
        Err(error) => Err(error),
    }
}

/// Fails if the list belongs to another account than the store: root can write any list, and would otherwise not notice that the store's
/// owner cannot.
#[cfg(unix)]
fn be_of_the_store(list: &File, store: &Path) -> io::Result<()> {
    use std::os::unix::fs::MetadataExt as _;
    let (list, store) = (list.metadata()?, fs::metadata(store)?);
    if list.uid() == store.uid() || list.mode() & 0o022 != 0 {
        return Ok(());
    }
    Err(io::Error::new(io::ErrorKind::PermissionDenied, "it belongs to another account than the store"))
}

#[cfg(not(unix))]
fn be_of_the_store(_: &File, _: &Path) -> io::Result<()> {
    Ok(())
}

/// Fails for anything but a file: opening a pipe would wait for its other end.
fn be_a_file(path: &Path) -> io::Result<()> {
    match fs::symlink_metadata(path) {
        Ok(metadata) if !metadata.is_file() => Err(io::Error::new(io::ErrorKind::InvalidInput, "it is not a regular file")),
        Err(error) if error.kind() != io::ErrorKind::NotFound => Err(error),
        _ => Ok(()),
    }
}

fn with_owner_only(options: &mut OpenOptions) -> &mut OpenOptions {
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(options, 0o600);
    as_it_is(options)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn revoked(token: &str) -> Line {
        Line::Revoked(RevokedLine { revoked: token.into(), until_ms: 7 })
    }

    #[test]
    fn a_torn_line_costs_no_other_one() {
        let folder = tempfile::tempdir().unwrap();
        let path = list_of(&folder.path().join("store"));
        assert_eq!(read(&path).unwrap(), None);
        append(&path, &revoked("a")).unwrap();
        let mut text = fs::read_to_string(&path).unwrap();
        text.push_str("\n{\"revoked\":\"to");
        fs::write(&path, text).unwrap();
        append(&path, &revoked("b")).unwrap();
        assert_eq!(read(&path).unwrap(), Some((vec![revoked("a"), revoked("b")], 1)));
        write(&path, &[revoked("b")]).unwrap();
        assert_eq!(read(&path).unwrap(), Some((vec![revoked("b")], 0)));
    }

    #[test]
    fn a_folder_in_its_place_is_left_alone() {
        let folder = tempfile::tempdir().unwrap();
        assert!(append(folder.path(), &revoked("a")).is_err() && read(folder.path()).is_err());
    }
}
