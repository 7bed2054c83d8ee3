//! Recording, on the caller's thread: a look at what was decided, the exact bytes, one `write` to the spool.

use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::mpsc::SyncSender;
use std::sync::{Arc, Mutex, MutexGuard, OnceLock, PoisonError};
use std::time::{Duration, Instant};

use arc_swap::ArcSwap;
use jiff::{SignedDuration, Timestamp};
use uuid::Uuid;

use super::aggregate::{Aggregates, Measure};
use super::drops::{self, Drops};
use super::plan::{On, Plan, Snapshot};
use super::repeat::Repeats;
use crate::clock::Clock;
use crate::consent::{Above, Consent, ConsentFile, Reason};
use crate::delivery::Policy;
use crate::identity::Identity;
use crate::log::{Spool, SpoolReader};
use crate::machine::Facts;
use crate::manifest::{Event, Field, IdentityKind, Manifest, Source};
use crate::outcome::{NotRecorded, Outcome};
use crate::payload::{FieldSet, Input, Written};
use crate::places::{self, Places};
use crate::values::Values;

/// So many shapes of a spool are remembered; then they are written anew.
const MOST_SHAPES: usize = 1024;

/// A spool is full at this length, and the next one begins.
const SPOOL_BYTES: u64 = 4 * 1024 * 1024;

/// Between two looks at whether a spool was deleted.
const BETWEEN_LOOKS: SignedDuration = SignedDuration::from_millis(100);

/// So many full spools may wait for a log that cannot be written; then events are dropped and counted.
const SPOOLS: usize = 16;

/// So many sentences about trouble are kept.
const TROUBLES: usize = 8;

/// What the host's threads and ours share.
pub(super) struct Shared {
    manifest: Arc<Manifest>,
    places: Places,
    file: ConsentFile,
    pub(super) policy: Policy,
    clock: Clock,
    /// The process that opened it. What was forked from it has none of its threads.
    process: u32,
    snapshot: ArcSwap<Snapshot>,
    /// Whether anything may be recorded of each event, by its place: what the snapshot says, in one look.
    on: Box<[AtomicBool]>,
    facts: OnceLock<Facts>,
    spools: Mutex<Spools>,
    aggregates: Aggregates,
    dropped: Drops,
    troubles: Mutex<Vec<String>>,
    wake_writer: SyncSender<()>,
    wake_delivery: SyncSender<()>,
    fresh: AtomicBool,
    closing: AtomicBool,
    writer_done: AtomicBool,
    /// Held while the decision is read again, so that an older one never replaces a newer one. Recording never takes it.
    refreshing: Mutex<()>,
    /// Something was decided that the log's rows have not been held against yet.
    decided: AtomicBool,
    /// The log gave an error to somebody else: it is opened anew.
    suspect: AtomicBool,
    repeats: Repeats,
}

/// The host's values under which pictures are counted.
#[derive(Debug, Default)]
pub(super) struct FrameSet {
    pub(super) given: Values,
    /// For the snapshot with this number: the key of what may go of them, and that.
    admitted: Option<(u64, String, Values)>,
}

impl FrameSet {
    pub(super) fn new(given: Values) -> Self {
        Self { given, admitted: None }
    }
}

/// What events of one place, with these fields, in this month, share.
struct KnownShape {
    place: usize,
    fields: FieldSet,
    identity: Option<String>,
    /// Its number in the spool.
    number: u32,
    /// The earliest date that they may bear.
    earliest: Timestamp,
}

#[derive(Default)]
struct Spools {
    current: Option<Spool>,
    /// The shapes that the current spool knows. All from the snapshot with this number.
    shapes: Vec<KnownShape>,
    snapshot: u64,
    /// When it was last asked whether the current one still has its name.
    looked_at: Timestamp,
    ids: Ids,
    /// Begun or full, for the writer; with the lock that keeps others away.
    for_writer: Vec<SpoolReader>,
    full: usize,
}

/// A panic of ours elsewhere must not become one here.
fn lock<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}

/// Makes UUIDs (version 7) that are never sent: random once, then counted.
#[derive(Default)]
struct Ids(Option<u128>);

impl Ids {
    fn next(&mut self, now: Timestamp) -> Uuid {
        let seed = self.0.unwrap_or_else(|| Uuid::new_v4().as_u128());
        self.0 = Some(seed.wrapping_add(1));
        let [_, _, _, _, _, _, random @ ..] = seed.to_be_bytes();
        let milliseconds = u64::try_from(now.as_millisecond()).unwrap_or_default();
        uuid::Builder::from_unix_timestamp_millis(milliseconds, &random).into_uuid()
    }
}

