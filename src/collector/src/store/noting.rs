//! Keeps the list beside the store (see [`beside`]) in line with its tables. What could not be noted when it happened is
//! noted as soon as possible, and is reported until then: restoring a copy with a list that lacks somebody would bring their data back.

use std::{
    collections::{BTreeMap, HashMap},
    fmt, io,
    path::{Path, PathBuf},
    sync::{Mutex, PoisonError},
};

use super::{
    beside::{self, Line},
    erasures,
    error::StoreError,
    noted,
    sql::Sql,
};
use crate::complaint::complain;

/// What the list lacks, and why.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Behind {
    /// How many erasures and revoked tokens are not noted in it.
    pub missing: usize,
    /// Why they are not, or why the next one could not be.
    pub cause: String,
}

/// What to do about it.
pub const ADVICE: &str = "as root, give the list (the store's name with .erased at the end) the same owner as the store \
    (chown --reference=STORE STORE.erased), and check that the disk has room; a running collector then notes what is missing \
    within a minute, and so does `candor-collector erase`";

impl fmt::Display for Behind {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { missing, cause } = self;
        if *missing == 0 {
            return write!(
                f,
                "the next erasure cannot be noted in the list beside the store, so restoring an earlier copy would undo it \
                 ({cause})"
            );
        }
        write!(
            f,
            "{missing} erasures or revoked tokens are not noted in the list beside the store, so restoring an earlier copy \
             would undo them ({cause})"
        )
    }
}

/// The lists with which something is wrong, by their paths.
static BEHIND: Mutex<BTreeMap<PathBuf, Behind>> = Mutex::new(BTreeMap::new());

/// What was wrong with this list when it was last written or checked, if anything was.
pub(super) fn known(list: &Path) -> Option<Behind> {
    BEHIND.lock().unwrap_or_else(PoisonError::into_inner).get(list).cloned()
}

fn remember(list: &Path, behind: Option<&Behind>) {
    let mut all = BEHIND.lock().unwrap_or_else(PoisonError::into_inner);
    match behind {
        Some(behind) => drop(all.insert(list.to_owned(), behind.clone())),
        None => drop(all.remove(list)),
    }
}

/// Notes what the tables now say: appends a line and, if the list is not as it should be, whatever else it lacks. If that fails, what the
/// line is about is done all the same.
pub(super) fn note(sql: &mut dyn Sql, line: &Line) -> Result<(), StoreError> {
    let Some(list) = sql.list() else { return Ok(()) };
    if known(&list).is_some() || !list.exists() || beside::append(&list, line).is_err() {
        bring_in_line(sql)?;
    }
    Ok(())
}

/// Adds what the list lacks, if something is known to be wrong or can be seen without reading the list.
pub fn mend(sql: &mut dyn Sql) -> Result<(), StoreError> {
    let Some(list) = sql.list() else { return Ok(()) };
    if known(&list).is_some() || !list.exists() || beside::is_ready(&list).is_err() { bring_in_line(sql) } else { Ok(()) }
}

/// Adds to the list whatever it lacks of what the tables say, and complains if that cannot be done.
pub fn bring_in_line(sql: &mut dyn Sql) -> Result<(), StoreError> {
    let Some(list) = sql.list() else { return Ok(()) };
    let Compared { there, missing, ready } = compare(sql, &list)?;
    let written = match (there, ready) {
        (Err(cause), _) => Err(unreadable(&cause)),
        (Ok(_), Ok(())) if missing.is_empty() => Ok(()),
        (Ok(mut lines), _) => {
            lines.extend(missing.iter().cloned());
            // Replaces the file, which is possible if the folder is ours and the list is not.
            beside::write(&list, &lines).and_then(|()| beside::is_ready(&list))
        }
    };
    let behind = written.err().map(|cause| Behind { missing: missing.len(), cause: cause.to_string() });
    if let Some(behind) = &behind {
        complain(&format_args!("{behind}: {}; {ADVICE}", list.display()));
    }
    remember(&list, behind.as_ref());
    Ok(())
}

/// What the list lacks of what the tables say, and whether the next one can be noted. Changes nothing.
pub fn behind(sql: &mut dyn Sql) -> Result<Option<Behind>, StoreError> {
    let Some(list) = sql.list() else { return Ok(None) };
    let Compared { there, missing, ready } = compare(sql, &list)?;
    let cause = match (there, ready) {
        (Err(cause), _) => unreadable(&cause).to_string(),
        (Ok(_), Err(cause)) => cause.to_string(),
        (Ok(_), Ok(())) if missing.is_empty() => return Ok(None),
        (Ok(_), Ok(())) => "they are missing in it".to_owned(),
    };
    Ok(Some(Behind { missing: missing.len(), cause }))
}

/// Says that the list cannot be read. Nobody then knows what is in it, so everything counts as missing.
fn unreadable(cause: &io::Error) -> io::Error {
    io::Error::new(cause.kind(), format!("it cannot be read: {cause}"))
}

struct Compared {
    /// The lines of the list.
    there: io::Result<Vec<Line>>,
    /// The lines that it should have and does not.
    missing: Vec<Line>,
    /// Whether a line can be appended.
    ready: io::Result<()>,
}

fn compare(sql: &mut dyn Sql, list: &Path) -> Result<Compared, StoreError> {
    let mut due: Vec<Line> = erasures::all(sql)?.into_iter().map(Line::Erased).collect();
    due.extend(noted::revoked(sql)?.into_iter().map(Line::Revoked));
    let there = beside::read(list).map(|there| there.unwrap_or_default().0);
    // Of several lines about the same, the last one counts.
    let latest: HashMap<&str, &Line> = there.iter().flatten().map(|line| (line.digest(), line)).collect();
    let missing = due.iter().filter(|line| latest.get(line.digest()) != Some(line)).cloned().collect();
    Ok(Compared { missing, ready: beside::is_ready(list), there })
}
