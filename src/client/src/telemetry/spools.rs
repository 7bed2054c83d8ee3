//! The spools of this process: the one that is appended to, and those that wait for the writer.

use std::io;
use std::path::Path;
use std::sync::Mutex;
use std::time::{Duration, Instant};

use jiff::{SignedDuration, Timestamp};
use uuid::Uuid;

use super::guard::lock;
use super::plan::{On, Snapshot};
use crate::files;
use crate::log::{DroppedCounts, NUMBER_BITS, SPOOLS, Spool, SpoolReader, check_place};
use crate::outcome::NotRecorded;
use crate::payload::{FieldSet, Input, Written};

/// How many shapes of a spool are remembered before they are written again: more than any manifest needs under one decision, unless its
/// optional fields come and go at random.
const MOST_SHAPES: usize = 1024;

/// The length in bytes at which a spool is full and the next one begins: about ten thousand events, so that a full one is rare, and still
/// small enough to be read again completely.
const SPOOL_BYTES: u64 = 4 * 1024 * 1024;

/// How long between two checks whether a spool was deleted, replaced or cut: a check costs as much as writing an event, and what is written
/// in a tenth of a second is the most that can be lost.
const BETWEEN_QUESTIONS: SignedDuration = SignedDuration::from_millis(100);

/// How many full spools may wait for a log that cannot be written, before events are dropped and counted: 64 MiB, which is about what a
/// person may find in a program's folder without being annoyed.
const MOST_SPOOLS: usize = 16;

/// How long the log may be unusable, for a reason that does not pass by itself, before nothing more is accepted: long enough to connect a
/// drive again, or for a host to close files, and short enough that a developer who tries it out hears of it.
const PATIENCE: Duration = Duration::from_secs(10);

/// Everything that this process has recorded and that is not in the log yet.
#[derive(Default)]
pub(super) struct Spools(Mutex<Begun>);

#[derive(Default)]
struct Begun {
    current: Option<Spool>,
    /// The shapes that the current spool knows, all from the snapshot whose number is in `snapshot`.
    shapes: Vec<KnownShape>,
    snapshot: u64,
    /// When it was last checked that the current spool is as it was written.
    asked_at: Timestamp,
    ids: Ids,
    /// Spools that were begun, for the writer, each with the lock that keeps other processes away from it.
    for_writer: Vec<SpoolReader>,
    full: usize,
    /// Since when the log cannot be used, and why.
    failing: Option<(Instant, String)>,
}

/// What events with this index, these fields and this identity have in common.
struct KnownShape {
    index: usize,
    fields: FieldSet,
    identity: Option<String>,
    /// Its number in the spool.
    number: u32,
    /// The earliest date that these events may have.
    earliest: Timestamp,
}

/// Makes UUIDs (version 7), which are never sent: random once for each spool, and then counted up from there. A delivery is a piece of this
/// sequence.
#[derive(Default)]
struct Ids(Option<u128>);

impl Ids {
    fn next(&mut self, now: Timestamp) -> Uuid {
        let seed = self.0.unwrap_or_else(|| Uuid::new_v4().as_u128() >> NUMBER_BITS << NUMBER_BITS);
        self.0 = Some(seed.wrapping_add(1));
        let [_, _, _, _, _, _, random @ ..] = seed.to_be_bytes();
        let milliseconds = u64::try_from(now.as_millisecond()).unwrap_or_default();
        uuid::Builder::from_unix_timestamp_millis(milliseconds, &random).into_uuid()
    }
}

