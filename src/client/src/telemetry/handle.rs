//! The handles that a host program holds while it runs.

use std::path::Path;
use std::sync::{Arc, Mutex};
use std::time::{Duration, Instant};

#[cfg(feature = "crashes")]
use super::choice::SILENT;
#[cfg(feature = "crashes")]
use super::panics;
use super::record::{self, FrameSet, record};
use super::shared::{LONGEST_CLOSE, Shared};
use crate::announce::Listener;
use crate::consent::{Consent, Reason};
#[cfg(feature = "crashes")]
use crate::manifest::Event;
use crate::manifest::{Manifest, Source};
#[cfg(feature = "crashes")]
use crate::outcome::NotRecorded;
use crate::outcome::{NotOfFrames, NotRepeating, Outcome, UnknownEvent};
use crate::values::Values;

/// What a host program holds while it runs. Dropping it moves everything that was recorded into the log, and sends what can be sent
/// within a quarter of a second; the rest waits for the next start.
///
/// ```
/// # use candor::{Environment, Places, Telemetry, Values};
/// # fn main() -> Result<(), Box<dyn std::error::Error>> {
/// # const MANIFEST: &str = include_str!(concat!(env!("CARGO_MANIFEST_DIR"), "/examples/host.toml"));
/// # let home = tempfile::tempdir()?;
/// # let places = Places::below(home.path(), Environment::default());
/// let telemetry = Telemetry::builder(MANIFEST).version("1.2.0").places(places).open()?;
/// let opened = telemetry.event("app_opened")?;
/// println!("This start was {}.", opened.record(&Values::new()));
/// telemetry.close();
/// # Ok(())
/// # }
/// ```
#[must_use = "telemetry ends when this is dropped"]
pub struct Telemetry {
    pub(super) shared: Arc<Shared>,
    pub(super) threads: usize,
    /// Hears of what is decided in this process, until it is closed.
    pub(super) _hears: Option<Arc<Listener>>,
}

impl Telemetry {
    /// A handle for one event of the manifest, resolved once and kept.
    ///
    /// ```
    /// # use candor::{Environment, Places, Telemetry};
    /// # fn main() -> Result<(), Box<dyn std::error::Error>> {
    /// # const MANIFEST: &str = include_str!(concat!(env!("CARGO_MANIFEST_DIR"), "/examples/host.toml"));
    /// # let home = tempfile::tempdir()?;
    /// # let places = Places::below(home.path(), Environment::default());
    /// # let telemetry = Telemetry::builder(MANIFEST).places(places).open()?;
    /// let clicked = telemetry.event("clicked")?;
    /// assert!(telemetry.event("nothing").is_err());
    /// # drop(clicked);
    /// # Ok(())
    /// # }
    /// ```
    pub fn event(&self, name: &str) -> Result<EventHandle, UnknownEvent> {
        let index = self.shared.choice.manifest.events.iter().position(|event| event.name == name);
        index.map(|index| EventHandle { shared: Arc::clone(&self.shared), index }).ok_or_else(|| UnknownEvent(name.to_owned()))
    }

    /// The manifest that is in force.
    pub fn manifest(&self) -> &Arc<Manifest> {
        &self.shared.choice.manifest
    }

    /// The folder that holds consent file and log.
    pub fn folder(&self) -> &Path {
        &self.shared.choice.file.folder
    }

    /// What the person decides, as this process last read it: for programs that show it themselves.
    pub fn consent(&self) -> Consent {
        self.shared.choice.snapshot().consent.clone()
    }

    /// From now on records each panic of this process as the manifest's crash report of this name, with `values` besides. The panic
    /// then goes its usual way. `values` is asked on a thread of ours, so that neither a panic nor a lock in it can do any harm; the panic
    /// waits half a second for it. Nothing is captured while the report's tier is not allowed, and nothing after telemetry has ended.
    ///
    /// ```
    /// # use candor::{Environment, Places, Telemetry, Values};
    /// # fn main() -> Result<(), Box<dyn std::error::Error>> {
    /// # const MANIFEST: &str = include_str!(concat!(env!("CARGO_MANIFEST_DIR"), "/../../assets/apps/ets2la.toml"));
    /// # let home = tempfile::tempdir()?;
    /// # let places = Places::below(home.path(), Environment::default());
    /// # let telemetry = Telemetry::builder(MANIFEST).places(places).open()?;
    /// // Names and folders are taken out before anything is written, and the report waits until the person has read it.
    /// telemetry.capture_panics("crash_report", Values::new)?;
    /// # Ok(())
    /// # }
    /// ```
    #[cfg(feature = "crashes")]
    pub fn capture_panics(&self, event: &str, values: impl Fn() -> Values + Send + Sync + 'static) -> Result<(), UnknownEvent> {
        let is_this = |known: &Event| known.crash && known.name == event;
        let index =
            self.shared.choice.manifest.events.iter().position(is_this).ok_or_else(|| UnknownEvent(event.to_owned()))?;
        if !SILENT {
            panics::capture(&self.shared, index, values);
        }
        Ok(())
    }

