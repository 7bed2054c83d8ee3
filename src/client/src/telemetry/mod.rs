//! The handle that a host program holds. It never waits for a network or a disk that is slow, and never breaks its host.
//!
//! `open` reads what the person decided and starts two named threads: `candor-writer` watches the consent file and moves the spool
//! into the log, `candor-delivery` sends. Recording itself is a look at what was decided, and one `write`.

mod aggregate;
mod delivery_thread;
mod drops;
mod panics;
mod plan;
mod recorder;
mod repeat;
mod writer;

use std::path::Path;
use std::sync::mpsc;
use std::sync::{Arc, Mutex};
use std::time::{Duration, Instant};

use crate::clock::Clock;
use crate::consent::Reason;
use crate::delivery::{Http, Policy, Transport};
use crate::manifest::{Manifest, ManifestError, Source};
use crate::outcome::{NotOfFrames, NotRepeating, Outcome, UnknownEvent};
use crate::places::{NoHome, Places};
use crate::registry;
use crate::values::Values;
use recorder::{FrameSet, Opening, Shared};

/// How long closing waits, with a dead network too. A quarter of a second is promised; a busy machine wakes its waiter some
/// milliseconds late.
const LONGEST_CLOSE: Duration = Duration::from_millis(225);

/// Somebody in this build asked for the feature `noop` while somebody else needs the real interface: silence wins, for all of them.
const SILENT: bool = cfg!(feature = "noop");

/// Why telemetry could not be opened. The host goes on without it.
#[derive(Debug, thiserror::Error)]
pub enum OpenError {
    /// The manifest is refused: line and reason.
    #[error("the manifest is refused: {0}")]
    Manifest(#[from] ManifestError),
    /// There is no home folder.
    #[error(transparent)]
    NoHome(#[from] NoHome),
    /// The operating system gives no thread.
    #[error("no thread could be started: {0}")]
    Thread(#[from] std::io::Error),
}

/// How telemetry is opened.
#[must_use = "call `open`"]
pub struct Builder {
    manifest: String,
    version: Option<String>,
    places: Option<Places>,
    transport: Option<Box<dyn Transport>>,
    policy: Policy,
    clock: Clock,
    deliver: bool,
    register: bool,
}

impl Builder {
    /// The program's version, in place of the one in the manifest.
    pub fn version(mut self, version: impl Into<String>) -> Self {
        self.version = Some(version.into());
        self
    }

    /// Other places than this computer's own, for tests.
    pub fn places(mut self, places: Places) -> Self {
        self.places = Some(places);
        self
    }

    /// Another clock than the computer's, for tests.
    #[cfg(any(test, feature = "testing"))]
    pub fn clock(mut self, clock: Clock) -> Self {
        self.clock = clock;
        self
    }

    /// Another network than HTTP, for tests.
    #[cfg(any(test, feature = "testing"))]
    pub fn transport(mut self, transport: impl Transport + 'static) -> Self {
        self.transport = Some(Box::new(transport));
        self
    }

    /// Other limits than the usual ones.
    pub fn policy(mut self, policy: Policy) -> Self {
        self.policy = policy;
        self
    }

    /// Whether this process sends; if not, its events wait in the log until another one does.
    pub fn deliver(mut self, deliver: bool) -> Self {
        self.deliver = deliver;
        self
    }

    /// Whether the manifest is registered for the window, which then takes this program for one that obeys every tier.
    pub fn register(mut self, register: bool) -> Self {
        self.register = register;
        self
    }

    /// Opens. Registers the manifest so that the window shows it; writes nothing else before a person has answered.
    pub fn open(self) -> Result<Telemetry, OpenError> {
        let mut manifest = Manifest::parse(&self.manifest)?;
        if let Some(version) = &self.version {
            manifest = manifest.with_version(version);
        }
        let places = match self.places {
            Some(places) => places,
            None => Places::of_this_computer()?,
        };
        let transport = self.transport.unwrap_or_else(|| Box::new(Http::new(&self.policy)));
        // A window that cannot show this program is a nuisance, not a reason to send more or less.
        let registered = if self.register && !SILENT { registry::register(&places, &manifest) } else { Ok(()) };
        let (wake_writer, writer_inbox) = mpsc::sync_channel(1);
        let (wake_delivery, delivery_inbox) = mpsc::sync_channel(1);
        let opening = Opening { manifest, places, policy: self.policy, clock: self.clock };
        let shared = Arc::new(Shared::new(opening, wake_writer, wake_delivery));
        if let Err(error) = registered {
            shared.note_trouble(format!("the manifest could not be registered for the window: {error}"));
        }
        let (done, finished) = mpsc::channel();
        if SILENT {
            return Ok(Telemetry { shared, finished, threads: 0 });
        }
        writer::start(Arc::clone(&shared), writer_inbox, done.clone())?;
        if self.deliver {
            delivery_thread::start(Arc::clone(&shared), transport, delivery_inbox, done)?;
        }
        Ok(Telemetry { shared, finished, threads: if self.deliver { 2 } else { 1 } })
    }
}

/// What a host program holds while it runs. Dropping it moves everything that was recorded into the log, and sends what can be sent
/// within a quarter of a second; the rest waits for the next start.
#[must_use = "telemetry ends when this is dropped"]
pub struct Telemetry {
    shared: Arc<Shared>,
    finished: mpsc::Receiver<()>,
    threads: usize,
}

impl Telemetry {
    /// Opens with the text of a manifest and everything else as usual.
    pub fn open(manifest: &str) -> Result<Self, OpenError> {
        Self::builder(manifest).open()
    }

    /// The way to open with something unusual.
    pub fn builder(manifest: impl Into<String>) -> Builder {
        Builder {
            manifest: manifest.into(),
            version: None,
            places: None,
            transport: None,
            policy: Policy::default(),
            clock: Clock::default(),
            deliver: true,
            register: true,
        }
    }

    /// A handle for one event of the manifest, resolved once and kept.
    pub fn event(&self, name: &str) -> Result<EventHandle, UnknownEvent> {
        let place = self.shared.manifest().events.iter().position(|event| event.name == name);
        place.map(|place| EventHandle { shared: Arc::clone(&self.shared), place }).ok_or_else(|| UnknownEvent(name.to_owned()))
    }

    /// The manifest that is in force.
    pub fn manifest(&self) -> &Arc<Manifest> {
        self.shared.manifest()
    }

    /// The folder that holds consent file and log.
    pub fn folder(&self) -> &Path {
        &self.shared.file().folder
    }

    /// From now on records each panic of this process as the manifest's crash report of this name, with `values` besides. The panic
    /// then goes its usual way. Nothing is captured while the report's tier is not allowed, and nothing after telemetry has ended.
    pub fn capture_panics(&self, event: &str, values: impl Fn() -> Values + Send + Sync + 'static) -> Result<(), UnknownEvent> {
        let is_this = |known: &crate::manifest::Event| known.crash && known.name == event;
        let place = self.shared.manifest().events.iter().position(is_this).ok_or_else(|| UnknownEvent(event.to_owned()))?;
        if !SILENT {
            panics::capture(&self.shared, place, values);
        }
        Ok(())
    }

    /// What went wrong lately, in sentences, newest last; at most a few.
    pub fn troubles(&self) -> Vec<String> {
        self.shared.troubles()
    }

    /// Ends telemetry, as dropping does.
    pub fn close(self) {
        drop(self);
    }

    /// The same for whoever can wait: up to so long, for what a slow disk or another process holds up.
    pub fn close_within(mut self, limit: Duration) {
        self.finish(limit);
    }

    fn finish(&mut self, limit: Duration) {
        // What was forked from the host has none of its threads, and nothing of its own to finish.
        if self.shared.is_forked() {
            return;
        }
        let until = Instant::now() + limit;
        self.shared.close();
        for _ in 0..std::mem::take(&mut self.threads) {
            if self.finished.recv_timeout(until.saturating_duration_since(Instant::now())).is_err() {
                // A thread is stuck in a request or a slow disk. It holds nothing of the host's; what it has not done is in the spool.
                return;
            }
        }
    }
}

impl std::fmt::Debug for Telemetry {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "Telemetry({})", self.shared.manifest().app.id)
    }
}

impl Drop for Telemetry {
    fn drop(&mut self) {
        self.finish(LONGEST_CLOSE);
    }
}

/// One event of the manifest.
#[derive(Clone)]
pub struct EventHandle {
    shared: Arc<Shared>,
    place: usize,
}

impl EventHandle {
    /// Records one event with these values. Costs nothing while its tiers are off; never waits for disk or network, never panics.
    #[inline]
    pub fn record(&self, values: &Values) -> Outcome {
        self.shared.record(self.place, values)
    }

