//! The frames that a spool consists of: a length, a checksum, a kind, and the contents.

use std::fs::File;
use std::io;

pub(super) const MAGIC: &[u8; 8] = b"cndrspl1";
pub(super) const SHAPE: u8 = b'S';
pub(super) const EVENT: u8 = b'E';
/// How often something was not recorded, from a process that may not write to the log. Older versions skip it.
pub(super) const DROPPED: u8 = b'D';

pub(super) fn frame(kind: u8, parts: &[&[u8]], out: &mut Vec<u8>) -> io::Result<()> {
    let length: usize = 1 + parts.iter().map(|part| part.len()).sum::<usize>();
    out.extend(u32::try_from(length).map_err(io::Error::other)?.to_le_bytes());
    let sum_at = out.len();
    out.extend([0; 4]);
    out.push(kind);
    for part in parts {
        out.extend_from_slice(part);
    }
    let sum = crc32fast::hash(out.get(sum_at + 4..).unwrap_or_default());
    if let Some(at) = out.get_mut(sum_at..sum_at + 4) {
        at.copy_from_slice(&sum.to_le_bytes());
    }
    Ok(())
}

/// How many bytes are read at once. Reading each event by itself costs as much as inserting it into the log; 64 KiB hold a few hundred
/// events, and more would not save anything noticeable.
pub(super) const AHEAD: usize = 64 * 1024;

/// A part of a spool that was read at once.
#[derive(Default)]
pub(super) struct Ahead {
    start: u64,
    bytes: Vec<u8>,
}

impl Ahead {
    /// These bytes of the file; `None` if it ends before them.
    pub(super) fn get(&mut self, file: &File, position: u64, length: usize) -> io::Result<Option<&[u8]>> {
        let known = position.checked_sub(self.start).and_then(|offset| usize::try_from(offset).ok());
        let mut offset = known.unwrap_or(usize::MAX);
        if offset.saturating_add(length) > self.bytes.len() {
            offset = 0;
            self.start = position;
            self.bytes.resize(length.max(AHEAD), 0);
            let read = read_at(file, position, &mut self.bytes)?;
            self.bytes.truncate(read);
        }
        Ok(self.bytes.get(offset..).and_then(|rest| rest.get(..length)))
    }
}

/// The kind of the frame at this position, what is in it, and where the next one begins; `None` if there is no whole one.
pub(super) fn frame_at<'a>(file: &File, ahead: &'a mut Ahead, position: u64) -> io::Result<Option<(u8, &'a [u8], u64)>> {
    let head = ahead.get(file, position, 8)?.and_then(|head| head.first_chunk::<8>().copied());
    let Some([l0, l1, l2, l3, sum @ ..]) = head else { return Ok(None) };
    let bytes = u32::from_le_bytes([l0, l1, l2, l3]);
    let length = usize::try_from(bytes).map_err(io::Error::other)?;
    // No memory is allocated for a length that is the result of damage.
    if length > AHEAD && u64::from(bytes) > file.metadata()?.len().saturating_sub(position + 8) {
        return Ok(None);
    }
    let Some(frame) = ahead.get(file, position + 8, length)? else { return Ok(None) };
    let is_sound = crc32fast::hash(frame) == u32::from_le_bytes(sum);
    let whole = frame.split_first().filter(|_| is_sound);
    Ok(whole.map(|(kind, payload)| (*kind, payload, position + 8 + u64::from(bytes))))
}

/// Where the next whole frame begins after this position, if a part of the file was overwritten or cut from outside; `None` if there is
/// none. The head of each frame has a zero byte and no event has one, so nothing inside a frame is taken for a frame.
fn next_frame(file: &File, ahead: &mut Ahead, position: u64) -> io::Result<Option<u64>> {
    let length = file.metadata()?.len();
    let mut at = position + 1;
    while at + 9 <= length {
        let kind = ahead.get(file, at + 8, 1)?.and_then(|kind| kind.first().copied());
        if matches!(kind, Some(SHAPE | EVENT)) && frame_at(file, ahead, at)?.is_some() {
            return Ok(Some(at));
        }
        at += 1;
    }
    Ok(None)
}

/// Where reading continues if there was no whole frame at this position, in a spool that is being written; `None` while nothing whole
/// follows. A block that is read at once was not written at once: a frame that was seen only in part may be whole by now, although the
/// frame after it was seen whole. The writer finishes one frame before the next, so a second look after the next one was seen finds it,
/// unless something else has changed the file.
pub(super) fn go_on_from(file: &File, ahead: &mut Ahead, position: u64) -> io::Result<Option<u64>> {
    let Some(next) = next_frame(file, ahead, position)? else { return Ok(None) };
    *ahead = Ahead::default();
    let is_whole_now = frame_at(file, ahead, position)?.is_some();
    Ok(Some(if is_whole_now { position } else { next }))
}

/// Writes all of these bytes at this position.
pub(super) fn write_at(file: &File, position: u64, bytes: &[u8]) -> io::Result<()> {
    #[cfg(unix)]
    return std::os::unix::fs::FileExt::write_all_at(file, bytes, position);
    #[cfg(windows)]
    {
        let mut done = 0;
        while let Some(rest) = bytes.get(done..).filter(|rest| !rest.is_empty()) {
            match std::os::windows::fs::FileExt::seek_write(file, rest, position + done as u64) {
                Ok(0) => return Err(io::ErrorKind::WriteZero.into()),
                Ok(count) => done += count,
                Err(error) if error.kind() == io::ErrorKind::Interrupted => {}
                Err(error) => return Err(error),
            }
        }
        Ok(())
    }
}

/// Reads at a position without moving the file's own; fewer bytes at the end of the file.
pub(super) fn read_at(file: &File, position: u64, buffer: &mut [u8]) -> io::Result<usize> {
    let mut done = 0;
    while let Some(rest) = buffer.get_mut(done..).filter(|rest| !rest.is_empty()) {
        #[cfg(unix)]
        let read = std::os::unix::fs::FileExt::read_at(file, rest, position + done as u64);
        #[cfg(windows)]
        let read = std::os::windows::fs::FileExt::seek_read(file, rest, position + done as u64);
        match read {
            Ok(0) => break,
            Ok(count) => done += count,
            Err(error) if error.kind() == io::ErrorKind::Interrupted => {}
            Err(error) => return Err(error),
        }
    }
    Ok(done)
}
