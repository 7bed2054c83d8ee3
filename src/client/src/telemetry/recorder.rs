//! Recording, on the caller's thread: a look at what was decided, the exact bytes, one `write` to the spool.

use std::collections::BTreeMap;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::mpsc::SyncSender;
use std::sync::{Arc, Mutex, MutexGuard, OnceLock, PoisonError};

use arc_swap::ArcSwap;
use jiff::Timestamp;

use super::repeat::Repeats;
use crate::consent::{Above, Consent, ConsentFile, CrashReports, Reason};
use crate::delivery::Policy;
use crate::identity::Identity;
use crate::log::{Shape, Spool, SpoolReader};
use crate::machine::Facts;
use crate::manifest::{Envelope, IdentityKind, Manifest, Source};
use crate::payload::{self, Input};
use crate::places::{self, Places};
use crate::values::Values;

/// A spool is full at this length, and the next one begins.
const SPOOL_BYTES: u64 = 4 * 1024 * 1024;

/// So many full spools may wait for a log that cannot be written; then events are dropped and counted.
const SPOOLS: usize = 16;

/// So many sentences about trouble are kept.
const TROUBLES: usize = 8;

/// Whether an event was recorded. The host need not look.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Outcome {
    /// It is in the spool, and survives the death of this process.
    Recorded,
    /// It is not, for this reason.
    Not(NotRecorded),
}

/// Why an event was not recorded.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum NotRecorded {
    /// The person did not agree to it, or something stands above.
    #[error("{0}")]
    NotAllowed(Reason),
    /// The event carries an identity, and there is none.
    #[error("this event carries an identity, and none could be made")]
    NoIdentity,
    /// The disk will not take it.
    #[error("it could not be written: {0}")]
    Disk(String),
    /// So much waits that no more is taken.
    #[error("the log cannot be written, and enough waits already")]
    Full,
    /// Telemetry was closed.
    #[error("telemetry is closed")]
    Closed,
    /// A mistake of ours, kept away from the host.
    #[error("an error inside Candor")]
    Internal,
}

/// What one moment's decision means for recording.
#[derive(Debug)]
pub(super) struct Snapshot {
    pub(super) consent: Consent,
    pub(super) identity: Identity,
}

/// What the host's threads and ours share.
pub(super) struct Shared {
    manifest: Arc<Manifest>,
    places: Places,
    file: ConsentFile,
    pub(super) policy: Policy,
    snapshot: ArcSwap<Snapshot>,
    facts: OnceLock<Facts>,
    spools: Mutex<Spools>,
    dropped: Mutex<BTreeMap<(String, String), u64>>,
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

#[derive(Default)]
struct Spools {
    current: Option<Spool>,
    /// Begun or full, for the writer; with the lock that keeps others away.
    for_writer: Vec<SpoolReader>,
    full: usize,
}

/// A panic of ours elsewhere must not become one here.
fn lock<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}

