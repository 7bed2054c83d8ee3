//! In front of the log each host process has a spool: an append-only, checksummed file. Recording is one `write` to it, which
//! survives the death of the process; the writer thread moves it into the log. A spool whose owner is gone is adopted.

use std::fs::File;
use std::io::{self, Write as _};
use std::path::{Path, PathBuf};
use std::sync::Arc;

use serde::{Deserialize, Serialize};

use crate::manifest::{Envelope, Method};
use crate::places;

const MAGIC: &[u8; 8] = b"cndrspl1";
const SHAPE: u8 = b'S';
const EVENT: u8 = b'E';
/// The folder of the spools, in the program's folder. Apart, so that nobody who watches for decisions is woken by each event.
pub const SPOOLS: &str = "telemetry_spools";
const PREFIX: &str = "spool-";
/// Behind the name while nobody may adopt it yet.
const UNFINISHED: &str = "-new";
/// After so long an unfinished one has no owner any more.
const LONG_AGO: std::time::Duration = std::time::Duration::from_hours(1);

/// So many bytes are kept to write the next event with.
const KEPT_BUFFER: usize = 16 * 1024;

/// What events of one kind, recorded under one decision, have in common.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Shape {
    /// The event's name.
    pub event: String,
    /// The ids of the tiers in it.
    pub tiers: Vec<String>,
    /// The paths of the fields in it.
    pub fields: Vec<String>,
    /// The request's method.
    pub method: Method,
    /// The request's URL, with the identity in place.
    pub url: String,
    /// What stands around the events.
    pub envelope: Envelope,
    /// Whether it is a crash report.
    pub crash: bool,
    /// The identifier that it carries.
    pub identity: Option<String>,
    /// The decision that allowed it.
    pub decision: String,
    /// Whether it waits for review.
    pub held: bool,
    /// What makes it one with an earlier report of the same crash; spools of older versions have none.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub folds: Option<Folds>,
}

/// How the same crash is known again.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Folds {
    /// See [`crate::crash::fingerprint`].
    pub fingerprint: String,
    /// Where in the bytes stands how often it happened, if the manifest has a field for that.
    pub count: Option<String>,
}

/// One event out of a spool.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Spooled {
    /// What it has in common with others.
    pub shape: Arc<Shape>,
    /// UUID v7.
    pub id: String,
    /// Milliseconds since 1970.
    pub recorded_at: i64,
    /// The exact bytes.
    pub body: Vec<u8>,
}

/// A spool that this process owns and appends to.
#[derive(Debug)]
pub struct Spool {
    file: File,
    path: PathBuf,
    length: u64,
    shapes: u32,
    buffer: Vec<u8>,
}

impl Spool {
    /// A new one for the program in this folder. It is locked before it has the name under which it may be adopted.
    pub fn create(folder: &Path) -> io::Result<Self> {
        let folder = &folder.join(SPOOLS);
        let made = || places::make_private_folder(folder).and_then(|()| Self::create_in(folder));
        match made() {
            // Somebody found the folder empty, and removed it just then.
            Err(error) if error.kind() == io::ErrorKind::NotFound => made(),
            other => other,
        }
    }

    fn create_in(folder: &Path) -> io::Result<Self> {
        let name = format!("{PREFIX}{}", uuid::Uuid::now_v7().simple());
        let hidden = folder.join(format!("{name}{UNFINISHED}"));
        let mut file = places::private_file().read(true).append(true).create_new(true).open(&hidden)?;
        let path = folder.join(name);
        let ready = file
            .try_lock()
            .map_err(io::Error::from)
            .and_then(|()| file.write_all(MAGIC))
            .and_then(|()| std::fs::rename(&hidden, &path));
        if let Err(error) = ready {
            let _only_tidying = std::fs::remove_file(&hidden);
            return Err(error);
        }
        Ok(Self { file, path, length: MAGIC.len() as u64, shapes: 0, buffer: Vec::new() })
    }

    /// Writes down what events have in common; the number under which they name it.
    pub fn share(&mut self, shape: &Shape) -> io::Result<u32> {
        self.buffer.clear();
        frame(SHAPE, &[&serde_json::to_vec(shape)?], &mut self.buffer)?;
        let number = self.shapes;
        self.write()?;
        self.shapes += 1;
        Ok(number)
    }

