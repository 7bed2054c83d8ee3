//! What the person decided, as recording and sending see it: read again on every change, and looked at without a lock.

use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex};

use arc_swap::{ArcSwap, Guard};
use jiff::Timestamp;

use super::guard::lock;
use super::plan::{Plan, Snapshot};
use crate::clock::Clock;
use crate::consent::{Consent, ConsentFile, Reason, Restrictions};
use crate::identity::{Identity, IdentityError};
use crate::manifest::{IdentityKind, Manifest};
use crate::places::Places;
use crate::registry;

/// Whether a crate in this build asked for the feature `noop`. Even if another one needs the real interface, silence wins, for all of them.
pub(super) const SILENT: bool = cfg!(feature = "noop");

/// What the person decided about one program, and where that is written.
pub(super) struct Choice {
    pub(super) manifest: Arc<Manifest>,
    pub(super) places: Places,
    pub(super) file: ConsentFile,
    clock: Clock,
    snapshot: ArcSwap<Snapshot>,
    /// Whether anything may be recorded of each event, by its index: a copy of what the snapshot says that is quick to read. All of them are
    /// on if the host's developer hears of the values of each event.
    on: Box<[AtomicBool]>,
    /// Whether the host's developer does.
    is_heard: bool,
    /// Held while the decision is read again, so that an older one never replaces a newer one. Recording never takes this lock.
    refreshing: Mutex<()>,
    /// The id of a decision that was followed by a no, as the log says: an older copy of the file was put back. Only the writer's thread
    /// asks the log.
    overtaken: Mutex<Option<String>>,
    /// Whether something was decided that the log's rows have not been checked against yet.
    decided: AtomicBool,
}

impl Choice {
    /// Reads the current decision. Makes no identity: [`Self::refresh`] does that.
    pub(super) fn new(manifest: Manifest, places: Places, clock: Clock, is_heard: bool) -> Self {
        let manifest = Arc::new(manifest);
        let file = ConsentFile::of(&places, &manifest);
        let consent = read_consent(&places, &manifest, &file);
        Self {
            snapshot: ArcSwap::from_pointee(Snapshot::new(consent, Identity::default(), clock.now(), 0)),
            on: manifest.events.iter().map(|_| AtomicBool::new(is_heard)).collect(),
            is_heard,
            manifest,
            places,
            file,
            clock,
            refreshing: Mutex::default(),
            overtaken: Mutex::default(),
            decided: AtomicBool::new(false),
        }
    }

    pub(super) fn now(&self) -> Timestamp {
        self.clock.now()
    }

    /// The decision as it was last read, for one question only; [`Self::snapshot`] returns it for longer use.
    pub(super) fn current(&self) -> Guard<Arc<Snapshot>> {
        self.snapshot.load()
    }

    pub(super) fn snapshot(&self) -> Arc<Snapshot> {
        self.snapshot.load_full()
    }

    /// Whether there may be anything to do when this event is recorded: "no" is certain, and the snapshot has the last word.
    #[inline]
    pub(super) fn may_be_on(&self, index: usize) -> bool {
        self.on.get(index).is_some_and(|on| on.load(Ordering::Acquire))
    }

    /// Whether anything of this event may be recorded now.
    #[inline]
    pub(super) fn is_on(&self, index: usize) -> bool {
        self.may_be_on(index) && (!self.is_heard || self.current().on(index).is_some())
    }

    /// Why nothing of this event is recorded now; `None` if something is.
    pub(super) fn why_not(&self, index: usize) -> Option<Reason> {
        match self.snapshot.load().plan(index)? {
            Plan::Off(reason) => Some(reason.clone()),
            Plan::On(_) => None,
        }
    }

    /// The person's decision at this moment, straight from the file.
    pub(super) fn consent(&self) -> Consent {
        let consent = read_consent(&self.places, &self.manifest, &self.file);
        let id = consent.decision().map(|decision| decision.id.clone());
        if id.is_some() && *lock(&self.overtaken) == id { consent.put_back() } else { consent }
    }

    /// Remembers that a no came after this decision.
    pub(super) fn is_overtaken(&self, decision: String) {
        *lock(&self.overtaken) = Some(decision);
    }

    /// Reads the person's decision again, and makes an identity if an event that is now allowed needs one; only that can fail. Touches
    /// neither the log nor the network, so that a slow one cannot delay a click.
    pub(super) fn refresh(&self) -> Result<(), IdentityError> {
        let _one_at_a_time = lock(&self.refreshing);
        let consent = self.consent();
        let now = self.now();
        if is_off(&consent) && self.snapshot.load().consent != consent {
            // Setting the identity aside may have to wait for a lock, but a no takes effect at once.
            self.take(&consent, &Identity::default(), now);
        }
        let (identity, failed) = match self.identity(&consent, now) {
            Ok(identity) => (identity, Ok(())),
            Err(error) => (Identity::default(), Err(error)),
        };
        self.take(&consent, &identity, now);
        failed
    }

    /// Puts into force what was read, if anything about it is new.
    fn take(&self, consent: &Consent, identity: &Identity, now: Timestamp) {
        let old = self.snapshot.load();
        let changed = old.consent != *consent || old.identity != *identity;
        if changed || old.until.is_some_and(|until| until <= now) || old.number == 0 {
            let snapshot = Snapshot::new(consent.clone(), identity.clone(), now, old.number.wrapping_add(1));
            self.snapshot.store(Arc::new(snapshot));
            let snapshot = self.snapshot.load();
            for (index, on) in self.on.iter().enumerate() {
                on.store(self.is_heard || snapshot.on(index).is_some(), Ordering::Release);
            }
            self.decided.store(true, Ordering::Release);
        }
    }

    fn identity(&self, consent: &Consent, now: Timestamp) -> Result<Identity, IdentityError> {
        let folder = &self.file.folder;
        // Switching everything off ends the identity, whoever wrote that: this program's own settings, or an editor.
        if is_off(consent) {
            Identity::replace_if(folder, now, false, &|| is_off(&self.consent()))?;
        }
        if self.needs_identity(consent, now) {
            Identity::read_or_make_if(folder, &|| self.needs_identity(&self.consent(), now))
        } else {
            Identity::read(folder)
        }
    }

    /// Whether an event that is allowed carries an identity.
    fn needs_identity(&self, consent: &Consent, now: Timestamp) -> bool {
        self.manifest.events.iter().any(|event| event.identity != IdentityKind::None && consent.event(event, now).is_ok())
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

    /// Whether something was decided that [`Self::take_decided`] has not reported yet.
    pub(super) fn is_decided(&self) -> bool {
        self.decided.load(Ordering::Acquire)
    }

    /// Whether nothing is sent because something could not be read. That may pass without a change to any file, for example when the
    /// process can open files again.
    pub(super) fn is_in_doubt(&self) -> bool {
        let doubt = |reason| matches!(reason, Reason::File(_) | Reason::PolicyUnreadable(_) | Reason::TextLost);
        self.snapshot.load().consent.everything(self.now()).is_err_and(doubt)
    }
}

/// Whether the person said no to everything.
fn is_off(consent: &Consent) -> bool {
    consent.choices().is_some_and(|choices| !choices.enabled)
}

/// Reads the person's decision, and whether another manifest claims this program or its folder.
fn read_consent(places: &Places, manifest: &Arc<Manifest>, file: &ConsentFile) -> Consent {
    let mut restrictions = Restrictions::read(&places.environment, &places.policy);
    restrictions.telemetry_off |= SILENT;
    file.read(manifest, restrictions, registry::conflict(places, manifest))
}