    /// What went wrong lately, in sentences, newest last; at most a few.
    ///
    /// ```
    /// # use candor::{Environment, Places, Telemetry};
    /// # fn main() -> Result<(), Box<dyn std::error::Error>> {
    /// # const MANIFEST: &str = include_str!(concat!(env!("CARGO_MANIFEST_DIR"), "/examples/host.toml"));
    /// # let home = tempfile::tempdir()?;
    /// # let places = Places::below(home.path(), Environment::default());
    /// # let telemetry = Telemetry::builder(MANIFEST).places(places).open()?;
    /// for trouble in telemetry.troubles() {
    ///     eprintln!("telemetry: {trouble}");
    /// }
    /// # Ok(())
    /// # }
    /// ```
    pub fn troubles(&self) -> Vec<String> {
        self.shared.troubles()
    }

    /// Ends telemetry, as dropping does.
    pub fn close(self) {
        drop(self);
    }

    /// The same for whoever can wait: up to so long, for what a slow disk or another process holds up.
    ///
    /// ```
    /// # use candor::{Environment, Places, Telemetry};
    /// # use std::time::Duration;
    /// # fn main() -> Result<(), Box<dyn std::error::Error>> {
    /// # const MANIFEST: &str = include_str!(concat!(env!("CARGO_MANIFEST_DIR"), "/examples/host.toml"));
    /// # let home = tempfile::tempdir()?;
    /// # let places = Places::below(home.path(), Environment::default());
    /// # let telemetry = Telemetry::builder(MANIFEST).places(places).open()?;
    /// telemetry.close_within(Duration::from_secs(2));
    /// # Ok(())
    /// # }
    /// ```
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
        let ends = [&self.shared.writer_ended, &self.shared.delivery_ended];
        for ended in ends.into_iter().take(std::mem::take(&mut self.threads)) {
            if !ended.wait(until.saturating_duration_since(Instant::now())) {
                // A thread is stuck in a request or a slow disk. It holds nothing of the host's; what it has not done is in the spool.
                self.shared.give_up();
                return;
            }
        }
    }
}

impl std::fmt::Debug for Telemetry {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "Telemetry({})", self.shared.choice.manifest.app.id)
    }
}

impl Drop for Telemetry {
    fn drop(&mut self) {
        self.finish(LONGEST_CLOSE);
    }
}

/// One event of the manifest.
///
/// ```
/// # use candor::{Environment, Places, Telemetry, Values};
/// # fn main() -> Result<(), Box<dyn std::error::Error>> {
/// # const MANIFEST: &str = include_str!(concat!(env!("CARGO_MANIFEST_DIR"), "/examples/host.toml"));
/// # let home = tempfile::tempdir()?;
/// # let places = Places::below(home.path(), Environment::default());
/// # let telemetry = Telemetry::builder(MANIFEST).places(places).open()?;
/// let clicked = telemetry.event("clicked")?;    // once
/// let outcome = clicked.record(&Values::new().with("feature", vec!["open"]));    // each time
/// assert_eq!(outcome.code(), "not_allowed", "nobody has said yes here");
/// # Ok(())
/// # }
/// ```
#[derive(Clone)]
pub struct EventHandle {
    shared: Arc<Shared>,
    index: usize,
}

impl EventHandle {
    /// Records one event with these values. Costs nothing while its tiers are off; never waits for disk or network, never panics.
    #[inline]
    pub fn record(&self, values: &Values) -> Outcome {
        record(&self.shared, self.index, values)
    }

