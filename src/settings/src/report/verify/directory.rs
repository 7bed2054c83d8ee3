//! The end of an archive, looked at before the library reads it: what is there decides how much memory the library asks for, and a handful
//! of bytes can name a hundred million files.

use std::io::{Read, Seek, SeekFrom};

use super::found::NotChecked;

/// The most files in an archive: a report has a handful, and three more for each program.
const MOST_FILES: u64 = 10_000;

/// The longest list of them, in bytes: ten thousand entries of some 800 bytes, several times what one of ours takes.
const LONGEST: u64 = 8 << 20;

/// The lengths, in bytes, of the last record of an archive without a comment, and of the two that precede it in one that may be longer than
/// 4 GiB.
const END: usize = 22;
const LOCATOR: usize = 20;
const LONG_END: usize = 56;

/// Checks that the list of files is where it has to be, at the end, and no longer than that of any report.
pub(super) fn check(from: &mut (impl Read + Seek)) -> Result<(), NotChecked> {
    let length = from.seek(SeekFrom::End(0))?;
    let mut tail = vec![0; usize::try_from(length).unwrap_or(usize::MAX).min(END + LOCATOR + LONG_END)];
    from.seek(SeekFrom::Start(length - tail.len() as u64))?;
    from.read_exact(&mut tail)?;
    let no_end = || NotChecked::NoReport("it is cut off, or not a Candor report: its end is not that of an archive".to_owned());
    let (files, bytes, at, end) = ends(&tail, length).ok_or_else(no_end)?;
    if files > MOST_FILES || bytes > LONGEST {
        let what = format!("it is not a Candor report: it claims to hold {files} files, and a list of them of {bytes} bytes");
        return Err(NotChecked::NoReport(what));
    }
    if at.checked_add(bytes) == Some(end) { Ok(()) } else { Err(no_end()) }
}

/// How many files are in an archive, how long their list is, where it begins, and where what follows it does.
fn ends(tail: &[u8], length: u64) -> Option<(u64, u64, u64, u64)> {
    let (before, end) = tail.split_at_checked(tail.len().checked_sub(END)?)?;
    if !end.starts_with(b"PK\x05\x06") || end.get(20..)? != [0, 0] {
        return None;
    }
    let (files, bytes, at) = (number(end, 10, 2)?, number(end, 12, 4)?, number(end, 16, 4)?);
    let is_long = files == u64::from(u16::MAX) || bytes == u64::from(u32::MAX) || at == u64::from(u32::MAX);
    if !is_long {
        return Some((files, bytes, at, length - END as u64));
    }
    let (long, locator) = before.split_at_checked(before.len().checked_sub(LOCATOR)?)?;
    let place = length - (END + LOCATOR + LONG_END) as u64;
    let is_there = locator.starts_with(b"PK\x06\x07") && number(locator, 8, 8)? == place && long.starts_with(b"PK\x06\x06");
    is_there.then_some((number(long, 32, 8)?, number(long, 40, 8)?, number(long, 48, 8)?, place))
}

/// The little-endian number of `count` bytes at `from`.
fn number(bytes: &[u8], from: usize, count: usize) -> Option<u64> {
    let bytes = bytes.get(from..from.checked_add(count)?)?;
    Some(bytes.iter().rev().fold(0, |number, byte| number << 8 | u64::from(*byte)))
}
