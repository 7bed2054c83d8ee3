//! Writes the rows of one program: some threads read and write pieces side by side, each with a connection of its own, and the pieces are
//! put together in their order. At no time is more in memory than a few pieces of each thread.

use std::collections::{BTreeMap, BTreeSet};
use std::io::Write;
use std::sync::mpsc::{Receiver, Sender, SyncSender, channel, sync_channel};

use candor::tools::log::{Log, LogError, Request};

use super::format::{Front, Piece, Rows, Writer};
use super::moments::Moments;
use super::place::NotSaved;
use super::sums::Sums;

/// When a piece is as long as this, in bytes, another one begins: with the longest events a stretch is a quarter of a gigabyte.
const LONG: usize = 1 << 20;

/// How many pieces of a thread wait to be written.
const WAITING: usize = 2;

/// The most threads: beyond four they wait for each other.
const MOST_THREADS: usize = 4;

/// What a thread says: a piece and the requests in it, or that a stretch is over.
enum Said {
    Piece(Piece, Vec<i64>),
    Over,
    Failed(LogError),
}

/// A thread that makes pieces: what it says, and the way back for their room. New room costs a system call for each few kilobytes, and
/// at a million events that would be most of the time.
struct Maker {
    said: Receiver<Said>,
    rooms: Sender<Vec<u8>>,
}

/// What was written of a program.
pub(super) struct Written {
    pub(super) sums: Sums,
    /// The numbers of the requests that carried what was written, where that is not everything.
    pub(super) requests: Option<BTreeSet<i64>>,
}

/// How many threads read a log.
pub(super) fn threads() -> usize {
    std::thread::available_parallelism().map_or(1, |cores| cores.get().min(MOST_THREADS))
}

/// How many numbers there are in a stretch.
fn length((above, last): (i64, i64)) -> u64 {
    last.abs_diff(above)
}

/// Writes every event of a program, by a thread for each of its logs. `step` is told after each stretch how many numbers are behind; whether to go on.
pub(super) fn events(
    logs: &mut [Log],
    front: &Front<'_>,
    writer: &dyn Writer,
    out: &mut dyn Write,
    step: &mut dyn FnMut(u64) -> bool,
) -> Result<Written, NotSaved> {
    let shapes = front.extent.shapes.iter();
    let shapes = shapes.map(|(number, shape)| (*number, writer.shape(front, *number, shape))).collect();
    let count = logs.len();
    std::thread::scope(|scope| {
        let (mut threads, mut makers): (Vec<_>, Vec<Maker>) = (Vec::new(), Vec::new());
        for (place, log) in logs.iter_mut().enumerate() {
            let ((send, said), (rooms, room)) = (sync_channel(WAITING), channel());
            let shapes = &shapes;
            threads.push(scope.spawn(move || work(log, (place, count), front, writer, shapes, (&send, &room))));
            makers.push(Maker { said, rooms });
        }
        let (mut is_first, mut carried) = (true, (!front.part.is_everything()).then(BTreeSet::new));
        for (stretch, from) in front.extent.stretches.iter().zip(makers.iter().cycle()) {
            loop {
                match from.said.recv().unwrap_or(Said::Over) {
                    Said::Piece(piece, requests) => {
                        writer.piece(out, Rows::Events, is_first, &piece).map_err(NotSaved::Disk)?;
                        is_first = false;
                        let _it_may_have_ended = from.rooms.send(piece.bytes);
                        if let Some(carried) = &mut carried {
                            carried.extend(&requests);
                        }
                    }
                    Said::Over => break,
                    Said::Failed(error) => return Err(NotSaved::Log(error)),
                }
            }
            if !step(length(*stretch)) {
                return Err(NotSaved::Stopped);
            }
        }
        let mut sums = Sums::new(front.zone.clone());
        threads.into_iter().filter_map(|thread| thread.join().ok()).for_each(|more| sums.take(more));
        Ok(Written { sums, requests: carried })
    })
}

/// Every stretch whose turn it is, until nobody wants them any more.
fn work(
    log: &Log,
    (place, threads): (usize, usize),
    front: &Front<'_>,
    writer: &dyn Writer,
    shapes: &BTreeMap<i64, Vec<u8>>,
    (send, rooms): (&SyncSender<Said>, &Receiver<Vec<u8>>),
) -> Sums {
    let (mut sums, mut moments, mut spare) = (Sums::new(front.zone.clone()), Moments::default(), Vec::new());
    for &(mut above, last) in front.extent.stretches.iter().skip(place).step_by(threads) {
        loop {
            let room =
                rooms.try_recv().ok().filter(|room| room.capacity() <= 4 * LONG).unwrap_or_else(|| Vec::with_capacity(LONG));
            let (mut piece, mut requests) = (Piece::begin(room), Vec::new());
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
                    let _whoever_asked_is_gone = send.send(Said::Failed(error));
                    return sums;
                }
            };
            if piece.rows > 0 {
                writer.pack(Rows::Events, &mut piece, &mut spare);
                if send.send(Said::Piece(piece, requests)).is_err() {
                    return sums;
                }
            }
            let Some(next) = next else { break };
            above = next;
        }
        if send.send(Said::Over).is_err() {
            return sums;
        }
    }
    sums
}

/// Writes the requests of a program, oldest first: those that carried what was written. How many.
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
pub(super) fn sums<'l>(
    logs: &'l mut [Log],
    front: &Front<'_>,
    step: &mut (dyn FnMut(u64) -> bool + Send),
) -> Result<Sums, NotSaved> {
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
        threads.into_iter().filter_map(|thread| thread.join().ok()).collect()
    });
    let mut sums = Sums::new(front.zone.clone());
    for more in counted {
        sums.take(more?);
    }
    Ok(sums)
}