impl Spools {
    /// Writes down one event, given its index among the manifest's events, what was decided about it, and its bytes.
    pub(super) fn append(
        &self,
        folder: &Path,
        index: usize,
        (snapshot, on): (&Snapshot, &On),
        input: &Input<'_>,
        written: &Written,
    ) -> Result<(), NotRecorded> {
        let mut begun = lock(&self.0);
        let begun = &mut *begun;
        begun.make_room(folder, input.now)?;
        let Some(spool) = &mut begun.current else { return Err(NotRecorded::Internal) };
        if begun.snapshot != snapshot.number || begun.shapes.len() >= MOST_SHAPES {
            begun.shapes.clear();
            begun.snapshot = snapshot.number;
        }
        let known_to = |spool: &mut Spool| {
            let (shape, earliest) = on.shape(input, &written.fields, &written.bytes);
            spool.share(&shape).map(|number| (number, earliest)).map_err(disk)
        };
        let (shape, earliest) = if input.event.crash {
            // Each crash has a shape of its own.
            known_to(spool)?
        } else {
            let is_it = |known: &&KnownShape| {
                (known.index, known.fields, known.identity.as_deref()) == (index, written.fields, input.identity)
            };
            // There are few, and the latest are the likeliest to come again.
            if let Some(known) = begun.shapes.iter().rev().find(is_it) {
                (known.number, known.earliest)
            } else {
                let (number, earliest) = known_to(spool)?;
                let identity = input.identity.map(str::to_owned);
                begun.shapes.push(KnownShape { index, fields: written.fields, identity, number, earliest });
                (number, earliest)
            }
        };
        let recorded_at = input.now.max(earliest).as_millisecond();
        spool.append(shape, begun.ids.next(input.now), recorded_at, &written.bytes).map_err(disk)
    }

    /// Writes down how often something was not recorded, for another process that takes this spool in.
    pub(super) fn count_dropped(&self, folder: &Path, now: Timestamp, dropped: &DroppedCounts) -> Result<(), NotRecorded> {
        let mut begun = lock(&self.0);
        begun.make_room(folder, now)?;
        begun.current.as_mut().map_or(Err(NotRecorded::Internal), |spool| spool.count_dropped(dropped).map_err(disk))
    }

    /// Spools that were begun since the last call.
    pub(super) fn take_new(&self) -> Vec<SpoolReader> {
        std::mem::take(&mut lock(&self.0).for_writer)
    }

    /// Whether this spool is still appended to.
    pub(super) fn is_current(&self, name: &str) -> bool {
        lock(&self.0).current.as_ref().is_some_and(|spool| spool.name() == name)
    }

    /// Notes that the log has everything from a spool, which was removed.
    pub(super) fn one_is_done(&self) {
        let mut begun = lock(&self.0);
        begun.full = begun.full.saturating_sub(1);
    }

    /// Notes whether the log can be used; if not, and if that does not pass by itself, why.
    pub(super) fn log_is(&self, unusable: Option<String>) {
        let failing = &mut lock(&self.0).failing;
        *failing = unusable.map(|why| (failing.as_ref().map_or_else(Instant::now, |(since, _)| *since), why));
    }

    /// Nothing more is appended to the current spool: the next event begins a new one.
    pub(super) fn retire(&self) {
        lock(&self.0).current = None;
    }
}

impl Begun {
    /// Begins a spool if there is none, if the current one is full, or if somebody changed it.
    fn make_room(&mut self, folder: &Path, now: Timestamp) -> Result<(), NotRecorded> {
        if let Some((since, why)) = &self.failing
            && since.elapsed() > PATIENCE
        {
            return Err(NotRecorded::NoLog(why.clone()));
        }
        // Checked only now and then, because a check costs as much as writing. It is needed because what is written to a deleted file is
        // lost when its process ends.
        if now.duration_since(self.asked_at).abs() > BETWEEN_QUESTIONS {
            self.asked_at = now;
            self.current.take_if(|spool| !spool.is_untouched());
        }
        if self.current.as_ref().is_some_and(|spool| spool.length() <= SPOOL_BYTES) {
            return Ok(());
        }
        if self.full >= MOST_SPOOLS {
            return Err(NotRecorded::Full);
        }
        check_place(folder).map_err(|error| NotRecorded::NoLog(error.to_string()))?;
        files::make_private_folder(folder).map_err(|error| in_folder(&error, folder))?;
        let spool = Spool::create(folder).map_err(|error| in_folder(&error, &folder.join(SPOOLS)))?;
        self.for_writer.push(spool.reader().map_err(disk)?);
        self.full += 1;
        self.current = Some(spool);
        self.shapes.clear();
        self.ids = Ids::default();
        Ok(())
    }
}

#[expect(clippy::needless_pass_by_value, reason = "it is given to `map_err`")]
fn disk(error: io::Error) -> NotRecorded {
    NotRecorded::Disk(error.to_string())
}

/// An error from disk together with where it happened, for the person who has to mend it.
fn in_folder(error: &io::Error, folder: &Path) -> NotRecorded {
    NotRecorded::Disk(format!("{error} ({})", folder.display()))
}