    /// Records a crash as this event, a crash report of the manifest: `what` happened and where, in every field that can hold that, with
    /// these values besides. It is scrubbed before anything is written down; [`Failure`](crate::tools::crash::Failure) writes one from its
    /// parts.
    ///
    /// ```
    /// # use candor::{Environment, Places, Telemetry, Values};
    /// # fn main() -> Result<(), Box<dyn std::error::Error>> {
    /// # const MANIFEST: &str = include_str!(concat!(env!("CARGO_MANIFEST_DIR"), "/../../assets/apps/ets2la.toml"));
    /// # let home = tempfile::tempdir()?;
    /// # let places = Places::below(home.path(), Environment::default());
    /// # let telemetry = Telemetry::builder(MANIFEST).places(places).open()?;
    /// let crashed = telemetry.event("crash_report")?;
    /// let failed = "ZeroDivisionError: division by zero";
    /// assert_eq!(crashed.record_crash(failed, Values::new()).code(), "not_allowed", "nobody has said yes here");
    /// # Ok(())
    /// # }
    /// ```
    #[cfg(feature = "crashes")]
    pub fn record_crash(&self, what: &str, values: Values) -> Outcome {
        match self.shared.choice.manifest.events.get(self.index) {
            // A mistake of the program's, which would lose what happened and send the rest.
            Some(event) if !event.crash => {
                self.shared.note_trouble(format!("a crash was not recorded: the event \"{}\" is no crash report", event.name));
                Outcome::Not(NotRecorded::NoCrashReport)
            }
            // What is off is not even copied.
            Some(event) if self.is_on() => self.record(&panics::report(event, what, values)),
            _ => self.record(&values),
        }
    }

    /// What stands in the way of this event now; `None` if nothing does.
    ///
    /// ```
    /// # use candor::{Environment, Places, Telemetry};
    /// # fn main() -> Result<(), Box<dyn std::error::Error>> {
    /// # const MANIFEST: &str = include_str!(concat!(env!("CARGO_MANIFEST_DIR"), "/examples/host.toml"));
    /// # let home = tempfile::tempdir()?;
    /// # let places = Places::below(home.path(), Environment::default());
    /// # let telemetry = Telemetry::builder(MANIFEST).places(places).open()?;
    /// if let Some(why) = telemetry.event("clicked")?.why_not() {
    ///     println!("Features are not reported: {why}.");
    /// }
    /// # Ok(())
    /// # }
    /// ```
    pub fn why_not(&self) -> Option<WhyNot> {
        self.shared.choice.why_not(self.index).map(WhyNot)
    }

    /// Whether anything of this event would be recorded now: for a host that has to work for its values.
    ///
    /// ```
    /// # use candor::{Environment, Places, Telemetry};
    /// # fn main() -> Result<(), Box<dyn std::error::Error>> {
    /// # const MANIFEST: &str = include_str!(concat!(env!("CARGO_MANIFEST_DIR"), "/examples/host.toml"));
    /// # let home = tempfile::tempdir()?;
    /// # let places = Places::below(home.path(), Environment::default());
    /// # let telemetry = Telemetry::builder(MANIFEST).places(places).open()?;
    /// let clicked = telemetry.event("clicked")?;
    /// if clicked.is_on() {
    ///     // Work for the values only here.
    /// }
    /// # Ok(())
    /// # }
    /// ```
    #[inline]
    pub fn is_on(&self) -> bool {
        self.shared.choice.is_on(self.index)
    }

    /// Whether telemetry has ended, or this process was forked from the one that opened it, so that nothing is recorded any more.
    pub fn is_closed(&self) -> bool {
        self.shared.is_closing() || self.shared.is_forked()
    }

    /// The exact bytes that recording these values would write down at this moment, whether telemetry has ended or not; see
    /// [`Self::is_closed`]. Records nothing, makes no identity, and is the first of no day.
    ///
    /// ```
    /// # use candor::{Environment, Places, Telemetry, Values};
    /// # fn main() -> Result<(), Box<dyn std::error::Error>> {
    /// # const MANIFEST: &str = include_str!(concat!(env!("CARGO_MANIFEST_DIR"), "/examples/host.toml"));
    /// # let home = tempfile::tempdir()?;
    /// # let places = Places::below(home.path(), Environment::default());
    /// # let telemetry = Telemetry::builder(MANIFEST).places(places).open()?;
    /// match telemetry.event("clicked")?.preview(&Values::new().with("feature", vec!["open"])) {
    ///     Ok(bytes) => println!("{}", String::from_utf8_lossy(&bytes)),
    ///     Err(why) => println!("nothing would be recorded: {why}"),
    /// }
    /// # Ok(())
    /// # }
    /// ```
    pub fn preview(&self, values: &Values) -> Result<Vec<u8>, WhyNot> {
        record::preview(&self.shared, self.index, values).map_err(WhyNot)
    }

