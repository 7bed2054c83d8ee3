//! Opening telemetry: the manifest is read, registered for the window, and two threads are started.

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

/// Why telemetry could not be opened. The host goes on without it.
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
    /// The manifest is refused: line and reason.
    #[error("the manifest is refused: {0}")]
    Manifest(ManifestError),
    /// The manifest asks for what the program was built without: a mistake of its makers, which they see at the first start.
    #[error("the manifest {asks}, which takes candor's feature \"{feature}\"; this program was built without it")]
    Lacks {
        /// What it does, and where.
        asks: String,
        /// The feature that is missing.
        feature: &'static str,
    },
    /// There is no home folder.
    #[error("{0}")]
    NoHome(NoHome),
    /// The operating system gives no thread.
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

/// How telemetry is opened.
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
    /// The program's version, in place of the one in the manifest.
    pub fn version(mut self, version: impl Into<String>) -> Self {
        self.version = Some(version.into());
        self
    }

    /// A folder with the program's own code, where it was built or where it is installed. In crash reports, paths below it are kept, from
    /// there on; of a path below no such folder nothing is kept. May be called several times. A whole disk or everybody's homes are no
    /// such folder, and are passed over.
    pub fn code_root(mut self, folder: impl Into<PathBuf>) -> Self {
        self.code_roots.push(folder.into());
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

    /// Whether the host's developer hears on standard error, once each, of values that are dropped because the manifest does not declare
    /// them; if this is never called, in builds for debugging alone.
    pub fn developer(mut self, developer: bool) -> Self {
        self.developer = developer.then_some(tell_of_undeclared as Hears);
        self
    }

    /// Opens. Registers the manifest so that the window shows it; writes nothing else before a person has answered.
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
        // What was forked may not use the log, and sends nothing from it.
        let deliver = self.deliver && !log::is_inherited();
        writer::start(Arc::clone(&shared))?;
        if deliver {
            delivery_thread::start(Arc::clone(&shared), transport)?;
        }
        Ok(Telemetry { shared, threads: if deliver { 2 } else { 1 }, _hears: Some(hears) })
    }
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
            code_roots: Vec::new(),
            deliver: true,
            register: true,
            developer: if cfg!(debug_assertions) { Some(tell_of_undeclared) } else { None },
        }
    }
}
