//! What a host is told about its requests: the same with telemetry (`telemetry`) and without (`noop`), so that it compiles with both.
//! Depends on nothing, not even for the sentences.

use std::fmt;

use crate::sentence::debug_as_sentence;

debug_as_sentence!(NotRecorded, UnknownEvent, NotRepeating, NotOfFrames);

/// Whether an event was recorded. The host is free to ignore it.
///
/// ```
/// use candor::{NotRecorded, Outcome};
///
/// let outcome = Outcome::Not(NotRecorded::NotAllowed);
/// assert_eq!(outcome.to_string(), "not recorded: it is not allowed");
/// assert_eq!(outcome.code(), "not_allowed");
/// ```
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub enum Outcome {
    /// The event is in the spool and survives the death of this process.
    Recorded,
    /// The event was counted, and will be recorded together with everything else that is counted in its interval. Until then the count is
    /// only in memory.
    Counted,
    /// The event was not recorded, for this reason.
    Not(NotRecorded),
}

impl fmt::Display for Outcome {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Recorded => f.write_str("recorded"),
            Self::Counted => f.write_str("counted"),
            Self::Not(reason) => write!(f, "not recorded: {reason}"),
        }
    }
}

/// Why an event was not recorded.
///
/// ```
/// use candor::{NotRecorded, Outcome};
///
/// fn tell(outcome: &Outcome) {
///     match outcome {
///         Outcome::Not(NotRecorded::Disk(why)) => eprintln!("telemetry can't write: {why}"),
///         _ => {}
///     }
/// }
/// tell(&Outcome::Recorded);
/// ```
#[derive(Clone, PartialEq, Eq)]
#[non_exhaustive]
pub enum NotRecorded {
    /// The person did not agree to it, or something overrides their choice; [`EventHandle::why_not`](crate::EventHandle::why_not) says
    /// what.
    NotAllowed,
    /// The event carries an identity, and none could be made.
    NoIdentity,
    /// The log cannot be written, and 64 MiB already wait for it.
    Full,
    /// The event consists only of counted pictures (frames): use [`EventHandle::frames`](crate::EventHandle::frames).
    OfFrames,
    /// Only the person can write and send this event, not the program.
    ByHand,
    /// The event was recorded as a crash, but the manifest does not declare it as a crash report.
    NoCrashReport,
    /// Too many different sets of values (100) were given within one interval to keep another one apart.
    TooManyKinds,
    /// Telemetry was closed.
    Closed,
    /// This process was forked from the one that opened telemetry, and has to open it again for itself.
    Forked,
    /// A panic inside Candor, which the host is protected from.
    Internal,
    // The two that own a text are the last: whether there is one to free is then a single question, also where nothing is recorded.
    /// The event could not be written to disk: what the operating system said.
    Disk(String),
    /// No log can be kept where it belongs: why, as a sentence without a full stop. Anything recorded there would never be sent.
    NoLog(String),
}

impl Outcome {
    /// A word for programs, which stays the same in every version; the sentence (`Display`) is for people.
    pub fn code(&self) -> &'static str {
        match self {
            Self::Recorded => "recorded",
            Self::Counted => "counted",
            Self::Not(reason) => reason.code(),
        }
    }
}

impl NotRecorded {
    /// A word for programs, which stays the same in every version; the sentence (`Display`) is for people.
    pub fn code(&self) -> &'static str {
        match self {
            Self::NotAllowed => "not_allowed",
            Self::NoIdentity => "no_identity",
            Self::Disk(_) => "disk",
            Self::NoLog(_) => "no_log",
            Self::Full => "full",
            Self::OfFrames => "of_frames",
            Self::ByHand => "by_hand",
            Self::NoCrashReport => "no_crash_report",
            Self::TooManyKinds => "too_many_kinds",
            Self::Closed => "closed",
            Self::Forked => "forked",
            Self::Internal => "internal",
        }
    }
}

