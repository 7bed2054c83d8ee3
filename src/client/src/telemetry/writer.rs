//! The thread that moves spools into the log, applies the person's decisions, and takes over the spools of processes that have ended.

use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::Arc;
use std::time::{Duration, Instant};

use super::bell::RingsAtTheEnd;
use super::hand_over::HandedOver;
use super::record;
use super::shared::Shared;
use crate::log::{self, Dropped, Log, LogError, SpoolReader, Taken};
use crate::watch::{LOOK, Watch, Which, which};

/// How long the first of many events waits for the others: a transaction takes a few milliseconds whatever is in it, and nobody who looks
/// at the window notices a tenth of a second.
const LINGER: Duration = Duration::from_millis(100);

/// After how many rounds the history is cut again to what is kept: about once an hour, which is often enough for something that is counted
/// in days.
const ROUNDS_BETWEEN_RETENTION: u32 = 3600;

/// After how many rounds spools of dead processes are looked for again, after the first time at the start: about twice a minute, because
/// another process of this program rarely dies while this one runs.
const ROUNDS_BETWEEN_ORPHANS: u32 = 30;

pub(super) fn start(shared: Arc<Shared>) -> std::io::Result<()> {
    std::thread::Builder::new().name("candor-writer".into()).spawn(move || {
        let _at_the_end = RingsAtTheEnd(&shared.writer_ended);
        let mut writer = Writer {
            log: None,
            file: None,
            spools: Vec::new(),
            rounds: 0,
            retained: None,
            unsettled: true,
            cleared: None,
            damaged: false,
            handed_over: HandedOver::default(),
        };
        let woken = Arc::clone(&shared);
        let file = &shared.choice.file;
        let secret = file.folder.join(crate::identity::FILE);
        let files = [file.path.clone(), file.agreed.clone(), secret, shared.choice.places.policy.clone()];
        // The decision is read on the watch's own thread, because this one may be waiting for the log.
        let mut watch = Watch::new(&file.folder, files, move || {
            woken.refresh();
            woken.wake_writer();
        });
        // Nobody else notices a decision that was made after the first reading and before the watch began.
        shared.refresh();
        writer.guarded(&shared);
        loop {
            let woken = shared.writer.wait(LOOK);
            if woken {
                linger(&shared);
            }
            if watch.look() || woken || shared.choice.is_outdated() || shared.choice.is_in_doubt() {
                shared.refresh();
            }
            writer.unsettled |= shared.choice.take_decided();
            record::run_repeats(&shared);
            let closing = shared.is_closing();
            if closing {
                record::record_aggregates(&shared, true);
                shared.spools.retire();
            }
            let done = writer.guarded(&shared);
            if closing {
                // If the log turned out to be damaged, the second try begins a new one; there is no later try.
                if !done {
                    writer.guarded(&shared);
                }
                break;
            }
        }
        // Closed before anybody is told, so that a process that ends leaves none of it open.
        drop((watch, writer));
        shared.writer_is_done();
        shared.wake_delivery();
    })?;
    Ok(())
}

/// Waits a little for further events, so that they share a transaction, and so that the host's thread does not wake this one for each of
/// them. A decision does not wait, and neither does closing.
fn linger(shared: &Shared) {
    let until = Instant::now() + LINGER;
    while !shared.is_closing() && !shared.choice.is_decided() {
        let left = until.saturating_duration_since(Instant::now());
        if left.is_zero() || !shared.writer.wait(left) {
            return;
        }
    }
}

struct Writer {
    log: Option<Log>,
    /// Which file the open log is.
    file: Which,
    /// The spools, and how far each of them is in the log.
    spools: Vec<(SpoolReader, u64)>,
    rounds: u32,
    /// In which round the history was last cut.
    retained: Option<u32>,
    /// Whether something was decided or recorded that the log's rows have not been checked against yet.
    unsettled: bool,
    /// When everything was last cleared, as far as the spools know.
    cleared: Option<i64>,
    /// The log turned out to be damaged while it was used.
    damaged: bool,
    handed_over: HandedOver,
}