/// With what a host opens telemetry.
pub(super) struct Opening {
    pub(super) manifest: Manifest,
    pub(super) places: Places,
    pub(super) policy: Policy,
    pub(super) clock: Clock,
}

impl Shared {
    pub(super) fn new(opening: Opening, wake_writer: SyncSender<()>, wake_delivery: SyncSender<()>) -> Self {
        let Opening { manifest, places, policy, clock } = opening;
        let manifest = Arc::new(manifest);
        let file = ConsentFile::of(&places, &manifest);
        let consent = read_consent(&places, &manifest, &file);
        let shared = Self {
            snapshot: ArcSwap::from_pointee(Snapshot::new(consent, Identity::default(), clock.now(), 0)),
            on: manifest.events.iter().map(|_| AtomicBool::new(false)).collect(),
            dropped: drops::take_left_over(&file.folder),
            manifest,
            places,
            file,
            policy,
            clock,
            process: std::process::id(),
            facts: OnceLock::new(),
            spools: Mutex::default(),
            aggregates: Aggregates::default(),
            troubles: Mutex::default(),
            wake_writer,
            wake_delivery,
            fresh: AtomicBool::new(false),
            closing: AtomicBool::new(false),
            writer_done: AtomicBool::new(false),
            refreshing: Mutex::default(),
            decided: AtomicBool::new(false),
            suspect: AtomicBool::new(false),
            repeats: Repeats::default(),
        };
        shared.refresh();
        shared
    }

    pub(super) fn now(&self) -> Timestamp {
        self.clock.now()
    }

    /// Whether this process was forked from the one that opened telemetry.
    pub(super) fn is_forked(&self) -> bool {
        std::process::id() != self.process
    }

    pub(super) fn manifest(&self) -> &Arc<Manifest> {
        &self.manifest
    }

    pub(super) fn places(&self) -> &Places {
        &self.places
    }

    pub(super) fn file(&self) -> &ConsentFile {
        &self.file
    }

    pub(super) fn snapshot(&self) -> Arc<Snapshot> {
        self.snapshot.load_full()
    }

    /// Reads again what the person decides, and makes an identity if an event that is allowed now needs one.
    /// Touches neither log nor network, so that a slow one cannot delay a click.
    pub(super) fn refresh(&self) {
        let _one_at_a_time = lock(&self.refreshing);
        let consent = read_consent(&self.places, &self.manifest, &self.file);
        let now = self.now();
        let needs_identity =
            self.manifest.events.iter().any(|event| event.identity != IdentityKind::None && consent.event(event, now).is_ok());
        // Switching everything off ends the identity, whoever wrote it: this program's own settings, an editor.
        let is_off = consent.record().is_some_and(|record| !record.enabled);
        let ended = if is_off { Identity::replace(&self.file.folder, now).map(drop) } else { Ok(()) };
        let identity = ended.and_then(|()| {
            if needs_identity { Identity::read_or_make(&self.file.folder) } else { Identity::read(&self.file.folder) }
        });
        let identity = identity.unwrap_or_else(|error| {
            self.note_trouble(error.to_string());
            Identity::default()
        });
        let old = self.snapshot.load();
        let changed = old.consent != consent || old.identity != identity;
        if changed || old.until.is_some_and(|until| until <= now) || old.number == 0 {
            self.snapshot.store(Arc::new(Snapshot::new(consent, identity, now, old.number.wrapping_add(1))));
            let snapshot = self.snapshot.load();
            for (place, on) in self.on.iter().enumerate() {
                on.store(snapshot.on(place).is_some(), Ordering::Release);
            }
            self.decided.store(true, Ordering::Release);
        }
    }

    /// Whether the decision has to be read again although no file has changed: a pause has ended, or an identity is missing.
    pub(super) fn is_outdated(&self) -> bool {
        let snapshot = self.snapshot.load();
        snapshot.until.is_some_and(|until| until <= self.now()) || snapshot.lacks_identity()
    }

    /// Whether something was decided since the last call.
    pub(super) fn take_decided(&self) -> bool {
        self.decided.swap(false, Ordering::AcqRel)
    }

    /// Whether something was decided that nobody has taken yet.
    pub(super) fn is_decided(&self) -> bool {
        self.decided.load(Ordering::Acquire)
    }