impl fmt::Display for NotRecorded {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::NotAllowed => "it is not allowed",
            Self::NoIdentity => "this event carries an identity, and none could be made",
            Self::Disk(error) => return write!(f, "it could not be written: {error}"),
            Self::NoLog(why) => why,
            Self::Full => "the log cannot be written, and too much is waiting already",
            Self::OfFrames => "this event is not recorded by itself: its pictures are counted",
            Self::ByHand => "only the person writes this event, in the Candor window or with \"candor feedback\"",
            Self::NoCrashReport => "this event is not one of the manifest's crash reports",
            Self::TooManyKinds => "too many different values in one interval",
            Self::Closed => "telemetry is closed",
            Self::Forked => "this process was forked, and has not opened telemetry for itself",
            Self::Internal => "an error inside Candor",
        })
    }
}

impl std::error::Error for NotRecorded {}

/// The manifest has no event of this name.
///
/// ```
/// # use candor::{Environment, Places, Telemetry};
/// # fn main() -> Result<(), Box<dyn std::error::Error>> {
/// # const MANIFEST: &str = include_str!(concat!(env!("CARGO_MANIFEST_DIR"), "/examples/host.toml"));
/// # let home = tempfile::tempdir()?;
/// # let places = Places::below(home.path(), Environment::default());
/// # let telemetry = Telemetry::builder(MANIFEST).places(places).open()?;
/// let unknown = telemetry.event("clickd").err().map(|error| error.to_string());
/// assert_eq!(unknown.as_deref(), Some("there is no event \"clickd\" in the manifest"));
/// # Ok(())
/// # }
/// ```
#[derive(Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct UnknownEvent(pub String);

impl fmt::Display for UnknownEvent {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "there is no event \"{}\" in the manifest", self.0)
    }
}

impl std::error::Error for UnknownEvent {}

/// The manifest gives this event no interval, so it cannot repeat.
///
/// ```
/// # use candor::{Environment, Places, Telemetry, Values};
/// # fn main() -> Result<(), Box<dyn std::error::Error>> {
/// # const MANIFEST: &str = include_str!(concat!(env!("CARGO_MANIFEST_DIR"), "/examples/host.toml"));
/// # let home = tempfile::tempdir()?;
/// # let places = Places::below(home.path(), Environment::default());
/// # let telemetry = Telemetry::builder(MANIFEST).places(places).open()?;
/// assert!(telemetry.event("measured")?.repeat(Values::new).is_ok());
/// assert!(telemetry.event("clicked")?.repeat(Values::new).is_err(), "its manifest gives it no interval");
/// # Ok(())
/// # }
/// ```
#[derive(Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct NotRepeating(pub String);

impl fmt::Display for NotRepeating {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "the manifest gives the event \"{}\" no interval (`every = \"2m\"`) at which it repeats by itself", self.0)
    }
}

impl std::error::Error for NotRepeating {}

/// No field of this event counts pictures (frames).
///
/// ```
/// # use candor::{Environment, Places, Telemetry, Values};
/// # fn main() -> Result<(), Box<dyn std::error::Error>> {
/// # const MANIFEST: &str = include_str!(concat!(env!("CARGO_MANIFEST_DIR"), "/../../assets/apps/ets2la.toml"));
/// # let home = tempfile::tempdir()?;
/// # let places = Places::below(home.path(), Environment::default());
/// # let telemetry = Telemetry::builder(MANIFEST).places(places).open()?;
/// assert!(telemetry.event("performance")?.frames(&Values::new()).is_ok());
/// assert!(telemetry.event("activity_ping")?.frames(&Values::new()).is_err(), "no field of it is made of pictures");
/// # Ok(())
/// # }
/// ```
#[derive(Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct NotOfFrames(pub String);

impl fmt::Display for NotOfFrames {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "no field of the event \"{}\" is made of pictures (`from = \"event.frames\"`)", self.0)
    }
}

impl std::error::Error for NotOfFrames {}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_error_that_main_returns_is_printed_as_its_sentence() {
        fn reads<E: std::error::Error>(error: &E) {
            assert_eq!(format!("{error:?}"), error.to_string());
        }
        reads(&NotRecorded::Disk("no room".into()));
        reads(&UnknownEvent("clickd".into()));
        reads(&NotRepeating("clicked".into()));
        reads(&NotOfFrames("clicked".into()));
        assert_eq!(format!("{:?}", Outcome::Not(NotRecorded::Full)), format!("Not({})", NotRecorded::Full));
    }
}
