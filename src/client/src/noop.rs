//! The interface of a host program with nothing behind it: no thread, no file, no connection, no dependency. For builds that must not
//! contain telemetry at all, such as a distribution's:
//!
//! ```toml
//! candor = { version = "0.1", default-features = false, features = ["noop"] }
//! ```
//!
//! The host's code stays as it is: every call is accepted, and every event is [`NotRecorded::NotAllowed`]. Whatever takes or returns types
//! that do not exist here is left out: `Builder::places` and `policy` (and `clock` and `transport` of the tests), `Telemetry::manifest`,
//! `folder` and `consent`, `WhyNot::reason`, `Values::get` and `iter`, the variants of [`OpenError`]. The manifest is not read, so every
//! name is accepted as an event.
//!
//! If another crate in the same build enables the feature `host`, the whole interface is there and this module is not, but `noop` still
//! wins: the real interface opens as if `CANDOR_TELEMETRY=off` were set, starts no thread, writes nothing and registers nothing, for
//! everybody in that build. Somebody asked for silence, nobody can have asked for the opposite, and what was asked for must not depend on
//! what else is linked. Only what a person's own tools are made of, such as `decide` and `log`, goes on working.

use std::borrow::Cow;
use std::convert::Infallible;
use std::fmt;
use std::time::Duration;

use crate::outcome::{NotOfFrames, NotRecorded, NotRepeating, Outcome, UnknownEvent};

/// Opening cannot fail.
#[derive(Debug)]
pub struct OpenError(Infallible);

impl fmt::Display for OpenError {
    fn fmt(&self, _: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.0 {}
    }
}

impl std::error::Error for OpenError {}

/// Why nothing is recorded.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct WhyNot(());

impl fmt::Display for WhyNot {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("this program was built without telemetry")
    }
}

/// Options for opening nothing.
#[derive(Debug)]
#[must_use = "call `open`"]
pub struct Builder(());

impl Builder {
    /// Accepts the program's version.
    pub fn version(self, _version: impl Into<String>) -> Self {
        self
    }

    /// Accepts where the program's own code is.
    pub fn code_root(self, _folder: impl Into<std::path::PathBuf>) -> Self {
        self
    }

    /// Accepts whether this process should send.
    pub fn deliver(self, _deliver: bool) -> Self {
        self
    }

    /// Accepts whether to tell the host's developer of dropped values.
    pub fn developer(self, _developer: bool) -> Self {
        self
    }

    /// Accepts whether to register the manifest.
    pub fn register(self, _register: bool) -> Self {
        self
    }

    /// Opens nothing.
    pub fn open(self) -> Result<Telemetry, OpenError> {
        Ok(Telemetry(()))
    }
}

/// What a host program holds while it runs.
#[derive(Debug)]
#[must_use = "telemetry ends when this is dropped"]
pub struct Telemetry(());

impl Telemetry {
    /// Opens nothing.
    pub fn open(manifest: &str) -> Result<Self, OpenError> {
        Self::builder(manifest).open()
    }

    /// Options for opening nothing.
    pub fn builder(_manifest: impl Into<String>) -> Builder {
        Builder(())
    }

    /// A handle for an event of this name, which is not looked up.
    pub fn event(&self, _name: &str) -> Result<EventHandle, UnknownEvent> {
        Ok(EventHandle(()))
    }

    /// Captures nothing.
    pub fn capture_panics(
        &self,
        _event: &str,
        _values: impl Fn() -> Values + Send + Sync + 'static,
    ) -> Result<(), UnknownEvent> {
        Ok(())
    }

    /// Always empty: nothing can go wrong.
    pub fn troubles(&self) -> Vec<String> {
        Vec::new()
    }

    /// Ends nothing.
    pub fn close(self) {
        drop(self);
    }

    /// Ends nothing.
    pub fn close_within(self, _: std::time::Duration) {}
}

impl Drop for Telemetry {
    /// Exists so that the compiler and its lints treat a host's `drop(telemetry)` as they do when dropping does something.
    fn drop(&mut self) {}
}

/// An event that is never recorded.
#[derive(Debug, Clone)]
pub struct EventHandle(());

impl EventHandle {
    /// Records nothing.
    #[inline]
    pub fn record(&self, _values: &Values) -> Outcome {
        Outcome::Not(NotRecorded::NotAllowed)
    }

    /// Records no crash.
    pub fn record_crash(&self, _what: &str, _values: Values) -> Outcome {
        Outcome::Not(NotRecorded::NotAllowed)
    }

    /// Always a reason: nothing is recorded.
    pub fn why_not(&self) -> Option<WhyNot> {
        Some(WhyNot(()))
    }

    /// Always false: nothing is recorded.
    #[inline]
    pub fn is_on(&self) -> bool {
        false
    }

    /// Always true: nothing is ever recorded.
    pub fn is_closed(&self) -> bool {
        true
    }

    /// Always an error, which says why there are no bytes.
    pub fn preview(&self, _values: &Values) -> Result<Vec<u8>, WhyNot> {
        Err(WhyNot(()))
    }

    /// A counter that counts nothing.
    pub fn frames(&self, _values: &Values) -> Result<Frames, NotOfFrames> {
        Ok(Frames(()))
    }

    /// Repeats nothing; `values` is never asked.
    pub fn repeat(&self, _values: impl Fn() -> Values + Send + 'static) -> Result<(), NotRepeating> {
        Ok(())
    }
}

/// Pictures that nobody counts.
#[derive(Debug, Clone)]
pub struct Frames(());

impl Frames {
    /// Counts nothing.
    #[inline]
    pub fn frame(&self, _took: Duration) {}
}

/// Values that nobody keeps.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Values(());

impl Values {
    /// No values.
    pub fn new() -> Self {
        Self(())
    }

    /// Accepts a value, and forgets it.
    #[must_use]
    pub fn with(self, _path: impl Into<Cow<'static, str>>, _value: impl Sized) -> Self {
        self
    }
}

impl<P: Into<Cow<'static, str>>, V> FromIterator<(P, V)> for Values {
    fn from_iter<I: IntoIterator<Item = (P, V)>>(_values: I) -> Self {
        Self(())
    }
}
