//! Writes the rows of one program: several threads read and make pieces in parallel, each with a connection of its own, and write them in
//! order. At most one piece of each thread is in memory at a time.

use std::collections::{BTreeMap, BTreeSet};
use std::io::Write;

use candor::tools::log::{Log, Request};

use super::format::{Front, Piece, Rows, Writer};
use super::moments::Moments;
use super::place::NotSaved;
use super::sums::Sums;
use super::turns::{Present, Step, Turns, length};

/// The length, in bytes, at which a piece ends and another one begins: with the longest events, a stretch would be a quarter of a gigabyte.
const LONG: usize = 1 << 20;

/// The most threads: more than four wait for each other.
const MOST_THREADS: usize = 4;

/// What was written of a program.
pub(super) struct Written {
    pub(super) sums: Sums,
    /// The numbers of the requests that carried what was written, unless that is everything.
    pub(super) requests: Option<BTreeSet<i64>>,
}

/// How many threads read a log.
pub(super) fn threads() -> usize {
    std::thread::available_parallelism().map_or(1, |cores| cores.get().min(MOST_THREADS))
}

/// Writes every event of a program, by a thread for each of its logs.
pub(super) fn events(
    logs: &mut [Log],
    front: &Front<'_>,
    writer: &dyn Writer,
    out: &mut (dyn Write + Send),
    step: &mut Step<'_>,
) -> Result<Written, NotSaved> {
    let shapes = front.extent.shapes.iter();
    let shapes: BTreeMap<i64, Vec<u8>> = shapes.map(|(number, shape)| (*number, writer.shape(front, *number, shape))).collect();
    let carried = (!front.part.is_everything()).then(BTreeSet::new);
    let mut step = |behind| step(behind);
    let turns = Turns::begin(writer, &front.extent.stretches, carried, out, &mut step);
    let made: Vec<Result<Sums, NotSaved>> = std::thread::scope(|scope| {
        let (turns, shapes) = (&turns, &shapes);
        let threads = logs.iter_mut().map(|log| scope.spawn(move || work(log, front, writer, shapes, turns)));
        let threads: Vec<_> = threads.collect();
        threads.into_iter().map(|thread| thread.join().map_err(|_| NotSaved::NotMade)).collect()
    });
    let mut sums = Sums::new(front.zone.clone());
    for more in made {
        sums.take(more?);
    }
    Ok(Written { sums, requests: turns.done()? })
}

/// Works on every stretch it can get, until there are none or nobody wants them any more.
fn work(log: &Log, front: &Front<'_>, writer: &dyn Writer, shapes: &BTreeMap<i64, Vec<u8>>, turns: &Turns<'_>) -> Sums {
    let _to_its_end = Present(turns);
    let (mut sums, mut moments, mut spare) = (Sums::new(front.zone.clone()), Moments::default(), Vec::new());
    // A new buffer costs a system call for every few kilobytes, which for a million events would take most of the time.
    let (mut room, mut requests) = (Vec::with_capacity(LONG), Vec::new());
    while let Some((place, (mut above, last))) = turns.take() {
        loop {
            let mut piece = Piece::begin(std::mem::take(&mut room));
            requests.clear();
            let looked = log.look((above, last), front.part, &front.extent, |event| {
                let shape = shapes.get(&event.shape).map(Vec::as_slice).unwrap_or_default();
                writer.event(&mut piece.bytes, shape, moments.text(event.recorded_at), event);
                piece.count(event.recorded_at);
                sums.add(event.recorded_at, event.shape, (event.state, event.confirmed), event.body.len() as u64);
                if !front.part.is_everything() {
                    requests.extend_from_slice(event.requests);
                }
                piece.bytes.len() < LONG
            });
            let next = match looked {
                Ok(next) => next,
                Err(error) => {
                    turns.end(NotSaved::Log(error));
                    return sums;
                }
            };
            if piece.rows > 0 {
                writer.pack(Rows::Events, &mut piece, &mut spare);
            }
            if !turns.write(place, &piece, &requests, next.is_none()) {
                return sums;
            }
            room = piece.bytes;
            // The memory of an event of many megabytes is not kept for the next one.
            room.clear();
            room.shrink_to(4 * LONG);
            let Some(next) = next else { break };
            above = next;
        }
    }
    sums
}

/// Writes the requests of a program that carried what was written, oldest first. Returns how many.
pub(super) fn requests(
    log: &mut Log,
    carried: Option<&BTreeSet<i64>>,
    writer: &dyn Writer,
    out: &mut dyn Write,
    go_on: &mut dyn FnMut() -> bool,
) -> Result<u64, NotSaved> {
    let (mut written, mut piece, mut spare) = (0, Piece::begin(Vec::new()), Vec::new());
    let mut put = |piece: &mut Piece, written: &mut u64| -> Result<(), NotSaved> {
        if piece.rows == 0 {
            return Ok(());
        }
        writer.pack(Rows::Requests, piece, &mut spare);
        writer.piece(out, Rows::Requests, *written == 0, piece).map_err(NotSaved::Disk)?;
        *written += piece.rows;
        *piece = Piece::begin(std::mem::take(&mut piece.bytes));
        if go_on() { Ok(()) } else { Err(NotSaved::Stopped) }
    };
    log.requests(|request: Request| -> Result<(), NotSaved> {
        if carried.is_some_and(|carried| !carried.contains(&request.number)) {
            return Ok(());
        }
        writer.request(&mut piece.bytes, &request);
        piece.count(request.number);
        if piece.bytes.len() < LONG / 4 { Ok(()) } else { put(&mut piece, &mut written) }
    })?;
    put(&mut piece, &mut written)?;
    Ok(written)
}

/// How much there is, counted by several threads before anything is written.
pub(super) fn sums<'l>(logs: &'l mut [Log], front: &Front<'_>, step: &mut Step<'_>) -> Result<Sums, NotSaved> {
    let count = logs.len();
    let step = std::sync::Mutex::new(step);
    let counted: Vec<Result<Sums, NotSaved>> = std::thread::scope(|scope| {
        let step = &step;
        let count_some = |(place, log): (usize, &'l mut Log)| {
            scope.spawn(move || {
                let mut sums = Sums::new(front.zone.clone());
                for &of in front.extent.stretches.iter().skip(place).step_by(count) {
                    log.sum(of, front.part, &front.extent, |at, shape, state, length| sums.add(at, shape, state, length))?;
                    if step.lock().is_ok_and(|mut step| !step(length(of))) {
                        return Err(NotSaved::Stopped);
                    }
                }
                Ok(sums)
            })
        };
        let threads: Vec<_> = logs.iter_mut().enumerate().map(count_some).collect();
        threads.into_iter().map(|thread| thread.join().unwrap_or_else(|_| Err(NotSaved::NotMade))).collect()
    });
    let mut sums = Sums::new(front.zone.clone());
    for more in counted {
        sums.take(more?);
    }
    Ok(sums)
}
