//! What the tests of a host program need: a computer whose person has answered, a stopped clock, and a network that collects requests.
//! Events take the same path as real ones, from the consent file to the log, but nothing is sent anywhere.
//!
//! ```toml
//! [dev-dependencies]
//! candor = { version = "0.1", features = ["testing"] }
//! ```
//!
//! ```
//! use candor::Values;
//! use candor::testing::{Clock, Collecting, Home};
//!
//! // A real host has its manifest in a file: `include_str!("telemetry.toml")`.
//! const MANIFEST: &str = r#"
//!     format = 1
//!     app = { id = "painter", name = "Painter", version = "1.0.0", publisher = "Nobody", about = "Paints.", folder = "~/painter_data" }
//!     consent = { file = "telemetry_config.json" }
//!     endpoint = { url = "https://telemetry.example.org", path = "/events" }
//!
//!     [[tier]]
//!     id = "usage"
//!     name = "Usage"
//!     summary = "Which tools you use."
//!     why = "Shows which tools to improve first."
//!
//!     [[event]]
//!     name = "tool_used"
//!     title = "A tool was used"
//!     tiers = ["usage"]
//!     when = "You use a tool"
//!     identity = "none"
//!
//!     [[event.field]]
//!     path = "tool"
//!     from = "host"
//!     type = "string"
//!     max = 32
//!     example = "brush"
//!     explain = "Which tool."
//!
//!     [[event.field]]
//!     path = "at"
//!     from = "clock.iso8601"
//!     type = "string"
//!     max = 32
//!     explain = "When."
//! "#;
//!
//! # fn main() -> Result<(), Box<dyn std::error::Error>> {
//! let (home, server) = (Home::new(), Collecting::new());
//! home.says_yes_to(MANIFEST, &["usage"]);
//! let clock = Clock::stopped_at("2026-11-22T12:00:00Z".parse()?);
//!
//! let telemetry = home.builder(MANIFEST).clock(clock).transport(server.clone()).open()?;
//! telemetry.event("tool_used")?.record(&Values::new().with("tool", "eraser"));
//!
//! assert_eq!(server.wait_for(1), [r#"{"tool":"eraser","at":"2026-11-22T12:00:00Z"}"#]);
//! telemetry.close();
//! # Ok(())
//! # }
//! ```
//!
//! Intervals (`every = "2m"`, the wait after a failure) are measured by the system's monotonic clock, and go on while this clock is
//! stopped.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};
use std::sync::{Arc, Condvar, Mutex, MutexGuard, PoisonError};
use std::time::Duration;

pub use jiff::Timestamp;
use serde::Deserialize;
use serde_json::value::RawValue;

pub use crate::clock::Clock;
use crate::consent::{Change, DecidedBy};
use crate::decide::decide;
use crate::delivery::{Answer, SendError, Transport};
use crate::manifest::Manifest;
use crate::payload::Request;
use crate::places::{Environment, Places};
use crate::registry::{ManifestSource, Program};
use crate::telemetry::{Builder, Telemetry};
use crate::wire::{Receipt, sha256_hex};

/// How long a test waits for a condition before it fails: an event arrives within milliseconds, and a busy build machine takes many
/// seconds.
const LIMIT: Duration = Duration::from_mins(1);

/// A home folder that is removed when it is dropped. For a program opened with its places it is the whole computer, without an
/// administrator's policy and with an empty environment, even if the tests themselves run in CI.
#[derive(Debug)]
pub struct Home {
    folder: tempfile::TempDir,
}

impl Home {
    /// A new home folder, in which nobody has answered anything.
    ///
    /// # Panics
    /// If no temporary folder can be made.
    #[expect(clippy::new_without_default, reason = "making one makes a folder")]
    pub fn new() -> Self {
        Self { folder: tempfile::Builder::new().prefix("candor-home-").tempdir().expect("a folder for temporary files") }
    }

    /// The folder itself.
    pub fn path(&self) -> &Path {
        self.folder.path()
    }

    /// The places of this computer.
    pub fn places(&self) -> Places {
        Places::below(self.path(), Environment::default())
    }

    /// The folder of the program that has this manifest.
    ///
    /// # Panics
    /// If the manifest is refused.
    #[track_caller]
    pub fn folder(&self, manifest: &str) -> PathBuf {
        self.places().folder(&sound(manifest))
    }

