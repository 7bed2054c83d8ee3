//! What a program links to report anything at all, and only what the person agreed to.
//!
//! A program declares everything it may ever say in a manifest. A person decides, in the Candor window or on the command line, which of its
//! tiers they allow; the decision is kept in a file in the program's own folder. This library reads that file and can send nothing else:
//!
//! ```no_run
//! use candor::{Telemetry, Values};
//!
//! # const MANIFEST: &str = "";
//! # fn main() -> Result<(), Box<dyn std::error::Error>> {
//! let telemetry = Telemetry::builder(MANIFEST).version("2.1.0").open()?;
//! let opened = telemetry.event("app_opened")?;
//! opened.record(&Values::new().with("system.python_version", "3.12.4"));
//! telemetry.close();
//! # Ok(())
//! # }
//! ```
//!
//! # The life of an event
//!
//! `manifest` says what may exist, `consent` says what the person allows, `payload` makes the exact bytes, `log` keeps them and records
//! what became of them, and `delivery` decides when and how they leave. Recording never waits for a disk or a network. Without consent,
//! nothing is written and no socket is opened; the only file written before an answer is the manifest, for the window to show.
//!
//! # For programs that are not hosts
//!
//! [`tools`] holds what the window, the command line and the bindings are built from. It makes no promise of stability to anybody else.
//!
//! # Features
//!
//! - `host` (default): everything a host program can use.
//! - `lean`: only what every host program needs, for programs that must stay small. Without `host`, each of these can be added to it:
//!   `crashes` (crash reports, with whatever identifies a person removed), `computer` (facts about the computer beyond the names of its
//!   system and architecture) and `watch` (hearing of a decision at once, instead of looking at the files every second). A manifest that
//!   asks for something the build lacks is refused when it is opened: see [`OpenError::Lacks`]. Every build obeys the person's decision in
//!   the same way.
//! - `noop`: the same interface with nothing behind it and no dependencies, for builds that must not contain telemetry at all; see
//!   `noop.rs`. If something else in the build enables `lean` or `host`, `noop` still wins: telemetry opens, but stays silent.
//! - `testing`: a temporary home folder, a stopped clock and a network that collects requests, for the tests of host programs.
//! - `manifest`: only the manifest and the wire types, for servers.

#[cfg(feature = "lean")]
mod announce;
#[cfg(feature = "lean")]
mod calendar;
#[cfg(feature = "lean")]
mod clock;
#[cfg(feature = "lean")]
mod consent;
#[cfg(feature = "lean")]
mod crash;
#[cfg(feature = "lean")]
mod decide;
#[cfg(feature = "lean")]
mod delivery;
#[cfg(feature = "crashes")]
mod feedback;
#[cfg(feature = "lean")]
mod files;
#[cfg(feature = "lean")]
mod firsts;
#[cfg(feature = "lean")]
mod identity;
#[cfg(feature = "lean")]
mod inherited;
#[cfg(feature = "manifest")]
mod json;
#[cfg(feature = "lean")]
mod log;
#[cfg(all(test, feature = "lean"))]
#[expect(clippy::expect_used, clippy::indexing_slicing, reason = "it only serves tests")]
mod loopback;
#[cfg(feature = "lean")]
mod machine;
#[cfg(feature = "manifest")]
mod manifest;
#[cfg(feature = "lean")]
mod manifest_files;
#[cfg(feature = "manifest")]
mod members;
#[cfg(all(feature = "noop", not(feature = "lean")))]
mod noop;
#[cfg(feature = "manifest")]
mod ordered;
#[cfg(any(feature = "lean", feature = "noop"))]
mod outcome;
#[cfg(feature = "lean")]
mod own;
#[cfg(feature = "lean")]
mod payload;
#[cfg(feature = "lean")]
mod places;
#[cfg(feature = "lean")]
mod registry;
#[cfg(all(feature = "lean", any(windows, test)))]
mod rights;
mod sentence;
#[cfg(feature = "manifest")]
mod spreadsheet;
#[cfg(feature = "lean")]
mod telemetry;
#[cfg(feature = "testing")]
#[expect(clippy::expect_used, clippy::panic, reason = "it only serves tests, and what cannot go on fails where it stands")]
pub mod testing;
#[cfg(feature = "manifest")]
mod text_file;
#[cfg(feature = "manifest")]
pub mod tools;
#[cfg(feature = "manifest")]
mod unseen;
#[cfg(feature = "lean")]
mod values;
#[cfg(feature = "lean")]
mod watch;
#[cfg(all(feature = "lean", windows))]
mod windows;
#[cfg(feature = "manifest")]
mod wire;

#[cfg(feature = "lean")]
pub use clock::Clock;
#[cfg(feature = "manifest")]
pub use manifest::{Manifest, ManifestError};
#[cfg(all(feature = "noop", not(feature = "lean")))]
pub use noop::{Builder, EventHandle, Frames, OpenError, Telemetry, Values, WhyNot};
#[cfg(any(feature = "lean", feature = "noop"))]
pub use outcome::{NotOfFrames, NotRecorded, NotRepeating, Outcome, UnknownEvent};
#[cfg(feature = "lean")]
pub use places::{Environment, NoHome, Places};
#[cfg(feature = "lean")]
pub use telemetry::{Builder, EventHandle, Frames, OpenError, Telemetry, WhyNot};
#[cfg(feature = "lean")]
pub use values::Values;
