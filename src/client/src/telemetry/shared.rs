//! What the host's threads and ours share: the choice, what is on its way, and which threads have to be woken.

use std::path::PathBuf;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex, OnceLock};
use std::time::Duration;

use super::aggregate::Aggregates;
use super::bell::Bell;
use super::choice::{Choice, SILENT};
use super::developer::Hears;
use super::drops::{self, Drops};
use super::guard::lock;
use super::repeat::Repeats;
use super::spools::Spools;
use crate::clock::Clock;
use crate::delivery::Policy;
use crate::machine::Facts;
use crate::manifest::Manifest;
use crate::places::Places;

/// How long closing waits, even if the network is dead. A quarter of a second is promised, and a busy machine wakes the waiting thread some
/// milliseconds late.
pub(super) const LONGEST_CLOSE: Duration = Duration::from_millis(225);

/// How many sentences about trouble are kept: those of one afternoon, for a host that shows them.
const TROUBLES: usize = 8;

/// What a host opens telemetry with.
pub(super) struct Opening {
    pub(super) manifest: Manifest,
    pub(super) places: Places,
    pub(super) policy: Policy,
    pub(super) clock: Clock,
    pub(super) code_roots: Vec<PathBuf>,
    pub(super) developer: Option<Hears>,
}

/// What the host's threads and ours share.
pub(super) struct Shared {
    pub(super) choice: Choice,
    pub(super) policy: Policy,
    /// The process that opened telemetry. A process that was forked from it has none of its threads.
    process: u32,
    facts: OnceLock<Facts>,
    code_roots: Vec<PathBuf>,
    /// How the host's developer is told about dropped values, if at all.
    pub(super) developer: Option<Hears>,
    pub(super) spools: Spools,
    pub(super) aggregates: Aggregates,
    pub(super) repeats: Repeats,
    pub(super) dropped: Drops,
    troubles: Mutex<Vec<String>>,
    /// Rung when there is something for the thread of this name to do; likewise `delivery`.
    pub(super) writer: Bell,
    pub(super) delivery: Bell,
    /// Rung when the writer's thread has ended; likewise `delivery_ended`.
    pub(super) writer_ended: Bell,
    pub(super) delivery_ended: Bell,
    fresh: AtomicBool,
    closing: AtomicBool,
    writer_done: AtomicBool,
    /// Another thread got an error from the log, so the writer opens it again.
    suspect: AtomicBool,
    /// Another thread found that the log is damaged.
    damaged: AtomicBool,
    /// Closing took too long, and nobody waits for it any more.
    given_up: Arc<AtomicBool>,
}

impl Shared {
    pub(super) fn new(opening: Opening) -> Self {
        let Opening { manifest, places, policy, clock, code_roots, developer } = opening;
        let developer = developer.filter(|_| !SILENT);
        let choice = Choice::new(manifest, places, clock, developer.is_some());
        let shared = Self {
            dropped: drops::take_left_over(&choice.file.folder),
            choice,
            policy,
            process: std::process::id(),
            facts: OnceLock::new(),
            code_roots,
            developer,
            spools: Spools::default(),
            aggregates: Aggregates::default(),
            repeats: Repeats::default(),
            troubles: Mutex::default(),
            writer: Bell::default(),
            delivery: Bell::default(),
            writer_ended: Bell::default(),
            delivery_ended: Bell::default(),
            fresh: AtomicBool::new(false),
            closing: AtomicBool::new(false),
            writer_done: AtomicBool::new(false),
            suspect: AtomicBool::new(false),
            damaged: AtomicBool::new(false),
            given_up: Arc::default(),
        };
        shared.refresh();
        shared
    }

    /// Reads the person's decision again.
    pub(super) fn refresh(&self) {
        if let Err(error) = self.choice.refresh() {
            self.note_trouble(error.to_string());
        }
    }

    /// The facts about this computer, which are read when the first event needs them.
    pub(super) fn facts(&self) -> &Facts {
        self.facts.get_or_init(|| Facts::of_this_computer().with_code_roots(&self.code_roots))
    }

    /// Whether this process was forked from the one that opened telemetry.
    pub(super) fn is_forked(&self) -> bool {
        std::process::id() != self.process
    }

    /// Tells the writer that another thread got an error from the log; `damaged` if that is not a sound database.
    pub(super) fn suspect_log(&self, damaged: bool) {
        self.damaged.fetch_or(damaged, Ordering::AcqRel);
        self.suspect.store(true, Ordering::Release);
        self.wake_writer();
    }

    pub(super) fn take_damage(&self) -> bool {
        self.damaged.swap(false, Ordering::AcqRel)
    }

    pub(super) fn take_suspicion(&self) -> bool {
        self.suspect.swap(false, Ordering::AcqRel)
    }

    /// Notes that something was recorded, and wakes the writer unless it was woken since it last asked.
    pub(super) fn is_fresh(&self) {
        if !self.fresh.swap(true, Ordering::AcqRel) {
            self.wake_writer();
        }
    }

    /// Whether something was recorded since the last call.
    pub(super) fn take_fresh(&self) -> bool {
        self.fresh.swap(false, Ordering::AcqRel)
    }

    pub(super) fn wake_writer(&self) {
        self.writer.ring();
    }

    pub(super) fn wake_delivery(&self) {
        self.delivery.ring();
    }

    pub(super) fn close(&self) {
        self.closing.store(true, Ordering::Release);
        self.wake_writer();
        self.wake_delivery();
    }

    /// Notes that nobody waits for closing any more: what takes long, and can just as well be done at the next start, is left until then.
    pub(super) fn give_up(&self) {
        self.given_up.store(true, Ordering::Release);
    }

    /// The flag that [`Self::give_up`] sets, for a log that was just opened.
    pub(super) fn given_up(&self) -> Arc<AtomicBool> {
        Arc::clone(&self.given_up)
    }

    pub(super) fn is_closing(&self) -> bool {
        self.closing.load(Ordering::Acquire)
    }

    pub(super) fn writer_is_done(&self) {
        self.writer_done.store(true, Ordering::Release);
    }

    /// Whether everything that was recorded is in the log, and nothing more will come.
    pub(super) fn writer_has_ended(&self) -> bool {
        self.writer_done.load(Ordering::Acquire)
    }

    /// Keeps a sentence about trouble, unless it is the same as the last one.
    pub(super) fn note_trouble(&self, sentence: String) {
        let mut troubles = lock(&self.troubles);
        if troubles.last() != Some(&sentence) {
            troubles.push(sentence);
            if troubles.len() > TROUBLES {
                troubles.remove(0);
            }
        }
    }

    pub(super) fn troubles(&self) -> Vec<String> {
        lock(&self.troubles).clone()
    }
}
