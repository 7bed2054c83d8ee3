//! Recording, on the caller's thread: a question about what was decided, the exact bytes, one `write` to the spool.

use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::Mutex;
use std::time::{Duration, Instant};

use super::aggregate::Measure;
use super::drops;
use super::guard::{inside, lock};
use super::plan::{On, Snapshot};
use super::shared::Shared;
use crate::consent::Reason;
use crate::firsts::Firsts;
use crate::json;
use crate::log::Dropped;
use crate::manifest::{Event, Field, IdentityKind, Source};
use crate::outcome::{NotRecorded, Outcome};
use crate::payload::{self, Input};
use crate::values::Values;

/// The host's values under which pictures are counted.
#[derive(Debug, Default)]
pub(super) struct FrameSet {
    given: Values,
    /// For the snapshot with this number: the key of what may go of them, and that.
    admitted: Option<(u64, String, Values)>,
}

impl FrameSet {
    pub(super) fn new(given: Values) -> Self {
        Self { given, admitted: None }
    }
}

impl Shared {
    #[inline]
    pub(super) fn record(&self, index: usize, values: &Values) -> Outcome {
        self.hear_of_undeclared(index, values);
        // A tier that is off costs no more than this, and leaves no count.
        if self.choice.is_on(index) { self.record_allowed(index, values) } else { Outcome::Not(NotRecorded::NotAllowed) }
    }

    fn record_allowed(&self, index: usize, values: &Values) -> Outcome {
        let snapshot = self.choice.current();
        let (Some(on), Some(event)) = (snapshot.on(index), self.choice.manifest.events.get(index)) else {
            return Outcome::Not(NotRecorded::NotAllowed);
        };
        if event.by_hand {
            return Outcome::Not(NotRecorded::ByHand);
        }
        self.guarded(|| {
            self.check_open(event)?;
            let is_measured = |field: &&Field| matches!(field.source, Source::Count | Source::Frames);
            // What the host has counted by itself needs no counting.
            if !on.aggregates || event.fields.iter().filter(is_measured).any(|field| values.get(&field.path).is_some()) {
                self.write(event, index, values, &snapshot, on)?;
                return Ok(Outcome::Recorded);
            }
            if !event.fields.iter().any(|field| field.source == Source::Count) {
                return Err(NotRecorded::OfFrames);
            }
            let values = self.admitted(event, values, on);
            self.measure((index, event), on, (&key_of(&values), &values), Measure::Once)?;
            Ok(Outcome::Counted)
        })
    }

    /// Nothing of ours gets through to the host.
    fn guarded(&self, work: impl FnOnce() -> Result<Outcome, NotRecorded>) -> Outcome {
        if let Ok(outcome) = catch_unwind(AssertUnwindSafe(|| inside(work))) {
            return outcome.unwrap_or_else(Outcome::Not);
        }
        self.note_trouble("an error inside Candor while an event was recorded".into());
        Outcome::Not(NotRecorded::Internal)
    }

    /// Whether this process may record at all. In a forked child any lock may be held by a thread that is not there.
    fn check_open(&self, event: &Event) -> Result<(), NotRecorded> {
        let (reason, refused) = if self.is_forked() {
            (Dropped::Forked, NotRecorded::Forked)
        } else if self.is_closing() {
            (Dropped::Closed, NotRecorded::Closed)
        } else {
            return Ok(());
        };
        drops::leave(&self.choice.file.folder, &event.name, reason);
        Err(refused)
    }

    /// Adds a picture to what is measured of an event, under the host's values that `set` keeps.
    pub(super) fn frame(&self, index: usize, set: &Mutex<FrameSet>, took: Duration) {
        if !self.choice.is_on(index) {
            return;
        }
        let snapshot = self.choice.current();
        let Some(on) = snapshot.on(index) else { return };
        self.guarded(|| {
            let event = self.choice.manifest.events.get(index).ok_or(NotRecorded::Internal)?;
            self.check_open(event)?;
            if took.is_zero() {
                self.dropped.count(&event.name, Dropped::OutsideLimits);
                return Ok(Outcome::Counted);
            }
            let mut set = lock(set);
            if set.admitted.as_ref().is_none_or(|(number, ..)| *number != snapshot.number) {
                let admitted = self.admitted(event, &set.given, on);
                set.admitted = Some((snapshot.number, key_of(&admitted), admitted));
            }
            let Some((_, key, values)) = &set.admitted else { return Err(NotRecorded::Internal) };
            self.measure((index, event), on, (key, values), Measure::Frame(took))?;
            Ok(Outcome::Counted)
        });
    }

    fn measure(
        &self,
        (index, event): (usize, &Event),
        on: &On,
        (key, values): (&str, &Values),
        measure: Measure,
    ) -> Result<(), NotRecorded> {
        if self.aggregates.add((index, event), &on.since, (key, values), measure) {
            return Ok(());
        }
        self.dropped.count(&event.name, Dropped::TooManyValues);
        Err(NotRecorded::TooManyKinds)
    }

