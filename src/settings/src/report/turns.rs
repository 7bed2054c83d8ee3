//! The order in which the threads that make a report write: each takes the next free stretch, and writes its rows once everything before it
//! is written. The thread that made a piece writes it, because it is still in that processor's cache.

use std::collections::BTreeSet;
use std::io::Write;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Condvar, Mutex, MutexGuard, PoisonError};

use super::format::{Piece, Rows, Writer};
use super::place::NotSaved;

/// Told after each stretch how many numbers are done. Returns whether to go on.
pub(super) type Step<'s> = dyn FnMut(u64) -> bool + Send + 's;

/// How many numbers a stretch has.
pub(super) fn length((above, last): (i64, i64)) -> u64 {
    last.abs_diff(above)
}

/// What the threads share.
pub(super) struct Turns<'t> {
    writer: &'t dyn Writer,
    stretches: &'t [(i64, i64)],
    taken: AtomicUsize,
    writing: Mutex<Writing<'t>>,
    goes_on: Condvar,
}

struct Writing<'t> {
    out: &'t mut (dyn Write + Send),
    step: &'t mut Step<'t>,
    /// The place of the stretch whose turn it is.
    place: usize,
    is_first: bool,
    carried: Option<BTreeSet<i64>>,
    /// Why nothing more is written.
    ended: Option<NotSaved>,
}

impl<'t> Turns<'t> {
    /// Begins with nothing written; `carried` collects the numbers of the requests, if they are wanted.
    pub(super) fn begin(
        writer: &'t dyn Writer,
        stretches: &'t [(i64, i64)],
        carried: Option<BTreeSet<i64>>,
        out: &'t mut (dyn Write + Send),
        step: &'t mut Step<'t>,
    ) -> Self {
        let writing = Writing { out, step, place: 0, is_first: true, carried, ended: None };
        Self { writer, stretches, taken: AtomicUsize::new(0), writing: Mutex::new(writing), goes_on: Condvar::new() }
    }

    /// The result when all threads are done: the numbers of the requests, or why not everything was written.
    pub(super) fn done(self) -> Result<Option<BTreeSet<i64>>, NotSaved> {
        let writing = self.writing.into_inner().unwrap_or_else(PoisonError::into_inner);
        writing.ended.map_or(Ok(writing.carried), Err)
    }

    fn lock(&self) -> MutexGuard<'_, Writing<'t>> {
        self.writing.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// The next stretch, with its place.
    pub(super) fn take(&self) -> Option<(usize, (i64, i64))> {
        let place = self.taken.fetch_add(1, Ordering::Relaxed);
        Some((place, *self.stretches.get(place)?))
    }

    /// Writes a piece of the stretch at this place when its turn comes; after its last piece, it is the next stretch's turn. Returns
    /// whether to go on.
    pub(super) fn write(&self, place: usize, piece: &Piece, requests: &[i64], is_last: bool) -> bool {
        let waits = |writing: &mut Writing<'_>| writing.place != place && writing.ended.is_none();
        let mut writing = self.goes_on.wait_while(self.lock(), waits).unwrap_or_else(PoisonError::into_inner);
        if writing.ended.is_some() {
            return false;
        }
        let done = writing.write(self.writer, piece, requests);
        let done = if is_last { done.and_then(|()| writing.end(self.stretches)) } else { done };
        if is_last || done.is_err() {
            writing.ended = done.err();
            self.goes_on.notify_all();
        }
        writing.ended.is_none()
    }

    /// Ends the writing; the first reason counts.
    pub(super) fn end(&self, why: NotSaved) {
        self.lock().ended.get_or_insert(why);
        self.goes_on.notify_all();
    }
}

impl Writing<'_> {
    fn write(&mut self, writer: &dyn Writer, piece: &Piece, requests: &[i64]) -> Result<(), NotSaved> {
        if piece.rows > 0 {
            writer.piece(self.out, Rows::Events, self.is_first, piece).map_err(NotSaved::Disk)?;
            self.is_first = false;
            if let Some(carried) = &mut self.carried {
                carried.extend(requests);
            }
        }
        Ok(())
    }

    fn end(&mut self, stretches: &[(i64, i64)]) -> Result<(), NotSaved> {
        let behind = stretches.get(self.place).copied().map_or(0, length);
        self.place += 1;
        if (self.step)(behind) { Ok(()) } else { Err(NotSaved::Stopped) }
    }
}

/// Held by each thread, to tell the others if it panics: they would otherwise wait for its turn for ever.
pub(super) struct Present<'p, 't>(pub(super) &'p Turns<'t>);

impl Drop for Present<'_, '_> {
    fn drop(&mut self) {
        if std::thread::panicking() {
            self.0.end(NotSaved::NotMade);
        }
    }
}