    /// Has the person answer about this manifest as it is now: yes to these tiers, no to all others. As in the window, programs that are
    /// already running obey within a second.
    ///
    /// # Panics
    /// If the manifest is refused or has no such tier.
    #[track_caller]
    pub fn says_yes_to(&self, manifest: &str, tiers: &[&str]) {
        let known = sound(manifest);
        for tier in tiers {
            assert!(known.tier(tier).is_some(), "there is no tier \"{tier}\" in this manifest");
        }
        self.decides(manifest, &Change::answer(tiers.iter().map(|tier| (*tier).to_owned()).collect::<BTreeSet<_>>()));
    }

    /// Has the person say no to everything.
    ///
    /// # Panics
    /// If the manifest is refused.
    #[track_caller]
    pub fn says_no(&self, manifest: &str) {
        self.decides(manifest, &Change::Off);
    }

    /// Has the person make any other decision, such as a pause or a withheld field.
    ///
    /// # Panics
    /// If the manifest is refused or the decision cannot be written.
    #[track_caller]
    pub fn decides(&self, manifest: &str, change: &Change) {
        let given = ManifestSource::Given(self.path().to_path_buf());
        let program = Program { manifest: Arc::new(sound(manifest)), source: given, conflict: None, is_here: true };
        if let Err(error) = decide(&self.places(), &program, change, &DecidedBy::Window, Timestamp::now()) {
            panic!("{error}");
        }
    }

    /// Options for opening telemetry on this computer. A test adds at least [`Builder::transport`], so that nothing is sent.
    pub fn builder(&self, manifest: &str) -> Builder {
        Telemetry::builder(manifest).places(self.places())
    }
}

#[track_caller]
fn sound(manifest: &str) -> Manifest {
    match Manifest::parse(manifest) {
        Ok(manifest) => manifest,
        Err(error) => panic!("the manifest is refused: {error}"),
    }
}

/// A network with a collector that accepts everything. Clones are the same network: give one to [`Builder::transport`], and look at
/// another.
#[derive(Debug, Clone, Default)]
pub struct Collecting {
    requests: Arc<(Mutex<Vec<Request>>, Condvar)>,
}

impl Collecting {
    /// A network on which nothing has arrived yet.
    pub fn new() -> Self {
        Self::default()
    }

    /// Every request that has arrived, in order.
    pub fn requests(&self) -> Vec<Request> {
        self.locked().clone()
    }

    /// The exact bytes of every event that has arrived, in order. An event without a body, such as one sent with GET, is not among them.
    ///
    /// Events are sent on a thread of their own; [`Self::wait_for`] waits for them.
    pub fn events(&self) -> Vec<String> {
        self.locked().iter().flat_map(|request| events_of(&request.body)).collect()
    }

    /// Waits until at least `count` events have arrived, and returns all that have.
    ///
    /// It is called before [`Telemetry::close`], which takes a quarter of a second at most: what a busy machine has not sent by then is sent
    /// when the program is opened again, and not before.
    ///
    /// # Panics
    /// If they have not arrived after a minute.
    #[track_caller]
    pub fn wait_for(&self, count: usize) -> Vec<String> {
        let enough =
            |requests: &mut Vec<Request>| requests.iter().map(|request| events_of(&request.body).len()).sum::<usize>() >= count;
        let waited = self.requests.1.wait_timeout_while(self.locked(), LIMIT, |requests| !enough(requests));
        drop(waited.unwrap_or_else(PoisonError::into_inner));
        let events = self.events();
        assert!(events.len() >= count, "{} of {count} events have come: {events:?}", events.len());
        events
    }

    fn locked(&self) -> MutexGuard<'_, Vec<Request>> {
        self.requests.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Transport for Collecting {
    fn send(&self, request: &Request) -> Result<Answer, SendError> {
        let stored = u64::try_from(events_of(&request.body).len()).unwrap_or(u64::MAX);
        let receipt = Receipt { stored, sha256: sha256_hex(&request.body) };
        let body = serde_json::to_vec(&receipt).expect("a receipt is JSON");
        self.locked().push(request.clone());
        self.requests.1.notify_all();
        Ok(Answer { status: 200, headers: vec![("content-type".into(), "application/json".into())], body })
    }
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Envelope<'a> {
    #[serde(borrow)]
    events: Vec<&'a RawValue>,
}

/// The events in a body: those in its envelope, or the body itself where an event has a request of its own.
fn events_of(body: &[u8]) -> Vec<String> {
    match serde_json::from_slice::<Envelope<'_>>(body) {
        Ok(envelope) => envelope.events.into_iter().map(|event| event.get().to_owned()).collect(),
        Err(_) if body.is_empty() => Vec::new(),
        Err(_) => vec![String::from_utf8_lossy(body).into_owned()],
    }
}
