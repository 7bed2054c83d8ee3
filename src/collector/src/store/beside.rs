//! A small file beside the store's, in which stands who had their data erased and which tokens were taken back: it outlives the
//! store, so that a copy from before can be restored without bringing them back. There is nothing in it but digests, times and
//! numbers. In PostgreSQL there is no such place; there the database that is replaced has the same in its tables.
//!
//! It is written within the transaction that it is about, so that nobody else writes it at that moment: a line behind the
//! others, or all of it into a new file that takes its place.

use std::{
    fs::{self, File, OpenOptions},
    io::{self, Write as _},
    path::{Path, PathBuf},
};

use serde::{Deserialize, Serialize};

use super::sql::Sql;
use crate::complaint::complain;

/// A line of it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(untagged)]
pub enum Line {
    /// Somebody, or a report, was erased.
    Erased(ErasedLine),
    /// A token was taken back.
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

/// A token that was taken back.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct RevokedLine {
    /// Its digest.
    pub(super) revoked: String,
    pub(super) until_ms: i64,
}

impl Line {
    /// The erasure, if it is one.
    pub(super) fn erased(&self) -> Option<&ErasedLine> {
        if let Self::Erased(line) = self { Some(line) } else { None }
    }

    /// Until when it is kept, in milliseconds since 1970.
    pub(super) fn until_ms(&self) -> i64 {
        match self {
            Self::Erased(line) => line.until_ms,
            Self::Revoked(line) => line.until_ms,
        }
    }
}

/// Where the list of the store at `path` lies.
pub fn list_of(path: &Path) -> PathBuf {
    let mut name = path.as_os_str().to_owned();
    name.push(".erased");
    name.into()
}

/// Writes a line behind the others. Where that cannot be done it is complained about, because what it is about is done all the
/// same.
pub(super) fn note(sql: &dyn Sql, line: &Line) {
    if let Some(path) = sql.list()
        && let Err(cause) = append(&path, line)
    {
        let path = path.display();
        complain(&format_args!(
            "an erasure, or that a token was taken back, could not be noted beside the store, so that restoring a copy of before would undo it ({cause}): {path}"
        ));
    }
}

fn append(path: &Path, line: &Line) -> io::Result<()> {
    be_a_file(path)?;
    let mut options = OpenOptions::new();
    options.append(true).create(true);
    let mut file = with_owner_only(&mut options).open(path)?;
    // Begins with the end of a line, because the one before may have been torn.
    file.write_all(format!("\n{}", serde_json::to_string(line)?).as_bytes())?;
    file.sync_data()
}

/// What stands in a list, and how many of its lines cannot be read; nothing where there is none.
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

/// Puts these lines in the place of all that stand there.
pub fn write(path: &Path, lines: &[Line]) -> io::Result<()> {
    be_a_file(path)?;
    let mut new = path.as_os_str().to_owned();
    new.push(".new");
    let mut options = OpenOptions::new();
    options.write(true).create(true).truncate(true);
    let mut file = with_owner_only(&mut options).open(&new)?;
    for line in lines {
        writeln!(file, "{}", serde_json::to_string(line)?)?;
    }
    file.sync_all()?;
    fs::rename(&new, path)?;
    if let Some(folder) = path.parent().and_then(|folder| File::open(folder).ok()) {
        // Where folders cannot be synchronised, nothing can be done.
        drop(folder.sync_all());
    }
    Ok(())
}

/// Opening a pipe would wait for its other end.
fn be_a_file(path: &Path) -> io::Result<()> {
    match fs::metadata(path) {
        Ok(metadata) if !metadata.is_file() => Err(io::Error::new(io::ErrorKind::InvalidInput, "it is not a regular file")),
        Err(error) if error.kind() != io::ErrorKind::NotFound => Err(error),
        _ => Ok(()),
    }
}

fn with_owner_only(options: &mut OpenOptions) -> &mut OpenOptions {
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(options, 0o600);
    options
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