    /// Appends one event with a single `write`. If that fails half-way, the half is cut off again.
    pub fn append(&mut self, shape: u32, id: uuid::Uuid, recorded_at: i64, body: &[u8]) -> io::Result<()> {
        self.buffer.clear();
        frame(EVENT, &[&shape.to_le_bytes(), id.as_bytes(), &recorded_at.to_le_bytes(), body], &mut self.buffer)?;
        self.write()
    }

    fn write(&mut self) -> io::Result<()> {
        let written = self.file.write_all(&self.buffer);
        if written.is_ok() {
            self.length += self.buffer.len() as u64;
        } else {
            let _reported_below = self.file.set_len(self.length);
        }
        self.buffer.shrink_to(KEPT_BUFFER);
        written
    }

    /// The name under which the log remembers how far it was taken.
    pub fn name(&self) -> String {
        name_of(&self.path)
    }

    /// Whether it still has its name. What is written to a file that was deleted dies with its process.
    pub fn has_name(&self) -> bool {
        self.path.exists()
    }

    /// Its length in bytes.
    pub fn length(&self) -> u64 {
        self.length
    }

    /// The same file, for whoever moves it into the log. The lock is shared: it holds while either lives.
    pub fn reader(&self) -> io::Result<SpoolReader> {
        Ok(SpoolReader {
            file: self.file.try_clone()?,
            path: self.path.clone(),
            position: 0,
            shapes: Vec::new(),
            adopted: false,
        })
    }
}

fn name_of(path: &Path) -> String {
    path.file_name().unwrap_or_default().to_string_lossy().into_owned()
}

fn frame(kind: u8, parts: &[&[u8]], out: &mut Vec<u8>) -> io::Result<()> {
    let length: usize = 1 + parts.iter().map(|part| part.len()).sum::<usize>();
    out.extend(u32::try_from(length).map_err(io::Error::other)?.to_le_bytes());
    let sum_at = out.len();
    out.extend([0; 4]);
    out.push(kind);
    for part in parts {
        out.extend_from_slice(part);
    }
    let sum = crc32fast::hash(out.get(sum_at + 4..).unwrap_or_default());
    if let Some(place) = out.get_mut(sum_at..sum_at + 4) {
        place.copy_from_slice(&sum.to_le_bytes());
    }
    Ok(())
}

/// Reads a spool from its start; remembers how far it came.
#[derive(Debug)]
pub struct SpoolReader {
    file: File,
    path: PathBuf,
    position: u64,
    shapes: Vec<Arc<Shape>>,
    /// Another process wrote it and is gone.
    adopted: bool,
}

/// A bounded piece of a spool.
#[derive(Debug, Default)]
pub struct Piece {
    /// The events in it.
    pub events: Vec<Spooled>,
    /// The position behind it.
    pub position: u64,
}

impl SpoolReader {
    /// The spools in this folder whose owner is gone, locked, so that only one process adopts each.
    pub fn orphans(folder: &Path) -> Vec<Self> {
        let Ok(entries) = std::fs::read_dir(folder.join(SPOOLS)) else { return Vec::new() };
        let adopt = |entry: std::fs::DirEntry| {
            let name = entry.file_name().into_string().ok()?;
            if !name.starts_with(PREFIX) || !entry.file_type().ok()?.is_file() {
                return None;
            }
            if name.ends_with(UNFINISHED) {
                // Nothing was ever accepted into it. Its owner may be about to finish it, unless that was long ago.
                let age = entry.metadata().ok()?.modified().ok()?.elapsed().ok()?;
                let _only_tidying = if age > LONG_AGO { std::fs::remove_file(entry.path()) } else { Ok(()) };
                return None;
            }
            let file = File::options().read(true).append(true).open(entry.path()).ok()?;
            file.try_lock().ok()?;
            // Somebody else may have adopted it, emptied it and removed it since it was found: then only its name is gone.
            if !is_still_there(&file) {
                return None;
            }
            Some(Self { file, path: entry.path(), position: 0, shapes: Vec::new(), adopted: true })
        };
        entries.filter_map(Result::ok).filter_map(adopt).collect()
    }

    /// The name under which the log remembers how far it was taken.
    pub fn name(&self) -> String {
        name_of(&self.path)
    }