    /// Counts pictures of this event, whose manifest makes them a histogram (`from = "event.frames"`), under these values: for each
    /// set of them there is one event in an interval. When they change, ask for another counter.
    pub fn frames(&self, values: &Values) -> Result<Frames, NotOfFrames> {
        let event = self.shared.choice.manifest.events.get(self.index);
        if !event.is_some_and(|event| event.fields.iter().any(|field| field.source == Source::Frames)) {
            return Err(NotOfFrames(event.map(|event| event.name.clone()).unwrap_or_default()));
        }
        record::tell_developer(&self.shared, self.index, values);
        let set = Arc::new(Mutex::new(FrameSet::new(values.clone())));
        Ok(Frames { shared: Arc::clone(&self.shared), index: self.index, set })
    }

    /// Records this event as often as the manifest says, from now until telemetry ends; the first one as soon as it may be. `values` is
    /// asked each time, on a thread of ours, and should answer at once.
    ///
    /// ```
    /// # use candor::{Environment, Places, Telemetry, Values};
    /// # use std::time::Instant;
    /// # fn main() -> Result<(), Box<dyn std::error::Error>> {
    /// # const MANIFEST: &str = include_str!(concat!(env!("CARGO_MANIFEST_DIR"), "/examples/host.toml"));
    /// # let home = tempfile::tempdir()?;
    /// # let places = Places::below(home.path(), Environment::default());
    /// # let telemetry = Telemetry::builder(MANIFEST).places(places).open()?;
    /// let started = Instant::now();
    /// telemetry.event("measured")?.repeat(move || {
    ///     Values::new().with("running_minutes", started.elapsed().as_secs_f64() / 60.0)
    /// })?;
    /// # Ok(())
    /// # }
    /// ```
    pub fn repeat(&self, values: impl Fn() -> Values + Send + 'static) -> Result<(), NotRepeating> {
        record::repeat(&self.shared, self.index, Box::new(values)).map_err(NotRepeating)
    }
}

impl std::fmt::Debug for EventHandle {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "EventHandle({})", self.index)
    }
}

/// What stands in the way of an event, in a sentence without a full stop.
///
/// ```
/// # use candor::{Environment, Places, Telemetry};
/// # fn main() -> Result<(), Box<dyn std::error::Error>> {
/// # const MANIFEST: &str = include_str!(concat!(env!("CARGO_MANIFEST_DIR"), "/examples/host.toml"));
/// # let home = tempfile::tempdir()?;
/// # let places = Places::below(home.path(), Environment::default());
/// # let telemetry = Telemetry::builder(MANIFEST).places(places).open()?;
/// let why = telemetry.event("clicked")?.why_not().ok_or("somebody said yes")?;
/// assert_eq!(why.to_string(), "nobody has answered yet");
/// # Ok(())
/// # }
/// ```
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct WhyNot(Reason);

impl WhyNot {
    /// The same for programs that find words of their own.
    pub fn reason(&self) -> &Reason {
        &self.0
    }
}

impl std::fmt::Display for WhyNot {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        self.0.fmt(f)
    }
}

/// Counts pictures, and how long each took, until their interval ends.
///
/// ```
/// # use candor::{Environment, Places, Telemetry, Values};
/// # use std::time::Duration;
/// # fn main() -> Result<(), Box<dyn std::error::Error>> {
/// # const MANIFEST: &str = include_str!(concat!(env!("CARGO_MANIFEST_DIR"), "/../../assets/apps/ets2la.toml"));
/// # let home = tempfile::tempdir()?;
/// # let places = Places::below(home.path(), Environment::default());
/// # let telemetry = Telemetry::builder(MANIFEST).places(places).open()?;
/// let frames = telemetry.event("performance")?.frames(&Values::new())?;
/// frames.frame(Duration::from_millis(16));    // after each picture
/// # Ok(())
/// # }
/// ```
#[derive(Clone)]
pub struct Frames {
    shared: Arc<Shared>,
    index: usize,
    set: Arc<Mutex<FrameSet>>,
}

impl Frames {
    /// One picture, and how long it took. Costs nothing while the event's tiers are off; takes no lock that disk or network hold.
    pub fn frame(&self, took: Duration) {
        record::frame(&self.shared, self.index, &self.set, took);
    }
}

impl std::fmt::Debug for Frames {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "Frames({})", self.index)
    }
}