    pub(super) fn suspect_log(&self) {
        self.suspect.store(true, Ordering::Release);
        self.wake_writer();
    }

    pub(super) fn take_suspicion(&self) -> bool {
        self.suspect.swap(false, Ordering::AcqRel)
    }

    /// Whether nothing is sent because something could not be read: that may pass without any file changing, when there are enough files
    /// to open again, say.
    pub(super) fn is_in_doubt(&self) -> bool {
        let doubt = |reason| matches!(reason, Reason::File(_) | Reason::PolicyUnreadable(_) | Reason::TextLost);
        self.snapshot.load().consent.everything(self.now()).is_err_and(doubt)
    }

    #[inline]
    pub(super) fn record(&self, place: usize, values: &Values) -> Outcome {
        // A tier that is off costs no more than this, and leaves no count.
        if self.is_on(place) { self.record_allowed(place, values) } else { Outcome::Not(NotRecorded::NotAllowed) }
    }

    fn record_allowed(&self, place: usize, values: &Values) -> Outcome {
        let snapshot = self.snapshot.load();
        match snapshot.on(place) {
            Some(on) => self.guarded(|| self.try_record(place, values, &snapshot, on)),
            None => Outcome::Not(NotRecorded::NotAllowed),
        }
    }

    #[inline]
    fn is_on(&self, place: usize) -> bool {
        self.on.get(place).is_some_and(|on| on.load(Ordering::Acquire))
    }

    /// Why nothing of this event is recorded now.
    pub(super) fn why_not(&self, place: usize) -> Option<Reason> {
        match self.snapshot.load().plan(place)? {
            Plan::Off(reason) => Some(reason.clone()),
            Plan::On(_) => None,
        }
    }

    /// Nothing of ours gets through to the host.
    fn guarded(&self, work: impl FnOnce() -> Result<Outcome, NotRecorded>) -> Outcome {
        if let Ok(outcome) = catch_unwind(AssertUnwindSafe(|| super::panics::inside(work))) {
            return outcome.unwrap_or_else(Outcome::Not);
        }
        self.note_trouble("an error inside Candor while an event was recorded".into());
        Outcome::Not(NotRecorded::Internal)
    }

    fn try_record(&self, place: usize, values: &Values, snapshot: &Snapshot, on: &On) -> Result<Outcome, NotRecorded> {
        let event = self.manifest.events.get(place).ok_or(NotRecorded::Internal)?;
        self.check_open(event)?;
        let is_measured = |field: &&Field| matches!(field.source, Source::Count | Source::Frames);
        // What the host has counted by itself needs no counting.
        if !on.aggregates || event.fields.iter().filter(is_measured).any(|field| values.get(&field.path).is_some()) {
            self.write(event, place, values, snapshot, on)?;
            return Ok(Outcome::Recorded);
        }
        if !event.fields.iter().any(|field| field.source == Source::Count) {
            return Err(NotRecorded::OfFrames);
        }
        let values = self.admitted(event, values, on);
        self.measure((place, event), on, (&key_of(&values), &values), Measure::Once)?;
        Ok(Outcome::Counted)
    }

    /// Whether this process may record at all. In a forked child any lock may be held by a thread that is not there.
    fn check_open(&self, event: &Event) -> Result<(), NotRecorded> {
        let (reason, refused) = if self.is_forked() {
            ("in a forked process", NotRecorded::Forked)
        } else if self.is_closing() {
            ("closed", NotRecorded::Closed)
        } else {
            return Ok(());
        };
        drops::leave(&self.file.folder, &event.name, reason);
        Err(refused)
    }

    /// Adds a picture to what is measured of an event, under the host's values that `set` keeps.
    pub(super) fn frame(&self, place: usize, set: &Mutex<FrameSet>, took: Duration) {
        if !self.is_on(place) {
            return;
        }
        let snapshot = self.snapshot.load();
        let Some(on) = snapshot.on(place) else { return };
        self.guarded(|| {
            let event = self.manifest.events.get(place).ok_or(NotRecorded::Internal)?;
            self.check_open(event)?;
            if took.is_zero() {
                self.dropped.count(&event.name, "a value outside its limits");
                return Ok(Outcome::Counted);
            }
            let mut set = lock(set);
            if set.admitted.as_ref().is_none_or(|(number, ..)| *number != snapshot.number) {
                let admitted = self.admitted(event, &set.given, on);
                set.admitted = Some((snapshot.number, key_of(&admitted), admitted));
            }
            let Some((_, key, values)) = &set.admitted else { return Err(NotRecorded::Internal) };
            self.measure((place, event), on, (key, values), Measure::Frame(took))?;
            Ok(Outcome::Counted)
        });
    }

