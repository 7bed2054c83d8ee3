//! How much of a report is read before it has to make sense. A report may come from a stranger, who may have put a line without an end into
//! it, or a few bytes that unpack to more than any disk holds. So nothing longer than anything in a report of ours is held in memory, and
//! unpacking has an end.

use std::cell::Cell;
use std::io::{self, BufRead, Read};
use std::rc::Rc;

use super::found::NotChecked;

/// The longest line, and the most that is between one message and the next, in bytes. The longest row is a message of 256 kB in which each
/// character is escaped. What comes before the first is longer: ten thousand requests by which somebody asked a server for what it has of
/// theirs are some ten megabytes. Tests use less, to reach the end sooner.
pub(super) const LONGEST: u64 = if cfg!(test) { 4 << 20 } else { 32 << 20 };

/// An archive that unpacks to at most a gigabyte is always read: it is read in pieces, so that this only takes time.
const SMALL: u64 = 1 << 30;

/// Beyond that, the most bytes for each byte of the archive: every message has an id that nothing predicts, so no report of ours can be
/// compressed this much.
const TIGHTEST: u64 = 300;

/// Reads the next line, with its line end if it has one. Returns whether there was a line.
pub(super) fn line(from: &mut impl BufRead, line: &mut Vec<u8>) -> Result<bool, NotChecked> {
    line.clear();
    from.by_ref().take(LONGEST + 1).read_until(b'\n', line)?;
    if line.len() as u64 > LONGEST {
        return Err(NotChecked::NoReport(format!("a line of it is longer than {LONGEST} bytes, which none of Candor's is")));
    }
    Ok(!line.is_empty())
}

/// How many bytes may still be read; clones share it, and any of them can renew it.
#[derive(Debug, Clone)]
pub(super) struct Ration(Rc<Cell<u64>>);

impl Ration {
    /// This many bytes.
    pub(super) fn of(bytes: u64) -> Self {
        Self(Rc::new(Cell::new(bytes)))
    }

    /// The ration between one message and the next.
    pub(super) fn of_a_message() -> Self {
        Self::of(LONGEST)
    }

    /// For everything that an archive of this length unpacks to.
    pub(super) fn of_an_archive(length: u64) -> Self {
        Self::of(SMALL.saturating_add(length.saturating_mul(TIGHTEST)))
    }

    /// Renews the ration, because a message has come.
    pub(super) fn renew(&self) {
        self.0.set(LONGEST);
    }
}

/// A reader that fails when its ration is used up, with this sentence.
#[derive(Debug)]
pub(super) struct Rationed<R> {
    pub(super) from: R,
    pub(super) ration: Ration,
    pub(super) otherwise: &'static str,
}

impl<R: Read> Read for Rationed<R> {
    fn read(&mut self, room: &mut [u8]) -> io::Result<usize> {
        let left = self.ration.0.get();
        if left == 0 {
            return Err(io::Error::other(self.otherwise));
        }
        let most = usize::try_from(left).unwrap_or(usize::MAX).min(room.len());
        let read = self.from.read(room.get_mut(..most).unwrap_or_default())?;
        self.ration.0.set(left.saturating_sub(read as u64));
        Ok(read)
    }
}
