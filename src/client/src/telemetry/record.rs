//! Recording, on the caller's thread: it looks at the decision, builds the exact bytes, and appends them to the spool with one `write`.

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
    /// For the snapshot with this number: the key of those values that may be recorded, and these values.
    admitted: Option<(u64, String, Values)>,
}

impl FrameSet {
    pub(super) fn new(given: Values) -> Self {
        Self { given, admitted: None }
    }
}

/// Records one event with these values.
#[inline]
pub(super) fn record(shared: &Shared, index: usize, values: &Values) -> Outcome {
    // A tier that is off costs no more than this look, and leaves no count.
    if shared.choice.may_be_on(index) { record_if_on(shared, index, values) } else { Outcome::Not(NotRecorded::NotAllowed) }
}

/// In a debug build, or if the host asked for it: tells the host's developer about values that the manifest does not accept. A forked child
/// says nothing: it must not wait for anybody, and the thread that holds the lock of standard error may not exist in it.
pub(super) fn tell_developer(shared: &Shared, index: usize, values: &Values) {
    if let Some(hears) = shared.developer
        && !shared.is_forked()
        && let Some(event) = shared.choice.manifest.events.get(index)
    {
        hears(event, values);
    }
}

fn record_if_on(shared: &Shared, index: usize, values: &Values) -> Outcome {
    tell_developer(shared, index, values);
    let snapshot = shared.choice.current();
    let Some(recording) = Recording::of(shared, &snapshot, index) else { return Outcome::Not(NotRecorded::NotAllowed) };
    if recording.event.by_hand {
        return Outcome::Not(NotRecorded::ByHand);
    }
    guarded(shared, || recording.take(values))
}

/// Does this work, and lets no panic of ours through to the host.
fn guarded(shared: &Shared, work: impl FnOnce() -> Result<Outcome, NotRecorded>) -> Outcome {
    let guarded = || {
        let _inside = inside();
        work()
    };
    if let Ok(outcome) = catch_unwind(AssertUnwindSafe(guarded)) {
        return outcome.unwrap_or_else(Outcome::Not);
    }
    shared.note_trouble("an error inside Candor while an event was recorded".into());
    Outcome::Not(NotRecorded::Internal)
}

/// Adds a picture to what is measured of an event, under the host's values in `set`.
pub(super) fn frame(shared: &Shared, index: usize, set: &Mutex<FrameSet>, took: Duration) {
    if !shared.choice.is_on(index) {
        return;
    }
    let snapshot = shared.choice.current();
    if let Some(recording) = Recording::of(shared, &snapshot, index) {
        guarded(shared, || recording.take_frame(set, took));
    }
}

/// The bytes that would be written for these values now, built in the same way as for recording.
pub(super) fn preview(shared: &Shared, index: usize, values: &Values) -> Result<Vec<u8>, Reason> {
    let snapshot = shared.choice.snapshot();
    let event = shared.choice.manifest.events.get(index).ok_or(Reason::NotAnswered)?;
    let now = shared.choice.now();
    let identity = snapshot.identity.id(event.identity, now);
    let firsts = Firsts::read(&shared.choice.file.folder).next(event, now);
    let (consent, facts) = (&snapshot.consent, shared.facts());
    let input = Input { consent, event, values, facts, now, identity: identity.as_deref(), firsts: &firsts };
    payload::build(&input).map(|payload| payload.bytes)
}

/// Repeats an event at its declared interval. If it has none, the error is the event's name.
pub(super) fn repeat(shared: &Shared, index: usize, values: Box<dyn Fn() -> Values + Send>) -> Result<(), String> {
    let event = shared.choice.manifest.events.get(index).ok_or_else(String::new)?;
    let every = event.every.filter(|_| !event.aggregates());
    shared.repeats.add(index, every.ok_or_else(|| event.name.clone())?, values);
    shared.wake_writer();
    Ok(())
}

/// Records what is due. The writer's thread calls this in every round.
pub(super) fn run_repeats(shared: &Shared) {
    if shared.is_closing() {
        return;
    }
    let snapshot = shared.choice.snapshot();
    let may = |index: usize| snapshot.on(index).is_some();
    shared.repeats.run(Instant::now(), may, |index, values| record(shared, index, values));
    record_aggregates(shared, false);
}

/// Records what was counted and measured in intervals that have ended, or in all intervals when telemetry ends.
pub(super) fn record_aggregates(shared: &Shared, all: bool) {
    let snapshot = shared.choice.snapshot();
    shared.aggregates.keep(|index, since| snapshot.on(index).is_some_and(|on| on.since == *since));
    for (index, sets) in shared.aggregates.take_due(Instant::now(), all, &shared.choice.manifest.events) {
        let Some(recording) = Recording::of(shared, &snapshot, index) else { continue };
        for values in &sets {
            guarded(shared, || recording.write(values).map(|()| Outcome::Recorded));
        }
    }
}

/// One event that may be recorded now, and what was decided about it.
struct Recording<'a> {
    shared: &'a Shared,
    snapshot: &'a Snapshot,
    on: &'a On,
    index: usize,
    event: &'a Event,
}

