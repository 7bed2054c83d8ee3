//! Opening telemetry: reads the manifest, registers it for the window and starts two threads.

use std::path::PathBuf;
use std::sync::Arc;

use super::choice::SILENT;
use super::developer::{Hears, tell_of_undeclared};
use super::handle::Telemetry;
use super::shared::{Opening, Shared};
use super::{delivery_thread, lacks, writer};
use crate::announce;
use crate::clock::Clock;
use crate::delivery::{Http, Policy, Transport};
use crate::log;
use crate::manifest::{Manifest, ManifestError};
use crate::places::{NoHome, Places};
use crate::registry;
use crate::sentence::debug_as_sentence;

/// Why telemetry could not be opened. The host carries on without it.
///
/// ```
/// use candor::{OpenError, Telemetry};
///
/// // A program goes on without telemetry that can't be opened.
/// match Telemetry::open("format = 1") {
///     Err(OpenError::Manifest(error)) => eprintln!("telemetry.toml, {error}"),
///     Err(error) => eprintln!("no telemetry: {error}"),
///     Ok(_telemetry) => {}
/// }
/// ```
#[derive(thiserror::Error)]
#[non_exhaustive]
pub enum OpenError {
    /// The manifest is refused; the error names the line and the reason.
    #[error("the manifest is refused: {0}")]
    Manifest(ManifestError),
    /// The manifest asks for something that the program was built without: a mistake by its makers, which they see the first time they
    /// start it.
    #[error("the manifest {asks}, which needs candor's feature \"{feature}\"; this program was built without it")]
    Lacks {
        /// What the manifest does that needs the feature, and where.
        asks: String,
        /// The missing feature of this crate.
        feature: &'static str,
    },
    /// This account has no home folder.
    #[error("{0}")]
    NoHome(NoHome),
    /// The operating system could not start a thread.
    #[error("no thread could be started: {0}")]
    Thread(std::io::Error),
}

debug_as_sentence!(OpenError);

// The sentence says the cause; a chain of causes would say it again.
impl From<ManifestError> for OpenError {
    fn from(error: ManifestError) -> Self {
        Self::Manifest(error)
    }
}

impl From<NoHome> for OpenError {
    fn from(error: NoHome) -> Self {
        Self::NoHome(error)
    }
}

impl From<std::io::Error> for OpenError {
    fn from(error: std::io::Error) -> Self {
        Self::Thread(error)
    }
}

/// Options for opening telemetry.
///
/// ```
/// # use candor::{Environment, Places, Telemetry};
/// # fn main() -> Result<(), Box<dyn std::error::Error>> {
/// # const MANIFEST: &str = include_str!(concat!(env!("CARGO_MANIFEST_DIR"), "/examples/host.toml"));
/// # let home = tempfile::tempdir()?;
/// # let places = Places::below(home.path(), Environment::default());
/// let telemetry = Telemetry::builder(MANIFEST)
///     .version(env!("CARGO_PKG_VERSION"))
///     .code_root(env!("CARGO_MANIFEST_DIR"))
///     .places(places)    // in tests alone; without it, this computer's own
///     .open()?;
/// # drop(telemetry);
/// # Ok(())
/// # }
/// ```
#[must_use = "call `open`"]
pub struct Builder {
    manifest: String,
    version: Option<String>,
    places: Option<Places>,
    transport: Option<Box<dyn Transport>>,
    policy: Policy,
    clock: Clock,
    code_roots: Vec<PathBuf>,
    deliver: bool,
    register: bool,
    developer: Option<Hears>,
}

impl Builder {
    /// The version of the running program, which replaces the one in the manifest. It must look like a version (`2.1.0`, `v3`, `1.0rc1`)
    /// and have at most 64 characters; otherwise it is left out of events.
    pub fn version(mut self, version: impl Into<String>) -> Self {
        self.version = Some(version.into());
        self
    }

    /// A folder with the program's own code, where it was built or where it is installed. Crash reports keep paths below it, starting at
    /// this folder, and nothing of paths below no such folder. Can be called several times. A whole disk, or the folder that holds
    /// everybody's home folders, is ignored.
    pub fn code_root(mut self, folder: impl Into<PathBuf>) -> Self {
        self.code_roots.push(folder.into());
        self
    }