    /// When it was begun, if another process wrote it and is gone.
    pub fn adopted_from(&self) -> Option<jiff::Timestamp> {
        let name = self.name();
        let id = uuid::Uuid::try_parse(name.strip_prefix(PREFIX)?).ok()?;
        let (seconds, nanoseconds) = id.get_timestamp()?.to_unix();
        let begun = jiff::Timestamp::new(i64::try_from(seconds).ok()?, i32::try_from(nanoseconds).ok()?).ok()?;
        Some(begun).filter(|_| self.adopted)
    }

    /// Back to the start, after what was read could not be put into the log.
    pub fn rewind(&mut self) {
        self.position = 0;
        self.shapes.clear();
    }

    /// The next events, at most about this many bytes. Nothing of what stands before `committed` is given again.
    /// A torn end is not an error: what it held was never accepted.
    pub fn next(&mut self, committed: u64, most: usize) -> io::Result<Piece> {
        if self.position == 0 {
            let mut magic = [0; 8];
            if read_at(&self.file, 0, &mut magic)? < magic.len() || &magic != MAGIC {
                return Ok(Piece::default());
            }
            self.position = MAGIC.len() as u64;
        }
        let mut piece = Piece { events: Vec::new(), position: self.position.max(committed) };
        let mut taken = 0;
        let mut ahead = Ahead::default();
        while taken < most {
            let Some((kind, payload, after)) = frame_at(&self.file, &mut ahead, self.position)? else { break };
            match kind {
                SHAPE => self.shapes.push(Arc::new(serde_json::from_slice(payload)?)),
                EVENT if self.position >= committed => {
                    taken += payload.len();
                    piece.events.extend(self.event(payload));
                }
                _ => {}
            }
            self.position = after;
            piece.position = piece.position.max(after);
        }
        Ok(piece)
    }

    fn event(&self, payload: &[u8]) -> Option<Spooled> {
        let (number, rest) = payload.split_first_chunk::<4>()?;
        let (id, rest) = rest.split_first_chunk::<16>()?;
        let (recorded_at, body) = rest.split_first_chunk::<8>()?;
        let shape = self.shapes.get(usize::try_from(u32::from_le_bytes(*number)).ok()?)?;
        Some(Spooled {
            shape: Arc::clone(shape),
            id: uuid::Uuid::from_bytes(*id).to_string(),
            recorded_at: i64::from_le_bytes(*recorded_at),
            body: body.to_vec(),
        })
    }

    /// Removes the file; everything in it is in the log. The lock is held until this is dropped.
    pub fn remove(&self) -> io::Result<()> {
        match std::fs::remove_file(&self.path) {
            Err(error) if error.kind() != io::ErrorKind::NotFound => return Err(error),
            _ => {}
        }
        // Refused while there are others, and then it should stay.
        let _only_tidying = self.path.parent().map(std::fs::remove_dir);
        Ok(())
    }
}

/// So many bytes are read at once: reading each event by itself costs as much as putting it into the log.
const AHEAD: usize = 64 * 1024;

/// A part of a spool that was read at once.
#[derive(Default)]
struct Ahead {
    start: u64,
    bytes: Vec<u8>,
}

