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

/// What a host program holds while it runs. Dropping it ends telemetry: everything that was recorded is moved into the log, and what can be
/// sent within a quarter of a second is sent. The rest waits for the next start.
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
    /// Hears of decisions that are made in this process, until telemetry is closed.
    pub(super) _hears: Option<Arc<Listener>>,
}

impl Telemetry {
    /// Returns the handle with which one event of the manifest is recorded. Ask for it once and keep it, because the name is looked up
    /// here.
    ///
    /// # Errors
    /// If the manifest has no event of this name.
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

    /// The manifest that telemetry was opened with, with the program's version if the builder was given one.
    pub fn manifest(&self) -> &Arc<Manifest> {
        &self.shared.choice.manifest
    }

    /// The folder that holds the consent file and the log.
    pub fn folder(&self) -> &Path {
        &self.shared.choice.file.folder
    }

    /// The person's decision, as this process last read it, for programs that show it themselves.
    pub fn consent(&self) -> Consent {
        self.shared.choice.snapshot().consent.clone()
    }

    /// From now on, records each panic in this process as the manifest's crash report of this name (`event`), with `values` in addition.
    /// The panic then goes its usual way. `values` is called on a thread of Candor's own, so that neither a panic nor a lock in it can do
    /// any harm; the panicking thread waits for at most half a second. Nothing is captured while the report's tier is not allowed, or after
    /// telemetry has ended.
    ///
    /// # Errors
    /// If the manifest has no crash report of this name.
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

    /// What went wrong recently, in sentences, the newest last; at most eight.
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

    /// Ends telemetry, as dropping it does: within a quarter of a second.
    pub fn close(self) {
        drop(self);
    }

    /// Ends telemetry, but waits for up to `limit` instead of a quarter of a second: for a program that can wait for a slow disk, or for
    /// another process that is using the log. Returns as soon as everything is done; what is not done by then waits for the next start.
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
        // A forked child has none of the threads, and nothing of its own to finish.
        if self.shared.is_forked() {
            return;
        }
        let until = Instant::now() + limit;
        self.shared.close();
        let ends = [&self.shared.writer_ended, &self.shared.delivery_ended];
        for ended in ends.into_iter().take(std::mem::take(&mut self.threads)) {
            if !ended.wait(until.saturating_duration_since(Instant::now())) {
                // A thread is stuck in a request or on a slow disk. It holds nothing that belongs to the host, and what it has not done is
                // in the spool.
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

/// The handle with which a host program records one event of the manifest. Clones are cheap, and record the same event.
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
    /// Records this event once, with these values. Returns whether it was recorded, and if not, why. Costs next to nothing while the
    /// event's tiers are off; never waits for disk or network, and never panics.
    #[inline]
    pub fn record(&self, values: &Values) -> Outcome {
        record(&self.shared, self.index, values)
    }

    /// Records a crash as this event, which must be a crash report of the manifest. `what` says what happened and where, and goes into
    /// every field that can hold it, with these values in addition. It is scrubbed before anything is written down;
    /// [`Failure`](crate::tools::crash::Failure) makes such a text from its parts. If the event is not a crash report, nothing is recorded,
    /// and the outcome is [`NotRecorded::NoCrashReport`].
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
            // A mistake in the program, which would lose what happened and send the rest.
            Some(event) if !event.crash => {
                self.shared
                    .note_trouble(format!("a crash was not recorded: the event \"{}\" is not a crash report", event.name));
                Outcome::Not(NotRecorded::NoCrashReport)
            }
            // The text is not even copied if the event is off.
            Some(event) if self.is_on() => self.record(&panics::report(event, what, values)),
            _ => self.record(&values),
        }
    }

    /// Why this event may not be recorded now; `None` if it may.
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

    /// Whether this event, or any part of it, may be recorded now: for a host whose values take work to compute.
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

    /// Whether nothing is recorded any more, because telemetry has ended or because this process was forked from the one that opened it.
    pub fn is_closed(&self) -> bool {
        self.shared.is_closing() || self.shared.is_forked()
    }

    /// The exact bytes that recording these values would write at this moment, even if telemetry has ended (see [`Self::is_closed`]).
    /// Records nothing, makes no identity, and does not count as the first event of a day, week or month.
    ///
    /// # Errors
    /// The reason, if nothing would be recorded.
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

    /// Returns a counter for the pictures (frames) of this event, of which the manifest makes a histogram (`from = "event.frames"`). There
    /// is one event in each interval for each different set of `values`; when they change, ask for another counter.
    ///
    /// # Errors
    /// If no field of this event counts pictures.
    pub fn frames(&self, values: &Values) -> Result<Frames, NotOfFrames> {
        let event = self.shared.choice.manifest.events.get(self.index);
        if !event.is_some_and(|event| event.fields.iter().any(|field| field.source == Source::Frames)) {
            return Err(NotOfFrames(event.map(|event| event.name.clone()).unwrap_or_default()));
        }
        record::tell_developer(&self.shared, self.index, values);
        let set = Arc::new(Mutex::new(FrameSet::new(values.clone())));
        Ok(Frames { shared: Arc::clone(&self.shared), index: self.index, set })
    }

    /// Records this event repeatedly until telemetry ends, at the interval that the manifest declares (`every`), and for the first time as
    /// soon as it is allowed. `values` is called each time, on a thread of Candor's own, and should return at once. A later call for the
    /// same event replaces this one.
    ///
    /// # Errors
    /// If the manifest declares no interval for this event, or one in which it is counted or measured.
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

/// Why an event may not be recorded, as a sentence without a full stop (`Display`).
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
    /// The reason as data, for programs that put it into their own words.
    pub fn reason(&self) -> &Reason {
        &self.0
    }
}

impl std::fmt::Display for WhyNot {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        self.0.fmt(f)
    }
}

/// Counts pictures (frames), and how long each took, until their interval ends. Clones add to the same count.
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
    /// Counts one picture that took this long; one that took no time at all is dropped. Costs next to nothing while the event's tiers are
    /// off, and takes no lock that is held while waiting for disk or network.
    pub fn frame(&self, took: Duration) {
        record::frame(&self.shared, self.index, &self.set, took);
    }
}

impl std::fmt::Debug for Frames {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "Frames({})", self.index)
    }
}
