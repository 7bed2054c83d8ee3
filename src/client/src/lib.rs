//! What a program links to report anything at all, and only what the person agreed to.
//!
//! A program declares in a manifest everything that it may ever say. A person decides in the Candor window, or with the command line,
//! which tiers of it they allow; the decision lies in a file in the program's own folder. This library reads it, and can send nothing
//! else:
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
//! `manifest` says what may exist, `consent` what the person allows, `payload` makes the exact bytes, `log` keeps them and what became
//! of them, `delivery` decides when and how they leave. Recording never waits for disk or network. With no consent, nothing is written
//! and no socket is opened; the one file that is written before an answer is the manifest, for the window.
//!
//! # For programs that are not hosts
//!
//! What the window, the command line and the bindings are made of is in [`tools`], and promises nothing to anybody else.
//!
//! # Features
//!
//! - `host` (default): everything that a host program needs.
//! - `noop`: the same interface with nothing behind it and no dependency, for builds that must not contain telemetry at all; see
//!   `noop.rs`. Where something else in the build switches `host` on, `noop` wins: telemetry opens, and stays silent.
//! - `testing`: a home that goes away, a clock that stands still and a network that collects, for the tests of host programs.
//! - `manifest`: only the manifest and the wire types, for servers.

#[cfg(feature = "host")]
mod announce;
#[cfg(feature = "host")]
mod clock;
#[cfg(feature = "host")]
mod consent;
#[cfg(feature = "host")]
mod crash;
#[cfg(feature = "host")]
mod decide;
#[cfg(feature = "host")]
mod delivery;
#[cfg(feature = "host")]
mod feedback;
#[cfg(feature = "host")]
mod files;
#[cfg(feature = "host")]
mod firsts;
#[cfg(feature = "host")]
mod identity;
#[cfg(feature = "host")]
mod inherited;
#[cfg(feature = "host")]
mod log;
#[cfg(all(test, feature = "host"))]
#[expect(clippy::expect_used, clippy::indexing_slicing, reason = "it only serves tests")]
mod loopback;
#[cfg(feature = "host")]
mod machine;
#[cfg(feature = "manifest")]
mod manifest;
#[cfg(feature = "host")]
mod manifest_files;
#[cfg(feature = "manifest")]
mod members;
#[cfg(all(feature = "noop", not(feature = "host")))]
mod noop;
#[cfg(any(feature = "host", feature = "noop"))]
mod outcome;
#[cfg(feature = "host")]
mod own;
#[cfg(feature = "host")]
mod payload;
#[cfg(feature = "host")]
mod places;
#[cfg(feature = "host")]
mod registry;
#[cfg(all(feature = "host", any(windows, test)))]
mod rights;
mod sentence;
#[cfg(feature = "host")]
mod telemetry;
#[cfg(feature = "testing")]
#[expect(clippy::expect_used, clippy::panic, reason = "it only serves tests, and what cannot go on fails where it stands")]
pub mod testing;
#[cfg(feature = "host")]
mod text_file;
#[cfg(feature = "manifest")]
pub mod tools;
#[cfg(feature = "manifest")]
mod unseen;
#[cfg(feature = "host")]
mod values;
#[cfg(feature = "host")]
mod watch;
#[cfg(all(feature = "host", windows))]
mod windows;
#[cfg(feature = "manifest")]
mod wire;

#[cfg(feature = "host")]
pub use clock::Clock;
#[cfg(feature = "manifest")]
pub use manifest::{Manifest, ManifestError};
#[cfg(all(feature = "noop", not(feature = "host")))]
pub use noop::{Builder, EventHandle, Frames, OpenError, Telemetry, Values, WhyNot};
#[cfg(any(feature = "host", feature = "noop"))]
pub use outcome::{NotOfFrames, NotRecorded, NotRepeating, Outcome, UnknownEvent};
#[cfg(feature = "host")]
pub use places::{Environment, NoHome, Places};
#[cfg(feature = "host")]
pub use telemetry::{Builder, EventHandle, Frames, OpenError, Telemetry, WhyNot};
#[cfg(feature = "host")]
pub use values::Values;