impl Ahead {
    /// These bytes of the file; `None` if it ends before them.
    fn get(&mut self, file: &File, position: u64, length: usize) -> io::Result<Option<&[u8]>> {
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
fn frame_at<'a>(file: &File, ahead: &'a mut Ahead, position: u64) -> io::Result<Option<(u8, &'a [u8], u64)>> {
    let head = ahead.get(file, position, 8)?.and_then(|head| head.first_chunk::<8>().copied());
    let Some([l0, l1, l2, l3, sum @ ..]) = head else { return Ok(None) };
    let bytes = u32::from_le_bytes([l0, l1, l2, l3]);
    let length = usize::try_from(bytes).map_err(io::Error::other)?;
    // No memory is taken for a length that damage has made up.
    if length > AHEAD && u64::from(bytes) > file.metadata()?.len().saturating_sub(position + 8) {
        return Ok(None);
    }
    let Some(frame) = ahead.get(file, position + 8, length)? else { return Ok(None) };
    let is_sound = crc32fast::hash(frame) == u32::from_le_bytes(sum);
    let whole = frame.split_first().filter(|_| is_sound);
    Ok(whole.map(|(kind, payload)| (*kind, payload, position + 8 + u64::from(bytes))))
}

/// Whether an open file still has a name.
fn is_still_there(file: &File) -> bool {
    #[cfg(unix)]
    return file.metadata().is_ok_and(|metadata| std::os::unix::fs::MetadataExt::nlink(&metadata) > 0);
    // Elsewhere a file that is open cannot be removed.
    #[cfg(not(unix))]
    return file.metadata().is_ok();
}

/// Reads at a position without moving the one that appending uses; fewer bytes at the end of the file.
fn read_at(file: &File, position: u64, buffer: &mut [u8]) -> io::Result<usize> {
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

#[cfg(test)]
mod tests {
    use super::*;

    fn shape(event: &str) -> Shape {
        Shape {
            event: event.into(),
            tiers: vec!["t".into()],
            fields: vec![],
            method: Method::Post,
            url: "http://127.0.0.1/".into(),
            envelope: Envelope::Events,
            crash: false,
            identity: None,
            decision: "d".into(),
            held: false,
            folds: None,
        }
    }

    fn filled(folder: &Path, count: u64) -> Spool {
        let mut spool = Spool::create(folder).expect("created");
        for number in 0..count {
            let shape = spool.share(&shape(if number % 2 == 0 { "even" } else { "odd" })).expect("shared");
            spool.append(shape, uuid::Uuid::now_v7(), 1, format!("{{\"n\":{number}}}").as_bytes()).expect("appended");
        }
        spool
    }

    fn bodies(piece: &Piece) -> Vec<String> {
        piece.events.iter().map(|event| String::from_utf8_lossy(&event.body).into_owned()).collect()
    }

    #[test]
    fn what_was_appended_is_read_again_in_order_and_only_once() {
        let folder = tempfile::tempdir().expect("folder");
        let mut spool = filled(folder.path(), 3);
        let mut reader = spool.reader().expect("reader");
        let piece = reader.next(0, 1 << 20).expect("read");
        assert_eq!(bodies(&piece), ["{\"n\":0}", "{\"n\":1}", "{\"n\":2}"]);
        assert_eq!(piece.events[1].shape.event, "odd");
        spool.append(1, uuid::Uuid::now_v7(), 1, b"{\"n\":3}").expect("appended");
        assert_eq!(bodies(&reader.next(piece.position, 1 << 20).expect("read")), ["{\"n\":3}"]);
    }

    #[test]
    fn a_spool_is_adopted_only_when_its_owner_is_gone_and_from_where_the_log_left_off() {
        let folder = tempfile::tempdir().expect("folder");
        let spool = filled(folder.path(), 3);
        assert!(SpoolReader::orphans(folder.path()).is_empty(), "its owner lives");
        let first = spool.reader().expect("reader").next(0, 1).expect("read");
        assert_eq!(bodies(&first), ["{\"n\":0}"]);
        drop(spool);
        let mut orphans = SpoolReader::orphans(folder.path());
        assert_eq!(orphans.len(), 1);
        assert!(SpoolReader::orphans(folder.path()).is_empty(), "somebody adopts it already");
        let rest = orphans[0].next(first.position, 1 << 20).expect("read");
        assert_eq!(bodies(&rest), ["{\"n\":1}", "{\"n\":2}"]);
    }

    #[test]
    fn a_torn_or_altered_end_is_cut_and_never_read_as_an_event() {
        let folder = tempfile::tempdir().expect("folder");
        let spool = filled(folder.path(), 3);
        let path = spool.path.clone();
        drop(spool);
        let whole = std::fs::read(&path).expect("read");
        for length in 0..whole.len() {
            std::fs::write(&path, &whole[..length]).expect("write");
            let mut reader = SpoolReader::orphans(folder.path()).remove(0);
            assert!(reader.next(0, 1 << 20).expect("no error").events.len() < 3);
        }
        for place in 8..whole.len() {
            let mut altered = whole.clone();
            altered[place] ^= 0x55;
            std::fs::write(&path, &altered).expect("write");
            let mut reader = SpoolReader::orphans(folder.path()).remove(0);
            assert!(reader.next(0, 1 << 20).expect("no error").events.len() < 3);
        }
    }
}