    /// The host's values of which the decision and the manifest let something through; the others are counted.
    fn admitted(&self, event: &Event, values: &Values, on: &On) -> Values {
        let mut admitted = Values::new();
        self.count_undeclared(event, values);
        for (path, value) in values.iter() {
            let Some((index, field)) = event.host_field(path) else { continue };
            if !on.allowed.fields.get(index).is_some_and(Result::is_ok) {
                continue;
            }
            match field.kind.admit(value) {
                Ok(value) => admitted = admitted.with(path.to_owned(), value.into_owned()),
                Err(unfit) => self.dropped.count(&event.name, unfit.into()),
            }
        }
        admitted
    }

    fn count_undeclared(&self, event: &Event, values: &Values) {
        let declared = event.fields.iter().filter(|field| field.source.is_given() && values.get(&field.path).is_some()).count();
        for _ in declared..values.len() {
            self.dropped.count(&event.name, Dropped::NotDeclared);
        }
    }

    fn write(&self, event: &Event, index: usize, values: &Values, snapshot: &Snapshot, on: &On) -> Result<(), NotRecorded> {
        let now = self.choice.now();
        let identity = if event.identity == IdentityKind::None { None } else { on.identity(snapshot, event, now) };
        if event.identity != IdentityKind::None && identity.is_none() {
            self.dropped.count(&event.name, Dropped::NoIdentity);
            return Err(NotRecorded::NoIdentity);
        }
        let facts = self.facts();
        let firsts = on.firsts(&self.choice.file.folder, event, now);
        let input =
            Input { consent: &snapshot.consent, event, values, facts, now, identity: identity.as_deref(), firsts: &firsts };
        let written = on.template(&input).write(&input);
        for (_, unfit) in &written.dropped {
            self.dropped.count(&event.name, (*unfit).into());
        }
        if written.seen < values.len() {
            self.count_undeclared(event, values);
        }
        self.spools.append(&self.choice.file.folder, index, (snapshot, on), &input, &written).inspect_err(|reason| {
            self.dropped.count(&event.name, if *reason == NotRecorded::Full { Dropped::Full } else { Dropped::Disk });
        })?;
        self.is_fresh();
        Ok(())
    }

    /// The bytes that would be written for these values now, by the same function.
    pub(super) fn preview(&self, index: usize, values: &Values) -> Result<Vec<u8>, Reason> {
        let snapshot = self.choice.snapshot();
        let event = self.choice.manifest.events.get(index).ok_or(Reason::NotAnswered)?;
        let now = self.choice.now();
        let identity = snapshot.identity.id(event.identity, now);
        let firsts = Firsts::read(&self.choice.file.folder).next(event, now);
        let (consent, facts) = (&snapshot.consent, self.facts());
        let input = Input { consent, event, values, facts, now, identity: identity.as_deref(), firsts: &firsts };
        payload::build(&input).map(|payload| payload.bytes)
    }

    /// Repeats an event at its declared interval; its name if it has none.
    pub(super) fn repeat(&self, index: usize, values: Box<dyn Fn() -> Values + Send>) -> Result<(), String> {
        let event = self.choice.manifest.events.get(index).ok_or_else(String::new)?;
        let every = event.every.filter(|_| !event.aggregates());
        self.repeats.add(index, every.ok_or_else(|| event.name.clone())?, values);
        self.wake_writer();
        Ok(())
    }

    /// Records what is due; called by the writer's thread at every look.
    pub(super) fn run_repeats(&self) {
        if self.is_closing() {
            return;
        }
        let snapshot = self.choice.snapshot();
        let may = |index: usize| snapshot.on(index).is_some();
        self.repeats.run(Instant::now(), may, |index, values| self.record(index, values));
        self.record_aggregates(false);
    }

    /// Records what was counted and measured and is due; all of it, when telemetry ends.
    pub(super) fn record_aggregates(&self, all: bool) {
        let snapshot = self.choice.snapshot();
        self.aggregates.keep(|index, since| snapshot.on(index).is_some_and(|on| on.since == *since));
        for (index, sets) in self.aggregates.take_due(Instant::now(), all, &self.choice.manifest.events) {
            let (Some(event), Some(on)) = (self.choice.manifest.events.get(index), snapshot.on(index)) else { continue };
            for values in &sets {
                self.guarded(|| self.write(event, index, values, &snapshot, on).map(|()| Outcome::Recorded));
            }
        }
    }
}

/// Tells one set of values from another.
fn key_of(values: &Values) -> String {
    let mut lines: Vec<String> = Vec::with_capacity(values.len());
    for (path, value) in values.iter() {
        let line = format!("{path}={}\n", json::written(value));
        // There are few, and this is how a few are sorted.
        lines.insert(lines.partition_point(|known| *known < line), line);
    }
    lines.concat()
}