impl Shared {
    pub(super) fn new(
        manifest: Manifest,
        places: Places,
        policy: Policy,
        wake_writer: SyncSender<()>,
        wake_delivery: SyncSender<()>,
    ) -> Self {
        let manifest = Arc::new(manifest);
        let file = ConsentFile::of(&places, &manifest);
        let consent = read_consent(&places, &manifest, &file);
        let shared = Self {
            snapshot: ArcSwap::from_pointee(Snapshot { consent, identity: Identity::default() }),
            manifest,
            places,
            file,
            policy,
            facts: OnceLock::new(),
            spools: Mutex::default(),
            dropped: Mutex::default(),
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
        let now = Timestamp::now();
        let needs_identity =
            self.manifest.events.iter().any(|event| event.identity != IdentityKind::None && consent.event(event, now).is_ok());
        let identity =
            if needs_identity { Identity::read_or_make(&self.file.folder) } else { Identity::read(&self.file.folder) };
        let identity = identity.unwrap_or_else(|error| {
            self.note_trouble(error.to_string());
            Identity::default()
        });
        let old = self.snapshot.load();
        let changed = old.consent != consent || old.identity != identity;
        if changed {
            self.snapshot.store(Arc::new(Snapshot { consent, identity }));
            self.decided.store(true, Ordering::Release);
        }
    }

    /// Whether something was decided since the last call.
    pub(super) fn take_decided(&self) -> bool {
        self.decided.swap(false, Ordering::AcqRel)
    }

    pub(super) fn suspect_log(&self) {
        self.suspect.store(true, Ordering::Release);
        self.wake_writer();
    }

    pub(super) fn take_suspicion(&self) -> bool {
        self.suspect.swap(false, Ordering::AcqRel)
    }

    /// Whether an event that is allowed now carries an identity that is not there yet: a pause has ended, say.
    pub(super) fn lacks_identity(&self) -> bool {
        let (snapshot, now) = (self.snapshot.load(), Timestamp::now());
        self.manifest.events.iter().any(|event| {
            event.identity != IdentityKind::None
                && snapshot.identity.id(event.identity, now).is_none()
                && snapshot.consent.event(event, now).is_ok()
        })
    }

    pub(super) fn record(&self, place: usize, values: &Values) -> Outcome {
        match catch_unwind(AssertUnwindSafe(|| super::panics::inside(|| self.try_record(place, values)))) {
            Ok(Ok(())) => Outcome::Recorded,
            Ok(Err(reason)) => Outcome::Not(reason),
            Err(_) => Outcome::Not(NotRecorded::Internal),
        }
    }

    fn try_record(&self, place: usize, values: &Values) -> Result<(), NotRecorded> {
        let Some(event) = self.manifest.events.get(place) else { return Err(NotRecorded::Internal) };
        let now = Timestamp::now();
        let snapshot = self.snapshot.load();
        // A tier that is off costs no more than this, and leaves no count.
        snapshot.consent.event(event, now).map_err(NotRecorded::NotAllowed)?;
        if self.closing.load(Ordering::Acquire) {
            self.drop_one(&event.name, "closed");
            return Err(NotRecorded::Closed);
        }
        let identity = snapshot.identity.id(event.identity, now);
        if event.identity != IdentityKind::None && identity.is_none() {
            self.drop_one(&event.name, "no identity");
            return Err(NotRecorded::NoIdentity);
        }
        let facts = self.facts.get_or_init(Facts::of_this_computer);
        let input = Input { consent: &snapshot.consent, event, values, facts, now, identity: identity.as_deref() };
        let payload = payload::build(&input).map_err(NotRecorded::NotAllowed)?;
        for (_, unfit) in &payload.dropped {
            self.drop_one(&event.name, &format!("a value {unfit}"));
        }
        let declared = |path: &str| event.fields.iter().any(|field| field.path == path && field.source == Source::Host);
        for _ in values.iter().filter(|(path, _)| !declared(path)) {
            self.drop_one(&event.name, "a value that is not declared");
        }
        let record = snapshot.consent.record();
        // A clock that was set back since the answer must not make new events look older than it.
        let on_since = |tier: &String| snapshot.consent.decision().and_then(|decision| decision.on_since.get(tier)).copied();
        let recorded_at = payload.tiers.iter().filter_map(on_since).max().map_or(now, |since| since.max(now));
        let shape = Arc::new(Shape {
            event: event.name.clone(),
            tiers: payload.tiers,
            fields: payload.fields,
            method: event.method,
            url: payload::url_for(&self.manifest, event, identity.as_deref()),
            envelope: if event.own_request { Envelope::None } else { self.manifest.wire.envelope },
            crash: event.crash,
            identity,
            decision: snapshot.consent.decision().map(|decision| decision.id.clone()).unwrap_or_default(),
            held: event.crash && record.is_none_or(|record| record.crash_reports == CrashReports::Ask),
        });
        self.append(&shape, recorded_at, &payload.bytes).inspect_err(|reason| {
            self.drop_one(&event.name, if *reason == NotRecorded::Full { "too much waits" } else { "disk" });
        })?;
        if !self.fresh.swap(true, Ordering::AcqRel) {
            // A full inbox has a wake-up in it already.
            let _already_awake = self.wake_writer.try_send(());
        }
        Ok(())
    }

    /// Repeats an event at its declared interval; its name if it has none.
    pub(super) fn repeat(&self, place: usize, values: Box<dyn Fn() -> Values + Send>) -> Result<(), String> {
        let event = self.manifest.events.get(place).ok_or_else(String::new)?;
        self.repeats.add(place, event.every.ok_or_else(|| event.name.clone())?, values);
        self.wake_writer();
        Ok(())
    }

    /// Records what is due; called by the writer's thread at every look.
    pub(super) fn run_repeats(&self) {
        if self.is_closing() {
            return;
        }
        let (snapshot, now) = (self.snapshot(), Timestamp::now());
        let may =
            |place: usize| self.manifest.events.get(place).is_some_and(|event| snapshot.consent.event(event, now).is_ok());
        self.repeats.run(std::time::Instant::now(), may, |place, values| self.record(place, values));
    }

    fn append(&self, shape: &Arc<Shape>, now: Timestamp, body: &[u8]) -> Result<(), NotRecorded> {
        let disk = |error: std::io::Error| NotRecorded::Disk(error.to_string());
        let mut spools = lock(&self.spools);
        if spools.current.as_ref().is_none_or(|spool| spool.length() > SPOOL_BYTES) {
            if spools.full >= SPOOLS {
                return Err(NotRecorded::Full);
            }
            places::make_private_folder(&self.file.folder).map_err(disk)?;
            let spool = Spool::create(&self.file.folder).map_err(disk)?;
            spools.for_writer.push(spool.reader().map_err(disk)?);
            spools.full += 1;
            spools.current = Some(spool);
        }
        match &mut spools.current {
            Some(spool) => spool.append(shape, uuid::Uuid::now_v7(), now.as_millisecond(), body).map_err(disk),
            None => Err(NotRecorded::Internal),
        }
    }

    fn drop_one(&self, event: &str, reason: &str) {
        *lock(&self.dropped).entry((event.to_owned(), reason.to_owned())).or_default() += 1;
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

    pub(super) fn take_dropped(&self) -> BTreeMap<(String, String), u64> {
        std::mem::take(&mut lock(&self.dropped))
    }

    pub(super) fn put_back_dropped(&self, counts: BTreeMap<(String, String), u64>) {
        let mut dropped = lock(&self.dropped);
        for (key, count) in counts {
            *dropped.entry(key).or_default() += count;
        }
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

/// What the person decides now, and whether another program gets in the way.
pub(super) fn read_consent(places: &Places, manifest: &Arc<Manifest>, file: &ConsentFile) -> Consent {
    let mut consent = file.read(manifest, Above::read(&places.environment, &places.policy));
    consent.conflict = crate::registry::conflict(places, manifest);
    consent
}