impl Writer {
    /// Does one round; neither an error nor a panic ends the thread. Returns whether the round succeeded.
    fn guarded(&mut self, shared: &Shared) -> bool {
        match catch_unwind(AssertUnwindSafe(|| self.round(shared))) {
            Ok(Ok(())) => {
                shared.spools.log_is(None);
                true
            }
            Ok(Err(error)) => {
                shared.note_trouble(error.to_string());
                shared.spools.log_is(error.is_lasting().then(|| error.to_string()));
                self.damaged |= error.is_damage();
                self.log = None;
                for (spool, _) in &mut self.spools {
                    spool.rewind();
                }
                false
            }
            Err(_) => {
                shared.note_trouble("an error inside Candor's writer".into());
                false
            }
        }
    }

    fn round(&mut self, shared: &Shared) -> Result<(), LogError> {
        let fresh = shared.take_fresh();
        if log::is_inherited() {
            self.handed_over.round(&mut self.spools, shared);
            return Ok(());
        }
        self.find_spools(shared);
        self.find_log(shared)?;
        self.ask_about_the_past(shared)?;
        let Some(log) = &mut self.log else { return Ok(()) };
        if !self.spools.is_empty() {
            let cleared = log.cleared_at()?;
            if cleared != self.cleared {
                // What was cleared is still in the spool.
                shared.spools.retire();
                self.cleared = cleared;
            }
        }
        let (taken, done) = take_in(log, &mut self.spools, shared);
        self.unsettled |= taken.unsettled;
        done?;
        count_dropped(log, shared)?;
        self.retain(shared)?;
        self.settle(shared, fresh || taken.some)
    }

    fn find_spools(&mut self, shared: &Shared) {
        self.spools.extend(shared.spools.take_new().into_iter().map(|spool| (spool, 0)));
        if self.rounds.is_multiple_of(ROUNDS_BETWEEN_ORPHANS) {
            self.spools.extend(SpoolReader::orphans(&shared.choice.file.folder).into_iter().map(|spool| (spool, 0)));
        }
        self.rounds = self.rounds.wrapping_add(1);
    }

    /// Opens the log, and begins one if there is something to put into it.
    fn find_log(&mut self, shared: &Shared) -> Result<(), LogError> {
        let folder = &shared.choice.file.folder;
        self.damaged |= shared.take_damage();
        if shared.take_suspicion() || self.file != which(&folder.join(log::FILE)) {
            // The file may have been deleted, and begun anew by somebody else: whatever is written to the old one now is lost.
            self.log = None;
        }
        let file = which(&folder.join(log::FILE));
        if self.file.is_some() && file.is_some() && self.file != file {
            // This is another log, or an earlier copy of this one. What it knows of these spools, if anything, is out of date.
            shared.spools.retire();
            self.spools.iter_mut().for_each(|(spool, _)| spool.begin_anew());
        }
        if self.log.is_some() {
            return Ok(());
        }
        self.log = if self.spools.is_empty() && !(self.damaged && self.file.is_some()) {
            Log::open_existing(folder)?
        } else {
            // A damaged one is examined more closely than opening does.
            let (log, aside) = if self.damaged { Log::mend(folder)? } else { Log::open(folder)? };
            self.damaged = false;
            if let Some(aside) = aside {
                shared.note_trouble(format!("the log was damaged; it is kept as {}", aside.display()));
            }
            Some(log)
        };
        self.file = which(&folder.join(log::FILE));
        self.unsettled |= self.log.is_some();
        // The log was opened again, and says what each spool still holds that is not in it.
        if let Some(log) = &mut self.log {
            log.until(shared.given_up());
            for (spool, committed) in &mut self.spools {
                // A log that was begun anew because the old one was damaged does not know what went into the old one.
                *committed = log.spool_position(spool.name())?.max(*committed);
            }
        }
        Ok(())
    }