    fn measure(
        &self,
        (place, event): (usize, &Event),
        on: &On,
        (key, values): (&str, &Values),
        measure: Measure,
    ) -> Result<(), NotRecorded> {
        if self.aggregates.add((place, event), on.since, (key, values), measure) {
            return Ok(());
        }
        self.dropped.count(&event.name, "too many different values in one interval");
        Err(NotRecorded::TooManyKinds)
    }

    /// The host's values of which the decision and the manifest let something through; the others are counted.
    fn admitted(&self, event: &Event, values: &Values, on: &On) -> Values {
        let mut admitted = Values::new();
        self.count_undeclared(event, values);
        for (path, value) in values.iter() {
            let Some((place, field)) = event.host_field(path) else { continue };
            if !on.allowed.fields.get(place).is_some_and(Result::is_ok) {
                continue;
            }
            match field.kind.admit(value) {
                Ok(value) => admitted = admitted.with(path.to_owned(), value.into_owned()),
                Err(unfit) => self.dropped.count(&event.name, &format!("a value {unfit}")),
            }
        }
        admitted
    }

    fn count_undeclared(&self, event: &Event, values: &Values) {
        let declared = event.fields.iter().filter(|field| field.source.is_given() && values.get(&field.path).is_some()).count();
        for _ in declared..values.len() {
            self.dropped.count(&event.name, "a value that is not declared");
        }
    }

    fn write(&self, event: &Event, place: usize, values: &Values, snapshot: &Snapshot, on: &On) -> Result<(), NotRecorded> {
        let now = self.now();
        let identity = if event.identity == IdentityKind::None { None } else { on.identity(snapshot, event, now) };
        if event.identity != IdentityKind::None && identity.is_none() {
            self.dropped.count(&event.name, "no identity");
            return Err(NotRecorded::NoIdentity);
        }
        let facts = self.facts.get_or_init(Facts::of_this_computer);
        let input = Input { consent: &snapshot.consent, event, values, facts, now, identity: identity.as_deref() };
        let written = on.write(&input);
        for (_, unfit) in &written.dropped {
            self.dropped.count(&event.name, &format!("a value {unfit}"));
        }
        if written.seen < values.len() {
            self.count_undeclared(event, values);
        }
        self.append(place, snapshot, on, &input, &written).inspect_err(|reason| {
            self.dropped.count(&event.name, if *reason == NotRecorded::Full { "too much waits" } else { "disk" });
        })?;
        if !self.fresh.swap(true, Ordering::AcqRel) {
            // A full inbox has a wake-up in it already.
            let _already_awake = self.wake_writer.try_send(());
        }
        Ok(())
    }