impl<'a> Recording<'a> {
    fn of(shared: &'a Shared, snapshot: &'a Snapshot, index: usize) -> Option<Self> {
        let event = shared.choice.manifest.events.get(index)?;
        Some(Self { shared, snapshot, on: snapshot.on(index)?, index, event })
    }

    /// Writes the event down, or counts it if the manifest says so.
    fn take(&self, values: &Values) -> Result<Outcome, NotRecorded> {
        self.check_open()?;
        let is_measured = |field: &&Field| matches!(field.source, Source::Count | Source::Frames);
        // What the host has counted itself is not counted again.
        if !self.on.aggregates || self.event.fields.iter().filter(is_measured).any(|field| values.get(&field.path).is_some()) {
            self.write(values)?;
            return Ok(Outcome::Recorded);
        }
        if !self.event.fields.iter().any(|field| field.source == Source::Count) {
            return Err(NotRecorded::OfFrames);
        }
        let values = self.admitted(values);
        self.measure(&key_of(&values), &values, Measure::Once)
    }

    /// Refuses to record after telemetry has ended, and in a forked child, in which any lock may be held by a thread that does not exist
    /// there.
    fn check_open(&self) -> Result<(), NotRecorded> {
        let (reason, refused) = if self.shared.is_forked() {
            (Dropped::Forked, NotRecorded::Forked)
        } else if self.shared.is_closing() {
            (Dropped::Closed, NotRecorded::Closed)
        } else {
            return Ok(());
        };
        drops::leave(&self.shared.choice.file.folder, &self.event.name, reason);
        Err(refused)
    }

    fn take_frame(&self, set: &Mutex<FrameSet>, took: Duration) -> Result<Outcome, NotRecorded> {
        self.check_open()?;
        if took.is_zero() {
            self.drops(Dropped::OutsideLimits);
            return Ok(Outcome::Counted);
        }
        let mut set = lock(set);
        if set.admitted.as_ref().is_none_or(|(number, ..)| *number != self.snapshot.number) {
            let admitted = self.admitted(&set.given);
            set.admitted = Some((self.snapshot.number, key_of(&admitted), admitted));
        }
        let Some((_, key, values)) = &set.admitted else { return Err(NotRecorded::Internal) };
        self.measure(key, values, Measure::Frame(took))
    }

    fn measure(&self, key: &str, values: &Values, measure: Measure) -> Result<Outcome, NotRecorded> {
        if self.shared.aggregates.add((self.index, self.event), &self.on.since, (key, values), measure) {
            return Ok(Outcome::Counted);
        }
        self.drops(Dropped::TooManyValues);
        Err(NotRecorded::TooManyKinds)
    }

    /// The host's values, as far as the decision and the manifest let them through. Those that the manifest does not accept are counted as
    /// dropped.
    fn admitted(&self, values: &Values) -> Values {
        let mut admitted = Values::new();
        self.count_undeclared(values);
        for (path, value) in values.iter() {
            let Some((index, field)) = self.event.host_field(path) else { continue };
            if !self.on.allowed.fields.get(index).is_some_and(Result::is_ok) {
                continue;
            }
            match field.kind.admit(value) {
                Ok(value) => admitted = admitted.with(path.to_owned(), value.into_owned()),
                Err(unfit) => self.drops(unfit.into()),
            }
        }
        admitted
    }

    fn count_undeclared(&self, values: &Values) {
        let is_given = |field: &&Field| field.source.is_given() && values.get(&field.path).is_some();
        for _ in self.event.fields.iter().filter(is_given).count()..values.len() {
            self.drops(Dropped::NotDeclared);
        }
    }

    /// Counts something of this event that was not recorded, under this reason.
    fn drops(&self, reason: Dropped) {
        self.shared.dropped.count(&self.event.name, reason);
    }

    fn write(&self, values: &Values) -> Result<(), NotRecorded> {
        let Self { shared, snapshot, on, index, event } = *self;
        let now = shared.choice.now();
        let identity = if event.identity == IdentityKind::None { None } else { on.identity(snapshot, event, now) };
        if event.identity != IdentityKind::None && identity.is_none() {
            self.drops(Dropped::NoIdentity);
            return Err(NotRecorded::NoIdentity);
        }
        let (folder, facts) = (&shared.choice.file.folder, shared.facts());
        let firsts = on.firsts(folder, event, now);
        let input =
            Input { consent: &snapshot.consent, event, values, facts, now, identity: identity.as_deref(), firsts: &firsts };
        let written = on.template(&input).write(&input);
        for (_, unfit) in &written.dropped {
            self.drops((*unfit).into());
        }
        if written.seen < values.len() {
            self.count_undeclared(values);
        }
        shared.spools.append(folder, index, (snapshot, on), &input, &written).inspect_err(|reason| {
            self.drops(if *reason == NotRecorded::Full { Dropped::Full } else { Dropped::Disk });
        })?;
        shared.is_fresh();
        Ok(())
    }
}

/// A key that is different for each set of values.
fn key_of(values: &Values) -> String {
    let mut lines: Vec<String> = Vec::with_capacity(values.len());
    for (path, value) in values.iter() {
        let line = format!("{path}={}\n", json::written(value));
        // There are so few values that inserting each one in its place is a good way to sort them.
        lines.insert(lines.partition_point(|known| *known < line), line);
    }
    lines.concat()
}