    /// Asks the log whether a no came after the decision in the file, if either of them may have changed.
    fn ask_about_the_past(&mut self, shared: &Shared) -> Result<(), LogError> {
        let Some(log) = self.log.as_ref().filter(|_| self.unsettled) else { return Ok(()) };
        let snapshot = shared.choice.snapshot();
        if let Some(decision) = snapshot.consent.choices().map(|choices| log.overtaken(choices)).transpose()?.flatten() {
            shared.choice.is_overtaken(decision);
            shared.refresh();
        }
        Ok(())
    }

    /// Cuts the history to what the person keeps, from time to time.
    fn retain(&mut self, shared: &Shared) -> Result<(), LogError> {
        let Some(log) = &mut self.log else { return Ok(()) };
        if !shared.is_closing() && self.retained.is_none_or(|at| self.rounds.wrapping_sub(at) >= ROUNDS_BETWEEN_RETENTION) {
            let kept = shared.choice.current().consent.choices().map(|choices| choices.history).unwrap_or_default();
            log.retain(kept, shared.choice.now())?;
            self.retained = Some(self.rounds);
        }
        Ok(())
    }

    /// Checks what waits against the decision, if that may change something, and wakes the thread that sends.
    fn settle(&mut self, shared: &Shared, came: bool) -> Result<(), LogError> {
        let Some(log) = &mut self.log else { return Ok(()) };
        if self.unsettled {
            let read = || shared.choice.consent();
            let obeyed = log.obey(&shared.choice.file.folder, read, shared.choice.now(), shared.policy.expiry);
            // Even if that failed: the thread that sends asks once more about everything before it leaves.
            shared.wake_delivery();
            obeyed?;
            self.unsettled = false;
        } else if !came {
            return Ok(());
        }
        shared.wake_delivery();
        Ok(())
    }
}

/// Empties the spools into the log, and removes those to which nothing is added any more. If one fails, that one and all after it are kept.
fn take_in(log: &mut Log, spools: &mut Vec<(SpoolReader, u64)>, shared: &Shared) -> (Taken, Result<(), LogError>) {
    let decision = shared.choice.current().consent.decision().map(|decision| decision.id.clone()).unwrap_or_default();
    let (mut kept, mut taken, mut failure) = (Vec::new(), Taken::default(), None);
    for (mut spool, mut committed) in std::mem::take(spools) {
        // Asked before the spool is emptied: nothing is added meanwhile to one that is no longer current.
        let ended = !shared.spools.is_current(&spool.file_name());
        if failure.is_none() {
            match log.empty(&mut spool, &mut committed, &decision, &mut taken) {
                Ok(()) if ended => {
                    count_missing(&spool, shared);
                    failure = spool.remove().err().map(LogError::from);
                    shared.spools.one_is_done();
                    continue;
                }
                Ok(()) => {}
                Err(error) => failure = Some(error),
            }
        }
        kept.push((spool, committed));
    }
    *spools = kept;
    if taken.crash {
        // A crash report that is declined is deleted, so it must not stay in the spool any longer than necessary.
        shared.spools.retire();
        shared.wake_writer();
    }
    (taken, failure.map_or(Ok(()), Err))
}

/// Counts what was recorded but did not come out of its spool again, because somebody cut or overwrote the file.
fn count_missing(spool: &SpoolReader, shared: &Shared) {
    let missing = spool.missing();
    let all: u64 = missing.iter().map(|(_, lost)| lost).sum();
    if all > 0 {
        shared.note_trouble(format!("{all} recorded events are lost: their file was changed by somebody else"));
    }
    let reason = Dropped::Lost.as_str().to_owned();
    shared.dropped.put_back(missing.into_iter().map(|(event, count)| (event, reason.clone(), count)).collect());
}

fn count_dropped(log: &mut Log, shared: &Shared) -> Result<(), LogError> {
    let counts = shared.dropped.take();
    if counts.is_empty() {
        return Ok(());
    }
    log.count_dropped(&counts, shared.choice.now()).inspect_err(|_| shared.dropped.put_back(counts))
}