    fn append(
        &self,
        place: usize,
        snapshot: &Snapshot,
        on: &On,
        input: &Input<'_>,
        written: &Written,
    ) -> Result<(), NotRecorded> {
        let disk = |error: std::io::Error| NotRecorded::Disk(error.to_string());
        let mut spools = lock(&self.spools);
        let spools = &mut *spools;
        // Asked now and then, because asking costs as much as writing: what is written to a file that was deleted dies with its process.
        if input.now.duration_since(spools.looked_at).abs() > BETWEEN_LOOKS {
            spools.looked_at = input.now;
            spools.current.take_if(|spool| !spool.has_name());
        }
        if spools.current.as_ref().is_none_or(|spool| spool.length() > SPOOL_BYTES) {
            if spools.full >= SPOOLS {
                return Err(NotRecorded::Full);
            }
            places::make_private_folder(&self.file.folder).map_err(disk)?;
            let spool = Spool::create(&self.file.folder).map_err(disk)?;
            spools.for_writer.push(spool.reader().map_err(disk)?);
            spools.full += 1;
            spools.current = Some(spool);
            spools.shapes.clear();
        }
        let Some(spool) = &mut spools.current else { return Err(NotRecorded::Internal) };
        if spools.snapshot != snapshot.number || spools.shapes.len() >= MOST_SHAPES {
            spools.shapes.clear();
            spools.snapshot = snapshot.number;
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
                (known.place, known.fields, known.identity.as_deref()) == (place, written.fields, input.identity)
            };
            // There are few, and the last ones come again.
            if let Some(known) = spools.shapes.iter().rev().find(is_it) {
                (known.number, known.earliest)
            } else {
                let (number, earliest) = known_to(spool)?;
                let identity = input.identity.map(str::to_owned);
                spools.shapes.push(KnownShape { place, fields: written.fields, identity, number, earliest });
                (number, earliest)
            }
        };
        let recorded_at = input.now.max(earliest).as_millisecond();
        spool.append(shape, spools.ids.next(input.now), recorded_at, &written.bytes).map_err(disk)
    }

    /// Repeats an event at its declared interval; its name if it has none.
    pub(super) fn repeat(&self, place: usize, values: Box<dyn Fn() -> Values + Send>) -> Result<(), String> {
        let event = self.manifest.events.get(place).ok_or_else(String::new)?;
        let every = event.every.filter(|_| !event.aggregates());
        self.repeats.add(place, every.ok_or_else(|| event.name.clone())?, values);
        self.wake_writer();
        Ok(())
    }

    /// Records what is due; called by the writer's thread at every look.
    pub(super) fn run_repeats(&self) {
        if self.is_closing() {
            return;
        }
        let snapshot = self.snapshot.load_full();
        let may = |place: usize| snapshot.on(place).is_some();
        self.repeats.run(Instant::now(), may, |place, values| self.record(place, values));
        self.record_aggregates(false);
    }

    /// Records what was counted and measured and is due; all of it, when telemetry ends.
    pub(super) fn record_aggregates(&self, all: bool) {
        let snapshot = self.snapshot.load_full();
        self.aggregates.keep(|place| snapshot.on(place).map(|on| on.since));
        for (place, sets) in self.aggregates.take_due(Instant::now(), all, &self.manifest.events) {
            let (Some(event), Some(on)) = (self.manifest.events.get(place), snapshot.on(place)) else { continue };
            for values in &sets {
                self.guarded(|| self.write(event, place, values, &snapshot, on).map(|()| Outcome::Recorded));
            }
        }
    }

    /// Spools that were begun since the last call.
    pub(super) fn new_spools(&self) -> Vec<SpoolReader> {
        std::mem::take(&mut lock(&self.spools).for_writer)
    }

    /// Whether this spool is still appended to.
    pub(super) fn is_current(&self, name: &str) -> bool {
        lock(&self.spools).current.as_ref().is_some_and(|spool| spool.name() == name)
    }

    /// A spool is in the log and gone.
    pub(super) fn spool_done(&self) {
        let mut spools = lock(&self.spools);
        spools.full = spools.full.saturating_sub(1);
    }

    /// No more is appended: what follows begins a new spool.
    pub(super) fn retire_spool(&self) {
        lock(&self.spools).current = None;
    }

    pub(super) fn dropped(&self) -> &Drops {
        &self.dropped
    }

    /// Whether something was recorded since the last call.
    pub(super) fn take_fresh(&self) -> bool {
        self.fresh.swap(false, Ordering::AcqRel)
    }

    pub(super) fn wake_writer(&self) {
        let _already_awake = self.wake_writer.try_send(());
    }

    pub(super) fn wake_delivery(&self) {
        let _already_awake = self.wake_delivery.try_send(());
    }

    pub(super) fn close(&self) {
        self.closing.store(true, Ordering::Release);
        self.wake_writer();
        self.wake_delivery();
    }

    pub(super) fn is_closing(&self) -> bool {
        self.closing.load(Ordering::Acquire)
    }

    pub(super) fn writer_is_done(&self) {
        self.writer_done.store(true, Ordering::Release);
    }

    /// Whether everything that was recorded is in the log, and no more comes.
    pub(super) fn writer_has_ended(&self) -> bool {
        self.writer_done.load(Ordering::Acquire)
    }

    /// Keeps a sentence about trouble, once in a row.
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

/// Tells one set of values from another.
fn key_of(values: &Values) -> String {
    let mut lines: Vec<String> = values.iter().map(|(path, value)| format!("{path}={value}\n")).collect();
    lines.sort();
    lines.concat()
}

/// What the person decides now, and whether another program gets in the way.
pub(super) fn read_consent(places: &Places, manifest: &Arc<Manifest>, file: &ConsentFile) -> Consent {
    let mut above = Above::read(&places.environment, &places.policy);
    above.telemetry_off |= super::SILENT;
    let mut consent = file.read(manifest, above);
    consent.conflict = crate::registry::conflict(places, manifest);
    consent
}