    /// What stands in the way of this event now, in the words that the window uses; `None` if nothing does.
    pub fn why_not(&self) -> Option<Reason> {
        self.shared.why_not(self.place)
    }

    /// Counts pictures of this event, whose manifest makes them a histogram (`from = "event.frames"`), under these values: for each
    /// set of them there is one event in an interval. When they change, ask for another counter.
    pub fn frames(&self, values: &Values) -> Result<Frames, NotOfFrames> {
        let event = self.shared.manifest().events.get(self.place);
        if !event.is_some_and(|event| event.fields.iter().any(|field| field.source == Source::Frames)) {
            return Err(NotOfFrames(event.map(|event| event.name.clone()).unwrap_or_default()));
        }
        let set = Arc::new(Mutex::new(FrameSet::new(values.clone())));
        Ok(Frames { shared: Arc::clone(&self.shared), place: self.place, set })
    }

    /// Records this event as often as the manifest says, from now until telemetry ends; the first one as soon as it may be. `values` is
    /// asked each time, on a thread of ours, and should answer at once.
    pub fn repeat(&self, values: impl Fn() -> Values + Send + 'static) -> Result<(), NotRepeating> {
        self.shared.repeat(self.place, Box::new(values)).map_err(NotRepeating)
    }
}

impl std::fmt::Debug for EventHandle {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "EventHandle({})", self.place)
    }
}

/// Counts pictures, and how long each took, until their interval ends.
#[derive(Clone)]
pub struct Frames {
    shared: Arc<Shared>,
    place: usize,
    set: Arc<Mutex<FrameSet>>,
}

impl Frames {
    /// One picture, and how long it took. Costs nothing while the event's tiers are off; takes no lock that disk or network hold.
    pub fn frame(&self, took: Duration) {
        self.shared.frame(self.place, &self.set, took);
    }
}

impl std::fmt::Debug for Frames {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "Frames({})", self.place)
    }
}

#[cfg(test)]
mod tests;