    /// Uses these places instead of this computer's own, for tests.
    pub fn places(mut self, places: Places) -> Self {
        self.places = Some(places);
        self
    }

    /// Uses this clock instead of the computer's, for tests.
    #[cfg(any(test, feature = "testing"))]
    pub fn clock(mut self, clock: Clock) -> Self {
        self.clock = clock;
        self
    }

    /// Uses this network instead of HTTP, for tests.
    #[cfg(any(test, feature = "testing"))]
    pub fn transport(mut self, transport: impl Transport + 'static) -> Self {
        self.transport = Some(Box::new(transport));
        self
    }

    /// Uses these limits for delivery instead of the defaults.
    pub fn policy(mut self, policy: Policy) -> Self {
        self.policy = policy;
        self
    }

    /// Whether this process sends (the default). If not, its events wait in the log until another process sends them.
    pub fn deliver(mut self, deliver: bool) -> Self {
        self.deliver = deliver;
        self
    }

    /// Whether to register the manifest for the window (the default), which then knows that this program obeys every tier.
    pub fn register(mut self, register: bool) -> Self {
        self.register = register;
        self
    }

    /// Whether to tell the host's developer, on standard error and once for each, about values that are dropped because the manifest does
    /// not declare them. By default only debug builds do.
    pub fn developer(mut self, developer: bool) -> Self {
        self.developer = developer.then_some(tell_of_undeclared as Hears);
        self
    }

    /// Opens telemetry. Registers the manifest so that the window can show it, and writes nothing else until a person has answered. Sends
    /// nothing itself.
    ///
    /// # Errors
    /// If the manifest is refused or asks for a feature that this build lacks, if there is no home folder, or if no thread can be started.
    /// A manifest that cannot be registered is no error: see [`Telemetry::troubles`].
    pub fn open(self) -> Result<Telemetry, OpenError> {
        let mut manifest = Manifest::parse(&self.manifest)?;
        if let Some((asks, feature)) = lacks::first(&manifest) {
            return Err(OpenError::Lacks { asks, feature });
        }
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
        let Self { policy, clock, code_roots, developer, .. } = self;
        let opening = Opening { manifest, places, policy, clock, code_roots, developer };
        let shared = Arc::new(Shared::new(opening));
        if let Err(error) = registered {
            shared.note_trouble(format!("the manifest could not be registered for the window: {error}"));
        }
        if SILENT {
            return Ok(Telemetry { shared, threads: 0, _hears: None });
        }
        let told = Arc::downgrade(&shared);
        let hears = announce::listen(&shared.choice.file.folder, move || {
            if let Some(shared) = told.upgrade().filter(|shared| !shared.is_forked()) {
                shared.refresh();
                shared.wake_writer();
                shared.wake_delivery();
            }
        });
        // A forked process may not use a log that was open, and sends nothing from it.
        let deliver = self.deliver && !log::is_inherited();
        writer::start(Arc::clone(&shared))?;
        if deliver {
            delivery_thread::start(Arc::clone(&shared), transport)?;
        }
        Ok(Telemetry { shared, threads: if deliver { 2 } else { 1 }, _hears: Some(hears) })
    }
}

impl Telemetry {
    /// Opens telemetry with this manifest text and the defaults for everything else.
    ///
    /// # Errors
    /// Those of [`Builder::open`].
    pub fn open(manifest: &str) -> Result<Self, OpenError> {
        Self::builder(manifest).open()
    }

    /// Options for opening telemetry with this manifest text; [`Builder::open`] opens it.
    pub fn builder(manifest: impl Into<String>) -> Builder {
        Builder {
            manifest: manifest.into(),
            version: None,
            places: None,
            transport: None,
            policy: Policy::default(),
            clock: Clock::default(),
            code_roots: Vec::new(),
            deliver: true,
            register: true,
            developer: if cfg!(debug_assertions) { Some(tell_of_undeclared) } else { None },
        }
    }
}
